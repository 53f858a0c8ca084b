import { existsSync } from 'node:fs'
import { installByApt } from './apt.mjs'

const SYSTEM = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
]

/** A Firefox that is there, or that apt-get could install; else `null`. `FIREFOX_PATH` names another one. */
export function needFirefox() {
  const named = process.env.FIREFOX_PATH
  if (named) return existsSync(named) ? named : null
  return find() ?? (installByApt(['firefox-esr']) ? find() : null)
}

function find() {
  return SYSTEM.find((path) => existsSync(path)) ?? null
}
