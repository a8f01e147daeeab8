/** All Terraform of a repository: modules, roots, variable files, provider versions; what they declare, written out. */
import { posix } from 'node:path'
import type { Diagnostic } from '#core/diagnostic'
import type { Externals } from '#core/externals'
import { folderOf } from '#core/paths'
import type { PathClass } from '#core/site'
import { locationOf, type Content, type Source } from '../content'
import { Budget } from '../scope'
import type { Body } from '../hcl-syntax'
import { Room } from './expansion'
import { lockedVersions } from './lock-file'
import { moduleOf, plainText, type Declared, type Module } from './module'
import { ModuleInstance } from './module-instance'
import { Modules } from './modules'
import { Registry } from './registry'
import type { RegistryModule } from './registry-module'
import { rootsOf, type Calling } from './roots'
import { inputOf, Terragrunt, type Deployment } from './terragrunt'
import type { VariableFile } from './variable-files'
import { variablesOf } from './variable-files'
import type { Caller, TerraformWorld } from './world'

/** Modules in modules. */
const MAX_NESTING = 12
/** Calls written out in one repository. */
const MAX_MODULES = 20_000
/** Expressions evaluated in one repository, and in each other; a character makes far less than these. */
const MIN_STEPS = 1_000_000
const STEPS_PER_CHARACTER = 4
const MAX_STEPS = 12_000_000
const MAX_DEPTH = 400

export interface RepositoryFiles {
  /** Text of a file; undefined where there is none. */
  text(path: string): string | undefined
  pathClass(path: string): PathClass
}

export class Terraform implements TerraformWorld {
  readonly budget = new Budget(MIN_STEPS, MAX_DEPTH)
  readonly room = new Room()
  readonly diagnostics: Diagnostic[] = []
  private readonly modules = new Modules()
  private readonly variableFiles: VariableFile[] = []
  private readonly locks = new Map<string, ReadonlyMap<string, string>>()
  /** Folder of a module that was fetched: by the root's folder and the call's key. */
  private readonly fetched = new Map<string, ReadonlyMap<string, string>>()
  private readonly terragrunt: Terragrunt
  private readonly registry: Registry
  private count = 0
  /** Folders of modules that are called. */
  private readonly called = new Set<string>()
  /** Folders of modules that more than examples and tests made. */
  private readonly used = new Set<string>()

  constructor(
    private readonly files: RepositoryFiles,
    readonly externals: Pick<Externals, 'reference'>,
    described: readonly RegistryModule[],
  ) {
    this.terragrunt = new Terragrunt(files, this.budget)
    this.registry = new Registry(described)
  }

  addFile(source: Source, body: Body): void {
    this.widen(source)
    this.modules.add(source, body)
  }

  addVariables(source: Source, body: Body): void {
    this.widen(source)
    this.variableFiles.push({ source, body })
  }

  addTerragrunt(source: Source, body: Body): void {
    this.widen(source)
    this.terragrunt.add(source, body)
  }

  private widen({ lines }: Source): void {
    this.budget.widen(lines.text.length * STEPS_PER_CHARACTER, MAX_STEPS)
  }

  addLock(source: Source, body: Body): void {
    this.locks.set(folderOf(source.path), lockedVersions(body))
  }

  /** `.terraform/modules/modules.json`: where `terraform init` put what is called. */
  addFetched(path: string, keys: ReadonlyMap<string, string>): void {
    this.fetched.set(path.replace(/\/?\.terraform\/modules\/modules\.json$/, ''), keys)
  }

  /** Each root with all that it calls, outermost first. */
  *instances(): Iterable<ModuleInstance> {
    const callings = this.callings()
    for (const { called } of callings) this.called.add(called)
    const deployed = new Set<string>()
    for (const one of this.terragrunt.deployments((directory) => this.modules.has(directory))) {
      const module = one.module === undefined ? this.registry.deployed(one) : this.modules.get(one.module)
      if (module === undefined) continue
      deployed.add(module.directory)
      yield* this.below(this.deployment(one, module))
    }
    const { directories } = this.modules
    for (const directory of rootsOf(directories, callings, (one) => this.modules.classOf(one)))
      if (!deployed.has(directory)) yield* this.below(this.root(directory))
    const off = new Set(callings.flatMap(({ called, isNever }) => (isNever ? [called] : [])))
    // What is only called as often as somebody asks for (`for_each = var.items`) is looked at by itself.
    for (const directory of [...directories].sort((left, right) => left.length - right.length || (left < right ? -1 : 1))) {
      if (!off.has(directory) && !this.used.has(directory) && this.modules.classOf(directory) === 'source')
        yield* this.below(this.root(directory))
    }
    this.diagnostics.push(...this.registry.unread())
    if (this.budget.isSpent) this.tell('budget-infrastructure', 'there is too much to evaluate; some values are unknown')
    if (this.room.wasFull) this.tell('budget-instances', 'there are too many instances of resources and modules; the rest was left out')
  }

