/** S12: the leader opens the portfolio on a Monday, drills to a promise and its proof; what waits stays in sight. */
import { describe, expect, test } from 'vitest'
import { clipped, setTextSpacing, sideways, smallTargets } from './page-measures.ts'
import { type sizes, type Visitor, visitors } from './visitor.ts'

const visitor = visitors()

const leader = 'Taimi Mallivuori'
const lead = 'Sylvi Testikoski'
const member = 'Aarre Koekangas'
const nurse = 'Aada Testilä'

const comeIn = async (who: string, address: string, size: keyof typeof sizes = 'desk', script = true) => {
  const someone = await visitor({ size, script })
  await someone.signIn(who, '/programme/reports')
  await someone.goTo(address)
  return someone
}

const card = ({ page }: Visitor, name: string) =>
  page.locator('.programme-cards > li').filter({ has: page.getByRole('heading', { name }) })

describe("The director's Monday", () => {
  test('shows five programmes at a glance, and from there a promise with its proof', async () => {
    const taimi = await comeIn(leader, '/programme?on=2023-09-14&lang=fi')
    await taimi.arriveAt('Ohjelmat')
    expect(await taimi.page.locator('.programme-cards > li').count()).toBe(5)
    const kymenlaakso = card(taimi, 'Kymenlaakson digitaalinen sotekeskus')
    await kymenlaakso.getByText('Toisen alueen ohjelma').waitFor()
    await kymenlaakso.getByText('Rahaa ei ole kerrottu.').waitFor()
    await kymenlaakso.getByRole('link').click()
    await taimi.arriveAt('Kymenlaakson digitaalinen sotekeskus')
    await taimi.link('Tavoitteet').click()
    await taimi.arriveAt('Tavoitteet: lupauksesta näyttöön')
    const within = taimi.page.getByRole('row').filter({ hasText: 'vähintään 80' })
    await within.getByText('Luku puuttuu').waitFor()
    await within.getByRole('link').first().click()
    await taimi.page.getByText('Puuttuva luku ei ole nolla.').waitFor()
    await taimi.arriveAt(/./)
  })

  test('keeps a question in sight until it is decided, and then tells who carries it out', async () => {
    const sylvi = await comeIn(lead, '/programme/hella/act?lang=fi')
    await sylvi.arriveAt('Riskit ja päätökset')
    await sylvi.link('Pyydä päätöstä').click()
    await sylvi.field('Mitä pitää päättää').fill('Lähetetäänkö viesti asian tilasta itsestään?')
    await sylvi.field('Kuka päättää').fill('Johtoryhmä')
    await sylvi.field('Miksi päätös tarvitaan').fill('Puheluista kolmasosa kysyy lähetteestä.')
    await sylvi.button('Pyydä päätöstä').click()
    await sylvi.page.getByText('Päätöspyyntö on kirjattu.').waitFor()
    const asked = sylvi.page.getByRole('row').filter({ hasText: 'Lähetetäänkö viesti' })
    await asked.getByText('Päätös odottaa').waitFor()
    await asked.getByRole('link', { name: 'Kirjaa päätös' }).click()
    await sylvi.field('Mitä päätettiin').fill('Lähetetään.')
    await sylvi.field('Kuka toteuttaa').fill('Digipalvelut')
    await sylvi.button('Kirjaa päätös').click()
    await sylvi.page.getByText('Päätös on kirjattu.').waitFor()
    await sylvi.page.getByRole('row').filter({ hasText: 'Digipalvelut' }).getByText('Lähetetään.').waitFor()
    await sylvi.arriveAt('Riskit ja päätökset')
  })

  test('a light is set with a reason over what the evidence proposes, and both stay in sight', async () => {
    const sylvi = await comeIn(lead, '/programme/hella/package/family-centre?lang=fi')
    await sylvi.arriveAt(/Perhekeskus/)
    await sylvi.field('Mitä arvioit').selectOption({ label: 'Raha' })
    await sylvi.page.getByRole('radio', { name: 'Poikkeama vaatii huomiota' }).check()
    await sylvi.page.locator('#reason').fill('Koulutus maksaa arvioitua enemmän.')
    await sylvi.button('Aseta valo').click()
    await sylvi.page.getByText('Valo on asetettu.').waitFor()
    await sylvi.page.getByText('Perustelu: Koulutus maksaa arvioitua enemmän.').waitFor()
    await sylvi.page.getByText(/Näyttö ehdottaa:/).waitFor()
  })
})

describe('Who may see', () => {
  test('a member of the steering group is led from the office to her reports', async () => {
    const aarre = await comeIn(member, '/programme/hella?lang=fi', 'phone')
    await aarre.arriveAt('Tämä sivu on ohjelmatoimistolle')
    await aarre.link('Avaa raportit').click()
    await aarre.arriveAt('Ohjausryhmän raportit')
  })

  test('a nurse sees neither', async () => {
    const aada = await visitor({ size: 'phone' })
    await aada.signIn(nurse)
    await aada.goTo('/programme?lang=fi')
    await aada.arriveAt('Tämä sivu on ohjelmatoimistolle')
  })
})

const pages = [
  '/programme',
  '/programme/hella',
  '/programme/hella/goals',
  '/programme/hella/act',
  '/programme/hella/money',
  '/programme/hella/package/reception',
  '/programme/hella/reports',
] as const

describe('Every page', () => {
  test.each(pages)('%s fits 320 pixels without a script, in Swedish too', async address => {
    const sylvi = await comeIn(lead, `${address}?lang=sv`, 'narrow', false)
    await sylvi.arriveAt(/./)
  })

  test.each(pages)('%s keeps its words at wide spacing and its controls large', async address => {
    const sylvi = await comeIn(lead, `${address}?lang=en`, 'phone')
    await sylvi.arriveAt(/./)
    expect(await smallTargets(sylvi.page)).toEqual([])
    await setTextSpacing(sylvi.page)
    expect(await clipped(sylvi.page)).toEqual([])
    expect(await sideways(sylvi.page)).toBeLessThanOrEqual(0)
  })
})
