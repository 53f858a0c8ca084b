import type { Day } from '../day'
import { assess } from './assess'
import type { Condition, Facts } from './conditions'
import { factsOf, type FinderAnswers } from './facts'
import type { Measure } from './measure'
import { questionsFor, type FinderQuestion } from './questions'

/**
 * The questions that matter for such answers, in order. Whether one matters rests on the answers before it alone, so
 * that going back and on never changes what was asked. At most eight, whatever is answered.
 */
export function finderRun(
  measures: readonly Measure[],
  answers: FinderAnswers,
  today: Day,
): readonly FinderQuestion[] {
  const all = questionsFor(factsOf(answers))
  return all.filter(({ id, facts: tells, asked }) => {
    const before = all
      .slice(
        0,
        all.findIndex((each) => each.id === id),
      )
      .map((each) => each.id)
    const facts = factsOf(only(answers, before))
    return asked(facts) && measures.some((measure) => couldTell(measure, facts, tells, today))
  })
}

/** The answers to some questions, with their days. */
function only(answers: FinderAnswers, ids: readonly string[]): FinderAnswers {
  const kept = ids.flatMap((id) => [id, `${id}Day`]).filter((key) => key in answers)
  return Object.fromEntries(kept.map((key) => [key, answers[key] ?? '']))
}

/** Would one of these facts decide something of a measure that can still be had? */
function couldTell(measure: Measure, facts: Facts, tells: readonly string[], today: Day): boolean {
  const { verdicts, caution } = assess(measure, facts, today)
  if (caution === 'ended' || verdicts.some(({ state, fix }) => state === 'no' && fix === null)) return false
  return verdicts.some(
    ({ condition, state }) => state === 'unknown' && readsOf(condition).some((fact) => tells.includes(fact)),
  )
}

/** The facts that a condition rests on. */
export function readsOf(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'is':
    case 'atLeast':
      return [condition.fact]
    case 'within':
      if (condition.of === 'certified') return ['certified', 'level']
      return ['study', 'graduated', ...(condition.at === 'claim' ? [] : [condition.at])]
    case 'running':
      return ['started', 'work']
    case 'group':
      return ['recognised']
    case 'level':
      return ['level']
    case 'ask':
      return []
  }
}
