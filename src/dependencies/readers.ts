/** The readers by name. Each is loaded when the first file is there for it, so that a scan without manifests loads no parser. */
import type { Reader } from './facts'

const READERS = {
  'package-json': async () => (await import('./readers/package-json')).read,
  'package-lock': async () => (await import('./readers/package-lock')).read,
  'pnpm-lock': async () => (await import('./readers/pnpm-lock')).read,
  'yarn-lock': async () => (await import('./readers/yarn-lock')).read,
  requirements: async () => (await import('./readers/requirements')).read,
  pyproject: async () => (await import('./readers/pyproject')).read,
  'setup-cfg': async () => (await import('./readers/setup-cfg')).read,
  pipfile: async () => (await import('./readers/pipfile')).readPipfile,
  'pipfile-lock': async () => (await import('./readers/pipfile')).readPipfileLock,
  'poetry-lock': async () => (await import('./readers/toml-locks')).readPoetryLock,
  'uv-lock': async () => (await import('./readers/toml-locks')).readUvLock,
  'cargo-lock': async () => (await import('./readers/toml-locks')).readCargoLock,
  'cargo-toml': async () => (await import('./readers/cargo-toml')).read,
  pom: async () => (await import('./readers/pom')).read,
  gradle: async () => (await import('./readers/gradle')).readGradle,
  'gradle-catalog': async () => (await import('./readers/gradle')).readCatalog,
  'gradle-lockfile': async () => (await import('./readers/gradle')).readLockfile,
  'go-mod': async () => (await import('./readers/go-mod')).read,
  gemfile: async () => (await import('./readers/gemfile')).readGemfile,
  'gemfile-lock': async () => (await import('./readers/gemfile')).readGemfileLock,
  'composer-json': async () => (await import('./readers/composer')).readComposerJson,
  'composer-lock': async () => (await import('./readers/composer')).readComposerLock,
  'msbuild-project': async () => (await import('./readers/msbuild')).readProject,
  'nuget-packages-config': async () => (await import('./readers/msbuild')).readPackagesConfig,
  'nuget-lock': async () => (await import('./readers/msbuild')).readNugetLock,
} as const satisfies Record<string, () => Promise<Reader>>

export type ReaderName = keyof typeof READERS

export const READER_NAMES = Object.keys(READERS) as [ReaderName, ...ReaderName[]]

export async function readerOf(name: ReaderName): Promise<Reader> {
  return READERS[name]()
}
