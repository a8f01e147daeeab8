/** The evidence package beside what else an audit leaves behind. */
import { UserError } from '#core/errors'
import { writePackage } from '#host/package-folder'
import type { AuditRequest } from './full-audit'
import { packageOf } from './package'

export interface WrittenPackage {
  /** One line for the log. */
  text: string
  /** Of its manifest; undefined where no package could be made. */
  digest?: string
}

/** Makes it in `<folder>/evidence-package`. What keeps it from being made is told, and nothing else of the audit is lost. */
export async function writeAuditPackage(request: AuditRequest, folder: string): Promise<WrittenPackage> {
  const place = `${folder}/evidence-package`
  try {
    const { made } = await packageOf(request)
    writePackage(request.directory, place, made.files)
    return { text: `package: ${String(made.files.size)} files in ${place}, manifest ${made.digest}`, digest: made.digest }
  } catch (error) {
    if (error instanceof UserError) return { text: `package: not made: ${error.message}` }
    throw error
  }
}
