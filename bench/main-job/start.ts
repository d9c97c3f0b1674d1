/** The second start: from nothing running to a resident's first page, on a data folder that was made before. */
import { serverProcess } from '../../tests/server-process.ts'
import { type Figure, spread } from './figures.ts'
import { measurePages } from './pages.ts'

export const measureStart = async (dataFolder: string, rounds: number, cases: number): Promise<Figure[]> => {
  const seconds: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const server = await serverProcess(dataFolder)
    const from = performance.now()
    try {
      await server.start()
      const page = await fetch(`${server.origin}/?lang=fi`)
      const html = await page.text()
      if (!page.ok || !html.includes('</html>'))
        throw new Error(`The first page did not come: ${page.status}`)
      // The first one of them tells the demonstration's people anew, since the bench emptied the database.
      if (round > 0) seconds.push((performance.now() - from) / 1000)
    } finally {
      await server.stop()
    }
  }
  const told = { part: 'start', cases, unit: 's', value: spread(seconds) }
  return [{ ...told, what: 'second start to first page', goal: { atMost: 5 } }]
}

/** The resident's pages, seen by a browser, of a program that has just been started. */
export const measureFirstPages = async (
  dataFolder: string,
  rounds: number,
  cases: number,
): Promise<Figure[]> => {
  const server = await serverProcess(dataFolder)
  try {
    await server.start()
    return await measurePages(server.origin, rounds, cases)
  } finally {
    await server.stop()
  }
}
