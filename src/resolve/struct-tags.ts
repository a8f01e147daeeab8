/** What the tag of a field says of settings: `env:"PORT" envDefault:"80"`, `mapstructure:"port"`, `env:"PORT,default=80"`. */
import type { Scalar } from '#core/value'
import type { BindFact } from '#parse/facts'
import type { Unit } from './unit'

export interface TaggedSetting {
  /** The names that the field may have in a file, the likeliest first. */
  keys: readonly string[]
  /** Its name in the environment. */
  variable: string | undefined
  /** What it holds where nobody sets it. */
  fallback: Scalar | undefined
}

const PAIR = /([A-Za-z][\w-]*):"((?:\\.|[^"\\])*)"/g
const DEFAULT_OPTION = /(?:^|,)\s*default=(.*)$/

export function taggedSetting(field: string, { tag = '', type }: Pick<BindFact, 'tag' | 'type'>, { language }: Unit): TaggedSetting {
  const { settings, environment, defaults } = language.tags ?? { settings: [], environment: [], defaults: [] }
  const pairs = new Map([...tag.matchAll(PAIR)].map(([, name = '', text = '']) => [name, text.replaceAll(/\\(.)/g, '$1')]))
  const named = (names: readonly string[]): string[] =>
    names.flatMap((name) => (pairs.get(name)?.split(',')[0] ?? '').trim() || []).filter((name) => name !== '-')
  const written = defaults.flatMap((name) => pairs.get(name) ?? [])
  const options = [...environment, ...settings].flatMap((name) => DEFAULT_OPTION.exec(pairs.get(name) ?? '')?.[1] ?? [])
  const [fallback] = [...written, ...options]
  return {
    keys: [...new Set([...named(settings), field, field.toLowerCase(), field.charAt(0).toLowerCase() + field.slice(1)])],
    variable: named(environment)[0],
    fallback: fallback === undefined ? undefined : valueOf(fallback, type?.kind === 'name' ? type.name : ''),
  }
}

function valueOf(text: string, type: string): Scalar {
  if (type === 'bool' && /^(?:true|false)$/.test(text)) return text === 'true'
  return /^u?int\d*$/.test(type) && /^\d{1,9}$/.test(text) ? Number(text) : text
}
