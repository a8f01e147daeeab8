/** Where a fix is made and tried: the text of one file is changed in memory, and the file judged again. */
import path from 'node:path'
import type { Finding } from '#core/finding'
import type { Edit, Fix } from '#core/fix'
import type { Report } from '#core/report'
import { scalars } from '#core/value'
import type { Candidate } from '#fix/candidate'
import { candidatesOf } from '#fix/candidates'
import { fixFile, numbersIn, type FixRow } from '#fix/rows'
import { SourceText } from '#fix/source-text'
import type { FileEntry, ScanHost } from '#host/files'
import { createScanHost } from '#host/repository'
import { policyOf, type JudgingInput } from './assemble'
import { documentsIn } from './knowledge'
import { attributeOf } from './resource-attribute'
import { scan } from './scan'
import { snippetsOf } from './snippets'
import { checked, openToolkit, type Toolkit } from './toolkit'

export interface FixInput {
  report: Report
  root: string
  judging: JudgingInput
  grammarDirectory: string
  /** Takes all code for new: nothing that is stored or sent depends on it. */
  assumeNew: boolean
  /** The files that are fixed; those of the work tree when left out. */
  host?: ScanHost
}

/** Ways that are tried for each finding. */
const MAX_TRIES = 6

const UNKNOWN_WAY = 'No mechanical fix is known for this rule.'

/** Findings of one file by themselves; what another file decides is not seen. */
type Counts = ReadonlyMap<string, number>

export class Workshop {
  private readonly rows: readonly FixRow[]
  private readonly toolkit: Toolkit
  private readonly host: ScanHost
  private readonly judging: JudgingInput
  private readonly before = new Map<string, Report>()

  constructor(private readonly input: FixInput) {
    const { knowledge } = input.judging
    this.toolkit = openToolkit(knowledge)
    this.rows = documentsIn(knowledge, 'knowledge/fixes/').flatMap(([file]) => checked(knowledge, fixFile, file))
    this.host = input.host ?? createScanHost(input.root, input.grammarDirectory)
    // Exceptions and the baseline speak of the repository, not of one file.
    const judging = { ...input.judging, effective: policyOf(input.judging) }
    delete judging.beside
    this.judging = judging
  }

  /** The fix, or why there is none. */
  async fix(finding: Finding): Promise<Fix | string> {
    const rows = this.rows.filter((row) => isFor(row, finding) && this.isOfAttribute(row, finding))
    const refusal = rows.find((row) => row.cannot !== undefined)?.cannot
    if (rows.length === 0) return UNKNOWN_WAY
    const source = this.source(finding.at.file)
    if (source === undefined) return 'The file is not plain UTF-8 text.'
    const alone = await this.aloneIn(finding, source)
    if (alone === undefined) return elsewhere(finding)
    let problem = refusal
    for (const row of rows) {
      const candidates = candidatesOf({
        finding: alone,
        row,
        source,
        numbers: this.numbersOf(finding, row),
        attribute: attributeOf(this.toolkit.models, finding, row.property),
      })
      for (const candidate of candidates.slice(0, MAX_TRIES)) {
        if (row.breaks !== undefined && !this.isNew(candidate.edits)) {
          problem = row.breaks
          break
        }
        if (await this.helps(alone, source, candidate)) return this.made(finding, row, source, candidate)
        problem = 'The change that was tried does not satisfy the standard, or brings another finding.'
      }
    }
    return problem ?? 'What stands at this place cannot be changed mechanically.'
  }

  /** The same finding when the file is judged by itself. */
  private async aloneIn(finding: Finding, source: SourceText): Promise<Finding | undefined> {
    let report = this.before.get(source.file)
    if (report === undefined) {
      report = await this.judge(source.file, source.text)
      this.before.set(source.file, report)
    }
    const isSame = ({ rule, at, outcome }: Finding): boolean =>
      rule.id === finding.rule.id &&
      outcome === finding.outcome &&
      at.file === finding.at.file &&
      at.line === finding.at.line &&
      at.column === finding.at.column
    return report.findings.find(isSame)
  }

  private async helps(finding: Finding, source: SourceText, { edits }: Candidate): Promise<boolean> {
    const before = this.before.get(source.file)
    if (before === undefined) return false
    const after = await this.judge(source.file, source.edited(edits))
    // A change that hides the place from the scan removes its finding too.
    const isSeen = after.assets.some(({ occurrences }) => occurrences.some(({ at }) => at.file === source.file && startsAs(at, finding)))
    if (!isSeen || after.diagnostics.length > before.diagnostics.length) return false
    // Of its own rule nothing may be left, not even what is only recorded: a fix lasts as long as the standard allows.
    const [old, fresh] = [countsOf(before, finding.rule.id), countsOf(after, finding.rule.id)]
    if ((fresh.get(keyOf(finding)) ?? 0) >= (old.get(keyOf(finding)) ?? 0)) return false
    return [...fresh].every(([key, count]) => count <= (old.get(key) ?? 0))
  }

  /** Whether several fixes of one file hold together. */
  async holdTogether(file: string, text: string, count: number): Promise<boolean> {
    const before = this.before.get(file)
    if (before === undefined) return false
    const [old, fresh] = [countsOf(before), countsOf(await this.judge(file, text))]
    const total = (counts: Counts): number => [...counts.values()].reduce((sum, one) => sum + one, 0)
    return total(fresh) <= total(old) - count && [...fresh].every(([key, number]) => number <= (old.get(key) ?? 0))
  }

