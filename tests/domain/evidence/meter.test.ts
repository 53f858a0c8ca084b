import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loggedDays } from '../../../src/domain/evidence/log-days'
import { kindsOf, proofMeter, type Held } from '../../../src/domain/evidence/meter'
import type { EvidencePart, ProofElement, ProofKind } from '../../../src/domain/evidence/part'
import type { WorkEntry } from '../../../src/domain/worklog/entry'

const kind = (id: string, proves: ProofKind['proves']): ProofKind => ({ id, title: id, get: '', proves })
const element = (id: string, next: readonly string[]): ProofElement => ({
  id,
  name: id,
  says: '',
  without: '',
  next,
  notes: [],
})
const part: EvidencePart = {
  fresh: { source: 's', checked: '2026-11-25', reviewBy: '2027-05-25', status: 'verified' },
  elements: [
    element('relation', ['badge', 'chat']),
    element('attendance', ['photo']),
    element('debt', ['iou', 'chat']),
    element('demand', ['message']),
  ],
  kinds: [
    kind('contract', { relation: 3 }),
    kind('chat', { relation: 1, debt: 2 }),
    kind('badge', { relation: 2 }),
    kind('photo', { relation: 1, attendance: 1 }),
    { ...kind('iou', { debt: 3 }), answer: { question: 'iou', option: 'yes' } },
    kind('message', { demand: 2 }),
  ],
  log: {
    element: 'attendance',
    title: '记工本 {n} 天',
    steps: [
      { from: 1, weight: 1 },
      { from: 7, weight: 2 },
    ],
  },
  demands: { element: 'demand', title: '记了 {n} 次', steps: [{ from: 1, weight: 1 }] },
  rough: '',
}
const nothing: Held = { ticked: {}, answers: {}, items: [], logDays: 0, demands: 0 }
const steps = (held: Partial<Held>) =>
  proofMeter(part, { ...nothing, ...held }).elements.map(({ step }) => step)
const tick = (...ids: string[]): Held['ticked'] => Object.fromEntries(ids.map((id) => [id, 'yes']))

