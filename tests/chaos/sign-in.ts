/** Signs in as an invented person the way a browser does, and fetches the proof that forms carry. */
const keep = (jar: Map<string, string>, answer: Response): void => {
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
    if (value === '') jar.delete(name)
    else jar.set(name, value)
  }
}

const written = (jar: ReadonlyMap<string, string>): string =>
  [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

type Step = { readonly address: string; readonly form?: URLSearchParams }

const nextStep = async (answer: Response, origin: string, subject: string): Promise<Step | undefined> => {
  const location = answer.headers.get('location')
  if (location !== null) return { address: new URL(location, origin).href }
  const action = /<form method="post" action="([^"]+)"/.exec(await answer.text())?.[1]
  return action === undefined
    ? undefined
    : { address: `${origin}${action}`, form: new URLSearchParams({ subject }) }
}

/** Pages between asking and the work list: six with the demonstration's provider. */
const mostSteps = 12

export type Session = { readonly cookie: string; readonly proof: string }

export const signIn = async (origin: string, subject: string): Promise<Session> => {
  const jar = new Map<string, string>()
  let step: Step = { address: `${origin}/sign-in?to=/work` }
  for (let taken = 0; taken < mostSteps; taken++) {
    const answer = await fetch(step.address, {
      redirect: 'manual',
      headers: { cookie: written(jar) },
      ...(step.form === undefined ? {} : { method: 'POST', body: step.form }),
    })
    keep(jar, answer)
    if (new URL(step.address).pathname === '/work' && answer.ok) {
      const proof = /name="csrf" value="([^"]+)"/.exec(await answer.text())?.[1]
      if (proof === undefined) throw new Error('The work list carries no proof for its forms')
      return { cookie: written(jar), proof }
    }
    const next = await nextStep(answer, origin, subject)
    if (next === undefined)
      throw new Error(`Signing in as ${subject} ended at ${step.address} (${answer.status})`)
    step = next
  }
  throw new Error(`Signing in as ${subject} led round in a circle`)
}
