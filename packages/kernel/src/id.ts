declare const of: unique symbol

/** An identifier that knows what it identifies: a person's id is never passed where a case's is meant. */
export type Id<Of extends string> = string & { readonly [of]: Of }

/** Names a plain string as an id. For the edges (database rows, parsed input); inside, ids are passed on. */
export const id = <Of extends string>(text: string): Id<Of> => text as Id<Of>
