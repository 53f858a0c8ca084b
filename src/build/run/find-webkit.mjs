import { existsSync } from 'node:fs'
import { installByApt } from './apt.mjs'

const DRIVERS = ['/usr/bin/WebKitWebDriver']
const BROWSERS = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
]
const SCREENS = ['/usr/bin/Xvfb']

/** WebKit of Debian with its driver and a screen that nobody sees, there or installed by apt-get; else `null`. */
export function needWebKit() {
  return find() ?? (installByApt(['webkit2gtk-driver', 'xvfb']) ? find() : null)
}

function find() {
  const [driver, browser, screen] = [DRIVERS, BROWSERS, SCREENS].map((paths) =>
    paths.find((path) => existsSync(path)),
  )
  return driver && browser && screen ? { driver, browser, screen } : null
}
