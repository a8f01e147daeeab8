/** The items in a resource that rows speak of as kinds of their own: 'networking.istio.io/Gateway.spec.servers', 'aws_lambda_function.environment.variables'. */
import type { Externals } from '#core/externals'
import { map, scalar, type Content, type MapContent, type Place } from './content'
import { jsonContent } from './json-content'

/** An item with its own attributes; what stands around it is `whole`. */
export type AddPart = (symbol: string, contents: MapContent, place: Place) => void

/** Each item of the lists and maps whose path some row names. */
export class Parts {
  constructor(
    private readonly language: string,
    private readonly externals: Externals,
    private readonly add: AddPart,
  ) {}

  walk(content: MapContent, symbol: string, around: Place): void {
    if (!this.externals.leadsOn(this.language, symbol)) return
    for (const [name, entry] of content.entries) this.entry(entry, `${symbol}.${name}`, around)
  }

  private entry(entry: Content, symbol: string, around: Place): void {
    const isAsked = this.externals.knows(this.language, symbol)
    if (!isAsked && !this.externals.leadsOn(this.language, symbol)) return
    if (entry.kind === 'one-of') {
      for (const one of entry.options) this.entry(one, symbol, around)
      return
    }
    // JSON in a text is what it says.
    const content = entry.kind === 'scalar' || entry.kind === 'text' ? (jsonContent(entry) ?? entry) : entry
    if (isAsked && content.kind === 'map') this.pairs(content, symbol, around)
    else if (isAsked && content.kind !== 'list') this.add(symbol, map(new Map([['value', content]])), content.place ?? around)
    if (content.kind === 'map') this.walk(content, symbol, around)
    if (content.kind === 'list')
      for (const [index, item] of content.items.entries()) this.item(item, index, symbol, content.place ?? around)
  }

  private pairs({ entries, written }: MapContent, symbol: string, around: Place): void {
    for (const [key, value] of entries) {
      const place = written?.get(key) ?? value.place
      const pair: [string, Content][] = [
        ['key', scalar(key, place)],
        ['value', value],
      ]
      this.add(symbol, map(new Map(pair)), place ?? around)
    }
  }

  private item(item: Content, index: number, symbol: string, around: Place): void {
    const isAsked = this.externals.knows(this.language, symbol)
    const own: [string, Content][] = [['index', scalar(index, item.place)]]
    if (item.kind === 'map') {
      if (isAsked) this.add(symbol, map(new Map([...own, ...item.entries])), startOf(item.place ?? around))
      this.walk(item, symbol, item.place ?? around)
    } else if (isAsked) this.add(symbol, map(new Map([...own, ['value', item]])), item.place ?? around)
  }
}

/** An item of many lines is told at its first. */
function startOf({ source, start }: Place): Place {
  return { source, start, end: start + 1 }
}
