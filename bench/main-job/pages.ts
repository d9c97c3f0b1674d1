/** A resident's first pages on a slow telephone: bytes, requests, hosts, and when the largest part is there. */
import { type Browser, chromium } from 'playwright-core'
import { exactly, type Figure, spread } from './figures.ts'

const chromiumPath = '/usr/bin/chromium'

// Slow 4G as Lighthouse throttles it: 150 ms there and back, 1.6 Mbit/s down, 0.75 up; and a processor four times slower.
const slowNetwork = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const slowProcessor = { rate: 4 }

const noteLargest = `globalThis.largest = 0
new PerformanceObserver(list => { globalThis.largest = list.getEntries().at(-1).startTime })
  .observe({ type: 'largest-contentful-paint', buffered: true })`

type Visit = {
  readonly largestMs: number
  readonly bytes: number
  readonly requests: number
  readonly foreign: number
}

const visit = async (browser: Browser, origin: string, address: string): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  let [bytes, requests, foreign] = [0, 0, 0]
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', slowNetwork)
  await devtools.send('Emulation.setCPUThrottlingRate', slowProcessor)
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  page.on('request', request => {
    requests += 1
    if (!request.url().startsWith(origin)) foreign += 1
  })
  await page.addInitScript(noteLargest)
  await page.goto(`${origin}${address}`, { waitUntil: 'networkidle' })
  // The browser tells of it a moment after it has painted.
  await page.waitForFunction('globalThis.largest > 0')
  const largestMs = Number(await page.evaluate('globalThis.largest'))
  await context.close()
  return { largestMs, bytes, requests, foreign }
}

const addresses = { 'first page': '/?lang=fi', 'contact form': '/contact?lang=fi' } as const

export const measurePages = async (origin: string, rounds: number, cases: number): Promise<Figure[]> => {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
  const figures: Figure[] = []
  try {
    for (const [name, address] of Object.entries(addresses)) {
      await visit(browser, origin, address)
      const seen: Visit[] = []
      for (let round = 0; round < rounds; round++) seen.push(await visit(browser, origin, address))
      const told = { part: `resident's ${name}`, cases }
      const last = seen.at(-1)
      figures.push(
        {
          ...told,
          what: 'largest part is there, slow 4G, processor x 4',
          unit: 's',
          value: spread(seen.map(({ largestMs }) => largestMs / 1000)),
          // the experience budget.
          goal: { atMost: 1.5 },
        },
        {
          ...told,
          what: 'bytes over the wire, headers too',
          unit: 'kB',
          value: exactly((last?.bytes ?? Number.NaN) / 1000),
          // the experience budget: one round trip of a new connection.
          goal: { atMost: 14 },
        },
        { ...told, what: 'requests', unit: '', value: exactly(last?.requests ?? Number.NaN) },
        {
          ...told,
          what: 'requests to other hosts',
          unit: '',
          value: exactly(last?.foreign ?? Number.NaN),
          goal: { atMost: 0 },
        },
      )
    }
  } finally {
    await browser.close()
  }
  return figures
}
