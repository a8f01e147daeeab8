/** An auditor's view as one page of HTML without scripts, made to be printed. */
import { createHash } from 'node:crypto'
import { STANDINGS, type AuditView, type CoverageLine, type QuestionView, type Shown, type Standing } from '#core/audit-view'
import { AUDIT_STYLE } from './audit-style'
import {
  ANSWER_WORD,
  bindingRows,
  conceptTitles,
  GAP_WORD,
  pointerText,
  STANDING_MEANS,
  STANDING_WORD,
  STATE_WORD,
  SUPPORTS,
} from './audit-wording'
import { cut } from './escape'
import { html, Html } from './html-text'

const MAX_TEXT = 600

export function auditHtml(view: AuditView): string {
  const body = html`<body>
    ${head(view)}
    <main>
      ${ask(view)} ${answer(view)} ${questions(view)} ${demands(view)} ${sets(view)} ${concepts(view)} ${coverage(view)} ${limits(view)}
    </main>
  </body>`
  const digest = createHash('sha256').update(AUDIT_STYLE, 'utf8').digest('base64')
  const page = html`<head>
      <meta charset="utf-8" />
      <meta
        http-equiv="Content-Security-Policy"
        content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'"
      />
      <meta name="referrer" content="no-referrer" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${view.title}: what supports it, as of ${view.binding.asOf}</title>
      ${new Html(`<style>${AUDIT_STYLE}</style>`)}
    </head>
    ${body}`
  return `<!doctype html>\n<html lang="en">${page.markup}</html>\n`
}

function badge(standing: Standing): Html {
  return html`<span class="badge ${standing}">${STANDING_WORD[standing]}</span>`
}

function told(text: string): string {
  return cut(text, MAX_TEXT)
}

function item({ standing, text, pointers }: Shown): Html {
  const where = pointers.length === 0 ? undefined : html` <span class="where">${told(pointers.map(pointerText).join('; '))}</span>`
  return html`<li>${badge(standing)}${told(text)}${where}</li>`
}

function head({ title, audience, binding }: AuditView): Html {
  const rows = bindingRows(binding).map(
    ([name, value]) =>
      html`<dt>${name}</dt>
        <dd>${value}</dd>`,
  )
  return html`<header>
    <p class="quiet">Cryptogate · evidence for an audit of cryptography and keys</p>
    <h1>${title}</h1>
    <p class="quiet">For: ${audience}</p>
    <dl class="binding">${rows}</dl>
  </header>`
}

function ask({ question, accepts, refuses }: AuditView): Html {
  const list = (items: readonly string[]): Html =>
    html`<ul class="plain">
      ${items.map((one) => html`<li>${one}</li>`)}
    </ul>`
  return html`<p class="question">${question}</p>
    <div class="columns">
      <div>
        <h3>Taken for an answer</h3>
        ${list(accepts)}
      </div>
      <div>
        <h3>Not taken for an answer</h3>
        ${list(refuses)}
      </div>
    </div>
    <p class="note">${SUPPORTS}</p>`
}

function answer({ answer: lines, against }: AuditView): Html {
  const [first, ...others] = lines
  const open =
    against.length === 0
      ? html`<p>Nothing was found against it, and nothing that was looked for is missing.</p>`
      : html`<h3>What speaks against it, and what is missing</h3>
          <ul>
            ${against.map(item)}
          </ul>`
  return html`<h2>The answer</h2>
    <p>${first}</p>
    <ul class="plain">
      ${others.map((line) => html`<li>${line}</li>`)}
    </ul>
    ${open}`
}

function questions({ questions: all }: AuditView): Html[] {
  return all.map(
    ({ id, question, answer: said, because }) =>
      html`<h2>${id}</h2>
        <p class="question">${question}</p>
        <p>${answerBadge(said)} A draft: a person signs it.</p>
        <ul>
          ${because.map(item)}
        </ul>`,
  )
}

function answerBadge(answer: QuestionView['answer']): Html {
  return html`<span class="badge ${answer}">${ANSWER_WORD[answer]}</span>`
}

