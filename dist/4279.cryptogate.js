"use strict";
exports.id = 4279;
exports.ids = [4279];
exports.modules = {

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

/***/ 4279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  impactCommandOf: () => (/* binding */ impactCommandOf),
  registerCommand: () => (/* binding */ registerCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/value.ts
var core_value = __webpack_require__(50390);
// EXTERNAL MODULE: ./src/host/register-files.ts
var register_files = __webpack_require__(20827);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/core/dates.ts
var dates = __webpack_require__(80194);
;// CONCATENATED MODULE: ./src/register/calendar.ts
/** What falls due as an iCalendar file (RFC 5545): whole days with reminders; the same register gives the same bytes. */


/** Octets of a line, its end left out: RFC 5545 section 3.1. */
const LINE_OCTETS = 75;
/** `asOf` stands for the time of making, so that nothing but the register decides what is in the file. */
function calendarOf(id, timeline, { reminders }, asOf) {
    const events = timeline.flatMap((one) => eventLines(id, one, reminders.lead[one.kind] ?? [], asOf));
    const lines = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//cryptogate//key register//EN',
        'CALSCALE:GREGORIAN',
        ...events,
        'END:VCALENDAR',
    ];
    return `${lines.map(folded).join('\r\n')}\r\n`;
}
function eventLines(register, { date, kind, entry, what, who, at }, lead, asOf) {
    const uid = (0,external_node_crypto_.createHash)('sha256').update(`${register}\n${kind}\n${entry}\n${date}`).digest('hex').slice(0, 32);
    const told = [what, ...(who.length === 0 ? [] : [`for ${who.join(', ')}`]), `${at.file} line ${String(at.line)}`];
    const alarms = lead.flatMap((days) => [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${escaped(what)}`,
        `TRIGGER:-P${String(days)}D`,
        'END:VALARM',
    ]);
    return [
        'BEGIN:VEVENT',
        `UID:${uid}@cryptogate`,
        `DTSTAMP:${compact(asOf)}T000000Z`,
        `DTSTART;VALUE=DATE:${compact(date)}`,
        `DTEND;VALUE=DATE:${compact((0,dates/* addDays */.fi)(date, 1))}`,
        `SUMMARY:${escaped(`${upperFirst(what)}`)}`,
        `DESCRIPTION:${escaped(told.join('\n'))}`,
        `CATEGORIES:${escaped(kind)}`,
        'TRANSP:TRANSPARENT',
        ...alarms,
        'END:VEVENT',
    ];
}
function compact(date) {
    return date.replaceAll('-', '');
}
/** Text as section 3.3.11 has it; other control characters have no place in it. */
function escaped(text) {
    return text
        .replaceAll(/[\\;,]/g, '\\$&')
        .replaceAll(/\r\n|\r|\n/g, '\\n')
        .replaceAll(/\p{Cc}/gu, ' ');
}
/** Longer lines go on after a break and a space, never within a character. */
function folded(line) {
    const parts = [];
    let part = '';
    let octets = 0;
    for (const character of line) {
        const size = Buffer.byteLength(character);
        if (octets + size > LINE_OCTETS) {
            parts.push(part);
            part = ' ';
            octets = 1;
        }
        part += character;
        octets += size;
    }
    return [...parts, part].join('\r\n');
}
function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

// EXTERNAL MODULE: ./src/register/export-table.ts
var export_table = __webpack_require__(53190);
// EXTERNAL MODULE: ./src/register/findings.ts
var register_findings = __webpack_require__(68983);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 8 modules
var sync = __webpack_require__(40712);
// EXTERNAL MODULE: ./src/core/spelling.ts
var spelling = __webpack_require__(28257);
// EXTERNAL MODULE: ./src/register/entry.ts
var register_entry = __webpack_require__(913);
// EXTERNAL MODULE: ./src/register/names.ts
var register_names = __webpack_require__(95197);
;// CONCATENATED MODULE: ./src/register/imported.ts

/** Without what is not known; every field that was filled in waits for a person. */
function compactEntry(list, given) {
    const entry = pruned(given);
    const { id, ...rest } = entry;
    const filled = Object.keys(rest).filter((field) => !['resources', 'unconfirmed', 'state'].includes(field));
    const name = plainId(String(id));
    return { list, entry: { id: name, ...rest, ...(filled.length > 0 && { unconfirmed: filled }) } };
}
function pruned(given) {
    const kept = {};
    for (const [name, value] of Object.entries(given)) {
        if (value === undefined || value === null || value === '')
            continue;
        if (typeof value !== 'object' || Array.isArray(value)) {
            kept[name] = value;
            continue;
        }
        const inner = pruned(value);
        if (Object.keys(inner).length > 0)
            kept[name] = inner;
    }
    return kept;
}
function plainId(text) {
    const plain = text
        .replaceAll(/[^A-Za-z0-9._:@/-]+/g, '-')
        .replaceAll(/^[^A-Za-z0-9]+/g, '')
        .slice(0, 200);
    return plain === '' ? 'entry' : plain;
}
/** Those that the register does not have; of two with one name or one id the first. */
function withoutKnown(imported, register) {
    const seen = new Set((register?.entries ?? []).flatMap(({ value }) => [value.id, ...(value.resources ?? []).flatMap(register_names/* formsOf */.XP)]));
    const fresh = [];
    const known = [];
    for (const one of imported) {
        const resources = Array.isArray(one.entry['resources']) ? one.entry['resources'].map(String) : [];
        const names = [one.entry.id, ...resources.flatMap(register_names/* formsOf */.XP)];
        if (names.some((name) => seen.has(name)))
            known.push(one.entry.id);
        else
            fresh.push(one);
        for (const name of names)
            seen.add(name);
    }
    return { fresh, known };
}
/** Roles of an entry that name somebody. */
const ROLES = ['owner', 'custodian', 'backupCustodian'];
/**
 * Whoever is named and the register does not know becomes a person of whom the role is still to be said; a supplier that it
 * does not know stands in the notes, as nothing says what it does.
 */
function withPeople(imported, register) {
    const people = new Map();
    const entries = imported.map(({ list, entry }) => {
        const changed = { ...entry };
        for (const role of ROLES) {
            const name = entry[role];
            if (typeof name !== 'string')
                continue;
            const id = plainId(name);
            changed[role] = id;
            if (register?.people.has(id) !== true)
                people.set(id, { id, ...(id !== name && { name }), role: 'not yet said' });
        }
        const { supplier, ...rest } = changed;
        if (typeof supplier !== 'string' || register?.suppliers.has(supplier) === true)
            return { list, entry: changed };
        return { list, entry: { ...rest, id: entry.id, notes: `Supplier by the list that was imported: ${supplier}` } };
    });
    return { entries, people: [...people.values()] };
}
/** The documents of a text that holds one after the other. */
function jsonDocuments(text) {
    const found = [];
    let depth = 0;
    let start = 0;
    let isText = false;
    for (let at = 0; at < text.length; at++) {
        const character = text[at];
        if (isText) {
            if (character === '\\')
                at++;
            else if (character === '"')
                isText = false;
        }
        else if (character === '"')
            isText = true;
        else if (character === '{' || character === '[')
            depth++;
        else if (character === '}' || character === ']') {
            depth--;
            if (depth !== 0)
                continue;
            found.push(text.slice(start, at + 1));
            start = at + 1;
        }
    }
    const rest = text.slice(start).trim();
    return rest === '' ? found : [...found, rest];
}

;// CONCATENATED MODULE: ./src/register/import-csv.ts
/** A table of keys, as spreadsheets have it, made into entries of a register. */





/** Rows of one table. */
const MAX_ROWS = 50_000;
/** Field of an entry by the titles that a column may have, in small letters. */
const COLUMNS = {
    id: ['id', 'key id', 'key', 'name', 'key or certificate id', 'identifier'],
    kind: ['kind', 'type of entry'],
    state: ['state', 'status', 'lifecycle state'],
    'usage.context': ['usage context', 'usage', 'purpose', 'context'],
    'protects.data': ['protected data', 'data', 'protects'],
    'protects.dataClass': ['data class', 'classification', 'data classification'],
    owner: ['owner', 'business owner', 'key owner'],
    custodian: ['custodian', 'technical custodian', 'key custodian'],
    backupCustodian: ['backup custodian', 'deputy'],
    'storage.platform': ['platform', 'storage', 'storage location', 'key store'],
    'storage.region': ['region', 'location'],
    'keyType.algorithm': ['algorithm', 'key type'],
    'keyType.keyBits': ['key bits', 'key length', 'key size', 'bits'],
    created: ['created', 'creation date', 'creation'],
    'rotation.days': ['rotation days', 'rotation frequency', 'rotation'],
    'rotation.last': ['last rotation', 'last rotated'],
    notAfter: ['not after', 'expires', 'expiry', 'valid until'],
    'access.use': ['use', 'users', 'access model', 'who can use'],
    'access.administer': ['administer', 'administrators', 'who can administer'],
    'logging.sink': ['logging', 'log location'],
    'recovery.method': ['recovery', 'recovery method'],
    supplier: ['supplier', 'supplier dependency', 'provider'],
    compliance: ['compliance', 'compliance mapping', 'controls'],
    resources: ['resources', 'arn', 'resource', 'alias'],
    tier: ['tier', 'criticality'],
};
const LISTS = ['access.use', 'access.administer', 'compliance', 'resources'];
const NUMBERS = ['rotation.days', 'keyType.keyBits'];
const DATES = ['created', 'rotation.last', 'notAfter'];
/** `mapping` gives columns fields: { 'Eigner': 'owner' }. Throws a UserError where it is no table, or has no ids. */
function csvEntries(text, file, mapping) {
    const rows = rowsOf(text, file);
    const [header = [], ...lines] = rows;
    const fields = header.map((title) => fieldOf(title, mapping));
    const leftOut = header.filter((title, index) => fields[index] === undefined && title.trim() !== '');
    if (!fields.includes('id'))
        throw new errors/* UserError */.y(`${file}: no column holds the ids`, {
            help: `name one of them: --map '<column>=id'; columns: ${header.join(', ')}`,
        });
    if (lines.length > MAX_ROWS)
        throw new errors/* UserError */.y(`${file} has more than ${String(MAX_ROWS)} rows`);
    const problems = [];
    const imported = lines.flatMap((cells, index) => {
        const entry = {};
        let list = 'keys';
        for (const [column, field] of fields.entries()) {
            const cell = withoutApostrophe((cells[column] ?? '').trim());
            if (field === undefined || cell === '')
                continue;
            if (field === 'kind') {
                list = /cert/i.test(cell) ? 'certificates' : /secret|password|token/i.test(cell) ? 'secrets' : 'keys';
                continue;
            }
            const value = import_csv_valueOf(field, cell);
            if (value === undefined)
                problems.push(`line ${String(index + 2)}: ${header[column] ?? ''}: "${cell}" is not ${NUMBERS.includes(field) ? 'a number' : 'a date written YYYY-MM-DD'}`);
            else
                put(entry, field, value);
        }
        if (entry['id'] !== undefined)
            return [
                compactEntry(list, inShape(list, entry, (text) => problems.push(`line ${String(index + 2)}: ${text}`))),
            ];
        problems.push(`line ${String(index + 2)}: no id`);
        return [];
    });
    return { imported, leftOut, problems };
}
function rowsOf(text, file) {
    try {
        const delimiter = (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
        return (0,sync/* parse */.q)(text, { bom: true, delimiter, skip_empty_lines: true, relax_column_count: true, to: MAX_ROWS + 2 });
    }
    catch (error) {
        throw new errors/* UserError */.y(`${file} is no table of comma-separated values: ${error.message}`);
    }
}
function fieldOf(title, mapping) {
    const plain = title
        .trim()
        .toLowerCase()
        .replaceAll(/[\s_-]+/g, ' ');
    const mapped = Object.entries(mapping).find(([from]) => from.trim().toLowerCase() === title.trim().toLowerCase())?.[1];
    if (mapped === undefined)
        return Object.entries(COLUMNS).find(([field, titles]) => field.toLowerCase() === plain || titles.includes(plain))?.[0];
    if (Object.hasOwn(COLUMNS, mapped))
        return mapped;
    const near = (0,spelling/* closest */.k)(mapped, Object.keys(COLUMNS));
    throw new errors/* UserError */.y(`--map: there is no field "${mapped}"${near === undefined ? '' : `; did you mean "${near}"?`}`, {
        help: `fields: ${Object.keys(COLUMNS).join(', ')}`,
    });
}
/** What an export put in front of a formula. */
function withoutApostrophe(cell) {
    return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
function import_csv_valueOf(field, cell) {
    if (LISTS.includes(field))
        return cell
            .split(/[;\n]/)
            .map((one) => one.trim())
            .filter((one) => one !== '');
    if (NUMBERS.includes(field))
        return /^\d{1,6}(?:\s*(?:days?|d|bits?))?$/i.test(cell) ? Number.parseInt(cell, 10) : undefined;
    if (DATES.includes(field))
        return /^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/.test(cell) && !Number.isNaN(Date.parse(cell.slice(0, 10))) ? cell.slice(0, 10) : undefined;
    return cell;
}
/** A table has any words in any column: what the register has no word for is kept as text, or told. */
function inShape(list, entry, say) {
    const shaped = { ...entry };
    const part = (name) => shaped[name];
    const [type, protects, storage] = [part('keyType'), part('protects'), part('storage')];
    if (type !== undefined && type['algorithm'] === undefined) {
        say('the length of a key without its algorithm');
        delete shaped['keyType'];
    }
    if (protects !== undefined && protects['data'] === undefined)
        shaped['protects'] = { data: 'not yet said', ...protects };
    if (storage !== undefined && !register_entry/* PLATFORMS */.P4.some((one) => one === storage['platform']))
        shaped['storage'] = { ...storage, platform: 'other', location: storage['platform'] };
    for (const [name, words] of [
        ['tier', ['critical', 'high', 'medium', 'low']],
        ['state', list === 'keys' ? register_entry/* STATES */.xj : ['active', 'revoked', 'planned']],
    ]) {
        const word = shaped[name];
        if (word === undefined || words.some((one) => one === String(word).toLowerCase()))
            continue;
        say(`${name}: "${String(word)}" is not one of ${words.join(', ')}`);
        // An entry leaves out what is undefined.
        shaped[name] = undefined;
    }
    return shaped;
}
function put(entry, field, value) {
    const [first = field, second] = field.split('.');
    if (second === undefined)
        entry[first] = value;
    else
        entry[first] = { ...entry[first], [second]: value };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
;// CONCATENATED MODULE: ./src/register/import-json.ts
/** Keys as cloud providers list them in JSON, made into entries of a register. */



const when = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional();
const awsKey = schemas/* object */.Ikc({
    KeyId: schemas/* string */.YjP(),
    Arn: schemas/* string */.YjP().optional(),
    KeyArn: schemas/* string */.YjP().optional(),
    CreationDate: when,
    Description: schemas/* string */.YjP().optional(),
    KeyState: schemas/* string */.YjP().optional(),
    KeyManager: schemas/* string */.YjP().optional(),
    KeyUsage: schemas/* string */.YjP().optional(),
    KeySpec: schemas/* string */.YjP().optional(),
    CustomerMasterKeySpec: schemas/* string */.YjP().optional(),
    Origin: schemas/* string */.YjP().optional(),
    PendingDeletionWindowInDays: schemas/* number */.aig().optional(),
});
const awsAlias = schemas/* object */.Ikc({ AliasName: schemas/* string */.YjP(), TargetKeyId: schemas/* string */.YjP().optional() });
const awsRotation = schemas/* object */.Ikc({ KeyId: schemas/* string */.YjP(), KeyRotationEnabled: schemas/* boolean */.zMY(), RotationPeriodInDays: schemas/* number */.aig().optional() });
const AWS_STATES = {
    Enabled: 'active',
    Disabled: 'suspended',
    PendingDeletion: 'deactivated',
    PendingReplicaDeletion: 'deactivated',
    PendingImport: 'pre-activation',
    Creating: 'pre-activation',
};
/** Answers of `aws kms list-keys`, `describe-key`, `list-aliases` and `get-key-rotation-status`, one or several of them. */
function awsKeys(documents, spec) {
    const parts = documents.flatMap((one) => partsOf(one, ['Keys', 'KeyMetadata', 'Aliases']));
    const keys = new Map();
    const aliases = [];
    const rotations = new Map();
    for (const part of parts) {
        const alias = awsAlias.safeParse(part);
        const rotation = awsRotation.safeParse(part);
        const key = awsKey.safeParse(part);
        if (alias.success)
            aliases.push(alias.data);
        else if (rotation.success)
            rotations.set(idOf(rotation.data.KeyId), rotation.data);
        else if (key.success)
            keys.set(key.data.KeyId, { ...keys.get(key.data.KeyId), ...defined(key.data) });
    }
    return [...keys.values()]
        .filter(({ KeyManager }) => KeyManager !== 'AWS')
        .map((key) => awsKeyOf(key, aliases, rotations.get(key.KeyId), spec));
}
function awsKeyOf(key, aliases, rotation, spec) {
    const own = aliases
        .filter(({ TargetKeyId, AliasName }) => TargetKeyId === key.KeyId && !AliasName.startsWith('alias/aws/'))
        .map(({ AliasName }) => AliasName);
    const arn = key.Arn ?? key.KeyArn;
    const [, region, account] = /^arn:[\w-]*:kms:([\w-]+):(\d+):/.exec(arn ?? '') ?? [];
    const name = own[0]?.slice('alias/'.length);
    return compactEntry('keys', {
        id: name ?? key.KeyId,
        resources: [arn ?? key.KeyId, ...own],
        state: AWS_STATES[key.KeyState ?? 'Enabled'] ?? 'active',
        usage: key.Description === undefined || key.Description === '' ? undefined : { context: key.Description },
        storage: { platform: 'aws-kms', region, account, protection: key.Origin === 'EXTERNAL_KEY_STORE' ? 'external' : 'hsm' },
        keyType: spec('aws-key-spec', key.KeySpec ?? key.CustomerMasterKeySpec),
        created: dayOf(key.CreationDate),
        rotation: rotation?.KeyRotationEnabled === true ? { days: rotation.RotationPeriodInDays, method: 'automatic' } : undefined,
        custody: key.Origin === 'EXTERNAL'
            ? { model: 'byok' }
            : key.Origin === 'EXTERNAL_KEY_STORE'
                ? { model: 'hyok' }
                : { model: 'customer-managed' },
        supplier: undefined,
    });
}
const gcpKey = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().startsWith('projects/'),
    purpose: schemas/* string */.YjP().optional(),
    createTime: schemas/* string */.YjP().optional(),
    rotationPeriod: schemas/* string */.YjP().optional(),
    destroyScheduledDuration: schemas/* string */.YjP().optional(),
    primary: schemas/* object */.Ikc({
        state: schemas/* string */.YjP().optional(),
        algorithm: schemas/* string */.YjP().optional(),
        protectionLevel: schemas/* string */.YjP().optional(),
        createTime: schemas/* string */.YjP().optional(),
    })
        .optional(),
    versionTemplate: schemas/* object */.Ikc({ algorithm: schemas/* string */.YjP().optional(), protectionLevel: schemas/* string */.YjP().optional() }).optional(),
});
const GCP_PROTECTION = {
    SOFTWARE: 'software',
    HSM: 'hsm',
    HSM_SINGLE_TENANT: 'hsm',
    EXTERNAL: 'external',
    EXTERNAL_VPC: 'external',
};
const GCP_STATES = {
    ENABLED: 'active',
    DISABLED: 'suspended',
    DESTROY_SCHEDULED: 'deactivated',
    DESTROYED: 'destroyed',
};
/** The answer of `gcloud kms keys list --format=json`. */
function gcpKeys(documents, spec) {
    return documents
        .flatMap((one) => partsOf(one, []))
        .flatMap((part) => {
        const read = gcpKey.safeParse(part);
        if (!read.success)
            return [];
        const { name, rotationPeriod, destroyScheduledDuration, primary, versionTemplate, createTime } = read.data;
        const [, location, ring, id = name] = /^projects\/[^/]+\/locations\/([^/]+)\/keyRings\/([^/]+)\/cryptoKeys\/([^/]+)/.exec(name) ?? [];
        const level = versionTemplate?.protectionLevel ?? primary?.protectionLevel;
        const days = daysOf(rotationPeriod);
        return [
            compactEntry('keys', {
                id,
                resources: [name],
                state: GCP_STATES[primary?.state ?? 'ENABLED'] ?? 'active',
                storage: {
                    platform: 'gcp-kms',
                    region: location,
                    location: ring,
                    protection: level === undefined ? undefined : GCP_PROTECTION[level],
                },
                keyType: spec('gcp-key-algorithm', versionTemplate?.algorithm ?? primary?.algorithm),
                created: dayOf(createTime),
                rotation: days === undefined ? undefined : { days, method: 'automatic', last: dayOf(primary?.createTime) },
                destruction: { deletionWindowDays: daysOf(destroyScheduledDuration) },
            }),
        ];
    });
}
const azureKey = schemas/* object */.Ikc({
    kid: schemas/* string */.YjP().optional(),
    key: schemas/* object */.Ikc({ kid: schemas/* string */.YjP(), kty: schemas/* string */.YjP().optional(), crv: schemas/* string */.YjP().nullish(), n: schemas/* string */.YjP().nullish() }).optional(),
    name: schemas/* string */.YjP().optional(),
    attributes: schemas/* object */.Ikc({ enabled: schemas/* boolean */.zMY().nullish(), created: when.nullable(), expires: when.nullable(), recoverableDays: schemas/* number */.aig().nullish() })
        .optional(),
});
/** The answer of `az keyvault key list` or `key show`. */
function azureKeys(documents, spec) {
    return documents
        .flatMap((one) => partsOf(one, []))
        .flatMap((part) => {
        const read = azureKey.safeParse(part);
        const kid = read.data?.kid ?? read.data?.key?.kid;
        if (!read.success || kid === undefined)
            return [];
        const [, vault, host, name = kid] = /^https:\/\/([\w-]+)\.([\w.-]+)\/keys\/([^/]+)/.exec(kid) ?? [];
        const { key, attributes } = read.data;
        const bits = typeof key?.n !== 'string' ? undefined : Math.floor((key.n.replaceAll('=', '').length * 6) / 8) * 8;
        const type = spec('azure-key-type', key?.kty);
        return [
            compactEntry('keys', {
                id: read.data.name ?? name,
                resources: [kid.replace(/(\/keys\/[^/]+)\/[^/]+$/, '$1')],
                state: attributes?.enabled === false ? 'suspended' : 'active',
                storage: {
                    platform: host?.startsWith('managedhsm') === true ? 'azure-managed-hsm' : 'azure-key-vault',
                    location: vault,
                    protection: key?.kty?.endsWith('-HSM') === true || host?.startsWith('managedhsm') === true
                        ? 'hsm'
                        : key?.kty === undefined
                            ? undefined
                            : 'software',
                },
                keyType: type === undefined
                    ? undefined
                    : { ...type, ...(bits === undefined ? {} : { keyBits: bits }), ...(typeof key?.crv === 'string' ? { curve: key.crv } : {}) },
                created: dayOf(attributes?.created ?? undefined),
                deactivates: dayOf(attributes?.expires ?? undefined),
                destruction: { deletionWindowDays: attributes?.recoverableDays ?? undefined },
            }),
        ];
    });
}
/** Items of a list, or of the lists and objects under these names. */
function partsOf(document, names) {
    if (Array.isArray(document))
        return document.flatMap((one) => partsOf(one, names));
    if (typeof document !== 'object' || document === null)
        return [];
    for (const name of names) {
        const inner = document[name];
        if (inner !== undefined)
            return Array.isArray(inner) ? inner : [inner];
    }
    return [document];
}
function defined(value) {
    return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
function idOf(key) {
    return key.replace(/^.*\//, '');
}
/** The day of an ISO time or of seconds since 1970, UTC. */
function dayOf(time) {
    if (time === undefined)
        return undefined;
    const date = new Date(typeof time === 'number' ? time * 1000 : time);
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
/** Whole days of '7776000s'. */
function daysOf(period) {
    const seconds = /^(\d{1,12})(?:\.\d{1,9})?s$/.exec(period ?? '')?.[1];
    const days = seconds === undefined ? 0 : Math.floor(Number(seconds) / dates/* SECONDS_OF_A_DAY */.DY);
    return days > 0 ? days : undefined;
}

;// CONCATENATED MODULE: ./src/register/import-cyclonedx.ts
/** Keys, secrets and certificates as CycloneDX documents name them, made into entries of a register. */



const component = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('cryptographic-asset'),
    name: schemas/* string */.YjP(),
    'bom-ref': schemas/* string */.YjP().optional(),
    cryptoProperties: schemas/* object */.Ikc({
        assetType: schemas/* string */.YjP(),
        relatedCryptoMaterialProperties: schemas/* object */.Ikc({
            type: schemas/* string */.YjP().optional(),
            id: schemas/* string */.YjP().optional(),
            state: schemas/* string */.YjP().optional(),
            size: schemas/* number */.aig().optional(),
            creationDate: schemas/* string */.YjP().optional(),
            activationDate: schemas/* string */.YjP().optional(),
            expirationDate: schemas/* string */.YjP().optional(),
            algorithmRef: schemas/* string */.YjP().optional(),
        })
            .optional(),
        certificateProperties: schemas/* object */.Ikc({
            subjectName: schemas/* string */.YjP().optional(),
            issuerName: schemas/* string */.YjP().optional(),
            notValidBefore: schemas/* string */.YjP().optional(),
            notValidAfter: schemas/* string */.YjP().optional(),
        })
            .optional(),
    }),
});
/** Keys, secrets and certificates of a CycloneDX document; algorithms and protocols are no entries. */
function cyclonedxEntries(documents) {
    const components = documents.flatMap((one) => partsOf(one, ['components']));
    const names = new Map(components.flatMap((one) => (isNamed(one) ? [[one['bom-ref'], one.name]] : [])));
    return components.flatMap((part) => {
        const read = component.safeParse(part);
        if (!read.success)
            return [];
        const { name, cryptoProperties } = read.data;
        const { relatedCryptoMaterialProperties: material, certificateProperties: certificate } = cryptoProperties;
        if (certificate !== undefined)
            return [
                compactEntry('certificates', {
                    id: name,
                    subject: certificate.subjectName,
                    issuer: certificate.issuerName,
                    notBefore: dayOf(certificate.notValidBefore),
                    notAfter: dayOf(certificate.notValidAfter),
                }),
            ];
        if (material === undefined)
            return [];
        const isSecret = ['password', 'credential', 'token', 'shared-secret'].includes(material.type ?? '');
        const algorithm = names.get(material.algorithmRef ?? '');
        return [
            compactEntry(isSecret ? 'secrets' : 'keys', {
                id: material.id ?? name,
                ...(isSecret
                    ? {}
                    : { state: material.state, deactivates: dayOf(material.expirationDate), activated: dayOf(material.activationDate) }),
                ...(isSecret || algorithm === undefined ? {} : { keyType: { algorithm: algorithm.replace(/-.*$/, ''), keyBits: material.size } }),
                created: dayOf(material.creationDate),
            }),
        ];
    });
}
function isNamed(value) {
    return typeof value === 'object' && value !== null && 'bom-ref' in value && 'name' in value;
}

// EXTERNAL MODULE: ./src/register/open-register.ts + 1 modules
var open_register = __webpack_require__(383);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/register/register-text.ts
/** Register files as text: a first draft, entries that are put in, and answers that are filled in; what stands there stays as it is. */



const register_text_LISTS = ['keys', 'certificates', 'secrets'];
/** A register that nobody has filled in yet. */
function draftText(id, profile, entries) {
    const lines = [
        `# Key Management Register. Drafted by cryptogate: what could be read is filled in and listed under \`unconfirmed\`; what stands`,
        `# behind # has to be answered by a person. docs/register.md says how.`,
        `id: ${id}`,
        `profile: ${profile}`,
        '',
        'people:',
        '  # Everybody who is named below, by role rather than by name.',
        '  - { id: security-lead, kind: role, role: Security lead }',
    ];
    for (const list of register_text_LISTS) {
        const own = entries.filter((entry) => entry.list === list);
        if (own.length === 0)
            continue;
        lines.push('', `${list}:`);
        for (const { block, comment } of own)
            lines.push(`  # ${comment}`, block);
    }
    return `${lines.join('\n')}\n`;
}
/** A file of the register with only these entries, or the given one with them at the end of its lists. */
function withEntries(text, imported, people = []) {
    if (text === undefined) {
        const parts = register_text_LISTS.flatMap((list) => {
            const own = imported.filter((one) => one.list === list).map(({ entry }) => entry);
            return own.length === 0 ? [] : [[list, own]];
        });
        return (0,dist/* stringify */.As)({ ...(people.length > 0 && { people }), ...Object.fromEntries(parts) }, { lineWidth: 0 });
    }
    const document = opened(text);
    for (const { list, entry } of imported) {
        const node = document.get(list);
        if ((0,dist/* isSeq */.oP)(node))
            node.add(document.createNode(entry));
        else
            document.set(list, document.createNode([entry]));
    }
    return document.toString({ lineWidth: 0 });
}
/** Puts answers in; an entry that is not there yet is made. A field that is answered is confirmed. */
function withAnswers(text, answers) {
    const document = opened(text);
    for (const { list, id, field, value } of answers) {
        const entry = entryOf(document, list, id);
        const path = field.split('.');
        for (let length = 1; length < path.length; length++) {
            const inner = entry.getIn(path.slice(0, length));
            if (inner === undefined || !(0,dist/* isMap */.jh)(inner))
                entry.setIn(path.slice(0, length), new dist/* YAMLMap */.CA());
        }
        if (field === 'evidence')
            addEvidence(document, entry, value);
        else
            entry.setIn(path, document.createNode(value));
        register_text_confirm(entry, field);
    }
    return document.toString({ lineWidth: 0 });
}
function entryOf(document, list, id) {
    let entries = document.get(list);
    if (!(0,dist/* isSeq */.oP)(entries)) {
        entries = new dist/* YAMLSeq */.Rw();
        document.set(list, entries);
    }
    const all = entries.items;
    const found = all.find((one) => (0,dist/* isMap */.jh)(one) && one.get('id') === id);
    if (found !== undefined)
        return found;
    const made = document.createNode({ id });
    all.push(made);
    return made;
}
function addEvidence(document, entry, value) {
    for (const one of [value].flat()) {
        const node = document.createNode(one);
        if ((0,dist/* isMap */.jh)(node))
            node.flow = true;
        const records = entry.get('evidence');
        if ((0,dist/* isSeq */.oP)(records))
            records.add(node);
        else
            entry.set('evidence', document.createNode([one]));
    }
}
/** The field is no longer one that a tool filled in. */
function register_text_confirm(entry, field) {
    const waiting = entry.get('unconfirmed');
    if (!(0,dist/* isSeq */.oP)(waiting))
        return;
    waiting.items = waiting.items.filter((one) => String(one) !== field);
    if (waiting.items.length === 0)
        entry.delete('unconfirmed');
}
function opened(text) {
    const document = (0,dist/* parseDocument */.Tp)(text, { version: '1.2', schema: 'core' });
    const [problem] = document.errors;
    if (problem !== undefined)
        throw new errors/* UserError */.y(`the register is not valid YAML: ${problem.message.split('\n')[0] ?? ''}`);
    return document;
}
/** Reads 'keys/payments/owner'. Throws a UserError for what is no such place. */
function placeOf(word) {
    const [, list = '', id = '', field = ''] = /^([a-z]+)\/(.+)\/([A-Za-z.]+)$/.exec(word) ?? [];
    const known = [...register_text_LISTS, 'people', 'services', 'suppliers', 'playbooks'];
    if (known.some((one) => one === list) && id !== '' && field !== '')
        return { list, id, field };
    const near = (0,spelling/* closest */.k)(list, known);
    throw new errors/* UserError */.y(`"${word}" is no field of the register: write keys/<id>/<field>${near === undefined ? '' : `; did you mean "${near}"?`}`);
}

// EXTERNAL MODULE: ./src/register/timeline.ts
var timeline = __webpack_require__(22838);
// EXTERNAL MODULE: ./src/app/register-run.ts
var register_run = __webpack_require__(7346);
// EXTERNAL MODULE: ./src/app/toolkit.ts + 19 modules
var toolkit = __webpack_require__(93825);
;// CONCATENATED MODULE: ./src/app/register-commands.ts
/** `cryptogate register check`, `init`, `import` and `export`: each gives the lines to print, or the text to write. */
















/** Findings of the register, how complete it is, the twelve findings of audits, what is due; not in order where a finding fails. */
async function checkRegister(request) {
    const run = await (0,register_run/* openRun */.Iy)(request);
    const opened = run.opened ?? noRegister();
    const report = await (0,register_run/* judgeWith */.oX)(request, run, opened);
    const findings = report.findings.filter(register_findings/* withinRegister */.JX);
    const view = report.register;
    const reminders = (0,timeline/* remindersOf */.f)(view.timeline, opened.knowledge);
    const lines = [
        ...report.diagnostics.filter(({ code }) => code.startsWith('register-')).map(({ level, message }) => `${level} ${message}`),
        ...findings.map(findingLine),
        ...(findings.length > 0 ? [''] : []),
        completeness(view),
        ...view.gaps.slice(0, MAX_GAPS).map(({ text, at }) => `  ${text} (${at.file}:${String(at.line)})`),
        ...(view.gaps.length > MAX_GAPS ? [`  and ${String(view.gaps.length - MAX_GAPS)} more`] : []),
        '',
        'Common audit findings:',
        ...view.auditFindings.map(({ number, title, state, findings: behind }) => `  ${String(number).padStart(2)}  ${STATE_WORD[state].padEnd(14)}  ${title}${behind.length > 1 ? ` (${String(behind.length)})` : ''}`),
        ...(reminders.length > 0 ? ['', 'Due:'] : []),
        ...reminders.map(({ date, because, what, who }) => `  ${date}  ${because}: ${what}${who.length === 0 ? '' : ` (${who.join(', ')})`}`),
    ];
    return { lines, ok: findings.every(({ enforcement }) => enforcement !== 'fail') };
}
const MAX_GAPS = 20;
const STATE_WORD = { found: 'found', clear: 'not found', 'not-observable': 'not observable' };
function findingLine({ at, enforcement, rule, message }) {
    return `${enforcement} ${at.file}:${String(at.line)}:${String(at.column)} ${rule.id}: ${message}`;
}
function completeness({ id, profile, complete, fields, entries }) {
    const all = fields.proven + fields.asserted + fields.assumed + fields.missing;
    const share = `${String(all - fields.missing)} of ${String(all)} fields are filled in, ${String(fields.proven)} of them shown by evidence, ${String(fields.assumed)} assumed`;
    const verdict = complete ? 'can be produced today' : 'cannot be produced today';
    return `Register ${id} (${profile}): a complete register ${verdict}. ${String(entries.length)} ${entries.length === 1 ? 'entry' : 'entries'}; ${share}.`;
}
function noRegister() {
    throw new errors/* UserError */.y('there is no register', { help: `write ${register_files/* REGISTER_FILE */.N3}: cryptogate register init` });
}
/** A draft of what is in no register yet. */
async function initRegister(request, id, profile) {
    const run = await (0,register_run/* openRun */.Iy)(request);
    const report = await (0,register_run/* judgeWith */.oX)(request, run, run.opened ?? (0,register_run/* emptyRegister */.$)(run.knowledge));
    const lists = { key: 'keys', secret: 'secrets', certificate: 'certificates' };
    const found = report.register?.unregistered ?? [];
    const drafts = found.map(({ kind, at, name, entry }) => ({
        list: lists[kind],
        block: entry,
        comment: `${name}, ${at.file} line ${String(at.line)}`,
    }));
    const text = draftText(id, profile, unique(drafts));
    // What is proposed has to be a register.
    (0,open_register/* openRegister */.W)([{ file: register_files/* REGISTER_FILE */.N3, text }], (0,register_run/* emptyRegister */.$)(run.knowledge).knowledge);
    return { text, count: drafts.length };
}
/** Two drafts of one id: the later ones get a number. */
function unique(drafts) {
    const seen = new Map();
    return drafts.map((draft) => {
        const id = /^\s*- id: (.+)$/m.exec(draft.block)?.[1] ?? '';
        const count = (seen.get(id) ?? 0) + 1;
        seen.set(id, count);
        return count === 1 ? draft : { ...draft, block: draft.block.replace(`- id: ${id}`, `- id: ${id}-${String(count)}`) };
    });
}
const IMPORTS = ['aws', 'gcloud', 'azure', 'csv', 'cyclonedx'];
/** Entries of another list that the register does not have; what was left out is told. Throws a UserError for what is no such list. */
async function importRegister(request) {
    const run = await (0,register_run/* openRun */.Iy)(request);
    const spec = specReader(run.knowledge);
    const notes = [];
    const texts = request.files.map((file) => ({ file, text: (0,register_files/* readRegisterSource */.dc)(request.directory, file) }));
    const imported = [];
    const documents = [];
    for (const { file, text } of texts) {
        const form = request.from ?? formOf(file, text);
        if (form === 'csv') {
            const read = csvEntries(text, file, request.mapping);
            imported.push(...read.imported);
            if (read.leftOut.length > 0)
                notes.push(`${file}: columns left out: ${read.leftOut.join(', ')}`);
            notes.push(...read.problems.map((problem) => `${file}: ${problem}`));
        }
        else
            documents.push({ form, data: jsonOf(file, text) });
    }
    const of = (form) => documents.filter((one) => one.form === form).flatMap(({ data }) => data);
    imported.push(...awsKeys(of('aws'), spec), ...gcpKeys(of('gcloud'), spec), ...azureKeys(of('azure'), spec), ...cyclonedxEntries(of('cyclonedx')));
    const { fresh, known: there } = withoutKnown(imported, run.opened?.register);
    if (there.length > 0)
        notes.push(`${String(there.length)} left out, which the register has already: ${there.slice(0, 10).join(', ')}${there.length > 10 ? ' …' : ''}`);
    notes.push(`${String(fresh.length)} ${fresh.length === 1 ? 'entry' : 'entries'} imported`);
    if (imported.length === 0)
        throw new errors/* UserError */.y(`nothing to import in ${request.files.join(', ')}`, { help: `forms: ${IMPORTS.join(', ')}; name one with --from` });
    const { entries, people } = withPeople(fresh, run.opened?.register);
    const text = withEntries(undefined, entries, people);
    const beside = run.opened?.texts.filter(({ text: one }) => one !== '') ?? [];
    (0,open_register/* openRegister */.W)([...beside, { file: 'imported.yml', text }], (0,register_run/* emptyRegister */.$)(run.knowledge).knowledge);
    return { text, notes };
}
/** Going by the ending and what stands in it. */
function formOf(file, text) {
    if (/\.csv$/i.test(file))
        return 'csv';
    if (/"bomFormat"\s*:\s*"CycloneDX"/.test(text))
        return 'cyclonedx';
    if (/"kid"\s*:/.test(text))
        return 'azure';
    if (/"name"\s*:\s*"projects\//.test(text))
        return 'gcloud';
    if (/"(?:KeyId|KeyArn|AliasName)"\s*:/.test(text))
        return 'aws';
    throw new errors/* UserError */.y(`${file}: what list this is cannot be told`, { help: `name it with --from: ${IMPORTS.join(', ')}` });
}
/** One JSON document, or several after each other, as a loop over a command line tool writes them. */
function jsonOf(file, text) {
    try {
        return jsonDocuments(text).map((one) => JSON.parse(one));
    }
    catch (error) {
        throw new errors/* UserError */.y(`${file} is not JSON: ${error.message.slice(0, 200)}`);
    }
}
/** What the catalogue knows of a provider's name for a kind of key. */
function specReader(knowledge) {
    const { naming } = (0,toolkit/* openToolkit */.z)(knowledge);
    return (notation, text) => {
        const read = text === undefined ? {} : (naming.readNotation(notation, text) ?? {});
        const properties = naming.complete(Object.fromEntries(Object.entries(read).map(([name, value]) => [name, (0,core_value/* known */.eO)(value, 'catalogue')])));
        const only = (name) => (0,core_value/* scalars */.kw)(properties[name])[0];
        return only('algorithm') === undefined ? undefined : { algorithm: only('algorithm'), keyBits: only('keyBits'), curve: only('curve') };
    };
}
const EXPORTS = ['csv', 'markdown', 'ics'];
/** The register in another form. */
async function exportRegister(request, form) {
    const run = await (0,register_run/* openRun */.Iy)(request);
    const opened = run.opened ?? noRegister();
    if (form === 'csv')
        return (0,export_table/* csvOf */.Q)(opened.register);
    const { register: view } = await (0,register_run/* judgeWith */.oX)(request, run, opened);
    if (form === 'ics')
        return calendarOf(opened.register.id, view?.timeline ?? [], opened.knowledge, run.asOf);
    return (0,export_table/* markdownOf */.R)(opened.register, view?.entries ?? [], { escape: report_escape/* escapeMarkdown */.FV });
}

// EXTERNAL MODULE: ./src/app/register-impact.ts + 2 modules
var register_impact = __webpack_require__(28511);
// EXTERNAL MODULE: external "node:readline/promises"
var promises_ = __webpack_require__(26848);
;// CONCATENATED MODULE: ./src/host/prompt.ts
/** Asks a person at a terminal. */

/** Whether somebody is there to be asked. */
function canAsk() {
    return process.stdin.isTTY && process.stdout.isTTY;
}
/** The answers in order, without surrounding space. Control-D or Control-C ends it: what was answered so far counts. Pasted lines wait for their question. */
async function askAll(questions) {
    const terminal = (0,promises_.createInterface)({ input: process.stdin, output: process.stdout });
    const lines = terminal[Symbol.asyncIterator]();
    const answers = [];
    for (const question of questions) {
        process.stdout.write(question);
        const line = await lines.next();
        if (line.done === true)
            break;
        answers.push(line.value.trim());
    }
    terminal.close();
    return answers;
}

// EXTERNAL MODULE: ./src/host/output.ts
var output = __webpack_require__(47921);
;// CONCATENATED MODULE: ./src/register/sprint.ts
const sprint_LISTS = { key: 'keys', certificate: 'certificates', secret: 'secrets' };
/** Entries of the service, or those that were chosen for it. */
function entriesOfService({ entries }, service, chosen) {
    return entries.filter(({ value }) => chosen.includes(value.id) || (value.protects?.services ?? []).includes(service));
}
function sprintOf(entries, fields, knowledge) {
    const questions = new Map(knowledge.fields.fields.map(({ path, question }) => [path, question]));
    const steps = knowledge.sprint.steps.map(({ title, fields: asked, evidence }) => {
        const open = entries.flatMap((entry) => {
            const own = (fields.get(entry) ?? []).filter(({ field, state }) => asked.includes(field) && (state === 'missing' || state === 'assumed'));
            const byField = own.map(({ field, state }) => ({
                place: sprint_placeOf(entry, field),
                question: questions.get(field) ?? field,
                assumed: state === 'assumed',
            }));
            return [...byField, ...(entry.kind === 'key' ? evidenceOpen(entry, evidence, knowledge) : [])];
        });
        return { title, open };
    });
    const all = entries.flatMap((entry) => (fields.get(entry) ?? []).map((field) => ({ ...field, entry: entry.value.id })));
    const count = (state) => all.filter((one) => one.state === state).length;
    return {
        steps,
        fields: all,
        counts: { proven: count('proven'), asserted: count('asserted'), assumed: count('assumed'), missing: count('missing') },
    };
}
function evidenceOpen(entry, wanted, { evidence }) {
    const there = new Set((entry.value.evidence ?? []).map(({ type }) => type));
    return wanted
        .filter((type) => !there.has(type))
        .map((type) => {
        const title = evidence.types.find(({ id }) => id === type)?.title ?? type;
        const question = `${title}: { type: ${type}, kind: log-export, date: YYYY-MM-DD, ref: evidence/file or ticket }`;
        return { place: sprint_placeOf(entry, 'evidence'), question, assumed: false };
    });
}
function sprint_placeOf({ kind, value }, field) {
    return `${sprint_LISTS[kind]}/${value.id}/${field}`;
}

// EXTERNAL MODULE: ./src/register/completeness.ts
var register_completeness = __webpack_require__(1941);
;// CONCATENATED MODULE: ./src/app/register-sprint.ts
/** `cryptogate register sprint`: from nothing to a reviewed register for one service, step by step; what is answered is kept. */










/** Questions asked in one sitting. */
const MAX_ASKED = 200;
async function sprintCommand(request) {
    const run = await (0,register_run/* openRun */.Iy)(request);
    const file = fileOf(run);
    let text = (0,register_run/* textOf */.b6)(run, file, 'register') ?? draftText('register', 'light', []);
    const before = text;
    text = await withScope(request, run, text);
    if (request.answers !== undefined)
        text = withAnswers(text, readAnswers((0,register_files/* readRegisterSource */.dc)(request.directory, request.answers), request.answers));
    let sprint = read(text, file, request, run);
    if (request.interactive && request.answers === undefined) {
        text = withAnswers(text, await ask(sprint));
        sprint = read(text, file, request, run);
    }
    // Only what is a register is written: a wrong answer changes nothing.
    if (text !== before)
        (0,output/* writeReport */.u)(run.root, file, text);
    return { lines: linesOf(request.service, sprint, text !== before ? file : undefined), ok: true };
}
/** The file that is filled in; of several the first. */
function fileOf({ opened, root }) {
    const file = opened?.texts[0]?.file ?? register_files/* REGISTER_FILE */.N3;
    if (opened !== undefined && (0,register_run/* textOf */.b6)({ root }, file, 'register') === undefined)
        throw new errors/* UserError */.y(`the register ${file} is not in this repository`, { help: 'fill it in where it is kept' });
    return file;
}
/** The service, and an entry for every key that was named for it. */
async function withScope(request, run, text) {
    const { service, keys } = request;
    const opened = run.opened ?? (0,register_run/* emptyRegister */.$)(run.knowledge);
    const answers = [];
    if (!opened.register.services.has(service))
        answers.push({ list: 'services', id: service, field: 'title', value: service });
    const missing = keys.filter((id) => !opened.register.entries.some(({ value }) => value.id === id));
    const view = missing.length === 0 ? undefined : (await (0,register_run/* judgeWith */.oX)(request, run, opened)).register;
    for (const id of keys) {
        const entry = opened.register.entries.find(({ value }) => value.id === id);
        const list = entry === undefined ? draftList(view, id) : `${entry.kind}s`;
        if (entry === undefined)
            for (const [field, value] of Object.entries(draftOf(view, id)))
                if (field !== 'id')
                    answers.push({ list, id: draftId(view, id), field, value });
        const services = [...new Set([...(entry?.value.protects?.services ?? []), service])];
        answers.push({ list, id: entry?.value.id ?? draftId(view, id), field: 'protects.services', value: services });
        if (entry?.value.protects?.data === undefined)
            answers.push({ list, id: entry?.value.id ?? draftId(view, id), field: 'protects.data', value: 'not yet said' });
    }
    return answers.length === 0 ? text : withAnswers(text, answers);
}
function draftOf(view, name) {
    const found = view?.unregistered.find((one) => one.name === name || parseEntry(one.entry)['id'] === name);
    if (found === undefined) {
        const names = (view?.unregistered ?? []).map((one) => String(parseEntry(one.entry)['id']));
        throw new errors/* UserError */.y(`no entry and no key without one is called "${name}"`, {
            help: `without an entry: ${names.slice(0, 20).join(', ') || 'none'}`,
        });
    }
    return parseEntry(found.entry);
}
function draftId(view, name) {
    return String(draftOf(view, name)['id']);
}
function draftList(view, name) {
    const found = view?.unregistered.find((one) => one.name === name || parseEntry(one.entry)['id'] === name);
    return `${found?.kind ?? 'key'}s`;
}
function parseEntry(block) {
    return ((0,dist/* parse */.qg)(block)[0] ?? {});
}
/** A map of places to answers. Throws a UserError for what is none. */
function readAnswers(text, file) {
    let read;
    try {
        read = (0,dist/* parse */.qg)(text, { version: '1.2', schema: 'core' });
    }
    catch (error) {
        throw new errors/* UserError */.y(`${file} is not valid YAML: ${(error.message.split('\n')[0] ?? '').slice(0, 200)}`);
    }
    if (typeof read !== 'object' || read === null || Array.isArray(read))
        throw new errors/* UserError */.y(`${file} holds no answers`, { help: "write them as 'keys/<id>/<field>': answer" });
    return Object.entries(read).flatMap(([word, value]) => value === null || value === '' ? [] : [{ ...placeOf(word), value: value }]);
}
function read(text, file, { service, keys }, run) {
    const known = (run.opened ?? (0,register_run/* emptyRegister */.$)(run.knowledge)).knowledge;
    const register = (0,open_register/* openRegister */.W)([{ file, text }], known);
    const entries = entriesOfService(register, service, keys);
    // A word that only holds the place is no answer.
    const fields = new Map(entries.map((entry) => [
        entry,
        (0,register_completeness/* fieldsOf */.Pf)(entry, register, known).map((field) => field.field === 'protects.data' && entry.value.protects?.data === 'not yet said' ? { ...field, state: 'missing' } : field),
    ]));
    return sprintOf(entries, fields, known);
}
async function ask({ steps }) {
    const open = steps.flatMap((step) => step.open).slice(0, MAX_ASKED);
    const given = await askAll(open.map(({ place, question, assumed }) => `${place}\n  ${question}${assumed ? ' (filled in; Enter leaves it so)' : ' (Enter: later)'}\n> `));
    return given.flatMap((answer, index) => {
        const { place } = open[index];
        return answer === '' ? [] : [{ ...placeOf(place), value: (0,dist/* parse */.qg)(answer, { version: '1.2', schema: 'core' }) }];
    });
}
function linesOf(service, sprint, written) {
    const { steps, counts, fields } = sprint;
    const next = steps.find(({ open }) => open.length > 0);
    const lines = steps.map(({ title, open }, index) => `${String(index + 1)}  ${open.length === 0 ? 'done' : `${String(open.length)} open`.padEnd(4)}  ${title}`);
    if (fields.length === 0)
        return [
            `The service ${service} has no keys yet: name them with --key <id or address>, which may be repeated.`,
            ...(written === undefined ? [] : [`wrote ${written}`]),
        ];
    if (next !== undefined) {
        lines.push('', `Next: ${next.title}. Answer in a file and give it with --answers:`, '');
        for (const { place, question } of next.open.slice(0, 40))
            lines.push(`# ${question}`, `'${place}': `);
    }
    lines.push('', 'Real or assumed:');
    for (const state of ['proven', 'asserted', 'assumed', 'missing']) {
        const own = fields.filter((field) => field.state === state);
        lines.push(`  ${state.padEnd(9)}${String(counts[state]).padStart(4)}  ${own
            .slice(0, 12)
            .map(({ entry, field }) => `${entry} ${field}`)
            .join(', ')}${own.length > 12 ? ' …' : ''}`);
    }
    if (next === undefined)
        lines.push('', `All five steps of ${service} are done.`);
    if (written !== undefined)
        lines.push(`wrote ${written}`);
    return lines;
}

// EXTERNAL MODULE: ./src/report/index.ts + 34 modules
var report = __webpack_require__(22484);
// EXTERNAL MODULE: ./src/commands/answer.ts
var answer = __webpack_require__(80110);
// EXTERNAL MODULE: ./src/commands/run-flags.ts
var run_flags = __webpack_require__(82133);
;// CONCATENATED MODULE: ./src/commands/register.ts
/** `cryptogate register …` and `cryptogate impact`: the Key Management Register. */










/** All of them, ready to be added to the program; `installation` holds the tool's own files. */
function registerCommand(installation) {
    const command = new esm/* Command */.uB('register').description('check, draft, import, export and fill in the Key Management Register');
    const request = (flags) => requestOf(installation, flags);
    (0,run_flags/* withRunFlags */.zN)(command
        .command('check')
        .description('judge the register against the repository: findings, completeness, the twelve audit findings, what is due'))
        .option('--trusted-ref <ref>', 'branch, tag or commit whose register counts')
        .action(async (flags) => {
        (0,answer/* print */.y)(await checkRegister(request(flags)));
    });
    (0,run_flags/* withRunFlags */.zN)(command.command('init').description('draft a register from the keys that the repository declares and uses'))
        .option('--id <id>', 'id of the register', 'register')
        .option('--profile <profile>', 'light or regulated', 'light')
        .option('--output <file>', 'file to write; standard output when left out')
        .action(async (flags) => {
        const { text, count } = await initRegister(request(flags), flags.id ?? 'register', flags.profile ?? 'light');
        (0,answer/* propose */.B)(text, flags.output);
        process.stderr.write(`${String(count)} drafted\n`);
    });
    addExchange(command, request);
    (0,run_flags/* withRunFlags */.zN)(command.command('sprint').description('fill in the register of one service in five steps; what is answered is kept in the register'))
        .requiredOption('--service <id>', 'the service')
        .option('--key <name>', 'entry, or key without one, that belongs to the service; can be repeated', run_flags/* collected */.gd)
        .option('--answers <file>', "file with answers: 'keys/<id>/<field>': answer; without it a person is asked, where there is one")
        .action(async (flags) => {
        const { service = '', key: keys = [], answers } = flags;
        (0,answer/* print */.y)(await sprintCommand({ ...request(flags), service, keys, answers, interactive: canAsk() }));
    });
    return command;
}
/** What a key, a certificate or a commit concerns. */
function impactCommandOf(installation) {
    return (0,run_flags/* withRunFlags */.zN)(new esm/* Command */.uB('impact').description('show what a key, a certificate or a commit concerns, and the notifications that an incident starts'))
        .argument('<subject>', 'id of an entry, alias, ARN, address in Terraform, or a commit')
        .option('--aware-at <time>', 'when somebody became aware of the incident: 2026-11-21T14:30Z')
        .option('--classified-at <time>', 'when it was classified as major')
        .option('--quick', 'from the register alone, without looking into files')
        .option('--whole', 'look at every file, and not only at what declares resources or names the key')
        .option('--from <report>', 'what an earlier report in JSON says of code and resources, without looking into files')
        .action(async (subject, { from, ...flags }) => {
        const { awareAt, classifiedAt, quick, whole } = flags;
        (0,answer/* print */.y)(await (0,register_impact/* impactCommand */.eu)({ ...requestOf(installation, flags), awareAt, classifiedAt, quick, whole, from }, subject));
    });
}
function addExchange(command, request) {
    (0,run_flags/* withRunFlags */.zN)(command.command('import').description('make entries of a table, of what a cloud provider lists, or of a CycloneDX document'))
        .argument('<file...>', 'CSV, JSON of aws kms, gcloud kms or az keyvault, CycloneDX')
        .option('--from <form>', `${IMPORTS.join(', ')}; told by the file when left out`, oneOf(IMPORTS))
        .option('--map <column=field>', 'what a column of a table holds; can be repeated', run_flags/* collected */.gd)
        .option('--output <file>', 'file to write; standard output when left out')
        .action(async (files, flags) => {
        const { text, notes } = await importRegister({ ...request(flags), files, from: flags.from, mapping: mappingOf(flags.map ?? []) });
        (0,answer/* propose */.B)(text, flags.output);
        for (const note of notes)
            process.stderr.write(`${(0,report/* escapeForLog */.zB)(note)}\n`);
    });
    (0,run_flags/* withRunFlags */.zN)(command.command('export').description('the register as a table, a page or a calendar of what falls due'))
        .option('--format <format>', EXPORTS.join(', '), oneOf(EXPORTS), 'csv')
        .option('--output <file>', 'file to write; standard output when left out')
        .action(async (flags) => {
        const text = await exportRegister(request(flags), flags.format ?? 'csv');
        if (flags.output === undefined)
            process.stdout.write(text);
        else
            process.stderr.write(`wrote ${(0,output/* writeReport */.u)(process.cwd(), flags.output, text)}\n`);
    });
}
function requestOf(installation, { register, policy, policySource, trustedRef, asOf }) {
    return { directory: process.cwd(), installation, register, policy, policySource, trustedRef, asOf };
}
function oneOf(words) {
    return (value) => {
        const word = words.find((one) => one === value);
        if (word === undefined)
            throw new esm/* InvalidArgumentError */.Di(`it is one of ${words.join(', ')}`);
        return word;
    };
}
function mappingOf(pairs) {
    return Object.fromEntries(pairs.map((pair) => {
        const split = pair.lastIndexOf('=');
        if (split <= 0)
            throw new errors/* UserError */.y(`--map: '${pair}' names no field`, { help: "write --map 'Column=owner'" });
        return [pair.slice(0, split), pair.slice(split + 1)];
    }));
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