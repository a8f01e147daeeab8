/** Properties that are read and written by methods. */

/** Kotlin's `x.name` is Java's `x.getName()`. */
export function accessor(type: string, prefix: 'get' | 'set', name: string): string {
  return `${type}.${accessorName(prefix, name)}`
}

export function accessorName(prefix: 'get' | 'set', name: string): string {
  return `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
