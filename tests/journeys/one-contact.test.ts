/** S1 whole: a knee in Suomussalmi, told once in an evening's words, becomes a kept promise that the board has seen. */
import { expect, test } from 'vitest'
import { openList, pane, personOf, press, rowOf, soon } from './desk.ts'
import { beginsAt, minutesAfter, moveTimeTo } from './later.ts'
import { counting, expectBare, tellWho } from './resident.ts'
import { type Visitor, visitors } from './visitor.ts'

const arrive = visitors()

const words = 'Polvi on ollut kipeä kävellessä kolme viikkoa.'
const name = 'Aino Kävelijä'
/** Direct-access physiotherapy in Suomussalmi, by the service's id and the municipality's number. */
const cell = 'direct-physiotherapy 777'

/** How many wait in her queue, as the leader's board tells at this moment. */
const waitingOnBoard = async ({ page }: Visitor): Promise<number> => {
  const told = await page.locator(`[data-cell="${cell}"]`).innerText()
  return Number(/(\d+) odottaa/.exec(told)?.[1] ?? 0)
}

const openBoard = async (leader: Visitor): Promise<number> => {
  await leader.signIn('Taimi Mallivuori', '/board')
  await leader.goTo('/board?lang=fi')
  await leader.page.getByText('Luvut päivittyvät itsestään.', { exact: false }).waitFor()
  return waitingOnBoard(leader)
}

const helpedOnBoard = ({ page }: Visitor): Promise<string> =>
  page.locator('.board-figures > div', { hasText: 'Sai apua' }).locator('dd').innerText()

/** All four doors and a start of the program between: longer than a journey of one door. Milliseconds. */
const patience = 300_000

test('One contact: told, assessed, waited, booked, met and asked, on the board all along', {
  timeout: patience,
}, async () => {
  const aino = await arrive({ script: false })
  const [nurse, leader] = [await arrive({ size: 'desk' }), await arrive({ size: 'desk' })]
  const before = await openBoard(leader)
  await nurse.signIn('Aada Testilä')
  await openList(nurse, 'Kävelijä')

  // She tells it once, on her phone, without signing in and without a script.
  const counter = counting(aino)
  await aino.goTo('/?lang=fi')
  await counter.tap('Ota yhteyttä')
  await aino.field('Mitä asiasi koskee?').fill(words)
  await counter.tap('Jatka')
  await counter.tap('Jatka')
  await tellWho(aino, { text: words, name })
  await counter.tap('Jatka')
  await counter.tap('Lähetä yhteydenotto')
  await aino.arriveAt('Saimme yhteydenottosi')
  const matter = new URL(aino.page.url()).pathname
  await aino.page
    .getByText(/Vastaamme viimeistään \p{L}+na \d+\.\d+\. klo \d+/u)
    .first()
    .waitFor()
  // One more tap chose the municipality.
  expect(counter.taps + 1).toBeLessThanOrEqual(6)
  await expectBare(aino)

  // The open list shows her without being loaded again; three strokes route her to the service by her home.
  await rowOf(nurse, words).waitFor()
  await nurse.page.getByText('Sivu päivittyy itsestään.').waitFor()
  await personOf(nurse, words).focus()
  await press(nurse, 'Enter')
  await soon(() => pane(nurse).locator('.own-words').first().textContent()).toContain(words)
  expect(await press(nurse, '4', 'f', 'Enter')).toBe(3)
  await nurse.page.getByText('Ohjattu palveluun.').waitFor()

  // The wait has begun: the leader sees one more, and Aino sees three clocks, each for itself.
  await soon(() => waitingOnBoard(leader)).toBe(before + 1)
  await aino.goTo(`${matter}?lang=fi`)
  await aino.arriveAt('Odotat vuoroasi')
  for (const family of ['Laki', 'Ohjelman tavoite', 'Hyvinvointialueen lupaus'])
    expect(await aino.page.getByRole('heading', { level: 4, name: family }).count(), family).toBeLessThan(2)
  await aino.page.getByRole('heading', { level: 4, name: 'Laki' }).waitFor()
  await aino.page.getByRole('heading', { level: 4, name: 'Hyvinvointialueen lupaus' }).waitFor()
  await aino.page.getByText('Mistä päivä tulee?').first().click()
  await aino.link(/^Lue, mitä laki sanoo/).waitFor()

  // She picks one of the free times on site in her own town.
  await aino.link('Varaa aika').first().click()
  await aino.reach('Varaa aika')
  await aino.field('Missä').selectOption({ label: 'Suomussalmen terveysasema' })
  await aino.field('Miten').selectOption({ label: 'Paikan päällä' })
  await aino.button('Näytä ajat').click()
  await aino.page.getByRole('radio').first().check()
  await aino.button('Varaa tämä aika').click()
  await aino.reach('Aika on varattu')
  const begins = await beginsAt(aino)

  // The hour comes. The physiotherapist finds her first in his own column and writes the visit down.
  await moveTimeTo(minutesAfter(begins, 5))
  const physiotherapist = await arrive({ size: 'desk' })
  await physiotherapist.signIn('Eetu Esimerkkilä')
  await physiotherapist.goTo('/work/book?unit=suomussalmi-health-station&lang=fi')
  const own = physiotherapist.page.locator('.book-column').first()
  await own.getByRole('heading', { name: /Eetu Esimerkkilä/ }).waitFor()
  await own.getByRole('link', { name: 'Kävelijä Aino' }).click()
  await pane(physiotherapist).getByText('Kirjaa käynti').first().click()
  await physiotherapist.field('Merkintä käynnistä').fill('Polvi tutkittu, kotiharjoitteet annettu.')
  await physiotherapist.button('Kirjaa käynti').click()
  await physiotherapist.page.getByText('Käynti kirjattiin.').waitFor()

  // The wait has ended; Aino is asked the one question, and answers it.
  expect(await openBoard(leader)).toBe(before)
  const helped = await helpedOnBoard(leader)
  await aino.goTo(`${matter}?lang=fi`)
  await aino.arriveAt(/Käyntisi on kirjattu|Asiasi on päättynyt/)
  await aino.page.getByLabel('Sain', { exact: true }).check()
  await aino.button('Lähetä palaute').click()
  await aino.page.getByText('Kiitos palautteestasi.').waitFor()
  await aino.reach(/Käyntisi on kirjattu|Asiasi on päättynyt/)
  await leader.page.reload()
  expect(await helpedOnBoard(leader)).not.toBe(helped)

  // Who has looked: she, those who helped her, and nobody else.
  await aino.link('Katso, kuka on lukenut asiasi').click()
  await aino.reach('Kuka on lukenut asiasi')
  const uses = await aino.page.locator('main').innerText()
  expect(uses).toContain('Aada Testilä')
  expect(uses).toContain('Eetu Esimerkkilä')
  expect(uses).not.toContain('Taimi Mallivuori')
  await expectBare(aino)
})
