/** What goes to GitHub beside the log: within its limits, the same twice, and harmless whatever the repository says. */
import { describe, expect, it } from 'vitest'
import { checkTextOf } from '#report/check-run'
import { commentOf } from '#report/comment'
import { reporters, summaryOf } from '#report/index'
import { suggestionsOf } from '#report/review'
import { sarifForUpload } from '#report/sarif'
import { hostilePullRequest, pullRequest } from './changes'
import { everything, HOSTILE, REPORTS, SECRET, typical } from './reports'
import { logLines, parseCommand } from './runner'

/** What was judged is the head. */
const SAME = (_file: string, line: number): number => line
const PAGES = { host: 'github', repository: 'https://github.com/acme/shop', commit: 'c'.repeat(40), move: SAME } as const

const RUN = 'https://github.com/acme/shop/actions/runs/1'
const SIZES = [0, 1, 30, 31, 1000, 50_000]

/** GitHub's limits: characters of a comment, of a check run's page; bytes of a job's summary. */
const MAX_COMMENT = 65_536
const MAX_CHECK = 65_535
const MAX_SUMMARY = 1024 * 1024

const comment = (report: Parameters<typeof commentOf>[0]): string => {
  const { marker, text } = commentOf(report, 'cryptogate', RUN)
  return `${marker}\n${text}`
}

/** Elements that we write ourselves, and addresses of our own rules. */
const OURS = /<\/?(?:details|summary|code|sub|br)>|<https:\/\/[^<>\s]+>/g

