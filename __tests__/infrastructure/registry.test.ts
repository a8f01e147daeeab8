/** Modules that are not in the repository: what knowledge tells of them, and the note about all others. */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { isRange } from '#core/versions/schemes'
import { readHcl } from '#infrastructure/hcl'
import { registryModulesFile } from '#infrastructure/terraform/registry-module'
import { scanFiles } from '../harness/scan-files'

const FOLDER = path.join(__dirname, '../../src/knowledge/modules')

describe('modules of a registry', () => {
  it('are described in HCL that can be read, for ranges of versions', () => {
    for (const name of readdirSync(FOLDER)) {
      const { modules } = registryModulesFile.parse(parse(readFileSync(path.join(FOLDER, name), 'utf8')))
      for (const { source, versions, code } of modules) {
        expect([source, readHcl(code).problems]).toEqual([source, []])
        expect([source, versions, isRange('gem', versions)]).toEqual([source, versions, true])
      }
    }
  })

  it('that nobody can look into are told once each, with the version and the number of places', async () => {
    const { diagnostics } = await scanFiles({
      'main.tf': `module "a" {
  source  = "example/network/aws"
  version = "~> 5.0"
}
module "b" {
  source  = "example/network/aws"
  version = "~> 5.0"
}
module "c" {
  source = "git::https://git.example.org/modules.git//keys?ref=v1"
}
module "d" {
  source  = "terraform-aws-modules/rds/aws"
  version = "1.0.0"
}
`,
    })
    expect(diagnostics.filter(({ code }) => code === 'unread-module').map(({ message, at }) => `${String(at?.line)} ${message}`)).toEqual([
      '1 the module example/network/aws (~> 5.0) is not in the repository: what it makes is not known; 2 places call it',
      '9 the module git::https://git.example.org/modules.git//keys?ref=v1 is not in the repository: what it makes is not known',
      '12 the module terraform-aws-modules/rds/aws (1.0.0) is not in the repository: what it makes is not known',
    ])
  })

  it('are read where Terragrunt deploys them, and told at the file that names them', async () => {
    const { assets } = await scanFiles({
      'live/key/terragrunt.hcl': `terraform {
  source = "tfr:///terraform-aws-modules/kms/aws?version=3.1.0"
}
inputs = {
  enable_key_rotation = false
}
`,
    })
    const [key] = assets.filter(({ name }) => name === 'kms-key')
    expect(key?.properties['rotation']).toMatchObject({ kind: 'known', value: false })
    expect(key?.occurrences.map(({ at }) => at.file)).toEqual(['live/key/terragrunt.hcl'])
  })

  it('give way to code that was fetched', async () => {
    const { assets } = await scanFiles({
      'main.tf': 'module "key" {\n  source = "terraform-aws-modules/kms/aws"\n}\n',
      '.terraform/modules/modules.json': '{"Modules":[{"Key":"key","Source":"x","Dir":".terraform/modules/key"}]}',
      '.terraform/modules/key/main.tf': 'resource "aws_kms_key" "this" {\n  enable_key_rotation = false\n}\n',
    })
    const [key] = assets.filter(({ name }) => name === 'kms-key')
    expect(key?.properties['rotation']).toMatchObject({ kind: 'known', value: false })
  })

  it('say that a value is their default, at no place that is not in the repository', async () => {
    const { assets } = await scanFiles({ 'main.tf': 'module "key" {\n  source = "terraform-aws-modules/kms/aws"\n}\n' })
    const [key] = assets.filter(({ name }) => name === 'kms-key')
    expect(key?.properties['rotation']).toEqual({ kind: 'known', value: true, origin: 'library-default' })
    expect(key?.occurrences.map(({ at, trace }) => [at.file, at.line, trace])).toEqual([['main.tf', 1, []]])
  })
})
