/** The order of versions in each ecosystem, as its own specification gives it. */
import { describe, expect, it } from 'vitest'
import { compareVersions, isVersion, type SchemeName } from '#core/versions/schemes'

/** Each list from the oldest to the newest; members of an inner list are the same version. */
const ORDERED: Readonly<Record<SchemeName, readonly (readonly (string | readonly string[])[])[]>> = {
  // semver.org 2.0.0, section 11
  npm: [
    ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0'],
    ['1.0.0', '2.0.0', '2.1.0', '2.1.1', '2.10.0'],
    [['1.2.3', '1.2.3+build.5', 'v1.2.3']],
  ],
  cargo: [['0.9.9', '1.0.0-alpha.1', '1.0.0', '1.0.1', '1.10.0']],
  // go.dev/ref/mod: versions, pseudo-versions, incompatible versions
  golang: [
    ['v0.0.0-20180904163835-0709b304e793', 'v0.0.0-20220331220935-ae2d96664a29', 'v0.1.0', 'v0.17.0', 'v0.21.0'],
    ['v1.2.3-pre', 'v1.2.3', 'v1.2.4-0.20191109021931-daa7c04131f5', 'v1.2.4'],
    ['v1.2.3-pre.0.20191109021931-daa7c04131f5', 'v1.2.3'],
    ['v3.2.0', ['v3.2.1+incompatible', 'v3.2.1'], 'v4.0.0'],
  ],
  // packaging.python.org, version specifiers, "Summary of permitted suffixes and relative ordering"
  pypi: [
    [
      '1.dev0',
      '1.0.dev456',
      '1.0a1',
      '1.0a2.dev456',
      '1.0a12.dev456',
      '1.0a12',
      '1.0b1.dev456',
      '1.0b2',
      '1.0b2.post345.dev456',
      '1.0b2.post345',
      '1.0rc1.dev456',
      '1.0rc1',
      '1.0',
      '1.0+abc.5',
      '1.0+abc.7',
      '1.0+5',
      '1.0.post456.dev34',
      '1.0.post456',
      '1.0.15',
      '1.1.dev1',
    ],
    [['1.0', '1.0.0', 'v1.0', '1', '01.0'], '1.1', '2.0', '1!0.5'],
    [
      ['1.1a1', '1.1-alpha1', '1.1.a.1', '1.1alpha1'],
      ['1.1c1', '1.1rc1', '1.1pre1', '1.1.preview1'],
      ['1.1.post1', '1.1-1', '1.1-r1', '1.1.rev1'],
    ],
    [
      ['1.0a', '1.0a0'],
      ['1.0.post', '1.0.post0'],
    ],
  ],
  // maven.apache.org/pom.html, "Version Order Specification", and its examples
  maven: [
    ['1', '1.1', '1.2', '1.10'],
    ['1-snapshot', ['1', '1.0', '1-ga', '1.ga', '1-final', '1.0.0', '1-0'], '1-sp'],
    ['1-alpha', '1-beta', '1-milestone', ['1-rc', '1-cr'], '1-snapshot', '1', '1-sp', '1-abc', '1-1'],
    ['1-foo2', '1-foo10'],
    [['1.foo', '1-foo'], '1-1', '1.1'],
    ['1-sp-1', '1-ga-1'],
    [['1-a1', '1-alpha-1']],
    ['1.0-alpha1', '1.0-rc1', '1.0', '1.0.1'],
    ['31.1-android', '31.1-jre'],
  ],
  // Gem::Version: "If the strings contain letters, they are a pre-release"
  gem: [
    ['1.0.a', '1.0.a10', '1.0', '1.0.1'],
    ['1.0.a.2', '1.0.b1', ['1.0', '1', '1.0.0'], '1.0.0.1', '1.9.3', '1.10'],
    [['1.0-beta', '1.0.pre.beta'], '1.0'],
  ],
  // getcomposer.org: "-dev", "-patch" (-p), "-alpha" (-a), "-beta" (-b) or "-RC"
  composer: [
    ['1.0.0-dev', '1.0.0-alpha1', ['1.0.0-beta2', '1.0.0-b2'], '1.0.0-RC1', ['1.0.0', '1.0', 'v1.0.0.0'], '1.0.0-p1', '1.0.1', '1.10.0'],
  ],
  // learn.microsoft.com/nuget: fourth number, words without case, numbers as numbers
  nuget: [
    [
      '1.0.1-aaa',
      '1.0.1-alpha',
      '1.0.1-alpha.2',
      '1.0.1-alpha.10',
      '1.0.1-alpha2',
      '1.0.1-beta',
      '1.0.1-open',
      '1.0.1-rc',
      '1.0.1-zzz',
      '1.0.1',
    ],
    [['1.0', '1.0.0', '1.0.0.0'], '1.0.0.1', '1.0.1'],
    [
      ['1.0.0-RC1', '1.0.0-rc1'],
      ['1.0.0', '1.0.0+build'],
    ],
  ],
}

const CHAINS = Object.entries(ORDERED).flatMap(([scheme, chains]) => chains.map((chain) => [scheme as SchemeName, chain] as const))

describe('versions', () => {
  it.each(CHAINS)('of %s go up: %j', (scheme, chain) => {
    for (const [index, left] of chain.entries()) {
      for (const [later, right] of chain.entries()) {
        for (const one of [left].flat()) {
          for (const other of [right].flat()) {
            const order = Math.sign(compareVersions(scheme, one, other) ?? Number.NaN)
            expect(order === 0 ? 0 : order, `${one} and ${other}`).toBe(Math.sign(index - later))
          }
        }
      }
    }
  })

  it('that are none are told from those that are', () => {
    expect(isVersion('npm', 'latest')).toBe(false)
    expect(isVersion('npm', 'file:../x')).toBe(false)
    expect(isVersion('pypi', '1.0-french')).toBe(false)
    expect(isVersion('golang', 'master')).toBe(false)
    expect(isVersion('maven', '${bc.version}')).toBe(false)
    expect(isVersion('composer', 'dev-main')).toBe(false)
    expect(isVersion('nuget', '$(Version)')).toBe(false)
    expect(isVersion('gem', '>= 1')).toBe(false)
    expect(compareVersions('npm', 'latest', '1.0.0')).toBeUndefined()
    expect(isVersion('maven', '1'.repeat(500))).toBe(false)
  })
})