/** Markdown in which nothing of the repository is markup. */
function expectHarmless(markdown: string): void {
  const bare = markdown.replace(OURS, '')
  expect(bare).not.toMatch(/[<]/)
  expect(bare).not.toMatch(/@/)
  expect(bare).not.toMatch(/##(vso)?\[/i)
  expect(markdown.split('\n').filter((line) => /^\s*::/.test(line))).toEqual([])
  for (const element of ['details', 'summary', 'code', 'sub'])
    expect(markdown.split(`<${element}>`).length, element).toBe(markdown.split(`</${element}>`).length)
  for (const table of markdown.split(/\n\n/).filter((part) => part.startsWith('| '))) {
    const pipes = table.split('\n').map((row) => row.split('|').length)
    expect(new Set(pipes).size, table).toBe(1)
  }
  expect(markdown).not.toContain(SECRET)
  expect(markdown).not.toContain('\r')
}

describe('the comment and the summary', () => {
  it.each([0, 1, 30, 31])('are these for %i findings', async (count) => {
    await expect(comment(pullRequest(count))).toMatchFileSnapshot(`./golden/comment-${String(count)}.md`)
    await expect(summaryOf(pullRequest(count), [])).toMatchFileSnapshot(`./golden/summary-${String(count)}.md`)
  })

  it.each(SIZES)(
    'keep their limits with %i findings, and say how many there are',
    (count) => {
      const report = pullRequest(count)
      const text = comment(report)
      expect(text.length).toBeLessThanOrEqual(MAX_COMMENT)
      expect(text).toContain(count === 0 ? 'This change brings no finding that counts.' : `This change brings ${String(count)} finding`)
      const summary = summaryOf(report, ['comment: not written'])
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(MAX_SUMMARY)
      expect(summary).toContain('- comment: not written')
      const check = checkTextOf(report, SAME)
      expect(check.summary.length).toBeLessThanOrEqual(MAX_CHECK)
      expect(check.annotations).toHaveLength(Math.min(count, 500))
      if (count > 500) expect(check.summary).toContain(`${String(count - 500)} more findings not annotated`)
      expect(comment(report)).toBe(text)
      expect(summaryOf(report, ['comment: not written'])).toBe(summary)
    },
    60_000,
  )

  it('show what stops the build before anything else', () => {
    const text = comment(pullRequest(50_000))
    expect(text.indexOf('Stops the build')).toBeGreaterThan(0)
    expect(text.indexOf('Stops the build')).toBeLessThan(text.indexOf('Warnings'))
  })

  it('say of each language what to do instead', () => {
    const report = pullRequest(4)
    const findings = report.findings.map((one, index) => ({
      ...one,
      rule: { ...one.rule, instead: index === 0 ? 'In Go so.' : 'In Java so.' },
    }))
    expect(comment({ ...report, findings })).toMatch(/Do instead: In Go so\.[^]*Do instead: In Java so\./)
  })

  it('are the same whatever the order that findings came in', () => {
    const report = pullRequest(31)
    const turned = { ...report, findings: [...report.findings].reverse() }
    expect(comment(turned)).toBe(comment(report))
    expect(checkTextOf(turned, SAME)).toEqual(checkTextOf(report, SAME))
  })

  it.each(REPORTS)('hold no key material and no markup of the repository (%s)', (_name, report) => {
    expectHarmless(comment(report).split('\n').slice(1).join('\n'))
    expect(comment(report).length).toBeLessThanOrEqual(MAX_COMMENT)
  })
})

describe.each(HOSTILE.map((text, index) => [text.slice(0, 40), text, index] as const))(
  'where everything is called %j',
  (_name, text, index) => {
    const report = hostilePullRequest(text, index)

    it('comment and summary stay what they are', () => {
      const [first, ...rest] = comment(report).split('\n')
      expect(first).toBe('<!-- cryptogate:comment:cryptogate -->')
      expectHarmless(rest.join('\n'))
      expectHarmless(summaryOf(report, [text]))
      const linked = summaryOf(report, [text], PAGES)
      // Each address is one of ours, and nothing of the text stands in it as it is.
      expectHarmless(linked.replaceAll(/\]\(https:\/\/github\.com\/acme\/shop\/blob\/[\w.%/-]+(?:\?plain=1)?#L\d+\)/g, ''))
    })

    it('a check run names nobody and hides nothing', () => {
      const { title, summary, annotations } = checkTextOf(report, SAME)
      expectHarmless(summary)
      expect(title.length).toBeLessThanOrEqual(255)
      for (const one of annotations) {
        expect(one.message).not.toMatch(/@\w/)
        expect(one.title.length).toBeLessThanOrEqual(255)
        expect(one.end_column).toBeGreaterThanOrEqual(one.start_column)
        // Line breaks between our own sentences are all that there is.
        // eslint-disable-next-line no-control-regex
        expect(`${one.title}${one.message}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/)
      }
    })

    it('a suggestion is the line and nothing else', () => {
      for (const { marker, text: body } of suggestionsOf(report, 'cryptogate', 10, SAME).comments) {
        expect(marker).toMatch(/^<!-- cryptogate:suggestion:[\w./-]+ -->$/)
        const [, before = '', fence = '', inside = ''] = /^([\s\S]*?)\n(`{3,})suggestion\n([\s\S]*?)\n\2\n$/.exec(body) ?? []
        expect(fence).not.toBe('')
        expectHarmless(before)
        expect(inside).toBe(text.split(/[\r\n]/)[0])
        expect(inside).not.toContain(fence)
      }
    })

    it('no format lets a runner obey, or a table calculate', () => {
      for (const [id, reporter] of Object.entries(reporters)) {
        const rendered = reporter.render(report, { colour: false, width: 100 })
        const commands = logLines(rendered).flatMap((line) => parseCommand(line)?.name ?? [])
        expect(
          commands.filter((name) => !['error', 'warning', 'notice'].includes(name)),
          id,
        ).toEqual([])
        if (id !== 'annotations') expect(commands, id).toEqual([])
        const own = id === 'azure' ? /^##vso\[task\.logissue type=(error|warning);/gm : /(?!)/g
        expect(rendered.replace(own, ''), id).not.toMatch(/##(vso)?\[/i)
        if (reporter.mediaType === 'text/csv') expect(rendered, id).not.toMatch(/(^|[,\n])"?[=+@\t\r-]/)
      }
    })

    it('the upload to code scanning is JSON with messages that name nobody', () => {
      const sarif = sarifForUpload(report, { category: 'cryptogate', lineHash: () => undefined })
      const [run] = (JSON.parse(sarif) as { runs: { results: { message: { text: string } }[] }[] }).runs
      for (const { message } of run?.results ?? []) expect(message.text).not.toMatch(/@\w/)
    })
  },
)

describe('suggestions', () => {
  it('keep to their number, to one for a line, and to what the diff shows', () => {
    const one = hostilePullRequest('plain', 0)
    expect(suggestionsOf(one, 'c', 10, SAME).comments).toHaveLength(1)
    expect(suggestionsOf(one, 'c', 0, SAME).comments).toEqual([])
    const [first] = one.findings
    if (first === undefined) throw new Error('there is a finding')
    expect(suggestionsOf({ ...one, findings: [first, { ...first, fingerprint: 'h-0' }] }, 'c', 10, SAME).comments).toHaveLength(1)
    const { change, ...whole } = one
    expect(change).toBeDefined()
    expect(suggestionsOf(whole, 'c', 10, SAME).comments).toEqual([])
  })

  it('are told once where one change mends several findings', () => {
    const one = hostilePullRequest('plain', 0)
    const [finding] = one.findings
    const [fix] = one.fixes ?? []
    if (finding === undefined || fix === undefined) throw new Error('there is a finding with a fix')
    const line = finding.at.line
    const apart = [line, line + 20].map((start) => ({ start, end: start, text: ['x'] }))
    const both = ['h-0', 'h-1'].map((fingerprint) => ({ ...fix, fingerprint, blocks: apart }))
    const findings = [
      { ...finding, fingerprint: 'h-0' },
      { ...finding, fingerprint: 'h-1' },
    ]
    expect(suggestionsOf({ ...one, findings, fixes: both }, 'c', 10, SAME).comments).toHaveLength(1)
  })

  it('become a comment without a button where their lines stand apart, or where the diff does not show them', () => {
    const one = hostilePullRequest('plain', 0)
    const [finding] = one.findings
    const [fix] = one.fixes ?? []
    const line = finding?.at.line ?? 0
    if (finding === undefined || fix === undefined) throw new Error('there is a fix')
    const told = (blocks: typeof fix.blocks): string[] =>
      suggestionsOf({ ...one, fixes: [{ ...fix, ...(blocks === undefined ? {} : { blocks }) }] }, 'c', 10, SAME).comments.map(
        ({ text, start, end }) => `${String(start)}-${String(end)}\n${text}`,
      )
    const apart = [
      { start: line, end: line, text: ['first'] },
      { start: line + 40, end: line + 41, text: ['second', '```', 'third'] },
    ]
    const [comment = ''] = told(apart)
    expect(comment.startsWith(`${String(line)}-${String(line)}\n`)).toBe(true)
    expect(comment).not.toContain('suggestion')
    expect(comment).toContain(`Line ${String(line)} becomes:\n\n\`\`\`\nfirst\n\`\`\``)
    expect(comment).toContain(`Lines ${String(line + 40)} to ${String(line + 41)} become:\n\n\`\`\`\`\nsecond\n\`\`\`\nthird\n\`\`\`\``)
    expect(comment).toContain('All of it belongs together. <code>cryptogate fix --write</code> changes it.')
    // One place that the diff does not show: told at the finding's line, which it shows.
    const [elsewhere = ''] = told([{ start: 1500, end: 1500, text: ['second'] }])
    expect(elsewhere).toContain('Line 1500 becomes:')
    expect(elsewhere).not.toMatch(/suggestion|belongs together/)
  })

  it('are told in the table, too, before what stops the build', () => {
    const one = hostilePullRequest('plain', 0)
    for (const page of [comment(one), summaryOf(one, [])]) {
      expect(page).toContain('<br>Fix: plain<br>')
      expect(page).toMatch(/1 finding can be fixed mechanically[^]*### Stops the build|1 finding can be fixed mechanically[^]*Warnings/)
    }
  })

  it('have nothing that a reader does not see', () => {
    const report = hostilePullRequest('a\u202eb', 0)
    expect(suggestionsOf(report, 'c', 10, SAME).comments).toEqual([])
  })
})

describe('all of it', () => {
  it('never shows a key', () => {
    for (const report of [typical, everything]) {
      expect(JSON.stringify(checkTextOf(report, SAME))).not.toContain(SECRET)
      expect(sarifForUpload(report, { category: 'c', lineHash: () => undefined })).not.toContain(SECRET)
    }
  })
})
