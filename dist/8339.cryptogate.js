"use strict";
exports.id = 8339;
exports.ids = [8339,7034];
exports.modules = {

/***/ 15236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ judgeRun)
/* harmony export */ });
/* harmony import */ var _judge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46944);

/** `seen` is told what the register and the repository make together, where there is a register. */
async function judgeRun({ directory, installation }, run, seen) {
    const { options, policy, opened } = run;
    const register = opened === undefined ? {} : { register: { ...opened, ...(seen === undefined ? {} : { seen }) } };
    return (0,_judge__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)(directory, installation, options, { opened: run, effective: policy, ...register });
}


/***/ }),

/***/ 2040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ knowledgeDigest)
/* harmony export */ });
/* harmony import */ var _audit_canonical__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98273);
/** A name for everything that the tool knows: two runs with the same one judge alike. */

/** Digest of all documents and texts as they were written; another one means that a run may judge otherwise. */
function knowledgeDigest(knowledge) {
    return knowledge.sha256 ?? (0,_audit_canonical__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)((0,_audit_canonical__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ documents: knowledge.documents, texts: knowledge.texts }));
}


/***/ }),

/***/ 17034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hJ: () => (/* binding */ bindingOf),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   mq: () => (/* binding */ addToLedger),
/* harmony export */   recordRun: () => (/* binding */ recordRun)
/* harmony export */ });
/* unused harmony export runContent */
/* harmony import */ var _core_instants__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(33173);
/* harmony import */ var _audit_canonical__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98273);
/* harmony import */ var _audit_ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41958);
/* harmony import */ var _audit_trigger_class__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90506);
/* harmony import */ var _host_clock__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(54400);
/* harmony import */ var _host_git__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93086);
/* harmony import */ var _host_ledger_file__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4728);
/* harmony import */ var _host_repository__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89778);
/* harmony import */ var _report_json__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47180);
/* harmony import */ var _report_tally__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(26900);
/* harmony import */ var _knowledge__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95543);
/* harmony import */ var _knowledge_digest__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2040);
/* harmony import */ var _version__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(64034);













function bindingOf(root, knowledge, policy, asOf, at) {
    const clean = (0,_host_git__WEBPACK_IMPORTED_MODULE_3__/* .isClean */ .AG)(root);
    const { id, version, sha256: digest } = policy;
    return {
        at,
        commit: (0,_host_git__WEBPACK_IMPORTED_MODULE_3__/* .commitOf */ .D3)(root, 'HEAD') ?? null,
        ...(clean === undefined ? {} : { clean }),
        tool: _version__WEBPACK_IMPORTED_MODULE_9__/* .VERSION */ .x,
        policy: { id, version, sha256: digest },
        knowledge: (0,_knowledge_digest__WEBPACK_IMPORTED_MODULE_8__/* .knowledgeDigest */ .Z)(knowledge),
        asOf,
    };
}
function countsOf(report) {
    const { byEnforcement, suppressed } = (0,_report_tally__WEBPACK_IMPORTED_MODULE_10__/* .tallyOf */ .s)(report);
    const { discovered, skipped, partlyParsed } = report.evidence.files;
    return {
        ...byEnforcement,
        suppressed: suppressed.exception + suppressed.baseline,
        assets: report.assets.length,
        files: discovered,
        unscanned: skipped + partlyParsed,
    };
}
/** What the ledger holds of a run. Where a change was judged, its head is the commit. */
function runContent(report, binding) {
    const { change } = report;
    const classes = _audit_trigger_class__WEBPACK_IMPORTED_MODULE_2__/* .TRIGGER_CLASSES */ .I.filter((one) => change?.material?.some((seen) => seen.class === one) === true);
    const keys = change?.keys ?? [];
    return {
        kind: 'gate-run',
        ...binding,
        ...(change === undefined || change.head.sha === '' ? {} : { commit: change.head.sha }),
        verdict: report.verdict,
        counts: countsOf(report),
        ...(change === undefined ? {} : { base: change.base.sha }),
        ...(classes.length === 0 ? {} : { triggers: classes }),
        ...(keys.length === 0 || classes.length === 0 ? {} : { keys: keys.slice(0, MAX_KEYS) }),
        report: (0,_audit_canonical__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(_report_json__WEBPACK_IMPORTED_MODULE_6__/* .json */ .P.render(report, { colour: false, width: 0 })),
    };
}
const MAX_KEYS = 1000;
/** Adds an entry at the end; `file` is relative to `directory` or absolute. Throws a UserError where the ledger is not in order. */
function addToLedger(directory, file, content) {
    const before = (0,_host_ledger_file__WEBPACK_IMPORTED_MODULE_4__/* .readLedgerFile */ .Uy)(directory, file);
    const day = (0,_core_instants__WEBPACK_IMPORTED_MODULE_11__/* .dayOf */ .kb)(content.at) ?? content.asOf;
    const line = (0,_audit_ledger__WEBPACK_IMPORTED_MODULE_1__/* .nextLine */ .sE)((0,_audit_ledger__WEBPACK_IMPORTED_MODULE_1__/* .readLedger */ .SC)(before ?? '', file, day), content);
    (0,_host_ledger_file__WEBPACK_IMPORTED_MODULE_4__/* .appendToLedger */ .LT)(directory, file, before, line);
    return (0,_audit_ledger__WEBPACK_IMPORTED_MODULE_1__/* .readLedger */ .SC)((before ?? '') + line, file, day);
}
/** Adds a run that has just ended to the ledger that was asked for. */
function recordRun(report, file, directory, installation, paths, at = (0,_host_clock__WEBPACK_IMPORTED_MODULE_12__/* .now */ .t)()) {
    const knowledge = (0,_knowledge__WEBPACK_IMPORTED_MODULE_7__/* .openKnowledge */ .hn)(installation).knowledge;
    const binding = bindingOf((0,_host_repository__WEBPACK_IMPORTED_MODULE_5__/* .findRoot */ .wg)(directory, paths), knowledge, report.evidence.policy, report.evidence.asOf, at);
    return addToLedger(directory, file, runContent(report, binding));
}


/***/ }),

/***/ 20014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ momentOf),
/* harmony export */   K: () => (/* binding */ givenMoment)
/* harmony export */ });
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_instants__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33173);
/* harmony import */ var _host_clock__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54400);
/** Moments that a person gives on the command line. */



