import { UNKNOWN, type Flow, type FlowQuestion } from './flow'

export type FlowFault =
  'dead-link' | 'cycle' | 'unreachable' | 'too-long' | 'no-unknown' | 'repeated-id' | 'too-few-options'

export interface FlowProblem {
  readonly fault: FlowFault
  /** The question, outcome or link where it lies. */
  readonly at: string
}

interface Walk {
  readonly seen: Set<string>
  readonly longest: Map<string, number>
  readonly problems: FlowProblem[]
}

/** The most questions from `id` to an outcome. Notes dead links and cycles on the way. */
function longestFrom(flow: Flow, id: string, open: readonly string[], walk: Walk): number {
  walk.seen.add(id)
  if (flow.outcomes.includes(id)) return 0
  const question = flow.questions.find((each) => each.id === id)
  if (!question || open.includes(id)) {
    walk.problems.push({ fault: question ? 'cycle' : 'dead-link', at: id })
    return 0
  }
  const known = walk.longest.get(id)
  if (known !== undefined) return known
  const lengths = question.options.map(({ next }) => longestFrom(flow, next, [...open, id], walk))
  const longest = 1 + Math.max(0, ...lengths)
  walk.longest.set(id, longest)
  return longest
}

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at)
}

function questionProblems({ id, options }: FlowQuestion): readonly FlowProblem[] {
  const ids = options.map((option) => option.id)
  return [
    ...(ids.includes(UNKNOWN) ? [] : [{ fault: 'no-unknown', at: id } as const]),
    ...(ids.length > 1 ? [] : [{ fault: 'too-few-options', at: id } as const]),
    ...repeated(ids).map((option) => ({ fault: 'repeated-id', at: `${id}.${option}` }) as const),
  ]
}

/** Everything wrong with the shape of a flow; empty where no path is longer than `most` and none goes astray. */
export function flowProblems(flow: Flow, most: number): readonly FlowProblem[] {
  const walk: Walk = { seen: new Set(), longest: new Map(), problems: [] }
  const longest = longestFrom(flow, flow.start, [], walk)
  const ids = [...flow.questions.map(({ id }) => id), ...flow.outcomes]
  return [
    ...walk.problems,
    ...(longest > most ? [{ fault: 'too-long', at: flow.start } as const] : []),
    ...ids.filter((id) => !walk.seen.has(id)).map((at) => ({ fault: 'unreachable', at }) as const),
    ...repeated(ids).map((at) => ({ fault: 'repeated-id', at }) as const),
    ...flow.questions.flatMap(questionProblems),
  ]
}
