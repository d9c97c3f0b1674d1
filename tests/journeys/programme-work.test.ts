/** What the office does between reports: a risk is recorded and ends, a value is measured, an output gets its keeper. */
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { soon } from './desk.ts'
import { type sizes, type Visitor, visitors } from './visitor.ts'

const visitor = visitors()

const lead = 'Sylvi Testikoski'
const owner = 'Veikko Mallisalo'
const leader = 'Taimi Mallivuori'

const comeIn = async (who: string, address: string, size: keyof typeof sizes = 'desk', script = true) => {
  const someone = await visitor({ size, script })
  await someone.signIn(who, '/programme/reports')
  await someone.goTo(address)
  return someone
}

const act = '/programme/hella/act?lang=fi'
const growth = '/programme/sustainable-growth-kainuu'

const tableOf = ({ page }: Visitor, caption: string) =>
  page.getByRole('table').filter({ has: page.locator('caption', { hasText: caption }) })

const rowOf = (someone: Visitor, caption: string, words: string) =>
  tableOf(someone, caption).getByRole('row').filter({ hasText: words })

const toAct = 'Riskit ja päätökset'
const ownerless = 'Mikä jää ilman omistajaa ohjelman jälkeen'

describe('A risk', () => {
  const words = 'Fysioterapeutin tehtävä jää täyttämättä marraskuussa.'

  test('is recorded without a script at 320 pixels, leads the list by its day, is rated and ends', async () => {
    const sylvi = await comeIn(lead, act, 'narrow', false)
    await sylvi.arriveAt('Riskit ja päätökset')
    await sylvi.link('Kirjaa riski tai poikkeama').click()
    await sylvi.field('Mitä voi tapahtua tai on tapahtunut').fill(words)
    await sylvi.field('Mihin se liittyy').selectOption({ label: 'Työmäärä' })
    await sylvi.field('Milloin viimeistään on toimittava').fill('2023-01-02')
    await sylvi.button('Tallenna riski').click()

    // The reason is missing: it is told at its field and above, and what was typed is there.
    await sylvi.page.getByRole('link', { name: 'Kerro lyhyesti, miksi.' }).waitFor()
    await sylvi.arriveAt('Riskit ja päätökset')
    const reason = sylvi.field('Miksi kirjaat tämän')
    expect(await reason.getAttribute('aria-invalid')).toBe('true')
    expect(await sylvi.field('Mitä voi tapahtua tai on tapahtunut').inputValue()).toBe(words)
    await reason.fill('Tuli tietoon tänään.')
    await sylvi.button('Tallenna riski').click()
    await sylvi.page.getByText('Riski on tallennettu.').waitFor()
    await sylvi.arriveAt('Riskit ja päätökset')

    // Its day is before everybody else's: it stands first.
    const first = tableOf(sylvi, toAct).locator('tbody tr').first()
    expect(await first.innerText()).toContain(words)
    await first.getByRole('link', { name: 'Muuta tai päätä' }).click()
    await sylvi.page.getByRole('radio', { name: /^Vakava/ }).check()
    await sylvi.field('Mitä tehdään').fill('Haetaan sijainen.')
    await sylvi.field('Miksi kirjaat tämän').fill('Sovittu tiimissä.')
    await sylvi.button('Tallenna riski').click()
    await rowOf(sylvi, toAct, words).getByText('Vakava').waitFor()
    await rowOf(sylvi, toAct, words).getByText('Toimi: Haetaan sijainen.').waitFor()

    await rowOf(sylvi, toAct, words).getByRole('link', { name: 'Muuta tai päätä' }).click()
    await sylvi.page.getByLabel('Asia on ohi. Poista se luettelosta.').check()
    await sylvi.field('Miksi kirjaat tämän').fill('Sijainen löytyi.')
    await sylvi.button('Tallenna riski').click()
    await sylvi.page.getByText('Asia on päätetty ja poistettu luettelosta.').waitFor()
    expect(await rowOf(sylvi, toAct, words).count()).toBe(0)
  })

  test('is its package owner’s to change; she sees what others answer for and cannot touch it', async () => {
    const veikko = await comeIn(owner, act)
    await veikko.arriveAt('Riskit ja päätökset')
    await rowOf(veikko, toAct, 'Neljä koordinaattorin tehtävää').waitFor()
    expect(await veikko.link('Muuta tai päätä').count()).toBe(0)
    expect(await veikko.link('Kirjaa päätös').count()).toBe(0)
    await veikko.link('Kirjaa riski tai poikkeama').click()
    const choices = await veikko.field('Työpaketti').locator('option').allInnerTexts()
    expect(choices).not.toContain('Koko ohjelma')
    expect(choices).toHaveLength(2)
  })

  test('is read by a leader, who changes nothing', async () => {
    const taimi = await comeIn(leader, `${act}&edit=risk:commitment`)
    await taimi.arriveAt('Riskit ja päätökset')
    await rowOf(taimi, toAct, 'Sitoutuminen on heikkoa').waitFor()
    for (const word of ['Muuta tai päätä', 'Kirjaa päätös', 'Nimeä omistaja', 'Kirjaa kohtalo'])
      expect(await taimi.link(word).count()).toBe(0)
    expect(await taimi.page.locator('.record-form').count()).toBe(0)
  })
})

