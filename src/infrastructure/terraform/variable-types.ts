/** Types of variables: what `optional(…)` fills in, and numbers and truths written as text. */
import { each, list, map, type Content } from '../content'
import { evaluate } from '../evaluate'
import type { Scope } from '../scope'
import type { Expression } from '../hcl-syntax'

const MAX_DEPTH = 12

/** The value as the type makes it. */
export function typed(content: Content, type: Expression | undefined, scope: Scope, depth = 0): Content {
  if (type === undefined || depth > MAX_DEPTH) return content
  return each(content, (one) => {
    if (type.kind === 'name') return converted(one, type.name)
    if (type.kind !== 'call') return one
    const [inner] = type.args
    if (type.name === 'object') return inner?.kind === 'object' ? withDefaults(one, inner, scope, depth) : one
    if (type.name === 'optional') return typed(one, inner, scope, depth + 1)
    if (one.kind === 'list' && (type.name === 'list' || type.name === 'set'))
      return {
        ...list(
          one.items.map((item) => typed(item, inner, scope, depth + 1)),
          one.open,
          one.place,
        ),
        sample: one.sample,
      }
    if (one.kind === 'map' && type.name === 'map')
      return {
        ...map(new Map([...one.entries].map(([key, value]) => [key, typed(value, inner, scope, depth + 1)])), one.open, one.place),
        sample: one.sample,
      }
    return one
  })
}

function converted(content: Content, type: string): Content {
  if (content.kind !== 'scalar' || typeof content.value !== 'string') return content
  if (type === 'bool' && (content.value === 'true' || content.value === 'false')) return { ...content, value: content.value === 'true' }
  if (type === 'number' && content.value.trim() !== '' && !Number.isNaN(Number(content.value)))
    return { ...content, value: Number(content.value) }
  return content
}

function withDefaults(content: Content, type: Extract<Expression, { kind: 'object' }>, scope: Scope, depth: number): Content {
  if (content.kind !== 'map') return content
  const entries = new Map(content.entries)
  for (const { key, value } of type.entries) {
    if (key.kind !== 'literal') continue
    const name = String(key.value)
    const given = entries.get(name)
    if (given !== undefined && given.kind !== 'null') entries.set(name, typed(given, value, scope, depth + 1))
    else if (!content.open && value.kind === 'call' && value.name === 'optional') entries.set(name, optional(value, scope, depth))
  }
  return map(entries, content.open, content.place)
}

function optional(type: Extract<Expression, { kind: 'call' }>, scope: Scope, depth: number): Content {
  const [inner, fallback] = type.args
  if (fallback === undefined) return { kind: 'null' }
  const value = evaluate(fallback, scope)
  return typed(value.kind === 'scalar' ? { ...value, origin: 'default-parameter' } : value, inner, scope, depth + 1)
}
