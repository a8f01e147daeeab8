/** The worked example of the documentation: every clause of the written standard fires and stays quiet. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CryptoAsset } from '#core/asset'
import type { Value } from '#core/value'
import { evaluate } from '#policy/evaluate'
import { routed } from '#policy/routing'
import { asset, place, value } from './assets'
import { policyOf } from './built-in'

const PAGE = readFileSync('docs/worked-example.md', 'utf8')
const policy = policyOf(/```yaml\n([\s\S]*?)```/.exec(PAGE)?.[1])
const TODAY = '2026-11-21'

function properties(text: string): Record<string, Value> {
  const parts = text.split(' ').map((part) => part.split('=') as [string, string])
  return Object.fromEntries(parts.map(([name, word]) => [name, value(word === 'true' ? true : /^\d+$/.test(word) ? Number(word) : word)]))
}

/** What the rule says of an asset in a file: fail, warn, record or pass. */
function says(rule: string, text: string, file: string, asOf: string): string {
  const { type, name, ...rest } = properties(text) as Record<string, Value & { value?: string }>
  const one: CryptoAsset = asset(name?.value ?? 'X', rest, [place({ file })], (type?.value ?? 'algorithm') as CryptoAsset['type'])
  const found = evaluate([one], policy, asOf).filter((finding) => finding.rule.id === rule || finding.rule.id.startsWith(`${rule}!`))
  return found[0]?.enforcement ?? 'pass'
}

/** The worst of all rules: what a developer sees. */
function worst(text: string, file: string, asOf: string): string {
  const { type, name, ...rest } = properties(text) as Record<string, Value & { value?: string }>
  const one: CryptoAsset = asset(name?.value ?? 'X', rest, [place({ file })], (type?.value ?? 'algorithm') as CryptoAsset['type'])
  return evaluate([one], policy, asOf)[0]?.enforcement ?? 'pass'
}

const APP = 'services/website/a.py'
const PAY = 'services/payments/a.py'

