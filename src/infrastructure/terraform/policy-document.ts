/** `data.aws_iam_policy_document` and `data.google_iam_policy` as the JSON that they make. */
import { appended, list, map, memberOf, scalar, textOf, type Content, type MapContent } from '../content'

/** Attributes that bring in statements from somewhere else. */
const SOURCES = ['source_policy_documents', 'override_policy_documents', 'source_json', 'override_json']
const NAMES: Readonly<Record<string, string>> = {
  sid: 'Sid',
  effect: 'Effect',
  actions: 'Action',
  not_actions: 'NotAction',
  resources: 'Resource',
  not_resources: 'NotResource',
}

export function policyDocument(body: MapContent): Content {
  const statements = body.entries.get('statement')
  const brought = SOURCES.flatMap((name) => body.entries.get(name) ?? [])
  const inherited = brought
    .flatMap((one) => (one.kind === 'list' ? one.items : [one]))
    .filter((one) => one.kind !== 'null' && textOf(one) !== '')
  const given = statements === undefined ? list([]) : statements
  const from = (content: Content): Content =>
    content.kind === 'list'
      ? { ...list(content.items.map(statementOf), content.open, content.place) }
      : content.kind === 'one-of'
        ? { ...content, options: content.options.map(from) }
        : content
  const own = from(given)
  const documents = inherited.map((one) => memberOf(one, 'Statement'))
  const all = documents.reduce<Content>(followed, own)
  return map(
    new Map([
      ['Version', scalar('2012-10-17')],
      ['Statement', all],
    ]),
  )
}

function followed(left: Content, right: Content): Content {
  if (left.kind !== 'list') return left
  return right.kind === 'list' ? appended(left, right) : { ...left, open: true }
}

function statementOf(statement: Content): Content {
  if (statement.kind !== 'map') return statement
  const entries = new Map<string, Content>([['Effect', scalar('Allow', undefined, 'library-default')]])
  for (const [name, value] of statement.entries) {
    const written = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined
    if (written !== undefined && value.kind !== 'null') entries.set(written, value)
    else if (name === 'principals') entries.set('Principal', principals(value))
    else if (name === 'not_principals') entries.set('NotPrincipal', principals(value))
    else if (name === 'condition') entries.set('Condition', conditions(value))
  }
  return map(entries, statement.open, statement.place)
}

function principals(content: Content): Content {
  if (content.kind !== 'list') return content
  const entries = new Map<string, Content>()
  let open = content.open
  for (const item of content.items) {
    const type = textOf(memberOf(item, 'type'))
    if (type === '*') return scalar('*', item.place)
    if (type === undefined) open = true
    else entries.set(type, memberOf(item, 'identifiers'))
  }
  return map(entries, open, content.place)
}

/** Test and variable as keys: { StringEquals: { 'kms:CallerAccount': […] } }. */
function conditions(content: Content): Content {
  if (content.kind !== 'list') return content
  const tests = new Map<string, Map<string, Content>>()
  let open = content.open
  for (const item of content.items) {
    const [test, variable] = [textOf(memberOf(item, 'test')), textOf(memberOf(item, 'variable'))]
    if (test === undefined || variable === undefined) open = true
    else tests.set(test, (tests.get(test) ?? new Map<string, Content>()).set(variable, memberOf(item, 'values')))
  }
  return map(new Map([...tests].map(([test, variables]) => [test, map(variables)])), open, content.place)
}

/** Google's policies: roles, and who has them. */
export function bindingsDocument(body: MapContent): Content {
  return map(new Map([['bindings', body.entries.get('binding') ?? list([])]]), body.open)
}
