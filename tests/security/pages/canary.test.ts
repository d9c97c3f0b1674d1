/**
 * The place of a protected person, looked for in whatever the program gives out: every page that a link leads to, for
 * everyone; the data that a page's script reads; every file; the log at its most talkative; every table. It may stand
 * in a list of all places, never beside anything that tells of her.
 */
import { UNSAFE_decodeViaTurboStream as decode } from 'react-router'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../doors/callers.ts'
import { placesBeside } from '../doors/protected-place.ts'
import { hiddenPlace, type Place, toldPlace } from './canary-county.ts'
import { crawl, pagePatterns, patternOf, seedsOf, type Visited } from './crawl.ts'
import { wordsOf } from './document-text.ts'
import { columnsThatHold } from './kept-columns.ts'
import { type Found, pagesWorld, visitors } from './pages-world.ts'

const world = pagesWorld()
const formats = ['pdf', 'pptx', 'xlsx', 'txt']

let people: { readonly hidden: Found; readonly told: Found } | undefined
let seeds: readonly string[] = []
/** What each page of the table has answered, to anyone. */
const answered = new Map<string, Set<number>>()
const tellAPlace = new Set<string>()

const settled = () => {
  if (people === undefined) throw new Error('The people are settled first')
  return people
}

beforeAll(async () => {
  people = await world.settleBoth()
  const names = await world.furnish()
  const all = [people.hidden, people.told].flatMap(({ target }) =>
    formats.flatMap(format => seedsOf({ ...target, ...names, format })),
  )
  const tables = ['csv', 'json'].flatMap(as => [
    `/board/plan/export?as=${as}&plan=${names.planId}`,
    `/board/plan/export?as=${as}&service=direct-physiotherapy`,
  ])
  const lists = [people.hidden, people.told].map(
    ({ target: { caseId, entryId } }) => `/work?view=all&case=${caseId}&entry=${entryId}`,
  )
  seeds = [...new Set([...all, ...tables, ...lists, '/work?view=all'])]
})

/** Her own name stands on each of her pages, beside the list of all places too. */
const marksFor = ({ subject }: Caller, { marks, target }: Found): readonly string[] =>
  marks.filter(mark => subject !== 'sara-testisuoja' || mark.includes(target.words) || /[\d-]{8}/.test(mark))

const shownPlaces = async (caller: Caller, { answer }: Visited, of: Found): Promise<readonly string[]> => {
  const words = await wordsOf(answer)
  return marksFor(caller, of).some(mark => words.includes(mark))
    ? of.place.words.filter(place => words.includes(place))
    : []
}

/** What the page's script reads, as values: there the lists of all places stand apart from what is about her. */
const dataOf = async (caller: Caller, address: string): Promise<unknown> => {
  const { pathname, search } = new URL(address, 'http://page')
  const answer = await world.get(caller, `${pathname === '/' ? '/_root' : pathname}.data${search}`)
  if (!answer.type.startsWith('text/x-script')) return undefined
  const { body } = new Response(new Uint8Array(answer.body))
  return body === null ? undefined : (await decode(body, globalThis)).value
}

/** A list that names both places and nothing of her is what is offered to everyone. */
const isOffered = (value: unknown, marks: readonly string[]): boolean => {
  if (!Array.isArray(value)) return false
  const text = JSON.stringify(value)
  const names = ({ words }: Place): boolean => words.some(word => text.includes(word))
  return names(hiddenPlace) && names(toldPlace) && !marks.some(mark => text.includes(mark))
}

const withoutOffers = (value: unknown, marks: readonly string[]): unknown => {
  const text = JSON.stringify(value, (_, each: unknown) => (isOffered(each, marks) ? [] : each))
  return text === undefined ? undefined : JSON.parse(text)
}

/** The data of each part of the page, apart. */
const partsOf = (data: unknown): readonly unknown[] =>
  typeof data === 'object' && data !== null ? Object.values(data) : []

type Reading = { readonly visited: Visited; readonly data: unknown }

const toldBy = async (caller: Caller, { visited, data }: Reading, of: Found): Promise<readonly string[]> => {
  const marks = marksFor(caller, of)
  const inData = partsOf(data).flatMap(part =>
    placesBeside(withoutOffers(part, marks), marks, of.place.words),
  )
  return [...new Set([...(await shownPlaces(caller, visited, of)), ...inData])]
}