describe('the worked example', () => {
  it('says who approved it and until when [R21, R22]', () => {
    expect(policy.governance?.approvals.map(({ role }) => role)).toEqual(['CISO', 'management-body'])
    expect(policy.governance).toMatchObject({ effective: '2026-10-15', nextReview: '2027-10-01' })
  })

  it.each<[string, string, string, string, string]>([
    // 2 Hash functions
    ['2 SHA-256', 'primitive=hash algorithm=SHA-256', APP, TODAY, 'pass'],
    ['2 SHA3-512', 'primitive=hash algorithm=SHA3-512', APP, TODAY, 'pass'],
    ['2 MD5', 'primitive=hash algorithm=MD5', APP, TODAY, 'fail'],
    ['2 SHA-1', 'primitive=hash algorithm=SHA-1', APP, TODAY, 'fail'],
    ['2 anything else', 'primitive=hash algorithm=BLAKE3', APP, TODAY, 'fail'],
    ['2 HMAC-SHA-256', 'primitive=mac algorithm=HMAC hash=SHA-256', APP, TODAY, 'pass'],
    ['2 HMAC-SHA-1 before its end', 'primitive=mac algorithm=HMAC hash=SHA-1', APP, '2027-06-30', 'warn'],
    ['2 HMAC-SHA-1 after its end', 'primitive=mac algorithm=HMAC hash=SHA-1', APP, '2027-07-01', 'fail'],
    ['2 HMAC-MD5', 'primitive=mac algorithm=HMAC hash=MD5', APP, TODAY, 'fail'],
    ['2 another code', 'primitive=mac algorithm=SipHash', APP, TODAY, 'fail'],
    // 3 Encryption
    ['3 AES-256-GCM', 'primitive=block-cipher algorithm=AES mode=GCM keyBits=256 function=encrypt', APP, TODAY, 'pass'],
    ['3 AES-128-GCM', 'primitive=block-cipher algorithm=AES mode=GCM keyBits=128 function=encrypt', APP, TODAY, 'pass'],
    ['3 AES-128-GCM for payments', 'primitive=block-cipher algorithm=AES mode=GCM keyBits=128 function=encrypt', PAY, TODAY, 'fail'],
    ['3 AES-256-GCM for payments', 'primitive=block-cipher algorithm=AES mode=GCM keyBits=256 function=encrypt', PAY, TODAY, 'pass'],
    ['3 ChaCha20-Poly1305', 'primitive=ae algorithm=ChaCha20-Poly1305 function=encrypt', APP, TODAY, 'pass'],
    ['3 Camellia', 'primitive=block-cipher algorithm=Camellia mode=GCM function=encrypt', APP, TODAY, 'fail'],
    ['3 CBC to write', 'primitive=block-cipher algorithm=AES mode=CBC keyBits=256 function=encrypt', APP, TODAY, 'fail'],
    ['3 CBC to read', 'primitive=block-cipher algorithm=AES mode=CBC keyBits=256 function=decrypt', APP, TODAY, 'record'],
    ['3 CTR', 'primitive=block-cipher algorithm=AES mode=CTR keyBits=256 function=encrypt', APP, TODAY, 'fail'],
    // 4 Signatures and key agreement
    ['4 RSA of 3072 bits', 'primitive=signature algorithm=RSA keyBits=3072 function=sign', APP, '2028-01-01', 'record'],
    ['4 RSA of 2048 bits until its end', 'primitive=signature algorithm=RSA keyBits=2048 function=sign', APP, '2027-12-31', 'warn'],
    ['4 RSA of 2048 bits after its end', 'primitive=signature algorithm=RSA keyBits=2048 function=sign', APP, '2028-01-01', 'fail'],
    ['4 RSA of 1024 bits', 'primitive=signature algorithm=RSA keyBits=1024 function=sign', APP, TODAY, 'fail'],
    ['4 P-256', 'primitive=signature algorithm=ECDSA curve=P-256 function=sign', APP, TODAY, 'record'],
    ['4 P-521', 'primitive=signature algorithm=ECDSA curve=P-521 function=sign', APP, TODAY, 'fail'],
    ['4 Ed25519', 'primitive=signature algorithm=Ed25519 function=sign', APP, TODAY, 'record'],
    ['4 Ed448', 'primitive=signature algorithm=Ed448 function=sign', APP, TODAY, 'fail'],
    // 5 Passwords
    ['5 Argon2id as asked', 'primitive=password-hash algorithm=Argon2id memoryKiB=19456 time=2 parallelism=1', APP, TODAY, 'pass'],
    ['5 Argon2id the other way', 'primitive=password-hash algorithm=Argon2id memoryKiB=47104 time=1 parallelism=1', APP, TODAY, 'pass'],
    ['5 Argon2id with too little', 'primitive=password-hash algorithm=Argon2id memoryKiB=19456 time=1 parallelism=1', APP, TODAY, 'fail'],
    ['5 bcrypt with 12', 'primitive=password-hash algorithm=bcrypt cost=12', APP, TODAY, 'pass'],
    ['5 bcrypt with 11', 'primitive=password-hash algorithm=bcrypt cost=11', APP, TODAY, 'fail'],
    ['5 scrypt', 'primitive=password-hash algorithm=scrypt cost=131072 blockSize=8 parallelism=1', APP, TODAY, 'fail'],
    // 6 Transport
    ['6 TLS 1.2', 'type=protocol name=TLS minVersion=TLSv1.2', APP, TODAY, 'pass'],
    ['6 TLS 1.2 from 2030', 'type=protocol name=TLS minVersion=TLSv1.2', APP, '2030-01-01', 'fail'],
    ['6 TLS 1.3', 'type=protocol name=TLS minVersion=TLSv1.3', APP, '2030-01-01', 'pass'],
    ['6 TLS 1.1', 'type=protocol name=TLS minVersion=TLSv1.1', APP, TODAY, 'fail'],
    ['6 ES256', 'token=JWT jose=ES256 function=sign', APP, TODAY, 'pass'],
    ['6 HS256', 'token=JWT jose=HS256 function=sign', APP, TODAY, 'fail'],
    // 7 Data at rest
    [
      '7 the provider’s key for restricted data',
      'name=storage-encryption resource=aws_s3_bucket encrypted=true keyManager=provider',
      'infra/payments/a.tf',
      TODAY,
      'fail',
    ],
    [
      '7 our key for restricted data',
      'name=storage-encryption resource=aws_s3_bucket encrypted=true keyManager=customer',
      'infra/payments/a.tf',
      TODAY,
      'pass',
    ],
    [
      '7 the provider’s key for other data',
      'name=storage-encryption resource=aws_s3_bucket encrypted=true keyManager=provider',
      'infra/website/a.tf',
      TODAY,
      'record',
    ],
    // 8 Certificates
    ['8 90 days inside', 'type=certificate trust=private validityDays=90', APP, TODAY, 'pass'],
    ['8 91 days inside', 'type=certificate trust=private validityDays=91', APP, TODAY, 'fail'],
    ['8 200 days outside today', 'type=certificate trust=public validityDays=200', APP, TODAY, 'pass'],
    ['8 200 days outside later', 'type=certificate trust=public validityDays=200', APP, '2027-03-15', 'fail'],
  ])('%s', (_name, text, file, asOf, expected) => {
    expect(worst(text, file, asOf)).toBe(expected)
  })

  it('9 knows the platforms of keys', () => {
    const at = (model: string, symbol: string): string => {
      const one = asset(
        'kms-key',
        { keySpec: value('SYMMETRIC_DEFAULT') },
        [place({ file: 'infra/a.tf', model, symbol })],
        'related-crypto-material',
      )
      return evaluate([one], policy, TODAY).find(({ rule }) => rule.id === 'standard-platforms')?.enforcement ?? 'pass'
    }
    expect([
      at('terraform/aws-kms', 'aws_kms_key'),
      at('python/hvac', 'hvac.Client'),
      at('terraform/google-kms', 'google_kms_crypto_key'),
    ]).toEqual(['pass', 'pass', 'fail'])
  })

  it('names date, document and section in what it says', () => {
    const one = asset('RSA', { primitive: value('signature'), algorithm: value('RSA'), keyBits: value(2048), function: value('sign') }, [
      place({ file: APP }),
    ])
    const found = evaluate([one], policy, '2028-01-01').find(({ clause }) => clause?.id === 'standard-key-lengths')
    expect(found).toMatchObject({ message: 'RSA key of 2048 bits; at least 3072 is required, not allowed since 2028-01-01.' })
    expect(found?.clause).toMatchObject({
      document: 'acme-cryptographic-standard',
      source: 'ACME Cryptographic Standard 3.2, keyLengths',
      from: '2028-01-01',
      status: 'final',
    })
  })

  it('1 leaves generated code alone', () => {
    const one = asset('MD5', properties('primitive=hash algorithm=MD5'), [place({ file: APP, pathClass: 'generated' })])
    expect(evaluate([one], policy, TODAY).map(({ enforcement }) => enforcement)).toEqual(['record'])
  })

  it('sends findings to those who mend them [R13]', () => {
    const to = (name: string, text: string, file: string): unknown =>
      routed(evaluate([asset(name, properties(text), [place({ file })])], policy, TODAY), policy)[0]?.routedTo
    expect(to('MD5', 'primitive=hash algorithm=MD5 purpose=password', APP)).toEqual(['product-security'])
    expect(to('MD5', 'primitive=hash algorithm=MD5', 'infra/a.tf')).toEqual(['platform-engineering'])
    expect(to('MD5', 'primitive=hash algorithm=MD5', APP)).toBeUndefined()
  })

  it('keeps test environments apart from production', () => {
    const text = 'name=storage-encryption resource=aws_s3_bucket encrypted=true keyManager=provider'
    expect(says('requirement-customer-key-for-restricted-data', text, 'infra/test/a.tf', TODAY)).toBe('pass')
  })
})
