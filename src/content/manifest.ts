import { PACK_SCHEMA, PART_NAMES, type Manifest, type ManifestPart } from './pack'

/** What is wrong with a manifest that arrived, or `null` where it can be used. */
export type ManifestFault = 'not-a-manifest' | 'newer-schema'

const HASH = /^[0-9a-f]{64}$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/
const NAME = /^[a-z][a-z0-9-]{0,99}$/
/** No phone takes more in one piece. */
const MOST_BYTES = 16_000_000
const MOST_PARTS = 500
/** A minute an issue is a number of eight figures; nobody publishes a thousand times as often. */
const MOST_ISSUE = 1e11
const AHEAD_MS = 2 * 24 * 3_600_000

/**
 * Judges a manifest as it came from the network or the cache: the schema number decides, then whether it names every
 * part that the app cannot start without. The full check was made at build.
 */
export function manifestFault(value: unknown): ManifestFault | null {
  if (!isRecord(value) || !Number.isInteger(value.schema) || Number(value.schema) < 1) return 'not-a-manifest'
  if (Number(value.schema) > PACK_SCHEMA) return 'newer-schema'
  const { builtAt, version, parts, issue } = value
  const good =
    typeof builtAt === 'string' && isInstant(builtAt) && typeof version === 'string' && isIssue(issue)
  return good && isRecord(parts) && areParts(parts) ? null : 'not-a-manifest'
}

/** The right form is not enough: `2027-99-99T99:99:99Z` has it. */
function isInstant(text: string): boolean {
  return INSTANT.test(text) && Number.isFinite(Date.parse(text))
}

/** None, or a number that leaves room for all that will ever be published. */
function isIssue(issue: unknown): boolean {
  return issue === undefined || (Number.isInteger(issue) && Number(issue) > 0 && Number(issue) < MOST_ISSUE)
}

/**
 * Whether a manifest is older than the one that is kept, `now` being an instant in milliseconds. The number of the issue
 * decides: what is taken back comes under a greater one. A numbered issue follows every one without a number; of two
 * without, the date decides, and a kept one that is dated days ahead was published by a clock that was wrong.
 */
export function isOlder(next: Manifest, have: Manifest, now: number): boolean {
  const [number = 0, kept = 0] = [next.issue, have.issue]
  if (number || kept) return number < kept
  const [theirs, ours] = [Date.parse(next.builtAt), Date.parse(have.builtAt)]
  const ahead = now + AHEAD_MS
  return ours > ahead && theirs <= ahead ? false : theirs < ours
}

function areParts(parts: Record<string, unknown>): boolean {
  const names = Object.keys(parts)
  return (
    names.length <= MOST_PARTS &&
    names.every((name) => NAME.test(name) && isPart(parts[name])) &&
    PART_NAMES.every((name) => isPart(parts[name]) && !parts[name].lazy)
  )
}

function isPart(value: unknown): value is ManifestPart {
  if (!isRecord(value) || typeof value.url !== 'string' || !HASH.test(String(value.hash))) return false
  return Number.isInteger(value.bytes) && Number(value.bytes) >= 0 && Number(value.bytes) <= MOST_BYTES
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Names of the parts that every start needs; the others load when asked for. */
export function eagerParts(manifest: Manifest): string[] {
  return Object.keys(manifest.parts).filter((name) => !manifest.parts[name]?.lazy)
}

/** Names of the eager parts of `next` that `have` lacks or holds with another hash. */
export function changedParts(next: Manifest, have: Manifest | null): string[] {
  return eagerParts(next).filter((name) => next.parts[name]?.hash !== have?.parts[name]?.hash)
}
