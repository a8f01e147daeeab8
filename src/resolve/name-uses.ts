/** Where a function uses one of its variables: in fields, entries, texts and comparisons. */
import type { Fact, FunctionFact, NameFact } from '#parse/facts'
import { children } from '#parse/facts-walk'

/** Facts of one function that are looked at. */
const MAX_FACTS = 4000

/** The uses of a variable after it was written, in the order of the text. */
export function usesIn(owner: FunctionFact, target: NameFact): NameFact[] {
  const found: NameFact[] = []
  const pending: Fact[] = [owner.body]
  for (let seen = 0; pending.length > 0 && seen < MAX_FACTS; seen++) {
    const fact = pending.pop() as Fact
    if (fact.end < target.start) continue
    if (fact.kind === 'name' && fact.name === target.name && fact.start > target.end) found.push(fact)
    pending.push(...children(fact))
  }
  return found.sort((left, right) => left.start - right.start)
}

/** A hole's own words in a text: those of `your reset code is ${code}` right before it. */
export function wordsBefore(parts: readonly Fact[], hole: Fact): string[] {
  const before = parts[parts.indexOf(hole) - 1]
  if (before?.kind !== 'string') return []
  if (IDENTIFYING.test(before.value)) return ['id']
  const words = before.value.slice(-MAX_WORDS).match(/[A-Za-z][A-Za-z_-]*/g) ?? []
  const last = before.value.trimEnd().at(-1) ?? ''
  // What stands in brackets or after a full stop is of another sentence.
  if ('.)];,/'.includes(last)) return []
  const telling = words.filter((word) => !FILLERS.has(word.toLowerCase()))
  return telling.length > 0 ? [telling.slice(-2).join(' ')] : []
}

/** `<tr id="rowOfPrivateKey${id}"`: what ends in such an attribute of a page names the element, whatever its name says. */
const IDENTIFYING = /\s(?:id|for|class|data-id|data-target|aria-[a-z]{1,20})\s?=\s?\\?["'][^"'<>]{0,200}$/

const MAX_WORDS = 60
const FILLERS: ReadonlySet<string> = new Set(['is', 'are', 'was', 'the', 'your', 'a', 'an'])
