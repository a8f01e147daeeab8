/** Addresses of places: each leads to its file at its commit, or there is none. */
import { describe, expect, it } from 'vitest'
import type { Pages } from '#core/pages'
import { linkTo } from '#report/page-link'

const SHA = 'c'.repeat(40)
const GITHUB: Pages = { host: 'github', repository: 'https://github.com/acme/shop', commit: SHA }
const GITLAB: Pages = { host: 'gitlab', repository: 'https://gitlab.example.com/group/part/shop', commit: SHA }

describe('the address of a place', () => {
  it.each([
    [GITHUB, 'src/a.ts', `https://github.com/acme/shop/blob/${SHA}/src/a.ts#L7`],
    [GITLAB, 'src/a.ts', `https://gitlab.example.com/group/part/shop/-/blob/${SHA}/src/a.ts#L7`],
    [GITHUB, 'docs/keys.md', `https://github.com/acme/shop/blob/${SHA}/docs/keys.md?plain=1#L7`],
    [GITHUB, 'a b/(c)|[d]#1?x=y.py', `https://github.com/acme/shop/blob/${SHA}/a%20b/%28c%29%7C%5Bd%5D%231%3Fx%3Dy.py#L7`],
    [GITHUB, '@everyone/ä*~_\'">.py', `https://github.com/acme/shop/blob/${SHA}/%40everyone/%C3%A4%2A%7E_%27%22%3E.py#L7`],
    [GITHUB, 'a\nb`c\\d.py', `https://github.com/acme/shop/blob/${SHA}/a%0Ab%60c%5Cd.py#L7`],
    [GITHUB, '...', `https://github.com/acme/shop/blob/${SHA}/...#L7`],
  ])('of %o is that of %j', (pages, file, address) => {
    expect(linkTo(pages, file, 7)).toBe(address)
  })

  it.each(['../../mallory/shop/a.py', 'a/./b.py', 'a//b.py', '/a.py', '', 'half\ud800.py', `${'a/'.repeat(600)}b.py`])(
    'is left out for %j, which leads elsewhere or nowhere',
    (file) => {
      expect(linkTo(GITHUB, file, 1)).toBeUndefined()
    },
  )

  it('is left out where the server is spoken to in the clear', () => {
    expect(linkTo({ ...GITHUB, repository: 'http://ghes.example.com/acme/shop' }, 'a.py', 1)).toBeUndefined()
  })
})
