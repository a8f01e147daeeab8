/** The audit of a scheduled workflow: files for an artifact, a line in the ledger, issues; each degrades by itself. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditInAction } from '#app/audit-action'
import { parseOptions } from '#app/options'
import { readLedger } from '#audit/ledger'
import { gitHubServer, HEAD, TOKEN, type GitHubServer } from '../github/server'
import { compiledInstallation } from '../harness/installation'
import { ROOT } from '../harness/root'

const installed = compiledInstallation()
let folder: string
let server: GitHubServer

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'audit-action-'))
  cpSync(path.join(ROOT, 'examples', 'payments'), folder, { recursive: true })
  server = await gitHubServer()
})

afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
  expect(server.violations).toEqual([])
})

describe('an audit in a workflow [R2, R20]', () => {
  it(
    'writes reports, a view for each auditor and what falls due, adds itself to the ledger, and keeps issues',
    { timeout: 60_000 },
    async () => {
      const given = { audit: 'out', auditIssues: true, ledger: 'out/ledger.jsonl', asOf: '2027-01-15', repoToken: TOKEN }
      const run = {
        api: server.url,
        repository: 'https://github.com/acme/shop',
        owner: 'acme',
        repo: 'shop',
        event: 'schedule',
        head: HEAD,
        sha: HEAD,
        ref: 'refs/heads/main',
        isFork: false,
        isDependabot: false,
        isEnterpriseServer: false,
      }
      const options = parseOptions(given, 'input')
      const audit = await auditInAction({ directory: folder, installation: installed.folder, options, run, within: [folder] })
      expect(audit.report.verdict).toBe('fail')
      const { log, surfaces } = await audit.write()
      expect(log).toContain('Self-test: 15 of 15 planted violations stop the build.')
      expect(surfaces).toEqual([{ surface: 'issues', done: true, text: expect.stringMatching(/^\d+ opened$/) as string }])
      expect(server.issues.map(({ title }) => title)).toContain('Rotation due: cloud-security-lead')
      for (const name of [
        'cryptogate.html',
        'cryptogate.json',
        'views/iso-27001.html',
        'views/aicm.md',
        'findings-by-audience.md',
        'due.json',
        'self-test.json',
        'evidence-package/manifest.json',
      ])
        expect(existsSync(path.join(folder, 'out', name)), name).toBe(true)
      const ledger = readLedger(readFileSync(path.join(folder, 'out', 'ledger.jsonl'), 'utf8'), 'ledger.jsonl', '2099-01-01')
      expect(ledger.problems).toEqual([])
      expect(ledger.lines.map(({ entry }) => [entry.kind, entry.kind === 'audit' ? entry.verdict : ''])).toEqual([['audit', 'fail']])
    },
  )

  it('writes no file outside of the folders that it may write to', { timeout: 60_000 }, async () => {
    const options = parseOptions({ audit: '../elsewhere', asOf: '2026-11-21' }, 'input')
    const audit = await auditInAction({ directory: folder, installation: installed.folder, options, run: undefined, within: [folder] })
    await expect(audit.write()).rejects.toThrow(/outside|refused/)
  })
})
