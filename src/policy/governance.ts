/** Rules about the policy itself: its review, its exceptions, its deviations and the baseline. */
import type { Enforcement, RuleSummary, Severity } from '#core/finding'

export interface GovernanceRule extends RuleSummary {
  /** What it does unless the policy says otherwise under `rules`. */
  enforcement: Enforcement
}

function rule(
  id: string,
  title: string,
  severity: Severity,
  enforcement: Enforcement,
  because: string,
  instead: string,
  concept: string,
): GovernanceRule {
  return { id, title, severity, enforcement, because, instead, references: [], controls: [], concepts: [concept] }
}

const REVIEW = 'gov.policy-review'
const EXCEPTION = 'gov.exceptions'

export const GOVERNANCE_RULES: readonly GovernanceRule[] = [
  rule(
    'policy-review-overdue',
    'The review of the policy is overdue',
    'medium',
    'fail',
    'A standard that nobody looked at in time may no longer be what the organisation wants.',
    'Review the policy and set a new nextReview.',
    REVIEW,
  ),
  rule(
    'policy-not-effective',
    'The policy is not effective yet',
    'medium',
    'warn',
    'It judges a date before the one from which it counts.',
    'Judge a later date, or set `effective` to the day of approval.',
    REVIEW,
  ),
  rule(
    'policy-not-approved',
    'The policy has no approval',
    'low',
    'record',
    'An approved standard names who approved it and when.',
    'Record the approvals: role, by, date.',
    REVIEW,
  ),
  rule(
    'deviation-expired',
    'A deviation from a parent standard has expired',
    'high',
    'fail',
    'What was loosened for a time is still loosened.',
    'Remove the deviation and what it loosens, or have it approved anew.',
    EXCEPTION,
  ),
  rule(
    'exception-expired',
    'An exception has expired',
    'medium',
    'warn',
    'An exception holds until its day and no longer; what it covered counts again.',
    'Mend what it covers, or have it approved anew.',
    EXCEPTION,
  ),
  rule(
    'exception-not-approved',
    'An exception lacks an approval',
    'medium',
    'warn',
    'An exception counts only with the approvals that the policy asks for.',
    'Have it approved by the roles that the policy names, and note it there: `approvals: [{ role: CISO, by: jroth, date: 2026-11-03 }]`.',
    EXCEPTION,
  ),
  rule(
    'exception-self-approved',
    'An exception was approved by who made it',
    'high',
    'fail',
    'Nobody approves an own exception.',
    'Have somebody else approve it.',
    EXCEPTION,
  ),
  rule(
    'exception-too-long',
    'An exception lasts longer than the policy allows',
    'medium',
    'warn',
    'The policy limits how long an exception of this severity lasts.',
    'Shorten it, and renew it when its day comes.',
    EXCEPTION,
  ),
  rule(
    'exception-incomplete',
    'An exception lacks what the policy asks for',
    'medium',
    'warn',
    'The policy asks for compensating controls, a risk or a ticket.',
    'Add what is missing.',
    EXCEPTION,
  ),
  rule(
    'exception-pending',
    'An exception is not on the trusted branch yet',
    'low',
    'warn',
    'An exception counts only once it is on the trusted branch, so that no change lets itself through.',
    'Merge the exception first.',
    EXCEPTION,
  ),
  rule(
    'exception-unused',
    'An exception covers nothing',
    'low',
    'record',
    'What it was for is gone; it would cover the next mistake.',
    'Remove it.',
    EXCEPTION,
  ),
  rule(
    'approval-missing',
    'A sensitive change lacks an approval',
    'high',
    'fail',
    'The policy asks that several people answer for a change like this, and none of them made it.',
    'Have the head of the pull request approved by those whom the policy names, and run the check again.',
    'key.dual-control',
  ),
  rule(
    'exception-comment',
    'A comment names an exception that does not cover what it stands at',
    'low',
    'warn',
    'A comment lets nothing through; it only says which exception does, so it has to be the right one.',
    'Correct the id, or remove the comment.',
    EXCEPTION,
  ),
]
