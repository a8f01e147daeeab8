/** Which arguments of its site a model row speaks of. */
import type { Question } from '#core/externals'
import type { ModelRow } from './model'
import type { Source } from './model-source'
import { PROVIDER_VERSION } from './provider-version'

/** Every argument key that a row reads. */
export function argumentsRead(row: ModelRow): string[] {
  const keys: string[] = []
  const fromSource = (source: Source): void => {
    for (const one of Array.isArray(source) ? source : [source])
      if (typeof one === 'object' && 'arg' in one) {
        keys.push(one.arg, ...(one.alias ?? []))
        if (one.versions) keys.push(PROVIDER_VERSION)
      }
  }
  const refines = row.refine === undefined ? [] : Array.isArray(row.refine) ? row.refine : [row.refine]
  for (const part of [row.asset, ...refines]) {
    for (const source of Object.values(part?.properties ?? {})) fromSource(source)
    keys.push(...(part?.include ?? []))
  }
  for (const refine of refines) for (const source of Object.values(refine.alone?.properties ?? {})) fromSource(source)
  for (const refine of refines) if (typeof refine.of === 'object') keys.push(refine.of.arg)
  // What is told of an object that a caller made; what it is used for is told where it is used.
  const tells = refines.some(
    ({ of, properties, include }) => of === 'receiver' && (include || Object.keys(properties ?? {}).some((name) => name !== 'purpose')),
  )
  if (tells) keys.push('self')
  keys.push(
    ...(row.when?.present ?? []),
    ...(row.when?.absent ?? []),
    ...Object.keys(row.when?.is ?? {}),
    ...Object.keys(row.when?.contains ?? {}),
    ...Object.keys(row.when?.lacks ?? {}),
    ...(row.when?.secretIn ?? []),
    ...(row.when?.fixed ?? []),
    ...(row.when?.madeBy?.args ?? []),
  )
  if (row.runs !== undefined) keys.push(...Object.values(row.runs).flat())
  if (row.when?.versions !== undefined) keys.push(PROVIDER_VERSION)
  keys.push(...(row.asks ?? []))
  if (row.value?.same !== undefined) keys.push(row.value.same)
  return keys
}

/** Whether the row asks what its result is used for, or what goes in; of what has a key that is said elsewhere. */
export function asksForResult({ asset, refine }: ModelRow): boolean {
  const refines = refine === undefined ? [] : Array.isArray(refine) ? refine : [refine]
  return [asset, ...refines].some((part) => {
    const { purpose, key } = part?.properties ?? {}
    const sources = Array.isArray(purpose) ? purpose : [purpose]
    return key === undefined && sources.some((one) => typeof one === 'object' && 'purpose' in one && one.purpose !== 'mac')
  })
}

/** `clientConfig.verify` → `clientConfig`. */
export function firstOf(key: string): string {
  return key.split('.', 1)[0] as string
}

/** `value.given.3.ChainErrors`: what a function that is the value answers to that word as its fourth parameter. */
export function questionsIn(keys: readonly string[]): Question[] {
  const found = new Map<string, Question>()
  for (const key of keys) {
    const [, parameter, word] = /\.given\.(\d+)\.(\w+)$/.exec(key) ?? []
    if (parameter !== undefined && word !== undefined) found.set(`${parameter}.${word}`, { parameter: Number(parameter), word })
  }
  return [...found.values()]
}
