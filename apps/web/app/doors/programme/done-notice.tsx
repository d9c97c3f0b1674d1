import { Notice } from '@yhdella/ui'
import { useSearchParams } from 'react-router'

/** Says what was just done, where the words for it are known. */
export const DoneNotice = ({ words }: { readonly words: Readonly<Record<string, string>> }) => {
  const [params] = useSearchParams()
  const text = words[params.get('done') ?? '']
  return (
    <div role="status">
      {text && (
        <Notice tone="success">
          <p>{text}</p>
        </Notice>
      )}
    </div>
  )
}
