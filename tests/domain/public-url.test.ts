import { describe, expect, it } from 'vitest'
import { isPublicUrl } from '../../src/domain/public-url'

describe('an address leads where it seems to', () => {
  it.each([
    'https://www.gov.cn/zhengce/content/2024.htm',
    'http://www.yy.gov.cn/art/2023/5/23/art_1229.html?a=1&b=2#c',
    'https://12333.gov.cn',
    'https://a-b.example.com.cn:8443/',
  ])('%s does', (url) => expect(isPublicUrl(url)).toBe(true))

  it.each([
    'https://www.gov.cn@evil.test/',
    'https://evil.test\\@www.gov.cn/',
    'https://gоv.cn/', // a Cyrillic о
    'https://xn--gv-nlb.cn/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://localhost/',
    'https://a.b:99999/',
    'https://www.gov.cn:0/',
    'https://-a.cn/',
    'https://a..cn/',
    'https:/www.gov.cn/',
    'javascript:alert(1)//https://www.gov.cn/',
    'https://www.gov.cn/ a',
    'https://www.gov.cn/\u0007',
    '//www.gov.cn/',
    '',
  ])('%j does not', (url) => expect(isPublicUrl(url)).toBe(false))
})
