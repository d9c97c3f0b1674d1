import type { Language } from '@yhdella/kernel'

type ExportWords = {
  readonly title: string
  readonly lead: (day: string) => string
  readonly rule: string
  readonly limit: string
  readonly validity: string
  readonly source: string
  readonly starts: string
  readonly ends: string
  readonly whom: string
  readonly extension: string
  readonly excludes: string
  readonly services: string
  readonly acts: string
  readonly doubts: string
  readonly versions: string
  readonly examples: string
  readonly happened: string
  readonly asked: string
  readonly due: string
  readonly state: string
  readonly questions: string
  readonly choices: string
  readonly all: string
  readonly status: Readonly<Record<'inForce' | 'expired' | 'neverInForce', string>>
  readonly marks: Readonly<Record<'interpretation' | 'unverified', string>>
  readonly confidence: Readonly<Record<'high' | 'medium', string>>
  readonly confidenceName: string
}

/** The words of the static pages. */
export const exportWords: Readonly<Record<Language, ExportWords>> = {
  fi: {
    title: 'Hoitoon ja palveluun pääsyn määräajat',
    lead: day =>
      `Kaikki säännöt ${day}. Jokaisella säännöllä on oma sivu, jolla on lähde, epävarmuudet ja lasketut esimerkit.`,
    rule: 'Sääntö',
    limit: 'Enimmäisaika',
    validity: 'Voimassa',
    source: 'Lähde',
    starts: 'Kello alkaa, kun',
    ends: 'Kello päättyy, kun',
    whom: 'Ketä koskee',
    extension: 'Pidennys',
    excludes: 'Ei koske',
    services: 'Palvelut',
    acts: 'Säädökset',
    doubts: 'Epävarmuudet',
    versions: 'Saman asian versiot',
    examples: 'Lasketut esimerkit',
    happened: 'Mitä tapahtui',
    asked: 'Tilanne päivänä',
    due: 'Viimeinen päivä',
    state: 'Tila',
    questions: 'Avoimet kysymykset',
    choices: 'Valinnat, kun laki vaikenee',
    all: 'Kaikki säännöt',
    status: { inForce: 'voimassa', expired: 'päättynyt', neverInForce: 'ei koskaan voimassa' },
    marks: { interpretation: 'tulkinta', unverified: 'vahvistamatta' },
    confidence: { high: 'säädösteksti luettu', medium: 'osin vahvistamatta' },
    confidenceName: 'Lähteen varmuus',
  },
  sv: {
    title: 'Tidsfrister för tillgång till vård och service',
    lead: day =>
      `Alla regler ${day}. Varje regel har en egen sida med källa, osäkerheter och uträknade exempel.`,
    rule: 'Regel',
    limit: 'Maximitid',
    validity: 'Gäller',
    source: 'Källa',
    starts: 'Klockan börjar när',
    ends: 'Klockan slutar när',
    whom: 'Vem den gäller',
    extension: 'Förlängning',
    excludes: 'Gäller inte',
    services: 'Tjänster',
    acts: 'Författningar',
    doubts: 'Osäkerheter',
    versions: 'Versioner av samma sak',
    examples: 'Uträknade exempel',
    happened: 'Vad som hände',
    asked: 'Läget den',
    due: 'Sista dag',
    state: 'Läge',
    questions: 'Öppna frågor',
    choices: 'Val när lagen tiger',
    all: 'Alla regler',
    status: { inForce: 'gäller', expired: 'har upphört', neverInForce: 'trädde aldrig i kraft' },
    marks: { interpretation: 'tolkning', unverified: 'obekräftad' },
    confidence: { high: 'författningstexten läst', medium: 'delvis obekräftad' },
    confidenceName: 'Källans säkerhet',
  },
  en: {
    title: 'Deadlines of access to care and services',
    lead: day =>
      `All rules on ${day}. Each rule has a page of its own with its source, doubts and worked examples.`,
    rule: 'Rule',
    limit: 'Limit',
    validity: 'In force',
    source: 'Source',
    starts: 'The clock starts when',
    ends: 'The clock ends when',
    whom: 'Whom it concerns',
    extension: 'Extension',
    excludes: 'Does not cover',
    services: 'Services',
    acts: 'Acts',
    doubts: 'Doubts',
    versions: 'Versions of the same matter',
    examples: 'Worked examples',
    happened: 'What happened',
    asked: 'Looked at on',
    due: 'Last day',
    state: 'State',
    questions: 'Open questions',
    choices: 'Choices where the law is silent',
    all: 'All rules',
    status: { inForce: 'in force', expired: 'ended', neverInForce: 'never in force' },
    marks: { interpretation: 'interpretation', unverified: 'unverified' },
    confidence: { high: 'statute text read', medium: 'partly unconfirmed' },
    confidenceName: 'Confidence of the source',
  },
}
