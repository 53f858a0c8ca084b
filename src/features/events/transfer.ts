/** What a schedule is handed over as: the address of the schedule page with the ids after `#add=`. */
const MARK = '#add='
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

export function transferLink(site: string, ids: readonly string[]): string {
  return `${site}events/mine/${MARK}${ids.join(',')}`
}

/** The ids in a scanned or pasted text; none where it is not a schedule. */
export function idsIn(text: string): readonly string[] {
  const at = text.indexOf(MARK)
  if (at < 0) return []
  const list = (text.slice(at + MARK.length).split(/\s/)[0] ?? '').split(',')
  return list.filter((id, index) => ID.test(id) && list.indexOf(id) === index)
}
