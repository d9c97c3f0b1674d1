import type { Language } from '@yhdella/kernel'
import type { LimitUnit } from './rule.ts'
import { type Words, words } from './words.ts'

type Counted = { readonly one: Words; readonly many: Words }

const counted: Readonly<Partial<Record<LimitUnit, Counted>>> = {
  calendarDays: {
    one: words('vuorokausi', 'dygn', 'day'),
    many: words('vuorokautta', 'dygn', 'days'),
  },
  weeks: { one: words('viikko', 'vecka', 'week'), many: words('viikkoa', 'veckor', 'weeks') },
  months: { one: words('kuukausi', 'månad', 'month'), many: words('kuukautta', 'månader', 'months') },
  weekdays: {
    one: words('arkipäivä', 'vardag', 'weekday'),
    many: words('arkipäivää', 'vardagar', 'weekdays'),
  },
  schoolDays: {
    one: words('oppilaitoksen työpäivä', 'arbetsdag vid läroanstalten', 'school working day'),
    many: words('oppilaitoksen työpäivää', 'arbetsdagar vid läroanstalten', 'school working days'),
  },
}

const whole: Readonly<Partial<Record<LimitUnit, Words>>> = {
  sameWeekday: words('sama arkipäivä', 'samma vardag', 'the same weekday'),
  immediate: words('heti', 'genast', 'at once'),
  withoutDelay: words('ilman aiheetonta viivytystä', 'utan ogrundat dröjsmål', 'without undue delay'),
  asMainRule: words(
    'sama aika kuin palvelun pääsäännössä',
    'samma tid som i huvudregeln',
    'as in the main rule',
  ),
  plan: words('suunnitelman päivä', 'planens datum', 'the date in the plan'),
}

/** '14 vuorokautta', 'samma vardag', 'at once'. */
export const limitWords = (value: number | null, unit: LimitUnit, language: Language): string => {
  const fixed = whole[unit]
  if (fixed) return fixed[language]
  const form = value === 1 ? counted[unit]?.one : counted[unit]?.many
  return `${value ?? 0} ${form?.[language] ?? unit}`
}
