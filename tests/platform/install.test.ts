// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Install from '../../src/platform/install'
import { mapSystem } from '../../src/platform/map-system'

const ANDROID =
  'Mozilla/5.0 (Linux; Android 9; V1818A) AppleWebKit/537.36 Chrome/76.0.3809.89 Mobile Safari/537.36'
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605.1.15 Version/15.0 Safari/604.1'
const WECHAT = `${ANDROID} MicroMessenger/8.0.47`
const WECHAT_IOS = `${IPHONE} MicroMessenger/8.0.47`
const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/15.0 Safari/605.1.15'
const DESKTOP = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36'

let install: typeof Install

beforeEach(async () => {
  vi.resetModules()
  install = await import('../../src/platform/install')
})
afterEach(() => vi.restoreAllMocks())

function browser(userAgent: string, touchPoints = 0): void {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent)
  vi.spyOn(navigator, 'maxTouchPoints', 'get').mockReturnValue(touchPoints)
}

/** Chrome's offer, which the person will accept or not. */
function offer(outcome: 'accepted' | 'dismissed') {
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
    prompt: vi.fn(() => Promise.resolve()),
    userChoice: Promise.resolve({ outcome }),
  })
  window.dispatchEvent(event)
  return event
}

describe('how a browser installs an app', () => {
  it.each([
    ['by its menu on Android', ANDROID, 5, 'menu'],
    ['by its menu on a desktop', DESKTOP, 0, 'menu'],
    ['by its menu on a Mac', MAC, 0, 'menu'],
    ['by the share menu on an iPhone', IPHONE, 5, 'ios'],
    ['by the share menu on an iPad that calls itself a Mac', MAC, 5, 'ios'],
    ['not in WeChat, which must hand over to a browser', WECHAT, 5, 'in-app'],
    ['not in WeChat on an iPhone either', WECHAT_IOS, 5, 'in-app'],
  ])('%s', (_, userAgent, touchPoints, way) => {
    browser(userAgent, touchPoints)
    expect(install.installWay()).toBe(way)
  })

  it('not again where it runs as an app already', () => {
    browser(ANDROID)
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList)
    expect(install.installWay()).toBe('installed')
  })

  it('not again where iOS runs it from the home screen', () => {
    browser(IPHONE)
    Object.defineProperty(navigator, 'standalone', { value: true, configurable: true })
    expect(install.installWay()).toBe('installed')
    Reflect.deleteProperty(navigator, 'standalone')
  })

  it('by its own question once it has offered one, and the page keeps that back', () => {
    const tell = vi.fn()
    browser(ANDROID)
    install.watchInstallOffer(tell)
    const event = offer('accepted')
    expect([install.installWay(), event.defaultPrevented, tell.mock.calls.length]).toEqual([
      'prompt',
      true,
      1,
    ])
  })
})

describe('the browser’s own question', () => {
  it.each([
    ['accepted', true],
    ['dismissed', false],
  ] as const)('tells what the person chose: %s, and is asked once', async (outcome, agreed) => {
    install.watchInstallOffer(() => undefined)
    const event = offer(outcome)
    expect(await install.promptInstall()).toBe(agreed)
    expect(await install.promptInstall()).toBe(false)
    expect(event.prompt).toHaveBeenCalledTimes(1)
  })

  it('is gone once the app is installed', async () => {
    const tell = vi.fn()
    install.watchInstallOffer(tell)
    offer('accepted')
    window.dispatchEvent(new Event('appinstalled'))
    expect(await install.promptInstall()).toBe(false)
    expect(tell).toHaveBeenCalledTimes(2)
  })
})

describe('which map links fit', () => {
  it.each([
    [ANDROID, 'android'],
    ['Mozilla/5.0 (Phone; HarmonyOS 5.0)', 'android'],
    [IPHONE, 'ios'],
    [DESKTOP, 'other'],
  ])('%s', (userAgent, system) => {
    browser(userAgent)
    expect(mapSystem()).toBe(system)
  })
})
