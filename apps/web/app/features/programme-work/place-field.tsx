import { Select } from '@yhdella/ui'
import type { FormRecord } from './record.ts'
import type { Place } from './work.view.ts'

/** Which package something is of; where only one is possible nothing is asked. */
export const PlaceField = ({
  record,
  places,
}: {
  readonly record: FormRecord<'workPackageId'>
  readonly places: readonly Place[]
}) => {
  const [only] = places
  if (places.length === 1 && only) return <input type="hidden" name="workPackageId" value={only.id} />
  return (
    <Select
      {...record.field('workPackageId')}
      choices={places.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
