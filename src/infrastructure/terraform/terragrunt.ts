/** Terragrunt: which module a `terragrunt.hcl` calls, and with which inputs, as far as the repository says. */
import { folderOf } from '#core/paths'
import { posix } from 'node:path'
import type { PathClass } from '#core/site'
import { Lines } from '#parse/source'
import { either, map, memberOf, scalar, textOf, unknownContent, type Content, type Place, type Source } from '../content'
import { evaluate } from '../evaluate'
import { readHcl } from '../hcl'
import type { Block, Body } from '../hcl-syntax'
import type { Budget, Scope } from '../scope'

export interface TerragruntFiles {
  /** Text of a file; undefined where there is none. */
  text(path: string): string | undefined
  pathClass(path: string): PathClass
}

/** One deployment: a module with inputs. */
export interface Deployment {
  readonly directory: string
  /** Where the module is named. */
  readonly place: Place
  /** Folder of the module, where it is in the repository. */
  readonly module: string | undefined
  /** What it names instead. */
  readonly source?: string | undefined
  readonly inputs: Content
}

interface File {
  readonly source: Source
  readonly body: Body
}

/** One file as the unit that is deployed sees it. */
interface Seen {
  readonly file: File
  /** Folder of the unit. */
  readonly unit: string
  readonly depth: number
}

/** Files that include or read each other. */
const MAX_DEPTH = 8
const NAME = 'terragrunt.hcl'

export class Terragrunt {
  private readonly units: File[] = []
  private readonly read = new Map<string, File | undefined>()

  constructor(
    private readonly files: TerragruntFiles,
    private readonly budget: Budget,
  ) {}

  static reads(path: string): boolean {
    return path === NAME || path.endsWith(`/${NAME}`)
  }

  add(source: Source, body: Body): void {
    const file = { source, body }
    this.units.push(file)
    this.read.set(source.path, file)
  }

  /** Of all files that name a module, themselves or in what they include; `holds` tells folders with a module of their own. */
  deployments(holds: (directory: string) => boolean): Deployment[] {
    const found: Deployment[] = []
    for (const file of [...this.units].sort((left, right) => (left.source.path < right.source.path ? -1 : 1))) {
      const directory = folderOf(file.source.path)
      const seen = { file, unit: directory, depth: 0 }
      const named = this.moduleOf(seen)
      if (named === undefined && !holds(directory)) continue
      const place = named?.place ?? { source: file.source, start: 0, end: 0 }
      const module = named === undefined ? directory : named.module
      found.push({ directory, place, module, source: named?.source, inputs: placed(this.inputsOf(seen), place) })
    }
    return found
  }

  /** What the file says itself goes before what it includes. */
  private moduleOf(seen: Seen): { module: string | undefined; source: string | undefined; place: Place } | undefined {
    const block = seen.file.body.blocks.find(({ type }) => type === 'terraform')
    const source = block?.body.attributes.get('source')
    if (block && source) {
      const text = textOf(evaluate(source.value, this.scopeOf(seen)))
      const place = { source: seen.file.source, start: block.start, end: block.headerEnd }
      const module = text === undefined ? undefined : folderMeant(text, seen.unit)
      return { module, source: module === undefined ? text : undefined, place }
    }
    for (const [, parent] of this.included(seen)) {
      const found = this.moduleOf(parent)
      if (found) return found
    }
    return undefined
  }

  private inputsOf(seen: Seen): Content {
    const inputs = seen.file.body.attributes.get('inputs')
    const own = inputs ? evaluate(inputs.value, this.scopeOf(seen)) : map(new Map())
    let all = own
    for (const [, parent] of this.included(seen)) all = merged(this.inputsOf(parent), all)
    return all
  }

  /** Files that are included, by label. */
  private included(seen: Seen): [string, Seen][] {
    if (seen.depth >= MAX_DEPTH) return []
    const found: [string, Seen][] = []
    for (const block of seen.file.body.blocks) {
      if (block.type !== 'include') continue
      const parent = this.includedBy(block, seen)
      if (parent) found.push([block.labels[0] ?? '', parent])
    }
    return found
  }

  private includedBy(block: Block, seen: Seen): Seen | undefined {
    const given = block.body.attributes.get('path')
    const text = given && textOf(evaluate(given.value, this.scopeOf(seen, true)))
    const file = text === undefined ? undefined : this.fileAt(text, folderOf(seen.file.source.path))
    return file && file !== seen.file ? { file, unit: seen.unit, depth: seen.depth + 1 } : undefined
  }

  private fileAt(text: string, directory: string): File | undefined {
    const path = folderMeant(text, directory)
    if (path === undefined) return undefined
    if (this.read.has(path)) return this.read.get(path)
    const found = this.files.text(path)
    const file =
      found === undefined
        ? undefined
        : { source: { path, lines: new Lines(found), pathClass: this.files.pathClass(path) }, body: readHcl(found).body }
    this.read.set(path, file)
    return file
  }

  /** `isPlain`: of the include blocks themselves, which may not ask for what they include. */
  private scopeOf(seen: Seen, isPlain = false): Scope {
    const directory = folderOf(seen.file.source.path)
    const scope: Scope = {
      source: seen.file.source,
      budget: this.budget,
      readFile: (path) => this.files.text(folderMeant(path, directory) ?? ''),
      lookup: (name) => this.lookup(name, seen, isPlain),
      own: (name, args, place) => this.call(name, args, seen, place),
    }
    return scope
  }

