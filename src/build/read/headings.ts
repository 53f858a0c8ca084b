import { nearestOf } from '../suggest'
import { cleanText } from './cells'

/** The columns of a table: what each fills, and which may be left out where nobody has anything for them. */
export interface TableColumns {
  readonly headings: Readonly<Record<string, string>>
  readonly optional: readonly string[]
}

/** What offices call a column, by what the table calls it. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  名称: ['单位名称', '站点名称', '地点名称', '市场名称', '活动名称', '活动主题', '主题'],
  类型: ['类别', '种类', '活动类型', '站点类型'],
  乡镇街道: ['乡镇', '街道', '所属街道', '所属乡镇', '所在乡镇', '所在街道', '乡镇(街道)', '镇街'],
  地址: ['详细地址', '具体地址', '单位地址', '地点地址'],
  显眼标志: ['标志', '地标', '标志物', '附近标志'],
  营业时间: ['开放时间', '服务时间', '开门时间', '工作时间'],
  电话: ['联系电话', '电话号码', '咨询电话', '服务电话'],
  有什么: ['设施', '服务设施', '服务内容', '配套设施'],
  带什么: ['携带材料', '所需材料', '需带材料'],
  负责科室: ['责任科室', '科室', '主管科室', '责任部门', '负责部门'],
  时间: ['活动时间', '举办时间', '日期', '举办日期'],
  地点: ['活动地点', '举办地点', '会场'],
  主办: ['主办单位', '主办方', '举办单位'],
  面向: ['面向人群', '面向对象', '参加对象', '服务对象'],
  费用: ['收费', '收费标准'],
  说明: ['活动说明', '活动内容'],
  单位: ['公司', '企业', '公司名称', '企业名称', '单位名称', '用人单位', '招聘单位'],
  岗位: ['职位', '招聘岗位', '岗位名称', '工种'],
  人数: ['招聘人数', '需求人数', '招工人数'],
  学历: ['学历要求', '文化程度'],
  薪酬: ['薪资', '工资', '待遇', '薪资待遇', '工资待遇', '月薪', '薪酬待遇'],
  工作地点: ['上班地点', '工作地址'],
  班次: ['工作时间', '班制'],
}

/** Numbers of rows say nothing that the row does not. */
const ROW_NUMBERS = ['序号', '编码', 'No', 'NO', 'No.']

/** `联系电话（必填）*` is 联系电话. */
function plainHeading(heading: string): string {
  return cleanText(heading)
    .replace(/[(（](必填|选填|可不填|可空|必须填)[)）]/g, '')
    .replace(/[*＊:：]/g, '')
    .trim()
}

export interface HeadingFault {
  /** 1-based; none where it concerns the whole row. */
  readonly column?: number
  readonly wrong: string
  readonly right: string
  readonly severity: 'error' | 'warning'
}

export interface MatchedHeadings {
  /** The position of each column of the table, by what the table calls it. */
  readonly at: ReadonlyMap<string, number>
  readonly faults: readonly HeadingFault[]
}

/** Which column is which, as offices name them. What nobody asks for is told and left out, never thrown away unsaid. */
export function matchHeadings(
  found: readonly string[],
  { headings, optional }: TableColumns,
  hasText: (column: number) => boolean,
): MatchedHeadings {
  const wanted = Object.keys(headings)
  const at = new Map<string, number>()
  const faults: HeadingFault[] = []
  const plain = found.map(plainHeading)
  plain.forEach((heading, column) => {
    if (wanted.includes(heading) && !at.has(heading)) at.set(heading, column)
  })
  const spare = () => wanted.filter((heading) => !at.has(heading))
  const unknown: number[] = []
  plain.forEach((heading, column) => {
    if (heading === '' || wanted.includes(heading)) return
    const meant = spare().find((name) => SYNONYMS[name]?.includes(heading))
    if (meant === undefined) unknown.push(column)
    else at.set(meant, column)
  })
  const asked = new Set<string>()
  for (const column of unknown) {
    const heading = found[column] ?? ''
    if (ROW_NUMBERS.includes(heading) || !hasText(column)) continue
    const near = nearestOf(plain[column] ?? '', spare())
    if (near !== undefined) {
      asked.add(near)
      faults.push({
        column: column + 1,
        wrong: `没有“${heading}”这一列`,
        right: `是不是“${near}”？是就改列名`,
        severity: 'error',
      })
    } else
      faults.push({
        column: column + 1,
        wrong: `“${heading}”这一列没有读入`,
        right: '这张表没有这一项；里面的内容要用，请抄到别的列，比如“说明”',
        severity: 'warning',
      })
  }
  const missing = spare().filter((heading) => !asked.has(heading))
  const needed = missing.filter((heading) => !optional.includes(heading))
  if (needed.length > 0)
    faults.push({ wrong: `缺少列：${needed.join('、')}`, right: '请补上列名和内容', severity: 'error' })
  return { at, faults }
}
