"use strict";
exports.id = 8311;
exports.ids = [8311,7034];
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

/***/ 70585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ledgerCommand: () => (/* binding */ ledgerCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/spelling.ts
var spelling = __webpack_require__(28257);
// EXTERNAL MODULE: ./src/audit/audit-input.ts
var audit_input = __webpack_require__(21465);
// EXTERNAL MODULE: ./src/audit/ledger.ts
var audit_ledger = __webpack_require__(41958);
// EXTERNAL MODULE: ./src/audit/record-digest.ts
var record_digest = __webpack_require__(73283);
// EXTERNAL MODULE: ./src/host/ledger-file.ts
var ledger_file = __webpack_require__(4728);
// EXTERNAL MODULE: ./src/host/trusted-files.ts
var trusted_files = __webpack_require__(50087);
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
;// CONCATENATED MODULE: ./src/app/ledger-commands.ts
/** `cryptogate ledger verify`, `list` and `add`. */












/** Whether every line is as it was written and follows the one before; where a ref is trusted, whether the file only grew since. */
async function verifyLedger(request) {
    const { ledger, root, start, file } = await opened(request);
    const problems = [...ledger.problems];
    if (request.trustedRef !== undefined) {
        const before = (0,ledger_file/* readLedgerAt */.jZ)(start, (0,trusted_files/* trustedCommit */.Tv)(root, request.trustedRef), file);
        const problem = before === undefined ? undefined : (0,audit_ledger/* notGrown */.di)(before, (0,ledger_file/* readLedgerFile */.Uy)(start, file) ?? '', request.trustedRef);
        if (problem !== undefined)
            problems.push(problem);
    }
    const { head } = request;
    if (head !== undefined && !ledger.lines.some(({ entry }) => entry.hash === head))
        problems.push({
            line: Math.max(1, ledger.lines.length),
            code: 'shortened',
            message: `no entry has the hash ${head}: the end was taken away or rewritten`,
        });
    const lines = problems.map(({ line, code, message }) => `fail ${file}:${String(line)} ${code}: ${message}`);
    if (lines.length > 0)
        return { lines: [...lines, 'The ledger is not in order. Nothing was changed in it.'], ok: false };
    return { lines: [`The ledger is in order: ${summaryOf(ledger)}.`, `head ${ledger.head ?? 'none'}`], ok: true };
}
function summaryOf({ lines }) {
    const [first, last] = [lines[0]?.entry, lines.at(-1)?.entry];
    if (first === undefined || last === undefined)
        return 'it is empty';
    return `${String(lines.length)} ${lines.length === 1 ? 'entry' : 'entries'} from ${first.at} to ${last.at}`;
}
/** Every entry as a line. */
async function listLedger(request) {
    const { ledger } = await opened(request);
    const lines = ledger.lines.map(({ entry }) => entryLine(entry));
    const problems = ledger.problems.map(({ line, message }) => `line ${String(line)}: ${message}`);
    return { lines: [...lines, ...problems], ok: problems.length === 0 };
}
function entryLine(entry) {
    const { number, at, kind, commit, policy } = entry;
    const what = kind === 'incident'
        ? `${entry.record.id} ${entry.step}${entry.keys === undefined ? '' : ` (${(0,audit_input/* listText */.s)(entry.keys)})`}`
        : `${entry.verdict}, ${String(entry.counts.fail)} fail, ${String(entry.counts.warn)} warn${kind === 'audit' && entry.record !== undefined ? `, record ${entry.record.id}` : ''}${kind === 'gate-run' && entry.triggers !== undefined ? `, changes ${(0,audit_input/* listText */.s)(entry.triggers)}` : ''}`;
    return `${String(number).padStart(4)}  ${at}  ${kind.padEnd(8)}  ${commit?.slice(0, 12) ?? 'no commit   '}  ${policy.id}@${policy.version}  ${what}`;
}
/** Adds what a record of the audit file says, so that it can no longer be altered unseen. Throws a UserError where there is none of that id. */
async function addRecord(request, id, step) {
    const run = await (0,register_run/* openRun */.Iy)(request);
    const { root, asOf, knowledge, policy } = run;
    const audit = (0,app_audit/* openAuditOf */.N4)({ root, directory: request.directory, knowledge, policy, asOf, ledger: request.ledger })?.audit;
    if (audit === undefined)
        throw new errors/* UserError */.y('there is no audit file', { help: 'write .github/crypto-audit.yml' });
    const binding = (0,ledger_run/* bindingOf */.hJ)(root, knowledge, policy, asOf, (0,moments/* momentOf */.E)(request.at));
    const file = (0,app_audit/* ledgerFileOf */.P0)(audit, { policy, ledger: request.ledger });
    const start = request.ledger === undefined ? root : request.directory;
    const incident = audit.incidents.find(({ value }) => value.id === id)?.value;
    const record = audit.records.find(({ value }) => value.id === id)?.value;
    if (incident !== undefined) {
        const content = { kind: 'incident', ...binding, record: { id, sha256: (0,record_digest/* incidentDigest */.d)(incident) }, step, keys: incident.keys };
        return added((0,ledger_run/* addToLedger */.mq)(start, file, content));
    }
    if (record === undefined) {
        const near = (0,spelling/* closest */.k)(id, [...audit.records, ...audit.incidents].map(({ value }) => value.id));
        throw new errors/* UserError */.y(`the audit file has no record or incident "${id}"${near === undefined ? '' : `; did you mean "${near}"?`}`);
    }
    const report = await (0,audit_run/* judgeRun */.Z)(request, run);
    const content = {
        kind: 'audit',
        ...binding,
        verdict: report.verdict,
        counts: (0,ledger_run/* countsOf */.mQ)(report),
        record: { id, sha256: (0,record_digest/* recordDigest */.k)(record) },
    };
    return added((0,ledger_run/* addToLedger */.mq)(start, file, content));
}
function added(ledger) {
    const last = ledger.lines.at(-1)?.entry;
    return { lines: [`${ledger.file} has ${summaryOf(ledger)}.`, `head ${last?.hash ?? ''}`], ok: true };
}
async function opened(request) {
    const { root, asOf, knowledge, policy } = await (0,register_run/* openRun */.Iy)({ ...request, trustedRef: undefined });
    // What is looked for here is a ledger that is not in order: an audit file is not needed for that.
    const audit = request.ledger === undefined ? (0,app_audit/* openAuditOf */.N4)({ root, directory: request.directory, knowledge, policy, asOf })?.audit : undefined;
    const file = (0,app_audit/* ledgerFileOf */.P0)(audit, { policy, ledger: request.ledger });
    const start = request.ledger === undefined ? root : request.directory;
    const text = (0,ledger_file/* readLedgerFile */.Uy)(start, file);
    if (text === undefined)
        throw new errors/* UserError */.y(`there is no ledger ${file}`, {
            help: 'cryptogate scan --ledger <file> begins one; audit files name theirs (ledger)',
        });
    return { ledger: (0,audit_ledger/* readLedger */.SC)(text, file, asOf), root, start, file };
}

// EXTERNAL MODULE: ./src/commands/answer.ts
var answer = __webpack_require__(80110);
// EXTERNAL MODULE: ./src/commands/run-flags.ts
var run_flags = __webpack_require__(82133);
;// CONCATENATED MODULE: ./src/commands/ledger.ts
/** `cryptogate ledger …`: the ledger of runs, audits and incidents. */




/** The command, ready to be added to the program; `installation` holds the tool's own files. */
function ledgerCommand(installation) {
    const command = new esm/* Command */.uB('ledger').description('verify, list and add to the ledger of runs, audits and incidents');
    const request = (flags) => ({ directory: process.cwd(), installation, ...flags });
    withFlags(command.command('verify').description('check that every line is as it was written and follows the one before'))
        .option('--trusted-ref <ref>', 'branch, tag or commit from which the ledger may only have grown')
        .option('--head <hash>', 'hash of an entry that has to be in it')
        .action(async (flags) => {
        (0,answer/* print */.y)(await verifyLedger(request(flags)));
    });
    withFlags(command.command('list').description('print every entry')).action(async (flags) => {
        (0,answer/* print */.y)(await listLedger(request(flags)));
    });
    withFlags(command.command('add').description('add a record or an incident of the audit file, so that it cannot be altered unseen'))
        .argument('<id>', 'id of the record or incident')
        .option('--step <step>', 'of an incident: declared, scoped, revoked, restored, closed', 'recorded')
        .option('--at <time>', 'when it happened, with its zone; now when left out')
        .action(async (id, flags) => {
        (0,answer/* print */.y)(await addRecord(request(flags), id, flags.step ?? 'recorded'));
    });
    return command;
}
function withFlags(command) {
    return (0,run_flags/* withRunFlags */.zN)((0,run_flags/* withLedger */.CA)(command));
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