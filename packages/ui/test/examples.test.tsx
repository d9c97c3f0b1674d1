/** Every component in a real browser: axe in light, dark and forced colours, and the layout that axe does not see. */
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examples } from '../src/examples.tsx'
import { Page as PageFrame } from '../src/page.tsx'
import { styleSheet } from './style-sheet.ts'

const css = styleSheet('everyday.css') + styleSheet('desk.css')

const html = `<!doctype html><html lang="en"><head><title>Components</title><meta name="viewport"
  content="width=device-width, initial-scale=1"><style>${css}</style></head><body>${renderToStaticMarkup(
    <PageFrame skip="Skip to the content" header={<header />}>
      <h1>Components</h1>
      {examples.map(({ name, shown }) => (
        <section key={name} className="stack">
          <h2>{name}</h2>
          {shown}
        </section>
      ))}
    </PageFrame>,
  )}</body></html>`

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
}, 60_000)
afterAll(() => browser.close())

/** The narrowest window that WCAG 1.4.10 asks for: 1280 pixels at 400 %. */
const narrow = { width: 320, height: 640 }

const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: narrow, ...options })
  const page = await context.newPage()
  await page.setContent(html)
  return page
}

/**
 * '' where the focused element has an outline, its HTML where not, null once the keyboard has come round. An error
 * summary takes the focus when the page opens, so the walk begins in the middle and passes the page's end once.
 */
const focusShown = `(() => {
  const element = document.activeElement
  if (element.walked) return null
  element.walked = true
  if (element === document.body) return ''
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? '' : element.outerHTML.slice(0, 80)
})()`

const sideways = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

describe('components', { timeout: 60_000 }, () => {
  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
    ['wide', { viewport: { width: 1280, height: 900 } }],
  ] as const)('axe finds nothing: %s', async (_, options) => {
    const page = await open(options)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await page.context().close()
  })

  test.each([
    ['as it is', ''],
    ['text of 200 %', 'html { font-size: 225% !important }'],
    [
      'text spacing of WCAG 1.4.12',
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    ],
  ])('nothing makes a 320 pixel window scroll sideways: %s', async (_, style) => {
    const page = await open()
    await page.addStyleTag({ content: style || ':root {}' })
    expect(await sideways(page)).toBe(0)
    await page.context().close()
  })

  test('whatever is pressed is at least 44 pixels high and wide', async () => {
    const page = await open()
    const small =
      await page.evaluate(`[...document.querySelectorAll('main a, main button, main summary, main select, main input:not([type=radio], [type=checkbox]), .choice > label')]
      .filter(element => element.closest('.hidden') === null)
      .map(element => ({ text: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.height < 44 || box.width < 44))
      .map(({ text, box }) => text + ' ' + box.width + 'x' + box.height)`)
    expect(small).toEqual([])
    await page.context().close()
  })

  test('the focus is seen wherever the keyboard goes', async () => {
    const page = await open()
    const unseen: string[] = []
    let walked = 0
    for (;;) {
      await page.keyboard.press('Tab')
      const found = await page.evaluate(focusShown)
      if (found === null) break
      walked += 1
      if (found !== '') unseen.push(String(found))
    }
    expect(unseen).toEqual([])
    // Each group of radios is one stop.
    expect(walked).toBeGreaterThan(20)
    await page.context().close()
  })
})
