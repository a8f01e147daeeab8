"use strict";
exports.id = 7788;
exports.ids = [7788,7034];
exports.modules = {

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

/***/ 28511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uC: () => (/* binding */ examined),
  LM: () => (/* binding */ examinedAlone),
  eu: () => (/* binding */ impactCommand)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/spelling.ts
var spelling = __webpack_require__(28257);
// EXTERNAL MODULE: ./src/host/git.ts
var git = __webpack_require__(93086);
// EXTERNAL MODULE: ./src/host/register-files.ts
var register_files = __webpack_require__(20827);
// EXTERNAL MODULE: ./src/register/examine.ts + 6 modules
var examine = __webpack_require__(29179);
// EXTERNAL MODULE: ./src/register/impact.ts
var register_impact = __webpack_require__(86839);
// EXTERNAL MODULE: ./src/register/notification.ts
var notification = __webpack_require__(12714);
// EXTERNAL MODULE: ./src/infrastructure/forms.ts
var infrastructure_forms = __webpack_require__(59168);
// EXTERNAL MODULE: ./src/host/repository.ts + 1 modules
var repository = __webpack_require__(89778);
// EXTERNAL MODULE: ./src/register/names.ts
var register_names = __webpack_require__(95197);
// EXTERNAL MODULE: ./src/app/gather.ts + 16 modules
var gather = __webpack_require__(5397);
// EXTERNAL MODULE: ./src/app/instruments.ts + 22 modules
var app_instruments = __webpack_require__(98573);
// EXTERNAL MODULE: ./src/app/register.ts + 4 modules
var register = __webpack_require__(23850);
// EXTERNAL MODULE: ./src/app/scan.ts + 115 modules
var scan = __webpack_require__(50136);
// EXTERNAL MODULE: ./src/app/toolkit.ts + 19 modules
var toolkit = __webpack_require__(93825);
;// CONCATENATED MODULE: ./src/app/impact-look.ts
/** A quick look at a repository for one key: all that declares resources, and of the rest only the files that name it. */









/** `files`: what a commit changed, where the question is about one. */
async function lookFor(run, opened, subject, files) {
    const { root, knowledge, grammarDirectory, asOf } = run;
    const host = (0,repository/* createScanHost */.Qc)(root, grammarDirectory);
    const instruments = new app_instruments/* Instruments */.p((0,toolkit/* openToolkit */.z)(knowledge), knowledge, host);
    const entries = host.listFiles(root, []);
    const listing = instruments.listing(entries);
    const find = async (wanted) => {
        const gathering = new gather/* Gathering */.S(host, instruments, listing, { files: wanted, callers: () => Promise.resolve([]) });
        return (0,scan/* findIn */.r9)(gathering, instruments, { knowledge, entries: [], host, named: () => false }, new Map());
    };
    const declaring = new Set(entries.filter((entry) => isDeclaring(entry, host)).map(({ path }) => path));
    const { assets, sites = [], naming } = await find(declaring);
    const given = { asOf, sites, naming: naming ?? instruments.toolkit.naming, read: (file) => host.read(file) };
    const first = (0,register/* examined */.uC)(opened, { ...given, assets });
    const scene = (0,register_impact/* sceneOf */.cO)(first);
    const words = files === undefined ? (0,register_impact/* entriesNamed */.GI)(subject, scene).flatMap((entry) => wordsOf(entry, scene.seen(entry).called)) : [];
    const wanted = new Set(files?.filter((file) => listing.all.has(file)) ?? []);
    for (const entry of words.length === 0 ? [] : entries)
        if (!declaring.has(entry.path) && names(entry, words, host))
            wanted.add(entry.path);
    const all = { looked: new Set([...declaring, ...wanted]).size, all: entries.length };
    if (wanted.size === 0)
        return { examination: first, ...all };
    const more = await find(wanted);
    return { examination: (0,register/* examined */.uC)(opened, { ...given, assets: [...assets, ...more.assets] }), ...all };
}
function isDeclaring({ path, skip }, host) {
    if (skip !== undefined)
        return false;
    if ((0,infrastructure_forms/* declares */.iv)(path))
        return true;
    const bytes = /\.(?:ya?ml|json|template)$/i.test(path) ? host.read(path) : undefined;
    return bytes instanceof Uint8Array && (0,infrastructure_forms/* looksDeclaring */.aM)(path, bytes);
}
/** Texts by which code names a key, in the register and in what declares it; addresses stand in infrastructure alone. */
function wordsOf(entry, called) {
    const { value } = entry;
    const names = [...(value.resources ?? []), ...called].filter((name) => !['address', 'tag', 'fingerprint'].includes((0,register_names/* kindOfName */.f$)(name)));
    const plain = names.flatMap((name) => [name.replace(/^.*?(alias\/)/, '$1'), ...(/:key\/(.+)$/.exec(name)?.slice(1) ?? [])]);
    const isInFiles = entry.kind === 'certificate' || (value.resources ?? []).some((name) => (0,register_names/* kindOfName */.f$)(name) === 'fingerprint');
    return [...new Set([...plain, ...(isInFiles ? ['-----BEGIN'] : [])])];
}
function names({ path, skip }, words, host) {
    if (skip !== undefined)
        return false;
    const bytes = host.read(path);
    if (!(bytes instanceof Uint8Array))
        return false;
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return words.some((word) => buffer.includes(word));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
;// CONCATENATED MODULE: ./src/app/report-file.ts
/** What an earlier report in JSON says of the register. */


const place = schemas/* object */.Ikc({ file: schemas/* string */.YjP(), line: schemas/* int */.Whr(), column: schemas/* int */.Whr(), endLine: schemas/* int */.Whr(), endColumn: schemas/* int */.Whr() });
const told = schemas/* object */.Ikc({
    evidence: schemas/* object */.Ikc({ asOf: schemas/* string */.YjP() }),
    register: schemas/* object */.Ikc({
        entries: schemas/* array */.YOg(schemas/* object */.Ikc({
            kind: schemas/* enum */.k5n(['key', 'certificate', 'secret']),
            id: schemas/* string */.YjP(),
            declaredAt: schemas/* array */.YOg(place),
            called: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
            usedBy: schemas/* array */.YOg(schemas/* object */.Ikc({ address: schemas/* string */.YjP(), at: place })).default([]),
        })),
    }),
});
/** Throws a UserError for what is no report of ours, or one of a run without a register. */
function registerInReport(text, file) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        throw new errors/* UserError */.y(`${file} is not JSON`, { help: 'make one: cryptogate scan --format json=report.json' });
    }
    const read = told.safeParse(json);
    if (read.success)
        return read.data;
    throw new errors/* UserError */.y(`${file} is no report of a run with a register`, { help: 'make one: cryptogate scan --format json=report.json' });
}

