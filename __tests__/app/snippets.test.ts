import { describe, expect, it } from 'vitest'
import { scanFiles } from '../harness/scan-files'

const lines = async (file: string, text: string): Promise<string[]> => Object.values((await scanFiles({ [file]: text })).snippets)

describe('lines shown beside a finding', () => {
  it('show a line with a hard-coded key without its literals', async () => {
    const text =
      "import hmac\n\nSIGNING_KEY = b'0123456789abcdef'\n\n\ndef tag(data):\n    return hmac.new(b'fedcba9876543210', data, 'sha256')\n"
    const shown = await lines('tags.py', text)
    expect(shown).toContain("    return hmac.new(b'…', data, '…')")
    expect(shown.join('\n')).not.toMatch(/0123456789|fedcba/)
  })

  it('leave out the lines of a constant that spans several', async () => {
    const text = 'import hmac\n\ndef tag(data):\n    return hmac.new(b"""abcdefghij\nklmnopqrst\n""", data, "sha256")\n'
    const shown = (await lines('tags.py', text)).join('\n')
    expect(shown).not.toMatch(/abcdefghij|klmnopqrst/)
  })

  it('leave out a line on which something that looks like a key is left', async () => {
    const text =
      'import hmac\nK = b"00112233" # 6368616e676520746869732070617373776f726420746f206120736563726574\nhmac.new(K, b"", "sha256")\n'
    const shown = (await lines('tags.py', text)).join('\n')
    expect(shown).not.toMatch(/00112233|6368616e/)
  })
})
