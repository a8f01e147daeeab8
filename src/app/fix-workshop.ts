/** Where a fix is made: the text of one file is changed in memory, and only what a trial finds good is offered. */
import type { Finding } from '#core/finding'
import type { Edit, Fix } from '#core/fix'
import type { Report } from '#core/report'
import { alternatives, scalars, type Value } from '#core/value'
import type { Candidate } from '#fix/candidate'
import { candidatesOf } from '#fix/candidates'
import { isNamedAfter } from '#fix/named-after'
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

const NAMED = 'The function is named after what it uses; under that name nobody expects another.'
const UNKNOWN_WAY = 'No mechanical fix is known for this rule.'

/** Files on the way to a value; more are not judged together. */
const MAX_WAY = 6
const MANIFESTS = ['go.mod', 'package.json', 'tsconfig.json']
const UNKNOWN: Value = { kind: 'unknown', reason: 'absent' }

/** A file that is changed, and those that are judged with it. */
interface Bench {
  file: string
  beside: readonly string[]
}

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
  private readonly trials: Trials
  private readonly besideOf = new Map<string, Set<string>>()
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
    let problem = elsewhere(finding)
    for (const { file, beside } of this.benches(finding, rows)) {
      const source = this.source(file)
      if (source === undefined) return 'The file is not plain UTF-8 text.'
      const trials = this.trialsWith(file, beside)
      const report = await trials.reportOf(source)
      const found = report.findings.find((one) => isSame(one, finding))
      if (found === undefined) continue
      const made = await this.made(found, source, rows, trials)
      if (typeof made !== 'string') return fixOf(finding, made, source, report)
      if (beside.length === 0 || file !== finding.at.file) problem = made
    }
    return problem
  }

  /** Where a fix is tried: in the finding's file by itself, else where the value stands, with the files on the way to it. */
  private benches(finding: Finding, rows: readonly FixRow[]): Bench[] {
    const { file } = finding.at
    const values = rows.flatMap(({ property }) => alternatives(finding.decidedBy[property] ?? UNKNOWN))
    const [decides = file] = values.flatMap(({ at }) => (at === undefined || this.isNew([{ at, text: '' }]) === false ? [] : [at.file]))
    const way = [...new Set([file, ...filesOnTheWay(finding)])].filter((one) => one !== decides)
    const all = [...way, ...this.manifestsAround([...way, decides])]
    return way.length === 0 || way.length > MAX_WAY
      ? [{ file, beside: [] }]
      : [
          { file, beside: [] },
          { file: decides, beside: all },
        ]
  }

  /** What says how files of a project name each other. */
  private manifestsAround(files: readonly string[]): string[] {
    const folders = new Set(files.flatMap((file) => file.split('/').map((_part, index, parts) => parts.slice(0, index).join('/'))))
    const named = [...folders].flatMap((folder) => MANIFESTS.map((name) => (folder === '' ? name : `${folder}/${name}`)))
    return named.filter((name) => this.host.read(name) instanceof Uint8Array).sort()
  }

  private trialsWith(file: string, beside: readonly string[]): Trials {
    const known = this.besideOf.get(file) ?? new Set()
    for (const one of beside) known.add(one)
    this.besideOf.set(file, known)
    return beside.length === 0 ? this.trials : this.trialsOf(beside)
  }

  private trialsOf(beside: readonly string[]): Trials {
    const judging = { ...this.input.judging, effective: this.policy }
    return new Trials(this.input.root, this.host, this.instruments, judging, beside)
  }

  /** Whether several fixes of one file hold together. */
  async holdTogether(file: string, text: string, count: number): Promise<boolean> {
    const beside = [...(this.besideOf.get(file) ?? [])]
    if (beside.length === 0) return this.trials.holdTogether(file, text, count)
    const source = this.source(file)
    const trials = this.trialsOf(beside)
    if (source !== undefined) await trials.reportOf(source)
    return trials.holdTogether(file, text, count)
  }

  private async made(finding: Finding, source: SourceText, rows: readonly FixRow[], trials: Trials): Promise<Made | string> {
    let problem = rows.find((row) => row.cannot !== undefined)?.cannot
    const begun: Begun[] = []
    for (const row of rows) {
      for (const candidate of this.candidatesFor(finding, row, source)) {
        if (row.breaks !== undefined && !this.isNew(candidate.edits)) {
          problem = row.breaks
          break
        }
        if (isNamedAfter(finding, candidate.old)) {
          problem = NAMED
          break
        }
        const made = { edits: candidate.edits, says: [saying(row, candidate)] }
        const { helps, left } = await trials.of(finding, source, source.edited(made.edits), row.flag === true)
        if (helps) return made
        if (left !== undefined) begun.push({ ...made, left })
        problem = 'The change that was tried does not satisfy the standard, or brings another finding.'
      }
    }
    for (const one of begun.slice(0, MAX_BEGUN)) {
      const whole = await this.continued(finding, source, one, MAX_STEPS - 1, trials)
      if (whole !== undefined) return whole
    }
    return problem ?? 'What stands at this place cannot be changed mechanically.'
  }

  /** The change with further ones, which mend what it leaves; undefined where they do not help either. */
  private async continued(
    finding: Finding,
    source: SourceText,
    { edits, says, left }: Begun,
    steps: number,
    trials: Trials,
  ): Promise<Made | undefined> {
    const changed = new SourceText(source.file, source.edited(edits))
    let next: Begun | undefined
    for (const row of this.rowsFor(left)) {
      for (const candidate of this.candidatesFor(left, row, changed)) {
        const both = source.joined(edits, candidate.edits)
        if (both === undefined || (row.breaks !== undefined && !this.isNew(both))) continue
        const made = { edits: both, says: [...says, saying(row, candidate)] }
        const trial = await trials.of(finding, source, source.edited(both))
        if (trial.helps) return made
        if (trial.left !== undefined) next ??= { ...made, left: trial.left }
      }
    }
    return next === undefined || steps <= 1 ? undefined : this.continued(finding, source, next, steps - 1, trials)
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

function fixOf({ fingerprint }: Finding, { edits, says }: Made, source: SourceText, report: Report): Fix {
  const blocks = blocksOfFix(source, edits, report)
  const fix: Fix = { fingerprint, description: says.join(' '), file: source.file, edits }
  return blocks === undefined ? fix : { ...fix, blocks }
}

function filesOnTheWay({ occurrence, decidedBy }: Finding): string[] {
  const values = Object.values(decidedBy).flatMap((value) => alternatives(value).flatMap(({ at }) => at ?? []))
  return [occurrence.at, ...occurrence.trace, ...Object.values(occurrence.places ?? {}), ...values].map(({ file }) => file)
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
