import { clockText, momentAt } from '../china-time'
import { isDay, type Day } from '../day'
import { yuanText } from '../money'
import type { WorkEntry } from './entry'
import { readDay, readMoved, readTerms } from './read'
import { byThing, dayAt, isLate, NO_DAY } from './things'
import { wayWords, MONEY_WORDS, plainLine, termsWords, workWords } from './words'

/** One way a thing stood, and when that was written. */
export interface HistoryStep {
  readonly at: number
  /** `2026-11-25 18:03`, in China. */
  readonly when: string
  readonly words: string
  /** Written more than two days after the day it is about. */
  readonly late: boolean
}

/** Lines written so soon after each other are one sitting: the last of them is what was meant. */
const SITTING_MS = 5 * 60_000

function wordsOf({ about, of, value }: WorkEntry): string {
  if (!value) return '去掉了'
  if (about === 'day') {
    const work = readDay(value)
    return [work ? workWords(work) : '没写清', plainLine(work?.note ?? '')].filter(Boolean).join('。')
  }
  if (about === 'money') {
    const moved = readMoved(value)
    if (!moved) return '没写清'
    const how = wayWords(moved.how)
    const said = `${MONEY_WORDS[moved.kind]} ${yuanText(moved.fen)}`
    return [moved.day, said, how, plainLine(moved.note)].filter(Boolean).join('，')
  }
  if (!isDay(of)) return [value['name'], value['employer']].map((text) => plainLine(text ?? '')).join('，')
  const terms = readTerms(of, value)
  return terms ? `${of} 起，${termsWords(terms)}` : '没写清'
}

function dayOf({ about, of, value }: WorkEntry): Day | null {
  const day = about === 'money' ? (value?.['day'] ?? '') : of
  return about !== 'site' && isDay(day) ? day : null
}

function whenText(at: number): string {
  const day = dayAt(at)
  return day === NO_DAY ? '时间不明' : `${day} ${clockText(momentAt(at).minute)}`
}

/** Every way a thing of a site stood, the latest first. Changes within five minutes are one. */
export function historyOf(
  entries: readonly WorkEntry[],
  about: WorkEntry['about'],
  of: string,
): readonly HistoryStep[] {
  const lines = byThing(entries.filter((entry) => entry.about === about && entry.of === of)).get(
    `${about} ${of}`,
  )
  const meant = (lines ?? []).filter((line, at, all) => {
    const next = all[at + 1]
    return !next || next.at - line.at > SITTING_MS
  })
  return meant
    .map((line) => {
      const day = dayOf(line)
      return {
        at: line.at,
        when: whenText(line.at),
        words: wordsOf(line),
        late: day !== null && isLate(day, line.at),
      }
    })
    .reverse()
}