function demands(view: AuditView): Html[] {
  const titles = conceptTitles(view)
  return view.frameworks.map(({ name, edition, source, note, gap, demands: all }) => {
    const rows = all.map(
      ({ id, aliases, title, relation, standing, concepts: of }) =>
        html`<tr>
          <th scope="row">${[id, ...aliases].join(', ')}</th>
          <td>${title}</td>
          <td>${relation}</td>
          <td>${badge(standing)}</td>
          <td>${of.map((one) => titles.get(one) ?? one).join('; ')}</td>
        </tr>`,
    )
    const table =
      all.length === 0
        ? html`<p><strong>No mapping.</strong></p>`
        : html`<table class="demands">
            <thead>
              <tr>
                <th scope="col" class="number">Number</th>
                <th scope="col" class="demand">Demand</th>
                <th scope="col" class="relation">Relation</th>
                <th scope="col" class="standing">Weakest</th>
                <th scope="col">Supported by</th>
              </tr>
            </thead>
            <tbody>
              ${rows}
            </tbody>
          </table>`
    const notes = [gap === undefined ? undefined : GAP_WORD[gap], note].filter((text) => text !== undefined).join(' ')
    return html`<h2>${name}</h2>
      <p class="quiet">${edition} · ${source}</p>
      ${notes === '' ? undefined : html`<p>${notes}</p>`} ${table}`
  })
}

function sets({ sets: all }: AuditView): Html | undefined {
  if (all.length === 0) return undefined
  const parts = all.map(
    ({ title, demands: of, slots }) =>
      html`<h3>${of.join(', ')} ${title}</h3>
        <table>
          <tbody>
            ${slots.map(
              ({ title: slot, standing, shown }) =>
                html`<tr>
                  <th scope="row" class="number">${slot}</th>
                  <td class="standing">${badge(standing)}</td>
                  <td>
                    ${
                      shown.length === 0
                        ? 'Nothing here could show it.'
                        : html`<ul>
                            ${shown.map(item)}
                          </ul>`
                    }
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>`,
  )
  return html`<h2>Evidence that is asked for together</h2>
    ${parts}`
}

function concepts({ concepts: all, frameworks }: AuditView): Html {
  const parts = all.map(({ id, title, means, standing, shown }) => {
    const used = frameworks.flatMap((one) => one.demands.filter(({ concepts: of }) => of.includes(id)).map((demand) => demand.id))
    return html`<section class="concept">
      <h3>${badge(standing)}${title}</h3>
      <p class="quiet">${means}. For ${told(used.join(', '))}.</p>
      <ul>
        ${shown.length === 0 ? html`<li>${badge('not-seen')}nothing here could show it</li>` : shown.map(item)}
      </ul>
    </section>`
  })
  return html`<h2>Evidence by concept</h2>
    <p class="quiet">Each is gathered once; demands of all frameworks refer to it.</p>
    ${parts}`
}

function coverage({ coverage: { parts, threats } }: AuditView): Html {
  const line = ({ title, state, text, pointers }: CoverageLine): Html =>
    html`<tr>
      <th scope="row" class="number">${title}</th>
      <td class="standing"><span class="badge ${state}">${STATE_WORD[state]}</span></td>
      <td>${told(text)} <span class="where">${told(pointers.map(pointerText).join('; '))}</span></td>
    </tr>`
  const tables = parts.map(
    ({ title, lines }) =>
      html`<h3>${title}</h3>
        <table>
          <tbody>
            ${lines.map(line)}
          </tbody>
        </table>`,
  )
  return html`<h2>What the audit covers</h2>
    ${tables} ${threatTable(threats)}`
}

function threatTable(threats: AuditView['coverage']['threats']): Html {
  const rows = threats.map(
    ({ title, rules, open, places }) =>
      html`<tr>
        <th scope="row">${title}</th>
        <td class="n">${rules}</td>
        <td class="n">${open}</td>
        <td class="n">${places}</td>
      </tr>`,
  )
  return html`<h3>Threats</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">Threat</th>
          <th scope="col" class="n">Rules that look for it</th>
          <th scope="col" class="n">Rules broken</th>
          <th scope="col" class="n">Places</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`
}

function limits({ limits: lines }: AuditView): Html {
  return html`<h2>What this cannot show</h2>
    <ul class="plain">
      ${lines.map((one) => html`<li>${one}</li>`)}
    </ul>
    <h3>Words</h3>
    <ul>
      ${STANDINGS.map((one) => html`<li>${badge(one)}${STANDING_MEANS[one]}</li>`)}
    </ul>`
}
