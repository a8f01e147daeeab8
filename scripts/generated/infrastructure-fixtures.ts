/** What fixtures of infrastructure are about: the kind of resource on a line, and which kinds of templates are its twins. */
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { readStrict } from '#core/strict-yaml'
import { modelFile } from '#detect/model'

const HEADER = /^\s*(?:resource|data|ephemeral)\s+"([\w-]+)"/
const PROVIDER = /^\s*provider\s+"([\w-]+)"/
const TYPE = /^\s*"?Type"?:\s*"?(AWS::[\w:]+)/
/** Lines below its name in which a template tells the type. */
const NEAR = 4

/** By kind of a template, the kind whose rows read it. */
export function twinsOf(files: Record<string, string>): Map<string, string> {
  const twins = new Map<string, string>()
  for (const [name, text] of Object.entries(files)) {
    if (!/^knowledge\/models\/terraform\/[^/]+\.ya?ml$/.test(name)) continue
    for (const [type, { is }] of Object.entries(readStrict(modelFile, text, `src/${name}`).twins ?? {})) twins.set(type, is)
  }
  return twins
}

/** Of a line that begins a block of Terraform; inside of one, of the part that it is an entry of: 'azurerm_linux_web_app.app_settings'. */
export function typeOfBlock(lines: readonly string[], line: number): string | undefined {
  const own = headerOf(lines[line - 1] ?? '')
  const parts: string[] = []
  let inner = lines[line - 1] ?? ''
  for (let at = line - 2; own === undefined && at >= 0; at--) {
    const above = lines[at] ?? ''
    if (above.trim() === '' || indentOf(above) >= indentOf(inner)) continue
    const header = headerOf(above)
    if (header !== undefined) return [header, ...parts].join('.')
    parts.unshift(/[\w-]+/.exec(above)?.[0] ?? '')
    inner = above
  }
  return own
}

function headerOf(line: string): string | undefined {
  const provider = PROVIDER.exec(line)?.[1]
  return HEADER.exec(line)?.[1] ?? (provider === undefined ? undefined : `provider.${provider}`)
}

/** Characters before what a line says. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** Of a line that names a resource of a template. */
export function typeOfEntry(lines: readonly string[], line: number): string | undefined {
  for (const below of lines.slice(line - 1, line + NEAR)) {
    const type = TYPE.exec(below)?.[1]
    if (type !== undefined) return type
  }
  return undefined
}

/** All fixtures of a folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const full = path.join(folder, name)
      if (statSync(full).isDirectory()) return filesIn(full)
      return name.endsWith('.expect') ? [] : [full]
    })
}
