"use strict";
exports.id = 3181;
exports.ids = [3181];
exports.modules = {

/***/ 96112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  baselineCommand: () => (/* binding */ baselineCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/host/governance.ts
var governance = __webpack_require__(28380);
// EXTERNAL MODULE: ./src/host/output.ts
var output = __webpack_require__(47921);
// EXTERNAL MODULE: ./src/host/repository.ts + 1 modules
var repository = __webpack_require__(89778);
// EXTERNAL MODULE: ./src/policy/baseline.ts
var policy_baseline = __webpack_require__(34887);
// EXTERNAL MODULE: ./src/app/beside.ts + 1 modules
var beside = __webpack_require__(52656);
// EXTERNAL MODULE: ./src/app/judge.ts + 6 modules
var judge = __webpack_require__(46944);
;// CONCATENATED MODULE: ./src/app/baseline-command.ts
/** `cryptogate baseline create` and `update`: what is there before the gate, which may only become less. */







/** Records all findings that warn or fail; an existing file is only replaced with `force`. Gives the line to print. */
async function createBaseline({ directory, installation, options }, force) {
    const root = (0,repository/* findRoot */.wg)(directory, options.paths);
    const host = (0,governance/* createGovernanceHost */.n)(root);
    const file = options.baseline ?? policy_baseline/* BASELINE_FILE */.tu;
    if (!force && host.document(file, 'baseline') !== undefined)
        throw new errors/* UserError */.y(`the baseline ${file} exists already`, {
            help: 'remove what is gone with: cryptogate baseline update, or replace it with --force',
        });
    const report = await (0,judge/* judge */.S)(directory, installation, options, { withoutBaseline: true });
    const baseline = (0,policy_baseline/* baselineOf */.Bv)(report.findings, host.commit());
    (0,output/* writeReport */.u)(root, file, (0,policy_baseline/* baselineText */.BW)(baseline));
    return `wrote ${file}: ${countOf(baseline.findings)} recorded`;
}
/** Takes out what is gone; with `grow` also puts in what is new. Throws a UserError where there is no baseline or a broken one. */
async function updateBaseline({ directory, installation, options }, grow) {
    const root = (0,repository/* findRoot */.wg)(directory, options.paths);
    const host = (0,governance/* createGovernanceHost */.n)(root);
    const file = options.baseline ?? policy_baseline/* BASELINE_FILE */.tu;
    if (options.paths.length > 0)
        throw new errors/* UserError */.y('a baseline is updated for the whole repository, not for a part of it');
    const report = await (0,judge/* judge */.S)(directory, installation, options, { withoutBaseline: true });
    const matched = (0,beside/* matchBaseline */.XZ)(report.findings, { host, baseline: file });
    if (matched === undefined)
        throw new errors/* UserError */.y(`the baseline ${file} does not exist`);
    const fresh = (0,policy_baseline/* baselineOf */.Bv)(matched.findings, host.commit());
    const baseline = grow ? (0,policy_baseline/* baselineOf */.Bv)(report.findings, host.commit()) : (0,policy_baseline/* shrunk */.QZ)(matched, host.commit());
    (0,output/* writeReport */.u)(root, file, (0,policy_baseline/* baselineText */.BW)(baseline));
    const left = grow || fresh.findings.length === 0 ? '' : `; ${countOf(fresh.findings)} not in it (put in with --grow)`;
    return `wrote ${file}: ${countOf(baseline.findings)} recorded, ${String(matched.gone)} gone${left}`;
}
function countOf(findings) {
    const all = findings.reduce((sum, { count }) => sum + count, 0);
    return `${String(all)} ${all === 1 ? 'finding' : 'findings'}`;
}

// EXTERNAL MODULE: ./src/app/options.ts + 1 modules
var options = __webpack_require__(86453);
// EXTERNAL MODULE: ./src/commands/run-flags.ts
var run_flags = __webpack_require__(82133);
;// CONCATENATED MODULE: ./src/commands/baseline.ts
/** `cryptogate baseline …`: records what is there before the gate. */




/** Both of them, ready to be added to the program; `installation` holds the tool's own files. */
function baselineCommand(installation) {
    const command = new esm/* Command */.uB('baseline').description('record the findings that were there before the gate');
    const request = ({ force: _force, grow: _grow, ...flags }) => ({
        directory: process.cwd(),
        installation,
        options: (0,options/* parseOptions */.A)(flags, 'flag'),
    });
    command
        .command('create')
        .description('record all findings that warn or fail today')
        .option('--force', 'replace the baseline that is there')
        .action(async (flags) => {
        process.stdout.write(`${await createBaseline(request(flags), flags.force === true)}\n`);
    });
    command
        .command('update')
        .description('take out what is gone; a baseline only shrinks unless told otherwise')
        .option('--grow', 'put in what is new, too')
        .action(async (flags) => {
        process.stdout.write(`${await updateBaseline(request(flags), flags.grow === true)}\n`);
    });
    for (const each of command.commands)
        (0,run_flags/* withPolicy */.hZ)((0,run_flags/* withBaseline */.U_)(each));
    return command;
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

/***/ 80194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ SECONDS_OF_A_DAY),
/* harmony export */   YM: () => (/* binding */ daysBetween),
/* harmony export */   c7: () => (/* binding */ MILLISECONDS_OF_A_DAY),
/* harmony export */   fi: () => (/* binding */ addDays)
/* harmony export */ });
/** Days of the calendar as texts, YYYY-MM-DD: no clock and no time zone. */
const SECONDS_OF_A_DAY = 86_400;
const MILLISECONDS_OF_A_DAY = 1000 * SECONDS_OF_A_DAY;
/** Days from one date to another, negative where it has passed; undefined where either is no date. */
function daysBetween(from, to) {
    const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_OF_A_DAY;
    return Number.isNaN(days) ? undefined : days;
}
/** The date so many days later, or earlier where negative. */
function addDays(date, days) {
    return new Date(Date.parse(`${date}T00:00:00Z`) + days * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10);
}


