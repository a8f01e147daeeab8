/** The shape of the JSON report, version 1: published as schemas/report.schema.json. Fields are only ever added within a version. */
import { z } from 'zod'
import { ASSET_TYPES } from '#core/asset'
import { SEVERITIES } from '#core/finding'

const text = z.string()
const count = z.number().int().min(0)
const date = z.iso.date()
const severity = z.enum(SEVERITIES)
const enforcement = z.enum(['fail', 'warn', 'record'])
const pathClass = z.enum(['source', 'test', 'example', 'generated', 'vendored', 'documentation'])

const location = z.strictObject({
  file: text.describe('Path relative to the top of the repository.'),
  line: z.number().int().positive().describe('From 1, as columns are; endColumn is one past the last character.'),
  column: z.number().int().positive(),
  endLine: z.number().int().positive(),
  endColumn: z.number().int().positive(),
})

const known = z.strictObject({
  kind: z.literal('known'),
  value: z.union([z.string(), z.number(), z.boolean()]),
  origin: z.enum(['literal', 'constant', 'configuration', 'default-parameter', 'library-default', 'catalogue']),
  at: location.optional(),
})
const material = z
  .strictObject({
    kind: z.literal('material'),
    source: text,
    bytes: count.optional(),
    fingerprint: text.optional(),
    at: location.optional(),
  })
  .describe('Key material and the like: never its text.')
const unknown = z.strictObject({ kind: z.literal('unknown'), reason: text, within: text.optional(), at: location.optional() })
const single = z.union([known, material, unknown])
const value: z.ZodType = z.lazy(() =>
  z.union([single, z.strictObject({ kind: z.literal('one-of'), values: z.array(value), at: location.optional() })]),
)
const values = z.record(text, value)

const occurrence = z.strictObject({
  at: location,
  symbol: text,
  model: text.describe('What saw it: <language>/<library>.'),
  language: text,
  confidence: z.enum(['high', 'medium', 'low']),
  trace: z.array(location),
  pathClass,
  sinks: z.array(text),
  enclosing: text.optional(),
  writtenAs: text.optional(),
  labels: values.optional(),
  via: z.array(text).optional(),
  places: z.record(text, location).optional(),
  origins: z.record(text, location).optional(),
})

const clause = z.strictObject({
  id: text,
  document: text,
  state: z.enum(['approved', 'deprecated', 'legacy', 'prohibited']),
  requirement: text,
  source: text,
  status: z.enum(['final', 'draft']).optional(),
  from: text.optional(),
  until: text.optional(),
})

const rule = z.strictObject({
  id: text,
  title: text,
  severity,
  because: text,
  instead: text,
  references: z.array(text),
  controls: z.array(text),
  concepts: z.array(text).optional().describe('What it shows something of; frameworks ask for concepts.'),
  supports: z.array(text).optional().describe('Demands of frameworks that it supports and never satisfies.'),
})

const finding = z.strictObject({
  rule: text.describe('Id of an entry of rules.'),
  title: text,
  severity,
  outcome: z.enum(['violation', 'unresolved']),
  enforcement,
  message: text,
  at: location,
  asset: text.describe('Id of an entry of assets.'),
  assetName: text,
  occurrence,
  clause: clause.optional(),
  decidedBy: values,
  steps: z.array(z.strictObject({ at: location, text })),
  snippet: text.optional(),
  fingerprint: text.describe('Stays the same when lines move.'),
  ignored: text.optional().describe('Why a path that the policy leaves out made it one that is only recorded.'),
  suppression: z
    .strictObject({
      kind: z.enum(['exception', 'baseline']),
      id: text,
      status: z.enum(['accepted', 'under-review']),
      reason: text,
      owner: text.optional(),
      expires: text.optional(),
      enforcement,
    })
    .optional(),
  routedTo: z.array(text).optional(),
  change: z.enum(['new', 'existing']).optional(),
  fix: z
    .strictObject({
      fingerprint: text,
      description: text,
      file: text,
      edits: z.array(z.strictObject({ at: location, text })),
      blocks: z.array(z.strictObject({ start: count, end: count, text: z.array(text) })).optional(),
    })
    .optional(),
})

