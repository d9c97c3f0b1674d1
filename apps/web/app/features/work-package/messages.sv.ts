import type { fi } from './messages.fi.ts'

export const sv: typeof fi = {
  write: {
    heading: 'Skriv om arbetspaketet',
    intro: 'Skriv kort, en sak på varje rad. En siffra binds i texten med märket i tabellen nedan.',
    field: {
      situation: 'Allmänt läge',
      achieved: 'Viktigaste resultat',
      remaining: 'Återstår att göra',
    },
    preview: 'Visa hur texten ser ut',
    save: field => `Spara: ${field}`,
    previewHeading: 'Texten med sina siffror',
    unbound: token => `Märket ${token} leder inte till någon siffra. Rätta det eller ta bort det.`,
    tokens: 'Siffror som du kan binda i texten',
    token: 'Skriv så här',
    name: 'Siffra',
    now: 'Värdet nu',
    noTokens: 'Det här arbetspaketet har inga siffror.',
  },
  light: {
    heading: 'Ange ett ljus',
    intro:
      'Bevisen föreslår ett ljus. Om du bedömer annorlunda, berätta varför. Din bedömning gäller i 14 dagar.',
    aspect: 'Vad du bedömer',
    aspects: { schedule: 'Tidtabell', money: 'Pengar', content: 'Innehåll' },
    state: 'Hurdant läget är',
    states: {
      asPlanned: 'Framskrider enligt planen',
      deviation: 'Avvikelse kräver uppmärksamhet',
      notAllGoals: 'Allt nås inte',
    },
    reason: 'Motivering',
    reasonHint: 'Styrgruppen ser motiveringen.',
    help: 'Jag ber om hjälp',
    save: 'Ange ljuset',
  },
  done: {
    text: 'Texten är sparad.',
    light: 'Ljuset är angivet.',
  },
  failure: {
    FigureNotKnown:
      'I texten finns ett märke som inte leder till någon siffra. Se i förhandsvisningen vilket det är.',
    NotYourPackage: 'Arbetspaketet är inte ditt. Be den som ansvarar för det att skriva.',
    NotYourProgramme: 'Programmet är inte ditt. Be programmets ledare att anteckna.',
    InputNotValid: 'Fyll i alla fält och se till att texten inte är för lång.',
    other: 'Det här kunde inte sparas. Det du skrev finns kvar på sidan. Försök på nytt.',
  },
}