// EXTERNAL MODULE: ./src/app/moments.ts
var moments = __webpack_require__(20014);
// EXTERNAL MODULE: ./src/app/register-run.ts
var register_run = __webpack_require__(7346);
;// CONCATENATED MODULE: ./src/app/register-impact.ts
/** `cryptogate impact`: what a key, a certificate or a commit concerns, and the clocks that an incident with it starts. */











/** Throws a UserError where nothing is called so. */
async function impactCommand(request, subject) {
    const [awareAt, classifiedAt] = [(0,moments/* givenMoment */.K)(request.awareAt, '--aware-at'), (0,moments/* givenMoment */.K)(request.classifiedAt, '--classified-at')];
    const run = await (0,register_run/* openRun */.Iy)(request);
    if (run.opened === undefined)
        throw new errors/* UserError */.y('there is no register', { help: 'write one: cryptogate register init' });
    const { scene, said } = await sceneFor(request, run, run.opened, subject);
    const entries = entriesOf(subject, run, scene);
    const impact = (0,register_impact/* impactOf */.ux)(entries, scene);
    const lines = [...impactLines(subject, impact), ...(impact.entries.length === 0 ? [] : [said])];
    if (awareAt !== undefined)
        lines.push('', ...clockLines(impact, run.opened, awareAt, classifiedAt));
    return { lines, ok: true };
}
/** What is known of the repository, and how far that goes. */
async function sceneFor(request, run, opened, subject) {
    const { directory, from } = request;
    if (from !== undefined) {
        const { evidence, register: told } = registerInReport((0,register_files/* readRegisterSource */.dc)(directory, from), from);
        return { scene: (0,register_impact/* sceneIn */.YD)(opened.register, told.entries), said: `Code and resources are those of ${from}, as of ${evidence.asOf}.` };
    }
    if (request.whole === true)
        return { scene: (0,register_impact/* sceneOf */.cO)(await examined(request, run, opened)), said: 'Everything was looked at.' };
    const quick = examinedAlone(run, opened);
    if (request.quick === true)
        return { scene: (0,register_impact/* sceneOf */.cO)(quick), said: 'Code and resources were not looked at (--quick).' };
    const sha = (0,register_impact/* entriesNamed */.GI)(subject, (0,register_impact/* sceneOf */.cO)(quick)).length > 0 ? undefined : commitNamed(subject, run);
    const files = sha === undefined ? undefined : (0,git/* filesOf */.R8)(run.root, sha);
    const look = await lookFor(run, opened, subject, files);
    const rest = files === undefined ? 'those that name it' : 'what the commit changed';
    const said = `Looked at ${String(look.looked)} of ${String(look.all)} files: all that declare resources, and ${rest}; --whole looks at everything.`;
    return { scene: (0,register_impact/* sceneOf */.cO)(look.examination), said };
}
/** What the register and the whole repository make together. */
async function examined(request, run, opened) {
    let found;
    await (0,register_run/* judgeWith */.oX)(request, run, { ...opened, seen: (examination) => (found = examination) });
    if (found === undefined)
        throw new Error('the register was not examined');
    return found;
}
/** What the register says by itself: no file is looked at. */
function examinedAlone({ asOf }, { register, knowledge }) {
    return (0,examine/* examine */.s)({ register, knowledge, sites: [], assets: [], asOf, hashOf: () => undefined });
}
function commitNamed(subject, { root }) {
    return /^[\w./@^~-]{1,200}$/.test(subject) ? (0,git/* commitOf */.D3)(root, subject) : undefined;
}
function entriesOf(subject, run, scene) {
    const named = (0,register_impact/* entriesNamed */.GI)(subject, scene);
    if (named.length > 0)
        return named;
    const sha = commitNamed(subject, run);
    if (sha !== undefined)
        return (0,register_impact/* entriesIn */.s9)(new Set((0,git/* filesOf */.R8)(run.root, sha)), scene);
    const near = (0,spelling/* closest */.k)(subject, scene.register.entries.map(({ value }) => value.id));
    throw new errors/* UserError */.y(`no key, certificate, secret or commit is called "${subject}"${near === undefined ? '' : `; did you mean "${near}"?`}`, {
        help: 'give the id of an entry, an alias, an ARN, an address in Terraform, or a commit',
    });
}
function impactLines(subject, impact) {
    const ids = (entries) => entries.map(({ value, kind }) => `${value.id} (${kind}, ${value.state})`).join(', ');
    if (impact.entries.length === 0)
        return [`${subject} concerns no entry of the register.`];
    const rows = [
        ['entries', ids(impact.entries)],
        ['below', ids(impact.below)],
        ['data', impact.data.join('; ')],
        ['data class', impact.dataClasses.join(', ')],
        [
            'people',
            impact.personalData
                ? `personal data${impact.subjects === undefined ? '' : `, of at most ${String(impact.subjects)} people`}`
                : 'no personal data by the register',
        ],
        ['where', impact.jurisdictions.join(', ')],
        ['services', impact.services.join(', ')],
        ['customers', impact.tenants.join(', ')],
        ['suppliers', impact.suppliers.join(', ')],
        ['stops', impact.dependants.join(', ')],
        ['resources', impact.resources.join(', ')],
        ['code', impact.code.map(({ file, line }) => `${file}:${String(line)}`).join(', ')],
        ['call', impact.owners.join(', ')],
    ];
    return rows.filter(([, value]) => value !== '').map(([name, value]) => `${name.padEnd(12)}${value}`);
}
function clockLines(impact, { knowledge }, awareAt, classifiedAt) {
    const all = knowledge.clocks.regimes;
    // Without a word in the register every regime may apply; the conditions are told.
    const named = impact.regimes.length > 0 ? all.filter(({ id }) => impact.regimes.includes(id)) : all;
    const applying = named.filter(({ needs }) => needs === undefined || impact.personalData);
    const deadlines = (0,notification/* deadlinesOf */.b)(knowledge, applying.map(({ id }) => id), awareAt, classifiedAt);
    const lines = [`Notifications, aware since ${awareAt}:`];
    let before = '';
    for (const { regime, when, title, by, source } of deadlines) {
        if (regime !== before)
            lines.push(`  ${regime}: ${when}`);
        before = regime;
        lines.push(`    ${(by ?? 'no hour is named').padEnd(22)}${title} (${source})`);
    }
    return lines;
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

/***/ 80110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ propose),
/* harmony export */   y: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _host_output__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47921);
/* harmony import */ var _report_index__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22484);
/** Prints what a command answers, and ends with 0 or 1. */



