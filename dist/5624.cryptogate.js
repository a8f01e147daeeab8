"use strict";
exports.id = 5624;
exports.ids = [5624];
exports.modules = {

/***/ 2166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainCommand: () => (/* binding */ explainCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/spelling.ts
var spelling = __webpack_require__(28257);
// EXTERNAL MODULE: ./src/core/value.ts
var core_value = __webpack_require__(50390);
// EXTERNAL MODULE: ./src/host/clock.ts
var clock = __webpack_require__(54400);
// EXTERNAL MODULE: ./src/host/policy-file.ts
var policy_file = __webpack_require__(46445);
// EXTERNAL MODULE: ./src/host/repository.ts + 1 modules
var repository = __webpack_require__(89778);
// EXTERNAL MODULE: ./src/policy/evaluate.ts + 4 modules
var evaluate = __webpack_require__(54770);
// EXTERNAL MODULE: ./src/policy/explain.ts
var explain = __webpack_require__(9129);
// EXTERNAL MODULE: ./src/policy/outlook.ts
var outlook = __webpack_require__(34985);
// EXTERNAL MODULE: ./src/report/wording.ts
var wording = __webpack_require__(25594);
// EXTERNAL MODULE: ./src/app/compose.ts + 1 modules
var compose = __webpack_require__(34777);
// EXTERNAL MODULE: ./src/app/judge.ts + 6 modules
var judge = __webpack_require__(46944);
// EXTERNAL MODULE: ./src/app/knowledge.ts
var app_knowledge = __webpack_require__(95543);
// EXTERNAL MODULE: ./src/app/options.ts + 1 modules
var app_options = __webpack_require__(86453);
// EXTERNAL MODULE: ./src/app/policy-sources.ts
var policy_sources = __webpack_require__(75830);
// EXTERNAL MODULE: ./src/app/toolkit.ts + 19 modules
var toolkit = __webpack_require__(93825);
;// CONCATENATED MODULE: ./src/app/explain-command.ts
/** What `cryptogate explain` says: of a rule, of an algorithm by name, or of a line of code, in the words that the reports use too. */

















/** Throws a UserError where nothing is called so. */
async function explainSubject(request, subject) {
    const { directory, installation } = request;
    const knowledge = (0,app_knowledge/* openKnowledge */.hn)(installation).knowledge;
    const asOf = (0,app_options/* parseOptions */.A)(request.asOf === undefined ? {} : { asOf: request.asOf }, 'flag').asOf ?? (0,clock/* today */.E)();
    const root = (0,repository/* findRoot */.wg)(directory, []);
    const { policy } = await (0,compose/* compose */.Z)({
        root,
        directory,
        knowledge,
        policy: (0,policy_file/* readPolicyFile */.BK)(root, directory, request.policy),
        source: undefined,
    });
    const rule = policy.rules.find(({ id }) => id === subject);
    if (rule !== undefined)
        return ruleLines(rule, policy);
    if (policy.off.includes(subject))
        return [`${subject} is switched off by this policy (${policy.origins[`rules.${subject}`] ?? 'no clause has values for it'}).`];
    const place = /^(.+):(\d{1,7})(?::\d{1,7})?$/.exec(subject);
    if (place !== null)
        return placeLines(request, policy, asOf, { given: place[1] ?? '', line: Number(place[2]) });
    const { catalogue } = (0,toolkit/* openToolkit */.z)(knowledge);
    const asset = assetOf(catalogue, subject);
    if (asset !== undefined)
        return assetLines(asset, policy, knowledge, asOf);
    const close = (0,spelling/* closest */.k)(subject, policy.rules.map(({ id }) => id).sort());
    throw new errors/* UserError */.y(`there is no rule, algorithm or place '${subject}'${close === undefined ? '' : `; did you mean '${close}'?`}`, {
        help: 'give the id of a rule (weak-hash), the name of an algorithm (SHA-1, RSA-2048, AES-128-ECB), or file:line',
    });
}
function ruleLines(rule, policy) {
    const summary = (0,evaluate/* ruleSummary */.DF)(rule);
    const lines = [`${rule.id}: ${rule.title} (${rule.severity})`, '', ...adviceLines(summary)];
    for (const [language, advice] of Object.entries(rule.insteadIn ?? {}))
        lines.push(`  In ${language}: ${advice}`);
    if (rule.clause !== undefined)
        lines.push('', `What ${policy.id} ${policy.version} says, and since when:`, ...(0,explain/* explainClause */.VE)(rule.clause, policy.clauses[rule.clause] ?? []));
    return [...lines, ...referenceLines(summary)];
}
function adviceLines({ because, instead }) {
    return [`Why: ${because}`, `Do instead: ${instead}`];
}
function referenceLines({ controls, supports = [], references }) {
    return [
        ...(controls.length === 0 ? [] : ['', `Controls: ${controls.join(', ')}`]),
        ...(supports.length === 0 ? [] : ['', `Supports, never satisfies: ${supports.join(', ')}`]),
        ...(references.length === 0 ? [] : ['', 'References:', ...references.map((one) => `  ${one}`)]),
    ];
}
/** An asset as if code used it under this name; undefined where the catalogue does not know the name. */
function assetOf(catalogue, name) {
    const said = catalogue.readNotation('cyclonedx', name);
    if (said === undefined)
        return undefined;
    const properties = catalogue.complete(Object.fromEntries(Object.entries(said).map(([property, value]) => [property, (0,core_value/* known */.eO)(value, 'literal')])));
    if ((0,core_value/* scalars */.kw)(properties['algorithm']).every((one) => catalogue.findAlgorithm(String(one)) === undefined))
        return undefined;
    const at = { file: name, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const occurrence = {
        at,
        symbol: name,
        model: 'explain',
        language: '',
        confidence: 'high',
        trace: [],
        pathClass: 'source',
        sinks: [],
    };
    return {
        id: name,
        type: 'algorithm',
        name: catalogue.assetName('algorithm', properties, name),
        properties,
        occurrences: [occurrence],
        dependsOn: [],
    };
}
const FACTS = {
    primitive: 'Kind',
    algorithmFamily: 'Family',
    keyBits: 'Key length in bits',
    outputBits: 'Output in bits',
    blockBits: 'Block in bits',
    curve: 'Curve',
    classicalSecurityLevel: 'Bits of security',
    nistQuantumSecurityLevel: 'NIST category against quantum computers',
    quantumVulnerable: 'Broken by a quantum computer',
    oid: 'Object identifier',
};
function assetLines(asset, policy, knowledge, asOf) {
    const facts = Object.entries(FACTS).flatMap(([name, head]) => {
        const value = asset.properties[name];
        return value === undefined ? [] : [`  ${head}: ${(0,wording/* describeValue */.bp)(name, value)}`];
    });
    const [, ...judged] = (0,explain/* explainAssets */.ds)([asset], policy, asOf, { name: asset.name });
    const { entries, quantum } = (0,outlook/* outlookOf */.j)([asset], policy, (0,policy_sources/* policySources */.T)(knowledge).presets, asOf);
    const later = entries.map(({ date, rule, enforcement, clause }) => `  ${date} ${rule}: ${enforcement}${clause === undefined ? '' : ` (${clause.source})`}`);
    const others = quantum.map(({ date, title, state, source }) => `  ${date} ${title}: ${state} (${source})`);
    const broken = judged.map((line) => /^ {2}([a-z0-9-]+): (?:violation|unresolved)/.exec(line)?.[1]).filter((id) => id !== undefined);
    const rules = policy.rules.filter(({ id }) => broken.includes(id));
    return [
        asset.name,
        ...facts,
        '',
        `What ${policy.id} ${policy.version} says as of ${asOf}:`,
        ...(judged.length === 0 ? ['  nothing: no rule speaks of it'] : judged),
        ...(later.length === 0 ? [] : ['', 'What it will say:', ...later]),
        ...(others.length === 0 ? [] : ['', 'Post-quantum, by every built-in standard:', ...others]),
        ...rules.flatMap((rule) => ['', `${rule.id}: ${rule.title}`, ...adviceLines((0,evaluate/* ruleSummary */.DF)(rule)).map((line) => `  ${line}`)]),
    ];
}
async function placeLines({ directory, installation, policy: given }, policy, asOf, { given: name, line }) {
    const options = (0,app_options/* parseOptions */.A)({ asOf, paths: [name], ...(given === undefined ? {} : { policy: given }) }, 'flag');
    const report = await (0,judge/* judge */.S)(directory, installation, options);
    const file = external_node_path_default().relative((0,repository/* findRoot */.wg)(directory, [name]), external_node_path_default().resolve(directory, name))
        .split((external_node_path_default()).sep)
        .join('/');
    const findings = report.findings.filter(({ at }) => at.file === file && at.line <= line && line <= at.endLine);
    const assets = (0,explain/* explainAssets */.ds)(report.assets, policy, asOf, { file, line });
    if (findings.length === 0 && assets.length === 0)
        throw new errors/* UserError */.y(`nothing cryptographic was found at ${name}:${String(line)}`, {
            help: 'give the line that a report names, or scan the file: cryptogate scan',
        });
    return [...findings.flatMap((finding) => [...findingLines(finding, asOf), '']), 'Everything that was judged here:', ...assets];
}
/** The advice is made for the language of the place. */
function findingLines(finding, asOf) {
    const { rule, enforcement, clause, suppression } = finding;
    return [
        `${(0,wording/* titleOf */.Gg)(finding)} (${rule.id}, ${rule.severity}, ${enforcement})`,
        `  ${finding.message}`,
        ...(0,wording/* remarksOf */.ro)(finding).map((remark) => `  ${remark}`),
        ...(clause === undefined ? [] : [`  The standard says: ${(0,wording/* requirementOf */.h2)(clause, asOf)} ${(0,wording/* originOf */.yv)(clause)}`]),
        ...(suppression === undefined ? [] : [`  Covered by ${suppression.kind} ${suppression.id}: ${suppression.reason}`]),
        ...[...adviceLines(rule), ...referenceLines(rule).filter((one) => one !== '')].map((one) => `  ${one}`),
    ];
}

// EXTERNAL MODULE: ./src/report/index.ts + 34 modules
var report = __webpack_require__(22484);
;// CONCATENATED MODULE: ./src/commands/explain.ts
/** `cryptogate explain`: what a rule, an algorithm or a line of code is about, and what to do. */



/** The command, ready to be added to the program; `installation` holds the tool's own files. */
function explainCommand(installation) {
    return new esm/* Command */.uB('explain')
        .description('explain a rule (weak-hash), an algorithm (SHA-1, RSA-2048) or a place (file:line): what, why, since when, and what to do')
        .argument('<subject>', 'rule, algorithm or file:line')
        .option('--policy <file>', 'policy file')
        .option('--as-of <date>', 'date to judge at (YYYY-MM-DD); today when left out')
        .action(async (subject, { policy, asOf }) => {
        const lines = await explainSubject({ directory: process.cwd(), installation, policy, asOf }, subject);
        for (const line of lines)
            process.stdout.write(`${(0,report/* escapeForLog */.zB)(line)}\n`);
    });
}


/***/ }),

/***/ 9129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OL: () => (/* binding */ explainRule),
/* harmony export */   VE: () => (/* binding */ explainClause),
/* harmony export */   ds: () => (/* binding */ explainAssets),
/* harmony export */   yh: () => (/* binding */ explainPolicy)
/* harmony export */ });
/* harmony import */ var _context__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26761);
/* harmony import */ var _describe__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18621);
/* harmony import */ var _judge_rule__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72392);



