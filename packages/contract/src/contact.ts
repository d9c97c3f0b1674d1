import { z } from 'zod'
import { auditEvents } from './audit-event.ts'
import { defineRoutes } from './define.ts'
import {
  clock,
  commandKey,
  freeText,
  instant,
  language,
  localized,
  optionalText,
  phone,
  secretKey,
  uuid,
  visitMode,
} from './field.ts'

export const replyBy = z.enum(['message', 'call', 'text'])
export const contactSource = z.enum(['web', 'phone', 'desk', 'paper'])
export const redFlagChoice = z.enum(['continued', 'left'])
/** How many characters one may tell at once. */
export const ownWordsMax = 4000

const thisYear = z.coerce.number().int().min(1900, 'notAYear').max(2100, 'notAYear')

/** Nothing on paper is older than the county's own beginnings: an earlier year is a slip of the pen. */
const earliest = Date.parse('2000-01-01T00:00:00Z')

/** A moment with any offset, made UTC. */
const pastMoment = instant
  .refine(text => Date.parse(text) >= earliest, 'notValid')
  .transform(text => new Date(text).toISOString())

/** Who the person says she is, when nobody has identified her. */
export const sayWho = z.object({
  name: freeText(120),
  phone,
  birthYear: thisYear,
  municipalityCode: z.string().regex(/^[0-9]{3}$/, 'required'),
})

const answerPromise = z.object({ answerBy: instant, sentence: z.string() })

const draft = z.object({
  text: z.string(),
  /** Of the reply, once she has chosen it; until then of the text. */
  language,
  replyBy: replyBy.nullable(),
  phone: z.string().nullable(),
  callWindow: z.enum(['any', 'morning', 'afternoon']).nullable(),
  interpreter: z.string().nullable(),
  who: z
    .object({
      name: z.string(),
      phone: z.string(),
      birthYear: z.number().int(),
      municipalityCode: z.string(),
      municipality: localized,
    })
    .nullable(),
  /** The signed-in person's name, where she chose to identify herself. */
  identifiedAs: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  redFlags: z.array(z.string()),
  redFlagChoice: redFlagChoice.nullable(),
  promise: answerPromise,
})

const step = z.object({
  kind: z.enum([
    'received',
    'redFlagShown',
    'taken',
    'answered',
    'asked',
    'residentWrote',
    'routed',
    'booked',
    'moved',
    'cancelled',
    'visited',
    'noShow',
    'postponed',
    'closed',
    'merged',
  ]),
  at: instant,
  /** Who did it, as a title; never a name the resident has no need of. */
  by: z.string().nullable(),
  /** What it is about, in the asked language: the service that she was routed to. */
  text: z.string().nullable(),
  /** Of a booked or moved time: when it begins. */
  startsAt: instant.nullable(),
})

