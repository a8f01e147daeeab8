/** What a path says of the code in it: test, example, vendored, generated, documentation, or plain source. */
import picomatch from 'picomatch'
import { z } from 'zod'
import type { PathClass } from '#core/site'

export const pathClassesFile = z.strictObject({
  classes: z.array(
    z.strictObject({
      class: z.enum(['test', 'example', 'generated', 'vendored', 'documentation']),
      patterns: z.array(z.string()).min(1),
      except: z.array(z.string()).min(1).optional(),
    }),
  ),
})

/** The first class with a matching pattern counts. */
export function pathClassifier(file: z.infer<typeof pathClassesFile>): (path: string) => PathClass {
  const classes = file.classes.map((one) => ({
    name: one.class,
    matches: picomatch(one.patterns, { nocase: true, dot: true, ...(one.except && { ignore: one.except }) }),
  }))
  // Asked anew for every finding in a file.
  const told = new Map<string, PathClass>()
  return (path) => {
    const before = told.get(path)
    if (before !== undefined) return before
    const found = classes.find((one) => one.matches(path))?.name ?? 'source'
    told.set(path, found)
    return found
  }
}
