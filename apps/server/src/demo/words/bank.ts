import type { Language } from '@yhdella/kernel'
import { redFlagsIn } from '../../modules/catalogue/index.ts'
import type { RedFlag } from '../../modules/organisation/index.ts'
import type { Chance } from '../chance.ts'
import { addedWords as addedEn, ownWords as en } from './own-words.en.ts'
import { addedWords as addedFi, ownWords as fi } from './own-words.fi.ts'
import { addedWords as addedSv, ownWords as sv } from './own-words.sv.ts'

const banks = { fi, sv, en }
const added = { fi: addedFi, sv: addedSv, en: addedEn }

/** What someone writes of a matter of that kind: a service's id, `desk` or `redFlag`. */
export const wordsOf = (language: Language, kind: string, chance: Chance): string => {
  const bank = banks[language]
  const words = chance.pick(bank[kind] ?? bank.desk ?? [])
  return chance.yes(0.3) ? `${words} ${chance.pick(added[language])}` : words
}

const flagsOf = new Map<string, readonly string[]>()

/** The red flags of a text of the bank: each text is looked through once. */
export const flagsIn = (words: string, flags: readonly RedFlag[]): readonly string[] => {
  const known = flagsOf.get(words) ?? redFlagsIn(words, flags)
  flagsOf.set(words, known)
  return known
}
