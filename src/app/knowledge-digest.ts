/** A name for everything that the tool knows: two runs with the same one judge alike. */
import { canonicalJson, sha256 } from '#audit/canonical'
import type { Knowledge } from './knowledge'

/** Digest of all documents and texts as they were written; another one means that a run may judge otherwise. */
export function knowledgeDigest(knowledge: Knowledge): string {
  return knowledge.sha256 ?? sha256(canonicalJson({ documents: knowledge.documents, texts: knowledge.texts }))
}
