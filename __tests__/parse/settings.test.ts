/** Configuration files are read into settings with their places; broken ones never throw. */
import { describe, expect, it } from 'vitest'
import { readSettings } from '#parse/settings'

function set(path: string, text: string): Record<string, unknown> {
  return Object.fromEntries(readSettings(path, text).settings.map((one) => [one.path.join('.'), one.value]))
}

describe('settings', () => {
  it('of a properties file with comments, escapes and joined lines', () => {
    const text = '# c\n! d\na=1\nb : two words \nc three\nlong = x\\\n   y\nuni=\\u0041\nkey\\ with\\:signs=v\nempty=\n'
    expect(set('x.properties', text)).toEqual({
      a: '1',
      b: 'two words',
      c: 'three',
      long: 'xy',
      uni: 'A',
      'key with:signs': 'v',
      empty: '',
    })
  })

  it('of a .env file with quotes, exports and comments', () => {
    const text = 'A=1 # c\nexport B="x\\ny"\nC=\'#no\'\n#D=1\nE=a#b\nF="line\nline"\n G = spaced \n'
    expect(set('.env.local', text)).toEqual({ A: '1', B: 'x\ny', C: '#no', E: 'a#b', F: 'line\nline', G: 'spaced' })
  })

  it('of YAML with several documents, lists and numbers as written', () => {
    expect(set('a.yml', 'a:\n  b: [x, y]\n  c: 1.10\n  d: 2048\n---\ne: true\n')).toEqual({
      'a.b.0': 'x',
      'a.b.1': 'y',
      'a.c': '1.10',
      'a.d': 2048,
      e: true,
    })
  })

  it('of JSON with comments', () => {
    expect(set('a.json', '{\n\t// c\n\t"a": { "b": "http://x" }, /* d */ "c": [1],\n}')).toEqual({ 'a.b': 'http://x', 'c.0': 1 })
  })

  it('of ini and plain TOML', () => {
    expect(set('a.ini', '[s]\nk = v ; c\n; x = y\nq: "a ; b"\n')).toEqual({ 's.k': 'v', 's.q': 'a ; b' })
    expect(set('a.toml', 'top = 1\n[a.b]\n"k" = \'v\'\nlist = [1]\n')).toEqual({ top: '1', 'a.b.k': 'v' })
  })

  it('of ENV in a Dockerfile', () => {
    expect(set('docker/api.Dockerfile', 'FROM x\nENV A=1 B="two words" \\\n  C=3\nENV D four five\nRUN ENV=1\n')).toEqual({
      A: '1',
      B: 'two words',
      C: '3',
      D: 'four five',
    })
  })

  it('stand where they are written', () => {
    expect(readSettings('a.yml', 'a:\n  b: md5\n').settings[0]?.at).toMatchObject({ file: 'a.yml', line: 2, column: 6 })
    expect(readSettings('.env', '\n\nA=1\n').settings[0]?.at).toMatchObject({ line: 3, column: 1 })
  })

  it('tell what is broken, and keep what could be read', () => {
    const broken = readSettings('a.json', '{ "a": 1, "b": [ ')
    expect(broken.problem).toBeDefined()
    expect(broken.settings.map(({ path }) => path.join('.'))).toEqual(['a'])
    expect(readSettings('a.yml', '\ta: {{ x }}\n').problem).toBeDefined()
    expect(readSettings('a.unknown', 'a=1').settings).toEqual([])
  })

  it('are bounded', () => {
    const many = readSettings('a.properties', Array.from({ length: 6000 }, (_none, index) => `k${index}=v`).join('\n'))
    expect([many.settings.length, many.cut]).toEqual([5000, true])
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`
    expect(() => readSettings('a.json', deep)).not.toThrow()
    for (const text of ['='.repeat(100_000), `A="${'\\'.repeat(50_000)}`, '[['.repeat(50_000), `ENV ${'A='.repeat(50_000)}`])
      for (const name of ['.env', 'a.ini', 'a.properties', 'a.yml', 'Dockerfile', 'a.json']) {
        const start = performance.now()
        readSettings(name, text)
        expect(performance.now() - start, name).toBeLessThan(2000)
      }
  })
})
