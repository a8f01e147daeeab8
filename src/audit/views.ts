/** The view of one auditor: the same evidence for everybody, in the order and words of the own frameworks. */
import {
  STANDINGS,
  weakest,
  type AuditView,
  type Binding,
  type ConceptView,
  type DemandView,
  type EvidenceSetView,
  type FrameworkView,
  type Shown,
  type Standing,
} from '#core/audit-view'
import { coverageOf } from './coverage'
import { conceptViews, shownBy } from './evidence'
import type { EvidenceInput } from './evidence-input'
import type { Framework, Frameworks } from './frameworks'
import { counted, list } from './phrases'
import { questionsOf } from './questions'
import type { ViewKnowledge, ViewRow } from './view-knowledge'

/** Groups of concepts that nobody ordered. */
const LAST = 99

/** A view by its id; every framework also has one by its own id, with the words of none. Undefined where there is neither. */
export function viewRowOf(id: string, { views }: ViewKnowledge['views'], { frameworks }: Frameworks): ViewRow | undefined {
  const row = views.find((one) => one.id === id)
  const framework = frameworks.get(id)
  if (row !== undefined || framework === undefined) return row
  return {
    id,
    title: framework.name,
    audience: `Readers of ${framework.name}`,
    question: 'What supports each demand, what speaks against it, and what could not be seen?',
    frameworks: [id],
    questions: [],
    order: ['gov', 'inv', 'alg', 'proto', 'key', 'cert', 'data', 'secret', 'log', 'mon', 'sup', 'inc', 'chg', 'sdlc', 'audit'],
    accepts: ['Records that somebody else can look at and that are of the time'],
    refuses: ['A statement without a record'],
  }
}

export function auditViewOf(
  row: ViewRow,
  input: EvidenceInput,
  knowledge: ViewKnowledge,
  frameworks: Frameworks,
  binding: Binding,
  limits: readonly string[],
): AuditView {
  const all = conceptViews(input, frameworks)
  const chosen = row.frameworks.flatMap((id) => frameworks.frameworks.get(id) ?? [])
  const views = chosen.map((framework) => frameworkView(framework, all))
  const named = new Set(chosen.flatMap(({ requirements }) => requirements.flatMap(({ concepts }) => concepts)))
  const concepts = ordered(
    [...all.values()].filter(({ id }) => named.has(id)),
    row.order,
  )
  return {
    id: row.id,
    title: row.title,
    audience: row.audience,
    question: row.question,
    accepts: row.accepts,
    refuses: row.refuses,
    binding,
    answer: answerOf(views, concepts),
    against: againstOf(concepts),
    frameworks: views,
    sets: setsOf(row, input, knowledge),
    questions: questionsOf(row.questions, input),
    concepts,
    coverage: coverageOf(input, knowledge),
    limits,
  }
}

function frameworkView(
  { id, name, edition, source, note, gap, requirements }: Framework,
  concepts: ReadonlyMap<string, ConceptView>,
): FrameworkView {
  const demands = requirements.map((demand): DemandView => {
    const standings = demand.concepts.map((concept) => concepts.get(concept)?.standing ?? 'not-seen')
    return {
      id: demand.id,
      aliases: demand.aliases,
      title: demand.title,
      relation: demand.relation,
      verified: demand.verified,
      standing: weakest(standings),
      concepts: demand.concepts,
    }
  })
  return { id, name, edition, source, ...(note === undefined ? {} : { note }), ...(gap === undefined ? {} : { gap }), demands }
}

function ordered(concepts: readonly ConceptView[], order: readonly string[]): ConceptView[] {
  const rank = ({ id }: ConceptView): number => {
    const place = order.indexOf(id.split('.')[0] ?? '')
    return place === -1 ? LAST : place
  }
  return [...concepts].sort((left, right) => rank(left) - rank(right))
}

const WORDS: Readonly<Record<Standing, string>> = {
  proven: 'shown by what was seen or by records that were checked',
  asserted: 'stated at least in part, with nothing here that shows it',
  assumed: 'filled in by a tool in part, and not confirmed',
  missing: 'lacking something that was looked for',
  contradicted: 'contradicted by something that was found',
  'not-seen': 'such that nothing here could show it',
}

/** Counts, never a share: a share of demands would read like compliance. */
function answerOf(frameworks: readonly FrameworkView[], concepts: readonly ConceptView[]): string[] {
  const demands = frameworks.flatMap((framework) => framework.demands)
  if (demands.length === 0) return ['No mapping is claimed: the framework does not ask for what is shown here.']
  const lines = STANDINGS.flatMap((standing) => {
    const count = demands.filter((one) => one.standing === standing).length
    return count === 0 ? [] : [`${counted(count, 'demand')}: ${WORDS[standing]}.`]
  })
  const shown = concepts.filter(({ standing }) => standing === 'proven').length
  return [
    `What was gathered can support ${counted(demands.length, 'demand')}; whether a demand is met is for the auditor to say. A demand counts by the weakest of what it needs.`,
    ...lines,
    `${String(shown)} of ${counted(concepts.length, 'concept')} behind them are shown without a gap.`,
  ]
}

const MAX_AGAINST = 12

/** What was found against, then what is missing; what several concepts lack is told once, with all of them. */
function againstOf(concepts: readonly ConceptView[]): Shown[] {
  const found = new Map<string, Shown & { titles: string[] }>()
  for (const wanted of ['contradicted', 'missing'] as const)
    for (const { title, shown } of concepts)
      for (const one of shown.filter(({ standing }) => standing === wanted)) {
        const known = found.get(`${wanted} ${one.text}`)
        if (known === undefined) found.set(`${wanted} ${one.text}`, { ...one, titles: [title] })
        else if (!known.titles.includes(title)) known.titles.push(title)
      }
  const all = [...found.values()].map(({ titles, ...one }) => ({ ...one, text: `${one.text} (${list(titles)})` }))
  const left = all.length - MAX_AGAINST
  const more = { standing: 'missing', text: `and ${counted(left, 'further point')}, below`, pointers: [] } as const
  return left > 0 ? [...all.slice(0, MAX_AGAINST), more] : all
}

function setsOf(row: ViewRow, input: EvidenceInput, knowledge: ViewKnowledge): EvidenceSetView[] {
  return knowledge['evidence-sets'].sets
    .filter(({ framework }) => row.frameworks.includes(framework))
    .map(({ title, demands, slots }) => ({
      title,
      demands,
      slots: slots.map(({ title: name, ...by }) => {
        const shown = shownBy(by, input)
        return { title: name, standing: weakest(shown.map(({ standing }) => standing)), shown }
      }),
    }))
}
