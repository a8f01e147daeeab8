/** The formats of a report, by the name people choose them with. */
import type { Reporter } from '#core/report'
import { annotations } from './annotations'
import { azure } from './azure'
import { json } from './json'
import { markdown } from './markdown'
import { sarif } from './sarif'
import { text } from './text'

export { escapeForLog } from './escape'
export { summaryOf } from './markdown'
export { patchOf } from './patch'

export const reporters: Readonly<Record<string, Reporter>> = { annotations, azure, json, markdown, sarif, text }
