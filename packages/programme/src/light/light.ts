/** The lights of the steering report: three things that may go each its own way, each in words and in a shape. */
export const lightAspects = ['schedule', 'money', 'content'] as const
export type LightAspect = (typeof lightAspects)[number]

/** From calm to grave; notSet stands apart: it says that there is nothing to judge by. */
export const lightStates = ['asPlanned', 'deviation', 'notAllGoals', 'notSet'] as const
export type LightState = (typeof lightStates)[number]

/** Told apart without colour. */
export const shapeOf: Readonly<Record<LightState, 'circle' | 'triangle' | 'square' | 'ring'>> = {
  asPlanned: 'circle',
  deviation: 'triangle',
  notAllGoals: 'square',
  notSet: 'ring',
}
