/** S11: a steering report drafts itself, is frozen, approved and carried away; its money can be written in no wrong sum. */
import { readFile } from 'node:fs/promises'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { soon } from './desk.ts'
import { type sizes, type Visitor, visitors } from './visitor.ts'

const visitor = visitors()

const lead = 'Sylvi Testikoski'
const owner = 'Veikko Mallisalo'
const finance = 'Tyyne Esimerkkiniitty'
const member = 'Aarre Koekangas'

const comeIn = async (who: string, address: string, size: keyof typeof sizes = 'desk', script = true) => {
  const someone = await visitor({ size, script })
  await someone.signIn(who, '/programme/reports')
  await someone.goTo(address)
  return someone
}

const money = '/programme/hella/money?lang=fi'

/** The cell of a line and a year in the grid, as what it shows. */
const cellOf = ({ page }: Visitor, line: string, column: number) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: line, exact: true }) })
    .getByRole('gridcell')
    .nth(column)

const remainingOf = ({ page }: Visitor, line: string) =>
  page
    .locator('.budget-grid tr')
    .filter({ has: page.getByRole('rowheader', { name: line, exact: true }) })
    .locator('td.last')

const words = (text: string | null): string => (text ?? '').replaceAll(/\s/gu, ' ').trim()

describe('The steering report of 8/2023', () => {
  test('drafts itself of ten packages, is frozen, read by the steering group, approved and carried away', async () => {
    const sylvi = await comeIn(lead, '/programme/hella/reports?lang=fi')
    await sylvi.arriveAt('Ohjausryhmän raportit')
    await sylvi.field('Kausi alkaa').fill('2023-06-01')
    await sylvi.field('Kausi päättyy').fill('2023-08-31')
    await sylvi.field('Kokouksen päivä').fill('2023-09-21')
    await sylvi.button('Tee luonnos').click()
    await sylvi.arriveAt(/ohjausryhmän raportti/)
    await sylvi.page.getByText('Luonnos on valmis.').waitFor()
    const address = new URL(sylvi.page.url()).pathname
    const packages = sylvi.page.locator('#part-lights tbody tr')
    expect(await packages.count()).toBe(10)
    const total = sylvi.page.locator('#part-money tr.sum')
    expect(words(await total.innerText())).toContain('5 037 266 € 3 201 825 € 1 835 441 €')
    await sylvi.page.getByText(/Mitä raportista vielä puuttuu: \d+/).click()
    await sylvi.page.getByText('Työpaketista ei ole kerrottu mitään.').first().waitFor()

    const veikko = await comeIn(owner, `${address}?lang=fi`)
    await veikko.arriveAt(/ohjausryhmän raportti/)
    await veikko.page.locator('#sentence-written').fill('Osastofarmasia alkoi elokuussa.')
    await veikko.button('Tallenna lause').click()
    await veikko.page.getByText('Lause on tallennettu.').waitFor()

    await sylvi.goTo(`${address}?lang=fi`)
    await sylvi.page.locator('.report-section').getByText('Osastofarmasia alkoi elokuussa.').waitFor()
    await sylvi.field('Miksi tämä versio tehdään').fill('Ohjausryhmän kokoukseen.')
    await sylvi.button('Jäädytä raportti').click()
    await sylvi.page.getByText('Raportti on jäädytetty.').waitFor()

    const aarre = await comeIn(member, '/programme/reports?lang=fi', 'phone')
    await aarre.arriveAt('Ohjausryhmän raportit')
    await aarre.link('1.6.2023–31.8.2023').first().click()
    await aarre.arriveAt(/ohjausryhmän raportti/)
    await aarre.page.getByText('Näet jäädytetyn version 1.').waitFor()
    await aarre.field('Mitä haluat sanoa').fill('Selkeä raportti.')
    await aarre.button('Hyväksy raportti').click()
    await aarre.page.getByText('Raportti on hyväksytty.').waitFor()
    await aarre.arriveAt(/ohjausryhmän raportti/)

    const saved = aarre.page.waitForEvent('download')
    await aarre.link('Muokattava esitys (.pptx)').click()
    const deck = await JSZip.loadAsync(await readFile(await (await saved).path()))
    const slides = Object.keys(deck.files).filter(name => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    expect(slides.length).toBeGreaterThan(14)
    const notes = Object.keys(deck.files).filter(name => /notesSlide\d+\.xml$/.test(name))
    const told = await Promise.all(notes.map(name => deck.file(name)?.async('string')))
    expect(told.join('')).toContain('Lähde hella')
  })

  test('opens each figure to its source', async () => {
    const sylvi = await comeIn(lead, '/programme/hella/package/reception?on=2023-09-14&lang=fi')
    await sylvi.arriveAt('Moniammatillinen vastaanotto')
    await sylvi.page.locator('.prose .figure', { hasText: '65' }).click()
    await sylvi.arriveAt(/Fysioterapian suoravastaanoton jono/)
    await sylvi.page.getByRole('img').waitFor()
  })
})

describe('The money', () => {
  test('is computed: what remains is right on every line', async () => {
    const tyyne = await comeIn(finance, money)
    await tyyne.arriveAt('Talous')
    expect(words(await remainingOf(tyyne, 'Koulutuspalvelut').innerText())).toBe('−45 283')
    expect(words(await remainingOf(tyyne, 'Muut palvelujen ostot').innerText())).toBe('−10 788')
    expect(words(await remainingOf(tyyne, 'Menot yhteensä').innerText())).toBe('1 835 441')
  })

  test('is written by keys: arrows, F2, Esc, Enter; the sums follow; nothing is saved before a reason', async () => {
    const tyyne = await comeIn(finance, money)
    const { page } = tyyne
    await tyyne.arriveAt('Talous')
    await cellOf(tyyne, 'Vuokrat', 7).click()
    await page.keyboard.press('F2')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('17 042,50')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '1 muutos tallentamatta' }).waitFor()
    expect(words(await remainingOf(tyyne, 'Vuokrat').innerText())).toBe('44 401,50')
    await cellOf(tyyne, 'Vuokrat', 7).click()
    await page.keyboard.type('7x')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Tämä ei ole rahasumma.').waitFor()
    await page.keyboard.press('Escape')
    await cellOf(tyyne, 'Henkilöstömenot', 0).click()
    await page.keyboard.press('Enter')
    await page.getByText('Tätä solua ei voi muuttaa.').waitFor()
    await page.locator('#draft-reason').fill('Elokuun vuokra tarkentui.')
    await tyyne.button('Tallenna muutokset').click()
    await page.getByText('Muutokset on tallennettu.').waitFor()
    await page.getByText('Elokuun vuokra tarkentui.').waitFor()
    await tyyne.button('Kumoa muutos').first().click()
    await page.getByText('Muutos on kumottu.').waitFor()
    await soon(async () => words(await remainingOf(tyyne, 'Vuokrat').innerText())).toBe('45 402')
  })

  test('is pasted from a spreadsheet with a look first, and one undo takes all back', async () => {
    const tyyne = await comeIn(finance, money)
    const { page } = tyyne
    await tyyne.field('Liitä solut tähän').fill('3 000\t1 500,5\nei tiedä\t2\u2009000')
    await tyyne.field('Ensimmäinen rivi').selectOption({ label: 'Vuokrat' })
    await tyyne.field('Ensimmäinen sarake').selectOption({ label: '2023 Suunniteltu' })
    await tyyne.button('Näytä, mitä muuttuu').click()
    await page.getByRole('heading', { name: 'Mitä muuttuisi' }).waitFor()
    await page.getByText('1 solu hylättiin.').first().waitFor()
    await tyyne.arriveAt('Talous')
    await page.locator('#pasted-reason').fill('Vuokrat taulukosta.')
    await tyyne.button('Tallenna liitetyt solut').click()
    await page.getByText('Muutokset on tallennettu.').waitFor()
    expect(words(await cellOf(tyyne, 'Vuokrat', 7).innerText())).toBe('1 500,50')
    await tyyne.button('Kumoa muutos').first().click()
    await page.getByText('Muutos on kumottu.').waitFor()
    await soon(async () => words(await cellOf(tyyne, 'Vuokrat', 7).innerText())).toBe('16 042')
  })

  test('is written without a script in a form of one line, at 320 pixels', async () => {
    const tyyne = await comeIn(finance, `${money}&edit=rents`, 'narrow', false)
    await tyyne.arriveAt('Talous')
    await tyyne.field('2022 Toteutunut, euroa').fill('14 600')
    await tyyne.page.locator('#line-reason').fill('Lasku saapui myöhässä.')
    await tyyne.button('Tallenna rivi').click()
    await tyyne.page.getByText('Muutokset on tallennettu.').waitFor()
    await tyyne.button('Kumoa muutos').first().click()
    await tyyne.page.getByText('Muutos on kumottu.').waitFor()
  })
})

