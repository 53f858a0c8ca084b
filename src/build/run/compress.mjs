import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = /\.(html|js|mjs|css|json|svg|webmanifest|ics|txt|xml)$/
const SMALLEST = 256

/** Writes `.br` and `.gz` beside every text file that gains by it. */
export async function compressAll(folder) {
  for (const file of textFiles(folder)) await compressFile(file)
}

/** The same for one file. */
export async function compressFile(file) {
  const bytes = readFileSync(file)
  if (bytes.length < SMALLEST) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: 9 }),
  ])
  writeFileSync(`${file}.br`, br)
  writeFileSync(`${file}.gz`, gz)
}

function textFiles(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return textFiles(path)
    return TEXT.test(name) ? [path] : []
  })
}
