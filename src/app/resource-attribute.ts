/** Which attribute of a resource a property comes from, as its model says. */
import type { Finding } from '#core/finding'
import type { Models } from '#detect/models'

/** Undefined where the model takes it from no single attribute. */
export function attributeOf(models: Models, { occurrence }: Finding, property: string): string | undefined {
  for (const { row } of models.rowsOf(occurrence.language)) {
    if (!row.site.includes(occurrence.symbol)) continue
    const source = row.asset?.properties[property]
    const single = Array.isArray(source) ? source[0] : source
    if (typeof single === 'object' && single !== null && 'arg' in single && typeof single.arg === 'string') return single.arg
  }
  return undefined
}
