import { Disclosure, Table } from '@yhdella/ui'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useCountyNames } from '../../platform/use-county-names.ts'
import { euros } from './euros.view.ts'
import { type Foretold, people } from './fan.view.ts'
import { planTexts } from './messages.ts'
import type { Scenario } from './scenario.view.ts'

type Unit = Scenario['units'][number]

const hours = (value: number, language: 'fi' | 'sv' | 'en'): string => people(value, language, Math.ceil)

const OfScenario = ({ scenario, hasPrice }: { readonly scenario: Scenario; readonly hasPrice: boolean }) => {
  const m = useTexts(planTexts)
  const language = useLanguage()
  const names = useCountyNames()
  const figure = (key: string, title: string, value: (unit: Unit) => string) => ({
    ...{ key, title, cell: value },
    figures: true,
  })
  return (
    <Table
      caption={m.units.of(m.scenarios.names[scenario.name])}
      rows={scenario.units}
      rowKey={unit => unit.unitId}
      empty=""
      columns={[
        { key: 'unit', title: m.units.table.unit, names: true, cell: unit => names.unit(unit.unitId) },
        figure('perWeek', m.units.table.perWeek, unit => people(unit.perWeek, language)),
        ...m.units.weekdays.map((title, at) =>
          figure(title, title, unit => people(unit.byWeekday[at] ?? 0, language)),
        ),
        figure('slots', m.units.table.slots, unit => people(unit.slots, language)),
        figure('hours', m.units.table.hours, unit => hours(unit.hours, language)),
        ...(hasPrice ? [figure('cost', m.units.table.cost, unit => euros(unit.costCents, language))] : []),
      ]}
    />
  )
}

/** Each scenario as the extra times that each unit would put in its book. */
export const UnitTables = ({ foretold }: { readonly foretold: Foretold }) => {
  const m = useTexts(planTexts)
  const withSlots = foretold.scenarios.filter(({ units }) => units.length > 0)
  if (withSlots.length === 0) return null
  return (
    <section aria-labelledby="units">
      <h2 id="units">{m.units.heading}</h2>
      <p>{m.units.lead}</p>
      {withSlots.map(scenario => (
        <Disclosure
          key={scenario.name}
          title={m.units.of(m.scenarios.names[scenario.name])}
          open={scenario === withSlots.at(-1)}
        >
          <OfScenario scenario={scenario} hasPrice={foretold.slot.cents !== null} />
        </Disclosure>
      ))}
    </section>
  )
}
