import type { Output, planRoutes } from '@yhdella/contract'
import { Table } from '@yhdella/ui'
import { Link } from 'react-router'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { useCountyNames } from '../../platform/use-county-names.ts'
import { dayInShort, stamp } from '../../platform/when.ts'
import { euros } from './euros.view.ts'
import { people } from './fan.view.ts'
import { planTexts } from './messages.ts'

export type SavedPlan = Output<(typeof planRoutes)['listPlans']>['plans'][number]

/** Where a saved plan is opened. */
export const savedPlanPath = (planId: string): string => `/board/plan/saved/${planId}`

/** The service's saved plans, the newest version of each. */
export const SavedPlans = ({ plans }: { readonly plans: readonly SavedPlan[] }) => {
  const m = useTexts(planTexts)
  const language = useLanguage()
  const href = useHref()
  const names = useCountyNames()
  const placeOf = ({ municipalityCode }: SavedPlan) =>
    municipalityCode === null ? m.choose.wholeCounty : names.municipality(municipalityCode)
  return (
    <section aria-labelledby="saved-plans" className="saved-plans">
      <h2 id="saved-plans">{m.saved.heading}</h2>
      <Table
        caption={m.saved.caption}
        rows={plans}
        rowKey={({ planId }) => planId}
        empty={m.saved.none}
        columns={[
          {
            ...{ key: 'name', title: m.saved.table.name, names: true },
            cell: plan => (
              <>
                <Link className="target" to={href(savedPlanPath(plan.planId))}>
                  {plan.name}
                </Link>
                <small>
                  {placeOf(plan)}, {m.saved.version(String(plan.version))}
                </small>
              </>
            ),
          },
          {
            ...{ key: 'what', title: m.saved.table.what },
            cell: plan => m.scenarios.what(people(plan.perWeek, language), dayInShort(plan.to, language)),
          },
          {
            ...{ key: 'cost', title: m.saved.table.cost, figures: true },
            cell: plan => euros(plan.costCents, language),
          },
          {
            ...{ key: 'by', title: m.saved.table.by },
            cell: plan => m.saved.by(plan.savedBy, stamp(plan.savedAt, language)),
          },
        ]}
      />
    </section>
  )
}
