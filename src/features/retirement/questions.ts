import { openQuestions } from '../../domain/retirement/category'
import type { PersonAnswers, PersonRow } from '../../domain/retirement/person'

/** A question with ready answers; `birth` and `paid` have screens of their own. */
export interface ChoiceQuestion {
  readonly id: keyof PersonAnswers
  readonly title: string
  readonly hint?: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly note?: string }[]
}

export type QuestionId = 'birth' | 'paid' | keyof PersonAnswers

const UNKNOWN = { value: 'unknown', label: '不知道' }

export const CHOICES: readonly ChoiceQuestion[] = [
  {
    id: 'sex',
    title: '男还是女？',
    options: [
      { value: 'male', label: '男' },
      { value: 'female', label: '女' },
    ],
  },
  {
    id: 'work',
    title: '现在怎么缴养老保险？',
    hint: '看社保是谁在缴。',
    options: [
      { value: 'employed', label: '单位给我缴', note: '职工养老保险' },
      { value: 'flexible', label: '自己缴职工养老', note: '灵活就业' },
      { value: 'resident', label: '只缴城乡居民养老' },
      { value: 'own-rules', label: '公务员，或处级、高级职称' },
    ],
  },
  {
    id: 'post',
    title: '在什么岗位？',
    hint: '看合同和单位给社保报的岗位，不由自己选。',
    options: [
      { value: 'management', label: '管理技术岗', note: '办公、管理、技术' },
      { value: 'worker', label: '工人岗', note: '车间、服务、保洁等' },
      UNKNOWN,
    ],
  },
  {
    id: 'special',
    title: '做过特殊工种吗？',
    options: [{ value: 'no', label: '没有' }, { value: 'yes', label: '做满了' }, UNKNOWN],
  },
  {
    id: 'housingFund',
    title: '有公积金吗？',
    options: [{ value: 'yes', label: '有' }, { value: 'no', label: '没有' }, UNKNOWN],
  },
  {
    id: 'medicalYears',
    title: '医保年数够了吗？',
    hint: '要多少年各地不同，打 12333 问。',
    options: [{ value: 'enough', label: '问过，够了' }, { value: 'short', label: '问过，不够' }, UNKNOWN],
  },
  {
    id: 'dossier',
    title: '档案在哪里？',
    options: [
      { value: 'employer', label: '在单位' },
      { value: 'agency', label: '在人才市场或社保' },
      { value: 'self', label: '在自己手里' },
      UNKNOWN,
    ],
  },
]

const FOR_LIST: readonly QuestionId[] = ['housingFund', 'medicalYears', 'dossier']

/** The questions before the result, in order, given what is answered so far. */
export function questionsFor(answers: PersonAnswers): readonly QuestionId[] {
  const blank: PersonAnswers = {
    ...(answers.sex ? { sex: answers.sex } : {}),
    ...(answers.work ? { work: answers.work } : {}),
  }
  const asked: readonly QuestionId[] = ['birth', 'sex', 'work']
  const further = openQuestions(blank).filter((id) => id !== 'sex' && id !== 'work')
  if (answers.work === 'resident' || answers.work === 'own-rules') return asked
  return [...asked, ...further, 'paid']
}

/** The run of questions that one belongs to: those before the result, or those for the checklist. */
export function runOf(id: QuestionId, answers: PersonAnswers): readonly QuestionId[] {
  return FOR_LIST.includes(id) ? FOR_LIST : questionsFor(answers)
}

/** The first question not answered yet; `birth` where all are. */
export function firstOpen({ birth, answers }: PersonRow): QuestionId {
  if (birth === null) return 'birth'
  return (
    questionsFor(answers).find(
      (id) => id in ANSWERABLE && answers[id as keyof PersonAnswers] === undefined,
    ) ?? 'birth'
  )
}

/** The first open question for the checklist; `null` where all are answered. */
export function firstOpenForList({ answers }: PersonRow): QuestionId | null {
  return FOR_LIST.find((id) => answers[id as keyof PersonAnswers] === undefined) ?? null
}

const ANSWERABLE: Readonly<Record<string, true>> = Object.fromEntries(
  CHOICES.map(({ id }) => [id, true as const]),
)

/** The question that an address names; `birth` where it names none. */
export function questionFromText(text: unknown): QuestionId {
  return text === 'paid' || CHOICES.some(({ id }) => id === text) ? (text as QuestionId) : 'birth'
}
