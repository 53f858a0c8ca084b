import { pinyin } from 'pinyin-pro'
import type { Division } from '../content/pack'
import type { Records } from './level'
import { cleanCode } from './read/cells'

type DivisionRecord = Records['division'][number]['value']

/** The division that a cell names, by its name or its code. */
export function resolveDivision(
  text: string,
  divisions: readonly DivisionRecord[],
): DivisionRecord | undefined {
  const code = cleanCode(text)
  return divisions.find((division) => division.name === text || division.code === code)
}

/** Lower-case syllables without tones, ü as v: `si men zhen`. A reading that is written in the seed wins. */
export function pinyinOf(name: string, written?: string): string {
  if (written) return written.toLowerCase()
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
  return syllables.join(' ').toLowerCase().replace(/ü/g, 'v').replace(/\s+/g, ' ').trim()
}

export function toDivision(record: DivisionRecord): Division {
  const { code, name, kind, position, positionRough, villages } = record
  return {
    code,
    name,
    pinyin: pinyinOf(name, record.pinyin),
    kind,
    position,
    positionRough,
    villages: villages.map((village) => ({
      code: village.code,
      name: village.name,
      pinyin: pinyinOf(village.name, village.pinyin),
    })),
  }
}
