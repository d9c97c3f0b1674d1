/** What is measured inside the page itself; written as text, since tests know no browser's types. */
import type { Locator, Page } from 'playwright-core'

/** Controls smaller than a finger, in CSS pixels; links inside sentences are exempt (WCAG 2.5.8). */
const smallTargetsScript = `(() => {
  const least = 43.5
  const controls = [...document.querySelectorAll('a, button, input, select, textarea, summary')]
  const boxOf = control => (control.closest('.pick, .choice') ?? control).getBoundingClientRect()
  return controls
    .filter(control => control.checkVisibility() && !control.closest('.hidden, .skip, [aria-hidden=true]'))
    .filter(control => getComputedStyle(control).display !== 'inline')
    .filter(control => boxOf(control).height < least || boxOf(control).width < least / 2)
    .map(control => [control.tagName, control.className, control.textContent.trim().slice(0, 40)].join(' '))
})()`

/** Parts whose text is cut at their side. */
const clippedScript = `[...document.querySelectorAll('main *')]
  .filter(part => ['hidden', 'clip'].includes(getComputedStyle(part).overflowX))
  .filter(part => part.checkVisibility() && !part.closest('.hidden, thead'))
  .filter(part => part.scrollWidth > part.clientWidth + 1)
  .map(part => part.className + ' ' + part.textContent.trim().slice(0, 40))`

/** WCAG 1.4.12: what a reader may set must not cut or cover anything. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

export const smallTargets = async (page: Page): Promise<readonly string[]> =>
  list(await page.evaluate(smallTargetsScript))

export const clipped = async (page: Page): Promise<readonly string[]> =>
  list(await page.evaluate(clippedScript))

/** CSS pixels that the page is wider than its window. */
export const sideways = async (page: Page): Promise<number> =>
  Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))

export const setTextSpacing = (page: Page): Promise<unknown> =>
  page.evaluate(`(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(${JSON.stringify(spacing)})
    document.adoptedStyleSheets.push(sheet)
  })()`)

/** Text of double size, as a browser's own setting makes it. */
export const setDoubleText = (page: Page): Promise<unknown> =>
  page.evaluate("document.documentElement.style.fontSize = '225%'")

export const isFocused = async (part: Locator): Promise<boolean> =>
  (await part.and(part.page().locator(':focus')).count()) === 1

/** The words and id of what has the focus. */
export const focused = async (page: Page): Promise<{ readonly id: string; readonly words: string }> => {
  const [id, words] = list(
    await page.evaluate('[document.activeElement.id, document.activeElement.textContent.trim()]'),
  )
  return { id: id ?? '', words: words ?? '' }
}

/** Whether what has the focus is in front at its own middle: nothing that stays on the screen covers it. */
export const isFocusSeen = async (page: Page): Promise<boolean> =>
  (await page.evaluate(`(() => {
    const focused = document.activeElement
    const { left, top, width, height } = focused.getBoundingClientRect()
    const front = document.elementFromPoint(left + width / 2, top + height / 2)
    return front !== null && (focused.contains(front) || front.contains(focused))
  })()`)) === true

/** The texts that the list's first row shows, whether it is a row of a table or a card. */
export const shownInFirstRow = async (page: Page): Promise<readonly string[]> =>
  list(
    await page.evaluate(`[...document.querySelectorAll('.work-list tbody tr:first-child :is(.due-label, .age, .words, .owner, .next-step, button)')]
      .filter(part => part.checkVisibility())
      .map(part => part.textContent.trim())
      .sort()`),
  )

/** Bytes of script that came over the wire for this page. */
export const scriptBytes = async (page: Page): Promise<number> =>
  Number(
    await page.evaluate(`performance.getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`),
  )
