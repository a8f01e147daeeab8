/** Makes fixtures of PuTTY's key files by the manual's appendix C, with their right codes; run with a Node.js that has Argon2 (24.7). */
import * as crypto from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'

const FOLDER = path.join(__dirname, '../__tests__/fixtures/keys')
const PASSPHRASE = 'changeit'
const SALT = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')
const ARGON = { memory: 8192, passes: 21, parallelism: 1 }

type Argon2 = (
  kind: 'argon2id',
  options: { message: string; nonce: Buffer; parallelism: number; tagLength: number; memory: number; passes: number },
) => Buffer

function counted(bytes: Buffer | string): Buffer {
  const body = Buffer.from(bytes as string)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length)
  return Buffer.concat([size, body])
}

function lines(name: string, bytes: Buffer): string {
  const wrapped = bytes.toString('base64').match(/.{1,64}/g) ?? []
  return [`${name}-Lines: ${String(wrapped.length)}`, ...wrapped].join('\n')
}

function sha1(...parts: (Buffer | string)[]): Buffer {
  return parts.reduce((hash, part) => hash.update(part), crypto.createHash('sha1')).digest()
}

/** Cipher key, initial value and key of the code, by version. */
function derived(version: 2 | 3, encrypted: boolean): { key: Buffer; iv: Buffer; mac: Buffer } {
  if (version === 2) {
    const key = Buffer.concat([0, 1].map((count) => sha1(Buffer.from([0, 0, 0, count]), PASSPHRASE))).subarray(0, 32)
    return { key, iv: Buffer.alloc(16), mac: sha1('putty-private-key-file-mac-key', encrypted ? PASSPHRASE : '') }
  }
  if (!encrypted) return { key: Buffer.alloc(0), iv: Buffer.alloc(0), mac: Buffer.alloc(0) }
  const { argon2Sync } = crypto as unknown as { argon2Sync: Argon2 }
  const bytes = argon2Sync('argon2id', { message: PASSPHRASE, nonce: SALT, tagLength: 80, ...ARGON })
  return { key: bytes.subarray(0, 32), iv: bytes.subarray(32, 48), mac: bytes.subarray(48) }
}

function ppk(version: 2 | 3, encrypted: boolean): string {
  const { publicKey, privateKey } = crypto.generateKeyPairSync('ed25519')
  const comment = 'fixture'
  const cipher = encrypted ? 'aes256-cbc' : 'none'
  const open = Buffer.concat([counted('ssh-ed25519'), counted(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32))])
  const plain = counted(privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32))
  const { key, iv, mac } = derived(version, encrypted)
  const padded = encrypted ? Buffer.concat([plain, sha1(plain).subarray(0, (16 - (plain.length % 16)) % 16)]) : plain
  const covered = Buffer.concat([counted('ssh-ed25519'), counted(cipher), counted(comment), counted(open), counted(padded)])
  const code = crypto
    .createHmac(version === 2 ? 'sha1' : 'sha256', mac)
    .update(covered)
    .digest('hex')
  const secret = encrypted ? crypto.createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false).update(padded) : padded
  const argon = [
    'Key-Derivation: Argon2id',
    `Argon2-Memory: ${String(ARGON.memory)}`,
    `Argon2-Passes: ${String(ARGON.passes)}`,
    `Argon2-Parallelism: ${String(ARGON.parallelism)}`,
    `Argon2-Salt: ${SALT.toString('hex')}`,
  ]
  return [
    `PuTTY-User-Key-File-${String(version)}: ssh-ed25519`,
    `Encryption: ${cipher}`,
    `Comment: ${comment}`,
    lines('Public', open),
    ...(encrypted && version === 3 ? argon : []),
    lines('Private', secret),
    `Private-MAC: ${code}`,
    '',
  ].join('\n')
}

const WANTED: readonly [name: string, version: 2 | 3, encrypted: boolean, expected: string][] = [
  ['putty-2.ppk', 2, false, 'encrypted=false'],
  ['putty-2-locked.ppk', 2, true, 'encrypted=true encryptedWith=AES-256-CBC kdf=PuTTY-SHA-1'],
  ['putty-3.ppk', 3, false, 'encrypted=false'],
  ['putty-3-locked.ppk', 3, true, 'encrypted=true encryptedWith=AES-256-CBC kdf=Argon2id memoryKiB=8192 time=21 parallelism=1'],
]

for (const [name, version, encrypted, expected] of WANTED) {
  writeFileSync(path.join(FOLDER, name), ppk(version, encrypted))
  writeFileSync(
    path.join(FOLDER, `${name}.expect`),
    `1: $ private-key format=PuTTY formatVersion=${String(version)} algorithm=Ed25519 ${expected}\n`,
  )
}
