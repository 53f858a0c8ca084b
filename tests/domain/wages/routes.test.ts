import { describe, expect, it } from 'vitest'
import { answersOnPath, replay, UNKNOWN, type Answers } from '../../../src/domain/flow'
import { flowProblems } from '../../../src/domain/flow-problems'
import { holds, planRoutes, routeProblems, type RoutePlan } from '../../../src/domain/wages/routes'
import { FLOW, ROUTES, present } from './support'

/** Every complete set of answers that the flow allows. */
function paths(answers: Answers = {}): readonly Answers[] {
  const { current } = replay(FLOW, answers)
  return current ? current.options.flatMap(({ id }) => paths({ ...answers, [current.id]: id })) : [answers]
}

function planText(plan: RoutePlan): string {
  const ways = [...plan.open, ...plan.closed].map(({ route, rank, why }) => `${route.id} ${rank} ${why}`)
  return [plan.today.id, ...ways, ...plan.notes.map(({ id }) => id)].join('\n')
}

function keyOf(answers: Answers): string {
  return FLOW.questions.map(({ id }) => answers[id] ?? '').join(' ')
}

function plan(answers: Answers): RoutePlan {
  return planRoutes(ROUTES, answers)
}

/** All ways through the flow with the plan at their end. */
const ALL = paths().map((answers) => ({ answers, plan: plan(answers) }))
const TEXTS = new Map(ALL.map((each) => [keyOf(each.answers), planText(each.plan)]))
const openIds = (answers: Answers) => plan(answers).open.map(({ route }) => route.id)
const closedIds = (answers: Answers) => plan(answers).closed.map(({ route }) => route.id)

/** Every fifth way: enough to meet each state, and prime to the number of answers to the last question. */
const STRIDE = 5
/** Answers to the questions that not every way asks. */
const ELSEWHERE: Answers = { contract: 'no', since: 'near' }

function optionsOf(question: string): readonly string[] {
  return FLOW.questions
    .filter(({ id }) => id === question)
    .flatMap(({ options }) => options.map(({ id }) => id))
}

function planFor(answers: Answers): string | undefined {
  return TEXTS.get(keyOf(answersOnPath(replay(FLOW, answers))))
}

const PLAIN: Answers = {
  work: 'unit',
  contract: 'yes',
  status: 'left',
  since: 'recent',
  iou: 'no',
  employer: 'there',
  people: 'few',
  step: 'none',
}

describe('the questions about unpaid wages', { timeout: 60_000 }, () => {
  it('have no fault, and at most eight on any way', () => expect(flowProblems(FLOW, 8)).toEqual([]))

  it('are named rightly by every condition', () => expect(routeProblems(FLOW, ROUTES)).toEqual([]))

  it('lead from every way of answering to a plan, with a card and more than one way open', () => {
    expect(ALL.length).toBeGreaterThan(10_000)
    const lost = ALL.filter(({ answers, plan: { open } }) => {
      const { outcome, path } = replay(FLOW, answers)
      return outcome !== 'plan' || path.length > 8 || open.length < 2
    })
    expect(lost).toEqual([])
  })

  it('reach every card, every case of every way, and every note', () => {
    const reached = new Set<string>()
    for (const {
      plan: { today, open, closed, notes },
    } of ALL) {
      reached.add(`card ${today.id}`)
      for (const { route, why } of [...open, ...closed]) reached.add(`${route.id} ${why}`)
      for (const { id } of notes) reached.add(`note ${id}`)
    }
    const written = [
      ...ROUTES.todays.map(({ id }) => `card ${id}`),
      ...ROUTES.notes.map(({ id }) => `note ${id}`),
      ...ROUTES.routes.flatMap(({ id, cases }) => cases.map(({ why }) => `${id} ${why}`)),
    ]
    expect(written.filter((each) => !reached.has(each))).toEqual([])
  })

  it('all matter: wherever one is asked some answer changes the plan, and no answer but 不知道 is idle', () => {
    const matters = new Map<string, boolean>()
    const busy = new Set<string>()
    for (const { answers } of ALL.filter((_, at) => at % STRIDE === 0)) {
      const asked = Object.keys(answers)
      for (const [at, id] of asked.entries()) {
        const state = asked.slice(0, at).reduce((text, each) => `${text} ${answers[each]}`, id)
        const own = planFor(answers)
        for (const option of optionsOf(id).filter((each) => each !== answers[id])) {
          const differs = planFor({ ...ELSEWHERE, ...answers, [id]: option }) !== own
          matters.set(state, matters.get(state) || differs)
          if (differs) busy.add(`${id} ${option}`)
        }
      }
    }
    expect([...matters].filter(([, does]) => !does).map(([state]) => state)).toEqual([])
    const all = FLOW.questions.flatMap(({ id }) => optionsOf(id).map((option) => `${id} ${option}`))
    expect(all.filter((each) => !busy.has(each) && !each.endsWith(` ${UNKNOWN}`))).toEqual([])
  })
})

