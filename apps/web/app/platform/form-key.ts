import { spreadOf } from './spread.ts'

/**
 * The command key of one form of a page: pages draw one key, and every form on it needs one of its own. The
 * same in the browser and on the server, so that a page sent twice is done once.
 */
export const formKey = (pageKey: string, form: string): string => {
  const end = (Number.parseInt(pageKey.slice(-8), 16) ^ spreadOf(form)) >>> 0
  return `${pageKey.slice(0, -8)}${end.toString(16).padStart(8, '0')}`
}
