/** Where in a plan's text everything stands, so that it never has to be in memory as a tree. */
import type { Data } from '../data'
import type { Problem, Span } from '../hcl-syntax'
import { readJsonAt } from '../json'
import { walkJson, type Visitor } from '../json-walk'

/** Resources of one plan. */
const MAX_RESOURCES = 200_000
/** Modules in modules. */
const MAX_NESTING = 40

export interface Planned extends Span {
  readonly type: string
  readonly address: string
  readonly isData: boolean
  readonly name: string | undefined
  readonly values: Span | undefined
}

export interface PlanIndex {
  readonly planned: readonly Planned[]
  /** By address: what only the apply will tell. */
  readonly unknowns: ReadonlyMap<string, Span>
  /** By address without keys, of resources and of calls of modules: what their attributes and arguments refer to. */
  readonly expressions: ReadonlyMap<string, Span>
  /** Of modules, by address without keys: what they give back. */
  readonly outputs: ReadonlyMap<string, Span>
  /** There is more than anybody looks at. */
  readonly isCut: boolean
  readonly problem: Problem | undefined
}

/** Undefined for what is no plan. */
export function indexPlan(text: string): PlanIndex | undefined {
  const index = new Index(text)
  const problem = walkJson(text, index.plan())
  return index.hasValues && index.hasVersion ? { ...index.found, isCut: index.isCut, problem } : undefined
}

class Index {
  readonly found = {
    planned: [] as Planned[],
    unknowns: new Map<string, Span>(),
    expressions: new Map<string, Span>(),
    outputs: new Map<string, Span>(),
  }
  isCut = false
  hasValues = false
  hasVersion = false

  constructor(private readonly text: string) {}

  plan(): Visitor {
    const parts: Record<string, Visitor> = {
      format_version: { met: ({ start }) => (this.hasVersion = this.text[start] === '"') },
      planned_values: { ...named({ root_module: this.modules(0) }), met: ({ start }) => (this.hasValues = this.text[start] === '{') },
      resource_changes: items(() => this.change()),
      configuration: named({ root_module: this.configured('', 0) }),
    }
    return named(parts)
  }

  private modules(depth: number): Visitor | undefined {
    if (depth > MAX_NESTING) {
      this.isCut = true
      return undefined
    }
    return named({ resources: items(() => this.resource()), child_modules: items(() => this.modules(depth + 1)) })
  }

  private resource(): Visitor | undefined {
    if (this.found.planned.length >= MAX_RESOURCES) {
      this.isCut = true
      return undefined
    }
    const { visitor, fields } = this.fields('address', 'type', 'mode', 'name')
    let values: Span | undefined
    return {
      of: (name) => (name === 'values' ? { met: (span) => (values = span) } : visitor(name)),
      met: ({ start, end }) => {
        const [address, type, mode, name] = fields
        if (address === undefined || type === undefined) return
        this.found.planned.push({ type, address, isData: mode === 'data', name, values, start, end })
      },
    }
  }

  private change(): Visitor {
    const { visitor, fields } = this.fields('address')
    let unknown: Span | undefined
    const change = named({ after_unknown: { met: (span) => (unknown = span) } })
    return {
      of: (name) => (name === 'change' ? change : visitor(name)),
      met: () => {
        if (fields[0] !== undefined && unknown !== undefined) this.found.unknowns.set(fields[0], unknown)
      },
    }
  }

  private configured(prefix: string, depth: number): Visitor | undefined {
    if (depth > MAX_NESTING) return undefined
    return named({
      resources: items(() => {
        const { visitor, fields } = this.fields('address')
        let expressions: Span | undefined
        return {
          of: (name) => (name === 'expressions' ? { met: (span) => (expressions = span) } : visitor(name)),
          met: () => {
            if (expressions !== undefined) this.found.expressions.set(prefix + (fields[0] ?? ''), expressions)
          },
        }
      }),
      outputs: { met: (span) => this.found.outputs.set(prefix, span) },
      module_calls: { of: (name) => this.call(`${prefix}module.${name ?? ''}`, depth + 1) },
    })
  }

  private call(address: string, depth: number): Visitor {
    return named({
      expressions: { met: (span) => this.found.expressions.set(address, span) },
      module: this.configured(`${address}.`, depth),
    })
  }

  private fields(...names: readonly string[]): {
    visitor: (name: string | undefined) => Visitor | undefined
    fields: (string | undefined)[]
  } {
    const fields: (string | undefined)[] = names.map(() => undefined)
    const visitor = (name: string | undefined): Visitor | undefined => {
      const index = name === undefined ? -1 : names.indexOf(name)
      return index < 0 ? undefined : { met: (span) => (fields[index] = this.textAt(span)) }
    }
    return { visitor, fields }
  }

  private textAt(span: Span): string | undefined {
    const data = dataAt(this.text, span)
    return data?.kind === 'scalar' && typeof data.value === 'string' ? data.value : undefined
  }
}

/** What stands there, read. */
export function dataAt(text: string, span: Span | undefined): Data | undefined {
  return span === undefined ? undefined : readJsonAt(text, span.start)
}

function named(members: Readonly<Record<string, Visitor | undefined>>): Visitor {
  const all = new Map(Object.entries(members))
  return { of: (name) => (name === undefined ? undefined : all.get(name)) }
}

function items(each: () => Visitor | undefined): Visitor {
  return { of: (name) => (name === undefined ? each() : undefined) }
}