describe('the ways', () => {
  it('begin with a written demand where nothing was done', () => expect(openIds(PLAIN)[0]).toBe('demand'))

  it('shut the complaint once arbitration was filed', () => {
    expect(closedIds({ ...PLAIN, step: 'filed' })).toContain('inspection')
    expect(openIds({ ...PLAIN, step: 'complained' })).toContain('inspection')
    const arbitration = ROUTES.routes.filter(({ id }) => id === 'arbitration')[0]
    expect(arbitration?.closes).toContain('inspection')
  })

  it('send an IOU for wages alone to court, not first to arbitration', () => {
    const ids = openIds({ ...PLAIN, iou: 'yes' })
    expect(ids.indexOf('iou-suit')).toBeLessThan(ids.indexOf('arbitration'))
    expect(openIds(PLAIN)).not.toContain('iou-suit')
  })

  it('begin with arbitration where a year is nearly over', () =>
    expect([plan({ ...PLAIN, since: 'near' }).today.id, openIds({ ...PLAIN, since: 'near' })[0]]).toEqual([
      'file-now',
      'arbitration',
    ]))

  it('name the general contractor and the deposit on building sites alone', () => {
    expect(openIds({ ...PLAIN, work: 'site' })).toEqual(expect.arrayContaining(['contractor', 'deposit']))
    expect(openIds(PLAIN)).not.toContain('contractor')
  })

  it('hold back a payment order where nobody can be served', () =>
    expect(closedIds({ ...PLAIN, employer: 'unreachable' })).toContain('payment-order'))

  it('call for the police only after an order was not obeyed, or the boss hides', () => {
    expect(openIds(PLAIN)).not.toContain('criminal')
    expect(openIds({ ...PLAIN, step: 'ordered' })[0]).toBe('criminal')
    expect(openIds({ ...PLAIN, employer: 'unreachable' })).toContain('criminal')
  })

  it('end in enforcement once the award is there', () =>
    expect(openIds({ ...PLAIN, step: 'won' })[0]).toBe('enforcement'))

  it('come in one order whatever the order of the data', () => {
    const backwards = { ...ROUTES, routes: [...ROUTES.routes].reverse() }
    for (const answers of [PLAIN, { ...PLAIN, work: 'site', iou: 'yes' }])
      expect(planText(planRoutes(backwards, answers))).toBe(planText(plan(answers)))
  })
})

describe('conditions', () => {
  it('hold where every question named has one of its answers', () => {
    expect(holds(undefined, {})).toBe(true)
    expect(holds({ work: ['site'], step: ['none', 'asked'] }, { work: 'site', step: 'asked' })).toBe(true)
    expect(holds({ work: ['site'], since: ['near'] }, { work: 'site' })).toBe(false)
  })

  it('that name what the flow does not have are faults of the data', () => {
    const [card, route, note] = [
      present(ROUTES.todays[0]),
      present(ROUTES.routes[0]),
      present(ROUTES.notes[0]),
    ]
    const data = {
      todays: [{ ...card, when: { weather: ['rain'] } }],
      routes: [{ ...route, cases: [{ when: { work: ['king'] }, rank: 1, why: '' }], closes: ['moon'] }],
      notes: [{ ...note, when: { step: ['none', 'lost'] } }],
    }
    expect(routeProblems(FLOW, data)).toEqual([
      'enforce: no question weather',
      'no-contract: no option step.lost',
      'demand: no option work.king',
      'demand: shuts no such way moon',
      'the last card has a condition',
    ])
    expect(() => planRoutes(data, {})).toThrow('no card')
    expect(routeProblems(FLOW, { todays: [], routes: [], notes: [] })).toEqual([])
  })
})
