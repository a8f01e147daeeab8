/** `cryptogate package` and `package verify`: the evidence package of a repository, made and checked. */
import { UserError } from '#core/errors'
import { scalars } from '#core/value'
import type { Report } from '#core/report'
import { compareTexts } from '#core/order'
import { verifyPackage } from '#audit/package-verify'
import { buildPackage, type EvidencePackage } from '#audit/package'
import type { PackageInput } from '#audit/package-input'
import type { ManifestItem } from '#audit/package-manifest'
import { createGovernanceHost } from '#host/governance'
import { readPackage, writePackage } from '#host/package-folder'
import { createScanHost, isBelow } from '#host/repository'
import { explainPolicy } from '#policy/explain'
import type { EffectivePolicy } from '#policy/effective'
import { BASELINE_FILE } from '#policy/baseline'
import { EXCEPTIONS_FILE } from '#policy/exceptions'
import { escapeHtml } from '#report/html-text'
import { reporters } from '#report/index'
import type { Examination } from '#register/examine'
import { csvOf } from '#register/export-table'
import { auditKnowledge, openAuditOf, type OpenedAudit } from './audit'
import { judgeRun } from './audit-run'
import { addToLedger, bindingOf, countsOf } from './ledger-run'
import { momentOf } from './moments'
import { openRun, type RegisterAnswer, type RegisterRequest, type RegisterRun } from './register-run'

export interface PackageRequest extends RegisterRequest {
  /** Folder to write; it must not be there yet. */
  output?: string | undefined
  /** Ledger that the package is added to. */
  ledger?: string | undefined
  at?: string | undefined
}

/** Makes the package of the repository and writes it. Not in order where a part is missing; that stands in it all the same. */
export async function createPackage(request: PackageRequest): Promise<RegisterAnswer> {
  const folder = request.output ?? 'evidence-package'
  const { made, run, report } = await packageOf(request)
  writePackage(request.directory, folder, made.files)
  const lines = [...made.manifest.items.map(itemLine), '', `wrote ${folder}: ${String(made.files.size)} files`, `manifest ${made.digest}`]
  if (request.ledger !== undefined) {
    const binding = bindingOf(run.root, run.knowledge, run.policy, run.asOf, momentOf(request.at))
    const content = { kind: 'audit' as const, ...binding, verdict: report.verdict, counts: countsOf(report), package: made.digest }
    lines.push(`added to ${request.ledger} (head ${(addToLedger(request.directory, request.ledger, content).head ?? '').slice(0, 12)})`)
  }
  return { lines, ok: true }
}

function itemLine({ number, title, status, owner, missing }: ManifestItem): string {
  const who =
    missing.length === 0
      ? ''
      : ` (${owner === '' ? 'nobody is named as its owner' : owner}): ${missing.slice(0, 3).join('; ')}${missing.length > 3 ? ' …' : ''}`
  return `${String(number).padStart(2)}  ${status.padEnd(14)}  ${title}${who}`
}

export interface VerifyRequest extends RegisterRequest {
  /** SHA-256 that the manifest has to have: from a signature, the ledger, a release. */
  digest?: string | undefined
  /** Makes the package again from this repository, and compares every byte. */
  rebuild?: boolean | undefined
}

/** Not in order where any byte differs, and where a file came, went or was renamed. */
export async function checkPackage(request: VerifyRequest, folder: string): Promise<RegisterAnswer> {
  const { files, strange } = readPackage(request.directory, folder)
  const { manifest, digest, problems } = verifyPackage(files)
  const found = [...problems, ...strange]
  if (request.digest !== undefined && digest !== request.digest)
    found.push({
      path: 'manifest.json',
      message: `has the digest ${digest ?? 'none'}, and ${request.digest} was asked for: it is another package`,
    })
  if (found.length === 0 && request.rebuild === true) {
    const again = (await packageOf({ ...request, asOf: request.asOf ?? manifest?.bound.asOf })).made
    found.push(...differencesOf(files, again))
  }
  if (found.length > 0 || manifest === undefined)
    return { lines: [...found.map(({ path, message }) => `fail ${path}: ${message}`), 'The package is not as it was made.'], ok: false }
  const { bound, items } = manifest
  return {
    lines: [
      `The package is as it was made: ${String(files.size)} files, ${String(items.filter(({ status }) => status === 'missing').length)} of ${String(items.length)} parts missing.`,
      `commit ${bound.commit ?? 'none'}, policy ${bound.policy.id}@${bound.policy.version} (${bound.policy.sha256.slice(0, 12)}), as of ${bound.asOf}, ${bound.verdict}`,
      `manifest ${digest ?? ''}`,
      ...(request.digest === undefined
        ? ['Whether it is the package that was signed, only its signature or its digest elsewhere can say (--digest).']
        : []),
    ],
    ok: true,
  }
}

