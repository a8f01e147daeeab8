/** Settings in XML: what a program's configuration says without code. */
import { describe, expect, it } from 'vitest'
import { scanFiles } from '../harness/scan-files'

async function rulesOf(file: string, text: string): Promise<string[]> {
  const { findings } = await scanFiles({ [file]: text })
  return findings.filter(({ outcome, enforcement }) => outcome === 'violation' && enforcement !== 'record').map(({ rule }) => rule.id)
}

describe('settings in XML', () => {
  it('tells of machine keys and their algorithms', async () => {
    const key = '87AC8F432C8DB844A4EFD024301AC1AB5808BEE9D1870689B63794D33EE3B55C'
    const text = `<configuration><system.web>\n<machineKey validationKey="${key}" decryptionKey="${key}" validation="SHA1" decryption="3DES"/>\n</system.web></configuration>`
    expect(new Set(await rulesOf('web.config', text))).toEqual(new Set(['hard-coded-key', 'weak-cipher', 'weak-mac']))
  })

  it('says nothing of generated keys and of holes', async () => {
    const text =
      '<configuration><connectionStrings><add name="a" connectionString="Server=db;Password=${PW}"/></connectionStrings><system.web><machineKey validationKey="AutoGenerate,IsolateApps" validation="HMACSHA256" decryption="AES"/></system.web></configuration>'
    expect(await rulesOf('web.config', text)).toEqual([])
  })

  it('tells of a password in a connection string', async () => {
    const text =
      '<configuration><connectionStrings><add name="a" connectionString="Server=db;Password=S3cret!pw"/></connectionStrings></configuration>'
    expect(await rulesOf('web.config', text)).toEqual(['hard-coded-password'])
  })

  it('takes authorities of the user for builds that can be debugged only', async () => {
    const config = (around: string): string =>
      `<network-security-config><${around}><trust-anchors><certificates src="user"/></trust-anchors></${around}></network-security-config>`
    expect(await rulesOf('app/src/main/res/xml/network_security_config.xml', config('base-config'))).toEqual([
      'partial-certificate-verification',
    ])
    expect(await rulesOf('app/src/main/res/xml/network_security_config.xml', config('debug-overrides'))).toEqual([])
  })

  it('tells of clear text on its own line, and of none to the machine that an emulator runs on', async () => {
    const manifest = '<manifest>\n<application\n android:label="Notes"\n android:usesCleartextTraffic="true">\n</application></manifest>'
    const { findings } = await scanFiles({ 'app/src/main/AndroidManifest.xml': manifest })
    expect(findings.map(({ rule, at }) => `${rule.id} ${String(at.line)}`)).toEqual(['plaintext-listener 4'])
    const config = (domain: string): string =>
      `<network-security-config><domain-config cleartextTrafficPermitted="true"><domain>${domain}</domain></domain-config></network-security-config>`
    expect(await rulesOf('app/src/main/res/xml/network_security_config.xml', config('rates.example.com'))).toEqual(['plaintext-listener'])
    expect(await rulesOf('app/src/main/res/xml/network_security_config.xml', config('10.0.2.2'))).toEqual([])
  })

  it('does not throw on what is no XML', async () => {
    expect(await rulesOf('web.config', '<configuration><machineKey validationKey="x"')).toEqual([])
    expect(await rulesOf('web.config', '<machineKey>'.repeat(5000))).toEqual([])
  })
})
