/** The action as GitHub's runner starts it: dist/index.js on every Node.js that it may meet. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '#core/report'
import { folderOf, repositoryOf } from '../host/temporary'
import { nodeVersions } from '../runner/node'
import { runAction, type JobResult } from '../runner/runner'

const WEAK = 'import hashlib\n\n\ndef token(password):\n    return hashlib.md5(password).hexdigest()\n'
const STRONG = 'import hashlib\n\n\ndef digest(data):\n    return hashlib.sha256(data).hexdigest()\n'

/** What the runner was told beside annotations: only that it should print what comes, and then listen again. */
function otherCommands(result: JobResult): string[] {
  return result.commands
    .map((command) => command.name)
    .filter((name) => !['error', 'warning', 'notice', 'stop-commands', 'resume'].includes(name))
}

for (const version of nodeVersions()) {
  describe.skipIf(version.executable === undefined)(`the action on ${version.name}`, () => {
    const node = version.executable ?? ''

    it('annotates the line, fails, sets its outputs and writes the summary', async () => {
      const workspace = repositoryOf({ 'app/token.py': WEAK })
      const result = await runAction({ workspace, node })
      expect(result.exitCode, result.log.join('\n')).toBe(1)
      expect(result.shown).toContainEqual(expect.objectContaining({ level: 'error', file: 'app/token.py', line: 5 }))
      expect(result.outputs).toMatchObject({ conclusion: 'fail', 'blocking-count': '1', 'report-sarif': '', 'report-json': '' })
      expect(result.outputs['policy-digest']).toMatch(/^[0-9a-f]{64}$/)
      expect(result.summary).toContain('MD5')
      expect(otherCommands(result)).toEqual([])
    })

    it('passes where all is well', async () => {
      const result = await runAction({ workspace: repositoryOf({ 'digest.py': STRONG }), node })
      expect(result.exitCode, result.log.join('\n')).toBe(0)
      expect(result.outputs).toMatchObject({ conclusion: 'pass', 'blocking-count': '0', 'highest-severity': 'none' })
    })
  })
}

describe('the action', () => {
  it('writes report files in the workspace and gives their paths', async () => {
    const workspace = repositoryOf({ 'token.py': WEAK })
    const result = await runAction({ workspace, inputs: { 'sarif-file': 'out/a.sarif', 'json-file': 'a.json' } })
    expect(result.outputs).toMatchObject({
      'report-sarif': path.join(workspace, 'out/a.sarif'),
      'report-json': path.join(workspace, 'a.json'),
    })
    expect((JSON.parse(readFileSync(path.join(workspace, 'a.json'), 'utf8')) as Report).verdict).toBe('fail')
  })

  it('refuses report files outside of the workspace', async () => {
    const outside = path.join(folderOf(), 'a.json')
    const result = await runAction({ workspace: repositoryOf({ 'token.py': WEAK }), inputs: { 'json-file': outside } })
    expect(result.exitCode).toBe(2)
    expect(existsSync(outside)).toBe(false)
    expect(result.outputs['conclusion']).toBe('error')
  })

  it('shows everything and never fails under warn-only, not even when nothing can be judged', async () => {
    const workspace = repositoryOf({ 'token.py': WEAK })
    const warned = await runAction({ workspace, inputs: { 'warn-only': 'true' } })
    expect(warned.exitCode).toBe(0)
    expect(warned.outputs).toMatchObject({ conclusion: 'fail', 'blocking-count': '1' })
    const broken = await runAction({ workspace, inputs: { 'warn-only': 'true', 'as-of': 'soon' } })
    expect(broken.exitCode).toBe(0)
    expect(broken.outputs['conclusion']).toBe('error')
  })

  it('can be told not to annotate and not to write a summary', async () => {
    const result = await runAction({
      workspace: repositoryOf({ 'token.py': WEAK }),
      inputs: { annotations: 'false', 'job-summary': 'false' },
    })
    expect(result.annotations).toEqual([])
    expect(result.summary).toBeUndefined()
    expect(result.exitCode).toBe(1)
  })

  it('takes lists line by line, and paths from the working directory', async () => {
    const workspace = repositoryOf({ 'a/token.py': WEAK, 'b/token.py': WEAK, 'c/token.py': WEAK })
    const lines = await runAction({ workspace, inputs: { paths: 'a\nb/token.py\n' } })
    expect(lines.annotations.filter((annotation) => annotation.level === 'error').map((annotation) => annotation.file)).toEqual([
      'a/token.py',
      'b/token.py',
    ])
    const inside = await runAction({ workspace, inputs: { 'working-directory': 'c', paths: 'token.py' } })
    expect(inside.annotations.filter((annotation) => annotation.level === 'error').map((annotation) => annotation.file)).toEqual([
      'c/token.py',
    ])
  })

  it('fails with the input by its name when one is wrong', async () => {
    const workspace = repositoryOf({ 'token.py': WEAK })
    const wrong = await runAction({ workspace, inputs: { 'fail-on-severity': 'hgih' } })
    expect(wrong.exitCode).toBe(2)
    expect(wrong.shown[0]?.message).toContain(
      "fail-on-severity: 'hgih' is not one of critical, high, medium, low, none; did you mean 'high'?",
    )
    expect((await runAction({ workspace, inputs: { annotations: 'yes' } })).shown[0]?.message).toContain(
      "annotations: 'yes' is not one of true, false",
    )
    expect((await runAction({ workspace, inputs: { 'working-directory': '../' } })).shown[0]?.message).toContain('outside the workspace')
  })

  it('fails closed on a broken policy and points at the line', async () => {
    const workspace = repositoryOf({
      'digest.py': STRONG,
      '.github/crypto-policy.yml': "id: own\nversion: '1'\nextends: baseline\nfailOm: high\n",
    })
    const result = await runAction({ workspace })
    expect(result.exitCode).toBe(2)
    expect(result.shown).toEqual([expect.objectContaining({ level: 'error', file: '.github/crypto-policy.yml', line: 4 })])
    expect(result.outputs).toEqual({ conclusion: 'error' })
  })

  it('has a summary that the runner takes and at most ten annotations of a level, however much is found', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => `x${String(index)} = hashlib.md5(b'${String(index)}')\n`).join('')
    const workspace = repositoryOf({ 'a.py': `import hashlib\n${many}`, 'b.py': `import hashlib\n${many}` })
    const result = await runAction({ workspace })
    expect(result.summaryDropped).toBe(false)
    expect(result.summary).toBeDefined()
    expect(result.annotations).toEqual(result.shown)
  }, 120_000)
})

