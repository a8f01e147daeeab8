/** Whether a stream gets colours: https://no-color.org and FORCE_COLOR, else whether somebody looks. */
export function hasColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR: never, FORCE_COLOR: always } = process.env
  if (never !== undefined && never !== '') return false
  if (always !== undefined && always !== '' && always !== '0') return true
  return stream.isTTY
}
