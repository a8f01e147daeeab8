/** GitHub's official OpenAPI description as a judge of requests and answers: only the operations that are asked for are read. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = Record<string, Json>

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  schema: JsonObject
}

interface Operation {
  parameters?: JsonObject[]
  requestBody?: JsonObject
  responses: Record<string, JsonObject>
}

interface Description {
  paths: Record<string, Record<string, Operation>>
  components: Record<string, Record<string, JsonObject>>
}

const FILE = createRequire(__filename).resolve('@octokit/openapi/generated/api.github.com.json')

let description: Description | undefined

function described(): Description {
  description ??= JSON.parse(readFileSync(FILE, 'utf8')) as Description
  return description
}

const ajv = new Ajv({ strict: false, coerceTypes: false, logger: false, allErrors: true })
addFormats.default(ajv)
/** Parts of a query are text. */
const lenient = new Ajv({ strict: false, coerceTypes: true, logger: false, allErrors: true })
addFormats.default(lenient)

const compiled = new Map<string, ValidateFunction>()

/** What the description says against a request, as sentences; empty where it says nothing. `route` is 'POST /repos/{owner}/{repo}/check-runs'. */
export function problemsOfRequest(route: string, path: Record<string, string>, query: URLSearchParams, body: unknown): string[] {
  const operation = operationOf(route)
  const problems: string[] = []
  const known = new Set<string>()
  for (const one of operation.parameters ?? []) {
    const parameter = resolved(one) as unknown as Parameter
    if (parameter.in === 'query') known.add(parameter.name)
    const value = parameter.in === 'path' ? path[parameter.name] : (query.get(parameter.name) ?? undefined)
    if (value === undefined && parameter.required === true) problems.push(`${route}: parameter ${parameter.name} is missing`)
    if (value !== undefined) problems.push(...validate(`${route} ${parameter.name}`, parameter.schema, [value], true))
  }
  for (const name of query.keys()) if (!known.has(name)) problems.push(`${route}: there is no parameter ${name}`)
  const schema = bodySchema(operation.requestBody)
  if (schema !== undefined) problems.push(...validate(`${route} request`, schema, [body], false), ...unknownKeys(route, schema, body))
  else if (body !== undefined) problems.push(`${route}: a body that is not asked for`)
  return problems
}

/** The same of an answer of ours. */
export function problemsOfAnswer(route: string, status: number, body: unknown): string[] {
  const responses = operationOf(route).responses
  const answer = responses[String(status)]
  // Not every error is described; those that are must be right.
  if (answer === undefined) return status >= 400 ? [] : [`${route}: no answer has status ${String(status)}`]
  const schema = bodySchema(resolved(answer))
  if (schema === undefined) return body === undefined ? [] : [`${route}: status ${String(status)} has no body`]
  return validate(`${route} ${String(status)}`, schema, [body], false)
}

function operationOf(route: string): Operation {
  const [method = '', template = ''] = route.split(' ')
  const operation = described().paths[template]?.[method.toLowerCase()]
  if (operation === undefined) throw new Error(`GitHub has no ${route}`)
  return operation
}

function bodySchema(holder: JsonObject | undefined): JsonObject | undefined {
  const content = holder?.['content'] as Record<string, { schema?: JsonObject }> | undefined
  return content?.['application/json']?.schema
}

function validate(name: string, schema: JsonObject, [value]: [unknown], isText: boolean): string[] {
  let check = compiled.get(name)
  if (check === undefined) {
    check = (isText ? lenient : ajv).compile(
      isText
        ? { type: 'object', properties: { value: complete(schema) }, ...definitions(schema) }
        : { ...complete(schema), ...definitions(schema) },
    )
    compiled.set(name, check)
  }
  if (check(isText ? { value } : value) === true) return []
  return (check.errors ?? []).map((error) => `${name}: ${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`)
}

/** A body with a key that nobody reads is a mistake, although schemas let it pass. */
function unknownKeys(route: string, schema: JsonObject, body: unknown): string[] {
  const properties = schema['properties'] as JsonObject | undefined
  if (properties === undefined || typeof body !== 'object' || body === null) return []
  return Object.keys(body).flatMap((key) => (Object.hasOwn(properties, key) ? [] : [`${route}: the body has no ${key}`]))
}

function resolved(value: JsonObject): JsonObject {
  const reference = value['$ref']
  return typeof reference === 'string' ? component(reference) : value
}

function component(reference: string): JsonObject {
  const [, , kind = '', name = ''] = reference.split('/')
  const found = described().components[kind]?.[name]
  if (found === undefined) throw new Error(`GitHub's description has no ${reference}`)
  return found
}

/** OpenAPI 3.0 says `nullable` where JSON Schema has another type. */
function complete(schema: Json): JsonObject {
  return completed(schema) as JsonObject
}

function completed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(completed)
  if (schema === null || typeof schema !== 'object') return schema
  const { nullable, ...rest } = schema
  delete rest['example']
  delete rest['examples']
  const copy = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, completed(value)]))
  return nullable === true ? { anyOf: [copy, { type: 'null' }] } : copy
}

/** The components that a schema refers to, theirs included, where a `$ref` looks for them. */
function definitions(schema: JsonObject): JsonObject {
  const found: Record<string, JsonObject> = {}
  const waiting: Json[] = [schema]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) waiting.push(...next)
    else if (next !== null && typeof next === 'object') {
      const reference = next['$ref']
      const name = typeof reference === 'string' ? (reference.split('/')[3] ?? '') : undefined
      if (name !== undefined && found[name] === undefined) {
        found[name] = complete(component(`#/components/schemas/${name}`))
        waiting.push(component(`#/components/schemas/${name}`))
      }
      waiting.push(...Object.values(next))
    }
  }
  return { components: { schemas: found } }
}
