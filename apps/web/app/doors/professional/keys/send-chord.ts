/** Ctrl+Enter (on a Mac also Cmd+Enter) sends the form one writes in, as in every mail program. */
const chord = (event: KeyboardEvent): void => {
  const { target } = event
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
  if (!(target instanceof HTMLTextAreaElement) || target.form === null) return
  event.preventDefault()
  target.form.requestSubmit()
}

/** Listens on every page of the door; gives the way to stop. */
export const sendByChord = (): (() => void) => {
  document.addEventListener('keydown', chord)
  return () => document.removeEventListener('keydown', chord)
}
