/** What policies are read with, from knowledge/infrastructure.yml. */
import { z } from 'zod'

const actions = z.array(z.string()).min(1)

export const policyWords = z.strictObject({
  abilities: z.record(z.string(), actions).describe('What somebody may do, by the actions of which one is enough.'),
  separate: z.array(z.string()).describe('Abilities of which one principal should not have one of each.'),
  everything: actions.describe('Action patterns that give everything.'),
  restricting: z.array(z.string()).describe('Condition keys that leave a part of those whom a wildcard names.'),
  source: z.array(z.string()).describe('Condition keys that tell for whom a service acts.'),
  mfa: z.array(z.string()).describe('Condition keys that ask for a second factor.'),
  principals: z.record(z.string(), z.enum(['account', 'named', 'service'])).describe('Kinds of principal by pattern of what is written.'),
  anyKey: z
    .strictObject({ actions, resources: actions })
    .describe('Actions that nobody should have on every key, and how policies say every key.'),
  named: z.array(z.string()).describe('Kinds of resource whose attributes name a principal.'),
  accounts: z.array(z.string()).describe('Attributes that are the number of an account: as a principal, the account itself.'),
})

export type PolicyWords = z.infer<typeof policyWords>

export const bindingWords = z.strictObject({
  kinds: z
    .record(z.string(), z.strictObject({ of: z.string(), role: z.string().default('role'), members: z.string() }))
    .describe(
      'Kinds of resource that give a role: the attribute with what the role is on, the one with the role, and the one with who has it.',
    ),
  parents: z
    .record(z.string(), z.string())
    .describe('By kind of key, the attribute with what it is a part of: roles on that hold for the key.'),
  roles: z.record(z.string(), z.array(z.string())).describe('Abilities that belong apart, with the roles that give them.'),
})

export type BindingWords = z.infer<typeof bindingWords>
export type BindingKind = BindingWords['kinds'][string]
