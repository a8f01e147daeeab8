/** A CloudFormation or SAM template: its parts by name, and what its functions are worth. Never throws. */
import {
  each,
  either,
  list,
  map,
  memberOf,
  reasonOf,
  scalar,
  textOf,
  unknownContent,
  type Content,
  type Place,
  type Source,
} from '../content'
import { entryOf, textIn, type Data, type DataMap } from '../data'
import { template as filled } from '../evaluate'
import { Budget } from '../scope'
import { equal, truth } from '../operations'
import { functionOf } from './short-form'
import type { StackResource } from './stack-resource'

const MAX_STEPS = 400_000
const MAX_DEPTH = 120
/** Filled in by the service when the stack is made. */
const SECRET = /^\{\{resolve:(?:secretsmanager|ssm-secure|ssm):/

export class Template {
  readonly resources = new Map<string, StackResource>()
  private readonly budget = new Budget(MAX_STEPS, MAX_DEPTH)
  private readonly conditions = new Map<string, Content>()

  constructor(
    readonly source: Source,
    private readonly root: DataMap,
  ) {}

  get isSpent(): boolean {
    return this.budget.isSpent
  }

  place({ start, end }: Data): Place {
    return { source: this.source, start, end }
  }

  /** What a value of the template is worth; `names` are those of a Fn::Sub around it. */
  worth(data: Data, names?: ReadonlyMap<string, Content>): Content {
    if (!this.budget.enter()) {
      this.budget.leave()
      return unknownContent('budget', this.place(data))
    }
    try {
      const called = functionOf(data)
      return called ? this.call(called.name, called.argument, names) : this.plain(data, names)
    } finally {
      this.budget.leave()
    }
  }

  private plain(data: Data, names: ReadonlyMap<string, Content> | undefined): Content {
    const place = this.place(data)
    if (data.kind === 'list')
      return list(
        data.items.map((item) => this.worth(item, names)).filter((item) => item.kind !== 'null'),
        false,
        place,
      )
    if (data.kind === 'map') {
      const entries = new Map<string, Content>()
      for (const [name, { value }] of data.entries) {
        const content = this.worth(value, names)
        // AWS::NoValue takes the property away.
        if (content.kind !== 'null') entries.set(name, content)
      }
      return map(entries, false, place)
    }
    if (data.value === null) return { kind: 'null', place }
    if (typeof data.value === 'string' && SECRET.test(data.value)) return { kind: 'material', material: 'service', place }
    return scalar(data.value, place)
  }

  private call(name: string, argument: Data, names: ReadonlyMap<string, Content> | undefined): Content {
    const place = this.place(argument)
    const read = (data: Data | undefined): Content => (data ? this.worth(data, names) : unknownContent('expression', place))
    const items = argument.kind === 'list' ? argument.items : []
    switch (name) {
      case 'Ref':
        return this.reference(textOf(this.plain(argument, names)) ?? '', place)
      case 'GetAtt':
        return this.attribute(
          argument.kind === 'list' ? items.map((item) => textOf(read(item)) ?? '') : (textOf(this.plain(argument, names)) ?? '').split('.'),
          place,
        )
      case 'Sub':
        return this.substituted(argument, place, names)
      case 'FindInMap':
        return this.found(items.slice(0, 3).map(read), place)
      case 'If':
        return this.chosen(textOf(read(items[0])) ?? '', items.slice(1), read, place)
      case 'Join':
        return joined(textOf(read(items[0])), read(items[1]), place)
      case 'Select':
        return each(read(items[1]), (one) => memberOf(one, Number(textOf(read(items[0])) ?? Number.NaN), place))
      case 'Split':
        return split(textOf(read(items[0])), read(items[1]), place)
      case 'Base64':
      case 'ToJsonString':
        return read(argument)
      case 'Equals':
      case 'And':
      case 'Or':
      case 'Not':
      case 'Condition':
        return this.answer(name, argument, place)
      default:
        return unknownContent('external-call', place)
    }
  }

  private section(name: string, entry: string): Data | undefined {
    return entryOf(entryOf(this.root, name), entry)
  }

  private reference(name: string, place: Place): Content {
    if (name === 'AWS::NoValue') return { kind: 'null', place }
    const parameter = this.section('Parameters', name)
    if (parameter) return this.parameter(name, parameter)
    const resource = this.resources.get(name)
    if (resource) return { kind: 'unknown', reason: 'external-call', place, from: resource, symbol: this.symbol(name) }
    return unknownContent(name.startsWith('AWS::') ? 'environment' : 'expression', place, this.symbol(name))
  }

  private symbol(...path: readonly string[]): string {
    return `${this.source.path}#${path.join('.')}`
  }

  private parameter(name: string, declared: Data): Content {
    const fallback = entryOf(declared, 'Default')
    const place = this.place(declared)
    if (fallback === undefined) return unknownContent('parameter', place, this.symbol(name))
    const value = this.plain(fallback, undefined)
    if (value.kind !== 'scalar') return value
    const type = textIn(declared, 'Type') ?? 'String'
    if (type.startsWith('List<') || type === 'CommaDelimitedList')
      return list(
        String(value.value)
          .split(',')
          .map((one) => scalar(one.trim(), value.place, 'default-parameter')),
        false,
        value.place,
      )
    // A parameter of the service's own kind is looked up there.
    if (type.startsWith('AWS::SSM::Parameter')) return unknownContent('external-call', place, this.symbol(name))
    return { ...value, origin: 'default-parameter' }
  }

  private attribute([name = '', ...path]: readonly string[], place: Place): Content {
    const resource = this.resources.get(name)
    return resource
      ? { kind: 'unknown', reason: 'external-call', place, from: resource, symbol: this.symbol(name, ...path) }
      : unknownContent(path.length > 0 ? 'external-call' : 'expression', place)
  }

  private substituted(argument: Data, place: Place, outer: ReadonlyMap<string, Content> | undefined): Content {
    const [text, names] = argument.kind === 'list' ? argument.items : [argument]
    const pattern = text?.kind === 'scalar' && typeof text.value === 'string' ? text.value : undefined
    if (pattern === undefined) return unknownContent('expression', place)
    const own = new Map(outer)
    if (names?.kind === 'map') for (const [name, { value }] of names.entries) own.set(name, this.worth(value, outer))
    const parts: (string | Content)[] = []
    let from = 0
    for (const found of pattern.matchAll(/\$\{([^{}]{1,300})\}/g)) {
      parts.push(pattern.slice(from, found.index))
      from = found.index + found[0].length
      const name = (found[1] as string).trim()
      if (name.startsWith('!')) parts.push(`\${${name.slice(1)}}`)
      else parts.push(own.get(name) ?? (name.includes('.') ? this.attribute(name.split('.'), place) : this.reference(name, place)))
    }
    parts.push(pattern.slice(from))
    const content = filled(
      parts.filter((part) => part !== ''),
      place,
    )
    const begin = content.kind === 'text' ? content.parts[0] : content.kind === 'scalar' ? content.value : undefined
    return typeof begin === 'string' && SECRET.test(begin) ? { kind: 'material', material: 'service', place } : content
  }

  private found([name, first, second]: readonly Content[], place: Place): Content {
    const table = this.section('Mappings', textOf(name) ?? '')
    if (table === undefined || first === undefined || second === undefined) return unknownContent('expression', place)
    const rows = textOf(first) === undefined ? valuesOf(table) : [entryOf(table, textOf(first) ?? '')]
    const cells = rows.flatMap((row) => (textOf(second) === undefined ? valuesOf(row) : [entryOf(row, textOf(second) ?? '')]))
    return either(
      cells.map((cell) => (cell ? this.worth(cell) : unknownContent('absent', place))),
      place,
    )
  }

  private chosen(condition: string, branches: readonly Data[], read: (data: Data | undefined) => Content, place: Place): Content {
    const [yes, no] = branches
    const answer = truth(this.condition(condition))
    if (answer !== undefined) return read(answer ? yes : no)
    return either([read(yes), read(no)], place)
  }

  /** A named condition. */
  condition(name: string): Content {
    const known = this.conditions.get(name)
    if (known) return known
    this.conditions.set(name, unknownContent('expression'))
    const written = this.section('Conditions', name)
    const answer = written ? this.worth(written) : unknownContent('expression')
    this.conditions.set(name, answer)
    return answer
  }

  private answer(name: string, argument: Data, place: Place): Content {
    if (name === 'Condition') return this.condition(argument.kind === 'scalar' ? String(argument.value) : '')
    const items = (argument.kind === 'list' ? argument.items : [argument]).map((item) => this.worth(item))
    if (name === 'Equals') {
      const told = items[0] && items[1] ? equal(items[0], items[1]) : undefined
      return told === undefined ? unknownContent(reasonOf(items), place) : scalar(told, place)
    }
    const answers = items.map(truth)
    if (name === 'Not') return answers[0] === undefined ? unknownContent(reasonOf(items), place) : scalar(!answers[0], place)
    const decides = name === 'Or'
    if (answers.includes(decides)) return scalar(decides, place)
    return answers.includes(undefined) ? unknownContent(reasonOf(items), place) : scalar(!decides, place)
  }

  /** A value of the template outside of its resources: Globals of SAM. */
  global(kind: string): Content {
    const section = this.section('Globals', kind)
    return section ? this.worth(section) : map(new Map())
  }
}

function valuesOf(data: Data | undefined): Data[] {
  return data?.kind === 'map' ? [...data.entries.values()].map(({ value }) => value) : []
}

function joined(separator: string | undefined, content: Content, place: Place): Content {
  if (separator === undefined || content.kind !== 'list' || content.open) return unknownContent(reasonOf([content]), place)
  return filled(
    content.items.flatMap((item, index): (string | Content)[] => [
      ...(index > 0 && separator !== '' ? [separator] : []),
      textOf(item) ?? item,
    ]),
    place,
  )
}

function split(separator: string | undefined, content: Content, place: Place): Content {
  const text = textOf(content)
  if (separator === undefined || text === undefined) return unknownContent(reasonOf([content]), place)
  return list(
    text.split(separator).map((part) => scalar(part, place, 'constant')),
    false,
    place,
  )
}
