/** What an asset of a template says of where it comes from: the type as it is written, and what only the provider decides. */
import { describe, expect, it } from 'vitest'
import { scanFiles } from '../harness/scan-files'

describe('resources of a template', () => {
  it('keep the name of their type, and say that a row without an attribute is the default of the provider', async () => {
    const { assets } = await scanFiles({
      'stack.yml': 'Resources:\n  Zone:\n    Type: AWS::Route53::HostedZone\n    Properties: { Name: example.org }\n',
    })
    const [zone] = assets.filter(({ properties }) => properties['dnssec'] !== undefined)
    expect(zone?.properties['dnssec']).toMatchObject({ kind: 'known', value: false, origin: 'library-default' })
    expect(zone?.occurrences.map(({ symbol, writtenAs }) => [symbol, writtenAs])).toEqual([
      ['aws_route53_zone', 'AWS::Route53::HostedZone'],
    ])
  })
})
