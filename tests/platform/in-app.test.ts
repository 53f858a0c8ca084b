// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { hostApp, noFilesWords } from '../../src/platform/in-app'
import { saveFile } from '../../src/platform/save-file'

const ANDROID =
  'Mozilla/5.0 (Linux; Android 12; ABC Build/1; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/107'
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'
const CHROME =
  'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/107.0.0.0 Mobile Safari/537.36'

afterEach(() => vi.restoreAllMocks())
const be = (userAgent: string) => vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent)

describe('a browser of another app', () => {
  it.each([
    [`${ANDROID} MicroMessenger/8.0`, '微信'],
    [`${IPHONE} MicroMessenger/8.0`, '微信'],
    [`${ANDROID} wxwork/4.1 MicroMessenger/7`, '企业微信'],
    [`${ANDROID} QQ/8.9.5 NetType/4G`, 'QQ'],
    [`${ANDROID} DingTalk/6.5`, '钉钉'],
    [`${ANDROID} AliApp(AP/10.3) AlipayClient/10.3`, '支付宝'],
    [`${IPHONE} Weibo (iPhone14__weibo__12)`, '微博'],
    [`${ANDROID} aweme_230400`, '抖音'],
    [`${ANDROID} baiduboxapp/13.2`, '百度'],
    [ANDROID, '别的应用'],
    [IPHONE, '别的应用'],
  ])('%# is told: %s', (userAgent, app) => {
    be(userAgent)
    expect(hostApp()).toBe(app)
    expect(saveFile('a.txt', 'text/plain', 'a')).toBe(false)
    expect(noFilesWords()).toContain(app)
  })

  it.each([
    CHROME,
    `${IPHONE} Version/16.0 Safari/604.1`,
    `${CHROME} UCBrowser/15.0`,
    `${CHROME} MQQBrowser/13.0`,
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  ])('a browser of its own is not: %s', (userAgent) => {
    be(userAgent)
    expect(hostApp()).toBe(null)
  })
})
