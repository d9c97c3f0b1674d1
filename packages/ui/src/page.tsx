import type { ReactNode } from 'react'

export type PageProps = {
  /** The words of the link that jumps over the header. */
  readonly skip: string
  readonly header: ReactNode
  readonly footer?: ReactNode
  /** `reading`: one column to read and fill in; `desk`: the whole width. */
  readonly width?: 'reading' | 'desk'
  readonly children: ReactNode
}

/** The frame of every page: a way past the header, header, main, footer. */
export const Page = ({ skip, header, footer, width = 'reading', children }: PageProps) => (
  <div className={`page ${width}`}>
    <a className="skip" href="#main">
      {skip}
    </a>
    {header}
    <main id="main" tabIndex={-1}>
      {children}
    </main>
    {footer}
  </div>
)
