/** Sites that no language is needed for: keys and certificates in any file, programs that scripts run. */
import type { Diagnostic } from '#core/diagnostic'
import type { PathClass, Site } from '#core/site'
import { commandRequirements, COMMANDS } from '#detect/tokens'
import { commandFiles, type CommandFiles } from '#discover/command-files'
import { keyFiles, type KeyFiles } from '#discover/key-files'
import { asText, readText } from '#discover/text'
import { commandSites } from '#parse/commands'
import { elementSites } from '#parse/elements'
import { TokenFilter } from '#parse/token-filter'
import { KeyReader, keyTokens } from './key-sites'
import type { Toolkit } from './toolkit'

/** What looks for them: the same for every run. */
export class TextTools {
  readonly keyFiles: KeyFiles
  /** Which scripts stand in a file of this name, if any. */
  readonly formOf: (path: string) => CommandFiles | undefined
  readonly keyFilter: TokenFilter
  readonly keys: KeyReader
  private commands: TokenFilter | undefined

  constructor(readonly toolkit: Toolkit) {
    this.formOf = commandFiles(toolkit.commands)
    this.keyFiles = keyFiles(toolkit.keys.files)
    this.keyFilter = new TokenFilter(keyTokens(toolkit.keys).map((token) => [token]))
    this.keys = new KeyReader(toolkit.keys)
  }

  get commandFilter(): TokenFilter {
    return (this.commands ??= new TokenFilter(commandRequirements(this.toolkit.models)))
  }
}

export class TextSites {
  readonly sites: Site[] = []
  readonly diagnostics: Diagnostic[] = []

  constructor(
    private readonly tools: TextTools,
    private readonly classify: (path: string) => PathClass,
  ) {}

  get keyFiles(): KeyFiles {
    return this.tools.keyFiles
  }

  formOf(path: string): CommandFiles | undefined {
    return this.tools.formOf(path)
  }

  findKeys(path: string, bytes: Uint8Array, mayHoldBytes: boolean): void {
    const isText = this.tools.keyFilter.matches(bytes)
    if (!isText && !mayHoldBytes) return
    const file = { path, bytes, text: isText ? asText(bytes) : undefined, pathClass: this.classify(path) }
    const { sites, diagnostics } = this.tools.keys.read(file)
    this.sites.push(...sites)
    this.diagnostics.push(...diagnostics)
  }

  findCommands(path: string, bytes: Uint8Array, form: CommandFiles): void {
    const { models, commands } = this.tools.toolkit
    if (!this.tools.commandFilter.matches(bytes)) return
    const read = readText(bytes)
    if (!('text' in read)) return
    const file = { path, text: read.text, form, pathClass: this.classify(path) }
    const isKnown = (symbol: string): boolean => models.knows(COMMANDS, symbol)
    this.sites.push(...(form.form === 'elements' ? elementSites(file, COMMANDS, isKnown) : commandSites(file, commands, isKnown)))
  }
}
