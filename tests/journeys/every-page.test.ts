/** Every page of the route table, in every language: what a county may demand of each, measured and not looked at. */
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { openList, pane, personOf, recordContact, routeToPhysiotherapy } from './desk.ts'
import {
  clipped,
  linksOn,
  setDoubleText,
  setTextSpacing,
  sideways,
  smallTargets,
  stopOfKeyboard,
  wordsInSight,
  wordsPaintedOver,
} from './page-measures.ts'
import { type PageRoute, pageRoutes } from './route-table.ts'
import { axeOn, sizes, type Visitor, visitors } from './visitor.ts'

const arrive = visitors()

/** A test looks at all the pages of a door. Milliseconds. */
vi.setConfig({ testTimeout: 300_000 })
const languages = ['fi', 'sv', 'en'] as const

/** One of each thing that an address may name, made once; and the whole address of a page that needs a question. */
type World = Readonly<Record<string, string>>

const makeWorld = async (): Promise<World> => {
  const nurse = await arrive({ size: 'desk' })
  await nurse.signIn('Aada Testilä')
  const words = 'Kyynärpää on kipeä nostaessa.'
  const address = await recordContact(nurse, { text: words, name: 'Joka Sivunen', municipality: 'Kuhmo' })
  await routeToPhysiotherapy(nurse, 'Sivunen', words)
  const matter = new URL(address).pathname
  const resident = await arrive({ script: false })
  await resident.goTo(`${matter}?lang=fi`)
  await resident.link('Varaa aika').first().click()
  await resident.page.getByRole('radio').first().check()
  await resident.button('Varaa tämä aika').click()
  await resident.page.getByRole('heading', { level: 1, name: 'Aika on varattu' }).waitFor()
  const booking = new URL(resident.page.url()).pathname.split('/').at(-1) ?? ''
  const times = (await resident.link('Siirrä aika').getAttribute('href')) ?? ''
  await resident.goTo('/contact?lang=fi')
  await resident.field('Mitä asiasi koskee?').fill('Rintakipu on ohi, mutta pelkään sen palaavan.')
  await resident.button('Jatka').click()
  await resident.page.getByRole('heading', { level: 1, name: 'Tämä voi olla kiireellistä' }).waitFor()
  const draft = new URL(resident.page.url()).pathname.split('/')[2] ?? ''
  await recordContact(nurse, { text: words, name: 'Toinen Sivunen' })
  await openList(nurse, 'Sivunen')
  await personOf(nurse, words).click()
  await pane(nurse).waitFor()
  const caseId = new URL(nurse.page.url()).searchParams.get('case') ?? ''
  const supervisor = await arrive({ size: 'desk' })
  await supervisor.signIn('Martta Testivaara', '/board')
  await supervisor.goTo('/board/plan?service=direct-physiotherapy&extra=10&lang=fi')
  await supervisor.field('Suunnitelman nimi').fill('Joka sivun suunnitelma')
  await supervisor.button('Tallenna suunnitelma').click()
  await supervisor.page.waitForURL(/board\/plan\/saved\//)
  const planId = new URL(supervisor.page.url()).pathname.split('/').at(-1) ?? ''
  await supervisor.goTo(`/board/plan/saved/${planId}/open?lang=fi`)
  await supervisor.field('Miksi ajat avataan?').fill('Jono puretaan.')
  await supervisor.button(/^Avaa \d+ aikaa?$/).click()
  await supervisor.page.waitForURL(/board\/plan\/campaign\//)
  return {
    planId,
    campaignId: new URL(supervisor.page.url()).pathname.split('/').at(-1) ?? '',
    draftKey: draft,
    statusKey: matter.split('/').at(-1) ?? '',
    bookingId: booking,
    caseId,
    ruleId: 'HT-PTH-3M-V4',
    '/matter/:statusKey/times': times,
    '*': 'no-such-page',
  }
}

/** The address of a route, each named part put in its place; undefined where the world does not have it. */
const addressIn = (world: World, pattern: string): string | undefined => {
  const parts = [...pattern.matchAll(/:(\w+)|\*/g)].map(([, name = '*']) => world[name])
  if (world[pattern] !== undefined) return world[pattern]
  if (parts.includes(undefined)) return undefined
  return pattern.replaceAll(/:(\w+)|\*/g, (_, name: string | undefined) => world[name ?? '*'] ?? '')
}

const shapeOf = (pattern: string): RegExp => new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`)

/** Addresses of the door's pages: those that the world knows, and those to which links lead from page to page. */
const findPages = async (
  visitor: Visitor,
  pages: readonly PageRoute[],
): Promise<ReadonlyMap<string, string>> => {
  const told = await world()
  const found = new Map<string, string>()
  for (const { pattern } of pages) {
    const address = addressIn(told, pattern)
    if (address !== undefined) found.set(pattern, address)
  }
  // What is found while the map is walked is walked too.
  for (const [, address] of found) {
    const lost = pages.filter(({ pattern }) => !found.has(pattern))
    if (lost.length === 0) break
    await visitor.goTo(address)
    for (const href of await linksOn(visitor.page))
      for (const { pattern } of lost)
        if (shapeOf(pattern).test(new URL(href).pathname) && !found.has(pattern)) found.set(pattern, href)
  }
  return found
}

const inLanguage = (address: string, language: string): string => {
  const url = new URL(address, 'http://page')
  url.searchParams.set('lang', language)
  return `${url.pathname}${url.search}`
}

const byVisitor = Map.groupBy(pageRoutes, ({ door }) => door.visitor ?? `nobody, at ${door.name}'s door`)

let made: Promise<World> | undefined
const world = (): Promise<World> => {
  made ??= makeWorld()
  return made
}

const maps = new Map<string | undefined, Promise<ReadonlyMap<string, string>>>()

/** The door's pages with their addresses; a page that nothing leads to fails the test by its name. */
const addressesFor = async (visitor: Visitor, pages: readonly PageRoute[]): Promise<Addressed[]> => {
  const who = `${pages[0]?.door.visitor} ${pages[0]?.door.name}`
  const map = maps.get(who) ?? findPages(visitor, pages)
  maps.set(who, map)
  const found = await map
  return pages.map(page => {
    const address = found.get(page.pattern)
    if (address === undefined)
      throw new Error(`No link leads to ${page.pattern}: tell in makeWorld where it is`)
    return { ...page, address }
  })
}

type Addressed = PageRoute & { readonly address: string }

const comeAs = async ({ door }: PageRoute, traits: Parameters<typeof arrive>[0] = {}): Promise<Visitor> => {
  const visitor = await arrive({ size: 'narrow', ...traits })
  if (door.visitor !== undefined) await visitor.signIn(door.visitor, '/work')
  return visitor
}

const isAbsent = (pattern: string): boolean => pattern.endsWith('*')

const open = async (visitor: Visitor, address: string, pattern: string): Promise<void> => {
  const answer = await visitor.page.goto(new URL(address, visitor.origin).href)
  expect(answer?.status(), pattern).toBe(isAbsent(pattern) ? 404 : 200)
}

/** What axe finds too pale to read. */
const paleWords = async ({ page }: Visitor): Promise<readonly string[]> => {
  const { violations } = await axeOn(page).withRules(['color-contrast']).analyze()
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 160)))
}

