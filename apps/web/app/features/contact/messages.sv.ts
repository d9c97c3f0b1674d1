import type { fi } from './messages.fi.ts'

export const sv: typeof fi = {
  home: {
    title: 'Hur kan vi hjälpa dig?',
    lead: 'Berätta om ditt ärende med egna ord. Du behöver inte veta vem som sköter det.',
    start: 'Ta kontakt',
    promise: closes =>
      `Skriv när du vill. Om du skriver en vardag före ${closes} svarar vi samma dag. Annars svarar vi nästa vardag.`,
    phone: {
      heading: 'Du kan också ringa',
      text: hours => `Samma personal svarar i telefonen ${hours}.`,
    },
    matter: {
      heading: 'Har du redan ett ärende hos oss?',
      text: 'Öppna ditt ärendes sida med adressen som du fick. Där ser du svar, köer och tider. Om adressen är borta, ring oss.',
    },
  },
  tell: {
    title: 'Vad gäller ditt ärende?',
    hint: 'Skriv med egna ord. En eller två meningar räcker. Skriv inte din personbeteckning.',
    onBehalf: 'Jag sköter ett ärende för någon annan',
    onBehalfOf: 'För vem sköter du ärendet?',
    onBehalfHint: 'Skriv personens namn.',
    kept: 'Din text finns kvar. Du kan ändra den.',
  },
  safety: {
    title: 'Det här kan vara brådskande',
    text: 'Du skrev om något som kan behöva hjälp genast. Ditt meddelande är sparat, och yrkespersonerna ser det.',
    now: {
      heading: 'Ring 112 om någon är i fara',
      text: 'Ring genast om läget är allvarligt eller snabbt blir sämre. Ring också om någon hotar dig.',
    },
    soon: {
      heading: 'Ring 116 117 om du är osäker',
      text: 'Jourhjälpen ger råd dygnet runt och berättar vart du kan gå.',
    },
    goOn: 'Fortsätt ändå',
    goOnHint: 'Du kan fortsätta om läget inte är brådskande. Vi svarar inom den tid som vi lovar.',
    leave: 'Jag ringer själv och fortsätter inte här',
    left: 'Bra att du ringer. Ditt meddelande är fortfarande sparat, och du kan komma tillbaka hit.',
  },
  reply: {
    title: 'Hur ska vi svara dig?',
    call: 'Per telefon',
    callHint: 'Vi ringer dig. Vi frågar efter ditt nummer härnäst.',
    message: 'Med ett meddelande i den här tjänsten',
    messageHint: 'Ditt ärende får en egen sida. Svaret kommer dit.',
    text: 'Med ett textmeddelande',
    textHint: 'Passar också om det är svårt att tala i telefon.',
    window: 'När kan vi ringa?',
    windows: { any: 'När som helst', morning: 'På förmiddagen', afternoon: 'På eftermiddagen' },
    inLanguage: {
      fi: 'Vi svarar på finska. Byt språk eller be om tolk',
      sv: 'Vi svarar på svenska. Byt språk eller be om tolk',
      en: 'Vi svarar på engelska. Byt språk eller be om tolk',
    },
    language: 'På vilket språk ska vi svara?',
    interpreter: 'Vilket språk behöver du tolk för?',
    interpreterHint: 'Du kan också skriva teckenspråk. Lämna tomt om du inte behöver tolk.',
  },
  who: {
    title: 'Vem är du?',
    identify: {
      heading: 'Identifiera dig',
      text: 'Vi får dina uppgifter rätt och behöver inte kontrollera dem.',
      button: 'Identifiera dig',
    },
    tell: 'Fortsätt utan att identifiera dig',
    name: 'Ditt namn',
    phone: 'Ditt telefonnummer',
    phoneHint: 'Vi ringer det här numret om vi behöver fråga mer.',
    birthYear: 'Ditt födelseår',
    birthYearHint: 'Till exempel 1958',
    municipality: 'Din hemkommun',
    municipalityHint:
      'Du kan kontakta oss även om din hemkommun är någon annanstans. Brådskande hjälp får du alltid här. Annan vård ordnas i allmänhet av välfärdsområdet för din hemkommun. En yrkesperson berättar var ditt ärende sköts.',
    choose: 'Välj kommun',
    here: 'Områdets kommuner',
    elsewhere: 'Andra kommuner',
    identified: name => `Du har identifierat dig. Ditt namn är ${name}.`,
    notMe: 'Fortsätt utan att identifiera dig',
    phoneIfAny: 'Ditt telefonnummer, om vi får ringa',
  },
  check: {
    title: 'Kontrollera och skicka',
    change: 'Ändra',
    rows: {
      text: 'Ditt ärende',
      reply: 'Svaret',
      who: 'Du',
      onBehalfOf: 'Du sköter ärendet för',
      interpreter: 'Tolk',
    },
    changeWhat: { text: 'ditt ärende', reply: 'hur vi svarar', who: 'dina uppgifter' },
    reply: {
      message: 'Ett meddelande på ärendets sida',
      text: 'Ett textmeddelande',
      call: {
        any: 'Ett samtal när som helst',
        morning: 'Ett samtal på förmiddagen',
        afternoon: 'Ett samtal på eftermiddagen',
      },
    },
    language: { fi: 'Vi svarar på finska.', sv: 'Vi svarar på svenska.', en: 'Vi svarar på engelska.' },
    born: year => `Född ${year}`,
    identified: 'Har identifierat sig',
    promise: moment => `Vi svarar senast ${moment}.`,
    seen: {
      heading: 'Vem ser det här',
      text: 'Bara de yrkespersoner som sköter ditt ärende läser det här. På ärendets sida ser du vem som har läst det.',
      guardian: phone =>
        `Om du sköter ett barns ärende kan den andra vårdnadshavaren se det här. Om hen inte får se det, skicka inte det här. Ring ${phone}.`,
    },
    send: 'Skicka kontakten',
  },
  openSent: 'Öppna ärendets sida',
  problem: {
    tell: {
      text: {
        tooLong: 'Förkorta texten. Den får ha högst 4 000 tecken.',
        notShowable: 'Ta bort de tecken ur texten som inte kan visas.',
        other: 'Skriv vad ditt ärende gäller.',
      },
      onBehalfOf: { other: 'Skriv ett kortare namn. Det får ha högst 120 tecken.' },
    },
    reply: {
      by: { other: 'Välj hur vi ska svara dig.' },
      callWindow: { other: 'Välj när vi kan ringa.' },
      language: { other: 'Välj språk.' },
      interpreter: { other: 'Skriv bara språket. Det får ha högst 60 tecken.' },
    },
    who: {
      name: {
        tooLong: 'Skriv ditt namn kortare. Det får ha högst 120 tecken.',
        other: 'Skriv ditt namn.',
      },
      phone: { other: 'Skriv ett telefonnummer som vi kan ringa.' },
      birthYear: { other: 'Skriv ditt födelseår med fyra siffror.' },
      municipalityCode: { other: 'Välj din hemkommun.' },
    },
  },
  notSent: {
    DraftNotFound: 'Kontakten finns inte längre. Kopiera din text och ta kontakt på nytt.',
    DraftAlreadySent: 'Du har redan skickat den här kontakten. Öppna ärendets sida och skriv mer där.',
    other: 'Det gick inte att skicka kontakten. Försök på nytt.',
  },
}