/** In UTC; undefined where none was given. Throws a UserError for what is no moment with its zone. */
function givenMoment(given, flag) {
    if (given === undefined)
        return undefined;
    const moment = (0,_core_instants__WEBPACK_IMPORTED_MODULE_1__/* .instantOf */ .B9)(given);
    if (moment === undefined)
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${flag}: '${given}' is no time with its zone`, { help: _core_instants__WEBPACK_IMPORTED_MODULE_1__/* .INSTANT_HELP */ .Ke });
    return moment;
}
/** In UTC; now where none was given. */
function momentOf(given, flag = '--at') {
    return givenMoment(given, flag) ?? (0,_host_clock__WEBPACK_IMPORTED_MODULE_2__/* .now */ .t)();
}


/***/ }),

/***/ 8339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lY: () => (/* binding */ checkPackage),
  N7: () => (/* binding */ createPackage),
  wg: () => (/* binding */ packageOf)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/value.ts
var value = __webpack_require__(50390);
// EXTERNAL MODULE: ./src/core/order.ts
var order = __webpack_require__(92831);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var core_errors = __webpack_require__(37428);
// EXTERNAL MODULE: ./src/audit/canonical.ts
var canonical = __webpack_require__(98273);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./src/register/people.ts
var people = __webpack_require__(56646);
// EXTERNAL MODULE: ./src/audit/ledger-entry.ts
var ledger_entry = __webpack_require__(8759);
// EXTERNAL MODULE: ./src/audit/words.ts
var words = __webpack_require__(32634);
;// CONCATENATED MODULE: ./src/audit/package-manifest.ts
/** The list of what is in an evidence package, with hashes, and the statement that a signature can be made over. */





const PACKAGE_FORMAT = 'cryptogate-evidence-package/1';
const MANIFEST = 'manifest.json';
const STATEMENT = 'statement.json';
/** in-toto Attestation Framework, Statement v1: https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** Ours: the predicate is the manifest. */
const PREDICATE_TYPE = 'https://github.com/cryptogate/cryptogate/evidence-package/v1';
/** present: people wrote it; generated: made from the scan and the register; partly: something of it is missing. */
const STATUSES = ['present', 'generated', 'partly', 'missing', 'not-applicable'];
const file = schemas/* strictObject */.rej({ path: schemas/* string */.YjP().min(1).max(1024), sha256: ledger_entry/* digest */.br, bytes: schemas/* int */.Whr().min(0) });
const item = schemas/* strictObject */.rej({
    number: schemas/* int */.Whr().positive(),
    id: schemas/* enum */.k5n(words/* ITEMS */.Di),
    title: people/* text */.Qq,
    status: schemas/* enum */.k5n(STATUSES),
    owner: schemas/* string */.YjP().describe('Who answers for it; empty where nobody is named.'),
    approved: schemas/* strictObject */.rej({ by: schemas/* string */.YjP(), date: schemas/* string */.YjP() }).optional(),
    files: schemas/* array */.YOg(schemas/* string */.YjP()),
    elsewhere: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Where more of it lies: tickets, queries, addresses.'),
    missing: schemas/* array */.YOg(schemas/* string */.YjP()),
    because: schemas/* string */.YjP().optional().describe('Why it is not applicable.'),
});
const manifestSchema = schemas/* strictObject */.rej({
    format: schemas/* literal */.euz(PACKAGE_FORMAT),
    bound: schemas/* strictObject */.rej({
        commit: ledger_entry/* commit */.cd.nullable(),
        clean: schemas/* boolean */.zMY().nullable().describe('Whether the work tree was as the commit has it.'),
        tool: people/* text */.Qq,
        policy: schemas/* strictObject */.rej({ id: people/* text */.Qq, version: people/* text */.Qq, sha256: ledger_entry/* digest */.br }),
        knowledge: ledger_entry/* digest */.br,
        asOf: iso/* date */.p6(),
        verdict: schemas/* enum */.k5n(['pass', 'fail', 'error']),
    }),
    ledger: schemas/* strictObject */.rej({ file: people/* text */.Qq, entries: schemas/* int */.Whr().min(0), head: ledger_entry/* digest */.br.nullable(), inOrder: schemas/* boolean */.zMY() }).optional(),
    items: schemas/* array */.YOg(item).length(words/* ITEMS */.Di.length),
    files: schemas/* array */.YOg(file),
});
/** The same manifest always has the same bytes. */
function manifestText(manifest) {
    return `${JSON.stringify(JSON.parse((0,canonical/* canonicalJson */.d)(manifest)), null, 2)}\n`;
}
/** What the statement says follows from the manifest alone, so that a change of either is seen. */
function statementText(manifest) {
    const own = { name: MANIFEST, digest: { sha256: (0,canonical/* sha256 */.s)(manifestText(manifest)) } };
    const subject = [own, ...manifest.files.map(({ path, sha256: hash }) => ({ name: path, digest: { sha256: hash } }))];
    const statement = { _type: STATEMENT_TYPE, subject, predicateType: PREDICATE_TYPE, predicate: manifest };
    return `${JSON.stringify(JSON.parse((0,canonical/* canonicalJson */.d)(statement)), null, 2)}\n`;
}

;// CONCATENATED MODULE: ./src/audit/package-verify.ts
/** Whether an evidence package is as it was made: every file that it lists, nothing else, and not a byte of it changed. */




/** `files` are all that lie in the folder, by their path with `/`. */
function verifyPackage(files) {
    const bytes = files.get(MANIFEST);
    if (bytes === undefined)
        return { problems: [{ path: MANIFEST, message: 'is missing: this is no evidence package, or it was taken away' }] };
    const manifest = readManifest(bytes);
    if ('message' in manifest)
        return { problems: [{ path: MANIFEST, message: manifest.message }] };
    const problems = [...ownProblems(manifest, files), ...fileProblems(manifest, files)];
    return { manifest, digest: (0,canonical/* sha256 */.s)(bytes), problems: problems.sort((left, right) => (0,order/* compareTexts */.q)(left.path, right.path)) };
}
function readManifest(bytes) {
    let data;
    try {
        data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return { message: 'is no JSON: it was changed' };
    }
    const read = manifestSchema.safeParse(data);
    if (!read.success)
        return { message: `is no manifest: ${core_errors/* prettifyError */.S1(read.error).split('\n').slice(0, 2).join(' ').slice(0, 300)}` };
    if (!Buffer.from(manifestText(read.data)).equals(bytes))
        return { message: 'is not written as a manifest is: it was changed' };
    return read.data;
}
function ownProblems(manifest, files) {
    const problems = [];
    const statement = files.get(STATEMENT);
    if (statement === undefined)
        problems.push({ path: STATEMENT, message: 'is missing' });
    else if (!Buffer.from(statementText(manifest)).equals(statement))
        problems.push({ path: STATEMENT, message: 'does not say what the manifest says: one of them was changed' });
    const listed = new Set(manifest.files.map(({ path }) => path));
    for (const { files: named, title } of manifest.items)
        for (const path of named)
            if (!listed.has(path))
                problems.push({ path, message: `belongs to "${title}" and is not listed` });
    return problems;
}
function fileProblems(manifest, files) {
    const problems = [];
    const listed = new Map(manifest.files.map((one) => [one.path, one]));
    const gone = new Map(manifest.files.filter(({ path }) => !files.has(path)).map((one) => [one.sha256, one.path]));
    for (const [path, bytes] of files) {
        if (path === MANIFEST || path === STATEMENT)
            continue;
        const known = listed.get(path);
        const hash = (0,canonical/* sha256 */.s)(bytes);
        const former = gone.get(hash);
        if (known === undefined)
            problems.push({
                path,
                message: former === undefined ? 'is not in the manifest: it was added' : `is not in the manifest: ${former} was renamed to it`,
            });
        else if (known.sha256 !== hash || known.bytes !== bytes.length)
            problems.push({ path, message: 'was changed: its hash is another' });
    }
    for (const path of gone.values())
        problems.push({ path, message: 'is missing' });
    return problems;
}

// EXTERNAL MODULE: ./src/core/pattern.ts
var pattern = __webpack_require__(92269);
// EXTERNAL MODULE: ./src/register/evidence-facts.ts
var evidence_facts = __webpack_require__(40426);
;// CONCATENATED MODULE: ./src/audit/package-parts.ts
/** What parts of an evidence package are made of: files, pointers to what lies elsewhere, and what is missing. */
const NO_PART = { files: [], isWritten: false, elsewhere: [], missing: [] };
function joined(parts) {
    return {
        files: parts.flatMap(({ files }) => files),
        isWritten: parts.some(({ isWritten }) => isWritten),
        elsewhere: parts.flatMap(({ elsewhere }) => elsewhere),
        missing: parts.flatMap(({ missing }) => missing),
    };
}
function textFile(path, text) {
    return { path, bytes: Buffer.from(text, 'utf8') };
}

;// CONCATENATED MODULE: ./src/audit/package-evidence.ts
/** Files and pointers that go into an evidence package: records of the register, and what people named for a part. */





/** Names that artifacts cannot hold, or leave out: no segment begins with a dot, no character that some file systems refuse. */
function packaged(path) {
    const segments = path
        .split('/')
        .map((segment) => segment.replace(/^\.+/, '').replaceAll(/[\\":<>|*?\p{Cc}]/gu, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`));
    return segments.join('/');
}
/** A file of the repository as a file of the package; a sentence where it cannot be taken. */
function taken(path, folder, { read, secret }) {
    if (secret.has(path))
        return `${path} holds key material and was left out`;
    const bytes = read(path);
    return bytes === undefined
        ? `${path} is not in the repository, or cannot be read`
        : { path: `${folder}/repository/${packaged(path)}`, bytes };
}
/** Records of the register of some types; `who` names who answers for a key that has none. */
function evidencePart(types, folder, register, sources) {
    if (types.length === 0 || register === undefined)
        return NO_PART;
    const files = new Map();
    const elsewhere = new Set();
    const missing = [];
    for (const entry of register.entries) {
        for (const { type, date, ref, sha256: meant } of entry.value.evidence ?? []) {
            if (!types.includes(type))
                continue;
            if (!(0,evidence_facts/* isFileReference */.SI)(ref)) {
                elsewhere.add(`${entry.value.id}: ${type} of ${date}: ${ref}`);
                continue;
            }
            const file = taken(ref, folder, sources);
            if (typeof file === 'string')
                missing.push(`${entry.value.id}: ${file}${answers(entry)}`);
            else {
                files.set(file.path, file);
                if (meant !== undefined && (0,canonical/* sha256 */.s)(file.bytes) !== meant)
                    missing.push(`${entry.value.id}: ${ref} is not the file that the register means${answers(entry)}`);
            }
        }
    }
    return {
        files: [...files.values()],
        isWritten: files.size > 0 || elsewhere.size > 0,
        elsewhere: [...elsewhere].sort(order/* compareTexts */.q),
        missing,
    };
}
/** Keys in use that have no record of any of the types. */
function withoutEvidence(types, what, entries) {
    return entries
        .filter(({ value }) => value.state === 'active' && !(value.evidence ?? []).some(({ type }) => types.includes(type)))
        .map((entry) => `${entry.value.id} has no record of ${what}${answers(entry)}`);
}
function answers({ value }) {
    const who = value.custodian ?? value.owner;
    return who === undefined ? ' (nobody is named for it)' : ` (${who})`;
}
/** Files that people named for a part, by path or pattern. */
function namedPart(names, folder, sources) {
    const files = new Map();
    const missing = [];
    for (const name of names) {
        const fits = /[*?{]/.test(name) ? (0,pattern/* compileGlob */.SO)(name) : undefined;
        const paths = fits === undefined ? [name] : sources.paths.filter((path) => fits(path));
        if (paths.length === 0)
            missing.push(`no file of the repository fits ${name}`);
        for (const path of paths) {
            const file = taken(path, folder, sources);
            if (typeof file === 'string')
                missing.push(file);
            else
                files.set(file.path, file);
        }
    }
    return { files: [...files.values()], isWritten: files.size > 0, elsewhere: [], missing };
}

// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
;// CONCATENATED MODULE: ./src/audit/package-page.ts
/** Pages of an evidence package: plain HTML without scripts, made to be printed. */
const STYLE = `
@page { size: A4 landscape; margin: 16mm; }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.5rem; color: #1a1f29; background: #fff; font: 10.5pt/1.45 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
h1 { font-size: 18pt; margin: 0 0 .6rem; } h2 { font-size: 13pt; margin: 1.6rem 0 .4rem; break-after: avoid; } h3 { font-size: 11pt; margin: 1.2rem 0 .2rem; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; } thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: .25rem .45rem; border-bottom: .5pt solid #c9cfd9; overflow-wrap: break-word; } thead th { border-bottom: 1pt solid #1a1f29; }
ul { margin: .2rem 0; padding-left: 1.2rem; } li, code { overflow-wrap: anywhere; } code { font-size: 9pt; }
.partly, .missing { color: #744700; font-weight: 600; } .present, .generated { color: #125a36; font-weight: 600; } .not-applicable { color: #4a5262; font-weight: 600; }
@media print { body { padding: 0; max-width: none; } a { color: inherit; text-decoration: none; } }
`;
/** A whole page; `body` is markup, and everything in it that came from elsewhere was escaped. */
function page(title, body, escape) {
    const head = `<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escape(title)}</title>\n<style>${STYLE}</style>`;
    return `<!doctype html>\n<html lang="en">\n<head>\n${head}\n</head>\n<body>\n<h1>${escape(title)}</h1>\n${body.join('\n')}\n</body>\n</html>\n`;
}
/** A page of tables. */
function tablesPage(title, tables, escape) {
    return page(title, tables.map((table) => `<h2>${escape(table.title)}</h2>\n${tableOf(table, escape)}`), escape);
}
function tableOf({ title, columns, rows, none }, escape) {
    if (rows.length === 0)
        return `<p>${escape(none)}</p>`;
    const head = columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('');
    const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell ?? '')}</td>`).join('')}</tr>`);
    return `<table aria-label="${escape(title)}">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}
/** Words of one cell. */
function listed(words) {
    return (words ?? []).join('; ');
}
function yesOrNo(given) {
    return given === undefined ? '' : given ? 'yes' : 'no';
}

;// CONCATENATED MODULE: ./src/audit/package-index.ts
/** The first page of an evidence package: what is in it, what is missing and who owns it, and how to check it. */


const WORDS = {
    present: 'present',
    generated: 'generated',
    partly: 'not complete',
    missing: 'missing',
    'not-applicable': 'not applicable',
};
function indexPage(items, input) {
    const { escape, knowledge } = input;
    const bound = boundRows(input).map(([name, text]) => `<tr><th scope="row">${name}</th><td>${text}</td></tr>`);
    const rows = items.map((item) => row(item, escape));
    const head = ['', 'part', 'status', 'owner', 'files'].map((column) => `<th scope="col">${column}</th>`).join('');
    const body = [
        `<table aria-label="What the package is bound to"><tbody>\n${bound.join('\n')}\n</tbody></table>`,
        '<p>What stands here supports the answers of the organisation; it satisfies no framework by itself. <em>Generated</em> parts were made from the scan and the Key Management Register, <em>present</em> ones were written by people.</p>',
        '<h2>The fourteen parts</h2>',
        `<table aria-label="The fourteen parts">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`,
        ...items.map((item) => section(item, knowledge.package.items.find(({ id }) => id === item.id)?.shows ?? '', escape)),
        '<h2>How to check it</h2>',
        '<p><code>cryptogate package verify &lt;folder&gt;</code> compares every file with <a href="manifest.json">manifest.json</a>, and that with <a href="statement.json">statement.json</a>, an in-toto statement over all of them. The SHA-256 of manifest.json names the whole package: sign it, or write it down where nobody who can change the package can change it. The reports of the run are in <a href="run/report.html">run</a>.</p>',
    ];
    return page('Evidence package: encryption and key management', body, escape);
}
function boundRows({ bound, ledger, report, escape }) {
    const code = (text) => `<code>${escape(text)}</code>`;
    const state = bound.clean === false ? ', with changes that are not committed' : '';
    const commit = bound.commit === null ? 'no commit: this is no git repository' : `commit ${code(bound.commit)}${state}`;
    const failing = report.findings.filter(({ enforcement }) => enforcement === 'fail').length;
    return [
        [
            'judged',
            `${commit}, as of ${bound.asOf}: ${bound.verdict}, ${failing === 1 ? '1 finding fails' : `${String(failing)} findings fail`}`,
        ],
        ['policy', `${escape(`${bound.policy.id} ${bound.policy.version}`)}, digest ${code(bound.policy.sha256)}`],
        ['tool', `cryptogate ${escape(bound.tool)}, knowledge ${code(bound.knowledge)}`],
        ['ledger', ledger === undefined ? 'none is kept' : escape(ledgerText(ledger))],
    ];
}
function ledgerText({ file, lines, head, problems }) {
    const order = problems.length === 0 ? `head ${head ?? 'none'}` : `not in order: line ${String(problems[0]?.line)}`;
    return `${file}, ${lines.length === 1 ? '1 entry' : `${String(lines.length)} entries`}, ${order}`;
}
function row({ number, id, title, status, owner, files }, escape) {
    const cells = [
        String(number),
        `<a href="#${id}">${escape(title)}</a>`,
        `<span class="${status}">${WORDS[status]}</span>`,
        owner === '' ? 'nobody is named' : escape(owner),
        String(files.length),
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
function section(item, shows, escape) {
    const { number, id, title, status, owner, approved, files, elsewhere, missing, because } = item;
    const reason = because === undefined ? '' : `: ${escape(because)}`;
    const parts = [
        `<h3 id="${id}">${String(number)}. ${escape(title)}</h3>`,
        `<p>${escape(shows)} <span class="${status}">${WORDS[status]}</span>${reason}</p>`,
    ];
    if (approved !== undefined)
        parts.push(`<p>Approved by ${escape(approved.by)} on ${escape(approved.date)}.</p>`);
    const who = owner === '' ? 'nobody is named as its owner' : `owner: ${owner}`;
    const list = [
        ...files.map((path) => `<li><a href="${(0,paths/* inUrl */.Hc)(path)}">${escape(path)}</a></li>`),
        ...elsewhere.map((text) => `<li>elsewhere: ${escape(text)}</li>`),
        ...missing.map((text) => `<li><span class="missing">missing</span> (${escape(who)}): ${escape(text)}</li>`),
    ];
    if (list.length > 0)
        parts.push(`<ul>\n${list.join('\n')}\n</ul>`);
    return parts.join('\n');
}

// EXTERNAL MODULE: ./src/audit/audit-input.ts
var audit_input = __webpack_require__(21465);
// EXTERNAL MODULE: ./src/register/schedule.ts
var schedule = __webpack_require__(33320);
;// CONCATENATED MODULE: ./src/audit/package-duties.ts


/** Who may use and administer keys, who can by the policies here, and when it was reviewed. */
function accessTables(register, view) {
    return [accessByRegister(register), accessByPolicies(view), package_duties_people(register)];
}
function accessByRegister(register) {
    const keys = (register?.entries ?? []).filter((entry) => entry.value.access !== undefined);
    return {
        title: 'Access by the register',
        columns: ['entry', 'may use', 'may administer', 'break glass', 'people can decrypt', 'second factor', 'last review'],
        rows: keys.map(({ value: { id, access } }) => [
            id,
            listed(access?.use),
            listed(access?.administer),
            access?.breakGlass?.principal,
            yesOrNo(access?.humansCanDecrypt),
            yesOrNo(access?.mfaForAdministrators),
            access?.lastReview,
        ]),
        none: 'The register says of no entry who has access.',
    };
}
function accessByPolicies(view) {
    const answered = (view?.entries ?? []).filter(({ access }) => access.length > 0);
    return {
        title: 'Access by the policies in the repository',
        columns: ['entry', 'question', 'should', 'can'],
        rows: answered.flatMap(({ id, access }) => access.map(({ question, registered, declared }) => [
            id,
            question,
            listed(registered),
            declared === undefined ? 'no policy is in the repository' : listed(declared),
        ])),
        none: 'No policy of a key could be read here.',
    };
}
function package_duties_people(register) {
    return {
        title: 'People',
        columns: ['id', 'role', 'active', 'appointed', 'duties acknowledged'],
        rows: [...(register?.people.values() ?? [])].map(({ value }) => [
            value.id,
            value.role,
            yesOrNo(value.active),
            value.appointed,
            value.acknowledged,
        ]),
        none: 'The register names nobody.',
    };
}
function rotationTables(register) {
    return [
        {
            title: 'Rotation',
            columns: ['entry', 'state', 'created', 'every days', 'method', 'last', 'next', 'reason where never'],
            rows: (register?.entries ?? []).map((entry) => {
                const { id, state, created, rotation } = entry.value;
                return [
                    id,
                    state,
                    created,
                    rotation?.days?.toString(),
                    rotation?.method,
                    (0,schedule/* lastRotationOf */.go)(entry),
                    (0,schedule/* nextRotationOf */.Tq)(entry),
                    rotation?.reason,
                ];
            }),
            none: 'The register has no entries.',
        },
    ];
}
function recoveryTables(register) {
    return [
        {
            title: 'Backup, escrow and recovery',
            columns: ['key', 'method', 'escrow', 'last test', 'destroyed after days', 'legal hold'],
            rows: (register?.entries ?? []).flatMap((entry) => {
                if (entry.kind !== 'key')
                    return [];
                const { id, recovery, destruction } = entry.value;
                return [
                    [
                        id,
                        recovery?.method,
                        recovery?.escrow,
                        recovery?.lastTest,
                        destruction?.deletionWindowDays?.toString(),
                        yesOrNo(destruction?.legalHold),
                    ],
                ];
            }),
            none: 'The register has no keys.',
        },
    ];
}
function loggingTables(register) {
    return [
        {
            title: 'Logging and alarms',
            columns: ['entry', 'sink', 'kept for days', 'alarms', 'watched by'],
            rows: (register?.entries ?? []).map(({ value: { id, logging, monitor } }) => [
                id,
                logging?.sink,
                logging?.retentionDays?.toString(),
                listed(logging?.alerts),
                monitor,
            ]),
            none: 'The register has no entries.',
        },
    ];
}
const LAYERS = ['physical', 'network', 'compute', 'storage', 'application', 'data', 'model'];
function supplierTables(register) {
    return [suppliersTable(register), responsibilityTable(register)];
}
function suppliersTable(register) {
    return {
        title: 'Suppliers',
        columns: [
            'id',
            'service',
            'does',
            'register of information',
            'contract',
            'clauses',
            'customer keys',
            'last review',
            'review covers',
            'attestation',
        ],
        rows: [...(register?.suppliers.values() ?? [])].map(({ value }) => [
            value.id,
            value.service,
            listed(value.roles),
            value.registerOfInformation,
            value.contract?.reference,
            listed(value.contract?.clauses),
            value.contract?.customerKeys,
            value.lastReview,
            listed(value.reviewCovers),
            value.attestation === undefined ? '' : `${value.attestation.name}, until ${value.attestation.expires}`,
        ]),
        none: 'The register names no suppliers.',
    };
}
function responsibilityTable(register) {
    return {
        title: 'Who is responsible for which layer',
        columns: ['key', 'supplier', ...LAYERS],
        rows: (register?.entries ?? []).flatMap((entry) => entry.kind === 'key' && entry.value.responsibility !== undefined
            ? [[entry.value.id, entry.value.supplier, ...LAYERS.map((layer) => entry.value.responsibility?.[layer])]]
            : []),
        none: 'The register says of no key who is responsible for what.',
    };
}

;// CONCATENATED MODULE: ./src/audit/package-records.ts
/** What is allowed although the standard says no, and which risks were accepted. */
function exceptionTables(findings, audit, register) {
    return [exceptedFindings(findings), acceptedRisks(findings, audit), risksOfKeys(register)];
}
function exceptedFindings(findings) {
    return {
        title: 'Findings that an exception or the baseline covers',
        columns: ['rule', 'where', 'what', 'by', 'reason', 'owner', 'until', 'would be'],
        rows: findings.flatMap(({ rule, at, message, suppression }) => suppression === undefined
            ? []
            : [
                [
                    rule.id,
                    `${at.file}:${String(at.line)}`,
                    message,
                    `${suppression.kind} ${suppression.id} (${suppression.status})`,
                    suppression.reason,
                    suppression.owner,
                    suppression.expires,
                    suppression.enforcement,
                ],
            ]),
        none: 'Nothing is excepted.',
    };
}
function acceptedRisks(findings, audit) {
    return {
        title: 'Risks of findings that were accepted',
        columns: ['finding', 'what', 'accepted by', 'until', 'because'],
        rows: (audit?.records ?? []).flatMap(({ value }) => (value.findings ?? []).flatMap(({ id, title, accepted }) => accepted === undefined ? [] : [[`${value.id}/${id}`, title, accepted.by, accepted.until, accepted.because]])),
        none: 'No risk of a finding was accepted.',
    };
}
function risksOfKeys(register) {
    return {
        title: 'Risks of keys',
        columns: ['key', 'risk', 'statement'],
        rows: (register?.entries ?? []).flatMap((entry) => entry.kind === 'key' && entry.value.risk !== undefined ? [[entry.value.id, entry.value.risk.id, entry.value.risk.statement]] : []),
        none: 'The register states no risks.',
    };
}
/** Audits, their findings and reviews, incidents, and what is being replaced. */
function reviewTables(audit, register, ledger) {
    return [auditsTable(audit), findingsTable(audit), incidentsTable(audit), replacedTable(register), runsTable(ledger)];
}
function auditsTable(audit) {
    const records = audit?.records ?? [];
    return {
        title: 'Audits',
        columns: ['record', 'trigger', 'completed', 'commit', 'auditors', 'result', 'reviewed by'],
        rows: records.map(({ value }) => [
            value.id,
            value.event === undefined ? value.trigger : `${value.trigger}: ${value.event}`,
            value.completed,
            value.commit?.slice(0, 12),
            value.auditors.join('; '),
            value.result,
            (value.reviews ?? []).map(({ by, as, date }) => `${by} for ${as} on ${date}`).join('; '),
        ]),
        none: 'No audit is recorded.',
    };
}
function findingsTable(audit) {
    const records = audit?.records ?? [];
    return {
        title: 'Findings of audits',
        columns: ['finding', 'severity', 'what', 'state', 'owner', 'due', 'action', 'verified'],
        rows: records.flatMap(({ value }) => (value.findings ?? []).map((one) => [
            `${value.id}/${one.id}`,
            one.severity,
            one.title,
            one.state,
            one.owner,
            one.due,
            one.action,
            one.verified === undefined ? '' : `${one.verified.by} on ${one.verified.date}`,
        ])),
        none: 'No audit found anything.',
    };
}
function incidentsTable(audit) {
    return {
        title: 'Incidents',
        columns: ['incident', 'type', 'keys', 'aware', 'revoked', 'restored', 'closed', 'root cause'],
        rows: (audit?.incidents ?? []).map(({ value }) => [
            value.id,
            value.type,
            value.keys.join('; '),
            value.aware,
            value.revocation?.at,
            value.restoration?.at,
            value.closed?.at,
            value.rootCause,
        ]),
        none: 'No incident is recorded.',
    };
}
function replacedTable(register) {
    return {
        title: 'What is being replaced',
        columns: ['what', 'owner', 'due', 'plan'],
        rows: [
            ...(register?.remediations ?? []).map(({ value }) => [value.rule, value.owner, value.due, value.plan]),
            ...(register?.entries ?? []).flatMap((entry) => entry.kind === 'key' && entry.value.remediation !== undefined
                ? [[entry.value.id, entry.value.remediation.owner, entry.value.remediation.due, entry.value.remediation.plan]]
                : []),
        ],
        none: 'Nothing is being replaced.',
    };
}
function runsTable(ledger) {
    return {
        title: 'Runs of the gate and audits in the ledger',
        columns: ['number', 'at', 'kind', 'commit', 'verdict'],
        rows: (ledger?.lines ?? []).map(({ entry }) => [
            String(entry.number),
            entry.at,
            entry.kind,
            entry.commit?.slice(0, 12),
            entry.kind === 'incident' ? `${entry.record.id} ${entry.step}` : entry.verdict,
        ]),
        none: 'No ledger is kept.',
    };
}

;// CONCATENATED MODULE: ./src/audit/package-tables.ts



const place = ({ file, line }) => `${file}:${String(line)}`;
/** Every entry, with how many of the fields that are asked for evidence shows. */
function registerTables(register, view) {
    const fields = new Map((view?.entries ?? []).map((entry) => [`${entry.kind} ${entry.id}`, entry.fields]));
    const of = (kind, title) => ({
        title,
        columns: [
            'id',
            'what for',
            'data',
            'class',
            'tier',
            'owner',
            'custodian',
            'platform',
            'type',
            'last rotation',
            'next',
            'state',
            'proven',
        ],
        rows: register.entries
            .filter((entry) => entry.kind === kind)
            .map((entry) => {
            const { id, usage, protects, tier, owner, custodian, storage, state } = entry.value;
            const type = 'keyType' in entry.value ? entry.value.keyType : undefined;
            const asked = fields.get(`${kind} ${id}`) ?? [];
            const proven = asked.filter((field) => field.state === 'proven').length;
            const next = entry.kind === 'certificate' ? entry.value.notAfter : (0,schedule/* nextRotationOf */.Tq)(entry);
            return [
                ...[id, usage?.context, protects?.data, protects?.dataClass, tier, owner, custodian, storage?.platform],
                ...[type === undefined ? '' : [type.algorithm, type.keyBits ?? type.curve].filter((part) => part !== undefined).join(' ')],
                ...[(0,schedule/* lastRotationOf */.go)(entry), next, state, `${String(proven)} of ${String(asked.length)}`],
            ];
        }),
        none: `The register has no ${title.toLowerCase()}.`,
    });
    return [of('key', 'Keys'), of('certificate', 'Certificates'), of('secret', 'Secrets')];
}
/** Certificates and secrets of the register, and those that stand in files. */
function certificateTables(register, assets) {
    const of = (kind) => (register?.entries ?? []).filter((entry) => entry.kind === kind);
    return [
        {
            title: 'Certificates of the register',
            columns: ['id', 'subject', 'state', 'valid from', 'valid until', 'owner', 'renewal'],
            rows: of('certificate').map(({ value }) => {
                const own = value;
                return [value.id, own.subject, value.state, own.notBefore, own.notAfter, value.owner, own.renewal];
            }),
            none: 'The register has no certificates.',
        },
        {
            title: 'Secrets of the register',
            columns: ['id', 'context', 'state', 'platform', 'last rotation', 'next rotation', 'owner', 'custodian'],
            rows: of('secret').map((entry) => {
                const { id, usage, state, storage, owner, custodian } = entry.value;
                return [id, usage?.context, state, storage?.platform, (0,schedule/* lastRotationOf */.go)(entry), (0,schedule/* nextRotationOf */.Tq)(entry), owner, custodian];
            }),
            none: 'The register has no secrets.',
        },
        {
            title: 'Certificates and keys in files of the repository',
            columns: ['what', 'algorithm', 'valid until', 'where'],
            rows: assets
                .filter(isKeyOrCertificate)
                .flatMap((asset) => asset.occurrences
                .filter(({ pathClass }) => pathClass === 'source')
                .map(({ at }) => [asset.name, package_tables_words(asset, 'algorithm'), package_tables_words(asset, 'notAfter'), place(at)])),
            none: 'No certificate and no key stands in a file that was read, but for tests and examples.',
        },
    ];
}
function isKeyOrCertificate({ type, properties }) {
    return type === 'certificate' || properties['material'] !== undefined;
}
function package_tables_words({ properties }, name) {
    return (0,value/* scalars */.kw)(properties[name]).map(String).join(' or ');
}
/** Where keys are kept, what is above them, and what uses them. */
function architectureTables(register, declared) {
    return [servicesTable(register), declaredTable(declared)];
}
function servicesTable(register) {
    return {
        title: 'Key services, modules and vaults of the register',
        columns: ['key', 'platform', 'region', 'protection', 'module', 'vault or ring', 'custody', 'above it', 'stops without it'],
        rows: (register?.entries ?? []).flatMap((entry) => {
            if (entry.kind !== 'key')
                return [];
            const { id, storage, custody, dependsOn, dependants } = entry.value;
            const { standard, level } = storage?.module ?? {};
            const module = standard === undefined ? '' : `${standard}${level === undefined ? '' : ` level ${String(level)}`}`;
            return [
                [
                    id,
                    storage?.platform,
                    storage?.region,
                    storage?.protection,
                    module,
                    storage?.location,
                    custody?.model,
                    listed(dependsOn),
                    listed(dependants),
                ],
            ];
        }),
        none: 'The register has no keys.',
    };
}
function declaredTable(declared) {
    const bodies = declared.filter(({ is }) => is === 'key' || is === 'vault');
    return {
        title: 'Keys and vaults that the repository declares',
        columns: ['address', 'kind', 'region', 'names', 'lies in', 'used by', 'where'],
        rows: bodies.map((one) => [
            listed(one.addresses.slice(0, 1)) || one.symbol,
            one.symbol,
            (0,value/* scalars */.kw)(one.region).map(String).join(' or '),
            listed(one.names),
            listed(one.containers),
            listed(one.usedBy.map(({ address }) => address)),
            place(one.at),
        ]),
        none: 'The repository declares no key and no vault.',
    };
}

// EXTERNAL MODULE: ./src/audit/playbook.ts
var playbook = __webpack_require__(52244);
;// CONCATENATED MODULE: ./src/audit/package-items.ts
/** What each of the fourteen parts of an evidence package is made of, beside what people name for it. */









/** `isNamed` says whether people named files or pointers for it. */
function partOf(row, folder, input, isNamed) {
    return PARTS[row.id](folder, input, row, isNamed);
}
const PARTS = {
    'cryptographic-policy': policyPart,
    'cloud-usage-policy': (_folder, _input, _row, isNamed) => isNamed
        ? NO_PART
        : { ...NO_PART, missing: ['no cloud usage policy is named in the audit file (package), and no reason why there is none'] },
    'algorithm-standard': (folder, { rendered }) => made([textFile(`${folder}/standard.txt`, rendered.standard), textFile(`${folder}/in-use.cdx.json`, rendered.inventory)]),
    'key-register': registerPart,
    'certificates-and-secrets': (folder, { register, report, escape }, row) => package_items_page(folder, row, certificateTables(register, report.assets), escape, []),
    'key-architecture': (folder, { register, examination, escape }, row) => package_items_page(folder, row, architectureTables(register, examination?.declared ?? []), escape, []),
    'access-review': (folder, input, row) => package_items_page(folder, row, accessTables(input.register, input.report.register), input.escape, noRecords(['access-review'], 'a review of access', input)),
    'rotation-and-revocation': (folder, input, row) => package_items_page(folder, row, rotationTables(input.register), input.escape, noRecords(['rotation-ticket', 'rotation-log'], 'a rotation', input)),
    'backup-and-recovery': (folder, input, row) => package_items_page(folder, row, recoveryTables(input.register), input.escape, noRecords(['recovery-test'], 'a recovery test', input)),
    'logging-and-monitoring': (folder, input, row) => package_items_page(folder, row, loggingTables(input.register), input.escape, loggingGaps(input)),
    suppliers: (folder, input, row) => package_items_page(folder, row, supplierTables(input.register), input.escape, supplierGaps(input)),
    playbook: playbookPart,
    exceptions: (folder, { report, audit, register, records, sources, escape }, row) => joined([
        package_items_page(folder, row, exceptionTables(report.findings, audit, register), escape, []),
        namedPart(records.exceptions, folder, sources),
    ]),
    'management-review': reviewPart,
};
function made(files, missing = []) {
    return { files, isWritten: false, elsewhere: [], missing };
}
function package_items_page(folder, row, tables, escape, missing) {
    return made([textFile(`${folder}/${row.id}.html`, tablesPage(row.title, tables, escape))], missing);
}
function policyPart(folder, { policy, sources }) {
    const { files, approvals, nextReview } = policy;
    const written = namedPart(files, folder, sources);
    const missing = [
        ...(files.length === 0 ? ['there is no policy file: the built-in standard judges, and nobody of the organisation approved it'] : []),
        ...(files.length > 0 && approvals.length === 0 ? ['the policy names nobody who approved it (approvals)'] : []),
        ...(files.length > 0 && nextReview === undefined ? ['the policy names no day of its next review (nextReview)'] : []),
    ];
    return { ...written, missing: [...written.missing, ...missing] };
}
function registerPart(folder, { register, report, rendered, records, sources, escape }, row) {
    if (register === undefined)
        return { ...NO_PART, missing: ['there is no Key Management Register'] };
    const tables = [
        ...(rendered.registerTable === undefined ? [] : [textFile(`${folder}/key-register.csv`, rendered.registerTable)]),
        textFile(`${folder}/key-register.html`, tablesPage(row.title, registerTables(register, report.register), escape)),
    ];
    // A register of another repository has no file here; its tables stand for it.
    return joined([namedPart(records.register, folder, sources), made(tables)]);
}
/** Keys without a record; without a register nobody can say which there are. */
function noRecords(types, what, { register }) {
    if (register === undefined)
        return ['there is no Key Management Register'];
    return withoutEvidence(types, what, register.entries.filter(({ kind }) => kind === 'key'));
}
function loggingGaps({ register }) {
    if (register === undefined)
        return ['there is no Key Management Register'];
    const silent = register.entries.filter(({ kind, value }) => kind === 'key' && value.state === 'active' && value.logging === undefined);
    return silent.length === 0
        ? []
        : [
            `the register says nothing of the logging of ${(0,audit_input/* listText */.s)(silent.map(({ value }) => value.id), 10)}`,
        ];
}
function supplierGaps({ register }) {
    if (register === undefined)
        return ['there is no Key Management Register'];
    const open = register.entries.filter((entry) => entry.kind === 'key' && entry.value.state === 'active' && entry.value.responsibility === undefined);
    return open.length === 0
        ? []
        : [
            `who is responsible for which layer is not said of ${(0,audit_input/* listText */.s)(open.map(({ value }) => value.id), 10)}`,
        ];
}
function playbookPart(folder, { register, audit, knowledge, sources, escape }, row, isNamed) {
    const named = new Map();
    for (const { value } of register?.playbooks ?? [])
        if (value.file !== undefined && value.covers.includes('key-compromise'))
            named.set(value.file, { exercised: value.exercised, owner: value.owner });
    for (const { value } of audit?.playbooks ?? [])
        if (!named.has(value.file))
            named.set(value.file, { owner: value.owner });
    if (named.size === 0)
        return isNamed ? NO_PART : { ...NO_PART, missing: ['no playbook for a compromised key is named in the register or in the audit file'] };
    const missing = [];
    const tables = [...named].flatMap(([file, { exercised, owner }]) => {
        const bytes = sources.read(file);
        if (bytes === undefined || !/\.(?:md|markdown)$/i.test(file))
            return [];
        const sections = (0,playbook/* sectionsOf */.r)(new TextDecoder('utf-8').decode(bytes), knowledge.playbook);
        const open = sections.filter(({ isFilled }) => !isFilled).map(({ title }) => title);
        if (open.length > 0)
            missing.push(`${file} does not say ${(0,audit_input/* listText */.s)(open, 7)}${owner === undefined ? '' : ` (${owner})`}`);
        if (exercised === undefined)
            missing.push(`no exercise of ${file} is recorded${owner === undefined ? '' : ` (${owner})`}`);
        const rows = sections.map(({ title, line, isFilled }) => [
            title,
            isFilled ? 'yes' : 'no',
            line === undefined ? '' : `line ${String(line)}`,
        ]);
        return [{ title: `${file}, exercised ${exercised ?? 'never'}`, columns: ['it says', 'found', 'where'], rows, none: '' }];
    });
    const files = namedPart([...named.keys()], folder, sources);
    return joined([
        files,
        made(tables.length === 0 ? [] : [textFile(`${folder}/sections.html`, tablesPage(row.title, tables, escape))], missing),
    ]);
}
function reviewPart(folder, { audit, register, ledger, records, sources, escape }, row) {
    const missing = [];
    if (audit === undefined)
        missing.push('there is no audit file (.github/crypto-audit.yml)');
    else {
        const completed = audit.records.filter(({ value }) => value.completed !== undefined);
        if (completed.length === 0)
            missing.push('no completed audit is recorded');
        for (const { value } of completed) {
            const given = new Set((value.reviews ?? []).map(({ as }) => as));
            const open = ['security', 'compliance'].filter((as) => !given.has(as));
            if (open.length > 0)
                missing.push(`${value.id} was not reviewed by ${open.join(' and ')} leadership`);
        }
    }
    if (ledger === undefined)
        missing.push('no ledger of runs and audits is kept');
    else if (ledger.problems.length > 0)
        missing.push(`the ledger is not in order: line ${String(ledger.problems[0]?.line)}`);
    const procedure = audit?.procedure?.value.file;
    const named = [...records.audit, ...records.ledger, ...(procedure === undefined ? [] : [procedure]), ...recordedFiles(audit)];
    const written = namedPart([...new Set(named)], folder, sources);
    return joined([package_items_page(folder, row, reviewTables(audit, register, ledger), escape, missing), written]);
}
/** Files that records of audits and incidents name as evidence. */
function recordedFiles(audit) {
    const records = (audit?.records ?? []).flatMap(({ value }) => [
        ...(value.evidence ?? []),
        ...value.scope.flatMap(({ evidence = [] }) => evidence),
    ]);
    const incidents = (audit?.incidents ?? []).flatMap(({ value }) => value.evidence ?? []);
    return [...records, ...incidents].map(({ ref }) => ref).filter(evidence_facts/* isFileReference */.SI);
}

;// CONCATENATED MODULE: ./src/audit/package.ts
/** The evidence package: its fourteen parts, an index, the manifest and the statement; the same input makes the same bytes. */







function buildPackage(input) {
    const files = new Map();
    const put = (all) => {
        for (const { path, bytes } of all)
            files.set(path, bytes);
    };
    const items = input.knowledge.package.items.map((row) => {
        const { item, part } = itemOf(row, input);
        put(part.files);
        return item;
    });
    put(Object.entries(input.rendered.reports).map(([name, text]) => textFile(`run/${name}`, text)));
    put([textFile('index.html', indexPage(items, input))]);
    const listed = [...files].sort(([left], [right]) => (0,order/* compareTexts */.q)(left, right));
    const { ledger } = input;
    const manifest = {
        format: PACKAGE_FORMAT,
        bound: input.bound,
        ...(ledger === undefined
            ? {}
            : { ledger: { file: ledger.file, entries: ledger.lines.length, head: ledger.head ?? null, inOrder: ledger.problems.length === 0 } }),
        items,
        files: listed.map(([path, bytes]) => ({ path, sha256: (0,canonical/* sha256 */.s)(bytes), bytes: bytes.length })),
    };
    const text = manifestText(manifest);
    const whole = [...listed, [MANIFEST, Buffer.from(text)], [STATEMENT, Buffer.from(statementText(manifest))]];
    return { manifest, digest: (0,canonical/* sha256 */.s)(text), files: new Map(whole.sort(([left], [right]) => (0,order/* compareTexts */.q)(left, right))) };
}
/** '04-key-register' */
function folderOf({ number, id }) {
    return `${String(number).padStart(2, '0')}-${id}`;
}
function itemOf(row, input) {
    const own = input.audit?.package.get(row.id)?.value;
    const folder = folderOf(row);
    const head = { number: row.number, id: row.id, title: row.title, owner: ownerOf(row, input) };
    if (own?.notApplicable !== undefined) {
        const part = { files: [], isWritten: false, elsewhere: [], missing: [] };
        return { item: { ...head, status: 'not-applicable', files: [], elsewhere: [], missing: [], because: own.notApplicable }, part };
    }
    const named = namedPart(own?.files ?? [], folder, input.sources);
    const pointers = { files: [], isWritten: (own?.elsewhere ?? []).length > 0, elsewhere: own?.elsewhere ?? [], missing: [] };
    const part = joined([
        partOf(row, folder, input, named.isWritten || pointers.isWritten),
        named,
        pointers,
        evidencePart(row.evidence, folder, input.register, input.sources),
    ]);
    const item = {
        ...head,
        status: statusOf(part),
        ...approvedOf(row, input),
        files: [...new Set(part.files.map(({ path }) => path))].sort(order/* compareTexts */.q),
        elsewhere: [...new Set(part.elsewhere)].sort(order/* compareTexts */.q),
        missing: [...new Set(part.missing)],
    };
    return { item, part };
}
/** Tables alone, of a part that people have to write, are no such part; what is missing says so. */
function statusOf({ files, isWritten, elsewhere, missing }) {
    if (files.length === 0 && elsewhere.length === 0)
        return 'missing';
    if (missing.length > 0)
        return 'partly';
    return isWritten ? 'present' : 'generated';
}
/** What people said of the part; of the policy the newest of its own approvals. */
function approvedOf({ id }, { audit, policy }) {
    const own = audit?.package.get(id)?.value.approved;
    const newest = id === 'cryptographic-policy' ? [...policy.approvals].sort((left, right) => (0,order/* compareTexts */.q)(left.date, right.date)).at(-1) : undefined;
    const approved = own ?? (newest === undefined ? undefined : { by: `${newest.by} (${newest.role})`, date: newest.date });
    return approved === undefined ? {} : { approved };
}
function ownerOf({ id }, { audit, policy }) {
    return audit?.package.get(id)?.value.owner ?? audit?.owner ?? policy.owner ?? '';
}

// EXTERNAL MODULE: ./src/host/governance.ts
var governance = __webpack_require__(28380);
// EXTERNAL MODULE: ./src/host/package-folder.ts
var package_folder = __webpack_require__(56199);
// EXTERNAL MODULE: ./src/host/repository.ts + 1 modules
var repository = __webpack_require__(89778);
// EXTERNAL MODULE: ./src/policy/explain.ts
var explain = __webpack_require__(9129);
// EXTERNAL MODULE: ./src/policy/baseline.ts
var baseline = __webpack_require__(34887);
// EXTERNAL MODULE: ./src/policy/exceptions.ts
var exceptions = __webpack_require__(45866);
// EXTERNAL MODULE: ./src/report/html-text.ts
var html_text = __webpack_require__(17617);
// EXTERNAL MODULE: ./src/report/index.ts + 34 modules
var src_report = __webpack_require__(22484);
// EXTERNAL MODULE: ./src/register/export-table.ts
var export_table = __webpack_require__(53190);
// EXTERNAL MODULE: ./src/app/audit.ts + 2 modules
var app_audit = __webpack_require__(13357);
// EXTERNAL MODULE: ./src/app/audit-run.ts
var audit_run = __webpack_require__(15236);
// EXTERNAL MODULE: ./src/app/ledger-run.ts
var ledger_run = __webpack_require__(17034);
// EXTERNAL MODULE: ./src/app/moments.ts
var moments = __webpack_require__(20014);
// EXTERNAL MODULE: ./src/app/register-run.ts
var register_run = __webpack_require__(7346);
;// CONCATENATED MODULE: ./src/app/package.ts
/** `cryptogate package` and `package verify`: the evidence package of a repository, made and checked. */



















/** Makes the package of the repository and writes it. Not in order where a part is missing; that stands in it all the same. */
async function createPackage(request) {
    const folder = request.output ?? 'evidence-package';
    const { made, run, report } = await packageOf(request);
    (0,package_folder/* writePackage */.E)(request.directory, folder, made.files);
    const lines = [...made.manifest.items.map(itemLine), '', `wrote ${folder}: ${String(made.files.size)} files`, `manifest ${made.digest}`];
    if (request.ledger !== undefined) {
        const binding = (0,ledger_run/* bindingOf */.hJ)(run.root, run.knowledge, run.policy, run.asOf, (0,moments/* momentOf */.E)(request.at));
        const content = { kind: 'audit', ...binding, verdict: report.verdict, counts: (0,ledger_run/* countsOf */.mQ)(report), package: made.digest };
        lines.push(`added to ${request.ledger} (head ${((0,ledger_run/* addToLedger */.mq)(request.directory, request.ledger, content).head ?? '').slice(0, 12)})`);
    }
    return { lines, ok: true };
}
function itemLine({ number, title, status, owner, missing }) {
    const who = missing.length === 0
        ? ''
        : ` (${owner === '' ? 'nobody is named as its owner' : owner}): ${missing.slice(0, 3).join('; ')}${missing.length > 3 ? ' …' : ''}`;
    return `${String(number).padStart(2)}  ${status.padEnd(14)}  ${title}${who}`;
}
/** Not in order where any byte differs, and where a file came, went or was renamed. */
async function checkPackage(request, folder) {
    const { files, strange } = (0,package_folder/* readPackage */.L)(request.directory, folder);
    const { manifest, digest, problems } = verifyPackage(files);
    const found = [...problems, ...strange];
    if (request.digest !== undefined && digest !== request.digest)
        found.push({
            path: 'manifest.json',
            message: `has the digest ${digest ?? 'none'}, and ${request.digest} was asked for: it is another package`,
        });
    if (found.length === 0 && request.rebuild === true) {
        const again = (await packageOf({ ...request, asOf: request.asOf ?? manifest?.bound.asOf })).made;
        found.push(...differencesOf(files, again));
    }
    if (found.length > 0 || manifest === undefined)
        return { lines: [...found.map(({ path, message }) => `fail ${path}: ${message}`), 'The package is not as it was made.'], ok: false };
    const { bound, items } = manifest;
    return {
        lines: [
            `The package is as it was made: ${String(files.size)} files, ${String(items.filter(({ status }) => status === 'missing').length)} of ${String(items.length)} parts missing.`,
            `commit ${bound.commit ?? 'none'}, policy ${bound.policy.id}@${bound.policy.version} (${bound.policy.sha256.slice(0, 12)}), as of ${bound.asOf}, ${bound.verdict}`,
            `manifest ${digest ?? ''}`,
            ...(request.digest === undefined
                ? ['Whether it is the package that was signed, only its signature or its digest elsewhere can say (--digest).']
                : []),
        ],
        ok: true,
    };
}
function differencesOf(files, again) {
    const paths = [...new Set([...files.keys(), ...again.files.keys()])].sort(order/* compareTexts */.q);
    return paths.flatMap((path) => {
        const [was, is] = [files.get(path), again.files.get(path)];
        if (was !== undefined && is !== undefined && Buffer.from(was).equals(is))
            return [];
        return [
            {
                path,
                message: was === undefined ? 'is made here and not in the package' : is === undefined ? 'is not made here' : 'is made otherwise here',
            },
        ];
    });
}
/** The package in memory, with the run that it was made of. */
async function packageOf(request) {
    const run = await (0,register_run/* openRun */.Iy)(request);
    const { root, knowledge, policy, asOf, opened, trusted } = run;
    const audit = (0,app_audit/* openAuditOf */.N4)({ root, directory: request.directory, knowledge, policy, asOf, trusted });
    let examination;
    const report = await (0,audit_run/* judgeRun */.Z)(request, run, (seen) => (examination = seen));
    if (report.verdict === 'error')
        throw new errors/* UserError */.y('nothing could be judged, and there is no evidence of nothing', { help: 'cryptogate scan tells why' });
    const { commit, clean, tool, policy: bound, knowledge: known } = (0,ledger_run/* bindingOf */.hJ)(root, knowledge, policy, asOf, (0,moments/* momentOf */.E)(undefined));
    const input = {
        bound: { commit, clean: clean ?? null, tool, policy: bound, knowledge: known, asOf, verdict: report.verdict },
        knowledge: (0,app_audit/* auditKnowledge */.k$)(knowledge),
        report,
        register: opened?.register,
        examination,
        audit: audit?.audit,
        ledger: audit?.ledger,
        policy: policyOf(policy),
        records: recordsOf(policy, run, audit),
        rendered: renderedOf(report, policy, run),
        sources: sourcesOf(root, report),
        escape: html_text/* escapeHtml */.ZD,
    };
    return { made: buildPackage(input), run, report };
}
function policyOf({ governance, sources, owner }) {
    // 'baseline@2026.11 (policies/presets/baseline.yml)': documents of the repository are those that the tool does not bring along.
    const own = sources.map((source) => /\((.+)\)$/.exec(source)?.[1] ?? '').filter((file) => file !== '' && !file.startsWith('policies/'));
    const { approvals = [], nextReview } = governance ?? {};
    const files = governance === undefined ? [] : [...new Set([governance.file, ...own])];
    return { files, approvals, nextReview, owner };
}
function recordsOf(policy, { opened, root }, audit) {
    const host = (0,governance/* createGovernanceHost */.n)(root);
    return {
        exceptions: [policy.exceptions.file ?? exceptions/* EXCEPTIONS_FILE */.uT, baseline/* BASELINE_FILE */.tu].filter((file) => host.exists(file)),
        register: opened?.register.sources ?? [],
        audit: audit?.audit.sources ?? [],
        ledger: audit?.ledger === undefined ? [] : [audit.ledger.file],
    };
}
const PLAIN = { colour: false, width: 120 };
function renderedOf(report, policy, { opened }) {
    const render = (id) => src_report/* reporters */.R0[id]?.render(report, PLAIN) ?? '';
    return {
        standard: `${(0,explain/* explainPolicy */.yh)(policy).join('\n')}\n`,
        inventory: render('cyclonedx'),
        registerTable: opened === undefined ? undefined : (0,export_table/* csvOf */.Q)(opened.register),
        reports: { 'report.json': render('json'), 'report.html': render('html'), 'findings.csv': render('csv') },
    };
}
/** Kinds of material that nobody may carry about. */
const SECRET = ['private-key', 'secret-key', 'password', 'token', 'keystore'];
function sourcesOf(root, report) {
    const host = (0,repository/* createScanHost */.Qc)(root, '');
    const secret = new Set();
    for (const { properties, occurrences } of report.assets)
        if ((0,value/* scalars */.kw)(properties['material']).some((kind) => SECRET.includes(String(kind))))
            for (const { at } of occurrences)
                secret.add(at.file);
    return {
        paths: host.listFiles(root, []).map(({ path }) => path),
        read: (file) => {
            if (!(0,repository/* isBelow */.Yw)(file))
                return undefined;
            const bytes = host.read(file);
            return bytes instanceof Uint8Array ? bytes : undefined;
        },
        secret,
    };
}


/***/ }),

/***/ 7346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ emptyRegister),
/* harmony export */   Iy: () => (/* binding */ openRun),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   oX: () => (/* binding */ judgeWith)
/* harmony export */ });
/* harmony import */ var _host_clock__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(54400);
/* harmony import */ var _host_governance__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28380);
/* harmony import */ var _host_policy_file__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46445);
/* harmony import */ var _host_repository__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89778);
/* harmony import */ var _host_trusted_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50087);
/* harmony import */ var _register_open_register__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(383);
/* harmony import */ var _compose__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34777);
/* harmony import */ var _judge__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46944);
/* harmony import */ var _knowledge__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95543);
/* harmony import */ var _options__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86453);
/* harmony import */ var _register__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(23850);











/** Throws a UserError for whatever is wrong with the policy or the register. */
async function openRun(request) {
    const { directory, installation, register, policy: given, policySource, trustedRef, asOf } = request;
    const chosen = { register, policy: given, policySource, trustedRef, asOf };
    const options = (0,_options__WEBPACK_IMPORTED_MODULE_8__/* .parseOptions */ .A)(Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)), 'flag');
    const root = (0,_host_repository__WEBPACK_IMPORTED_MODULE_2__/* .findRoot */ .wg)(directory, []);
    const installed = (0,_knowledge__WEBPACK_IMPORTED_MODULE_7__/* .openKnowledge */ .hn)(installation);
    const { knowledge } = installed;
    const { policy } = await (0,_compose__WEBPACK_IMPORTED_MODULE_5__/* .compose */ .Z)({ root, directory, knowledge, policy: (0,_host_policy_file__WEBPACK_IMPORTED_MODULE_1__/* .readPolicyFile */ .BK)(root, directory, given), source: policySource });
    const trusted = trustedRef === undefined ? undefined : (0,_host_trusted_files__WEBPACK_IMPORTED_MODULE_3__/* .trustedRef */ .jh)(root, trustedRef);
    const opened = await (0,_register__WEBPACK_IMPORTED_MODULE_9__/* .openRegisterOf */ .v$)({ root, directory, knowledge, policy, asked: register, trusted, source: policySource });
    return { ...installed, root, asOf: options.asOf ?? (0,_host_clock__WEBPACK_IMPORTED_MODULE_10__/* .today */ .E)(), policy, options, trusted, opened };
}
/** A register without entries, so that everything in the repository is missing in it. */
function emptyRegister(knowledge) {
    const known = (0,_register__WEBPACK_IMPORTED_MODULE_9__/* .registerKnowledge */ .ig)(knowledge);
    const texts = [{ file: '.github/key-register.yml', text: 'id: register\n' }];
    return { register: (0,_register_open_register__WEBPACK_IMPORTED_MODULE_4__/* .openRegister */ .W)(texts, known), knowledge: known, texts, notes: [] };
}
/** The repository judged with a register; the baseline hides nothing of it. */
async function judgeWith({ directory, installation }, run, register) {
    return (0,_judge__WEBPACK_IMPORTED_MODULE_6__/* .judge */ .S)(directory, installation, run.options, { opened: run, withoutBaseline: true, effective: run.policy, register });
}
/** Text of a file that a command was given; undefined where it is not there. */
function textOf({ root }, file, what) {
    return (0,_host_governance__WEBPACK_IMPORTED_MODULE_0__/* .createGovernanceHost */ .n)(root).document(file, what);
}


/***/ }),

/***/ 56199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ writePackage),
/* harmony export */   L: () => (/* binding */ readPackage)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _read__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99760);
/** The folder of an evidence package: written into a new one, and read with everything that lies in it. */




/** Files of one package. */
const MAX_FILES = 20_000;
const MAX_DEPTH = 40;
/** Bytes of one of its files: a report of a large repository. */
const MAX_BYTES = 256 * 1024 * 1024;
/** Throws a UserError where the folder is there already, or cannot be written; it is written whole or not at all. */
function writePackage(directory, folder, files) {
    const target = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, folder);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(target))
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${folder} exists already`, { help: 'name another folder, or take it away first' });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(target), { recursive: true });
    const temporary = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)(`${target}.partial-`);
    try {
        for (const [name, bytes] of files) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(temporary, name);
            if (!file.startsWith(`${temporary}${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`))
                throw new Error(`${name} leads out of the package`);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file), { recursive: true });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, bytes, { flag: 'wx' });
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporary, target);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(temporary, { recursive: true, force: true });
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`cannot write ${folder}: ${error.message}`, { help: 'nothing was written there' });
    }
    return target;
}
/** Everything that lies in a folder; links are not followed. Throws a UserError where there is no folder. */
function readPackage(directory, folder) {
    const root = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, folder);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(root, { throwIfNoEntry: false })?.isDirectory() !== true)
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${folder} is no folder`);
    const found = { files: new Map(), strange: [] };
    collect(root, '', 0, found);
    return found;
}
function collect(root, below, depth, found) {
    const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, below), { withFileTypes: true });
    if (entries.length === 0 && below !== '')
        found.strange.push({ path: below, message: 'is an empty folder: it was added' });
    for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
        const name = below === '' ? entry.name : `${below}/${entry.name}`;
        if (found.files.size + found.strange.length >= MAX_FILES || depth >= MAX_DEPTH)
            throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${name}: no evidence package has so many files or folders`);
        if (entry.isDirectory()) {
            collect(root, name, depth + 1, found);
            continue;
        }
        const bytes = entry.isFile() ? (0,_read__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .X)(root, name, MAX_BYTES) : undefined;
        if (bytes instanceof Uint8Array)
            found.files.set(name, bytes);
        else
            found.strange.push({ path: name, message: bytes === undefined ? 'is no regular file' : `cannot be read (${bytes.error})` });
    }
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

