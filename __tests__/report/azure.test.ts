import { describe, expect, it } from 'vitest'
import { reporters } from '#report/index'
import { asset, finding, occurrence, place, typical, weakRsaKey } from './reports'

interface Issue {
  properties: Record<string, string>
  message: string
}

/** As the agent reads a line (azure-pipelines-agent, Microsoft.VisualStudio.Services.Agent/Command.cs). */
function issueOf(line: string): Issue | undefined {
  const [, inside, message = ''] = /^##vso\[task\.logissue ([^\]]*)\](.*)$/.exec(line) ?? []
  if (inside === undefined) return undefined
  const decoded = (text: string): string =>
    text.replaceAll('%3B', ';').replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%5D', ']').replaceAll('%AZP25', '%')
  const parts = inside.split(';').filter((part) => part !== '')
  return {
    properties: Object.fromEntries(parts.map((part) => [part.slice(0, part.indexOf('=')), decoded(part.slice(part.indexOf('=') + 1))])),
    message: decoded(message),
  }
}

const render = (report: typeof typical): string[] =>
  (reporters['azure']?.render(report, { colour: false, width: 80 }) ?? '').trimEnd().split('\n')

describe('the issues of Azure Pipelines', () => {
  it('stand at the line, with rule and level; what is only recorded is none', () => {
    const lines = render(typical)
    const issues = lines.flatMap((line) => issueOf(line) ?? [])
    expect(issues.map(({ properties }) => properties)).toContainEqual({
      type: 'error',
      sourcepath: 'src/auth/keys.ts',
      linenumber: '42',
      columnnumber: '10',
      code: 'weak-rsa-key',
    })
    expect(issues.map(({ properties }) => properties['type'])).toEqual(['error', 'error', 'warning', 'warning'])
    expect(lines.at(-1)).toBe('4 issues logged of 5 findings.')
  })

  it('come through whole, whatever is in a name', () => {
    const file = 'a;b]c%25%.ts'
    const used = asset('RSA-1024', {}, [occurrence(place(file, 1))])
    const [issue] = render({ ...typical, findings: [finding(weakRsaKey, used, { message: '100 %; ]' })] }).flatMap(
      (line) => issueOf(line) ?? [],
    )
    expect(issue?.properties['sourcepath']).toBe(file)
    expect(issue?.message).toContain('100 %; ]')
  })

  it('are fifty of a level at the most, and say how many there were', () => {
    const findings = Array.from({ length: 70 }, (_, index) =>
      finding(weakRsaKey, asset('RSA-1024', {}, [occurrence(place('a.ts', index + 1))])),
    )
    expect(render({ ...typical, findings }).at(-1)).toBe('50 issues logged of 70 findings.')
  })
})
