/** A policy assigns data class, environment and service by the tags and labels of resources. */
import { describe, expect, it } from 'vitest'
import { DocumentError } from '#core/strict-yaml'
import { explainPolicy } from '#policy/explain'
import { scanFiles } from '../harness/scan-files'
import { policyOf } from './built-in'

const POLICY = `id: ours
version: '1'
extends: []
dataClasses: [public, restricted]
environments: [production, test]
unassigned: ignore
assign:
  - { tags: { DataClass: [restricted, secret] }, dataClass: restricted }
  - { tags: { data-class: { glob: 'restricted*' } }, dataClass: restricted }
  - { tags: { DataClass: public }, dataClass: public }
  - { tags: { env: prod }, files: ['infra/**'], environment: production }
requirements:
  - id: customer-key
    title: Restricted data needs a key of our own
    dataClass: restricted
    when: { name: storage-encryption, keyManager: { present: true } }
    require: { keyManager: customer }
    source: Our standard, 4
  - id: no-test-keys
    title: Production needs rotation
    environment: production
    when: { name: kms-key }
    require: { rotation: true }
    source: Our standard, 5
`

async function judged(terraform: string, file = 'infra/main.tf'): Promise<string[]> {
  const report = await scanFiles({ [file]: terraform }, { policy: { file: 'policy.yml', text: POLICY } })
  const own = report.findings.filter(({ rule }) => rule.id.startsWith('requirement-'))
  return own.map(({ outcome, rule, at }) => `${outcome} ${rule.id} ${String(at.line)}`)
}

const bucket = (tags: string): string => `resource "aws_s3_bucket" "b" {
  server_side_encryption_configuration {
    rule {
      apply_server_side_encryption_by_default { sse_algorithm = "AES256" }
    }
  }
  ${tags}
}
`

describe('an assignment by tags', () => {
  it.each([
    ['the tag has the value', 'tags = { DataClass = "restricted" }', ['violation requirement-customer-key 1']],
    ['the tag has another of the values', 'tags = { DataClass = "secret", Owner = "x" }', ['violation requirement-customer-key 1']],
    ['a pattern fits', 'tags = { "data-class" = "restricted-eu" }', ['violation requirement-customer-key 1']],
    ['the tag has a value of another class', 'tags = { DataClass = "public" }', []],
    ['there are other tags', 'tags = { Team = "restricted" }', []],
    ['there are no tags', '', []],
    ['the tag is not known', 'tags = { DataClass = var.class }', ['unresolved requirement-customer-key 1']],
    ['no tag is known', 'tags = var.tags', ['unresolved requirement-customer-key 1']],
  ])('counts, or not, where %s', async (_, tags, found) => {
    expect(await judged(bucket(tags))).toEqual(found)
  })

  it('follows locals and variables with a default', async () => {
    expect(await judged(`locals {\n  common = { DataClass = "restricted" }\n}\n${bucket('tags = local.common')}`)).toEqual([
      'violation requirement-customer-key 4',
    ])
  })

  it('reads labels, and counts with globs only together', async () => {
    const key = 'resource "aws_kms_key" "k" {\n  enable_key_rotation = false\n  tags = { env = "prod" }\n}\n'
    expect(await judged(key)).toEqual(['violation requirement-no-test-keys 1'])
    expect(await judged(key, 'other/main.tf')).toEqual([])
    const google = 'resource "google_kms_crypto_key" "k" {\n  name = "k"\n  key_ring = "r"\n  labels = { env = "prod" }\n}\n'
    expect((await judged(google)).length).toBe(1)
  })

  it('reaches the resources that are a part of the tagged one, and no others', async () => {
    const parts = `resource "aws_s3_bucket" "b" {
  bucket = "b"
  tags   = { DataClass = "restricted" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "b" {
  bucket = aws_s3_bucket.b.id
  rule {
    apply_server_side_encryption_by_default { sse_algorithm = "AES256" }
  }
}
`
    expect(await judged(parts)).toEqual(['violation requirement-customer-key 6'])
  })

  it('is told apart in two resources of one file that are alike but for their tags', async () => {
    const both = `${bucket('tags = { DataClass = "public" }')}${bucket('tags = { DataClass = "restricted" }').replace('"b"', '"c"')}`
    expect(await judged(both)).toEqual(['violation requirement-customer-key 9'])
  })

  it('is explained', () => {
    const lines = explainPolicy(policyOf(POLICY)).join('\n')
    expect(lines).toContain('assigned to ** with the tags DataClass restricted or secret: dataClass restricted')
  })

  it('needs something to go by', () => {
    const wrong = (entry: string): void => void policyOf(`id: ours\nversion: '1'\nextends: []\nassign:\n  - ${entry}\n`)
    expect(() => wrong('{ tags: {}, dataClass: x }')).toThrow(DocumentError)
    expect(() => wrong('{ dataClass: x }')).toThrow(/needs `files`, `tags` or `match`/)
  })
})

describe('a requirement about tags', () => {
  const policy = `id: ours
version: '1'
extends: []
tags: { owner: [Owner, cost-owner] }
requirements:
  - id: owner
    title: Keys have an owner and a class
    when: { name: kms-key }
    require: { ownerTag: { present: true }, dataClassTag: [public, restricted] }
    source: Our standard, 6
`
  it.each([
    ['are there', 'tags = { Owner = "payments", DataClass = "public" }', '', []],
    ['have another of the names', 'tags = { cost-owner = "payments", data-class = "public" }', '', []],
    ['come from the provider', 'tags = { DataClass = "public" }', 'default_tags { tags = { Owner = "payments" } }', []],
    ['lack one', 'tags = { Owner = "payments" }', '', ['violation requirement-owner']],
    [
      'have a name that the policy does not name',
      'tags = { Team = "payments", DataClass = "public" }',
      '',
      ['violation requirement-owner'],
    ],
    ['have another value', 'tags = { Owner = "payments", DataClass = "secret" }', '', ['violation requirement-owner']],
    ['are missing', '', '', ['violation requirement-owner']],
    ['are not known', 'tags = var.tags', '', ['unresolved requirement-owner']],
  ])('is judged where they %s', async (_, tags, provider, found) => {
    const report = await scanFiles(
      { 'main.tf': `provider "aws" {\n${provider}\n}\nresource "aws_kms_key" "k" {\n${tags}\n}\n` },
      { policy: { file: 'policy.yml', text: policy } },
    )
    const own = report.findings.filter(({ rule }) => rule.id.startsWith('requirement-'))
    expect(own.map(({ outcome, rule }) => `${outcome} ${rule.id}`)).toEqual(found)
  })
})
