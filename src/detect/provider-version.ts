/** Which versions of its provider a declared resource is made with, or a call of its library: the locked one, or all that the configuration allows. */
import type { Site } from '#core/site'
import { scalars } from '#core/value'
import { allInRange } from '#core/versions/schemes'

/** Where readers of infrastructure leave it. */
export const PROVIDER_VERSION = 'provider.version'
/** Terraform's constraints are written as this ecosystem's: '~> 3.0', '>= 2.1, < 4.0'. */
const SCHEME = 'gem'

/** Whether all of them are in the range; false where none is told. */
export function versionsFit(site: Site, range: string): boolean {
  const told = site.versions ?? scalars(site.args.get(PROVIDER_VERSION)).slice(0, 1)
  const declared = told.map((one) => (/^\d/.test(String(one)) ? `= ${String(one)}` : String(one)))
  return declared.length > 0 && declared.every((one) => allInRange(SCHEME, one, range) === true)
}
