import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile, type Compiled, type CompileOptions } from '../../src/build/compile'
import { problemText } from '../../src/build/problem'
import { memoryStore } from '../../src/build/read/store'

/** Seeds by path, held in memory so that a test may change them. */
export type SeedFiles = ReadonlyMap<string, Uint8Array>

/** The fake city: other levels, names, numbers and bounds than any real one. */
export const TESTVILLE_FOLDER = fileURLToPath(new URL('./testville/', import.meta.url))

export function testvilleFiles(): SeedFiles {
  const paths = readdirSync(TESTVILLE_FOLDER, { recursive: true, encoding: 'utf8' })
  const files = paths.filter((path) => /\.\w+$/.test(path)).map((path) => path.replace(/\\/g, '/'))
  return new Map(
    files.sort().map((path) => [path, Uint8Array.from(readFileSync(join(TESTVILLE_FOLDER, path)))]),
  )
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
export const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

/** The same seeds with one file replaced, or taken away where `content` is `null`. */
export function withFile(files: SeedFiles, path: string, content: string | Uint8Array | null): SeedFiles {
  const copy = new Map(files)
  if (content === null) copy.delete(path)
  else copy.set(path, typeof content === 'string' ? bytesOf(content) : content)
  return copy
}

/** The same seeds with one text in one file replaced; the text must be there. */
export function withEdit(files: SeedFiles, path: string, from: string, to: string): SeedFiles {
  const text = textOf(files.get(path))
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`)
  return withFile(
    files,
    path,
    text.replace(from, () => to),
  )
}

export function compileFiles(files: SeedFiles, options: Partial<CompileOptions> = {}): Compiled {
  return compile({
    store: memoryStore(files),
    region: 'testville',
    today: '2031-03-01',
    samples: true,
    ...options,
  })
}

/** The problems of seeds as people read them. */
export function problemsOf(files: SeedFiles, options: Partial<CompileOptions> = {}): string[] {
  return compileFiles(files, options).problems.map(problemText)
}
