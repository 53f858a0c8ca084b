let table: Map<string, number[]> | undefined

/** GBK bytes of a text, as spreadsheets in China write it: the decoder's own table, turned round. */
export function gbkBytes(text: string): Uint8Array {
  table ??= gbkTable()
  return Uint8Array.from([...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : pairOf(char))))
}

function pairOf(char: string): number[] {
  const pair = table?.get(char)
  if (!pair) throw new Error(`not in GBK: ${char}`)
  return pair
}

function gbkTable(): Map<string, number[]> {
  const decoder = new TextDecoder('gbk')
  const pairs = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if ([...char].length === 1 && !pairs.has(char)) pairs.set(char, [lead, trail])
    }
  }
  return pairs
}
