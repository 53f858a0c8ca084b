import type { Point } from './schematic'

/** Something to draw at a point, with the room that it takes to each side of it, in units. */
export interface Block {
  readonly at: Point
  readonly left: number
  readonly right: number
  readonly up: number
  readonly down: number
  /** Stays where it is; the others make room. */
  readonly pinned?: boolean
}

/** The drawing that every block must stay inside. */
export interface Bounds {
  readonly width: number
  readonly height: number
}

/** Spots are looked for in rings this far apart, about as far apart along each ring. */
const RING = 4
const RINGS = 120
const CELL = 64

/** The free spot nearest to a point, `null` where there is none in the bounds or within reach. */
export function nearestSpot(block: Block, near: Point, taken: Taken, bounds: Bounds | null): Point | null {
  for (const { x, y } of OFFSETS) {
    const spot = { x: near.x + x, y: near.y + y }
    if (isInside(block, spot, bounds) && taken.isFree(block, spot)) return spot
  }
  return null
}

/** Where to look, the nearest first. */
const OFFSETS: readonly Point[] = offsets()

function offsets(): Point[] {
  const points: Point[] = [{ x: 0, y: 0 }]
  for (let ring = 1; ring <= RINGS; ring += 1) {
    const radius = ring * RING
    const steps = Math.round((2 * Math.PI * radius) / RING / 4) * 4
    for (let step = 0; step < steps; step += 1) {
      const angle = (step / steps) * 2 * Math.PI
      points.push({ x: radius * Math.sin(angle), y: radius * Math.cos(angle) })
    }
  }
  return points
}

function isInside(block: Block, { x, y }: Point, bounds: Bounds | null): boolean {
  if (!bounds) return true
  return (
    x - block.left >= 0 &&
    x + block.right <= bounds.width &&
    y - block.up >= 0 &&
    y + block.down <= bounds.height
  )
}

interface Placed {
  readonly block: Block
  readonly spot: Point
}

/** What is drawn already, by the cells of a grid that it touches. */
export class Taken {
  private readonly cells = new Map<string, Placed[]>()

  add(block: Block, spot: Point): void {
    for (const key of cellsOf(block, spot)) {
      const its = this.cells.get(key)
      if (its) its.push({ block, spot })
      else this.cells.set(key, [{ block, spot }])
    }
  }

  remove(block: Block, spot: Point): void {
    for (const key of cellsOf(block, spot)) {
      const its = this.cells.get(key) ?? []
      this.cells.set(
        key,
        its.filter((placed) => placed.block !== block),
      )
    }
  }

  isFree(block: Block, spot: Point): boolean {
    return cellsOf(block, spot).every((key) =>
      (this.cells.get(key) ?? []).every((placed) => !overlap(block, spot, placed)),
    )
  }
}

function overlap(one: Block, at: Point, { block: other, spot }: Placed): boolean {
  return (
    at.x - one.left < spot.x + other.right &&
    spot.x - other.left < at.x + one.right &&
    at.y - one.up < spot.y + other.down &&
    spot.y - other.up < at.y + one.down
  )
}

function cellsOf(block: Block, { x, y }: Point): string[] {
  const keys: string[] = []
  for (let column = cell(x - block.left); column <= cell(x + block.right); column += 1)
    for (let row = cell(y - block.up); row <= cell(y + block.down); row += 1) keys.push(`${column} ${row}`)
  return keys
}

function cell(at: number): number {
  return Math.floor(at / CELL)
}
