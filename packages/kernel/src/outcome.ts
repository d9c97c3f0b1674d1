/** What a use case answers: its data, or a refusal that the contract names. Bugs throw instead. */
export type Outcome<Data, Failure extends string = never> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly code: Failure }

export const done = <const Data>(data: Data): { readonly ok: true; readonly data: Data } => ({
  ok: true,
  data,
})

export const failed = <const Code extends string>(
  code: Code,
): { readonly ok: false; readonly code: Code } => ({
  ok: false,
  code,
})
