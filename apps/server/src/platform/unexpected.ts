/** A bug that a caller meets. It says nothing of what went wrong, only by which word the log tells it. */
export type Unexpected = Error & { readonly reference: string }

export const unexpected = (reference: string): Unexpected =>
  Object.assign(new Error(`Unexpected error ${reference}`), { reference })

export const isUnexpected = (error: unknown): error is Unexpected =>
  error instanceof Error && 'reference' in error && typeof error.reference === 'string'
