/** The sum of a run of tests as one plain line, for people and continuous integration to read. */

export type TestCounts = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const closingLine = ({ passed, failed, skipped }: TestCounts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`

/** The last sum in what a run has printed; undefined where there is none. */
export const countsIn = (said: string): TestCounts | undefined => {
  const last = [...said.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1)
  if (last === undefined) return undefined
  const [, passed, failed, skipped] = last.map(Number)
  return { passed: passed ?? 0, failed: failed ?? 0, skipped: skipped ?? 0 }
}
