"use strict";
exports.id = 4805;
exports.ids = [4805];
exports.modules = {

/***/ 17322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ auditFiles)
});

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/markdown-text.ts
var markdown_text = __webpack_require__(47141);
;// CONCATENATED MODULE: ./src/report/audience-markdown.ts


const MAX_FINDINGS = 200;
function audienceMarkdown(sections, asOf) {
    const parts = sections.map((section) => {
        const { to, title, findings } = section;
        const shown = findings.slice(0, MAX_FINDINGS).map((finding) => item(finding, section));
        const more = findings.length > MAX_FINDINGS ? `\n- and ${String(findings.length - MAX_FINDINGS)} more` : '';
        const head = title === to ? (0,markdown_text/* told */.E)(to) : `${(0,markdown_text/* told */.E)(title)}: ${(0,markdown_text/* told */.E)(to)}`;
        return `## ${head}\n\n${counts(findings)}\n\n${shown.join('\n')}${more}`;
    });
    return [`# Findings by who is told`, `As of ${asOf}.`, ...(parts.length === 0 ? ['There is nothing to tell.'] : parts)]
        .join('\n\n')
        .concat('\n');
}
function counts(findings) {
    const of = (enforcement) => findings.filter((one) => one.enforcement === enforcement).length;
    return `${String(of('fail'))} stop the build, ${String(of('warn'))} warn, ${String(of('record'))} are let through by an exception or the baseline.`;
}
/** Without code: what it means, its severity and its demands, and no name of a file. */
function item({ rule, message, at, suppression }, { code, fix }) {
    const end = suppression?.expires === undefined ? '' : `, excepted until ${suppression.expires}`;
    if (!code) {
        const supports = (rule.supports ?? []).slice(0, 8).join(', ');
        return `- **${rule.severity}** ${(0,markdown_text/* told */.E)(rule.title)}${end}. ${(0,markdown_text/* told */.E)(rule.because)}${supports === '' ? '' : ` Touches ${(0,markdown_text/* told */.E)(supports)}.`}`;
    }
    const place = (0,report_escape/* markdownCode */.D9)(`${at.file}:${String(at.line)}`);
    return `- **${rule.severity}** ${(0,markdown_text/* told */.E)(message)} ${place} (${(0,markdown_text/* told */.E)(rule.id)}${end})${fix ? ` ${(0,markdown_text/* told */.E)(rule.instead)}` : ''}`;
}

// EXTERNAL MODULE: ./src/report/audit-html.ts + 1 modules
var audit_html = __webpack_require__(37857);
// EXTERNAL MODULE: ./src/report/audit-markdown.ts
var audit_markdown = __webpack_require__(63579);
// EXTERNAL MODULE: ./src/report/index.ts + 34 modules
var report = __webpack_require__(22484);
;// CONCATENATED MODULE: ./src/app/audit-files.ts
/** What an audit leaves behind: the report, a view for each auditor, the findings by who is told, what falls due, the self-test. */





/** Text by the file's path below the folder of the audit. */
function auditFiles(run) {
    const files = {};
    for (const id of ['html', 'json', 'sarif', 'cyclonedx', 'csv']) {
        const reporter = report/* reporters */.R0[id];
        if (reporter !== undefined)
            files[reporter.fileName] = reporter.render(run.report, { colour: false, width: 120 });
    }
    for (const id of run.views) {
        const view = run.viewOf(id);
        files[`views/${id}.html`] = (0,audit_html/* auditHtml */.f)(view);
        files[`views/${id}.md`] = (0,audit_markdown/* auditMarkdown */.l)(view);
        files[`views/${id}.json`] = `${(0,report_escape/* safeJson */.oi)(view)}\n`;
    }
    files['findings-by-audience.md'] = audienceMarkdown(run.audiences, run.report.evidence.asOf);
    files['due.json'] = `${(0,report_escape/* safeJson */.oi)(run.topics)}\n`;
    files['self-test.json'] = `${(0,report_escape/* safeJson */.oi)(run.selfTest)}\n`;
    return files;
}


/***/ }),

/***/ 26953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ writeAuditPackage)
/* harmony export */ });
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _host_package_folder__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56199);
/* harmony import */ var _package__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8339);
/** The evidence package beside what else an audit leaves behind. */



/** Makes it in `<folder>/evidence-package`. What keeps it from being made is told, and nothing else of the audit is lost. */
async function writeAuditPackage(request, folder) {
    const place = `${folder}/evidence-package`;
    try {
        const { made } = await (0,_package__WEBPACK_IMPORTED_MODULE_2__/* .packageOf */ .wg)(request);
        (0,_host_package_folder__WEBPACK_IMPORTED_MODULE_1__/* .writePackage */ .E)(request.directory, place, made.files);
        return { text: `package: ${String(made.files.size)} files in ${place}, manifest ${made.digest}`, digest: made.digest };
    }
    catch (error) {
        if (error instanceof _core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y)
            return { text: `package: not made: ${error.message}` };
        throw error;
    }
}


/***/ }),

/***/ 86614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ auditLines),
/* harmony export */   m: () => (/* binding */ selfTestLines)
/* harmony export */ });
/* harmony import */ var _report_wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25594);
/* harmony import */ var _report_tally__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26900);


function auditLines({ report, selfTest, topics, audiences }) {
    return [
        (0,_report_wording__WEBPACK_IMPORTED_MODULE_0__/* .verdictSentence */ .BT)(report, (0,_report_tally__WEBPACK_IMPORTED_MODULE_1__/* .tallyOf */ .s)(report)),
        '',
        ...selfTestLines(selfTest),
        '',
        ...(topics.length === 0 ? ['Nothing falls due.'] : ['Due:', ...topics.flatMap(topicLines)]),
        ...(audiences.length === 0
            ? []
            : [
                '',
                'To be told:',
                ...audiences.map(({ title, to, findings }) => `  ${title === to ? to : `${title} (${to})`}: ${String(findings.length)} findings`),
            ]),
    ];
}
function selfTestLines({ passed, results }) {
    const failing = results.filter(({ outcome }) => outcome === 'fails').length;
    const head = `Self-test: ${String(failing)} of ${String(results.length)} planted violations stop the build${passed ? '.' : ':'}`;
    return [
        head,
        ...results.filter(({ outcome }) => outcome !== 'fails').map(({ title, outcome, text }) => `  ${outcome}  ${title}: ${text}`),
    ];
}
function topicLines({ title, owner, lines }) {
    return [
        `  ${title} (${owner}):`,
        ...lines.map(({ date, days, text }) => `    ${date ?? '          '}  ${text}${days === undefined ? '' : days < 0 ? `, overdue by ${String(-days)} days` : `, in ${String(days)} days`}`),
    ];
}


/***/ }),

/***/ 38331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bD: () => (/* binding */ runAudit),
  vt: () => (/* binding */ selfTestOnly)
});

