import type { PaperDocument } from '../domain/papers/fill'
import { paperSheets, SHEET, type PaperSheet } from '../domain/papers/layout'

/** The fonts of the system: a font of our own would lack rare names. */
const FONTS = "'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, serif"

function font(size: number, bold: boolean): string {
  return `${bold ? 'bold ' : ''}${size}px ${FONTS}`
}

function draw(pen: CanvasRenderingContext2D, sheet: PaperSheet): void {
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, SHEET.width, SHEET.height)
  pen.strokeStyle = '#000000'
  pen.lineWidth = 1.5
  for (const { x, y, width, height } of sheet.boxes) pen.strokeRect(x, y, width, height)
  pen.fillStyle = '#000000'
  for (const { text, x, y, size, bold } of sheet.texts) {
    pen.font = font(size, bold)
    pen.fillText(text, x, y)
  }
}

/** A paper as pictures, one a sheet, named `name-1.png` …; none where the browser draws no pictures. */
export async function paperImages(paper: PaperDocument, name: string): Promise<readonly File[]> {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) return []
  const sheets = paperSheets(paper, (text, size, bold) => {
    pen.font = font(size, bold)
    return pen.measureText(text).width
  })
  const files: File[] = []
  for (const [at, sheet] of sheets.entries()) {
    canvas.width = SHEET.width
    canvas.height = SHEET.height
    draw(pen, sheet)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) return []
    files.push(new File([blob], `${name}-${at + 1}.png`, { type: 'image/png' }))
  }
  return files
}
