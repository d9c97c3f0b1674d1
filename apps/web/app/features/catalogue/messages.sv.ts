import type { fi } from './messages.fi.ts'

export const sv: typeof fi = {
  heading: 'I vilka ärenden kan vi hjälpa?',
  where: 'Var',
  modes: { onSite: 'På plats', phone: 'Per telefon', video: 'Per video', message: 'Med meddelande' },
  how: 'Hur',
  noReferral: 'Du kan ta kontakt direkt. En yrkesperson visar dig till rätt ställe.',
}
