import type { Language } from '@yhdella/kernel'
import type { Direction, Sign, Variation } from './variation.rules.ts'

/** The board in one sentence or three, as one would say it aloud. */
export type Said = { readonly waiting: number; readonly lateByLaw: number; readonly variation: Variation }

type Words = Readonly<Record<Language, string>>

/** 1 250 in Finnish and Swedish with a space that does not break, 1,250 in English. */
const written = (count: number, language: Language): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '\u00a0')

const waitingWords = (count: number, language: Language): string => {
  const number = written(count, language)
  const words: Readonly<Record<'none' | 'one' | 'many', Words>> = {
    none: { fi: 'Kukaan ei odota.', sv: 'Ingen väntar.', en: 'No one is waiting.' },
    one: { fi: '1 ihminen odottaa.', sv: '1 person väntar.', en: '1 person is waiting.' },
    many: {
      fi: `${number} ihmistä odottaa.`,
      sv: `${number} personer väntar.`,
      en: `${number} people are waiting.`,
    },
  }
  return words[count === 0 ? 'none' : count === 1 ? 'one' : 'many'][language]
}

const lateWords = (count: number, language: Language): string => {
  const number = written(count, language)
  const words: Readonly<Record<'none' | 'one' | 'many', Words>> = {
    none: {
      fi: 'Kukaan ei ole odottanut yli lain määräajan.',
      sv: 'Ingen har väntat längre än lagens tidsfrist.',
      en: 'No one has waited past the legal deadline.',
    },
    one: {
      fi: '1 on odottanut yli lain määräajan.',
      sv: '1 har väntat längre än lagens tidsfrist.',
      en: '1 has waited past the legal deadline.',
    },
    many: {
      fi: `${number} on odottanut yli lain määräajan.`,
      sv: `${number} har väntat längre än lagens tidsfrist.`,
      en: `${number} have waited past the legal deadline.`,
    },
  }
  return words[count === 0 ? 'none' : count === 1 ? 'one' : 'many'][language]
}

const ordinaryWords: Words = {
  fi: 'Maanantain jonon muutos edellisestä viikosta on tavallista vaihtelua.',
  sv: 'Förändringen i måndagens kö sedan veckan innan är normal variation.',
  en: "The change in Monday's queue since the week before is ordinary variation.",
}

const changeWords: Readonly<Record<Sign, Readonly<Record<Direction, Words>>>> = {
  jump: {
    more: {
      fi: 'Selvä muutos: maanantain jono kasvoi edellisestä viikosta tavallista enemmän.',
      sv: 'En tydlig förändring: måndagens kö växte mer än vanligt sedan veckan innan.',
      en: "A clear change: Monday's queue grew more than usual since the week before.",
    },
    fewer: {
      fi: 'Selvä muutos: maanantain jono lyheni edellisestä viikosta tavallista enemmän.',
      sv: 'En tydlig förändring: måndagens kö minskade mer än vanligt sedan veckan innan.',
      en: "A clear change: Monday's queue shortened more than usual since the week before.",
    },
  },
  trend: {
    more: {
      fi: 'Selvä muutos: maanantain jono on kasvanut jo kuusi viikkoa peräkkäin.',
      sv: 'En tydlig förändring: måndagens kö har vuxit sex veckor i rad.',
      en: "A clear change: Monday's queue has grown for six weeks in a row.",
    },
    fewer: {
      fi: 'Selvä muutos: maanantain jono on lyhentynyt jo kuusi viikkoa peräkkäin.',
      sv: 'En tydlig förändring: måndagens kö har minskat sex veckor i rad.',
      en: "A clear change: Monday's queue has shortened for six weeks in a row.",
    },
  },
  level: {
    more: {
      fi: 'Selvä muutos: maanantain jono oli pidempi kuin tavallinen vaihtelu selittää.',
      sv: 'En tydlig förändring: måndagens kö var längre än den normala variationen förklarar.',
      en: "A clear change: Monday's queue was longer than ordinary variation explains.",
    },
    fewer: {
      fi: 'Selvä muutos: maanantain jono oli lyhyempi kuin tavallinen vaihtelu selittää.',
      sv: 'En tydlig förändring: måndagens kö var kortare än den normala variationen förklarar.',
      en: "A clear change: Monday's queue was shorter than ordinary variation explains.",
    },
  },
  run: {
    more: {
      fi: 'Selvä muutos: maanantain jono on ollut seitsemän viikkoa peräkkäin keskimääräistä pidempi.',
      sv: 'En tydlig förändring: måndagens kö har varit längre än genomsnittet sju veckor i rad.',
      en: "A clear change: Monday's queue has been longer than average for seven weeks in a row.",
    },
    fewer: {
      fi: 'Selvä muutos: maanantain jono on ollut seitsemän viikkoa peräkkäin keskimääräistä lyhyempi.',
      sv: 'En tydlig förändring: måndagens kö har varit kortare än genomsnittet sju veckor i rad.',
      en: "A clear change: Monday's queue has been shorter than average for seven weeks in a row.",
    },
  },
}

const variationWords = (variation: Variation, language: Language): readonly string[] => {
  if (variation.kind === 'tooFewPoints') return []
  if (variation.kind === 'ordinary') return [ordinaryWords[language]]
  return [changeWords[variation.sign][variation.direction][language]]
}

export const boardSentence = (said: Said, language: Language): string => {
  const parts = [waitingWords(said.waiting, language)]
  if (said.waiting > 0) parts.push(lateWords(said.lateByLaw, language))
  return [...parts, ...variationWords(said.variation, language)].join(' ')
}

const hiddenWords: Words = {
  fi: 'Luvut, joissa on alle viisi ihmistä, on piilotettu, ja lisäksi ne luvut, joista ne voisi päätellä.',
  sv: 'Tal under fem personer har dolts, liksom de tal som de kunde räknas ut av.',
  en: 'Counts of fewer than five people are hidden, and so are the counts from which they could be worked out.',
}

/** Said beside a board with hidden counts. */
export const hiddenNote = (language: Language): string => hiddenWords[language]
