import type { fi } from './messages.fi.ts'

export const en: typeof fi = {
  home: {
    title: 'How can we help?',
    lead: 'Tell us in your own words. You do not need to know who takes care of it.',
    start: 'Contact us',
    promise: closes =>
      `Write at any time. If you write on a weekday before ${closes}, we reply on the same day. Otherwise we reply on the next weekday.`,
    phone: {
      heading: 'You can also call',
      text: hours => `The same people answer the phone ${hours}.`,
    },
    matter: {
      heading: 'Do you already have a matter with us?',
      text: "Open your matter's page at the address you were given. It shows replies, queues and appointments. If you have lost the address, call us.",
    },
  },
  tell: {
    title: 'What do you need help with?',
    hint: 'Use your own words. One or two sentences is enough. Do not write your personal identity code.',
    onBehalf: 'I am writing for someone else',
    onBehalfOf: 'Who are you writing for?',
    onBehalfHint: 'Write their name.',
    kept: 'Your text is saved. You can change it.',
  },
  safety: {
    title: 'This may be urgent',
    text: 'You wrote about something that may need help at once. Your message is saved, and professionals can see it.',
    now: {
      heading: 'Call 112 if someone is in danger',
      text: 'Call at once if it is serious or quickly getting worse. Call also if someone threatens you.',
    },
    soon: {
      heading: 'Call 116 117 if you are not sure',
      text: 'The Medical Helpline advises at any hour and tells you where you can go.',
    },
    goOn: 'Continue anyway',
    goOnHint: 'You can continue if it is not urgent. We will reply in the time we promise.',
    leave: 'I will call and not continue here',
    left: 'It is good that you call. Your message is still saved, and you can come back to this page.',
  },
  reply: {
    title: 'How should we reply to you?',
    call: 'By phone',
    callHint: 'We will call you. We ask for your number next.',
    message: 'With a message in this service',
    messageHint: 'Your matter gets a page of its own. The reply comes there.',
    text: 'With a text message',
    textHint: 'Good also if speaking on the phone is hard.',
    window: 'When can we call?',
    windows: { any: 'At any time', morning: 'In the morning', afternoon: 'In the afternoon' },
    inLanguage: {
      fi: 'We reply in Finnish. Change the language or ask for an interpreter',
      sv: 'We reply in Swedish. Change the language or ask for an interpreter',
      en: 'We reply in English. Change the language or ask for an interpreter',
    },
    language: 'In which language should we reply?',
    interpreter: 'For which language do you need an interpreter?',
    interpreterHint: 'You can also write sign language. Leave this empty if you need no interpreter.',
  },
  who: {
    title: 'Who are you?',
    identify: {
      heading: 'Identify yourself',
      text: 'We get your details right and do not need to check them.',
      button: 'Identify yourself',
    },
    tell: 'Continue without identifying yourself',
    name: 'Your name',
    phone: 'Your phone number',
    phoneHint: 'We call this number if we need to ask more.',
    birthYear: 'Your year of birth',
    birthYearHint: 'For example 1958',
    municipality: 'Your home municipality',
    municipalityHint:
      'You can contact us even if your home municipality is elsewhere. Urgent help you always get here. Other care is usually arranged by the wellbeing services county of your home municipality. A professional tells you where your matter is taken care of.',
    choose: 'Choose a municipality',
    here: 'Municipalities of the county',
    elsewhere: 'Other municipalities',
    identified: name => `You have identified yourself. Your name is ${name}.`,
    notMe: 'Continue without identifying yourself',
    phoneIfAny: 'Your phone number, if we may call',
  },
  check: {
    title: 'Check and send',
    change: 'Change',
    rows: {
      text: 'Your matter',
      reply: 'Reply',
      who: 'You',
      onBehalfOf: 'You are writing for',
      interpreter: 'Interpreter',
    },
    changeWhat: { text: 'your matter', reply: 'how we reply', who: 'your details' },
    reply: {
      message: "A message on your matter's page",
      text: 'A text message',
      call: {
        any: 'A call at any time',
        morning: 'A call in the morning',
        afternoon: 'A call in the afternoon',
      },
    },
    language: { fi: 'We reply in Finnish.', sv: 'We reply in Swedish.', en: 'We reply in English.' },
    born: year => `Born in ${year}`,
    identified: 'Identified',
    promise: moment => `We will reply by ${moment}.`,
    seen: {
      heading: 'Who sees this',
      text: "Only the professionals who handle your matter read this. Your matter's page shows who has read it.",
      guardian: phone =>
        `If you write for a child, the other guardian may see this. If they must not see it, do not send this. Call ${phone}.`,
    },
    send: 'Send the message',
  },
  openSent: "Open your matter's page",
  problem: {
    tell: {
      text: {
        tooLong: 'Shorten the text. It may have at most 4,000 characters.',
        notShowable: 'Remove the characters that cannot be shown.',
        other: 'Write what you need help with.',
      },
      onBehalfOf: { other: 'Write a shorter name. It may have at most 120 characters.' },
    },
    reply: {
      by: { other: 'Choose how we should reply to you.' },
      callWindow: { other: 'Choose when we can call.' },
      language: { other: 'Choose a language.' },
      interpreter: { other: 'Write only the language. It may have at most 60 characters.' },
    },
    who: {
      name: {
        tooLong: 'Write your name shorter. It may have at most 120 characters.',
        other: 'Write your name.',
      },
      phone: { other: 'Enter a phone number we can call.' },
      birthYear: { other: 'Enter your year of birth with four digits.' },
      municipalityCode: { other: 'Choose your home municipality.' },
    },
  },
  notSent: {
    DraftNotFound: 'The message can no longer be found. Copy your text and contact us again.',
    DraftAlreadySent: "You have already sent this message. Open your matter's page and write more there.",
    other: 'Your message could not be sent. Try again.',
  },
}
