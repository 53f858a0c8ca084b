import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Lists the files in `assets/` that a build made itself; those kept from the build before are not in it. */
const OWN = '.vite/own-assets.json'

/**
 * Before a build: sets aside the files of the build that stands in `outDir`. The function it returns puts into `next` those
 * that the new build no longer has, so that a page opened with the old build can still load its lazy parts. Files of builds
 * before that one go.
 */
export function keepPrevious(outDir, next) {
  const list = join(outDir, OWN)
  const old = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  const aside = mkdtempSync(join(tmpdir(), 'assets-'))
  for (const name of old) {
    const from = join(outDir, 'assets', name)
    if (existsSync(from)) cpSync(from, join(aside, name))
  }
  return () => {
    const assets = join(next, 'assets')
    const own = readdirSync(assets).filter((name) => !/\.(br|gz)$/.test(name))
    for (const name of readdirSync(aside))
      if (!own.includes(name)) cpSync(join(aside, name), join(assets, name))
    writeFileSync(join(next, OWN), JSON.stringify(own))
    rmSync(aside, { recursive: true })
  }
}
