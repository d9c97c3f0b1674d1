/** A form that the address opens: it works without a script, can be linked to, and only one is open at a time. */
import { useLocation, useSearchParams } from 'react-router'
import { useHref } from './language.ts'

export type Opening = {
  /** The name of what is open; null where nothing is. */
  readonly open: string | null
  /** The address that opens it, at its place on the page. */
  readonly toOpen: (name: string) => string
  /** The address of the page with everything shut. */
  readonly toShut: string
}

/** The place of the open form on the page. */
export const openId = 'edit'

export const useOpening = (): Opening => {
  const [params] = useSearchParams()
  const { pathname } = useLocation()
  const href = useHref()
  return {
    open: params.get('edit'),
    toOpen: name => href(`${pathname}?${new URLSearchParams({ edit: name })}#${openId}`),
    toShut: href(pathname),
  }
}
