import type { Language } from '@yhdella/kernel'
import type { Variation } from './variation.rules.ts'

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

const variationWords: Readonly<Record<Exclude<Variation, 'tooFewPoints'>, Words>> = {
  ordinary: {
    fi: 'Muutos viime viikosta on tavallista vaihtelua.',
    sv: 'Förändringen sedan förra veckan är normal variation.',
    en: 'The change since last week is normal variation.',
  },
  more: {
    fi: 'Jono on kasvanut viime viikosta tavallista enemmän.',
    sv: 'Kön har vuxit mer än vanligt sedan förra veckan.',
    en: 'The queue has grown more than usual since last week.',
  },
  fewer: {
    fi: 'Jono on lyhentynyt viime viikosta tavallista enemmän.',
    sv: 'Kön har blivit kortare mer än vanligt sedan förra veckan.',
    en: 'The queue has shortened more than usual since last week.',
  },
}

export const boardSentence = (said: Said, language: Language): string => {
  const parts = [waitingWords(said.waiting, language)]
  if (said.waiting > 0) parts.push(lateWords(said.lateByLaw, language))
  if (said.variation !== 'tooFewPoints') parts.push(variationWords[said.variation][language])
  return parts.join(' ')
}

const hiddenWords: Words = {
  fi: 'Luvut, joissa on alle viisi ihmistä, on piilotettu, ja lisäksi ne luvut, joista ne voisi päätellä.',
  sv: 'Tal under fem personer har dolts, liksom de tal som de kunde räknas ut av.',
  en: 'Counts of fewer than five people are hidden, and so are the counts from which they could be worked out.',
}

/** Said beside a board with hidden counts. */
export const hiddenNote = (language: Language): string => hiddenWords[language]