/** Lines may hold words of the repository: they cannot steer the terminal. */
function print({ lines, ok }) {
    for (const line of lines)
        process.stdout.write(`${(0,_report_index__WEBPACK_IMPORTED_MODULE_2__/* .escapeForLog */ .zB)(line)}\n`);
    process.exitCode = ok ? 0 : 1;
}
/** Standard output without a file; a file that exists is left alone. */
function propose(text, output) {
    if (output === undefined) {
        process.stdout.write(text);
        return;
    }
    if (!(0,_host_output__WEBPACK_IMPORTED_MODULE_1__/* .writeNewFile */ .S)(process.cwd(), output, text))
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${output} exists already`, { help: 'name another file, or look at it on standard output' });
    process.stderr.write(`wrote ${output}\n`);
}


/***/ }),

/***/ 61802:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  incidentCommand: () => (/* binding */ incidentCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/spelling.ts
var spelling = __webpack_require__(28257);
// EXTERNAL MODULE: ./src/audit/audit-input.ts
var audit_input = __webpack_require__(21465);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/audit/incident-draft.ts
/** The record of an incident as it is begun: what the register says of the keys, which clocks run, and what is still to be written down. */

/** Places in code and resources that are listed; all of them are in the report of `impact`. */
const MAX_PLACES = 50;
function draftIncident(opening, impact, notifications) {
    const { id, type, title, keys, detectedAt, awareAt, at, by, how } = opening;
    const some = (list) => (list.length === 0 ? undefined : list.slice(0, MAX_PLACES));
    const below = some(impact.below.map(({ value }) => value.id));
    const scoping = defined({
        at,
        by,
        below,
        data: some(impact.data),
        personalData: impact.personalData,
        subjects: impact.subjects,
        services: some(impact.services),
        customers: some(impact.tenants),
        jurisdictions: some(impact.jurisdictions),
        suppliers: some(impact.suppliers),
        resources: some(impact.resources),
        code: some(impact.code.map(({ file, line }) => `${file}:${String(line)}`)),
    });
    return defined({
        id,
        type,
        title,
        keys: [...keys],
        detection: defined({ at: detectedAt, by, how }),
        aware: awareAt,
        scoping,
        notifications: notifications?.length === 0 ? undefined : notifications,
    });
}
/** Steps that a person writes down as they are taken. */
const STEPS = [
    ['declaration', '{ at: , by: , reference: }'],
    ['classification', '{ at: , by: , result: major | significant | minor | none, because: }'],
    ['assessment', '{ personalDataBreach: yes | no | unknown, dataEncrypted: , keyExposed: , algorithm: , because: }'],
    ['revocation', '{ at: , by: , method: , keys: [] }'],
    ['restoration', '{ at: , by: , systems: [] }'],
    ['evidence', '[{ ref: evidence/…, sha256: }]'],
    ['decisions', '[{ at: , by: , what: , because: }]'],
    ['communications', '[{ at: , by: , to: , what: }]'],
    ['rootCause', ''],
    ['lessons', '[]'],
    ['closed', '{ at: , by: }'],
];
/** The file of a new incident: what is known, then what is still to come as comments. */
function incidentText(incident) {
    const body = (0,dist/* stringify */.As)([incident], { lineWidth: 0 })
        .trimEnd()
        .split('\n')
        .map((line) => `  ${line}`);
    const open = STEPS.map(([name, form]) => `    # ${name}: ${form}`.trimEnd());
    return ['incidents:', ...body, '    # Still to be written down; moments with their zone.', ...open, ''].join('\n');
}
function defined(given) {
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

// EXTERNAL MODULE: ./src/audit/incident-facts.ts
var incident_facts = __webpack_require__(12223);
// EXTERNAL MODULE: ./src/audit/open-audit.ts + 2 modules
var open_audit = __webpack_require__(20265);
// EXTERNAL MODULE: ./src/audit/playbook.ts
var playbook = __webpack_require__(52244);
// EXTERNAL MODULE: ./src/audit/record-digest.ts
var record_digest = __webpack_require__(73283);
// EXTERNAL MODULE: ./src/host/output.ts
var output = __webpack_require__(47921);
// EXTERNAL MODULE: ./src/host/ledger-file.ts
var ledger_file = __webpack_require__(4728);
// EXTERNAL MODULE: ./src/host/record-files.ts
var record_files = __webpack_require__(29119);
// EXTERNAL MODULE: ./src/host/repository.ts + 1 modules
var repository = __webpack_require__(89778);
// EXTERNAL MODULE: ./src/register/impact.ts
var impact = __webpack_require__(86839);
// EXTERNAL MODULE: ./src/app/audit.ts + 2 modules
var app_audit = __webpack_require__(13357);
// EXTERNAL MODULE: ./src/app/ledger-run.ts
var ledger_run = __webpack_require__(17034);
// EXTERNAL MODULE: ./src/app/moments.ts
var moments = __webpack_require__(20014);
// EXTERNAL MODULE: ./src/app/register-impact.ts + 2 modules
var register_impact = __webpack_require__(28511);
// EXTERNAL MODULE: ./src/app/register-run.ts
var register_run = __webpack_require__(7346);
// EXTERNAL MODULE: ./src/audit/incident-record.ts
var incident_record = __webpack_require__(83847);
;// CONCATENATED MODULE: ./src/app/incident-commands.ts
/** `cryptogate incident open`, `status` and `template`. */



















/** Writes the record, adds it to the ledger, and tells the clocks. Throws a UserError where a key is not in the register. */
async function openIncident(request, words) {
    const at = (0,moments/* momentOf */.E)(request.at);
    const awareAt = request.awareAt === undefined ? at : (0,moments/* momentOf */.E)(request.awareAt, '--aware-at');
    const detectedAt = request.detectedAt === undefined ? awareAt : (0,moments/* momentOf */.E)(request.detectedAt, '--detected-at');
    if (awareAt > at)
        throw new errors/* UserError */.y(`--aware-at: ${awareAt} is still to come at ${at}`);
    if (detectedAt > awareAt)
        throw new errors/* UserError */.y(`--detected-at: ${detectedAt} is after somebody became aware, at ${awareAt}`);
    const run = await (0,register_run/* openRun */.Iy)(request);
    if (run.opened === undefined)
        throw new errors/* UserError */.y('there is no register', { help: 'write one: cryptogate register init' });
    const audit = auditOf(request, run);
    const examination = request.quick === true ? (0,register_impact/* examinedAlone */.LM)(run, run.opened) : await (0,register_impact/* examined */.uC)(request, run, run.opened);
    const keys = keysNamed(words, examination);
    const id = request.id ?? freeId(`${awareAt.slice(0, 10)}-${(keys[0] ?? '').replaceAll(/[^A-Za-z0-9._-]+/g, '-')}`, audit);
    if (audit?.audit.incidents.some(({ value }) => value.id === id) === true)
        throw new errors/* UserError */.y(`there is an incident "${id}" already`);
    const { type = 'suspected-compromise', title, by, how } = request;
    const opening = { id, type, title, keys, detectedAt, awareAt, at, by, how };
    const incident = drafted(opening, examination);
    const file = request.output ?? `${record_files/* AUDIT_PLACE */.sd.folder}/incident-${id}.yml`;
    const text = incidentText(incident);
    // What is written has to be an audit file.
    (0,open_audit/* openAudit */.W)([{ file, text }]);
    const start = request.output === undefined ? run.root : request.directory;
    if (!(0,output/* writeNewFile */.S)(start, file, text))
        throw new errors/* UserError */.y(`${file} exists already`, { help: 'name another one with --output, or another --id' });
    const noted = noteOpening(incident, at, request, run, audit);
    return { lines: [`wrote ${file}`, ...noted, '', ...statusLines(incident, run, audit, at)], ok: true };
}
/** Keys and what the register makes of them. */
function drafted(opening, examination) {
    const { register, knowledge } = examination;
    const scene = (0,impact/* sceneOf */.cO)(examination);
    const entries = register.entries.filter(({ value }) => opening.keys.includes(value.id));
    const bare = draftIncident(opening, (0,impact/* impactOf */.ux)(entries, scene), undefined);
    const notifications = (0,incident_facts/* notificationsOf */.qX)(bare, { clocks: knowledge.clocks, register }).flatMap(({ regime, title, by: due }) => {
        const found = knowledge.clocks.regimes.find((one) => one.title === regime);
        const step = found?.steps.find((one) => one.title === title);
        if (found === undefined || step === undefined)
            return [];
        return [{ regime: found.id, step: step.id, ...(due === undefined ? {} : { due }) }];
    });
    return draftIncident(opening, (0,impact/* impactOf */.ux)(entries, scene), notifications);
}
function keysNamed(words, examination) {
    const ids = words.flatMap((word) => {
        const found = (0,impact/* entriesNamed */.GI)(word, (0,impact/* sceneOf */.cO)(examination)).map(({ value }) => value.id);
        if (found.length > 0)
            return found;
        const near = (0,spelling/* closest */.k)(word, examination.register.entries.map(({ value }) => value.id));
        throw new errors/* UserError */.y(`no key, certificate or secret of the register is called "${word}"${near === undefined ? '' : `; did you mean "${near}"?`}`);
    });
    return [...new Set(ids)];
}
function freeId(id, audit) {
    const taken = new Set(audit?.audit.incidents.map(({ value }) => value.id));
    for (let count = 2; taken.has(id); count++) {
        const next = `${id}-${String(count)}`;
        if (!taken.has(next))
            return next;
    }
    return id;
}
function auditOf({ ledger, directory }, { root, knowledge, policy, asOf }) {
    return (0,app_audit/* openAuditOf */.N4)({ root, directory, knowledge, policy, ledger, asOf });
}
/** The ledger holds how it began, so that nobody can move the clocks afterwards. */
function noteOpening(incident, at, { ledger, directory }, { root, knowledge, policy, asOf }, audit) {
    const file = (0,app_audit/* ledgerFileOf */.P0)(audit?.audit, { policy, ledger });
    const start = ledger === undefined ? root : directory;
    const isKept = ledger !== undefined || audit?.ledger !== undefined || (0,ledger_file/* readLedgerFile */.Uy)(start, file) !== undefined;
    if (!isKept)
        return ['No ledger is kept, so nothing shows that the record is not changed later; name one in the audit file (ledger).'];
    const { id, keys } = incident;
    const content = {
        kind: 'incident',
        ...(0,ledger_run/* bindingOf */.hJ)(root, knowledge, policy, asOf, at),
        record: { id, sha256: (0,record_digest/* incidentDigest */.d)(incident) },
        step: 'opened',
        keys,
    };
    const { head = '' } = (0,ledger_run/* addToLedger */.mq)(start, file, content);
    return [`added to ${file} (head ${head.slice(0, 12)})`];
}
/** What was done, what is to be told and until when, and what is missing, of one incident or of all that are open. */
async function incidentStatus(request, id) {
    const at = (0,moments/* momentOf */.E)(request.at);
    const run = await (0,register_run/* openRun */.Iy)(request);
    const audit = auditOf(request, run);
    const all = audit?.audit.incidents.map(({ value }) => value) ?? [];
    const wanted = id === undefined ? all.filter(({ closed }) => closed === undefined) : all.filter((one) => one.id === id);
    if (id !== undefined && wanted.length === 0) {
        const near = (0,spelling/* closest */.k)(id, all.map((one) => one.id));
        throw new errors/* UserError */.y(`there is no incident "${id}"${near === undefined ? '' : `; did you mean "${near}"?`}`);
    }
    if (wanted.length === 0)
        return { lines: ['No incident is open.'], ok: true };
    const late = wanted.some((one) => statesOf(one, run).some(({ state, by }) => state === 'open' && by !== undefined && by < at));
    return { lines: wanted.flatMap((one) => [...statusLines(one, run, audit, at), '']).slice(0, -1), ok: !late };
}
function statesOf(incident, { opened, knowledge }) {
    const register = opened?.register;
    const clocks = opened?.knowledge.clocks ?? (0,app_audit/* clocksOf */.bi)(knowledge);
    return (0,incident_facts/* notificationsOf */.qX)(incident, { clocks, ...(register === undefined ? {} : { register }) });
}
function statusLines(incident, run, audit, at) {
    const { id, keys, scoping, title } = incident;
    const lines = [`${id}${title === undefined ? '' : `: ${title}`} (${(0,audit_input/* listText */.s)(keys)})`];
    for (const step of (0,incident_facts/* timelineOfIncident */.rj)(incident))
        lines.push(`  ${step.at}  ${step.what}`);
    const states = statesOf(incident, run);
    if (states.length > 0)
        lines.push('Notifications:');
    let before = '';
    for (const { regime, when, title: what, by, state, sent, source } of states) {
        if (regime !== before)
            lines.push(`  ${regime}: ${when}`);
        before = regime;
        const told = state === 'open'
            ? leftText(by, at)
            : state === 'not-needed'
                ? 'not needed'
                : `${state === 'late' ? 'sent late' : 'sent'} ${sent ?? ''}`;
        lines.push(`    ${(by ?? 'no hour is named').padEnd(22)}${told.padEnd(24)}${what} (${source})`);
    }
    if (scoping?.services !== undefined)
        lines.push(`Services concerned: ${(0,audit_input/* listText */.s)(scoping.services, 20)}`);
    const owners = ownersOf(incident, run);
    if (owners.length > 0)
        lines.push(`Call: ${(0,audit_input/* listText */.s)(owners, 20)}`);
    const audited = audit === undefined ? undefined : (0,incident_facts/* auditAfter */.M)(incident, auditInputOf(audit, run));
    lines.push(audited === undefined
        ? 'An audit by somebody independent has to follow; its record names this incident (event).'
        : `Audited: ${audited}.`);
    return lines;
}
function auditInputOf(opened, { root, policy, asOf, opened: register }) {
    const { read } = (0,repository/* createScanHost */.Qc)(root, '');
    return (0,app_audit/* auditInput */.Kq)({ opened, policy, asOf, register: register?.register, read });
}
function ownersOf({ keys }, { opened }) {
    const entries = opened?.register.entries.filter(({ value }) => keys.includes(value.id)) ?? [];
    return [
        ...new Set(entries.flatMap(({ value }) => [value.custodian, value.backupCustodian, value.owner].filter((one) => one !== undefined))),
    ];
}
const HOUR = 3_600_000;
function leftText(by, at) {
    if (by === undefined)
        return 'to be made';
    const hours = (Date.parse(by) - Date.parse(at)) / HOUR;
    const whole = Math.floor(Math.abs(hours));
    const text = whole < 72 ? `${String(whole)} h` : `${String(Math.floor(whole / 24))} days`;
    return hours < 0 ? `OVERDUE by ${text}` : `${text} left`;
}
/** A playbook to begin with. */
async function incidentTemplate(request) {
    const { knowledge } = await (0,register_run/* openRun */.Iy)(request);
    return (0,playbook/* playbookTemplate */.K)((0,app_audit/* auditKnowledge */.k$)(knowledge).playbook);
}

// EXTERNAL MODULE: ./src/commands/answer.ts
var answer = __webpack_require__(80110);
// EXTERNAL MODULE: ./src/commands/run-flags.ts
var run_flags = __webpack_require__(82133);
;// CONCATENATED MODULE: ./src/commands/incident.ts
/** `cryptogate incident …`: incidents with keys, from the first word to the audit that follows. */




/** The command, ready to be added to the program; `installation` holds the tool's own files. */
function incidentCommand(installation) {
    const command = new esm/* Command */.uB('incident').description('open an incident with keys, watch its clocks, and write its playbook');
    const request = (flags) => ({ directory: process.cwd(), installation, ...flags });
    withFlags(command.command('open').description('write the record of an incident with keys: whom it concerns, and until when whom to notify'))
        .argument('<key...>', 'id of an entry of the register, alias, ARN, address in Terraform')
        .addOption(new esm/* Option */.c$('--type <type>', 'what is feared').choices(incident_record/* INCIDENT_TYPES */.T).default('suspected-compromise'))
        .option('--title <text>', 'what happened, in a few words')
        .option('--detected-at <time>', 'when it was detected, with its zone; when somebody became aware, when left out')
        .option('--aware-at <time>', 'when somebody became aware, with its zone: the clocks start here; now when left out')
        .option('--by <id>', 'who opens it')
        .option('--how <text>', 'how it was detected')
        .option('--id <id>', 'id of the incident; day and key when left out')
        .option('--output <file>', 'file to write; .github/crypto-audit/incident-<id>.yml when left out')
        .option('--quick', 'from the register alone, without looking into files')
        .action(async (keys, flags) => {
        (0,answer/* print */.y)(await openIncident(request(flags), keys));
    });
    withFlags(command.command('status').description('show what was done and what is due; ends with 1 where a notification is overdue'))
        .argument('[id]', 'the incident; all that are open when left out')
        .action(async (id, flags) => {
        (0,answer/* print */.y)(await incidentStatus(request(flags), id));
    });
    command
        .command('template')
        .description('print a playbook for a compromised key to begin with')
        .action(async () => {
        process.stdout.write(await incidentTemplate(request({})));
    });
    return command;
}
function withFlags(command) {
    return (0,run_flags/* withRunFlags */.zN)((0,run_flags/* withLedger */.CA)(command.option('--at <time>', 'moment from which to count, with its zone; now when left out')));
}


/***/ }),

