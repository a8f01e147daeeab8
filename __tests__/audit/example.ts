/** The audit file, ledger and register of the worked example, with edits, judged by the built-in rules. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import type { Finding } from '#core/finding'
import { auditAssets } from '#audit/audit-facts'
import type { AuditInput, Committer } from '#audit/audit-input'
import { readLedger } from '#audit/ledger'
import { openAudit } from '#audit/open-audit'
import { auditKnowledge, clocksOf } from '#app/audit'
import { registerKnowledge } from '#app/register'
import { policySources } from '#app/policy-sources'
import { evaluate } from '#policy/evaluate'
import { composePolicy } from '#policy/load-policy'
import { openRegister } from '#register/open-register'
import { knowledge, ROOT } from '../harness/scan-files'

export const EXAMPLE = path.join(ROOT, 'examples/payments')
export const TODAY = '2026-11-21'
export const AUDIT = '.github/crypto-audit.yml'
export const INCIDENT = '.github/crypto-audit/incident-2026-09-03-payments-partner-token.yml'
export const LEDGER = '.github/crypto-ledger.jsonl'
const REGISTER = '.github/key-register.yml'

export interface Edit {
  file?: string
  find: string
  put: string
}

export interface Told {
  asOf?: string
  committers?: readonly Committer[]
  unknownHistory?: boolean
}

const policy = composePolicy({ ...policySources(knowledge()), policy: undefined })

function edited(file: string, edits: readonly Edit[]): string {
  let text = readFileSync(path.join(EXAMPLE, file), 'utf8')
  for (const { file: of = AUDIT, find, put } of edits) {
    if (of !== file) continue
    expect(text, `${file} holds what is replaced`).toContain(find)
    text = text.replace(find, () => put)
  }
  return text
}

export function inputOf(edits: readonly Edit[] = [], { asOf = TODAY, committers = [], unknownHistory = false }: Told = {}): AuditInput {
  const known = registerKnowledge(knowledge())
  const read = (file: string): string | undefined => {
    const name = path.join(EXAMPLE, file)
    return existsSync(name) ? edited(file, edits) : undefined
  }
  return {
    audit: openAudit([AUDIT, INCIDENT].map((file) => ({ file, text: edited(file, edits) }))),
    register: openRegister([{ file: REGISTER, text: edited(REGISTER, edits) }], known),
    ledger: readLedger(edited(LEDGER, edits), LEDGER, asOf),
    knowledge: auditKnowledge(knowledge()),
    clocks: clocksOf(knowledge()),
    asOf,
    hashOf: (file) => {
      const text = read(file)
      return text === undefined ? undefined : createHash('sha256').update(text).digest('hex')
    },
    textOf: read,
    committersOf: (record) => (record.commit === undefined ? [] : unknownHistory ? undefined : committers),
  }
}

export function findingsOf(edits: readonly Edit[] = [], told: Told = {}): Finding[] {
  const input = inputOf(edits, told)
  return evaluate(auditAssets(input), policy, input.asOf, () => 'source')
}

/** 'rule enforcement: message', with the line that it stands at. */
export function told(edits: readonly Edit[] = [], how: Told = {}): string[] {
  return findingsOf(edits, how)
    .filter(({ outcome }) => outcome === 'violation')
    .map(({ rule, enforcement, message }) => `${rule.id} ${enforcement}: ${message}`)
}

/** Every file of the example, by path. */
export function exampleFiles(): string[] {
  return readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(EXAMPLE, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}
