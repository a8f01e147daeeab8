/** The shape of the Key Management Register: .github/key-register.yml, or the files of .github/key-register/. */
import { z } from 'zod'
import { glob } from '#core/match'
import { certificate, key, secret } from './entry'
import { date, id, person, playbook, remediation, service, supplier, text, vault } from './people'

const lists = {
  people: z.array(person).optional(),
  suppliers: z.array(supplier).optional(),
  services: z.array(service).optional(),
  vaults: z.array(vault).optional(),
  playbooks: z.array(playbook).optional(),
  remediations: z.array(remediation).optional(),
  keys: z.array(key).optional(),
  certificates: z.array(certificate).optional(),
  secrets: z.array(secret).optional(),
}

/** One file. Of several, one says whose register it is; every one may add to the lists. */
export const registerFile = z.strictObject({
  id: id.optional().describe('Of the register; in one of the files.'),
  title: text.optional(),
  owner: id.optional(),
  updated: date.optional(),
  profile: z.enum(['light', 'regulated']).optional().describe('How much is asked for; light when left out.'),
  approvedModules: z.array(glob).min(1).optional().describe('Files in which keys may be declared (patterns); everywhere when left out.'),
  ...lists,
})

export type RegisterFile = z.infer<typeof registerFile>
export type ListName = keyof typeof lists
