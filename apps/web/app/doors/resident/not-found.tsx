import { pageLoader, refusal } from '../../platform/page.ts'

/** Every address without a page. */
export const loader = pageLoader(async () => {
  throw refusal('PageNotFound')
})

export default function NotFoundPage() {
  return null
}
