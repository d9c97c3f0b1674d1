/** The professional's desk, as its user meets it: what journeys do there again and again. */
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Visitor } from './visitor.ts'

export type Told = {
  readonly text: string
  /** First and last name; the last name tells a test's own contacts from others'. */
  readonly name: string
  readonly phone?: string
  readonly birthYear?: string
  readonly municipality?: string
}

/** Fills the form for a contact that came by phone; what is not told is plainly invented. */
export const tellContact = async ({ page }: Visitor, told: Told): Promise<void> => {
  await page.getByLabel('Asia asukkaan omin sanoin').fill(told.text)
  await page.getByLabel('Etunimi ja sukunimi').fill(told.name)
  await page
    .getByLabel('Puhelin', { exact: true })
    .last()
    .fill(told.phone ?? '040 000 0101')
  await page.getByLabel('Syntymävuosi').fill(told.birthYear ?? '1961')
  await page.getByLabel('Kotikunta').selectOption({ label: told.municipality ?? 'Kajaani' })
}

/** Records a contact on behalf of a resident, and gives the address of her own page. */
export const recordContact = async (nurse: Visitor, told: Told): Promise<string> => {
  await nurse.goTo('/work/new?lang=fi')
  await tellContact(nurse, told)
  await nurse.button('Kirjaa yhteydenotto').click()
  await nurse.page.getByRole('heading', { level: 1, name: 'Yhteydenotto on kirjattu' }).waitFor()
  return (await nurse.page.locator('.matter-address').textContent()) ?? ''
}

/** Opens the list narrowed down to one last name, and waits until the page listens to keys and to changes. */
export const openList = async (nurse: Visitor, lastName: string, view = 'untaken'): Promise<void> => {
  await nurse.goTo(`/work?view=${view}&find=${encodeURIComponent(lastName)}&lang=fi`)
  await nurse.page.getByText('Sivu päivittyy itsestään.').waitFor()
}

export const rowOf = ({ page }: Visitor, words: string): Locator =>
  page.getByRole('row').filter({ hasText: words })

/** The person's name in the row: where the keyboard stands. */
export const personOf = (nurse: Visitor, words: string): Locator => rowOf(nurse, words).locator('[data-row]')

export const pane = ({ page }: Visitor): Locator => page.locator('#pane')

/** Presses keys one after another, and counts them. */
export const press = async ({ page }: Visitor, ...keys: readonly string[]): Promise<number> => {
  for (const key of keys) await page.keyboard.press(key)
  return keys.length
}

/** Routes the one untaken contact of a name to physiotherapy, in her own town: the wait begins. */
export const routeToPhysiotherapy = async (nurse: Visitor, lastName: string, text: string): Promise<void> => {
  await openList(nurse, lastName)
  await personOf(nurse, text).focus()
  await press(nurse, 'Enter')
  await pane(nurse).getByText('Sinä käsittelet').waitFor()
  await press(nurse, '4', 'f', 'Enter')
  await nurse.page.getByText('Ohjattu palveluun.').waitFor()
}

/** Asks again and again until it is so; a busy machine is given time. Milliseconds. */
export const soon = <Found>(look: () => Promise<Found>) => expect.poll(look, { timeout: 20_000 })
