/** Pressing the controls of the page that keys stand for. Each function says whether there was one to press. */

const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector)

const click = (selector: string): boolean => {
  const control = find(selector)
  control?.click()
  return control !== null
}

const focus = (selector: string): boolean => {
  const control = find(selector)
  // A control behind a folded title can't be reached: it is unfolded first.
  const folded = control?.closest('details:not([open])')
  if (folded instanceof HTMLDetailsElement) folded.open = true
  control?.focus()
  return control !== null
}

/** Places that take text: there a letter is a letter. */
export const isTyping = (target: HTMLElement): boolean =>
  target.isContentEditable ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type))

/** Moves among the rows; from outside them, to the open row or the first. */
const moveRow = (from: HTMLElement, by: 1 | -1): boolean => {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex(row => row === from || row.closest('tr')?.contains(from))
  const open = rows.findIndex(row => row.getAttribute('aria-current') === 'true')
  const to = at === -1 ? Math.max(0, open) : Math.min(rows.length - 1, Math.max(0, at + by))
  rows[to]?.focus()
  return rows.length > 0
}

const rowOf = (target: HTMLElement): HTMLElement | null =>
  target.closest('tr')?.querySelector<HTMLElement>('[data-row]') ?? null

/** On a row: takes and opens it. On the open row or beside it: saves the decision. */
const openOrSave = (target: HTMLElement): boolean => {
  const row = target.matches('[data-row]') ? target : null
  if (row === null && target.matches('a, button, summary')) return false
  if (row === null || row.getAttribute('aria-current') === 'true') return click('[data-step="save"]')
  if (click(`[data-take="${row.dataset.row}"]`)) return true
  row.click()
  return true
}

const take = (target: HTMLElement): boolean => {
  const id = rowOf(target)?.dataset.row
  return (
    (id !== undefined && (click(`[data-take="${id}"]`) || click(`[data-take-over="${id}"]`))) ||
    click('[data-step="take"]')
  )
}

/** Choices that need words lead to where they are written. */
const chooseAndWrite = (step: string, field: string): boolean =>
  click(`[data-step="${step}"]`) && focus(field)

const merge = (): boolean =>
  click('[data-step="merge"]') && focus('details[open]:has([data-step="merge"]) button')

const doings: Readonly<Record<string, (target: HTMLElement) => boolean>> = {
  next: target => moveRow(target, 1),
  previous: target => moveRow(target, -1),
  open: openOrSave,
  take,
  find: () => focus('#find'),
  answer: () => chooseAndWrite('answer', '#triage-message'),
  ask: () => chooseAndWrite('ask', '#triage-message'),
  close: () => chooseAndWrite('close', '#triage-note'),
  note: () => focus('[data-step="note"] textarea'),
  due: () => focus('[data-step="due"]'),
  merge,
}

export const press = (step: string, target: HTMLElement): boolean =>
  Object.hasOwn(doings, step) ? (doings[step]?.(target) ?? false) : click(`[data-step="${step}"]`)
