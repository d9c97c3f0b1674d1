/** S2 whole: the leader sees a queue, plans what clears it, and any past evening is the same by screen and by command. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, inject, test } from 'vitest'
import { type Visitor, visitors } from './visitor.ts'

const arrive = visitors()

const physiotherapy = 'direct-physiotherapy'

/** People waiting for physiotherapy by the number of the municipality; towns where nobody waits are left out. */
type Queues = Readonly<Record<string, number>>

const queuesOnScreen = async ({ page }: Visitor): Promise<Queues> => {
  const cells = await page.locator(`td[data-cell^="${physiotherapy} "]`).all()
  const told = await Promise.all(
    cells.map(async cell => {
      const [, municipality = ''] = ((await cell.getAttribute('data-cell')) ?? '').split(' ')
      return [municipality, Number(/(\d+) odottaa/.exec(await cell.innerText())?.[1] ?? 0)] as const
    }),
  )
  return Object.fromEntries(told.filter(([, waiting]) => waiting > 0))
}

const root = path.resolve(import.meta.dirname, '../..')

type BoardCell = { readonly serviceId: string; readonly municipalityCode: string; readonly waiting: number }

const isCell = (told: unknown): told is BoardCell =>
  typeof told === 'object' && told !== null && 'waiting' in told && typeof told.waiting === 'number'

/** The same evening by the operator's command, beside the running program. */
const queuesByCommand = async (day: string): Promise<Queues> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['apps/server/src/cli.ts', 'board', '--at', day, '--service', physiotherapy, '--json'],
    { cwd: root, env: { ...process.env, YHDELLA_DATA: inject('dataFolder') } },
  )
  const board: unknown = JSON.parse(stdout)
  const cells = typeof board === 'object' && board !== null && 'cells' in board ? board.cells : []
  return Object.fromEntries(
    (Array.isArray(cells) ? cells : [])
      .filter(isCell)
      .filter(({ waiting }) => waiting > 0)
      .map(({ municipalityCode, waiting }) => [municipalityCode, waiting]),
  )
}

const sum = (queues: Queues): number => Object.values(queues).reduce((all, waiting) => all + waiting, 0)

const kajaani = '205'

test('A queue is seen, planned for and seen shorter, and each evening can be told again', async () => {
  const leader = await arrive({ size: 'desk' })
  await leader.signIn('Taimi Mallivuori', '/board')

  // The evening of 1.9.2023: 128 people wait, half of them in Kajaani.
  await leader.goTo('/board?on=2023-09-01&lang=fi')
  await leader.reach(/Ohjaustaulu pe 1\.9\.2023/)
  const before = await queuesOnScreen(leader)
  expect(sum(before)).toBe(128)
  expect(before[kajaani]).toBe(64)
  expect(await queuesByCommand('2023-09-01')).toEqual(before)

  // What clears today's queue, and by when: her own question, her own numbers.
  await leader.goTo('/board?lang=fi')
  await leader.reach('Ohjaustaulu')
  await leader.link('Katso jonon tulevaisuus').click()
  await leader.reach(/Jonon tulevaisuus/)
  await leader.page.getByLabel('Palvelu').first().selectOption({ label: 'Fysioterapian suoravastaanotto' })
  await leader.page.locator('main form button').first().click()
  await leader.page.getByText(/Nyt odottaa \d+/).waitFor()
  await leader.page.getByRole('img', { name: /Odottajat iltaisin/ }).waitFor()
  await leader.reach(/Jonon tulevaisuus/)

  // The evening of 14.9.2023: 65 are left, 34 of them in Kajaani.
  await leader.link('Ohjaustaulu').click()
  await leader.reach('Ohjaustaulu')
  await leader.page.locator('input[name=on]').fill('2023-09-14')
  await leader.button('Näytä').click()
  await leader.reach(/Ohjaustaulu to 14\.9\.2023/)
  const after = await queuesOnScreen(leader)
  expect(sum(after)).toBe(65)
  expect(after[kajaani]).toBe(34)
  expect(await queuesByCommand('2023-09-14')).toEqual(after)

  // What the clocks of the board mean is one press away, for anyone.
  await leader.link('Katso lain odotusajat').click()
  await leader.page.locator('.law h1').waitFor()
  await leader.page.locator('a[href^="/board/law/HT-PTH-3M-V4"]').first().click()
  await leader.page.locator('.law .lead').waitFor()
})

test('The wall leads on for whoever comes to its keyboard, and shows no link to those who look', async () => {
  const leader = await arrive({ size: 'wall' })
  await leader.signIn('Taimi Mallivuori', '/board/wall')
  await leader.goTo('/board/wall?lang=fi')
  await leader.reach('Seinätaulu')
  const isSeen = () =>
    leader.page.evaluate("getComputedStyle(document.querySelector('.wall-ways')).clipPath === 'none'")
  expect(await isSeen()).toBe(false)
  await leader.link('Katso jonon tulevaisuus').focus()
  expect(await isSeen()).toBe(true)
  await leader.page.keyboard.press('Enter')
  await leader.reach(/Jonon tulevaisuus/)
})
