/** What an expression may see, and how much all of them may take. */
import type { Content, Place, Source } from './content'

/** What one project may take. */
export class Budget {
  steps = 0
  depth = 0
  constructor(
    private maxSteps: number,
    private readonly maxDepth: number,
  ) {}

  get isSpent(): boolean {
    return this.steps > this.maxSteps
  }

  /** More text may take more. */
  widen(steps: number, most: number): void {
    this.maxSteps = Math.min(this.maxSteps + steps, most)
  }

  /** A step that goes into nothing. */
  take(): boolean {
    return ++this.steps <= this.maxSteps
  }

  enter(): boolean {
    this.steps++
    this.depth++
    return this.steps <= this.maxSteps && this.depth <= this.maxDepth
  }

  leave(): void {
    this.depth--
  }
}

export interface Scope {
  readonly source: Source
  readonly budget: Budget
  /** The file that a path in the code means, relative to the module; undefined where it is not in the repository. */
  readonly readFile: ((path: string) => string | undefined) | undefined
  /** Functions of its own, which go before Terraform's: those of Terragrunt. */
  readonly own?: ((name: string, args: readonly Content[], place: Place) => Content | undefined) | undefined
  /** A name at the start of an expression: var, local, each, a resource's type. */
  lookup(name: string): Content | undefined
}