export const contactRoutes = defineRoutes({
  openDraft: {
    method: 'POST',
    path: '/api/contact-drafts',
    permission: 'anyone',
    audit: 'DraftOpened',
    input: z.object({
      text: freeText(ownWordsMax),
      language,
      onBehalfOf: optionalText(120),
      commandKey,
    }),
    output: z.object({ draftKey: secretKey, redFlags: z.array(z.string()) }),
    failures: [],
  },
  readDraft: {
    method: 'GET',
    path: '/api/contact-drafts/:draftKey',
    permission: 'keyHolder',
    audit: 'DraftRead',
    input: z.object({ draftKey: secretKey }),
    output: draft,
    failures: ['DraftNotFound'],
  },
  saveDraft: {
    method: 'POST',
    path: '/api/contact-drafts/:draftKey',
    permission: 'keyHolder',
    audit: 'DraftSaved',
    input: z.object({
      draftKey: secretKey,
      text: freeText(ownWordsMax).optional(),
      language: language.optional(),
      reply: z
        .object({
          by: replyBy,
          phone: phone.nullish(),
          callWindow: z.enum(['any', 'morning', 'afternoon']).nullish(),
          language: language,
          interpreter: optionalText(60),
        })
        .optional(),
      who: sayWho.optional(),
      /** The signed-in caller takes the draft as her own. */
      identify: z.boolean().optional(),
      redFlagChoice: redFlagChoice.optional(),
    }),
    output: z.object({ redFlags: z.array(z.string()) }),
    failures: ['DraftNotFound', 'DraftAlreadySent'],
  },
  sendContact: {
    method: 'POST',
    path: '/api/contact-drafts/:draftKey/send',
    permission: 'keyHolder',
    audit: 'ContactReceived',
    input: z.object({ draftKey: secretKey, commandKey }),
    output: z.object({ statusKey: secretKey }),
    failures: ['DraftNotFound', 'ReplyNotChosen', 'PersonNotKnown'],
  },
  receiveOnBehalf: {
    method: 'POST',
    path: '/api/contacts',
    permission: 'contact.onBehalf',
    audit: 'ContactReceivedOnBehalf',
    input: z.object({
      source: contactSource.exclude(['web']),
      text: freeText(ownWordsMax),
      language,
      who: sayWho,
      replyBy,
      /** The language that she needs interpreted; null where she needs no interpreter. */
      interpreter: optionalText(60),
      summaryBy: z.enum(['text', 'letter', 'none']),
      /** When a letter or a call was received before it was written down here. */
      receivedAt: pastMoment.nullish(),
      commandKey,
    }),
    output: z.object({ caseId: uuid, entryId: uuid, statusKey: secretKey, redFlags: z.array(z.string()) }),
    failures: ['ReceivedInFuture'],
  },
  readStatus: {
    method: 'GET',
    path: '/api/matters/:statusKey',
    permission: 'keyHolder',
    audit: 'StatusRead',
    input: z.object({ statusKey: secretKey, language: language.default('fi') }),
    output: z.object({
      ownWords: z.string(),
      sentAt: instant,
      source: contactSource,
      language,
      name: z.string(),
      open: z.boolean(),
      disposition: z.string().nullable(),
      redFlag: z.boolean(),
      promise: z.object({
        answerBy: instant,
        state: z.enum(['running', 'kept', 'late']),
        answeredAt: instant.nullable(),
        /** Where the promise was broken: the new time, next weekday's closing. */
        newAnswerBy: instant.nullable(),
      }),
      steps: z.array(step),
      waits: z.array(
        z.object({
          entryId: uuid,
          serviceId: z.string(),
          /** Null where the person's place is protected. */
          unitId: z.string().nullable(),
          startOn: z.iso.date(),
          open: z.boolean(),
          canBook: z.boolean(),
          modes: z.array(visitMode),
          clocks: z.array(clock),
        }),
      ),
      messages: z.array(
        z.object({
          id: uuid,
          fromResident: z.boolean(),
          by: z.string(),
          body: z.string(),
          at: instant,
          asks: z.boolean(),
        }),
      ),
    }),
    failures: ['MatterNotFound'],
  },
  writeToMatter: {
    method: 'POST',
    path: '/api/matters/:statusKey/messages',
    permission: 'keyHolder',
    audit: 'ResidentWrote',
    input: z.object({ statusKey: secretKey, text: freeText(ownWordsMax), commandKey }),
    output: z.object({ redFlags: z.array(z.string()) }),
    failures: ['MatterNotFound', 'MatterClosed'],
  },
  listUses: {
    method: 'GET',
    path: '/api/matters/:statusKey/uses',
    permission: 'keyHolder',
    audit: 'UseLogRead',
    input: z.object({ statusKey: secretKey }),
    /** Who has used the data of this matter, newest first; a day's uses of one kind by one person are one row. */
    output: z.object({
      uses: z.array(
        z.object({
          /** The last of them. */
          at: instant,
          times: z.number().int(),
          event: z.enum(auditEvents).exclude(['NothingPersonal']),
          /** professional: works here. resident: identified. key: whoever held the address of the page. */
          who: z.enum(['professional', 'resident', 'key']),
          /** The name of a professional or an identified resident; empty where the address was the proof. */
          by: z.string(),
          title: z.string(),
          purpose: z.string().nullable(),
        }),
      ),
    }),
    failures: ['MatterNotFound'],
  },
})
