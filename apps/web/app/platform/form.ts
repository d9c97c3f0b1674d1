import type { Problem } from '@yhdella/contract'
import { data, useActionData } from 'react-router'
import { httpStatus, type Page, referenceOf } from './page.ts'

export type FormValues = Readonly<Record<string, string>>

/** A refusal that no field can mend. */
export type Trouble = { readonly code: string; readonly reference: string | null }

/** A form as it comes back: everything typed, and what to mend. */
export type Returned<Seen = unknown> = {
  readonly values: FormValues
  readonly problems: readonly Problem[]
  readonly trouble: Trouble | null
  /** What the server looked up for it, before anything is saved. Beside what was sent: no form can write it. */
  readonly seen?: Seen
}

/** Files by the names of their fields; a field where none was chosen is left out. */
export type FormFiles = ReadonlyMap<string, File>

const isChosen = (value: FormDataEntryValue): value is File => typeof value !== 'string' && value.size > 0

/** What the form sent, its files apart: a file never comes back to the page with what was typed. */
export const readFormWithFiles = async (
  page: Page,
): Promise<{ readonly values: FormValues; readonly files: FormFiles }> => {
  const entries = [...(await page.request.formData())]
  return {
    values: Object.fromEntries(
      entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
    files: new Map(entries.flatMap(([name, value]) => (isChosen(value) ? [[name, value]] : []))),
  }
}

/** What the form sent. Files are not taken. */
export const readForm = async (page: Page): Promise<FormValues> => (await readFormWithFiles(page)).values

/** A button of the language switch sent the form: it only wants to be shown again in the other language. */
export const onlySwitches = (values: FormValues): boolean => values.switchTo !== undefined

const statusOf = ({ problems, trouble }: Omit<Returned, 'values'>): number => {
  if (trouble) return httpStatus(trouble.code)
  return problems.length > 0 ? 422 : 200
}

/** Answers with the same page and everything that was typed. */
export const comeBack = (
  values: FormValues,
  problems: readonly Problem[] = [],
  trouble: Trouble | null = null,
) => data<Returned>({ values, problems, trouble }, { status: statusOf({ problems, trouble }) })

/** Answers with the same page, everything that was typed, and what it would come to. */
export const comeBackSeen = <Seen>(values: FormValues, seen: Seen) =>
  data<Returned<Seen>>({ values, problems: [], trouble: null, seen })

type Sent<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly code: string; readonly problems?: readonly Problem[] }

/**
 * Sends what the form said and goes on with the answer; a refusal, and a bug too, brings the form back with
 * everything typed. `InputNotValid` names its fields, any other refusal becomes a trouble over the form.
 */
export const sendForm = async <Data>(
  page: Page,
  values: FormValues,
  send: () => Promise<Sent<Data>>,
  next: (data: Data) => Response | Promise<Response>,
) => {
  if (onlySwitches(values)) return comeBack(values)
  try {
    const answer = await send()
    if (answer.ok) return await next(answer.data)
    const problems = answer.problems ?? []
    return comeBack(values, problems, problems.length > 0 ? null : { code: answer.code, reference: null })
  } catch (error) {
    if (error instanceof Response) throw error
    return comeBack(values, [], { code: 'Unexpected', reference: referenceOf(page, error) })
  }
}

/** A form that nobody has sent yet. */
export const untouched = (values: FormValues): Returned => ({ values, problems: [], trouble: null })

/** What {@link comeBackSeen} brought back, with the form it was about; null where nothing was looked at. */
export const useSeen = <Seen>(): { readonly seen: Seen; readonly values: FormValues } | null => {
  const { seen, values = {} } = useActionData<Returned<Seen>>() ?? {}
  return seen === undefined ? null : { seen, values }
}

/** The form as it came back, over what it held at first. */
export const useReturned = (first: FormValues): Returned => {
  const returned: Returned = useActionData<Returned>() ?? untouched({})
  return { ...returned, values: { ...first, ...returned.values } }
}
