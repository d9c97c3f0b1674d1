/** A person at a browser. Every page she arrives at is looked at by axe and measured for what axe misses. */
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'

export const sizes = {
  /** The narrowest that WCAG 1.4.10 asks for: 1280 pixels at 400 %. */
  narrow: { width: 320, height: 640 },
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 900 },
  /** A 1080-line screen on a wall. */
  wall: { width: 1920, height: 1080 },
} as const

export type VisitorTraits = {
  readonly size?: keyof typeof sizes
  /** False: no script runs, as in a browser that blocks them. */
  readonly script?: boolean
  readonly dark?: boolean
}

export type Visitor = {
  readonly page: Page
  readonly context: BrowserContext
  /** Where the instance is served. */
  readonly origin: string
  /** Opens an address of the instance, such as '/work?view=mine'. */
  readonly goTo: (address: string) => Promise<void>
  /** Waits until the page with this heading is there, and looks it over. */
  readonly arriveAt: (heading: string | RegExp) => Promise<void>
  /** Waits until the page with this heading is there, where another journey looks it over. */
  readonly reach: (heading: string | RegExp) => Promise<void>
  /** Signs in as an invented person, by her name on the demonstration's page. */
  readonly signIn: (name: string, then?: string) => Promise<void>
  readonly button: (name: string | RegExp) => Locator
  readonly link: (name: string | RegExp) => Locator
  readonly field: (label: string | RegExp) => Locator
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
]

type Violation = {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string }[]
}

const toldShortly = (violations: readonly Violation[]): string[] =>
  violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`,
  )

/**
 * Where scripts are off, axe can't run in the page itself: it looks at a twin made of the same HTML, without the
 * scripts that did not run. There is one for each browser, since a new one costs more than the look. It stands at an
 * address of the instance, so that it finds the style sheets.
 */
const twins = new WeakMap<Browser, Promise<Page>>()

const newTwin = async (browser: Browser): Promise<Page> => {
  const twin = await browser.newPage({ bypassCSP: true })
  await twin.goto(new URL('/healthz', inject('origin')).href)
  return twin
}

const twinOf = async (browser: Browser, page: Page): Promise<Page> => {
  const made = twins.get(browser) ?? newTwin(browser)
  twins.set(browser, made)
  const twin = await made
  await twin.setViewportSize(page.viewportSize() ?? sizes.phone)
  const html = (await page.content()).replaceAll(/<script[\s\S]*?<\/script>/g, '')
  await twin.setContent(html, { waitUntil: 'load' })
  return twin
}

/** axe in the page itself: none of ours has a frame, and a blank page of its own doubles the time of each look. */
export const axeOn = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode()

/** Widths in CSS pixels; what is wider than the window makes a person scroll sideways. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/**
 * A page as axe sees it: its elements in order with all that is told of them. Words, addresses and the keys that name
 * one row or one field are told by number, the first as 1: pages of one shape say the same things about other people, and
 * what is there twice, or names what is not there, is another shape.
 */
const shapeScript = `(() => {
  const numbers = new Map()
  const numbered = words => {
    const trimmed = words.trim()
    if (trimmed === '') return ''
    if (!numbers.has(trimmed)) numbers.set(trimmed, numbers.size + 1)
    return '#' + numbers.get(trimmed)
  }
  const named = new Set(['id', 'for', 'href', 'value', 'action', 'name', 'datetime', 'style', 'src', 'title', 'alt', 'placeholder'])
  const references = new Set(['aria-labelledby', 'aria-describedby', 'aria-controls'])
  const attribute = ({ name, value }) => {
    if (name === 'nonce') return ''
    if (references.has(name)) return name + '=' + value.split(' ').map(numbered).join(' ')
    return name + '=' + (named.has(name) || name.startsWith('data-') || name === 'aria-label' ? numbered(value) : value)
  }
  const told = node => {
    if (node.nodeType === 3) return numbered(node.textContent)
    if (node.nodeType !== 1 || ['SCRIPT', 'LINK', 'STYLE'].includes(node.tagName)) return ''
    return '<' + [node.tagName, ...[...node.attributes].map(attribute)].join(' ') + '>' + [...node.childNodes].map(told).join('') + '/'
  }
  return told(document.documentElement)
})()`

/** Whether this run has not yet seen a page of this shape; journeys run in processes of their own, hence the files. */
const isNewShape = async (page: Page, traits: readonly unknown[]): Promise<boolean> => {
  const shape = JSON.stringify([await page.evaluate(shapeScript), page.viewportSize(), ...traits])
  const folder = path.join(inject('dataFolder'), 'looked-over')
  mkdirSync(folder, { recursive: true })
  try {
    closeSync(openSync(path.join(folder, createHash('sha256').update(shape).digest('hex')), 'wx'))
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

const lookOver = async (browser: Browser, page: Page, script: boolean): Promise<void> => {
  const looked = script ? page : await twinOf(browser, page)
  const dark = await looked.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
  const { violations } = (await isNewShape(looked, [dark]))
    ? await axeOn(looked).withTags(standards).analyze()
    : { violations: [] }
  const overflow = await sideways(looked)
  expect(toldShortly(violations), `axe on ${await page.title()}`).toEqual([])
  expect(overflow, `pixels that ${await page.title()} scrolls sideways`).toBeLessThanOrEqual(0)
}

const visitorOn = (browser: Browser, context: BrowserContext, page: Page, script: boolean): Visitor => {
  const origin = inject('origin')
  const goTo = async (address: string): Promise<void> => {
    await page.goto(new URL(address, origin).href)
  }
  const reach = (heading: string | RegExp): Promise<void> =>
    page.getByRole('heading', { level: 1, name: heading }).waitFor()
  return {
    page,
    context,
    origin,
    goTo,
    arriveAt: async heading => {
      await reach(heading)
      await lookOver(browser, page, script)
    },
    reach,
    signIn: async (name, then = '/work') => {
      await goTo(`/sign-in?to=${encodeURIComponent(then)}&lang=fi`)
      await page.getByRole('button', { name }).click()
      await page.waitForURL(url => url.pathname === new URL(then, origin).pathname)
    },
    button: name => page.getByRole('button', { name }),
    link: name => page.getByRole('link', { name }),
    field: label => page.getByLabel(label),
  }
}

/** Gives a maker of visitors; call it once at the top of a file. All of them leave when the test ends. */
export const visitors = (): ((traits?: VisitorTraits) => Promise<Visitor>) => {
  let browser: Browser | undefined
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags })
  })
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
  })
  afterAll(async () => {
    await browser?.close()
  })
  return async ({ size = 'phone', script = true, dark = false } = {}) => {
    if (browser === undefined) throw new Error('Visitors come inside tests and hooks only')
    const context = await browser.newContext({
      viewport: sizes[size],
      javaScriptEnabled: script,
      colorScheme: dark ? 'dark' : 'light',
      locale: 'fi-FI',
      timezoneId: 'Europe/Helsinki',
    })
    contexts.push(context)
    // A page that never comes fails here with its address, well before the test's own limit.
    context.setDefaultTimeout(20_000)
    return visitorOn(browser, context, await context.newPage(), script)
  }
}
