/** The longest side of a copy to show, in pixels: a screenshot of a chat can still be read. */
const LONGEST = 1600
const QUALITY = 0.8

/**
 * A JPEG of a picture to show, upright, at most 1600 pixels; `null` where this browser cannot read it: another kind of
 * file, HEIC, a broken picture. One at a time: a large photo takes fifty megabytes while it is drawn.
 */
export async function smallCopy(file: Blob): Promise<ArrayBuffer | null> {
  const url = URL.createObjectURL(file)
  const image = new Image()
  try {
    await loaded(image, url)
    const turned = drawsUpright() ? 1 : await orientationOf(file)
    const blob = await drawn(image, turned)
    return blob && (await readBytes(blob))
  } catch {
    return null
  } finally {
    image.removeAttribute('src')
    URL.revokeObjectURL(url)
  }
}

/** The bytes of a file; rejects where they are out of reach: moved, deleted, not on the device. */
export function readBytes(file: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as ArrayBuffer)
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsArrayBuffer(file)
  })
}

function loaded(image: HTMLImageElement, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    image.onload = () => resolve()
    image.onerror = () => reject(new Error('no picture'))
    image.src = url
  })
}

/** Browsers that know this property also turn a picture as its camera noted; older ones draw it as it lies. */
function drawsUpright(): boolean {
  return typeof CSS !== 'undefined' && CSS.supports('image-orientation', 'from-image')
}

async function orientationOf(file: Blob): Promise<number> {
  const { jpegOrientation } = await import('../domain/evidence/orientation')
  return jpegOrientation(new Uint8Array(await readBytes(file.slice(0, 131_072))))
}

/** How a canvas is set for each of the eight ways in which a camera may have been held. */
function turn(context: CanvasRenderingContext2D, way: number, width: number, height: number): void {
  if (way === 2) context.transform(-1, 0, 0, 1, width, 0)
  if (way === 3) context.transform(-1, 0, 0, -1, width, height)
  if (way === 4) context.transform(1, 0, 0, -1, 0, height)
  if (way === 5) context.transform(0, 1, 1, 0, 0, 0)
  if (way === 6) context.transform(0, 1, -1, 0, height, 0)
  if (way === 7) context.transform(0, -1, -1, 0, height, width)
  if (way === 8) context.transform(0, -1, 1, 0, 0, width)
}

async function drawn(image: HTMLImageElement, way: number): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight))
  const width = Math.max(1, Math.round(image.naturalWidth * scale))
  const height = Math.max(1, Math.round(image.naturalHeight * scale))
  const canvas = document.createElement('canvas')
  canvas.width = way > 4 ? height : width
  canvas.height = way > 4 ? width : height
  const context = canvas.getContext('2d')
  if (!context || image.naturalWidth === 0) return null
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  turn(context, way, width, height)
  context.drawImage(image, 0, 0, width, height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  canvas.width = canvas.height = 0
  return blob
}
