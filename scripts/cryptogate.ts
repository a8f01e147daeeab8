/** The command line from source: `npm run cryptogate -- scan path`. */
import { cli } from '#cli'
import { setup } from './grammars'
import { ROOT } from './start'

setup()
void cli(ROOT)
