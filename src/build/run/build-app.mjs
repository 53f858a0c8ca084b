import { existsSync, renameSync, rmSync } from 'node:fs'
import { build } from 'vite'
import { fail, ROOT } from './prepare.mjs'

/**
 * Builds `dist/`: app, pack, pages and worker, compressed copies beside each file; checks the byte budgets. It is made
 * beside the one that stands and takes its place when it is whole: a wrong seed or a full disk leaves that as it was.
 */
export async function buildApp({ budgets, outDir = 'dist' }) {
  const next = `${outDir}.next`
  rmSync(next, { recursive: true, force: true })
  try {
    const { keepPrevious } = await import('./keep-previous.mjs')
    const restore = keepPrevious(outDir, next)
    const into = { outDir: next, emptyOutDir: true, reportCompressedSize: false }
    await build({ root: ROOT, logLevel: 'warn', build: into })
    restore()
    const { compressAll } = await import('./compress.mjs')
    await compressAll(next)
  } catch (error) {
    rmSync(next, { recursive: true, force: true })
    const stands = existsSync(outDir) ? `${outDir} 没有动，还是上一次的。` : ''
    fail(`没有生成。${stands}${error instanceof Error ? error.message : error}`)
  }
  takePlace(next, outDir)
  if (!budgets) return
  const { budgetLines } = await import('./budgets.mjs')
  const { lines, over, grown } = budgetLines(outDir)
  console.log(lines.join('\n'))
  for (const advice of grown) console.warn(advice)
  if (over.length > 0) fail(`Over budget: ${over.join('; ')}`)
}

function takePlace(next, outDir) {
  const last = `${outDir}.last`
  rmSync(last, { recursive: true, force: true })
  if (existsSync(outDir)) renameSync(outDir, last)
  renameSync(next, outDir)
  rmSync(last, { recursive: true, force: true })
}
