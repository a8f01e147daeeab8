/** A server on this machine that answers as GitHub's REST API does for commits and contents; what it was asked is kept. */
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  url: string
  accept: string | undefined
  authorization: string | undefined
}

export interface FakeGitHub {
  url: string
  asked: Asked[]
  close(): Promise<void>
}

export type Answer = (request: Asked, response: ServerResponse) => void

/** Files by 'owner/repository' and then by ref and path: { 'acme/security': { refs: { main: SHA }, files: { 'base.yml': '…' } } }. */
export interface Repository {
  refs: Record<string, string>
  files: Record<string, string | Uint8Array>
  folders?: string[]
}

export async function fakeGitHub(repositories: Record<string, Repository>, special: Record<string, Answer> = {}): Promise<FakeGitHub> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const one = { url: request.url ?? '', accept: request.headers.accept, authorization: request.headers.authorization }
    asked.push(one)
    const own = Object.entries(special).find(([start]) => one.url.startsWith(start))?.[1]
    if (own === undefined) answer(repositories, one, response)
    else own(one, response)
  })
  const url = await listening(server)
  return {
    url,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

/** An error as GitHub words it. */
export function refuse(response: ServerResponse, status: number, message: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify({ message, documentation_url: 'https://docs.github.com/rest', status: String(status) }))
}

function answer(repositories: Record<string, Repository>, { url, accept }: Asked, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const [, owner = '', name = '', kind, rest = ''] = /^\/repos\/([^/]+)\/([^/]+)(?:\/(commits|contents)\/(.+))?$/.exec(pathname) ?? []
  const repository = repositories[`${owner}/${name}`]
  // GitHub answers the same for what is not there and for what is private and not yours.
  if (repository === undefined) return refuse(response, 404, 'Not Found')
  const path = decodeURIComponent(rest)
  if (kind === undefined) {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
    response.end(JSON.stringify({ full_name: `${owner}/${name}` }))
    return
  }
  if (kind === 'commits') {
    const sha = repository.refs[path]
    if (sha === undefined) return refuse(response, 422, `No commit found for SHA: ${path}`)
    response.writeHead(200, { 'content-type': 'application/vnd.github.sha; charset=utf-8' })
    response.end(accept === 'application/vnd.github.sha' ? sha : JSON.stringify({ sha }))
    return
  }
  const known = Object.values(repository.refs).includes(searchParams.get('ref') ?? '')
  if (!known) return refuse(response, 404, `No commit found for the ref ${searchParams.get('ref') ?? ''}`)
  if (repository.folders?.includes(path) === true) {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
    response.end('[]')
    return
  }
  const file = repository.files[path]
  if (file === undefined) return refuse(response, 404, 'Not Found')
  response.writeHead(200, { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' })
  response.end(file)
}
