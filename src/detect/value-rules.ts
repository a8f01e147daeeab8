/** What a row says its call is worth, with what the site's arguments tell. */
import type { ConfigurationRule, GivenAway, ValueRule } from '#core/externals'
import type { Site } from '#core/site'
import { scalars } from '#core/value'
import type { ModelRow } from './model'

export function valueRule(value: NonNullable<ModelRow['value']>, site: Site): ValueRule {
  const rule: ValueRule = {}
  if (value.same !== undefined) rule.same = value.same
  if (value.material !== undefined) rule.material = value.material
  if (value.inputs !== undefined) rule.inputs = value.inputs
  if (value.parsed !== undefined) rule.parsed = value.parsed
  if (value.constant !== undefined) rule.constant = value.constant
  if (value.text !== undefined) rule.text = value.text
  if (value.join) rule.join = { parts: value.join.parts, ...(value.join.separator !== undefined && { separator: value.join.separator }) }
  if (value.member !== undefined) rule.member = value.member
  if (value.returned !== undefined) rule.returned = value.returned
  if (value.partial) rule.partial = true
  if (value.record) rule.record = true
  if (value.pairs) rule.pairs = true
  if (value.list) rule.list = true
  if (value.either) rule.either = true
  if (value.fills !== undefined) rule.fills = value.fills
  const configuration = configurationRule(value)
  if (configuration) rule.configuration = configuration
  const bytes = typeof value.bytes === 'object' ? scalars(site.args.get(value.bytes.arg))[0] : value.bytes
  if (typeof bytes === 'number') rule.bytes = bytes
  const encoding = typeof value.decode === 'object' ? scalars(site.args.get(value.decode.arg))[0] : value.decode
  if (encoding === 'hex' || encoding === 'base64' || encoding === 'number' || encoding === 'bytes') rule.decode = encoding
  if (encoding === 'base64url') rule.decode = 'base64'
  return rule
}

/** The long form of `environment`, or what is written. */
export function configurationRule({ environment, configuration }: NonNullable<ModelRow['value']>): ConfigurationRule | undefined {
  if (environment)
    return {
      kind: 'environment',
      key: [environment.name],
      ...(environment.default !== undefined && { default: [environment.default] }),
    }
  if (configuration === undefined) return undefined
  const { kind, key, template, default: fallback, defaultsBy, optionsBy } = configuration
  return {
    kind,
    ...(key && { key }),
    ...(template && { template }),
    ...(fallback && { default: fallback }),
    ...(defaultsBy && { defaultsBy }),
    ...(optionsBy && { optionsBy }),
  }
}

/** A method told by an argument that only it takes, or by what its object is called. */
export function givenAway(symbol: string, receiver: NonNullable<ModelRow['receiver']>): GivenAway {
  if ('named' in receiver) return { symbol, named: receiver.named }
  return { symbol, argument: [receiver.arg, ...(receiver.alias ?? [])], madeBy: receiver.of }
}
