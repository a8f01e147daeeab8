/** The one way out to the network: through the proxy that the environment names, with a time-out, for every caller the same. */
import type { Dispatcher } from 'undici'

/** One answer, from the first byte to the last; milliseconds. */
export const TIMEOUT = 30_000

type Environment = Readonly<Record<string, string | undefined>>

/**
 * As the platform's fetch. A proxy is asked as curl does: https_proxy or http_proxy by the scheme, all_proxy for both, but for hosts of no_proxy;
 * names in small letters go before those in capitals. Node.js reads these variables itself only when it is started for it, so this is done here.
 */
export async function webFetch(url: string | URL, init: RequestInit = {}, environment: Environment = process.env): Promise<Response> {
  const proxy = proxyFor(new URL(url), environment)
  const signal = init.signal ?? AbortSignal.timeout(TIMEOUT)
  if (proxy === undefined) return fetch(url, { ...init, signal })
  // The platform's own fetch takes no dispatcher of another version of undici.
  const undici = await import('undici')
  const dispatcher = dispatchers.get(proxy) ?? new undici.ProxyAgent(proxy)
  dispatchers.set(proxy, dispatcher)
  const request = { ...init, signal, dispatcher } as Parameters<typeof undici.fetch>[1]
  return (await undici.fetch(url, request)) as unknown as Response
}

/** One for each proxy: its connections are kept. */
const dispatchers = new Map<string, Dispatcher>()

/** Address of the proxy for this target; undefined where it is reached directly. */
export function proxyFor(target: URL, environment: Environment): string | undefined {
  const named = (name: string): string | undefined => nonEmpty(environment[name]) ?? nonEmpty(environment[name.toUpperCase()])
  const proxy = named(target.protocol === 'https:' ? 'https_proxy' : 'http_proxy') ?? named('all_proxy')
  if (proxy === undefined || isExempt(target, named('no_proxy') ?? '')) return undefined
  return proxy.includes('://') ? proxy : `http://${proxy}`
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text
}

/** `example.com`, `.example.com` and `*.example.com` mean the host and those below it; `host:port` only this port; `*` all. */
function isExempt({ hostname, port, protocol }: URL, list: string): boolean {
  const own = port === '' ? (protocol === 'https:' ? '443' : '80') : port
  for (const entry of list.toLowerCase().split(/[\s,]+/)) {
    if (entry === '') continue
    if (entry === '*') return true
    const [, name = '', only] = /^(.*?)(?::(\d{1,5}))?$/.exec(entry) ?? []
    if (only !== undefined && only !== own) continue
    const bare = name.replace(/^\*?\./, '')
    if (bare !== '' && (hostname === bare || hostname.endsWith(`.${bare}`))) return true
  }
  return false
}
