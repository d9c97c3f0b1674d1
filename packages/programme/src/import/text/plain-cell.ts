const tag = /<\/?\p{L}[^<>]*>/gu

/** The readable sentences of a cell: tags out, one text a bullet, blanks away. */
export const plainCell = (text: string): readonly string[] =>
  text
    .replace(/<\/(?:p|li|ul|ol|div)>|<br\s*\/?>/giu, '•')
    .replace(tag, '')
    .split(/[•\t]/u)
    .map(each =>
      each
        .replace(/^\s*[-–*]\s+/u, '')
        .replace(/[\s\u00A0]+/gu, ' ')
        .trim(),
    )
    .filter(each => each !== '')
