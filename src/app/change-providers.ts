/** The files that changed code uses, told from its imports: wrappers that stand there are called by it. */
import type { ChangedFile } from '#core/change'
import { asText } from '#discover/text'
import type { ChangeSides } from '#host/change-sides'
import type { ChangedCode } from './changed-code'
import { usedOf, type UsedCode } from './changed-parts'
import type { Gathering } from './gather'
import { importsIn, typeNamesIn } from './imports-in-text'
import type { Instruments } from './instruments'
import { wordsOf } from './touched'

/** Unchanged files looked at because what changed imports them; in one run. */
const MAX_PROVIDERS = 400
/** Imports of imports are followed this far. */
const MAX_STEPS = 3

export interface Providers {
  files: ReadonlySet<string>
  /** Files beyond the bound. */
  dropped: number
}

/** What changed code imports, or did before; and what that imports for it. */
export async function providersOf(sides: ChangeSides, head: Gathering, instruments: Instruments, code: ChangedCode): Promise<Providers> {
  const search = new Search(sides, head, instruments, code)
  let edge = search.follow(sides.files.flatMap((file) => search.usedIn(file)))
  const words = new Set(sides.files.flatMap((file) => [...search.wordsOf(file)]))
  for (let step = 1; step < MAX_STEPS && edge.length > 0; step++) {
    await instruments.parser.prepare(edge)
    const found = edge.map((path) => search.usedThrough(path, words))
    for (const one of found) for (const word of one.words) words.add(word)
    edge = search.follow(found.flatMap(({ files }) => files))
  }
  return search
}

class Search implements Providers {
  readonly files = new Set<string>()
  dropped = 0
  private readonly changed: ReadonlySet<string>

  constructor(
    private readonly sides: ChangeSides,
    private readonly head: Gathering,
    private readonly instruments: Instruments,
    private readonly code: ChangedCode,
  ) {
    this.changed = new Set(sides.files.map(({ file }) => file))
  }

  /** Takes in files; gives those that were not known. */
  follow(files: readonly string[]): string[] {
    const next = [...new Set(files)].filter((one) => !this.files.has(one) && !this.changed.has(one)).sort()
    const kept = next.slice(0, Math.max(0, MAX_PROVIDERS - this.files.size))
    this.dropped += next.length - kept.length
    for (const path of kept) this.files.add(path)
    return kept
  }

  usedIn({ file, previous = file, status }: ChangedFile): string[] {
    const parts = this.code.partsOf(file)
    if (parts !== undefined) return parts.used.flatMap((used) => this.importedBy(file, used.text, used))
    const atBase = status === 'added' ? [] : this.importedBy(previous, textOf(this.sides.base.read(previous)))
    return [...(status === 'removed' ? [] : this.importedBy(file, this.text(file))), ...atBase]
  }

  /** The words of what changed, with all that it uses. */
  wordsOf({ file, previous = file }: ChangedFile): string[] {
    const parts = this.code.partsOf(file)
    if (parts !== undefined) return parts.used.flatMap(({ words }) => [...words])
    const texts = this.instruments.isCode(file) ? [this.text(file), textOf(this.sides.base.read(previous))] : []
    return texts.flatMap((text) => [...wordsOf(text)])
  }

  /** What a file imports for what these words use of it. */
  usedThrough(path: string, words: ReadonlySet<string>): { files: string[]; words: Iterable<string> } {
    const text = this.text(path)
    const files = this.importedBy(path, text)
    if (files.length === 0) return { files, words: [] }
    const content = this.sides.head.read(path)
    // Others are not parsed as long as nothing leads there.
    const unit = this.instruments.isSelected(path, content) ? this.instruments.unitOf(path, content) : undefined
    if (unit === undefined) return { files, words: wordsOf(text) }
    const used = usedOf(unit, words)
    return { files: this.importedBy(path, used.text, used), words: used.words }
  }

  /** `used`: of the file only what is used. */
  private importedBy(path: string, text: string, used?: UsedCode): string[] {
    const language = this.head.languageOf(path)
    if (language === undefined) return []
    const { project } = this.head
    const written = [...importsIn(text, language), ...(used?.imports ?? [])]
    const imported = written.flatMap((one) => project.importedFiles(path, language, one))
    const named = project.filesNamed(typeNamesIn(text, language), language)
    const beside = language.modules === 'go' ? project.filesBeside(path, language) : []
    return [...imported, ...named, ...beside]
  }

  private text(path: string): string {
    return textOf(this.sides.head.read(path))
  }
}

/** '' for what is no text. */
export function textOf(content: ReturnType<ChangeSides['head']['read']>): string {
  return content instanceof Uint8Array ? (asText(content) ?? '') : ''
}
