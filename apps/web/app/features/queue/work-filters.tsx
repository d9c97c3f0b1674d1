import { Button, FoldedOnPhone, Select, TextField } from '@yhdella/ui'
import { Form, Link } from 'react-router'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useCounty } from '../../platform/root-data.ts'
import { queueTexts } from './messages.ts'
import { type WorkAddress, workLink } from './work-address.view.ts'
import type { PlaceNames } from './work-row.view.ts'

type FiltersProps = { readonly address: WorkAddress; readonly names: PlaceNames }

const useChoices = () => {
  const m = useTexts(queueTexts)
  const language = useLanguage()
  const county = useCounty()
  const any = { value: '', label: m.filter.any }
  const choice = (each: { id: string; name: Record<typeof language, string> }) => ({
    value: each.id,
    label: each.name[language],
  })
  return {
    services: [any, ...(county?.services ?? []).map(choice)],
    units: [any, ...(county?.units ?? []).map(choice)],
  }
}

/** What the list is narrowed down to, each with a link that takes it away. */
const Chips = ({ address, names }: FiltersProps) => {
  const m = useTexts(queueTexts)
  const chips = [
    ...(address.find ? [{ change: { find: '' }, label: m.filter.found(address.find) }] : []),
    ...(address.service ? [{ change: { service: null }, label: names.service(address.service) }] : []),
    ...(address.unit ? [{ change: { unit: null }, label: names.unit(address.unit) }] : []),
  ]
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label={m.filter.active}>
      {chips.map(({ change, label }) => (
        <li key={label}>
          <Link to={workLink(address, { ...change, pages: 1 })} aria-label={m.filter.remove(label)}>
            {label} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

const isNarrowed = ({ find, service, unit }: WorkAddress): boolean =>
  Boolean(find) || Boolean(service) || Boolean(unit)

/** Narrows the list down; what is chosen stands in the address, so that the list can be kept and shared. */
export const WorkFilters = ({ address, names }: FiltersProps) => {
  const m = useTexts(queueTexts)
  const { services, units } = useChoices()
  // Begun anew when the address changes, so that a chip taken away empties its field too.
  const key = [address.view, address.find, address.service, address.unit].join(' ')
  return (
    <search className="work-filters" aria-label={m.filter.legend}>
      <FoldedOnPhone key={key} title={m.filter.legend} open={isNarrowed(address)}>
        <Form method="get" action="/work">
          {address.view !== 'untaken' && <input type="hidden" name="view" value={address.view} />}
          <input type="hidden" name="lang" value={address.language} />
          <TextField
            id="find"
            name="find"
            type="search"
            label={m.filter.find}
            errorWord=""
            defaultValue={address.find}
            input={{ maxLength: 80, autoComplete: 'off' }}
          />
          <Select
            id="service"
            name="service"
            label={m.filter.service}
            errorWord=""
            choices={services}
            defaultValue={address.service ?? ''}
          />
          <Select
            id="unit"
            name="unit"
            label={m.filter.unit}
            errorWord=""
            choices={units}
            defaultValue={address.unit ?? ''}
          />
          <Button look="secondary">{m.filter.apply}</Button>
        </Form>
      </FoldedOnPhone>
      <Chips address={address} names={names} />
    </search>
  )
}
