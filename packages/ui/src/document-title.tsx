export type DocumentTitleProps = {
  readonly children: string
  /** Who serves the page; comes last. */
  readonly site: string
  /** Such as 'Virhe: ' where something on the page must be mended. */
  readonly prefix?: string | undefined
}

/** The window's title: what must be mended, the page, the site. Never a word of anyone's health. */
export const DocumentTitle = ({ children, site, prefix = '' }: DocumentTitleProps) => (
  <title>{`${prefix}${children} - ${site}`}</title>
)
