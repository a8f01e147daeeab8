/** What a row asks of a call's result: whether anybody looks at it, and at what of it. */
import type { Site } from '#core/site'
import type { ResultAnswer } from './model-source'

/** What of a token tells nothing of its owner: how long it lasts, which key it is checked with, and who keeps that key. */
const NO_CLAIMS: ReadonlySet<string> = new Set([
  ...['exp', 'iat', 'nbf', 'iss', 'header', 'Header', 'kid', 'alg'],
  ...['ValidTo', 'ValidFrom', 'IssuedAt', 'ExpiresAt', 'NotBefore', 'EncodedHeader'],
  ...['GetExpirationTime', 'GetIssuedAt', 'GetNotBefore', 'GetIssuer'],
])

/** The answer at the call itself; nothing where all is well, and for promises, which are told where they are taken. */
export function answerOf({ context }: Site, asked: ResultAnswer): 'unused' | 'header' | undefined {
  switch (asked) {
    case 'use':
      return context.unused ? 'unused' : undefined
    case 'thrown':
      return context.caught?.() ? 'unused' : undefined
    case 'error':
      return context.errorDropped?.() ? 'unused' : undefined
    case 'claims': {
      const taken = context.taken?.() ?? []
      return taken.length > 0 && taken.every((name) => NO_CLAIMS.has(name)) ? 'header' : undefined
    }
    case 'promise':
      return undefined
  }
}
