import { describe, expect, it } from 'vitest'
import { problemText, type Problem } from '../../src/build/problem'
import { compileFiles, testvilleFiles, textOf, withFile, bytesOf, type SeedFiles } from '../support/seeds'

/** Numbers from 0 up to a limit, the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit)
  }
}

type Random = (limit: number) => number
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array

const onLines =
  (change: (lines: string[], at: number, random: Random) => string[]): Mutation =>
  (bytes, random) => {
    const lines = textOf(bytes).split('\n')
    return bytesOf(change(lines, random(lines.length), random).join('\n'))
  }
const NASTY = [
  '"',
  '\0',
  '- ',
  ': ',
  '\t',
  '{',
  ']',
  '<b>',
  '&x ',
  '*x',
  '---',
  '\uFEFF',
  '，',
  '1E+9',
  '__proto__: 1',
  '\r',
  '| ',
  '!!x ',
]

const MUTATIONS: Record<string, Mutation> = {
  'a line deleted': onLines((lines, at) => lines.filter((_, index) => index !== at)),
  'a line doubled': onLines((lines, at) => [...lines.slice(0, at), lines[at] ?? '', ...lines.slice(at)]),
  'two lines swapped': onLines((lines, at) => {
    const next = lines[at + 1]
    return next === undefined ? lines : [...lines.slice(0, at), next, lines[at] ?? '', ...lines.slice(at + 2)]
  }),
  'something nasty put in': onLines((lines, at, random) => {
    const line = [...(lines[at] ?? '')]
    line.splice(random(line.length + 1), 0, NASTY[random(NASTY.length)] ?? '')
    return [...lines.slice(0, at), line.join(''), ...lines.slice(at + 1)]
  }),
  'a byte flipped': (bytes, random) => {
    const copy = bytes.slice()
    const at = random(copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << random(8))
    return copy
  },
  'some bytes lost': (bytes, random) => {
    const at = random(bytes.length)
    return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1 + random(12))])
  },
  'the end cut off': (bytes, random) => bytes.slice(0, random(bytes.length)),
  'the beginning doubled': (bytes, random) =>
    Uint8Array.from([...bytes.slice(0, random(bytes.length)), ...bytes]),
}

const ROUNDS_EACH = 30

interface Damaged {
  readonly what: string
  readonly files: SeedFiles
}

function damaged(original: SeedFiles, name: string, round: number): Damaged {
  const random = randomFrom(round * 7919 + 1)
  const paths = [...original.keys()]
  const path = paths[random(paths.length)] ?? ''
  const mutate = MUTATIONS[name] ?? ((bytes: Uint8Array) => bytes)
  const content = mutate(original.get(path) ?? new Uint8Array(), random)
  return { what: `round ${round}: ${name} in ${path}`, files: withFile(original, path, content) }
}

function lineCount(files: SeedFiles, path: string): number {
  return textOf(files.get(path)).split(/\r\n|\r|\n/).length
}

function checkProblem(problem: Problem, { what, files }: Damaged): void {
  const where = `${what}: ${problemText(problem)}`
  expect(files.has(problem.file), where).toBe(true)
  expect(problem.line, where).toBeGreaterThan(0)
  expect(problem.line, where).toBeLessThanOrEqual(lineCount(files, problem.file))
  expect(problem.wrong, where).toMatch(/\S/)
  expect(problem.right, where).toMatch(/\S/)
}

describe('a seed damaged by chance', { timeout: 60_000 }, () => {
  const original = testvilleFiles()

  it.each(Object.keys(MUTATIONS))(
    'with %s never crashes the compiler; each problem names its file and line',
    (name) => {
      for (let round = 0; round < ROUNDS_EACH; round++) {
        const seed = damaged(original, name, round)
        const { parts, problems } = compileFiles(seed.files)
        for (const problem of problems) checkProblem(problem, seed)
        if (!parts) expect(problems.length, seed.what).toBeGreaterThan(0)
      }
    },
  )

  it('is told wherever a file can no longer be read as a whole', () => {
    for (const path of original.keys()) {
      const broken = withFile(original, path, Uint8Array.of(0x80, 0xff, 0x00, 0x0a))
      expect(compileFiles(broken).problems[0], path).toMatchObject({ file: path, line: 1 })
    }
  })

  it('is told in every file that loses its first line', () => {
    for (const [path, bytes] of original) {
      const headless = withFile(original, path, textOf(bytes).split('\n').slice(1).join('\n'))
      const files = compileFiles(headless).problems.map((problem) => problem.file)
      expect(files, path).toContain(path)
    }
  })
})
