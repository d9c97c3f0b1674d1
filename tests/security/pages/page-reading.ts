/** Reads a page as a browser without script does: its words, its links and its forms. The pages are our own, written by React. */

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

export const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (whole, name: string) => entities[name] ?? whole)

type Attributes = Readonly<Record<string, string>>

const attributesOf = (tag: string): Attributes =>
  Object.fromEntries(
    [...tag.matchAll(/\s([a-zA-Z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      unescaped(value),
    ]),
  )

const tagsIn = (html: string, name: string): readonly Attributes[] =>
  [...html.matchAll(new RegExp(`<${name}(\\s[^>]*)?>`, 'g'))].map(([, inside = '']) => attributesOf(inside))

const without = (html: string, ...elements: readonly string[]): string =>
  elements.reduce((rest, name) => rest.replace(new RegExp(`<${name}[\\s>].*?</${name}>`, 'gs'), ' '), html)

/** What is shown: no scripts, and none of the choices that a form offers to everyone alike. */
export const shownIn = (html: string): string =>
  unescaped(without(html, 'script', 'style', 'select', 'datalist'))

/** Addresses that a click leads to, of this very service. */
export const linksIn = (html: string): readonly string[] =>
  tagsIn(without(html, 'script'), 'a')
    .map(({ href = '' }) => href)
    .filter(href => href.startsWith('/') && !href.startsWith('//'))

export type PageForm = {
  /** Where it is sent; empty: to the page that it stands on. */
  readonly action: string
  readonly method: 'get' | 'post'
  /** What it would send as it stands; a name may come many times. */
  readonly fields: readonly (readonly [string, string])[]
}

const choicesIn = (html: string): readonly (readonly [string, string])[] =>
  [...html.matchAll(/<select(\s[^>]*)?>(.*?)<\/select>/gs)].flatMap(([, inside = '', options = '']) => {
    const { name } = attributesOf(inside)
    const values = tagsIn(options, 'option').map(({ value = '' }) => value)
    return name === undefined ? [] : [[name, values.find(Boolean) ?? ''] as const]
  })

/** The first of several radios is as good as another; every named button is tried too. */
const fieldsIn = (html: string): readonly (readonly [string, string])[] => {
  const inputs = [...tagsIn(html, 'input'), ...tagsIn(html, 'textarea'), ...tagsIn(html, 'button')]
  const named = inputs.flatMap(({ name, value = '' }) => (name === undefined ? [] : [[name, value] as const]))
  return [...named, ...choicesIn(html)]
}

export const formsIn = (html: string): readonly PageForm[] =>
  [...html.matchAll(/<form(\s[^>]*)?>(.*?)<\/form>/gs)].map(([, inside = '', content = '']) => {
    const { action = '', method = 'get' } = attributesOf(inside)
    return { action, method: method.toLowerCase() === 'post' ? 'post' : 'get', fields: fieldsIn(content) }
  })
