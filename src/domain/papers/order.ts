import type { Answers } from '../flow'
import { holds, type RoutePlan } from '../wages/routes'
import type { Paper } from './part'

export interface OrderedPaper {
  readonly paper: Paper
  /** Why it is good for this person, in the words of its way; `null` where it belongs to none that is open. */
  readonly why: string | null
}

export interface PaperOrder {
  readonly open: readonly OrderedPaper[]
  /** Of no use by the answers, with the reason. */
  readonly shut: readonly { readonly paper: Paper; readonly why: string }[]
}

interface Placed extends OrderedPaper {
  readonly rank: number
  readonly shutWhy: string | null
}

function placed(paper: Paper, plan: RoutePlan, answers: Answers): Placed {
  const shut = paper.shut.find(({ when }) => holds(when, answers))
  const at = plan.open.findIndex(({ route }) => paper.routes.includes(route.id))
  const way = plan.open[at]
  if (way) return { paper, why: way.why, rank: at + 1, shutWhy: shut?.why ?? null }
  const closed = plan.closed.find(({ route }) => paper.routes.includes(route.id))
  return { paper, why: null, rank: paper.rank, shutWhy: shut?.why ?? closed?.why ?? null }
}

/** Papers in the order to write them: by the nearest open way, and those of no use now with the reason. */
export function orderPapers(papers: readonly Paper[], plan: RoutePlan, answers: Answers): PaperOrder {
  const all = papers
    .map((paper, i) => ({ ...placed(paper, plan, answers), i }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
  return {
    open: all.filter(({ shutWhy }) => shutWhy === null).map(({ paper, why }) => ({ paper, why })),
    shut: all.flatMap(({ paper, shutWhy }) => (shutWhy === null ? [] : [{ paper, why: shutWhy }])),
  }
}