  private root(directory: string): ModuleInstance {
    const get = variablesOf(directory, this.variableFiles, (one) => this.modules.has(one), this.budget)
    return new ModuleInstance(this.modules.get(directory, this.called.has(directory)) as Module, '', undefined, { get, isRoot: true }, this)
  }

  /** A module that Terragrunt calls: a root whose variables have values. */
  private deployment({ directory, place, inputs }: Deployment, module: Module): ModuleInstance {
    const nothing = new ModuleInstance(moduleOf(directory, []), '', undefined, { get: () => undefined, isRoot: true }, this)
    const files = variablesOf(module.directory, this.variableFiles, (one) => this.modules.has(one), this.budget)
    const get = (name: string): Content | undefined => inputOf(inputs, name) ?? files(name)
    return new ModuleInstance(module, '', { place, parent: nothing }, { get, isRoot: true }, this)
  }

  private *below(instance: ModuleInstance): Iterable<ModuleInstance> {
    this.room.nextRoot()
    const pending = [instance]
    for (let one = pending.shift(); one !== undefined; one = pending.shift()) {
      const { size } = one.module.resources
      if (one.call !== undefined && this.room.take(size) < size) return
      if (isSource(one)) this.used.add(one.module.directory)
      yield one
      if (++this.count > MAX_MODULES) {
        if (this.count === MAX_MODULES + 1)
          this.tell('budget-modules', `more than ${String(MAX_MODULES)} calls of modules; the rest was left out`)
        return
      }
      pending.push(...one.called())
    }
  }

  moduleFor(caller: Caller, call: Declared): Module | undefined {
    const directory = this.target(caller.module.directory, call, caller)
    const module = (directory === undefined ? undefined : this.modules.get(directory)) ?? this.registry.called(call)
    if (module === undefined) return undefined
    let depth = 0
    for (let one: Caller | undefined = caller; one; one = one.call?.parent, depth++) {
      if (one.module.directory !== module.directory && depth < MAX_NESTING) continue
      this.note('recursive-module', 'the module calls itself, or is nested too deep; it was not followed', call)
      return undefined
    }
    return module
  }

  note(code: string, message: string, { block, source }: Declared): void {
    if (source.isOutside === true) return
    const at = locationOf({ source, start: block.start, end: block.headerEnd - 2 })
    if (this.diagnostics.some((one) => one.code === code && one.at?.file === at.file && one.at.line === at.line)) return
    this.diagnostics.push({ level: 'note', code, message, file: source.path, at })
  }

  private tell(code: string, message: string): void {
    this.diagnostics.push({ level: 'note', code, message })
  }

  readFile(directory: string, path: string): string | undefined {
    const plain = posix.normalize(posix.join(directory, path))
    return plain.startsWith('..') ? undefined : this.files.text(plain)
  }

  /** Exact where a lock file says so, else the range that is asked for. */
  providerVersion(instance: ModuleInstance, provider: string): string | undefined {
    for (let one: ModuleInstance | undefined = instance; one; one = one.call?.parent) {
      const locked = this.locks.get(one.module.directory)?.get(provider)
      if (locked !== undefined) return locked
    }
    for (let one: ModuleInstance | undefined = instance; one; one = one.call?.parent) {
      const required = one.module.required.get(provider)
      if (required !== undefined) return required
    }
    return undefined
  }

  private callings(): Calling[] {
    const found: Calling[] = []
    for (const caller of this.modules.directories)
      for (const call of this.modules.calling(caller).calls.values()) {
        const called = this.target(caller, call, undefined)
        if (called !== undefined && this.modules.has(called)) found.push({ caller, called, isNever: isSwitchedOff(call) })
      }
    return found
  }

  private target(directory: string, { block }: Declared, caller: Caller | undefined): string | undefined {
    const source = plainText(block, 'source')
    if (source === undefined) return undefined
    if (/^\.\.?(?:\/|$)/.test(source)) {
      const plain = posix.normalize(posix.join(directory, source.replace(/\/\/$/, ''))).replace(/\/$/, '')
      return plain === '.' ? '' : plain
    }
    const names: string[] = [block.labels[0] ?? '']
    let root = caller
    for (; root?.call; root = root.call.parent) names.unshift(root.prefix.split('.').at(-2)?.replace(/\[.*$/, '') ?? '')
    const folder = root?.module.directory ?? directory
    const known = this.fetched.get(folder)?.get(names.join('.'))
    return known === undefined ? undefined : posix.normalize(posix.join(folder, known))
  }
}

function isSource(instance: ModuleInstance): boolean {
  for (let one: ModuleInstance | undefined = instance; one?.call; one = one.call.parent)
    if (one.call.place.source.pathClass !== 'source') return false
  return true
}

/** `count = 0`, as it is written. */
function isSwitchedOff({ block }: Declared): boolean {
  const count = block.body.attributes.get('count')?.value
  return count?.kind === 'literal' && (count.value === 0 || count.value === false)
}
