import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const WAIT_MS = 5000

/** The number of the issue in a folder that was built before; `undefined` where there is none. */
function builtIssue(outDir, region) {
  try {
    return JSON.parse(readFileSync(join(outDir, 'packs', region, 'manifest.json'), 'utf8')).issue
  } catch {
    return undefined
  }
}

/** The number of the issue that stands at the public address; `undefined` where it cannot be reached. */
async function publicIssue(siteUrl, region) {
  try {
    const url = new URL(`packs/${region}/manifest.json`, siteUrl)
    const response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(WAIT_MS) })
    return response.ok ? (await response.json()).issue : undefined
  } catch {
    return undefined
  }
}

const MINUTE = 60_000

/**
 * Numbers what is about to be published, for every part of the build: greater than the issue that stands at the public
 * address and than the one that was built here, else by the minute. `SOURCE_DATE_EPOCH` fixes the moment.
 */
export async function numberIssue({ outDir = 'dist', ask = false } = {}) {
  const region = process.env.REGION ?? 'yuyao'
  const epoch = process.env.SOURCE_DATE_EPOCH
  const now = epoch && /^\d+$/.test(epoch) ? Number(epoch) * 1000 : Date.now()
  const standing = [
    builtIssue(outDir, region),
    ask ? await publicIssue(process.env.SITE_URL, region) : undefined,
  ]
  const known = standing.filter((issue) => Number.isInteger(issue))
  process.env.ISSUE ??= String(Math.max(Math.floor(now / MINUTE), ...known.map((issue) => issue + 1)))
  process.env.PUBLISHED_AT ??= new Date(now).toISOString().slice(0, 19) + 'Z'
}
