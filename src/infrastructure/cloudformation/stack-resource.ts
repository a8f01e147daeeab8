/** One resource of a template. */
import { unknownContent, type Content, type Identity, type Place, type Resource } from '../content'

export class StackResource implements Resource {
  readonly identity: Identity

  constructor(
    readonly type: string,
    /** Path of the template and logical name. */
    readonly address: string,
    readonly place: Place,
  ) {
    this.identity = { type, address }
  }

  attribute(): Content {
    return { ...unknownContent('external-call', this.place), from: this }
  }
}
