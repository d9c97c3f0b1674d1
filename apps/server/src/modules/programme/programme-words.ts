/** The programme office's own sentences, whole in each language. */

import type { Language } from '@yhdella/kernel'
import type { FunnelFault, GoalState, ToAct } from '@yhdella/programme'
import type { Variation } from '../measure/index.ts'

type InEach<Word> = Readonly<Record<Language, Word>>

const goalSentences: Readonly<Record<GoalState, InEach<string>>> = {
  met: { fi: 'Tavoite on saavutettu.', sv: 'Målet är nått.', en: 'The goal has been reached.' },
  onWay: {
    fi: 'Tavoitteeseen mennään suunnitellusti.',
    sv: 'Målet nås om det går som hittills.',
    en: 'The goal is on its way.',
  },
  behind: { fi: 'Tavoitteesta ollaan jäljessä.', sv: 'Målet ligger efter.', en: 'The goal is behind.' },
  notReached: {
    fi: 'Tavoitetta ei saavutettu ajallaan.',
    sv: 'Målet nåddes inte i tid.',
    en: 'The goal was not reached in time.',
  },
  missing: {
    fi: 'Tavoitteesta ei ole tietoa.',
    sv: 'Det finns inga uppgifter om målet.',
    en: 'Nothing is known of the goal.',
  },
  followed: {
    fi: 'Tavoitetta seurataan ilman lukua.',
    sv: 'Målet följs utan ett tal.',
    en: 'The goal is followed without a number.',
  },
}
export const goalSentence = (state: GoalState, language: Language): string => goalSentences[state][language]

const days: InEach<(count: number) => string> = {
  fi: count => (count === 1 ? '1 päivä' : `${count} päivää`),
  sv: count => (count === 1 ? '1 dag' : `${count} dagar`),
  en: count => (count === 1 ? '1 day' : `${count} days`),
}

const undecided: InEach<(open: string) => string> = {
  fi: open => `Päätöstä ei ole, ${open}.`,
  sv: open => `Inget beslut ännu, ${open}.`,
  en: open => `No decision yet, ${open}.`,
}

const open: InEach<(open: string) => string> = {
  fi: count => `Avoinna ${count}.`,
  sv: count => `Öppen i ${count}.`,
  en: count => `Open for ${count}.`,
}

const left: InEach<(left: number, words: string) => string> = {
  fi: (count, words) => (count < 0 ? `Määräpäivä meni, siitä on ${words}.` : `Aikaa on ${words}.`),
  sv: (count, words) => (count < 0 ? `Dagen gick för ${words} sedan.` : `Det finns ${words} kvar.`),
  en: (count, words) => (count < 0 ? `The day passed ${words} ago.` : `There are ${words} left.`),
}

export const toActSentence = ({ kind, daysOpen, daysLeft }: ToAct, language: Language): string => {
  const first = (kind === 'decision' ? undecided : open)[language](days[language](daysOpen))
  return daysLeft === null
    ? first
    : `${first} ${left[language](daysLeft, days[language](Math.abs(daysLeft)))}`
}

export const variationSentence = (variation: Variation, language: Language): string => {
  if (variation.kind === 'tooFewPoints')
    return {
      fi: 'Pisteitä on liian vähän, jotta muutoksesta voisi sanoa mitään.',
      sv: 'Det finns för få punkter för att säga något om en förändring.',
      en: 'There are too few points to tell of a change.',
    }[language]
  if (variation.kind === 'ordinary')
    return {
      fi: 'Muutos on tavallista vaihtelua.',
      sv: 'Förändringen är normal variation.',
      en: 'The change is ordinary variation.',
    }[language]
  return variation.direction === 'more'
    ? {
        fi: 'Arvo on selvästi noussut.',
        sv: 'Värdet har stigit tydligt.',
        en: 'The value has clearly risen.',
      }[language]
    : {
        fi: 'Arvo on selvästi laskenut.',
        sv: 'Värdet har sjunkit tydligt.',
        en: 'The value has clearly fallen.',
      }[language]
}

export const funnelFaultSentence = (fault: FunnelFault, method: string, language: Language): string => {
  if (fault.fault === 'moreDoneThanRouted')
    return {
      fi: `${method}: toteutui ${fault.done}, vaikka ohjattiin ${fault.routed}.`,
      sv: `${method}: ${fault.done} genomfördes fast ${fault.routed} styrdes dit.`,
      en: `${method}: ${fault.done} were carried out though ${fault.routed} were routed.`,
    }[language]
  if (fault.fault === 'moreRoutedThanAssessed')
    return {
      fi: `Ohjattuja on ${fault.routed}, vaikka arvioituja on ${fault.assessed}.`,
      sv: `${fault.routed} styrdes fast ${fault.assessed} bedömdes.`,
      en: `${fault.routed} were routed though ${fault.assessed} were assessed.`,
    }[language]
  return {
    fi: `Arvioiduista ${fault.people} jää vailla tietoa jatkosta.`,
    sv: `För ${fault.people} av de bedömda saknas uppgift om fortsättningen.`,
    en: `How it went on is not told of ${fault.people} who were assessed.`,
  }[language]
}
