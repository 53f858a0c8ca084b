import { readBetween } from './between'
import { FACT_VALUES, RECOGNISED, type ChoiceFact, type Facts } from './conditions'
import { CERTIFICATE_LEVELS } from './measure'
import { UNKNOWN } from './questions'

/** Answers as they are kept: by question, as typed. */
export type FinderAnswers = Readonly<Record<string, string>>

const MOST = 1200
const YEAR = { from: 12, to: MOST }
const LESS = { from: 0, to: 11 }
const NONE = { from: 0, to: 0 }

/** What the answers tell. What they do not tell is left out; what is none of the answers counts as not known. */
export function factsOf(answers: FinderAnswers): Facts {
  const told: Facts[] = [
    choice(answers, 'study'),
    day(answers, 'studyDay', 'graduated', answers['study'] === 'graduate'),
    choice(answers, 'work'),
    firmFacts(answers),
    contractFacts(answers),
    choiceAs(answers, 'start', 'venture', answers['work'] === 'founder'),
    day(answers, 'startDay', 'started', answers['work'] === 'founder'),
    paidFacts(answers),
    hiresFacts(answers),
    groupFacts(answers),
    certificateFacts(answers),
  ]
  return Object.assign({}, ...told) as Facts
}

function choice(answers: FinderAnswers, fact: ChoiceFact): Facts {
  return choiceAs(answers, fact, fact, true)
}

function choiceAs(answers: FinderAnswers, id: string, fact: ChoiceFact, counts: boolean): Facts {
  const values: readonly string[] = FACT_VALUES[fact]
  const value = answers[id]
  return counts && value !== undefined && values.includes(value) ? ({ [fact]: value } as Facts) : {}
}

function day(
  answers: FinderAnswers,
  id: string,
  fact: 'graduated' | 'joined' | 'started' | 'certified',
  counts: boolean,
): Facts {
  const between = counts ? readBetween(answers[id] ?? '') : null
  return between ? { [fact]: between } : {}
}

function firmFacts({ work, firm }: FinderAnswers): Facts {
  if (work !== 'employee' && work !== 'founder') return {}
  if (firm === 'care') return { sector: 'care' }
  if (firm === 'other') return { sector: 'other' }
  return firm === 'small' || firm === 'large' || firm === 'public' ? { sector: 'other', size: firm } : {}
}

function contractFacts(answers: FinderAnswers): Facts {
  if (answers['work'] !== 'employee') return {}
  const joined = day(answers, 'contractDay', 'joined', true)
  switch (answers['contract']) {
    case 'year':
      return { ...joined, contractMonths: YEAR, insurance: 'employer' }
    case 'short':
      return { ...joined, contractMonths: LESS, insurance: 'employer' }
    case 'uninsured':
      return { ...joined, contractMonths: YEAR, insurance: 'none' }
    case 'neither':
      return { ...joined, contractMonths: NONE, insurance: 'none' }
    default:
      return joined
  }
}

function paidFacts({ work, paid }: FinderAnswers): Facts {
  if (work === 'flexible' || work === 'platform')
    return paid === 'self' || paid === 'no' ? { insurance: paid === 'self' ? 'self' : 'none' } : {}
  if (work !== 'founder' && work !== 'none') return {}
  const insuredMonths = paid === 'year' ? YEAR : paid === 'less' ? LESS : paid === 'no' ? NONE : null
  if (!insuredMonths) return {}
  if (work === 'none') return { insuredMonths }
  return { insuredMonths, insurance: paid === 'no' ? 'none' : 'self' }
}

function hiresFacts({ work, hires }: FinderAnswers): Facts {
  if (work !== 'founder') return {}
  if (hires === 'three') return { hires: { from: 3, to: MOST } }
  if (hires === 'few') return { hires: { from: 1, to: 2 } }
  return hires === 'no' ? { hires: NONE } : {}
}

function groupFacts({ groups = UNKNOWN }: FinderAnswers): Facts {
  const chosen = groups.split(' ')
  if (groups === '' || chosen.includes(UNKNOWN)) return {}
  const recognised = RECOGNISED.filter((each) => chosen.includes(each))
  return { recognised, overAge: chosen.includes('overAge') ? 'yes' : 'no' }
}

function certificateFacts(answers: FinderAnswers): Facts {
  const given = answers['certificate']
  if (given === 'none') return { level: 'none' }
  const level = CERTIFICATE_LEVELS.find((each) => each === given)
  return level ? { level, ...day(answers, 'certificateDay', 'certified', true) } : {}
}
