import { flowProblems, type FlowFault } from '../../domain/flow-problems'
import type { WagesPart } from '../../domain/wages/part'
import { routeProblems } from '../../domain/wages/routes'
import type { Problems, RawRecord } from '../records'

/** The most questions that anybody is asked. */
const MOST_QUESTIONS = 8

const FAULTS: Readonly<Record<FlowFault, readonly [string, string]>> = {
  'dead-link': ['没有这一题，也没有这个结果', '请改正 next'],
  cycle: ['转回了问过的题', '请改正 next'],
  unreachable: ['没有一条路走得到', '请删去，或让别的题的 next 指过来'],
  'too-long': [`有的路超过 ${MOST_QUESTIONS} 题`, '请减少题目'],
  'no-unknown': ['没有“不知道”', '请加上 id 为 unknown 的选项'],
  'repeated-id': ['编号重了', '请改一个'],
  'too-few-options': ['不到两个选项', '请补上选项'],
}

/** Tells what is wrong with the questions, and conditions that name what they do not have. */
export function checkFlow(problems: Problems, raw: RawRecord, part: WagesPart): void {
  for (const { fault, at } of flowProblems(part.flow, MOST_QUESTIONS)) {
    const [wrong, right] = FAULTS[fault]
    problems.atField(raw, ['flow'], `“${at}”${wrong}`, right)
  }
  const broken = flowProblems(part.flow, MOST_QUESTIONS).length > 0
  if (!broken) for (const fault of routeProblems(part.flow, part)) tellRoute(problems, raw, fault)
}

const ROUTE_FAULTS: readonly (readonly [RegExp, string, string])[] = [
  [/^(.+): no question (.+)$/, '“$1”的条件里没有“$2”这一题', '请改正 when'],
  [/^(.+): no option (.+)$/, '“$1”的条件里没有“$2”这个选项', '请改正 when'],
  [/^(.+): shuts no such way (.+)$/, '“$1”关上的“$2”不在 routes 里', '请改正 closes'],
  [/^the last card has a condition$/, '最后一张卡片有条件，会有人没有卡片', '请把没有 when 的放在最后'],
]

function tellRoute(problems: Problems, raw: RawRecord, fault: string): void {
  const known = ROUTE_FAULTS.find(([shape]) => shape.test(fault))
  if (known) problems.atField(raw, ['routes'], fault.replace(known[0], known[1]), known[2])
  else problems.atField(raw, ['routes'], fault, '请对照说明文件改写')
}
