/** What a database says when nothing can be written to it, although it may be read. */

/** read_only_sql_transaction, disk_full, io_error (PostgreSQL's appendix A, error codes). */
const codes = ['25006', '53100', '58030']

/** The refusal that the binder gives then. */
export const notWritable = 'NotWritable'

const causeOf = (error: Error): unknown => error.cause

/** True of the database's own refusal to write, however a use case has wrapped it. */
export const isNotWritable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const code: unknown = Reflect.get(error, 'code')
  return (typeof code === 'string' && codes.includes(code)) || isNotWritable(causeOf(error))
}