/** Nothing is cut, nothing is too small for a finger, nothing makes a person scroll sideways. */
const expectFits = async ({ page }: Visitor, when: string): Promise<void> => {
  expect({ when, sideways: Math.max(0, await sideways(page)) }).toEqual({ when, sideways: 0 })
  expect({ when, clipped: await clipped(page) }).toEqual({ when, clipped: [] })
}

/** Where pictures of every page are kept for people to look at: `YHDELLA_TEST_PICTURES=folder`. */
const album = process.env.YHDELLA_TEST_PICTURES

const picture = async ({ page }: Visitor, pattern: string, language: string): Promise<void> => {
  if (album === undefined) return
  const name = `${pattern.replaceAll(/[^a-zA-Z]+/g, '-').replace(/^-/, '')}.${language}`
  for (const size of ['phone', 'desk'] as const) {
    await page.setViewportSize(sizes[size])
    await page.screenshot({ path: path.join(album, `${name}.${size}.png`), fullPage: true })
  }
  await page.setViewportSize(sizes.narrow)
}

test('The table of routes is read: every door is in it', () => {
  const doors = new Set(pageRoutes.map(({ door }) => door.name))
  expect([...doors]).toEqual(expect.arrayContaining(['resident', 'professional', 'board']))
  expect(pageRoutes.length).toBeGreaterThan(20)
})

