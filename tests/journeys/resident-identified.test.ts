/** R5: whoever identifies herself is asked for less; whoever is protected is told nothing of in any list. */
import { expect, test } from 'vitest'
import { openList, pane, personOf, press, rowOf } from './desk.ts'
import { type Visitor, visitors } from './visitor.ts'

const arrive = visitors()

/** Tells a matter, identifies herself with the provider on the way, and sends it; gives the matter's address. */
const sendIdentified = async (resident: Visitor, text: string, who: string): Promise<string> => {
  await resident.goTo('/contact?lang=fi')
  await resident.field('Mitä asiasi koskee?').fill(text)
  await resident.button('Jatka').click()
  await resident.page.getByLabel('Viestillä tässä palvelussa').check()
  await resident.button('Jatka').click()
  await resident.reach('Kuka olet?')
  await resident.link('Tunnistaudu').click()
  await resident.page.getByRole('button', { name: who }).click()
  await resident.arriveAt('Kuka olet?')
  await resident.button('Jatka').click()
  await resident.reach('Tarkista ja lähetä')
  await resident.page.getByText(text).waitFor()
  await resident.button('Lähetä yhteydenotto').click()
  await resident.reach('Saimme yhteydenottosi')
  return new URL(resident.page.url()).pathname
}

const nurseAt = async (): Promise<Visitor> => {
  const nurse = await arrive({ size: 'desk' })
  await nurse.signIn('Aada Testilä')
  return nurse
}

test('Who identifies herself types neither her name nor her home, and the nurse sees that she is known', async () => {
  const aino = await arrive({ script: false })
  await sendIdentified(aino, 'Ranne on turvonnut pesun jälkeen.', 'Aino Esimerkkiranta')
  expect(await aino.page.getByText('Aino Esimerkkiranta').count()).toBeGreaterThan(0)

  const nurse = await nurseAt()
  await openList(nurse, 'Esimerkkiranta')
  await personOf(nurse, 'Ranne on turvonnut').click()
  await pane(nurse).getByText('Tunnistautunut vahvasti').waitFor()
  await pane(nurse).getByText('14.5.1968', { exact: false }).waitFor()
  await pane(nurse).getByText('Suomussalmi', { exact: true }).waitFor()
  await nurse.reach('Työjono')
})

test('Who has identified herself may still go on without it, and is then asked who she is', async () => {
  const aino = await arrive({ script: false })
  await aino.goTo('/contact?lang=fi')
  await aino.field('Mitä asiasi koskee?').fill('Ystävän puolesta kysyn neuvoa.')
  await aino.button('Jatka').click()
  await aino.button('Jatka').click()
  await aino.link('Tunnistaudu').click()
  await aino.page.getByRole('button', { name: 'Aino Esimerkkiranta' }).click()
  await aino.page.getByText('Olet tunnistautunut. Nimesi on Aino Esimerkkiranta.').waitFor()
  await aino.link('Jatka ilman tunnistautumista').click()
  await aino.reach('Kuka olet?')
  expect(await aino.field('Nimesi').inputValue()).toBe('')
})

test('A protected person: her place is in no list, filter, page or booking, and a flag tells those who help her', async () => {
  const sara = await arrive({ script: false })
  const matter = await sendIdentified(sara, 'Olkapää jäi jumiin nostaessa.', 'Sara Testisuoja')

  const nurse = await nurseAt()
  await openList(nurse, 'Testisuoja')
  const row = rowOf(nurse, 'Olkapää jäi jumiin')
  await row.getByText('paikka suojattu').waitFor()
  await nurse.page.getByLabel('Toimipiste').selectOption({ index: 1 })
  await nurse.button('Näytä').click()
  await nurse.page.getByText('Poista rajaukset').first().waitFor()
  expect(await row.count(), 'a filter by unit must not tell where she waits').toBe(0)

  // Out of curiosity nobody opens it: whoever takes it answers for it, and sees what she needs.
  await openList(nurse, 'Testisuoja')
  await personOf(nurse, 'Olkapää jäi jumiin').click()
  await pane(nurse).getByText('Jos asia on työjonossasi, ota se ensin.', { exact: false }).waitFor()
  await row.getByRole('button', { name: /^Ota/ }).click()
  await pane(nurse).getByText('Turvakielto: kotikuntaa ja osoitetta ei näytetä').waitFor()
  expect(await pane(nurse).innerText()).not.toContain('Kotikunta:')
  await nurse.arriveAt('Työjono')
  await pane(nurse).focus()
  await press(nurse, '4', 'f', 'Enter')
  await nurse.page.getByText('Ohjattu palveluun.').waitFor()

  await sara.goTo(`${matter}?lang=fi`)
  await sara.reach('Odotat vuoroasi')
  const told = await sara.page.locator('main').innerText()
  expect(told).not.toMatch(/terveysasema|Paikka:/)
})
