import type { Id } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { describeEntries, openEntries } from '../queue/index.ts'
import { displayName, type Person } from '../resident/index.ts'
import { lockMatterRows, reopenMatters, updateDescriptions } from './matter.queries.ts'
import { type Matter, type Statement, summaryOf } from './matter.rules.ts'
import { contactEntryOf } from './open-cases.ts'
import { recordCaseEvents } from './record-case-events.ts'
import { selectWords, upsertStatements } from './statement.queries.ts'

/** What a person tells again of a matter that was opened before she had finished. */
export type ToldAnew = {
  readonly caseId: Id<'Case'>
  /** Who she is now: she may have been a stranger at first. */
  readonly person: Person
  /** Under the id it had: it takes the place of what was told then. */
  readonly statement: Statement
  readonly replyBy: string
}

type Told = ToldAnew & { readonly matter: Matter; readonly changed: boolean }

const withMatters = async (tx: GatheredTransaction, told: readonly ToldAnew[]): Promise<readonly Told[]> => {
  const matters = await lockMatterRows(
    tx,
    told.map(({ caseId }) => caseId),
  )
  const words = await selectWords(
    tx,
    told.map(({ statement }) => statement.id),
  )
  return told.map(each => {
    const matter = matters.find(({ id }) => id === each.caseId)
    if (matter === undefined) throw new Error('A matter that is told anew is not there')
    return { ...each, matter, changed: words.get(each.statement.id) !== each.statement.ownWords }
  })
}

const descriptionOf = ({ caseId, person, statement, replyBy }: Told) => ({
  caseId,
  personId: person.id,
  municipalityCode: person.place.municipalityCode,
  summary: summaryOf(statement.ownWords),
  language: statement.language,
  replyBy,
  redFlag: statement.redFlags.length > 0,
})

/** New words to a matter whose contact was dealt with meanwhile wait at the desk again: none is lost. */
const waitAgain = async (tx: GatheredTransaction, told: readonly Told[]): Promise<void> => {
  const again = told.map(each => ({ ...each, goesOnIn: each.matter.mergedInto ?? each.caseId }))
  await reopenMatters(
    tx,
    again.map(({ goesOnIn }) => goesOnIn),
  )
  await openEntries(
    tx,
    again.map(each => {
      const statement = { ...each.statement, receivedAt: tx.now }
      return contactEntryOf(each.goesOnIn, { ...each, statement, receivedBy: null })
    }),
  )
}

/**
 * Tells matters anew, in sets: their words, their person and their line in the list. A clock that runs goes on.
 * The statements are as many for one matter as for hundreds.
 */
export const tellAnew = async (tx: GatheredTransaction, told: readonly ToldAnew[]): Promise<void> => {
  if (told.length === 0) return
  const all = await withMatters(tx, told)
  await upsertStatements(
    tx,
    all.map(({ statement, caseId }) => ({ ...statement, caseId })),
  )
  const own = all.filter(({ matter }) => matter.mergedInto === null)
  await updateDescriptions(
    tx,
    own.map(each => ({ ...descriptionOf(each), id: each.caseId })),
  )
  const waiting = await describeEntries(tx, own.map(descriptionOf))
  await waitAgain(
    tx,
    all.filter(({ changed, caseId }) => changed && !waiting.has(caseId)),
  )
  await recordCaseEvents(
    tx,
    all
      .filter(({ changed }) => changed)
      .map(({ caseId, person }) => {
        return {
          caseId,
          kind: 'residentWrote',
          by: null,
          byName: displayName(person),
          text: null,
          detail: {},
        }
      }),
  )
}