/***/ }),

/***/ 91324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ compareLocations)
/* harmony export */ });
/** Where something stands in a file of the repository. */
/** Orders locations by file, then by place: the order of every list in a report. */
function compareLocations(left, right) {
    if (left.file !== right.file)
        return left.file < right.file ? -1 : 1;
    return left.line - right.line || left.column - right.column || left.endLine - right.endLine || left.endColumn - right.endColumn;
}


/***/ }),

/***/ 92831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ compareTexts)
/* harmony export */ });
/** The order of texts in everything that is printed. */
/** By code unit: the same on every machine. */
function compareTexts(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}


/***/ }),

/***/ 66982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ propertyName),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   cY: () => (/* binding */ amountText),
/* harmony export */   n$: () => (/* binding */ enabledName),
/* harmony export */   tp: () => (/* binding */ demandOf),
/* harmony export */   uF: () => (/* binding */ unitOf),
/* harmony export */   ws: () => (/* binding */ scalarText)
/* harmony export */ });
const SWITCH = { true: 'on', false: 'off' };
/** What is not here is called by the words of its name: `policyUser` is "policy user". */
const WORDS = {
    algorithm: { name: 'algorithm' },
    primitive: { name: 'kind of algorithm' },
    mode: { name: 'mode of operation' },
    function: { name: 'direction (encrypt or decrypt, sign or verify)' },
    usedForSecurity: { name: 'use for security' },
    keyBits: { name: 'key length', unit: 'bits' },
    tagBits: { name: 'tag length', unit: 'bits' },
    saltBits: { name: 'salt length', unit: 'bits' },
    ivBits: { name: 'IV length', unit: 'bits' },
    outputBits: { name: 'output length', unit: 'bits' },
    blockBits: { name: 'block length', unit: 'bits' },
    divisorBits: { name: 'length of the divisor', unit: 'bits' },
    iv: { name: 'IV' },
    mgfHash: { name: 'hash of the mask generation function' },
    publicExponent: { name: 'public exponent', isPlain: true },
    iterations: { name: 'iteration count' },
    macIterations: { name: 'iteration count of the integrity check' },
    memoryKiB: { name: 'memory cost', unit: 'KiB' },
    time: { name: 'number of passes' },
    blockSize: { name: 'block size (r)' },
    kdf: { name: 'derivation of the key from the password' },
    kdfHash: { name: 'hash of the key derivation' },
    s2k: { name: 'way from the password to the key (S2K)' },
    mac: { name: 'integrity check' },
    quantumVulnerable: {
        name: 'resistance to quantum computers',
        demands: { false: 'the algorithm must resist quantum computers' },
        values: { true: 'none', false: 'given' },
    },
    tagVerified: { name: 'check of the tag' },
    keySource: { name: 'source of the key' },
    assertionsSigned: { name: 'signature of assertions' },
    ivRepetition: { name: 'repetition of the IV' },
    comparison: { name: 'way of comparing', demands: { 'constant-time': 'the comparison must take the same time for every input' } },
    version: { name: 'version' },
    minVersion: { name: 'lowest version' },
    maxVersion: { name: 'highest version' },
    suites: { name: 'list of cipher suites', isList: true },
    groups: { name: 'list of groups', isList: true },
    kex: { name: 'list of key exchanges', isList: true },
    keyExchanges: { name: 'list of key exchanges', isList: true },
    macs: { name: 'list of message authentication codes', isList: true },
    hostKeyAlgorithms: { name: 'list of host key algorithms', isList: true },
    securityLevel: { name: 'security level of OpenSSL' },
    verification: { name: 'verification' },
    hostnameVerification: { name: 'host name check' },
    earlyData: { name: 'setting for early data', demands: { false: 'early data must be off' }, values: SWITCH },
    plaintext: {
        name: 'encryption of the listener',
        demands: { false: 'the connection must be encrypted' },
        values: { true: 'off', false: 'on' },
    },
    readByScripts: {
        name: 'protection from scripts',
        demands: { false: 'scripts must not read it' },
        values: { true: 'off', false: 'on' },
    },
    enablesNullEncryption: { name: 'suites without encryption' },
    enablesAnonymous: { name: 'suites without a certificate' },
    enablesExport: { name: 'export suites' },
    jose: { name: 'token algorithm' },
    algorithmsPinned: { name: 'list of accepted algorithms', demands: { true: 'the accepted algorithms must be named' } },
    algorithmsMixed: { name: 'kinds of the accepted algorithms', demands: { false: 'the accepted algorithms must be of one kind' } },
    ignoreExpiration: { name: 'check of the expiry', demands: { false: 'the expiry must be checked' }, values: { true: 'off', false: 'on' } },
    validateIssuer: { name: 'check of the issuer', demands: { true: 'the issuer must be checked' }, values: { true: 'on', false: 'off' } },
    validateAudience: {
        name: 'check of the audience',
        demands: { true: 'the audience must be checked' },
        values: { true: 'on', false: 'off' },
    },
    fileMode: { name: 'mode of the file' },
    material: { name: 'kind of material' },
    encryptedWith: { name: 'cipher of the file' },
    secondCipher: { name: 'second cipher of the file' },
    contents: { name: 'content' },
    isCa: { name: 'kind of certificate (an authority or not)' },
    trust: { name: 'trust (public or private)' },
    selfSigned: { name: 'signature by itself' },
    validityDays: { name: 'validity', unit: 'days' },
    validityHours: { name: 'validity', unit: 'hours' },
    validityMonths: { name: 'validity', unit: 'months' },
    daysRemaining: { name: 'remaining validity', unit: 'days' },
    expires: { name: 'end of the validity', demands: { true: 'the key must have an end of its validity' } },
    notAfter: { name: 'end of the validity' },
    keySpec: { name: 'kind of key' },
    keyManager: { name: 'manager of the key' },
    encrypted: { name: 'encryption', demands: { true: 'it must be encrypted' }, values: SWITCH },
    rotation: { name: 'automatic rotation', demands: { true: 'the key must rotate automatically' }, values: SWITCH },
    rotationDays: { name: 'rotation period', unit: 'days' },
    rotationAge: { name: 'time since the last rotation', unit: 'days' },
    deletionWindowDays: { name: 'waiting time before deletion', unit: 'days' },
    purgeProtection: { name: 'protection against purging', values: SWITCH },
    logging: { name: 'logging', values: SWITCH },
    dnssec: { name: 'DNSSEC', values: SWITCH },
    multiRegion: { name: 'use in several regions' },
    direct: {
        name: 'way it comes in',
        demands: { false: 'the project must not use it directly' },
        values: { true: 'direct', false: 'indirect' },
    },
    flaw: { name: 'known flaw' },
    support: { name: 'state of its maintenance' },
    fipsStatus: { name: 'state of the validation by FIPS 140' },
    approvedModule: { name: 'approved module', demands: { true: 'the module must be an approved one' } },
    dualControl: { name: 'dual control', demands: { true: 'two people must act together' } },
    registered: { name: 'entry in the register', demands: { true: 'the key must stand in the register' } },
    independent: { name: 'independence of the auditor from who made the commits' },
    evidenceGrade: { name: 'grade of the evidence' },
    daysToRotation: { name: 'time until the rotation', unit: 'days' },
    daysToDeactivation: { name: 'time until the key is deactivated', unit: 'days' },
    daysToDue: { name: 'time until it is due', unit: 'days' },
    daysToAudit: { name: 'time until the audit', unit: 'days' },
    planDays: { name: 'time between audits', unit: 'days' },
    correctionDays: { name: 'time for the correction', unit: 'days' },
    accessReviewAge: { name: 'time since the last review of access', unit: 'days' },
    recoveryTestAge: { name: 'time since the last test of recovery', unit: 'days' },
    supplierReviewAge: { name: 'time since the last review of the supplier', unit: 'days' },
    acknowledgementAge: { name: 'time since the custodian acknowledged', unit: 'days' },
    exerciseAge: { name: 'time since the last exercise', unit: 'days' },
    evidenceAge: { name: 'age of the evidence', unit: 'days' },
    auditAge: { name: 'time since the last audit', unit: 'days' },
    completedAge: { name: 'time since the audit ended', unit: 'days' },
    procedureReviewAge: { name: 'time since the last review of the procedure', unit: 'days' },
    eventAge: { name: 'time since the event', unit: 'days' },
    runAge: { name: 'time since the last run', unit: 'days' },
    correctedAge: { name: 'time since the correction', unit: 'days' },
    changeAge: { name: 'time since the change', unit: 'days' },
};
function wordsOf(property) {
    return Object.hasOwn(WORDS, property) ? WORDS[property] : undefined;
}
/** 'key length' of keyBits. */
function propertyName(property) {
    return (wordsOf(property)?.name ?? property.replaceAll(/([a-z])([A-Z])/g, (_all, end, start) => `${end} ${start.toLowerCase()}`));
}
/** 'RC4' of enablesRC4: what a list of ciphers brings in. */
function enabledName(property) {
    return wordsOf(property)?.name ?? property.replace(/^enables/, '');
}
/** Whether it holds several values, each of which counts. */
function isList(property) {
    return wordsOf(property)?.isList === true;
}
/** 'days' of rotationDays; undefined where a number counts nothing. */
function unitOf(property) {
    return wordsOf(property)?.unit;
}
/** 'the key must rotate automatically' of rotation and true; undefined where "must be" says it well. */
function demandOf(property, value) {
    return wordsOf(property)?.demands?.[String(value)];
}
/** A value in words: 'on', 'yes', '600,000'; text stays as it is. */
function scalarText(property, value) {
    const words = wordsOf(property);
    const own = words?.values !== undefined && Object.hasOwn(words.values, String(value)) ? words.values[String(value)] : undefined;
    if (own !== undefined)
        return own;
    if (typeof value === 'boolean')
        return value ? 'yes' : 'no';
    return typeof value === 'number' && words?.isPlain !== true ? grouped(value) : String(value);
}
/** The same with its unit: '2048 bits'. */
function amountText(property, value) {
    const unit = typeof value === 'number' ? unitOf(property) : undefined;
    return `${scalarText(property, value)}${unit === undefined ? '' : ` ${unit}`}`;
}
/** From five digits on they stand in threes: key lengths are known by their four. */
function grouped(number) {
    const text = String(number);
    return /^-?\d{5,}$/.test(text) ? text.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') : text;
}


