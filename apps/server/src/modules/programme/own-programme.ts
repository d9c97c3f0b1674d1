/** Finds what a command is of, and asks whether it is the actor's. Each refusal is one that its route names. */
import { failed } from '@yhdella/kernel'
import type { Programme, WorkPackage } from '@yhdella/programme'
import type { Transaction } from '../../platform/transaction.ts'
import { mayEditPackage, type Rights, rightsIn } from './assigned.ts'
import { programmeById } from './programmes.ts'

export type OwnProgramme = { readonly programme: Programme; readonly rights: Rights }
export type OwnPackage = OwnProgramme & { readonly workPackage: WorkPackage }

const notFound = failed('ProgrammeNotFound')
const notYours = failed('NotYourProgramme')
const noPackage = failed('WorkPackageNotFound')
const notYourPackage = failed('NotYourPackage')

export type NotYours = typeof notFound | typeof notYours
export type NotYourPackage = typeof notFound | typeof noPackage | typeof notYourPackage

/** The programme, where `isAllowed` says that the actor's rights reach. */
export const ownProgramme = async (
  tx: Transaction,
  programmeId: string,
  isAllowed: (rights: Rights) => boolean,
): Promise<({ readonly ok: true } & OwnProgramme) | NotYours> => {
  const programme = programmeById(programmeId)
  if (programme === undefined) return notFound
  const rights = await rightsIn(tx, programme)
  return isAllowed(rights) ? { ok: true, programme, rights } : notYours
}

/** Whoever leads the programme or owns one of its packages. */
export const worksIn = ({ lead, ownPackages }: Rights): boolean => lead || ownPackages.length > 0
export const leads = ({ lead }: Rights): boolean => lead

/** The package, where it is the actor's to edit. */
export const ownPackage = async (
  tx: Transaction,
  programmeId: string,
  workPackageId: string,
): Promise<({ readonly ok: true } & OwnPackage) | NotYourPackage> => {
  const programme = programmeById(programmeId)
  if (programme === undefined) return notFound
  const workPackage = programme.workPackages.find(each => each.id === workPackageId)
  if (workPackage === undefined) return noPackage
  const rights = await rightsIn(tx, programme)
  return mayEditPackage(rights, workPackageId) ? { ok: true, programme, rights, workPackage } : notYourPackage
}

/**
 * Whether an item of a package, or of no package, is the actor's: what belongs to no package is the lead's. Null where
 * it is; else the refusal.
 */
export const packageRefusal = (
  { programme, rights }: OwnProgramme,
  workPackageId: string | null,
): typeof noPackage | typeof notYourPackage | null => {
  if (workPackageId === null) return rights.lead ? null : notYourPackage
  if (!programme.workPackages.some(each => each.id === workPackageId)) return noPackage
  return mayEditPackage(rights, workPackageId) ? null : notYourPackage
}
