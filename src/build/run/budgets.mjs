import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Compares the built bytes with `budgets.json`: lines to print, and the names of what is over. */
export function budgetLines(outDir) {
  const budgets = JSON.parse(readFileSync(new URL('../budgets.json', import.meta.url), 'utf8'))
  const measured = measure(outDir)
  const rows = Object.entries(budgets).map(([name, limit]) => ({ name, limit, bytes: measured[name] }))
  const over = rows.filter(({ bytes, limit }) => !(bytes <= limit))
  return {
    lines: rows.map(
      ({ name, limit, bytes }) => `${name.padEnd(20)} ${String(bytes).padStart(7)} of ${limit} bytes`,
    ),
    over: over.filter(({ name }) => !OF_DATA[name]).map(({ name, bytes }) => `${name} ${bytes}`),
    grown: over
      .filter(({ name }) => OF_DATA[name])
      .map(({ name, bytes, limit }) => `提醒：${OF_DATA[name]}（${bytes} 字节，原定 ${limit}）。${ADVICE}`),
  }
}

/** What grows with the facts alone: that a city has more places is no fault of the build. */
const OF_DATA = {
  eagerPackBrotli: '每次打开都要下载的资料变大了',
  homeHtmlBrotli: '首页变大了',
  firstVisitBrotli: '第一次打开要下载的变大了',
}
const ADVICE = '照样能用，只是手机多费一点流量；办完的活动、撤掉的地点可以移出去。'

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
