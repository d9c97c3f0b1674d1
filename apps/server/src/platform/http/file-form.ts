/** Forms that carry files, so that a file can be sent by a browser that runs no script. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import './fastify-types.ts'

/** Bytes: a file of three megabytes and the fields beside it. */
const fileFormLimit = 3_400_000

/** What was sent: its fields have been read once, and its bytes go on to the page as they came. */
export class FileForm {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly fields: FormData

  constructor(bytes: Uint8Array<ArrayBuffer>, fields: FormData) {
    this.bytes = bytes
    this.fields = fields
  }

  /** A field's words; a file is none. */
  wordOf(name: string): string {
    const value = this.fields.get(name)
    return typeof value === 'string' ? value : ''
  }
}

const typeOf = (request: FastifyRequest): string => request.headers['content-type'] ?? ''

export const isFileForm = (request: FastifyRequest): boolean =>
  typeOf(request).toLowerCase().startsWith('multipart/form-data')

/** Something that was called a form and is none; the error handler tells it so. */
const notReadable = (): Error => Object.assign(new Error('The form could not be read'), { statusCode: 400 })

const readFileForm = async (request: FastifyRequest, body: Uint8Array): Promise<FileForm> => {
  const bytes = Uint8Array.from(body)
  try {
    const fields = await new Response(bytes, { headers: { 'content-type': typeOf(request) } }).formData()
    return new FileForm(bytes, fields)
  } catch {
    throw notReadable()
  }
}

/**
 * Large bodies are read only of those who work here, and only for pages: `refuse` answers everybody else before a byte
 * of theirs is kept. Sessions must have been read.
 */
export const readFileForms = (
  app: FastifyInstance,
  isPage: (request: FastifyRequest) => boolean,
  refuse: (reply: FastifyReply) => void,
): void => {
  app.addHook('onRequest', (request, reply, next) => {
    const worksHere = request.session?.actor.kind === 'professional'
    if (isFileForm(request) && !(worksHere && isPage(request))) refuse(reply)
    else next()
  })
  app.addContentTypeParser<Buffer>(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: fileFormLimit },
    readFileForm,
  )
}
