import { Button, Select } from '@yhdella/ui'
import type { CountyNames } from '../../platform/county-names.ts'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import type { ModeChoice, VisitMode } from './free-time.view.ts'
import { myTimeTexts } from './my-time-messages.ts'

export type TimeFiltersProps = {
  readonly entryId: string
  readonly bookingId: string | null
  readonly unitIds: readonly string[]
  readonly modes: readonly VisitMode[]
  readonly chosen: { readonly unitId: string; readonly mode: ModeChoice }
  readonly names: CountyNames
}

const Hidden = ({ name, value }: { readonly name: string; readonly value: string | null }) =>
  value === null ? null : <input type="hidden" name={name} value={value} />

/** Where and how; the choices stand in the address, so that they stay. */
export const TimeFilters = ({ entryId, bookingId, unitIds, modes, chosen, names }: TimeFiltersProps) => {
  const texts = useTexts(myTimeTexts)
  const { filters } = texts.times
  const { form } = useTexts(platformTexts)
  const language = useLanguage()
  return (
    <form method="get" className="filters" aria-label={filters.heading}>
      <Hidden name="entry" value={entryId} />
      <Hidden name="booking" value={bookingId} />
      <Hidden name="lang" value={language} />
      <Select
        id="unit"
        name="unit"
        label={filters.unit}
        errorWord={form.errorWord}
        defaultValue={chosen.unitId}
        choices={[
          { value: 'any', label: filters.anyUnit },
          ...unitIds.map(id => ({ value: id, label: names.unit(id) })),
        ]}
      />
      <Select
        id="mode"
        name="mode"
        label={filters.mode}
        errorWord={form.errorWord}
        defaultValue={chosen.mode}
        choices={[
          { value: 'any', label: filters.anyMode },
          ...modes.map(mode => ({ value: mode, label: texts.mode[mode] })),
        ]}
      />
      <Button look="secondary">{filters.show}</Button>
    </form>
  )
}
