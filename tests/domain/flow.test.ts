import { describe, expect, it } from 'vitest'
import { answersOnPath, replay, withAnswer, type Flow, type FlowQuestion } from '../../src/domain/flow'
import { flowProblems } from '../../src/domain/flow-problems'

function question(id: string, nexts: Readonly<Record<string, string>>): FlowQuestion {
  return {
    id,
    text: id,
    options: Object.entries(nexts).map(([option, next]) => ({ id: option, label: option, next })),
  }
}

const FLOW: Flow = {
  start: 'a',
  outcomes: ['end', 'other'],
  questions: [
    question('a', { yes: 'b', no: 'c', unknown: 'c' }),
    question('b', { yes: 'c', unknown: 'end' }),
    question('c', { yes: 'end', unknown: 'other' }),
  ],
}

describe('replaying answers', () => {
  it('stops at the first question that is not answered', () => {
    const at = replay(FLOW, { a: 'yes' })
    expect([at.current?.id, at.outcome]).toEqual(['b', null])
    expect(at.path.map(({ question: { id }, option }) => `${id} ${option.id}`)).toEqual(['a yes'])
  })

  it('comes to an outcome', () => {
    expect(replay(FLOW, { a: 'no', c: 'unknown' })).toMatchObject({ current: null, outcome: 'other' })
    expect(replay(FLOW, { a: 'yes', b: 'unknown' }).outcome).toBe('end')
  })

  it('keeps an answer that is off the path, so that going back loses none', () => {
    const first = { a: 'yes', b: 'yes', c: 'yes' }
    const changed = withAnswer(first, 'a', 'no')
    expect(answersOnPath(replay(FLOW, changed))).toEqual({ a: 'no', c: 'yes' })
    expect(answersOnPath(replay(FLOW, withAnswer(changed, 'a', 'yes')))).toEqual(first)
  })

  it('takes an answer that is no longer offered as none', () =>
    expect(replay(FLOW, { a: 'gone' }).current?.id).toBe('a'))

  it('refuses a dead link and a cycle', () => {
    expect(() => replay({ ...FLOW, start: 'nowhere' }, {})).toThrow('dead link')
    const round: Flow = { start: 'a', outcomes: [], questions: [question('a', { yes: 'a' })] }
    expect(() => replay(round, { a: 'yes' })).toThrow('cycle')
  })
})

describe('the faults of a flow', () => {
  const faults = (change: Partial<Flow>, most = 8) =>
    flowProblems({ ...FLOW, ...change }, most).map(({ fault, at }) => `${fault} ${at}`)

  it('are none in a sound one', () => expect(faults({})).toEqual([]))

  it.each<[string, Partial<Flow>, number, string[]]>([
    ['a way that is too long', {}, 2, ['too-long a']],
    ['an outcome nobody reaches', { outcomes: ['end', 'other', 'lost'] }, 8, ['unreachable lost']],
    ['a question nobody reaches', { start: 'b' }, 8, ['unreachable a']],
    ['an outcome named as a question is', { outcomes: ['end', 'other', 'end'] }, 8, ['repeated-id end']],
    [
      'a dead link',
      { questions: [question('a', { yes: 'x', unknown: 'end', no: 'other' })] },
      8,
      ['dead-link x'],
    ],
    [
      'a cycle',
      {
        questions: [
          question('a', { yes: 'b', unknown: 'end' }),
          question('b', { yes: 'a', unknown: 'other' }),
        ],
      },
      8,
      ['cycle a'],
    ],
    [
      'a question without 不知道',
      { questions: [question('a', { yes: 'end', no: 'other' })] },
      8,
      ['no-unknown a'],
    ],
    [
      'a question with nothing to choose',
      { questions: [question('a', { unknown: 'end' })], outcomes: ['end'] },
      8,
      ['too-few-options a'],
    ],
    [
      'no options at all',
      { questions: [question('a', {})], outcomes: [] },
      8,
      ['no-unknown a', 'too-few-options a'],
    ],
  ])('show %s', (_, change, most, expected) => expect(faults(change, most)).toEqual(expected))

  it('show two options of one id', () => {
    const [a, b, c] = FLOW.questions as [FlowQuestion, FlowQuestion, FlowQuestion]
    const twice = { ...a, options: [...a.options, ...a.options.slice(0, 1)] }
    expect(faults({ questions: [twice, b, c] })).toEqual(['repeated-id a.yes'])
  })
})
