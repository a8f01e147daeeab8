/** Bounds on what is listed and read, so that a hostile repository cannot exhaust the machine. */

/** Files listed in one run; those beyond it are listed as skipped. */
export const MAX_FILES = 300_000

/** Folders below each other; a deeper one is listed as skipped. */
export const MAX_DEPTH = 64

/** Bytes of one scanned file that are ever held in memory. Source is bounded tighter by the pipeline. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024

/** Bytes of a policy file. */
export const MAX_POLICY_BYTES = 1024 * 1024

/** Bytes of a CBOM that another tool made: some 100,000 components. */
export const MAX_CBOM_BYTES = 64 * 1024 * 1024

/** An earlier report of 100,000 findings has some 150 MB. */
export const MAX_REPORT_BYTES = 256 * 1024 * 1024

/** Earlier reports in one folder: a daily one for a year. */
export const MAX_REPORTS = 400
