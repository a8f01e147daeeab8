/** What readers of infrastructure share, from knowledge/infrastructure.yml. */
import { z } from 'zod'
import { bindingWords, policyWords } from './policies/words'

export const infrastructureWords = z.strictObject({
  labels: z.array(z.string()).describe("Attributes of a resource that hold its tags or labels: 'tags', 'metadata.labels'."),
  policies: policyWords,
  bindings: bindingWords.describe('Roles that resources of their own give.'),
  comments: z.array(z.string()).describe('What begins a comment, or a line of one.'),
})

export type InfrastructureWords = z.infer<typeof infrastructureWords>