test('A recommendation of a study gets its fate and the reason for it', async () => {
  const sylvi = await comeIn(lead, act, 'phone')
  const caption = 'Suositukset ja niiden kohtalo'
  const recommendation = () => rowOf(sylvi, caption, 'Palautetaan jalkautuva työ')
  await recommendation().getByRole('link', { name: 'Kirjaa kohtalo' }).click()
  await sylvi.page.getByRole('radio', { name: /^Hyväksytty/ }).check()
  await sylvi.field(/^Miksi/).fill('Johtoryhmä hyväksyi kokouksessaan.')
  await sylvi.arriveAt('Riskit ja päätökset')
  await sylvi.button('Tallenna kohtalo').click()
  await sylvi.page.getByText('Suosituksen kohtalo on tallennettu.').waitFor()
  await recommendation().getByText('Hyväksytty 23.11.2026').waitFor()
  await recommendation().getByText('Johtoryhmä hyväksyi kokouksessaan.').waitFor()
})

describe('What ends with the programme', () => {
  test('leaves the list of the ownerless when a unit takes it', async () => {
    const veikko = await comeIn(owner, act)
    const rows = tableOf(veikko, ownerless).locator('tbody tr')
    const own = rows.filter({ has: veikko.link('Nimeä omistaja') }).first()
    const chosen = await own.getByRole('rowheader').innerText()
    const before = await rows.count()
    await own.getByRole('link', { name: 'Nimeä omistaja' }).click()
    await veikko.arriveAt('Riskit ja päätökset')
    await veikko.field('Omistaja ohjelman jälkeen').fill('Vastaanottopalvelut')
    await veikko.field('Miksi kirjaat tämän').fill('Sovittu vastaanoton johtoryhmässä.')
    await veikko.button('Tallenna muutos').click()
    await veikko.page.getByText('Muutos on tallennettu.').waitFor()
    await soon(() => rows.count()).toBe(before - 1)
    expect(await rows.filter({ hasText: chosen }).count()).toBe(0)
  })

  test('tells where a model is used, from which day', async () => {
    const sylvi = await comeIn(lead, '/programme/hella/package/participation?lang=fi', 'phone')
    const clinic = () => rowOf(sylvi, 'Toimintamallit', 'Kokemusasiantuntijaklinikka')
    await clinic().getByRole('link', { name: 'Muuta' }).click()
    await sylvi.field('Missä vaiheessa se on').selectOption({ label: 'Kokeilu' })
    await sylvi.field('Mistä päivästä vaihe on voimassa').fill('2026-11-02')
    await sylvi.field('Paikan nimi').fill('Kajaani')
    await sylvi.field('Alkoi').fill('2026-11-02')
    await sylvi.field('Päättyi').fill('2026-11-01')
    await sylvi.field('Miksi kirjaat tämän').fill('Klinikka aloitti.')
    await sylvi.button('Tallenna muutos').click()
    await sylvi.page.locator('.error', { hasText: 'Valitse päättymispäivä' }).waitFor()
    await sylvi.arriveAt(/Osallisuuden/)
    await sylvi.field('Päättyi').fill('')
    await sylvi.button('Tallenna muutos').click()
    await sylvi.page.getByText('Muutos on tallennettu.').waitFor()
    await clinic().getByText('Kokeilu 2.11.2026').waitFor()
    await clinic().getByText('Kajaani 2.11.2026').waitFor()
  })
})

