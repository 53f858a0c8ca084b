import { paperProblems, type PaperFault } from '../../domain/papers/problems'
import type { PapersPart } from '../../domain/papers/part'
import type { Statute } from '../../domain/wages/part'
import { Problems } from '../records'
import { papersSchema } from '../schema/papers'
import { wageFlowSchema, wageLimitsSchema } from '../schema/wage-flow'
import type { ExtraContext, ExtraPart } from './index'
import { checkSourcesWithin, levelFiles, nearest, type LevelFile } from './level-sections'
import { checkCitations, readStatutes } from './statutes'

/** The papers that a person can write: those of the nearest level that has any. */
export function paperParts(context: ExtraContext): readonly ExtraPart[] {
  const file = levelFiles(context, 'papers.yaml', papersSchema)[0]
  if (!file) return []
  checkSourcesWithin(context, file)
  const { source, checked, reviewBy, status, ...rest } = file.value
  const part: PapersPart = { fresh: { source, checked, reviewBy, status }, ...rest }
  /** What the readers of wages and statutes tell is told once, by them. */
  const quiet = { ...context, problems: new Problems() }
  checkCitations(context, file, readStatutes(quiet) as readonly Statute[])
  checkPapers(context, quiet, file, part)
  return [{ name: 'papers', lazy: 'soon', value: part }]
}

const FAULTS: Readonly<Record<PaperFault, readonly [string, string]>> = {
  'unknown-name': ['没有叫“$”的空格或资料', '请先在 blanks 写上，或改正 {} 里的名字'],
  'unknown-blank': ['blanks 里没有“$”', '请先在上面的 blanks 写上'],
  'unused-blank': ['“$”问了，纸上没有用', '请删去，或在 sections 里用上'],
  'unknown-question': ['条件里没有“$”这一题', '请对照 wage-flow.yaml 改正'],
  'unknown-option': ['条件里没有“$”这个选项', '请改正'],
  'unknown-route': ['没有“$”这条路', '请对照 wage-flow.yaml 的 routes 改正'],
  'unknown-way': ['没有“$”的写法', '请在 ways 写上'],
  'unnamed-claim': ['没有“$”的写法', '请在 claimNames 写上'],
  'no-options': ['“$”的选项不对', '有 options 的 kind 要写 choice，反过来也一样'],
  'repeated-id': ['编号“$”重了', '请改一个'],
  'no-row': ['“$”的 each 和 row 要一起写', '请补上另一个'],
  'wrong-cells': ['“$”的格子数和 columns 对不上', '请用｜隔开，和表头一样多'],
  'bad-brackets': ['“$”的括号不成对', '请检查 {} 和 []'],
}

function checkPapers(
  { problems }: ExtraContext,
  quiet: ExtraContext,
  { raw }: LevelFile<unknown>,
  part: PapersPart,
): void {
  const flows = levelFiles(quiet, 'wage-flow.yaml', wageFlowSchema)
  const flow = nearest(flows, 'flow')
  const ways = nearest(levelFiles(quiet, 'wage-limits.yaml', wageLimitsSchema), 'interruptions')?.ways ?? []
  if (!flow) return problems.atField(raw, [], '有文书，没有 wage-flow.yaml', '文书的条件要靠它，请补上')
  const routes = nearest(flows, 'routes') ?? []
  for (const { fault, path, about } of paperProblems(part, {
    flow,
    routes,
    ways: ways.map(({ id }) => id),
  })) {
    const [wrong, right] = FAULTS[fault]
    problems.atField(
      raw,
      path,
      wrong.replace('$', () => about),
      right,
    )
  }
}
