import { expect, test } from 'vitest'
import { openList, pane, personOf, press, recordContact, soon, tellContact } from './desk.ts'
import { isFocused } from './page-measures.ts'
import { type Visitor, visitors } from './visitor.ts'

const arrive = visitors()

const nurseAt = async () => {
  const nurse = await arrive({ size: 'desk' })
  await nurse.signIn('Aada Testilä')
  return nurse
}

/** Routes the one untaken contact of a name and opens her case. */
const routedCase = async (nurse: Visitor, text: string, lastName: string): Promise<void> => {
  await recordContact(nurse, { text, name: `Aika ${lastName}` })
  await openList(nurse, lastName)
  await personOf(nurse, text).focus()
  await press(nurse, 'Enter')
  await pane(nurse).getByText('Sinä käsittelet').waitFor()
  await press(nurse, '3', 's', 'Enter')
  await nurse.page.getByText('Ohjattu palveluun.').waitFor()
  await openList(nurse, lastName)
  await personOf(nurse, text).click()
  await pane(nurse).getByRole('link', { name: 'Varaa aika' }).click()
  await nurse.arriveAt(`${lastName} Aika`)
}

test('A contact told by phone asks for what is missing and keeps all that was written', async () => {
  const nurse = await nurseAt()
  await nurse.goTo('/work/new?lang=fi')
  await nurse.arriveAt('Kirjaa yhteydenotto')
  await tellContact(nurse, { text: 'Rintakipu säteilee käteen.', name: 'Puoles Puhuttu', birthYear: '19' })
  await nurse.field('Kello').fill('8.30')
  await nurse.button('Kirjaa yhteydenotto').click()
  await nurse.page.getByText('Kirjoita saapumispäivä ja kellonaika.').first().waitFor()
  await nurse.arriveAt('Kirjaa yhteydenotto')
  expect(await nurse.page.title()).toMatch(/^Virhe: /)
  await nurse.field('Kello').fill('')
  await nurse.button('Kirjaa yhteydenotto').click()
  await nurse.page.getByText('Kirjoita syntymävuosi neljällä numerolla.').first().waitFor()
  expect(await nurse.field('Asia asukkaan omin sanoin').inputValue()).toBe('Rintakipu säteilee käteen.')
  expect(await nurse.field('Etunimi ja sukunimi').inputValue()).toBe('Puoles Puhuttu')

  await nurse.field('Syntymävuosi').fill('1948')
  await nurse.button('Kirjaa yhteydenotto').click()
  await nurse.page.getByText(/Tekstissä on varoitusmerkki\. Kysy heti, onko hätä\./).waitFor()
  await nurse.arriveAt('Yhteydenotto on kirjattu')
  await nurse.link('Avaa asia').click()
  await nurse.arriveAt('Puhuttu Puoles')
  expect(await nurse.page.locator('mark').first().textContent()).toMatch(/^Rintakip/)
})

test('A change of language keeps the half-written contact', async () => {
  const nurse = await nurseAt()
  await nurse.goTo('/work/new?lang=fi')
  await tellContact(nurse, { text: 'Kesken jäänyt asia.', name: 'Kieli Vaihtuu' })
  await nurse.page.getByRole('button', { name: /Svenska/ }).click()
  await nurse.arriveAt('Anteckna en kontakt')
  expect(await nurse.field('Ärendet med invånarens egna ord').inputValue()).toBe('Kesken jäänyt asia.')
  expect(await nurse.field('Förnamn och efternamn').inputValue()).toBe('Kieli Vaihtuu')
})

test('Two matters of one person are offered for merging, and merged only when it is confirmed', async () => {
  const nurse = await nurseAt()
  const person = { name: 'Sama Samanen', phone: '040 000 0777', birthYear: '1955' }
  await recordContact(nurse, { ...person, text: 'Korvakäytävä kutisee.' })
  await recordContact(nurse, { ...person, text: 'Korva kutisee yhä, soitan uudestaan.' })
  await openList(nurse, 'Samanen')
  await personOf(nurse, 'soitan uudestaan').focus()
  await press(nurse, 'Enter')
  await pane(nurse).getByRole('heading', { name: 'Sama asia?' }).waitFor()
  await soon(() => isFocused(pane(nurse))).toBe(true)
  await press(nurse, '+')
  await pane(nurse).getByText('Yhdistämistä ei voi kumota.', { exact: false }).first().waitFor()
  await press(nurse, 'Enter')
  await nurse.page.getByText('Asiat yhdistettiin.').waitFor()
  // One matter is left of the two, and it is hers to go on with.
  await nurse.goTo('/work?view=all&find=Samanen&lang=fi')
  await expect.poll(() => nurse.page.locator('.row-link', { hasText: 'Samanen' }).count()).toBe(1)
})

