/** setup.cfg: install_requires, extras and what tests and the set-up need. */
import type { Declared, ManifestFile, Read, Scope } from '../facts'
import { parseRequirement } from '../python-requirement'

const KEYS: Readonly<Record<string, Scope>> = {
  'options/install_requires': 'production',
  'options/setup_requires': 'development',
  'options/tests_require': 'development',
}

export function read({ text }: ManifestFile): Read {
  const declared: Declared[] = []
  let section = ''
  let key = ''
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = match[0].replace(/\s[#;].*$/, '')
    if (/^\s*[#;]/.test(line)) continue
    section = /^\[([^\]]{1,100})\]/.exec(line)?.[1]?.trim() ?? section
    if (line.startsWith('[')) continue
    const [all, name, rest] = /^([A-Za-z_][\w.-]{0,100})\s*[=:]\s*(.*)$/.exec(line) ?? []
    if (name !== undefined) key = name
    const written = name === undefined ? line : (rest ?? '')
    const scope = section === 'options.extras_require' ? 'production' : KEYS[`${section}/${key}`]
    const requirement = scope === undefined ? undefined : parseRequirement(written.trim())
    if (!requirement || scope === undefined) continue
    const start = match.index + (all === undefined ? line.length - line.trimStart().length : line.length - (rest ?? '').length)
    const isExtra = section === 'options.extras_require'
    declared.push({
      ...requirement,
      scope,
      direct: true,
      ...(isExtra && { optional: true }),
      span: { start, end: match.index + line.trimEnd().length },
    })
  }
  return { declared, problems: [] }
}
