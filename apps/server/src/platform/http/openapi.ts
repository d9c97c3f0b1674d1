/** The contract as an OpenAPI 3.1 document. */

import type { Route, Routes } from '@yhdella/contract'
import * as contract from '@yhdella/contract'
import { z } from 'zod'
import { statusOf } from './problem.ts'

const isRoutes = (entry: [string, unknown]): entry is [string, Routes] => entry[0].endsWith('Routes')

/** Every route of the contract by its name. */
export const contractRoutes = (): readonly (readonly [string, Route])[] =>
  Object.entries(contract)
    .filter(isRoutes)
    .flatMap(([, routes]) => Object.entries(routes))

type Json = Record<string, unknown>

/** What a schema can't say in JSON Schema (a refinement, a transform) is left for the words to say. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

const pathNames = (path: string): readonly string[] =>
  [...path.matchAll(/:([A-Za-z]+)/g)].flatMap(match => match[1] ?? [])

const without = (schema: z.ZodObject, names: readonly string[]): z.ZodObject => {
  const fields = Object.entries(schema.shape).filter(([name]) => !names.includes(name))
  return z.object(Object.fromEntries(fields))
}

const parameter = (name: string, place: 'path' | 'query', schema: z.core.$ZodType | undefined): Json => ({
  name,
  in: place,
  required: place === 'path' || (schema instanceof z.ZodType && !schema.safeParse(undefined).success),
  schema: schema instanceof z.ZodType ? schemaOf(schema, 'input') : { type: 'string' },
})

const parametersOf = (route: Route): readonly Json[] => {
  const inPath = pathNames(route.path)
  const inQuery =
    route.method === 'GET' ? Object.keys(route.input.shape).filter(name => !inPath.includes(name)) : []
  return [
    ...inPath.map(name => parameter(name, 'path', route.input.shape[name])),
    ...inQuery.map(name => parameter(name, 'query', route.input.shape[name])),
  ]
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { const: 'about:blank' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    reference: { type: 'string' },
    problems: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code'],
        properties: { field: { type: 'string' }, code: { type: 'string' } },
      },
    },
  },
}

const refusalsOf = (route: Route): Json => {
  const open = route.permission === 'anyone' || route.permission === 'keyHolder'
  const denials = open ? ['TooManyRequests'] : ['NotSignedIn', 'NotPermitted']
  const codes = [...route.failures, 'InputNotValid', 'Overloaded', 'NotWritable', 'Unexpected', ...denials]
  const byStatus = Map.groupBy(codes, statusOf)
  return Object.fromEntries(
    [...byStatus].map(([status, named]) => [
      String(status),
      {
        description: named.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

const bodyOf = (route: Route): Json => {
  if (route.method === 'GET') return {}
  const schema = schemaOf(without(route.input, pathNames(route.path)), 'input')
  return { requestBody: { required: true, content: { 'application/json': { schema } } } }
}

const operationOf = (name: string, route: Route): Json => ({
  operationId: name,
  'x-permission': route.permission,
  'x-audit': route.audit,
  parameters: parametersOf(route),
  ...bodyOf(route),
  responses: {
    '200': {
      description: 'Done.',
      content: { 'application/json': { schema: schemaOf(route.output, 'output') } },
    },
    ...refusalsOf(route),
  },
})

export const openApi = (routes = contractRoutes()): Json => {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [name, route] of routes) {
    const path = route.path.replaceAll(/:([A-Za-z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(name, route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Yhdellä',
      version: '1',
      description:
        "The open digital social and health centre. Signed-in callers send the session's cookie; what they change carries the header x-csrf.",
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    paths,
    components: { schemas: { Problem: problemSchema } },
  }
}