  private lookup(name: string, seen: Seen, isPlain: boolean): Content | undefined {
    if (name === 'local') return { kind: 'names', get: (key) => this.local(key, seen) }
    if (name === 'include' && !isPlain) {
      const included = new Map(this.included(seen).map(([label, parent]) => [label, this.exposed(parent)]))
      const [only] = included.size === 1 ? included.values() : []
      return { kind: 'names', get: (key) => included.get(key) ?? (only ? memberOf(only, key) : unknownContent('expression')) }
    }
    // What another deployment puts out is only known once it ran.
    return name === 'dependency' ? unknownContent('external-call') : undefined
  }

  private local(name: string, seen: Seen): Content {
    if (seen.depth >= MAX_DEPTH * 4) return unknownContent('budget')
    const block = seen.file.body.blocks.find(({ type, body }) => type === 'locals' && body.attributes.has(name))
    const value = block?.body.attributes.get(name)?.value
    return value ? evaluate(value, this.scopeOf({ ...seen, depth: seen.depth + 1 })) : unknownContent('absent')
  }

  private exposed(seen: Seen): Content {
    const locals: Content = { kind: 'names', get: (name) => this.local(name, seen) }
    const entries = new Map<string, Content>([['locals', locals]])
    return { kind: 'names', get: (name) => entries.get(name) ?? (name === 'inputs' ? this.inputsOf(seen) : unknownContent('absent')) }
  }

  private call(name: string, args: readonly Content[], seen: Seen, place: Place): Content | undefined {
    const own = folderOf(seen.file.source.path)
    switch (name) {
      case 'get_terragrunt_dir':
      case 'get_original_terragrunt_dir':
        return scalar(`/${seen.unit}`, place)
      case 'get_parent_terragrunt_dir':
        return scalar(`/${own}`, place)
      case 'get_repo_root':
        return scalar('', place)
      case 'get_path_to_repo_root':
        return scalar(posix.relative(`/${seen.unit}`, '/') || '.', place)
      case 'get_path_from_repo_root':
        return scalar(seen.unit === '' ? '.' : seen.unit, place)
      case 'path_relative_to_include':
        return scalar(posix.relative(`/${own}`, `/${seen.unit}`) || '.', place)
      case 'path_relative_from_include':
        return scalar(posix.relative(`/${seen.unit}`, `/${own}`) || '.', place)
      case 'find_in_parent_folders':
        return this.foundAbove(args, seen, place)
      case 'get_env':
        return either([...(args[1] ? [args[1]] : []), unknownContent('environment', place)], place)
      case 'read_terragrunt_config':
        return this.configurationAt(args, seen, place)
      default:
        return undefined
    }
  }

  private foundAbove(args: readonly Content[], seen: Seen, place: Place): Content {
    const [first] = args
    const name = first === undefined ? NAME : textOf(first)
    if (name === undefined) return unknownContent('expression', place)
    for (let folder = seen.unit; folder !== '';) {
      folder = folderOf(folder)
      const path = posix.join(folder, name)
      if (this.read.get(path) !== undefined || this.files.text(path) !== undefined) return scalar(`/${path}`, place)
    }
    return args[1] ?? unknownContent('expression', place)
  }

  private configurationAt(args: readonly Content[], seen: Seen, place: Place): Content {
    const text = textOf(args[0])
    const file = text === undefined || seen.depth >= MAX_DEPTH ? undefined : this.fileAt(text, seen.unit)
    if (file === undefined) return args[1] ?? unknownContent('expression', place)
    return this.exposed({ file, unit: seen.unit, depth: seen.depth + 1 })
  }
}

/** Of an included file and the one that includes it: the latter's entries count. */
function merged(parent: Content, child: Content): Content {
  if (parent.kind !== 'map' || child.kind !== 'map') return child.kind === 'map' && parent.kind !== 'map' ? { ...child, open: true } : child
  return map(new Map([...parent.entries, ...child.entries]), parent.open || child.open, child.place)
}

/** What an included file says is told where it is included. */
function placed(inputs: Content, place: Place): Content {
  if (inputs.kind !== 'map') return inputs
  const isHere = (one: Content): boolean => one.place?.source === place.source
  return map(new Map([...inputs.entries].map(([name, one]) => [name, isHere(one) ? one : { ...one, place }])), inputs.open, inputs.place)
}

/** A path in the repository; undefined where it is somewhere else. */
function folderMeant(text: string, directory: string): string | undefined {
  if (/^[a-z+]+::|^[a-z][a-z+]*:\/\/|^git@|^tfr:/i.test(text)) return undefined
  const plain = text.replace(/\?.*$/, '').replaceAll(/\/{2,}/g, '/')
  const path = posix.normalize(plain.startsWith('/') ? plain.slice(1) : posix.join(directory, plain))
  if (path === '.' || path === '') return ''
  return path.startsWith('..') ? undefined : path.replace(/\/$/, '')
}

/** What a deployment gives a variable of its module. */
export function inputOf(inputs: Content, name: string): Content | undefined {
  if (inputs.kind !== 'map') return inputs.kind === 'unknown' ? unknownContent(inputs.reason, inputs.place) : undefined
  return inputs.entries.get(name) ?? (inputs.open ? unknownContent('expression', inputs.place) : undefined)
}
