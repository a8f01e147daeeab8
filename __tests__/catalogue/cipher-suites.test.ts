import { describe, expect, it } from 'vitest'
import { readNotation } from '#catalogue/notation'
import { catalogue } from './load'

describe('a TLS suite', () => {
  it('is the same under its IANA, OpenSSL and SSL name', () => {
    for (const text of ['TLS_RSA_WITH_3DES_EDE_CBC_SHA', 'DES-CBC3-SHA', 'SSL_RSA_WITH_3DES_EDE_CBC_SHA']) {
      expect(readNotation(catalogue, 'tls-suite', text)).toMatchObject({
        suites: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
        keyExchange: 'RSA',
        cipher: '3DES',
        mode: 'CBC',
      })
    }
  })

  it.each([
    [
      'ECDHE-RSA-AES128-GCM-SHA256',
      { keyExchange: 'ECDHE', authentication: 'RSA', cipher: 'AES', keyBits: 128, mode: 'GCM', mac: 'AEAD', hash: 'SHA-256' },
    ],
    ['TLS13_AES_256_GCM_SHA384', { suites: 'TLS_AES_256_GCM_SHA384', keyExchange: 'any', keyBits: 256 }],
    ['ADH-AES256-SHA', { authentication: 'anonymous', keyExchange: 'DHE', mac: 'HMAC-SHA-1' }],
    ['AECDH-RC4-SHA', { authentication: 'anonymous', cipher: 'RC4' }],
    ['NULL-MD5', { cipher: 'NULL', mac: 'HMAC-MD5' }],
    ['EXP-RC4-MD5', { cipher: 'RC4', keyBits: 40, export: true }],
    ['EDH-RSA-DES-CBC3-SHA', { suites: 'TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA' }],
    ['TLS_AES_128_CCM_8_SHA256', { mode: 'CCM', tagBits: 64 }],
    ['TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305', { suites: 'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256' }],
    ['TLS_DHE_PSK_WITH_AES_256_CCM_8', { suites: 'TLS_PSK_DHE_WITH_AES_256_CCM_8', keyExchange: 'DHE-PSK' }],
  ])('%s is taken apart', (text, facts) => {
    expect(readNotation(catalogue, 'tls-suite', text)).toMatchObject(facts)
  })

  it('that nobody registered is not understood', () => {
    expect(readNotation(catalogue, 'tls-suite', 'TLS_FOO_WITH_BAR')).toBeUndefined()
  })
})

describe('an OpenSSL cipher list', () => {
  it.each([
    ['HIGH:!aNULL:!MD5', {}],
    ['ALL:!aNULL:!eNULL', {}],
    ['ECDHE+AESGCM:ECDHE+CHACHA20:DHE+AESGCM:!aNULL', {}],
    ['ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:!RC4', {}],
    ['RC4:!RC4', {}],
    ['!RC4:RC4', {}],
    ['+RC4', {}],
    ['DEFAULT@SECLEVEL=0', { securityLevel: 0 }],
    ['@SECLEVEL=1:HIGH', { securityLevel: 1 }],
    ['RC4-SHA:AES128-SHA', { enablesRC4: true }],
    ['RC4:-RC4:RC4', { enablesRC4: true }],
    ['ALL', { enablesAnonymous: true }],
    ['ALL:!ADH:@STRENGTH', { enablesAnonymous: true }],
    ['eNULL', { enablesNullEncryption: true }],
    ['ALL:COMPLEMENTOFALL', { enablesAnonymous: true, enablesNullEncryption: true }],
    ['kRSA+3DES', { enables3DES: true }],
    ['aNULL+RC4', { enablesAnonymous: true, enablesRC4: true }],
    ['EXP-RC4-MD5', { enablesExport: true, enablesMD5: true, enablesRC4: true }],
    ['LOW,MD5 SEED', { enablesDES: true, enablesMD5: true, enablesSEED: true }],
  ])('%s tells only what it enables', (text, facts) => {
    expect(readNotation(catalogue, 'openssl-cipher-list', text)).toEqual({ suites: text, ...facts })
  })

  it.each(['foo bar', '', ':', 'HIGH:FOO', '@SECLEVEL=x', 'HIGH@FOO', '!', 'A'.repeat(20_000)])('is not made of %s', (text) => {
    expect(readNotation(catalogue, 'openssl-cipher-list', text)).toBeUndefined()
  })
})