/***/ }),

/***/ 24929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ valueToJson),
/* harmony export */   o: () => (/* binding */ valueFromJson)
/* harmony export */ });
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50390);
/** Values as JSON for documents that others keep and give back: as short as a policy's examples write them, with nothing lost that judges. */

/** Members of a list, and lists in lists, that are read. */
const MAX_MEMBERS = 1000;
const MAX_DEPTH = 4;
const REASONS = {
    parameter: true,
    'external-call': true,
    environment: true,
    field: true,
    expression: true,
    absent: true,
    'not-stated': true,
    'no-history': true,
    budget: true,
    hidden: true,
    unlocked: true,
};
const SOURCES = {
    constant: true,
    random: true,
    'insecure-random': true,
    time: true,
    derived: true,
    generated: true,
    service: true,
    environment: true,
    file: true,
};
const DEFAULT = 'library-default';
/** `2048`, `"GCM"`, `{"default":"on"}`, `{"material":"constant","bytes":16}`, `{"unknown":"parameter"}`, `{"oneOf":[…]}`; without places. */
function valueToJson(value) {
    switch (value.kind) {
        case 'known':
            return value.origin === DEFAULT ? { default: value.value } : value.value;
        case 'one-of':
            return { oneOf: value.values.map(valueToJson) };
        case 'unknown':
            return { unknown: value.reason, ...(value.within === undefined ? {} : { within: value.within }) };
        case 'material': {
            const { source, bytes, fingerprint } = value;
            return { material: source, ...(bytes === undefined ? {} : { bytes }), ...(fingerprint === undefined ? {} : { fingerprint }) };
        }
    }
}
/** Undefined for what is no value. */
function valueFromJson(json, depth = 0) {
    if (isScalar(json))
        return { kind: 'known', value: json, origin: 'literal' };
    if (typeof json !== 'object' || json === null || depth > MAX_DEPTH)
        return undefined;
    const fields = new Map(Object.entries(json));
    const standard = fields.get('default');
    if (isScalar(standard))
        return { kind: 'known', value: standard, origin: DEFAULT };
    const reason = fields.get('unknown');
    if (typeof reason === 'string' && Object.hasOwn(REASONS, reason)) {
        const within = fields.get('within');
        return { ...(0,_value__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(reason), ...(typeof within === 'string' ? { within } : {}) };
    }
    const source = fields.get('material');
    if (typeof source === 'string' && Object.hasOwn(SOURCES, source))
        return materialOf(source, fields);
    const members = fields.get('oneOf');
    if (!Array.isArray(members) || members.length > MAX_MEMBERS)
        return undefined;
    const values = members.map((member) => valueFromJson(member, depth + 1));
    return values.includes(undefined) || values.length === 0 ? undefined : { kind: 'one-of', values: values };
}
function materialOf(source, fields) {
    const [bytes, fingerprint] = [fields.get('bytes'), fields.get('fingerprint')];
    return {
        kind: 'material',
        source,
        ...(typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes >= 0 ? { bytes } : {}),
        ...(typeof fingerprint === 'string' && /^[0-9a-f]{4,64}$/.test(fingerprint) ? { fingerprint } : {}),
    };
}
function isScalar(json) {
    return typeof json === 'string' || typeof json === 'boolean' || (typeof json === 'number' && Number.isFinite(json));
}


/***/ }),

