/** requirements*.txt and constraints, as pip reads them. */
import { folderOf } from '#core/paths'
import { MAX_DECLARED, type Declared, type ManifestFile, type Problem, type Read, type Scope } from '../facts'
import { joined } from '../paths'
import { parseRequirement, pinnedIn } from '../python-requirement'

interface Line {
  text: string
  start: number
}

/** Words in a path that say a list of requirements is not for production. */
const DEVELOPMENT =
  /(?:^|[-_./])(?:dev|develop|development|tests?|testing|lint|linting|docs?|ci|build|types?|typing|style|sanity)(?:[-_./]|$)/i

export function read(file: ManifestFile): Read {
  const scope: Scope = DEVELOPMENT.test(file.path.replace(/\.(?:txt|in)$/, '')) ? 'development' : 'production'
  const declared: Declared[] = []
  const problems: Problem[] = []
  const includes: string[] = []
  const pins = new Map<string, string>()
  for (const { text, start } of linesOf(file.text)) {
    const [, option, value = ''] = /^(-[rc]|--requirement|--constraint)[=\s]*(\S+)/.exec(text) ?? []
    if (option !== undefined) {
      const path = joined(folderOf(file.path), value)
      if (path === undefined || file.other(path) === undefined)
        problems.push({ message: `${value} is asked for here and is not in the repository`, at: start })
      else if (option.includes('r')) includes.push(path)
      else for (const [name, version] of constraintsIn(file.other(path) ?? '')) pins.set(name, version)
      continue
    }
    const requirement = parseRequirement(text.replace(/\s--(?:hash|config-settings|global-option)[=\s].*$/, ''))
    if (requirement === undefined || declared.length >= MAX_DECLARED) continue
    declared.push({ ...requirement, scope, direct: true, span: { start, end: start + text.replace(/\s--hash.*$/, '').trimEnd().length } })
  }
  return { declared: declared.map((one) => withPin(one, pins)), problems, includes }
}

function withPin(one: Declared, pins: ReadonlyMap<string, string>): Declared {
  const pin = one.version ?? pins.get(one.name)
  return pin === undefined ? one : { ...one, version: pin }
}

/** Constraints say which version, should the package be asked for. */
function constraintsIn(text: string): [string, string][] {
  return linesOf(text).flatMap((line): [string, string][] => {
    const requirement = parseRequirement(line.text)
    const version = requirement && pinnedIn(requirement.range)
    return requirement && version !== undefined ? [[requirement.name, version]] : []
  })
}

/** Lines without comments; a backslash at the end joins the next one. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let open: Line | undefined
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const plain = match[0].replace(/(?:^|\s)#.*$/, '')
    const content = plain.trimStart()
    const line: Line = open ?? { text: '', start: match.index + (plain.length - content.length) }
    const continues = content.endsWith('\\')
    line.text += (line.text === '' ? '' : ' ') + (continues ? content.slice(0, -1) : content).trim()
    open = continues ? line : undefined
    if (!continues && line.text !== '') lines.push(line)
  }
  if (open && open.text !== '') lines.push(open)
  return lines
}
