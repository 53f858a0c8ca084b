import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { monthFromText } from '../../../../src/domain/month'
import { historyOf } from '../../../../src/domain/worklog/history'
import { statementOf } from '../../../../src/domain/worklog/statement'
import { statementCsv } from '../../../../src/domain/worklog/statement-csv'
import { statementText } from '../../../../src/domain/worklog/statement-text'
import { plainLine, shortened } from '../../../../src/domain/worklog/words'
import { MOST_HEIGHT, pageHeight, picturePages, type Pen } from '../../../../src/features/wages/log/picture'
import { HOSTILE_TEXTS } from '../../../support/hostile'
import { accountIn, DAY_TERMS, day, line, logOf, money, SITE, TODAY } from '../../../domain/worklog/support'

/** Strings that others met in public. They are not part of the project and may be missing. */
const FILE = '../shared/samples/strings-blns/blns.json'
const there = existsSync(FILE)
if (!there) console.log(`skipped: ${FILE} is not there`)
const STRINGS: readonly string[] = [
  ...(there ? (JSON.parse(readFileSync(FILE, 'utf8')) as string[]) : []),
  ...HOSTILE_TEXTS,
  '\ud800',
  'a\udc00b',
  '\u202e开工\u202c',
  '一\u0000二',
  '👨‍👩‍👧‍👦'.repeat(200),
  '行一\r\n行二\u2028行三',
]

/** A pen that measures a sign at a time and draws nothing. */
const PEN: Pen = {
  font: '',
  fillStyle: '',
  textAlign: 'left',
  fillText: () => undefined,
  fillRect: () => undefined,
  measureText: (text: string) => ({ width: Array.from(text).length * 20 }) as TextMetrics,
}

/** The cells of a line of CSV, or `null` where its quotes do not close. */
function cells(text: string): string[] | null {
  const found = text.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^",\r\n]*)/g)
  return found && found.join('') === text ? found : null
}

describe('whatever is typed as name, employer, note or how', { timeout: 60_000 }, () => {
  it('comes out of the statement, its text, its table and its picture without harm', () => {
    for (const text of STRINGS) {
      const entries = [
        line('site', SITE, { name: text, employer: text }),
        DAY_TERMS,
        day('2026-11-10', { did: 'full', note: text }),
        money('m', { kind: 'paid', amount: '1', day: '2026-11-10', how: text, note: text }),
      ]
      const log = logOf(entries)
      const made = statementOf(log, accountIn(entries), monthFromText('2026-11'), TODAY)
      expect(made.endFen).toBe(27_900)
      const words = statementText(made)
      expect(words.length).toBeLessThanOrEqual(2000)
      expect(words.split('\n')).toHaveLength(11)
      const lines = statementCsv([made], log).slice(1).split('\r\n')
      expect(lines).toHaveLength(4)
      for (const each of lines.slice(0, 3)) {
        expect(cells(each), text).toHaveLength(16)
        for (const cell of cells(each) ?? []) expect(cell).not.toMatch(/^,?"?[=+\-@\t\r]/)
      }
      for (const page of picturePages(made, PEN)) expect(pageHeight(page)).toBeLessThanOrEqual(MOST_HEIGHT)
      expect(historyOf(entries, 'day', '2026-11-10')).toHaveLength(1)
    }
  })

  it('is one line without signs that turn it round, hide in it, or are half a character', () => {
    for (const text of STRINGS) {
      const plain = plainLine(text)
      expect(plain).not.toMatch(/[\r\n\t\u2028\u2029\u202a-\u202e\u2066-\u2069]/)
      expect(() => encodeURIComponent(plain)).not.toThrow()
      expect(() => encodeURIComponent(shortened(plain, 20))).not.toThrow()
    }
  })
})
