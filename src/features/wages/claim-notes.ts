import type { Day } from '../../domain/day'
import { awardForm } from '../../domain/wages/award'
import type { Claim, ClaimItem } from '../../domain/wages/claim'
import { doubleWageLimit } from '../../domain/wages/double-wage-limit'
import type { ArticleRef } from '../../domain/wages/law'
import { yuanOf } from '../../domain/wages/line'
import { minimumWageOn } from '../../domain/wages/minimum-wage'
import type { WagesPart } from '../../domain/wages/part'
import type { WageContext } from '../../domain/wages/rules'
import { filledIn } from './claim-words'

/** A sentence about the claim as a whole, with the law it rests on. */
export interface ClaimNote {
  readonly text: string
  readonly articles: readonly ArticleRef[]
}

type Code = 'award-final' | 'award-open' | 'double-wage-left' | 'double-wage-none' | 'double-wage-whole'

interface Asked {
  readonly items: readonly ClaimItem[]
  readonly sum: Claim
  readonly part: WagesPart
  readonly context: WageContext
  readonly today: Day
}

function note(
  { part }: Asked,
  code: Code | 'double-wage-whole-past',
  values: Record<string, string>,
  articles: readonly ArticleRef[],
): readonly ClaimNote[] {
  const words = part.words.notes?.[code]
  return words ? [{ text: filledIn(words, values), articles }] : []
}

/** Whether the employer could take the award to court: 调解仲裁法 47, each item by itself. */
function awardNote(asked: Asked): readonly ClaimNote[] {
  const { sum, context, today } = asked
  const minimum = minimumWageOn(context.minimumWages, today)
  if (!minimum || sum.lines.length === 0) return []
  const { finalAwardMonths } = context.rules
  const items = sum.lines.map(({ fen }) => fen.high)
  const { final, limitFen } = awardForm(items, minimum.monthlyFen, context.rules)
  const values = { limit: yuanOf(limitFen) }
  return note(asked, final ? 'award-final' : 'award-open', values, finalAwardMonths.articles)
}

/** How long double pay can still be asked for, by both readings of when its year begins. */
function doubleWageNotes(asked: Asked): readonly ClaimNote[] {
  const rule = asked.part.limits.find(({ id }) => id === 'arbitration-other')
  return asked.items.flatMap((item) => {
    const limit =
      rule && item.kind === 'double-wage'
        ? doubleWageLimit(item.input, asked.today, rule, asked.context)
        : null
    if (!rule || !limit || !('safe' in limit.whole)) return []
    const { status, safe, nominal } = limit.whole
    const whole =
      status === 'past'
        ? note(asked, 'double-wage-whole-past', { day: nominal }, rule.articles)
        : note(asked, 'double-wage-whole', { day: safe }, rule.articles)
    const { left } = limit
    const values: Record<string, string> = left ? { from: left.from, to: left.to } : {}
    return [...whole, ...note(asked, left ? 'double-wage-left' : 'double-wage-none', values, rule.articles)]
  })
}

/** What follows from a claim as a whole. */
export function claimNotes(asked: Asked): readonly ClaimNote[] {
  return [...awardNote(asked), ...doubleWageNotes(asked)]
}
