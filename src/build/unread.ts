import type { Problems } from './records'
import { editDistance } from './suggest'

/** What is read in every level; pages and vacancies stand in folders of their own. */
const KNOWN_FILES = [
  'region.yaml',
  'sources.yaml',
  'hotlines.yaml',
  'holidays.csv',
  'holidays.yaml',
  'divisions.yaml',
  'places.csv',
  'events.csv',
  'measures.yaml',
  'drop.yaml',
]
const CHINESE: Readonly<Record<string, string>> = {
  地点: 'places.csv',
  零工市场: 'places.csv',
  活动: 'events.csv',
  来源: 'sources.yaml',
  电话: 'hotlines.yaml',
  乡镇: 'divisions.yaml',
}
const SLIPS = 2
/** Notes of people to people. */
const NOTES = /(^|\/)(README|readme|说明)\.(md|txt)$/

/**
 * Files that no reader took: a copy, a workbook, another spelling. Each is told, for who wrote it thinks that it counts.
 * Levels of other cities are not looked at.
 */
export function tellUnread(
  paths: readonly string[],
  levels: readonly string[],
  read: ReadonlySet<string>,
  label: string,
  problems: Problems,
): void {
  for (const path of paths) {
    const [level = '', ...rest] = path.split('/')
    const name = rest.join('/')
    const stray = rest.length === 0
    if (read.has(path) || NOTES.test(path) || !(stray || levels.includes(level))) continue
    problems.warn(label + path, 1, `没有读入“${stray ? level : name}”`, adviceOn(stray ? level : name))
  }
}

function adviceOn(name: string): string {
  if (/\.xls[xm]?$/i.test(name)) return '这是工作簿；请另存为“CSV UTF-8（逗号分隔）”，用原来表的名字'
  const meant = meantBy(name)
  if (meant === name.split('/').pop()) return `请放到城市的文件夹里，名字就叫“${meant}”`
  return meant
    ? `是不是“${meant}”？是就改成这个名字`
    : '没有这个名字的表；不用的请移到别处，要用的请对照说明改名'
}

function meantBy(name: string): string | undefined {
  const file = (name.split('/').pop() ?? '').toLowerCase()
  const plain = file
    .replace(/(\.(?:csv|ya?ml))(?:\.(?:csv|txt|ya?ml))+$/, '$1')
    .replace(/\.txt$/, '.csv')
    .replace(/\s*(?:[-_]\s*)?(?:副本|复件|copy|[(（]\d+[)）])\s*(?=\.)/g, '')
    .replace(/\.yml$/, '.yaml')
    .trim()
  const chinese = Object.keys(CHINESE).find((word) => plain.startsWith(word))
  if (chinese) return CHINESE[chinese]
  return KNOWN_FILES.find((known) => known === plain || editDistance(plain, known) <= SLIPS)
}
