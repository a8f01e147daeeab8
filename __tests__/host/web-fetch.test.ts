import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { proxyFor, webFetch } from '#host/web-fetch'

const servers: Server[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve))
})

async function listening(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

describe('the proxy', () => {
  const of = (url: string, environment: Record<string, string>): string | undefined => proxyFor(new URL(url), environment)

  it('is the one for the scheme, small letters first, then the one for all', () => {
    const environment = { https_proxy: 'http://a:1', HTTPS_PROXY: 'http://b:1', HTTP_PROXY: 'c:3128', ALL_PROXY: 'http://d:1' }
    expect(of('https://api.github.com', environment)).toBe('http://a:1')
    expect(of('http://api.github.com', environment)).toBe('http://c:3128')
    expect(of('https://api.github.com', { all_proxy: 'http://d:1' })).toBe('http://d:1')
    expect(of('https://api.github.com', { https_proxy: '' })).toBeUndefined()
  })

  it.each([
    ['*', true],
    ['api.acme.example', true],
    ['acme.example', true],
    ['.acme.example', true],
    ['*.acme.example', true],
    ['localhost, ACME.example', true],
    ['acme.example:443', true],
    ['acme.example:8443', false],
    ['cme.example', false],
    ['other.example', false],
    ['', false],
  ])('is left out for what no_proxy says (%s)', (list, direct) => {
    expect(of('https://api.acme.example/x', { https_proxy: 'http://p:1', no_proxy: list }) === undefined).toBe(direct)
  })

  it('is asked for a tunnel, and the target is reached through it', async () => {
    const target = await listening(createServer((request, response) => void response.end(`${request.method ?? ''} ${request.url ?? ''}`)))
    const asked: string[] = []
    const proxy = createServer()
    proxy.on('connect', (request, socket) => {
      asked.push(request.url ?? '')
      const onward = connect(target, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        onward.pipe(socket)
        socket.pipe(onward)
      })
      onward.on('error', () => socket.destroy())
      socket.on('error', () => onward.destroy())
    })
    const port = await listening(proxy)
    const environment = { http_proxy: `http://127.0.0.1:${String(port)}` }
    const response = await webFetch(
      'http://api.acme.example/meta',
      { method: 'POST', body: 'x', headers: { connection: 'close' } },
      environment,
    )
    expect(await response.text()).toBe('POST /meta')
    expect(asked).toEqual(['api.acme.example:80'])
  })

  it('is not asked where none is named', async () => {
    const target = await listening(createServer((_request, response) => void response.end('direct')))
    expect(await (await webFetch(`http://127.0.0.1:${String(target)}/`, {}, {})).text()).toBe('direct')
  })
})
