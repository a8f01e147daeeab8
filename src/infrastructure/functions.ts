/** Functions of Terraform that only look at what they are given. */
import { collectionFunction } from './functions-collections'
import { textFunction } from './functions-text'
import { either, memberOf, reasonOf, scalar, textMade, textOf, unknownContent, type Content, type Place } from './content'
import type { Scope } from './scope'
import type { Expression } from './hcl-syntax'
import { jsonContent } from './json-content'

/** Functions whose result only stands once the plan runs, or comes from outside. */
const OUTSIDE: Readonly<Record<string, 'external-call' | 'environment'>> = {
  timestamp: 'external-call',
  plantimestamp: 'external-call',
  uuid: 'external-call',
  bcrypt: 'external-call',
  get_env: 'environment',
}

export type Answer = Content | undefined

/** What a function is worth; not known where nobody knows the function. */
export function callFunction(name: string, args: readonly Content[], scope: Pick<Scope, 'readFile' | 'own'>, place: Place): Content {
  const plain = name.replace(/^core::/, '')
  const own = scope.own?.(plain, args, place)
  if (own !== undefined) return own
  const outside = Object.hasOwn(OUTSIDE, plain) ? OUTSIDE[plain] : undefined
  if (outside !== undefined) return unknownContent(outside, place)
  return (
    structural(plain, args, place) ??
    fileFunction(plain, args, scope, place) ??
    collectionFunction(plain, args, place) ??
    textFunction(plain, args, place) ??
    unknownContent(args.length > 0 ? reasonOf(args) : 'expression', place)
  )
}

/** `try`, `can` and `coalesce` look at one argument after the other. */
export function isLazy(name: string): boolean {
  return name === 'try' || name === 'can'
}

export function lazyCall(name: string, args: readonly Expression[], read: (one: Expression) => Content, place: Place): Content {
  if (name === 'can') {
    const [first] = args
    const value = first && read(first)
    if (value === undefined || isMissing(value)) return scalar(false, place)
    return value.kind === 'unknown' && value.from === undefined ? unknownContent(value.reason, place) : scalar(true, place)
  }
  for (const arg of args) {
    const value = read(arg)
    if (value.kind === 'one-of' && value.options.some(isMissing)) {
      const rest = args.slice(args.indexOf(arg) + 1)
      return either([...value.options.filter((one) => !isMissing(one)), lazyCall(name, rest, read, place)], place)
    }
    if (isMissing(value)) continue
    // A member of what is not known may be missing: where nothing takes its place, that may be what is there.
    const mayMiss = value.kind === 'unknown' && value.from === undefined && arg.kind !== 'name'
    const next = mayMiss ? args[args.indexOf(arg) + 1] : undefined
    const instead = next && read(next)
    return instead?.kind === 'null' ? either([value, instead], place) : value
  }
  return unknownContent('absent', place)
}

/** Where Terraform would fail: no such member. */
function isMissing(content: Content): boolean {
  return content.kind === 'unknown' && content.reason === 'absent'
}

/** Same value, other wrapping: structures written as text are read as structures. */
function structural(name: string, args: readonly Content[], place: Place): Answer {
  const [first] = args
  if (first === undefined) return undefined
  switch (name) {
    case 'jsonencode':
    case 'yamlencode':
    case 'sensitive':
    case 'nonsensitive':
    case 'ephemeralasnull':
    case 'toset':
    case 'tolist':
    case 'tomap':
    case 'base64encode':
      return first.kind === 'list' && name === 'toset' ? distinct(first, place) : first
    case 'jsondecode':
      return jsonContent(first) ?? (first.kind === 'list' || first.kind === 'map' ? first : unknownContent(reasonOf([first]), place))
    case 'yamldecode':
      return first.kind === 'list' || first.kind === 'map' ? first : unknownContent(reasonOf([first]), place)
    default:
      return undefined
  }
}

function distinct(content: Extract<Content, { kind: 'list' }>, place: Place): Content {
  const seen = new Set<string>()
  const items = content.items.filter((item) => {
    const text = textOf(item)
    if (text === undefined) return true
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
  return { ...content, items, place }
}

/** Paths of the machine are not known; a module's own files are. */
function fileFunction(name: string, args: readonly Content[], scope: Pick<Scope, 'readFile'>, place: Place): Answer {
  switch (name) {
    case 'file':
    case 'templatefile':
    case 'filebase64': {
      const text = fileText(args[0], scope)
      // Keys and certificates stay what they are: a file's.
      if (text === undefined || name === 'filebase64' || text.includes('-----BEGIN')) return { kind: 'material', material: 'file', place }
      if (name === 'file' && !/^\s*[[{]/.test(text)) return { kind: 'material', material: 'file', place }
      return name === 'file' ? scalar(text, place, 'constant') : templateText(text, args[1], place)
    }
    case 'fileexists': {
      const path = textOf(args[0])
      return path === undefined || scope.readFile === undefined ? undefined : scalar(scope.readFile(path) !== undefined, place)
    }
    case 'fileset':
      return { kind: 'list', items: [], open: true, place }
    default:
      return /^file(?:md5|sha)/.test(name) ? unknownContent('expression', place) : undefined
  }
}

function fileText(path: Content | undefined, scope: Pick<Scope, 'readFile'>): string | undefined {
  const name = textOf(path)
  return name === undefined ? undefined : scope.readFile?.(name)
}

/** `${name}` filled in; any other expression in a template is a hole. */
function templateText(text: string, names: Content | undefined, place: Place): Content {
  const parts: (string | Content)[] = []
  let from = 0
  for (const found of text.matchAll(/\$\{([^{}]{0,400})\}|%\{[^{}]{0,400}\}/g)) {
    parts.push(text.slice(from, found.index))
    from = found.index + found[0].length
    const name = found[1]?.trim()
    const value = name !== undefined && /^\w+$/.test(name) && names ? memberOf(names, name, place) : unknownContent('expression', place)
    parts.push(textOf(value) ?? value)
  }
  parts.push(text.slice(from))
  if (parts.every((part) => typeof part === 'string')) return textMade(parts, place)
  return { kind: 'text', parts: parts.filter((part) => part !== ''), place }
}
