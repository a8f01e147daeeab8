/** Registers for tests, opened as the product opens them. */
import { registerKnowledge, type OpenedRegister } from '#app/register'
import { openRegister } from '#register/open-register'
import { knowledge } from '../harness/scan-files'

export function openedRegister(files: Readonly<Record<string, string>>): OpenedRegister {
  const known = registerKnowledge(knowledge())
  const texts = Object.entries(files).map(([file, text]) => ({ file, text }))
  return { register: openRegister(texts, known), knowledge: known, texts, notes: [] }
}
