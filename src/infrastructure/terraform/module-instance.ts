/** A module as it is called once: its variables have values, its resources and calls are written out. */
import { list, map, scalar, textOf, unknownContent, type Content, type Place, type Source } from '../content'
import { evaluate, withNames } from '../evaluate'
import type { Scope } from '../scope'
import type { Expression } from '../hcl-syntax'
import { expand, type Expansion, type Instance } from './expansion'
import type { Declared, Module } from './module'
import { ResourceInstance } from './resource'
import type { TerraformWorld } from './world'
import { typed } from './variable-types'

export interface Call {
  /** Where the module is called. */
  readonly place: Place
  readonly parent: ModuleInstance
}

export interface Arguments {
  /** Undefined where the caller says nothing. */
  readonly get: (name: string) => Content | undefined
  /** A root's variables may be set from outside as well. */
  readonly isRoot: boolean
}

export class ModuleInstance {
  private readonly values = new Map<string, Content>()
  private readonly expansions = new Map<string, Expansion<ResourceInstance>>()
  private readonly children = new Map<string, Expansion<ModuleInstance> | undefined>()

  constructor(
    readonly module: Module,
    /** 'module.network["a"].' or nothing. */
    readonly prefix: string,
    readonly call: Call | undefined,
    private readonly args: Arguments,
    readonly world: TerraformWorld,
  ) {}

  /** What the names in a file of the module mean. */
  scope(source: Source, names?: ReadonlyMap<string, Content>): Scope {
    const scope: Scope = {
      source,
      budget: this.world.budget,
      readFile: (path) => this.world.readFile(this.module.directory, path),
      lookup: (name) => this.lookup(name),
    }
    return names ? withNames(scope, names) : scope
  }

  private lookup(name: string): Content | undefined {
    switch (name) {
      case 'var':
        return { kind: 'names', get: (key) => this.variable(key) }
      case 'local':
        return { kind: 'names', get: (key) => this.local(key) }
      case 'module':
        return { kind: 'names', get: (key) => this.callContent(key) }
      case 'data':
      case 'ephemeral':
        return { kind: 'names', get: (type) => ({ kind: 'names', get: (key) => this.resourceContent(`${name}.${type}.${key}`) }) }
      case 'path':
        return map(
          new Map([
            ['module', scalar('.')],
            ['root', scalar('.')],
            ['cwd', scalar('.')],
          ]),
        )
      default:
        return this.module.types.has(name) ? { kind: 'names', get: (key) => this.resourceContent(`${name}.${key}`) } : undefined
    }
  }

  /** Made once; what refers to itself is not known. */
  private once(key: string, make: () => Content): Content {
    const known = this.values.get(key)
    if (known) return known
    this.values.set(key, unknownContent('expression'))
    const made = make()
    this.values.set(key, made)
    return made
  }

  variable(name: string): Content {
    return this.once(`var.${name}`, () => {
      const declared = this.module.variables.get(name)
      if (declared === undefined) return this.args.get(name) ?? unknownContent('parameter')
      const { block, source } = declared
      const scope = this.scope(source)
      const type = block.body.attributes.get('type')?.value
      const given = this.args.get(name)
      const isNullable = textOf(literal(block.body.attributes.get('nullable')?.value)) !== 'false'
      if (given !== undefined && (isNullable || given.kind !== 'null')) return typed(given, type, scope)
      return typed(this.defaultOf(declared), type, scope)
    })
  }

  private defaultOf({ block, source }: Declared): Content {
    const fallback = block.body.attributes.get('default')?.value
    const place = { source, start: block.start, end: block.headerEnd - 2 }
    if (fallback === undefined)
      return unknownContent('parameter', place, `${this.module.directory} ${this.prefix}var.${block.labels[0] ?? ''}`)
    const value = evaluate(fallback, this.scope(source))
    return value.kind === 'scalar' ? { ...value, origin: 'default-parameter' } : value
  }

  private local(name: string): Content {
    return this.once(`local.${name}`, () => {
      const declared = this.module.locals.get(name)
      return declared ? evaluate(declared.value, this.scope(declared.source)) : unknownContent('expression')
    })
  }

  output(name: string): Content {
    return this.once(`output.${name}`, () => {
      const declared = this.module.outputs.get(name)
      const value = declared?.block.body.attributes.get('value')?.value
      return declared && value ? evaluate(value, this.scope(declared.source)) : unknownContent('absent')
    })
  }

  /** All instances of all resources and data sources. */
  *resources(): Iterable<ResourceInstance> {
    for (const key of this.module.resources.keys()) for (const { value } of this.expansionOf(key).instances) yield value
  }

  /** The modules that this one calls, as far as they are in the repository. */
  *called(): Iterable<ModuleInstance> {
    for (const name of this.module.calls.keys()) for (const { value } of this.callsOf(name)?.instances ?? []) yield value
  }

