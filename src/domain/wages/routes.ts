import type { Answers, Flow } from '../flow'
import type { ArticleRef, Confidence } from './law'

/** All of the questions named were answered with one of the options named. Empty: always. */
export type When = Readonly<Record<string, readonly string[]>>

interface Cited {
  readonly articles: readonly ArticleRef[]
  readonly confidence: Confidence
}

/** The one thing to do today: whom to ring and what to read out. */
export interface TodayCard extends Cited {
  readonly id: string
  readonly when?: When
  readonly title: string
  readonly why: string
  /** The id of a hotline. */
  readonly hotline: string
  /** Lines to read out in a minute; what stands in （） the person fills in. */
  readonly script: readonly string[]
}

/** When a way is open, how early it comes (1 is first), and why. */
export interface RouteCase {
  readonly when?: When
  readonly rank: number
  readonly why: string
  /** True where this case shuts the way; it is shown with the reason. */
  readonly closed?: boolean
}

export interface RouteRule extends Cited {
  readonly id: string
  readonly title: string
  readonly hotline?: string
  /** The first case that holds decides. None: the way is not shown. */
  readonly cases: readonly RouteCase[]
  /** What one will be asked for there. */
  readonly asks: readonly string[]
  /** Ids of the ways that it shuts once taken. */
  readonly closes: readonly string[]
}

/** Something to know, by the answers. */
export interface RouteNote extends Cited {
  readonly id: string
  readonly when?: When
  readonly text: string
}

export interface RouteData {
  /** The first that holds is the card; the last has no condition. */
  readonly todays: readonly TodayCard[]
  readonly routes: readonly RouteRule[]
  readonly notes: readonly RouteNote[]
}

export interface PlannedRoute {
  readonly route: RouteRule
  readonly why: string
  readonly rank: number
}

export interface RoutePlan {
  readonly today: TodayCard
  readonly open: readonly PlannedRoute[]
  readonly closed: readonly PlannedRoute[]
  readonly notes: readonly RouteNote[]
}

/** True where the answers meet the condition. A question that was not asked meets none. */
export function holds(when: When | undefined, answers: Answers): boolean {
  return Object.entries(when ?? {}).every(([question, options]) => options.includes(answers[question] ?? ''))
}

interface Found extends PlannedRoute {
  readonly closed: boolean
}

function found(route: RouteRule, answers: Answers): readonly Found[] {
  const first = route.cases.find(({ when }) => holds(when, answers))
  return first ? [{ route, why: first.why, rank: first.rank, closed: first.closed ?? false }] : []
}

function byRank(a: PlannedRoute, b: PlannedRoute): number {
  return a.rank - b.rank || (a.route.id < b.route.id ? -1 : 1)
}

/** What to do by the answers on the path. Throws a RangeError where the data has no card for them. */
export function planRoutes(data: RouteData, answers: Answers): RoutePlan {
  const today = data.todays.find(({ when }) => holds(when, answers))
  if (!today) throw new RangeError('no card for these answers')
  const ways = data.routes.flatMap((route) => found(route, answers)).sort(byRank)
  return {
    today,
    open: ways.filter(({ closed }) => !closed),
    closed: ways.filter(({ closed }) => closed),
    notes: data.notes.filter(({ when }) => holds(when, answers)),
  }
}

function conditionProblems(flow: Flow, at: string, when: When | undefined): readonly string[] {
  return Object.entries(when ?? {}).flatMap(([id, options]) => {
    const question = flow.questions.find((each) => each.id === id)
    if (!question) return [`${at}: no question ${id}`]
    const known = question.options.map((option) => option.id)
    return options
      .filter((option) => !known.includes(option))
      .map((option) => `${at}: no option ${id}.${option}`)
  })
}

/** What the conditions name that the flow does not have, ways that shut unknown ways, and a missing last card. */
export function routeProblems(flow: Flow, data: RouteData): readonly string[] {
  const ids = data.routes.map(({ id }) => id)
  return [
    ...data.todays.flatMap(({ id, when }) => conditionProblems(flow, id, when)),
    ...data.notes.flatMap(({ id, when }) => conditionProblems(flow, id, when)),
    ...data.routes.flatMap(({ id, cases }) => cases.flatMap(({ when }) => conditionProblems(flow, id, when))),
    ...data.routes.flatMap(({ id, closes }) =>
      closes.filter((other) => !ids.includes(other)).map((other) => `${id}: shuts no such way ${other}`),
    ),
    ...(data.todays[data.todays.length - 1]?.when ? ['the last card has a condition'] : []),
  ]
}
