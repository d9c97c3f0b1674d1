import type { Language } from '@yhdella/kernel'
import type { CellKind } from '../budget.ts'

type SheetWords = Readonly<Record<CellKind | 'remaining' | 'used' | 'costs' | 'whole' | 'ofWhich', string>>

/** The headings of a budget's sheet; `readTable` understands them in each language. */
export const sheetWords: Readonly<Record<Language, SheetWords>> = {
  fi: {
    costs: 'Menot',
    whole: 'Yhteensä',
    planned: 'Suunniteltu',
    actual: 'Toteutunut',
    committed: 'Sidottu',
    forecast: 'Ennuste',
    remaining: 'Jäljellä',
    used: 'Käyttöaste',
    ofWhich: 'joista',
  },
  sv: {
    costs: 'Utgifter',
    whole: 'Totalt',
    planned: 'Planerat',
    actual: 'Utfall',
    committed: 'Bundet',
    forecast: 'Prognos',
    remaining: 'Återstår',
    used: 'Utnyttjandegrad',
    ofWhich: 'varav',
  },
  en: {
    costs: 'Costs',
    whole: 'Total',
    planned: 'Planned',
    actual: 'Actual',
    committed: 'Committed',
    forecast: 'Forecast',
    remaining: 'Remaining',
    used: 'Used share',
    ofWhich: 'of which',
  },
}
