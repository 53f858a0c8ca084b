import type { Flow } from '../flow'
import type { RouteRule, When } from '../wages/routes'
import { FACT_NAMES, ROW_NAMES } from './facts'
import { CELL } from './fill'
import type { Condition, Paper, PaperSection, PapersPart, Sentence } from './part'

export type PaperFault =
  | 'unknown-name'
  | 'unused-blank'
  | 'unknown-blank'
  | 'unknown-question'
  | 'unknown-option'
  | 'unknown-route'
  | 'unknown-way'
  | 'unnamed-claim'
  | 'no-options'
  | 'repeated-id'
  | 'no-row'
  | 'wrong-cells'
  | 'bad-brackets'

/** What is wrong, where (a path within the part), and what it is about. */
export interface PaperProblem {
  readonly fault: PaperFault
  readonly path: readonly (string | number)[]
  readonly about: string
}

/** What the papers lean on: the questions, the ways and the kinds of demand of the wage data. */
export interface PaperGround {
  readonly flow: Flow
  readonly routes: readonly Pick<RouteRule, 'id'>[]
  readonly ways: readonly string[]
}

type Path = PaperProblem['path']
const NAMES = /\{([^{}]*)\}/g
const named = (text: string) => (text.match(NAMES) ?? []).map((each) => each.slice(1, -1))

function repeated(ids: readonly string[], path: Path): readonly PaperProblem[] {
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((about) => ({ fault: 'repeated-id', path, about }))
}

function whenProblems(when: When | undefined, flow: Flow, path: Path): readonly PaperProblem[] {
  return Object.entries(when ?? {}).flatMap(([id, options]): readonly PaperProblem[] => {
    const question = flow.questions.find((each) => each.id === id)
    if (!question) return [{ fault: 'unknown-question', path, about: id }]
    return options
      .filter((option) => !question.options.some((each) => each.id === option))
      .map((option) => ({ fault: 'unknown-option', path, about: `${id} ${option}` }))
  })
}

function chosenProblems(
  chosen: When | undefined,
  { blanks }: PapersPart,
  path: Path,
): readonly PaperProblem[] {
  return Object.entries(chosen ?? {}).flatMap(([id, options]) =>
    options
      .filter(
        (option) => !blanks.some((each) => each.id === id && each.options?.some((o) => o.id === option)),
      )
      .map((option) => ({ fault: 'unknown-option' as const, path, about: `${id} ${option}` })),
  )
}

/** Text that stands on a paper: brackets in pairs and not nested, cells as many as the table has columns. */
function textProblems(text: string, section: PaperSection, path: Path): readonly PaperProblem[] {
  const bare = text.replace(/\[[^[\]]*\]/g, '').replace(NAMES, '')
  const wrongCells =
    section.columns !== undefined && text.split(CELL).length !== section.columns.split(CELL).length
  return [
    ...(/[[\]{}]/.test(bare) ? [{ fault: 'bad-brackets' as const, path, about: text }] : []),
    ...(wrongCells ? [{ fault: 'wrong-cells' as const, path, about: text }] : []),
  ]
}

class Checker {
  readonly found: PaperProblem[] = []

  constructor(
    private readonly part: PapersPart,
    private readonly ground: PaperGround,
    private readonly paper: Paper,
  ) {}

  private isName(name: string): boolean {
    return (
      this.paper.blanks.includes(name) ||
      FACT_NAMES.includes(name) ||
      name in ROW_NAMES ||
      (name.startsWith('claim-') && name.slice(6) in this.part.claimNames)
    )
  }

  private names(names: readonly string[], row: readonly string[], path: Path): void {
    for (const about of names)
      if (!row.includes(about) && !this.isName(about)) this.found.push({ fault: 'unknown-name', path, about })
  }

  condition({ when, unless, chosen, has, lacks }: Condition, path: Path): void {
    this.names([...(has ?? []), ...(lacks ?? [])], [], path)
    this.found.push(
      ...whenProblems(when, this.ground.flow, path),
      ...whenProblems(unless, this.ground.flow, path),
      ...chosenProblems(chosen, this.part, path),
    )
  }

