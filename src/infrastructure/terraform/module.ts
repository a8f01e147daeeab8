/** A folder of Terraform or OpenTofu files as one module: what they declare, override files merged in. */
import type { Source } from '../content'
import type { Block, Body, Expression } from '../hcl-syntax'

/** A block and the file it stands in. */
export interface Declared {
  readonly block: Block
  readonly source: Source
}

export interface DeclaredValue {
  readonly value: Expression
  readonly source: Source
}

export interface Module {
  /** Relative to the repository's root; empty for the root itself. */
  readonly directory: string
  readonly variables: Map<string, Declared>
  readonly locals: Map<string, DeclaredValue>
  readonly outputs: Map<string, Declared>
  /** By type and name: 'aws_kms_key.main', 'data.aws_iam_policy_document.main'. */
  readonly resources: Map<string, Declared>
  /** Types of the resources: the first part of what refers to them. */
  readonly types: Set<string>
  readonly calls: Map<string, Declared>
  readonly providers: Declared[]
  /** Where the state is kept; only that of the module that somebody applies counts. */
  readonly backends: Declared[]
  /** Versions that the module asks for, by the provider's local name. */
  readonly required: Map<string, string>
}

export interface ReadFile {
  readonly source: Source
  readonly body: Body
}

const OVERRIDE = /(?:^|\/|_)override\.(?:tf|tofu)(?:\.json)?$/

/** Of files of one folder, in any order. */
export function moduleOf(directory: string, files: readonly ReadFile[]): Module {
  const module: Module = {
    directory,
    variables: new Map(),
    locals: new Map(),
    outputs: new Map(),
    resources: new Map(),
    types: new Set(),
    calls: new Map(),
    providers: [],
    backends: [],
    required: new Map(),
  }
  const ordered = [...files].sort((left, right) => rank(left) - rank(right) || (left.source.path < right.source.path ? -1 : 1))
  for (const { source, body } of ordered) for (const block of body.blocks) declare(module, { block, source }, OVERRIDE.test(source.path))
  return module
}

function rank({ source }: ReadFile): number {
  return OVERRIDE.test(source.path) ? 1 : 0
}

function declare(module: Module, declared: Declared, overrides: boolean): void {
  const { block, source } = declared
  const [first = '', second = ''] = block.labels
  switch (block.type) {
    case 'variable':
      put(module.variables, first, declared, overrides)
      return
    case 'output':
      put(module.outputs, first, declared, overrides)
      return
    case 'module':
      put(module.calls, first, declared, overrides)
      return
    case 'resource':
      module.types.add(first)
      put(module.resources, `${first}.${second}`, declared, overrides)
      return
    case 'data':
    case 'ephemeral':
      put(module.resources, `${block.type}.${first}.${second}`, declared, overrides)
      return
    case 'locals':
      for (const { name, value } of block.body.attributes.values()) module.locals.set(name, { value, source })
      return
    case 'provider':
      module.providers.push(declared)
      return
    case 'terraform':
      requirements(module, block)
      for (const inner of block.body.blocks) if (inner.type === 'backend') module.backends.push({ block: inner, source })
  }
}

function put(into: Map<string, Declared>, name: string, declared: Declared, overrides: boolean): void {
  const before = into.get(name)
  into.set(name, before !== undefined && overrides ? { ...before, block: overridden(before.block, declared) } : declared)
}

/** Attributes take the place of those before; blocks that of all blocks of their kind. */
function overridden(block: Block, { block: other, source }: Declared): Block {
  const attributes = new Map(block.body.attributes)
  for (const [name, attribute] of other.body.attributes) attributes.set(name, { ...attribute, source })
  const replaced = new Set(other.body.blocks.map(kindOf))
  const blocks = [...block.body.blocks.filter((one) => !replaced.has(kindOf(one))), ...other.body.blocks.map((one) => ({ ...one, source }))]
  return { ...block, body: { attributes, blocks } }
}

function kindOf(block: Block): string {
  return block.type === 'dynamic' ? (block.labels[0] ?? '') : block.type
}

/** `required_providers { aws = { source = "…", version = "~> 5.0" } }`, or the version alone. */
function requirements(module: Module, block: Block): void {
  for (const { type, body } of block.body.blocks) {
    if (type !== 'required_providers') continue
    for (const { name, value } of body.attributes.values()) {
      const version =
        value.kind === 'object' ? value.entries.find(({ key }) => key.kind === 'literal' && key.value === 'version')?.value : value
      if (version?.kind === 'literal' && typeof version.value === 'string') module.required.set(name, version.value)
    }
  }
}

/** What is written at an attribute, where it is a plain text. */
export function plainText(block: Block, name: string): string | undefined {
  const value = block.body.attributes.get(name)?.value
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined
}
