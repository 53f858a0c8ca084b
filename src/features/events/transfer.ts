import { halfWidth } from '../../domain/half-width'

/** What a schedule is handed over as: the address of the schedule page with the ids after `#add=`. */
const MARK = '#add='
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

export function transferLink(site: string, ids: readonly string[]): string {
  return `${site}events/mine/${MARK}${ids.join(',')}`
}

const LIST = /^[a-z0-9-]+(?:,[a-z0-9-]+)*/

/**
 * The ids in a scanned or pasted text; none where it is not a schedule. What people and chats glue behind it (`。`, `）`,
 * `&from=…`) is no part of it; an id that is none stays, so that its loss is told.
 */
export function idsIn(text: string): readonly string[] {
  const at = text.indexOf(MARK)
  if (at < 0) return []
  const rest = halfWidth(text.slice(at + MARK.length))
    .replace(/%2c/gi, ',')
    .toLowerCase()
  const list = (LIST.exec(rest)?.[0] ?? '').split(',')
  return list.some((id) => ID.test(id)) ? list.filter((id, index) => list.indexOf(id) === index) : []
}
