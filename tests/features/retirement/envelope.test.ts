import { describe, expect, it } from 'vitest'
import { mergeTicks } from '../../../src/domain/retirement/ticks'
import {
  envelopeFrom,
  envelopeHash,
  envelopeText,
  type Envelope,
} from '../../../src/features/retirement/envelope'
import { withMark } from '../../../src/features/retirement/marks'

const AT = Date.parse('2026-11-25T02:00:00.000Z')
const mark = (item: string, by: string, now: number) => ({ item, by, now, version: 1, since: now })
const mother: Envelope = {
  person: {
    name: '母亲',
    birth: '1978-01-31',
    answers: { sex: 'female', work: 'flexible', dossier: 'self' },
    paid: { kind: 'months', months: 99, through: 24_322 },
    chosen: 24_360,
    view: 'women-50',
  },
  ticks: withMark(
    {},
    { status: 'family', note: '卡在抽屉里🙂', on: '2026-12-01' },
    mark('bank-card', 'a', AT),
  ),
}

describe('a checklist handed over', () => {
  it('comes back whole from a message and from a link', () => {
    expect(envelopeFrom(envelopeText(mother))).toEqual(mother)
    expect(envelopeFrom(`https://city.example/retirement/hand-over/${envelopeHash(mother)}`)).toEqual(mother)
    expect(envelopeFrom(`母亲的清单：\n${envelopeText(mother)}\n`)).toEqual(mother)
  })

  it('has nothing in the link that an address may not hold', () =>
    expect(envelopeHash(mother)).toMatch(/^#tx=[\w-]+$/))

  it('masks an identity number in a note or a name', () => {
    const ticks = withMark({}, { note: '11010519491231002X' }, mark('bank-card', 'a', AT))
    const text = envelopeText({ person: { ...mother.person, name: '110105194912310 02X' }, ticks })
    expect(text).not.toContain('19491231')
  })

  it.each([
    ['cut short', envelopeText(mother).slice(0, -3)],
    ['without its marks', envelopeText(mother).split('\n')[0] ?? ''],
    ['of a newer kind', envelopeText(mother).replace('RT1:', 'RT2:')],
    ['with a false birth', envelopeText(mother).replace('1978-01-31', '1978-02-31')],
    ['a link cut short', envelopeHash(mother).slice(0, 40)],
    ['something else', '你好'],
  ])('is refused whole when %s', (_, text) => expect(envelopeFrom(text)).toBeNull())

  it('keeps only answers that the questions offer', () => {
    const text = envelopeText(mother).replace('"flexible"', '"astronaut"')
    expect(envelopeFrom(text)?.person.answers).toEqual({ sex: 'female', dossier: 'self' })
  })

  it('merges the same to and fro, whoever marked last', () => {
    const mine = withMark(mother.ticks, { status: 'done' }, mark('bank-card', 'b', AT + 1000))
    const theirs = envelopeFrom(envelopeText(mother))?.ticks ?? {}
    const forth = mergeTicks(mine, theirs)
    const back = mergeTicks(
      mother.ticks,
      envelopeFrom(envelopeText({ ...mother, ticks: forth }))?.ticks ?? {},
    )
    expect(forth['bank-card']?.current.status).toBe('done')
    expect(back['bank-card']?.current).toEqual(forth['bank-card']?.current)
  })
})