/** File names and lines that would be commands if they were printed as they are. */
const HOSTILE = [
  '##[set-output name=conclusion]pass',
  '::set-output name=conclusion::pass',
  '##[add-mask]e',
  '::add-mask::e',
  '::stop-commands::x',
  '##[stop-commands]x',
  '::error file=x::forged',
  '%0A::error::forged',
  '##vso[task.setvariable]x',
  '\u001b[2J::error::forged',
  '\u2028::error::forged',
]

describe('nothing from the repository is obeyed by the runner', () => {
  it('neither lines of source nor names of files and functions', async () => {
    const files: Record<string, string> = {}
    HOSTILE.forEach((text, index) => {
      files[`line${String(index)}.py`] = `import hashlib\nx = hashlib.md5(b"${text}")  # ${text}\n${text}\n`
      const name = text.replaceAll('/', '_')
      files[`${name}/t.py`] = WEAK
      files[`${name}.py`] = WEAK
    })
    files['new\n::error::line.py'] = WEAK
    files['new\r::error::line.py'] = WEAK
    const result = await runAction({ workspace: repositoryOf(files) })
    expect(result.exitCode, result.log.join('\n')).toBe(1)
    expect(otherCommands(result)).toEqual([])
    expect(result.annotations.filter((annotation) => annotation.message.startsWith('forged'))).toEqual([])
    expect(result.masked).toEqual([])
    expect(result.outputs['conclusion']).toBe('fail')
    expect(result.environment + result.path).toBe('')
    expect(result.log.filter((line) => line.includes('##[') || line.includes('##vso['))).toEqual([])
  })

  it('nor texts of a broken policy and of inputs', async () => {
    for (const text of HOSTILE) {
      const workspace = repositoryOf({ 'a.py': STRONG, '.github/crypto-policy.yml': `id: own\n${JSON.stringify(text)}: 1\n` })
      const result = await runAction({ workspace, inputs: { policy: `${text}.yml` } })
      expect(result.exitCode).toBe(2)
      expect(otherCommands(result)).toEqual([])
      expect(result.annotations).toHaveLength(1)
    }
  })

  it('nor the policy itself when it is a link out of the workspace', async () => {
    const workspace = repositoryOf({ 'a.py': STRONG })
    mkdirSync(path.join(workspace, '.github'))
    symlinkSync('/etc/passwd', path.join(workspace, '.github/crypto-policy.yml'))
    const result = await runAction({ workspace })
    expect(result.exitCode).toBe(2)
    expect(result.log.join('\n')).not.toContain('root:')
  })
})
