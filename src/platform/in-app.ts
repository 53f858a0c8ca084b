/** Apps that show pages in a browser of their own, by what they write of themselves. */
const APPS: readonly (readonly [RegExp, string])[] = [
  [/wxwork/i, '企业微信'],
  [/MicroMessenger/i, '微信'],
  [/\bQQ\//, 'QQ'],
  [/DingTalk/i, '钉钉'],
  [/AlipayClient|AliApp\(AP/i, '支付宝'],
  [/AliApp\(TB|AliApp\(TM/i, '淘宝'],
  [/Weibo/i, '微博'],
  [/aweme|musical_ly/i, '抖音'],
  [/NewsArticle|ToutiaoMicroApp|BytedanceWebview/i, '头条'],
  [/Kwai|ksNebula/i, '快手'],
  [/baiduboxapp/i, '百度'],
  [/Lark|Feishu/i, '飞书'],
  [/XiaoHongShu|xhsdiscover/i, '小红书'],
]

/**
 * The app in whose own browser this page is shown: what is typed there is alone there, files are not saved, nothing can be
 * put on the home screen. `别的应用` where the browser says that it is one of an app, not of which; `null` for a browser.
 */
export function hostApp(): string | null {
  if (typeof navigator === 'undefined') return null
  const { userAgent } = navigator
  const [, name] = APPS.find(([sign]) => sign.test(userAgent)) ?? []
  if (name) return name
  const android = /Android.*; wv\)/.test(userAgent)
  const apple = /iPhone|iPad|iPod/.test(userAgent) && !/Safari\//.test(userAgent) && !isOnHomeScreen()
  return android || apple ? '别的应用' : null
}

/** Opened from the home screen, where Apple's phones keep what is typed apart from the browser. */
export function isOnHomeScreen(): boolean {
  const apple = (navigator as { standalone?: boolean }).standalone
  return apple === true || window.matchMedia('(display-mode: standalone)').matches
}

/** What to say where a file cannot be kept; `instead` is what works all the same. */
export function noFilesWords(instead = '抄下面的字'): string {
  const app = hostApp()
  return app
    ? `${app}里存不了文件。${instead}；要文件，换手机自带的浏览器，东西先在“我的—备份”里抄成一段字带过去。`
    : `这里存不了文件。${instead}，或换个浏览器。`
}
