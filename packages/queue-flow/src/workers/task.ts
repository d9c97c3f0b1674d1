import { type SimulatePiece, type SimulateRequest, simulateStretch } from '../events/simulate.ts'

/** The kinds of work that consist of independent replications, so that any thread may do any stretch of them. */
export type Tasks = {
  readonly simulate: { readonly input: SimulateRequest; readonly piece: SimulatePiece }
}

export type Kind = keyof Tasks

type Performers = {
  readonly [K in Kind]: (input: Tasks[K]['input'], first: number, count: number) => Tasks[K]['piece']
}

const performers: Performers = {
  simulate: simulateStretch,
}

/** Does the replications from `first` on and gives what they give, in their order. */
export const performStretch = <K extends Kind>(
  kind: K,
  input: Tasks[K]['input'],
  first: number,
  count: number,
): Tasks[K]['piece'] => performers[kind](input, first, count)
