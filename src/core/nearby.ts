/** A requirement that begins so asks for two texts, the second shortly after the first: a call and what it is given. */
export const NEARBY = ''
