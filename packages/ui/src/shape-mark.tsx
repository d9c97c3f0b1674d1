import type { ReactNode } from 'react'

/** Four shapes that are told apart in grey, by touch print and in any colour vision. */
export type Shape = 'circle' | 'triangle' | 'square' | 'ring'

const drawings: Readonly<Record<Shape, ReactNode>> = {
  circle: <circle cx="8" cy="8" r="7" />,
  triangle: <path d="M8 1 15.5 15H.5z" />,
  square: <path d="M1.5 1.5h13v13h-13z" />,
  ring: <circle cx="8" cy="8" r="6" className="hollow" />,
}

export type ShapeMarkProps = {
  readonly shape: Shape
  /** The state in words; the shape only helps to find it. */
  readonly children: ReactNode
}

/** A state as its shape and its word. */
export const ShapeMark = ({ shape, children }: ShapeMarkProps) => (
  <span className={`shape-mark ${shape}`}>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {drawings[shape]}
    </svg>{' '}
    {children}
  </span>
)
