/** What the build bundles: both doors behind one file, so that they share every byte. */
import { cli } from './cli'

export { cli }

/** Loaded only for the action: the runner's toolkit is of no use to the terminal and slows its start. */
export async function action(installation: string): Promise<void> {
  const door = await import('./action')
  await door.action(installation)
}
