import { expect, test } from 'vitest'
import { openList, pane, personOf, press, recordContact, rowOf, soon } from './desk.ts'
import { isFocused } from './page-measures.ts'
import { visitors } from './visitor.ts'

const arrive = visitors()

const twoNurses = async (lastName: string, text: string) => {
  const first = await arrive({ size: 'desk' })
  const second = await arrive({ size: 'desk' })
  await first.signIn('Aada Testilä')
  await second.signIn('Linnea Exempel')
  await recordContact(first, { text, name: `Kilpa ${lastName}` })
  await openList(first, lastName)
  await openList(second, lastName)
  return { first, second }
}

test('When one takes a contact, the other sees it at once: the row stays, with the name', async () => {
  const { first, second } = await twoNurses('Nähtävä', 'Akillesjänne on kipeä.')
  await personOf(second, 'Akillesjänne').focus()
  await personOf(first, 'Akillesjänne').focus()
  await press(first, 't')
  await rowOf(second, 'Akillesjänne').getByText('Aada Testilä otti tämän').waitFor()
  await soon(() => isFocused(personOf(second, 'Akillesjänne'))).toBe(true)
  await second.arriveAt('Työjono')
})

test('Of two who take the same contact one gets it, and the other may take it over', async () => {
  const { first, second } = await twoNurses('Kaksin', 'Jalkapohja polttaa.')
  for (const nurse of [first, second]) await personOf(nurse, 'Jalkapohja').focus()
  await Promise.all([press(first, 'Enter'), press(second, 'Enter')])
  const mine = () =>
    Promise.all([first, second].map(nurse => nurse.page.getByText('Sinä käsittelet').count()))
  await soon(async () => (await mine()).reduce((sum, count) => sum + count, 0)).toBe(1)
  const [firstHas] = await mine()
  const loser = firstHas ? second : first
  await openList(loser, 'Kaksin', 'all')
  await rowOf(loser, 'Jalkapohja')
    .getByText(firstHas ? 'Aada Testilä' : 'Linnea Exempel')
    .first()
    .waitFor()
  await personOf(loser, 'Jalkapohja').focus()
  await press(loser, 't')
  await pane(loser).getByText('Sinä käsittelet').waitFor()
})

test('A decision of another never overwrites: it is refused, kept, and saved after taking over', async () => {
  const { first, second } = await twoNurses('Ristiin', 'Sormi napsahtaa.')
  await personOf(first, 'Sormi').focus()
  await press(first, 'Enter')
  await pane(first).getByText('Sinä käsittelet').waitFor()
  await openList(second, 'Ristiin', 'all')
  await personOf(second, 'Sormi').click()
  await pane(second)
    .getByText('Aada Testilä käsittelee tätä.')
    .or(pane(second).getByText('Käsittelee Aada Testilä'))
    .waitFor()
  await pane(second).getByLabel('4', { exact: true }).check()
  await pane(second).getByLabel('Fysioterapian suoravastaanotto').check()
  await pane(second)
    .getByRole('button', { name: /Tallenna ja avaa seuraava/ })
    .click()
  await pane(second).getByText('Toinen ammattilainen käsittelee asiaa. Voit ottaa sen itsellesi.').waitFor()
  expect(await pane(second).locator('input[name=urgency]:checked').inputValue()).toBe('4')

  await pane(second).getByRole('button', { name: 'Ota itselle' }).click()
  await pane(second).getByText('Sinä käsittelet').waitFor()
  expect(await pane(second).locator('input[name=urgency]:checked').inputValue()).toBe('4')
  await pane(second)
    .getByRole('button', { name: /Tallenna ja avaa seuraava/ })
    .click()
  await second.page.getByText('Ohjattu palveluun.').waitFor()
  await pane(first).getByText('Yhteydenotto on jo arvioitu.').waitFor()
})
