/** Which surface can be written by which run with which permissions: the one table behind the tests and docs/pull-requests.md. */
import type { ServerOptions } from '../github/server'

export interface SurfaceCase {
  surface: 'comment' | 'check run' | 'review comments' | 'code scanning'
  /** What kind of run, as a person would say it. */
  run: 'pull request' | 'pull request of a fork' | 'run of Dependabot' | 'push' | 'pull request, no token'
  /** What the job's permissions say. */
  permissions: string
  /** What the server lets the token do. */
  server: ServerOptions
  /** The line of the log. */
  text: string
}

const NONE: ServerOptions = { permissions: [] }

export const SURFACE_CASES: readonly SurfaceCase[] = [
  {
    surface: 'comment',
    run: 'pull request',
    permissions: 'pull-requests: write',
    server: { permissions: ['pull-requests'] },
    text: 'created',
  },
  {
    surface: 'comment',
    run: 'pull request',
    permissions: 'contents: read',
    server: NONE,
    text: 'the token may not do it; give the job "permissions: pull-requests: write"',
  },
  {
    surface: 'comment',
    run: 'pull request of a fork',
    permissions: 'pull-requests: write (GitHub takes it away)',
    server: NONE,
    text: 'the pull request comes from a fork, whose token can only read',
  },
  {
    surface: 'comment',
    run: 'run of Dependabot',
    permissions: 'contents: read',
    server: NONE,
    text: 'runs of Dependabot can only read unless the job has "permissions: pull-requests: write"',
  },
  { surface: 'comment', run: 'push', permissions: 'pull-requests: write', server: {}, text: 'not written: this event has no pull request' },
  {
    surface: 'comment',
    run: 'pull request, no token',
    permissions: 'pull-requests: write',
    server: {},
    text: 'there is no token: give repo-token',
  },
  { surface: 'check run', run: 'pull request', permissions: 'checks: write', server: { permissions: ['checks'] }, text: 'created' },
  { surface: 'check run', run: 'push', permissions: 'checks: write', server: { permissions: ['checks'] }, text: 'created' },
  {
    surface: 'check run',
    run: 'pull request',
    permissions: 'contents: read',
    server: NONE,
    text: 'the token may not do it; give the job "permissions: checks: write"',
  },
  {
    surface: 'check run',
    run: 'pull request of a fork',
    permissions: 'checks: write (GitHub takes it away)',
    server: NONE,
    text: 'the pull request comes from a fork, whose token can only read',
  },
  {
    surface: 'review comments',
    run: 'pull request',
    permissions: 'pull-requests: write',
    server: { permissions: ['pull-requests'], hunks: { '*': [[1, 1000]] } },
    text: '1 posted',
  },
  {
    surface: 'review comments',
    run: 'pull request',
    permissions: 'contents: read',
    server: NONE,
    text: 'the token may not do it; give the job "permissions: pull-requests: write"',
  },
  {
    surface: 'review comments',
    run: 'push',
    permissions: 'pull-requests: write',
    server: {},
    text: 'not written: this event has no pull request',
  },
  {
    surface: 'code scanning',
    run: 'pull request',
    permissions: 'security-events: write',
    server: { permissions: ['security-events'] },
    text: 'uploaded',
  },
  {
    surface: 'code scanning',
    run: 'push',
    permissions: 'security-events: write',
    server: { permissions: ['security-events'] },
    text: 'uploaded',
  },
  {
    surface: 'code scanning',
    run: 'pull request',
    permissions: 'contents: read',
    server: NONE,
    text: 'the token may not do it; give the job "permissions: security-events: write"',
  },
  {
    surface: 'code scanning',
    run: 'pull request of a fork',
    permissions: 'security-events: write (GitHub takes it away)',
    server: NONE,
    text: 'the pull request comes from a fork, whose token can only read',
  },
  {
    surface: 'code scanning',
    run: 'pull request',
    permissions: 'security-events: write, code scanning is off',
    server: { codeScanning: false },
    text: 'code scanning is not enabled in this repository (private repositories need GitHub Code Security)',
  },
]
