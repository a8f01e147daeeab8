/** The Key Management Register in a few words, for the terminal and for Markdown. */
import type { RegisterView } from '#core/register-view'
import { count } from './wording'

/** 'payments (regulated): 12 entries, complete; 2 of 12 common audit findings'. */
export function registerText(register: RegisterView): string {
  const found = register.auditFindings.filter(({ state }) => state === 'found')
  const overdue = register.timeline.filter(({ days }) => days < 0).length
  const parts = [
    count(register.entries.length, 'entry', 'entries'),
    register.complete ? 'complete' : count(register.gaps.length, 'gap'),
    ...(register.unregistered.length > 0 ? [`${String(register.unregistered.length)} not registered`] : []),
    ...(overdue > 0 ? [`${String(overdue)} overdue`] : []),
    `${String(found.length)} of ${String(register.auditFindings.length)} common audit findings`,
  ]
  return `${register.id} (${register.profile}): ${parts.join(', ')}`
}
