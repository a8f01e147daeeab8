/** Judges a CBOM that another tool made, in the place of a repository's files. */
import { importCbom } from '#cbom/import-cbom'
import { cbomWords } from '#cbom/words'
import type { Report } from '#core/report'
import { pathClassifier } from '#discover/path-class'
import { takeInventory } from '#inventory/inventory'
import { assemble, policyOf, type JudgingInput } from './assemble'
import { partsOf } from './parts'
import { checked, openToolkit, type Toolkit } from './toolkit'

const WORDS = 'knowledge/cbom.yml'

/** `cbom.file` is the name to report it by. */
export function scanCbom(input: JudgingInput, cbom: { file: string; text: string }): Report {
  const policy = policyOf(input)
  const toolkit = openToolkit(input.knowledge)
  const ofPath = pathClassifier(toolkit.pathClasses)
  // The document is what is judged, in whatever folder it lies.
  const classify = (path: string): ReturnType<typeof ofPath> => (path === cbom.file ? 'source' : ofPath(path))
  const { assets, diagnostics, partly } = importCbom(cbom.text, toolkit.catalogue, checked(input.knowledge, cbomWords, WORDS), {
    file: cbom.file,
    pathClass: classify,
    language: languageOf(toolkit),
  })
  const inventory = takeInventory(assets)
  return assemble(input, policy, {
    assets: inventory,
    diagnostics,
    counts: { discovered: 1, supported: 1, withoutTokens: 0, parsed: partly ? 0 : 1, partlyParsed: partly ? 1 : 0, skipped: 0 },
    skipped: [],
    classify,
    snippets: () => ({}),
    parts: partsOf(inventory, toolkit.catalogue),
  })
}

/** By the ending of the file's name. */
function languageOf({ languages }: Toolkit): (path: string) => string {
  const byEnding = new Map(
    languages.flatMap(({ id, variants }) => variants.flatMap(({ extensions }) => extensions.map((ending) => [ending, id] as const))),
  )
  return (path) => byEnding.get(/\.[^./]+$/.exec(path)?.[0] ?? '') ?? 'cyclonedx'
}
