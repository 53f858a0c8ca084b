import { describe, expect, it } from 'vitest'
import { mergeTicks, type Ticks } from '../../../src/domain/retirement/ticks'
import { withMark, type MarkContext } from '../../../src/features/retirement/marks'

const AT = Date.parse('2026-11-25T02:00:00.000Z')
const context = (changes: Partial<MarkContext> = {}): MarkContext => ({
  item: 'bank-card',
  version: 1,
  by: 'phone-a',
  now: AT,
  since: AT,
  ...changes,
})

describe('a mark', () => {
  it('keeps what was said before when only one thing changes', () => {
    const first = withMark({}, { status: 'family', note: '问妹妹' }, context())
    const second = withMark(first, { status: 'done' }, context({ now: AT + 60_000, since: AT + 60_000 }))
    expect(second['bank-card']?.current).toMatchObject({ status: 'done', note: '问妹妹', on: null })
    expect(second['bank-card']?.history).toHaveLength(1)
  })

  it('is one mark while it is being typed, not one for each letter', () => {
    let ticks: Ticks = {}
    for (const [i, note] of ['社', '社保', '社保卡'].entries())
      ticks = withMark(ticks, { note }, context({ now: AT + i * 600 }))
    expect(ticks['bank-card']?.current.note).toBe('社保卡')
    expect(ticks['bank-card']?.history).toEqual([])
  })

  it('never drops what another phone marked meanwhile', () => {
    const theirs = withMark({}, { status: 'me' }, context({ by: 'phone-b', now: AT + 100 }))
    const mine = withMark(theirs, { note: '我来' }, context({ now: AT + 200 }))
    expect(mine['bank-card']?.history.map(({ by }) => by)).toEqual(['phone-b'])
  })

  it('holds over the mark that the person saw, even where this clock is behind', () => {
    const ahead = withMark({}, { status: 'done' }, context({ by: 'phone-b', now: AT + 3_600_000 }))
    const mine = withMark(ahead, { status: 'open' }, context())
    expect(mine['bank-card']?.current).toMatchObject({ status: 'open', by: 'phone-a' })
    expect(mergeTicks(ahead, mine)['bank-card']?.current.status).toBe('open')
  })

  it('carries the version of the item that was on the screen', () => {
    const seen = withMark(
      withMark({}, { status: 'done' }, context()),
      {},
      context({ version: 2, now: AT + 1 }),
    )
    expect(seen['bank-card']?.current).toMatchObject({ version: 2, status: 'done' })
  })
})
