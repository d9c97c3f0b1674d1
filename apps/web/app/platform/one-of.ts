/** What a form sent, if it is one of what was offered. */
export const oneOf = <Value extends string>(
  offered: readonly Value[],
  sent: string | undefined,
): Value | undefined => offered.find(each => each === sent)
