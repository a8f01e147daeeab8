/** What judging must be told of expressions, without the library that reads them: it is loaded only where a policy has one. */
import type { Tested } from '#core/match'
import type { Value } from '#core/value'

/** An expression that was checked. */
export interface Expression {
  /** Properties that it asks for, sorted. */
  names: readonly string[]
  /** Whether it holds; of alternatives the worst counts. A property that nobody set makes it fail, one that is not known leaves it open. */
  holds(properties: Readonly<Record<string, Value>>): Tested
}

/** What is wrong with an expression; `at` counts from 0. */
export interface ExpressionProblem {
  message: string
  at: number
  suggestion?: string
}

/** Reads and checks an expression; the same text is read once. */
export type ReadExpression = (text: string) => Expression | ExpressionProblem

/** Thrown where a policy has expressions and nobody said how to read them. */
export class ExpressionsNeeded extends Error {}
