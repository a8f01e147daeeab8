/** What options of a program's command line are when nobody gives them: `parser.add_argument("--rounds", default=1000)`. */
import type { CallFact, Fact } from '#parse/facts'
import { unite } from './abstract'
import type { Abstract, Env } from './abstract'
import type { Resolver } from './resolver'

/** Options of one file that are looked at. */
const MAX_OPTIONS = 500

/** `declaredBy`: the methods that declare options. Undefined where none of the name has a default. */
export function optionDefault(resolver: Resolver, name: string, declaredBy: readonly string[], env: Env): Abstract | undefined {
  const values: Abstract[] = []
  for (const unit of resolver.project.loadedSiblings(env.unit)) {
    for (const method of declaredBy) resolver.project.openings.callingIn(method, unit)
    const calls = declaredBy.flatMap((method) => unit.callsTo.get(method) ?? []).slice(0, MAX_OPTIONS)
    for (const call of calls) {
      if (!namesOf(call).includes(name)) continue
      const value = namedIn(call, 'default')
      if (value) values.push(resolver.evaluate(value, { unit, frame: undefined }))
      else values.push(...ofSwitch(call))
    }
  }
  return values.length > 0 ? unite(values) : undefined
}

/** What the program calls the option: by itself, or as it is written without its dashes. */
function namesOf(call: CallFact): string[] {
  const own = namedIn(call, 'dest')
  if (own) return own.kind === 'string' ? [own.value] : []
  return call.args.flatMap((arg) => (arg.kind === 'string' ? [arg.value.replace(/^-+/, '').replaceAll('-', '_')] : []))
}

function namedIn({ args }: CallFact, name: string): Fact | undefined {
  const found = args.find((arg) => arg.kind === 'named' && arg.name === name)
  return found?.kind === 'named' ? found.value : undefined
}

/** `action="store_true"`: off until it is given. */
function ofSwitch(call: CallFact): Abstract[] {
  const action = namedIn(call, 'action')
  const start = action?.kind === 'string' ? STARTS.get(action.value) : undefined
  return start === undefined ? [] : [{ kind: 'scalar', value: start, origin: 'default-parameter' }]
}

const STARTS: ReadonlyMap<string, boolean> = new Map([
  ['store_true', false],
  ['store_false', true],
])