// UNUSED EXPORTS: topicKnowledge

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/audit/audiences.ts
/** Where the policy's routing names nobody. */
const UNROUTED = 'nobody is named';
/** In the order of the words of knowledge/audit/topics.yml, then by name; what goes to nobody comes last. */
function audiencesOf(findings, { audiences }) {
    const counting = findings.filter(({ enforcement, suppression }) => enforcement !== 'record' || suppression !== undefined);
    const groups = new Map();
    for (const finding of counting)
        for (const to of finding.routedTo ?? [UNROUTED])
            groups.set(to, [...(groups.get(to) ?? []), finding]);
    const made = [...groups].map(([to, own]) => {
        const words = to.toLowerCase().split(/[^a-z0-9]+/);
        const place = audiences.findIndex((row) => row.words.some((word) => words.includes(word)));
        const row = audiences[place];
        return { rank: to === UNROUTED ? audiences.length + 1 : place === -1 ? audiences.length : place, to, row, own };
    });
    return made
        .sort((left, right) => left.rank - right.rank || (left.to < right.to ? -1 : 1))
        .map(({ to, row, own }) => ({ to, title: row?.title ?? to, code: row?.code ?? true, fix: row?.fix ?? true, findings: own }));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./src/core/dates.ts
var dates = __webpack_require__(80194);
// EXTERNAL MODULE: ./src/core/value.ts
var value = __webpack_require__(50390);
// EXTERNAL MODULE: ./src/register/timeline.ts
var timeline = __webpack_require__(22838);
;// CONCATENATED MODULE: ./src/audit/topics.ts
/** What falls due, by topic and owner: one issue each, with the days that are left. */




const topics_text = schemas/* string */.YjP().min(1);
const id = schemas/* string */.YjP().regex(/^[a-z]+(-[a-z]+)*$/);
/** knowledge/audit/topics.yml */
const dueTopicsFile = schemas/* strictObject */.rej({
    source: topics_text,
    reviewed: schemas/* union */.KCZ([iso/* date */.p6(), schemas/* date */.p6U()]),
    topics: schemas/* array */.YOg(schemas/* strictObject */.rej({
        id,
        title: topics_text,
        dates: schemas/* array */.YOg(topics_text).default([]),
        rules: schemas/* array */.YOg(topics_text).default([]),
        lead: schemas/* int */.Whr().positive().optional(),
    })),
    audiences: schemas/* array */.YOg(schemas/* strictObject */.rej({ id, title: topics_text, words: schemas/* array */.YOg(topics_text).min(1), code: schemas/* boolean */.zMY(), fix: schemas/* boolean */.zMY() })),
});
/** Where nobody is named. */
const NOBODY = 'nobody';
/** In the order of the topics, then of the owners. Nothing that is told by a day is told by a finding of the same entry again. */
function dueTopics(report, topics, reminders) {
    const due = (0,timeline/* remindersOf */.f)(report.register?.timeline ?? [], reminders);
    const entries = new Map((report.register?.entries ?? []).map((entry) => [entry.id, entry]));
    return topics.topics.flatMap((topic) => {
        const groups = new Map();
        const put = (owner, line) => {
            const name = owner ?? NOBODY;
            const lines = groups.get(name) ?? [];
            if (!lines.some((one) => one.text === line.text))
                groups.set(name, [...lines, line]);
        };
        const told = new Set();
        for (const one of due.filter(({ kind }) => topic.dates.includes(kind))) {
            told.add(one.entry);
            put(one.who[0] ?? entries.get(one.entry)?.owner, dateLine(one));
        }
        for (const finding of report.findings) {
            if (topic.lead !== undefined)
                exceptionLine(finding, report.evidence.asOf, topic.lead, put);
            if (!topic.rules.includes(finding.rule.id) || finding.outcome !== 'violation' || finding.suppression?.status === 'accepted')
                continue;
            const entry = subjectOf(finding);
            if (!told.has(entry))
                put(ownerOf(finding, entries), { text: finding.message, at: finding.at });
        }
        return [...groups]
            .sort(([left], [right]) => compare(left, right))
            .map(([owner, lines]) => ({ id: topic.id, title: topic.title, owner, lines: lines.sort(byDay) }));
    });
}
function dateLine({ date, days, what, at }) {
    return { date, days, text: what, at };
}
/** An exception that still lets something through and soon will not. */
function exceptionLine({ suppression }, asOf, lead, put) {
    if (suppression?.kind !== 'exception' || suppression.expires === undefined)
        return;
    const days = (0,dates/* daysBetween */.YM)(asOf, suppression.expires);
    if (days === undefined || days > lead)
        return;
    const at = { file: '.github/crypto-exceptions.yml', line: 1, column: 1, endLine: 1, endColumn: 1 };
    put(suppression.owner, { date: suppression.expires, days, text: `end of the exception ${suppression.id}`, at });
}
/** The entry, plan or record that a finding of the register or the audit file is about. */
function subjectOf({ asset }) {
    return String((0,value/* scalars */.kw)(asset.properties['entry'])[0] ?? '');
}
function ownerOf(finding, entries) {
    const [stated] = (0,value/* scalars */.kw)(finding.asset.properties['owner']);
    if (typeof stated === 'string')
        return stated;
    return entries.get(subjectOf(finding))?.owner ?? finding.routedTo?.[0];
}
function byDay(left, right) {
    return compare(left.date ?? '9', right.date ?? '9') || compare(left.text, right.text);
}
function compare(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}

// EXTERNAL MODULE: ./src/host/git.ts
var git = __webpack_require__(93086);
// EXTERNAL MODULE: ./src/app/audit.ts + 2 modules
var app_audit = __webpack_require__(13357);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/spelling.ts
var spelling = __webpack_require__(28257);
;// CONCATENATED MODULE: ./src/audit/phrases.ts
/** Small pieces of sentences: counts and lists of names. */
const MAX_NAMES = 6;
/** The first few of many. */
function list(names) {
    const first = names.slice(0, MAX_NAMES).join(', ');
    return names.length > MAX_NAMES ? `${first} and ${String(names.length - MAX_NAMES)} more` : first;
}
/** '1 key', '2 entries'. */
function counted(count, noun) {
    return `${String(count)} ${count === 1 ? noun : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}

// EXTERNAL MODULE: ./src/core/match.ts + 1 modules
var match = __webpack_require__(61122);
;// CONCATENATED MODULE: ./src/audit/view-knowledge.ts
/** The shape of knowledge/audit/views.yml, evidence-sets.yml and coverage.yml. */


const view_knowledge_text = schemas/* string */.YjP().min(1);
const view_knowledge_id = schemas/* string */.YjP().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const head = { source: view_knowledge_text, reviewed: schemas/* union */.KCZ([iso/* date */.p6(), schemas/* date */.p6U()]) };
const viewsFile = schemas/* strictObject */.rej({
    ...head,
    views: schemas/* array */.YOg(schemas/* strictObject */.rej({
        id: view_knowledge_id,
        title: view_knowledge_text,
        audience: view_knowledge_text,
        question: view_knowledge_text,
        frameworks: schemas/* array */.YOg(view_knowledge_id).min(1),
        /** Questions of a questionnaire that it answers. */
        questions: schemas/* array */.YOg(view_knowledge_text).default([]),
        /** Groups of concepts, in the order in which this auditor reads. */
        order: schemas/* array */.YOg(view_knowledge_id).min(1),
        accepts: schemas/* array */.YOg(view_knowledge_text).min(1),
        refuses: schemas/* array */.YOg(view_knowledge_text).min(1),
    })),
});
const shownBy = { facts: schemas/* array */.YOg(view_knowledge_text).default([]), fields: schemas/* array */.YOg(view_knowledge_text).default([]), evidence: schemas/* array */.YOg(view_knowledge_text).default([]) };
const evidenceSetsFile = schemas/* strictObject */.rej({
    ...head,
    sets: schemas/* array */.YOg(schemas/* strictObject */.rej({
        title: view_knowledge_text,
        framework: view_knowledge_id,
        demands: schemas/* array */.YOg(view_knowledge_text).min(1),
        slots: schemas/* array */.YOg(schemas/* strictObject */.rej({ title: view_knowledge_text, ...shownBy })).min(1),
    })),
});
const coverageFile = schemas/* strictObject */.rej({
    ...head,
    parts: schemas/* array */.YOg(schemas/* strictObject */.rej({
        title: view_knowledge_text,
        lines: schemas/* array */.YOg(schemas/* strictObject */.rej({
            id: view_knowledge_id,
            title: view_knowledge_text,
            /** Assets and facts of the register that show that something of it was seen. */
            seen: match/* condition */.uH.optional(),
            /** Fields of the register that do. */
            fields: schemas/* array */.YOg(view_knowledge_text).default([]),
            /** Layer of the register's `responsibility`. */
            layer: view_knowledge_text.optional(),
            /** Who is responsible, in the words of the register. */
            responsible: schemas/* enum */.k5n(['provider', 'customer']).optional(),
            /** Layers of an AI service that such an actor owns, alone or with another. */
            owns: schemas/* array */.YOg(view_knowledge_id).default([]),
            /** Stage that records of audits name. */
            audited: view_knowledge_text.optional(),
            /** Stages of an AI system that entries of the register name. */
            stages: schemas/* array */.YOg(view_knowledge_text).default([]),
        })),
    })),
    ownership: schemas/* array */.YOg(schemas/* strictObject */.rej({ layer: view_knowledge_id, title: view_knowledge_text, owners: schemas/* array */.YOg(view_knowledge_id).min(1) })),
    threats: schemas/* array */.YOg(schemas/* strictObject */.rej({ id: view_knowledge_id, title: view_knowledge_text, concepts: schemas/* array */.YOg(view_knowledge_text).min(1) })),
});
/** File in knowledge/audit, with its schema. */
const VIEW_KNOWLEDGE = { views: viewsFile, 'evidence-sets': evidenceSetsFile, coverage: coverageFile };

// EXTERNAL MODULE: ./src/core/audit-view.ts
var audit_view = __webpack_require__(26060);
// EXTERNAL MODULE: ./src/policy/context.ts
var context = __webpack_require__(26761);
// EXTERNAL MODULE: ./src/register/completeness.ts
var completeness = __webpack_require__(1941);
;// CONCATENATED MODULE: ./src/audit/coverage.ts




const MAX_POINTERS = 5;
function coverageOf(input, { coverage }) {
    const subjects = subjectsOf(input);
    return {
        parts: coverage.parts.map(({ title, lines }) => ({ title, lines: lines.map((line) => coverageLine(line, input, subjects, coverage)) })),
        threats: threatsOf(input, coverage.threats),
    };
}
function subjectsOf({ report, policy, register }) {
    const contexts = new context/* Contexts */.x(policy, report.evidence.asOf);
    return [...report.assets, ...(register?.assets ?? [])].flatMap((asset) => {
        const [first] = asset.occurrences;
        return first === undefined ? [] : [[asset, contexts.at(asset, first)]];
    });
}
/** What was seen counts even where people left it out: nobody may scope out what is there. */
function coverageLine(line, input, subjects, coverage) {
    const { id, title } = line;
    const found = [
        ...inInventory(line.seen, subjects),
        ...inRegister(line, input),
        ...inRecords(line.audited, input),
        ...ownedLayers(line, coverage),
    ];
    const seen = found.filter(({ counts }) => counts);
    const left = input.audit?.notApplicable.find(({ value }) => value.area === id);
    const told = found.map(({ text }) => text).join('; ');
    const pointers = found.flatMap((one) => one.pointers).slice(0, MAX_POINTERS);
    if (seen.length > 0) {
        const against = left === undefined ? '' : `; said to be not in scope (${left.value.because}), and yet it is there`;
        return { id, title, state: 'seen', text: `${told}${against}`, pointers };
    }
    if (left !== undefined)
        return { id, title, state: 'not-in-scope', text: left.value.because, pointers: [{ text: left.file, at: left.at(['because']) }] };
    return { id, title, state: 'not-seen', text: told === '' ? 'nothing here shows it, and nobody said that there is none' : told, pointers };
}
function inInventory(seen, subjects) {
    if (seen === undefined)
        return [];
    const assets = subjects.filter(([, properties]) => (0,match/* test */.t6)(seen, properties, 'may').truth === 'yes').map(([asset]) => asset);
    if (assets.length === 0)
        return [];
    const names = [...new Set(assets.map(({ name }) => name))].sort();
    const pointers = assets
        .slice(0, MAX_POINTERS)
        .flatMap(({ name, occurrences: [first] }) => (first === undefined ? [] : [{ text: name, at: first.at }]));
    return [{ text: `${counted(assets.length, 'asset')}: ${list(names)}`, pointers, counts: true }];
}
function inRegister(line, { register }) {
    if (register === undefined)
        return [];
    const { entries } = register.register;
    const having = entries.filter((entry) => line.fields.some((field) => (0,completeness/* valueAt */.fK)(entry.value, field) !== undefined));
    const ofAi = entries.filter((entry) => entry.kind === 'key' && (entry.value.artificialIntelligence?.stages ?? []).some((stage) => line.stages.includes(stage)));
    return [
        ...entriesFound(having, (count) => `${counted(count, 'entry')} of the register`),
        ...entriesFound(ofAi, (count) => `${counted(count, 'key')} of the register for it`),
        ...responsibility(line, entries),
    ];
}
function entriesFound(entries, tell, path) {
    if (entries.length === 0)
        return [];
    return [{ text: tell(entries.length), pointers: entries.map((one) => ({ text: one.value.id, at: one.at(path) })), counts: true }];
}
/** Who answers for a layer is told beside what was seen; an actor that answers for something was seen. */
function responsibility({ layer, responsible }, entries) {
    const shares = entries.flatMap((entry) => (entry.kind === 'key' ? [{ entry, of: Object.entries(entry.value.responsibility ?? {}) }] : []));
    const said = shares.flatMap(({ of }) => of.filter(([name]) => name === layer).map(([, who]) => who));
    const each = [...new Set(said)].sort().map((who) => `${who} for ${counted(said.filter((one) => one === who).length, 'key')}`);
    const own = shares.filter(({ of }) => responsible !== undefined && of.some(([, who]) => who === responsible || who === 'shared'));
    return [
        ...(each.length === 0 ? [] : [{ text: `responsible by the register: ${each.join(', ')}`, pointers: [], counts: false }]),
        ...entriesFound(own.map(({ entry }) => entry), (count) => `answers for layers of ${counted(count, 'key')} by the register`, ['responsibility']),
    ];
}
function inRecords(stage, { audit }) {
    if (stage === undefined)
        return [];
    const records = (audit?.records ?? []).filter(({ value }) => value.completed !== undefined && (value.stages ?? []).some((one) => one === stage));
    if (records.length === 0)
        return [];
    const pointers = records.slice(0, MAX_POINTERS).map((one) => ({ text: one.value.id, at: one.at(['stages']) }));
    return [{ text: `audited in ${list(records.map(({ value }) => value.id))}`, pointers, counts: true }];
}
/** Who owns a layer with whom: told beside what was seen, and no sight of anything by itself. */
function ownedLayers({ id, owns }, { ownership }) {
    const told = ownership.flatMap(({ layer, title, owners }) => {
        if (!owns.includes(layer))
            return [];
        const others = owners.filter((owner) => owner !== id);
        return [`${title.toLowerCase()} ${others.length === 0 ? 'alone' : `with the ${others.join(', ').replaceAll('-', ' ')}`}`];
    });
    return told.length === 0 ? [] : [{ text: `owns: ${told.join('; ')}`, pointers: [], counts: false }];
}
/** Rules of the concepts of each threat, and what they found that counts. */
function threatsOf({ report }, threats) {
    return threats.map(({ id, title, concepts }) => {
        const covers = (names) => (names ?? []).some((name) => concepts.some((concept) => concept === name || name.startsWith(`${concept}.`)));
        const open = report.findings.filter(({ rule, outcome, enforcement }) => outcome === 'violation' && enforcement !== 'record' && covers(rule.concepts));
        return {
            id,
            title,
            rules: report.rules.filter((rule) => covers(rule.concepts)).length,
            open: new Set(open.map(({ rule }) => rule.id)).size,
            places: open.length,
        };
    });
}

// EXTERNAL MODULE: ./src/policy/days.ts
var days = __webpack_require__(89079);
// EXTERNAL MODULE: ./src/core/instants.ts
var instants = __webpack_require__(33173);
;// CONCATENATED MODULE: ./src/audit/evidence-input.ts
function shown(standing, text, pointers = []) {
    return { standing, text, pointers };
}

;// CONCATENATED MODULE: ./src/audit/facts-of-audits.ts




/** Without an audit file everything that it would show is missing. */
function asked(read) {
    return (input) => input.audit === undefined
        ? [shown('missing', 'there is no audit file (plan, records, incidents)')]
        : read(input.audit, input.report.evidence.asOf, input);
}
const AUDIT_FACTS = {
    'audit.plan': asked(planFact),
    'audit.records': asked(recordsFact),
    'audit.events': asked(eventsFact),
    'audit.findings': asked(findingsFact),
    'audit.independence': asked(independenceFact),
    'audit.leadership-review': asked(leadershipFact),
    'audit.communicated': asked(communicatedFact),
    'audit.procedure-review': asked(procedureFact),
    'audit.runs': runsFact,
    'incident.records': incidentsFact,
    'incident.clocks': clocksFact,
    'incident.lessons': lessonsFact,
    'incident.playbook': playbookFact,
};
/** CSA AICM CEK-09 asks for audits at least every year, and so do most others. */
const YEAR = 365;
const facts_of_audits_MAX_POINTERS = 8;
function pointers(items) {
    return items.slice(0, facts_of_audits_MAX_POINTERS).map((one) => ({ text: one.value.id, at: one.at() }));
}
function planFact({ plan }) {
    if (plan.length === 0)
        return [shown('missing', 'no audit is planned')];
    const longest = Math.max(...plan.map(({ value }) => value.days));
    return [shown('asserted', `${counted(plan.length, 'audit')} planned, at most ${String(longest)} days apart`, pointers(plan))];
}
function recordsFact({ records }, asOf) {
    const done = records.filter(({ value }) => value.completed !== undefined && ((0,instants/* dayOf */.kb)(value.completed) ?? '') <= asOf);
    if (done.length === 0)
        return [shown('missing', 'no completed audit is recorded')];
    const newest = done
        .map(({ value }) => (0,instants/* dayOf */.kb)(value.completed ?? '') ?? '')
        .sort()
        .at(-1) ?? '';
    const age = (0,dates/* daysBetween */.YM)(newest, asOf) ?? 0;
    const text = `${counted(done.length, 'audit')} completed, the last on ${newest}, ${counted(age, 'day')} ago`;
    return [shown(age > YEAR ? 'contradicted' : 'asserted', text, pointers(done))];
}
/** Incidents with keys, and whether an audit followed each. */
function eventsFact({ incidents, records }) {
    if (incidents.length === 0)
        return [shown('asserted', 'no security event with keys is recorded')];
    const open = incidents.filter(({ value }) => !records.some((one) => one.value.event === value.id && one.value.completed !== undefined));
    if (open.length > 0)
        return [shown('contradicted', `${counted(open.length, 'security event')} that no audit has followed yet`, pointers(open))];
    return [shown('asserted', `an audit followed each of ${counted(incidents.length, 'security event')}`, pointers(incidents))];
}
function findingsFact({ records }, asOf) {
    const findings = records.flatMap((one) => (one.value.findings ?? []).map((finding, index) => ({ finding, at: one.at(['findings', index]) })));
    if (findings.length === 0)
        return [shown('asserted', 'the recorded audits found nothing')];
    const open = findings.filter(({ finding }) => finding.state === 'open' || finding.state === 'corrected');
    const late = open.filter(({ finding }) => finding.due !== undefined && ((0,instants/* dayOf */.kb)(finding.due) ?? '') < asOf);
    const adrift = open.filter(({ finding }) => finding.owner === undefined || finding.due === undefined);
    const told = (chosen) => chosen.slice(0, facts_of_audits_MAX_POINTERS).map(({ finding, at }) => ({ text: finding.id, at }));
    return [
        ...(late.length === 0 ? [] : [shown('contradicted', `${counted(late.length, 'finding')} of audits overdue`, told(late))]),
        ...(adrift.length === 0 ? [] : [shown('missing', `${counted(adrift.length, 'finding')} of audits without owner or day`, told(adrift))]),
        shown('asserted', `${counted(findings.length, 'finding')} of audits tracked, ${String(open.length)} not verified yet`, told(findings)),
    ];
}
function independenceFact({ records }) {
    const auditors = [...new Set(records.flatMap(({ value }) => value.auditors))].sort();
    if (auditors.length === 0)
        return [shown('missing', 'no audit names an auditor')];
    return [
        shown('asserted', `audited by ${list(auditors)}; overlaps with owners, custodians and committers are findings`, pointers(records)),
    ];
}
function leadershipFact({ records }) {
    const done = records.filter(({ value }) => value.completed !== undefined);
    if (done.length === 0)
        return [shown('missing', 'no completed audit is there to be reviewed')];
    return ['security', 'compliance'].map((as) => {
        const reviewed = done.filter(({ value }) => (value.reviews ?? []).some((review) => review.as === as));
        if (reviewed.length < done.length)
            return shown('missing', `${counted(done.length - reviewed.length, 'audit')} not reviewed by ${as} leadership`, pointers(done.filter((one) => !reviewed.includes(one))));
        return shown('asserted', `reviewed by ${as} leadership`, pointers(reviewed));
    });
}
function communicatedFact({ records }) {
    const told = [...new Set(records.flatMap(({ value }) => (value.communicated ?? []).map(({ to }) => to)))].sort();
    return told.length === 0
        ? [shown('missing', 'no record says to whom results were communicated')]
        : [shown('asserted', `results communicated to ${list(told)}`)];
}
function procedureFact({ procedure }, asOf) {
    const reviewed = procedure?.value.lastReview;
    if (reviewed === undefined)
        return [shown('missing', 'the audit procedure has no review')];
    const age = (0,dates/* daysBetween */.YM)(reviewed, asOf) ?? 0;
    return [shown(age > YEAR ? 'contradicted' : 'asserted', `the audit procedure was reviewed on ${reviewed}`)];
}
function runsFact({ ledger, report }) {
    if (ledger === undefined || ledger.lines.length === 0)
        return [shown('missing', 'no ledger of runs is kept, or it is empty')];
    const [problem] = ledger.problems;
    const at = (line) => ({
        text: `line ${String(line)}`,
        at: { file: ledger.file, line, column: 1, endLine: line, endColumn: 1 },
    });
    if (problem !== undefined)
        return [shown('contradicted', `the ledger is not in order: ${problem.message}`, [at(problem.line)])];
    const runs = ledger.lines.filter(({ entry }) => entry.kind !== 'incident');
    const last = runs.at(-1);
    if (last === undefined)
        return [shown('missing', 'the ledger holds no run')];
    const age = (0,dates/* daysBetween */.YM)((0,instants/* dayOf */.kb)(last.entry.at) ?? '', report.evidence.asOf) ?? 0;
    const text = `${counted(runs.length, 'run')} in a ledger whose chain is whole, the last on ${(0,instants/* dayOf */.kb)(last.entry.at) ?? ''}, ${counted(age, 'day')} ago`;
    return [shown(age > YEAR ? 'contradicted' : 'proven', text, [at(last.line)])];
}
function incidentsFact({ audit }) {
    const incidents = audit?.incidents ?? [];
    if (incidents.length === 0)
        return [shown('not-seen', 'no incident with keys is recorded')];
    return [shown('asserted', `${counted(incidents.length, 'incident')} recorded with their steps`, pointers(incidents))];
}
function lessonsFact({ audit }) {
    const closed = (audit?.incidents ?? []).filter(({ value }) => value.closed !== undefined);
    if (closed.length === 0)
        return [shown('not-seen', 'no incident with keys is closed')];
    const without = closed.filter(({ value }) => value.rootCause === undefined || value.lessons === undefined);
    if (without.length > 0)
        return [shown('missing', `${counted(without.length, 'closed incident')} without root cause or lessons`, pointers(without))];
    return [shown('asserted', `root cause and lessons of ${counted(closed.length, 'incident')}`, pointers(closed))];
}
/** The law's clocks are computed for every incident; whether they were kept, the records say. */
function clocksFact({ audit }) {
    const steps = (audit?.incidents ?? []).flatMap((one) => (one.value.notifications ?? []).map((notification) => ({ one, notification })));
    if (steps.length === 0)
        return [shown('not-seen', 'no notification is recorded; `cryptogate impact` computes the clocks')];
    const late = steps.filter(({ notification: { due, sent, notNeeded } }) => notNeeded === undefined && due !== undefined && (sent === undefined || Date.parse(sent) > Date.parse(due)));
    const text = `${counted(steps.length, 'notification')} recorded, ${String(late.length)} late or not sent`;
    return [
        shown(late.length > 0 ? 'contradicted' : 'asserted', text, steps
            .slice(0, facts_of_audits_MAX_POINTERS)
            .map(({ one, notification }) => ({ text: `${notification.regime} ${notification.step}`, at: one.at(['notifications']) }))),
    ];
}
function playbookFact({ register }) {
    if (register === undefined)
        return [shown('missing', 'there is no Key Management Register that names a playbook')];
    const books = register.register.playbooks.filter(({ value }) => value.covers.includes('key-compromise'));
    if (books.length === 0)
        return [shown('missing', 'the register names no playbook for a compromised key')];
    return books.map((one) => {
        const { id, file, exercised } = one.value;
        const text = `playbook ${id}${file === undefined ? '' : ` (${file})`}, ${exercised === undefined ? 'never exercised' : `exercised on ${exercised}`}`;
        return shown(exercised === undefined ? 'missing' : 'asserted', text, pointers([one]));
    });
}

;// CONCATENATED MODULE: ./src/audit/facts-of-inventory.ts



const INVENTORY_FACTS = {
    'inventory.algorithms': (input) => ofType(input, 'algorithm', 'algorithm'),
    'inventory.protocols': (input) => ofType(input, 'protocol', 'protocol'),
    'inventory.libraries': (input) => ofType(input, 'library', 'cryptographic library'),
    'inventory.certificates': (input) => ofType(input, 'certificate', 'certificate'),
    'inventory.keys': keysFact,
    'inventory.quantum': quantumFact,
};
const facts_of_inventory_MAX_POINTERS = 5;
function ofType({ report }, type, noun) {
    const assets = report.assets.filter((asset) => asset.type === type);
    if (assets.length === 0)
        return [shown('not-seen', `no ${noun} was found in what was read`)];
    const places = assets.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
    const names = [...new Set(assets.map(({ name }) => name))].sort();
    return [shown('proven', `${counted(assets.length, noun)} at ${counted(places, 'place')}: ${list(names)}`, pointersOf(assets))];
}
/** Keys that the infrastructure declares, with who manages them. */
function keysFact({ report }) {
    const keys = report.assets.filter(({ properties }) => properties['keySpec'] !== undefined || properties['rotation'] !== undefined);
    if (keys.length === 0)
        return [shown('not-seen', 'no key of a key service is declared in what was read')];
    return [shown('proven', `${counted(keys.length, 'key')} of a key service declared in code`, pointersOf(keys))];
}
function quantumFact({ report }) {
    const vulnerable = report.assets.filter(({ properties }) => (0,value/* scalars */.kw)(properties['quantumVulnerable']).includes(true));
    const algorithms = report.assets.filter(({ type }) => type === 'algorithm').length;
    if (algorithms === 0)
        return [shown('not-seen', 'no algorithm was found in what was read')];
    const dates = report.outlook?.entries.length ?? 0;
    const text = `${counted(vulnerable.length, 'use')} of algorithms that a quantum computer breaks are known, of ${String(algorithms)}; ${counted(dates, 'date')} on which the policy becomes stricter`;
    return [shown('proven', text, pointersOf(vulnerable))];
}
function pointersOf(assets) {
    return assets
        .slice(0, facts_of_inventory_MAX_POINTERS)
        .flatMap(({ name, occurrences: [first] }) => (first === undefined ? [] : [{ text: name, at: first.at }]));
}

;// CONCATENATED MODULE: ./src/audit/facts-of-policy.ts


const POLICY_FACTS = {
    'policy.document': documentFact,
    'policy.standard': standardFact,
    'policy.approval': approvalFact,
    'policy.review': reviewFact,
    'policy.exceptions': exceptionsFact,
    'policy.deviations': deviationsFact,
    'policy.dual-control': dualControlFact,
    'policy.routing': routingFact,
    'policy.dated': datedFact,
    'gate.run': gateFact,
    'gate.self-test': selfTestFact,
    'gate.read-only': () => [
        shown('asserted', 'the tool only reads, runs nothing of the repository, and prints no key material (fingerprints in its place)'),
    ],
};
function fileOf({ policy }) {
    const file = policy.governance?.file;
    return file === undefined ? [] : [{ text: file, at: { file, line: 1, column: 1, endLine: 1, endColumn: 1 } }];
}
function documentFact(input) {
    const { policy } = input;
    if (policy.governance === undefined)
        return [shown('missing', `there is no policy of the organisation; the built-in standard ${policy.id} ${policy.version} judged`)];
    const text = `the policy ${policy.title} (${policy.id} ${policy.version}) judged this run; SHA-256 ${policy.sha256}`;
    return [shown('proven', text, fileOf(input))];
}
function standardFact({ policy }) {
    const clauses = Object.keys(policy.clauses).length;
    return [
        shown('proven', `${counted(clauses, 'clause')} of the standard and ${counted(policy.rules.length, 'rule')} are in force, made of ${list(policy.sources)}`),
    ];
}
function approvalFact(input) {
    const approvals = input.policy.governance?.approvals ?? [];
    if (approvals.length === 0)
        return [shown('missing', 'the policy names nobody who approved it', fileOf(input))];
    return approvals.map(({ role, by, date, reference }) => shown('asserted', `approved by ${by} (${role}) on ${date}${reference === undefined ? '' : `, ${reference}`}`, fileOf(input)));
}
function reviewFact(input) {
    const { governance } = input.policy;
    const { asOf } = input.report.evidence;
    if (governance?.nextReview === undefined)
        return [shown('missing', 'the policy has no day of its next review', fileOf(input))];
    if (governance.nextReview < asOf)
        return [shown('contradicted', `the policy was to be reviewed by ${governance.nextReview}`, fileOf(input))];
    return [shown('asserted', `the policy is to be reviewed by ${governance.nextReview}`, fileOf(input))];
}
function exceptionsFact({ report, policy }) {
    const ids = new Set(report.findings.flatMap(({ suppression }) => suppression?.kind === 'exception' && suppression.status === 'accepted' ? [suppression.id] : []));
    const { maxDays } = policy.exceptions;
    const limits = maxDays === undefined ? 'the policy sets no longest time' : 'the policy limits their time by severity';
    if (ids.size === 0)
        return [shown('proven', `no exception lets anything through on this day; ${limits}`)];
    return [
        shown('proven', `${counted(ids.size, 'exception')} in force, each approved, scoped and with an end (${list([...ids].sort())}); ${limits}`),
    ];
}
function deviationsFact(input) {
    const deviations = input.policy.governance?.deviations ?? [];
    return deviations.map(({ of, riskId, owner, approval, expires, document }) => {
        const end = expires === undefined ? 'without an end' : `until ${expires}`;
        const text = `deviation of ${of} for risk ${riskId}, owned by ${owner}, approved by ${approval.by} on ${approval.date}, ${end}`;
        return shown('asserted', text, [{ text: document }]);
    });
}
function dualControlFact(input) {
    const topics = [...new Set(input.policy.dualControl.flatMap((one) => one.topics))].sort();
    if (topics.length === 0)
        return [];
    return [shown('proven', `the policy asks for approvals of several people where a change touches ${list(topics)}`, fileOf(input))];
}
function routingFact(input) {
    const to = [...new Set(input.policy.routing.flatMap((route) => route.to))].sort();
    if (to.length === 0)
        return [shown('missing', 'the policy names nobody to whom findings go (routing)', fileOf(input))];
    return [shown('asserted', `findings go to ${list(to)}`, fileOf(input))];
}
function datedFact({ policy }) {
    const dated = Object.values(policy.clauses)
        .flat()
        .filter(({ from, until }) => from !== undefined || until !== undefined);
    if (dated.length === 0)
        return [shown('missing', 'no row of the standard has a day from or until which it counts')];
    return [shown('proven', `${counted(dated.length, 'row')} of the standard have days: what is to go is known before it goes`)];
}
function gateFact({ report }) {
    const { files, asOf, tool } = report.evidence;
    const text = `${tool.name} ${tool.version} judged ${counted(files.supported, 'file')} of ${String(files.discovered)} on ${asOf}, with the verdict ${report.verdict}`;
    return [shown('proven', text)];
}
/** Whether the gate fails when it should, with this policy. */
function selfTestFact({ selfTest }) {
    if (selfTest === undefined)
        return [shown('not-seen', 'no violations were planted')];
    const silent = selfTest.results.filter(({ outcome }) => outcome !== 'fails');
    const count = selfTest.results.length;
    if (silent.length === 0)
        return [shown('proven', `each of ${counted(count, 'planted violation')} stops the build under this policy`)];
    const text = `${String(silent.length)} of ${counted(count, 'planted violation')} would not stop the build under this policy`;
    return [
        shown('contradicted', text, silent.map((one) => ({ text: `${one.title}: ${one.text}` }))),
    ];
}

;// CONCATENATED MODULE: ./src/audit/facts-of-register.ts



/** Without a register everything that it would show is missing. */
function facts_of_register_asked(read) {
    return (input) => (input.register === undefined ? [shown('missing', 'there is no Key Management Register')] : read(input.register, input));
}
const REGISTER_FACTS = {
    'register.keys': facts_of_register_asked((register) => entriesFact(register, 'key')),
    'register.certificates': facts_of_register_asked((register) => entriesFact(register, 'certificate')),
    'register.secrets': facts_of_register_asked((register) => entriesFact(register, 'secret')),
    'register.unregistered': facts_of_register_asked(unregisteredFact),
    'register.acknowledgements': facts_of_register_asked(acknowledgementsFact),
    'register.evidence': facts_of_register_asked(evidenceFact),
    'register.remediations': facts_of_register_asked(remediationsFact),
    'register.reminders': facts_of_register_asked(remindersFact),
    'register.alerts': facts_of_register_asked(alertsFact),
    'register.modules': facts_of_register_asked(modulesFact),
    'register.platforms': facts_of_register_asked(platformsFact),
    'register.second-factor': facts_of_register_asked(secondFactorFact),
    'register.rollback': facts_of_register_asked(runbooksFact),
};
const facts_of_register_MAX_POINTERS = 8;
function facts_of_register_pointers(entries, path) {
    return entries.slice(0, facts_of_register_MAX_POINTERS).map((one) => ({ text: one.value.id, at: one.at(path === undefined ? undefined : path.split('.')) }));
}
function word({ properties }, name) {
    return String((0,value/* scalars */.kw)(properties[name])[0] ?? '');
}
function entriesFact({ register, joined }, kind) {
    const entries = register.entries.filter((entry) => entry.kind === kind);
    if (entries.length === 0)
        return [shown('not-seen', `the register has no ${kind}s`)];
    const matched = entries.filter((entry) => joined.matches.get(entry)?.join === 'matched');
    const others = entries.filter((entry) => !matched.includes(entry));
    return [
        ...(matched.length === 0
            ? []
            : [shown('proven', `${counted(matched.length, kind)} of the register found in what the repository declares`, facts_of_register_pointers(matched))]),
        ...(others.length === 0
            ? []
            : [shown('asserted', `${counted(others.length, kind)} of the register that nothing here declares`, facts_of_register_pointers(others))]),
    ];
}
function unregisteredFact({ joined }) {
    const declared = joined.unregistered.map(({ addresses, symbol, at }) => ({ text: addresses[0] ?? symbol, at }));
    const found = [...declared, ...joined.used.map(({ name, at }) => ({ text: name, at }))];
    if (found.length === 0)
        return [shown('proven', 'nothing that is declared or used here lacks an entry in the register')];
    return [
        shown('contradicted', `${counted(found.length, 'key')} or other entries declared or used that the register does not have`, found.slice(0, facts_of_register_MAX_POINTERS)),
    ];
}
function acknowledgementsFact({ register }) {
    const keepers = new Set(register.entries.flatMap(({ value }) => [value.owner, value.custodian].filter((id) => id !== undefined)));
    const people = [...register.people.values()].filter(({ value }) => value.active && value.kind !== 'team' && keepers.has(value.id));
    const done = people.filter(({ value }) => value.acknowledged !== undefined);
    const open = people.filter((one) => !done.includes(one));
    return [
        ...(done.length === 0
            ? []
            : [shown('asserted', `${counted(done.length, 'keeper')} of keys acknowledged their duties`, facts_of_register_pointers(done, 'acknowledged'))]),
        ...(open.length === 0 ? [] : [shown('missing', `${counted(open.length, 'keeper')} of keys with no acknowledgement`, facts_of_register_pointers(open))]),
    ];
}
function evidenceFact({ assets }) {
    const records = assets.filter((asset) => ['evidence', 'older-evidence'].includes(word(asset, 'record')));
    if (records.length === 0)
        return [shown('missing', 'the register names no records')];
    const of = (...states) => records.filter((one) => states.includes(word(one, 'evidenceState')));
    const say = (standing, chosen, text) => chosen.length === 0
        ? []
        : [
            shown(standing, `${counted(chosen.length, 'record')} ${text}`, chosen.slice(0, facts_of_register_MAX_POINTERS).flatMap((one) => {
                const [first] = one.occurrences;
                return first === undefined ? [] : [{ text: word(one, 'reference'), at: first.at }];
            })),
        ];
    return [
        ...say('proven', of('unchanged'), 'kept in the repository with a hash that fits'),
        ...say('asserted', of('elsewhere', 'without-hash'), 'kept elsewhere or without a hash'),
        ...say('contradicted', of('changed', 'missing'), 'that is not the file that was named'),
    ];
}
function remediationsFact({ register, asOf }) {
    const own = register.remediations.map(({ value, at }) => ({
        text: `${value.rule}, ${value.owner}, due ${value.due}`,
        due: value.due,
        at: at(['due']),
    }));
    const ofKeys = register.entries.flatMap((entry) => {
        const plan = entry.kind === 'key' ? entry.value.remediation : undefined;
        return plan === undefined
            ? []
            : [{ text: `${entry.value.id}, ${plan.owner}, due ${plan.due}`, due: plan.due, at: entry.at(['remediation']) }];
    });
    const all = [...own, ...ofKeys];
    const late = all.filter(({ due }) => due < asOf);
    const open = all.filter((one) => !late.includes(one));
    return [
        ...(late.length === 0
            ? []
            : [
                shown('contradicted', `${counted(late.length, 'plan')} to replace what is no longer approved, overdue`, late.slice(0, facts_of_register_MAX_POINTERS)),
            ]),
        ...(open.length === 0
            ? []
            : [
                shown('asserted', `${counted(open.length, 'plan')} to replace what is no longer approved, with owner and day`, open.slice(0, facts_of_register_MAX_POINTERS)),
            ]),
    ];
}
function remindersFact(_register, { report }) {
    const ends = (report.register?.timeline ?? []).filter(({ kind }) => kind === 'certificate-expiry');
    if (ends.length === 0)
        return [shown('not-seen', 'the register has no certificate with an end')];
    const late = ends.filter(({ days }) => days < 0);
    if (late.length > 0)
        return [
            shown('contradicted', `${counted(late.length, 'certificate')} past the end`, late.map(({ entry, at }) => ({ text: entry, at }))),
        ];
    return [shown('proven', `the ends of ${counted(ends.length, 'certificate')} are watched; the next is ${ends[0]?.date ?? ''}`)];
}
/** What has to raise an alarm: ISO/IEC 27002 8.16 asks for anomalous behaviour, and these four are it for a key. */
const EVENTS = ['disable', 'schedule-deletion', 'policy-change', 'failed-decrypt'];
function alertsFact({ register }) {
    const keys = register.entries.filter((entry) => entry.kind === 'key' && entry.value.state === 'active');
    if (keys.length === 0)
        return [shown('not-seen', 'the register has no active keys')];
    return EVENTS.flatMap((event) => {
        const having = keys.filter(({ value }) => (value.logging?.alerts ?? []).includes(event));
        const lacking = keys.filter((one) => !having.includes(one));
        return [
            ...(having.length === 0
                ? []
                : [shown('asserted', `an alert on ${event} for ${counted(having.length, 'key')}`, facts_of_register_pointers(having, 'logging'))]),
            ...(lacking.length === 0
                ? []
                : [shown('missing', `no alert on ${event} for ${counted(lacking.length, 'key')}`, facts_of_register_pointers(lacking, 'logging'))]),
        ];
    });
}
function modulesFact({ register }) {
    const keys = register.entries.filter((entry) => entry.kind === 'key' && entry.value.storage?.module !== undefined);
    if (keys.length === 0)
        return [shown('not-seen', 'the register names no validated module')];
    return [shown('asserted', `a validated module is named for ${counted(keys.length, 'key')}`, facts_of_register_pointers(keys, 'storage.module'))];
}
function platformsFact({ register, declared }) {
    const platforms = [...new Set(register.entries.flatMap(({ value }) => value.storage?.platform ?? []))].sort();
    const seen = declared.filter(({ is }) => is === 'key' || is === 'vault');
    return [
        ...(seen.length === 0
            ? [shown('not-seen', 'no key service, module or vault is declared in what was read')]
            : [
                shown('proven', `${counted(seen.length, 'key')} and vaults declared as code`, seen.slice(0, facts_of_register_MAX_POINTERS).map(({ addresses, symbol, at }) => ({ text: addresses[0] ?? symbol, at }))),
            ]),
        ...(platforms.length === 0 ? [] : [shown('asserted', `platforms of the register: ${list(platforms)}`)]),
    ];
}
function secondFactorFact({ register }) {
    const keys = register.entries.filter((entry) => entry.kind === 'key' && entry.value.state === 'active');
    const having = keys.filter(({ value }) => value.access?.mfaForAdministrators === true);
    const lacking = keys.filter((one) => !having.includes(one));
    return [
        ...(having.length === 0
            ? []
            : [shown('asserted', `administrators of ${counted(having.length, 'key')} need a second factor`, facts_of_register_pointers(having, 'access'))]),
        ...(lacking.length === 0
            ? []
            : [
                shown('missing', `no second factor is stated for administrators of ${counted(lacking.length, 'key')}`, facts_of_register_pointers(lacking, 'access')),
            ]),
    ];
}
function runbooksFact({ register }) {
    const entries = register.entries.filter(({ value }) => value.rotation?.method === 'manual');
    const having = entries.filter(({ value }) => value.rotation?.runbook !== undefined);
    const lacking = entries.filter((one) => !having.includes(one));
    return [
        ...(having.length === 0
            ? []
            : [shown('asserted', `a runbook is named for ${counted(having.length, 'rotation')} by hand`, facts_of_register_pointers(having, 'rotation.runbook'))]),
        ...(lacking.length === 0
            ? []
            : [shown('missing', `no runbook is named for ${counted(lacking.length, 'rotation')} by hand`, facts_of_register_pointers(lacking, 'rotation'))]),
    ];
}

;// CONCATENATED MODULE: ./src/audit/facts-of-suppliers.ts



const SUPPLIER_FACTS = {
    'supplier.register': facts_of_register_asked(suppliersFact),
    'supplier.contract': facts_of_register_asked(contractsFact),
    'supplier.review': facts_of_register_asked(reviewsFact),
    'supplier.attestation': facts_of_register_asked(attestationsFact),
};
function suppliersFact({ register }) {
    const suppliers = [...register.suppliers.values()];
    if (suppliers.length === 0)
        return [shown('not-seen', 'the register names no supplier')];
    const having = suppliers.filter(({ value }) => value.registerOfInformation !== undefined);
    const lacking = suppliers.filter((one) => !having.includes(one));
    return [
        ...(having.length === 0
            ? []
            : [
                shown('asserted', `${counted(having.length, 'supplier')} with a number in the register of information`, facts_of_register_pointers(having, 'registerOfInformation')),
            ]),
        ...(lacking.length === 0
            ? []
            : [shown('missing', `${counted(lacking.length, 'supplier')} without a number in the register of information`, facts_of_register_pointers(lacking))]),
    ];
}
/** Clauses without which a supplier that keeps keys can keep them from their owner: DORA article 30(2) and (3). */
const CLAUSES = ['data-protection', 'location', 'incident-assistance', 'audit-rights', 'access-recovery-return', 'exit'];
function contractsFact({ register }) {
    return [...register.suppliers.values()].map((one) => {
        const clauses = one.value.contract?.clauses ?? [];
        const lacking = CLAUSES.filter((clause) => !clauses.includes(clause));
        if (one.value.contract === undefined)
            return shown('missing', `${one.value.id}: no contract is named`, facts_of_register_pointers([one]));
        if (lacking.length > 0)
            return shown('missing', `${one.value.id}: the contract has no clause on ${lacking.join(', ')}`, facts_of_register_pointers([one], 'contract'));
        return shown('asserted', `${one.value.id}: the contract has all ${String(CLAUSES.length)} clauses (${one.value.contract.reference ?? 'no reference'})`, facts_of_register_pointers([one], 'contract'));
    });
}
function reviewsFact({ register }) {
    return [...register.suppliers.values()].map((one) => {
        const { id, lastReview, reviewCovers = [] } = one.value;
        if (lastReview === undefined)
            return shown('missing', `${id}: no review is named`, facts_of_register_pointers([one]));
        return shown('asserted', `${id}: reviewed on ${lastReview}${reviewCovers.length === 0 ? '' : `, of ${reviewCovers.join(', ')}`}`, facts_of_register_pointers([one], 'lastReview'));
    });
}
function attestationsFact({ register, asOf }) {
    return [...register.suppliers.values()].map((one) => {
        const { id, attestation } = one.value;
        if (attestation === undefined)
            return shown('missing', `${id}: no attestation is named`, facts_of_register_pointers([one]));
        const standing = attestation.expires < asOf ? 'contradicted' : 'asserted';
        return shown(standing, `${id}: ${attestation.name}, until ${attestation.expires}`, facts_of_register_pointers([one], 'attestation'));
    });
}

;// CONCATENATED MODULE: ./src/audit/facts.ts





const FACTS = {
    ...POLICY_FACTS,
    ...INVENTORY_FACTS,
    ...REGISTER_FACTS,
    ...SUPPLIER_FACTS,
    ...AUDIT_FACTS,
};
/** Names that knowledge/frameworks/concepts.yml may use. */
const FACT_NAMES = Object.keys(FACTS).sort();
/** Throws for a name that is no fact. */
function factsOf(name, input) {
    const read = FACTS[name];
    if (read === undefined)
        throw new Error(`there is no fact ${name}; there are ${FACT_NAMES.join(', ')}`);
    return read(input);
}

;// CONCATENATED MODULE: ./src/audit/evidence.ts








/** The first places are enough to begin to look. */
const evidence_MAX_POINTERS = 8;
/** By id, in the order of the concepts. */
function conceptViews(input, { concepts }) {
    const spoken = spokenOf(input);
    return new Map([...concepts.values()].map((concept) => {
        const shown = [...byRules(concept.id, input, spoken), ...evidence_shownBy(concept, input)];
        const { id, title, means } = concept;
        return [id, { id, title, means, standing: (0,audit_view/* weakest */.h)(shown.map(({ standing }) => standing)), shown }];
    }));
}
/** What shows something: facts, fields of the register, types of evidence. */
function evidence_shownBy({ facts, fields, evidence }, input) {
    return [
        ...facts.flatMap((fact) => factsOf(fact, input)),
        ...fields.flatMap((field) => byField(field, input)),
        ...evidence.flatMap((type) => byRecords(type, input)),
    ];
}
/** How many places each rule spoke of: a rule that had nothing to judge shows nothing. */
function spokenOf({ report, policy, register }) {
    const contexts = new context/* Contexts */.x(policy, report.evidence.asOf);
    const counts = new Map();
    for (const asset of [...report.assets, ...(register?.assets ?? [])]) {
        const [first] = asset.occurrences;
        if (first === undefined)
            continue;
        const properties = (0,days/* withDaysRemaining */.Cr)(contexts.at(asset, first), report.evidence.asOf);
        for (const rule of policy.rules)
            if ((0,match/* test */.t6)(rule.match, properties, 'may').truth === 'yes')
                counts.set(rule.id, (counts.get(rule.id) ?? 0) + asset.occurrences.length);
    }
    return counts;
}
function byRules(concept, { report }, spoken) {
    const rules = report.rules.filter((rule) => rule.concepts?.includes(concept));
    if (rules.length === 0)
        return [];
    const ids = new Set(rules.map(({ id }) => id));
    const findings = report.findings.filter(({ rule }) => ids.has(rule.id));
    const shown = [];
    const say = (standing, chosen, text) => {
        if (chosen.length > 0)
            shown.push({ standing, text: `${counted(chosen.length, 'place')}: ${text}`, pointers: placesOf(chosen) });
    };
    const violations = findings.filter(({ outcome }) => outcome === 'violation');
    const counting = violations.filter(({ enforcement }) => enforcement !== 'record');
    const excepted = violations.filter(({ suppression }) => suppression?.kind === 'exception' && suppression.status === 'accepted');
    const recorded = violations.filter((one) => !counting.includes(one) && !excepted.includes(one));
    say('contradicted', counting, `against the policy (${rulesOf(counting)})`);
    say('asserted', excepted, 'let through by an approved exception, until its end');
    say('asserted', recorded, `recorded only, the policy does not count them here (${rulesOf(recorded)})`);
    say('not-seen', findings.filter(({ outcome }) => outcome === 'unresolved'), 'a value could not be read');
    const clean = rules.filter(({ id }) => (spoken.get(id) ?? 0) > 0 && !violations.some(({ rule }) => rule.id === id));
    if (clean.length > 0) {
        const places = Math.max(...clean.map(({ id }) => spoken.get(id) ?? 0));
        shown.push({
            standing: 'proven',
            text: `judged at up to ${counted(places, 'place')} with nothing against the policy (${list(clean.map(({ id }) => id))})`,
            pointers: [],
        });
    }
    else if (shown.length === 0) {
        shown.push({ standing: 'not-seen', text: `nothing here that the rules speak of (${list([...ids].sort())})`, pointers: [] });
    }
    return shown;
}
function byField(field, { register }) {
    if (register === undefined)
        return [];
    const rows = [...register.fields].flatMap(([entry, all]) => all.filter((one) => one.field === field).map((one) => ({ entry, one })));
    const title = rows[0]?.one.title;
    if (title === undefined)
        return [];
    const types = register.knowledge.fields.fields.find(({ path }) => path === field)?.provenBy ?? [];
    const kept = new Set(recordsOf(register, types, ['unchanged']).map((one) => evidence_word(one, 'entry')));
    const groups = [
        ['proven', 'shown by a record that is kept here', rows.filter(({ entry, one }) => one.state === 'proven' && kept.has(entry.value.id))],
        [
            'asserted',
            'shown by a record that is kept elsewhere',
            rows.filter(({ entry, one }) => one.state === 'proven' && !kept.has(entry.value.id)),
        ],
        ['asserted', 'stated', rows.filter(({ one }) => one.state === 'asserted')],
        ['assumed', 'filled in by a tool and not confirmed', rows.filter(({ one }) => one.state === 'assumed')],
        ['missing', 'not answered', rows.filter(({ one }) => one.state === 'missing')],
    ];
    return groups.flatMap(([standing, text, chosen]) => {
        if (chosen.length === 0)
            return [];
        const pointers = chosen.slice(0, evidence_MAX_POINTERS).map(({ entry }) => {
            const value = (0,completeness/* valueAt */.fK)(entry.value, field);
            const told = typeof value === 'string' || typeof value === 'number' ? `: ${String(value)}` : '';
            return { text: `${entry.value.id}${told}`, at: entry.at(field.split('.')) };
        });
        const whole = chosen.length === rows.length
            ? `all ${counted(rows.length, 'entry')}`
            : `${String(chosen.length)} of ${counted(rows.length, 'entry')}`;
        return [{ standing, text: `${title}: ${text}, for ${whole}`, pointers }];
    });
}
/** Records of one type: a file that is the one that was meant is proof; what lies elsewhere is only named. */
function byRecords(type, { register }) {
    if (register === undefined)
        return [];
    const title = register.knowledge.evidence.types.find(({ id }) => id === type)?.title ?? type;
    const of = (...states) => recordsOf(register, [type], states);
    const shown = [];
    const say = (standing, chosen, text) => {
        if (chosen.length === 0)
            return;
        const pointers = chosen.slice(0, evidence_MAX_POINTERS).map((one) => {
            const at = one.occurrences[0]?.at;
            const told = `${evidence_word(one, 'entry')}, ${evidence_word(one, 'evidenceDate')}: ${evidence_word(one, 'reference')}`;
            return at === undefined ? { text: told } : { text: told, at };
        });
        shown.push({ standing, text: `${title}: ${counted(chosen.length, 'record')} ${text}`, pointers });
    };
    say('proven', of('unchanged'), 'in the repository, unchanged since it was named');
    say('asserted', of('elsewhere', 'without-hash'), 'named, which cannot be opened or compared from here');
    say('contradicted', of('changed', 'missing'), 'that is not the file that was named');
    return shown;
}
/** The newest record of each entry and type, in one of some states. */
function recordsOf({ assets }, types, states) {
    return assets.filter((asset) => evidence_word(asset, 'record') === 'evidence' && types.includes(evidence_word(asset, 'evidenceType')) && states.includes(evidence_word(asset, 'evidenceState')));
}
function evidence_word({ properties }, name) {
    return String((0,value/* scalars */.kw)(properties[name])[0] ?? '');
}
function placesOf(findings) {
    return findings.slice(0, evidence_MAX_POINTERS).map(({ at, message }) => ({ text: message, at }));
}
function rulesOf(findings) {
    return list([...new Set(findings.map(({ rule }) => rule.id))].sort());
}

// EXTERNAL MODULE: ./src/audit/audit-schedule.ts
var audit_schedule = __webpack_require__(25568);
;// CONCATENATED MODULE: ./src/audit/questions.ts







const QUESTIONS = {
    'CEK-09.1': {
        question: 'Are encryption and key management audited as often as the risk they are exposed to asks for?',
        because: proportional,
    },
    'CEK-09.2': {
        question: 'Are they audited continuously where that is possible, at least every year, and after every security event?',
        because: timely,
    },
};
function questionsOf(ids, input) {
    return ids.flatMap((id) => {
        const row = QUESTIONS[id];
        if (row === undefined)
            return [];
        const because = row.because(input);
        const isAgainst = ({ standing }) => standing === 'contradicted' || standing === 'missing';
        const none = input.register !== undefined && input.register.register.entries.length === 0 && input.report.assets.length === 0;
        const answer = none ? 'not-applicable' : because.some(isAgainst) ? 'no' : 'yes';
        return [{ id, question: row.question, answer, because: [...because.filter(isAgainst), ...because.filter((one) => !isAgainst(one))] }];
    });
}
/** Keys have a tier, and the plan audits the graver ones at least as often. */
function proportional(input) {
    const { audit, register } = input;
    const keys = (register?.register.entries ?? []).filter(({ kind }) => kind === 'key');
    if (register === undefined)
        return [shown('missing', 'there is no register that says how grave the loss of a key is')];
    if (audit === undefined || audit.plan.length === 0)
        return [tiersShown(keys), shown('missing', 'there is no audit plan')];
    return [...found(input, ['audit-plan-interval', 'key-not-in-audit-plan']), tiersShown(keys), ...planShown(audit, keys)];
}
/** What rules of the gate say against an answer. */
function found({ report }, rules) {
    const against = report.findings.filter(({ rule, outcome, enforcement }) => rules.includes(rule.id) && outcome === 'violation' && enforcement !== 'record');
    return against.slice(0, questions_MAX_POINTERS).map(({ message, at, rule }) => shown('contradicted', message, [{ text: rule.id, at }]));
}
const questions_MAX_POINTERS = 5;
function tiersShown(keys) {
    const untiered = keys.filter(({ value }) => value.tier === undefined);
    if (untiered.length === 0)
        return shown('asserted', `all ${counted(keys.length, 'key')} have a tier`);
    const pointers = untiered.slice(0, questions_MAX_POINTERS).map((one) => ({ text: one.value.id, at: one.at() }));
    return shown('missing', `${counted(untiered.length, 'key')} without a tier`, pointers);
}
function planShown({ plan }, keys) {
    const made = [];
    const days = new Map(audit_schedule/* TIERS */.iB.flatMap((tier) => {
        const rows = plan.filter(({ value: { tiers, keys: named } }) => (tiers === undefined && named === undefined) || tiers?.includes(tier) === true);
        return rows.length === 0 ? [] : [[tier, Math.min(...rows.map(({ value }) => value.days))]];
    }));
    const used = audit_schedule/* TIERS */.iB.filter((tier) => keys.some(({ value }) => value.tier === tier));
    const uncovered = used.filter((tier) => !days.has(tier));
    if (uncovered.length > 0)
        made.push(shown('missing', `the plan has no audit of keys of tier ${list(uncovered)}`));
    const told = used.flatMap((tier) => (days.has(tier) ? [`${tier} every ${String(days.get(tier))} days`] : []));
    const inOrder = audit_schedule/* TIERS */.iB.flatMap((tier) => days.get(tier) ?? []);
    const rising = inOrder.every((one, index) => index === 0 || (inOrder[index - 1] ?? 0) <= one);
    const by = told.length === 0 ? 'by tier' : told.join(', ');
    const pointers = plan.slice(0, questions_MAX_POINTERS).map((one) => ({ text: one.value.id, at: one.at() }));
    made.push(rising
        ? shown('asserted', `the plan audits ${by}`, pointers)
        : shown('contradicted', `the plan audits a graver tier less often than a lighter one: ${by}`, pointers));
    const long = plan.filter(({ value }) => value.days > YEAR);
    if (long.length > 0)
        made.push(shown('contradicted', `${counted(long.length, 'planned audit')} more than a year apart`, long.map((one) => ({ text: one.value.id, at: one.at() }))));
    return made;
}
/** A month without a run is no continuous audit. */
const CONTINUOUS_DAYS = 31;
function timely(input) {
    const { ledger, report } = input;
    const runs = (ledger?.lines ?? []).filter(({ entry }) => entry.kind === 'gate-run' || entry.kind === 'audit');
    const last = runs.at(-1);
    const age = last === undefined ? undefined : (0,dates/* daysBetween */.YM)((0,instants/* dayOf */.kb)(last.entry.at) ?? '', report.evidence.asOf);
    const late = age !== undefined && age > CONTINUOUS_DAYS
        ? [shown('contradicted', `the last run of the gate is ${counted(age, 'day')} old: that is not continuous`)]
        : [];
    const rules = ['audit-overdue', 'audit-never-done', 'post-event-audit-missing', 'gate-not-run', 'ledger-broken'];
    return [
        ...found(input, rules),
        ...late,
        ...factsOf('audit.runs', input),
        ...factsOf('audit.records', input),
        ...factsOf('audit.events', input),
    ];
}

;// CONCATENATED MODULE: ./src/audit/views.ts
/** The view of one auditor: the same evidence for everybody, in the order and words of the own frameworks. */





/** Groups of concepts that nobody ordered. */
const LAST = 99;
/** A view by its id; every framework also has one by its own id, with the words of none. Undefined where there is neither. */
function viewRowOf(id, { views }, { frameworks }) {
    const row = views.find((one) => one.id === id);
    const framework = frameworks.get(id);
    if (row !== undefined || framework === undefined)
        return row;
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
    };
}
function auditViewOf(row, input, knowledge, frameworks, binding, limits) {
    const all = conceptViews(input, frameworks);
    const chosen = row.frameworks.flatMap((id) => frameworks.frameworks.get(id) ?? []);
    const views = chosen.map((framework) => frameworkView(framework, all));
    const named = new Set(chosen.flatMap(({ requirements }) => requirements.flatMap(({ concepts }) => concepts)));
    const concepts = ordered([...all.values()].filter(({ id }) => named.has(id)), row.order);
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
    };
}
function frameworkView({ id, name, edition, source, note, gap, requirements }, concepts) {
    const demands = requirements.map((demand) => {
        const standings = demand.concepts.map((concept) => concepts.get(concept)?.standing ?? 'not-seen');
        return {
            id: demand.id,
            aliases: demand.aliases,
            title: demand.title,
            relation: demand.relation,
            verified: demand.verified,
            standing: (0,audit_view/* weakest */.h)(standings),
            concepts: demand.concepts,
        };
    });
    return { id, name, edition, source, ...(note === undefined ? {} : { note }), ...(gap === undefined ? {} : { gap }), demands };
}
function ordered(concepts, order) {
    const rank = ({ id }) => {
        const place = order.indexOf(id.split('.')[0] ?? '');
        return place === -1 ? LAST : place;
    };
    return [...concepts].sort((left, right) => rank(left) - rank(right));
}
const WORDS = {
    proven: 'shown by what was seen or by records that were checked',
    asserted: 'stated at least in part, with nothing here that shows it',
    assumed: 'filled in by a tool in part, and not confirmed',
    missing: 'lacking something that was looked for',
    contradicted: 'contradicted by something that was found',
    'not-seen': 'such that nothing here could show it',
};
/** Counts, never a share: a share of demands would read like compliance. */
function answerOf(frameworks, concepts) {
    const demands = frameworks.flatMap((framework) => framework.demands);
    if (demands.length === 0)
        return ['No mapping is claimed: the framework does not ask for what is shown here.'];
    const lines = audit_view/* STANDINGS */.C.flatMap((standing) => {
        const count = demands.filter((one) => one.standing === standing).length;
        return count === 0 ? [] : [`${counted(count, 'demand')}: ${WORDS[standing]}.`];
    });
    const shown = concepts.filter(({ standing }) => standing === 'proven').length;
    return [
        `What was gathered can support ${counted(demands.length, 'demand')}; whether a demand is met is for the auditor to say. A demand counts by the weakest of what it needs.`,
        ...lines,
        `${String(shown)} of ${counted(concepts.length, 'concept')} behind them are shown without a gap.`,
    ];
}
const MAX_AGAINST = 12;
/** What was found against, then what is missing; what several concepts lack is told once, with all of them. */
function againstOf(concepts) {
    const found = new Map();
    for (const wanted of ['contradicted', 'missing'])
        for (const { title, shown } of concepts)
            for (const one of shown.filter(({ standing }) => standing === wanted)) {
                const known = found.get(`${wanted} ${one.text}`);
                if (known === undefined)
                    found.set(`${wanted} ${one.text}`, { ...one, titles: [title] });
                else if (!known.titles.includes(title))
                    known.titles.push(title);
            }
    const all = [...found.values()].map(({ titles, ...one }) => ({ ...one, text: `${one.text} (${list(titles)})` }));
    const left = all.length - MAX_AGAINST;
    const more = { standing: 'missing', text: `and ${counted(left, 'further point')}, below`, pointers: [] };
    return left > 0 ? [...all.slice(0, MAX_AGAINST), more] : all;
}
function setsOf(row, input, knowledge) {
    return knowledge['evidence-sets'].sets
        .filter(({ framework }) => row.frameworks.includes(framework))
        .map(({ title, demands, slots }) => ({
        title,
        demands,
        slots: slots.map(({ title: name, ...by }) => {
            const shown = evidence_shownBy(by, input);
            return { title: name, standing: (0,audit_view/* weakest */.h)(shown.map(({ standing }) => standing)), shown };
        }),
    }));
}

// EXTERNAL MODULE: ./src/app/frameworks.ts
var app_frameworks = __webpack_require__(70);
// EXTERNAL MODULE: ./src/app/toolkit.ts + 19 modules
var toolkit = __webpack_require__(93825);
;// CONCATENATED MODULE: ./src/app/audit-view.ts







/** knowledge/audit/views.yml, evidence-sets.yml and coverage.yml. */
function viewKnowledge(knowledge) {
    const files = Object.entries(VIEW_KNOWLEDGE).map(([name, schema]) => [name, (0,toolkit/* checked */.K)(knowledge, schema, `knowledge/audit/${name}.yml`)]);
    return Object.fromEntries(files);
}
/** Ids that a view can be asked for by: those of auditors first, then those of frameworks. */
function viewNames(knowledge, { frameworks }) {
    return [...new Set([...knowledge.views.views.map(({ id }) => id), ...frameworks.keys()])];
}
/** Throws a UserError for a view that does not exist. */
function viewOf(id, input, knowledge) {
    const known = viewKnowledge(knowledge);
    const frameworks = (0,app_frameworks/* openFrameworks */.A)(knowledge);
    const row = viewRowOf(id, known.views, frameworks);
    if (row === undefined) {
        const names = viewNames(known, frameworks);
        const close = (0,spelling/* closest */.k)(id, names);
        throw new errors/* UserError */.y(`there is no view "${id}"${close === undefined ? '' : `; did you mean "${close}"?`}`, {
            help: `views: ${names.join(', ')}`,
        });
    }
    const { report, policy } = input;
    const binding = {
        subject: input.subject,
        asOf: report.evidence.asOf,
        ...(input.commit === undefined ? {} : { commit: input.commit }),
        tool: `${report.evidence.tool.name} ${report.evidence.tool.version}`,
        policy: `${policy.id} ${policy.version}`,
        policySha256: policy.sha256,
        knowledgeSha256: input.knowledgeSha256,
    };
    return auditViewOf(row, input, known, frameworks, binding, limitsOf(report, input));
}
/** What was not looked at, and what nobody can see from a repository. */
function limitsOf({ evidence: { files, skipped }, diagnostics }, { register, audit, ledger }) {
    const codes = new Map();
    for (const { level, code } of diagnostics)
        if (level !== 'note')
            codes.set(code, (codes.get(code) ?? 0) + 1);
    return [
        'What runs is not seen: whether a key was rotated, a review held or an alert raised, only records show.',
        'What stands in another repository, in a console or in a supplier’s systems is not seen.',
        `${counted(files.discovered, 'file')} found, ${String(files.supported)} of a language that is read, ${String(files.parsed)} parsed, ${String(files.partlyParsed)} in part, ${counted(skipped.length, 'file')} left out.`,
        ...[...codes].sort().map(([code, count]) => `${counted(count, 'warning')} of the kind ${code}.`),
        ...(register === undefined ? ['There is no Key Management Register: nothing is known of owners, reviews and rotations.'] : []),
        ...(audit === undefined ? ['There is no audit file: plans, records and incidents are not known.'] : []),
        ...(ledger === undefined ? ['There is no ledger: earlier runs are not known.'] : []),
    ];
}

// EXTERNAL MODULE: ./src/app/judge.ts + 6 modules
var judge = __webpack_require__(46944);
// EXTERNAL MODULE: ./src/app/knowledge-digest.ts
var knowledge_digest = __webpack_require__(2040);
// EXTERNAL MODULE: ./src/app/register.ts + 4 modules
var app_register = __webpack_require__(23850);
// EXTERNAL MODULE: ./src/app/register-run.ts
var register_run = __webpack_require__(7346);
;// CONCATENATED MODULE: ./src/audit/self-test.ts
/** Planted violations: whether the gate fails when it should, with the organisation's own policy, and which rule did not fire. */

const self_test_text = schemas/* string */.YjP().min(1);
/** knowledge/audit/planted.yml */
const plantedFile = schemas/* strictObject */.rej({
    source: self_test_text,
    reviewed: schemas/* union */.KCZ([iso/* date */.p6(), schemas/* date */.p6U()]),
    planted: schemas/* array */.YOg(schemas/* strictObject */.rej({ id: schemas/* string */.YjP().regex(/^[a-z]+(-[a-z]+)*$/), title: self_test_text, rules: schemas/* array */.YOg(self_test_text).min(1), file: self_test_text, text: self_test_text })),
});
/** Where a planted file lies: a path that no policy knows, in source code. */
function plantedPath({ id, file }) {
    return `src/planted/${id}/${file}`;
}
const RANK = { record: 0, warn: 1, fail: 2 };
/** `report` is what the gate says of all planted files together. */
function selfTestOf(planted, report, policy) {
    const results = planted.map((one) => {
        const folder = `src/planted/${one.id}/`;
        const said = report.findings.filter(({ at }) => at.file.startsWith(folder));
        return resultOf(one, said, policy);
    });
    return { passed: results.every(({ outcome }) => outcome === 'fails'), stops: report.verdict === 'fail', results };
}
function resultOf({ id, title, rules }, said, policy) {
    const fitting = said.filter(({ rule, outcome }) => outcome === 'violation' && (rules.includes(rule.id) || /^(standard|requirement)-/.test(rule.id)));
    const gravest = [...fitting].sort((left, right) => RANK[right.enforcement] - RANK[left.enforcement])[0];
    if (gravest === undefined)
        return { id, title, outcome: 'silent', text: silence(rules, policy) };
    const outcome = { fail: 'fails', warn: 'shown', record: 'silent' }[gravest.enforcement];
    const does = { fail: 'stops the build', warn: 'only warns', record: 'is only recorded' }[gravest.enforcement];
    return { id, title, outcome, text: `${gravest.rule.id} ${does}: ${gravest.message}` };
}
/** Why nobody said anything. */
function silence(rules, policy) {
    const off = rules.filter((rule) => policy.off.includes(rule));
    if (off.length === rules.length)
        return `${off.join(', ')}: switched off by the policy`;
    if (policy.files.length > 0)
        return `${rules.join(', ')} did not fire: the policy is only for ${policy.files.slice(0, 3).join(', ')}`;
    return `${rules.join(', ')} did not fire: the policy allows it`;
}

// EXTERNAL MODULE: ./src/host/repository.ts + 1 modules
var repository = __webpack_require__(89778);
// EXTERNAL MODULE: ./src/app/scan.ts + 115 modules
var scan = __webpack_require__(50136);
// EXTERNAL MODULE: ./src/app/version.ts + 1 modules
var version = __webpack_require__(64034);
;// CONCATENATED MODULE: ./src/app/self-test.ts
/** Runs the self-test: planted files, that exist only in memory, go through the whole gate with the policy of the repository. */





async function runSelfTest({ knowledge, grammarDirectory, policy, asOf }) {
    const { planted } = (0,toolkit/* checked */.K)(knowledge, plantedFile, 'knowledge/audit/planted.yml');
    const files = new Map(planted.map((one) => [plantedPath(one), Buffer.from(one.text)]));
    const host = {
        ...(0,repository/* createScanHost */.Qc)('/planted', grammarDirectory),
        listFiles: () => [...files].map(([path, bytes]) => ({ path, size: bytes.length })).sort((left, right) => (left.path < right.path ? -1 : 1)),
        read: (path) => files.get(path) ?? { error: 'unreadable' },
    };
    // The planted files have no register, no exceptions and no baseline: what is judged is the policy alone.
    const alone = { ...policy, register: {}, audit: {} };
    const report = await (0,scan/* scan */.SQ)({ knowledge, policy: undefined, effective: alone, asOf, root: '/planted', paths: [], host, version: version/* VERSION */.x });
    return selfTestOf(planted, report, policy);
}

;// CONCATENATED MODULE: ./src/app/full-audit.ts
/** The full audit: the whole tree judged, the policy put to the test, what falls due, whom to tell, and the views of auditors. */












/** `options` take the place of those that the request makes. Throws a UserError where nothing can be judged. */
async function runAudit(request, options) {
    const { directory, installation, ledger } = request;
    const run = await (0,register_run/* openRun */.Iy)(request);
    const { root, knowledge, grammarDirectory, policy, asOf, trusted } = run;
    const audit = (0,app_audit/* openAuditOf */.N4)({ root, directory, knowledge, policy, ledger, trusted, asOf });
    let examination;
    const register = run.opened === undefined ? undefined : { ...run.opened, seen: (seen) => void (examination = seen) };
    const report = await (0,judge/* judge */.S)(directory, installation, options ?? run.options, {
        opened: run,
        effective: policy,
        ...(register === undefined ? {} : { register }),
        ...(audit === undefined ? {} : { audit }),
    });
    const selfTest = await runSelfTest({ knowledge, grammarDirectory, policy, asOf });
    const known = topicKnowledge(knowledge);
    const input = {
        report,
        policy,
        register: examination,
        audit: audit?.audit,
        ledger: audit?.ledger,
        selfTest,
        subject: run.opened?.register.title ?? run.opened?.register.id ?? external_node_path_default().basename(root),
        commit: (0,git/* commitOf */.D3)(root, 'HEAD'),
        knowledgeSha256: (0,knowledge_digest/* knowledgeDigest */.Z)(knowledge),
    };
    return {
        root,
        knowledge,
        report,
        selfTest,
        topics: dueTopics(report, known, (0,app_register/* registerKnowledge */.ig)(knowledge)),
        audiences: audiencesOf(report.findings, known),
        views: viewKnowledge(knowledge).views.views.map(({ id }) => id),
        viewOf: (id) => viewOf(id, input, knowledge),
    };
}
function topicKnowledge(knowledge) {
    return (0,toolkit/* checked */.K)(knowledge, dueTopicsFile, 'knowledge/audit/topics.yml');
}
/** The policy alone, put to the test. */
async function selfTestOnly(request) {
    const { knowledge, grammarDirectory, policy, asOf } = await (0,register_run/* openRun */.Iy)(request);
    return runSelfTest({ knowledge, grammarDirectory, policy, asOf });
}


/***/ }),

/***/ 26060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ STANDINGS),
/* harmony export */   h: () => (/* binding */ weakest)
/* harmony export */ });
/** From the strongest to the weakest: of several the last one counts, and what was not seen only where there is nothing else. */
const STANDINGS = ['proven', 'asserted', 'assumed', 'missing', 'contradicted', 'not-seen'];
/** The weakest of several; what was not seen only where there is nothing else. */
function weakest(standings) {
    const seen = standings.filter((one) => one !== 'not-seen');
    return seen.reduce((worst, one) => (worst === 'not-seen' || STANDINGS.indexOf(one) > STANDINGS.indexOf(worst) ? one : worst), 'not-seen');
}


/***/ }),

/***/ 37857:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ auditHtml)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/core/audit-view.ts
var audit_view = __webpack_require__(26060);
;// CONCATENATED MODULE: ./src/report/audit-style.ts
/** The style of an auditor's view: made for paper first. */
const AUDIT_STYLE = `
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #555; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 2rem 1.5rem 4rem; color: #1a1f29; background: #fff; font: 10.5pt/1.45 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
header { border-bottom: 2pt solid #1a1f29; margin-bottom: 1.2rem; padding-bottom: .8rem; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 .2rem; }
h2 { font-size: 13.5pt; margin: 1.8rem 0 .5rem; padding-top: .4rem; border-top: .5pt solid #9aa3b2; break-after: avoid; }
h3 { font-size: 11pt; margin: 1.1rem 0 .25rem; break-after: avoid; }
p { margin: .3rem 0 .5rem; }
.quiet { color: #4a5262; }
.question { font-size: 12pt; border-left: 3pt solid #1b57b0; padding: .2rem 0 .2rem .8rem; margin: .6rem 0; }
.note { border: .5pt solid #9aa3b2; padding: .5rem .7rem; margin: .8rem 0; background: #f6f7f9; }
dl.binding { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: .1rem .8rem; margin: .6rem 0 0; font-size: 9pt; }
dl.binding dt { color: #4a5262; } dl.binding dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: .4rem 0 .8rem; font-size: 9pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: .28rem .45rem; border-bottom: .5pt solid #c9cfd9; overflow-wrap: anywhere; }
thead th { border-bottom: 1pt solid #1a1f29; }
td.n, th.n { text-align: right; }
table.demands { table-layout: fixed; }
th.number { width: 7.6rem; } td.standing { width: 7.4rem; }
.demands th.number { width: 15%; } .demands th.relation { width: 12%; } .demands th.standing { width: 18%; } .demands th.demand { width: 26%; }
ul { margin: .2rem 0 .6rem; padding-left: 0; list-style: none; }
li { margin: .22rem 0; padding-left: 6.4rem; text-indent: -6.4rem; break-inside: avoid; }
li > .badge { text-indent: 0; }
ul.plain { list-style: disc; padding-left: 1.2rem; } ul.plain li { padding-left: 0; text-indent: 0; }
.where { color: #4a5262; font-size: 8.5pt; overflow-wrap: anywhere; }
.badge { display: inline-block; min-width: 5.9rem; font-size: 8.5pt; font-weight: 600; padding: .02rem .35rem; border: .75pt solid currentColor; border-radius: 2pt; text-align: center; white-space: nowrap; margin-right: .5rem; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.proven, .seen, .yes { color: #125a36; background: #e8f5ed; } .asserted { color: #2f4d6e; background: #edf2f8; } .assumed { color: #5a4a7d; background: #f1eef8; }
.missing, .not-in-scope { color: #744700; background: #fff5dd; } .contradicted, .no { color: #9c1c16; background: #fdeeec; border-width: 1.5pt; }
.not-seen, .not-applicable { color: #4a5262; background: #fff; border-style: dashed; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
section.concept { break-inside: auto; }
@media print { body { padding: 0; max-width: none; } a { color: inherit; text-decoration: none; } }
@media (max-width: 40rem) { .columns { display: block; } }
`;

// EXTERNAL MODULE: ./src/report/audit-wording.ts
var audit_wording = __webpack_require__(93548);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/html-text.ts
var html_text = __webpack_require__(17617);
;// CONCATENATED MODULE: ./src/report/audit-html.ts
/** An auditor's view as one page of HTML without scripts, made to be printed. */






const MAX_TEXT = 600;
function auditHtml(view) {
    const body = (0,html_text/* html */.qy) `<body>
    ${head(view)}
    <main>
      ${ask(view)} ${answer(view)} ${questions(view)} ${demands(view)} ${sets(view)} ${concepts(view)} ${coverage(view)} ${limits(view)}
    </main>
  </body>`;
    const digest = (0,external_node_crypto_.createHash)('sha256').update(AUDIT_STYLE, 'utf8').digest('base64');
    const page = (0,html_text/* html */.qy) `<head>
      <meta charset="utf-8" />
      <meta
        http-equiv="Content-Security-Policy"
        content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'"
      />
      <meta name="referrer" content="no-referrer" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${view.title}: what supports it, as of ${view.binding.asOf}</title>
      ${new html_text/* Html */.Ed(`<style>${AUDIT_STYLE}</style>`)}
    </head>
    ${body}`;
    return `<!doctype html>\n<html lang="en">${page.markup}</html>\n`;
}
function badge(standing) {
    return (0,html_text/* html */.qy) `<span class="badge ${standing}">${audit_wording/* STANDING_WORD */._$[standing]}</span>`;
}
function told(text) {
    return (0,report_escape/* cut */.Jj)(text, MAX_TEXT);
}
function item({ standing, text, pointers }) {
    const where = pointers.length === 0 ? undefined : (0,html_text/* html */.qy) ` <span class="where">${told(pointers.map(audit_wording/* pointerText */.po).join('; '))}</span>`;
    return (0,html_text/* html */.qy) `<li>${badge(standing)}${told(text)}${where}</li>`;
}
function head({ title, audience, binding }) {
    const rows = (0,audit_wording/* bindingRows */.Tm)(binding).map(([name, value]) => (0,html_text/* html */.qy) `<dt>${name}</dt>
        <dd>${value}</dd>`);
    return (0,html_text/* html */.qy) `<header>
    <p class="quiet">Cryptogate · evidence for an audit of cryptography and keys</p>
    <h1>${title}</h1>
    <p class="quiet">For: ${audience}</p>
    <dl class="binding">${rows}</dl>
  </header>`;
}
function ask({ question, accepts, refuses }) {
    const list = (items) => (0,html_text/* html */.qy) `<ul class="plain">
      ${items.map((one) => (0,html_text/* html */.qy) `<li>${one}</li>`)}
    </ul>`;
    return (0,html_text/* html */.qy) `<p class="question">${question}</p>
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
    <p class="note">${audit_wording/* SUPPORTS */.$1}</p>`;
}
function answer({ answer: lines, against }) {
    const [first, ...others] = lines;
    const open = against.length === 0
        ? (0,html_text/* html */.qy) `<p>Nothing was found against it, and nothing that was looked for is missing.</p>`
        : (0,html_text/* html */.qy) `<h3>What speaks against it, and what is missing</h3>
          <ul>
            ${against.map(item)}
          </ul>`;
    return (0,html_text/* html */.qy) `<h2>The answer</h2>
    <p>${first}</p>
    <ul class="plain">
      ${others.map((line) => (0,html_text/* html */.qy) `<li>${line}</li>`)}
    </ul>
    ${open}`;
}
function questions({ questions: all }) {
    return all.map(({ id, question, answer: said, because }) => (0,html_text/* html */.qy) `<h2>${id}</h2>
        <p class="question">${question}</p>
        <p>${answerBadge(said)} A draft: a person signs it.</p>
        <ul>
          ${because.map(item)}
        </ul>`);
}
function answerBadge(answer) {
    return (0,html_text/* html */.qy) `<span class="badge ${answer}">${audit_wording/* ANSWER_WORD */.GW[answer]}</span>`;
}
function demands(view) {
    const titles = (0,audit_wording/* conceptTitles */.aW)(view);
    return view.frameworks.map(({ name, edition, source, note, gap, demands: all }) => {
        const rows = all.map(({ id, aliases, title, relation, standing, concepts: of }) => (0,html_text/* html */.qy) `<tr>
          <th scope="row">${[id, ...aliases].join(', ')}</th>
          <td>${title}</td>
          <td>${relation}</td>
          <td>${badge(standing)}</td>
          <td>${of.map((one) => titles.get(one) ?? one).join('; ')}</td>
        </tr>`);
        const table = all.length === 0
            ? (0,html_text/* html */.qy) `<p><strong>No mapping.</strong></p>`
            : (0,html_text/* html */.qy) `<table class="demands">
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
          </table>`;
        const notes = [gap === undefined ? undefined : audit_wording/* GAP_WORD */.GO[gap], note].filter((text) => text !== undefined).join(' ');
        return (0,html_text/* html */.qy) `<h2>${name}</h2>
      <p class="quiet">${edition} · ${source}</p>
      ${notes === '' ? undefined : (0,html_text/* html */.qy) `<p>${notes}</p>`} ${table}`;
    });
}
function sets({ sets: all }) {
    if (all.length === 0)
        return undefined;
    const parts = all.map(({ title, demands: of, slots }) => (0,html_text/* html */.qy) `<h3>${of.join(', ')} ${title}</h3>
        <table>
          <tbody>
            ${slots.map(({ title: slot, standing, shown }) => (0,html_text/* html */.qy) `<tr>
                  <th scope="row" class="number">${slot}</th>
                  <td class="standing">${badge(standing)}</td>
                  <td>
                    ${shown.length === 0
        ? 'Nothing here could show it.'
        : (0,html_text/* html */.qy) `<ul>
                            ${shown.map(item)}
                          </ul>`}
                  </td>
                </tr>`)}
          </tbody>
        </table>`);
    return (0,html_text/* html */.qy) `<h2>Evidence that is asked for together</h2>
    ${parts}`;
}
function concepts({ concepts: all, frameworks }) {
    const parts = all.map(({ id, title, means, standing, shown }) => {
        const used = frameworks.flatMap((one) => one.demands.filter(({ concepts: of }) => of.includes(id)).map((demand) => demand.id));
        return (0,html_text/* html */.qy) `<section class="concept">
      <h3>${badge(standing)}${title}</h3>
      <p class="quiet">${means}. For ${told(used.join(', '))}.</p>
      <ul>
        ${shown.length === 0 ? (0,html_text/* html */.qy) `<li>${badge('not-seen')}nothing here could show it</li>` : shown.map(item)}
      </ul>
    </section>`;
    });
    return (0,html_text/* html */.qy) `<h2>Evidence by concept</h2>
    <p class="quiet">Each is gathered once; demands of all frameworks refer to it.</p>
    ${parts}`;
}
function coverage({ coverage: { parts, threats } }) {
    const line = ({ title, state, text, pointers }) => (0,html_text/* html */.qy) `<tr>
      <th scope="row" class="number">${title}</th>
      <td class="standing"><span class="badge ${state}">${audit_wording/* STATE_WORD */.hn[state]}</span></td>
      <td>${told(text)} <span class="where">${told(pointers.map(audit_wording/* pointerText */.po).join('; '))}</span></td>
    </tr>`;
    const tables = parts.map(({ title, lines }) => (0,html_text/* html */.qy) `<h3>${title}</h3>
        <table>
          <tbody>
            ${lines.map(line)}
          </tbody>
        </table>`);
    return (0,html_text/* html */.qy) `<h2>What the audit covers</h2>
    ${tables} ${threatTable(threats)}`;
}
function threatTable(threats) {
    const rows = threats.map(({ title, rules, open, places }) => (0,html_text/* html */.qy) `<tr>
        <th scope="row">${title}</th>
        <td class="n">${rules}</td>
        <td class="n">${open}</td>
        <td class="n">${places}</td>
      </tr>`);
    return (0,html_text/* html */.qy) `<h3>Threats</h3>
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
    </table>`;
}
function limits({ limits: lines }) {
    return (0,html_text/* html */.qy) `<h2>What this cannot show</h2>
    <ul class="plain">
      ${lines.map((one) => (0,html_text/* html */.qy) `<li>${one}</li>`)}
    </ul>
    <h3>Words</h3>
    <ul>
      ${audit_view/* STANDINGS */.C.map((one) => (0,html_text/* html */.qy) `<li>${badge(one)}${audit_wording/* STANDING_MEANS */.Aj[one]}</li>`)}
    </ul>`;
}


/***/ }),

/***/ 63579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ auditMarkdown)
/* harmony export */ });
/* harmony import */ var _core_audit_view__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26060);
/* harmony import */ var _audit_wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93548);
/* harmony import */ var _markdown_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47141);
/** An auditor's view as Markdown. */



function auditMarkdown(view) {
    return [
        `# ${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)(view.title)}: what supports it`,
        `${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)(view.audience)}.`,
        table(['', ''], (0,_audit_wording__WEBPACK_IMPORTED_MODULE_0__/* .bindingRows */ .Tm)(view.binding)),
        `> ${_audit_wording__WEBPACK_IMPORTED_MODULE_0__/* .SUPPORTS */ .$1}`,
        `## The question\n\n${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)(view.question)}`,
        `## The answer\n\n${view.answer.map((line) => `- ${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)(line)}`).join('\n')}`,
        ...(view.against.length === 0 ? [] : [`### What speaks against it, and what is missing\n\n${view.against.map(shownItem).join('\n')}`]),
        ...questions(view),
        ...demands(view),
        ...sets(view),
        `## Evidence by concept\n\n${view.concepts.map(conceptSection(view)).join('\n\n')}`,
        coverage(view),
        `## What this cannot show\n\n${view.limits.map((line) => `- ${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)(line)}`).join('\n')}`,
        `## Words\n\n${_core_audit_view__WEBPACK_IMPORTED_MODULE_2__/* .STANDINGS */ .C.map((one) => `- **${_audit_wording__WEBPACK_IMPORTED_MODULE_0__/* .STANDING_WORD */ ._$[one]}**: ${_audit_wording__WEBPACK_IMPORTED_MODULE_0__/* .STANDING_MEANS */ .Aj[one]}`).join('\n')}`,
    ]
        .join('\n\n')
        .concat('\n');
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)))].join('\n');
}
function shownItem({ standing, text, pointers }) {
    const where = pointers.length === 0 ? '' : ` — ${pointers.map((one) => (0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)((0,_audit_wording__WEBPACK_IMPORTED_MODULE_0__/* .pointerText */ .po)(one))).join('; ')}`;
    return `- **${_audit_wording__WEBPACK_IMPORTED_MODULE_0__/* .STANDING_WORD */ ._$[standing]}**: ${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)(text)}${where}`;
}
function questions({ questions: all }) {
    return all.map(({ id, question, answer, because }) => `## ${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)(id)}\n\n${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)(question)}\n\n**${_audit_wording__WEBPACK_IMPORTED_MODULE_0__/* .ANSWER_WORD */ .GW[answer]}** (a draft; a person signs it)\n\n${because.map(shownItem).join('\n')}`);
}
function demands(view) {
    const titles = (0,_audit_wording__WEBPACK_IMPORTED_MODULE_0__/* .conceptTitles */ .aW)(view);
    return view.frameworks.map(({ name, edition, source, note, gap, demands: all }) => {
        const notes = [gap === undefined ? undefined : _audit_wording__WEBPACK_IMPORTED_MODULE_0__/* .GAP_WORD */ .GO[gap], note].filter((text) => text !== undefined);
        const head = `## ${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)(name)}, ${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)(edition)}\n\n<${source}>${notes.length === 0 ? '' : `\n\n${notes.map(_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E).join(' ')}`}`;
        if (all.length === 0)
            return `${head}\n\nNo mapping.`;
        const rows = all.map(({ id, aliases, title, relation, standing, concepts }) => [
            [id, ...aliases].join(', '),
            title,
            relation,
            _audit_wording__WEBPACK_IMPORTED_MODULE_0__/* .STANDING_WORD */ ._$[standing],
            concepts.map((concept) => titles.get(concept) ?? concept).join('; '),
        ]);
        return `${head}\n\n${table(['Number', 'Demand', 'Relation', 'Weakest', 'Supported by'], rows)}`;
    });
}
function sets({ sets: all }) {
    if (all.length === 0)
        return [];
    const parts = all.map(({ title, demands: of, slots }) => {
        const list = slots.map(({ title: slot, standing, shown }) => {
            const items = shown.map((one) => `  ${shownItem(one)}`).join('\n');
            return `- ${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)(slot)}: **${_audit_wording__WEBPACK_IMPORTED_MODULE_0__/* .STANDING_WORD */ ._$[standing]}**${items === '' ? '' : `\n${items}`}`;
        });
        return `### ${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)(of.join(', '))} ${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)(title)}\n\n${list.join('\n')}`;
    });
    return [`## Evidence that is asked for together\n\n${parts.join('\n\n')}`];
}
function conceptSection({ frameworks }) {
    return ({ id, title, means, standing, shown }) => {
        const used = frameworks.flatMap((one) => one.demands.filter(({ concepts }) => concepts.includes(id)).map((demand) => demand.id));
        const items = shown.length === 0 ? '- nothing here could show it' : shown.map(shownItem).join('\n');
        return `### ${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)(title)}: ${_audit_wording__WEBPACK_IMPORTED_MODULE_0__/* .STANDING_WORD */ ._$[standing]}\n\n${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)(means)}. For ${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)(used.join(', '))}.\n\n${items}`;
    };
}
function coverage({ coverage: { parts, threats } }) {
    const tables = parts.map(({ title, lines }) => `### ${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_1__/* .told */ .E)(title)}\n\n${table(['', 'State', 'By what'], lines.map((line) => [line.title, _audit_wording__WEBPACK_IMPORTED_MODULE_0__/* .STATE_WORD */ .hn[line.state], line.text]))}`);
    const rows = threats.map(({ title, rules, open, places }) => [title, String(rules), String(open), String(places)]);
    return `## What the audit covers\n\n${tables.join('\n\n')}\n\n### Threats\n\n${table(['Threat', 'Rules', 'Rules broken', 'Places'], rows)}`;
}


/***/ }),

/***/ 93548:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ SUPPORTS),
/* harmony export */   Aj: () => (/* binding */ STANDING_MEANS),
/* harmony export */   GO: () => (/* binding */ GAP_WORD),
/* harmony export */   GW: () => (/* binding */ ANSWER_WORD),
/* harmony export */   Tm: () => (/* binding */ bindingRows),
/* harmony export */   _$: () => (/* binding */ STANDING_WORD),
/* harmony export */   aW: () => (/* binding */ conceptTitles),
/* harmony export */   hn: () => (/* binding */ STATE_WORD),
/* harmony export */   po: () => (/* binding */ pointerText)
/* harmony export */ });
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14031);

