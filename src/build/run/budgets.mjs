import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Compares the built bytes with `budgets.json`: lines to print, and the names of what is over. */
export function budgetLines(outDir) {
  const budgets = JSON.parse(readFileSync(new URL('../budgets.json', import.meta.url), 'utf8'))
  const measured = measure(outDir)
  const rows = Object.entries(budgets).map(([name, limit]) => ({ name, limit, bytes: measured[name] }))
  return {
    lines: rows.map(
      ({ name, limit, bytes }) => `${name.padEnd(20)} ${String(bytes).padStart(7)} of ${limit} bytes`,
    ),
    over: rows.filter(({ bytes, limit }) => !(bytes <= limit)).map(({ name, bytes }) => `${name} ${bytes}`),
  }
}

function measure(outDir) {
  const brotli = (path) => {
    const file = join(outDir, path)
    return readFileSync(existsSync(`${file}.br`) ? `${file}.br` : file).length
  }
  const sum = (paths) => paths.reduce((total, path) => total + brotli(path), 0)
  const chunks = JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8'))
  const region = readFileSync(join(outDir, 'index.html'), 'utf8').match(/"region":"(\w+)"/)?.[1] ?? ''
  const pack = JSON.parse(readFileSync(join(outDir, 'packs', region, 'manifest.json'), 'utf8'))
  const parts = Object.values(pack.parts).filter((part) => !part.lazy)
  return {
    initialJsBrotli: sum(initialScripts(chunks)),
    homeHtmlBrotli: brotli('index.html'),
    shellHtmlBrotli: brotli('shell.html'),
    workerBrotli: brotli('service-worker.js'),
    eagerPackBrotli: sum(parts.map((part) => join('packs', region, part.url))),
    precacheBrotli: sum([...new Set(Object.values(chunks).map((chunk) => chunk.file)), 'shell.html']),
  }
}

/** The entry and everything it imports before it runs. */
function initialScripts(chunks) {
  const files = new Set()
  const visit = (key) => {
    if (files.has(chunks[key].file)) return
    files.add(chunks[key].file)
    chunks[key].imports?.forEach(visit)
  }
  visit('index.html')
  return [...files]
}
