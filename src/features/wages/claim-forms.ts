import { field, money, type FieldOption, type FieldValues, type FormSpec } from './claim-fields'

const month = field('month', 'month', '哪个月')
const paid = money('paid', '已经给了多少（元）', { hint: '没给就空着', optional: true })
const byRate = (item: FieldValues) => item['by'] === 'day' || item['by'] === 'hour' || item['by'] === 'piece'
const bySum = (item: FieldValues) => item['by'] === 'month' || item['by'] === 'job'
const dated = (_: FieldValues, part: FieldValues) => part['when'] === 'day'

const WAGE_MONTHS = {
  title: '前 12 个月，每月应发多少',
  add: '再加一个月',
  fields: [money('wage', '应发工资（元）', { hint: '含奖金、津贴。每月一样，填一个就行' })],
}

const YES_NO: readonly FieldOption[] = [
  { value: 'no', label: '没有' },
  { value: 'yes', label: '有' },
]

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
        money('due', '说好给多少（元）', { shown: bySum }),
        money('rate', '一天、一小时或一件多少（元）', { shown: byRate, price: true }),
        field('count', 'count', '干了多少天、小时或件', { hint: '半天写 0.5', shown: byRate }),
        paid,
      ],
    },
  },
  {
    kind: 'overtime',
    about: '超过 8 小时、休息日、法定节日干的',
    fields: [
      money('monthly', '每月说好的工资（元）', { hint: '不含加班费。按天算的，乘 21.75' }),
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
        field('count', 'hours', '几个小时', { hint: '半小时写 0.5' }),
        field('count', 'off', '补休了几个小时', { hint: '没补休就空着', optional: true, shown: dated }),
      ],
    },
  },
  {
    kind: 'below-minimum',
    about: '整月上班，到手比最低工资还少',
    fields: [],
    parts: {
      title: '哪几个月',
      add: '再加一个月，照上个月',
      fields: [
        month,
        money('gross', '这个月应发多少（元）'),
        money('overtime', '里面的加班费（元）', { hint: '没有就空着', optional: true }),
        money('allowances', '夜班、高温等津贴（元）', { hint: '没有就空着', optional: true }),
        money('welfare', '法定的福利（元）', { hint: '没有就空着', optional: true }),
      ],
    },
  },
  {
    kind: 'double-wage',
    about: '干满一个月还没签书面合同',
    fields: [
      field('day', 'start', '哪天开始上班'),
      field('day', 'signed', '哪天签的合同', { hint: '一直没签就空着', optional: true }),
      field('day', 'until', '最后一天上班', { hint: '还在干就空着', optional: true }),
      money('monthly', '一个月工资（元）'),
      field('choice', 'refused', '是你自己不肯签吗', {
        options: [
          { value: 'no', label: '不是' },
          { value: 'yes', label: '是' },
        ],
      }),
    ],
  },
  {
    kind: 'ending',
    about: '被辞退，或因为欠薪走的',
    fields: [
      field('choice', 'ending', '怎么结束的'),
      field('day', 'start', '哪天开始上班'),
      field('day', 'last', '最后一天上班'),
      money('lastMonth', '上个月工资（元）', { hint: '没提前 30 天说的才用到', optional: true }),
      field('choice', 'overtime', '下面的工资里有加班费吗', { options: YES_NO }),
    ],
    parts: WAGE_MONTHS,
  },
  {
    kind: 'annual-leave',
    about: '该休的年假没休',
    fields: [
      field('whole', 'year', '哪一年', { hint: '比如 2026' }),
      field('day', 'start', '哪天开始在这里上班'),
      field('day', 'last', '最后一天上班', { hint: '还在干就空着', optional: true }),
      field('whole', 'years', '到那年底，一共工作满几年', { hint: '在别处干的也算' }),
      field('day', 'since', '从哪天起没断过工作', { hint: '就在这里干的，空着', optional: true }),
      field('count', 'taken', '已经休了几天', { hint: '没休就空着', optional: true }),
    ],
    parts: { ...WAGE_MONTHS, title: '前 12 个月的工资，去掉加班费' },
  },
  {
    kind: 'deductions',
    about: '说你弄坏东西，扣了工资',
    fields: [],
    parts: {
      title: '哪几个月',
      add: '再加一个月，照上个月',
      fields: [
        month,
        money('wage', '这个月工资多少（元）'),
        money('deducted', '扣了多少（元）'),
        money('loss', '东西值多少（元）', { hint: '说不清就空着', optional: true }),
      ],
    },
  },
  {
    kind: 'part-month',
    about: '只干了半个月、几天',
    fields: [
      money('monthly', '一个月说好多少（元）'),
      field('count', 'present', '上了几天班', { hint: '中间的法定假日也算，比如国庆三天' }),
      field('count', 'absent', '这个月还有几个工作日没上', { hint: '不算周末和法定假日' }),
      paid,
    ],
  },
  {
    kind: 'piece-overtime',
    about: '按件算钱，超过定额又加班',
    fields: [
      money('rate', '一件多少（元）', { hint: '几分几厘也能写，比如 0.125', price: true }),
      field('count', 'extra', '平时加班做了几件', { optional: true, hint: '没有就空着' }),
      field('count', 'rest', '休息日做了几件', { optional: true, hint: '没有就空着' }),
      field('count', 'statutory', '法定节日做了几件', { optional: true, hint: '没有就空着' }),
    ],
  },
  {
    kind: 'probation-pay',
    about: '试用期给得太少',
    fields: [],
    parts: {
      title: '试用期的月份',
      add: '再加一个月，照上个月',
      fields: [month, money('agreed', '转正后一个月多少（元）'), money('paid', '试用期给了多少（元）')],
    },
  },
  {
    kind: 'probation-length',
    about: '试用期定得太长',
    fields: [
      field('choice', 'open', '合同写了期限吗', {
        options: [
          { value: 'no', label: '写了几个月或几年' },
          { value: 'yes', label: '没有期限（无固定期限）' },
        ],
      }),
      field('whole', 'contract', '合同一共几个月', {
        hint: '一年就是 12',
        shown: (item) => item['open'] === 'no',
      }),
      field('whole', 'served', '试用期干了几个月'),
      money('full', '转正后一个月多少（元）'),
    ],
  },
]

export function formOf(kind: string): FormSpec | undefined {
  return FORMS.find((form) => form.kind === kind)
}
