/** The resident at her phone, as journeys play her: no script runs, every tap is counted. */
import { expect } from 'vitest'
import type { Visitor } from './visitor.ts'

export type Told = {
  readonly text: string
  readonly name: string
  readonly phone?: string
  readonly birthYear?: string
  readonly municipality?: string
}

export type Counter = { taps: number; readonly tap: (name: string | RegExp) => Promise<void> }

/** Taps links and buttons by their words, and counts them. */
export const counting = ({ page }: Visitor): Counter => {
  const counter: Counter = {
    taps: 0,
    tap: async name => {
      counter.taps += 1
      await page
        .locator('main')
        .getByRole('button', { name })
        .or(page.locator('main').getByRole('link', { name }))
        .first()
        .click()
    },
  }
  return counter
}

export const tellWho = async ({ page }: Visitor, told: Told): Promise<void> => {
  await page.getByLabel('Nimesi').fill(told.name)
  await page.getByLabel('Puhelinnumerosi').fill(told.phone ?? '040 000 0202')
  await page.getByLabel('Syntymävuotesi').fill(told.birthYear ?? '1958')
  await page.getByLabel('Kotikuntasi').selectOption({ label: told.municipality ?? 'Suomussalmi' })
}

/** From the first question to the sent matter; gives the address of its page. */
export const sendContact = async (resident: Visitor, told: Told): Promise<string> => {
  const { page } = resident
  await resident.goTo('/contact?lang=fi')
  await page.getByLabel('Mitä asiasi koskee?').fill(told.text)
  await resident.button('Jatka').click()
  await page.getByRole('heading', { level: 1, name: 'Miten vastaamme sinulle?' }).waitFor()
  await resident.button('Jatka').click()
  await tellWho(resident, told)
  await resident.button('Jatka').click()
  await resident.button('Lähetä yhteydenotto').click()
  await page.getByRole('heading', { level: 1, name: 'Saimme yhteydenottosi' }).waitFor()
  return new URL(page.url()).pathname
}

/** No script came, no cookie was set, nothing was asked of another host. */
export const expectBare = async ({ page, context }: Visitor): Promise<void> => {
  expect(await page.locator('script').count()).toBe(0)
  expect(await context.cookies()).toEqual([])
}
