import { XMLParser } from 'fast-xml-parser'
import JSZip from 'jszip'

export type PresentationText = {
  /** The slides' text in reading order: titles and text boxes as blocks, table rows as tab-separated lines. */
  readonly text: string
  /** The slide of each line, from 1. */
  readonly slides: readonly number[]
}

/** An element as the parser gives it when the order is kept: its children under its name, attributes under `:@`. */
type Node = { readonly [name: string]: unknown }

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
})

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const nodes = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : [])

const nameOf = (node: Node): string => Object.keys(node).find(key => key !== ':@') ?? ''

const childrenOf = (node: Node): readonly Node[] => nodes(node[nameOf(node)])

const attribute = (node: Node, name: string): string | undefined => {
  const all = node[':@']
  const value = isNode(all) ? all[`@_${name}`] : undefined
  return typeof value === 'string' ? value : undefined
}

/** Every element of a name below a node, in the order of the file, not looking inside those found. */
const findAll = (within: readonly Node[], name: string): readonly Node[] =>
  within.flatMap(node => (nameOf(node) === name ? [node] : findAll(childrenOf(node), name)))

const textOf = (node: Node): string => {
  const name = nameOf(node)
  if (name === '#text') return String(node[name])
  if (name === 'a:br') return ' '
  if (name === 'a:tab') return ' '
  return name === 'a:pPr' ? '' : childrenOf(node).map(textOf).join('')
}

const paragraphText = (node: Node): string =>
  textOf(node)
    .replace(/[\t\r\n]+/gu, ' ')
    .trim()

const isBulleted = (paragraph: Node, inBody: boolean): boolean => {
  const [own] = findAll([paragraph], 'a:pPr')
  const marks = own === undefined ? [] : childrenOf(own).map(nameOf)
  if (marks.includes('a:buNone')) return false
  return inBody || marks.some(mark => mark === 'a:buChar' || mark === 'a:buAutoNum')
}

const placeholderOf = (shape: Node): string | undefined => {
  const [found] = findAll([shape], 'p:ph')
  return found === undefined ? undefined : (attribute(found, 'type') ?? 'body')
}

const isTitle = (shape: Node): boolean => ['title', 'ctrTitle'].includes(placeholderOf(shape) ?? '')

// The slide's furniture, the same on every slide, tells nothing of the programme.
const furniture = ['sldNum', 'dt', 'ftr']

const shapeLines = (shape: Node): readonly string[] => {
  const placeholder = placeholderOf(shape)
  if (furniture.includes(placeholder ?? '')) return []
  return findAll([shape], 'a:p').flatMap(paragraph => {
    const text = paragraphText(paragraph)
    if (text === '') return []
    return [isBulleted(paragraph, placeholder === 'body') ? `- ${text}` : text]
  })
}

const tableLines = (table: Node): readonly string[] =>
  findAll([table], 'a:tr').map(row =>
    findAll([row], 'a:tc')
      .map(cell => findAll([cell], 'a:p').map(paragraphText).filter(Boolean).join(' • '))
      .join('\t'),
  )

const blocksOf = (slide: readonly Node[]): readonly (readonly string[])[] => {
  const shapes = findAll(slide, 'p:sp')
  const parts = findAll(slide, 'p:spTree').flatMap(tree => childrenOf(tree).flatMap(partsIn))
  const others = parts.filter(part => !shapes.some(shape => shape === part && isTitle(shape)))
  const blocks = [...shapes.filter(isTitle).map(shapeLines), ...others.map(partLines)]
  return blocks.filter(block => block.length > 0)
}

/** Shapes and tables in the order of the slide, those within groups too. */
const partsIn = (node: Node): readonly Node[] => {
  const name = nameOf(node)
  if (name === 'p:grpSp') return childrenOf(node).flatMap(partsIn)
  return name === 'p:sp' || name === 'p:graphicFrame' ? [node] : []
}

const partLines = (part: Node): readonly string[] =>
  nameOf(part) === 'p:sp' ? shapeLines(part) : findAll([part], 'a:tbl').flatMap(tableLines)

const parse = async (zip: JSZip, path: string): Promise<readonly Node[]> => {
  const content = await zip.file(path)?.async('string')
  return content === undefined ? [] : nodes(parser.parse(content))
}

const inFolder = (target: string): string => `ppt/${target.replace(/^(?:\.\.\/|\/ppt\/)+/u, '')}`

/** The paths of the slides in the order in which they are shown. */
const slidePaths = async (zip: JSZip): Promise<readonly string[]> => {
  const relations = findAll(await parse(zip, 'ppt/_rels/presentation.xml.rels'), 'Relationship')
  const targets = new Map(relations.map(each => [attribute(each, 'Id'), attribute(each, 'Target')]))
  return findAll(await parse(zip, 'ppt/presentation.xml'), 'p:sldId').flatMap(slide => {
    const target = targets.get(attribute(slide, 'r:id'))
    return target === undefined ? [] : [inFolder(target)]
  })
}

const notesOf = async (zip: JSZip, path: string): Promise<readonly string[]> => {
  const relations = path.replace(/slides\/([^/]+)$/u, 'slides/_rels/$1.rels')
  const all = findAll(await parse(zip, relations), 'Relationship')
  const target = all.map(each => attribute(each, 'Target')).find(each => each?.includes('notesSlide'))
  if (target === undefined) return []
  return findAll(await parse(zip, inFolder(target)), 'p:sp').flatMap(shapeLines)
}

/**
 * Reads the words of a .pptx slide by slide: title, text boxes, tables and the speaker's notes. Pictures and charts have
 * no words to read. Throws on bytes that are no presentation.
 */
export const readPresentation = async (bytes: Uint8Array): Promise<PresentationText> => {
  const zip = await JSZip.loadAsync(bytes)
  const paths = await slidePaths(zip)
  if (paths.length === 0) throw new RangeError('The file holds no slides')
  const lines: string[] = []
  const slides: number[] = []
  for (const [at, path] of paths.entries()) {
    const notes = await notesOf(zip, path)
    const blocks = [...blocksOf(await parse(zip, path)), ...(notes.length > 0 ? [notes] : [])]
    // Three blank lines part the slides, one the blocks of a slide.
    const own = [...blocks.flatMap((block, place) => (place === 0 ? block : ['', ...block])), '', '', '']
    lines.push(...own)
    slides.push(...own.map(() => at + 1))
  }
  return { text: lines.join('\n'), slides }
}
