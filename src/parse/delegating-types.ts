/** Types that delegate, for a grammar that takes their body for what the delegate is called with. */

/** `class A(private val b: B) : B by b {`, also where the header's last line begins with the parenthesis. */
const HEADER =
  /^([ \t]*(?:\)|(?:[\w@]+[ \t]+){0,6}(?:class|object)\b)[^{}"\n]{0,400}:[^{}"=\n]{0,200}[ \t])(by[ \t]+[\w.]+)(?=[ \t]*\{[ \t]*$)/gm

/** Same length and lines as `text`: `: B by b {` becomes `: B      {`, which says as much about the type. */
export function hideDelegates(text: string): string {
  return text.replaceAll(HEADER, (_all, before: string, delegate: string) => before + ' '.repeat(delegate.length))
}