/***/ 50390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   kw: () => (/* binding */ scalars),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zV: () => (/* binding */ valueKey)
/* harmony export */ });
/** A value with a place; `exactOptionalPropertyTypes` keeps `at: undefined` out of reports. */
function known(value, origin, at) {
    return at ? { kind: 'known', value, origin, at } : { kind: 'known', value, origin };
}
function unknown(reason, at) {
    return at ? { kind: 'unknown', reason, at } : { kind: 'unknown', reason };
}
/** The alternatives of a value: itself, or the members of a one-of (flattened). */
function alternatives(value) {
    if (value.kind !== 'one-of')
        return [value];
    return value.values.flatMap(alternatives);
}
/** One value out of several: equal ones fold, a single one stays itself. */
function oneOf(values, at) {
    const distinct = new Map();
    for (const value of values.flatMap(alternatives)) {
        const key = valueKey(value);
        if (!distinct.has(key))
            distinct.set(key, value);
    }
    const members = [...distinct.values()];
    const [first] = members;
    if (first === undefined)
        return unknown('absent', at);
    if (members.length === 1)
        return first;
    return at ? { kind: 'one-of', values: members, at } : { kind: 'one-of', values: members };
}
/** The known scalars among the alternatives. */
function scalars(value) {
    if (value === undefined)
        return [];
    return alternatives(value).flatMap((member) => (member.kind === 'known' ? [member.value] : []));
}
/** Identity of a value apart from where it stands. */
function valueKey(value) {
    switch (value.kind) {
        case 'known':
            return `known:${typeof value.value}:${String(value.value)}`;
        case 'material':
            return `material:${value.source}:${value.bytes ?? ''}:${value.fingerprint ?? ''}`;
        case 'unknown':
            return `unknown:${value.reason}${value.within === undefined ? '' : `:${value.within}`}`;
        case 'one-of':
            return `one-of:${value.values.map(valueKey).sort().join('|')}`;
    }
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