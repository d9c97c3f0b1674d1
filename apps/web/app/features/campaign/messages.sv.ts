import type { fi } from './messages.fi.ts'

type CampaignMessages = typeof fi

const open: CampaignMessages['open'] = {
  title: 'Öppna extra tider för bokning',
  lead: (name, version) => `Plan: ${name}, version ${version}.`,
  ask: {
    legend: 'Vilka av planens tider öppnas?',
    fromOn: 'Första dagen',
    toOn: 'Sista dagen',
    opensAt: 'Tidigast kl.',
    closesAt: 'Senast kl.',
    hoursHint: 'Skriv timmar och minuter, till exempel 12:00.',
    who: 'Vilka tar emot?',
    whoHint: 'Först tillfrågas de som ändå är på enheten och sedan de som får minst extra tider.',
    times: count => (count === '1' ? '1 extra tid' : `${count} extra tider`),
    notAsked: 'tillfrågas inte',
    show: 'Visa tiderna',
    mend: 'Rätta:',
  },
  problem: {
    DaysReversed: 'Den sista dagen är före den första. Byt den ena av dem.',
    OutsidePlan: 'Välj dagar inom planens tid, tidigast i morgon.',
    PlanIsOver: 'Planens sista dag har redan gått. Räkna om kön och spara en ny plan.',
    OutsideOpeningHours: 'Enheterna har inte öppet då. Välj klockslag inom öppettiden.',
    TooManyTimes: 'Högst 600 tider öppnas på en gång. Välj en tidigare sista dag.',
    NothingToOpen: 'Planen har inga extra tider.',
    InputNotValid: 'Skriv klockslagen i formen 12:00.',
  },
  found: (placed, wanted) => `Av planens ${wanted} tider ryms ${placed} i tidsbokningsböckerna.`,
  minutes: minutes => `Varje tid är ${minutes} minuter lång.`,
  missing: {
    caption: 'Tider som inte fick plats',
    unit: 'Enhet',
    reason: 'Varför',
    times: 'Tider',
    days: 'Dagar',
  },
  times: { caption: 'Tider som öppnas', on: 'Dag', unit: 'Enhet', who: 'Yrkesperson', at: 'Klockslag' },
  none: 'Ingen tid kan öppnas. Ändra dagarna, klockslagen eller yrkespersonerna.',
  why: 'Varför öppnas tiderna?',
  whyHint: 'Alla som följer planen ser motiveringen.',
  send: count => (count === '1' ? 'Öppna 1 tid' : `Öppna ${count} tider`),
  wrong: { reason: { other: 'Skriv varför tiderna öppnas. Högst 500 tecken.' } },
  trouble: {
    ProposalChanged:
      'Tidsbokningsböckerna har ändrats efter att tiderna visades. Ingenting öppnades. Granska de nya tiderna och öppna dem sedan.',
    NothingToOpen: 'Ingen tid kan öppnas. Ändra dagarna, klockslagen eller yrkespersonerna.',
  },
}

const absences: CampaignMessages['absences'] = {
  heading: 'Frånvaro',
  lead: 'Inga tider öppnas för den som är frånvarande. När du antecknar frånvaro försvinner hennes eller hans lediga tider ur boken. Orsaken antecknas inte.',
  caption: 'Kommande frånvaro',
  none: 'Ingen frånvaro är antecknad.',
  table: { who: 'Yrkesperson', days: 'Dagar', by: 'Antecknad av' },
  days: (from, to) => (from === to ? from : `${from} – ${to}`),
  end: 'Ta bort frånvaron',
  add: 'Anteckna frånvaro',
  who: 'Vem är frånvarande?',
  from: 'Frånvarande från och med',
  to: 'Sista frånvarodagen',
  wrong: {
    awayFrom: { other: 'Välj den första frånvarodagen.' },
    awayTo: { other: 'Välj den sista frånvarodagen.' },
  },
  trouble: {
    AbsenceOverlaps: 'Det finns redan en frånvaro för personen de här dagarna.',
    DaysReversed: 'Den sista frånvarodagen är före den första. Byt den ena av dem.',
    DayNotAhead: 'Frånvaron har redan gått. Välj dagar från och med i dag.',
    AbsenceNotFound: 'Frånvaron är redan borttagen.',
  },
  done: taken => `Frånvaron är antecknad. Lediga tider som försvann ur boken: ${taken}.`,
  toMove: booked => `Bokade tider under de här dagarna: ${booked}. Flytta dem i tidsbokningsboken.`,
}

const followed: CampaignMessages['followed'] = {
  title: name => `Öppnade extra tider: ${name}`,
  opened: (who, when) => `Tiderna öppnades av ${who}, ${when}.`,
  sum: (opened, booked, left) =>
    `Av de öppnade tiderna (${opened}) är ${booked} bokade. ${left} är fortfarande lediga.`,
  reason: 'Motivering',
  units: { caption: 'Öppnade tider per enhet', unit: 'Enhet' },
  counts: {
    opened: 'Öppnade',
    booked: 'Bokade',
    left: 'Lediga',
    unused: 'Blev oanvända',
    takenBack: 'Återtagna',
  },
  times: {
    title: 'Alla tider',
    caption: 'Öppnade tider',
    at: 'Tid',
    unit: 'Enhet',
    who: 'Yrkesperson',
    state: 'Läge',
  },
  takeBack: {
    heading: 'Ta tillbaka obokade tider',
    lead: left =>
      `Ur böckerna försvinner ${left} tider som ingen har bokat. De bokade tiderna står kvar och ingens tid avbokas.`,
    why: 'Varför tas tiderna tillbaka?',
    send: 'Ta tillbaka tiderna',
    wrong: { reason: { other: 'Skriv varför tiderna tas tillbaka. Högst 500 tecken.' } },
    trouble: { NothingLeft: 'Det finns inga lediga tider kvar, så ingenting togs tillbaka.' },
  },
  taken: (times, who, when) => `${who} tog tillbaka ${times} tider, ${when}.`,
  takenHeading: 'Återtagna tider',
  toPlan: 'Planen',
}

export const sv: CampaignMessages = {
  open,
  reasons: {
    nobodyWorksThere: 'På enheten finns ingen av de tillfrågade som ger den här tjänsten.',
    allAway: 'Alla är frånvarande.',
    allElsewhere: 'Alla tar emot på en annan enhet samma dag.',
    noRoom: 'Fler tider ryms inte inom öppettiden.',
  },
  absences,
  followed,
  list: {
    heading: 'Tider som öppnats av planen',
    caption: 'Öppnade tider efter öppning',
    none: 'Planens tider har ännu inte öppnats för bokning.',
    days: 'Dagar',
    toOpen: 'Öppna extra tider för bokning',
  },
}
