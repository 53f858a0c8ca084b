import { instantOf } from '../china-time'
import { addDays, type Day } from '../day'

/** `20261205` */
export function dateValue(day: Day): string {
  return day.replace(/-/g, '')
}

/** `20261205T090000`, the wall clock in China; 1440 minutes are midnight of the next day. */
export function localValue(day: Day, minute: number): string {
  const [onDay, rest] = minute === 1440 ? [addDays(day, 1), 0] : [day, minute]
  return `${dateValue(onDay)}T${pad(Math.floor(rest / 60))}${pad(rest % 60)}00`
}

/** `20261205T010000Z`: the instant of a wall-clock moment in China, in UTC. */
export function utcValue(day: Day, minute: number, second = 0): string {
  const iso = new Date(instantOf({ day, minute }) + second * 1000).toISOString()
  return `${iso.slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** `PT12H`, `-P1D`, `-PT1H30M`: minutes as a DURATION; negative ones lie before. */
export function durationValue(minutes: number): string {
  const length = Math.abs(minutes)
  const [days, hours, rest] = [Math.floor(length / 1440), Math.floor((length % 1440) / 60), length % 60]
  const clock = (hours ? `${hours}H` : '') + (rest ? `${rest}M` : '')
  const value = (days ? `${days}D` : '') + (clock ? `T${clock}` : '') || 'T0S'
  return `${minutes < 0 ? '-' : ''}P${value}`
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
