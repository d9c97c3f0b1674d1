import type { Language } from '@yhdella/kernel'
import type { Step } from './clock.ts'
import { dayWords, onDayWords } from './date-words.ts'
import { eventWords } from './event-words.ts'
import { limitWords } from './limit-words.ts'
import { fill, words } from './words.ts'

const nextWeekday = words('seuraava arkipäivä', 'följande vardag', 'the next weekday')
const orWords = words(
  'tai {0}, kun {1}; toinen päivä on {2}',
  'eller {0} när {1}; den andra dagen är {2}',
  'or {0} since {1}; the other day is {2}',
)
const longer = words('pidennys {0}', 'förlängning {0}', 'extended by {0}')
const lifted = words('perusteltu poikkeus', 'motiverat undantag', 'reasoned exception')
const moved = words('siirretty arkipäivään', 'flyttad till en vardag', 'moved to a weekday')
const aged = words('ikä {0} vuotta {1}', 'ålder {0} år {1}', 'age {0} {1}')
const agedOne = words('ikä 1 vuosi {1}', 'ålder 1 år {1}', 'age 1 {1}')
const ageUnknown = words('ikä ei ole tiedossa', 'åldern är inte känd', 'age not known')
const newerLaw = words('lyhyempi aika {0} alkaen', 'kortare tid från {0}', 'a shorter limit since {0}')
const outsidePlan = words('suunnitelman mukainen hoito', 'vård enligt plan', 'care under a plan')
const outsideService = words('palvelu on rajattu pois', 'servicen är undantagen', 'the service is left out')

const extendWords = (step: Extract<Step, { step: 'extend' }>, language: Language): string =>
  step.by.kind === 'reasoned'
    ? lifted[language]
    : fill(longer, language, limitWords(step.by.value, step.by.unit, language))

/** How a step of the counting is told in a sentence; null where the sentence tells it elsewhere. */
export const stepWords = (step: Step, language: Language): string | null => {
  switch (step.step) {
    case 'add':
      return limitWords(step.value, step.unit, language)
    case 'toWeekday':
      return nextWeekday[language]
    case 'alternative': {
      const since = `${eventWords[step.event].happened[language]} ${onDayWords(step.on, language)}`
      const limit = limitWords(step.value, step.unit, language)
      return fill(orWords, language, limit, since, dayWords(step.other, language))
    }
    case 'extend':
      return extendWords(step, language)
    case 'rollOver':
      return moved[language]
    case 'age':
      return step.years === null
        ? ageUnknown[language]
        : fill(step.years === 1 ? agedOne : aged, language, String(step.years), onDayWords(step.on, language))
    case 'version':
      return step.choice === 'latestNeverLonger'
        ? fill(newerLaw, language, dayWords(step.on, language))
        : null
    case 'leftOutside':
      return step.by === 'followUpPlanned' ? outsidePlan[language] : outsideService[language]
    case 'begin':
    case 'delegate':
    case 'plan':
      return null
  }
}
