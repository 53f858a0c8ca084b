/** A backup as text, for browsers that keep no files: its bytes in base64url between two marks. */
const START = '【劳有所得备份】'
const END = '【完】'
const TEXT = new RegExp(`${START}([\\w\\s-]+)${END}`)

/** The bytes as a text that can be copied and pasted, whatever breaks its lines on the way. */
export function backupToText(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return START + btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '') + END
}

/** The bytes in such a text; `null` where its beginning or its end is missing, or it is another text. */
export function backupFromText(text: string): Uint8Array<ArrayBuffer> | null {
  const inner = TEXT.exec(text)?.[1]?.replace(/\s/g, '')
  if (!inner) return null
  try {
    const binary = atob(inner.replace(/-/g, '+').replace(/_/g, '/'))
    return Uint8Array.from(binary, (char) => char.charCodeAt(0))
  } catch {
    return null
  }
}