describe('What others send', () => {
  /** Invented, in the shape of an office's own table: the remaining of the second line has the wrong sign. */
  const table = [
    'Menot\t2022\t\t2023\t\tYhteensä\t',
    '\tSuunniteltu\tToteutunut\tSuunniteltu\tToteutunut\tSuunniteltu\tJäljellä',
    'Vuokrat\t1 000\t400\t1 000\t500\t2 000\t1 100',
    'Koulutuspalvelut\t500\t400\t500\t1 100\t1 000\t500',
    'Menot yhteensä\t1 500\t800\t1 500\t1 600\t3 000\t1 600',
  ].join('\n')

  test('is read with a critical eye; each fault is accepted or kept by a person', async () => {
    const sylvi = await comeIn(lead, '/programme/hella/imports?lang=fi')
    await sylvi.arriveAt('Tuonti')
    await sylvi.field('Mistä tiedosto tuli').fill('Esimerkkikunnan taulukko')
    await sylvi.field('Tai liitä teksti tähän').fill(table)
    await sylvi.button('Lue tiedosto').click()
    await sylvi.arriveAt('Esimerkkikunnan taulukko')
    const faults = sylvi.page.locator('.findings > li').filter({ hasText: 'Vika' })
    expect(await faults.count()).toBeGreaterThan(0)
    const first = faults.filter({ hasText: 'Koulutuspalvelut' }).first()
    expect(words(await first.innerText())).toContain('−500 €')
    await first.getByLabel('Miksi').fill('Laskettu soluista.')
    await first.getByRole('button', { name: 'Hyväksy korjaus' }).click()
    await sylvi.page.getByText('Päätöksesi on kirjattu.').waitFor()
    await sylvi.page.getByText('Korjaus hyväksytty').waitFor()
  })
})
