/** One requirement as PEP 508 writes it: `name[extra] >=1,<2 ; marker`, `name @ https://…`. */
import type { Declared } from './facts'

const REQUIREMENT = /^\s*([A-Za-z0-9](?:[A-Za-z0-9._-]{0,200}[A-Za-z0-9])?)\s*(?:\[[^\]]{0,500}\])?\s*(.*)$/
const EGG = /#egg=([A-Za-z0-9][A-Za-z0-9._-]{0,200})/

/** Undefined for options, paths and whatever names no package. */
export function parseRequirement(text: string): Pick<Declared, 'name' | 'range' | 'version'> | undefined {
  if (/^(?:-e\s|--editable|(?:git|hg|svn|bzr)\+|https?:|\.{0,2}\/)/.test(text)) {
    const name = EGG.exec(text)?.[1]
    return name === undefined ? undefined : { name }
  }
  const [, name, rest = ''] = text.startsWith('-') ? [] : (REQUIREMENT.exec(text) ?? [])
  if (name === undefined) return undefined
  const range = (rest.split(';')[0] ?? '').trim().replace(/^\((.*)\)$/, '$1')
  if (range.startsWith('@')) return { name }
  if (range !== '' && !/^(?:[<>=!~]=?|===)/.test(range)) return undefined
  const version = pinnedIn(range)
  return { name, ...(range !== '' && { range }), ...(version !== undefined && { version }) }
}

/** The version of `==1.2.3`; undefined where more than one fits. */
export function pinnedIn(range: string | undefined): string | undefined {
  return /^={2,3}\s*([^\s,*]+)$/.exec(range?.trim() ?? '')?.[1]
}
