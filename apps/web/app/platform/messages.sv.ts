import type { fi } from './messages.fi.ts'

export const sv: typeof fi = {
  skip: 'Gå till innehållet',
  service: 'Digital social- och hälsocentral',
  demo: 'Demonstration: skriv inga riktiga uppgifter.',
  homeWord: 'Startsidan',
  languages: 'Språk',
  backTo: { home: 'Till startsidan', before: 'Tillbaka' },
  go: 'Fortsätt',
  emergency: 'Ring 112 i en nödsituation. Skicka inte nödmeddelanden här.',
  call: number => `Ring ${number}`,
  help: {
    heading: 'Behöver du hjälp?',
    line: hours => `Telefonen är öppen ${hours}.`,
    nurse: 'Jourhjälpen ger råd när besväret inte kan vänta. Numret svarar alltid.',
    danger: 'Ring i en nödsituation. Skicka inte nödmeddelanden här.',
  },
  form: {
    errorPrefix: 'Fel: ',
    errorWord: 'Fel:',
    mend: count => (count === 1 ? 'Rätta först det här' : 'Rätta först de här'),
    kept: 'Allt som du har skrivit finns kvar på den här sidan.',
    orCall: (phone, hours) => `Du kan också ringa ${phone} ${hours}.`,
    reference: reference => `Uppge koden ${reference} när du ringer.`,
    notSent: {
      TooManyRequests: 'Dina uppgifter skickades inte ännu. Vänta en minut och skicka på nytt.',
      Overloaded: 'Det gick inte att skicka, för det är rusning i tjänsten. Skicka på nytt om en stund.',
      NotWritable:
        'Dina uppgifter kunde inte sparas, för tjänsten sparar ingenting just nu. Skicka på nytt om en halv minut.',
      other: 'Det gick inte att skicka dina uppgifter. Försök på nytt.',
    },
  },
  session: { name: name => `Du har loggat in som ${name}.`, signOut: 'Logga ut' },
  failure: {
    notFound: {
      title: 'Sidan finns inte',
      text: 'Kontrollera adressen. Länken kan vara gammal, eller så saknas en del av den.',
    },
    draftGone: {
      title: 'Kontakten finns inte längre sparad',
      text: 'En kontakt på hälft sparas i ett dygn. Ta kontakt på nytt eller ring oss.',
    },
    matterGone: {
      title: 'Ärendet finns inte',
      text: 'Kontrollera att adressen är hel. Om adressen är borta, ring oss.',
    },
    notAllowed: {
      title: 'Du har inte rätt till den här sidan',
      text: 'Om du behöver sidan, logga in med rätt användare.',
    },
    tooMany: {
      title: 'Vänta en stund',
      text: 'Många förfrågningar kom i rad från den här adressen. Vänta en minut och ladda om sidan.',
    },
    broken: {
      title: 'Något gick sönder hos oss',
      text: 'Felet är inte ditt. Ladda om sidan. Om det inte hjälper, ring oss.',
    },
    overloaded: {
      title: 'Det är rusning i tjänsten',
      text: 'Ladda om sidan om en stund. Om ditt ärende inte kan vänta, ring oss.',
    },
    changed: {
      title: 'Läget har ändrats',
      text: 'Det här går inte längre att göra. Gå tillbaka till förra sidan och ladda om den.',
    },
    reference: reference => `Uppge koden ${reference} när du ringer.`,
  },
}
