/** All functions that templates may call by name, apart from those that evaluate further templates. */
import { CHOICES, DICTS, LISTS, NUMBERS } from './functions-data'
import { ENCODINGS, FORMATS, OUTSIDE } from './functions-material'
import { PRINTING, TEXTS, type TemplateFunction } from './functions-text'
import { TemplateError } from './syntax'
import { holeOf, type Worth } from './worth'

/** Holes in their arguments do no harm, or are asked for. */
const BEARING: Readonly<Record<string, TemplateFunction>> = { ...PRINTING, ...CHOICES, ...LISTS, ...DICTS, ...FORMATS, ...OUTSIDE }
/** A hole in an argument is one in the result. */
const STRICT: Readonly<Record<string, TemplateFunction>> = { ...TEXTS, ...NUMBERS, ...ENCODINGS }

/** Throws a TemplateError where there is no such function, and for what the program itself cannot hold. */
export function applied(name: string, given: readonly Worth[], at: number): Worth {
  try {
    return answer(name, given, at)
  } catch (error) {
    if (error instanceof RangeError) throw new TemplateError('a value is too large', at)
    throw error
  }
}

function answer(name: string, given: readonly Worth[], at: number): Worth {
  const bearing = Object.hasOwn(BEARING, name) ? BEARING[name] : undefined
  if (bearing) return bearing(given)
  const strict = Object.hasOwn(STRICT, name) ? STRICT[name] : undefined
  if (strict === undefined) throw new TemplateError(`there is no function ${name.slice(0, 40)}`, at)
  for (const one of given) {
    const hole = holeOf(one)
    if (hole) return hole
  }
  return strict(given)
}
