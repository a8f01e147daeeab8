/** Tries a change of one file's text: the file is judged again, and what it says is compared with what it said before. */
import path from 'node:path'
import type { Finding } from '#core/finding'
import type { Report } from '#core/report'
import type { SourceText } from '#fix/source-text'
import type { FileEntry, ScanHost } from '#host/files'
import type { JudgingInput } from './assemble'
import type { Instruments } from './instruments'
import { scan } from './scan'

/** Findings of one file by themselves; what another file decides is not seen. */
type Counts = ReadonlyMap<string, number>

export interface Trial {
  helps: boolean
  /** The first finding that is there and was not, or is there still. */
  left?: Finding
}

export class Trials {
  private readonly judging: JudgingInput
  private readonly before = new Map<string, Report>()

  constructor(
    private readonly root: string,
    private readonly host: ScanHost,
    private readonly instruments: Instruments,
    judging: JudgingInput,
    /** Files that are judged with each: one calls what another decides. */
    private readonly beside: readonly string[] = [],
  ) {
    // Exceptions and the baseline speak of the repository, not of one file.
    this.judging = { ...judging }
    delete this.judging.beside
  }

  /** What the file says by itself. */
  async reportOf({ file, text }: SourceText): Promise<Report> {
    const report = this.before.get(file) ?? (await this.judge(file, text))
    this.before.set(file, report)
    return report
  }

  /** Whether a text of the file has the finding no more, and no other. A flag that goes leaves nothing to see behind. */
  async of(finding: Finding, source: SourceText, text: string, isFlag = false): Promise<Trial> {
    const before = await this.reportOf(source)
    const after = await this.judge(source.file, text)
    // A change that hides the place from the scan removes its finding too.
    const isSeen = after.assets.some(({ occurrences }) => occurrences.some(({ at }) => isOnLineOf(finding, at)))
    if ((!isSeen && !isFlag) || after.diagnostics.length > before.diagnostics.length) return { helps: false }
    // Of its own rule nothing may be left, not even what is only recorded: a fix lasts as long as the standard allows.
    const whole = finding.rule.id
    const [old, fresh] = [countsOf(before, whole), countsOf(after, whole)]
    const isGone = (fresh.get(keyOf(finding)) ?? 0) < (old.get(keyOf(finding)) ?? 0)
    const isMore = (one: Finding): boolean => (fresh.get(keyOf(one)) ?? 0) > (old.get(keyOf(one)) ?? 0)
    if (isGone && !after.findings.some(isMore)) return { helps: true }
    const left = after.findings.find(isGone ? isMore : (one) => keyOf(one) === keyOf(finding) && isOnLineOf(finding, one.at))
    return { helps: false, ...(left === undefined ? {} : { left }) }
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
          .listFiles(this.root, [folder === '.' ? '' : folder])
          .filter((one) => path.posix.dirname(one.path) === folder && /\.tf(vars)?$/.test(one.path))
      : []
    const others = [...beside, ...this.beside.map((one) => ({ path: one, size: 0 }))].filter((one) => one.path !== file)
    const entries: FileEntry[] = [...others, { path: file, size: bytes.length }].sort((left, right) => (left.path < right.path ? -1 : 1))
    const host: ScanHost = { ...this.host, listFiles: () => entries, read: (name) => (name === file ? bytes : this.host.read(name)) }
    return scan({ ...this.judging, root: this.root, paths: [], host, instruments: this.instruments })
  }
}

/** What a change puts in moves the rest of its line. */
function isOnLineOf(finding: Finding, at: Finding['at']): boolean {
  return [finding.at, finding.occurrence.at].some(({ file, line }) => at.file === file && at.line === line)
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
