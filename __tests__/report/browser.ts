/** A real browser for the HTML report, where there is one: by CHROMIUM, CHROME_PATH or PUPPETEER_EXECUTABLE_PATH, else by its usual names. */
import { existsSync } from 'node:fs'
import puppeteer, { type Browser } from 'puppeteer-core'

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export function browserPath(): string | undefined {
  const { CHROMIUM, CHROME_PATH, PUPPETEER_EXECUTABLE_PATH } = process.env
  return [CHROMIUM, CHROME_PATH, PUPPETEER_EXECUTABLE_PATH, ...USUAL].find((path) => path !== undefined && path !== '' && existsSync(path))
}

export async function openBrowser(path: string): Promise<Browser> {
  // A container's root has no sandbox; the page under test is our own.
  return puppeteer.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] })
}