function differencesOf(files: ReadonlyMap<string, Uint8Array>, again: EvidencePackage): { path: string; message: string }[] {
  const paths = [...new Set([...files.keys(), ...again.files.keys()])].sort(compareTexts)
  return paths.flatMap((path) => {
    const [was, is] = [files.get(path), again.files.get(path)]
    if (was !== undefined && is !== undefined && Buffer.from(was).equals(is)) return []
    return [
      {
        path,
        message:
          was === undefined ? 'is made here and not in the package' : is === undefined ? 'is not made here' : 'is made otherwise here',
      },
    ]
  })
}

/** The package in memory, with the run that it was made of. */
export async function packageOf(request: RegisterRequest): Promise<{ made: EvidencePackage; run: RegisterRun; report: Report }> {
  const run = await openRun(request)
  const { root, knowledge, policy, asOf, opened, trusted } = run
  const audit = openAuditOf({ root, directory: request.directory, knowledge, policy, asOf, trusted })
  let examination: Examination | undefined
  const report = await judgeRun(request, run, (seen) => (examination = seen))
  if (report.verdict === 'error')
    throw new UserError('nothing could be judged, and there is no evidence of nothing', { help: 'cryptogate scan tells why' })
  const { commit, clean, tool, policy: bound, knowledge: known } = bindingOf(root, knowledge, policy, asOf, momentOf(undefined))
  const input: PackageInput = {
    bound: { commit, clean: clean ?? null, tool, policy: bound, knowledge: known, asOf, verdict: report.verdict },
    knowledge: auditKnowledge(knowledge),
    report,
    register: opened?.register,
    examination,
    audit: audit?.audit,
    ledger: audit?.ledger,
    policy: policyOf(policy),
    records: recordsOf(policy, run, audit),
    rendered: renderedOf(report, policy, run),
    sources: sourcesOf(root, report),
    escape: escapeHtml,
  }
  return { made: buildPackage(input), run, report }
}

function policyOf({ governance, sources, owner }: EffectivePolicy): PackageInput['policy'] {
  // 'baseline@2026.11 (policies/presets/baseline.yml)': documents of the repository are those that the tool does not bring along.
  const own = sources.map((source) => /\((.+)\)$/.exec(source)?.[1] ?? '').filter((file) => file !== '' && !file.startsWith('policies/'))
  const { approvals = [], nextReview } = governance ?? {}
  const files = governance === undefined ? [] : [...new Set([governance.file, ...own])]
  return { files, approvals, nextReview, owner }
}

function recordsOf(policy: EffectivePolicy, { opened, root }: RegisterRun, audit: OpenedAudit | undefined): PackageInput['records'] {
  const host = createGovernanceHost(root)
  return {
    exceptions: [policy.exceptions.file ?? EXCEPTIONS_FILE, BASELINE_FILE].filter((file) => host.exists(file)),
    register: opened?.register.sources ?? [],
    audit: audit?.audit.sources ?? [],
    ledger: audit?.ledger === undefined ? [] : [audit.ledger.file],
  }
}

const PLAIN = { colour: false, width: 120 }

function renderedOf(report: Report, policy: EffectivePolicy, { opened }: RegisterRun): PackageInput['rendered'] {
  const render = (id: string): string => reporters[id]?.render(report, PLAIN) ?? ''
  return {
    standard: `${explainPolicy(policy).join('\n')}\n`,
    inventory: render('cyclonedx'),
    registerTable: opened === undefined ? undefined : csvOf(opened.register),
    reports: { 'report.json': render('json'), 'report.html': render('html'), 'findings.csv': render('csv') },
  }
}

/** Kinds of material that nobody may carry about. */
const SECRET = ['private-key', 'secret-key', 'password', 'token', 'keystore']

function sourcesOf(root: string, report: Report): PackageInput['sources'] {
  const host = createScanHost(root, '')
  const secret = new Set<string>()
  for (const { properties, occurrences } of report.assets)
    if (scalars(properties['material']).some((kind) => SECRET.includes(String(kind)))) for (const { at } of occurrences) secret.add(at.file)
  return {
    paths: host.listFiles(root, []).map(({ path }) => path),
    read: (file) => {
      if (!isBelow(file)) return undefined
      const bytes = host.read(file)
      return bytes instanceof Uint8Array ? bytes : undefined
    },
    secret,
  }
}
