import { buildPack } from '../../../src/build/build-pack'
import type { PaperInput } from '../../../src/domain/papers/input'
import type { Paper, PapersPart } from '../../../src/domain/papers/part'

const built = buildPack({ today: '2026-11-25' })

/** The papers as the pack has them. */
export const part = built.extra.find(({ name }) => name === 'papers')?.value as PapersPart

export function paperOf(id: string): Paper {
  const found = part.papers.find((paper) => paper.id === id)
  if (!found) throw new Error(`no paper ${id}`)
  return found
}

/** Nothing known, nothing typed. */
export const EMPTY: PaperInput = {
  today: null,
  answers: {},
  dates: {},
  interruptions: [],
  values: {},
  claim: null,
  amountFen: null,
  end: 'low',
  log: [],
  evidence: [],
}

/** Every blank typed, every list with rows. */
export const WHOLE: PaperInput = {
  today: '2026-11-25',
  answers: { work: 'site', contract: 'no', status: 'left', people: 'many', iou: 'no', step: 'asked' },
  dates: { left: '2026-10-31' },
  interruptions: [
    { id: 'b', kind: 'complaint', day: '2026-11-10' },
    { id: 'a', kind: 'demand', day: '2026-11-02' },
  ],
  values: Object.fromEntries(
    part.blanks.map(({ id, kind, options }) => [
      id,
      kind === 'day' ? '2026-12-01' : (options?.[0]?.id ?? (kind === 'money' ? '5000' : `填${id}`)),
    ]),
  ),
  claim: {
    lines: [
      { kind: 'owed', name: 'owed', of: '9 月、10 月', fen: { low: 700000, high: 700000 } },
      { kind: 'part-month', name: 'part-month', of: '', fen: { low: 195000, high: 200000 } },
    ],
    paidFen: 50000,
    totalFen: { low: 845000, high: 850000 },
  },
  amountFen: null,
  end: 'high',
  log: [
    {
      site: '三号楼',
      employer: '甲公司',
      from: '2026-09-01',
      to: '2026-10-31',
      days: 52,
      earnedFen: 1560000,
      receivedFen: 500000,
    },
  ],
  evidence: [
    { name: '工资条', proves: '工价、欠款', note: '三张' },
    { name: '考勤照片', proves: '', note: '' },
  ],
}