/** What a key alone opens is the same to all who work here: its data are read as the others who may hold the key. */
const readsData = ({ kind }: Caller, { address, answer }: Visited): boolean =>
  answer.type.startsWith('text/html') &&
  (kind !== 'professional' || /^\/(work|board|programme)/.test(address))

describe.each(visitors)('To $name', caller => {
  test('no page and no file tells it', { timeout: 600_000 }, async () => {
    const { hidden, told } = settled()
    const wrong: string[] = []
    for (const visited of await crawl(world, caller, seeds)) {
      const { address, answer } = visited
      const pattern = patternOf(address) ?? 'elsewhere'
      answered.set(pattern, (answered.get(pattern) ?? new Set()).add(answer.status))
      if (answer.status >= 500) wrong.push(`${address} answered ${answer.status}`)
      if (answer.location !== undefined || answer.status >= 500) continue
      const data = readsData(caller, visited) ? await dataOf(caller, address) : undefined
      for (const place of await toldBy(caller, { visited, data }, hidden))
        wrong.push(`${address} tells ${place}`)
      if ((await toldBy(caller, { visited, data }, told)).length > 0) tellAPlace.add(pattern)
    }
    expect(wrong).toEqual([])
  })
})

test('The same reading finds the place that may be told: it would find hers', () => {
  expect([...tellAPlace]).toEqual(
    expect.arrayContaining([
      '/matter/:statusKey',
      '/matter/:statusKey/booking/:bookingId',
      '/matter/:statusKey/booking/:bookingId/calendar.ics',
      '/work/case/:caseId',
      '/work',
    ]),
  )
})

/** Where nothing is, 404 is the page; a measure leads on to its goal. */
const neverShown = ['/*', '/programme/:programmeId/measure/:measureId']

test('No page of the table is left out: each was shown to somebody', () => {
  const absent = pagePatterns
    .filter(pattern => answered.get(pattern)?.has(200) !== true && !neverShown.includes(pattern))
    .map(pattern => ({ pattern, answered: [...(answered.get(pattern) ?? [])] }))
  expect(absent).toEqual([])
})

test('The log tells neither her place nor who she is, at its most talkative', () => {
  const { hidden } = settled()
  const { words, statusKey, draftKey } = hidden.target
  const secrets = [...hiddenPlace.words, words, statusKey, draftKey, 'Testisuoja', '040 000 0105']
  world.log.debug({ marker: toldPlace.unitId }, 'a line of this test')
  expect(world.lines.some(line => line.includes(toldPlace.unitId))).toBe(true)
  expect(world.lines.filter(line => secrets.some(secret => line.includes(secret)))).toEqual([])
})

/** Where the place is kept, and why. */
const neededIn: Readonly<Record<string, string>> = {
  'queue.entry': 'where she waits: those who work there see that she does',
  'appointment.slot': 'where the time is, whoever has it',
  'appointment.free_time': 'where the time is, while nobody has it',
  'resident.person': 'as the register tells it; no other module is given it',
  'organisation.professional': 'where a professional works',
  'platform.session': 'where the professional works who is signed in',
  '"case".event': 'where a professional has routed it, so that it can be undone',
  'platform.event': 'which unit’s book has changed',
}

test('The tables hold her place only where the work needs it', async () => {
  const { hidden, told } = settled()
  const { pool } = world.instance.database
  expect(await columnsThatHold(pool, hidden.place.words, Object.keys(neededIn))).toEqual([])
  expect(await columnsThatHold(pool, told.place.words, [])).toEqual(
    expect.arrayContaining(['queue.entry.unit_id', 'resident.person.municipality_code']),
  )
})

test('A change that was announced for her unit names nobody', async () => {
  const { pool } = world.instance.database
  const { rows } = await pool.query<{ about: readonly string[] | null }>(
    'select about from platform.event where strpos(topic, $1) > 0',
    [hiddenPlace.unitId],
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ about }) => about?.some(id => settled().hidden.marks.includes(id)))).toEqual([])
})
