/** Which versions of its provider a declared resource is made with: the locked one, or all that the configuration allows. */
import type { Site } from '#core/site'
import { scalars } from '#core/value'
import { allInRange } from '#core/versions/schemes'

/** Where readers of infrastructure leave it. */
export const PROVIDER_VERSION = 'provider.version'
/** Terraform's constraints are written as this ecosystem's: '~> 3.0', '>= 2.1, < 4.0'. */
const SCHEME = 'gem'

/** Whether all of them are in the range; false where none is told. */
export function versionsFit(site: Site, range: string): boolean {
  const [told] = scalars(site.args.get(PROVIDER_VERSION))
  if (told === undefined) return false
  const declared = /^\d/.test(String(told)) ? `= ${String(told)}` : String(told)
  return allInRange(SCHEME, declared, range) === true
}
