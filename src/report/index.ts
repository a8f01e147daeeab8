/** The formats of a report, by the name people choose them with. */
import type { Reporter } from '#core/report'
import { annotations } from './annotations'
import { azure } from './azure'
import { cyclonedx, cyclonedx17 } from './cbom'
import { csv } from './csv'
import { gitlabCodequality, gitlabSast } from './gitlab'
import { htmlReport } from './html'
import { json } from './json'
import { junit } from './junit'
import { markdown } from './markdown'
import { sarif } from './sarif'
import { text } from './text'

export { runnerCommand } from './annotations'
export { escapeForLog } from './escape'
export { summaryOf } from './markdown'
export { patchOf } from './patch'

export const reporters: Readonly<Record<string, Reporter>> = {
  annotations,
  azure,
  csv,
  cyclonedx,
  [cyclonedx17.id]: cyclonedx17,
  [gitlabCodequality.id]: gitlabCodequality,
  [gitlabSast.id]: gitlabSast,
  html: htmlReport,
  json,
  junit,
  markdown,
  sarif,
  text,
}
