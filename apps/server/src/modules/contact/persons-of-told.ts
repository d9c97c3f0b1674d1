import type { Id } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import {
  addPersons,
  keepTold,
  type NewPerson,
  type Person,
  readPersons,
  type ToldAgain,
} from '../resident/index.ts'
import { phoneOf, replyLanguageOf, type Told } from './told.rules.ts'

/** Someone who tells, and the person as whom an unfinished contact of hers was saved before, if any. */
export type Telling = { readonly told: Told; readonly savedAs: Person | null }

const reachedBy = (told: Told) => ({
  phone: phoneOf(told),
  language: replyLanguageOf(told),
  interpreter: told.reply?.interpreter ?? null,
})

/** Nobody has told her name, or anything of her, before the form comes so far: then she is only a matter. */
const newPersonOf = (told: Told): NewPerson => ({
  ...reachedBy(told),
  name: told.who?.name ?? '',
  birthYear: told.who?.birthYear ?? null,
  municipalityCode: told.who?.municipalityCode ?? null,
})

const toldAgainOf = (told: Told, id: Id<'Person'>): ToldAgain => ({
  ...newPersonOf(told),
  id,
  name: told.who?.name ?? null,
})

/** The record she has already: her own where she is identified, else the one that was made for her contact. */
const recordOf = ({ told, savedAs }: Telling): Id<'Person'> | null =>
  told.residentId ?? (savedAs?.subject === null ? savedAs.id : null)

/**
 * The persons whose contacts these are, in their order: the known ones brought up to date, the others recorded.
 * Three statements however many they are.
 */
export const personsOfTold = async (
  tx: GatheredTransaction,
  tellings: readonly Telling[],
): Promise<readonly Person[]> => {
  const added = await addPersons(
    tx,
    tellings.filter(telling => recordOf(telling) === null).map(({ told }) => newPersonOf(told)),
  )
  const known = tellings.flatMap(telling => {
    const id = recordOf(telling)
    return id === null ? [] : [{ id, told: telling.told }]
  })
  await keepTold(
    tx,
    known.map(({ id, told }) => toldAgainOf(told, id)),
  )
  const read = await readPersons(
    tx,
    known.map(({ id }) => id),
  )
  let next = 0
  return tellings.map(telling => {
    const id = recordOf(telling)
    const person = id === null ? added[next++] : read.get(id)
    if (person === undefined) throw new Error('A draft belongs to a person who is not there')
    return person
  })
}
