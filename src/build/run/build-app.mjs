import { build } from 'vite'
import { fail, ROOT } from './prepare.mjs'

/** Builds `dist/`: app, pack, pages and worker, compressed copies beside each file; checks the byte budgets. */
export async function buildApp({ budgets, outDir = 'dist' }) {
  const { keepPrevious } = await import('./keep-previous.mjs')
  const restore = keepPrevious(outDir)
  await build({ root: ROOT, logLevel: 'warn', build: { outDir, reportCompressedSize: false } }).catch(
    (error) => fail(`The build failed: ${error.message}`),
  )
  restore()
  const { compressAll } = await import('./compress.mjs')
  await compressAll(outDir)
  if (!budgets) return
  const { budgetLines } = await import('./budgets.mjs')
  const { lines, over } = budgetLines(outDir)
  console.log(lines.join('\n'))
  if (over.length > 0) fail(`Over budget: ${over.join('; ')}`)
}
