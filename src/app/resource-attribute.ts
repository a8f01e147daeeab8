/** Which attribute of a resource a property comes from, as its model says. */
import type { Finding } from '#core/finding'
import type { Models } from '#detect/models'

/** With its other names; none where the model takes it from no single attribute. */
export function attributesOf(models: Models, { occurrence }: Finding, property: string): string[] {
  for (const { row } of models.rowsOf(occurrence.language)) {
    if (!row.site.includes(occurrence.symbol)) continue
    const source = row.asset?.properties[property]
    const single = Array.isArray(source) ? source[0] : source
    if (typeof single === 'object' && single !== null && 'arg' in single && typeof single.arg === 'string')
      return [single.arg, ...(single.alias ?? []).map(String)]
  }
  return []
}
