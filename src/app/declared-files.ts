/** Files that declare infrastructure; what reads them is loaded when the first may do so, because it takes a while. */
import type { Site } from '#core/site'
import type { FileEntry } from '#host/files'
import type { InfrastructureFiles } from '#infrastructure/files'
import { mayDeclare } from '#infrastructure/forms'
import type { Infrastructure } from '#infrastructure/infrastructure'
import { Reading } from '#infrastructure/reading'
import { withDeclarations } from '#register/declarations'
import type { Toolkit } from './toolkit'

export class DeclaredFiles {
  readonly reading = new Reading()
  private infrastructure: Infrastructure | undefined

  constructor(
    private readonly toolkit: Toolkit,
    private readonly files: InfrastructureFiles,
  ) {}

  /** To be called before one of these files is added. */
  async prepare(entries: readonly FileEntry[]): Promise<void> {
    if (this.infrastructure !== undefined || !entries.some(({ path }) => mayDeclare(path))) return
    const { Infrastructure } = await import('#infrastructure/infrastructure')
    const { models, declarations, infrastructure: words, commands: programs, registry } = this.toolkit
    this.infrastructure = new Infrastructure(
      this.files,
      withDeclarations(models, declarations),
      { words, programs, registry },
      this.reading,
    )
  }

  add(path: string, text: string): void {
    this.infrastructure?.add(path, text)
  }

  /** False where it declares nothing. */
  addTree(path: string, text: string): boolean {
    return this.infrastructure?.addTree(path, text) ?? false
  }

  /** Of everything that was added. */
  sites(): Site[] {
    return this.infrastructure?.sites() ?? []
  }

  /** Templates and bases that were read because others asked for them. */
  get rendered(): number {
    return this.infrastructure?.rendered ?? 0
  }
}
