import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { addDays } from '../../../src/domain/day'
import { assess } from '../../../src/domain/measures/assess'
import { factsOf, type FinderAnswers } from '../../../src/domain/measures/facts'
import { sumOf } from '../../../src/domain/measures/money'
import { questionsFor } from '../../../src/domain/measures/questions'
import { reasonsOf } from '../../../src/domain/measures/reasons'
import { finderRun } from '../../../src/domain/measures/run'
import { part } from './support'

/** Thousands of judgements, on whatever machine. */
vi.setConfig({ testTimeout: 60_000 })

const all = [...part.measures, ...part.archive]
const TODAY = '2026-11-25'
const today = fc.integer({ min: -800, max: 800 }).map((count) => addDays(TODAY, count))
const typedDay = fc
  .tuple(fc.integer({ min: -4000, max: 30 }), fc.constantFrom(10, 7, 4))
  .map(([count, length]) => addDays(TODAY, count).slice(0, length))

/** Answers as a person may give them: any of them may be missing, skipped, or left over from another path. */
const answers: fc.Arbitrary<FinderAnswers> = fc
  .record(
    {
      study: fc.constantFrom('student', 'graduate', 'neither', 'unknown'),
      studyDay: typedDay,
      work: fc.constantFrom('employee', 'flexible', 'platform', 'founder', 'none', 'unknown'),
      firm: fc.constantFrom('care', 'small', 'large', 'public', 'other', 'unknown'),
      contract: fc.constantFrom('year', 'short', 'uninsured', 'neither', 'unknown'),
      contractDay: typedDay,
      start: fc.constantFrom('first', 'again', 'unknown'),
      startDay: typedDay,
      paid: fc.constantFrom('year', 'less', 'no', 'self', 'unknown'),
      hires: fc.constantFrom('three', 'few', 'no', 'unknown'),
      groups: fc.constantFrom('none', 'unknown', 'overAge', 'hardship veteran', 'disabled lowIncome zeroJob'),
      certificate: fc.constantFrom('初级', '中级', '高级', '技师', '高级技师', 'none', 'unknown'),
      certificateDay: typedDay,
    },
    { requiredKeys: [] },
  )
  .map((record) => record as FinderAnswers)
const runs = { seed: 20261125, numRuns: 120 }

describe('whatever is answered', () => {
  it('an answer more never turns certain into not without the reason being shown', () => {
    fc.assert(
      fc.property(answers, answers, today, (some, more, day) => {
        for (const measure of all) {
          const before = assess(measure, factsOf(some), day)
          const after = assess(measure, factsOf({ ...more, ...some }), day)
          if (before.standing !== 'certain' || after.standing !== 'not') continue
          expect(after.missing.length).toBeGreaterThan(0)
          for (const { why } of after.missing) expect(reasonsOf(after).join()).toContain(why)
        }
      }),
      runs,
    )
  })

  it('every standing has its reason, in words without a hole', () => {
    fc.assert(
      fc.property(answers, today, (some, day) => {
        for (const measure of all) {
          const told = reasonsOf(assess(measure, factsOf(some), day))
          expect(told.length).toBeGreaterThan(0)
          for (const line of told) expect(line).not.toMatch(/undefined|null|：$|，$/)
        }
      }),
      runs,
    )
  })

  it('every reason is a condition of its own record, and every last day lies ahead', () => {
    fc.assert(
      fc.property(answers, today, (some, day) => {
        for (const measure of part.measures) {
          const { verdicts, last, standing } = assess(measure, factsOf(some), day)
          expect(verdicts.map(({ condition }) => condition)).toEqual(measure.conditions)
          for (const { why, condition } of verdicts) expect(why).toContain(condition.words)
          if (last !== null && standing !== 'not') expect(last >= day).toBe(true)
        }
      }),
      runs,
    )
  })

  it('what is no longer in force is never more than not, and never in a sum', () => {
    fc.assert(
      fc.property(answers, today, (some, day) => {
        const facts = factsOf(some)
        const old = part.archive.map((measure) => assess(measure, facts, day))
        expect(old.every(({ standing }) => standing === 'not')).toBe(true)
        const sum = sumOf(
          [...part.measures.map((measure) => assess(measure, facts, day)), ...old],
          facts.level,
        )
        const named = [
          ...sum.counted.map(({ measure }) => measure),
          ...sum.instead,
          ...sum.local,
          ...sum.shares,
        ]
        expect(named.filter((measure) => part.archive.includes(measure))).toEqual([])
        expect(sumOf(old, facts.level)).toMatchObject({ least: 0, most: 0, counted: [] })
      }),
      runs,
    )
  })

  it('a sum has least before most, and counts one of those that exclude each other', () => {
    fc.assert(
      fc.property(answers, fc.subarray([...part.measures]), (some, measures) => {
        const facts = factsOf(some)
        const sum = sumOf(
          measures.map((measure) => assess(measure, facts, TODAY)),
          facts.level,
        )
        expect(sum.least).toBeLessThanOrEqual(sum.most)
        expect(Number.isInteger(sum.least) && Number.isInteger(sum.most)).toBe(true)
        const groups = sum.counted.flatMap(({ measure }) => measure.exclusive ?? [])
        expect(new Set(groups).size).toBe(groups.length)
      }),
      runs,
    )
  })

  it('there are at most eight questions, and going on asks only what was counted', () => {
    fc.assert(
      fc.property(answers, today, (some, day) => {
        const run = finderRun(part.measures, some, day).map(({ id }) => id)
        expect(run.length).toBeLessThanOrEqual(8)
        const allIds = questionsFor(factsOf(some)).map(({ id }) => id)
        expect(allIds.filter((id) => run.includes(id))).toEqual(run)
      }),
      runs,
    )
  })

  it('a question that is not asked would change no standing', () => {
    fc.assert(
      fc.property(answers, answers, today, (some, more, day) => {
        const run = finderRun(part.measures, some, day).map(({ id }) => id)
        const last = questionsFor(factsOf(some))
          .filter(({ id }) => !run.includes(id))
          .pop()
        if (!last || last.id !== 'certificate') return
        const other = { ...some, certificate: more['certificate'] ?? 'none' }
        for (const measure of part.measures)
          expect(assess(measure, factsOf(other), day).standing).toBe(
            assess(measure, factsOf(some), day).standing,
          )
      }),
      runs,
    )
  })
})