describe('A measured value', () => {
  const goal = `${growth}/goal/ability-to-change?lang=fi`

  const recordValue = async (someone: Visitor, on: string, value: string) => {
    await someone.link('Kirjaa luku').click()
    await someone.field('Minkä päivän tilanteesta luku kertoo').fill(on)
    await someone.field('Luku (pistettä)').fill(value)
    await someone.button('Tallenna luku').click()
    await someone.page.getByText('Luku on tallennettu.').waitFor()
  }

  test('moves its goal, is mended in its row, and taken back leaves the day unknown', async () => {
    const sylvi = await comeIn(lead, goal)
    await sylvi.page.getByText('Puuttuva luku ei ole nolla.').first().waitFor()
    await sylvi.page.locator('.lead').getByText('Luku puuttuu').waitFor()
    await recordValue(sylvi, '2025-05-31', '55')
    await sylvi.link('Kirjaa luku').click()
    await sylvi.arriveAt(/./)
    await sylvi.field('Minkä päivän tilanteesta luku kertoo').fill('2026-05-31')
    await sylvi.field('Luku (pistettä)').fill('noin 60')
    await sylvi.field(/\(N\)/).fill('6,5')
    await sylvi.field('Mistä luku on saatu').fill('Henkilöstökysely 5/2026')
    await sylvi.button('Tallenna luku').click()
    await sylvi.page.locator('.error', { hasText: 'Kirjoita luku numeroina' }).waitFor()
    await sylvi.page.locator('.error', { hasText: 'Kirjoita kokonaisluku' }).waitFor()
    expect(await sylvi.field('Luku (pistettä)').inputValue()).toBe('noin 60')
    await sylvi.field('Luku (pistettä)').fill('58,5')
    await sylvi.field(/\(N\)/).fill('640')
    await sylvi.button('Tallenna luku').click()
    await sylvi.page.getByText('Luku on tallennettu.').waitFor()
    await sylvi.page.getByRole('img').waitFor()
    // It is to rise, and it has risen.
    await sylvi.page.locator('.lead').getByText('Matkalla').waitFor()

    await sylvi.page.getByText('Luvut taulukkona').first().click()
    const point = rowOf(sylvi, 'Luvut taulukkona', '31.5.2026')
    await point.getByText('58,5').waitFor()
    await point.getByText('640').waitFor()
    await point.getByText(/kirjattu käsin, Sylvi Testikoski/).waitFor()
    await point.getByText('Henkilöstökysely 5/2026').waitFor()

    await point.getByRole('link', { name: 'Korjaa' }).click()
    expect(await sylvi.field('Luku (pistettä)').inputValue()).toBe('58,5')
    await sylvi.page.getByLabel(/Poista se: päivän lukua ei tiedetä/).check()
    await sylvi.button('Tallenna luku').click()
    await sylvi.page.getByText('Luku on tallennettu.').waitFor()
    await sylvi.page.locator('.lead').getByText('Luku puuttuu').waitFor()
  })
})

