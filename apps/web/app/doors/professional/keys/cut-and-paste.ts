import { isTyping } from './press.ts'

const click = (control: HTMLElement | null | undefined): boolean => {
  control?.click()
  return control !== null && control !== undefined
}

/** X moves the chosen booking, V puts it into the free time that has the focus: the same links and buttons. */
const press = (key: string, target: HTMLElement): boolean => {
  if (key === 'x') return click(document.querySelector<HTMLElement>('[data-step="cut"]'))
  if (key === 'v') return click(target.closest('.slot')?.querySelector<HTMLElement>('[data-paste]'))
  return false
}

/** Listens in the book only, and nowhere where one types (WCAG 2.1.4); gives the way to stop. */
export const cutAndPaste = (): (() => void) => {
  const pressed = (event: KeyboardEvent): void => {
    const { target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return
    if (isTyping(target) || !target.closest('.slot, .book .pane')) return
    if (press(event.key.toLowerCase(), target)) event.preventDefault()
  }
  document.addEventListener('keydown', pressed)
  return () => document.removeEventListener('keydown', pressed)
}
