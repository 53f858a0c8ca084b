import type { Day } from '../../domain/day'
import type { Month } from '../../domain/month'
import type { Side } from '../../domain/retirement/compare'
import { minimumFor } from '../../domain/retirement/contributions'
import type { PersonRow } from '../../domain/retirement/person'
import { ageOf } from '../../domain/retirement/statutory'
import type { RetirementRules } from '../../domain/retirement/types'
import { tell, type TrackAnswer } from './use-retirement'

/** One thing to compare: a month of one person, by a short name. */
export interface NamedSide {
  readonly label: string
  readonly side: Side
}

/** The months of a person that can be compared: each track left open; where it is one, also the earliest and latest. */
export function sidesOf(rules: RetirementRules, person: PersonRow, today: Day): readonly NamedSide[] {
  const told = tell(rules, person, today)
  if (!told) return []
  const several = told.tracks.length > 1
  return told.tracks.flatMap((answer) => monthsOf(rules, person, answer, several))
}

function monthsOf(
  rules: RetirementRules,
  person: PersonRow,
  { name, result }: TrackAnswer,
  several: boolean,
): readonly NamedSide[] {
  if (result.kind === 'cannot-tell') return []
  const { statutory, track } = result
  const birth = statutory.original - track.oldAgeMonths
  const named = (word: string, month: Month): NamedSide => ({
    label: `${person.name} · ${word}${several ? ` · ${name}` : ''}`,
    side: {
      month,
      age: ageOf(month - birth),
      delay: month - statutory.original,
      need: minimumFor(rules.contributions, month, statutory.month),
    },
  })
  const legal = named('法定', statutory.month)
  if (result.kind !== 'ahead' || !result.span) return [legal]
  const chosen = person.chosen === null || several ? [] : [named('选的', person.chosen)]
  return [named('最早', result.span.earliest), legal, named('最晚', result.span.latest), ...chosen]
}
