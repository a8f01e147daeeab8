/** Values that stand one behind the other, some of which have to go: `{"TLSv1", "TLSv1.2"}`, `SslProtocols.Tls | SslProtocols.Tls12`. */

export interface ItemRun {
  start: number
  end: number
  items: readonly string[]
  /** What stands between the first two. */
  joint: string
}

/** What stands between two values of a list or of flags. */
const JOINT_AFTER = /^\s{0,80}[,|]\s{0,80}/
const JOINT_BEFORE = /[,|]\s{0,80}$/
/** Characters that are looked at beside an item. */
const REACH = 400
const MAX_ITEMS = 20

/** The item at a place with its neighbours, as long as these are known ones; undefined where it stands alone. */
export function itemRun(text: string, start: number, item: string, known: readonly string[]): ItemRun | undefined {
  const items = [item]
  const joints: string[] = []
  let [from, to] = [start, start + item.length]
  while (items.length < MAX_ITEMS) {
    const [joint = ''] = JOINT_AFTER.exec(text.slice(to, to + REACH)) ?? []
    const next = joint === '' ? undefined : known.find((one) => isItem(text, to + joint.length, one))
    if (next === undefined) break
    to += joint.length + next.length
    items.push(next)
    joints.push(joint)
  }
  while (items.length < MAX_ITEMS) {
    const before = text.slice(Math.max(0, from - REACH), from)
    const [comma = ''] = JOINT_BEFORE.exec(before) ?? []
    const space = comma === '' ? '' : (/\s{0,80}$/.exec(before.slice(0, before.length - comma.length))?.[0] ?? '')
    const at = from - comma.length - space.length
    const previous = comma === '' ? undefined : known.find((one) => isItem(text, at - one.length, one))
    if (previous === undefined) break
    from = at - previous.length
    items.unshift(previous)
    joints.unshift(`${space}${comma}`)
  }
  const [joint] = joints
  return joint === undefined ? undefined : { start: from, end: to, items, joint }
}

function isItem(text: string, at: number, item: string): boolean {
  if (at < 0 || !text.startsWith(item, at)) return false
  const isPart = (character: string | undefined): boolean => character !== undefined && /[\w$.]/.test(character)
  return !/^\w/.test(item) || (!isPart(text[at - 1]) && !isPart(text[at + item.length]))
}
