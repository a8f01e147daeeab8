/** Texts that stand where a secret has to go, and are none. */
import type { Scalar } from '#core/value'

/** A hole that something else fills in before the text is used: `{{ secret_key }}`, `<your key>`. */
const HOLE = /^\s*(\{\{[^{}]*\}\}|\{%[^{}]*%\}|\$\{[^{}]*\}|<[^<>]*>)\s*$/

/**
 * What people write into a manifest or a file of settings for whoever fills it in. A program would run with these, and so
 * they count for what is declared alone; `changeme` by itself is a password that many systems really have.
 */
const TO_FILL_IN = [
  /^[x*.#_-]{4,}$/i,
  /^\$\([\w.-]+\)$|^%[A-Za-z]\w+%$|^@@?[A-Za-z]\w+@@?$|^__[A-Za-z]\w*__$|^#\{[^{}]*\}#?$|^\[\[[^[\]]*\]\]$|^\$[A-Z][A-Z0-9_]{2,}$/,
  /^(?:please[-_ ]?)?replace(?:[-_ ]?(?:me|this|it|with)\b.*)?$/i,
  /^(?:please[-_ ]?)?change[-_ ]?(?:me|this)[-_:]+\w.*$/i,
  /^(?:insert|enter|put|add|fill|set|paste|provide)[-_ ](?:in[-_ ])?(?:your|the|a|an|me|here|value)\b.*$/i,
  /^(?:your|my)[-_ ](?:[\w]+[-_ ])*(?:password|passphrase|token|secret|key|credentials?)(?:[-_ ]here)?$/i,
  /^(?:todo|tbd|fixme|redacted|placeholder|masked|hidden)\b.*$/i,
]

/** `isDeclared`: it stands in infrastructure or settings, not in a program. */
export function isPlaceholder(value: Scalar, isDeclared: boolean): boolean {
  if (typeof value !== 'string') return false
  if (HOLE.test(value)) return true
  const text = value.trim().replaceAll(/[_]/g, '-')
  return isDeclared && text.length <= MAX_LENGTH && TO_FILL_IN.some((form) => form.test(value.trim()) || form.test(text))
}

/** Longer texts are no such word; in UTF-16 units. */
const MAX_LENGTH = 120
