import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'

/** Card numbers: AES-256-GCM with a fresh nonce. */
export function seal(key: Buffer, text: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** What the old system wrote. */
export function openOld(key: Buffer, iv: Buffer, data: Buffer): Buffer {
  const decipher = createDecipheriv('aes-128-cbc', key, iv)
  return Buffer.concat([decipher.update(data), decipher.final()])
}

export function webhookSignature(secret: Buffer, body: Buffer): string {
  return createHmac('sha1', secret).update(body).digest('hex')
}

export function etag(body: Buffer): string {
  return createHash('md5').update(body).digest('hex')
}
