import { networkInterfaces } from 'node:os'
import { fail, prepare } from './prepare.mjs'

prepare()
// Served from here it is a demonstration, which shows what a city with places and events looks like.
process.env.SAMPLES ??= '1'
const port = Number(process.env.PORT ?? 4173)
if (!Number.isInteger(port) || port < 0 || port > 65535)
  fail(`PORT is not a port number: ${process.env.PORT}`)
const base = process.env.BASE_PATH ?? '/'
process.env.SITE_URL ??= `http://localhost:${port || 4173}${base}`

const { numberIssue } = await import('./publish.mjs')
await numberIssue()
const { buildApp } = await import('./build-app.mjs')
await buildApp({ budgets: false })

const { serve } = await import('./server.mjs')
const server = await serve({ dir: 'dist', port, base }).catch((error) =>
  fail(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Try another: PORT=${port + 1} npm start. 端口 ${port} 被占用，换一个。`
      : `The server could not start: ${error.message}`,
  ),
)
const { renderUnicodeCompact } = await import('uqr')
const at = server.address().port
const lan = Object.values(networkInterfaces())
  .flat()
  .filter((address) => address?.family === 'IPv4' && !address.internal)
  .map(({ address }) => `http://${address}:${at}${base}`)

console.log(`\n  On this computer:  http://localhost:${at}${base}`)
for (const address of lan) console.log(`  On the network:    ${address}`)
if (lan[0]) console.log(`\n${renderUnicodeCompact(lan[0])}\n`)
console.log(
  '  Phones on the network see it without offline use and position: browsers give these to https only.',
)
if (process.env.SAMPLES === '1')
  console.log(
    '  A demonstration with made-up places and events. As it is published, without them: SAMPLES=0 npm start',
  )
console.log('  Stop with Ctrl+C.')
