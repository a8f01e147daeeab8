/** Import paths find the files of the repository they mean: workspaces, tsconfig paths, source layouts, Go modules. */
import { describe, expect, it } from 'vitest'
import { PathIndex } from '#core/path-index'
import { readData } from '#parse/data-file'
import type { Paths } from '#resolve/module-paths'
import { GoModules } from '#resolve/module-paths-go'
import { javaCandidates } from '#resolve/module-paths-java'
import { NodePaths } from '#resolve/module-paths-node'
import { PythonPaths } from '#resolve/module-paths-python'

function paths(files: Readonly<Record<string, string>>): Paths {
  const names = new Set(Object.keys(files))
  return {
    paths: new Set([...names].filter((name) => /\.(?:[cm]?[jt]sx?|py|go|java)$/.test(name))),
    index: PathIndex.of(names),
    text: (path) => files[path],
    data: (path) => (files[path] === undefined ? undefined : readData(path, files[path])),
    pathClass: (path) => (path.includes('vendor/') ? 'vendored' : 'source'),
  }
}

/** The first candidate that exists. */
function found(given: Paths, candidates: readonly string[]): string | undefined {
  return candidates.find((path) => given.paths.has(path))
}

describe('a JavaScript import', () => {
  const resolve = (files: Record<string, string>, from: string, path: string): string | undefined => {
    const given = paths(files)
    return found(given, new NodePaths(given).candidates(from, path))
  }

  it('finds a package of a pnpm workspace by its built entry', () => {
    const files = {
      'pnpm-workspace.yaml': "packages:\n  - 'libs/**'\n  - '!libs/old/**'\n",
      'libs/a/b/package.json': '{"name":"b","main":"./dist/main.js"}',
      'libs/a/b/src/main.ts': '',
      'libs/old/c/package.json': '{"name":"c"}',
      'libs/old/c/index.js': '',
      'app.ts': '',
    }
    expect(resolve(files, 'app.ts', 'b')).toBe('libs/a/b/src/main.ts')
    expect(resolve(files, 'app.ts', 'c')).toBeUndefined()
  })

  it('does not take a package that no workspace names for its namesake', () => {
    const files = { 'package.json': '{"name":"root"}', 'x/package.json': '{"name":"jsonwebtoken"}', 'x/index.js': '', 'a.js': '' }
    expect(resolve(files, 'a.js', 'jsonwebtoken')).toBeUndefined()
  })

  it('finds the package of a folder that is imported by its path', () => {
    const files = { 'lib/package.json': '{"main":"main.js"}', 'lib/main.js': '', 'a.js': '' }
    expect(resolve(files, 'a.js', './lib')).toBe('lib/main.js')
  })

  it('follows baseUrl, the longest pattern of paths, and configurations that refer to others', () => {
    const files = {
      'tsconfig.json': '{"references":[{"path":"./tsconfig.app.json"}],"files":[]}',
      'tsconfig.app.json': '{"compilerOptions":{"baseUrl":"./src","paths":{"@/*":["*"],"@/deep/*":["elsewhere/*"]}}}',
      'src/a.ts': '',
      'src/elsewhere/b.ts': '',
      'src/main.ts': '',
    }
    expect(resolve(files, 'src/main.ts', '@/a')).toBe('src/a.ts')
    expect(resolve(files, 'src/main.ts', '@/deep/b')).toBe('src/elsewhere/b.ts')
    expect(resolve(files, 'src/main.ts', 'elsewhere/b')).toBe('src/elsewhere/b.ts')
    expect(resolve(files, 'src/main.ts', 'node:crypto')).toBeUndefined()
  })

  it('survives manifests that are broken, circular or hostile', () => {
    const files = {
      'package.json': '{"workspaces":["packages/*","(((","[a-", "{x,(y}"]}',
      'packages/a/package.json': '{"name":7,"exports":[[[{}]]]}',
      'packages/b/package.json': '{ broken',
      'packages/c/package.json': `{"name":"c","exports":${'{"import":'.repeat(500)}"x"${'}'.repeat(500)}}`,
      'tsconfig.json': '{"extends":["./other","./tsconfig.json"],"compilerOptions":{"paths":{"*":[1,null],"a*b*c":["x"]}}}',
      'other.json': '{"extends":"./tsconfig.json","compilerOptions":7}',
      'pnpm-workspace.yaml': '\t- {{',
      'a.ts': '',
    }
    expect(resolve(files, 'a.ts', 'c')).toBeUndefined()
    expect(resolve(files, 'a.ts', '#x')).toBeUndefined()
    expect(resolve(files, 'a.ts', 'aXc')).toBeUndefined()
  })
})

describe('a Python import', () => {
  it('looks into other projects of the repository, not into vendored ones', () => {
    const given = paths({
      'a/pyproject.toml': '[tool.poetry]\npackages = [{ include = "x", from = "lib" }]\n',
      'a/lib/x/y.py': '',
      'b/setup.py': 'setup(package_dir={"": "sources"})',
      'b/sources/z/__init__.py': '',
      'vendor/requests/pyproject.toml': '',
      'vendor/requests/src/requests/__init__.py': '',
      'app/main.py': '',
    })
    const python = new PythonPaths(given)
    expect(found(given, python.candidates('app/main.py', 'x.y'))).toBe('a/lib/x/y.py')
    expect(found(given, python.candidates('app/main.py', 'z'))).toBe('b/sources/z/__init__.py')
    expect(found(given, python.candidates('app/main.py', 'requests'))).toBeUndefined()
    expect(found(given, python.candidates('a/lib/x/y.py', '..x.y'))).toBe('a/lib/x/y.py')
  })
})

describe('a Go import', () => {
  it('follows the longest module, replacements, and the nearest of several', () => {
    const given = paths({
      'go.mod': 'module example.com/a\n\nreplace example.com/c => ./c // note\nreplace example.com/d => example.com/e v1.0.0\n',
      'b/go.mod': 'module "example.com/a/b"\n',
      'x/one/go.mod': 'module example.com/same\n',
      'y/one/go.mod': 'module example.com/same\n',
    })
    const go = new GoModules(given)
    expect(go.folder('main.go', 'example.com/a/b/c')).toBe('b/c')
    expect(go.folder('main.go', 'example.com/a/x')).toBe('x')
    expect(go.folder('main.go', 'example.com/c/d')).toBe('c/d')
    expect(go.folder('main.go', 'example.com/d')).toBeUndefined()
    expect(go.folder('y/two/main.go', 'example.com/same/p')).toBe('y/one/p')
  })
})

describe('a Java import', () => {
  it('prefers the same module, and sees tests from tests only', () => {
    const all = ['a/src/main/java/p/T.java', 'b/src/main/java/p/T.java', 'b/src/test/java/p/T.java']
    const find = (from: string): string[] => javaCandidates(from, 'p.T', ['.java'], () => all)
    expect(find('b/src/main/java/q/U.java')).toEqual([all[1], all[0]])
    expect(find('b/src/test/java/q/U.java')[0]).toBe(all[2])
    expect(find('a/src/test/java/q/U.java')[0]).toBe(all[0])
  })
})
