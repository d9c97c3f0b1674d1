/** The crawl is worth what it catches: here the program forgets that a place is protected, and pages must tell of it. */
import { expect, test, vi } from 'vitest'
import { crawl, seedsOf } from './crawl.ts'
import { wordsOf } from './document-text.ts'
import { pagesWorld, visitors } from './pages-world.ts'

vi.mock('../../../apps/server/src/modules/resident/protected-place.rules.ts', async load => ({
  ...(await load<object>()),
  placeOf: (municipalityCode: string | null) => ({ isProtected: false, municipalityCode }),
  unitShown: (_: unknown, unitId: string) => unitId,
}))

const world = pagesWorld()

test('A program that shows every place is found out, on her pages and in her calendar', async () => {
  const { hidden } = await world.settleBoth()
  const [nobody] = visitors
  if (nobody === undefined) throw new Error('Somebody who is signed out comes')
  const telling: string[] = []
  const hers = seedsOf({ ...hidden.target }).filter(address => address.includes(hidden.target.statusKey))
  for (const { address, answer } of await crawl(world, nobody, hers)) {
    if (answer.status !== 200) continue
    const words = await wordsOf(answer)
    const isHers = hidden.marks.some(mark => words.includes(mark))
    if (isHers && hidden.place.words.some(word => words.includes(word)))
      telling.push(new URL(address, 'http://page').pathname.replaceAll(/[\w-]{36,}/g, ':key'))
  }
  expect(telling).toEqual(
    expect.arrayContaining([
      '/matter/:key',
      '/matter/:key/booking/:key',
      '/matter/:key/booking/:key/calendar.ics',
    ]),
  )
})
