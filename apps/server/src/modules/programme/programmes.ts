import type { Programme } from '@yhdella/programme'
import { county } from '../organisation/index.ts'

let loaded: readonly Programme[] = []

/** Says which programmes this process serves. Called once, by the composition root, before the first request. */
export const useProgrammes = (programmes: readonly Programme[]): void => {
  loaded = programmes
}

/** Every programme that the counties' folders tell. */
export const programmes = (): readonly Programme[] => loaded

export const programmeById = (id: string): Programme | undefined =>
  loaded.find(programme => programme.id === id)

/** This county's own are written here; another's are read as its folder tells them. */
export const isOwn = ({ countyId }: Programme): boolean => countyId === county().id
