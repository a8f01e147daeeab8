/** What calls put into maps and lists, told from the methods' names. */
import type { CallFact, Fact, MemberFact } from './facts'

/** Methods by what they do, in the spelling of any language. */
const SETTERS: ReadonlySet<string> = new Set(['put', 'set', 'setProperty', 'putIfAbsent', 'setdefault', 'Add', 'TryAdd', 'Set'])
const ADDERS: ReadonlySet<string> = new Set(['add', 'addLast', 'append', 'push', 'Add', 'Append', 'addElement'])
const MERGERS: ReadonlySet<string> = new Set(['update', 'putAll', 'load', 'loadFromXML', 'addAll', 'extend', 'AddRange'])

const REMOVERS: ReadonlySet<string> = new Set(['remove', 'RemoveAt', 'removeAt', 'removeFirst', 'removeLast', 'pop', 'shift'])
/** What they put where shifts the others. */
const INSERTERS: ReadonlySet<string> = new Set(['insert', 'unshift', 'splice', 'Insert', 'addFirst'])

/** What changes a list or a built text in ways that are not followed. */
const CHANGERS: ReadonlySet<string> = new Set([
  'removeIf',
  'retainAll',
  'removeAll',
  'RemoveAll',
  'setCharAt',
  'deleteCharAt',
  'setLength',
  'replaceAll',
])
/** A text is never changed by this; what is built is, with the place as numbers before it. */
const REPLACED_PLACES = 3

export const CONTAINER_WRITERS: readonly string[] = [...SETTERS, ...ADDERS, ...MERGERS, ...REMOVERS, ...INSERTERS, ...CHANGERS, 'replace']

/** Adders that return what they add to, so that one call follows another. */
const CHAINED: ReadonlySet<string> = new Set(['append', 'Append'])
/** Calls in a chain that are looked through for what they add to. */
const MAX_CHAIN = 40

/** Path of a write that appends. */
export const APPENDED = '+'
/** Path of a write that takes one element out. */
export const REMOVED = '-'

/** Path of a write after which nobody knows what is left. */
export const CHANGED = '!'

/** A step of a path that names an element: of a known place, or of any. */
export function isElementStep(step: string | undefined): boolean {
  return step === '*' || (step !== undefined && /^\d+$/.test(step))
}

/** The variable that a call writes to, and the calls that do: `text.append('a').append('b')` writes to `text` twice. */
export function writtenContainer(call: CallFact): { root: string; calls: CallFact[] } | undefined {
  if (isInChain(call)) return undefined
  const calls: CallFact[] = []
  let at: Fact = call
  while (at.kind === 'call' && at.callee.kind === 'member' && calls.length < MAX_CHAIN) {
    if (calls.length > 0 && !CHAINED.has(at.callee.name)) return undefined
    calls.unshift(at)
    at = at.callee.object
    if (!CHAINED.has((calls[0]?.callee as MemberFact).name)) break
  }
  return at.kind === 'name' && calls.length > 0 ? { root: at.name, calls } : undefined
}

/** What follows in the chain takes it in. */
function isInChain({ callee, parent }: CallFact): boolean {
  return (
    callee.kind === 'member' &&
    CHAINED.has(callee.name) &&
    parent?.kind === 'member' &&
    CHAINED.has(parent.name) &&
    parent.parent?.kind === 'call'
  )
}

/** The parts of a container that a call writes, and what: `map.put(key, value)`, `list.add(value)`, `options.update(key=value)`. */
export function containerWrites(call: CallFact): { key: string; value: Fact | undefined; named?: Fact }[] {
  if (call.callee.kind !== 'member') return []
  const method = call.callee.name
  const [first, second] = call.args
  if (call.args.length === 2 && SETTERS.has(method)) return [first?.kind === 'string' ? { key: first.value, value: second } : { key: '*', value: second, ...(first && { named: first }) }]
  if (call.args.length === 1 && ADDERS.has(method)) return [{ key: APPENDED, value: first }]
  if (REMOVERS.has(method) && call.args.length <= 1) return [{ key: REMOVED, value: first ?? call }]
  if (CHANGERS.has(method) || (method === 'replace' && call.args.length === REPLACED_PLACES)) return [{ key: CHANGED, value: undefined }]
  if (INSERTERS.has(method)) return [{ key: '*', value: undefined }]
  if (!MERGERS.has(method)) return []
  return call.args.flatMap((arg) => {
    const entries = arg.kind === 'record' ? arg.entries : [arg]
    return entries.map((entry) =>
      entry.kind === 'named' && typeof entry.name === 'string' ? { key: entry.name, value: entry.value } : { key: '*', value: undefined },
    )
  })
}