/***/ 82133:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ withLedger),
/* harmony export */   Cb: () => (/* binding */ withPolicySource),
/* harmony export */   U_: () => (/* binding */ withBaseline),
/* harmony export */   gd: () => (/* binding */ collected),
/* harmony export */   hZ: () => (/* binding */ withPolicy),
/* harmony export */   zN: () => (/* binding */ withRunFlags)
/* harmony export */ });
/** Which policy and register a command goes by, and at which day. */
function withRunFlags(command) {
    return withPolicy(command.option('--register <path>', 'register: a file, or a folder of files'));
}
function withPolicy(command) {
    return withPolicySource(command.option('--policy <file>', 'policy file'));
}
/** What every command that reads a policy takes. */
function withPolicySource(command) {
    return command
        .option('--policy-source <folder>', 'folder with clones of the repositories that policy and register come from')
        .option('--as-of <date>', 'day judged at (YYYY-MM-DD); today when left out');
}
function withLedger(command) {
    return command.option('--ledger <file>', 'file of the ledger; the one that the audit file names when left out');
}
function withBaseline(command) {
    return command.option('--baseline <file>', 'baseline file, .github/crypto-baseline.json when left out');
}
/** The values of a flag that can be repeated. */
function collected(value, before) {
    return [...(before ?? []), value];
}