test('A message is held for a moment and can be taken back; a note never looks like a message', async () => {
  const nurse = await nurseAt()
  const address = await recordContact(nurse, { text: 'Iho hilseilee.', name: 'Viesti Viivana' })
  await nurse.link('Avaa asia').click()
  await nurse.arriveAt('Viivana Viesti')
  await nurse.field('Viesti asukkaalle').fill('Tämä viesti meni väärälle.')
  await nurse.page.keyboard.press('Control+Enter')
  await nurse.button('Peru viesti').click()
  await nurse.page.getByText('Viesti peruttiin. Asukas ei nähnyt sitä.').waitFor()
  await nurse.field('Merkintä ammattilaisille').fill('Soitettava huomenna uudelleen.')
  await nurse.button('Tallenna merkintä').click()
  await nurse.page.getByText('Merkintä tallennettiin.').waitFor()
  await nurse.page.locator('.timeline .note', { hasText: 'Soitettava huomenna' }).waitFor()
  await nurse.arriveAt('Viivana Viesti')

  const resident = await arrive()
  await resident.goTo(new URL(address).pathname)
  await resident.page.getByText('Iho hilseilee.').first().waitFor()
  expect(await resident.page.getByText('väärälle').count()).toBe(0)
  expect(await resident.page.getByText('Soitettava huomenna').count()).toBe(0)
})

test('A time is booked, moved and cancelled for her, from the case and in the book', async () => {
  const nurse = await nurseAt()
  await routedCase(nurse, 'Haava ei parane.', 'Siirtyvä')
  const times = nurse.page.getByRole('group', { name: 'Vapaat ajat' })
  await times.getByRole('radio').first().check()
  await nurse.button('Varaa aika').click()
  await nurse.page.getByText('Aika varattiin.').waitFor()
  await nurse.page.locator('.bookings').getByText('Varattu').waitFor()
  await nurse.arriveAt('Siirtyvä Aika')

  await nurse.page.locator('.bookings').getByRole('link', { name: 'Siirrä' }).click()
  await times.getByRole('radio').nth(1).check()
  await nurse.button('Siirrä aika').click()
  await nurse.page.getByText('Aika siirrettiin.').waitFor()

  await nurse.page.locator('.bookings').getByText('Peru aika').first().click()
  await nurse.page.locator('.bookings').getByLabel('Syy').fill('Asukas matkustaa.')
  await nurse.page.locator('.bookings').getByRole('button', { name: 'Peru aika' }).click()
  await nurse.page.getByText('Aika peruttiin.').waitFor()

  await nurse.link('Varaa aika').click()
  await nurse.link('Avaa ajanvarauskirja').click()
  await nurse.arriveAt('Ajanvarauskirja')
  await nurse.page.getByText('Varaat aikaa tälle henkilölle.', { exact: false }).waitFor()
  await nurse.page.getByRole('heading', { level: 2, name: 'Siirtyvä Aika' }).waitFor()
  await nurse.link('Viikko').click()
  await nurse.link('Luettelona').click()
  await nurse.page.locator('.book-list').first().waitFor()
  await nurse.arriveAt('Ajanvarauskirja')
})

test('A visit by phone ends the wait, and the case tells so', async () => {
  const nurse = await nurseAt()
  await routedCase(nurse, 'Lääke väsyttää.', 'Käyty')
  await nurse.page.getByText('Kirjaa käynti').first().click()
  await nurse.field('Merkintä käynnistä').fill('Puhuttu puhelimessa, annos puolitetaan.')
  await nurse.button('Kirjaa käynti').click()
  await nurse.page.getByText('Käynti kirjattiin.').waitFor()
  await nurse.page.getByText('Asiassa ei odota mitään.').waitFor()
  await nurse.arriveAt('Käyty Aika')
})

test('What the resident postponed is written down, and the day of the law stays', async () => {
  const nurse = await nurseAt()
  await routedCase(nurse, 'Verenpaine heittelee.', 'Lykätty')
  const law = nurse.page.locator('.clocks li', { hasText: 'Laki' }).first().locator('.due')
  const before = await law.textContent()
  await nurse.page.getByText('Kirjaa jonotuksen tapahtuma').first().click()
  await nurse.field('Mitä tapahtui').selectOption('patientPostponed')
  await nurse.field('Syy').first().fill('Lomalla kaksi viikkoa.')
  await nurse.button('Kirjaa tapahtuma').click()
  await nurse.page.getByText('Tapahtuma kirjattiin.').waitFor()
  await nurse.page.locator('.timeline').getByText('Asukas siirsi itse').waitFor()
  expect(await law.textContent()).toBe(before)
})