const STANDING_WORD = {
    proven: 'proven',
    asserted: 'asserted',
    assumed: 'assumed',
    missing: 'missing',
    contradicted: 'contradicted',
    'not-seen': 'not seen',
};
const STANDING_MEANS = {
    proven: 'seen by the tool, or shown by a record that is the one that was named',
    asserted: 'a person says so; no record here shows it',
    assumed: 'filled in by a tool, and confirmed by nobody',
    missing: 'looked for, and not there',
    contradicted: 'something was found that speaks against it',
    'not-seen': 'nothing here could show it; that is no good news',
};
const STATE_WORD = {
    seen: 'seen',
    'not-seen': 'not seen',
    'not-in-scope': 'not in scope',
};
const ANSWER_WORD = { yes: 'Yes', no: 'No', 'not-applicable': 'Not applicable' };
const GAP_WORD = {
    none: 'It asks for audits of encryption and keys.',
    partial: 'It asks for audits of encryption and keys only in part; no coverage is claimed.',
    full: 'It does not ask for audits of encryption and keys; no mapping is claimed.',
};
const SUPPORTS = 'What stands here supports a demand and never satisfies it. Numbers and titles of demands are our own short words; the text of a framework is to be read there.';
/** 'payments-database (register.yml:43)'. */
function pointerText({ text, at }) {
    const shown = (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .showUnseen */ .AZ)(text);
    return at === undefined ? shown : shown === at.file ? shown : `${shown} (${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .showUnseen */ .AZ)(at.file)}:${String(at.line)})`;
}
function bindingRows({ subject, asOf, commit, tool, policy, policySha256, knowledgeSha256 }) {
    return [
        ['Subject', subject],
        ['As of', asOf],
        ['Commit', commit ?? 'not under version control'],
        ['Policy', `${policy}, SHA-256 ${policySha256}`],
        ['Tool', `${tool}, knowledge SHA-256 ${knowledgeSha256}`],
    ];
}
/** Titles of concepts by id, as demands name them. */
function conceptTitles({ concepts }) {
    return new Map(concepts.map(({ id, title }) => [id, title]));
}


/***/ })

};
;