describe('A table of values', () => {
  const goals = `${growth}/goals?lang=fi`
  const open = async (someone: Visitor) => {
    await someone.link('Tuo lukuja taulukosta').click()
    await someone.page.getByRole('heading', { name: 'Tuo lukuja taulukosta' }).waitFor()
  }
  const choose = (someone: Visitor, name: string, mimeType: string, buffer: Buffer) =>
    someone.field('Tiedosto').setInputFiles({ name, mimeType, buffer })

  test('in a file, without a script: the bad line is told by its number, nothing is saved until it is mended', async () => {
    const sylvi = await comeIn(lead, goals, 'narrow', false)
    await open(sylvi)
    const lines = [
      'mittari;päivä;luku;n',
      'qwl;31.5.2024;55,5;600',
      'qwl;eilen;57;620',
      'failure-demand;31.5.2024;31 %;500',
    ]
    await choose(sylvi, 'luvut.csv', 'text/csv', Buffer.from(lines.join('\r\n')))
    await sylvi.button('Näytä, mitä tallennetaan').click()
    await sylvi.page.getByText('1 rivi pitää korjata. Mitään ei ole tallennettu.').waitFor()
    const bad = rowOf(sylvi, 'Korjattavat rivit', 'Kirjoita päivä näin: 31.5.2025.')
    expect(await bad.getByRole('rowheader').innerText()).toBe('3')
    await sylvi.page.getByText('2 riviä on kunnossa.').waitFor()
    expect(await sylvi.button(/^Tallenna/).count()).toBe(0)
    await sylvi.arriveAt('Tavoitteet: lupauksesta näyttöön')

    const field = sylvi.field('Tai liitä taulukko tähän')
    await field.fill((await field.inputValue()).replace('eilen', '30.11.2024'))
    await sylvi.button('Näytä, mitä tallennetaan').click()
    await sylvi.page.getByText('3 riviä on kunnossa.').waitFor()
    await sylvi.button('Tallenna 3 lukua').click()
    await sylvi.page.getByText('Luvut on tallennettu.').waitFor()
    await sylvi.goTo(`${growth}/goal/ability-to-change?lang=fi`)
    await sylvi.page.getByRole('img').waitFor()
  })

  test('in a workbook is looked at and saved; a file that is no table is told to be none', async () => {
    const sylvi = await comeIn(lead, goals)
    await open(sylvi)
    await choose(sylvi, 'kuva.xlsx', 'application/octet-stream', Buffer.from([80, 75, 3, 4, 0, 1, 2]))
    await sylvi.button('Näytä, mitä tallennetaan').click()
    await sylvi.page.locator('.error', { hasText: 'Valitse tiedosto, joka on tekstiä' }).waitFor()
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Luvut').addRow(['qwl', '31.5.2025', 57.5, 640])
    await choose(sylvi, 'luvut.xlsx', 'application/octet-stream', Buffer.from(await book.xlsx.writeBuffer()))
    await sylvi.button('Näytä, mitä tallennetaan').click()
    await sylvi.button('Tallenna 1 luku').click()
    await sylvi.page.getByText('Luvut on tallennettu.').waitFor()
    await sylvi.arriveAt('Tavoitteet: lupauksesta näyttöön')
  })
})

test('A file of another office is read without a script too', async () => {
  const sylvi = await comeIn(lead, '/programme/hella/imports?lang=fi', 'phone', false)
  await sylvi.page.locator('#import-file').setInputFiles({
    name: 'taulukko.tsv',
    mimeType: 'text/plain',
    buffer: Buffer.from(
      [
        'Menot\t2022\t\tYhteensä\t',
        '\tSuunniteltu\tToteutunut\tSuunniteltu\tJäljellä',
        'Vuokrat\t1 000\t400\t1 000\t600',
        'Menot yhteensä\t1 000\t400\t1 000\t600',
      ].join('\n'),
    ),
  })
  await sylvi.button('Lue tiedosto').click()
  await sylvi.arriveAt('taulukko.tsv')
})
