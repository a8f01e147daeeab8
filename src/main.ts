/** What the build bundles: both doors behind one file, so that they share every byte. Each is loaded only where it is used. */
import { ChangeAhead } from '#host/change-ahead'

export async function cli(installation: string): Promise<void> {
  const door = await import('./cli')
  await door.cli(installation)
}

export async function action(installation: string): Promise<void> {
  const ahead = ChangeAhead.open()
  const door = await import('./action')
  await door.action(installation, ahead)
}
