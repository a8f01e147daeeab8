/** Every workflow that the pages and the action show is one that GitHub takes; every other pipeline is YAML, and calls what there is. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseFormats } from '#app/formats'
import { describeOptions } from '#app/options'
import { reporters } from '#report/index'
import { ROOT } from './harness/scan-files'

const pages = [
  'README.md',
  ...readdirSync(path.join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

interface Block {
  page: string
  text: string
}

function blocks(language: string): Block[] {
  return pages.flatMap((page) =>
    [...readFileSync(path.join(ROOT, page), 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap((match) =>
      match[1] === language ? [{ page, text: match[2] ?? '' }] : [],
    ),
  )
}

const workflows = blocks('yaml').filter(({ text }) => /^on:/m.test(text) && /^jobs:/m.test(text))

function problems(content: string): string[] {
  const { context } = parseWorkflow({ name: 'workflow.yml', content }, new NoOperationTraceWriter())
  return context.errors.getErrors().map((error) => error.message)
}

/** Steps that run this action. */
function ownSteps(text: string): { with?: Record<string, unknown> }[] {
  const { jobs } = parse(text) as { jobs: Record<string, { steps: { uses?: string; with?: Record<string, unknown> }[] }> }
  return Object.values(jobs).flatMap(({ steps }) => steps.filter(({ uses }) => /^[\w-]+\/cryptogate@/.test(uses ?? '')))
}

describe('a workflow in the pages', () => {
  it('is there, and a broken one would be seen', () => {
    expect(workflows.map(({ page }) => page)).toEqual(expect.arrayContaining(['README.md', 'docs/github-action.md']))
    expect(problems('on: push\njobs:\n  a:\n    run-on: ubuntu-latest\n    steps: [{ run: echo }]\n')).not.toEqual([])
  })

  it.each(workflows)('is taken by GitHub ($page)', ({ text }) => {
    expect(problems(text)).toEqual([])
  })

  it.each(workflows)('gives inputs that there are ($page)', ({ text }) => {
    const known = describeOptions().map(({ input }) => input)
    const steps = ownSteps(text)
    expect(steps).not.toEqual([])
    for (const step of steps) for (const input of Object.keys(step.with ?? {})) expect(known).toContain(input)
  })

  it.each(workflows)('asks for no more than it uses, and leaves no credentials in the checkout ($page)', ({ text }) => {
    const { permissions } = parse(text) as { permissions: Record<string, string> }
    const [step] = ownSteps(text)
    const needed = {
      'pull-requests': ['comment', 'review-comments', 'post-comment'],
      checks: ['check-run'],
      'security-events': ['upload-sarif'],
    }
    for (const [permission, inputs] of Object.entries(needed))
      expect(permissions[permission] !== undefined, permission).toBe(inputs.some((input) => step?.with?.[input] !== undefined))
    // What has more rights than to read never has anything of the pull request in its folder.
    if (/^on:\n {2}workflow_run:/m.test(text)) expect(text).not.toContain('actions/checkout')
    else expect(text).toContain('persist-credentials: false')
  })
})

describe('a pipeline of another server', () => {
  const others = blocks('yaml').filter(({ page }) => page === 'docs/other-build-servers.md')

  it.each(others)('is YAML ($text)', ({ text }) => {
    expect(parse(text)).toBeTypeOf('object')
  })

  it('asks for formats that there are', () => {
    const text = readFileSync(path.join(ROOT, 'docs/other-build-servers.md'), 'utf8')
    const ids = [...text.matchAll(/--format ([\w-]+)/g)].map((match) => match[1] ?? '')
    expect(ids.length).toBeGreaterThan(5)
    for (const id of ids) expect(() => parseFormats([id]), id).not.toThrow()
    expect(Object.keys(reporters)).toContain('azure')
  })

  it('has hooks that the command line understands', () => {
    const hooks = parse(readFileSync(path.join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as {
      id: string
      entry: string
      language: string
    }[]
    const flags = describeOptions().map(({ flag }) => flag?.split(' ')[0])
    for (const { entry, language } of hooks) {
      const [program, command, ...rest] = entry.split(' ')
      expect([program, command, language]).toEqual(['dist/cli.js', 'scan', 'script'])
      for (const flag of rest) expect(flags).toContain(flag)
    }
    expect(hooks.map(({ id }) => id)).toEqual(['cryptogate', 'cryptogate-warn'])
  })
})
