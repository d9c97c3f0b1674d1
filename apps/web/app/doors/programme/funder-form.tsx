import { programmeMoneyRoutes } from '@yhdella/contract'
import { Table } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { programmeHref } from '../../features/programme/programme.view.ts'
import { shownAmount } from '../../features/programme-money/grid.view.ts'
import { moneyTexts } from '../../features/programme-money/messages.ts'
import type { PageHandle } from '../../platform/handle.ts'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { oneOf } from '../../platform/one-of.ts'
import type { Page } from '../../platform/page.ts'
import { refusal } from '../../platform/page.ts'
import { dateOnly } from '../../platform/when.ts'
import { doorLoader } from '../professional/door.server.ts'
import { OfficePage } from './office-page.tsx'
import { askedInput, withDoor } from './programme.server.ts'
import { ProgrammeFailure } from './programme-failure.tsx'

export const handle: PageHandle = { hydrate: true }

const readForm = async (page: Page) => {
  const form = oneOf(['payment-claim', 'state-aid-statement'] as const, page.param('form'))
  if (form === undefined) throw refusal('FormNotFound')
  const programmeId = page.param('programmeId')
  const input = { programmeId, form, year: page.param('year'), ...askedInput(page) }
  return { programmeId, ...(await withDoor(page, page.call(programmeMoneyRoutes.readFunderForm, input))) }
}

export const loader = doorLoader(readForm)

type FormData = Awaited<ReturnType<typeof readForm>>

/** A funder's form, filled from the same cells as everything else: it can be copied, it cannot differ. */
export default function FunderFormPage() {
  const m = useTexts(moneyTexts)
  const language = useLanguage()
  const { door, programmeId, day, data } = useLoaderData<FormData>()
  const sums = [
    { name: m.forms.total, cells: data.totals },
    { name: m.forms.funder, cells: data.funder },
    { name: m.forms.own, cells: data.own },
  ]
  return (
    <OfficePage
      door={door}
      title={data.title}
      back={{ href: programmeHref(programmeId, '/money', day.on), words: m.forms.back }}
    >
      <p>{m.forms.asOf(dateOnly(data.asOf, language))}</p>
      <Table
        caption={data.title}
        rows={[...data.rows, ...sums]}
        rowKey={({ name }) => name}
        empty={m.noBudget}
        columns={[
          { key: 'name', title: m.forms.row, names: true, cell: ({ name }) => name },
          ...data.columns.map(({ columnId, name }, nth) => ({
            key: columnId,
            title: name,
            figures: true,
            cell: (row: { readonly cells: readonly number[] }) =>
              shownAmount(row.cells[nth] ?? null, language),
          })),
        ]}
      />
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
