/** A resource that a reader found: the same facts for every format. */
import type { Content, MapContent, Place, Resource } from './content'

export interface Found {
  readonly resource: Resource
  /** Whose rows it is read by: terraform, cloudformation. */
  readonly language: string
  /** The model's name of the kind, where it is not the written one. */
  readonly symbol: string
  /** The kind as the file names it, where models have another name of it. */
  readonly writtenAs?: string
  readonly contents: MapContent
  readonly label: string | undefined
  readonly place: Place
  /** Calls of modules on the way to it, outermost first. */
  readonly calls: readonly Place[]
  readonly providerVersion: string | undefined
  /** Where the provider works; not asked for where no model reads it. */
  readonly region?: () => Content
}
