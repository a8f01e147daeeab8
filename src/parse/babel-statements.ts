/** Statements, declarations and modules of Babel's syntax tree to facts. */
import { casesOf } from './expressions'
import type { BindFact, Fact, ImportFact } from './facts'
import { emptyAt, isNode, spanOf } from './babel-node'
import { namespaceFact } from './babel-namespaces'
import type { BabelBuilder, BabelContext, BabelNode } from './babel-node'
import { classFact, functionFact, keyName, methodFact, parameter } from './babel-functions'

function bind(context: BabelContext, node: BabelNode, target: BabelNode, value: unknown, declares: boolean): BindFact {
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
  context: BabelContext,
  node: BabelNode,
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

function loopOver(context: BabelContext, node: BabelNode): Fact {
  const left = node['left'] as BabelNode
  const target = left.type === 'VariableDeclaration' ? ((left['declarations'] as BabelNode[])[0]?.['id'] as BabelNode) : left
  const iterated = node.type === 'ForOfStatement' ? node['right'] : undefined
  const element: BindFact = { ...bind(context, left, target, iterated, true), element: true }
  const arm: Fact = { kind: 'block', children: [element, context.lower(node['body'] as BabelNode)], scope: true, ...spanOf(node) }
  return { kind: 'branch', test: undefined, arms: [arm], exhaustive: false, loop: true, breakable: true, ...spanOf(node) }
}

function imports(context: BabelContext, node: BabelNode): Fact {
  const path = (node['source'] as BabelNode)['value'] as string
  const facts = (node['specifiers'] as BabelNode[]).map((specifier): ImportFact => {
    const imported = specifier['imported'] as BabelNode | undefined
    const name = imported
      ? ((imported['name'] ?? imported['value']) as string)
      : specifier.type === 'ImportDefaultSpecifier'
        ? 'default'
        : undefined
    const alias = (specifier['local'] as BabelNode)['name'] as string
    return { kind: 'import', path, name, alias, wildcard: false, reexport: false, ...spanOf(specifier) }
  })
  return { kind: 'other', children: facts, ...spanOf(node) }
}

function exportNamed(context: BabelContext, node: BabelNode): Fact {
  const source = node['source']
  const children: Fact[] = context.lowerAll([node['declaration']])
  for (const specifier of node['specifiers'] as BabelNode[]) {
    if (specifier.type === 'ExportNamespaceSpecifier') {
      children.push(exportAll(node, specifier['exported'] as BabelNode))
      continue
    }
    const local = specifier['local'] as BabelNode
    const exported = specifier['exported'] as BabelNode
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

/** `export * from`, or with a name `export * as name from`. */
function exportAll(node: BabelNode, name?: BabelNode): Fact {
  const alias = name && ((name['name'] ?? name['value']) as string)
  return {
    kind: 'import',
    path: (node['source'] as BabelNode)['value'] as string,
    name: undefined,
    alias,
    wildcard: alias === undefined,
    reexport: true,
    ...spanOf(node),
  }
}

const jump: BabelBuilder = (context, node) => ({
  kind: 'jump',
  leaves: node.type === 'ThrowStatement' ? 'function' : 'branch',
  children: context.lowerAll([node['argument']]),
  ...spanOf(node),
})
const skip: BabelBuilder = (_context, node) => emptyAt(node)
const plainFunction: BabelBuilder = (context, node) => functionFact(context, node)

/** An abstract one overrides nothing: its missing body says nothing. */
const classMethod: BabelBuilder = (context, node) =>
  node['abstract'] === true ? emptyAt(node) : { ...methodFact(context, node), name: keyName(node), isStatic: node['static'] === true }

function field(context: BabelContext, node: BabelNode): Fact {
  const key = node['key'] as BabelNode
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

export const BABEL_STATEMENTS: Record<string, BabelBuilder> = {
  AssignmentPattern: parameter,
  Program: (context, node) => context.block(node, node['body'] as unknown[]),
  BlockStatement: (context, node) => context.block(node, node['body'] as unknown[]),
  StaticBlock: (context, node) => context.block(node, node['body'] as unknown[]),
  ClassBody: (context, node) => context.block(node, node['body'] as unknown[]),
  ExpressionStatement: (context, node) => context.lower(node['expression'] as BabelNode),
  VariableDeclaration: (context, node) => ({
    kind: 'other',
    children: (node['declarations'] as BabelNode[]).map((one) => bind(context, one, one['id'] as BabelNode, one['init'], true)),
    ...spanOf(node),
  }),
  AssignmentExpression(context, node) {
    const fact = bind(context, node, node['left'] as BabelNode, node['right'], false)
    return { ...fact, operator: (node['operator'] as string).slice(0, -1) || '=' }
  },
  FunctionDeclaration: plainFunction,
  FunctionExpression: plainFunction,
  ArrowFunctionExpression: plainFunction,
  TSDeclareFunction: skip,
  TSInterfaceDeclaration: skip,
  TSTypeAliasDeclaration: skip,
  InterfaceDeclaration: skip,
  TypeAlias: skip,
  OpaqueType: skip,
  ClassMethod: classMethod,
  ClassPrivateMethod: classMethod,
  TSDeclareMethod: classMethod,
  ClassProperty: field,
  ClassPrivateProperty: field,
  ClassAccessorProperty: field,
  TSEnumDeclaration(context, node) {
    const members = (node['members'] as BabelNode[]).map((entry): Fact => {
      const id = entry['id'] as BabelNode
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
      target: context.lower(node['id'] as BabelNode),
      value,
      type: undefined,
      operator: '=',
      declares: true,
      element: false,
      isStatic: false,
      ...spanOf(node),
    }
  },
  TSModuleDeclaration: namespaceFact,
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
    const sections = node['cases'] as BabelNode[]
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
  ExportAllDeclaration: (_context, node) => exportAll(node),
  ExportDefaultDeclaration: (context, node) => {
    const declaration = context.lower(node['declaration'] as BabelNode)
    return { kind: 'export', name: 'default', value: declaration, ...spanOf(node) }
  },
  TSExportAssignment: (context, node) => ({
    kind: 'export',
    name: 'default',
    value: context.lower(node['expression'] as BabelNode),
    ...spanOf(node),
  }),
  TSImportEqualsDeclaration(context, node) {
    const reference = node['moduleReference'] as BabelNode
    const source = reference['expression']
    const alias = (node['id'] as BabelNode)['name'] as string
    if (!isNode(source)) return context.lower(reference)
    return { kind: 'import', path: String(source['value']), name: undefined, alias, wildcard: false, reexport: false, ...spanOf(node) }
  },
}
