import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { momentAt } from '../domain/china-time'
import type { PackParts } from '../content/pack'
import { buildPack, DEFAULT_REGION } from './build-pack'
import { comparisonLines, readPublished } from './compare'
import type { ExtraPart } from './extra'
import type { PackFile } from './pack'
import { hasErrors, problemTexts, type Problem } from './problem'
import { reportText } from './report'
import { shownBack } from './shown-back'

const OPTIONS = {
  region: { type: 'string', default: DEFAULT_REGION },
  samples: { type: 'boolean', default: false },
  out: { type: 'string', default: 'dist/packs' },
  published: { type: 'string' },
} as const

/** `npm run pack`: writes the pack and prints what is in it; 1 and every problem where the seeds have errors. */
export async function packCommand(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv)
  if (typeof options === 'string') return fail(options)
  const { parts, extra, files, problems, report } = buildPack({
    region: options.region,
    samples: options.samples,
  })
  if (problems.length > 0) console.error(problemList(problems))
  if (!parts || hasErrors(problems)) return 1
  if (options.published !== undefined) {
    const lines = await comparedWith(options.published, options.region, parts, extra)
    if (typeof lines === 'string') return fail(lines)
    console.log(['和已发布的比：', ...(lines.length > 0 ? lines : ['没有要问的。'])].join('\n  '))
  }
  const folder = resolve(options.out)
  writeFiles(folder, options.region, files)
  console.log(reportText(parts, files, report, shownBack(parts, extra, momentAt(Date.now()).day)))
  console.log(`已写入 ${join(folder, options.region)}`)
  return 0
}

async function comparedWith(
  published: string,
  region: string,
  parts: PackParts,
  extra: readonly ExtraPart[],
): Promise<readonly string[] | string> {
  try {
    return comparisonLines(await readPublished(published, region), parts, extra)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function fail(message: string): number {
  console.error(
    `${message}\n用法：npm run pack -- [--region yuyao] [--samples] [--out dist/packs] [--published 网址或文件夹]`,
  )
  return 1
}

/** All problems, one a line, those alike together, with their number. */
export function problemList(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length
  // What stops the pack comes first.
  const texts = problemTexts(problems)
  const lines = (['error', 'warning'] as const).flatMap((severity) =>
    texts
      .filter((each) => each.severity === severity)
      .map(({ text }) => (severity === 'warning' ? '提醒 ' : '错误 ') + text),
  )
  return [...lines, `共 ${errors} 处错误，${problems.length - errors} 处提醒`].join('\n')
}

/**
 * Only the JSON files of an earlier pack are cleared away, whatever else the folder holds, and their compressed copies with
 * them: a server would go on answering with those.
 */
function writeFiles(folder: string, region: string, files: readonly PackFile[]): void {
  const own = join(folder, region)
  mkdirSync(own, { recursive: true })
  for (const name of readdirSync(own)) if (/\.json(\.br|\.gz)?$/.test(name)) rmSync(join(own, name))
  for (const file of files) {
    const path = join(folder, file.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file.bytes)
  }
}
