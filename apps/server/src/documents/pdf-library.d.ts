/** As much of the writer of PDF as is used here; its package tells no types. */
declare module 'pdfkit' {
  export class StructureElement {
    add(child: StructureElement | (() => void)): this
    end(): this
  }

  export type StructureOptions = {
    readonly title?: string
    readonly lang?: string
    readonly alt?: string
    readonly scope?: 'Row' | 'Column'
    /** Left, top, right and bottom in points, from the top left corner. */
    readonly bbox?: readonly [number, number, number, number]
  }

  export type TextOptions = {
    readonly width?: number
    readonly align?: 'left' | 'right'
    readonly lineGap?: number
    readonly continued?: boolean
    readonly lineBreak?: boolean
  }

  type OutlineItem = { addItem(title: string): OutlineItem }

  export default class PDFDocument {
    constructor(options: Readonly<Record<string, unknown>>)
    readonly page: { readonly width: number; readonly height: number; margins: { bottom: number } }
    readonly outline: OutlineItem
    x: number
    y: number
    on(event: 'data', listener: (part: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    end(): void
    addPage(): this
    bufferedPageRange(): { readonly start: number; readonly count: number }
    switchToPage(nth: number): this
    registerFont(name: string, file: string): this
    font(name: string): this
    fontSize(points: number): this
    fillColor(colour: string): this
    strokeColor(colour: string): this
    lineWidth(points: number): this
    dash(length: number): this
    undash(): this
    text(words: string, x: number, y: number, options?: TextOptions): this
    text(words: string, options?: TextOptions): this
    heightOfString(words: string, options?: TextOptions): number
    rect(x: number, y: number, width: number, height: number): this
    circle(x: number, y: number, radius: number): this
    polygon(...points: readonly (readonly [number, number])[]): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    fill(colour?: string): this
    stroke(colour?: string): this
    struct(
      kind: string,
      options?: StructureOptions,
      children?: readonly (StructureElement | (() => void))[],
    ): StructureElement
    addStructure(element: StructureElement): this
    markContent(kind: 'Artifact', options?: Readonly<Record<string, unknown>>): this
    endMarkedContent(): this
  }
}
