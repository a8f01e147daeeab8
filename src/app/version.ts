/** The tool's version: package.json's at build time. */
import manifest from '../../package.json'

export const VERSION: string = manifest.version
