import { fail, prepare } from './prepare.mjs'

prepare()
// Canonical links, the sitemap and the calendars carry the address of the site: a wrong one is found weeks later.
if (!process.env.SITE_URL)
  fail(
    'SITE_URL is not set: the address where the site will stand, e.g. SITE_URL=https://example.org/ npm run build. ' +
      '没有写网站的地址 SITE_URL，请像 SITE_URL=https://example.org/ npm run build 这样写上；只在本机看，用 npm start。',
  )
/** What is built is true: samples come in where they are asked for, `SAMPLES=1` or `npm run build -- --samples`. */
if (process.argv.includes('--samples')) process.env.SAMPLES = '1'
const { numberIssue } = await import('./publish.mjs')
await numberIssue({ ask: true })
const { buildApp } = await import('./build-app.mjs')
await buildApp({ budgets: true })
