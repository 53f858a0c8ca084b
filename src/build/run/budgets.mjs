import { existsSync, readdirSync, readFileSync } from 'node:fs'
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

/** Bytes as they go over the wire, without headers. */
function measure(outDir) {
  const brotli = (path) => {
    const file = join(outDir, path)
    return readFileSync(existsSync(`${file}.br`) ? `${file}.br` : file).length
  }
  const sum = (paths) => [...new Set(paths)].reduce((total, path) => total + brotli(path), 0)
  const packs = join('packs', readdirSync(join(outDir, 'packs'))[0])
  const parts = Object.values(JSON.parse(readFileSync(join(outDir, packs, 'manifest.json'), 'utf8')).parts)
  const partFiles = (want) => parts.filter(want).map((part) => join(packs, part.url))
  const start = initialScripts(JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8')))
  const kept = keptFiles(outDir)
  const eager = partFiles(({ lazy }) => !lazy)
  const soon = partFiles(({ lazy }) => lazy === 'soon')
  return {
    initialJsBrotli: sum(start),
    homeHtmlBrotli: brotli('index.html'),
    shellHtmlBrotli: brotli('shell.html'),
    workerBrotli: brotli('service-worker.js'),
    eagerPackBrotli: sum(eager),
    precacheBrotli: sum(kept),
    firstVisitBrotli: sum([...start, ...kept, ...eager, ...soon, 'index.html', 'service-worker.js']),
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

/** What the worker keeps for the time without a network. */
function keptFiles(outDir) {
  const worker = readFileSync(join(outDir, 'service-worker.js'), 'utf8')
  return Array.from(worker.matchAll(/"url":"([^"]+)"/g), ([, url]) => url)
}
