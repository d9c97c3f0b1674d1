import { expect, test } from 'vitest'
import { openList, pane, personOf, press, recordContact, rowOf, soon } from './desk.ts'
import { focused, isFocused } from './page-measures.ts'
import { visitors } from './visitor.ts'

const arrive = visitors()

const nurseAt = async (name = 'Aada Testilä') => {
  const nurse = await arrive({ size: 'desk' })
  await nurse.signIn(name)
  return nurse
}

test('A nurse assesses contact after contact with three strokes each', async () => {
  const nurse = await nurseAt()
  const texts = [
    'Polvi turpoaa.',
    'Selkä jäykistyy.',
    'Olkapää naksuu.',
    'Nilkka nyrjähti.',
    'Niska jumittaa.',
  ]
  for (const text of texts) await recordContact(nurse, { text, name: 'Kolmas Näppäinen' })
  await openList(nurse, 'Näppäinen')
  await nurse.arriveAt('Työjono')

  await personOf(nurse, 'Polvi turpoaa.').focus()
  await press(nurse, 'Enter')
  for (const [at] of texts.entries()) {
    await soon(() => isFocused(pane(nurse))).toBe(true)
    const told = await pane(nurse).locator('.own-words').textContent()
    if (at === 0) await nurse.arriveAt('Työjono')
    expect(await press(nurse, '3', 'f', 'Enter')).toBeLessThanOrEqual(3)
    await soon(async () =>
      (await pane(nurse).count()) === 0 ? '' : pane(nurse).locator('.own-words').textContent(),
    ).not.toBe(told)
    await nurse.page.getByText('Ohjattu palveluun.').waitFor()
  }
  // All five wait for their times now, and none is left to be assessed.
  await openList(nurse, 'Näppäinen')
  await soon(() => nurse.page.getByText('Varaa aika', { exact: true }).count()).toBe(texts.length)
  expect(await nurse.page.getByText('Arvioi', { exact: true }).count()).toBe(0)
  await nurse.arriveAt('Työjono')
})

test('What saving will do is said before it is done, with the paragraph behind it', async () => {
  const nurse = await nurseAt()
  await recordContact(nurse, { text: 'Kantapää on arka.', name: 'Ennalta Sanottu', municipality: 'Kuhmo' })
  await openList(nurse, 'Sanottu')
  await personOf(nurse, 'Kantapää').focus()
  await press(nurse, 'Enter')
  await pane(nurse).getByText('Valitse kiireellisyys ja mitä tehdään.').waitFor()
  await press(nurse, '4', 'f')
  await pane(nurse)
    .getByText('Jono alkaa tänään: Fysioterapian suoravastaanotto, Kuhmon terveysasema.')
    .waitFor()
  await pane(nurse)
    .getByText(/^Laki: viimeistään ma|^Laki: viimeistään [a-z]{2} \d/)
    .waitFor()
  await pane(nurse).getByText('Miksi').click()
  await pane(nurse)
    .getByText(/terveydenhuoltolaki 1326\/2010/)
    .first()
    .waitFor()
})

test('A decision is taken back with one key, and the contact is there again as it was', async () => {
  const nurse = await nurseAt()
  await recordContact(nurse, { text: 'Kyynärpää vihoittelee.', name: 'Takaisin Ottava' })
  await openList(nurse, 'Ottava')
  await personOf(nurse, 'Kyynärpää').focus()
  await press(nurse, 'Enter')
  await pane(nurse).getByText('Sinä käsittelet').waitFor()
  await press(nurse, '2', 'f', 'Enter')
  await nurse.page.getByText('Ohjattu palveluun.').waitFor()
  await nurse.page.locator('.listing').focus()
  await press(nurse, 'u')
  await nurse.page.getByText('Kumottu. Asia on taas avoinna.').waitFor()
  await pane(nurse).getByText('Kyynärpää vihoittelee.').waitFor()
  await pane(nurse).getByRole('group', { name: 'Kiireellisyys' }).waitFor()
})

test('Letters and digits that are typed into a text do nothing else', async () => {
  const nurse = await nurseAt()
  await recordContact(nurse, { text: 'Ranne on jäykkä.', name: 'Kirjoittava Käsi' })
  await openList(nurse, 'Käsi')
  await personOf(nurse, 'Ranne').focus()
  await press(nurse, 'Enter')
  await pane(nurse).getByText('Sinä käsittelet').waitFor()
  await press(nurse, 'v')
  const message = nurse.field('Viesti asukkaalle')
  await soon(() => isFocused(message)).toBe(true)
  const before = nurse.page.url()
  await nurse.page.keyboard.type('jkxutgsf12345?/+ nd')
  expect(await message.inputValue()).toBe('jkxutgsf12345?/+ nd')
  expect(nurse.page.url()).toBe(before)
  expect(await nurse.page.getByRole('dialog').count()).toBe(0)
  expect(await pane(nurse).locator('input[name=urgency]:checked').count()).toBe(0)
  await press(nurse, 'Escape', '5')
  expect(await pane(nurse).locator('input[name=urgency]:checked').inputValue()).toBe('5')
})

test('Keys do nothing outside the list, and can be changed and switched off', async () => {
  const nurse = await nurseAt()
  await recordContact(nurse, { text: 'Lonkka kolottaa.', name: 'Vaihtava Näppäin' })
  await openList(nurse, 'Näppäin')
  await nurse.link('Ajanvarauskirja').focus()
  await press(nurse, '/', '?')
  expect((await focused(nurse.page)).words).toBe('Ajanvarauskirja')

  await personOf(nurse, 'Lonkka').focus()
  await press(nurse, '?')
  const dialog = nurse.page.getByRole('dialog', { name: 'Näppäimet' })
  await dialog.waitFor()
  await nurse.arriveAt('Työjono')
  await dialog.getByLabel('Vaihda näppäin: Hae').fill('w')
  await dialog.getByRole('button', { name: 'Sulje' }).click()
  await personOf(nurse, 'Lonkka').focus()
  await press(nurse, 'w')
  expect((await focused(nurse.page)).id).toBe('find')

  await nurse.button(/Näppäimet/).click()
  await dialog.getByLabel('Käytä yhden näppäimen komentoja').uncheck()
  await dialog.getByRole('button', { name: 'Sulje' }).click()
  await personOf(nurse, 'Lonkka').focus()
  await press(nurse, 'w', 't')
  await soon(() => rowOf(nurse, 'Lonkka').getByText('Ei käsittelijää').count()).toBe(1)
})

test('A decision that does not reach the server is kept, and saved with the next try', async () => {
  const nurse = await nurseAt()
  await recordContact(nurse, { text: 'Peukalo puutuu.', name: 'Katko Yhteys' })
  await openList(nurse, 'Yhteys')
  await personOf(nurse, 'Peukalo').focus()
  await press(nurse, 'Enter')
  await pane(nurse).getByText('Sinä käsittelet').waitFor()
  await nurse.context.setOffline(true)
  await press(nurse, '2', 'f', 'Enter')
  await pane(nurse)
    .getByText('Päätös ei tallentunut. Se on tallessa tällä sivulla. Tallenna uudelleen.')
    .waitFor()
  expect(await pane(nurse).locator('input[name=decision]:checked').inputValue()).toBe(
    'route:direct-physiotherapy',
  )
  await nurse.context.setOffline(false)
  await pane(nurse)
    .getByRole('button', { name: /Tallenna ja avaa seuraava/ })
    .click()
  await nurse.page.getByText('Ohjattu palveluun.').waitFor()
})
