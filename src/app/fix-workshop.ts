/** Where a fix is made: the text of one file is changed in memory, and only what a trial finds good is offered. */
import type { Finding } from '#core/finding'
import type { Edit, Fix } from '#core/fix'
import type { Report } from '#core/report'
import { scalars } from '#core/value'
import type { Candidate } from '#fix/candidate'
import { candidatesOf } from '#fix/candidates'
import { fixFile, numbersIn, type FixRow } from '#fix/rows'
import { SourceText } from '#fix/source-text'
import type { ScanHost } from '#host/files'
import { createScanHost } from '#host/repository'
import { policyOf, type JudgingInput } from './assemble'
import { blocksOfFix } from './fix-lines'
import { Trials } from './fix-trial'
import { Instruments } from './instruments'
import { documentsIn } from './knowledge'
import { attributesOf } from './resource-attribute'
import { checked, openToolkit } from './toolkit'

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

/** Ways that are tried for each finding with one row. */
const MAX_TRIES = 6
/** Changes that make one fix: what the first brings to light takes a second. */
const MAX_STEPS = 3
/** First changes that are tried with a second one. */
const MAX_BEGUN = 3

/** Findings whose fix is tried: every try judges a file again. */
const MAX_TRIED = 200
const TOO_MANY = 'There are too many findings for one run; run it again on a part.'

const UNKNOWN_WAY = 'No mechanical fix is known for this rule.'

/** Changes that are one fix, and what is said of them. */
interface Made {
  edits: Edit[]
  says: string[]
}

/** A change that is not enough by itself. */
interface Begun extends Made {
  /** The finding that is left, in the changed text. */
  left: Finding
}

export class Workshop {
  private readonly rows: readonly FixRow[]
  private readonly instruments: Instruments
  private readonly host: ScanHost
  private readonly policy: ReturnType<typeof policyOf>
  readonly trials: Trials
  private tried = 0

  constructor(private readonly input: FixInput) {
    const { knowledge } = input.judging
    this.rows = documentsIn(knowledge, 'knowledge/fixes/').flatMap(([file]) => checked(knowledge, fixFile, file))
    this.host = input.host ?? createScanHost(input.root, input.grammarDirectory)
    this.instruments = new Instruments(openToolkit(knowledge), knowledge, this.host)
    this.policy = policyOf(input.judging)
    this.trials = new Trials(input.root, this.host, this.instruments, { ...input.judging, effective: this.policy })
  }

  /** The fix, or why there is none. */
  async fix(finding: Finding): Promise<Fix | string> {
    const rows = this.rowsFor(finding)
    const [first, ...more] = rows
    if (first === undefined) return UNKNOWN_WAY
    if (first.cannot !== undefined && more.every(({ cannot }) => cannot !== undefined)) return first.cannot
    if (++this.tried > MAX_TRIED) return TOO_MANY
    const source = this.source(finding.at.file)
    if (source === undefined) return 'The file is not plain UTF-8 text.'
    const report = await this.trials.reportOf(source)
    const alone = report.findings.find((one) => isSame(one, finding))
    if (alone === undefined) return elsewhere(finding)
    const made = await this.made(alone, source, rows)
    if (typeof made === 'string') return made
    const blocks = blocksOfFix(source, made.edits, report)
    const fix: Fix = { fingerprint: finding.fingerprint, description: made.says.join(' '), file: source.file, edits: made.edits }
    return blocks === undefined ? fix : { ...fix, blocks }
  }

  private async made(finding: Finding, source: SourceText, rows: readonly FixRow[]): Promise<Made | string> {
    let problem = rows.find((row) => row.cannot !== undefined)?.cannot
    const begun: Begun[] = []
    for (const row of rows) {
      for (const candidate of this.candidatesFor(finding, row, source)) {
        if (row.breaks !== undefined && !this.isNew(candidate.edits)) {
          problem = row.breaks
          break
        }
        const made = { edits: candidate.edits, says: [saying(row, candidate)] }
        const { helps, left } = await this.trials.of(finding, source, source.edited(made.edits), row.flag === true)
        if (helps) return made
        if (left !== undefined) begun.push({ ...made, left })
        problem = 'The change that was tried does not satisfy the standard, or brings another finding.'
      }
    }
    for (const one of begun.slice(0, MAX_BEGUN)) {
      const whole = await this.continued(finding, source, one, MAX_STEPS - 1)
      if (whole !== undefined) return whole
    }
    return problem ?? 'What stands at this place cannot be changed mechanically.'
  }

  /** The change with further ones, which mend what it leaves; undefined where they do not help either. */
  private async continued(finding: Finding, source: SourceText, { edits, says, left }: Begun, steps: number): Promise<Made | undefined> {
    const changed = new SourceText(source.file, source.edited(edits))
    let next: Begun | undefined
    for (const row of this.rowsFor(left)) {
      for (const candidate of this.candidatesFor(left, row, changed)) {
        const both = source.joined(edits, candidate.edits)
        if (both === undefined || (row.breaks !== undefined && !this.isNew(both))) continue
        const made = { edits: both, says: [...says, saying(row, candidate)] }
        const trial = await this.trials.of(finding, source, source.edited(both))
        if (trial.helps) return made
        if (trial.left !== undefined) next ??= { ...made, left: trial.left }
      }
    }
    return next === undefined || steps <= 1 ? undefined : this.continued(finding, source, next, steps - 1)
  }

  private rowsFor(finding: Finding): FixRow[] {
    return this.rows.filter((row) => isFor(row, finding) && this.isOfAttribute(row, finding))
  }

  private candidatesFor(finding: Finding, row: FixRow, source: SourceText): Candidate[] {
    const attributes = attributesOf(this.instruments.toolkit.models, finding, row.property)
    return candidatesOf({ finding, row, source, numbers: this.numbersOf(finding, row), attributes }).slice(0, MAX_TRIES)
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
    return attributesOf(this.instruments.toolkit.models, finding, property).some((one) => attributes.includes(one))
  }

  private numbersOf(finding: Finding, row: FixRow): number[] {
    const property = row.numbers?.property ?? row.property
    const value = finding.decidedBy[property]
    const clause = row.numbers?.clause ?? this.policy.rules.find(({ id }) => id === finding.rule.id)?.clause
    const old = value?.kind === 'known' && typeof value.value === 'number' ? value.value : row.numbers === undefined ? undefined : 0
    if (old === undefined || clause === undefined) return []
    const rows = this.policy.clauses[clause] ?? []
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
}

function isSame({ rule, at, outcome }: Finding, other: Finding): boolean {
  return (
    rule.id === other.rule.id &&
    outcome === other.outcome &&
    at.file === other.at.file &&
    at.line === other.at.line &&
    at.column === other.at.column
  )
}

function saying({ says = '' }: FixRow, { old, fresh }: Candidate): string {
  return says.replaceAll('{old}', old).replaceAll('{new}', fresh)
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
  const value = decidedBy[row.property]
  const isByDefault = value?.kind === 'known' && value.origin === 'library-default'
  return row.cannot !== undefined || (value !== undefined && !(row.given === true && isByDefault))
}
