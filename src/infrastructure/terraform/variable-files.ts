/** What `*.tfvars` set: files that Terraform reads by itself go before; others are one of several. */
import { posix } from 'node:path'
import { either, unknownContent, type Content, type Source } from '../content'
import { evaluate } from '../evaluate'
import type { Budget, Scope } from '../scope'
import type { Body } from '../hcl-syntax'

export interface VariableFile {
  readonly source: Source
  readonly body: Body
}

const NAME = /\.tfvars(?:\.json)?$/
const ALWAYS = /(?:^|\/)(?:terraform|[^/]*\.auto)\.tfvars(?:\.json)?$/

export function isVariableFile(path: string): boolean {
  return NAME.test(path)
}

/** By name, for a root in `directory`; `hasModule` tells folders that hold a module of their own. */
export function variablesOf(
  directory: string,
  files: readonly VariableFile[],
  hasModule: (directory: string) => boolean,
  budget: Budget,
): (name: string) => Content | undefined {
  const own = files.filter(({ source }) => belongsTo(source.path, directory, hasModule))
  const always = own.filter(({ source }) => ALWAYS.test(source.path) && posix.dirname(`./${source.path}`) === posix.join('.', directory))
  // terraform.tfvars first, then *.auto.tfvars by name: the last one wins.
  always.sort((left, right) => rank(left) - rank(right) || (left.source.path < right.source.path ? -1 : 1))
  const others = own.filter((file) => !always.includes(file))
  return (name) => {
    const last = always.findLast(({ body }) => body.attributes.has(name))
    const told = others.flatMap((file) => setBy(file, name, budget) ?? [])
    if (last === undefined && told.length === 0) return undefined
    // A run without any of the other files has what is always read, or the default.
    const given = last ? setBy(last, name, budget) : undefined
    if (told.length === 0) return given
    const isSetByAll = told.length === others.length || given !== undefined
    return either([...told, ...(given ? [given] : []), ...(isSetByAll ? [] : [unknownContent('parameter')])])
  }
}

function rank({ source }: VariableFile): number {
  return /(?:^|\/)terraform\.tfvars/.test(source.path) ? 0 : 1
}

/** In the root's own folder, or in one below that holds no module. */
function belongsTo(path: string, directory: string, hasModule: (directory: string) => boolean): boolean {
  for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
    const plain = folder === '.' ? '' : folder
    if (plain === directory) return true
    if (plain === '' || hasModule(plain)) return false
  }
}

function setBy({ source, body }: VariableFile, name: string, budget: Budget): Content | undefined {
  const attribute = body.attributes.get(name)
  if (attribute === undefined) return undefined
  const scope: Scope = { source, budget, readFile: undefined, lookup: () => undefined }
  return configured(evaluate(attribute.value, scope))
}

/** What such a file sets is configuration, its place a step on the way. */
function configured(content: Content): Content {
  if (content.kind === 'scalar') return { ...content, origin: 'configuration' }
  if (content.kind === 'list') return { ...content, items: content.items.map(configured) }
  if (content.kind === 'map') return { ...content, entries: new Map([...content.entries].map(([key, value]) => [key, configured(value)])) }
  return content
}
