/** `.terraform.lock.hcl`: the exact version of each provider. */
import type { Body } from '../hcl-syntax'

/** By the provider's last name: 'aws' of registry.terraform.io/hashicorp/aws. */
export function lockedVersions(body: Body): ReadonlyMap<string, string> {
  const versions = new Map<string, string>()
  for (const { type, labels, body: inner } of body.blocks) {
    const version = inner.attributes.get('version')?.value
    const name = labels[0]?.split('/').at(-1)
    if (type === 'provider' && name !== undefined && version?.kind === 'literal') versions.set(name, String(version.value))
  }
  return versions
}
