/** Answers that nobody acts on: an exception that is caught and dropped. */
import type { BranchFact, CallFact, Fact } from '#parse/facts'
import { onlyTells } from './bodies'

/** `try: key.verify(…) except InvalidSignature: pass`: what the call throws stops nobody. */
export function isCaught(call: CallFact): boolean {
  const statement = statementOf(call)
  const body = statement?.parent
  const around = body?.parent
  if (body?.kind !== 'block' || around?.kind !== 'branch' || !isTry(around) || around.arms[0] !== body) return false
  return body.children.at(-1) === statement && [...around.arms.slice(1), ...runAfter(around)].every(onlyTells)
}

/** What a `try` is put together with: its `else` and `finally`. */
function runAfter(around: BranchFact): readonly Fact[] {
  const whole = around.parent
  return whole?.kind === 'block' && whole.start === around.start && whole.end === around.end
    ? whole.children.slice(1).flatMap((one) => (one.kind === 'branch' ? one.arms : [one]))
    : []
}

function isTry({ test, loop, breakable, arms }: BranchFact): boolean {
  return test === undefined && !loop && !breakable && arms.length > 1
}

/** The call as a statement by itself, without what only wraps it. */
function statementOf(call: CallFact): Fact | undefined {
  let at: Fact = call
  while (at.parent?.kind === 'other' && at.parent.children.length === 1) at = at.parent
  return at.parent?.kind === 'block' ? at : undefined
}
