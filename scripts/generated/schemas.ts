/** JSON Schemas for editors, from the same zod schemas that check the files. */
import { z } from 'zod'
import { auditFile } from '#audit/audit-file'
import { modelFile } from '#detect/model'
import { languageFile } from '#parse/language'
import { preset, ruleFile } from '#policy/policy'
import { baselineFile } from '#policy/baseline'
import { policyFile } from '#policy/document'
import { registerFile } from '#register/register'
import { exceptionsFile } from '#policy/exceptions'
import { jsonReportSchema } from '#report/json-schema'

const SCHEMAS = {
  policy: { schema: policyFile, title: 'Cryptogate policy (.github/crypto-policy.yml)' },
  exceptions: { schema: exceptionsFile, title: 'Cryptogate exceptions (.github/crypto-exceptions.yml)' },
  baseline: { schema: baselineFile, title: 'Cryptogate baseline (.github/crypto-baseline.json)' },
  'key-register': { schema: registerFile, title: 'Cryptogate Key Management Register (.github/key-register.yml)' },
  'crypto-audit': { schema: auditFile, title: 'Cryptogate audit plan and records (.github/crypto-audit.yml)' },
  preset: { schema: preset, title: 'Cryptogate preset (policies/presets)' },
  rule: { schema: ruleFile, title: 'Cryptogate rules (policies/rules)' },
  model: { schema: modelFile, title: 'Cryptogate model of a library (src/knowledge/models)' },
  language: { schema: languageFile, title: 'Cryptogate language (src/knowledge/languages)' },
  report: { schema: jsonReportSchema, title: 'Cryptogate report in JSON, version 1 (--format json)' },
} as const

/** Texts by path. */
export function schemaFiles(): Record<string, string> {
  const files: Record<string, string> = {}
  for (const [name, { schema, title }] of Object.entries(SCHEMAS)) {
    const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' })
    files[`schemas/${name}.schema.json`] = `${JSON.stringify({ title, ...json }, null, 2)}\n`
  }
  return files
}
