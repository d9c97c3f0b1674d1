/** What decides whether a professional may open a matter. */
export type AccessFacts = {
  /** She has taken part in it. */
  readonly related: boolean
  /** Something of it waits now in the part of the work that she sees. */
  readonly inSight: boolean
  readonly placeProtected: boolean
}

/**
 * A care or client relation opens a matter (703/2023 9 §): she has taken part in it, or it waits for her to. Where
 * the person's place is protected, waiting at her unit is not enough: she first takes it, visibly, in her own name.
 */
export const mayOpen = ({ related, inSight, placeProtected }: AccessFacts): boolean =>
  related || (inSight && !placeProtected)

/**
 * May a matter be named, and merged, beside one that she may open? The same person's matters belong to her care
 * (703/2023 9 §); another record that only resembles her may be somebody else, so it asks for a relation of its own.
 */
export const mayJoin = (opensThis: boolean, opensOther: boolean, samePerson: boolean): boolean =>
  opensThis && (opensOther || samePerson)
