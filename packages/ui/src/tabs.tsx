export type Tab = {
  readonly href: string
  readonly label: string
  readonly count?: number | undefined
  readonly current?: boolean
}

export type TabsProps = { readonly label: string; readonly tabs: readonly Tab[] }

/** Views of one thing, each an address of its own: links, so that back and forward work. */
export const Tabs = ({ label, tabs }: TabsProps) => (
  <nav className="tabs" aria-label={label}>
    <ul>
      {tabs.map(({ href, label: words, count, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {words} {count !== undefined && <span className="count">{count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
