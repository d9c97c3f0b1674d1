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

/** Words that a person sees on the page, in order; what tells how things go comes and goes by itself. */
export const wordsInSight = async (page: Page): Promise<readonly string[]> =>
  list(
    await page.evaluate(`(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const words = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const part = node.parentElement
        const seen = part.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        if (seen && !part.closest('script, style, .hidden, .skip, [role=status]') && node.textContent.trim() !== '')
          words.push(node.textContent.trim().replaceAll(/\\s+/g, ' '))
      }
      return words
    })()`),
  )

/** Words painted in the very colour that stands behind them: lost, though they are in the page. */
export const wordsPaintedOver = async (page: Page): Promise<readonly string[]> =>
  list(
    await page.evaluate(`(() => {
      const behind = part => {
        for (let each = part; each; each = each.parentElement) {
          const colour = getComputedStyle(each).backgroundColor
          if (colour !== 'rgba(0, 0, 0, 0)' && colour !== 'transparent') return colour
        }
        return getComputedStyle(document.documentElement).backgroundColor
      }
      return [...document.querySelectorAll('body *')]
        .filter(part => part.checkVisibility() && !part.closest('.hidden, .skip, script, style, svg'))
        .filter(part => [...part.childNodes].some(node => node.nodeType === 3 && node.textContent.trim() !== ''))
        .filter(part => getComputedStyle(part).color === behind(part))
        .map(part => part.className + ' ' + part.textContent.trim().slice(0, 40))
    })()`),
  )

export type Stop = {
  readonly words: string
  /** Wide enough and drawn: at least two CSS pixels of outline (WCAG 2.4.13 asks for two). */
  readonly ring: boolean
  readonly inSight: boolean
  /** It stands after the stop before it, in the order in which the page is read. */
  readonly follows: boolean
  /** The keyboard has been here before. */
  readonly again: boolean
  readonly tabIndex: number
}

const isStop = (told: unknown): told is Stop => typeof told === 'object' && told !== null && 'ring' in told

/** Where the keyboard stands; undefined when it has left the page. */
export const stopOfKeyboard = async (page: Page): Promise<Stop | undefined> => {
  const told: unknown = await page.evaluate(`(() => {
    const part = document.activeElement
    if (part === null || part === document.body || part === document.documentElement) return null
    const style = getComputedStyle(part)
    const box = part.getBoundingClientRect()
    const [x, y] = [box.left + Math.min(box.width, 24) / 2, box.top + Math.min(box.height, 24) / 2]
    const front = document.elementFromPoint(x, y)
    const label = part.labels?.[0]
    const walked = (window.walkedByKeyboard ??= [])
    const last = walked.at(-1)
    // A date has a stop for its day, month and year each.
    const within = last === part && ['date', 'time'].includes(part.type)
    const again = walked.includes(part) && !within
    walked.push(part)
    return {
      words: part.tagName + ' ' + (part.getAttribute('aria-label') ?? part.textContent).trim().slice(0, 40),
      // Inside a date the browser itself marks the part that has the keyboard.
      ring: within || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2),
      inSight: front !== null && (part.contains(front) || front.contains(part) || label?.contains(front) === true),
      follows: last === undefined || within || (last.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
      again,
      tabIndex: part.tabIndex,
    }
  })()`)
  return isStop(told) ? told : undefined
}

/** The whole addresses of the page's links within the instance. */
export const linksOn = async (page: Page): Promise<readonly string[]> =>
  list(
    await page.evaluate(
      "[...document.querySelectorAll('a[href]')].map(({ href }) => href).filter(href => href.startsWith(location.origin))",
    ),
  )