  expansionOf(key: string): Expansion<ResourceInstance> {
    const known = this.expansions.get(key)
    if (known) return known
    const declared = this.module.resources.get(key) as Declared
    // Its own count asks for itself: there is one.
    this.expansions.set(key, { kind: 'single', instances: [], open: true })
    const { labels } = declared.block
    const type = declared.block.type === 'resource' ? (labels[0] ?? '') : `${declared.block.type}.${labels[0] ?? ''}`
    const made = expand(declared, this.scope(declared.source), this.world, (instance) => this.resource(type, key, declared, instance))
    this.expansions.set(key, made)
    return made
  }

  private resource(type: string, key: string, declared: Declared, { suffix, names, isConditional }: Instance): ResourceInstance {
    return new ResourceInstance(
      type,
      `${this.prefix}${key}${suffix}`,
      declared,
      this.world.externals,
      this.scope(declared.source, names),
      isConditional,
    )
  }

  private resourceContent(key: string): Content {
    if (!this.module.resources.has(key)) return unknownContent('expression')
    return contentOf(this.expansionOf(key), (resource) => ({ kind: 'resource', resource }))
  }

  private callContent(name: string): Content {
    if (!this.module.calls.has(name)) return unknownContent('expression')
    const expansion = this.callsOf(name)
    if (expansion === undefined) return unknownContent('external-call')
    return contentOf(expansion, (instance) => ({ kind: 'names', get: (key) => instance.output(key) }))
  }

  /** Undefined for a module that is not in the repository. */
  private callsOf(name: string): Expansion<ModuleInstance> | undefined {
    if (this.children.has(name)) return this.children.get(name)
    this.children.set(name, undefined)
    const declared = this.module.calls.get(name) as Declared
    const target = this.world.moduleFor(this, declared)
    if (target === undefined) return undefined
    const expansion = expand(declared, this.scope(declared.source), this.world, (instance) => this.child(name, declared, target, instance))
    this.children.set(name, expansion)
    return expansion
  }

  private child(name: string, { block, source }: Declared, target: Module, { suffix, names }: Instance): ModuleInstance {
    const scope = this.scope(source, names)
    const get = (key: string): Content | undefined => {
      const given = block.body.attributes.get(key)
      return given && evaluate(given.value, given.source ? this.scope(given.source, names) : scope)
    }
    const place = { source, start: block.start, end: block.headerEnd - 2 }
    return new ModuleInstance(target, `${this.prefix}module.${name}${suffix}.`, { place, parent: this }, { get, isRoot: false }, this.world)
  }

  /** Tags that the provider adds to all its resources. */
  defaultTags(provider: string): Content | undefined {
    for (const { block, source } of this.module.providers) {
      if (block.labels[0] !== provider || block.body.attributes.has('alias')) continue
      // Google's providers call them labels.
      const labels = block.body.attributes.get('default_labels')
      if (labels) return evaluate(labels.value, this.scope(source))
      for (const { type, body } of block.body.blocks) {
        const tags = type === 'default_tags' ? body.attributes.get('tags') : undefined
        if (tags) return evaluate(tags.value, this.scope(source))
      }
    }
    return this.call?.parent.defaultTags(provider)
  }

  /** The region that a provider is set to work in. What a call hands over under `providers` is not followed. */
  providerRegion(provider: string, alias: string | undefined): Content {
    for (const { block, source } of this.module.providers) {
      const { attributes } = block.body
      if (block.labels[0] !== provider || textOf(literal(attributes.get('alias')?.value)) !== alias) continue
      const region = attributes.get('region')
      return region ? evaluate(region.value, this.scope(source)) : unknownContent('environment')
    }
    const isHandedOver = alias !== undefined || this.call === undefined || this.args.get('providers') !== undefined
    return isHandedOver || this.call === undefined ? unknownContent('environment') : this.call.parent.providerRegion(provider, undefined)
  }
}

function literal(expression: Expression | undefined): Content | undefined {
  return expression?.kind === 'literal' && expression.value !== null ? scalar(expression.value) : undefined
}

function contentOf<One>(expansion: Expansion<One>, content: (one: One) => Content): Content {
  const items = expansion.instances.map(({ key, value }) => [key, content(value)] as const)
  const sample = expansion.open ? items[0]?.[1] : undefined
  if (expansion.kind === 'single') return items[0]?.[1] ?? unknownContent('expression')
  if (expansion.kind === 'count')
    return {
      ...list(
        items.map(([, one]) => one),
        expansion.open,
      ),
      sample,
    }
  const named = items.filter((item): item is readonly [string, Content] => item[0] !== undefined)
  return { ...map(new Map(named), expansion.open), sample }
}
