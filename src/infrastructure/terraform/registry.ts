/** Modules that are not in the repository: what is called by that address, and those whose knowledge tells what they make. */
import type { Diagnostic } from '#core/diagnostic'
import { allInRange } from '#core/versions/schemes'
import { Lines } from '#parse/source'
import { locationOf, type Place, type Source } from '../content'
import { readHcl } from '../hcl'
import { moduleOf, plainText, type Declared, type Module } from './module'
import type { RegistryModule } from './registry-module'
import type { Deployment } from './terragrunt'

/** What a call names. */
export interface Address {
  readonly source: string
  /** As it is written: '~> 5.0'. */
  readonly versions: string | undefined
}

/** Terraform's constraints are written as this ecosystem's: '~> 3.0', '>= 2.1, < 4.0'. */
const SCHEME = 'gem'
const REGISTRY = /^(?:registry\.(?:terraform\.io|opentofu\.org)\/)?([\w-]+\/[\w-]+\/[\w-]+(?:\/\/[\w./-]+)?)$/
/** Registries serve the repository `terraform-<provider>-<name>` of an account on GitHub. */
const REPOSITORY =
  /^(?:git::)?(?:(?:https|ssh):\/\/)?(?:git@)?github\.com[/:]([\w-]+)\/terraform-([a-z0-9]+)-([\w-]+?)(?:\.git)?(\/\/[\w./-]+)?(?:\?ref=(?:tags\/)?v?([\w.-]+))?$/
const TERRAGRUNT = /^tfr:\/\/(?:registry\.[\w.]+)?\/([\w-]+\/[\w-]+\/[\w-]+(?:\/\/[\w./-]+)?)(?:\?version=([\w.-]+))?$/

/** Of a source as it is written. */
function addressIn(source: string, versions: string | undefined): Address {
  const [, plain] = REGISTRY.exec(source) ?? []
  if (plain !== undefined) return { source: plain, versions }
  const [, account = '', provider = '', name, inner = '', ref] = REPOSITORY.exec(source) ?? []
  if (name !== undefined) return { source: `${account}/${name}/${provider}${inner}`, versions: exactly(ref) }
  const [, served, version] = TERRAGRUNT.exec(source) ?? []
  return served === undefined ? { source, versions } : { source: served, versions: exactly(version) }
}

function exactly(version: string | undefined): string | undefined {
  return version === undefined ? undefined : `= ${version}`
}

export class Registry {
  private readonly made = new Map<RegistryModule, Module>()
  /** Modules that nobody can look into, by what names them, with the places that do. */
  private readonly missing = new Map<string, Map<string, Place>>()

  constructor(private readonly described: readonly RegistryModule[]) {}

  /** Undefined for paths in the repository, where the source is no plain text, and for what knowledge does not tell of. */
  called({ block, source: file }: Declared): Module | undefined {
    const source = plainText(block, 'source')
    if (source === undefined || /^\.\.?(?:\/|$)/.test(source)) return undefined
    return this.moduleAt(addressIn(source, plainText(block, 'version')), { source: file, start: block.start, end: block.headerEnd - 2 })
  }

  deployed({ source, place }: Deployment): Module | undefined {
    return source === undefined ? undefined : this.moduleAt(addressIn(source, undefined), place)
  }

  /** A note for each, at the first place that names it. */
  unread(): Diagnostic[] {
    return [...this.missing]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, places]) => {
        const [first] = [...places.values()].map(locationOf)
        const times = places.size === 1 ? '' : `; ${String(places.size)} places call it`
        const message = `the module ${name} is not in the repository: what it makes is not known${times}`
        return { level: 'note', code: 'unread-module', message, ...(first && { file: first.file, at: first }) }
      })
  }

  private moduleAt(address: Address, place: Place): Module | undefined {
    const module = this.moduleFor(address)
    if (module !== undefined || place.source.isOutside === true) return module
    const name = address.versions === undefined ? address.source : `${address.source} (${address.versions})`
    const places = this.missing.get(name) ?? new Map<string, Place>()
    this.missing.set(name, places.set(`${place.source.path}:${String(place.start)}`, place))
    return undefined
  }

  /** Without a version the newest is fetched: of several descriptions the first is that one's. */
  private moduleFor({ source, versions }: Address): Module | undefined {
    const found = this.described.find((one) => one.source === source && fits(one, versions))
    if (found === undefined) return undefined
    const module = this.made.get(found) ?? moduleIn(found)
    this.made.set(found, module)
    return module
  }
}

function fits({ versions }: RegistryModule, asked: string | undefined): boolean {
  if (asked === undefined) return true
  return allInRange(SCHEME, /^\d/.test(asked) ? `= ${asked}` : asked, versions) === true
}

function moduleIn({ source: path, code }: RegistryModule): Module {
  const source: Source = { path, lines: new Lines(code), pathClass: 'source', isOutside: true }
  return moduleOf(path, [{ source, body: readHcl(code).body }])
}
