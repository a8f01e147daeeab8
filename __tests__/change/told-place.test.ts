/** Where a change is told that decides in one file what another one uses: on a line that the diff shows. */
import { expect, it } from 'vitest'
import { judgeLocalChange } from '#app/judge-local-change'
import { parseOptions } from '#app/options'
import type { Report } from '#core/report'
import { checkTextOf } from '#report/check-run'
import { commentOf } from '#report/comment'
import { reporters } from '#report/index'
import { compiledInstallation } from '../harness/installation'
import { repositoryOf, write } from '../host/temporary'

const installation = compiledInstallation()
const SETTINGS = "ALGORITHMS = {\n    'receipt': 'sha256',\n}\nKEY_SIZE = 3072\n"
const USES = `import hashlib
from cryptography.hazmat.primitives.asymmetric import rsa
from shop.settings import ALGORITHMS, KEY_SIZE


def receipt(password):
    return hashlib.new(ALGORITHMS['receipt'], password).hexdigest()


def key():
    return rsa.generate_private_key(public_exponent=65537, key_size=KEY_SIZE)
`
/** The same elsewhere: equal uses are one asset, and each keeps where its own value comes from. */
const OTHER = `from cryptography.hazmat.primitives.asymmetric import rsa

SIZE = 1024


def other():
    return rsa.generate_private_key(public_exponent=65537, key_size=SIZE)
`

async function changed(files: Record<string, string>): Promise<Report> {
  const folder = repositoryOf({ 'shop/settings.py': SETTINGS, 'shop/uses.py': USES })
  write(folder, files)
  return judgeLocalChange(folder, installation.folder, parseOptions({ asOf: '2026-11-01' }, 'flag'), 'HEAD')
}

const placesOf = (report: Report): string[] =>
  [...(reporters['annotations']?.render(report, { colour: false, width: 80 }) ?? '').matchAll(/file=([^,]+),line=(\d+)/g)].map(
    ([, file, line]) => `${file ?? ''}:${line ?? ''}`,
  )

it('stands on the line of the map or constant that the change alters, and names the use', async () => {
  const report = await changed({
    'shop/settings.py': SETTINGS.replace('sha256', 'md5').replace('3072', '1024'),
    'shop/other.py': OTHER,
  })
  expect(placesOf(report)).toEqual(['shop/settings.py:2', 'shop/other.py:7', 'shop/settings.py:4'])
  const check = checkTextOf(report, (_file, line) => line)
  const asking = check.annotations.filter(({ annotation_level }) => annotation_level !== 'notice')
  expect(asking.map(({ path, start_line }) => `${path}:${String(start_line)}`)).toEqual(placesOf(report))
  expect(check.annotations[0]?.message).toContain('what uses it stands in shop/uses.py, line 7.')
  const { text } = commentOf(report, 'cryptogate')
  expect(text).toContain('<code>shop/uses.py:7:12</code><br>decided at <code>shop/settings.py:2:16</code>')
  expect(text).toContain('<code>shop/uses.py:11:12</code><br>decided at <code>shop/settings.py:4:12</code>')
})

it('stays at the use where the diff shows that, too', async () => {
  const report = await changed({
    'shop/settings.py': SETTINGS.replace('3072', '1024'),
    'shop/uses.py': USES.replace('def key():', 'def key():  # new'),
  })
  expect(placesOf(report)).toEqual(['shop/uses.py:11'])
  expect(commentOf(report, 'cryptogate').text).not.toContain('decided at')
})
