/** What an earlier report in JSON says of the register. */
import { z } from 'zod'
import { UserError } from '#core/errors'

const place = z.object({ file: z.string(), line: z.int(), column: z.int(), endLine: z.int(), endColumn: z.int() })
const told = z.object({
  evidence: z.object({ asOf: z.string() }),
  register: z.object({
    entries: z.array(
      z.object({
        kind: z.enum(['key', 'certificate', 'secret']),
        id: z.string(),
        declaredAt: z.array(place),
        called: z.array(z.string()).default([]),
        usedBy: z.array(z.object({ address: z.string(), at: place })).default([]),
      }),
    ),
  }),
})

export type ToldRegister = z.infer<typeof told>

/** Throws a UserError for what is no report of ours, or one of a run without a register. */
export function registerInReport(text: string, file: string): ToldRegister {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new UserError(`${file} is not JSON`, { help: 'make one: cryptogate scan --format json=report.json' })
  }
  const read = told.safeParse(json)
  if (read.success) return read.data
  throw new UserError(`${file} is no report of a run with a register`, { help: 'make one: cryptogate scan --format json=report.json' })
}
