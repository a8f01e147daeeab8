/** Key material among the arguments of a call: by itself, or inside a text. */
import { madeInto, type Site } from '#core/site'
import { scalars } from '#core/value'
import type { Draft } from './draft'

/** The sites of an argument; where material is looked for, what stands in a text counts too, and the public half of a pair does not. */
export function givenIn(site: Site, { arg, material }: { arg: string; material?: readonly string[] | undefined }): readonly Site[] {
  if (material === undefined) return site.argSites.get(arg) ?? []
  const { inputs = [] } = site.context
  return inputs.some(isPublic) && !inputs.some(isPrivate) ? [] : madeInto(site, arg)
}

const isPublic = (name: string): boolean => /pub/i.test(name)
const isPrivate = (name: string): boolean => /priv|secret|^key$/i.test(name)

/** Whether it is material of one of these kinds; a client that was given a secret is none: what it returns is something else. */
export function isMaterial({ properties }: Draft, wanted: readonly string[]): boolean {
  if (properties.has('key') && !properties.has('function')) return false
  return scalars(properties.get('material')).some((material) => wanted.includes(String(material)))
}
