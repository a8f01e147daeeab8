/** The HTML reports of the documentation, and a picture where a browser is here: `npx tsx scripts/example.ts`; `--check` compares the pages. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { judge } from '#app/judge'
import { parseOptions } from '#app/options'
import { reporters } from '#report/index'
import { faults, planted } from '../__tests__/harness/payments'
import { browserPath, openBrowser } from '../__tests__/report/browser'
import { refreshGrammars } from './grammars'
import { ROOT, start } from './start'

/** The day that the examples are judged at. */
const AS_OF = '2026-11-21'
const FOLDER = 'docs/example'

/** Text of every page, by path: of the small shop, and of the payments service with its twelve faults. */
export async function examplePages(): Promise<Record<string, string>> {
  refreshGrammars()
  return {
    [`${FOLDER}/report.html`]: await pageOf((folder) => {
      cpSync(path.join(ROOT, FOLDER, 'repository'), folder, { recursive: true })
    }),
    [`${FOLDER}/payments.html`]: await pageOf((folder) => {
      for (const [name, text] of Object.entries(planted(faults))) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
        writeFileSync(path.join(folder, name), text)
      }
    }),
  }
}

/** Judged in a folder of its own, so that nothing around the example counts. */
async function pageOf(fill: (folder: string) => void): Promise<string> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'example-')))
  try {
    mkdirSync(path.join(folder, '.git'))
    fill(folder)
    const report = await judge(folder, ROOT, parseOptions({ asOf: AS_OF }, 'flag'))
    return reporters['html']?.render(report, { colour: false, width: 100 }) ?? ''
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What somebody sees who opens a page on a desk. */
async function picture(page: string, file: string): Promise<void> {
  const found = browserPath()
  if (found === undefined) {
    process.stdout.write(`no browser here: ${path.relative(ROOT, file)} stays as it is\n`)
    return
  }
  const browser = await openBrowser(found)
  const view = await browser.newPage()
  await view.setViewport({ width: 1280, height: 1180 })
  await view.goto(`file://${page}`)
  await view.screenshot({ path: file, type: 'png' })
  await browser.close()
}

async function main(): Promise<void> {
  const check = process.argv.includes('--check')
  const stale: string[] = []
  for (const [name, text] of Object.entries(await examplePages())) {
    const file = path.join(ROOT, name)
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    stale.push(name)
    if (!check) writeFileSync(file, text)
  }
  for (const name of stale) process.stdout.write(`${check ? 'differs from its source' : 'written'}: ${name}\n`)
  if (!check) await picture(path.join(ROOT, FOLDER, 'report.html'), path.join(ROOT, FOLDER, 'report.png'))
  if (check && stale.length > 0) {
    process.stdout.write('run: npx tsx scripts/example.ts\n')
    process.exitCode = 1
  }
}

start('example.ts', main)
