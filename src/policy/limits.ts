/** The most that a finding may do at its place: the policy's limits by severity, certainty, kind of path and file. */
import picomatch from 'picomatch'
import type { Confidence } from '#core/asset'
import { SEVERITIES, type Enforcement } from '#core/finding'
import type { Location } from '#core/location'
import type { PathClass } from '#core/site'
import { alternatives } from '#core/value'
import { enforcementRank } from './judge-rule'
import type { Subject } from './message'
import type { EffectivePolicy } from './effective'

/** What a path says of the code in it. */
export type ClassOf = (file: string) => PathClass

/** A rule of the policy for paths, ready to be asked. */
type PathLimit = EffectivePolicy['paths'][number] & { covers: (path: string) => boolean }

const PATH_CLASSES: Readonly<Record<PathClass, string>> = {
  source: 'source code',
  test: 'test code',
  example: 'example code',
  generated: 'generated code',
  vendored: 'vendored code',
  documentation: 'documentation',
}

/** What is seen without certainty never stops the build. */
const CONFIDENCES: Readonly<Partial<Record<Confidence, Enforcement>>> = { medium: 'warn', low: 'record' }

export class Limits {
  private readonly paths: readonly PathLimit[]

  /** Without `classOf` every file is of the class that its occurrence names. */
  constructor(
    private readonly policy: EffectivePolicy,
    private readonly classOf: ClassOf | undefined,
  ) {
    this.paths = policy.paths.map((limit) => ({ ...limit, covers: picomatch([...limit.files], { dot: true }) }))
  }

  /** The class of the file that a place stands in; in source code, what an example or a test makes of it is none. */
  classAt({ at, pathClass }: { at: Location; pathClass: PathClass }): PathClass {
    const own = this.classOf?.(at.file)
    return own === undefined || own === 'source' ? pathClass : own
  }

  /** What is left of an enforcement at a place, and why it is less. */
  apply(subject: Subject, at: Location): { enforcement: Enforcement; note?: string; ignored?: string } {
    const { rule, occurrence, judgement } = subject
    const below = SEVERITIES.indexOf(rule.severity) > SEVERITIES.indexOf(this.policy.failOn)
    let result: Enforcement = judgement.enforcement === 'fail' && below ? 'warn' : judgement.enforcement
    let note: string | undefined
    const lower = (most: Enforcement | undefined, why: string): void => {
      if (most === undefined || enforcementRank(most) >= enforcementRank(result)) return
      result = most
      note = `(${why}: ${most === 'warn' ? 'a warning only' : 'recorded only'})`
    }
    const pathClass = this.classAt({ at, pathClass: occurrence.pathClass })
    lower(this.policy.pathClasses[pathClass], PATH_CLASSES[pathClass])
    const origin = this.originClass(subject, at)
    if (origin !== undefined) lower(this.policy.pathClasses[origin], `the value stands in ${PATH_CLASSES[origin]}`)
    lower(CONFIDENCES[occurrence.confidence], 'not certain')
    let ignored: string | undefined
    for (const limit of this.paths) {
      if ((limit.rules !== undefined && !limit.rules.includes(rule.id)) || !limit.covers(at.file)) continue
      if (limit.enforcement === 'record' && result !== 'record') ignored = limit.because
      lower(limit.enforcement, limit.because)
    }
    return { enforcement: result, ...(note === undefined ? {} : { note }), ...(ignored === undefined ? {} : { ignored }) }
  }

  /** The strictest class of the files where a value that decided stands; nothing when one of them stands in this file or nowhere. */
  private originClass({ judgement, properties }: Subject, at: Location): PathClass | undefined {
    const { classOf } = this
    if (classOf === undefined || judgement.outcome !== 'violation') return undefined
    for (const name of judgement.decided) {
      const value = properties[name]
      if (value === undefined) continue
      const files = alternatives(value).map((member) => (member.kind === 'unknown' ? undefined : member.at?.file))
      if (files.length === 0 || files.some((file) => file === undefined || file === at.file)) continue
      const classes = files.map((file) => classOf(file as string))
      const rank = (one: PathClass): number => enforcementRank(this.policy.pathClasses[one] ?? 'fail')
      return classes.sort((left, right) => rank(right) - rank(left))[0]
    }
    return undefined
  }
}
