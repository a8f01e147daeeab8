/** The file in which the runner keeps what happened: the event's payload. */
import { readRegularFile } from './read'

/** GitHub cuts payloads at 25 MB. */
const MAX_EVENT_BYTES = 32 * 1024 * 1024

/** The payload; undefined where there is none or it cannot be read. Never throws. */
export function readEventFile(file: string | undefined): unknown {
  if (file === undefined || file === '') return undefined
  const bytes = readRegularFile('/', file, MAX_EVENT_BYTES, true)
  if (!(bytes instanceof Uint8Array)) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  } catch {
    return undefined
  }
}
