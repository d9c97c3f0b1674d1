import { expect, test } from 'vitest'
import { openList, pane, personOf, press, recordContact, rowOf, soon } from './desk.ts'
import {
  clipped,
  isFocusSeen,
  scriptBytes,
  setDoubleText,
  setTextSpacing,
  shownInFirstRow,
  sideways,
  smallTargets,
} from './page-measures.ts'
import { sizes, type Visitor, visitors } from './visitor.ts'

const arrive = visitors()

const pages = [
  ['/work?view=all&lang=fi', 'Työjono'],
  ['/work/new?lang=fi', 'Kirjaa yhteydenotto'],
  ['/work/book?unit=kajaani-health-station&lang=fi', 'Ajanvarauskirja'],
] as const

const fitsIn = async (
  visitor: Visitor,
  size: { readonly width: number; readonly height: number },
): Promise<void> => {
  await visitor.page.setViewportSize(size)
  expect(await smallTargets(visitor.page)).toEqual([])
  expect(await clipped(visitor.page)).toEqual([])
  expect(await sideways(visitor.page)).toBeLessThanOrEqual(0)
}

test.each(pages)(
  '%s fits a window of 320 pixels, wide text spacing and text of double size',
  async (address, heading) => {
    const nurse = await arrive({ size: 'narrow' })
    await nurse.signIn('Aada Testilä', address)
    await nurse.arriveAt(heading)
    await fitsIn(nurse, { width: 320, height: 640 })
    await setTextSpacing(nurse.page)
    await fitsIn(nurse, { width: 320, height: 640 })
    await setDoubleText(nurse.page)
    await fitsIn(nurse, { width: 640, height: 900 })
  },
)

test('On a telephone the first matter is on the first screen, and what narrows the list is one press away', async () => {
  const nurse = await arrive({ size: 'phone', script: false })
  await nurse.signIn('Aada Testilä')
  await nurse.reach('Työjono')
  const first = await nurse.page.locator('.work-row .row-link').first().boundingBox()
  expect(first?.y).toBeLessThan(sizes.phone.height)
  expect(await nurse.field('Hae nimellä tai sanalla').isVisible()).toBe(false)
  await nurse.page.getByText('Rajaa ja hae').click()
  await nurse.field('Hae nimellä tai sanalla').fill('reseptit')
  await nurse.button('Näytä').click()
  // What is chosen stays in sight.
  await nurse.page.waitForURL(/find=reseptit/)
  expect(await nurse.field('Hae nimellä tai sanalla').isVisible()).toBe(true)
})

test('A narrow list is cards that tell all that the table tells', async () => {
  const nurse = await arrive({ size: 'desk' })
  await nurse.signIn('Aada Testilä')
  await recordContact(nurse, { text: 'Kortissa kaikki näkyy.', name: 'Kapea Korttinen' })
  await openList(nurse, 'Korttinen')
  const row = rowOf(nurse, 'Kortissa kaikki')
  const shown = () => shownInFirstRow(nurse.page)
  const wide = await shown()
  expect(wide.length).toBeGreaterThan(5)
  await nurse.page.setViewportSize({ width: 320, height: 640 })
  expect(await shown()).toEqual(wide)
  await personOf(nurse, 'Kortissa kaikki').click()
  await pane(nurse).getByText('Kortissa kaikki näkyy.').waitFor()
  await nurse.arriveAt('Työjono')
  await fitsIn(nurse, { width: 320, height: 640 })
  await nurse.link('Takaisin jonoon').click()
  await row.waitFor()
})

test.each(['sv', 'en'])('The desk passes in %s, light and dark', async language => {
  const nurse = await arrive({ size: 'desk', dark: language === 'en' })
  await nurse.signIn('Linnea Exempel')
  for (const path of ['/work?view=all', '/work/new?', '/work/book?unit=kajaani-health-station']) {
    await nurse.goTo(`${path}&lang=${language}`)
    await nurse.arriveAt(/./)
    expect(await nurse.page.locator('html').getAttribute('lang')).toBe(language)
  }
})

