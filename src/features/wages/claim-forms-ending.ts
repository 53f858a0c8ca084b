import { byMonth, field, money, type FieldOption, type FormSpec } from './claim-fields'

const WAGE_MONTHS = {
  title: '前 12 个月，每月应发多少',
  add: '再加一个月',
  fields: [money('wage', '应发工资（元）', { hint: '含奖金、津贴。每月一样，填一个就行' })],
}

const YES_NO: readonly FieldOption[] = [
  { value: 'no', label: '没有' },
  { value: 'yes', label: '有' },
]

/** What is due where there was no contract, at the end of the job, and what was taken from the wage. */
export const ENDING_FORMS: readonly FormSpec[] = [
  {
    kind: 'double-wage',
    about: '干满一个月还没签书面合同',
    fields: [
      field('day', 'start', '哪天开始上班'),
      field('day', 'signed', '哪天签的合同', { hint: '一直没签就空着', optional: true }),
      field('day', 'until', '最后一天上班', { hint: '还在干就空着', optional: true }),
      money('monthly', '一个月工资（元）', { positive: true }),
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
      field('day', 'last', '最后一天上班', { ahead: true }),
      money('lastMonth', '上个月工资（元）', { hint: '没提前 30 天说的才用到', optional: true }),
      field('choice', 'overtime', '下面的工资里有加班费吗', { options: YES_NO }),
    ],
    parts: WAGE_MONTHS,
  },
  {
    kind: 'annual-leave',
    about: '该休的年假没休',
    fields: [
      field('year', 'year', '哪一年', { hint: '比如 2026' }),
      field('day', 'start', '哪天开始在这里上班'),
      field('day', 'last', '最后一天上班', { hint: '还在干就空着', optional: true, ahead: true }),
      field('whole', 'years', '一共工作满几年', {
        hint: '算到走那天，没走的算到那年底。别处的也算',
        most: 70,
      }),
      field('day', 'since', '从哪天起没断过工作', { hint: '就在这里干的，空着', optional: true }),
      field('count', 'taken', '已经休了几天', { hint: '没休就空着', optional: true, most: 60 }),
    ],
    parts: { ...WAGE_MONTHS, title: '前 12 个月的工资，去掉加班费' },
  },
  {
    kind: 'deductions',
    about: '说你弄坏东西，扣了工资',
    fields: [],
    parts: byMonth(
      '哪几个月',
      money('wage', '这个月工资多少（元）'),
      money('deducted', '扣了多少（元）'),
      money('loss', '东西值多少（元）', { hint: '说不清就空着', optional: true }),
    ),
  },
]

/** What was paid too little, or agreed too long, in the time of trial. */
export const PROBATION_FORMS: readonly FormSpec[] = [
  {
    kind: 'probation-pay',
    about: '试用期给得太少',
    fields: [],
    parts: byMonth(
      '试用期的月份',
      money('agreed', '转正后一个月多少（元）'),
      money('paid', '试用期给了多少（元）'),
    ),
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
        most: 600,
        hint: '一年就是 12',
        shown: (item) => item['open'] === 'no',
      }),
      field('whole', 'served', '试用期干了几个月', { most: 60 }),
      money('full', '转正后一个月多少（元）', { positive: true }),
    ],
  },
]