describe('how much proof there is', () => {
  it.each<[string, Partial<Held>, readonly number[]]>([
    ['nothing', {}, [0, 0, 0, 0]],
    ['a contract alone is enough for the relation', { ticked: tick('contract') }, [3, 0, 0, 0]],
    ['without one, a badge is nearly enough', { ticked: tick('badge') }, [2, 0, 0, 0]],
    [
      'a badge and a chat together are enough, and the chat counts for the debt too',
      { ticked: tick('badge', 'chat') },
      [3, 0, 2, 0],
    ],
    ['more than enough is not more than three', { ticked: tick('contract', 'badge', 'chat') }, [3, 0, 2, 0]],
    ['a tick taken back counts no more', { ticked: { badge: 'no' } }, [0, 0, 0, 0]],
    ['an answer that says there is an IOU counts', { answers: { iou: 'yes' } }, [0, 0, 3, 0]],
    ['but not against a tick', { answers: { iou: 'yes' }, ticked: { iou: 'no' } }, [0, 0, 0, 0]],
    ['another answer says nothing', { answers: { iou: 'unknown' } }, [0, 0, 0, 0]],
    ['a day in the work log is one step', { logDays: 1 }, [0, 1, 0, 0]],
    ['six days too', { logDays: 6 }, [0, 1, 0, 0]],
    ['a week is two', { logDays: 7 }, [0, 2, 0, 0]],
    ['a week and a photo are enough', { logDays: 30, ticked: tick('photo') }, [1, 3, 0, 0]],
    ['a demand noted with the case is one step', { demands: 4 }, [0, 0, 0, 1]],
    ['with the message kept it is enough', { demands: 1, ticked: tick('message') }, [0, 0, 0, 3]],
    [
      'a file of a kind counts as the kind, for what it is said to prove',
      { items: [{ kind: 'chat', elements: ['debt'] }] },
      [0, 0, 2, 0],
    ],
    [
      'twice the same kind counts once',
      {
        items: [
          { kind: 'chat', elements: ['debt'] },
          { kind: 'chat', elements: ['debt'] },
        ],
        ticked: tick('chat'),
      },
      [1, 0, 2, 0],
    ],
    [
      'files of which nobody said what they are count once together',
      { items: [{ elements: ['debt', 'demand'] }, { elements: ['debt'] }] },
      [0, 0, 1, 1],
    ],
    [
      'a kind that does not prove it counts as any file',
      { items: [{ kind: 'badge', elements: ['demand'] }] },
      [0, 0, 0, 1],
    ],
    [
      'a kind that the data no longer has does too',
      { items: [{ kind: 'gone', elements: ['relation'] }] },
      [1, 0, 0, 0],
    ],
    [
      'a file assigned to nothing counts nowhere',
      { items: [{ kind: 'contract', elements: [] }] },
      [0, 0, 0, 0],
    ],
    ['an element that is gone is passed over', { items: [{ elements: ['gone'] }] }, [0, 0, 0, 0]],
  ])('%s', (_, held, expected) => expect(steps(held)).toEqual(expected))

  it('says what to do today: the best that is not there yet, for the weakest element', () => {
    const today = (held: Partial<Held>) => {
      const meter = proofMeter(part, { ...nothing, ...held })
      return [meter.enough, meter.today?.element.id, meter.today?.next?.id]
    }
    expect(today({})).toEqual([0, 'relation', 'badge'])
    expect(today({ ticked: tick('badge') })).toEqual([0, 'attendance', 'photo'])
    expect(today({ ticked: tick('badge', 'photo'), logDays: 7 })).toEqual([2, 'debt', 'iou'])
    expect(today({ ticked: tick('contract', 'photo', 'iou'), logDays: 7 })).toEqual([3, 'demand', 'message'])
    expect(today({ ticked: tick('contract', 'photo', 'iou', 'message'), logDays: 7, demands: 1 })).toEqual([
      4,
      undefined,
      undefined,
    ])
  })

  it('does not ask for what is there as a file', () => {
    const meter = proofMeter(part, { ...nothing, items: [{ kind: 'message', elements: ['demand'] }] })
    expect(meter.elements[3]).toMatchObject({ step: 2, next: null, held: ['message'] })
  })

  it('names what counts, the weightiest first', () => {
    const meter = proofMeter(part, { ...nothing, ticked: tick('chat', 'contract', 'photo'), logDays: 19 })
    expect(meter.elements.map(({ held }) => held)).toEqual([
      ['contract', 'chat', 'photo'],
      ['记工本 19 天', 'photo'],
      ['chat'],
      [],
    ])
    expect(kindsOf(part, 'relation').map(({ id }) => id)).toEqual(['contract', 'badge', 'chat', 'photo'])
  })

  it('never falls when something is added, and never asks where there is enough', () => {
    const ids = part.kinds.map(({ id }) => id)
    const item = fc.record({
      kind: fc.constantFrom(...ids, 'gone'),
      elements: fc.subarray(part.elements.map(({ id }) => id)),
    })
    const held = fc.record({
      ticked: fc.subarray(ids).map((each) => tick(...each)),
      answers: fc.constant({}),
      items: fc.array(item, { maxLength: 4 }),
      logDays: fc.nat(40),
      demands: fc.nat(3),
    })
    fc.assert(
      fc.property(held, item, (before, more) => {
        const was = steps(before)
        const after = proofMeter(part, { ...before, items: [...before.items, more] })
        after.elements.forEach(({ step, next }, at) => {
          expect(step).toBeGreaterThanOrEqual(was[at] ?? 0)
          if (step === 3) expect(next).toBeNull()
        })
      }),
      { seed: 8 },
    )
  })
})

describe('the days of the work log', () => {
  const line = (
    about: WorkEntry['about'],
    site: string,
    of: string,
    value: WorkEntry['value'] = {},
  ): WorkEntry => ({
    id: `${site}${of}${String(value)}`,
    at: 1,
    about,
    site,
    of,
    value,
  })
  it('are counted once each, without those taken back, and not the money', () =>
    expect(
      loggedDays([
        line('site', 'a', 'a'),
        line('day', 'a', '2026-11-01'),
        line('day', 'a', '2026-11-01', { hours: '2' }),
        line('day', 'b', '2026-11-01'),
        line('day', 'a', '2026-11-02'),
        line('day', 'a', '2026-11-02', null),
        line('day', 'a', '2026-11-03', null),
        line('day', 'a', '2026-11-03'),
        line('money', 'a', 'p1'),
      ]),
    ).toBe(3))
})
