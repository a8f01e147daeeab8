/** The command line from source: `npm run cryptogate -- scan path`. */
import { cli } from '#cli'
import { refreshGrammars } from './grammars'
import { ROOT } from './start'

refreshGrammars()
void cli(ROOT)
