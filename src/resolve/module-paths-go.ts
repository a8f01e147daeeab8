/** Go modules of the repository: go.mod files, and what replace directives of go.mod and go.work put in a module's place. */
import { folderOf } from '#core/paths'
import { commonFolders, filesNamed, join, type Paths } from './module-paths'

interface GoModule {
  module: string
  directory: string
}

export class GoModules {
  private modules: GoModule[] | undefined

  constructor(private readonly paths: Paths) {}

  /** The folder of an imported package; undefined outside the repository. */
  folder(from: string, path: string): string | undefined {
    this.modules ??= this.read()
    const fitting = this.modules.filter(({ module }) => path === module || path.startsWith(`${module}/`))
    const longest = Math.max(...fitting.map(({ module }) => module.length))
    const [best] = fitting
      .filter(({ module }) => module.length === longest)
      .sort((left, right) => commonFolders(`${right.directory}/x`, from) - commonFolders(`${left.directory}/x`, from))
    return best && [best.directory, path.slice(best.module.length + 1)].filter((part) => part !== '').join('/')
  }

  private read(): GoModule[] {
    const found: GoModule[] = []
    for (const file of filesNamed(this.paths.index, ['go.mod', 'go.work'])) {
      const text = this.paths.text(file) ?? ''
      const directory = folderOf(file)
      const module = /^module\s+"?([^\s"]+)/m.exec(text)?.[1]
      if (module !== undefined) found.push({ module, directory })
      for (const [, replaced = '', target = ''] of text.matchAll(REPLACE))
        found.push({ module: replaced, directory: join(directory, target) })
    }
    return found
  }
}

/** `replace example.com/a v1.2.3 => ../a`, alone or within a block. */
const REPLACE = /^[ \t]*(?:replace[ \t]+)?"?([^\s"(]+)"?(?:[ \t]+v[^\s]+)?[ \t]+=>[ \t]+"?(\.{1,2}\/[^\s"]*|\.{1,2}(?=\s|$))"?/gm
