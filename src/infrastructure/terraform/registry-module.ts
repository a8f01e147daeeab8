/** The shape of knowledge/modules: modules of registries, as far as they matter for keys and encryption. */
import { z } from 'zod'

export const registryModulesFile = z.strictObject({
  modules: z.array(
    z.strictObject({
      source: z
        .string()
        .regex(/^[\w-]+\/[\w-]+\/[\w-]+(?:\/\/[\w./-]+)?$/)
        .describe("Address in the registry: 'terraform-aws-modules/kms/aws'."),
      versions: z.string().describe('Versions whose variables and defaults are these.'),
      checked: z.string().describe('What was read to write this: repository, version, date.'),
      code: z.string().describe('The module, as far as it matters for keys and encryption: variables with defaults, resources, outputs.'),
    }),
  ),
})

export type RegistryModule = z.infer<typeof registryModulesFile>['modules'][number]