/***/ }),

/***/ 47921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeNewFile),
/* harmony export */   u: () => (/* binding */ writeReport)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _repository__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89778);
/** Writes report files: whole or not at all, and never through a link out of the folder they were asked for in. */




/**
 * Writes `text` to `file` (relative to `directory` or absolute) and returns its absolute path.
 * Throws a UserError when it would leave `directory` through a link, when it is a folder or link, and when it cannot be written.
 * With `within` also absolute paths must lie in one of these folders.
 */
function writeReport(directory, file, text, within) {
    const target = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, file);
    refuseOutside(directory, file, target, within);
    refuseExisting(file, target);
    const temporary = `${target}.${process.pid}.partial`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(target), { recursive: true });
        writeParts(temporary, typeof text === 'string' ? [text] : text);
        // A rename replaces what stands there and never follows it.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporary, target);
    }
    catch (error) {
        if (statusOf(temporary) !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(temporary);
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`cannot write ${file}: ${error.message}`, { help: 'nothing was written there' });
    }
    return target;
}
/** Characters that are written at once. */
const MAX_WRITTEN = 1_000_000;
function writeParts(file, parts) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'wx');
    try {
        let waiting = '';
        for (const part of parts) {
            waiting += part;
            if (waiting.length < MAX_WRITTEN)
                continue;
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, waiting);
            waiting = '';
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, waiting);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
function refuseOutside(directory, file, target, within) {
    const folders = within ?? ((0,_repository__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory), target) ? [directory] : undefined);
    if (folders === undefined)
        return;
    const real = realAncestor(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(target));
    const lexical = folders.some((folder) => (0,_repository__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folder), target) || (0,_repository__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder), target));
    if (lexical && folders.some((folder) => (0,_repository__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder), real)))
        return;
    throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`refused to write ${file}: it leads outside ${folders.join(' and ')}`, {
        help: 'report files stay in the folder that they are asked for in; a symbolic link in their path is not followed out of it',
    });
}
function refuseExisting(file, target) {
    const status = statusOf(target);
    if (status === undefined || status.isFile())
        return;
    const kind = status.isSymbolicLink() ? 'a symbolic link' : status.isDirectory() ? 'a folder' : 'not a regular file';
    throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`refused to write ${file}: it is ${kind}`);
}
/** Undefined where nothing is or can be; writing then says why. */
function statusOf(target) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(target);
    }
    catch {
        return undefined;
    }
}
/** Real path of the nearest ancestor that exists. */
function realAncestor(folder) {
    let current = folder;
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(current) && node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(current) !== current)
        current = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(current);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(current);
}
/** Writes a file that is not there yet; false where it is, and nothing is written. */
function writeNewFile(directory, file, text) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, file)))
        return false;
    writeReport(directory, file, text);
    return true;
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