import type { Run } from './starts'
import { median, medianRatio } from './stats'
import type { WorkRun } from './work'

/** One line of the result. `aim` is the most it should be. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'bytes' | 'x' | ''
  readonly aim?: number
}

/** Starts and bytes, as medians over the runs; ratios are taken within each run. */
export function startFigures(runs: readonly Run[], bytesChanged: readonly number[]): Figure[] {
  const all = (pick: (run: Run) => number): number[] => runs.map(pick)
  const ms = (name: string, pick: (run: Run) => number): Figure => ({
    name,
    value: median(all(pick)),
    unit: 'ms',
  })
  const bytes = (name: string, pick: (run: Run) => number, aim?: number): Figure => ({
    name,
    value: median(all(pick)),
    unit: 'bytes',
    aim,
  })
  const ratio = (
    name: string,
    pick: (run: Run) => number,
    to: (run: Run) => number,
    aim: number,
  ): Figure => ({
    name,
    value: medianRatio(all(pick), all(to)),
    unit: 'x',
    aim,
  })
  return [
    ms('plain page, cold: first paint', (run) => run.plainCold.firstPaint),
    ms('app, cold: first paint', (run) => run.cold.firstPaint),
    ms('app, cold: ready', (run) => run.cold.ready),
    ratio(
      'cold first paint to plain page',
      (run) => run.cold.firstPaint,
      (run) => run.plainCold.firstPaint,
      1.1,
    ),
    ms('plain page, warm: first paint', (run) => run.plainWarm.firstPaint),
    ms('app, warm: first paint', (run) => run.warm.firstPaint),
    ms('app, warm: ready', (run) => run.warm.ready),
    ms('app, offline: first paint', (run) => run.offline.firstPaint),
    ms('app, offline: ready', (run) => run.offline.ready),
    ratio(
      'offline first paint to warm plain page',
      (run) => run.offline.firstPaint,
      (run) => run.plainWarm.firstPaint,
      1.3,
    ),
    bytes('first visit until ready', (run) => run.bytesReady),
    bytes('first visit in all, worker too', (run) => run.bytesAll, 120_000),
    bytes('  of it bodies', (run) => run.bodiesAll),
    { name: '  requests', value: median(all((run) => run.requests.length)), unit: '' },
    bytes('return, nothing new', (run) => run.bytesReturn, 2000),
    { name: 'return, one place changed', value: median(bytesChanged), unit: 'bytes' },
  ]
}

/** Work with many places, as medians over the runs. */
export function workFigures(runs: readonly WorkRun[], count: number): Figure[] {
  const ms = (name: string, pick: (run: WorkRun) => number, aim?: number): Figure => ({
    name: `${count} places: ${name}`,
    value: median(runs.map(pick)),
    unit: 'ms',
    aim,
  })
  return [
    ms('first fill', ({ firstFill }) => firstFill.all),
    ms('sync of one changed place', ({ sync }) => sync.all),
    ms('list, script', ({ list }) => list.script, 100),
    ms('list, with style, layout and paint', ({ list }) => list.all),
    ms('filter, script', ({ filter }) => filter.script, 100),
    ms('filter, with style, layout and paint', ({ filter }) => filter.all),
    { name: `${count} places: heap`, value: median(runs.map(({ heap }) => heap)), unit: 'bytes' },
  ]
}

export function table(figures: readonly Figure[]): string {
  return figures.map(tableLine).join('\n')
}

function tableLine({ name, value, unit, aim }: Figure): string {
  const digits = unit === 'x' ? 2 : 0
  const shown = `${value.toFixed(digits).padStart(10)} ${unit.padEnd(5)}`
  if (aim === undefined) return `${name.padEnd(54)}${shown}`
  return `${name.padEnd(54)}${shown}  aim ${aim} ${value <= aim ? '✓' : '✗ missed'}`
}
