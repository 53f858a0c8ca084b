import { nearestSpot, Taken, type Block, type Bounds } from './free-spots'
import type { Point } from './schematic'

interface Moving {
  readonly block: Block
  readonly index: number
  x: number
  y: number
}

/** Rounds of pushing; what is still in a jam then goes to the nearest free spot. */
const ROUNDS = 300
/** How often each then looks for a spot nearer to home. */
const LOOKS = 3
/** Leaning to pushing along either axis gets round different jams: the best of the tries is taken. */
const LEANINGS = [1, 0.6, 1.6]
/** More blocks than this are pushed once only. */
const MANY = 300
const LEFT_OUT = 1e6
const HAIR = 0.5

/**
 * Moves blocks so that none overlap, as little as it can, and so that who lies left of or above whom mostly stays so.
 * The same blocks in the same order always give the same points. `null` for a block that finds no room within the
 * bounds, which is to be left out of the drawing.
 */
export function pushApart(blocks: readonly Block[], bounds: Bounds | null): readonly (Point | null)[] {
  const leanings = blocks.length > MANY ? LEANINGS.slice(0, 1) : LEANINGS
  const tries = leanings.map((leaning) => settled(pushed(blocks, bounds, leaning), bounds))
  const costs = tries.map((points) => costOf(blocks, points))
  return tries[costs.indexOf(Math.min(...costs))] ?? []
}

/** The blocks pushed off each other; in a jam some still overlap. */
function pushed(blocks: readonly Block[], bounds: Bounds | null, leaning: number): readonly Moving[] {
  const moving = blocks.map((block, index): Moving => ({ block, index, x: block.at.x, y: block.at.y }))
  for (const each of moving) keepInside(each, bounds)
  for (let round = 0; round < ROUNDS; round += 1) {
    const pairs = overlapping(moving)
    if (pairs.length === 0) break
    for (const [one, other] of pairs) {
      separate(one, other, leaning)
      keepInside(one, bounds)
      keepInside(other, bounds)
    }
  }
  return moving
}

/** How far from home everything is: one far away costs more than several a little. A block left out costs most. */
function costOf(blocks: readonly Block[], points: readonly (Point | null)[]): number {
  return blocks.reduce((sum, { at }, index) => {
    const point = points[index]
    return sum + (point ? apart(point, at) ** 2 : LEFT_OUT)
  }, 0)
}

/** Pairs that overlap, found along the x axis; always the earlier block first. */
function overlapping(blocks: readonly Moving[]): [Moving, Moving][] {
  const byLeft = blocks.slice().sort((a, b) => leftOf(a) - leftOf(b) || a.index - b.index)
  const pairs: [Moving, Moving][] = []
  byLeft.forEach((one, place) => {
    const end = one.x + one.block.right
    for (let next = place + 1; next < byLeft.length; next += 1) {
      const other = byLeft[next] as Moving
      if (leftOf(other) >= end) break
      if (overlapDown(one, other)) pairs.push(one.index < other.index ? [one, other] : [other, one])
    }
  })
  return pairs
}

/** Pushes two blocks apart along the axis that needs the shorter way, in the direction in which they truly lie. */
function separate(one: Moving, other: Moving, leaning: number): void {
  const [west, east] = inOrder(one, other, 'x')
  const [north, south] = inOrder(one, other, 'y')
  const wayX = west.x + west.block.right - leftOf(east)
  const wayY = north.y + north.block.down - (south.y - south.block.up)
  if (wayX <= 0 || wayY <= 0) return
  if (wayX * leaning < wayY) shift(west, east, 'x', wayX + HAIR)
  else shift(north, south, 'y', wayY + HAIR)
}

function inOrder(one: Moving, other: Moving, axis: 'x' | 'y'): [Moving, Moving] {
  return one.block.at[axis] <= other.block.at[axis] ? [one, other] : [other, one]
}

function shift(before: Moving, after: Moving, axis: 'x' | 'y', way: number): void {
  if (before.block.pinned && after.block.pinned) return
  const share = before.block.pinned ? 0 : after.block.pinned ? 1 : 0.5
  before[axis] -= way * share
  after[axis] += way * (1 - share)
}

function keepInside(moving: Moving, bounds: Bounds | null): void {
  const { block } = moving
  if (!bounds || block.pinned) return
  moving.x = Math.max(block.left, Math.min(bounds.width - block.right, moving.x))
  moving.y = Math.max(block.up, Math.min(bounds.height - block.down, moving.y))
}

/**
 * What lies free stays; then, one by one, the others go to the spot nearest to where they were pushed. At last each, the
 * farthest from home first, looks whether there is a spot nearer to its own point.
 */
function settled(blocks: readonly Moving[], bounds: Bounds | null): (Point | null)[] {
  const taken = new Taken()
  const jammed = new Set(overlapping(blocks).map(([, later]) => later))
  const spots = new Map<Moving, Point>()
  const put = (moving: Moving, spot: Point): void => {
    spots.set(moving, spot)
    taken.add(moving.block, spot)
  }
  for (const each of blocks) if (!jammed.has(each)) put(each, { x: each.x, y: each.y })
  jammed.forEach((each) => {
    const spot = nearestSpot(each.block, each, taken, bounds)
    if (spot) put(each, spot)
  })
  for (let look = 0; look < LOOKS; look += 1) {
    for (const each of farthestFirst(spots)) {
      const spot = spots.get(each) as Point
      taken.remove(each.block, spot)
      const home = nearestSpot(each.block, each.block.at, taken, bounds)
      put(each, home && apart(home, each.block.at) < apart(spot, each.block.at) ? home : spot)
    }
  }
  return blocks.map((each) => spots.get(each) ?? null)
}

function farthestFirst(spots: ReadonlyMap<Moving, Point>): readonly Moving[] {
  const away = Array.from(spots, ([each, spot]) => ({ each, way: apart(spot, each.block.at) }))
  return away
    .filter(({ each, way }) => way > 0 && !each.block.pinned)
    .sort((a, b) => b.way - a.way || a.each.index - b.each.index)
    .map(({ each }) => each)
}

function apart(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}

function leftOf({ x, block }: Moving): number {
  return x - block.left
}

function overlapDown(one: Moving, other: Moving): boolean {
  return (
    one.y - one.block.up < other.y + other.block.down && other.y - other.block.up < one.y + one.block.down
  )
}