  /** A file that declares resources is judged with those of its folder: they are one module. */
  private judge(file: string, text: string): Promise<Report> {
    const bytes = Buffer.from(text)
    const folder = path.posix.dirname(file)
    const beside = file.endsWith('.tf')
      ? this.host
          .listFiles(this.input.root, [folder === '.' ? '' : folder])
          .filter((one) => path.posix.dirname(one.path) === folder && /\.tf(vars)?$/.test(one.path))
      : []
    const others = beside.filter((one) => one.path !== file)
    const entries: FileEntry[] = [...others, { path: file, size: bytes.length }].sort((left, right) => (left.path < right.path ? -1 : 1))
    const host: ScanHost = { ...this.host, listFiles: () => entries, read: (name) => (name === file ? bytes : this.host.read(name)) }
    return scan({ ...this.judging, root: this.input.root, paths: [], host, toolkit: this.toolkit })
  }

  private source(file: string): SourceText | undefined {
    const bytes = this.host.read(file)
    if (!(bytes instanceof Uint8Array)) return undefined
    try {
      return new SourceText(file, new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    } catch {
      return undefined
    }
  }

  private isOfAttribute({ attributes, property }: FixRow, finding: Finding): boolean {
    if (attributes === undefined) return true
    const attribute = attributeOf(this.toolkit.models, finding, property)
    return attribute !== undefined && attributes.includes(attribute)
  }

  private numbersOf(finding: Finding, row: FixRow): number[] {
    const { effective } = this.judging
    const property = row.numbers?.property ?? row.property
    const value = finding.decidedBy[property]
    const clause = row.numbers?.clause ?? effective?.rules.find(({ id }) => id === finding.rule.id)?.clause
    const old = value?.kind === 'known' && typeof value.value === 'number' ? value.value : row.numbers === undefined ? undefined : 0
    if (old === undefined || clause === undefined) return []
    const rows = effective?.clauses[clause] ?? []
    return numbersIn(
      rows.flatMap(({ when, require }) => [when, require]),
      property,
      old,
    )
  }

  private isNew(edits: readonly Edit[]): boolean {
    if (this.input.assumeNew) return true
    const files = this.input.report.change?.files ?? []
    return edits.every(({ at }) =>
      files.some(({ file, lines }) => file === at.file && lines.some(({ start, end }) => start <= at.line && at.endLine <= end)),
    )
  }

  private made(finding: Finding, row: FixRow, source: SourceText, { edits, old, fresh }: Candidate): Fix {
    const lines = this.linesOf(source, edits)
    const description = (row.says ?? '').replaceAll('{old}', old).replaceAll('{new}', fresh)
    return { fingerprint: finding.fingerprint, description, file: source.file, edits, ...(lines === undefined ? {} : { lines }) }
  }

  /** The lines as they will be; undefined where one of them may not be shown. */
  private linesOf(source: SourceText, edits: readonly Edit[]): Fix['lines'] {
    const start = Math.min(...edits.map(({ at }) => at.line))
    const end = Math.max(...edits.map(({ at }) => at.endLine))
    const report = this.before.get(source.file)
    if (report === undefined) return undefined
    const [any] = report.findings
    // What is replaced is a word or a number that a row knows: only the rest of its line can hold a key.
    const isOfLines = edits.every(({ at }) => at.line === at.endLine)
    const rest = isOfLines ? new SourceText(source.file, source.edited(edits.map(({ at }) => ({ at, text: '' })))) : source
    const lines = { line: (number: number) => rest.line(number) ?? '' } as never
    for (let line = start; any !== undefined && line <= end; line++) {
      const at = { file: source.file, line, column: 1, endLine: line, endColumn: 1 }
      const shown = snippetsOf([{ ...any, at }], report.assets, () => lines)[`${source.file}:${String(line)}`]
      if (shown !== rest.line(line)) return undefined
    }
    const after = new SourceText(source.file, source.edited(edits))
    const added = edits.reduce((sum, { at, text }) => sum + text.split('\n').length - 1 - (at.endLine - at.line), 0)
    const text: string[] = []
    for (let line = start; line <= end + added; line++) text.push(after.line(line) ?? '')
    return { start, end, text }
  }
}

/** Where the value stands that another file gives. */
function elsewhere({ decidedBy, at }: Finding): string {
  const places = Object.values(decidedBy).flatMap((value) => (value.at === undefined || value.at.file === at.file ? [] : [value.at]))
  const [place] = places
  const named = place === undefined ? '' : ` (${place.file}:${String(place.line)})`
  return `Another file decides the value${named}; it has to be changed there.`
}

function isFor(row: FixRow, { rule, occurrence, decidedBy, asset }: Finding): boolean {
  if (!row.rules.includes(rule.id) || (row.languages !== undefined && !row.languages.includes(occurrence.language))) return false
  const { algorithm } = asset.properties
  if (row.algorithms?.some((one) => scalars(algorithm).includes(one)) === false || row.models?.includes(occurrence.model) === false)
    return false
  return row.cannot !== undefined || decidedBy[row.property] !== undefined
}

function startsAs(at: Finding['at'], finding: Finding): boolean {
  return [finding.at, finding.occurrence.at].some(({ line, column }) => at.line === line && at.column === column)
}

function keyOf({ rule, outcome, at }: Finding): string {
  return `${rule.id} ${outcome} ${at.file}`
}

/** What is only recorded is not counted: a better key is still one that a quantum computer breaks. */
function countsOf(report: Report, whole?: string): Counts {
  const counts = new Map<string, number>()
  for (const finding of report.findings) {
    if (finding.enforcement === 'record' && finding.outcome === 'violation' && finding.rule.id !== whole) continue
    counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1)
  }
  return counts
}
