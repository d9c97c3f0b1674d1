/** S2: the leader's board tells the truth of any evening, and the wall can be read at five metres. */
import { describe, expect, test } from 'vitest'
import { type sizes, type Visitor, visitors } from './visitor.ts'

const visitor = visitors()

const leader = /Taimi Mallivuori/
const supervisor = /Martta Testivaara/
const nurse = /Aada Testilä/

/** The figures of a queue as the table of queues tells them, from its row. */
const queueRow = async ({ page }: Visitor, queue: string): Promise<readonly string[]> => {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: queue, exact: true }) })
  if (!(await row.first().isVisible())) await page.locator('.board summary').first().click()
  return (await row.first().getByRole('cell').allInnerTexts()).map(text => text.trim())
}

const openBoard = async (address: string, who: RegExp = supervisor, size: keyof typeof sizes = 'desk') => {
  const someone = await visitor({ size })
  await someone.signIn(who.source, '/board')
  await someone.goTo(`${address}${address.includes('?') ? '&' : '?'}lang=fi`)
  return someone
}

describe('The board of the reported evenings', () => {
  test('1.9.2023 shows the queues that the source tells, and says that they are reported', async () => {
    const someone = await openBoard('/board?on=2023-09-01')
    await someone.arriveAt(/Ohjaustaulu pe 1\.9\.2023/)
    await someone.page.getByText('Raportoitu lähteessä', { exact: true }).waitFor()
    const told = [
      ['Lääkärin vastaanotto, Paltamo', '274', '274'],
      ['Lääkärin vastaanotto, Kajaani', '69', '260'],
      ['Mielenterveyspalvelut, Kajaani', '23', '60'],
      ['Fysioterapian suoravastaanotto, Kajaani', '0', '64'],
      ['Fysioterapian suoravastaanotto, Sotkamo', '0', '50'],
      ['Fysioterapian suoravastaanotto, Suomussalmi', '0', '10'],
      ['Fysioterapian suoravastaanotto, Kuhmo', '0', '4'],
      ['Päihde- ja riippuvuuspalvelut, Kajaani', '0', '4'],
    ] as const
    for (const [queue, late, waiting] of told)
      expect((await queueRow(someone, queue)).slice(0, 2), queue).toEqual([late, waiting])
    const first = someone.page.getByRole('table').first().getByRole('rowheader').first()
    expect(await first.innerText(), 'the queue that most needs a deed is the first').toBe(told[0][0])
  })

  test('14.9.2023 shows 65 people in physiotherapy, and the notes of the source', async () => {
    const someone = await openBoard('/board?on=2023-09-14&service=direct-physiotherapy')
    await someone.arriveAt(/Ohjaustaulu to 14\.9\.2023/)
    for (const [queue, waiting] of [
      ['Kajaani', '34'],
      ['Sotkamo', '29'],
      ['Suomussalmi', '2'],
    ])
      expect((await queueRow(someone, `Fysioterapian suoravastaanotto, ${queue}`)).slice(0, 2)).toEqual([
        '0',
        waiting,
      ])
    await someone.page
      .getByText(/Helposti lähelläsi -ohjelman/)
      .first()
      .waitFor()
  })
})

describe('Any other evening', () => {
  test('is found by the form without a script, and says that it is simulated', async () => {
    const someone = await visitor({ size: 'narrow', script: false })
    await someone.signIn(leader.source, '/board')
    await someone.goTo('/board?lang=fi')
    await someone.arriveAt('Ohjaustaulu')
    // On a narrow screen the figures come first, and the choices are folded.
    await someone.page.getByText('Valitse, mitä taulu näyttää').click()
    await someone.page.locator('input[name=on]').fill('2025-03-12')
    await someone.field('Mihin odotusta verrataan').selectOption('promise')
    await someone.button('Näytä').click()
    await someone.arriveAt(/Ohjaustaulu ke 12\.3\.2025/)
    await someone.page.getByText('Simuloitu', { exact: true }).waitFor()
    expect(new URL(someone.page.url()).searchParams.get('clock')).toBe('promise')
  })

  test('in the future is refused beside the field, and the board stays', async () => {
    const someone = await openBoard('/board?on=2030-01-01')
    await someone.arriveAt('Ohjaustaulu')
    await someone.page.getByText('Valitse päivä, joka on tänään tai aiemmin.').waitFor()
  })
})

test('A leader sees the small counts too, since she steers the queues', async () => {
  const row = await queueRow(
    await openBoard('/board?on=2023-09-01', leader),
    'Päihde- ja riippuvuuspalvelut, Kajaani',
  )
  expect(row).toContain('4')
  expect(row).not.toContain('piilotettu')
})

test('A nurse is told whose the board is', async () => {
  const someone = await visitor({ size: 'phone' })
  await someone.signIn(nurse.source)
  await someone.goTo('/board?lang=fi')
  await someone.arriveAt('Ohjaustaulu on johtajille ja esihenkilöille')
})

type Text = { readonly text: string; readonly vh: number; readonly key: boolean }

/** Every visible text of the page with its size in hundredths of the screen's height. */
const textsOnScreen = (someone: Visitor): Promise<readonly Text[]> =>
  someone.page.evaluate(`[...document.querySelectorAll('main *')].flatMap(element => {
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim() !== '')
    if (!own || element.closest('.hidden')) return []
    const key = element.matches('dd, tbody th, tbody td')
    return [{ text: element.textContent.trim(), vh: parseFloat(getComputedStyle(element).fontSize) / innerHeight * 100, key }]
  })`)

describe('The wall', () => {
  test('is read at five metres: sizes, rows, contrast, nothing cut off, nobody named', async () => {
    const someone = await openBoard('/board/wall', leader, 'wall')
    await someone.arriveAt('Seinätaulu')
    const texts = await textsOnScreen(someone)
    expect(texts.length).toBeGreaterThan(15)
    for (const { text, vh, key } of texts) expect(vh, text).toBeGreaterThanOrEqual(key ? 6.09 : 4.89)
    expect(await someone.page.locator('tbody tr').count()).toBeLessThanOrEqual(10)
    expect(
      await someone.page.evaluate(`[...document.querySelectorAll('main, main *')].filter(element => {
        const box = element.getBoundingClientRect()
        return !element.closest('.hidden') && (box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
      }).map(element => element.textContent)`),
      'what lies outside the screen',
    ).toEqual([])
    expect(await someone.page.locator('main > :not(.wall-ways) a').count(), 'links in sight').toBe(0)
    expect(await someone.page.locator('main').innerText()).not.toMatch(/Testi|Malli|Esimerkki|Koe/)
  })

  test('turns grey and tells the time of its figures when the connection is lost', async () => {
    const someone = await openBoard('/board/wall', leader, 'wall')
    await someone.page.locator('main:not(.stale)').waitFor()
    await someone.page.route('**/live?*', route => route.abort())
    await someone.page.reload()
    await someone.page.locator('main.stale').waitFor()
    await someone.page.getByText(/Luvut ovat vanhoja: tilanne/).waitFor()
    await someone.arriveAt('Seinätaulu')
    await someone.page.unroute('**/live?*')
    await someone.page.locator('main:not(.stale)').waitFor({ timeout: 60_000 })
  })
})
