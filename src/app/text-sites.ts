/** Sites that no language is needed for: keys and certificates in any file, programs that scripts run. */
import type { Diagnostic } from '#core/diagnostic'
import type { PathClass, Site } from '#core/site'
import { commandRequirements, COMMANDS } from '#detect/tokens'
import { commandFiles, type CommandFiles } from '#discover/command-files'
import { keyFiles, type KeyFiles } from '#discover/key-files'
import { asText, readText } from '#discover/text'
import { commandSites } from '#parse/commands'
import { TokenFilter } from '#parse/token-filter'
import { KeyReader, keyTokens } from './key-sites'
import type { Toolkit } from './toolkit'

export class TextSites {
  readonly sites: Site[] = []
  readonly diagnostics: Diagnostic[] = []
  readonly keyFiles: KeyFiles
  /** Which scripts stand in a file of this name, if any. */
  readonly formOf: (path: string) => CommandFiles | undefined
  private readonly keyFilter: TokenFilter
  private readonly keys: KeyReader
  private commandFilter: TokenFilter | undefined

  constructor(
    private readonly toolkit: Toolkit,
    private readonly classify: (path: string) => PathClass,
  ) {
    this.formOf = commandFiles(toolkit.commands)
    this.keyFiles = keyFiles(toolkit.keys.files)
    this.keyFilter = new TokenFilter(keyTokens(toolkit.keys).map((token) => [token]))
    this.keys = new KeyReader(toolkit.keys)
  }

  findKeys(path: string, bytes: Uint8Array, mayHoldBytes: boolean): void {
    const isText = this.keyFilter.matches(bytes)
    if (!isText && !mayHoldBytes) return
    const file = { path, bytes, text: isText ? asText(bytes) : undefined, pathClass: this.classify(path) }
    const { sites, diagnostics } = this.keys.read(file)
    this.sites.push(...sites)
    this.diagnostics.push(...diagnostics)
  }

  findCommands(path: string, bytes: Uint8Array, form: CommandFiles): void {
    const { models, commands } = this.toolkit
    this.commandFilter ??= new TokenFilter(commandRequirements(models))
    if (!this.commandFilter.matches(bytes)) return
    const read = readText(bytes)
    if (!('text' in read)) return
    const file = { path, text: read.text, form, pathClass: this.classify(path) }
    this.sites.push(...commandSites(file, commands, (symbol) => models.knows(COMMANDS, symbol)))
  }
}