test('Without a script a contact is taken, routed and undone by forms alone', async () => {
  const clerk = await arrive({ size: 'desk' })
  await clerk.signIn('Aada Testilä')
  await recordContact(clerk, { text: 'Skriptitön selkä.', name: 'Ilman Skriptiä' })
  const nurse = await arrive({ size: 'desk', script: false })
  await nurse.signIn('Helmi Esimerkki')
  await nurse.goTo('/work?find=Skriptiä&lang=fi')
  await rowOf(nurse, 'Skriptitön').getByRole('button', { name: /^Ota/ }).click()
  await pane(nurse).getByText('Sinä käsittelet').waitFor()
  await nurse.arriveAt('Työjono')
  await pane(nurse).getByLabel('4', { exact: true }).check()
  await pane(nurse)
    .getByRole('button', { name: /Tallenna ja avaa seuraava/ })
    .click()
  await pane(nurse).getByText('Valitse, mitä tehdään.').waitFor()
  expect(await pane(nurse).locator('input[name=urgency]:checked').inputValue()).toBe('4')
  await pane(nurse).getByLabel('Fysioterapian suoravastaanotto').check()
  await pane(nurse)
    .getByRole('button', { name: /Tallenna ja avaa seuraava/ })
    .click()
  await nurse.page.getByText('Ohjattu palveluun.').waitFor()
  await nurse.button('Kumoa').click()
  await nurse.page.getByText('Kumottu. Asia on taas avoinna.').waitFor()
})

test('The list asks for at most 200 kB of script', async () => {
  const nurse = await arrive({ size: 'desk' })
  await nurse.signIn('Aada Testilä')
  await nurse.page.getByText('Sivu päivittyy itsestään.').waitFor()
  const bytes = await scriptBytes(nurse.page)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(200 * 1024)
})

test('Focus is never covered by what stays on the screen', async () => {
  const nurse = await arrive({ size: 'desk' })
  await nurse.signIn('Aada Testilä', '/work?view=all&lang=fi')
  await nurse.page.getByText('Sivu päivittyy itsestään.').waitFor()
  const rows = await nurse.page.locator('[data-row]').count()
  await nurse.page.locator('[data-row]').first().focus()
  for (let moved = 0; moved < Math.min(rows, 12); moved++) {
    await press(nurse, 'j')
    expect(await isFocusSeen(nurse.page)).toBe(true)
  }
})

test('The end of the session is told in time and put off with one press; what was typed outlives it', async () => {
  const nurse = await arrive({ size: 'desk' })
  await nurse.signIn('Aada Testilä')
  await nurse.page.clock.install()
  await nurse.goTo('/work/new?lang=fi')
  await nurse.field('Asia asukkaan omin sanoin').fill('Pitkä puhelu.')
  await nurse.page.clock.fastForward('28:00')
  await nurse.page.getByText(/^Istuntosi päättyy klo/).waitFor()
  await nurse.arriveAt('Kirjaa yhteydenotto')
  await nurse.button('Jatka istuntoa').click()
  await nurse.page.getByText(/^Istuntosi päättyy klo/).waitFor({ state: 'detached' })

  // It ends for the server too: where that still knew her, the page would go on by itself.
  await nurse.context.clearCookies()
  await nurse.page.clock.fastForward('31:00')
  await nurse.page.getByText('Istuntosi päättyi.').waitFor()
  expect(await nurse.field('Asia asukkaan omin sanoin').isVisible()).toBe(false)
  const tab = await nurse.context.newPage()
  await tab.goto(`${nurse.origin}/sign-in?to=%2Fwork&lang=fi`)
  await tab.getByRole('button', { name: 'Aada Testilä' }).click()
  await tab.waitForURL(/\/work/)
  await nurse.button('Olen kirjautunut, jatka').click()
  await soon(() => nurse.field('Asia asukkaan omin sanoin').isVisible()).toBe(true)
  expect(await nurse.field('Asia asukkaan omin sanoin').inputValue()).toBe('Pitkä puhelu.')
})
