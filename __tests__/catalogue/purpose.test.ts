import { describe, expect, it } from 'vitest'
import { splitWords } from '#catalogue/purpose'
import { catalogue } from './load'

describe('the purpose of a value', () => {
  it.each([
    ['password', ['hashedPassword', 'userPwd', 'PASSWD', 'db-passphrase', 'PasswordHash']],
    ['key', ['apiKey', 'API_KEY', 'apikey', 'secretKey', 'AES_KEY', 'clientSecret', 'secret', 'encryption.key', 'APIKey2']],
    ['iv', ['iv', 'IV', 'ivBytes', 'aes_iv', 'nonce', 'initializationVector', 'iv1']],
    ['salt', ['salt', 'passSalt', 'SALT_BYTES']],
    ['session', ['sessionId', 'SESSION_ID', 'JSESSIONID', 'sid', 'sessionToken']],
    ['token', ['token', 'csrfToken', 'resetTokenHash', 'otp', 'verification_code', 'generateToken', 'password_reset_link']],
    ['signature', ['signature', 'requestSignature', 'hmac']],
    ['checksum', ['checksum', 'etag', 'cacheKey', 'fileHash', 'md5sum', 'content-md5']],
    ['identifier', ['id', 'userId', 'uuid', 'requestID', 'fileName']],
    [
      'general',
      [
        'value',
        'result',
        'key',
        'keyboard',
        'tokenizer',
        'passage',
        'monkey',
        'bypass',
        'keys',
        'tokens',
        'maxToken',
        'sortableKeys',
        'saltRounds',
        'passwordField',
        'keyDown',
        'methodSignature',
        'notify_user_signature_update',
        'pinned',
        'x',
        '',
      ],
    ],
  ])('is %s', (purpose, names) => {
    for (const name of names) expect([name, catalogue.purposeOf([name])]).toEqual([name, purpose])
  })

  it('is told by the innermost name that tells one', () => {
    expect(catalogue.purposeOf(['digest', 'passwordHash', 'createToken'])).toBe('password')
    expect(catalogue.purposeOf(['value', 'createToken'])).toBe('token')
    expect(catalogue.purposeOf([])).toBe('general')
  })

  it('stays an identifier where what it identifies is named beside it', () => {
    expect(catalogue.purposeOf(['credential_id', 'create_credential'])).toBe('identifier')
    expect(catalogue.purposeOf(['value_id', 'create_credential'])).toBe('password')
  })

  it('splits names as people do', () => {
    expect(splitWords('XMLHttpRequest')).toEqual(['xml', 'http', 'request'])
    expect(splitWords('userID2_old-value')).toEqual(['user', 'id', 'old', 'value'])
    expect(splitWords('ünïcode__key')).toEqual(['n', 'code', 'key'])
  })

  it('is not misled or slowed by hostile names', () => {
    const start = performance.now()
    expect(catalogue.purposeOf(['__proto__', 'constructor', 'x'.repeat(10_000_000), 'aA'.repeat(1_000_000)])).toBe('general')
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
