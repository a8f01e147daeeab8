/** Where a Java type may stand: by its path's end, in the same module first. */
import { commonFolders } from './module-paths'

/** A source set of tests: seen from tests only. */
const TEST_SET = /(?:^|\/)src\/(?:test|testFixtures|integrationTest|intTest|androidTest|it)\//

/** `named` gives the files of a name. Files of the same module go before others, and a test's own source set before the main one. */
export function javaCandidates(
  from: string,
  type: string,
  endings: readonly string[],
  named: (name: string) => readonly string[],
): string[] {
  const inTest = TEST_SET.test(from)
  const path = type.replaceAll('.', '/')
  const found = endings.flatMap((ending) => {
    const suffix = path + ending
    return named(suffix.slice(suffix.lastIndexOf('/') + 1)).filter(
      (candidate) => (candidate === suffix || candidate.endsWith(`/${suffix}`)) && (inTest || !TEST_SET.test(candidate)),
    )
  })
  return found.sort((left, right) => commonFolders(right, from) - commonFolders(left, from) || (left < right ? -1 : 1))
}
