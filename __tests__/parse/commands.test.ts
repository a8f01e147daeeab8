/** Programs that scripts run are found where they run, and nowhere else; nothing hostile takes long. */
import { describe, expect, it } from 'vitest'
import { scriptsOf, type ScriptForm } from '#parse/command-scripts'
import { commandSites } from '#parse/commands'
import { commandsIn } from '#parse/shell-words'

const PROGRAMS = {
  prefixes: ['sudo', 'env', 'timeout'],
  flags: { curl: { long: { k: '--insecure' }, valued: 'oH', values: [], commands: [] } },
}
const SCRIPT: ScriptForm = { form: 'script', scripts: [], environment: [] }

function sites(text: string, form: ScriptForm = SCRIPT, path = 'a.sh'): string[] {
  const found = commandSites({ path, text, form, pathClass: 'source' }, PROGRAMS, () => true)
  return found.map(
    ({ symbol, at, args }) => `${at.line}:${at.column} ${symbol} ${[...args.keys()].filter((key) => key !== 'host').join(' ')}`,
  )
}

function words(text: string): string[][] {
  return commandsIn(text).map((command) => command.words.map((word) => word.text))
}

describe('the words of a script', () => {
  it('are parted by blanks, quotes and separators', () => {
    expect(words(`a 'b c' "d \\"e" f\\ g;h|i&&j\n# k\nl#m # n`)).toEqual([['a', 'b c', 'd "e', 'f g'], ['h'], ['i'], ['j'], ['l#m']])
  })

  it('go on after a backslash at the end of a line, also with CRLF', () => {
    expect(words('a \\\n b\\\r\n c\r\nd')).toEqual([['a', 'b', 'c'], ['d']])
  })

  it('of substitutions and groups are commands of their own', () => {
    expect(words('x="$(a b)" y=`c` <(d e) { f; }')).toEqual([['a', 'b'], ['x=$()', 'y='], ['c'], ['d', 'e'], ['f']])
  })

  it('of a heredoc only count where a shell runs it', () => {
    expect(words('cat <<EOF\na b\nEOF\nc')).toEqual([['cat'], ['c']])
    expect(words("bash <<-'END'\n\ta b\n\tEND\nc")).toEqual([['bash'], ['a', 'b'], ['c']])
    expect(words('cat <<A <<B\n1\nA\n2\nB\nc')).toEqual([['cat'], ['c']])
    expect(words('cat <<<EOF\nc')).toEqual([['cat', 'EOF'], ['c']])
    expect(words('cat <<EOF\nnever closed')).toEqual([['cat']])
  })
})

describe('a command', () => {
  it('stands where its program stands, with what it sets before', () => {
    expect(sites('A=1 sudo -E timeout 5 /usr/bin/curl -sk -o k x')).toEqual([
      '1:1 environment.A value',
      '1:23 curl -sk --insecure -o 0 last k 1 x',
    ])
    expect(sites('if ! curl -ok x; then exit; fi')[0]).not.toContain('--insecure')
  })

  it('is found in scripts of scripts', () => {
    expect(sites(`bash -lc 'a; sh -c "b"'`).map((one) => one.split(' ')[1])).toEqual(['a', 'b', 'sh', 'bash'])
  })

  it('in a folded text of a workflow is one line', () => {
    const form: ScriptForm = { form: 'yaml', scripts: ['run'], environment: [] }
    expect(sites('x:\n  - run: >-\n      curl\n      -k\n', form, 'a.yml')).toEqual([expect.stringMatching(/^3:7 curl .*--insecure/)])
  })

  it('says nothing where a file without an ending names no shell', () => {
    expect(scriptsOf(SCRIPT, 'bin/x', 'curl -k').scripts).toEqual([])
    expect(scriptsOf(SCRIPT, 'bin/x', '#!/usr/bin/env bash\ncurl -k').scripts).toHaveLength(1)
    expect(scriptsOf(SCRIPT, 'bin/x', '#!/usr/bin/env python\n').scripts).toEqual([])
  })
})

describe('hostile scripts', () => {
  it.each([
    '$('.repeat(50_000),
    '"$('.repeat(20_000),
    '`'.repeat(50_001),
    "'".repeat(50_001),
    '<<A '.repeat(20_000) + '\n'.repeat(20_000),
    'bash <<A\n'.repeat(20_000),
    '{'.repeat(50_000),
    '\\'.repeat(50_001),
    '${'.repeat(50_000),
    'bash -c "'.repeat(10_000),
    'a=b '.repeat(50_000),
    'RUN \\\n'.repeat(20_000),
    '- run: |\n'.repeat(5000),
    '[{"scripts":'.repeat(5000),
  ])('are read in time: %#', (text) => {
    const start = performance.now()
    for (const form of ['script', 'dockerfile', 'yaml', 'json', 'environment'] as const)
      sites(text, { form, scripts: ['run', 'scripts'], environment: ['env'] })
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
