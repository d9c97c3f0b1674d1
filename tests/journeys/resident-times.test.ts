/** R10 and R11, and the promises: times booked, moved and cancelled on a phone without scripts, in three languages. */
import { describe, expect, test } from 'vitest'
import { recordContact, routeToPhysiotherapy, tellContact } from './desk.ts'
import { expectBare } from './resident.ts'
import { type Visitor, visitors } from './visitor.ts'

const arrive = visitors()

const nurseAt = async (): Promise<Visitor> => {
  const nurse = await arrive({ size: 'desk' })
  await nurse.signIn('Aada Testilä')
  return nurse
}

/** A resident of Sotkamo who waits for physiotherapy; gives the path of her matter. */
const waiting = async (lastName: string, text: string): Promise<string> => {
  const nurse = await nurseAt()
  const address = await recordContact(nurse, { text, name: `Aika ${lastName}`, municipality: 'Sotkamo' })
  await routeToPhysiotherapy(nurse, lastName, text)
  return new URL(address).pathname
}

const words = {
  fi: {
    waits: 'Odotat vuoroasi',
    book: 'Varaa aika',
    take: 'Varaa tämä aika',
    booked: 'Aika on varattu',
    move: 'Siirrä aika',
    moving: 'Siirrä aika',
    moveHere: 'Siirrä tähän aikaan',
    cancel: 'Peru aika',
    sure: 'Haluatko perua ajan?',
    cancelled: 'Aika on peruttu',
    again: 'Varaa uusi aika',
    toMatter: 'Asiasi sivulle',
  },
  sv: {
    waits: 'Du väntar på din tur',
    book: 'Boka tid',
    take: 'Boka den här tiden',
    booked: 'Tiden är bokad',
    move: 'Flytta tiden',
    moving: 'Flytta tiden',
    moveHere: 'Flytta till den här tiden',
    cancel: 'Avboka tiden',
    sure: 'Vill du avboka tiden?',
    cancelled: 'Tiden är avbokad',
    again: 'Boka en ny tid',
    toMatter: 'Till ärendets sida',
  },
  en: {
    waits: 'You are waiting for your turn',
    book: 'Book a time',
    take: 'Book this time',
    booked: 'The time is booked',
    move: 'Move the time',
    moving: 'Move your time',
    moveHere: 'Move to this time',
    cancel: 'Cancel the time',
    sure: 'Do you want to cancel the time?',
    cancelled: 'The time is cancelled',
    again: 'Book a new time',
    toMatter: "To your matter's page",
  },
} as const

describe.each(['fi', 'sv', 'en'] as const)('In %s, without a script', language => {
  const m = words[language]

  test('she books a free time, moves it and cancels it, and each is told on her page', async () => {
    const matter = await waiting(`Aikanen${language}`, 'Nilkka vääntyi kotirapuissa.')
    const resident = await arrive({ script: false })
    await resident.goTo(`${matter}?lang=${language}`)
    await resident.reach(m.waits)
    expect(await resident.page.locator('html').getAttribute('lang')).toBe(language)
    await resident.link(m.book).first().click()
    await resident.reach(m.book)
    await resident.button(m.take).click()
    await resident.page.locator('#problems').waitFor()
    await resident.arriveAt(m.book)
    const times = resident.page.getByRole('radio')
    expect(await times.count()).toBe(5)
    const first = await times.first().inputValue()
    await times.first().check()
    await resident.button(m.take).click()
    await resident.reach(m.booked)
    await resident.link(m.move).click()
    await resident.reach(m.moving)
    expect(await resident.page.locator(`input[value="${first}"]`).count(), 'her own time is not free').toBe(0)
    await times.first().check()
    await resident.button(m.moveHere).click()
    await resident.reach(m.booked)
    await resident.link(m.cancel).click()
    await resident.reach(m.sure)
    await resident.button(m.cancel).click()
    await resident.arriveAt(m.cancelled)
    await resident.link(m.again).waitFor()
    await resident.link(m.toMatter).click()
    await resident.reach(m.waits)
    expect(new URL(resident.page.url()).searchParams.get('lang')).toBe(language)
    await expectBare(resident)
  })
})

const flow = {
  sv: {
    start: 'Ta kontakt',
    tell: 'Vad gäller ditt ärende?',
    reply: 'Hur ska vi svara dig?',
    who: 'Vem är du?',
    name: 'Ditt namn',
    phone: 'Ditt telefonnummer',
    born: 'Ditt födelseår',
    home: 'Din hemkommun',
    town: 'Kajana',
    go: 'Fortsätt',
    check: 'Kontrollera och skicka',
    sent: 'Vi har fått din kontakt',
    promise: /Vi svarar senast \p{L}+en den \d+ \p{L}+ kl\. \d+/u,
  },
  en: {
    start: 'Contact us',
    tell: 'What do you need help with?',
    reply: 'How should we reply to you?',
    who: 'Who are you?',
    name: 'Your name',
    phone: 'Your phone number',
    born: 'Your year of birth',
    home: 'Your home municipality',
    town: 'Kajaani',
    go: 'Continue',
    check: 'Check and send',
    sent: 'We have your message',
    promise: /We will reply by \d+:\d\d on \p{L}+ \d+ \p{L}+/u,
  },
} as const

test.each(['sv', 'en'] as const)(
  'A matter is told and sent in %s, and its page promises a clock time',
  async language => {
    const m = flow[language]
    const resident = await arrive({ script: false, size: 'narrow' })
    await resident.goTo(`/?lang=${language}`)
    await resident.link(m.start).first().click()
    await resident.reach(m.tell)
    await resident.field(m.tell).fill('Knä / knee.')
    await resident.button(m.go).click()
    await resident.reach(m.reply)
    await resident.button(m.go).click()
    await resident.reach(m.who)
    await resident.field(m.name).fill('Alma Exempelberg')
    await resident.field(m.phone).fill('040 000 0505')
    await resident.field(m.born).fill('1980')
    await resident.field(m.home).selectOption({ label: m.town })
    await resident.button(m.go).click()
    await resident.reach(m.check)
    await resident.page.getByText(m.promise).waitFor()
    await resident.page.locator('main form button').last().click()
    await resident.reach(m.sent)
    await resident.page.getByText(m.promise).first().waitFor()
    expect(new URL(resident.page.url()).pathname).toMatch(/^\/matter\/[\w-]{43}$/)
    await expectBare(resident)
  },
)

test('A promise that was not kept is said with an apology and a new time, never blank', async () => {
  const nurse = await nurseAt()
  await nurse.goTo('/work/new?lang=fi')
  await tellContact(nurse, { text: 'Kirje: jalkahoitaja suositteli käyntiä.', name: 'Myöhä Kirjeinen' })
  await nurse.page.getByLabel('Kirje', { exact: false }).first().check()
  await nurse.field('Saapumispäivä').fill('2026-11-19')
  await nurse.field('Kello').fill('9.00')
  await nurse.button('Kirjaa yhteydenotto').click()
  await nurse.page.getByRole('heading', { level: 1, name: 'Yhteydenotto on kirjattu' }).waitFor()
  const address = (await nurse.page.locator('.matter-address').textContent()) ?? ''

  const resident = await arrive({ script: false })
  await resident.goTo(`${new URL(address).pathname}?lang=fi`)
  await resident.arriveAt('Emme vastanneet luvattuun aikaan')
  await resident.page
    .getByText(/Pahoittelemme\. Vastaamme viimeistään \p{L}+na \d+\.\d+\. klo \d+/u)
    .waitFor()
  await resident.page.getByText('Jos vointisi huononee, soita Päivystysapuun 116 117.').waitFor()
})
