/** A file is taken for an importer of another one where it may be, and not for a namesake's. */
import { describe, expect, it } from 'vitest'
import { importing, type Home } from '#app/importers'
import { declaredIn, importsIn, packageOf } from '#app/imports-in-text'
import { openToolkit } from '#app/toolkit'
import { knowledge } from '../harness/knowledge'

const { languages } = openToolkit(knowledge())

function language(id: string): (typeof languages)[number] {
  const found = languages.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no language ${id}`)
  return found
}

function mayImport(id: string, home: Home, text: string, leads: Readonly<Record<string, string>> = {}): boolean {
  return importing([home], language(id), (_from, path) => (leads[path] === undefined ? [] : [leads[path]])).isOne('some/file', text)
}

describe('Java and Kotlin', () => {
  const home = { path: 'a/Utils.java', names: new Set(['Utils']), packages: ['org.acme.pay'] }

  it.each([
    ['import org.acme.pay.Utils;\nclass A {}'],
    ['import static org.acme.pay.Utils.MD5;\nclass A {}'],
    ['import org.acme.pay.*;\nclass A { Utils u; }'],
    ['package org.acme.pay;\r\nclass A { Utils u; }'],
    ['class A { org.acme.pay.Utils u; }'],
  ])('take %j', (text) => {
    expect(mayImport('java', home, text)).toBe(true)
  })

  it.each([
    ['import org.acme.other.Utils;\nclass A {}'],
    ['import org.acme.pay.Other;\nclass A { Utils u; }'],
    ['package org.acme.pay.deeper;\nclass A { Utils u; }'],
    ['package org.acme.pay;\nclass A {}'],
  ])('leave %j', (text) => {
    expect(mayImport('java', home, text)).toBe(false)
  })

  it('take a file of its package, and one that imports what it declares at its top', () => {
    const text = 'package org.acme.hash\n\nconst val NAME = "MD5"\n\nfun String.hashed() = this\n\nclass Keys {\n    class Inner\n}\n'
    const names = declaredIn(text, language('kotlin'))
    expect(names).toEqual(['NAME', 'hashed', 'Keys'])
    const own = { path: 'a/Hash.kt', names: new Set(['Hash', ...names]), packages: [packageOf(text, language('kotlin'))] }
    expect(mayImport('kotlin', own, 'import org.acme.hash.hashed\nval a = "".hashed()')).toBe(true)
    expect(mayImport('kotlin', own, 'package org.acme.hash\n\nval a = NAME')).toBe(true)
    expect(mayImport('kotlin', own, 'package org.acme.hash\n\nval a = 1')).toBe(false)
  })

  it('take what stands in no package by its name alone', () => {
    expect(mayImport('java', { ...home, packages: [''] }, 'class A { Utils u; }')).toBe(true)
  })
})

describe('Python', () => {
  const home = { path: 'pay/utils.py', names: new Set(['utils']), packages: [] }
  const leads = {
    'pay.utils': 'pay/utils.py',
    'shop.utils': 'shop/utils.py',
    '.utils': 'shop/utils.py',
    shop: 'shop/__init__.py',
    '.': 'shop/__init__.py',
  }

  it.each([
    ['from pay.utils import digest'],
    ['from pay import (\n    other,  # first\n    utils,\n)'],
    ['import pay.utils.deeper'],
    ["module = import_module('pay.utils')"],
    ['from nowhere import utils'],
    ['from . import utils\nfrom pay.utils import digest'],
  ])('takes %j', (text) => {
    expect(mayImport('python', home, text, { ...leads, 'pay.utils.deeper': 'pay/utils/deeper.py' })).toBe(true)
  })

  it.each([['from shop.utils import digest'], ['from . import utils'], ['from shop import (\n    utils,\n)'], ['utils = 1']])(
    'leaves %j',
    (text) => {
      expect(mayImport('python', home, text, leads)).toBe(false)
    },
  )

  it('sees the names of an import over several lines', () => {
    expect(importsIn('from a import (\n    b,  # c\n    d as e,\n)\n', language('python'))).toEqual(['a', 'a.b', 'a.d'])
  })
})

describe('JavaScript', () => {
  const home = { path: 'pay/utils.ts', names: new Set(['utils']), packages: [] }
  const leads = { './utils': 'shop/utils.ts', '../pay/utils': 'pay/utils.ts' }

  it.each([
    ["import { digest } from '../pay/utils'"],
    ["import { other } from './utils'\nconst digest = require('../pay/utils')"],
    ["import { digest } from '@acme/utils'"],
    ["const one = await import('./nowhere/utils.js')"],
  ])('takes %j', (text) => {
    expect(mayImport('javascript', home, text, leads)).toBe(true)
  })

  it.each([["import { digest } from './utils'"], ["const utils = 'x'"]])('leaves %j', (text) => {
    expect(mayImport('javascript', home, text, leads)).toBe(false)
  })
})

describe('Go', () => {
  it('leaves who imports a package of the same name', () => {
    const home = { path: 'pay/hash/hash.go', names: new Set(['hash']), packages: [] }
    const leads = { 'acme.com/shop/hash': 'shop/hash/hash.go', 'acme.com/pay/hash': 'pay/hash/hash.go' }
    expect(mayImport('go', home, 'import "acme.com/pay/hash"', leads)).toBe(true)
    expect(mayImport('go', home, 'import "acme.com/shop/hash"', leads)).toBe(false)
    expect(mayImport('go', home, 'import "acme.com/elsewhere/hash"', leads)).toBe(true)
  })
})
