import { yuanText } from '../../../domain/money'
import type { Statement } from '../../../domain/worklog/statement'
import {
  keptWords,
  monthTitle,
  rowWords,
  sumLines,
  unpaidWords,
} from '../../../domain/worklog/statement-words'
import { plainLine, shortDay, shortened } from '../../../domain/worklog/words'

/** One line of a picture: words at the left, a figure at the right. */
export interface PictureLine {
  readonly left: string
  readonly right: string
  readonly size: 'title' | 'row' | 'small'
  readonly bold: boolean
  /** A hairline above it. */
  readonly rule: boolean
}

/** As much of a canvas as drawing needs. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'font' | 'fillStyle' | 'textAlign' | 'fillText' | 'fillRect' | 'measureText'
>

export const WIDTH = 720
export const MOST_HEIGHT = 2000
const MARGIN = 32
const GAP = 24
const HEIGHTS = { title: 56, row: 46, small: 38 } as const
const SIZES = { title: 38, row: 28, small: 24 } as const
const FAMILY = "-apple-system, 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif"

function fontOf({ size, bold }: Pick<PictureLine, 'size' | 'bold'>): string {
  return `${bold ? 'bold ' : ''}${SIZES[size]}px ${FAMILY}`
}

function line(left: string, right = '', more: Partial<PictureLine> = {}): PictureLine {
  return { left, right, size: 'row', bold: false, rule: false, ...more }
}

/** The statement as lines, before they are broken to the width. */
export function pictureLines(statement: Statement): readonly PictureLine[] {
  const { site, employer, month, from, to, rows, carriedFen, sums, endFen } = statement
  const small = { size: 'small' } as const
  const end = unpaidWords(endFen)
  return [
    line(`月结单 ${monthTitle(month)}`, '', { size: 'title', bold: true }),
    line(shortened(plainLine(site) || '没写名字', 40), '', { bold: true }),
    ...(employer ? [line(shortened(plainLine(employer), 40))] : []),
    line(`${from} 到 ${to}`, '', small),
    ...rows.flatMap((row) => {
      const { what, figure, note, late } = rowWords(row)
      const under = [shortened(note, 60), late].filter(Boolean).join('　')
      return [
        line(`${shortDay(row.day)}　${what}`, figure, { rule: true }),
        ...(under ? [line(under, '', small)] : []),
      ]
    }),
    ...(carriedFen !== 0 ? [line('上月转来', yuanText(carriedFen), { rule: true })] : []),
    ...sumLines(sums).flatMap(({ what, how, fen }) => [
      line(what, fen === null ? '' : yuanText(fen), { rule: true }),
      ...(how ? [line(how, '', small)] : []),
    ]),
    line(`到 ${to} ${end.what}`, end.figure, { bold: true, rule: true, size: 'title' }),
    ...keptWords(statement).map((words) => line(words, '', small)),
  ]
}

/** Breaks a line where it is wider than there is room. */
function broken(each: PictureLine, pen: Pen): readonly PictureLine[] {
  pen.font = fontOf(each)
  const room = WIDTH - 2 * MARGIN - (each.right ? pen.measureText(each.right).width + GAP : 0)
  const parts: string[] = []
  let part = ''
  for (const sign of Array.from(each.left)) {
    if (part && pen.measureText(part + sign).width > room) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  parts.push(part)
  return parts.map((left, at) => ({
    ...each,
    left,
    right: at === 0 ? each.right : '',
    rule: each.rule && at === 0,
  }))
}

/** A row with what is said below it: not to be torn apart. */
function groups(lines: readonly PictureLine[]): readonly (readonly PictureLine[])[] {
  const all: PictureLine[][] = []
  for (const each of lines) {
    const last = all[all.length - 1]
    if (each.rule || !last) all.push([each])
    else last.push(each)
  }
  return all
}

/** Lines by picture, each no higher than a phone shows well. */
export function picturePages(statement: Statement, pen: Pen): readonly (readonly PictureLine[])[] {
  const pages: PictureLine[][] = []
  let room = 0
  for (const group of groups(pictureLines(statement).flatMap((each) => broken(each, pen)))) {
    const height = heightOf(group)
    if (height > room) {
      pages.push([])
      // The number of the picture takes one small line at its foot.
      room = MOST_HEIGHT - 2 * MARGIN - HEIGHTS.small
    }
    pages[pages.length - 1]?.push(...group)
    room -= height
  }
  if (pages.length === 1) return pages
  return pages.map((page, at) => [
    ...page,
    line(`第 ${at + 1} 张，共 ${pages.length} 张`, '', { size: 'small' }),
  ])
}

function heightOf(lines: readonly PictureLine[]): number {
  return lines.reduce((sum, { size }) => sum + HEIGHTS[size], 0)
}

export function pageHeight(page: readonly PictureLine[]): number {
  return heightOf(page) + 2 * MARGIN
}

/** Draws a picture of dark words on white, whatever the screen looks like. */
export function drawPage(page: readonly PictureLine[], pen: Pen): void {
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, WIDTH, pageHeight(page))
  let top = MARGIN
  for (const each of page) {
    const height = HEIGHTS[each.size]
    const base = top + height * 0.72
    if (each.rule) {
      pen.fillStyle = '#cccccc'
      pen.fillRect(MARGIN, top, WIDTH - 2 * MARGIN, 1)
    }
    pen.fillStyle = each.size === 'small' ? '#444444' : '#111111'
    pen.font = fontOf(each)
    pen.textAlign = 'left'
    pen.fillText(each.left, MARGIN, base)
    pen.textAlign = 'right'
    if (each.right) pen.fillText(each.right, WIDTH - MARGIN, base)
    top += height
  }
}

/** The statement as PNG files; none where the browser draws no pictures. */
export async function drawStatement(statement: Statement, name: string): Promise<readonly File[]> {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) return []
  const pages = picturePages(statement, pen)
  const files: File[] = []
  for (const [at, page] of pages.entries()) {
    canvas.width = WIDTH
    canvas.height = pageHeight(page)
    drawPage(page, pen)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) return []
    const number = pages.length > 1 ? `-${at + 1}` : ''
    files.push(new File([blob], `${name}${number}.png`, { type: 'image/png' }))
  }
  return files
}
