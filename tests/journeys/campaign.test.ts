/** A plan is carried out: its times are opened, a resident finds and books one, and the rest is taken back. */
import { campaignRoutes } from '@yhdella/contract'
import { describe, test } from 'vitest'
import { recordContact, routeToPhysiotherapy } from './desk.ts'
import { type Visitor, visitors } from './visitor.ts'

const visitor = visitors()
const supervisor = /Martta Testivaara/

const words = 'Polvi jäykistyi rappusissa.'

/** Someone in Kajaani who waits for physiotherapy; gives the address of her times. */
const aWaitingResident = async (): Promise<string> => {
  const nurse = await visitor({ size: 'desk' })
  await nurse.signIn('Aada Testilä')
  const address = await recordContact(nurse, { text: words, name: 'Kerttu Kampanjanen' })
  await routeToPhysiotherapy(nurse, 'Kampanjanen', words)
  const resident = await visitor({ script: false })
  await resident.goTo(`${new URL(address).pathname}?lang=fi`)
  return (await resident.link('Varaa aika').first().getAttribute('href')) ?? ''
}

/** When the campaign's times begin, as the office's own program would read them. */
const beginningsOf = async ({ context, origin }: Visitor, campaign: string): Promise<readonly string[]> => {
  const id = new URL(campaign).pathname.split('/').at(-1) ?? ''
  const answer = await context.request.get(`${origin}/api/campaigns/${id}`)
  return campaignRoutes.readCampaign.output.parse(await answer.json()).times.map(({ startsAt }) => startsAt)
}

/** Chooses the first time of those, further down the list where the nearest are others. */
const chooseOneOf = async (resident: Visitor, beginnings: readonly string[]): Promise<void> => {
  const offered = beginnings.map(at => `input[type=radio][value$="${at}"]`).join(', ')
  // One physiotherapist's two weeks are fewer pages than this.
  for (let page = 0; page < 10; page++) {
    const radio = resident.page.locator(offered).first()
    if ((await radio.count()) > 0) return radio.check()
    await resident.link('Näytä myöhempiä aikoja').click()
    await resident.page.waitForURL(url => url.searchParams.has('after'))
  }
  throw new Error('None of the opened times was offered')
}

const aSavedPlan = async (someone: Visitor, name: string): Promise<void> => {
  await someone.goTo('/board/plan?service=direct-physiotherapy&municipality=205&extra=10&weeks=1&lang=fi')
  await someone.field('Suunnitelman nimi').fill(name)
  await someone.button('Tallenna suunnitelma').click()
  await someone.page.waitForURL(/board\/plan\/saved\//)
}

describe('A plan’s extra times', () => {
  test.each([false, true])('are opened, booked and taken back; script: %s', async script => {
    const times = await aWaitingResident()
    const leader = await visitor({ size: script ? 'desk' : 'phone', script })
    await leader.signIn(supervisor.source, '/board')
    await aSavedPlan(leader, `Purku ${script ? 'työpöydällä' : 'puhelimella'}`)
    await leader.link('Avaa lisäajat varattaviksi').click()
    await leader.arriveAt('Avaa lisäajat varattaviksi')
    await leader.page.getByText(/Suunnitelman \d+ ajasta \d+ mahtuu kirjoihin/).waitFor()
    // Nobody opens times without telling why, and nothing chosen is lost.
    await leader.button(/^Avaa \d+ aikaa$/).click()
    await leader.page.getByText('Kirjoita, miksi ajat avataan').first().waitFor()
    await leader.field('Miksi ajat avataan?').fill('Jono puretaan ennen joulua.')
    await leader.button(/^Avaa \d+ aikaa$/).click()
    await leader.arriveAt(/^Avatut lisäajat: Purku/)
    await leader.page.getByText(/on varattu 0\. Vapaana on vielä [1-9]/).waitFor()
    const campaign = leader.page.url()

    const resident = await visitor({ script: false })
    await resident.goTo(`${times}&unit=kajaani-health-station`)
    await chooseOneOf(resident, await beginningsOf(leader, campaign))
    await resident.button('Varaa tämä aika').click()
    await resident.reach('Aika on varattu')
    const booked = resident.page.url()

    await leader.page.goto(campaign)
    await leader.page.getByText(/on varattu 1\./).waitFor()
    await leader.field('Miksi ajat otetaan takaisin?').fill('Sijainen sairastui.')
    await leader.button('Ota ajat takaisin').click()
    await leader.page.getByText(/Martta Testivaara otti takaisin \d+ aikaa/).waitFor()
    await leader.page.getByText(/on varattu 1\. Vapaana on vielä 0\./).waitFor()
    await leader.arriveAt(/^Avatut lisäajat: Purku/)
    await resident.page.goto(booked)
    await resident.reach('Aika on varattu')
  })

  test('are not offered for a day on which the only one who could is away', async () => {
    const leader = await visitor({ size: 'desk' })
    await leader.signIn(supervisor.source, '/board')
    await aSavedPlan(leader, 'Purku poissaolon aikaan')
    await leader.link('Avaa lisäajat varattaviksi').click()
    await leader.reach('Avaa lisäajat varattaviksi')
    const openAt = new URL(leader.page.url())
    openAt.searchParams.set('opensAt', '5.00')
    await leader.page.goto(openAt.href)
    await leader.page.getByText('Yksiköt eivät ole silloin auki.').first().waitFor()
    openAt.searchParams.delete('opensAt')
    await leader.page.goto(openAt.href)
    await leader.page.locator('summary', { hasText: 'Kirjaa poissaolo' }).click()
    await leader.field('Kuka on poissa?').selectOption({ label: 'Otso Mallila' })
    await leader.field('Poissa alkaen').fill('2026-11-30')
    await leader.field('Viimeinen poissaolopäivä').fill('2026-11-30')
    await leader.button('Kirjaa poissaolo').click()
    await leader.page.getByText('Poissaolo on kirjattu.').waitFor()
    await leader.page.getByRole('rowheader', { name: 'Otso Mallila' }).waitFor()
    await leader.page.getByText('Kaikki ovat poissa.').waitFor()
    await leader.button('Poista poissaolo').click()
    await leader.page.getByText('Poissaoloja ei ole kirjattu.').waitFor()
  })
})