describe.each([...byVisitor])('For %s', (_, pages) => {
  const [first] = pages
  if (first === undefined) throw new Error('A door without pages')

  test.each(languages)(
    'every page in %s reflows at 320 pixels, with wide spacing and double text',
    async language => {
      const visitor = await comeAs(first)
      for (const { pattern, address } of await addressesFor(visitor, pages)) {
        // The wall is for a screen on a wall, read at five metres; its own journey measures it.
        if (pattern === '/board/wall') continue
        await visitor.page.setViewportSize(sizes.narrow)
        await open(visitor, inLanguage(address, language), pattern)
        await visitor.arriveAt(/./)
        await picture(visitor, pattern, language)
        expect(await visitor.page.locator('html').getAttribute('lang'), pattern).toBe(language)
        expect({ pattern, small: await smallTargets(visitor.page) }).toEqual({ pattern, small: [] })
        await expectFits(visitor, `${pattern} at 320 pixels`)
        await setTextSpacing(visitor.page)
        await expectFits(visitor, `${pattern} with wide text spacing`)
        await visitor.page.setViewportSize({ width: 640, height: 900 })
        await setDoubleText(visitor.page)
        await expectFits(visitor, `${pattern} with text of double size`)
      }
      if (first.door.visitor === undefined) expect(await visitor.context.cookies()).toEqual([])
    },
  )

  test('no word is lost in the dark or in forced colours', async () => {
    const visitor = await comeAs(first, { size: 'desk' })
    for (const { pattern, address } of await addressesFor(visitor, pages)) {
      await open(visitor, inLanguage(address, 'fi'), pattern)
      const light = await wordsInSight(visitor.page)
      for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
        // Without movement: a colour on its way to another is neither.
        await visitor.page.emulateMedia({ ...media, reducedMotion: 'reduce' })
        expect({ pattern, media, words: await wordsInSight(visitor.page) }).toEqual({
          pattern,
          media,
          words: light,
        })
        expect({ pattern, media, lost: await wordsPaintedOver(visitor.page) }).toEqual({
          pattern,
          media,
          lost: [],
        })
        if ('colorScheme' in media)
          expect({ pattern, pale: await paleWords(visitor) }).toEqual({ pattern, pale: [] })
      }
      await visitor.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    }
  })

  test('the keyboard goes through each page in its order, seen at every stop, and out again', async () => {
    const visitor = await comeAs(first, { size: 'desk' })
    for (const { pattern, address } of await addressesFor(visitor, pages)) {
      await open(visitor, inLanguage(address, 'fi'), pattern)
      await visitor.page.locator('h1').first().waitFor()
      await walkByKeyboard(visitor, pattern)
    }
  })
})

/** As many stops as are walked on one page; a longer page repeats the same rows. */
const mostStops = 40

/** Tabs through the page, from its beginning until the keyboard leaves it. */
const walkByKeyboard = async ({ page }: Visitor, pattern: string): Promise<void> => {
  await page.evaluate('document.activeElement?.blur()')
  for (let pressed = 0; pressed < mostStops; pressed++) {
    await page.keyboard.press('Tab')
    const stop = await stopOfKeyboard(page)
    // A browser without a window of its own goes round from the last stop to the first.
    if (stop === undefined || (stop.again && !stop.follows)) return
    const { words } = stop
    const good = { words, ring: true, inSight: true, follows: true, again: false, tabIndex: 0 }
    expect({ pattern, stop }).toEqual({ pattern, stop: good })
  }
}

/** Bytes of script over the wire, at most (experience budget C-07 and C-22). */
const scriptLimit: Readonly<Record<string, number>> = { resident: 0, components: 0 }
const deskLimit = 200 * 1024

test('Script costs no page more than its door allows', async () => {
  for (const pages of byVisitor.values()) {
    const [first] = pages
    if (first === undefined) continue
    const visitor = await comeAs(first, { size: 'desk' })
    for (const { pattern, door, address } of await addressesFor(visitor, pages)) {
      let bytes = 0
      const count = async (response: import('playwright-core').Response): Promise<void> => {
        if (response.url().endsWith('.js')) bytes += (await response.request().sizes()).responseBodySize
      }
      const counting: Promise<void>[] = []
      const hear = (response: import('playwright-core').Response) => void counting.push(count(response))
      visitor.page.on('response', hear)
      await open(visitor, inLanguage(address, 'fi'), pattern)
      await visitor.page.waitForLoadState('load')
      await Promise.all(counting)
      visitor.page.off('response', hear)
      const allowed = bytes <= (scriptLimit[door.name] ?? deskLimit)
      expect({ pattern, bytes, allowed }).toEqual({ pattern, bytes, allowed: true })
    }
  }
})
