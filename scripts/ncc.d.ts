/** What the build uses of ncc, which ships no types. */
declare module '@vercel/ncc' {
  interface Options {
    cache?: string | false
    filename?: string
    license?: string
    minify?: boolean
    quiet?: boolean
    target?: string
    transpileOnly?: boolean
  }

  interface Built {
    code: string
    assets: Record<string, { source: string | Buffer; permissions: number }>
  }

  export default function ncc(entry: string, options: Options): Promise<Built>
}
