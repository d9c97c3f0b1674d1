/** Whoever must trust a due date can read the law behind it: any day, any rule, without signing in and without a script. */
import { expect, test } from 'vitest'
import { visitors } from './visitor.ts'

const visitor = visitors()

test.each([true, false])('The night of 1.9.2023 can be read from the address (script: %s)', async script => {
  const someone = await visitor({ size: 'narrow', script })
  await someone.goTo('/board/law?on=2023-09-01&lang=fi')
  await someone.arriveAt('Määräajat lain mukaan 1.9.2023')
  await someone.page.getByRole('heading', { name: 'Tänä päivänä laki muuttui' }).waitFor()
  await someone.link('Edellinen muutos 1.1.2023').click()
  await someone.arriveAt('Määräajat lain mukaan 1.1.2023')
})

test('A rule tells its source, its doubts and its examples, and counts from any day', async () => {
  const someone = await visitor({ size: 'phone', script: false })
  await someone.goTo('/board/law?lang=fi')
  await someone.arriveAt('Määräajat lain mukaan')
  await someone.link('Kiireetön sairaanhoito, alle 23-vuotias').first().click()
  await someone.arriveAt('Kiireetön sairaanhoito, alle 23-vuotias')
  await someone.page.getByText('terveydenhuoltolaki 1326/2010 51 a § 3 mom.').first().waitFor()
  await someone.field('Kello alkaa päivänä').fill('2026-12-15')
  await someone.button('Laske').click()
  await someone.page.getByRole('heading', { name: 'Viimeinen päivä on ti 29.12.2026.' }).waitFor()
  await someone.arriveAt('Kiireetön sairaanhoito, alle 23-vuotias')
  expect(new URL(someone.page.url()).searchParams.get('start')).toBe('2026-12-15')
})

test.each([
  ['sv', 'Tidsfrister enligt lagen'],
  ['en', 'Deadlines by law'],
])('The pages are there in the language %s', async (language, title) => {
  const someone = await visitor({ size: 'desk', dark: true })
  await someone.goTo(`/board/law?lang=${language}`)
  await someone.arriveAt(title)
  await someone.goTo(`/board/law/HT-ORAL-DENT-U23-V4?lang=${language}&start=2026-01-31`)
  await someone.page.getByRole('heading', { level: 1 }).waitFor()
})

test('A day that is not in the calendar is told beside the field, and a rule that is not is not found', async () => {
  const someone = await visitor()
  await someone.goTo('/board/law?on=2023-02-30&lang=fi')
  await someone.page.getByText('Kirjoita päivä, joka on kalenterissa.').waitFor()
  await someone.arriveAt('Määräajat lain mukaan')
  await someone.goTo('/board/law/HT-NOTHING?lang=fi')
  await someone.arriveAt('Sivua ei löydy')
})
