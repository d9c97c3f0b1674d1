import { Table } from '@yhdella/ui'
import type { ReactNode } from 'react'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { dayInShort } from '../../platform/when.ts'
import { euros, eurosAndCents } from './euros.view.ts'
import { type Foretold, people, percent } from './fan.view.ts'
import { planTexts } from './messages.ts'
import { type ComparedRow, comparedRows, inRange } from './scenario.view.ts'

const NamedScenario = ({ row }: { readonly row: ComparedRow }) => {
  const m = useTexts(planTexts).scenarios
  const language = useLanguage()
  if (row.isHalf) return <span className="soft">{m.half(people(row.perWeek, language))}</span>
  return (
    <>
      {m.names[row.name]}
      {row.perWeek > 0 && (
        <small>{m.what(people(row.perWeek, language), dayInShort(row.to, language))}</small>
      )}
    </>
  )
}

const Price = ({ slot }: Pick<Foretold, 'slot'>) => {
  const m = useTexts(planTexts).scenarios
  const language = useLanguage()
  if (slot.cents === null) return <p className="soft">{m.noPrice}</p>
  return (
    <p className="soft">
      {m.price(eurosAndCents(slot.cents, language), String(slot.minutes))} {slot.assumed && m.assumed}
    </p>
  )
}

/** The scenarios one under the other on one evening: what each costs, what it does, and what half of it would do. */
export const ScenarioTable = ({ foretold }: { readonly foretold: Foretold }) => {
  const m = useTexts(planTexts).scenarios
  const language = useLanguage()
  const { comparedOn, scenarios, slot, plan, promiseDays } = foretold
  const figure = (key: string, title: string, cell: (row: ComparedRow) => ReactNode) => ({
    ...{ key, title, cell },
    figures: true,
  })
  return (
    <section aria-labelledby="scenarios">
      <h2 id="scenarios">{m.heading}</h2>
      <p>
        {m.lead(dayInShort(comparedOn, language))} {m.ranges}
      </p>
      <Table
        caption={m.caption(dayInShort(comparedOn, language))}
        rows={comparedRows(scenarios)}
        rowKey={row => `${row.name}${row.isHalf ? ' half' : ''}`}
        empty=""
        columns={[
          { key: 'name', title: m.table.name, names: true, cell: row => <NamedScenario row={row} /> },
          figure('slots', m.table.slots, row => people(row.slots, language)),
          ...(slot.cents === null
            ? []
            : [figure('cost', m.table.cost, row => euros(row.costCents, language))]),
          figure('waiting', m.table.waiting, row => inRange(row.evening.waiting, language)),
          figure('fewer', m.table.fewer, row =>
            row.perWeek === 0 ? '–' : inRange(row.evening.fewer, language),
          ),
          ...(promiseDays === null
            ? []
            : [
                figure('late', m.table.late, row =>
                  row.evening.late === null ? '–' : inRange(row.evening.late, language),
                ),
              ]),
          ...(plan === null
            ? []
            : [figure('sure', m.table.sure, row => percent(row.evening.sure ?? 0, language))]),
        ]}
      />
      <Price slot={slot} />
    </section>
  )
}
