/** S2: the leader asks what a queue will be like, what clears it by when, and moves the slider. */
import { describe, expect, test } from 'vitest'
import { type sizes, visitors } from './visitor.ts'

const visitor = visitors()
const supervisor = /Martta Testivaara/

const openPlan = async (address: string, size: keyof typeof sizes = 'desk') => {
  const someone = await visitor({ size })
  await someone.signIn(supervisor.source, '/board')
  await someone.goTo(address)
  return someone
}

/** Arriving looks at the page with axe and measures it. */
const HEADING = /Jonon tulevaisuus/

const ASKED = '/board/plan?service=direct-physiotherapy&lang=fi'

describe("The queue's future", () => {
  test('tells the queue in words, as a fan with its table, with its record and its doubts', async () => {
    const someone = await openPlan(ASKED)
    const { page } = someone
    await page.getByText(/Nyt odottaa \d+/).waitFor()
    await page.getByText(/odottaa kahdeksassa tulevaisuudessa kymmenestä \d+–\d+ ihmistä/).waitFor()
    await page.getByRole('img', { name: /Odottajat iltaisin/ }).waitFor()
    await page.getByText('Samat luvut taulukkona').click()
    await page.getByRole('columnheader', { name: '80 %:n väli' }).waitFor()
    await page.getByRole('heading', { name: 'Miten ennuste on osunut' }).waitFor()
    await someone.arriveAt(HEADING)
  })

  test('plans a goal: slots a week, how sure they make it, and what half of them would do', async () => {
    const someone = await openPlan(`${ASKED}&people=5&goalOn=2026-12-31`)
    const { page } = someone
    await page.getByRole('heading', { name: 'Mitä tavoite vaatii' }).waitFor()
    await page
      .getByText(/Tavoitteeseen tarvitaan \d+ lisäaikaa viikossa|Tavoite toteutuu ilman lisäaikoja/)
      .waitFor()
    await someone.arriveAt(HEADING)
  })

  test('the slider asks again with more times, and its number stands beside it', async () => {
    const someone = await openPlan(ASKED)
    const { page } = someone
    const slider = page.getByRole('slider', { name: /Lisäaikoja viikossa/ })
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/extra=1/)
    await page.getByText(/Nyt odottaa \d+/).waitFor()
    expect(await page.getByRole('spinbutton', { name: 'Lisäaikoja viikossa' }).inputValue()).toBe('1')
  })

  test('sets scenarios side by side with their cost and their halves, and shows the times of each unit', async () => {
    const someone = await openPlan(`${ASKED}&extra=10&weeks=4&other=20&otherWeeks=2&price=40`)
    const table = someone.page.getByRole('region', { name: /^Odottajat illalla .* eri vaihtoehdoissa/ })
    for (const row of [/^Ei lisäaikoja/, /^Kokeilu/, /^Vertailu/, /^Jos puolet toteutuu: 5/])
      await table.getByRole('rowheader', { name: row }).waitFor()
    await table
      .getByText(/^1\s[0-9]{3}\s€$/)
      .first()
      .waitFor()
    await someone.page.getByRole('heading', { name: 'Lisäajat yksiköittäin' }).waitFor()
    await someone.page.getByRole('rowheader', { name: 'Kajaanin terveysasema' }).waitFor()
    await someone.arriveAt(HEADING)
  })

  test.each([true, false])('a plan is saved by name, opened again and exported; script: %s', async script => {
    const someone = await visitor({ size: 'phone', script })
    await someone.signIn(supervisor.source, '/board')
    await someone.goTo(`${ASKED}&extra=10`)
    const { page } = someone
    await someone.field('Suunnitelman nimi').fill('  ')
    await someone.button('Tallenna suunnitelma').click()
    await page.getByText('Kirjoita suunnitelmalle nimi').first().waitFor()
    const name = `Jononpurku ${script ? 'keväällä' : 'syksyllä'}`
    await someone.field('Suunnitelman nimi').fill(name)
    await someone.field(/Miksi valitsit/).fill('Saadaan sijainen.')
    await someone.button('Tallenna suunnitelma').click()
    await page.waitForURL(/board\/plan\/saved\//)
    await page.getByText('Saadaan sijainen.').waitFor()
    await page.getByText(/Luvut ovat sellaisia kuin ne olivat.*Martta Testivaara/).waitFor()
    await someone.arriveAt(new RegExp(name))
    const href = await someone.link('Lataa taulukkona (CSV)').getAttribute('href')
    const file = await page.request.get(new URL(href ?? '', page.url()).href)
    expect(file.headers()['content-type']).toContain('text/csv')
    expect(await file.text()).toMatch(/^\ufeffscenario,unit,from,to,slotsPerWeek/)
    await someone.link('Laske uudelleen tämän päivän jonosta').click()
    await page.waitForURL(/extra=10/)
    await someone.link(name).waitFor()
  })

  test('a day that has passed is told beside its field', async () => {
    const someone = await openPlan(`${ASKED}&people=5&goalOn=2026-01-01`)
    await someone.page.getByText(/Valitse päivä, joka on huomenna/).waitFor()
    await someone.arriveAt(HEADING)
  })

  test('in Swedish and English, and on a narrow screen', async () => {
    const someone = await openPlan(ASKED.replace('lang=fi', 'lang=sv'), 'phone')
    await someone.arriveAt(/Köns framtid/)
    await someone.goTo(ASKED.replace('lang=fi', 'lang=en'))
    await someone.arriveAt(/The queue's future/)
  })
})
