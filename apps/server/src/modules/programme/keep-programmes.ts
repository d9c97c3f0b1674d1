/** Remembers what the programmes' files say, and whose the demonstration's invented people's programmes are. */
import { createHash } from 'node:crypto'
import type { Programme } from '@yhdella/programme'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { county, professionalIdOf, type StaffMember } from '../organisation/index.ts'
import { insertAssignments, type NewAssignment, selectAssignments, type Task } from './assignment.queries.ts'
import { insertLoaded } from './loaded.queries.ts'
import { programmeById, programmes } from './programmes.ts'

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const wordingOf = (programme: Programme) => {
  const content = JSON.stringify(programme)
  return { programmeId: programme.id, countyId: programme.countyId, contentHash: hashOf(content), content }
}

/** Keeps each wording of the files once, so that what was promised when can be read later. Repeats nothing. */
export const keepProgrammes = (tx: GatheredTransaction): Promise<void> =>
  insertLoaded(tx, programmes().map(wordingOf))

const taskOfRole: Readonly<Partial<Record<StaffMember['roles'][number], Task>>> = {
  programmeLead: 'lead',
  programmeFinance: 'finance',
  steeringMember: 'steering',
}

type Told = Pick<NewAssignment, 'programmeId' | 'workPackageId' | 'task'>

const toldOf = (person: StaffMember): readonly Told[] => [
  ...person.roles.flatMap(role => {
    const task = taskOfRole[role]
    return task === undefined
      ? []
      : person.programmes.map(programmeId => ({ programmeId, workPackageId: null, task }))
  }),
  ...person.workPackages.map(path => {
    const [programmeId = '', workPackageId = ''] = path.split('/')
    return { programmeId, workPackageId, task: 'packageOwner' as const }
  }),
]

const complaintOf = (person: StaffMember, { programmeId, workPackageId }: Told): readonly string[] => {
  const programme = programmeById(programmeId)
  if (programme === undefined)
    return [`${person.subject} names the programme '${programmeId}', which there is not`]
  if (workPackageId === null || programme.workPackages.some(each => each.id === workPackageId)) return []
  return [`${person.subject} names the package '${programmeId}/${workPackageId}', which there is not`]
}

/** Gives the county's invented people their programmes, once. Throws where a file names what there is not. */
export const keepAssignments = async (tx: GatheredTransaction): Promise<void> => {
  for (const person of county().people.professionals) {
    const told = toldOf(person)
    const wrong = told.flatMap(each => complaintOf(person, each))
    if (wrong.length > 0) throw new Error(`people.yaml: ${wrong.join('; ')}`)
    if (told.length === 0) continue
    const professionalId = professionalIdOf(person.subject)
    const known = await selectAssignments(tx, professionalId)
    const fresh = told.filter(
      each =>
        !known.some(
          old =>
            old.programmeId === each.programmeId &&
            old.workPackageId === each.workPackageId &&
            old.task === each.task,
        ),
    )
    await insertAssignments(
      tx,
      fresh.map(each => ({
        ...each,
        professionalId,
        given: true,
        reason: 'people.yaml',
        byId: null,
        by: 'people.yaml',
        at: tx.now,
      })),
    )
  }
}