const bySeverity = z.strictObject({ critical: count, high: count, medium: count, low: count })
const summary = z.strictObject({
  findings: count,
  unresolved: count,
  suppressed: z.strictObject({ exception: count, baseline: count, pending: count, ignored: count }),
  byEnforcement: z.strictObject({ fail: count, warn: count, record: count }),
  byEnforcementAndSeverity: z.strictObject({ fail: bySeverity, warn: bySeverity, record: bySeverity }),
  assets: count,
  occurrences: count,
  assetTypes: z.array(z.tuple([text, count])),
  skippedBy: z.array(z.tuple([text, count])),
  diagnostics: z.strictObject({ error: count, warning: count, note: count }),
  change: z
    .strictObject({
      new: count,
      existing: count,
      fixed: count,
      own: z.strictObject({ fail: bySeverity, warn: bySeverity, record: bySeverity }),
      ownUnresolved: count,
      existingBySeverity: bySeverity,
      fixedBySeverity: bySeverity,
      existingRecorded: count,
      unread: z.array(text),
    })
    .optional(),
})

const evidence = z.strictObject({
  tool: z.strictObject({ name: text, version: text }),
  repository: text.optional(),
  asOf: date.describe('The day judged at.'),
  policy: z.strictObject({ id: text, version: text, sha256: text, sources: z.array(text) }),
  files: z.looseObject({ discovered: count, supported: count, withoutTokens: count, parsed: count, partlyParsed: count, skipped: count }),
  skipped: z.array(z.strictObject({ file: text, reason: text })),
})

const outlook = z.strictObject({
  entries: z.array(
    z.strictObject({
      date,
      rule: text,
      title: text,
      asset: text,
      assetName: text,
      enforcement,
      before: enforcement.optional(),
      clause: clause.optional(),
      places: count,
      at: location,
    }),
  ),
  quantum: z.array(
    z.strictObject({
      standard: text,
      title: text,
      date,
      state: clause.shape.state,
      source: text,
      status: clause.shape.status,
      assets: z.array(text),
    }),
  ),
})

const trendFinding = z.strictObject({ rule: text, title: text, severity: text, file: text, line: count, fingerprint: text })
const trend = z.strictObject({
  points: z.array(z.strictObject({ date, fail: count, warn: count, record: count, exceptions: count, baseline: count })),
  new: z.array(trendFinding),
  fixed: z.array(trendFinding),
  burnDown: z.array(z.strictObject({ deadline: date, clause: text, document: text, counts: z.array(count), expected: date.optional() })),
  meanDaysToFix: count.optional(),
  fixedSinceFirst: count,
})

/** Loose at the top: further parts of a report are added beside these. */
export const jsonReportSchema = z.looseObject({
  format: z.literal('cryptogate-report'),
  formatVersion: z.literal(1).describe('Rises when a field goes or changes its meaning.'),
  verdict: z.enum(['pass', 'fail', 'error']),
  verdictText: text,
  failOn: severity,
  evidence,
  summary,
  findings: z.array(finding).describe('In order of importance.'),
  rules: z.array(rule),
  assets: z.array(
    z.strictObject({
      id: text,
      type: z.enum(ASSET_TYPES),
      name: text,
      properties: values,
      occurrences: z.array(occurrence),
      dependsOn: z.array(text),
    }),
  ),
  diagnostics: z.array(
    z.strictObject({
      level: z.enum(['error', 'warning', 'note']),
      code: text,
      message: text,
      help: text.optional(),
      file: text.optional(),
      at: location.optional(),
    }),
  ),
  outlook: outlook.optional(),
  trend: trend.optional(),
})
