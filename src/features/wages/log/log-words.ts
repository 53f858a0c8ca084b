import { decimalText } from '../../../domain/wages/exact'
import type { LoggedDay, SiteLog } from '../../../domain/worklog/site'
import { plainLine } from '../../../domain/worklog/words'

/** What a site is called. */
export function siteName({ name, employer }: Pick<SiteLog, 'name' | 'employer'>): string {
  return plainLine(name) || plainLine(employer) || '没写名字的工地'
}

/** A day in a cell of the month: `工+2`, `半`, `6时`, `休`, `30件`. */
export function dayMark({ did, hours, over, pieces, note }: LoggedDay): string {
  const done = { full: '工', half: '半', hours: `${decimalText(hours, 1)}时`, off: '休', none: '' }[did]
  const more = over.num > 0 ? `+${decimalText(over, 1)}` : ''
  const count = pieces.num > 0 ? `${decimalText(pieces, 1)}件` : ''
  return `${count || done}${more}` || (note ? '记' : '')
}

/** How the cell of a day looks. */
export function dayLook({ did, pieces, over }: LoggedDay): string {
  if (did === 'half') return 'half'
  return did === 'full' || did === 'hours' || pieces.num > 0 || over.num > 0 ? 'full' : ''
}
