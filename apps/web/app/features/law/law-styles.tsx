import { useContext } from 'react'
import { NonceContext } from '../../platform/nonce.ts'
import styles from './law.css?inline'

/** The pages of the law have no script, so their own style comes with the page. */
export const LawStyles = () => {
  const nonce = useContext(NonceContext)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, built with the page.
  return <style nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: styles }} />
}