  private sentences(all: readonly Sentence[] | undefined, section: PaperSection, path: Path): void {
    ;(all ?? []).forEach((sentence, i) => {
      this.condition(sentence, [...path, i])
      this.names(named(sentence.text), [], [...path, i])
      this.found.push(...textProblems(sentence.text, section, [...path, i]))
    })
  }

  section(section: PaperSection, path: Path): void {
    this.condition(section, path)
    for (const key of ['before', 'otherwise', 'after'] as const)
      this.sentences(section[key], section, [...path, key])
    if ((section.row === undefined) !== (section.each === undefined))
      this.found.push({ fault: 'no-row', path, about: section.id })
    if (section.row === undefined || section.each === undefined) return
    this.names(named(section.row), ROW_NAMES[section.each], [...path, 'row'])
    this.found.push(...textProblems(section.row, section, [...path, 'row']))
  }
}

function usesOf(paper: Paper): string {
  return JSON.stringify(paper.sections)
}

function paperFaults(
  part: PapersPart,
  ground: PaperGround,
  paper: Paper,
  path: Path,
): readonly PaperProblem[] {
  const checker = new Checker(part, ground, paper)
  paper.sections.forEach((section, i) => checker.section(section, [...path, 'sections', i]))
  paper.shut.forEach(({ when }, i) => checker.condition({ when }, [...path, 'shut', i]))
  paper.warnings.forEach((warning, i) => {
    if (warning.when) checker.condition({ when: warning.when }, [...path, 'warnings', i])
  })
  const uses = usesOf(paper)
  const wrong = (fault: PaperFault, key: string, ids: readonly string[]): readonly PaperProblem[] =>
    ids.map((about) => ({ fault, path: [...path, key], about }))
  const known = part.blanks.map(({ id }) => id)
  const used = (id: string) => id === 'amount' || uses.includes(`{${id}}`) || uses.includes(`"${id}"`)
  return [
    ...checker.found,
    ...repeated(
      paper.sections.map(({ id }) => id),
      [...path, 'sections'],
    ),
    ...wrong(
      'unknown-blank',
      'blanks',
      paper.blanks.filter((id) => !known.includes(id)),
    ),
    ...wrong(
      'unused-blank',
      'blanks',
      paper.blanks.filter((id) => !used(id)),
    ),
    ...wrong(
      'unknown-route',
      'routes',
      paper.routes.filter((id) => !ground.routes.some((each) => each.id === id)),
    ),
  ]
}

/** What a kind of claim is called by: endings by their value. */
function claimKeys(paper: Paper): readonly string[] {
  return paper.counts.flatMap((kind): readonly string[] =>
    kind === 'ending' ? ['ending-n', 'ending-n-plus-1', 'ending-2n'] : [kind],
  )
}

/** Names, conditions and ways in the papers that nothing answers to. */
export function paperProblems(part: PapersPart, ground: PaperGround): readonly PaperProblem[] {
  const unnamed = part.papers.flatMap(claimKeys).filter((key) => !(key in part.claimNames))
  return [
    ...repeated(
      part.blanks.map(({ id }) => id),
      ['blanks'],
    ),
    ...repeated(
      part.papers.map(({ id }) => id),
      ['papers'],
    ),
    ...part.blanks.flatMap((blank, i): readonly PaperProblem[] => [
      ...whenProblems(blank.when, ground.flow, ['blanks', i]),
      ...((blank.kind === 'choice') !== (blank.options !== undefined)
        ? [{ fault: 'no-options' as const, path: ['blanks', i], about: blank.id }]
        : []),
    ]),
    ...ground.ways
      .filter((id) => !(id in part.ways))
      .map((about) => ({ fault: 'unknown-way' as const, path: ['ways'], about })),
    ...[...new Set(unnamed)].map((about) => ({
      fault: 'unnamed-claim' as const,
      path: ['claimNames'],
      about,
    })),
    ...part.papers.flatMap((paper, i) => paperFaults(part, ground, paper, ['papers', i])),
  ]
}
