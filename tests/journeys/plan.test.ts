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
