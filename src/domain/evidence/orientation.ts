const JPEG = 0xffd8
const APP1 = 0xffe1
const START_OF_SCAN = 0xffda
const ORIENTATION = 0x0112
/** `Exif` and two zeros. */
const EXIF_HEAD = 6

/** How the camera was held, 1 to 8 as EXIF counts; 1 (upright) where the bytes do not say, or are no JPEG. */
export function jpegOrientation(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 4 || view.getUint16(0) !== JPEG) return 1
  for (let at = 2; at + 4 <= view.byteLength;) {
    const marker = view.getUint16(at)
    const length = view.getUint16(at + 2)
    if (marker === START_OF_SCAN || marker < 0xff00 || length < 2) return 1
    if (marker === APP1 && isExif(view, at + 4)) return fromTiff(view, at + 4 + EXIF_HEAD)
    at += 2 + length
  }
  return 1
}

function isExif(view: DataView, at: number): boolean {
  return at + EXIF_HEAD <= view.byteLength && view.getUint32(at) === 0x45786966
}

/** Reads the first directory of the TIFF that begins at `start`. */
function fromTiff(view: DataView, start: number): number {
  if (start + 8 > view.byteLength) return 1
  const little = view.getUint16(start) === 0x4949
  const directory = start + view.getUint32(start + 4, little)
  if (directory + 2 > view.byteLength) return 1
  const count = view.getUint16(directory, little)
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12
    if (entry + 12 > view.byteLength) return 1
    if (view.getUint16(entry, little) !== ORIENTATION) continue
    const value = view.getUint16(entry + 8, little)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}
