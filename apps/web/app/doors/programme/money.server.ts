/** What the page of a programme's money reads and does on the server. */
import { programmeMoneyRoutes } from '@yhdella/contract'
import { isPlainDate } from '@yhdella/kernel'
import {
  type CellPlace,
  columnsOf,
  kindsShown,
  placeOf,
  readTyped,
} from '../../features/programme-money/grid.view.ts'
import { comeBackSeen, type FormValues } from '../../platform/form.ts'
import { type Doing, refused } from '../../platform/intent.ts'
import { dataOf, type Page } from '../../platform/page.ts'
import { doneHere, type Given, officeCommand, orNothing } from './office-commands.server.ts'
import { askedInput, withDoor } from './programme.server.ts'

const programmeOf = (page: Page): string => page.param('programmeId')

const readBudget = (page: Page) =>
  page.call(programmeMoneyRoutes.readBudget, { programmeId: programmeOf(page), ...askedInput(page) })

export const readMoneyPage = async (page: Page) => ({
  ...(await withDoor(page, readBudget(page))),
  kinds: [...kindsShown(page.url.searchParams)],
  edited: page.url.searchParams.get('edit'),
})

export type MoneyData = Awaited<ReturnType<typeof readMoneyPage>>

type CellInput = CellPlace & { readonly cents: number | null }

/** The changed cells as the page's own script or an earlier preview carried them. */
const carriedCells = (carried: string): readonly CellInput[] | undefined => {
  try {
    const read: unknown = JSON.parse(carried)
    if (typeof read !== 'object' || read === null) return undefined
    return Object.entries(read).flatMap(([key, amount]: [string, unknown]) => {
      const place = placeOf(key)
      const known = amount === null || typeof amount === 'number'
      return place !== undefined && known ? [{ ...place, cents: amount }] : []
    })
  } catch {
    return undefined
  }
}

const change = async (
  page: Page,
  values: FormValues,
  how: 'edit' | 'paste',
  cells: readonly CellInput[],
): Promise<Given> => {
  const asOf = values.asOf ?? ''
  const answer = await page.call(programmeMoneyRoutes.changeCells, {
    programmeId: programmeOf(page),
    how,
    seen: values.seen ?? '',
    cells: [...cells],
    asOf: isPlainDate(asOf) ? asOf : null,
    reason: values.reason ?? '',
    commandKey: values.commandKey ?? '',
  })
  return answer.ok ? doneHere(page, 'cells', values.commandKey) : refused(values, answer)
}

const cells: Doing<Given> = async (page, values) => {
  const carried = carriedCells(values.cells ?? '')
  if (carried === undefined) return refused(values, { code: 'InputNotValid' })
  return change(page, values, values.how === 'paste' ? 'paste' : 'edit', carried)
}

/** The twin form: only the fields that differ from what is saved are changes. */
const line: Doing<Given> = async (page, values) => {
  const budget = dataOf(await readBudget(page))
  const asked = budget.lines.find(({ categoryId }) => categoryId === values.categoryId)
  if (asked === undefined) return refused(values, { code: 'CellNotKnown' })
  const changed: CellInput[] = []
  for (const [name, text] of Object.entries(values)) {
    const [, year = '', kind = ''] = /^cell-(\d{4})-(\w+)$/.exec(name) ?? []
    const place = placeOf(placeKeyOf(asked.categoryId, year, kind))
    if (place === undefined) continue
    const typed = readTyped(text, page.language)
    if (!typed.ok) return refused(values, { code: 'AmountNotRead' })
    const before = asked.years.find(each => each.year === place.year)?.amounts[place.kind] ?? null
    if (before !== typed.amount) changed.push({ ...place, cents: typed.amount })
  }
  if (changed.length === 0) return refused(values, { code: 'NothingToChange' })
  return change(page, values, 'edit', changed)
}

const placeKeyOf = (categoryId: string, year: string, kind: string): string => `${categoryId}|${year}|${kind}`

/** Only shows what would change: the preview comes back on the page with the pasted text. */
const paste: Doing<Given> = async (page, values) => {
  const budget = dataOf(await readBudget(page))
  const columns = columnsOf(budget, kindsShown(page.url.searchParams))
  const rows = budget.lines.map(({ categoryId }) => categoryId)
  const firstRow = Math.max(0, rows.indexOf(values.row ?? ''))
  const firstColumn = Math.max(
    0,
    columns.findIndex(({ year, kind }) => `${year} ${kind}` === values.column),
  )
  const seen = await page.call(programmeMoneyRoutes.previewCells, {
    programmeId: programmeOf(page),
    pasted: values.pasted ?? '',
    rows: rows.slice(firstRow),
    columns: columns.slice(firstColumn),
    language: page.language,
  })
  if (!seen.ok) return refused(values, seen)
  return comeBackSeen(values, seen.data)
}

const undo = officeCommand(programmeMoneyRoutes.undoBudgetChange, 'undone', (values, page) => ({
  programmeId: programmeOf(page),
  changeId: values.changeId,
  reason: values.reason ?? '',
  commandKey: values.commandKey,
}))

const lock = officeCommand(programmeMoneyRoutes.lockBudget, 'locked', (values, page) => ({
  programmeId: programmeOf(page),
  kinds: ['planned'],
  reason: values.reason ?? '',
  commandKey: values.commandKey,
}))

const open = officeCommand(programmeMoneyRoutes.openBudgetVersion, 'opened', (values, page) => ({
  programmeId: programmeOf(page),
  name: orNothing(values.name) ?? '',
  reason: values.reason ?? '',
  commandKey: values.commandKey,
}))

export const moneyDoings = { cells, line, paste, undo, lock, open }