/***/ 53190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ csvOf),
/* harmony export */   R: () => (/* binding */ markdownOf)
/* harmony export */ });
/* harmony import */ var csv_stringify_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96789);
/* harmony import */ var _schedule__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33320);
/** The register as a table, for spreadsheets and for pages. */


/** Columns of the table; the seventeen fields first. */
const COLUMNS = [
    ['id', ({ value }) => value.id],
    ['kind', ({ kind }) => kind],
    ['state', ({ value }) => value.state],
    ['usage context', ({ value }) => value.usage?.context],
    ['protected data', ({ value }) => value.protects?.data],
    ['data class', ({ value }) => value.protects?.dataClass],
    ['owner', ({ value }) => value.owner],
    ['custodian', ({ value }) => value.custodian],
    ['backup custodian', ({ value }) => value.backupCustodian],
    ['platform', ({ value }) => value.storage?.platform],
    ['region', ({ value }) => value.storage?.region],
    ['algorithm', ({ value }) => ('keyType' in value ? value.keyType?.algorithm : undefined)],
    ['key bits', ({ value }) => ('keyType' in value ? (value.keyType?.keyBits ?? value.keyType?.curve) : undefined)],
    ['created', ({ value }) => value.created],
    ['rotation days', ({ value }) => value.rotation?.days],
    ['last rotation', ({ value }) => value.rotation?.last],
    ['next rotation', (entry) => (entry.kind === 'certificate' ? entry.value.notAfter : (0,_schedule__WEBPACK_IMPORTED_MODULE_1__/* .nextRotationOf */ .Tq)(entry))],
    ['use', ({ value }) => value.access?.use?.join('; ')],
    ['administer', ({ value }) => value.access?.administer?.join('; ')],
    ['logging', ({ value }) => value.logging?.sink],
    ['recovery', ({ value }) => ('recovery' in value ? value.recovery?.method : undefined)],
    ['supplier', ({ value }) => value.supplier],
    ['compliance', ({ value }) => value.compliance?.join('; ')],
    ['evidence', ({ value }) => value.evidence?.map(({ type, date, ref }) => `${type} ${date} ${ref}`).join('; ')],
    ['resources', ({ value }) => value.resources?.join('; ')],
    ['tier', ({ value }) => value.tier],
];
/** Comma-separated values (RFC 4180). Texts that a spreadsheet would run as a formula get an apostrophe in front. */
function csvOf({ entries }) {
    const rows = entries.map((entry) => COLUMNS.map(([, value]) => textOf(value(entry))));
    return (0,csv_stringify_sync__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .A)([COLUMNS.map(([title]) => title), ...rows], { escape_formulas: true, record_delimiter: 'windows' });
}
/** Tables by kind, with the state of the fields of each entry where they are known. */
function markdownOf({ id, title, entries }, fields, { escape }) {
    const shown = COLUMNS.filter(([column]) => [
        'id',
        'usage context',
        'data class',
        'owner',
        'custodian',
        'platform',
        'algorithm',
        'rotation days',
        'last rotation',
        'next rotation',
        'state',
    ].includes(column));
    const parts = [`# ${escape(title ?? `Key Management Register ${id}`)}`];
    for (const [kind, heading] of [
        ['key', 'Keys'],
        ['certificate', 'Certificates'],
        ['secret', 'Secrets'],
    ]) {
        const own = entries.filter((entry) => entry.kind === kind);
        if (own.length === 0)
            continue;
        const row = (cells) => `| ${cells.join(' | ')} |`;
        const lines = own.map((entry) => row([
            ...shown.map(([, value]) => escape(textOf(value(entry)))),
            provenOf(fields.find((one) => one.id === entry.value.id && one.kind === kind)),
        ]));
        parts.push(`## ${heading}`, [row([...shown.map(([column]) => column), 'proven']), row([...shown, null].map(() => '---')), ...lines].join('\n'));
    }
    return `${parts.join('\n\n')}\n`;
}
function provenOf(entry) {
    if (entry === undefined)
        return '';
    return `${String(entry.fields.filter(({ state }) => state === 'proven').length)} of ${String(entry.fields.length)}`;
}
function textOf(value) {
    return value === undefined || value === null ? '' : String(value);
}


/***/ })

};
;