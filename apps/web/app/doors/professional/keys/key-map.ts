/**
 * Which key presses which control. A key does nothing of its own: it presses the control on the page that
 * carries the step's name, so that whatever a key does can be done without it.
 */
export const steps = [
  'next',
  'previous',
  'open',
  'take',
  'find',
  'answer',
  'ask',
  'close',
  'merge',
  'note',
  'due',
  'undo',
  'case',
  'help',
] as const
export type Step = (typeof steps)[number]

/** One key a step; digits are urgencies, and the letters left over are the county's services. */
export type KeyMap = Readonly<Record<Step, string>>

export const defaultKeys: KeyMap = {
  next: 'j',
  previous: 'k',
  open: 'Enter',
  take: 't',
  find: '/',
  answer: 'v',
  ask: 'y',
  close: 'x',
  // Letters are the services'; a sign leaves one more of them to the county.
  merge: '+',
  note: 'n',
  due: 'd',
  undo: 'u',
  case: 'g',
  help: '?',
}

/** Keys that always mean the urgency. */
export const urgencyKeys = ['1', '2', '3', '4', '5'] as const

const oneKey = /^(\p{L}|[!-~])$/u

const isFree = (key: string, step: Step, keys: KeyMap): boolean =>
  oneKey.test(key) &&
  !urgencyKeys.some(urgency => urgency === key) &&
  steps.every(other => other === step || keys[other] !== key)

/** The map with one key changed; undefined where the key is taken or is no single character. */
export const withKey = (keys: KeyMap, step: Step, key: string): KeyMap | undefined => {
  const wanted = key.toLowerCase()
  return isFree(wanted, step, keys) ? { ...keys, [step]: wanted } : undefined
}

export type KeyedService = { readonly id: string; readonly key: string; readonly name: string }

const candidates = (service: KeyedService): string[] =>
  [service.key, ...service.name, ...'abcdefghijklmnopqrstuvwxyzåäö']
    .map(letter => letter.toLowerCase())
    .filter(letter => /^\p{L}$/u.test(letter))

/**
 * Each service's key: the one the county gave it, or where that is taken the first free letter of its name.
 * Services come in the county's order, so the keys stay the same from day to day.
 */
export const serviceKeys = (services: readonly KeyedService[], keys: KeyMap): ReadonlyMap<string, string> => {
  const taken = new Set<string>(Object.values(keys))
  const given = new Map<string, string>()
  for (const service of services) {
    const key = candidates(service).find(letter => !taken.has(letter))
    if (key === undefined) continue
    taken.add(key)
    given.set(service.id, key)
  }
  return given
}

/** The step that a pressed key means, as named on the control: 'urgency-2', 'route-oral-health', 'next'. */
export const stepOfKey = (
  pressed: string,
  keys: KeyMap,
  services: ReadonlyMap<string, string>,
): string | undefined => {
  const key = pressed.length === 1 ? pressed.toLowerCase() : pressed
  if (key === 'ArrowDown') return 'next'
  if (key === 'ArrowUp') return 'previous'
  const step = steps.find(each => keys[each] === key)
  if (step) return step
  if (urgencyKeys.some(urgency => urgency === key)) return `urgency-${key}`
  const service = [...services].find(([, letter]) => letter === key)
  return service && `route-${service[0]}`
}

/** The key of a step, for showing beside its control. */
export const keyNamed = (keys: KeyMap, step: string): string | undefined =>
  new Map<string, string>(Object.entries(keys)).get(step)
