import type { fi } from './messages.fi.ts'

export const sv: typeof fi = {
  question: 'Fick du hjälp?',
  hint: 'Ditt svar syns bara som siffror. Det påverkar inte din vård.',
  helped: { yes: 'Ja', partly: 'Delvis', no: 'Nej' },
  before: 'Har du tidigare tagit kontakt om samma sak?',
  contactedBefore: { yes: 'Ja, tidigare också', no: 'Nej, inte tidigare' },
  words: 'Vill du berätta mer?',
  wordsHint: 'Lämna tomt om du inte vill.',
  send: 'Skicka responsen',
  thanks: 'Tack för din respons.',
  problem: {
    helped: { other: 'Välj om du fick hjälp.' },
    words: { other: 'Förkorta texten. Den får ha högst 1 000 tecken.' },
  },
  notSent: {
    FeedbackAlreadyGiven: 'Du har redan gett respons om det här ärendet. Tack.',
    FeedbackNotAsked: 'Det går inte längre att ge respons om det här ärendet.',
    other: 'Det gick inte att skicka responsen. Försök på nytt.',
  },
}
