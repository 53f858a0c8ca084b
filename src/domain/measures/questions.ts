import { CERTIFICATE_LEVELS } from './measure'
import type { Facts } from './conditions'

export type FinderQuestionId =
  'study' | 'work' | 'firm' | 'contract' | 'start' | 'paid' | 'hires' | 'groups' | 'certificate'

export interface FinderOption {
  readonly value: string
  readonly label: string
  readonly note?: string
}

/** One question of the finder. Its answer is kept under its id, its day under `<id>Day`. */
export interface FinderQuestion {
  readonly id: FinderQuestionId
  readonly title: string
  readonly hint?: string
  readonly options: readonly FinderOption[]
  /** More than one may be chosen; the answer is the values with a space between. */
  readonly many?: true
  /** A day to type besides, for these answers. */
  readonly day?: { readonly label: string; readonly for: readonly string[] }
  /** The facts that it tells. */
  readonly facts: readonly (keyof Facts)[]
  /** Is it sensible at all for such a person? */
  readonly asked: (facts: Facts) => boolean
}

/** What is kept where a person does not know, or skips. */
export const UNKNOWN = 'unknown'

const always = () => true
const yearOrMore = [
  { value: 'year', label: '满1年了' },
  { value: 'less', label: '不到1年' },
]

/** The questions for a person, in order: some are put in other words to a founder or somebody without work. */
export function questionsFor({ work }: Facts): readonly FinderQuestion[] {
  const founder = work === 'founder'
  return [STUDY, WORK, firm(founder), CONTRACT, START, paid(work), HIRES, GROUPS, CERTIFICATE]
}

const STUDY: FinderQuestion = {
  id: 'study',
  title: '你读过大专、本科或研究生吗？',
  hint: '刚毕业的，能领的多一些。',
  options: [
    { value: 'student', label: '还在读' },
    { value: 'graduate', label: '毕业了' },
    { value: 'neither', label: '没读过' },
  ],
  day: { label: '毕业证上是哪天？', for: ['graduate'] },
  facts: ['study', 'graduated'],
  asked: always,
}

const WORK: FinderQuestion = {
  id: 'work',
  title: '你现在怎么干活？',
  options: [
    { value: 'employee', label: '在单位、企业上班' },
    { value: 'flexible', label: '打零工、灵活就业' },
    { value: 'platform', label: '送外卖、跑网约车' },
    { value: 'founder', label: '自己开店、办企业', note: '营业执照上的负责人是你' },
    { value: 'none', label: '没上班', note: '在找工作、在读书，或想创业还没登记' },
  ],
  facts: ['work'],
  asked: always,
}

function firm(founder: boolean): FinderQuestion {
  return {
    id: 'firm',
    title: founder ? '你开的是哪一行？' : '你的单位是哪一种？',
    options: [
      { value: 'care', label: '养老、家政或现代农业' },
      ...(founder
        ? [{ value: 'other', label: '别的行业' }]
        : [
            { value: 'small', label: '别的中小微企业' },
            { value: 'large', label: '别的大企业' },
            { value: 'public', label: '机关、学校、医院等' },
          ]),
    ],
    facts: ['sector', 'size'],
    asked: ({ work }) => work === 'employee' || work === 'founder',
  }
}

const CONTRACT: FinderQuestion = {
  id: 'contract',
  title: '合同和社保怎么样？',
  options: [
    { value: 'year', label: '合同1年以上，单位缴社保' },
    { value: 'short', label: '合同不到1年，单位缴社保' },
    { value: 'uninsured', label: '签了1年以上，没缴社保' },
    { value: 'neither', label: '没签合同，没缴社保' },
  ],
  day: { label: '哪天去上班的？（可以不填）', for: ['year', 'short', 'uninsured', 'neither'] },
  facts: ['contractMonths', 'insurance', 'joined'],
  asked: ({ work }) => work === 'employee',
}

const START: FinderQuestion = {
  id: 'start',
  title: '这是你第一次创业吗？',
  options: [
    { value: 'first', label: '第一次' },
    { value: 'again', label: '以前也开过' },
  ],
  day: { label: '营业执照上是哪天？', for: ['first', 'again'] },
  facts: ['venture', 'started'],
  asked: ({ work }) => work === 'founder',
}

function paid(work: Facts['work']): FinderQuestion {
  const rest = {
    id: 'paid',
    facts: ['insuredMonths', 'insurance'],
    asked: (facts: Facts) => facts.work !== undefined && facts.work !== 'employee',
  } as const
  if (work === 'founder')
    return {
      ...rest,
      title: '依法缴社保多久了？',
      options: [...yearOrMore, { value: 'no', label: '没缴' }],
    }
  if (work === 'none')
    return {
      ...rest,
      title: '以前上班，失业保险缴了多久？',
      options: [...yearOrMore, { value: 'no', label: '没缴过' }],
    }
  return {
    ...rest,
    title: '你自己缴职工养老和医疗吗？',
    hint: '城乡居民养老、医疗不算。',
    options: [
      { value: 'self', label: '两样都缴' },
      { value: 'no', label: '没缴，或只缴一样' },
    ],
  }
}

const HIRES: FinderQuestion = {
  id: 'hires',
  title: '招了几个人，给他们缴社保？',
  options: [
    { value: 'three', label: '3个或更多' },
    { value: 'few', label: '1个或2个' },
    { value: 'no', label: '没有' },
  ],
  facts: ['hires'],
  asked: ({ work }) => work === 'founder',
}

const GROUPS: FinderQuestion = {
  id: 'groups',
  title: '下面有说到你的吗？',
  hint: '可以选几个。只存在这部手机里。',
  many: true,
  options: [
    { value: 'overAge', label: '过了退休年龄' },
    { value: 'hardship', label: '认定过就业困难人员' },
    { value: 'zeroJob', label: '零就业家庭' },
    { value: 'disabled', label: '残疾人' },
    { value: 'veteran', label: '退役军人' },
    { value: 'lowIncome', label: '低收入农户、低保低边' },
    { value: 'none', label: '都没有' },
  ],
  facts: ['recognised', 'overAge'],
  asked: always,
}

const CERTIFICATE: FinderQuestion = {
  id: 'certificate',
  title: '你考到技能证书了吗？',
  hint: '有几本的，选最近考到的一本。',
  options: [
    ...CERTIFICATE_LEVELS.map((level) => ({ value: level, label: level })),
    { value: 'none', label: '没有' },
  ],
  day: { label: '证书上是哪天发的？', for: CERTIFICATE_LEVELS },
  facts: ['level', 'certified'],
  asked: always,
}
