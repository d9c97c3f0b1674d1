import type { CatalogueMessages } from './messages.ts'

export const sv: CatalogueMessages = {
  heading: 'I vilka ärenden kan vi hjälpa?',
  where: 'Var',
  modes: { onSite: 'På plats', phone: 'Per telefon', video: 'Per video', message: 'Med meddelande' },
  how: 'Hur',
  noReferral: 'Du kan ta kontakt direkt. En yrkesperson visar dig till rätt ställe.',
}
