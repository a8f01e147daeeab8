/** ESTree statements, declarations and modules to facts. */
import { casesOf } from './expressions'
import type { BindFact, Fact, ImportFact } from './facts'
import { emptyAt, isNode, spanOf } from './estree-node'
import type { EstreeBuilder, EstreeContext, EstreeNode } from './estree-node'
import { classFact, functionFact, keyName, parameter } from './estree-functions'

function bind(context: EstreeContext, node: EstreeNode, target: EstreeNode, value: unknown, declares: boolean): BindFact {
  const annotation = target['typeAnnotation']
  return {
    kind: 'bind',
    target: context.lower(target),
    value: isNode(value) ? context.lower(value) : undefined,
    type: isNode(annotation) ? context.lower(annotation) : undefined,
    operator: '=',
    declares,
    element: false,
    isStatic: false,
    ...spanOf(node),
  }
}

function branch(
  context: EstreeContext,
  node: EstreeNode,
  test: unknown,
  arms: readonly unknown[],
  options: { exhaustive?: boolean; loop?: boolean; breakable?: boolean; runsOn?: boolean } = {},
): Fact {
  const lowered = context.lowerAll(arms)
  const cases = casesOf(lowered)
  return {
    kind: 'branch',
    test: isNode(test) ? context.lower(test) : undefined,
    arms: lowered,
    ...(cases && { cases }),
    ...(options.runsOn && { runsOn: true }),
    exhaustive: options.exhaustive ?? false,
    loop: options.loop ?? false,
    breakable: options.loop ?? options.breakable ?? false,
    ...spanOf(node),
  }
}

function loopOver(context: EstreeContext, node: EstreeNode): Fact {
  const left = node['left'] as EstreeNode
  const target = left.type === 'VariableDeclaration' ? ((left['declarations'] as EstreeNode[])[0]?.['id'] as EstreeNode) : left
  const iterated = node.type === 'ForOfStatement' ? node['right'] : undefined
  const element: BindFact = { ...bind(context, left, target, iterated, true), element: true }
  const arm: Fact = { kind: 'block', children: [element, context.lower(node['body'] as EstreeNode)], scope: true, ...spanOf(node) }
  return { kind: 'branch', test: undefined, arms: [arm], exhaustive: false, loop: true, breakable: true, ...spanOf(node) }
}

function imports(context: EstreeContext, node: EstreeNode): Fact {
  const path = (node['source'] as EstreeNode)['value'] as string
  const facts = (node['specifiers'] as EstreeNode[]).map((specifier): ImportFact => {
    const imported = specifier['imported'] as EstreeNode | undefined
    const name = imported
      ? ((imported['name'] ?? imported['value']) as string)
      : specifier.type === 'ImportDefaultSpecifier'
        ? 'default'
        : undefined
    const alias = (specifier['local'] as EstreeNode)['name'] as string
    return { kind: 'import', path, name, alias, wildcard: false, reexport: false, ...spanOf(specifier) }
  })
  return { kind: 'other', children: facts, ...spanOf(node) }
}

function exportNamed(context: EstreeContext, node: EstreeNode): Fact {
  const source = node['source']
  const children: Fact[] = context.lowerAll([node['declaration']])
  for (const specifier of node['specifiers'] as EstreeNode[]) {
    const local = specifier['local'] as EstreeNode
    const exported = specifier['exported'] as EstreeNode
    const name = (exported['name'] ?? exported['value']) as string
    const localName = (local['name'] ?? local['value']) as string
    if (isNode(source))
      children.push({
        kind: 'import',
        path: source['value'] as string,
        name: localName,
        alias: name,
        wildcard: false,
        reexport: true,
        ...spanOf(specifier),
      })
    else children.push({ kind: 'export', name, value: context.lower(local), ...spanOf(specifier) })
  }
  return { kind: 'other', children, ...spanOf(node) }
}

function exportAll(_context: EstreeContext, node: EstreeNode): Fact {
  const exported = node['exported']
  const alias = isNode(exported) ? (exported['name'] as string) : undefined
  return {
    kind: 'import',
    path: (node['source'] as EstreeNode)['value'] as string,
    name: undefined,
    alias,
    wildcard: alias === undefined,
    reexport: true,
    ...spanOf(node),
  }
}

const jump: EstreeBuilder = (context, node) => ({
  kind: 'jump',
  leaves: node.type === 'ThrowStatement' ? 'function' : 'branch',
  children: context.lowerAll([node['argument']]),
  ...spanOf(node),
})
const skip: EstreeBuilder = (_context, node) => emptyAt(node)
const plainFunction: EstreeBuilder = (context, node) => functionFact(context, node)

function field(context: EstreeContext, node: EstreeNode): Fact {
  const key = node['key'] as EstreeNode
  const target: Fact = { kind: 'name', name: keyName(node), ...spanOf(key) }
  const value = node['value']
  const annotation = node['typeAnnotation']
  return {
    kind: 'bind',
    target,
    value: isNode(value) ? context.lower(value) : undefined,
    type: isNode(annotation) ? context.lower(annotation) : undefined,
    operator: '=',
    declares: true,
    element: false,
    isStatic: node['static'] === true,
    ...spanOf(node),
  }
}

