import { ENDING_FORMS, PROBATION_FORMS } from './claim-forms-ending'
import { byMonth, field, money, type FieldValues, type FormSpec } from './claim-fields'
import { daysInNamed, namedMonths } from './named-months'

/** No month has more days, no day more hours. */
const [DAYS, HOURS] = [31, 24]
const RATE: FieldValues = { day: '一天多少（元）', hour: '一小时多少（元）', piece: '一件多少（元）' }
const COUNT: FieldValues = { day: '干了几天', hour: '干了几个小时', piece: '做了几件' }
function mostWorked({ by }: FieldValues, part: FieldValues): number {
  if (by === 'piece') return 1_000_000
  const months = namedMonths(part['name'] ?? '')
  const days = months.length > 0 ? daysInNamed(months) : 366
  return by === 'hour' ? days * HOURS : days
}

const paid = money('paid', '已经给了多少（元）', { hint: '没给就空着', optional: true })
const byRate = (item: FieldValues) => item['by'] === 'day' || item['by'] === 'hour' || item['by'] === 'piece'
const bySum = (item: FieldValues) => item['by'] === 'month' || item['by'] === 'job'
const dated = (_: FieldValues, part: FieldValues) => part['when'] === 'day'

/** The forms in the order in which they are offered: what most people miss comes first. */
export const FORMS: readonly FormSpec[] = [
  {
    kind: 'owed',
    about: '说好的工资没给，或没给够',
    fields: [
      field('choice', 'by', '怎么算钱', {
        options: [
          { value: 'month', label: '按月' },
          { value: 'day', label: '按天' },
          { value: 'hour', label: '按小时' },
          { value: 'piece', label: '按件' },
          { value: 'job', label: '包一个活' },
        ],
      }),
    ],
    parts: {
      title: '一笔一笔填',
      add: '再加一笔，照上一笔',
      fields: [
        field('text', 'name', '哪个月，或哪个活', { hint: '比如 9 月，或铺地砖' }),
        money('due', '说好给多少（元）', { shown: bySum, positive: true }),
        money('rate', '一天、一小时或一件多少（元）', {
          shown: byRate,
          price: true,
          positive: true,
          labelBy: ({ by = '' }) => RATE[by],
        }),
        field('count', 'count', '干了多少天、小时或件', {
          hint: '半天写 0.5',
          shown: byRate,
          labelBy: ({ by = '' }) => COUNT[by],
          positive: true,
          most: mostWorked,
        }),
        paid,
      ],
    },
  },
  {
    kind: 'overtime',
    about: '超过 8 小时、休息日、法定节日干的',
    fields: [
      field('choice', 'by', '工资怎么说好的', {
        hint: '没说清就选一个月多少',
        optional: true,
        options: [
          { value: 'month', label: '一个月多少' },
          { value: 'day', label: '一天多少' },
        ],
      }),
      money('monthly', '每月说好的工资（元）', {
        hint: '不含加班费',
        positive: true,
        shown: ({ by }) => by !== 'day',
      }),
      money('daily', '一天多少（元）', {
        hint: '8 小时算一天，不含加班费',
        positive: true,
        shown: ({ by }) => by === 'day',
      }),
      field('choice', 'scheme', '单位有没有特别的工时批准', {
        hint: '不知道就选没有',
        options: [
          { value: 'standard', label: '没有，或不知道' },
          { value: 'comprehensive', label: '批准了综合工时' },
          { value: 'irregular', label: '批准了不定时工时' },
        ],
      }),
    ],
    parts: {
      title: '哪天加的班',
      add: '再加一天，照上一天',
      fields: [
        field('choice', 'when', '记得是哪天吗', {
          options: [
            { value: 'day', label: '记得是哪天' },
            { value: 'extra', label: '只知道是平时' },
            { value: 'rest', label: '只知道是休息日' },
            { value: 'statutory', label: '只知道是法定节日' },
          ],
        }),
        field('day', 'day', '哪天', { shown: dated }),
        field('month', 'month', '大约哪个月', {
          hint: '最低工资每年不一样，说不清就空着',
          optional: true,
          shown: (_, part) => ['extra', 'rest', 'statutory'].includes(part['when'] ?? ''),
        }),
        field('choice', 'counted', '下面的小时数是', {
          shown: dated,
          options: [
            { value: 'total', label: '这天一共干的' },
            { value: 'beyond', label: '8 小时以外的' },
          ],
        }),
        field('count', 'hours', '几个小时', {
          hint: '半小时写 0.5',
          positive: true,
          most: (_, part) => (part['when'] === 'day' ? HOURS : DAYS * HOURS * 12),
        }),
        field('count', 'off', '补休了几个小时', { hint: '没补休就空着', optional: true, shown: dated }),
      ],
    },
  },
  {
    kind: 'below-minimum',
    about: '整月上班，到手比最低工资还少',
    fields: [],
    parts: byMonth(
      '哪几个月',
      money('gross', '这个月应发多少（元）'),
      money('overtime', '里面的加班费（元）', { hint: '没有就空着', optional: true }),
      money('allowances', '夜班、高温等津贴（元）', { hint: '没有就空着', optional: true }),
      money('welfare', '法定的福利（元）', { hint: '没有就空着', optional: true }),
    ),
  },
  {
    kind: 'package',
    about: '一口价包干，加班不另算的',
    fields: [],
    parts: byMonth(
      '哪几个月',
      money('paid', '这个月一共给了多少（元）'),
      field('count', 'extra', '平时加班几个小时', {
        hint: '每天 8 小时以外的',
        optional: true,
        most: DAYS * HOURS,
      }),
      field('count', 'rest', '休息日干了几个小时', {
        hint: '没有就空着',
        optional: true,
        most: DAYS * HOURS,
      }),
      field('count', 'statutory', '法定节日干了几个小时', {
        hint: '没有就空着',
        optional: true,
        most: DAYS * HOURS,
      }),
    ),
  },
  {
    kind: 'below-hourly',
    about: '小时工，一小时比最低的还少',
    fields: [],
    parts: byMonth(
      '哪几个月',
      field('count', 'hours', '干了几个小时', { hint: '半小时写 0.5', most: DAYS * HOURS }),
      money('paid', '一共给了多少（元）', { hint: '没给就写 0' }),
    ),
  },
  ...ENDING_FORMS,
  {
    kind: 'part-month',
    about: '只干了半个月、几天',
    fields: [
      money('monthly', '一个月说好多少（元）', { positive: true }),
      field('count', 'present', '上了几天班', { hint: '中间的法定假日也算，比如国庆三天', most: DAYS }),
      field('count', 'absent', '这个月还有几个工作日没上', { hint: '不算周末和法定假日', most: DAYS }),
      paid,
    ],
  },
  {
    kind: 'piece-overtime',
    about: '按件算钱，超过定额又加班',
    fields: [
      money('rate', '一件多少（元）', {
        hint: '几分几厘也能写，比如 0.125',
        price: true,
        positive: true,
      }),
      field('count', 'extra', '平时加班做了几件', { optional: true, hint: '没有就空着' }),
      field('count', 'rest', '休息日做了几件', { optional: true, hint: '没有就空着' }),
      field('count', 'statutory', '法定节日做了几件', { optional: true, hint: '没有就空着' }),
    ],
  },
  ...PROBATION_FORMS,
]

export function formOf(kind: string): FormSpec | undefined {
  return FORMS.find((form) => form.kind === kind)
}
