/** A choice of a question. `next` is the id of a question or of an outcome. */
export interface FlowOption {
  readonly id: string
  readonly label: string
  readonly next: string
}

export interface FlowQuestion {
  readonly id: string
  readonly text: string
  readonly hint?: string
  readonly options: readonly FlowOption[]
}

/** A graph of questions as data. Every question can be answered with 不知道. */
export interface Flow {
  readonly start: string
  readonly questions: readonly FlowQuestion[]
  readonly outcomes: readonly string[]
}

/** Chosen option by question. Answers of questions off the path stay, so going back and forth loses none. */
export type Answers = Readonly<Record<string, string>>

export interface FlowStep {
  readonly question: FlowQuestion
  readonly option: FlowOption
}

/** Where the answers lead. Exactly one of `current` and `outcome` is set. */
export interface Replay {
  readonly path: readonly FlowStep[]
  readonly current: FlowQuestion | null
  readonly outcome: string | null
}

/** The id of the option 不知道. */
export const UNKNOWN = 'unknown'

function questionOf(flow: Flow, id: string): FlowQuestion | undefined {
  return flow.questions.find((question) => question.id === id)
}

function chosen(question: FlowQuestion, answers: Answers): FlowOption | undefined {
  return question.options.find(({ id }) => id === answers[question.id])
}

/**
 * Follows the answers from the start to the first question without a valid one, or to an outcome. An answer that
 * the flow no longer offers counts as none. Throws a RangeError on a flow with a dead link or a cycle.
 */
export function replay(flow: Flow, answers: Answers): Replay {
  const path: FlowStep[] = []
  for (let at = flow.start; path.length <= flow.questions.length;) {
    if (flow.outcomes.includes(at)) return { path, current: null, outcome: at }
    const question = questionOf(flow, at)
    if (!question) throw new RangeError(`a dead link: ${at}`)
    const option = chosen(question, answers)
    if (!option) return { path, current: question, outcome: null }
    path.push({ question, option })
    at = option.next
  }
  throw new RangeError(`a cycle through ${flow.start}`)
}

/** The answers with one more or changed; all others stay, on the path or off it. */
export function withAnswer(answers: Answers, question: string, option: string): Answers {
  return { ...answers, [question]: option }
}

/** Only the answers that count: those on the path. */
export function answersOnPath({ path }: Replay): Answers {
  return path.reduce<Answers>((all, { question, option }) => withAnswer(all, question.id, option.id), {})
}