export const ESTREE_STATEMENTS: Record<string, EstreeBuilder> = {
  AssignmentPattern: parameter,
  Program: (context, node) => context.block(node, node['body'] as unknown[]),
  BlockStatement: (context, node) => context.block(node, node['body'] as unknown[]),
  StaticBlock: (context, node) => context.block(node, node['body'] as unknown[]),
  ClassBody: (context, node) => context.block(node, node['body'] as unknown[]),
  ExpressionStatement: (context, node) => context.lower(node['expression'] as EstreeNode),
  VariableDeclaration: (context, node) => ({
    kind: 'other',
    children: (node['declarations'] as EstreeNode[]).map((one) => bind(context, one, one['id'] as EstreeNode, one['init'], true)),
    ...spanOf(node),
  }),
  AssignmentExpression(context, node) {
    const fact = bind(context, node, node['left'] as EstreeNode, node['right'], false)
    return { ...fact, operator: (node['operator'] as string).slice(0, -1) || '=' }
  },
  FunctionDeclaration: plainFunction,
  FunctionExpression: plainFunction,
  ArrowFunctionExpression: plainFunction,
  TSEmptyBodyFunctionExpression: skip,
  TSDeclareFunction: skip,
  TSInterfaceDeclaration: skip,
  TSTypeAliasDeclaration: skip,
  MethodDefinition: (context, node) => {
    const method = functionFact(context, node['value'] as EstreeNode, keyName(node), node['static'] === true)
    return node['kind'] === 'get' ? { ...method, isGetter: true } : method
  },
  PropertyDefinition: field,
  AccessorProperty: field,
  TSEnumDeclaration(context, node) {
    const entries = ((node['body'] as EstreeNode | undefined)?.['members'] ?? node['members'] ?? []) as EstreeNode[]
    const members = entries.map((entry): Fact => {
      const id = entry['id'] as EstreeNode
      const initializer = entry['initializer']
      return {
        kind: 'named',
        name: String(id['name'] ?? id['value']),
        value: isNode(initializer) ? context.lower(initializer) : emptyAt(entry),
        ...spanOf(entry),
      }
    })
    const value: Fact = { kind: 'record', entries: members, type: undefined, ...spanOf(node) }
    return {
      kind: 'bind',
      target: context.lower(node['id'] as EstreeNode),
      value,
      type: undefined,
      operator: '=',
      declares: true,
      element: false,
      isStatic: false,
      ...spanOf(node),
    }
  },
  ClassDeclaration: classFact,
  ClassExpression: classFact,
  ReturnStatement: (context, node) => ({
    kind: 'return',
    value: isNode(node['argument']) ? context.lower(node['argument']) : undefined,
    ...spanOf(node),
  }),
  ThrowStatement: jump,
  BreakStatement: jump,
  ContinueStatement: jump,
  IfStatement: (context, node) =>
    branch(context, node, node['test'], [node['consequent'], node['alternate']], { exhaustive: isNode(node['alternate']) }),
  SwitchStatement(context, node) {
    const sections = node['cases'] as EstreeNode[]
    return branch(context, node, node['discriminant'], sections, {
      exhaustive: sections.some((one) => one['test'] === null),
      breakable: true,
      runsOn: true,
    })
  },
  SwitchCase(context, node) {
    const block = context.block(node, node['consequent'] as unknown[])
    const labels = context.lowerAll([node['test']])
    return block.kind === 'block' && labels.length > 0 ? { ...block, labels } : block
  },
  TryStatement: (context, node) => ({
    kind: 'other',
    children: [branch(context, node, undefined, [node['block'], node['handler']]), ...context.lowerAll([node['finalizer']])],
    ...spanOf(node),
  }),
  WhileStatement: (context, node) => branch(context, node, node['test'], [node['body']], { loop: true }),
  DoWhileStatement: (context, node) => branch(context, node, node['test'], [node['body']], { loop: true }),
  ForStatement: (context, node) => ({
    kind: 'block',
    children: [
      ...context.lowerAll([node['init'], node['test'], node['update']]),
      branch(context, node, undefined, [node['body']], { loop: true }),
    ],
    scope: true,
    ...spanOf(node),
  }),
  ForOfStatement: loopOver,
  ForInStatement: loopOver,
  ImportDeclaration: imports,
  ExportNamedDeclaration: exportNamed,
  ExportAllDeclaration: exportAll,
  ExportDefaultDeclaration: (context, node) => {
    const declaration = context.lower(node['declaration'] as EstreeNode)
    return { kind: 'export', name: 'default', value: declaration, ...spanOf(node) }
  },
  TSExportAssignment: (context, node) => ({
    kind: 'export',
    name: 'default',
    value: context.lower(node['expression'] as EstreeNode),
    ...spanOf(node),
  }),
  TSImportEqualsDeclaration(context, node) {
    const reference = node['moduleReference'] as EstreeNode
    const source = reference['expression']
    const alias = (node['id'] as EstreeNode)['name'] as string
    if (!isNode(source)) return context.lower(reference)
    return { kind: 'import', path: String(source['value']), name: undefined, alias, wildcard: false, reexport: false, ...spanOf(node) }
  },
}
