import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { installByApt } from './apt.mjs'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A Chromium that is there already, or `null`. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : null
  return SYSTEM.find((path) => existsSync(path)) ?? fromPlaywright()
}

const SHELL = '/usr/bin/chromium-headless-shell'

/** The same browser without a window and what belongs to one, in half the time; the whole one where there is none. */
export function findShell() {
  return !process.env.CHROMIUM_PATH && existsSync(SHELL) ? SHELL : findBrowser()
}

function fromPlaywright() {
  const cache = join(homedir(), '.cache/ms-playwright')
  if (!existsSync(cache)) return null
  const folders = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name))
  const paths = folders.map((name) => join(cache, name, 'chrome-linux/chrome'))
  return paths.find((path) => existsSync(path)) ?? null
}

/** A Chromium, installed where missing: by apt-get as root, else from an npm package. Throws one clear line. */
export async function needBrowser() {
  const found = findBrowser() ?? (byApt() ? findBrowser() : null) ?? (await fromPackage())
  if (found) return found
  throw new Error(
    'No Chromium here and none could be installed: install one and set CHROMIUM_PATH. 没有浏览器，请装 Chromium。',
  )
}

/** The shell beside a browser of the system's, where it can be had; the tests do without. */
export function wantShell() {
  const here = findShell()
  if (here !== '/usr/bin/chromium') return here
  return installByApt(['chromium-headless-shell']) ? findShell() : here
}

function byApt() {
  return !process.env.CHROMIUM_PATH && installByApt(['chromium', 'fonts-wqy-microhei'])
}

/** The browser that one npm package carries; installed beside the project's own packages, not into them. */
async function fromPackage() {
  if (process.env.CHROMIUM_PATH) return null
  const folder = join(process.cwd(), '.cache/browser')
  const npm = [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--no-audit',
    '--no-fund',
    '@sparticuz/chromium@147.0.0',
  ]
  if (spawnSync('npm', npm, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) return null
  try {
    const module = await import(join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js'))
    return await module.default.executablePath()
  } catch {
    return null
  }
}