/** The whole policy, each value with the document that it stands in. */
function explainPolicy(policy) {
    const lines = [`${policy.title} (${policy.id} ${policy.version})${policy.owner === undefined ? '' : `, owned by ${policy.owner}`}`];
    for (const one of policy.governance?.approvals ?? [])
        lines.push(`  approved by ${one.by} (${one.role}) on ${one.date}${one.reference === undefined ? '' : `, ${one.reference}`}`);
    if (policy.governance?.effective !== undefined)
        lines.push(`  effective ${policy.governance.effective}`);
    if (policy.governance?.nextReview !== undefined)
        lines.push(`  next review ${policy.governance.nextReview}`);
    lines.push('', 'Documents, in order:', ...policy.sources.map((source) => `  ${source}`), '', ...settings(policy));
    for (const one of policy.governance?.deviations ?? [])
        lines.push(`  deviation from ${one.of}: ${one.reason} (${one.owner}, approved by ${one.approval.by} on ${one.approval.date}, risk ${one.riskId}) [${one.document}]`);
    lines.push('', 'Clauses:');
    for (const [id, rows] of Object.entries(policy.clauses))
        lines.push(...explainClause(id, rows));
    const changed = policy.rules.filter((rule) => policy.origins[`rules.${rule.id}`] !== undefined);
    lines.push('', `Rules: ${String(policy.rules.length)} in force, ${String(policy.off.length)} off`);
    for (const rule of changed)
        lines.push(`  ${rule.id}: ${rule.severity}${rule.enforcement === undefined ? '' : `, ${rule.enforcement}`} [${policy.origins[`rules.${rule.id}`] ?? ''}]`);
    for (const id of policy.off)
        lines.push(`  ${id}: off [${policy.origins[`rules.${id}`] ?? 'no values'}]`);
    return lines;
}
function settings(policy) {
    const of = (part) => `[${policy.origins[part] ?? 'built in'}]`;
    const lines = [
        'Settings:',
        `  failOn: ${policy.failOn} ${of('failOn')}`,
        `  unresolved: ${policy.unresolved} ${of('unresolved')}`,
        `  unparsed: ${policy.unparsed} ${of('unparsed')}`,
    ];
    for (const [name, most] of Object.entries(policy.pathClasses))
        lines.push(`  pathClasses.${name}: ${most} ${of(`pathClasses.${name}`)}`);
    for (const limit of policy.paths)
        lines.push(`  paths ${limit.files.join(', ')}: at most ${limit.enforcement} (${limit.because})`);
    for (const entry of policy.assign) {
        const { files, tags, match, ...words } = entry;
        const given = Object.entries(words).map(([name, word]) => `${name} ${word}`);
        lines.push(`  assigned to ${(files ?? ['**']).join(', ')}${tagsText(tags)}${match === undefined ? '' : ` where ${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .statementText */ .t6)(match)}`}: ${given.join(', ')}`);
    }
    return lines;
}
/** ' with the tags DataClass restricted or secret'. */
function tagsText(tags) {
    const texts = Object.entries(tags ?? {}).map(([name, wanted]) => `${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(name)} ${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(matcherText(wanted))}`);
    return texts.length === 0 ? '' : ` with the tags ${texts.join(', ')}`;
}
function matcherText(wanted) {
    return Array.isArray(wanted) ? wanted.join(' or ') : typeof wanted === 'object' ? JSON.stringify(wanted) : String(wanted);
}
/** A clause with its rows. */
function explainClause(id, rows) {
    return [`  ${id}`, ...(rows.length === 0 ? ['    no rows: nothing is demanded'] : rows.map((row) => `    ${rowText(row)}`))];
}
/** 'prohibited from 2031-01-01 unless the key length is at least 3072 bits: source (draft) [document]'. */
function rowText(row) {
    const when = row.when === undefined ? '' : ` where ${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .statementText */ .t6)(row.when)}`;
    const unless = row.require === undefined ? '' : `, unless ${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .statementText */ .t6)(row.require)}`;
    const enforcement = row.enforcement === undefined ? '' : ` (${row.enforcement})`;
    return `${row.state}${enforcement}${daysText(row)}${when}${unless}: ${row.source}${row.status === undefined ? '' : ` (${row.status})`} [${row.document}]`;
}
function daysText({ from, until }) {
    return `${from === undefined ? '' : ` from ${from}`}${until === undefined ? '' : ` until ${until}`}`;
}
/** A rule with the rows that it is judged by. */
function explainRule(rule, policy) {
    const lines = [
        `${rule.id}: ${rule.title} (${rule.severity}) [${rule.file}]`,
        `  speaks of ${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .statementText */ .t6)(rule.match)}`,
        `  because ${rule.because}`,
        `  instead ${rule.instead}`,
    ];
    if (rule.require !== undefined)
        lines.push(`  requires that ${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .conditionText */ .D3)(rule.require)}`);
    if (rule.expression !== undefined)
        lines.push(`  requires that ${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(rule.expression)}`);
    if (rule.enforcement !== undefined)
        lines.push(`  does ${rule.enforcement} [${policy.origins[`rules.${rule.id}`] ?? rule.file}]`);
    if (rule.clause !== undefined)
        lines.push(...explainClause(rule.clause, policy.clauses[rule.clause] ?? []));
    return lines;
}
/** What every rule says of the assets at a place (or of the name), and which row decided. */
function explainAssets(assets, policy, asOf, wanted) {
    const contexts = new _context__WEBPACK_IMPORTED_MODULE_0__/* .Contexts */ .x(policy, asOf);
    const lines = [];
    for (const asset of assets) {
        if ('name' in wanted && asset.name !== wanted.name)
            continue;
        const occurrence = asset.occurrences.find(({ at }) => 'name' in wanted || (at.file === wanted.file && at.line <= wanted.line && wanted.line <= at.endLine));
        if (occurrence === undefined)
            continue;
        lines.push(`${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(asset.name)} at ${occurrence.at.file}:${String(occurrence.at.line)} (${occurrence.symbol}), judged as of ${asOf}`);
        const properties = contexts.at(asset, occurrence);
        for (const rule of policy.rules) {
            const { outcome, enforcement, row, decided } = (0,_judge_rule__WEBPACK_IMPORTED_MODULE_2__/* .judgeRule */ .q1)(rule, properties, policy, asOf);
            if (outcome === 'nothing')
                continue;
            const said = outcome === 'ok' ? 'complies' : `${outcome}, ${enforcement}`;
            lines.push(`  ${rule.id}: ${said}${decided.length === 0 ? '' : ` (decided by ${decided.join(', ')})`}`);
            if (row !== undefined)
                lines.push(`    ${rowText(row)}`);
        }
    }
    return lines;
}


/***/ }),

/***/ 49567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ai: () => (/* binding */ number)
/* harmony export */ });
/* unused harmony exports string, boolean, bigint, date */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);


function string(params) {
    return core._coercedString(schemas.ZodString, params);
}
function number(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedNumber */ .qG(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodNumber */ .rSt, params);
}
function boolean(params) {
    return core._coercedBoolean(schemas.ZodBoolean, params);
}
function bigint(params) {
    return core._coercedBigint(schemas.ZodBigInt, params);
}
function date(params) {
    return core._coercedDate(schemas.ZodDate, params);
}


/***/ })

};
;