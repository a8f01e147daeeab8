/** Texts that stand where a secret has to go, and are none. */
import type { Scalar } from '#core/value'

/** A hole that something else fills in before the text is used: `{{ secret_key }}`, `<your key>`; or that stands for one that is not shown: `[redacted]`. */
const HOLE = /^\s*(\{\{[^{}]*\}\}|\{%[^{}]*%\}|\$\{[^{}]*\}|<[^<>]*>|\[[*_ ]*(?:redacted|masked|hidden)[*_ ]*\])\s*$/i

/**
 * What people write into a manifest or a file of settings for whoever fills it in. A program would run with these, and so
 * they count for what is declared alone; `changeme` by itself is a password that many systems really have.
 */
const TO_FILL_IN = [
  /^[x*.#_-]{4,}$/i,
  /^\$\([\w.-]+\)$|^%[A-Za-z]\w+%$|^@@?[A-Za-z]\w+@@?$|^__[A-Za-z]\w*__$|^#\{[^{}]*\}#?$|^\[\[[^[\]]*\]\]$|^\$[A-Z][A-Z0-9_]{2,}$/,
  /^(?:please[-_ ]?)?replace(?:d?[-_ ]?(?:me|this|it|with|after|before|by|in|manually|once)\b.*)?$/i,
  /^(?:please[-_ ]?)?change[-_ ]?(?:me|this)[-_:]+\w.*$/i,
  /^(?:insert|enter|put|add|fill|set|paste|provide)[-_ ](?:in[-_ ])?(?:your|the|a|an|me|here|value)\b.*$/i,
  /^(?:your|my)[-_ ](?:[\w]+[-_ ])*(?:password|passphrase|token|secret|key|credentials?)(?:[-_ ]here)?$/i,
  /^(?:Your|My)(?:[A-Z][a-z0-9]*)+(?:Password|Passphrase|Token|Secret|Key|Credentials?)(?:Here)?$/,
  /^(?:value[-_ ]|it[-_ ]is[-_ ])?not[-_ ](?:used|needed|required|set|applied|applicable|configured|provided)$|^unused$/i,
  /^not[-_ ]?an?[-_ ]?(?:valid|real)[-_ ]?[a-z]*$/i,
  /^https?:\/\/(?:[\w-]+\.)*example\.(?:com|org|net)(?:[/?#]\S*)?$/i,
  /^(?:todo|tbd|fixme|redacted|placeholder|masked|hidden)\b.*$/i,
  // where a secret stands: '/run/secrets/password', the name of a parameter
  /^\/[a-z][a-z0-9_.-]*(?:\/[a-z0-9][a-z0-9_.-]*)+$/,
  // one character, for a linter that wants a value
  /^.$/,
]

/** `{"user": "admin", "password": "<>"}`: what is secret of the entries, by their names. */
const SECRET_ENTRY = /pass|secret|token|key|credential/i

/** What tests write where some text has to stand: it opens nothing, and says so. */
const MADE_UP = [
  /^(?:mock|fake|dummy|stub)(?:[-_ ]?[A-Za-z]\w*)?$/i,
  /^(?:test|example|sample)[-_ ]?(?:key|token|secret|password)?$/i,
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:KEY|TOKEN|SECRET|PASSWORD)$/,
]

/** `isDeclared`: it stands in infrastructure or settings, not in a program. */
export function isPlaceholder(value: Scalar, isDeclared: boolean, isTest = false): boolean {
  if (typeof value !== 'string') return false
  if (HOLE.test(value)) return true
  if (isTest && value.length <= MAX_LENGTH && MADE_UP.some((form) => form.test(value))) return true
  if (!isDeclared) return false
  if (value.length <= MAX_RECORD_LENGTH && /^\s*\{/.test(value)) return isRecordToFillIn(value)
  const text = value.trim().replaceAll(/[_]/g, '-')
  return text.length <= MAX_LENGTH && TO_FILL_IN.some((form) => form.test(value.trim()) || form.test(text))
}

/** Longer texts are no such word; in UTF-16 units. */
const MAX_LENGTH = 120
/** Longer ones are more than a user and a password. */
const MAX_RECORD_LENGTH = 4000

/** A record in JSON of which all, or every secret entry, is still to be filled in. */
function isRecordToFillIn(text: string): boolean {
  let record: unknown
  try {
    record = JSON.parse(text)
  } catch {
    return false
  }
  const entries = Object.entries(record as Record<string, unknown>)
  const isOpen = ([, one]: [string, unknown]): boolean =>
    typeof one === 'string' && !/^\s*\{/.test(one) && (one === '' || isPlaceholder(one, true))
  if (entries.every(isOpen)) return true
  const secrets = entries.filter(([name]) => SECRET_ENTRY.test(name))
  return secrets.length > 0 && secrets.every(isOpen)
}
