/** CloudFormation and SAM templates: which resources they declare, with the attributes that models read. */
import type { Externals } from '#core/externals'
import { each, map, type Content, type MapContent, type Source } from '../content'
import { entryOf, textIn, type Data, type DataMap } from '../data'
import { truth } from '../operations'
import type { Found } from '../found'
import { renamed } from './names'
import { StackResource } from './stack-resource'
import { Template } from './template'

export const CLOUDFORMATION = 'cloudformation'

/** A map that declares resources of a service by type. */
export function isTemplate(data: Data | undefined): data is DataMap {
  const resources = entryOf(data, 'Resources')
  if (resources?.kind !== 'map') return false
  return [...resources.entries.values()].some(({ value }) => /^\w+::\w+/.test(textIn(value, 'Type') ?? ''))
}

export function stackResources(source: Source, root: DataMap, externals: Externals): { found: Found[]; isCut: boolean } {
  const template = new Template(source, root)
  const declared = entryOf(root, 'Resources') as DataMap
  for (const [name, { key, value }] of declared.entries) {
    const type = textIn(value, 'Type')
    if (type !== undefined) template.resources.set(name, new StackResource(type, `${source.path}#${name}`, { source, ...key }))
  }
  const found: Found[] = []
  for (const [name, resource] of template.resources) {
    const twin = externals.twin(resource.type)
    const written = entryOf(declared, name)
    if (twin === undefined || written === undefined) continue
    const condition = textIn(written, 'Condition')
    if (condition !== undefined && truth(template.condition(condition)) === false) continue
    found.push({
      resource,
      language: CLOUDFORMATION,
      symbol: twin.is,
      writtenAs: resource.type,
      contents: propertiesOf(template, resource, written, (content) => renamed(content, twin)),
      label: name,
      place: resource.place,
      calls: [],
      providerVersion: undefined,
    })
  }
  return { found, isCut: template.isSpent }
}

function propertiesOf(template: Template, resource: StackResource, written: Data, rename: (content: Content) => Content): MapContent {
  const properties = entryOf(written, 'Properties')
  const own = properties ? template.worth(properties) : map(new Map())
  // SAM: what holds for all functions, unless one says otherwise.
  const kind = resource.type.startsWith('AWS::Serverless::') ? resource.type.slice('AWS::Serverless::'.length) : undefined
  const shared = kind === undefined ? undefined : template.global(kind)
  const whole = shared?.kind === 'map' && own.kind === 'map' ? map(new Map([...shared.entries, ...own.entries])) : own
  const content = rename(each(whole, (one) => one))
  return content.kind === 'map' ? content : map(new Map(), true)
}
