import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { BUILD } from './support/build'
import { installByApt } from '../../src/build/run/apt.mjs'

const CAL = join(BUILD, 'cal')
const ZONES = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']
const PYTHON = '/usr/bin/python3'

/** One line an entry: path, UID, start and end as seconds since 1970, or days as they stand. */
const READER = `
import sys, icalendar, datetime
def at(value):
    if value is None: return '-'
    value = value.dt
    return str(int(value.timestamp())) if isinstance(value, datetime.datetime) else value.isoformat()
for path in sys.argv[1:]:
    with open(path, 'rb') as file: calendar = icalendar.Calendar.from_ical(file.read())
    for entry in calendar.walk('VEVENT'):
        print(path, entry['UID'], at(entry.get('DTSTART')), at(entry.get('DTEND')), sep='\\t')
`

function calendars(folder = CAL): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return calendars(path)
    return path.endsWith('.ics') ? [path] : []
  })
}

function at(time: ICAL.Time | null): string {
  if (!time) return '-'
  return time.isDate ? time.toString() : String(time.toUnixTime())
}

function linesOf(path: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((each) => {
    const zone = calendar.getFirstSubcomponent('vtimezone')
    if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone), 'Asia/Shanghai')
    const event = new ICAL.Event(each)
    const end = each.getFirstPropertyValue('dtend') as ICAL.Time | null
    return [path, event.uid, at(event.startDate), at(end)].join('\t')
  })
}

function has(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args).status === 0
}

function runsPython(): boolean {
  const asks = ['-c', 'import icalendar']
  return has(PYTHON, asks) || (installByApt(['python3-icalendar']) && has(PYTHON, asks))
}

function runsKhal(): boolean {
  return has('khal', ['--version']) || (installByApt(['khal']) && has('khal', ['--version']))
}

describe('every calendar of the build', () => {
  const paths = calendars()

  it('is read by ical.js', () => {
    expect(paths.length).toBeGreaterThan(40)
    for (const path of paths) expect(() => linesOf(path), path).not.toThrow()
  })

  it('is read by python3-icalendar with the same instants, whatever zone the device is in', ({ skip }) => {
    if (!runsPython()) skip('python3-icalendar is not here and cannot be installed: not compared')
    const expected = paths.flatMap(linesOf)
    for (const zone of ZONES) {
      const env = { ...process.env, TZ: zone }
      const { stdout, stderr } = spawnSync(PYTHON, ['-c', READER, ...paths], { env, encoding: 'utf8' })
      expect(stderr).toBe('')
      expect(stdout.trimEnd().split('\n'), zone).toEqual(expected)
    }
  }, 120_000)

  it('imported anew into khal, a change and a cancellation replace what was there', ({ skip }) => {
    if (!runsKhal()) skip('khal is not here and cannot be installed: not tried')
    const folder = mkdtempSync(join(tmpdir(), 'khal-'))
    const config = join(folder, 'config')
    writeFileSync(
      config,
      `[calendars]\n[[fairs]]\npath = ${join(folder, 'cal')}\ntype = calendar\n[locale]\nlocal_timezone = Asia/Shanghai\n` +
        `default_timezone = Asia/Shanghai\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n` +
        `datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = ${join(folder, 'db')}\n`,
    )
    const khal = (...args: string[]) =>
      spawnSync('khal', ['-c', config, ...args], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder },
      })
    const listed = () => khal('list', '--format', '{start-time} {title}', '2026-12-05', '2d').stdout
    const first = readFileSync(join(CAL, 'e/sample-winter-fair.ics'), 'utf8')
    const moved = first.replace('T090000', 'T093000').replace('SEQUENCE:1', 'SEQUENCE:2')
    const off = moved
      .replace('SEQUENCE:2', 'SEQUENCE:3')
      .replace('STATUS:CONFIRMED', 'STATUS:CANCELLED')
      .replace('SUMMARY:', 'SUMMARY:【取消】')
    const seen = [first, moved, off].map((text, index) => {
      const file = join(folder, `${index}.ics`)
      writeFileSync(file, text)
      expect(khal('import', '--batch', '-a', 'fairs', file).stderr).not.toContain('Error')
      return listed()
        .split('\n')
        .filter((line) => line.includes('冬季综合招聘会'))
    })
    rmSync(folder, { recursive: true, force: true })
    expect(seen).toEqual([
      ['09:00 冬季综合招聘会'],
      ['09:30 冬季综合招聘会'],
      ['09:30 【取消】冬季综合招聘会'],
    ])
  }, 120_000)
})
