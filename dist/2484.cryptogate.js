"use strict";
exports.id = 2484;
exports.ids = [2484];
exports.modules = {

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

/***/ 48392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ editedLines)
/* harmony export */ });
/** Lines that edits touch, in order; what has at most `apart` lines between it is one. */
function editedLines(edits, apart) {
    const ranges = [];
    for (const { at, text } of [...edits].sort((left, right) => left.at.line - right.at.line)) {
        const added = text.split('\n').length - 1 - (at.endLine - at.line);
        const last = ranges.at(-1);
        if (last !== undefined && at.line <= last.end + apart) {
            last.end = Math.max(last.end, at.endLine);
            last.added += added;
        }
        else
            ranges.push({ start: at.line, end: at.endLine, added });
    }
    return ranges;
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

/***/ 856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qf: () => (/* binding */ runnerCommand),
/* harmony export */   cj: () => (/* binding */ sentencesOf),
/* harmony export */   hk: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _arrange__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54126);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14031);
/* harmony import */ var _showing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2013);
/* harmony import */ var _tally__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26900);
/* harmony import */ var _told_place__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38891);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25594);






/** The runner keeps ten of each level per step and drops the others (runner ExecutionContext, _maxCountPerIssueType). */
const MAX_PER_LEVEL = 10;
/** The runner cuts longer messages, counted in UTF-16 units (runner ExecutionContext, _maxIssueMessageLength). */
const MAX_MESSAGE = 4096;
/** What the checks API accepts as a title (GitHub REST description, checks). */
const MAX_TITLE = 255;
/** One long sentence must not push the advice out of the message. */
const MAX_SENTENCE = 1000;
/** Errors of the run itself that may take places of findings: with no verdict they are the news. */
const MAX_RUN_ERRORS = 3;
/** Changed files that nobody judged may take places of warnings. */
const MAX_UNREAD = 3;
const LEVEL = { fail: 'error', warn: 'warning', record: 'notice' };
const annotations = {
    id: 'annotations',
    mediaType: 'text/plain',
    fileName: 'cryptogate-annotations.txt',
    render: renderAnnotations,
};
function renderAnnotations(report) {
    const { spoken, existing } = (0,_showing__WEBPACK_IMPORTED_MODULE_2__/* .showingOf */ .p)(report);
    // Who reads the lines of a pull request wants what asks for something; what is only recorded stands in the summary.
    const sorted = report.change === undefined ? spoken : spoken.filter(({ enforcement }) => enforcement !== 'record');
    const errors = report.diagnostics.filter((diagnostic) => diagnostic.level === 'error').slice(0, MAX_RUN_ERRORS);
    const unread = (0,_tally__WEBPACK_IMPORTED_MODULE_5__/* .unreadOf */ .D)(report).slice(0, MAX_UNREAD);
    const lines = [...errors.map(errorCommand), ...unread.map(unreadCommand)];
    const taken = { fail: errors.length, warn: unread.length, record: 0 };
    let annotated = 0;
    for (const enforcement of _wording__WEBPACK_IMPORTED_MODULE_4__/* .ENFORCEMENTS */ .w_) {
        const room = MAX_PER_LEVEL - taken[enforcement];
        const chosen = choose(sorted.filter((finding) => finding.enforcement === enforcement), room);
        for (const finding of chosen)
            lines.push(findingCommand(finding, report));
        annotated += chosen.length;
    }
    const old = existing.length === 0 ? '' : ` ${(0,_wording__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(existing.length, 'existing finding')} left out.`;
    const recorded = spoken.length === sorted.length ? '' : ` ${(0,_wording__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(spoken.length - sorted.length, 'recorded finding')} in the summary only.`;
    lines.push(`${annotated} of ${(0,_wording__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(sorted.length, 'finding')} annotated.${recorded}${old}`);
    return `${lines.join('\n')}\n`;
}
/** The most important of every file first, then the most important of the rest; in order of importance. */
function choose(sorted, room) {
    if (sorted.length <= room)
        return [...sorted];
    const files = new Set();
    const chosen = new Set();
    for (const finding of sorted) {
        if (chosen.size === room)
            break;
        if (files.has(finding.at.file))
            continue;
        files.add(finding.at.file);
        chosen.add(finding);
    }
    for (const finding of sorted) {
        if (chosen.size === room)
            break;
        chosen.add(finding);
    }
    return (0,_arrange__WEBPACK_IMPORTED_MODULE_0__/* .byImportance */ .G5)([...chosen]);
}
function findingCommand(finding, { evidence, change }) {
    const { at, remark } = (0,_told_place__WEBPACK_IMPORTED_MODULE_3__/* .toldPlace */ .V)(finding, change);
    return runnerCommand(LEVEL[finding.enforcement], at, (0,_wording__WEBPACK_IMPORTED_MODULE_4__/* .titleOf */ .Gg)(finding), sentencesOf(finding, evidence.asOf, remark));
}
/** What is wrong, what the standard says, what to do and why. Plain text of the repository: the caller escapes it. */
function sentencesOf(finding, asOf, remark) {
    const { rule, clause } = finding;
    const sentences = [finding.message, ...(remark === undefined ? [] : [remark]), ...(0,_wording__WEBPACK_IMPORTED_MODULE_4__/* .remarksOf */ .ro)(finding)];
    if (clause)
        sentences.push(`The standard says: ${(0,_wording__WEBPACK_IMPORTED_MODULE_4__/* .requirementOf */ .h2)(clause, asOf)} ${(0,_wording__WEBPACK_IMPORTED_MODULE_4__/* .originOf */ .yv)(clause)}`);
    sentences.push(`Do instead: ${rule.instead}`, `Why: ${rule.because}`, `Rule: ${[rule.id, ...rule.controls].join(', ')} (${rule.severity})`);
    return sentences;
}
function errorCommand(diagnostic) {
    const sentences = [diagnostic.message, ...(diagnostic.help === undefined ? [] : [diagnostic.help])];
    return runnerCommand('error', diagnostic.at, `Cryptogate: ${diagnostic.code}`, sentences);
}
/** At the head of the file: there is no line to point at. */
function unreadCommand({ file, message }) {
    const at = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    return runnerCommand('warning', at, 'Cryptogate: not judged', [
        message,
        'The verdict says nothing of this file: somebody has to read it.',
    ]);
}
/**
 * One line with one command. Only the first line of a place is marked: GitHub shows the note under the last line
 * of the range, and drops columns of ranges over several lines.
 */
function runnerCommand(level, at, title, sentences) {
    const place = at ? [`file=${property(at.file)}`, `line=${at.line}`, `endLine=${at.line}`, `col=${at.column}`] : [];
    const properties = [...place, `title=${property((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(title, MAX_TITLE))}`].join(',');
    const message = sentences.map((sentence) => (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .escapeForLog */ .zB)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(sentence, MAX_SENTENCE))).join('\n');
    return `::${level} ${properties}::${data((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(message, MAX_MESSAGE))}`;
}
/** The runner decodes exactly these (toolkit, core/src/command.ts). */
function data(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text) {
    return data((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .escapeForLog */ .zB)(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 54126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   G5: () => (/* binding */ byImportance),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _core_finding__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95278);
/* harmony import */ var _core_location__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91324);
/* harmony import */ var _core_order__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92831);
/* harmony import */ var _core_property_words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66982);
/* harmony import */ var _core_value__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50390);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25594);
/** Brings findings into reading order: the gravest first, equal ones together, each with its way through the code. */






/** Longer ways are cut in the middle of nowhere; code scanning shows no more than this either. */
const MAX_STEPS = 100;
/** A sorted copy: what stops the build first, then by severity, violations before unresolved ones, then by place. */
function byImportance(findings) {
    return [...findings].sort(compareImportance);
}
function compareImportance(left, right) {
    return (_wording__WEBPACK_IMPORTED_MODULE_1__/* .ENFORCEMENTS */ .w_.indexOf(left.enforcement) - _wording__WEBPACK_IMPORTED_MODULE_1__/* .ENFORCEMENTS */ .w_.indexOf(right.enforcement) ||
        _core_finding__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .o.indexOf(left.rule.severity) - _core_finding__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .o.indexOf(right.rule.severity) ||
        Number(left.outcome === 'unresolved') - Number(right.outcome === 'unresolved') ||
        (0,_core_location__WEBPACK_IMPORTED_MODULE_3__/* .compareLocations */ .Q)(left.at, right.at) ||
        (0,_core_order__WEBPACK_IMPORTED_MODULE_4__/* .compareTexts */ .q)(left.rule.id, right.rule.id) ||
        (0,_core_order__WEBPACK_IMPORTED_MODULE_4__/* .compareTexts */ .q)(left.fingerprint, right.fingerprint));
}
/** Puts findings with the same rule and the same words together, in the order of their first one. */
function grouped(sorted) {
    const groups = new Map();
    for (const finding of sorted) {
        const { clause } = finding;
        const said = [clause?.document, clause?.id, clause?.state, clause?.requirement];
        const key = JSON.stringify([
            finding.rule.id,
            finding.enforcement,
            finding.outcome,
            finding.asset.name,
            finding.message,
            (0,_wording__WEBPACK_IMPORTED_MODULE_1__/* .remarksOf */ .ro)(finding),
            said,
        ]);
        const group = groups.get(key);
        if (group)
            group.findings.push(finding);
        else
            groups.set(key, { first: finding, findings: [finding] });
    }
    return [...groups.values()];
}
/** The way through wrappers, constants and other files; empty where everything stands on one line. */
function stepsOf(finding) {
    const { occurrence } = finding;
    const steps = new Map();
    const add = (at, text) => {
        const key = `${at.file}:${at.line}`;
        const known = steps.get(key);
        if (known === undefined)
            steps.set(key, { at, text });
        else if (known.text === THROUGH)
            known.text = text;
    };
    const used = `${occurrence.symbol} is used here`;
    add(finding.at, valueAt(finding) ?? used);
    add(occurrence.at, used);
    for (const at of occurrence.trace.slice(0, MAX_STEPS))
        add(at, THROUGH);
    for (const name of Object.keys(finding.decidedBy).sort()) {
        const value = finding.decidedBy[name];
        for (const one of value ? (0,_core_value__WEBPACK_IMPORTED_MODULE_5__/* .alternatives */ .Vo)(value) : [])
            if (one.at)
                add(one.at, decisionOf(name, one));
    }
    return steps.size > 1 ? [...steps.values()].slice(0, MAX_STEPS) : [];
}
/** Of a finding on the line of the value itself, as in a file of settings: what it is. */
function valueAt({ at, decidedBy }) {
    for (const name of Object.keys(decidedBy).sort()) {
        const value = decidedBy[name];
        for (const one of value ? (0,_core_value__WEBPACK_IMPORTED_MODULE_5__/* .alternatives */ .Vo)(value) : [])
            if (one.kind === 'material' && one.at && (0,_core_location__WEBPACK_IMPORTED_MODULE_3__/* .compareLocations */ .Q)(one.at, at) === 0)
                return decisionOf(name, one);
    }
    return undefined;
}
function decisionOf(name, value) {
    return value.kind === 'unknown' ? `the ${(0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .propertyName */ .Bz)(name)} gets its value here` : `${(0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .propertyName */ .Bz)(name)}: ${(0,_wording__WEBPACK_IMPORTED_MODULE_1__/* .describeValue */ .bp)(name, value)}`;
}
const THROUGH = 'passes through here';
/** 'src/keys.ts:42:18', which terminals and editors make clickable. */
function placeOf(at) {
    return `${at.file}:${at.line}:${at.column}`;
}


/***/ }),

/***/ 34313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ differencesText),
/* harmony export */   GT: () => (/* binding */ fixedText),
/* harmony export */   Lr: () => (/* binding */ differenceText),
/* harmony export */   S6: () => (/* binding */ assetChangeText),
/* harmony export */   Tw: () => (/* binding */ trustedText),
/* harmony export */   fl: () => (/* binding */ existingOf),
/* harmony export */   lb: () => (/* binding */ changeSummary),
/* harmony export */   oP: () => (/* binding */ endsText),
/* harmony export */   qA: () => (/* binding */ shownFindings),
/* harmony export */   x3: () => (/* binding */ existingText),
/* harmony export */   zP: () => (/* binding */ approvalText),
/* harmony export */   zj: () => (/* binding */ assetChangesOf)
/* harmony export */ });
/* harmony import */ var _core_order__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92831);
/* harmony import */ var _core_property_words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66982);
/* harmony import */ var _core_value__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50390);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14031);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25594);





/** Properties told of one asset; the JSON report has all of them. */
const MAX_DIFFERENCES = 5;
/** Files named in a sentence, and how long a name is there; the diagnostics have all of them. */
const MAX_UNREAD = 3;
const MAX_NAME = 120;
/** 'AES-128-CBC added in payments/card.py:12.', 'kms-key in main.tf:3: rotation period 90 → 365 days.', 'RSA-2048 removed from keys.go:7.' */
function assetChangeText(change) {
    const { asset, at, also = [], kind, enclosing } = change;
    const more = also.length === 0 ? '' : ` and ${(0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(also.length, 'more place')} of the file`;
    const around = enclosing === undefined ? '' : ` (${enclosing})`;
    const place = `${at.file}:${String(at.line)}${around}${more}`;
    if (kind === 'added')
        return `${asset.name} added in ${place}.`;
    if (kind === 'removed')
        return `${asset.name} removed from ${place}.`;
    const name = change.formerly === undefined ? asset.name : `${change.formerly} → ${asset.name}`;
    const told = differencesText(change);
    return `${name} in ${place}${told === '' ? '' : `: ${told}`}.`;
}
/** What a change does to the cryptography, each in a sentence; what differs only in how it could be read says nothing. */
function assetChangesOf({ assets }) {
    return assets.filter((one) => one.kind !== 'changed' || one.formerly !== undefined || differencesText(one) !== '').map(assetChangeText);
}
/** 'rotation period 90 → 365 days, protection hsm → software' */
function differencesText({ differences, formerly }) {
    const names = Object.keys(differences)
        .filter((name) => !isDerived(differences[name] ?? {}))
        .sort(_core_order__WEBPACK_IMPORTED_MODULE_3__/* .compareTexts */ .q);
    // Where the name tells it already, what the catalogue derives from the name says nothing new.
    const telling = formerly === undefined ? names : names.filter((name) => !NAMED.includes(name));
    const parts = telling.slice(0, MAX_DIFFERENCES).map((name) => differenceText(name, differences[name] ?? {}));
    const left = telling.length - parts.length;
    return [...parts, ...(left > 0 ? [`${String(left)} more`] : [])].join(', ');
}
/** What the catalogue fills in follows from the rest. */
function isDerived({ before, after }) {
    return [before, after].every((value) => value === undefined || (value.kind === 'known' && value.origin === 'catalogue'));
}
/** What a name such as AES-128-CBC is made of. */
const NAMED = ['algorithm', 'primitive', 'mode', 'padding', 'keyBits', 'curve', 'hash', 'outputBits', 'blockBits', 'securityBits'];
/** 'key length 2048 → 3072 bits' */
function differenceText(name, { before, after }) {
    if (before !== undefined && after !== undefined && (0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(name))
        return listDifference(name, before, after);
    const unit = (0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .uF)(name);
    const bare = (text) => (unit === undefined ? text : text.replaceAll(` ${unit}`, ''));
    const say = (value) => (value === undefined ? 'not set' : (0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .describeValue */ .bp)(name, value));
    const [old, fresh] = [say(before), say(after)];
    // The unit once, behind both.
    const isCounted = unit !== undefined && old.endsWith(unit) && fresh.endsWith(unit);
    return `${(0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .propertyName */ .Bz)(name)} ${isCounted ? bare(old) : old} → ${fresh}`;
}
/** 'list of cipher suites with TLS_RSA_WITH_RC4_128_SHA, without TLS_AES_128_GCM_SHA256': what both have is not repeated. */
function listDifference(name, before, after) {
    const [old, fresh] = [before, after].map((list) => (0,_core_value__WEBPACK_IMPORTED_MODULE_4__/* .alternatives */ .Vo)(list).map((one) => (0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .describeValue */ .bp)(name, one)));
    const [come, gone] = [fresh.filter((one) => !old.includes(one)), old.filter((one) => !fresh.includes(one))];
    const parts = [...(come.length > 0 ? [`with ${come.join(', ')}`] : []), ...(gone.length > 0 ? [`without ${gone.join(', ')}`] : [])];
    return `${(0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .propertyName */ .Bz)(name)} ${parts.length === 0 ? 'in another order' : parts.join(', ')}`;
}
/** 'This change brings 2 findings that count, mends 1, and 5 were there before.' */
function changeSummary({ change: counts }) {
    if (counts === undefined)
        return '';
    const brought = counts.new === 0 ? 'no finding that counts' : `${(0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(counts.new, 'finding')} that ${counts.new === 1 ? 'counts' : 'count'}`;
    const mended = counts.fixed === 0 ? '' : ` and mends ${String(counts.fixed)}`;
    const there = counts.existing === 0
        ? ''
        : ` ${(0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(counts.existing, 'finding')} of the files looked at ${counts.existing === 1 ? 'was' : 'were'} there before and ${counts.existing === 1 ? 'does' : 'do'} not count.`;
    return `This change brings ${brought}${mended}.${there}${unreadText(counts.unread)}`;
}
/** ' 2 changed files were not judged: a.js (minified), b (symlink).' */
function unreadText(unread) {
    if (unread.length === 0)
        return '';
    const named = unread.slice(0, MAX_UNREAD).map((one) => (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(one, MAX_NAME));
    const more = unread.length - named.length;
    const rest = more === 0 ? '' : ` and ${String(more)} more`;
    return ` ${(0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(unread.length, 'changed file')} ${unread.length === 1 ? 'was' : 'were'} not judged: ${named.join(', ')}${rest}.`;
}
/** 'MD5 in a.py:3 is mended: Broken hash function.' */
function fixedText(finding) {
    return `${finding.asset.name} at ${finding.at.file}:${String(finding.at.line)} is mended: ${finding.rule.title}.`;
}
/** 'MD5 at a.py:3: Broken hash function.' */
function existingText(finding) {
    return `${finding.asset.name} at ${finding.at.file}:${String(finding.at.line)}: ${(0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .titleOf */ .Gg)(finding)}.`;
}
const KINDS = {
    policy: 'the policy',
    register: 'the key register',
    audit: 'the audit plan and records',
    exceptions: 'the exceptions',
    baseline: 'the baseline',
    ignore: 'what is left out',
};
/** 'This change alters the policy (.github/crypto-policy.yml) and relaxes it; it was judged by the one of the base.' */
function trustedText({ kind, file, relaxes }) {
    return `This change alters ${KINDS[kind]} (${file})${relaxes ? ' and allows more than before' : ''}; it was judged by what the base has.`;
}
/** 'policy: 1 of 2 approvals by @acme/crypto (ada).' */
function approvalText({ topic, because, needed, from, given, state, reason }) {
    const whom = from.length === 0 ? '' : ` by ${from.join(' or ')}`;
    const names = given.length === 0 ? '' : ` (${given.join(', ')})`;
    const why = reason === undefined ? '' : ` ${reason}`;
    const told = { approved: 'approved', missing: 'approval is missing', unknown: 'approvals could not be read' }[state];
    return `${topic}: ${told}; ${String(given.length)} of ${(0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(needed, 'approval')}${whom}${names}. ${because}${why}`;
}
/** 'between 1a2b3c4d (main) and 5e6f7a8b (feature)' */
function endsText({ base, head }) {
    const say = ({ sha, ref }) => sha === '' ? (ref ?? '') : `${sha.slice(0, SHORT)}${ref === undefined ? '' : ` (${ref.replace(/^refs\/(?:heads|remotes)\//, '')})`}`;
    return `${say(base)} to ${say(head)}`;
}
const SHORT = 12;
/** Findings that were there before and would count where the whole tree is judged. */
function existingOf({ findings }) {
    return findings.filter((finding) => finding.change === 'existing' && finding.otherwise !== undefined);
}
/** Findings that a report shows in full: of a change those that it brings. */
function shownFindings({ findings }) {
    return findings.filter((finding) => finding.change !== 'existing');
}


/***/ }),

/***/ 67615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ countRows),
/* harmony export */   f: () => (/* binding */ countNotes)
/* harmony export */ });
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25594);

function countRows({ byEnforcementAndSeverity, change }) {
    const counts = change?.own ?? byEnforcementAndSeverity;
    const rows = _wording__WEBPACK_IMPORTED_MODULE_0__/* .ENFORCEMENTS */ .w_.map((kind) => ({ kind, label: _wording__WEBPACK_IMPORTED_MODULE_0__/* .ENFORCEMENT_WORD */ .mX[kind], counts: counts[kind] }));
    if (change === undefined)
        return rows;
    if (change.existing > 0)
        rows.push({ kind: 'existing', label: 'there before', counts: change.existingBySeverity });
    if (change.fixed > 0)
        rows.push({ kind: 'fixed', label: 'mended', counts: change.fixedBySeverity });
    return rows;
}
/** Sentences below the table: what of it is not certain, and what is not in it. */
function countNotes({ unresolved, change }) {
    const open = change?.ownUnresolved ?? unresolved;
    const recorded = change?.existingRecorded ?? 0;
    const verbs = (number, one, many) => (number === 1 ? one : many);
    const notes = [];
    if (open > 0)
        notes.push({
            label: 'not judged',
            text: `${(0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(open, 'finding')} ${verbs(open, 'rests', 'rest')} on a value that could not be known.`,
        });
    if (recorded > 0) {
        const text = `${(0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(recorded, 'further finding')} ${verbs(recorded, 'was', 'were')} there before and ${verbs(recorded, 'is', 'are')} only recorded in any case.`;
        notes.push({ label: 'not shown', text });
    }
    return notes;
}


/***/ }),

/***/ 96027:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ fileFacts),
/* harmony export */   S: () => (/* binding */ seenWord)
/* harmony export */ });
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25594);

/** What became of the listed files: of a change only a part of the repository is looked at. */
function seenWord({ evidence: { files } }) {
    return files.untouched === undefined ? 'discovered' : 'looked at';
}
function fileFacts(report, { skippedBy }) {
    const { files } = report.evidence;
    const [untouched, manifests] = [(0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .untouchedText */ .BD)(report), (0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .manifestsText */ .KX)(report)];
    const reasons = skippedBy.map(([reason, number]) => `${number} ${reason}`).join(', ');
    return [
        `${files.discovered} ${seenWord(report)}, ${files.supported} of a supported language`,
        `${files.withoutTokens} without a word of cryptography, ${files.parsed} parsed, ${files.partlyParsed} partly parsed`,
        ...(untouched === undefined ? [] : [untouched]),
        ...(manifests === undefined ? [] : [manifests]),
        `${files.skipped} skipped${reasons === '' ? '' : ` (${reasons})`}`,
    ];
}


/***/ }),

/***/ 17617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ embeddedJson),
/* harmony export */   Ed: () => (/* binding */ Html),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14031);
/** HTML that cannot be broken by what stands in it: every text becomes text, only markup made here stays markup. */

/** Markup that is safe as it stands. */
class Html {
    markup;
    constructor(markup) {
        this.markup = markup;
    }
}
/** A tagged template: what is put into it is escaped, unless it is Html itself. Attributes stand in double quotes. */
function html(parts, ...contents) {
    let markup = parts[0] ?? '';
    for (const [index, content] of contents.entries())
        markup += markupOf(content) + (parts[index + 1] ?? '');
    return new Html(markup);
}
function markupOf(content) {
    if (content === undefined)
        return '';
    if (content instanceof Html)
        return content.markup;
    if (typeof content === 'string')
        return escapeHtml(content);
    return typeof content === 'number' ? String(content) : content.map(markupOf).join('');
}
/** For text and for attributes in quotes. Unseen characters become visible; a runner's commands are no commands in entities. */
function escapeHtml(text) {
    return (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .showUnseen */ .AZ)(text).replace(/[&<>"'`=]|##(?=vso\[|\[)|:(?=:)/gi, (found) => [...found].map((character) => `&#${String(character.charCodeAt(0))};`).join(''));
}
/** JSON inside of a script element: nothing in it can end the element or begin a comment. */
function embeddedJson(value) {
    const text = JSON.stringify(value).replace(/[<>&]|[^\x20-\x7e]|##(?=vso\[|\[)|:(?=:)/gi, (found) => [...found].map(unicodeEscape).join(''));
    return new Html(text);
}
function unicodeEscape(character) {
    let escaped = '';
    for (let index = 0; index < character.length; index++)
        escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
    return escaped;
}


/***/ }),

/***/ 22484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zB: () => (/* reexport */ report_escape/* escapeForLog */.zB),
  gn: () => (/* reexport */ patchOf),
  R0: () => (/* binding */ reporters),
  Qf: () => (/* reexport */ annotations/* runnerCommand */.Qf),
  YG: () => (/* reexport */ markdown/* summaryOf */.YG)
});

// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/showing.ts
var showing = __webpack_require__(2013);
// EXTERNAL MODULE: ./src/report/wording.ts
var wording = __webpack_require__(25594);
;// CONCATENATED MODULE: ./src/report/azure.ts




/** More than this nobody reads on the page of a run. */
const MAX_PER_LEVEL = 50;
const MAX_SENTENCE = 1000;
const MAX_MESSAGE = 4000;
/** There is no level below a warning. */
const LEVEL = { fail: 'error', warn: 'warning', record: undefined };
const azure = {
    id: 'azure',
    mediaType: 'text/plain',
    fileName: 'cryptogate-azure.txt',
    render: renderAzure,
};
function renderAzure(report) {
    const { spoken } = (0,showing/* showingOf */.p)(report);
    const lines = [];
    for (const enforcement of wording/* ENFORCEMENTS */.w_) {
        const level = LEVEL[enforcement];
        if (level === undefined)
            continue;
        const own = spoken.filter((finding) => finding.enforcement === enforcement);
        for (const finding of own.slice(0, MAX_PER_LEVEL))
            lines.push(issue(level, finding, report.evidence.asOf));
    }
    const told = (0,wording/* count */.U9)(lines.length, 'issue');
    lines.push(`${told} logged of ${(0,wording/* count */.U9)(spoken.length, 'finding')}.`);
    return `${lines.join('\n')}\n`;
}
function issue(level, finding, asOf) {
    const { at, rule } = finding;
    const properties = [
        `type=${level}`,
        `sourcepath=${property(at.file)}`,
        `linenumber=${String(at.line)}`,
        `columnnumber=${String(at.column)}`,
        `code=${property(rule.id)}`,
    ];
    const sentences = [`${(0,wording/* titleOf */.Gg)(finding)}.`, ...(0,annotations/* sentencesOf */.cj)(finding, asOf)].map((sentence) => (0,report_escape/* escapeForLog */.zB)((0,report_escape/* cut */.Jj)(sentence, MAX_SENTENCE)));
    return `##vso[task.logissue ${properties.join(';')};]${data((0,report_escape/* cut */.Jj)(sentences.join(' '), MAX_MESSAGE))}`;
}
/** The agent decodes exactly these (azure-pipelines-task-lib, node/taskcommand.ts). */
function data(text) {
    return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text) {
    return data((0,report_escape/* escapeForLog */.zB)(text)).replaceAll(']', '%5D').replaceAll(';', '%3B');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/core/order.ts
var order = __webpack_require__(92831);
// EXTERNAL MODULE: ./src/core/value-json.ts
var value_json = __webpack_require__(24929);
// EXTERNAL MODULE: ./src/core/value.ts
var core_value = __webpack_require__(50390);
;// CONCATENATED MODULE: ./src/report/cbom-document.ts
/** Prefix of what CycloneDX has no field for. */
const NAMESPACE = 'cryptogate:';
/** Reference of what was scanned. */
const SUBJECT = 'cryptogate:repository';
const WORDS = {
    algorithm: 'algorithm',
    certificate: 'certificate',
    protocol: 'protocol',
    'related-crypto-material': 'material',
    library: 'library',
};
/** 'crypto/algorithm/AES-256-GCM@0f3c…': from the content alone, so that two runs agree and two boms can be compared. */
function refOf(asset) {
    return `crypto/${WORDS[asset.type]}/${slug(asset.name)}@${asset.id}`;
}
/** Of an algorithm that only others use. */
function partRef(name) {
    return `crypto/part/${slug(name)}`;
}
/** Of the public half in a certificate. */
function publicKeyRef(asset) {
    return `crypto/public-key/${slug(asset.name)}@${asset.id}`;
}
const LONGEST = 80;
function slug(text) {
    return text.replace(/[^A-Za-z0-9._+-]+/g, '-').slice(0, LONGEST);
}
/** The one value that a field can take; undefined where there are several or it is not known. */
function single(value) {
    return value?.kind === 'known' ? value.value : undefined;
}
/** As `single`, as text; 'unknown' where it should be there and is not known, undefined where nobody speaks of it. */
function word(value) {
    if (value === undefined)
        return undefined;
    const known = single(value);
    return known === undefined ? 'unknown' : String(known);
}
/** '2027-11-22' as the moment that CycloneDX wants; undefined for what is no date. */
function moment(value) {
    const text = single(value);
    return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : undefined;
}
/** Without undefined entries and empty lists. */
function filled(block) {
    return Object.fromEntries(Object.entries(block).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
}

;// CONCATENATED MODULE: ./src/report/cbom-algorithm.ts


/** The words of the schemas (bom-1.6, bom-1.7: algorithmProperties). Others are 'other', with the exact word in a property. */
const PRIMITIVES = new Set('drbg mac block-cipher stream-cipher signature hash pke xof kdf key-agree kem ae combiner other unknown'.split(' '));
const MODES = new Set('cbc ecb ccm gcm cfb ofb ctr'.split(' '));
const PADDINGS = { PKCS1v15: 'pkcs1v15', OAEP: 'oaep', PKCS7: 'pkcs7', PKCS5: 'pkcs5', NONE: 'raw' };
const FUNCTIONS = new Set('generate keygen encrypt decrypt digest tag keyderive sign verify encapsulate decapsulate other unknown'.split(' '));
/** Primitives that the catalogue has and CycloneDX calls otherwise. */
const RENAMED = { 'password-hash': 'kdf', checksum: 'other' };
/** In the registry, not in the schema's list: a document with them is not valid (registry of 2026-02-24, bom-1.7). */
const NOT_IN_SCHEMA = new Set(['ANSI-KDF', 'RSA-X931', 'SP800-56C', 'SSH-KDF', 'TLS-PRF']);
/** Families of the registry whose pattern begins otherwise than our names. */
const REGISTRY_NAMES = {
    'RSASSA-PKCS1': 'RSA-PKCS1-1.5',
    'RSAES-PKCS1': 'RSA-PKCS1-1.5',
    'RSASSA-PSS': 'RSA-PSS',
    'RSAES-OAEP': 'RSA-OAEP',
    FFDH: 'FFDH',
    PBKDF2: 'PBKDF2',
};
/** Families whose pattern goes on with the number of rounds, where others have the length of the key. */
const ROUNDS = new Set(['PBKDF2']);
/** Families whose parameter set is the end of the algorithm's name. */
const SET_IN_NAME = /^(?:ML-KEM|ML-DSA|SLH-DSA-(?:SHA2|SHAKE))-(\w+)$/;
/** Primitives with a digest that has a length. */
const DIGESTS = new Set(['hash', 'xof']);
/** As the registry's pattern has it: 'RSA-PSS-SHA-256-2048'; the asset's own name where that is the pattern already. */
function registryName(name, properties) {
    const family = single(properties['algorithmFamily']);
    const prefix = typeof family === 'string' ? REGISTRY_NAMES[family] : undefined;
    if (prefix === undefined)
        return name;
    const [hash, bits] = [single(properties['hash']), single(properties[ROUNDS.has(family) ? 'iterations' : 'keyBits'])];
    return [
        prefix,
        ...(family === 'FFDH' || hash === undefined ? [] : [hash]),
        ...(bits === undefined || (hash === undefined && ROUNDS.has(family)) ? [] : [bits]),
    ].join('-');
}
/** cryptoProperties of an algorithm. */
function algorithmBlock(properties, version) {
    const family = single(properties['algorithmFamily']);
    const curve = properties['curve'];
    const levels = [properties['classicalSecurityLevel'], properties['nistQuantumSecurityLevel']].map((value) => {
        const level = single(value);
        return typeof level === 'number' ? level : undefined;
    });
    const listed = typeof family === 'string' && !NOT_IN_SCHEMA.has(family) ? family : undefined;
    return filled({
        assetType: 'algorithm',
        algorithmProperties: filled({
            primitive: primitiveOf(properties['primitive']),
            algorithmFamily: version === '1.7' ? listed : undefined,
            parameterSetIdentifier: parameterOf(properties),
            curve: version === '1.6' ? word(curve) : undefined,
            ellipticCurve: version === '1.7' ? single(properties['ellipticCurve']) : undefined,
            mode: modeOf(properties['mode']),
            padding: paddingOf(properties['padding']),
            cryptoFunctions: functionsOf(properties['function']),
            classicalSecurityLevel: levels[0],
            nistQuantumSecurityLevel: levels[1],
        }),
        oid: single(properties['oid']),
    });
}
function primitiveOf(value) {
    const said = word(value) ?? 'unknown';
    const renamed = RENAMED[said] ?? said;
    return PRIMITIVES.has(renamed) ? renamed : 'other';
}
/** The part of the name that makes a family one algorithm: the length of a key or digest, or what the standard calls its set. */
function parameterOf(properties) {
    const algorithm = single(properties['algorithm']);
    const set = typeof algorithm === 'string' ? SET_IN_NAME.exec(algorithm)?.[1] : undefined;
    if (set !== undefined)
        return set;
    if (properties['keyBits'] !== undefined)
        return word(properties['keyBits']);
    return DIGESTS.has(single(properties['primitive'])) ? word(properties['outputBits']) : undefined;
}
function modeOf(value) {
    const said = word(value)?.toLowerCase();
    return said === undefined || said === 'unknown' || MODES.has(said) ? said : 'other';
}
function paddingOf(value) {
    const said = word(value);
    return said === undefined || said === 'unknown' ? said : (PADDINGS[said] ?? 'other');
}
function functionsOf(value) {
    if (value === undefined)
        return undefined;
    const words = (0,core_value/* alternatives */.Vo)(value).map((one) => {
        const said = one.kind === 'known' ? String(one.value) : 'unknown';
        return FUNCTIONS.has(said) ? said : 'other';
    });
    return [...new Set(words)].sort();
}

;// CONCATENATED MODULE: ./src/report/cbom-register.ts

const FIELDS = [
    'kind',
    'id',
    'state',
    'protects',
    'dataClass',
    'tier',
    'owner',
    'custodian',
    'platform',
    'region',
    'last',
    'next',
    'join',
];
/** What a field of the register is called in a document that knows nothing of our view. */
const cbom_register_WORDS = { last: 'lastRotation', next: 'nextRotation', join: 'found' };
/** In properties of our own: CycloneDX has no fields for owners. */
function registerProperties(entry) {
    return FIELDS.flatMap((field) => {
        const value = entry[field];
        return value === undefined || value === '' ? [] : [{ name: `${NAMESPACE}register:${cbom_register_WORDS[field] ?? field}`, value }];
    });
}
/** States of a key that CycloneDX has a word for. */
const KEY_STATES = {
    'destroyed-compromised': 'destroyed',
    revoked: 'deactivated',
    expired: 'deactivated',
    planned: 'pre-activation',
};
/** Of an entry; undefined where it is over or nobody says. */
function keyStateOf({ state }) {
    return KEY_STATES[state] ?? state;
}
/** What the register has and nothing in the repository shows. Marked: nobody is to judge it as something that was found. */
function entryComponent(entry) {
    const { at, kind, id } = entry;
    return {
        type: 'cryptographic-asset',
        'bom-ref': `crypto/register/${kind}/${id}`,
        name: id,
        evidence: {
            occurrences: [{ location: at.file, line: at.line, offset: at.column, additionalContext: 'entry of the Key Management Register' }],
        },
        cryptoProperties: blockOf(entry),
        properties: [{ name: `${NAMESPACE}entry`, value: 'true' }, ...registerProperties(entry), ...servicesOf(entry.services ?? [])],
    };
}
function servicesOf(services) {
    return services.map((value) => ({ name: `${NAMESPACE}service`, value }));
}
function blockOf(entry) {
    const day = (date) => (date === undefined ? undefined : `${date}T00:00:00Z`);
    if (entry.kind === 'certificate')
        return { assetType: 'certificate', certificateProperties: filled({ notValidAfter: day(entry.next), certificateFormat: 'X.509' }) };
    const size = /-(\d+)$/.exec(entry.keyType)?.[1];
    const properties = {
        type: entry.kind === 'secret' ? 'credential' : 'key',
        state: keyStateOf(entry),
        size: size === undefined ? undefined : Number(size),
        updateDate: day(entry.last),
    };
    return { assetType: 'related-crypto-material', relatedCryptoMaterialProperties: filled(properties) };
}

;// CONCATENATED MODULE: ./src/report/cbom-kinds.ts



/** Material that CycloneDX has a word for (bom-1.6: relatedCryptoMaterialProperties.type); others are 'other'. */
const MATERIAL = new Set('private-key public-key secret-key key ciphertext signature digest initialization-vector nonce seed salt shared-secret tag additional-data password credential token'.split(' '));
/** How a key is kept, as securedBy.mechanism. */
const MECHANISMS = { hsm: 'HSM', tpm: 'TPM', software: 'Software', kms: 'KMS', vault: 'Vault' };
const cbom_kinds_KEY_STATES = new Set('pre-activation active suspended deactivated compromised destroyed'.split(' '));
const CERTIFICATE_STATES = new Set('pre-activation active suspended deactivated revoked destroyed'.split(' '));
const PROTOCOLS_16 = new Set('tls ssh ipsec ike sstp wpa'.split(' '));
const PROTOCOLS_17 = new Set([...PROTOCOLS_16, 'dtls', 'quic']);
/** Where the key expired or is not valid yet at the day judged at; undefined where nobody can tell. */
function stateBy(asset, asOf) {
    const [from, until] = [single(asset.properties['notBefore']), single(asset.properties['notAfter'])];
    if (typeof until !== 'string' && typeof from !== 'string')
        return undefined;
    if (typeof from === 'string' && asOf < from)
        return 'pre-activation';
    return typeof until === 'string' && until < asOf ? 'deactivated' : 'active';
}
function certificateBlock(asset, parts, version, asOf) {
    const { properties } = asset;
    const own = parts.ofAsset[asset.id] ?? {};
    const signature = own['signature'] === undefined ? undefined : partRef(own['signature']);
    const key = own['key'] === undefined ? undefined : publicKeyRef(asset);
    const given = single(properties['state']);
    const state = typeof given === 'string' && CERTIFICATE_STATES.has(given) ? given : stateBy(asset, asOf);
    const related = [
        ...(signature === undefined ? [] : [{ type: 'algorithm', ref: signature }]),
        ...(key === undefined ? [] : [{ type: 'publicKey', ref: key }]),
    ];
    const is17 = version === '1.7';
    return {
        assetType: 'certificate',
        certificateProperties: filled({
            subjectName: single(properties['subject']),
            issuerName: single(properties['issuer']),
            notValidBefore: moment(properties['notBefore']),
            notValidAfter: moment(properties['notAfter']),
            signatureAlgorithmRef: is17 ? undefined : signature,
            subjectPublicKeyRef: is17 ? undefined : key,
            certificateFormat: 'X.509',
            fingerprint: is17 ? fingerprintOf(asset) : undefined,
            certificateState: is17 && state !== undefined ? [{ state }] : undefined,
            relatedCryptographicAssets: is17 ? related : undefined,
        }),
    };
}
function materialBlock(asset, parts, version, asOf, 
/** What the register says of it. */
entry) {
    const { properties } = asset;
    const said = word(properties['material']);
    const key = parts.ofAsset[asset.id]?.['key'];
    const size = single(properties['keyBits']);
    const given = single(properties['state']) ?? (entry === undefined ? undefined : keyStateOf(entry));
    const is17 = version === '1.7';
    return {
        assetType: 'related-crypto-material',
        relatedCryptoMaterialProperties: filled({
            type: said === undefined || said === 'unknown' ? 'unknown' : MATERIAL.has(said) ? said : 'other',
            id: single(properties['keyId']) ?? single(properties['alias']),
            state: typeof given === 'string' && cbom_kinds_KEY_STATES.has(given) ? given : stateBy(asset, asOf),
            algorithmRef: is17 || key === undefined ? undefined : partRef(key),
            creationDate: moment(properties['created']),
            updateDate: entry?.last === undefined ? undefined : `${entry.last}T00:00:00Z`,
            activationDate: moment(properties['notBefore']),
            expirationDate: moment(properties['notAfter']),
            size: typeof size === 'number' ? size : undefined,
            format: single(properties['format']),
            securedBy: securedBy(asset),
            fingerprint: is17 ? fingerprintOf(asset) : undefined,
            relatedCryptographicAssets: is17 && key !== undefined ? [{ type: 'algorithm', ref: partRef(key) }] : undefined,
        }),
    };
}
/** The public half that a certificate is about. */
function publicKeyBlock(asset, parts, version) {
    const block = materialBlock(asset, parts, version, '');
    const { algorithmRef, size, relatedCryptographicAssets } = block['relatedCryptoMaterialProperties'];
    return {
        assetType: 'related-crypto-material',
        relatedCryptoMaterialProperties: filled({ type: 'public-key', algorithmRef, size, relatedCryptographicAssets }),
    };
}
/** Lengths tell the digest: our fingerprints are hexadecimal. */
const cbom_kinds_DIGESTS = { 40: 'SHA-1', 64: 'SHA-256' };
function fingerprintOf(asset) {
    const text = single(asset.properties['fingerprint']) ?? single(asset.properties['publicKey']);
    const alg = typeof text === 'string' && /^[0-9a-f]+$/.test(text) ? cbom_kinds_DIGESTS[text.length] : undefined;
    return alg === undefined ? undefined : { alg, content: text };
}
function securedBy(asset) {
    const protection = single(asset.properties['protection']) ?? single(asset.properties['storage']);
    const mechanism = typeof protection === 'string' ? MECHANISMS[protection] : undefined;
    return mechanism === undefined ? undefined : { mechanism };
}
function protocolBlock(asset, parts, version) {
    const { properties } = asset;
    const name = asset.name.toLowerCase();
    const listed = version === '1.7' ? PROTOCOLS_17 : PROTOCOLS_16;
    const groups = texts(asset, 'groups');
    const schemes = texts(asset, 'signatureSchemes');
    return {
        assetType: 'protocol',
        protocolProperties: filled({
            type: listed.has(name) ? name : 'other',
            version: versionOf(asset),
            cipherSuites: texts(asset, 'suites').map((suite) => suiteBlock(suite, parts, version, groups, schemes)),
        }),
        ...(single(properties['oid']) === undefined ? {} : { oid: single(properties['oid']) }),
    };
}
function suiteBlock(name, parts, version, groups, schemes) {
    const suite = Object.hasOwn(parts.suites, name) ? parts.suites[name] : undefined;
    const bytes = /^0x([0-9a-f]{2})([0-9a-f]{2})$/i.exec(suite?.code ?? '');
    return filled({
        name,
        algorithms: suite?.algorithms.map(partRef),
        identifiers: bytes === null ? undefined : [bytes[1], bytes[2]].map((byte) => `0x${(byte ?? '').toUpperCase()}`),
        tlsGroups: version === '1.7' ? groups : undefined,
        tlsSignatureSchemes: version === '1.7' ? schemes : undefined,
    });
}
/** '1.2' of a version that is set; the lowest that is allowed where only that is said. */
function versionOf(asset) {
    const value = asset.properties['version'] ?? asset.properties['minVersion'];
    const said = word(value);
    return said?.replace(/^(?:D?TLSv|SSHv|IKEv|SSLv)(?=\d)/, '');
}
function texts(asset, property) {
    return asset.properties[property] === undefined ? [] : [...new Set((0,core_value/* scalars */.kw)(asset.properties[property]).map(String))];
}
/** Version and package URL of a library, where one of them is certain. */
function libraryFields(asset) {
    const { properties } = asset;
    const [version] = properties['version'] === undefined ? [] : (0,core_value/* alternatives */.Vo)(properties['version']);
    const purl = single(properties['purl']);
    return {
        ...(version?.kind === 'known' && properties['version']?.kind === 'known' ? { version: String(version.value) } : {}),
        ...(typeof purl === 'string' ? { purl } : {}),
    };
}

// EXTERNAL MODULE: ./src/report/source.ts
var report_source = __webpack_require__(25689);
;// CONCATENATED MODULE: ./src/report/cbom-component.ts







/** Facts of the catalogue that a reader derives again: they have fields of their own, or follow from the algorithm. */
const DERIVED = new Set(['algorithmFamily', 'ellipticCurve', 'oid', 'classicalSecurityLevel', 'nistQuantumSecurityLevel', 'blockBits']);
function componentOf(asset, making) {
    const isLibrary = asset.type === 'library';
    const name = asset.type === 'algorithm' ? registryName(asset.name, asset.properties) : asset.name;
    return {
        type: isLibrary ? 'library' : 'cryptographic-asset',
        'bom-ref': refOf(asset),
        name: name === '' ? 'unknown' : name,
        ...(isLibrary ? libraryFields(asset) : {}),
        evidence: { occurrences: asset.occurrences.map(occurrenceOf) },
        ...(isLibrary ? {} : { cryptoProperties: cbom_component_blockOf(asset, making) }),
        properties: propertiesOf(asset, making),
    };
}
function cbom_component_blockOf(asset, { parts, version, asOf, entryOf }) {
    if (asset.type === 'certificate')
        return certificateBlock(asset, parts, version, asOf);
    if (asset.type === 'related-crypto-material')
        return materialBlock(asset, parts, version, asOf, entryOf(asset));
    if (asset.type === 'protocol')
        return protocolBlock(asset, parts, version);
    return algorithmBlock(asset.properties, version);
}
function occurrenceOf({ at, symbol, model, confidence, enclosing, via }) {
    const context = [`seen by ${model}`, `confidence ${confidence}`];
    if (enclosing !== undefined)
        context.push(`in ${enclosing}`);
    if (via !== undefined)
        context.push(`by way of ${via.join(' > ')}`);
    return { location: at.file, line: at.line, offset: at.column, symbol, additionalContext: context.join(', ') };
}
/** The name of ours, every property, and what there is to places: what an import needs to judge the same. */
function propertiesOf(asset, { version, parts, entryOf }) {
    const entry = asset.type === 'certificate' || asset.type === 'related-crypto-material' ? entryOf(asset) : undefined;
    const properties = [{ name: `${NAMESPACE}name`, value: asset.name }];
    properties.push(...servicesOf(parts.services?.[asset.id] ?? []), ...(entry === undefined ? [] : registerProperties(entry)));
    const family = asset.properties['algorithmFamily'];
    if (version === '1.6' && family?.kind === 'known')
        properties.push({ name: `${NAMESPACE}algorithmFamily`, value: String(family.value) });
    for (const name of Object.keys(asset.properties).sort(order/* compareTexts */.q)) {
        const value = asset.properties[name];
        if (value === undefined || DERIVED.has(name))
            continue;
        properties.push({ name: `${NAMESPACE}property:${name}`, value: JSON.stringify((0,value_json/* valueToJson */.d)((0,report_source/* withoutSecret */.N)(name, value))) });
    }
    for (const [index, occurrence] of asset.occurrences.entries())
        properties.push({ name: `${NAMESPACE}occurrence:${String(index)}`, value: JSON.stringify(detailsOf(occurrence)) });
    return properties;
}
/** What an occurrence of CycloneDX has no field for; it is found again by its place in the list. */
function detailsOf({ at, model, confidence, pathClass, sinks, trace, places, labels, enclosing, via, }) {
    return {
        end: [at.endLine, at.endColumn],
        model,
        confidence,
        pathClass,
        ...(sinks.length === 0 ? {} : { sinks }),
        ...(enclosing === undefined ? {} : { enclosing }),
        ...(via === undefined ? {} : { via }),
        ...(trace.length === 0 ? {} : { trace: trace.map(spot) }),
        ...(places === undefined ? {} : { places: mapped(places, spot) }),
        ...(labels === undefined ? {} : { labels: mapped(labels, value_json/* valueToJson */.d) }),
    };
}
function spot(at) {
    return [at.file, at.line, at.column, at.endLine, at.endColumn];
}
function mapped(record, change) {
    return Object.fromEntries(Object.entries(record).map(([name, member]) => [name, change(member)]));
}
/** An algorithm that assets use inside of them. It is marked: it is no use of its own, and nobody is to judge it as one. */
function partComponent(name, properties, version) {
    return {
        type: 'cryptographic-asset',
        'bom-ref': partRef(name),
        name: registryName(name, properties),
        cryptoProperties: algorithmBlock(properties, version),
        properties: [{ name: `${NAMESPACE}part`, value: 'true' }],
    };
}
/** The public half of a certificate's key; undefined where nothing is known of it. */
function publicKeyComponent(asset, { parts, version }) {
    if (asset.type !== 'certificate' || parts.ofAsset[asset.id]?.['key'] === undefined)
        return undefined;
    return {
        type: 'cryptographic-asset',
        'bom-ref': publicKeyRef(asset),
        name: `public key of ${asset.name}`,
        cryptoProperties: publicKeyBlock(asset, parts, version),
        properties: [{ name: `${NAMESPACE}part`, value: 'true' }],
    };
}

;// CONCATENATED MODULE: ./src/report/register-places.ts
function entriesByPlace(register) {
    const entries = new Map();
    for (const entry of register?.entries ?? [])
        for (const { file, line } of entry.declaredAt) {
            const place = `${file}\n${String(line)}`;
            if (!entries.has(place))
                entries.set(place, entry);
        }
    return ({ occurrences }) => {
        for (const { at } of occurrences) {
            const found = entries.get(`${at.file}\n${String(at.line)}`);
            if (found !== undefined)
                return found;
        }
        return undefined;
    };
}

// EXTERNAL MODULE: ./src/report/tally.ts
var report_tally = __webpack_require__(26900);
;// CONCATENATED MODULE: ./src/report/cbom.ts
/** The inventory as a CycloneDX CBOM: the same report gives the same document, whenever and wherever it is made. */








/** Our own name space for identifiers that follow from content (RFC 9562, version 5). */
const UUID_NAMESPACE = '6d0f6a5c-6c1b-5b7e-9d3a-2f0e6a1c9b44';
const NO_PARTS = { algorithms: {}, suites: {}, ofAsset: {} };
const cyclonedx = reporterOf('cyclonedx', '1.6');
const cyclonedx17 = reporterOf('cyclonedx-1.7', '1.7');
function reporterOf(id, version) {
    return {
        id,
        mediaType: `application/vnd.cyclonedx+json; version=${version}`,
        fileName: 'cryptogate.cdx.json',
        render: (report) => `${(0,report_escape/* safeJson */.oi)(cbomOf(report, version))}\n`,
    };
}
function cbomOf(report, version) {
    const entryOf = entriesByPlace(report.register);
    const making = { parts: report.parts ?? NO_PARTS, version, asOf: report.evidence.asOf, entryOf };
    const assets = [...report.assets].sort((left, right) => (0,order/* compareTexts */.q)(refOf(left), refOf(right)));
    const used = partNames(assets, making.parts);
    const components = [
        ...assets.flatMap((asset) => [componentOf(asset, making), publicKeyComponent(asset, making) ?? []].flat()),
        ...used.map((name) => partComponent(name, making.parts.algorithms[name] ?? {}, version)),
        ...onlyRegistered(report, assets.filter(isMaterial).map(entryOf)).map(entryComponent),
    ];
    const bom = {
        $schema: `http://cyclonedx.org/schema/bom-${version}.schema.json`,
        bomFormat: 'CycloneDX',
        specVersion: version,
        version: 1,
        metadata: metadataOf(report),
        components: unique(components),
        dependencies: dependenciesOf(assets, making.parts),
    };
    const { $schema, bomFormat, specVersion, ...content } = bom;
    return { $schema, bomFormat, specVersion, serialNumber: `urn:uuid:${uuidOf(JSON.stringify([specVersion, content]))}`, ...content };
}
function isMaterial({ type }) {
    return type === 'certificate' || type === 'related-crypto-material';
}
/** Entries that no asset of the inventory stands for. */
function onlyRegistered({ register }, shown) {
    const there = new Set(shown);
    return (register?.entries ?? []).filter((entry) => !there.has(entry));
}
function metadataOf(report) {
    const { tool, asOf, policy, files } = report.evidence;
    const { skippedBy } = (0,report_tally/* tallyOf */.s)(report);
    const say = (name, value) => ({ name: `${NAMESPACE}${name}`, value: String(value) });
    return {
        // The day that was judged at: a document must not differ because of the hour at which it was made.
        timestamp: `${asOf}T00:00:00Z`,
        lifecycles: [{ phase: 'pre-build' }],
        tools: { components: [{ type: 'application', name: tool.name, version: tool.version }] },
        component: { type: 'application', 'bom-ref': SUBJECT, name: report.evidence.repository ?? 'repository' },
        properties: [
            say('asOf', asOf),
            say('policy', `${policy.id}@${policy.version}`),
            say('policy:sha256', policy.sha256),
            ...Object.entries(files).map(([name, number]) => say(`files:${name}`, number)),
            ...skippedBy.map(([reason, number]) => say(`files:skipped:${reason}`, number)),
        ],
    };
}
/** Names of the algorithms that some asset of the report is made of. */
function partNames(assets, parts) {
    const names = assets.flatMap((asset) => partsUsed(asset, parts));
    return [...new Set(names)].sort(order/* compareTexts */.q);
}
function partsUsed(asset, parts) {
    const own = Object.values(parts.ofAsset[asset.id] ?? {});
    const suites = asset.type !== 'protocol' ? [] : suiteNames(asset).flatMap((name) => parts.suites[name]?.algorithms ?? []);
    return [...own, ...suites];
}
function suiteNames(asset) {
    const value = asset.properties['suites'];
    const members = value === undefined ? [] : value.kind === 'one-of' ? value.values : [value];
    return members.flatMap((one) => (one.kind === 'known' ? [String(one.value)] : []));
}
/** What was scanned uses all; a certificate its key, a key its algorithm, an algorithm its hash. */
function dependenciesOf(assets, parts) {
    const refs = new Map(assets.map((asset) => [asset.id, refOf(asset)]));
    const found = [{ ref: SUBJECT, dependsOn: assets.map(refOf) }];
    for (const asset of assets) {
        const on = asset.dependsOn.flatMap((id) => refs.get(id) ?? []);
        const own = parts.ofAsset[asset.id] ?? {};
        const key = own['key'];
        const throughKey = asset.type === 'certificate' && key !== undefined;
        if (throughKey)
            found.push({ ref: publicKeyRef(asset), dependsOn: [partRef(key)] });
        const used = partsUsed(asset, parts).filter((name) => !throughKey || name !== key);
        const all = new Set([...on, ...used.map(partRef), ...(throughKey ? [publicKeyRef(asset)] : [])]);
        const provides = (parts.provides?.[asset.id] ?? []).flatMap((id) => refs.get(id) ?? []);
        if (all.size + provides.length === 0)
            continue;
        found.push({
            ref: refOf(asset),
            ...(all.size === 0 ? {} : { dependsOn: [...all].sort(order/* compareTexts */.q) }),
            ...(provides.length === 0 ? {} : { provides: provides.sort(order/* compareTexts */.q) }),
        });
    }
    return found.sort((left, right) => (0,order/* compareTexts */.q)(left.ref, right.ref));
}
/** Two assets cannot share a name and an id, but a slug could hide what tells two parts apart. */
function unique(components) {
    const seen = new Map();
    for (const component of components)
        if (!seen.has(component['bom-ref']))
            seen.set(component['bom-ref'], component);
    return [...seen.values()].sort((left, right) => (0,order/* compareTexts */.q)(left['bom-ref'], right['bom-ref']));
}
function uuidOf(content) {
    const space = Buffer.from(UUID_NAMESPACE.replaceAll('-', ''), 'hex');
    const digest = (0,external_node_crypto_.createHash)('sha1').update(space).update(content, 'utf8').digest().subarray(0, 16);
    digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
    digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
    const hex = digest.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

// EXTERNAL MODULE: ./node_modules/csv-stringify/lib/sync.js + 7 modules
var sync = __webpack_require__(96789);
// EXTERNAL MODULE: ./src/report/arrange.ts
var arrange = __webpack_require__(54126);
;// CONCATENATED MODULE: ./src/report/csv.ts
/** The findings as CSV, for spreadsheets: a cell that a spreadsheet would calculate is told to be text. */




/** A cell of Excel holds no more than 32,767 characters; nobody reads so many. */
const MAX_CELL = 2000;
/** One column each; `read` must never give key material. */
const COLUMNS = [
    { head: 'severity', read: ({ rule }) => rule.severity },
    { head: 'enforcement', read: ({ enforcement }) => enforcement },
    { head: 'outcome', read: ({ outcome }) => outcome },
    { head: 'rule', read: ({ rule }) => rule.id },
    { head: 'title', read: wording/* titleOf */.Gg },
    { head: 'message', read: ({ message }) => message },
    { head: 'file', read: ({ at }) => at.file },
    { head: 'line', read: ({ at }) => at.line },
    { head: 'column', read: ({ at }) => at.column },
    { head: 'asset', read: ({ asset }) => asset.name },
    { head: 'asset_type', read: ({ asset }) => asset.type },
    { head: 'symbol', read: ({ occurrence }) => occurrence.symbol },
    { head: 'language', read: ({ occurrence }) => occurrence.language },
    { head: 'path_class', read: ({ occurrence }) => occurrence.pathClass },
    { head: 'standard', read: ({ clause }, asOf) => (clause === undefined ? undefined : (0,wording/* requirementOf */.h2)(clause, asOf)) },
    { head: 'source', read: ({ clause }) => clause?.source },
    { head: 'instead', read: ({ rule }) => rule.instead },
    { head: 'controls', read: ({ rule }) => rule.controls.join(' ') },
    { head: 'supports', read: ({ rule }) => (rule.supports ?? []).join('; ') },
    { head: 'owner', read: ({ routedTo }) => routedTo?.join(' ') },
    { head: 'change', read: ({ change }) => change },
    { head: 'suppression', read: ({ suppression }) => (suppression === undefined ? undefined : `${suppression.kind} ${suppression.id}`) },
    { head: 'suppression_status', read: ({ suppression }) => suppression?.status },
    { head: 'suppression_expires', read: ({ suppression }) => suppression?.expires },
    { head: 'fingerprint', read: ({ fingerprint }) => fingerprint },
];
const csv = {
    id: 'csv',
    mediaType: 'text/csv',
    fileName: 'cryptogate.csv',
    render: (report) => {
        const rows = (0,arrange/* byImportance */.G5)(report.findings).map((finding) => COLUMNS.map(({ read }) => {
            const cell = read(finding, report.evidence.asOf);
            return typeof cell === 'string' ? (0,report_escape/* escapeForLog */.zB)((0,report_escape/* cut */.Jj)(cell, MAX_CELL)) : cell;
        }));
        // OWASP, CSV injection: = + - @ at the start of a cell, and their full-width forms.
        return (0,sync/* stringify */.A)([COLUMNS.map(({ head }) => head), ...rows], { escape_formulas: true, record_delimiter: '\n' });
    },
};

;// CONCATENATED MODULE: ./src/report/gitlab.ts
/** Reports for GitLab: code quality for the merge request, SAST for the vulnerability report. */





/** Version of GitLab's report schema (security-report-schemas, sast-report-format.json). */
const SAST_VERSION = '15.0.7';
/** Lengths that the schema allows. */
const MAX_NAME = 255;
const MAX_SOLUTION = 7000;
const MAX_TEXT = 2000;
const gitlabCodequality = {
    id: 'gitlab-codequality',
    mediaType: 'application/json',
    fileName: 'gl-code-quality-report.json',
    render: (report) => `${(0,report_escape/* safeJson */.oi)(codeQuality(report))}\n`,
};
const gitlabSast = {
    id: 'gitlab-sast',
    mediaType: 'application/json',
    fileName: 'gl-sast-report.json',
    render: (report) => `${(0,report_escape/* safeJson */.oi)(sast(report))}\n`,
};
/** What an exception or the baseline covers counts for nobody; these formats have no word for it. */
function counting(report) {
    return (0,arrange/* byImportance */.G5)(report.findings).filter(({ suppression }) => suppression?.status !== 'accepted');
}
const QUALITY = { critical: 'blocker', high: 'critical', medium: 'major', low: 'minor' };
/** What only stands in the report is information, whatever the rule's severity. */
function codeQuality(report) {
    return counting(report).map((finding) => ({
        description: (0,report_escape/* cut */.Jj)((0,report_escape/* showUnseen */.AZ)(`${(0,wording/* titleOf */.Gg)(finding)}: ${finding.message}`), MAX_TEXT),
        check_name: finding.rule.id,
        fingerprint: digestOf(finding),
        severity: finding.enforcement === 'record' ? 'info' : QUALITY[finding.rule.severity],
        location: { path: finding.at.file, lines: { begin: finding.at.line, end: Math.max(finding.at.line, finding.at.endLine) } },
    }));
}
const SEVERITY = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' };
function sast(report) {
    const { tool, asOf } = report.evidence;
    // The day judged at: a report must not differ because of the hour at which it was made.
    const moment = `${asOf}T00:00:00`;
    const maker = { id: tool.name, name: 'Cryptogate', version: tool.version, vendor: { name: 'Cryptogate' } };
    return {
        version: SAST_VERSION,
        scan: {
            analyzer: maker,
            scanner: maker,
            type: 'sast',
            start_time: moment,
            end_time: moment,
            status: report.verdict === 'error' ? 'failure' : 'success',
            messages: messagesOf(report),
        },
        vulnerabilities: counting(report).map((finding) => vulnerabilityOf(finding, asOf)),
    };
}
const MAX_MESSAGES = 100;
const gitlab_LEVEL = { error: 'fatal', warning: 'warn', note: 'info' };
/** The verdict, what went wrong, and that files were left out: a scan with holes must not look whole. */
function messagesOf(report) {
    const told = [{ level: 'info', value: (0,wording/* verdictSentence */.BT)(report, (0,report_tally/* tallyOf */.s)(report)) }];
    const { skipped } = report.evidence.files;
    if (skipped > 0)
        told.push({ level: 'warn', value: `${String(skipped)} files were skipped and not judged` });
    for (const { level, code, message, file } of report.diagnostics)
        told.push({ level: gitlab_LEVEL[level], value: `${code}: ${file === undefined ? '' : `${file}: `}${message}` });
    return told.slice(0, MAX_MESSAGES).map(({ level, value }) => ({ level, value: (0,report_escape/* cut */.Jj)((0,report_escape/* showUnseen */.AZ)(value), MAX_TEXT) }));
}
function vulnerabilityOf(finding, asOf) {
    const { rule, at, clause } = finding;
    const sentences = [finding.message, ...(0,wording/* remarksOf */.ro)(finding)];
    if (clause)
        sentences.push(`The standard says: ${(0,wording/* requirementOf */.h2)(clause, asOf)} ${(0,wording/* originOf */.yv)(clause)}.`);
    sentences.push(`Why: ${rule.because}`);
    return {
        id: digestOf(finding),
        name: (0,report_escape/* cut */.Jj)((0,report_escape/* showUnseen */.AZ)((0,wording/* titleOf */.Gg)(finding)), MAX_NAME),
        description: sentences.map((sentence) => (0,report_escape/* cut */.Jj)(plain(sentence), MAX_TEXT)).join('\n\n'),
        severity: finding.outcome === 'unresolved' ? 'Unknown' : finding.enforcement === 'record' ? 'Info' : SEVERITY[rule.severity],
        solution: (0,report_escape/* cut */.Jj)(plain(rule.instead), MAX_SOLUTION),
        location: { file: at.file, start_line: at.line, end_line: Math.max(at.line, at.endLine) },
        identifiers: [{ type: 'cryptogate_rule', name: rule.id, value: rule.id }, ...rule.controls.flatMap(identifierOf)],
        links: rule.references.filter(report_escape/* isLink */.PJ).map((url) => ({ url })),
        tracking: {
            type: 'source',
            items: [
                {
                    file: at.file,
                    start_line: at.line,
                    end_line: Math.max(at.line, at.endLine),
                    signatures: [{ algorithm: 'cryptogate', value: digestOf(finding) }],
                },
            ],
        },
    };
}
/** GitLab reads these texts as its Markdown: mentions and markup of a repository are shown, and not obeyed. */
function plain(text) {
    return (0,report_escape/* showUnseen */.AZ)(text).replace(/[<>[\]!`*_~@#$|\\]/g, '\\$&');
}
function identifierOf(control) {
    const number = /^CWE-(\d{1,5})$/.exec(control)?.[1];
    if (number === undefined)
        return [];
    return [{ type: 'cwe', name: control, value: number, url: `https://cwe.mitre.org/data/definitions/${number}.html` }];
}
/** GitLab keeps one finding of a fingerprint, so that it has to be the finding's own. */
function digestOf({ rule, at, fingerprint }) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([rule.id, at.file, fingerprint]))
        .digest('hex');
}

;// CONCATENATED MODULE: ./src/report/html-data.ts




const html_data_MAX_TEXT = 600;
const MAX_LINE = 240;
/** The neighbours of a reported line are shown for so many of the most important findings. */
const WITH_NEIGHBOURS = 3000;
const MAX_STEPS = 12;
function pageData(report) {
    const texts = new Texts();
    const rules = new Map();
    const listed = [];
    const source = (0,report_source/* sourceLines */.J)(report);
    const rows = (0,arrange/* byImportance */.G5)(report.findings).map((finding, index) => {
        // The advice differs by language, so a rule may stand here more than once.
        const key = `${finding.rule.id}\n${finding.rule.instead}`;
        const rule = rules.get(key) ?? listed.push(ruleOf(finding)) - 1;
        rules.set(key, rule);
        return rowOf(finding, rule, texts, report.evidence.asOf, (line) => index < WITH_NEIGHBOURS || line === finding.at.line ? source(finding.at.file, line) : undefined);
    });
    return { texts: texts.all, rules: listed, rows };
}
function rowOf(finding, rule, texts, asOf, lineOf) {
    const { at, clause, suppression } = finding;
    const standard = clause === undefined ? '' : `${(0,wording/* requirementOf */.h2)(clause, asOf)} ${(0,wording/* originOf */.yv)(clause)}`;
    const reported = lineOf(at.line);
    const lines = reported === undefined ? [] : [at.line - 1, at.line, at.line + 1];
    const code = lines.flatMap((line) => {
        const text = lineOf(line);
        return text === undefined ? [] : [[line, texts.add((0,report_escape/* cut */.Jj)(text.replaceAll('\t', '    '), MAX_LINE))]];
    });
    const until = suppression?.expires === undefined ? '' : ` until ${suppression.expires}`;
    const covered = suppression === undefined ? '' : `${suppression.kind} ${suppression.id}${until}: ${suppression.reason}`;
    return [
        rule,
        ['fail', 'warn', 'record'].indexOf(finding.enforcement),
        finding.outcome === 'unresolved' ? 1 : 0,
        texts.add((0,wording/* titleOf */.Gg)(finding)),
        texts.add(finding.message),
        texts.add(at.file),
        at.line,
        texts.add(finding.asset.name),
        texts.add(standard),
        texts.add((0,wording/* remarksOf */.ro)(finding).join(' ')),
        texts.add((finding.routedTo ?? []).join(', ')),
        texts.add(finding.change ?? ''),
        texts.add(suppression?.status === 'under-review' ? `${covered} (not on the trusted branch yet)` : covered),
        code,
        (0,arrange/* stepsOf */.B_)(finding)
            .slice(0, MAX_STEPS)
            .map((step) => [texts.add(`${step.at.file}:${String(step.at.line)}`), texts.add(step.text)]),
        finding.fingerprint,
    ];
}
function ruleOf({ rule }) {
    const shown = (list) => list.slice(0, MAX_STEPS).map((one) => (0,report_escape/* cut */.Jj)((0,report_escape/* showUnseen */.AZ)(one), html_data_MAX_TEXT));
    return {
        id: rule.id,
        severity: rule.severity,
        because: (0,report_escape/* cut */.Jj)((0,report_escape/* showUnseen */.AZ)(rule.because), html_data_MAX_TEXT),
        instead: (0,report_escape/* cut */.Jj)((0,report_escape/* showUnseen */.AZ)(rule.instead), html_data_MAX_TEXT),
        references: shown(rule.references.filter((one) => !(0,report_escape/* isLink */.PJ)(one))),
        links: rule.references.filter(report_escape/* isLink */.PJ).slice(0, MAX_STEPS),
        controls: shown(rule.controls),
        supports: (0,report_escape/* cut */.Jj)((0,report_escape/* showUnseen */.AZ)((rule.supports ?? []).join(', ')), html_data_MAX_TEXT),
    };
}
class Texts {
    all = [];
    known = new Map();
    add(text) {
        const shown = (0,report_escape/* cut */.Jj)((0,report_escape/* showUnseen */.AZ)(text), html_data_MAX_TEXT);
        const place = this.known.get(shown) ?? this.all.push(shown) - 1;
        this.known.set(shown, place);
        return place;
    }
}

// EXTERNAL MODULE: ./src/core/dates.ts
var dates = __webpack_require__(80194);
// EXTERNAL MODULE: ./src/report/change-wording.ts
var change_wording = __webpack_require__(34313);
// EXTERNAL MODULE: ./src/report/html-text.ts
var html_text = __webpack_require__(17617);
;// CONCATENATED MODULE: ./src/report/html-table.ts
/** Tables of the HTML report: reachable from the keyboard where they scroll, with a caption or a name for those who cannot see. */


const MAX_ROWS = 300;
const html_table_MAX_TEXT = 200;
/** Rows that are made already. A head that begins with '#' stands over numbers; `left` rows are not shown. */
function html_table_frame(label, heads, rows, options = {}) {
    const { caption, left = 0 } = options;
    const cells = heads.map((head) => head.startsWith('#') ? (0,html_text/* html */.qy) `<th scope="col" class="n">${head.slice(1)}</th>` : (0,html_text/* html */.qy) `<th scope="col">${head}</th>`);
    const title = caption === undefined
        ? undefined
        : (0,html_text/* html */.qy) `<caption>
          ${caption}
        </caption>`;
    const more = left > 0 ? (0,html_text/* html */.qy) `<p class="quiet">And ${left} more.</p>` : undefined;
    return (0,html_text/* html */.qy) `<div class="table" tabindex="0" role="region" aria-label="${label}">
    <table>
      ${title}
      <thead>
        <tr>
          ${cells}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${more}
  </div>`;
}
/** Rows of texts, the first of each its name; nothing where there are none. */
function table(caption, heads, rows) {
    if (rows.length === 0)
        return (0,html_text/* html */.qy) ``;
    const shown = rows.slice(0, MAX_ROWS).map((row) => {
        const cells = row.map((text, index) => {
            const told = (0,report_escape/* cut */.Jj)(text, html_table_MAX_TEXT);
            return index === 0 ? (0,html_text/* html */.qy) `<th scope="row">${told}</th>` : (0,html_text/* html */.qy) `<td>${told}</td>`;
        });
        return (0,html_text/* html */.qy) `<tr>
      ${cells}
    </tr>`;
    });
    return html_table_frame(caption, heads, shown, { caption, left: rows.length - MAX_ROWS });
}

;// CONCATENATED MODULE: ./src/report/html-evidence.ts
/** Exceptions, changes and coverage in the HTML report. */






function exceptionsSection(report) {
    const { asOf } = report.evidence;
    const found = new Map();
    for (const { suppression } of report.findings) {
        if (suppression === undefined)
            continue;
        const key = `${suppression.kind} ${suppression.id} ${suppression.status}`;
        const one = found.get(key) ?? { suppression, findings: 0 };
        one.findings++;
        found.set(key, one);
    }
    const rows = [...found.values()].sort((left, right) => (0,order/* compareTexts */.q)(left.suppression.expires ?? '9999', right.suppression.expires ?? '9999') ||
        (0,order/* compareTexts */.q)(left.suppression.id, right.suppression.id));
    return (0,html_text/* html */.qy) `<section id="exceptions" aria-labelledby="exceptions-title">
    <h2 id="exceptions-title">Exceptions</h2>
    <p class="lead">What would count and does not, who asked for it, and until when.</p>
    ${rows.length === 0 ? (0,html_text/* html */.qy) `<p>Nothing is covered by an exception or a baseline.</p>` : undefined}
    ${table('Exceptions and baseline, by the day they end', ['Ends', 'Left', 'What', 'Findings', 'Owner', 'Reason', 'Counts'], rows.map(({ suppression: { kind, id, expires, owner, reason, status }, findings }) => [
        expires ?? 'no end',
        expires === undefined ? '' : leftText(asOf, expires),
        `${kind} ${id}`,
        String(findings),
        owner ?? (kind === 'baseline' ? '' : 'nobody'),
        reason,
        status === 'accepted' ? 'yes' : 'not yet: not on the trusted branch',
    ]))}
  </section>`;
}
function leftText(asOf, expires) {
    const days = (0,dates/* daysBetween */.YM)(asOf, expires);
    if (days === undefined)
        return '';
    return days < 0 ? `ended ${(0,wording/* count */.U9)(-days, 'day')} ago` : (0,wording/* count */.U9)(days, 'day');
}
function changeSection(report) {
    const { change } = report;
    if (change === undefined)
        return (0,html_text/* html */.qy) ``;
    const isNew = report.findings.filter((finding) => finding.change === 'new').length;
    return (0,html_text/* html */.qy) `<section id="change" aria-labelledby="change-title">
    <h2 id="change-title">What changed</h2>
    <p class="lead">
      From ${change.base.ref ?? change.base.sha} to ${change.head.ref ?? change.head.sha}: ${(0,wording/* count */.U9)(change.files.length, 'file')},
      ${(0,wording/* count */.U9)(isNew, 'new finding')}, ${(0,wording/* count */.U9)(change.fixed.length, 'finding')} fixed.
    </p>
    ${table('Assets', ['Change', 'Asset', 'Where', 'Differences'], change.assets.map((one) => [
        one.kind,
        one.formerly === undefined ? one.asset.name : `${one.formerly} → ${one.asset.name}`,
        `${one.at.file}:${String(one.at.line)}`,
        (0,change_wording/* differencesText */.GQ)(one),
    ]))}
    ${table('Fixed', ['Rule', 'What it was', 'Where it was'], change.fixed.map(({ rule, message, at }) => [rule.id, message, `${at.file}:${String(at.line)}`]))}
    ${table('Files that judge others, changed here', ['File', 'Allows more', 'What changes'], change.trusted.map(({ file, relaxes, sentences }) => [file, relaxes ? 'yes' : 'no', sentences.join(' ')]))}
    ${table('Approvals that the policy asks for', ['Topic', 'State', 'Needed', 'From', 'Given by', 'Because'], change.approvals.map((one) => [one.topic, one.state, String(one.needed), one.from.join(', '), one.given.join(', '), one.because]))}
  </section>`;
}
/** Sentences on what nobody looked at: the answer to whether a green report means a clean repository. */
function notLookedAt(report, tally) {
    const { files } = report.evidence;
    const other = files.discovered - files.supported - (files.manifests ?? 0);
    const bounded = report.diagnostics.filter(({ code }) => code.startsWith('budget-')).length;
    return [
        ...(files.skipped > 0
            ? [`${(0,wording/* count */.U9)(files.skipped, 'file')} skipped (${tally.skippedBy.map(([reason, number]) => `${String(number)} ${reason}`).join(', ')})`]
            : []),
        ...(files.partlyParsed > 0 ? [`${(0,wording/* count */.U9)(files.partlyParsed, 'file')} read only in part`] : []),
        ...(other > 0
            ? [`${(0,wording/* count */.U9)(other, 'file')} in no language that is followed: searched for keys, scripts and declared resources only`]
            : []),
        ...(tally.unresolved > 0 ? [`${(0,wording/* count */.U9)(tally.unresolved, 'finding')} not judged, because a value is not known`] : []),
        ...(bounded > 0 ? [`${(0,wording/* count */.U9)(bounded, 'limit')} of the analysis reached`] : []),
    ];
}
function coverageSection(report, tally) {
    const gaps = notLookedAt(report, tally);
    const whole = (0,html_text/* html */.qy) `<p>Every file of a supported language was read whole, and every value that a rule asks for is known.</p>`;
    return (0,html_text/* html */.qy) `<section id="coverage" aria-labelledby="coverage-title">
    <h2 id="coverage-title">Coverage</h2>
    <p class="lead">What was looked at, and what was not. A file that is not judged may hold anything.</p>
    <h3>Not looked at</h3>
    ${gaps.length === 0
        ? whole
        : (0,html_text/* html */.qy) `<ul>
            ${gaps.map((gap) => (0,html_text/* html */.qy) `<li>${gap}</li>`)}
          </ul>`}
    <h3>Files</h3>
    ${fileFacts(report)}
    ${table('Skipped files', ['File', 'Why'], report.evidence.skipped.map(({ file, reason }) => [file, reason]))}
    ${diagnosticTable(report)}
    <h3>Policy</h3>
    ${policyFacts(report)} ${ruleTable(report)}
  </section>`;
}
function facts(pairs) {
    return (0,html_text/* html */.qy) `<dl>
    ${pairs.map(([term, told]) => (0,html_text/* html */.qy) `<dt>${term}</dt>
          <dd>${told}</dd>`)}
  </dl>`;
}
function fileFacts(report) {
    const { files } = report.evidence;
    return facts([
        ['Found', files.discovered],
        ['Of a supported language', files.supported],
        ['Without a word of cryptography', `${String(files.withoutTokens)} (read, and not parsed)`],
        ['Parsed', files.parsed],
        ['Parsed in part', files.partlyParsed],
        ['Skipped', files.skipped],
        ['Manifests', (0,wording/* manifestsText */.KX)(report) ?? 'none'],
    ]);
}
function diagnosticTable({ diagnostics }) {
    const rows = diagnostics.map(({ level, code, message, help, file, at }) => {
        const place = at === undefined ? (file ?? '') : `${at.file}:${String(at.line)}`;
        return [level, code, help === undefined ? message : `${message} ${help}`, place];
    });
    return table('Diagnostics', ['Level', 'Code', 'Message', 'Where'], rows);
}
function policyFacts({ evidence: { policy, tool }, failOn }) {
    return facts([
        ['Policy', `${policy.id} ${policy.version}`],
        ['SHA-256', (0,html_text/* html */.qy) `<code>${policy.sha256}</code>`],
        ['Made of', policy.sources.map((source) => (0,html_text/* html */.qy) `<div>${source}</div>`)],
        ['Stops at', `severity ${failOn} and above`],
        ['Tool', `${tool.name} ${tool.version}`],
    ]);
}
function ruleTable({ rules, findings }) {
    const fired = new Map();
    for (const { rule } of findings)
        fired.set(rule.id, (fired.get(rule.id) ?? 0) + 1);
    const rows = [...rules]
        .sort((left, right) => (0,order/* compareTexts */.q)(left.id, right.id))
        .map((rule) => [
        rule.id,
        rule.severity,
        rule.title,
        String(fired.get(rule.id) ?? 0),
        [...rule.controls, ...(rule.concepts ?? [])].join(', '),
    ]);
    return (0,html_text/* html */.qy) `<details>
    <summary>All ${rules.length} rules in force</summary>
    ${table('Rules in force', ['Rule', 'Severity', 'Title', 'Findings', 'Controls and concepts'], rows)}
  </details>`;
}

// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
;// CONCATENATED MODULE: ./src/report/html-findings.ts
/** The findings of the HTML report: a table that a script fills and filters, and that shows the gravest without one. */






/** Groups in the table that stands there without a script. */
const WITHOUT_SCRIPT = 100;
const MAX_PLACE = 160;
const MAX_OWNERS = 200;
const html_findings_WORDS = { fail: 'Stops the build', warn: 'Warning', record: 'Recorded' };
function findingsSection(report, tally, groups) {
    if (tally.findings === 0)
        return (0,html_text/* html */.qy) `<section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      <p class="lead">Nothing that was found breaks the policy.</p>
    </section>`;
    return (0,html_text/* html */.qy) `<section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">Findings</h2>
    <p class="lead">In order of importance. A finding opens to its code, what the standard says, and what to do instead.</p>
    ${filters(report)}
    <p id="finding-count" role="status" aria-live="polite" class="quiet"></p>
    <div class="table" tabindex="0" role="region" aria-label="List of findings">
      <table>
        <thead>
          <tr>
            <th scope="col">Severity</th>
            <th scope="col">Does</th>
            <th scope="col">What is wrong</th>
            <th scope="col">Where</th>
            <th scope="col">Asset</th>
          </tr>
        </thead>
        <tbody id="finding-rows">
          ${groups.slice(0, WITHOUT_SCRIPT).map((group) => staticRow(group, report.evidence.asOf))}
        </tbody>
      </table>
    </div>
    <div class="pager needs-script">
      <button type="button" id="page-back">Previous</button><button type="button" id="page-on">Next</button>
    </div>
    <noscript
      ><p class="quiet">
        Without scripts this is the beginning of ${tally.findings} findings, equal ones together. The JSON and CSV reports hold all.
      </p></noscript
    >
  </section>`;
}
function staticRow({ first, findings }, asOf) {
    const { at, rule, enforcement, clause } = first;
    const more = findings.length > 1 ? ` and ${String(findings.length - 1)} more` : '';
    return (0,html_text/* html */.qy) `<tr>
    <td class="whole"><span class="badge ${rule.severity}">${rule.severity}</span></td>
    <td><span class="badge ${enforcement}">${html_findings_WORDS[enforcement]}</span></td>
    <td>
      <b>${(0,wording/* titleOf */.Gg)(first)}</b>
      <div>${(0,report_escape/* cut */.Jj)(first.message, 400)}</div>
      ${clause === undefined ? undefined : (0,html_text/* html */.qy) `<div class="quiet">${(0,report_escape/* cut */.Jj)((0,wording/* requirementOf */.h2)(clause, asOf), 400)}</div>`}
      <div class="quiet">Instead: ${(0,report_escape/* cut */.Jj)(rule.instead, 400)}</div>
    </td>
    <td class="place">${(0,report_escape/* cut */.Jj)(`${at.file}:${String(at.line)}`, MAX_PLACE)}${more}</td>
    <td>${(0,report_escape/* cut */.Jj)(first.asset.name, MAX_PLACE)}</td>
  </tr>`;
}
function filters(report) {
    const rules = counted(report.findings.map(({ rule }) => rule.id));
    const owners = counted(report.findings.flatMap(({ routedTo }) => routedTo ?? [])).slice(0, MAX_OWNERS);
    const hasChange = report.findings.some(({ change }) => change !== undefined);
    return (0,html_text/* html */.qy) `<form class="filters needs-script" role="search" aria-label="Filter the findings">
    <label class="wide"
      >Search <input id="filter-text" type="search" autocomplete="off" placeholder="Words, file, asset, control; press /"
    /></label>
    ${html_findings_select('severity', 'Severity', options(finding/* SEVERITIES */.o.map((severity) => [severity, severity])))}
    ${html_findings_select('enforcement', 'Does', options([...wording/* ENFORCEMENTS */.w_.map((one) => [one, html_findings_WORDS[one]]), ['open', 'Not judged']]))}
    ${html_findings_select('rule', 'Rule', options(rules.map(([id, number]) => [id, `${id} (${String(number)})`])))}
    <label>Path begins with <input id="filter-path" type="text" autocomplete="off" spellcheck="false" /></label>
    ${owners.length === 0
        ? undefined
        : html_findings_select('owner', 'Owner', options([...owners.map(([id, number]) => [id, `${id} (${String(number)})`]), ['-', 'nobody']]))}
    ${hasChange
        ? html_findings_select('change', 'Change', options([
            ['new', 'new with this change'],
            ['existing', 'there before'],
        ]))
        : undefined}
    <div class="filter-end"><button type="button" id="filter-clear">Clear filters</button></div>
  </form>`;
}
function html_findings_select(id, label, inside) {
    return (0,html_text/* html */.qy) `<label
    >${label}
    <select id="filter-${id}">
      <option value="">all</option>
      ${inside}
    </select></label
  >`;
}
function options(pairs) {
    return pairs.map(([value, label]) => (0,html_text/* html */.qy) `<option value="${value}">${(0,report_escape/* cut */.Jj)(label, MAX_PLACE)}</option>`);
}
function counted(names) {
    const counts = new Map();
    for (const name of names)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts].sort(([left], [right]) => (0,order/* compareTexts */.q)(left, right));
}

;// CONCATENATED MODULE: ./src/report/html-chart.ts
/** Charts of the HTML report: bars inside of the tables that say the same in numbers. */


const STANDINGS = ['fail', 'warn', 'open', 'record', 'none'];
const STANDING_WORD = {
    fail: 'stops the build',
    warn: 'warning',
    open: 'not judged: a value is not known',
    record: 'recorded only',
    none: 'nothing against it',
};
function noCounts() {
    return { fail: 0, warn: 0, open: 0, record: 0, none: 0 };
}
function sumOf(counts) {
    return STANDINGS.reduce((sum, standing) => sum + counts[standing], 0);
}
function legend() {
    const items = STANDINGS.map((standing) => (0,html_text/* html */.qy) `<li>
        <svg viewBox="0 0 10 10" aria-hidden="true"><rect class="bar-${standing}" width="10" height="10" rx="2" /></svg>${STANDING_WORD[standing]}
      </li>`);
    return (0,html_text/* html */.qy) `<ul class="legend">
    ${items}
  </ul>`;
}
const WIDTH = 200;
const HEIGHT = 14;
/** One bar in parts; `most` is what the whole width stands for. */
function bar(counts, most) {
    let x = 0;
    const parts = [];
    for (const standing of STANDINGS) {
        const width = round((counts[standing] / Math.max(most, 1)) * WIDTH);
        if (width > 0)
            parts.push((0,html_text/* html */.qy) `<rect class="bar-${standing}" x="${round(x)}" y="2" width="${width}" height="10" />`);
        x += width;
    }
    return (0,html_text/* html */.qy) `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" height="${HEIGHT}" aria-hidden="true">
    <rect class="back" y="2" width="${WIDTH}" height="10" />
    ${parts}
  </svg>`;
}
/** A span of days inside of a longer one, with the day that is judged at. */
function span(from, until, range, asOf, standing) {
    const [start, end] = [position(from, range), position(until, range)];
    const today = position(asOf, range);
    return (0,html_text/* html */.qy) `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" height="${HEIGHT}" aria-hidden="true">
    <rect class="back" y="5" width="${WIDTH}" height="4" />
    <rect class="bar-${standing}" x="${start}" y="2" width="${Math.max(round(end - start), 1)}" height="10" />
    <line class="today" x1="${today}" x2="${today}" y1="0" y2="${HEIGHT}" />
  </svg>`;
}
function position(day, { from, until }) {
    const [at, first, last] = [day, from, until].map((one) => Date.parse(`${one}T00:00:00Z`));
    if ([at, first, last].some(Number.isNaN) || last <= first)
        return 0;
    return round(Math.min(Math.max((at - first) / (last - first), 0), 1) * WIDTH);
}
function round(number) {
    return Math.round(number * 100) / 100;
}
/** A table whose rows have a bar beside their numbers; the first of many, and how many more there are. */
function barTable(caption, head, rows, limit) {
    if (rows.length === 0)
        return (0,html_text/* html */.qy) ``;
    const most = Math.max(...rows.map(({ counts }) => sumOf(counts)));
    const shown = rows.slice(0, limit).map(({ label, counts, note }) => (0,html_text/* html */.qy) `<tr>
        <th scope="row">${label}${note === undefined ? undefined : (0,html_text/* html */.qy) ` <span class="quiet">${note}</span>`}</th>
        <td class="n">${sumOf(counts)}</td>
        <td class="bar">${bar(counts, most)}</td>
        <td class="n">${counts.fail}</td>
        <td class="n">${counts.warn}</td>
      </tr>`);
    const left = rows.length - limit;
    return html_table_frame(caption, [head, '#Places', 'Share', '#Stop', '#Warn'], shown, { caption, left });
}

// EXTERNAL MODULE: ./src/core/property-words.ts
var property_words = __webpack_require__(66982);
;// CONCATENATED MODULE: ./src/report/html-inventory.ts








const html_inventory_MAX_ROWS = 20;
const MAX_ASSETS = 500;
const html_inventory_MAX_NAME = 120;
const MAX_PLACES = 3;
/** Findings name an asset and a place; a place nobody speaks of has nothing against it. */
function standings(report) {
    const worst = new Map();
    const order = ['none', 'record', 'open', 'warn', 'fail'];
    for (const { asset, occurrence, enforcement, outcome } of report.findings) {
        const key = placeKey(asset.id, occurrence.at.file, occurrence.at.line);
        const standing = enforcement !== 'record' ? enforcement : outcome === 'unresolved' ? 'open' : 'record';
        if (order.indexOf(standing) > order.indexOf(worst.get(key) ?? 'none'))
            worst.set(key, standing);
    }
    return ({ id, occurrences }, index) => {
        const at = occurrences[index]?.at;
        return (at === undefined ? undefined : worst.get(placeKey(id, at.file, at.line))) ?? 'none';
    };
}
function placeKey(id, file, line) {
    return `${id}\n${file}\n${String(line)}`;
}
function inventorySection(report, standing) {
    const { assets } = report;
    const libraries = assets.filter(({ type }) => type === 'library');
    return (0,html_text/* html */.qy) `<section id="inventory" aria-labelledby="inventory-title">
    <h2 id="inventory-title">Inventory</h2>
    <p class="lead">
      Everything that was found, good or bad, counted by the places where it stands. Bars show what the policy says of them.
    </p>
    ${assets.length === 0 ? (0,html_text/* html */.qy) `<p>No cryptography was found.</p>` : legend()}
    <div class="columns">
      ${barTable('By algorithm or protocol', 'Name', grouped(assets, standing, nameOf), html_inventory_MAX_ROWS)}
      ${barTable('By strength', 'Bits of security', strengths(assets, standing), html_inventory_MAX_ROWS)}
      ${barTable('By library', 'Library', grouped(assets, standing, (_asset, index) => _asset.occurrences[index]?.model ?? '?'), html_inventory_MAX_ROWS)}
      ${barTable('By path', 'Folder', grouped(assets, standing, (asset, index) => folderOf(asset.occurrences[index]?.at.file ?? '')), html_inventory_MAX_ROWS)}
    </div>
    ${libraries.length === 0 ? undefined : (0,html_text/* html */.qy) `<p class="quiet">${libraries.length} cryptographic libraries come in through manifests and lock files.</p>`}
    ${assetTable(assets, standing)}
  </section>`;
}
function grouped(assets, standing, labelOf) {
    const groups = new Map();
    for (const asset of assets) {
        for (const index of asset.occurrences.keys()) {
            const label = labelOf(asset, index);
            const counts = groups.get(label) ?? noCounts();
            counts[standing(asset, index)]++;
            groups.set(label, counts);
        }
    }
    const rows = [...groups].sort(([left, one], [right, other]) => sumOf(other) - sumOf(one) || (0,order/* compareTexts */.q)(left, right));
    return rows.map(([label, counts]) => ({ label: (0,report_escape/* cut */.Jj)(label, html_inventory_MAX_NAME), counts }));
}
/** Keys and certificates stand with their algorithm: what they are called says nothing of what they are. */
function nameOf(asset) {
    if (asset.type === 'library' || asset.type === 'protocol')
        return asset.name;
    const names = (0,core_value/* scalars */.kw)(asset.properties['algorithm']);
    return names.length > 0 ? names.map(String).join(' or ') : asset.name;
}
const NOT_KNOWN = 'not known';
/** Weakest first; what has no strength of its own (a protocol, a library) is left out. */
function strengths(assets, standing) {
    const cryptographic = assets.filter(({ properties }) => properties['algorithm'] !== undefined);
    const rows = grouped(cryptographic, standing, ({ properties }) => {
        const bits = (0,core_value/* scalars */.kw)(properties['classicalSecurityLevel']);
        return bits.length === 0 ? NOT_KNOWN : bits.map(String).join(' or ');
    });
    return rows.sort((left, right) => rankOf(left) - rankOf(right));
}
function rankOf({ label }) {
    const number = Number.parseInt(String(label), 10);
    return Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : number;
}
/** The first two folders of a path. */
function folderOf(file) {
    const folders = file.split('/').slice(0, -1);
    return folders.length === 0 ? '(top folder)' : folders.slice(0, 2).join('/');
}
/** Properties that are not what an asset is, but what the catalogue derives of it. */
const html_inventory_DERIVED = new Set([
    'algorithmFamily',
    'ellipticCurve',
    'oid',
    'blockBits',
    'primitive',
    'algorithm',
    'classicalSecurityLevel',
    'outputBits',
]);
function assetTable(assets, standing) {
    const rows = assets.slice(0, MAX_ASSETS).map((asset) => {
        const places = asset.occurrences
            .slice(0, MAX_PLACES)
            .map(({ at }) => (0,html_text/* html */.qy) `<div class="place">${(0,report_escape/* cut */.Jj)(`${at.file}:${String(at.line)}`, html_inventory_MAX_NAME)}</div>`);
        const left = asset.occurrences.length - places.length;
        return (0,html_text/* html */.qy) `<tr>
      <th scope="row">${(0,report_escape/* cut */.Jj)(asset.name, html_inventory_MAX_NAME)}</th>
      <td>${asset.type}</td>
      <td>${(0,report_escape/* cut */.Jj)(html_inventory_detailsOf(asset), 300)}</td>
      <td>${places}${left > 0 ? (0,html_text/* html */.qy) `<div class="quiet">and ${left} more</div>` : undefined}</td>
      <td>${badgesOf(asset, standing)}</td>
    </tr>`;
    });
    const left = assets.length - MAX_ASSETS;
    return (0,html_text/* html */.qy) `<details>
    <summary>All ${assets.length} assets</summary>
    ${html_table_frame('All assets', ['Asset', 'Kind', 'Details', 'Places', 'Policy'], rows, { left })}
  </details>`;
}
function html_inventory_detailsOf({ properties }) {
    return Object.keys(properties)
        .filter((name) => !html_inventory_DERIVED.has(name))
        .sort(order/* compareTexts */.q)
        .flatMap((name) => {
        const value = properties[name];
        if (value === undefined || (0,core_value/* alternatives */.Vo)(value).every(({ kind }) => kind === 'unknown'))
            return value === undefined ? [] : [`${(0,property_words/* propertyName */.Bz)(name)} not known`];
        return [`${(0,property_words/* propertyName */.Bz)(name)} ${(0,wording/* describeValue */.bp)(name, value)}`];
    })
        .join(', ');
}
const SHORT = { fail: 'stops', warn: 'warns', open: 'not judged', record: 'recorded', none: 'ok' };
const CLASS = { fail: 'fail', warn: 'warn', open: 'open', record: 'record', none: 'ok' };
function badgesOf(asset, standing) {
    const seen = new Set(asset.occurrences.map((_occurrence, index) => standing(asset, index)));
    return [...seen].map((one) => (0,html_text/* html */.qy) `<span class="badge ${CLASS[one]}">${SHORT[one]}</span> `);
}

;// CONCATENATED MODULE: ./src/report/html-keys.ts









const html_keys_MAX_ROWS = 300;
const html_keys_MAX_NAME = 140;
/** Tags and labels that name somebody. */
const HOLDERS = /^(?:.*[:/_.-])?(?:owner|custodian|team|contact|steward|responsible)$/i;
function keysOf(report) {
    return report.assets.filter(({ type, properties }) => {
        if (type === 'certificate')
            return true;
        return type === 'related-crypto-material' && properties['material'] !== undefined;
    });
}
function keysSection(report) {
    const keys = keysOf(report);
    const register = report.register;
    const dated = keys.filter((asset) => html_keys_text(asset, 'notAfter') !== undefined);
    return (0,html_text/* html */.qy) `<section id="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">Keys and certificates</h2>
    <p class="lead">
      What holds a key, where it is kept, and who answers for it: by the register, else by tags, else nobody is named. Key material is never
      shown.
    </p>
    ${keys.length === 0 ? (0,html_text/* html */.qy) `<p>No keys, certificates or key resources were found.</p>` : undefined}
    ${validityTable(dated, report.evidence.asOf)} ${holderTable(keys, register)}
  </section>`;
}
/** Those with an end, the earliest first, in one picture of time. */
function validityTable(dated, asOf) {
    if (dated.length === 0)
        return (0,html_text/* html */.qy) ``;
    const sorted = [...dated].sort((left, right) => (0,order/* compareTexts */.q)(html_keys_text(left, 'notAfter') ?? '', html_keys_text(right, 'notAfter') ?? '') || (0,order/* compareTexts */.q)(left.id, right.id));
    const days = [asOf, ...dated.flatMap((asset) => [html_keys_text(asset, 'notBefore') ?? asOf, html_keys_text(asset, 'notAfter') ?? asOf])].sort(order/* compareTexts */.q);
    const range = { from: days[0] ?? asOf, until: days.at(-1) ?? asOf };
    const rows = sorted.slice(0, html_keys_MAX_ROWS).map((asset) => {
        const [from, until] = [html_keys_text(asset, 'notBefore') ?? asOf, html_keys_text(asset, 'notAfter') ?? asOf];
        const left = (0,dates/* daysBetween */.YM)(asOf, until) ?? 0;
        const standing = left < 0 ? 'fail' : left < SOON ? 'warn' : 'none';
        return (0,html_text/* html */.qy) `<tr>
      <th scope="row">${(0,report_escape/* cut */.Jj)(asset.name === 'certificate' ? (html_keys_text(asset, 'subject') ?? asset.name) : asset.name, html_keys_MAX_NAME)}</th>
      <td class="whole">${from}</td>
      <td class="whole">${until}</td>
      <td class="bar">${span(from, until, range, asOf, standing)}</td>
      <td>
        ${left < 0 ? (0,html_text/* html */.qy) `<span class="badge fail">ended ${(0,wording/* count */.U9)(-left, 'day')} ago</span>` : (0,html_text/* html */.qy) `<span class="badge ${left < SOON ? 'warn' : 'ok'}">${(0,wording/* count */.U9)(left, 'day')} left</span>`}
      </td>
    </tr>`;
    });
    return html_table_frame('Validity', ['Certificate or key', 'From', 'Until', 'Timeline', 'Left'], rows, {
        caption: (0,html_text/* html */.qy) `Validity, as of ${asOf} (the dashed line), from ${range.from} to ${range.until}`,
    });
}
/** A month: only a colour, no judgement; what the policy says stands among the findings. */
const SOON = 30;
function holderTable(keys, register) {
    if (keys.length === 0)
        return (0,html_text/* html */.qy) ``;
    const entryOf = entriesByPlace(register);
    const rows = keys.slice(0, html_keys_MAX_ROWS).map((asset) => {
        const at = asset.occurrences[0]?.at;
        const more = asset.occurrences.length > 1 ? ` and ${String(asset.occurrences.length - 1)} more` : '';
        return (0,html_text/* html */.qy) `<tr>
      <th scope="row">${(0,report_escape/* cut */.Jj)(html_keys_nameOf(asset), html_keys_MAX_NAME)}</th>
      <td>${(0,report_escape/* cut */.Jj)(kindOf(asset), html_keys_MAX_NAME)}</td>
      <td>${(0,report_escape/* cut */.Jj)(keptText(asset), html_keys_MAX_NAME)}</td>
      <td>${holderOf(asset, entryOf(asset))}</td>
      <td>${(0,report_escape/* cut */.Jj)(rotationText(asset), html_keys_MAX_NAME)}</td>
      <td class="place">${at === undefined ? '' : (0,report_escape/* cut */.Jj)(`${at.file}:${String(at.line)}`, html_keys_MAX_NAME)}${more}</td>
    </tr>`;
    });
    const left = keys.length - html_keys_MAX_ROWS;
    return html_table_frame('Holders', ['Key or certificate', 'Kind', 'Kept', 'Holder', 'Rotation', 'Where'], rows, {
        caption: 'Who holds it, where it is kept, how it is rotated',
        left,
    });
}
function html_keys_nameOf(asset) {
    return html_keys_text(asset, 'subject') ?? html_keys_text(asset, 'alias') ?? (asset.type === 'certificate' ? asset.name : symbolOf(asset));
}
function symbolOf({ name, occurrences }) {
    const symbol = occurrences[0]?.enclosing ?? occurrences[0]?.symbol;
    return symbol === undefined || symbol === name ? name : `${name} (${symbol})`;
}
function kindOf(asset) {
    const algorithm = html_keys_text(asset, 'algorithm');
    const size = html_keys_text(asset, 'curve') ?? html_keys_text(asset, 'keyBits');
    const material = html_keys_text(asset, 'material') ?? asset.type;
    return [material, algorithm, size].filter((one) => one !== undefined).join(' ');
}
function keptText(asset) {
    const kept = [html_keys_text(asset, 'storage'), html_keys_text(asset, 'protection')].filter((one) => one !== undefined);
    const { encrypted } = asset.properties;
    if (encrypted !== undefined)
        kept.push(encrypted.kind === 'known' ? (encrypted.value === true ? 'encrypted' : 'not encrypted') : 'encryption not known');
    return kept.length === 0 ? 'not known' : kept.join(', ');
}
/** The register's word first; then tags; else what the platform says of who manages it. */
function holderOf(asset, entry) {
    if (entry !== undefined) {
        const named = [entry.owner && `owner ${entry.owner}`, entry.custodian && `custodian ${entry.custodian}`].filter((one) => one !== undefined && one !== '');
        return (0,html_text/* html */.qy) `${(0,report_escape/* cut */.Jj)(`${named.length === 0 ? 'nobody is named' : named.join(', ')} (register: ${entry.id})`, html_keys_MAX_NAME)}`;
    }
    const tags = asset.occurrences.flatMap(({ labels = {} }) => Object.entries(labels).flatMap(([name, value]) => HOLDERS.test(name) && value.kind === 'known' ? [`${name} ${String(value.value)}`] : []));
    if (tags.length > 0)
        return (0,html_text/* html */.qy) `${(0,report_escape/* cut */.Jj)([...new Set(tags)].join(', '), html_keys_MAX_NAME)} <span class="quiet">(tag)</span>`;
    const manager = html_keys_text(asset, 'keyManager');
    if (manager !== undefined)
        return (0,html_text/* html */.qy) `managed by the ${(0,report_escape/* cut */.Jj)(manager, html_keys_MAX_NAME)}; nobody is named`;
    return (0,html_text/* html */.qy) `<span class="quiet">nobody is named</span>`;
}
function rotationText({ properties }) {
    const parts = [];
    const { rotation, rotationDays, rotationPeriod } = properties;
    if (rotation !== undefined)
        parts.push(rotation.kind === 'known' ? (rotation.value === true ? 'automatic' : 'not automatic') : 'not known');
    const period = rotationDays ?? rotationPeriod;
    if (period !== undefined)
        parts.push(`every ${(0,wording/* describeValue */.bp)(rotationDays === undefined ? 'rotationPeriod' : 'rotationDays', period)}`);
    return parts.join(', ');
}
function html_keys_text({ properties }, name) {
    const said = (0,core_value/* scalars */.kw)(properties[name]);
    return said.length === 0 ? undefined : said.map(String).join(' or ');
}

;// CONCATENATED MODULE: ./src/report/html-later.ts




const html_later_MAX_ROWS = 100;
const html_later_MAX_TEXT = 300;
const BECOMES = { fail: 'stops the build', warn: 'warns', record: 'is recorded' };
function laterDays(report) {
    const days = new Map();
    for (const entry of report.outlook?.entries ?? []) {
        const day = days.get(entry.date);
        if (day === undefined)
            days.set(entry.date, [entry]);
        else
            day.push(entry);
    }
    return [...days].map(([date, entries]) => ({
        date,
        entries,
        failing: entries.filter(({ enforcement }) => enforcement === 'fail').length,
    }));
}
function laterSection(report) {
    const days = laterDays(report);
    return (0,html_text/* html */.qy) `<section id="later" aria-labelledby="later-title">
    <h2 id="later-title">What fails later</h2>
    <p class="lead">
      The standard has dates. Nothing here has to be mended today; it is what today's inventory meets if it stays as it is. Each day lists
      what changes on it.
    </p>
    ${days.length === 0 ? (0,html_text/* html */.qy) `<p>No date of the standard changes anything of what was found.</p>` : undefined} ${days.map(dayPart)}
  </section>`;
}
function rowsOf(entries) {
    const rows = new Map();
    for (const entry of entries) {
        const { assetName, rule, enforcement, before, clause, places } = entry;
        const key = JSON.stringify([assetName, rule, enforcement, before, clause?.source]);
        const row = rows.get(key);
        if (row === undefined)
            rows.set(key, { first: entry, assets: 1, places });
        else {
            row.assets++;
            row.places += places;
        }
    }
    const order = ({ first }) => ['fail', 'warn', 'record'].indexOf(first.enforcement);
    return [...rows.values()].sort((left, right) => order(left) - order(right));
}
function dayPart({ date, entries, failing }) {
    const places = entries.reduce((sum, entry) => sum + entry.places, 0);
    const all = rowsOf(entries);
    const rows = all.slice(0, html_later_MAX_ROWS).map(({ first: entry, places: own }) => {
        const more = own > 1 ? ` and ${String(own - 1)} more` : '';
        return (0,html_text/* html */.qy) `<tr>
      <th scope="row">${(0,report_escape/* cut */.Jj)(entry.assetName, html_later_MAX_TEXT)}</th>
      <td class="n">${own}</td>
      <td>
        <span class="badge ${entry.enforcement}">${BECOMES[entry.enforcement]}</span>
        <span class="quiet">${entry.before === undefined ? 'allowed until then' : `${BECOMES[entry.before]} until then`}</span>
      </td>
      <td>
        ${(0,report_escape/* cut */.Jj)(entry.title, html_later_MAX_TEXT)}
        <div class="quiet">
          ${entry.clause === undefined ? entry.rule : (0,report_escape/* cut */.Jj)(`${entry.clause.source}${entry.clause.status === 'draft' ? ' (draft)' : ''}`, html_later_MAX_TEXT)}
        </div>
      </td>
      <td class="place">${(0,report_escape/* cut */.Jj)(`${entry.at.file}:${String(entry.at.line)}`, html_later_MAX_TEXT)}${more}</td>
    </tr>`;
    });
    const left = all.length - html_later_MAX_ROWS;
    return (0,html_text/* html */.qy) `<h3>From ${date}</h3>
    <p class="quiet">
      ${(0,wording/* count */.U9)(entries.length, 'asset')} in ${(0,wording/* count */.U9)(places, 'place')}; ${failing} of them ${failing === 1 ? 'stops' : 'stop'} the build from
      then on.
    </p>
    ${html_table_frame(`From ${date}`, ['Asset', '#Places', 'Then', 'Because', 'Where'], rows, { left })}`;
}

;// CONCATENATED MODULE: ./src/report/html-quantum.ts





const html_quantum_MAX_ROWS = 100;
const html_quantum_MAX_NAME = 160;
/** What is encrypted today can be kept and read later; a signature only has to hold until it is checked. */
const CONFIDENTIALITY = ['key-agree', 'kem', 'pke', 'combiner'];
const PROTECTING = ['encrypt', 'decrypt', 'wrap', 'unwrap', 'encapsulate', 'decapsulate', 'keyagree'];
const PUBLIC_KEY = [...CONFIDENTIALITY, 'signature', 'unknown'];
function readinessOf(assets) {
    const readiness = { vulnerable: [], resistant: [], open: [] };
    for (const asset of assets) {
        const value = asset.properties['quantumVulnerable'];
        if (value === undefined)
            continue;
        const said = (0,core_value/* scalars */.kw)(value);
        const primitives = (0,core_value/* scalars */.kw)(asset.properties['primitive']).map(String);
        if (said.includes(true))
            readiness.vulnerable.push(asset);
        else if (said.includes(false)) {
            if (primitives.some((one) => CONFIDENTIALITY.includes(one) || one === 'signature'))
                readiness.resistant.push(asset);
        }
        else if (primitives.some((one) => PUBLIC_KEY.includes(one)))
            readiness.open.push(asset);
    }
    return readiness;
}
function quantumSection(report) {
    const readiness = readinessOf(report.assets);
    const deadlines = report.outlook?.quantum ?? [];
    const { vulnerable, resistant, open } = readiness;
    return (0,html_text/* html */.qy) `<section id="quantum" aria-labelledby="quantum-title">
    <h2 id="quantum-title">Post-quantum readiness</h2>
    <p class="lead">
      Public-key algorithms that a large quantum computer would break. What they keep secret can be recorded today and read then, so
      confidentiality moves before signatures.
    </p>
    <ul class="tiles">
      <li class="tile"><b>${vulnerable.length}</b><span>quantum-vulnerable assets</span></li>
      <li class="tile"><b>${resistant.length}</b><span>resistant public-key assets</span></li>
      <li class="tile"><b>${open.length}</b><span>not known</span></li>
      <li class="tile"><b>${vulnerable.filter(protects).length}</b><span>of the vulnerable ones keep something secret</span></li>
    </ul>
    ${deadlineTable(deadlines)} ${orderTable(vulnerable, deadlines, report.evidence.asOf)}
    ${vulnerable.length === 0
        ? undefined
        : (0,html_text/* html */.qy) `<p class="quiet">
            How long the protected data must stay secret cannot be read from code: set it beside these dates from the register or a data
            classification. Data that must outlive a date has to move that much earlier.
          </p>`}
  </section>`;
}
const STATE = {
    approved: 'approved',
    deprecated: 'deprecated',
    legacy: 'for existing data only',
    prohibited: 'prohibited',
};
function deadlineTable(deadlines) {
    if (deadlines.length === 0)
        return (0,html_text/* html */.qy) `<p>No built-in standard sets a date for anything that was found.</p>`;
    const rows = deadlines.map(({ date, title, state, source, status, assets }) => (0,html_text/* html */.qy) `<tr>
        <th scope="row" class="whole">${date}</th>
        <td>${(0,report_escape/* cut */.Jj)(title, html_quantum_MAX_NAME)}</td>
        <td>${STATE[state]}</td>
        <td class="n">${assets.length}</td>
        <td>${(0,report_escape/* cut */.Jj)(source, 300)}${status === 'draft' ? ' (draft)' : ''}</td>
      </tr>`);
    return html_table_frame('Dates of the standards', ['From', 'Standard', 'Then', '#Assets', 'Source'], rows, {
        caption: 'Which standard sets which date',
    });
}
function protects({ properties }) {
    const [primitives, functions] = [properties['primitive'], properties['function']].map((value) => (0,core_value/* scalars */.kw)(value).map(String));
    return (primitives ?? []).some((one) => CONFIDENTIALITY.includes(one)) || (functions ?? []).some((one) => PROTECTING.includes(one));
}
/** Confidentiality first, then what has the earliest date, then what stands in most places. */
function orderTable(vulnerable, deadlines, asOf) {
    if (vulnerable.length === 0)
        return (0,html_text/* html */.qy) ``;
    const first = new Map();
    for (const { date, assets } of deadlines.filter((one) => one.date > asOf))
        for (const id of assets)
            if (!first.has(id))
                first.set(id, date);
    const rank = (asset) => first.get(asset.id) ?? '9999';
    const sorted = [...vulnerable].sort((left, right) => Number(protects(right)) - Number(protects(left)) ||
        (0,order/* compareTexts */.q)(rank(left), rank(right)) ||
        right.occurrences.length - left.occurrences.length ||
        (0,order/* compareTexts */.q)(left.id, right.id));
    const rows = sorted.slice(0, html_quantum_MAX_ROWS).map((asset, index) => {
        const at = asset.occurrences[0]?.at;
        return (0,html_text/* html */.qy) `<tr>
      <td class="n">${index + 1}</td>
      <th scope="row">${(0,report_escape/* cut */.Jj)(asset.name, html_quantum_MAX_NAME)}</th>
      <td>
        ${protects(asset) ? 'keeps something secret' : asset.type === 'certificate' ? 'certificate' : 'signs, or its use is not known'}
      </td>
      <td class="whole">${first.get(asset.id) ?? 'none'}</td>
      <td class="n">${asset.occurrences.length}</td>
      <td class="place">${at === undefined ? '' : (0,report_escape/* cut */.Jj)(`${at.file}:${String(at.line)}`, html_quantum_MAX_NAME)}</td>
    </tr>`;
    });
    const left = vulnerable.length - html_quantum_MAX_ROWS;
    return html_table_frame('Order of migration', ['#No.', 'Asset', 'Why here', 'Next date', '#Places', 'First place'], rows, {
        caption: 'Order of migration',
        left,
    });
}

;// CONCATENATED MODULE: ./src/report/html-overview.ts







const FIRST = 5;
const html_overview_MAX_TEXT = 260;
const VERDICT = { pass: 'PASS', fail: 'FAIL', error: 'NO VERDICT' };
function head(report, tally) {
    const { policy, asOf, tool } = report.evidence;
    const sentence = (0,wording/* verdictSentence */.BT)(report, tally).replace(/^[A-Z ]+: /, '');
    return (0,html_text/* html */.qy) `<header class="top">
    <div class="top-line">
      <p class="brand">Cryptogate: cryptography of this repository</p>
      <div class="tools needs-script">
        <button type="button" id="theme" aria-label="Switch between light and dark">Dark</button
        ><button type="button" id="print">Print</button>
      </div>
    </div>
    <div class="verdict">
      <span class="verdict-word verdict-${report.verdict}">${VERDICT[report.verdict]}</span>
      <h1>${(0,report_escape/* cut */.Jj)(sentence.charAt(0).toUpperCase() + sentence.slice(1), html_overview_MAX_TEXT)}</h1>
    </div>
    <p class="facts">
      Judged as of ${asOf} by ${policy.id} ${policy.version} · stops at severity ${report.failOn} and above ·
      ${(0,wording/* count */.U9)(report.rules.length, 'rule')} in force · ${tool.name} ${tool.version}
    </p>
  </header>`;
}
function overviewSection(report, tally, groups) {
    const { byEnforcement } = tally;
    const { change } = tally;
    const isNew = report.findings.filter((finding) => finding.change === 'new').length;
    const recorded = byEnforcement.record - (change === undefined ? 0 : change.existing + change.existingRecorded);
    const tiles = [
        [byEnforcement.fail, byEnforcement.fail === 1 ? 'stops the build' : 'stop the build', byEnforcement.fail > 0 ? ' is-fail' : ''],
        [byEnforcement.warn, byEnforcement.warn === 1 ? 'warning' : 'warnings', byEnforcement.warn > 0 ? ' is-warn' : ''],
        [recorded, 'recorded only', ''],
        [change?.ownUnresolved ?? tally.unresolved, 'not judged: a value is not known', ''],
        ...(report.change === undefined
            ? []
            : [[isNew, 'new with this change', ''], [change?.existing ?? 0, 'there before, not counted', '']]),
        [tally.assets, `assets in ${String(tally.occurrences)} places`, ''],
        [readinessOf(report.assets).vulnerable.length, 'quantum-vulnerable assets', ''],
        [report.evidence.files.skipped + report.evidence.files.partlyParsed, 'files not read, or in part', ''],
    ];
    return (0,html_text/* html */.qy) `<section id="overview" aria-labelledby="overview-title">
    <h2 id="overview-title">Overview</h2>
    <ul class="tiles">
      ${tiles.map(([number, label, mark]) => (0,html_text/* html */.qy) `<li class="tile${mark}"><b>${number}</b><span>${label}</span></li>`)}
    </ul>
    <div class="answers">${fixFirst(groups, report.rules)} ${whoHolds(report)} ${failsLater(report)} ${notSeen(report, tally)}</div>
  </section>`;
}
/** One line a rule, in the order of importance: what stops the build and is new before the rest. */
function fixFirst(groups, rules) {
    // Without what is suggested for one place: it is longer than what can be read here.
    const advice = new Map(rules.map(({ id, instead }) => [id, instead]));
    const counting = groups.filter(({ first }) => first.enforcement !== 'record');
    const news = (group) => Number(group.findings.some(({ change }) => change === 'new') && group.first.enforcement === 'fail');
    const sorted = [...counting].sort((left, right) => news(right) - news(left));
    const byRule = new Map();
    for (const { first, findings } of sorted) {
        const known = byRule.get(first.rule.id);
        if (known === undefined)
            byRule.set(first.rule.id, { first, places: findings.length });
        else
            known.places += findings.length;
    }
    const first = [...byRule.values()].slice(0, FIRST);
    const items = first.map(({ first: finding, places }) => (0,html_text/* html */.qy) `<li>
        <span class="badge ${finding.enforcement}">${finding.rule.severity}</span>
        <a href="#findings" data-filter="rule" data-value="${finding.rule.id}">${(0,report_escape/* cut */.Jj)((0,wording/* titleOf */.Gg)(finding), html_overview_MAX_TEXT)}</a> in
        <span class="place">${(0,report_escape/* cut */.Jj)(`${finding.at.file}:${String(finding.at.line)}`, html_overview_MAX_TEXT)}</span
        >${places > 1 ? ` and ${(0,wording/* count */.U9)(places - 1, 'more place')}` : ''}
        <div class="quiet">${(0,report_escape/* cut */.Jj)(advice.get(finding.rule.id) ?? finding.rule.instead, html_overview_MAX_TEXT)}</div>
      </li>`);
    return (0,html_text/* html */.qy) `<div class="answer">
    <h3>What must be fixed first?</h3>
    ${items.length === 0
        ? (0,html_text/* html */.qy) `<p>Nothing: no finding stops the build or warns.</p>`
        : (0,html_text/* html */.qy) `<ol>
            ${items}
          </ol>`}
  </div>`;
}
const NONE_STORED = 'No private or secret key was found in the repository itself.';
function storedText(number) {
    return `${(0,wording/* count */.U9)(number, 'private or secret key')} in the repository itself: everybody who can read it holds ${number === 1 ? 'it' : 'them'}.`;
}
function whoHolds(report) {
    const keys = keysOf(report);
    const register = report.register;
    const stored = keys.filter(({ properties }) => properties['storage']?.kind === 'known' && properties['storage'].value === 'repository');
    const secret = stored.filter(({ properties }) => properties['material']?.kind === 'known' && /^(?:private|secret)-key$/.test(String(properties['material'].value)));
    return (0,html_text/* html */.qy) `<div class="answer">
    <h3>Who holds the keys?</h3>
    <ul>
      <li>
        ${(0,wording/* count */.U9)(keys.length, 'key or certificate', 'keys and certificates')} in the inventory, <a href="#keys">each with its holder</a>.
      </li>
      <li>${secret.length === 0 ? NONE_STORED : storedText(secret.length)}</li>
      <li>
        ${register === undefined
        ? (0,html_text/* html */.qy) `No Key Management Register was read: holders are known by tags only.`
        : (0,html_text/* html */.qy) `The <a href="#register">register</a> has ${(0,wording/* count */.U9)(register.entries.length, 'entry', 'entries')};
                ${(0,wording/* count */.U9)(register.unregistered.length, 'key')} ${register.unregistered.length === 1 ? 'is' : 'are'} declared or used and not
                in it.`}
      </li>
      ${register === undefined ? undefined : holdersOf(register.entries)}
    </ul>
  </div>`;
}
/** Those without somebody first. */
function holdersOf(entries) {
    const open = ({ owner, custodian }) => Number(owner !== undefined) + Number(custodian !== undefined);
    const sorted = [...entries].sort((left, right) => open(left) - open(right));
    const told = sorted
        .slice(0, FIRST)
        .map(({ id, owner, custodian }) => (0,html_text/* html */.qy) `<li>
          <b>${(0,report_escape/* cut */.Jj)(id, html_overview_MAX_TEXT)}</b>: ${owner === undefined ? 'nobody owns it' : (0,html_text/* html */.qy) `owner ${(0,report_escape/* cut */.Jj)(owner, html_overview_MAX_TEXT)}`},
          ${custodian === undefined ? 'nobody keeps it' : (0,html_text/* html */.qy) `custodian ${(0,report_escape/* cut */.Jj)(custodian, html_overview_MAX_TEXT)}`}
        </li>`);
    const left = entries.length - FIRST;
    return [...told, left > 0 ? (0,html_text/* html */.qy) `<li><a href="#register">and ${left} more</a></li>` : undefined];
}
function failsLater(report) {
    const days = laterDays(report);
    const items = days.slice(0, FIRST).map(({ date, entries, failing }) => (0,html_text/* html */.qy) `<li>
        <b>${date}</b>:
        ${failing > 0 ? `${(0,wording/* count */.U9)(failing, 'asset')} ${failing === 1 ? 'stops' : 'stop'} the build` : `${(0,wording/* count */.U9)(entries.length, 'asset')} ${entries.length === 1 ? 'is' : 'are'} warned about or recorded`}
        <div class="quiet">
          ${(0,report_escape/* cut */.Jj)([...new Set(entries.filter((one) => failing === 0 || one.enforcement === 'fail').map(({ assetName }) => assetName))].slice(0, FIRST).join(', '), html_overview_MAX_TEXT)}
        </div>
      </li>`);
    return (0,html_text/* html */.qy) `<div class="answer">
    <h3>What fails later?</h3>
    ${items.length === 0
        ? (0,html_text/* html */.qy) `<p>No date of the standard changes anything of what was found.</p>`
        : (0,html_text/* html */.qy) `<ul>
            ${items}
          </ul>`}
    <p><a href="#later">All dates</a>, and <a href="#quantum">the move to post-quantum cryptography</a>.</p>
  </div>`;
}
function notSeen(report, tally) {
    const gaps = notLookedAt(report, tally);
    return (0,html_text/* html */.qy) `<div class="answer">
    <h3>What was not looked at?</h3>
    ${gaps.length === 0
        ? (0,html_text/* html */.qy) `<p>Nothing was left out: every file of a supported language was read whole.</p>`
        : (0,html_text/* html */.qy) `<ul>
            ${gaps.map((gap) => (0,html_text/* html */.qy) `<li>${gap}</li>`)}
          </ul>`}
    <p><a href="#coverage">Files, reasons and rules in force</a>.</p>
  </div>`;
}

;// CONCATENATED MODULE: ./src/report/html-governance.ts




const html_governance_MAX_TEXT = 200;
const html_governance_MAX_ROWS = 300;
/** Principals told in one cell. */
const MAX_NAMES = 12;
const FOUND = {
    found: ['found', 'fail'],
    clear: ['not found', 'ok'],
    'not-observable': ['cannot be seen from here', 'record'],
};
function auditTable({ auditFindings }) {
    const rows = auditFindings.map(({ number, title, state, findings, areas }) => {
        const [word, mark] = FOUND[state];
        return (0,html_text/* html */.qy) `<tr>
      <td class="n">${number}</td>
      <th scope="row">${(0,report_escape/* cut */.Jj)(title, html_governance_MAX_TEXT)}</th>
      <td><span class="badge ${mark}">${word}</span></td>
      <td class="n">${findings.length}</td>
      <td>${(0,report_escape/* cut */.Jj)(areas.join(', '), html_governance_MAX_TEXT)}</td>
    </tr>`;
    });
    return html_table_frame('Common audit findings', ['#No.', 'What audits usually find', 'Here', '#Findings', 'Areas of governance'], rows, {
        caption: 'The twelve findings that audits of key management usually have',
    });
}
/** Who can by the policies in the repository, next to who should by the register. */
function accessTable({ entries }) {
    const asked = entries.flatMap(({ id, access }) => access.map((answer) => ({ id, answer })));
    if (asked.length === 0)
        return (0,html_text/* html */.qy) ``;
    const rows = asked.slice(0, html_governance_MAX_ROWS).map(({ id, answer }) => (0,html_text/* html */.qy) `<tr>
        <th scope="row">${(0,report_escape/* cut */.Jj)(id, html_governance_MAX_TEXT)}</th>
        <td>${(0,report_escape/* cut */.Jj)(answer.question, html_governance_MAX_TEXT)}</td>
        <td>${answer.registered.length === 0 ? 'nobody is named' : (0,report_escape/* cut */.Jj)(answer.registered.join(', '), html_governance_MAX_TEXT)}</td>
        <td>${canOf(answer)}</td>
        <td class="place">${answer.at === undefined ? '' : (0,report_escape/* cut */.Jj)(`${answer.at.file}:${String(answer.at.line)}`, html_governance_MAX_TEXT)}</td>
      </tr>`);
    return html_table_frame('Access', ['Entry', 'Question', 'Should, by the register', 'Can, by policies here', 'Where'], rows, {
        caption: 'Who can, and who should',
        left: asked.length - html_governance_MAX_ROWS,
    });
}
function canOf({ declared, ways = [] }) {
    if (declared === undefined)
        return (0,html_text/* html */.qy) `<span class="quiet">no policy here says so</span>`;
    if (ways.length === 0)
        return (0,html_text/* html */.qy) `nobody, by the policies here`;
    const told = ways.slice(0, MAX_NAMES).map(({ principal, registered, by, conditions, unclear }) => {
        const how = [by, ...(conditions.length > 0 ? ['on a condition'] : []), ...(unclear ? ['not wholly readable'] : [])].join(', ');
        const mark = registered ? undefined : (0,html_text/* html */.qy) `<span class="badge warn">not registered</span>`;
        return (0,html_text/* html */.qy) `<div>${(0,report_escape/* cut */.Jj)(principal, html_governance_MAX_TEXT)} <span class="quiet">(${how})</span> ${mark}</div>`;
    });
    const left = ways.length - MAX_NAMES;
    return (0,html_text/* html */.qy) `${told}${left > 0 ? (0,html_text/* html */.qy) `<div class="quiet">and ${left} more</div>` : undefined}`;
}
function obligationTable({ obligations }) {
    const rows = obligations.map(({ title, controls, fields, evidence, gaps }) => {
        const states = Object.entries(fields).flatMap(([state, number]) => (number > 0 ? [`${String(number)} ${state}`] : []));
        return (0,html_text/* html */.qy) `<tr>
      <th scope="row">${(0,report_escape/* cut */.Jj)(title, html_governance_MAX_TEXT)}</th>
      <td>${(0,report_escape/* cut */.Jj)(controls.join(', '), html_governance_MAX_TEXT)}</td>
      <td>${states.length === 0 ? 'no keys' : states.join(', ')}</td>
      <td class="n">${evidence}</td>
      <td>${gaps.length === 0 ? (0,html_text/* html */.qy) `<span class="badge ok">none</span>` : gaps.map((gap) => (0,html_text/* html */.qy) `<div>${(0,report_escape/* cut */.Jj)(gap, html_governance_MAX_TEXT)}</div>`)}</td>
    </tr>`;
    });
    return html_table_frame('Obligations', ['What is asked', 'By', 'Fields', '#Records', 'Gaps'], rows, {
        caption: 'Obligations: what is asked of keys, and what answers it',
    });
}
/** A table a data class: ten stages, five cells each. */
function lifecycleTables({ lifecycle }) {
    return lifecycle.slice(0, html_governance_MAX_ROWS).map(({ dataClass, keys, stages }) => {
        const name = dataClass === '' ? 'keys without a data class' : `keys for ${dataClass} data`;
        const heads = stages[0]?.cells.map(({ title }) => title) ?? [];
        const rows = stages.map(({ title, cells }) => (0,html_text/* html */.qy) `<tr>
          <th scope="row">${(0,report_escape/* cut */.Jj)(title, html_governance_MAX_TEXT)}</th>
          ${cells.map((cell) => (0,html_text/* html */.qy) `<td>${stateText(cell, keys)}</td>`)}
        </tr>`);
        return html_table_frame(`Stages of ${name}`, ['Stage', ...heads], rows, {
            caption: (0,html_text/* html */.qy) `The life of ${(0,report_escape/* cut */.Jj)(name, html_governance_MAX_TEXT)} (${(0,wording/* count */.U9)(keys, 'key')}): what of each stage is proven`,
        });
    });
}
const ORDER = ['missing', 'assumed', 'asserted', 'proven', 'later'];
const MARK = { missing: 'fail', assumed: 'warn', asserted: 'record', proven: 'ok', later: '' };
const WORD = { missing: 'missing', assumed: 'assumed', asserted: 'asserted', proven: 'proven', later: 'still to come' };
/** The worst first; where all keys are alike the word alone. */
function stateText({ states }, keys) {
    return ORDER.flatMap((state) => {
        const number = states[state];
        if (number === 0)
            return [];
        return [(0,html_text/* html */.qy) `<div><span class="badge ${MARK[state]}">${number === keys ? '' : `${String(number)} `}${WORD[state]}</span></div>`];
    });
}

;// CONCATENATED MODULE: ./src/report/html-register.ts







const html_register_MAX_TEXT = 200;
const html_register_MAX_ROWS = 300;
const html_register_FOUND = {
    matched: 'declared or used here',
    renamed: 'here under another name',
    'not-declared': 'nothing declares it',
    elsewhere: 'in another repository',
    'not-observable': 'cannot be seen from here',
};
function registerSection(report) {
    const { register, evidence } = report;
    if (register === undefined)
        return (0,html_text/* html */.qy) ``;
    const states = Object.entries(register.fields).map(([state, number]) => `${String(number)} ${state}`);
    return (0,html_text/* html */.qy) `<section id="register" aria-labelledby="register-title">
    <h2 id="register-title">Key Management Register</h2>
    <p class="lead">
      ${(0,report_escape/* cut */.Jj)(register.id, html_register_MAX_TEXT)} (${(0,report_escape/* cut */.Jj)(register.profile, html_register_MAX_TEXT)}): ${(0,wording/* count */.U9)(register.entries.length, 'entry', 'entries')}. A complete
      register ${register.complete ? 'can' : 'cannot'} be produced today. Fields: ${states.join(', ')}; proven is what a record shows,
      asserted what is only said, assumed what a tool filled in. Not in the register, though declared or used:
      ${register.unregistered.length}.
    </p>
    ${gapTable(register)} ${auditTable(register)} ${entryTable(register, evidence.asOf)} ${dueTable(register)} ${accessTable(register)}
    ${unregisteredTable(register)} ${peopleTable(register)} ${obligationTable(register)} ${lifecycleTables(register)}
  </section>`;
}
/** Who holds which key, from the last rotation to the next. */
function entryTable({ entries }, asOf) {
    if (entries.length === 0)
        return (0,html_text/* html */.qy) ``;
    const days = [asOf, ...entries.flatMap(({ last, next }) => [last ?? asOf, next ?? asOf])].sort(order/* compareTexts */.q);
    const range = { from: days[0] ?? asOf, until: days.at(-1) ?? asOf };
    const rows = entries.slice(0, html_register_MAX_ROWS).map((one) => {
        const type = [one.keyType, one.platform ?? ''].filter((text) => text !== '').join(', ');
        const isLate = one.next !== undefined && one.next < asOf;
        const line = one.next === undefined ? undefined : span(one.last ?? asOf, one.next, range, asOf, isLate ? 'fail' : 'record');
        return (0,html_text/* html */.qy) `<tr>
      <th scope="row">${(0,report_escape/* cut */.Jj)(one.id, html_register_MAX_TEXT)} <span class="quiet">${one.kind}</span></th>
      <td>${(0,report_escape/* cut */.Jj)(type, html_register_MAX_TEXT)}</td>
      <td>${(0,report_escape/* cut */.Jj)(one.protects, html_register_MAX_TEXT)}</td>
      <td>${holder(one.owner)}</td>
      <td>${holder(one.custodian)}</td>
      <td class="whole">${one.last ?? ''}</td>
      <td class="whole">${one.next ?? ''}${isLate ? (0,html_text/* html */.qy) ` <span class="badge fail">late</span>` : undefined}</td>
      <td class="bar">${line}</td>
      <td>${html_register_FOUND[one.join]}</td>
    </tr>`;
    });
    return html_table_frame('Entries', ['Entry', 'Type', 'Protects', 'Owner', 'Custodian', 'Last rotation', 'Next, or end', 'Timeline', 'In the repository'], rows, {
        caption: (0,html_text/* html */.qy) `Entries: who holds which key; the dashed line is ${asOf}, from ${range.from} to ${range.until}`,
        left: entries.length - html_register_MAX_ROWS,
    });
}
function holder(name) {
    return name === undefined ? (0,html_text/* html */.qy) `<span class="badge warn">nobody</span>` : (0,html_text/* html */.qy) `${(0,report_escape/* cut */.Jj)(name, html_register_MAX_TEXT)}`;
}
function dueTable({ timeline }) {
    const rows = timeline.map(({ date, days, what, entry, who }) => {
        const left = days < 0 ? `${(0,wording/* count */.U9)(-days, 'day')} late` : (0,wording/* count */.U9)(days, 'day');
        return [date, left, what, entry, who.length === 0 ? 'nobody' : who.join(', ')];
    });
    return table('What is due', ['Day', 'Left', 'What', 'Entry', 'Who'], rows);
}
function gapTable({ gaps }) {
    return table('What stands in the way of a complete register', ['Gap', 'Where'], gaps.map(({ text, at }) => [text, placeOf(at)]));
}
function unregisteredTable({ unregistered }) {
    return table('Not in the register', ['Key', 'Where'], unregistered.map(({ name, at }) => [name, placeOf(at)]));
}
function peopleTable({ people }) {
    const rows = people.map((one) => {
        const name = one.active ? one.id : `${one.id} (not active)`;
        return [name, one.role, one.owns.join(', '), one.keeps.join(', '), one.alone.join(', ')];
    });
    return table('People', ['Person', 'Role', 'Owns', 'Keeps', 'Alone for'], rows);
}
function placeOf(at) {
    return `${at.file}:${String(at.line)}`;
}

;// CONCATENATED MODULE: ./src/report/html-script.ts
/**
 * The script of the HTML report: filters, search, pages, theme. It is text here because it runs in a reader's browser and not in
 * ours; it makes elements and sets their text, and never reads markup.
 */
const SCRIPT = String.raw `
'use strict';
(function () {
  var root = document.documentElement;
  root.classList.add('has-script');
  var data = JSON.parse(document.getElementById('data').textContent);
  var texts = data.texts, rules = data.rules, rows = data.rows;
  var PAGE = 50, ENFORCEMENT = ['fail', 'warn', 'record'], WORDS = ['Stops the build', 'Warning', 'Recorded'];
  var page = 0, shown = rows;

  function make(name, properties, children) {
    var element = document.createElement(name);
    Object.keys(properties || {}).forEach(function (key) {
      if (key === 'text') element.textContent = properties[key];
      else element.setAttribute(key, properties[key]);
    });
    (children || []).forEach(function (child) { if (child) element.appendChild(child); });
    return element;
  }
  function byId(id) { return document.getElementById(id); }

  var controls = {
    text: byId('filter-text'), severity: byId('filter-severity'), enforcement: byId('filter-enforcement'), rule: byId('filter-rule'),
    path: byId('filter-path'), owner: byId('filter-owner'), change: byId('filter-change')
  };

  var haystacks = new Array(rows.length);
  function haystack(index) {
    if (haystacks[index] === undefined) {
      var row = rows[index];
      haystacks[index] = [rules[row[0]].id, texts[row[3]], texts[row[4]], texts[row[5]] + ':' + row[6], texts[row[7]], rules[row[0]].controls.join(' '), rules[row[0]].supports].join('\n').toLowerCase();
    }
    return haystacks[index];
  }

  function matches(row, index, wanted) {
    var rule = rules[row[0]];
    if (wanted.severity && rule.severity !== wanted.severity) return false;
    if (wanted.enforcement === 'open' ? row[2] !== 1 : wanted.enforcement && ENFORCEMENT[row[1]] !== wanted.enforcement) return false;
    if (wanted.rule && rule.id !== wanted.rule) return false;
    if (wanted.owner && (wanted.owner === '-' ? texts[row[10]] !== '' : texts[row[10]].split(', ').indexOf(wanted.owner) < 0)) return false;
    if (wanted.change && texts[row[11]] !== wanted.change) return false;
    if (wanted.path && texts[row[5]].toLowerCase().indexOf(wanted.path) !== 0 && texts[row[5]].toLowerCase().indexOf('/' + wanted.path) < 0) return false;
    for (var i = 0; i < wanted.words.length; i++) if (haystack(index).indexOf(wanted.words[i]) < 0) return false;
    return true;
  }

  function filter() {
    var wanted = {};
    Object.keys(controls).forEach(function (key) { wanted[key] = controls[key] ? controls[key].value : ''; });
    wanted.words = wanted.text.toLowerCase().split(/\s+/).filter(Boolean);
    wanted.path = wanted.path.toLowerCase().trim();
    shown = rows.filter(function (row, index) { return matches(row, index, wanted); });
    page = 0;
    draw();
  }

  // A long path breaks behind a slash, before anywhere else.
  function breakable(path) {
    return path.split('/').flatMap(function (part, index, all) {
      return index < all.length - 1 ? [document.createTextNode(part + '/'), document.createElement('wbr')] : [document.createTextNode(part)];
    });
  }
  function place(row) { return texts[row[5]] + ':' + row[6]; }

  function pair(list, term, description) {
    if (!description) return;
    list.appendChild(make('dt', { text: term }));
    list.appendChild(typeof description === 'string' ? make('dd', { text: description }) : make('dd', {}, description));
  }

  function codeOf(row) {
    if (row[13].length === 0) return null;
    return make('pre', { tabindex: '0', 'aria-label': 'Source' }, row[13].map(function (line) {
      var reported = line[0] === row[6];
      var element = make('span', reported ? { 'class': 'reported' } : {}, [make('i', { text: String(line[0]) })]);
      element.appendChild(document.createTextNode(texts[line[1]]));
      return element;
    }));
  }

  function detailOf(row) {
    var rule = rules[row[0]], list = make('dl');
    pair(list, 'The standard says', texts[row[8]]);
    pair(list, 'Do instead', rule.instead);
    pair(list, 'Why', rule.because);
    pair(list, 'Note', texts[row[9]]);
    pair(list, 'Covered by', texts[row[12]]);
    pair(list, 'Whose', texts[row[10]]);
    if (row[14].length > 0) pair(list, 'Way of the value', [make('ol', {}, row[14].map(function (step) {
      return make('li', {}, [make('span', { 'class': 'place', text: texts[step[0]] }), document.createTextNode(' ' + texts[step[1]])]);
    }))]);
    pair(list, 'Controls', rule.controls.join(', '));
    pair(list, 'Supports, never satisfies', rule.supports);
    if (rule.links.length + rule.references.length > 0) pair(list, 'References', [make('ul', {}, rule.links.map(function (link) {
      return make('li', {}, [make('a', { href: link, rel: 'noopener noreferrer', text: link })]);
    }).concat(rule.references.map(function (text) { return make('li', { text: text }); })))]);
    pair(list, 'Rule', rule.id);
    pair(list, 'Fingerprint', row[15]);
    return make('tr', { 'class': 'detail' }, [make('td', { colspan: '5' }, [codeOf(row), list])]);
  }

  function rowOf(row) {
    var rule = rules[row[0]], open = make('button', { type: 'button', 'class': 'row-open', 'aria-expanded': 'false', text: texts[row[3]] });
    var badges = [make('span', { 'class': 'badge ' + ENFORCEMENT[row[1]], text: WORDS[row[1]] })];
    if (row[2] === 1) badges.push(document.createTextNode(' '), make('span', { 'class': 'badge open', text: 'Not judged' }));
    if (texts[row[11]] === 'new') badges.push(document.createTextNode(' '), make('span', { 'class': 'badge fail', text: 'New' }));
    if (texts[row[12]]) badges.push(document.createTextNode(' '), make('span', { 'class': 'badge open', text: 'Covered' }));
    var element = make('tr', {}, [
      make('td', { 'class': 'whole' }, [make('span', { 'class': 'badge ' + rule.severity, text: rule.severity })]),
      make('td', {}, badges),
      make('td', {}, [open, make('div', { text: texts[row[4]] })]),
      make('td', { 'class': 'place' }, breakable(place(row))),
      make('td', { text: texts[row[7]] })
    ]);
    open.addEventListener('click', function () {
      var isOpen = open.getAttribute('aria-expanded') === 'true';
      open.setAttribute('aria-expanded', String(!isOpen));
      if (isOpen) element.nextSibling.remove();
      else element.after(detailOf(row));
    });
    return element;
  }

  function draw() {
    var body = byId('finding-rows'), first = page * PAGE, part = shown.slice(first, first + PAGE);
    body.replaceChildren.apply(body, part.map(rowOf));
    byId('finding-count').textContent = shown.length === 0 ? 'No finding fits these filters.' :
      (first + 1) + ' to ' + (first + part.length) + ' of ' + shown.length + (shown.length === rows.length ? ' findings' : ' findings that fit, of ' + rows.length);
    byId('page-back').disabled = page === 0;
    byId('page-on').disabled = first + PAGE >= shown.length;
  }

  if (byId('finding-rows')) {
    Object.keys(controls).forEach(function (key) { if (controls[key]) controls[key].addEventListener('input', filter); });
    byId('filter-clear').addEventListener('click', function () {
      Object.keys(controls).forEach(function (key) { if (controls[key]) controls[key].value = ''; });
      filter();
      controls.text.focus();
    });
    byId('page-back').addEventListener('click', function () { page -= 1; draw(); byId('findings').scrollIntoView(); });
    byId('page-on').addEventListener('click', function () { page += 1; draw(); byId('findings').scrollIntoView(); });
    document.addEventListener('keydown', function (event) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
      event.preventDefault();
      controls.text.focus();
    });
    document.querySelectorAll('a[data-filter]').forEach(function (link) {
      link.addEventListener('click', function () {
        Object.keys(controls).forEach(function (key) { if (controls[key]) controls[key].value = ''; });
        if (controls[link.dataset.filter]) controls[link.dataset.filter].value = link.dataset.value;
        filter();
      });
    });
    draw();
  }

  var theme = byId('theme');
  function isDark() {
    var chosen = root.getAttribute('data-theme');
    return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }
  function say() { theme.textContent = isDark() ? 'Light' : 'Dark'; }
  theme.addEventListener('click', function () { root.setAttribute('data-theme', isDark() ? 'light' : 'dark'); say(); });
  say();
  byId('print').addEventListener('click', function () { print(); });
  var opened = [];
  addEventListener('beforeprint', function () {
    opened = Array.prototype.filter.call(document.querySelectorAll('details'), function (one) { return !one.open; });
    opened.forEach(function (one) { one.open = true; });
  });
  addEventListener('afterprint', function () { opened.forEach(function (one) { one.open = false; }); });
})();
`;

;// CONCATENATED MODULE: ./src/report/html-style.ts
/** The style of the HTML report: calm and dense, in light and dark, on paper too. */
const COLOURS_LIGHT = `
  --page: #f4f5f7; --surface: #ffffff; --raised: #f8f9fb; --text: #1b2230; --quiet: #525c6e; --line: #d8dde6; --accent: #1b57b0;
  --fail: #9c1c16; --fail-back: #fdebe9; --warn: #744700; --warn-back: #fff2d3; --note: #2f4d6e; --note-back: #e7eef7;
  --pass: #125a36; --pass-back: #e2f3e8; --bar-fail: #c23a2f; --bar-warn: #d99a1c; --bar-record: #6d8db3; --bar-none: #8fb39c; --bar-open: #8b72b5;
  --code: #f2f4f8; --mark: #ffe3df;`;
const COLOURS_DARK = `
  --page: #0f131a; --surface: #171d27; --raised: #1c2330; --text: #e5e9f0; --quiet: #a7b0c0; --line: #2d3646; --accent: #8ebcff;
  --fail: #ffa59c; --fail-back: #3a1c1d; --warn: #f3c872; --warn-back: #34290f; --note: #adcbee; --note-back: #1b2a3d;
  --pass: #8bd9a8; --pass-back: #15301f; --bar-fail: #e0675b; --bar-warn: #d9a53c; --bar-record: #6f93bd; --bar-none: #5f8a70; --bar-open: #9a83c4;
  --code: #10151d; --mark: #45211f;`;
const STYLE = `
:root { color-scheme: light; ${COLOURS_LIGHT} }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { color-scheme: dark; ${COLOURS_DARK} } }
:root[data-theme="dark"] { color-scheme: dark; ${COLOURS_DARK} }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 1rem; background: var(--surface); padding: .5rem 1rem; z-index: 9; }
.layout { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 2rem; max-width: 90rem; margin: 0 auto; padding: 0 1.5rem 4rem; }
.top { max-width: 90rem; margin: 0 auto; padding: 1.5rem 1.5rem 1rem; }
.top-line { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; flex-wrap: wrap; }
.brand { font-weight: 600; letter-spacing: .01em; color: var(--quiet); margin: 0; }
.verdict { display: flex; gap: 1rem; align-items: center; margin: .75rem 0 .5rem; }
.verdict-word { font-size: 1rem; font-weight: 700; letter-spacing: .08em; padding: .45rem .9rem; border-radius: .4rem; border: 1px solid currentColor; }
.verdict-fail, .verdict-error { color: var(--fail); background: var(--fail-back); }
.verdict-pass { color: var(--pass); background: var(--pass-back); }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0; font-weight: 600; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 0 0 .35rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
.facts { color: var(--quiet); margin: .25rem 0 0; overflow-wrap: anywhere; }
nav { position: sticky; top: 0; align-self: start; padding: 1rem 0; max-height: 100vh; overflow: auto; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav a { display: flex; justify-content: space-between; gap: .5rem; padding: .3rem .6rem; border-radius: .3rem; text-decoration: none; color: var(--text); }
nav a:hover { background: var(--surface); }
nav .number { color: var(--quiet); font-variant-numeric: tabular-nums; }
section { background: var(--surface); border: 1px solid var(--line); border-radius: .5rem; padding: 1.25rem 1.5rem 1.5rem; margin: 0 0 1.25rem; }
section > p:first-of-type { margin-top: 0; }
.lead { color: var(--quiet); max-width: 70ch; margin: 0 0 1rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); gap: .6rem; margin: 0 0 1.25rem; padding: 0; list-style: none; }
.tile { background: var(--raised); border: 1px solid var(--line); border-radius: .45rem; padding: .6rem .75rem; }
.tile b { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; font-weight: 600; }
.tile span { color: var(--quiet); }
.tile.is-fail b { color: var(--fail); } .tile.is-warn b { color: var(--warn); }
.answers { display: grid; grid-template-columns: 6fr 5fr; gap: 1rem; } .answer:first-child { grid-row: span 3; }
.answer { border: 1px solid var(--line); border-radius: .45rem; padding: .9rem 1.1rem 1rem; min-width: 0; }
.answer h3 { margin: 0 0 .4rem; }
.answer ol, .answer ul { margin: 0; padding-left: 1.2rem; }
.answer li { margin: .3rem 0; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
.badge { display: inline-block; font-size: .78rem; font-weight: 600; padding: .05rem .45rem; border-radius: .25rem; white-space: nowrap; }
.fail, .critical { color: var(--fail); background: var(--fail-back); }
.warn, .high { color: var(--warn); background: var(--warn-back); }
.record, .medium, .low, .open { color: var(--note); background: var(--note-back); }
.ok { color: var(--pass); background: var(--pass-back); }
.table { overflow: auto; max-height: 36rem; } .table + .table { margin-top: 1.25rem; } #findings > .table { max-height: none; }
thead th { position: sticky; top: 0; background: var(--surface); }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; padding: .25rem 0 .4rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--quiet); font-size: .85rem; }
tbody th { color: var(--text); font-weight: 500; font-size: inherit; min-width: 8rem; overflow-wrap: break-word; max-width: 26rem; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td { overflow-wrap: break-word; max-width: 32rem; } td.place { overflow-wrap: anywhere; min-width: 15rem; }
td.whole, .whole { white-space: nowrap; overflow-wrap: normal; }
td.bar { width: 35%; min-width: 6rem; vertical-align: middle; }
svg { display: block; width: 100%; }
.bar-fail { fill: var(--bar-fail); } .bar-warn { fill: var(--bar-warn); } .bar-record { fill: var(--bar-record); } .bar-none { fill: var(--bar-none); } .bar-open { fill: var(--bar-open); }
.axis { stroke: var(--line); } .today { stroke: var(--text); stroke-width: 1.5; stroke-dasharray: 3 2; } .back { fill: var(--line); opacity: .45; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1rem; margin: 0 0 .5rem; padding: 0; list-style: none; color: var(--quiet); font-size: .85rem; }
.legend svg { display: inline-block; width: .8rem; height: .8rem; margin-right: .35rem; vertical-align: -1px; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(26rem, 1fr)); gap: 1rem 2rem; }
.columns > * { min-width: 0; }
code, pre, .place { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: .9em; }
pre { background: var(--code); border: 1px solid var(--line); border-radius: .35rem; padding: .5rem 0; overflow-x: auto; margin: .5rem 0; }
pre span { display: block; padding: 0 .8rem; white-space: pre; min-height: 1.5em; }
pre .reported { background: var(--mark); }
pre i { display: inline-block; width: 4.5ch; color: var(--quiet); font-style: normal; user-select: none; }
details { margin: .4rem 0; } summary { cursor: pointer; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25rem 1rem; margin: .4rem 0; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
.filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .6rem; margin: 0 0 .8rem; }
.filters label { display: block; color: var(--quiet); font-size: .85rem; }
.filters .wide { grid-column: span 2; }
input, select, button { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--quiet); border-radius: .35rem; padding: .3rem .55rem; }
.filters input, .filters select { width: 100%; }
button { cursor: pointer; } button:hover { border-color: var(--accent); } button:disabled { opacity: .5; cursor: default; }
.filter-end { align-self: end; }
.pager { display: flex; gap: .6rem; align-items: center; margin: .8rem 0 0; flex-wrap: wrap; }
.row-open { border: 0; padding: 0; background: none; text-align: left; color: var(--accent); text-decoration: underline; text-underline-offset: 2px; }
.detail > td { background: var(--raised); padding: .8rem 1.1rem 1.1rem; }
.tools { display: flex; gap: .5rem; }
.needs-script { display: none; } .has-script .needs-script { display: grid; } .has-script div.needs-script.pager, .has-script .tools.needs-script { display: flex; }
@media (max-width: 60rem) {
  .layout { grid-template-columns: minmax(0, 1fr); gap: 0; padding: 0 .75rem 2rem; } .top { padding: 1rem .75rem .5rem; }
  nav { position: static; padding: 0 0 .75rem; max-height: none; } nav ol { display: flex; flex-wrap: wrap; gap: .25rem; } nav a { border: 1px solid var(--line); background: var(--surface); }
  section { padding: 1rem; } .columns { grid-template-columns: minmax(0, 1fr); } .answers { grid-template-columns: minmax(0, 1fr); } .filters .wide { grid-column: auto; }
}
@media print {
  :root, :root[data-theme="dark"] { color-scheme: light; ${COLOURS_LIGHT} --page: #ffffff; }
  body { font-size: 10pt; } .table { max-height: none; overflow: visible; } thead th { position: static; } nav, .filters, .pager, .tools, .skip { display: none !important; } .layout { display: block; padding: 0; } .top { padding: 0 0 1rem; }
  section { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: 1rem 0; } h2, h3, caption { break-after: avoid; } tr, .answer, .tile { break-inside: avoid; }
  * { print-color-adjust: exact; }
}
`;

// EXTERNAL MODULE: ./src/report/trend-text.ts
var trend_text = __webpack_require__(95537);
;// CONCATENATED MODULE: ./src/report/html-trend.ts




function trendSection({ trend }) {
    if (trend === undefined)
        return (0,html_text/* html */.qy) ``;
    return (0,html_text/* html */.qy) `<section id="trend" aria-labelledby="trend-title">
    <h2 id="trend-title">Trend</h2>
    <p class="lead">${(0,trend_text/* trendText */.t)(trend)}</p>
    ${runTable(trend)}
    ${table('Burn-down against dates of the standard', ['Date', 'Clause', 'Places in each run', 'None left by'], trend.burnDown.map((one) => [one.deadline, `${one.document}, ${one.clause}`, one.counts.join(' → '), (0,trend_text/* burnDownText */.p)(one)]))}
    ${findingTable('New since the run before', trend.new)} ${findingTable('Fixed since the run before', trend.fixed)}
  </section>`;
}
function runTable({ points }) {
    const most = Math.max(1, ...points.map(({ fail, warn, record }) => fail + warn + record));
    const rows = points.map(({ date, fail, warn, record, exceptions, baseline }) => (0,html_text/* html */.qy) `<tr>
        <th scope="row">${date}</th>
        <td class="n">${fail}</td>
        <td class="n">${warn}</td>
        <td class="n">${record}</td>
        <td class="bar">${bar({ ...noCounts(), fail, warn, record }, most)}</td>
        <td class="n">${exceptions}</td>
        <td class="n">${baseline}</td>
      </tr>`);
    const heads = ['As of', '#Stop', '#Warn', '#Recorded', 'Share', '#Excepted', '#Baseline'];
    return html_table_frame('Runs', heads, rows, { caption: 'Findings and exceptions of each run' });
}
function findingTable(caption, findings) {
    return table(caption, ['Severity', 'What', 'Where'], findings.map(({ severity, title, file, line }) => [severity, title, `${file}:${String(line)}`]));
}

;// CONCATENATED MODULE: ./src/report/html.ts
/** The HTML report: one file that needs nothing else, asks no network, and obeys nothing that a repository holds. */
















const htmlReport = {
    id: 'html',
    mediaType: 'text/html',
    fileName: 'cryptogate.html',
    render: renderHtml,
};
function renderHtml(report) {
    const tally = (0,report_tally/* tallyOf */.s)(report);
    const groups = (0,arrange/* grouped */.zD)((0,arrange/* byImportance */.G5)(report.findings));
    const page = (0,html_text/* html */.qy) `<body>
    <a class="skip" href="#overview">Skip to the report</a>
    ${head(report, tally)}
    <div class="layout">
      ${navigation(report, tally)}
      <main>
        ${overviewSection(report, tally, groups)} ${changeSection(report)} ${findingsSection(report, tally, groups)}
        ${inventorySection(report, standings(report))} ${laterSection(report)} ${quantumSection(report)} ${registerSection(report)}
        ${keysSection(report)} ${exceptionsSection(report)} ${trendSection(report)} ${coverageSection(report, tally)}
      </main>
    </div>
    <script type="application/json" id="data">
      ${(0,html_text/* embeddedJson */.Dx)(pageData(report))}
    </script>
    ${new html_text/* Html */.Ed(`<script>${SCRIPT}</script>`)}
  </body>`;
    return `<!doctype html>\n<html lang="en">${headOf(report).markup}${page.markup}</html>\n`;
}
/** Nothing may be loaded, sent or run but the style and the script of this file, named by what is in them. */
function headOf(report) {
    const policy = [
        "default-src 'none'",
        `style-src '${sourceOf(STYLE)}'`,
        `script-src '${sourceOf(SCRIPT)}'`,
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
    return (0,html_text/* html */.qy) `<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="referrer" content="no-referrer" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Cryptogate: ${report.verdict}, as of ${report.evidence.asOf}</title>
    ${new html_text/* Html */.Ed(`<style>${STYLE}</style>`)}
  </head>`;
}
function sourceOf(text) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('base64')}`;
}
function navigation(report, tally) {
    const { exception, baseline, pending } = tally.suppressed;
    const entries = [
        ['overview', 'Overview'],
        ...(report.change === undefined ? [] : [['change', 'What changed', report.change.assets.length]]),
        ['findings', 'Findings', tally.findings],
        ['inventory', 'Inventory', tally.assets],
        ['later', 'What fails later', report.outlook?.entries.length ?? 0],
        ['quantum', 'Post-quantum', readinessOf(report.assets).vulnerable.length],
        ...(report.register === undefined ? [] : [['register', 'Register']]),
        ['keys', 'Keys', keysOf(report).length],
        ['exceptions', 'Exceptions', exception + baseline + pending],
        ...(report.trend === undefined ? [] : [['trend', 'Trend']]),
        ['coverage', 'Coverage'],
    ];
    return (0,html_text/* html */.qy) `<nav aria-label="Parts of the report">
    <ol>
      ${entries.map(([id, title, number]) => (0,html_text/* html */.qy) `<li>
            <a href="#${id}">${title}${number === undefined ? undefined : (0,html_text/* html */.qy) `<span class="number">${number}</span>`}</a>
          </li>`)}
    </ol>
  </nav>`;
}

// EXTERNAL MODULE: ./src/report/json.ts + 1 modules
var json = __webpack_require__(47180);
;// CONCATENATED MODULE: ./src/report/junit.ts






const junit_MAX_TEXT = 2000;
/** Viewers read the whole file into memory. */
const MAX_CASES = 50_000;
const junit = {
    id: 'junit',
    mediaType: 'application/xml',
    fileName: 'cryptogate.junit.xml',
    render: renderJunit,
};
function renderJunit(report) {
    const rules = new Map();
    for (const rule of report.rules)
        rules.set(rule.id, { rule, findings: [] });
    const sorted = (0,arrange/* byImportance */.G5)(report.findings);
    for (const finding of sorted.slice(0, MAX_CASES)) {
        const one = rules.get(finding.rule.id) ?? { rule: finding.rule, findings: [] };
        one.findings.push(finding);
        rules.set(finding.rule.id, one);
    }
    const suites = [...rules.values()].sort((left, right) => (0,order/* compareTexts */.q)(left.rule.id, right.rule.id));
    const lines = suites.flatMap(({ rule, findings }) => suiteLines(rule, findings, report));
    const all = [...runLines(report, sorted.length), ...lines];
    const tests = suites.reduce((sum, { findings }) => sum + Math.max(findings.length, 1), 1);
    const errors = report.verdict === 'error' ? 1 : 0;
    const head = `<testsuites name="cryptogate" tests="${String(tests)}" failures="${String(failuresOf(sorted.slice(0, MAX_CASES)))}" errors="${String(errors)}">`;
    return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...all, '</testsuites>', ''].join('\n');
}
/** The run itself: an error where there is no verdict, and what was left out of this file. */
function runLines(report, total) {
    const sentence = (0,wording/* verdictSentence */.BT)(report, (0,report_tally/* tallyOf */.s)(report));
    const isError = report.verdict === 'error';
    const left = total - MAX_CASES;
    const more = left > 0 ? ` ${String(left)} findings are left out of this file; the JSON report holds all.` : '';
    const inside = isError ? junit_element('error', { message: sentence }, sentence) : junit_element('system-out', {}, sentence + more);
    const suite = attributes({ name: 'cryptogate', tests: '1', failures: '0', errors: isError ? '1' : '0', skipped: '0' });
    return [`  <testsuite${suite}>`, ...caseLines('the scan can be judged', 'cryptogate', {}, [inside]), '  </testsuite>'];
}
function suiteLines(rule, findings, report) {
    const suite = attributes({
        name: `${rule.id}: ${rule.title}`,
        tests: String(Math.max(findings.length, 1)),
        failures: String(failuresOf(findings)),
        errors: '0',
        skipped: String(findings.filter(isSkipped).length),
    });
    const cases = findings.length === 0
        ? caseLines('nothing breaks this rule', rule.id, {}, [])
        : findings.flatMap((finding) => caseOf(finding, report.evidence.asOf));
    return [`  <testsuite${suite}>`, ...cases, '  </testsuite>'];
}
function failuresOf(findings) {
    return findings.filter(({ enforcement }) => enforcement === 'fail').length;
}
/** What is recorded, or covered by an exception, was not asked to pass. */
function isSkipped({ enforcement }) {
    return enforcement === 'record';
}
function caseOf(finding, asOf) {
    const { at, rule, clause, enforcement, suppression } = finding;
    const sentences = [finding.message, ...(0,wording/* remarksOf */.ro)(finding)];
    if (clause)
        sentences.push(`The standard says: ${(0,wording/* requirementOf */.h2)(clause, asOf)} ${(0,wording/* originOf */.yv)(clause)}`);
    sentences.push(`Do instead: ${rule.instead}`, `Why: ${rule.because}`, `Place: ${(0,arrange/* placeOf */.$t)(at)}`);
    const told = sentences.map((sentence) => (0,report_escape/* cut */.Jj)(sentence, junit_MAX_TEXT)).join('\n');
    const because = suppression === undefined ? (0,wording/* titleOf */.Gg)(finding) : `${suppression.kind} ${suppression.id}: ${suppression.reason}`;
    const inside = enforcement === 'fail'
        ? junit_element('failure', { message: (0,wording/* titleOf */.Gg)(finding), type: rule.severity }, told)
        : enforcement === 'record'
            ? junit_element('skipped', { message: because })
            : junit_element('system-out', {}, `Warning: ${told}`);
    return caseLines(`${finding.message} (${at.file}:${String(at.line)})`, rule.id, { file: at.file, line: String(at.line) }, [inside]);
}
function caseLines(name, group, more, inside) {
    const own = attributes({ name, classname: group, ...more, time: '0' });
    if (inside.length === 0)
        return [`    <testcase${own}/>`];
    return [`    <testcase${own}>`, ...inside.map((line) => `      ${line}`), '    </testcase>'];
}
function junit_element(name, given, text) {
    if (text === undefined)
        return `<${name}${attributes(given)}/>`;
    return `<${name}${attributes(given)}>${text.split('\n').map(safe).join('&#10;')}</${name}>`;
}
function attributes(given) {
    return Object.entries(given)
        .map(([name, value]) => ` ${name}="${safe((0,report_escape/* cut */.Jj)(value, junit_MAX_TEXT))}"`)
        .join('');
}
/** XML has no way to write most unseen characters at all: they are made visible, as in a log. */
function safe(text) {
    return (0,html_text/* escapeHtml */.ZD)((0,report_escape/* escapeForLog */.zB)(text));
}

// EXTERNAL MODULE: ./src/report/markdown.ts + 1 modules
var markdown = __webpack_require__(9777);
// EXTERNAL MODULE: ./src/report/sarif.ts + 3 modules
var sarif = __webpack_require__(7558);
// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
var picocolors_default = /*#__PURE__*/__webpack_require__.n(picocolors);
;// CONCATENATED MODULE: ./src/report/terminal.ts

/** A sentence that comes from a hostile repository may be as long as it likes; a reader's patience is not. */
const terminal_MAX_SENTENCE = 1000;
const LABEL_WIDTH = 15;
function colourOf(enforcement, colours) {
    if (enforcement === 'fail')
        return colours.red;
    return enforcement === 'warn' ? colours.yellow : colours.blue;
}
/** A label and its text, wrapped to the width and aligned. */
function row(label, sentence, { colours, width }) {
    const lines = wrapped((0,report_escape/* escapeForLog */.zB)((0,report_escape/* cut */.Jj)(sentence, terminal_MAX_SENTENCE)), width - LABEL_WIDTH - 2);
    return lines.map((line, index) => {
        const head = (index === 0 ? label : '').padEnd(LABEL_WIDTH);
        return `  ${colours.dim(head)}${line.trimEnd()}`;
    });
}
/** Breaks between words only; a word that is wider stays whole, so that paths and links can be copied. */
function wrapped(sentence, width) {
    const lines = [];
    let line = '';
    for (const word of sentence.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === '' && lines.length === 0 ? word : `${line} ${word}`;
        }
    }
    return [...lines, line];
}

;// CONCATENATED MODULE: ./src/report/text-change.ts



/** Lines of each list; the JSON report has all of them. */
const MAX_LINES = 20;
/** What was there before is counted already, and nobody has to act on it now. */
const MAX_BEFORE = 5;
/** Nothing where no change was judged. */
function changeLines(report, tally, terminal) {
    const { change } = report;
    if (change === undefined)
        return [];
    const lines = [terminal.colours.bold('What this change does'), ''];
    lines.push(...row('change', `${(0,change_wording/* endsText */.oP)(change)}, ${(0,wording/* count */.U9)(change.files.length, 'file')}`, terminal));
    lines.push(...row('', (0,change_wording/* changeSummary */.lb)(tally), terminal));
    const list = (label, sentences, most = MAX_LINES) => {
        const shown = sentences.slice(0, most);
        for (const [index, sentence] of shown.entries())
            lines.push(...row(index === 0 ? label : '', sentence, terminal));
        const left = sentences.length - shown.length;
        if (left > 0)
            lines.push(...row('', `and ${String(left)} more (--format json lists all)`, terminal));
    };
    list('cryptography', (0,change_wording/* assetChangesOf */.zj)(change));
    list('mended', change.fixed.map(change_wording/* fixedText */.GT));
    list('who judges', change.trusted.flatMap((one) => [(0,change_wording/* trustedText */.Tw)(one), ...one.sentences]));
    list('approvals', change.approvals.map(change_wording/* approvalText */.zP));
    list('there before', (0,change_wording/* existingOf */.fl)(report).map(change_wording/* existingText */.x3), MAX_BEFORE);
    return [...lines, ''];
}

;// CONCATENATED MODULE: ./src/report/code-frame.ts

const TAB = '    ';
/** Longer than this is looked at around the place only: minified code has lines of megabytes. */
const MAX_READ = 2000;
/** Room in front of the place when a long line is cut. */
const LEAD = 20;
/** No lines at all where the reported one may not be shown: its neighbours alone would only confuse. */
function frameLines(at, { source, colours, width }) {
    const reported = source(at.file, at.line);
    if (reported === undefined)
        return [];
    const gutter = String(at.line + 1).length;
    const room = width - gutter - 7;
    const { line, start, length } = marked(reported, at, room);
    const numbered = (number, text) => `    ${colours.dim(`${String(number).padStart(gutter)} |`)} ${text}`.trimEnd();
    const lines = [];
    const before = source(at.file, at.line - 1);
    if (before !== undefined)
        lines.push(numbered(at.line - 1, code_frame_plain(before, room)));
    lines.push(numbered(at.line, line));
    lines.push(`    ${colours.dim(`${' '.repeat(gutter)} |`)} ${' '.repeat(start)}${colours.red('^'.repeat(length))}`);
    const after = source(at.file, at.line + 1);
    if (after !== undefined)
        lines.push(numbered(at.line + 1, code_frame_plain(after, room)));
    return lines;
}
function code_frame_plain(line, room) {
    return clipped(shown(line.slice(0, MAX_READ)), 0, room);
}
/** The line as printed, and where the caret goes in it. */
function marked(line, at, room) {
    const column = Math.min(Math.max(at.column, 1), line.length + 1);
    const end = at.endLine === at.line ? Math.max(at.endColumn, column + 1) : line.length + 1;
    const offset = Math.max(0, column - 1 - MAX_READ);
    const text = shown(line.slice(offset, offset + 2 * MAX_READ));
    const first = shown(line.slice(offset, column - 1)).length;
    const last = Math.max(first + 1, shown(line.slice(offset, Math.min(end - 1, offset + 2 * MAX_READ))).length);
    const skipped = last > room || offset > 0 ? Math.max(0, first - LEAD) : 0;
    const printed = (skipped > 0 || offset > 0 ? '…' : '') + clipped(text, skipped, room - 1);
    const start = first - skipped + (skipped > 0 || offset > 0 ? 1 : 0);
    return { line: printed, start, length: Math.max(1, Math.min(last - first, room - start)) };
}
function clipped(text, from, room) {
    return text.length - from <= room ? text.slice(from) : `${text.slice(from, from + room - 1)}…`;
}
function shown(text) {
    return (0,report_escape/* escapeForLog */.zB)(text.replaceAll('\t', TAB));
}

;// CONCATENATED MODULE: ./src/report/text-finding.ts





/** Places of one group that are shown with their line, and that are named at all. */
const MAX_FRAMES = 3;
const text_finding_MAX_PLACES = 10;
const text_finding_MAX_STEPS = 8;
const text_finding_MAX_PLACE = 300;
function groupLines(group, terminal) {
    const { first } = group;
    const lines = [heading(first, terminal), ''];
    const framed = group.findings.slice(0, MAX_FRAMES);
    for (const finding of framed)
        lines.push(...placeLines(finding, terminal), '');
    const more = group.findings.slice(MAX_FRAMES);
    if (more.length > 0)
        lines.push(...moreLines(more, terminal), '');
    lines.push(...row('found', first.message, terminal));
    for (const remark of (0,wording/* remarksOf */.ro)(first))
        lines.push(...row('', remark, terminal));
    if (first.clause) {
        lines.push(...row('standard says', (0,wording/* requirementOf */.h2)(first.clause, terminal.asOf), terminal));
        lines.push(...row('', (0,wording/* originOf */.yv)(first.clause), terminal));
    }
    lines.push(...row('why', first.rule.because, terminal));
    lines.push(...row('do instead', first.rule.instead, terminal));
    lines.push(...stepLines(first, terminal));
    const [reference] = first.rule.references;
    if (reference !== undefined)
        lines.push(...row('read more', reference, terminal));
    lines.push(...row('rule', [first.rule.id, ...first.rule.controls].join(', '), terminal));
    return lines;
}
function heading(finding, { colours }) {
    const word = colourOf(finding.enforcement, colours)(colours.bold(wording/* ENFORCEMENT_WORD */.mX[finding.enforcement]));
    return `${word}  ${finding.rule.severity}  ${colours.bold((0,report_escape/* escapeForLog */.zB)((0,report_escape/* cut */.Jj)((0,wording/* titleOf */.Gg)(finding), terminal_MAX_SENTENCE)))}`;
}
function placeLines(finding, terminal) {
    const place = `  ${terminal.colours.cyan(printedPlace(finding.at))}`;
    return [place, ...frameLines(finding.at, terminal)];
}
function moreLines(findings, { colours }) {
    const named = findings.slice(0, text_finding_MAX_PLACES).map((finding) => `  ${colours.cyan(printedPlace(finding.at))}`);
    const left = findings.length - named.length;
    if (left > 0)
        named.push(`  and ${(0,wording/* count */.U9)(left, 'more place')} (--format json lists all)`);
    return named;
}
/** The way of the value, when it does not stand on the reported line. */
function stepLines(finding, terminal) {
    const steps = (0,arrange/* stepsOf */.B_)(finding);
    const lines = [];
    for (const [index, step] of steps.slice(0, text_finding_MAX_STEPS).entries()) {
        lines.push(...row(index === 0 ? 'trace' : '', `${(0,report_escape/* cut */.Jj)((0,arrange/* placeOf */.$t)(step.at), text_finding_MAX_PLACE)}  ${step.text}`, terminal));
    }
    if (steps.length > text_finding_MAX_STEPS)
        lines.push(...row('', `and ${(0,wording/* count */.U9)(steps.length - text_finding_MAX_STEPS, 'more step')}`, terminal));
    return lines;
}
function printedPlace(at) {
    return (0,report_escape/* escapeForLog */.zB)((0,report_escape/* cut */.Jj)((0,arrange/* placeOf */.$t)(at), text_finding_MAX_PLACE));
}

// EXTERNAL MODULE: ./src/report/count-rows.ts
var count_rows = __webpack_require__(67615);
// EXTERNAL MODULE: ./src/report/file-wording.ts
var file_wording = __webpack_require__(96027);
// EXTERNAL MODULE: ./src/report/register-summary.ts
var register_summary = __webpack_require__(32264);
;// CONCATENATED MODULE: ./src/report/text-summary.ts
/** The end of the terminal report: counts, what was left out, and the verdict in one sentence. */








const MAX_DIAGNOSTICS = 20;
/** Characters of the first column, at its narrowest. */
const MIN_LABEL = 8;
const MAX_DATES = 5;
/** How much of the policy's digest stands in the terminal; the JSON report has all of it. */
const DIGEST_DIGITS = 12;
function summaryLines(report, tally, terminal) {
    const lines = [terminal.colours.bold('Summary'), '', ...countLines(tally, terminal)];
    for (const { label, text } of (0,count_rows/* countNotes */.f)(tally))
        lines.push(...row(label, text, terminal));
    const suppressed = (0,wording/* suppressedText */.sL)(tally);
    if (suppressed !== undefined)
        lines.push(...row('suppressed', suppressed, terminal));
    lines.push(...row('inventory', inventoryText(tally), terminal));
    if (report.register !== undefined)
        lines.push(...row('register', (0,register_summary/* registerText */.h)(report.register), terminal));
    lines.push(...trendLines(report, terminal), ...laterLines(report, terminal));
    lines.push(...fileLines(report, tally, terminal));
    lines.push(...diagnosticLines(report, terminal));
    lines.push(...policyLines(report, terminal), '', verdictLine(report, tally, terminal));
    return lines;
}
function countLines(tally, { colours }) {
    if (tally.findings === 0 && (tally.change?.fixed ?? 0) === 0)
        return ['  No findings.', ''];
    const rows = (0,count_rows/* countRows */.B)(tally);
    const width = Math.max(MIN_LABEL, ...rows.map(({ label }) => label.length));
    const header = ['', ...finding/* SEVERITIES */.o].map((severity, index) => (index === 0 ? severity.padEnd(width) : severity.padStart(10)));
    const lines = [`  ${colours.dim(header.join(''))}`];
    for (const { kind, label, counts } of rows) {
        const numbers = finding/* SEVERITIES */.o.map((severity) => String(counts[severity]).padStart(10));
        const word = label.padEnd(width);
        const isPlain = kind === 'existing' || kind === 'fixed' || tally.byEnforcement[kind] === 0;
        lines.push(`  ${isPlain ? word : colourOf(kind, colours)(word)}${numbers.join('')}`);
    }
    return [...lines, ''];
}
/** Earlier runs, and clauses with a date that will not be met at the pace so far. */
function trendLines({ trend }, terminal) {
    if (trend === undefined)
        return [];
    const late = trend.burnDown.map((one) => `${one.clause} (${one.document}), ${one.deadline}: ${one.counts.join(' to ')} places, ${(0,trend_text/* burnDownText */.p)(one)}`);
    return [...row('trend', (0,trend_text/* trendText */.t)(trend), terminal), ...late.slice(0, MAX_DATES).flatMap((told) => row('', told, terminal))];
}
/** The next dates on which the standard becomes stricter with what is there. */
function laterLines({ outlook }, terminal) {
    const days = new Map();
    for (const { date, enforcement, places } of outlook?.entries ?? [])
        if (enforcement === 'fail')
            days.set(date, (days.get(date) ?? 0) + places);
    const told = [...days].slice(0, MAX_DATES).map(([date, places]) => `${(0,wording/* count */.U9)(places, 'place')} from ${date}`);
    return told.length === 0 ? [] : row('fails later', `${told.join(', ')} (--format html lists them)`, terminal);
}
function inventoryText(tally) {
    const types = tally.assetTypes.map(([type, number]) => `${number} ${type}`);
    const detail = types.length > 0 ? ` (${types.join(', ')})` : '';
    return `${(0,wording/* count */.U9)(tally.assets, 'asset')} in ${(0,wording/* count */.U9)(tally.occurrences, 'place')}${detail}`;
}
/** Every outcome a file can have, so that nothing is left out in silence. */
function fileLines(report, tally, terminal) {
    const { files } = report.evidence;
    if (!(0,wording/* hadFiles */.lw)(report) && files.skipped === 0)
        return row('files', sentence((0,wording/* nothingToJudge */.UG)(report)), terminal);
    return (0,file_wording/* fileFacts */.A)(report, tally).flatMap((fact, index) => row(index === 0 ? 'files' : '', fact, terminal));
}
function diagnosticLines(report, terminal) {
    if (report.diagnostics.length === 0)
        return [];
    const order = ['error', 'warning', 'note'];
    const sorted = [...report.diagnostics].sort((left, right) => order.indexOf(left.level) - order.indexOf(right.level));
    const lines = [];
    for (const [index, diagnostic] of sorted.slice(0, MAX_DIAGNOSTICS).entries()) {
        const place = diagnostic.at ? `${diagnostic.at.file}:${diagnostic.at.line}: ` : diagnostic.file ? `${diagnostic.file}: ` : '';
        const told = `${diagnostic.level} ${diagnostic.code}: ${place}${(0,wording/* adviceText */.YM)(diagnostic.message, diagnostic.help)}`;
        lines.push(...row(index === 0 ? 'diagnostics' : '', told, terminal));
    }
    const left = sorted.length - MAX_DIAGNOSTICS;
    if (left > 0)
        lines.push(...row('', `and ${(0,wording/* count */.U9)(left, 'more diagnostic')} (--format json lists all)`, terminal));
    return lines;
}
function policyLines(report, terminal) {
    const { policy, asOf, tool } = report.evidence;
    const judged = `${policy.id} ${policy.version} (sha256 ${policy.sha256.slice(0, DIGEST_DIGITS)}), judged as of ${asOf}`;
    return [
        ...row('policy', judged, terminal),
        ...row('', `${(0,wording/* count */.U9)(report.rules.length, 'rule')} in force; the build stops at severity ${report.failOn} and above`, terminal),
        ...row('tool', `${tool.name} ${tool.version}`, terminal),
    ];
}
function verdictLine(report, tally, { colours }) {
    const told = (0,report_escape/* escapeForLog */.zB)((0,report_escape/* cut */.Jj)((0,wording/* verdictSentence */.BT)(report, tally), terminal_MAX_SENTENCE));
    return report.verdict === 'pass' ? colours.green(colours.bold(told)) : colours.red(colours.bold(told));
}
function sentence(words) {
    return words.charAt(0).toUpperCase() + words.slice(1);
}

;// CONCATENATED MODULE: ./src/report/text.ts
/** The report for a terminal or a log: each finding with its line, what the standard says and what to do, then the counts. */










/** More than this nobody reads in a terminal; the rest is counted by rule, and whole in the JSON report. */
const MAX_GROUPS = 100;
const MIN_WIDTH = 60;
const MAX_WIDTH = 120;
const text_text = {
    id: 'text',
    mediaType: 'text/plain',
    fileName: 'cryptogate.txt',
    render: renderText,
};
function renderText(report, options) {
    const terminal = {
        colours: picocolors_default().createColors(options.colour),
        width: Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, options.width)),
        source: (0,report_source/* sourceLines */.J)(report),
        asOf: report.evidence.asOf,
    };
    const groups = (0,arrange/* grouped */.zD)((0,arrange/* byImportance */.G5)((0,change_wording/* shownFindings */.qA)(report)));
    const lines = [];
    for (const group of groups.slice(0, MAX_GROUPS))
        lines.push(...groupLines(group, terminal), '');
    lines.push(...restLines(groups.slice(MAX_GROUPS), terminal));
    const tally = (0,report_tally/* tallyOf */.s)(report);
    lines.push(...changeLines(report, tally, terminal), ...summaryLines(report, tally, terminal));
    return `${lines.join('\n')}\n`;
}
/** What is over the cap: how many findings of which rule. */
function restLines(groups, { colours }) {
    if (groups.length === 0)
        return [];
    const byRule = new Map();
    let findings = 0;
    for (const group of groups) {
        byRule.set(group.first.rule.id, (byRule.get(group.first.rule.id) ?? 0) + group.findings.length);
        findings += group.findings.length;
    }
    const lines = [colours.bold(`And ${(0,wording/* count */.U9)(findings, 'more finding')}, all in the JSON report (--format json):`)];
    for (const [rule, number] of byRule)
        lines.push(`  ${String(number).padStart(7)}  ${(0,report_escape/* escapeForLog */.zB)(rule)}`);
    return [...lines, ''];
}

// EXTERNAL MODULE: ./src/core/fix.ts
var fix = __webpack_require__(48392);
;// CONCATENATED MODULE: ./src/report/patch.ts
/** Fixes as a patch without context: lines around a fix may hold what must not be shown. */


/** `left` says which files are not in the patch: their names or lines could speak to a terminal, or hold a key. */
function patchOf(files, fixes) {
    const left = [];
    let patch = '';
    for (const changed of files) {
        const text = filePatch(changed, fixes);
        if (text === undefined)
            left.push(`${changed.file}: not in the patch, because a name or line cannot be shown; --write changes it`);
        else
            patch += text;
    }
    return { patch, left };
}
function filePatch({ file, before, after, edits }, fixes) {
    const ranges = (0,fix/* editedLines */.b)(edits, 0);
    const shown = fixes.flatMap((fix) => (fix.file === file ? (fix.blocks ?? []) : []));
    if (!ranges.every((range) => shown.some(({ start, end }) => start <= range.start && range.end <= end)))
        return undefined;
    const [old, fresh] = [before.split('\n'), after.split('\n')];
    const lines = [`--- a/${file}`, `+++ b/${file}`];
    let shift = 0;
    for (const { start, end, added } of ranges) {
        const count = end - start + 1;
        lines.push(`@@ -${String(start)},${String(count)} +${String(start + shift)},${String(count + added)} @@`);
        for (const line of old.slice(start - 1, end))
            lines.push(`-${line}`);
        for (const line of fresh.slice(start - 1 + shift, end + shift + added))
            lines.push(`+${line}`);
        shift += added;
    }
    const isSafe = (line) => {
        const plain = line.replaceAll('\t', ' ').replace(/\r$/, '');
        return (0,report_escape/* escapeForLog */.zB)(plain) === plain && (0,report_escape/* showUnseen */.AZ)(plain) === plain;
    };
    return lines.every(isSafe) ? `${lines.join('\n')}\n` : undefined;
}

;// CONCATENATED MODULE: ./src/report/index.ts















const reporters = {
    annotations: annotations/* annotations */.hk,
    azure: azure,
    csv: csv,
    cyclonedx: cyclonedx,
    [cyclonedx17.id]: cyclonedx17,
    [gitlabCodequality.id]: gitlabCodequality,
    [gitlabSast.id]: gitlabSast,
    html: htmlReport,
    json: json/* json */.P,
    junit: junit,
    markdown: markdown/* markdown */.wD,
    sarif: sarif/* sarif */.I,
    text: text_text,
};


/***/ }),

/***/ 47180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ json)
});

// EXTERNAL MODULE: ./src/report/arrange.ts
var arrange = __webpack_require__(54126);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/change-wording.ts
var change_wording = __webpack_require__(34313);
// EXTERNAL MODULE: ./src/report/source.ts
var report_source = __webpack_require__(25689);
;// CONCATENATED MODULE: ./src/report/json-change.ts


function jsonChange(change) {
    const { base, head, source, files } = change;
    return {
        base,
        head,
        source,
        files,
        assets: change.assets.map((one) => ({
            kind: one.kind,
            asset: one.asset.id,
            name: one.asset.name,
            type: one.asset.type,
            ...(one.formerly === undefined ? {} : { formerly: one.formerly }),
            at: one.at,
            also: one.also ?? [],
            differences: Object.fromEntries(Object.entries(one.differences).map(([name, ends]) => [name, withoutSecrets(name, ends)])),
            text: (0,change_wording/* assetChangeText */.S6)(one),
        })),
        fixed: change.fixed.map(place),
        trusted: change.trusted.map((one) => ({
            file: one.file,
            kind: one.kind,
            relaxes: one.relaxes,
            text: (0,change_wording/* trustedText */.Tw)(one),
            sentences: one.sentences,
            appearing: one.appearing.map(place),
            vanishing: one.vanishing.map(place),
        })),
        approvals: change.approvals.map((one) => ({ ...one, text: (0,change_wording/* approvalText */.zP)(one) })),
    };
}
function place(finding) {
    const { rule, asset, at, message, fingerprint } = finding;
    return { rule: rule.id, title: rule.title, asset: asset.name, at, message, fingerprint };
}
function withoutSecrets(name, { before, after }) {
    return {
        ...(before === undefined ? {} : { before: (0,report_source/* withoutSecret */.N)(name, before) }),
        ...(after === undefined ? {} : { after: (0,report_source/* withoutSecret */.N)(name, after) }),
    };
}

// EXTERNAL MODULE: ./src/report/tally.ts
var tally = __webpack_require__(26900);
// EXTERNAL MODULE: ./src/report/wording.ts
var wording = __webpack_require__(25594);
;// CONCATENATED MODULE: ./src/report/json.ts






/** Fields are only ever added within a version. */
const FORMAT_VERSION = 1;
const json = {
    id: 'json',
    mediaType: 'application/json',
    fileName: 'cryptogate.json',
    render: (report) => [...parts(report)].join(''),
    parts,
};
function* parts(report) {
    yield* (0,report_escape/* safeJsonParts */.yq)(jsonReport(report));
    yield '\n';
}
function jsonReport(report) {
    const summary = (0,tally/* tallyOf */.s)(report);
    const source = (0,report_source/* sourceLines */.J)(report);
    const fixes = new Map((report.fixes ?? []).map((fix) => [fix.fingerprint, fix]));
    return {
        format: 'cryptogate-report',
        formatVersion: FORMAT_VERSION,
        verdict: report.verdict,
        verdictText: (0,wording/* verdictSentence */.BT)(report, summary),
        failOn: report.failOn,
        evidence: report.evidence,
        summary,
        findings: (0,arrange/* byImportance */.G5)(report.findings).map((finding) => jsonFinding(finding, source, fixes.get(finding.fingerprint))),
        rules: report.rules,
        assets: report.assets.map((asset) => ({ ...asset, properties: json_withoutSecrets(asset.properties) })),
        diagnostics: report.diagnostics,
        ...(report.change === undefined ? {} : { change: jsonChange(report.change) }),
        ...(report.outlook === undefined ? {} : { outlook: report.outlook }),
        ...(report.trend === undefined ? {} : { trend: report.trend }),
        ...(report.register === undefined ? {} : { register: report.register }),
    };
}
function jsonFinding(finding, source, fix) {
    const snippet = source(finding.at.file, finding.at.line);
    return {
        rule: finding.rule.id,
        title: finding.rule.title,
        severity: finding.rule.severity,
        outcome: finding.outcome,
        enforcement: finding.enforcement,
        message: finding.message,
        at: finding.at,
        asset: finding.asset.id,
        assetName: finding.asset.name,
        occurrence: withoutOtherPlaces(finding),
        ...(finding.clause ? { clause: finding.clause } : {}),
        decidedBy: json_withoutSecrets(finding.decidedBy),
        steps: (0,arrange/* stepsOf */.B_)(finding),
        ...(snippet === undefined ? {} : { snippet }),
        fingerprint: finding.fingerprint,
        ...(finding.ignored === undefined ? {} : { ignored: finding.ignored }),
        ...(finding.suppression === undefined ? {} : { suppression: finding.suppression }),
        ...(finding.change === undefined ? {} : { change: finding.change }),
        ...(fix === undefined ? {} : { fix }),
        ...(finding.otherwise === undefined ? {} : { otherwise: finding.otherwise }),
        ...(finding.routedTo === undefined ? {} : { routedTo: finding.routedTo }),
    };
}
/** Of the places only those of what decided, whose values say where they come from: all of them stand with the asset, and would be most of a large report. */
function withoutOtherPlaces({ occurrence, decidedBy }) {
    const { places } = occurrence;
    if (places === undefined && occurrence.origins === undefined)
        return occurrence;
    const told = Object.entries(places ?? {}).filter(([name]) => Object.hasOwn(decidedBy, name));
    const rest = { ...occurrence };
    delete rest.places;
    delete rest.origins;
    return told.length === 0 ? rest : { ...rest, places: Object.fromEntries(told) };
}
function json_withoutSecrets(properties) {
    const safe = {};
    for (const [name, value] of Object.entries(properties))
        safe[name] = (0,report_source/* withoutSecret */.N)(name, value);
    return safe;
}


/***/ }),

/***/ 89758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QB: () => (/* binding */ judgesPart),
/* harmony export */   is: () => (/* binding */ changePart),
/* harmony export */   vK: () => (/* binding */ changeLine)
/* harmony export */ });
/* harmony import */ var _markdown_findings__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17095);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25594);
/* harmony import */ var _markdown_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47141);
/** What a change does, in Markdown: who judges it and who has to approve, then what it does to the cryptography. */



/** More uses than these open on a click: what stops the build comes first. */
const MAX_OPEN = 5;
/** Sentences of a file that judges that are read without a click. */
const MAX_SENTENCES = 6;
/** The change in one sentence and where it goes; '' where none was judged. */
function changeLine({ change }) {
    if (change === undefined)
        return '';
    return `${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_2__/* .told */ .E)(change.summary)}\n\n<sub>${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_2__/* .told */ .E)(change.ends)} · ${(0,_wording__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(change.files, 'file')}</sub>`;
}
/** Approvals that are asked for, and files of the change that judge. */
function judgesPart({ change }, detail) {
    if (change === undefined)
        return '';
    const { approvals } = change;
    const parts = approvals.length === 0 ? [] : [`**Approvals**\n\n${listOf({ items: approvals, total: approvals.length }, detail)}`];
    for (const one of change.trusted)
        parts.push(`**${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_2__/* .told */ .E)(one.title)}**`, ...trustedParts(one, detail));
    return parts.join('\n\n');
}
function trustedParts({ sentences, vanishing, appearing }, detail) {
    const [first, rest] = [sentences.slice(0, MAX_SENTENCES), sentences.slice(MAX_SENTENCES)];
    const named = (title, listed) => listed.total === 0 ? [] : [(0,_markdown_findings__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(`${title} (${String(listed.total)})`, listOf(listed, detail))];
    return [
        ...(first.length === 0 ? [] : [listOf({ items: first, total: first.length }, detail)]),
        ...(rest.length === 0 ? [] : [(0,_markdown_findings__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(`${String(rest.length)} more about it`, listOf({ items: rest, total: rest.length }, detail))]),
        ...named('Would no longer count', vanishing),
        ...named('Would appear', appearing),
    ];
}
/** Uses that come, go or change; what is mended; what was there. '' where no change was judged. */
function changePart({ change }, detail) {
    if (change === undefined)
        return '';
    const { uses, fixed, existing } = change;
    const parts = [];
    const title = 'What this change does to the cryptography';
    if (uses.total > MAX_OPEN)
        parts.push((0,_markdown_findings__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(`${title} (${String(uses.total)})`, listOf(uses, detail)));
    else if (uses.total > 0)
        parts.push(`**${title}**\n\n${listOf(uses, detail)}`);
    if (fixed.total > 0)
        parts.push((0,_markdown_findings__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(`Mended (${String(fixed.total)})`, listOf(fixed, detail)));
    if (existing.total > 0)
        parts.push((0,_markdown_findings__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(`There before (${String(existing.total)}), not counted`, listOf(existing, detail)));
    return parts.join('\n\n');
}
function listOf({ items, total }, detail) {
    const shown = items.slice(0, detail.lines).map((sentence) => `- ${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_2__/* .told */ .E)(sentence)}`);
    const left = total - shown.length;
    return [
        ...shown,
        ...(left > 0 ? [`- ${shown.length > 0 ? 'and ' : ''}${String(left)} more; the JSON report holds all of them`] : []),
    ].join('\n');
}


/***/ }),

/***/ 10871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _R: () => (/* binding */ inventoryPart),
/* harmony export */   bf: () => (/* binding */ filesPart),
/* harmony export */   ux: () => (/* binding */ diagnosticsPart)
/* harmony export */ });
/* harmony import */ var _arrange__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54126);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14031);
/* harmony import */ var _markdown_findings__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17095);
/* harmony import */ var _markdown_limits__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39982);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25594);
/* harmony import */ var _markdown_text__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47141);






function inventoryPart(report, tally, detail) {
    if (tally.assets === 0)
        return '';
    const title = `Inventory (${(0,_wording__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(tally.assets, 'asset')} in ${(0,_wording__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(tally.occurrences, 'place')})`;
    const rows = report.assets.slice(0, detail.lines).map((asset) => {
        const [first] = asset.occurrences;
        const place = first ? (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_arrange__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(first.at), _markdown_limits__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PLACE */ .d_)) : '–';
        return `| ${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(asset.name, _markdown_limits__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PLACE */ .d_))} | ${asset.type} | ${asset.occurrences.length} | ${place} |`;
    });
    const types = tally.assetTypes.map(([type, number]) => `${number} ${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(type)}`).join(', ');
    const table = rows.length > 0 ? ['| Asset | Type | Places | First |', '| --- | --- | ---: | --- |', ...rows].join('\n') : '';
    return (0,_markdown_findings__WEBPACK_IMPORTED_MODULE_2__/* .folded */ .TM)(title, [types, table, moreOf(tally.assets - rows.length, 'asset')].filter((part) => part !== '').join('\n\n'));
}
function filesPart({ files }, { lines }) {
    const { title, facts, nothing, skipped } = files;
    const named = skipped.items.slice(0, lines);
    const list = named.map(({ file, reason }) => `- ${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(file, _markdown_limits__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PLACE */ .d_))}: ${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(reason, _markdown_limits__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PLACE */ .d_))}`);
    const sentences = facts.map((fact) => `- ${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_5__/* .told */ .E)(fact)}`).join('\n');
    const parts = [sentences, list.join('\n'), moreOf(skipped.total - named.length, 'skipped file')];
    const table = (0,_markdown_findings__WEBPACK_IMPORTED_MODULE_2__/* .folded */ .TM)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(title), parts.filter((part) => part !== '').join('\n\n'));
    return nothing === undefined ? table : `Note: ${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_5__/* .told */ .E)(nothing)}\n\n${table}`;
}
function diagnosticsPart({ diagnostics: { title, listed } }, { lines }) {
    if (listed.total === 0)
        return '';
    const shown = listed.items.slice(0, lines);
    const list = shown.map(({ level, code, place, message, help }) => {
        const where = place === undefined ? '' : ` ${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(place, _markdown_limits__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PLACE */ .d_))}`;
        return `- ${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(level)} ${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(code, _markdown_limits__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PLACE */ .d_))}${where}: ${(0,_markdown_text__WEBPACK_IMPORTED_MODULE_5__/* .told */ .E)((0,_wording__WEBPACK_IMPORTED_MODULE_4__/* .adviceText */ .YM)(message, help))}`;
    });
    const parts = [list.join('\n'), moreOf(listed.total - shown.length, 'diagnostic')];
    return (0,_markdown_findings__WEBPACK_IMPORTED_MODULE_2__/* .folded */ .TM)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(title), parts.filter((part) => part !== '').join('\n\n'));
}
function moreOf(left, noun) {
    return left > 0 ? `And ${(0,_wording__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(left, `more ${noun}`)}.` : '';
}


/***/ }),

/***/ 17095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M4: () => (/* binding */ findingsPart),
  VG: () => (/* binding */ fixablePart),
  TM: () => (/* binding */ folded)
});

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/markdown-limits.ts
var markdown_limits = __webpack_require__(39982);
;// CONCATENATED MODULE: ./src/report/page-link.ts

const BLOB = { github: '/blob/', gitlab: '/-/blob/' };
/** These are shown as pages, which have no lines, unless their text is asked for. */
const RENDERED = /\.(?:md|markdown|mdx|rst|adoc|asciidoc|ipynb|textile|org|svg)$/i;
/** Undefined where no address leads there. */
function linkTo({ host, repository, commit }, file, line) {
    const segments = file.split('/');
    // A browser goes up for these, however they are written.
    if (segments.some((segment) => /^\.{0,2}$/.test(segment)) || /[\ud800-\udfff]/u.test(file))
        return undefined;
    const path = segments.map(encoded).join('/');
    const link = `${repository}${BLOB[host]}${commit}/${path}${RENDERED.test(file) ? '?plain=1' : ''}#L${String(line)}`;
    return (0,report_escape/* isLink */.PJ)(link) ? link : undefined;
}
function encoded(segment) {
    return encodeURIComponent(segment).replace(/[!'()*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

// EXTERNAL MODULE: ./src/report/wording.ts
var wording = __webpack_require__(25594);
// EXTERNAL MODULE: ./src/report/markdown-text.ts
var markdown_text = __webpack_require__(47141);
;// CONCATENATED MODULE: ./src/report/markdown-findings.ts





const HEADING = { fail: 'Stops the build', warn: 'Warnings', record: 'Recorded only' };
function findingsPart({ sections, rules }, detail) {
    return sections.map((section) => {
        const table = tableOf(section, rules, detail);
        const heading = HEADING[section.enforcement];
        return section.enforcement === 'fail' ? `### ${heading}\n\n${table}` : folded(`${heading} (${section.total})`, table);
    });
}
/** '' where nothing can be. */
function fixablePart({ fixable }) {
    if (fixable === 0)
        return '';
    const command = '<code>cryptogate fix --write</code> does it (with <code>--assume-new</code> also what only new code may change)';
    return `${(0,wording/* count */.U9)(fixable, 'finding')} can be fixed mechanically: the table says how, and ${command}.`;
}
/** A part that opens on a click. The blank lines make GitHub read its inside as Markdown. */
function folded(title, inside) {
    return `<details><summary>${title}</summary>\n\n${inside}\n\n</details>`;
}
/** Two columns: more of them leave the screen of a telephone, and the width that a comment has. */
function tableOf({ enforcement, rows, total }, rules, detail) {
    const shown = rows.slice(0, enforcement === 'record' ? detail.recorded : detail.rows);
    const parts = [];
    if (shown.length > 0) {
        const header = ['| What is wrong | Where |', '| --- | --- |'];
        parts.push([...header, ...shown.map((row) => rowText(row, detail))].join('\n'));
        const texts = [...new Set(shown.map(({ text }) => text))].flatMap((text) => rules[text] ?? []);
        parts.push(folded('Why, and what to do instead', texts.map((rule) => ruleText(rule, detail)).join('\n\n')));
    }
    const left = total - shown.reduce((sum, { places }) => sum + places.total, 0);
    if (left > 0)
        parts.push(`${shown.length > 0 ? 'And ' : ''}${(0,wording/* count */.U9)(left, 'more finding')}; the JSON report holds all of them.`);
    return parts.join('\n\n');
}
function rowText({ severity, title, message, remarks, rule, standard, fixes, places }, detail) {
    const [asks, ...sources] = standard.map(markdown_text/* told */.E);
    const wrong = [
        `**${(0,markdown_text/* told */.E)(title)}** · ${severity}`,
        (0,markdown_text/* told */.E)(message),
        ...remarks.map(markdown_text/* told */.E),
        ...fixes.map(markdown_text/* told */.E),
        ...(asks === undefined ? [] : [`Standard: ${asks}`]),
        ...sources.map((source) => `<sub>${source}</sub>`),
        (0,report_escape/* markdownCode */.D9)((0,report_escape/* cut */.Jj)(rule, markdown_limits/* MAX_PLACE */.d_)),
    ];
    return `| ${wrong.join('<br>')} | ${whereCell(places, detail)} |`;
}
function whereCell({ items, total }, detail) {
    const places = items.slice(0, detail.places).map((one) => {
        const { code, decided } = one;
        const by = decided === undefined ? '' : `<br>decided at ${(0,report_escape/* markdownCode */.D9)((0,report_escape/* cut */.Jj)(decided, markdown_limits/* MAX_PLACE */.d_))}`;
        const where = `${placeText(one, detail)}${by}`;
        return detail.code && code !== undefined ? `${where}<br>${(0,report_escape/* markdownCode */.D9)((0,report_escape/* cut */.Jj)(code, markdown_limits/* MAX_CODE */.lR))}` : where;
    });
    const left = total - places.length;
    if (left > 0)
        places.push(`and ${(0,wording/* count */.U9)(left, 'more place')}`);
    return places.join('<br>');
}
function placeText({ place, page }, { pages }) {
    const text = (0,report_escape/* markdownCode */.D9)((0,report_escape/* cut */.Jj)(place, markdown_limits/* MAX_PLACE */.d_));
    const link = page === undefined || pages === undefined ? undefined : linkTo(pages, page.file, page.line);
    return link === undefined ? text : `[${text}](${link})`;
}
function ruleText({ id, title, because, instead, controls, references }, { links }) {
    const lines = [`**${(0,markdown_text/* told */.E)(title)}** (${(0,report_escape/* markdownCode */.D9)((0,report_escape/* cut */.Jj)(id, markdown_limits/* MAX_PLACE */.d_))})`, `- Why: ${(0,markdown_text/* told */.E)(because)}`, `- Do instead: ${(0,markdown_text/* told */.E)(instead)}`];
    if (controls.length > 0)
        lines.push(`- Controls: ${(0,markdown_text/* told */.E)(controls.join(', '))}`);
    for (const reference of references.slice(0, markdown_limits/* MAX_REFERENCES */.Ub))
        lines.push(`- ${links !== false && (0,report_escape/* isLink */.PJ)(reference) ? `<${reference}>` : (0,markdown_text/* told */.E)(reference)}`);
    return lines.join('\n');
}


/***/ }),

/***/ 39982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rt: () => (/* binding */ MAX_SENTENCE),
/* harmony export */   Ub: () => (/* binding */ MAX_REFERENCES),
/* harmony export */   Vc: () => (/* binding */ LADDER),
/* harmony export */   d_: () => (/* binding */ MAX_PLACE),
/* harmony export */   lR: () => (/* binding */ MAX_CODE)
/* harmony export */ });
/** A sentence from outside, at its longest. */
const MAX_SENTENCE = 600;
/** A place or a name, a line of code, and addresses to read more at. */
const MAX_PLACE = 200;
const MAX_CODE = 160;
const MAX_REFERENCES = 5;
/** Code goes first, then the least important rows, then places, then the tables. The last one always fits. */
const LADDER = [
    { code: true, rows: Infinity, recorded: Infinity, places: 100, lines: 1000 },
    { code: false, rows: Infinity, recorded: Infinity, places: 100, lines: 500 },
    { code: false, rows: Infinity, recorded: 20, places: 20, lines: 100 },
    { code: false, rows: 500, recorded: 0, places: 10, lines: 20 },
    { code: false, rows: 100, recorded: 0, places: 3, lines: 10 },
    { code: false, rows: 20, recorded: 0, places: 1, lines: 5 },
    { code: false, rows: 0, recorded: 0, places: 0, lines: 0 },
];


/***/ }),

/***/ 47141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ told)
/* harmony export */ });
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14031);
/* harmony import */ var _markdown_limits__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39982);
/** Words from outside in Markdown. */


/** A sentence, cut, and without any power over the page. */
function told(text) {
    return (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(text, _markdown_limits__WEBPACK_IMPORTED_MODULE_1__/* .MAX_SENTENCE */ .Rt));
}


/***/ }),

/***/ 9777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Po: () => (/* binding */ countsTable),
  _Q: () => (/* binding */ fitting),
  Pl: () => (/* binding */ headline),
  wD: () => (/* binding */ markdown),
  Dx: () => (/* binding */ policyLine),
  YG: () => (/* binding */ summaryOf)
});

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/markdown-change.ts
var markdown_change = __webpack_require__(89758);
// EXTERNAL MODULE: ./src/report/markdown-evidence.ts
var markdown_evidence = __webpack_require__(10871);
// EXTERNAL MODULE: ./src/report/markdown-findings.ts + 1 modules
var markdown_findings = __webpack_require__(17095);
// EXTERNAL MODULE: ./src/report/markdown-limits.ts
var markdown_limits = __webpack_require__(39982);
// EXTERNAL MODULE: ./src/report/register-summary.ts
var register_summary = __webpack_require__(32264);
// EXTERNAL MODULE: ./src/report/wording.ts
var wording = __webpack_require__(25594);
// EXTERNAL MODULE: ./src/report/markdown-text.ts
var markdown_text = __webpack_require__(47141);
;// CONCATENATED MODULE: ./src/report/markdown-register.ts






const STATE = { found: '❌ found', clear: 'not found', 'not-observable': 'not observable' };
function registerPart({ register }, detail) {
    if (register === undefined)
        return '';
    const audit = register.auditFindings.map(({ number, title, state }) => `| ${String(number)} | ${(0,markdown_text/* told */.E)(title)} | ${STATE[state]} |`);
    const gaps = register.gaps
        .slice(0, detail.lines)
        .map(({ text, at }) => `- ${(0,markdown_text/* told */.E)(text)} (${(0,report_escape/* markdownCode */.D9)((0,report_escape/* cut */.Jj)(`${at.file}:${String(at.line)}`, markdown_limits/* MAX_SENTENCE */.Rt))})`);
    const due = register.timeline
        .slice(0, detail.lines)
        .map(({ date, what, who, days }) => `| ${date}${days < 0 ? ' (overdue)' : ''} | ${(0,markdown_text/* told */.E)(what)} | ${(0,markdown_text/* told */.E)(who.join(', '))} |`);
    const parts = [
        ['| | Common audit finding | |', '| ---: | --- | --- |', ...audit].join('\n'),
        gaps.length === 0 ? '' : `Gaps:\n\n${gaps.join('\n')}${more(register.gaps.length - gaps.length, 'gap')}`,
        due.length === 0
            ? ''
            : `${['| Due | What | Who |', '| --- | --- | --- |', ...due].join('\n')}${more(register.timeline.length - due.length, 'date')}`,
    ];
    return (0,markdown_findings/* folded */.TM)(`Register ${(0,markdown_text/* told */.E)((0,register_summary/* registerText */.h)(register))}`, parts.filter((part) => part !== '').join('\n\n'));
}
function more(left, noun) {
    return left > 0 ? `\n\nand ${(0,wording/* count */.U9)(left, `more ${noun}`)}` : '';
}

// EXTERNAL MODULE: ./src/report/page-view.ts
var page_view = __webpack_require__(33853);
// EXTERNAL MODULE: ./src/report/tally.ts
var report_tally = __webpack_require__(26900);
// EXTERNAL MODULE: ./src/report/trend-text.ts
var trend_text = __webpack_require__(95537);
;// CONCATENATED MODULE: ./src/report/markdown.ts











/** The runner drops a summary of more than 1 MiB as a whole (runner FileCommandManager); the rest is room for others. */
const BUDGET_BYTES = 900 * 1024;
const MAX_DATES = 20;
const markdown = {
    id: 'markdown',
    mediaType: 'text/markdown',
    fileName: 'cryptogate.md',
    render: renderMarkdown,
};
function renderMarkdown(report, { pages }) {
    return summaryOf(report, [], pages);
}
/** The page of a job's summary; `notes` say what did not get anywhere else. */
function summaryOf(report, notes, pages) {
    return fitting(report, BUDGET_BYTES, notes, pages);
}
/** The report in at most `budget` bytes of UTF-8; `notes` are sentences of our own that come last. */
function fitting(report, budget, notes, pages) {
    const encoder = new TextEncoder();
    const tally = (0,report_tally/* tallyOf */.s)(report);
    const view = (0,page_view/* pageView */.$)(report, tally, pages?.move);
    let rendered = '';
    for (const detail of markdown_limits/* LADDER */.Vc) {
        rendered = renderWith({ ...detail, ...(pages === undefined ? {} : { pages }) }, { report, tally, view, notes });
        if (encoder.encode(rendered).length <= budget)
            return rendered;
    }
    return rendered;
}
function renderWith(detail, { report, tally, view, notes }) {
    const parts = [
        headline(view),
        (0,markdown_change/* changeLine */.vK)(view),
        policyLine(view),
        countsTable(view),
        (0,markdown_findings/* fixablePart */.VG)(view),
        (0,markdown_change/* judgesPart */.QB)(view, detail),
        ...(0,markdown_findings/* findingsPart */.M4)(view, detail),
        (0,markdown_change/* changePart */.is)(view, detail),
        registerPart(report, detail),
        trendPart(report),
        (0,markdown_evidence/* inventoryPart */._R)(report, tally, detail),
        (0,markdown_evidence/* filesPart */.bf)(view, detail),
        (0,markdown_evidence/* diagnosticsPart */.ux)(view, detail),
        notes.map((note) => `- ${(0,markdown_text/* told */.E)(note)}`).join('\n'),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
/** Earlier runs in a line, and the dates of the standard in a table that opens. */
function trendPart({ trend }) {
    if (trend === undefined)
        return '';
    const rows = trend.burnDown
        .slice(0, MAX_DATES)
        .map((one) => [one.deadline, `${one.document}, ${one.clause}`, one.counts.join(' → '), (0,trend_text/* burnDownText */.p)(one)].map((cell) => (0,report_escape/* escapeMarkdown */.FV)(cell)));
    const table = [
        '| Date | Clause | Places in each run | None left by |',
        '| --- | --- | --- | --- |',
        ...rows.map((row) => `| ${row.join(' | ')} |`),
    ];
    const told = `**Trend:** ${(0,report_escape/* escapeMarkdown */.FV)((0,trend_text/* trendText */.t)(trend))}`;
    return rows.length === 0 ? told : `${told}\n\n${(0,markdown_findings/* folded */.TM)('Burn-down against dates of the standard', table.join('\n'))}`;
}
function headline({ verdict, sentence, warns }) {
    const mark = verdict === 'pass' ? (warns ? '⚠️' : '✅') : '❌';
    return `## ${mark} Cryptogate\n\n**${(0,markdown_text/* told */.E)(sentence)}**`;
}
function policyLine({ policy }) {
    const words = [
        `Policy ${(0,report_escape/* markdownCode */.D9)((0,report_escape/* cut */.Jj)(policy.name, markdown_limits/* MAX_SENTENCE */.Rt))}`,
        `judged as of ${(0,report_escape/* escapeMarkdown */.FV)(policy.asOf)}`,
        `${(0,wording/* count */.U9)(policy.rules, 'rule')} in force`,
        `the build stops at severity ${(0,report_escape/* escapeMarkdown */.FV)(policy.failOn)} and above`,
        (0,markdown_text/* told */.E)(policy.tool),
    ];
    return words.join(' · ');
}
/** '' where there is nothing to count. */
function countsTable({ counts, notes }) {
    if (counts.length === 0)
        return '';
    const rows = counts.map(({ label, numbers }) => `| ${(0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* cut */.Jj)(label, markdown_limits/* MAX_PLACE */.d_))} | ${numbers.join(' | ')} |`);
    const table = ['| | Critical | High | Medium | Low |', '| --- | ---: | ---: | ---: | ---: |', ...rows].join('\n');
    return [table, ...notes.map((note) => (0,markdown_text/* told */.E)(note))].join('\n\n');
}


/***/ }),

/***/ 33853:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ pageView)
/* harmony export */ });
/* harmony import */ var _core_finding__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(95278);
/* harmony import */ var _arrange__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54126);
/* harmony import */ var _change_wording__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34313);
/* harmony import */ var _count_rows__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67615);
/* harmony import */ var _markdown_limits__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39982);
/* harmony import */ var _showing__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2013);
/* harmony import */ var _source__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25689);
/* harmony import */ var _tally__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(26900);
/* harmony import */ var _told_place__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38891);
/* harmony import */ var _file_wording__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96027);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(25594);
/** What a page for people says, as plain texts and numbers: made of a report, or read back from the run that could not write it. */











/** Different fixes that a row tells. */
const MAX_FIXES = 3;
/** `move` tells lines of the commit whose files people can read on the web. */
function pageView(report, tally = (0,_tally__WEBPACK_IMPORTED_MODULE_9__/* .tallyOf */ .s)(report), move) {
    const showing = (0,_showing__WEBPACK_IMPORTED_MODULE_4__/* .showingOf */ .p)(report);
    const { evidence } = report;
    const groups = (0,_arrange__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(showing.spoken);
    const rules = rulesOf(groups);
    const fixes = new Map((report.fixes ?? []).map((fix) => [fix.fingerprint, fix]));
    const suppressed = (0,_wording__WEBPACK_IMPORTED_MODULE_8__/* .suppressedText */ .sL)(tally);
    const isCounted = tally.findings > 0 || (tally.change?.fixed ?? 0) > 0;
    return {
        verdict: report.verdict,
        sentence: (0,_wording__WEBPACK_IMPORTED_MODULE_8__/* .verdictSentence */ .BT)(report, tally),
        news: (0,_showing__WEBPACK_IMPORTED_MODULE_4__/* .hasNews */ .O)(report, showing),
        warns: tally.byEnforcement.warn > 0 || (tally.change?.unread.length ?? 0) > 0,
        counts: isCounted ? (0,_count_rows__WEBPACK_IMPORTED_MODULE_2__/* .countRows */ .B)(tally).map(({ label, counts }) => ({ label, numbers: _core_finding__WEBPACK_IMPORTED_MODULE_10__/* .SEVERITIES */ .o.map((one) => counts[one]) })) : [],
        notes: isCounted
            ? [...(0,_count_rows__WEBPACK_IMPORTED_MODULE_2__/* .countNotes */ .f)(tally).map(({ text }) => text), ...(suppressed === undefined ? [] : [`Suppressed: ${suppressed}`])]
            : [],
        ...(report.change === undefined ? {} : { change: changeView(report.change, showing.existing, tally) }),
        sections: sectionsOf(groups, [...rules.keys()], {
            source: (0,_source__WEBPACK_IMPORTED_MODULE_5__/* .sourceLines */ .J)(report),
            asOf: evidence.asOf,
            fixes,
            move,
            change: report.change,
        }),
        rules: [...rules.values()],
        fixable: showing.spoken.filter(({ fingerprint }) => fixes.has(fingerprint)).length,
        files: filesView(report, tally),
        diagnostics: diagnosticsView(report, tally),
        policy: {
            name: `${evidence.policy.id} ${evidence.policy.version}`,
            asOf: evidence.asOf,
            rules: report.rules.length,
            failOn: report.failOn,
            tool: `${evidence.tool.name} ${evidence.tool.version}`,
        },
    };
}
function whole(items) {
    return { items, total: items.length };
}
function changeView(change, existing, tally) {
    return {
        summary: (0,_change_wording__WEBPACK_IMPORTED_MODULE_1__/* .changeSummary */ .lb)(tally),
        ends: (0,_change_wording__WEBPACK_IMPORTED_MODULE_1__/* .endsText */ .oP)(change),
        files: change.files.length,
        approvals: change.approvals.map(_change_wording__WEBPACK_IMPORTED_MODULE_1__/* .approvalText */ .zP),
        trusted: change.trusted.map((one) => ({
            title: (0,_change_wording__WEBPACK_IMPORTED_MODULE_1__/* .trustedText */ .Tw)(one),
            sentences: one.sentences,
            vanishing: whole(one.vanishing.map(_change_wording__WEBPACK_IMPORTED_MODULE_1__/* .existingText */ .x3)),
            appearing: whole(one.appearing.map(_change_wording__WEBPACK_IMPORTED_MODULE_1__/* .existingText */ .x3)),
        })),
        uses: whole((0,_change_wording__WEBPACK_IMPORTED_MODULE_1__/* .assetChangesOf */ .zj)(change)),
        fixed: whole(change.fixed.map(_change_wording__WEBPACK_IMPORTED_MODULE_1__/* .fixedText */ .GT)),
        existing: whole(existing.map(_change_wording__WEBPACK_IMPORTED_MODULE_1__/* .existingText */ .x3)),
    };
}
function sectionsOf(groups, rules, context) {
    const sections = [];
    const indices = new Map(rules.map((key, index) => [key, index]));
    for (const enforcement of _wording__WEBPACK_IMPORTED_MODULE_8__/* .ENFORCEMENTS */ .w_) {
        const rows = groups
            .filter((group) => group.first.enforcement === enforcement)
            .map((group) => rowOf(group, indices.get(textKey(group.first)) ?? 0, context));
        if (rows.length > 0)
            sections.push({ enforcement, rows, total: rows.reduce((sum, { places }) => sum + places.total, 0) });
    }
    return sections;
}
function rowOf({ first, findings }, text, { source, asOf, fixes, move, change }) {
    const places = findings.map((finding) => {
        const { at } = finding;
        const told = (0,_told_place__WEBPACK_IMPORTED_MODULE_6__/* .toldPlace */ .V)(finding, change);
        const code = source(at.file, at.line)?.trim() ?? '';
        // One that is cut would lead nowhere.
        const line = at.file.length > _markdown_limits__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PLACE */ .d_ ? undefined : move?.(at.file, at.line);
        return {
            place: (0,_arrange__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(at),
            ...(line === undefined ? {} : { page: { file: at.file, line } }),
            ...(told.remark === undefined ? {} : { decided: (0,_arrange__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(told.at) }),
            ...(code === '' ? {} : { code }),
        };
    });
    return {
        severity: first.rule.severity,
        title: (0,_wording__WEBPACK_IMPORTED_MODULE_8__/* .titleOf */ .Gg)(first),
        message: first.message,
        remarks: (0,_wording__WEBPACK_IMPORTED_MODULE_8__/* .remarksOf */ .ro)(first),
        rule: first.rule.id,
        text,
        standard: first.clause === undefined ? [] : [(0,_wording__WEBPACK_IMPORTED_MODULE_8__/* .requirementOf */ .h2)(first.clause, asOf), (0,_wording__WEBPACK_IMPORTED_MODULE_8__/* .originOf */ .yv)(first.clause)],
        fixes: fixSentences(findings, fixes),
        places: whole(places),
    };
}
/** The same fix of several places once; how many places it is for, where it is not for all. */
function fixSentences(findings, fixes) {
    const counts = new Map();
    for (const { fingerprint } of findings) {
        const description = fixes.get(fingerprint)?.description;
        if (description !== undefined)
            counts.set(description, (counts.get(description) ?? 0) + 1);
    }
    const where = (places) => (places === findings.length ? '' : ` (${String(places)} of ${(0,_wording__WEBPACK_IMPORTED_MODULE_8__/* .count */ .U9)(findings.length, 'place')})`);
    return [...counts].slice(0, MAX_FIXES).map(([description, places]) => `Fix${where(places)}: ${description}`);
}
/** Each rule once for each advice that it gives, in the order of the findings. */
function rulesOf(groups) {
    const rules = new Map();
    for (const { first } of groups) {
        const { id, title, because, instead, controls, references } = first.rule;
        const key = textKey(first);
        if (!rules.has(key))
            rules.set(key, { id, title, because, instead, controls, references });
    }
    return rules;
}
function textKey({ rule }) {
    return `${rule.id}\n${rule.instead}`;
}
function filesView(report, tally) {
    const { files, skipped } = report.evidence;
    return {
        title: `Files (${files.discovered} ${(0,_file_wording__WEBPACK_IMPORTED_MODULE_7__/* .seenWord */ .S)(report)}, ${files.skipped} skipped)`,
        facts: (0,_file_wording__WEBPACK_IMPORTED_MODULE_7__/* .fileFacts */ .A)(report, tally),
        ...((0,_wording__WEBPACK_IMPORTED_MODULE_8__/* .hadFiles */ .lw)(report) ? {} : { nothing: (0,_wording__WEBPACK_IMPORTED_MODULE_8__/* .nothingToJudge */ .UG)(report) }),
        skipped: whole(skipped.map(({ file, reason }) => ({ file, reason }))),
    };
}
function diagnosticsView({ diagnostics }, tally) {
    const { error, warning, note } = tally.diagnostics;
    const order = ['error', 'warning', 'note'];
    const sorted = [...diagnostics].sort((left, right) => order.indexOf(left.level) - order.indexOf(right.level));
    const items = sorted.map(({ level, code, at, file, message, help }) => {
        const place = at === undefined ? file : (0,_arrange__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(at);
        return { level, code, ...(place === undefined ? {} : { place }), message, ...(help === undefined ? {} : { help }) };
    });
    return { title: `Diagnostics (${(0,_wording__WEBPACK_IMPORTED_MODULE_8__/* .count */ .U9)(error, 'error')}, ${(0,_wording__WEBPACK_IMPORTED_MODULE_8__/* .count */ .U9)(warning, 'warning')}, ${(0,_wording__WEBPACK_IMPORTED_MODULE_8__/* .count */ .U9)(note, 'note')})`, listed: whole(items) };
}


/***/ }),

/***/ 32264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ registerText)
/* harmony export */ });
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25594);

/** 'payments (regulated): 12 entries, complete; 2 of 12 common audit findings'. */
function registerText(register) {
    const found = register.auditFindings.filter(({ state }) => state === 'found');
    const overdue = register.timeline.filter(({ days }) => days < 0).length;
    const parts = [
        (0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(register.entries.length, 'entry', 'entries'),
        register.complete ? 'complete' : (0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(register.gaps.length, 'gap'),
        ...(register.unregistered.length > 0 ? [`${String(register.unregistered.length)} not registered`] : []),
        ...(overdue > 0 ? [`${String(overdue)} overdue`] : []),
        `${String(found.length)} of ${String(register.auditFindings.length)} common audit findings`,
    ];
    return `${register.id} (${register.profile}): ${parts.join(', ')}`;
}


/***/ }),

/***/ 7558:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ sarif),
  W: () => (/* binding */ sarifForUpload)
});

// EXTERNAL MODULE: ./src/core/order.ts
var order = __webpack_require__(92831);
// EXTERNAL MODULE: ./src/report/arrange.ts
var arrange = __webpack_require__(54126);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
;// CONCATENATED MODULE: ./src/report/sarif-location.ts
/** Longer lines are left out: a minified file would make the upload larger than GitHub accepts. */
const MAX_LINE = 300;
function artifactOf(file) {
    return { uri: file.split('/').map(encodeSegment).join('/'), uriBaseId: '%SRCROOT%' };
}
/** A half of a surrogate pair has no UTF-8 form; a segment of dots would be resolved away by a reader of the URI. */
function encodeSegment(segment) {
    if (segment === '.' || segment === '..')
        return segment.replaceAll('.', '%2E');
    return encodeURIComponent(segment.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** `line` is the source at the place, where it may be shown. */
function locationOf(at, line) {
    const physicalLocation = { artifactLocation: artifactOf(at.file), region: regionOf(at, line) };
    if (line !== undefined && line.length <= MAX_LINE)
        physicalLocation.contextRegion = { startLine: at.line, snippet: { text: line } };
    return { physicalLocation };
}
/** GitHub shows an alert in a pull request only when all of its lines were changed: so the first line stands for the place. */
function regionOf(at, line) {
    const end = at.endLine === at.line ? at.endColumn : (line?.length ?? at.column) + 1;
    const endColumn = Math.max(end, at.column + 1);
    const region = { startLine: at.line, startColumn: at.column, endLine: at.line, endColumn };
    if (line !== undefined && line.length <= MAX_LINE)
        region.snippet = { text: line.slice(at.column - 1, endColumn - 1) };
    return region;
}

// EXTERNAL MODULE: ./src/report/wording.ts
var wording = __webpack_require__(25594);
;// CONCATENATED MODULE: ./src/report/sarif-result.ts




const MAX_SENTENCE = 1000;
const MAX_RELATED = 20;
const LEVEL = { fail: 'error', warn: 'warning', record: 'note' };
/** Only where a change was judged: then every result has one. What a change mended is no result: viewers would show it as an alert. */
const BASELINE_STATE = { new: 'new', existing: 'unchanged' };
/**
 * An unresolved finding stays of the kind 'fail' with the level of its enforcement: SARIF allows no level for other
 * kinds, and GitHub reads only the level. Its message says that it could not be judged, `properties.outcome` too.
 */
function resultOf(finding, { ruleIndex, source, asOf, fixes, lineHash }) {
    const hash = lineHash?.(finding.at.file, finding.at.line);
    const fix = fixes.get(finding.fingerprint);
    const steps = (0,arrange/* stepsOf */.B_)(finding);
    const index = ruleIndex.get(finding.rule.id);
    return {
        ruleId: finding.rule.id,
        ...(index === undefined ? {} : { ruleIndex: index }),
        level: LEVEL[finding.enforcement],
        ...(finding.change === undefined ? {} : { baselineState: BASELINE_STATE[finding.change] }),
        message: { text: messageOf(finding, asOf) },
        locations: [locationOf(finding.at, source(finding.at.file, finding.at.line))],
        // In a file without GitHub's own primaryLocationLineHash: the upload action computes that one itself and warns of any other.
        partialFingerprints: { 'cryptogateFinding/v1': finding.fingerprint, ...(hash === undefined ? {} : { primaryLocationLineHash: hash }) },
        ...(steps.length > 0 ? { codeFlows: [codeFlowOf(steps)], relatedLocations: steps.slice(1, MAX_RELATED).map(relatedOf) } : {}),
        ...(finding.suppression === undefined ? {} : { suppressions: [suppressionOf(finding.suppression)] }),
        ...(fix === undefined ? {} : { fixes: [fixOf(fix)] }),
        properties: {
            outcome: finding.outcome,
            enforcement: finding.enforcement,
            severity: finding.rule.severity,
            confidence: finding.occurrence.confidence,
            asset: finding.asset.name,
            assetId: finding.asset.id,
        },
    };
}
function fixOf({ description, file, edits }) {
    const replacements = edits.map(({ at, text }) => ({
        deletedRegion: { startLine: at.line, startColumn: at.column, endLine: at.endLine, endColumn: at.endColumn },
        insertedContent: { text },
    }));
    return {
        description: { text: (0,report_escape/* escapeSarifMessage */.EA)((0,report_escape/* cut */.Jj)(description, MAX_SENTENCE)) },
        artifactChanges: [{ artifactLocation: artifactOf(file), replacements }],
    };
}
/** Kept outside of the code: in a file of exceptions or in the baseline. */
function suppressionOf(one) {
    const until = one.expires === undefined ? '' : ` until ${one.expires}`;
    const justification = (0,report_escape/* escapeSarifMessage */.EA)((0,report_escape/* cut */.Jj)(`${one.kind} ${one.id}${until}: ${one.reason}`, MAX_SENTENCE));
    return { kind: 'external', status: one.status === 'accepted' ? 'accepted' : 'underReview', justification };
}
/** The first sentence stands alone: GitHub shows only that where there is little room. */
function messageOf(finding, asOf) {
    const sentences = finding.outcome === 'unresolved' ? [`${(0,wording/* titleOf */.Gg)(finding)}.`] : [];
    sentences.push(withStop(finding.message), ...(0,wording/* remarksOf */.ro)(finding));
    if (finding.clause)
        sentences.push(`The standard says: ${(0,wording/* requirementOf */.h2)(finding.clause, asOf)} ${withStop((0,wording/* originOf */.yv)(finding.clause))}`);
    sentences.push(`Do instead: ${finding.rule.instead}`);
    return sentences.map((sentence) => (0,report_escape/* escapeSarifMessage */.EA)((0,report_escape/* cut */.Jj)(sentence, MAX_SENTENCE))).join(' ');
}
/** From where the value comes from to where it is used: the direction in which viewers read a flow. */
function codeFlowOf(steps) {
    const locations = [...steps].reverse().map((step) => ({ location: withMessage(step) }));
    return { threadFlows: [{ locations }] };
}
function relatedOf(step, index) {
    return { id: index + 1, ...withMessage(step) };
}
function withMessage(step) {
    return { ...locationOf(step.at), message: { text: (0,report_escape/* escapeSarifMessage */.EA)((0,report_escape/* cut */.Jj)(step.text, MAX_SENTENCE)) } };
}
function withStop(sentence) {
    return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

;// CONCATENATED MODULE: ./src/report/sarif-rule.ts


/** GitHub's limits (code scanning, SARIF support): descriptions, and tags that are displayed. */
const MAX_DESCRIPTION = 1024;
const MAX_NAME = 255;
const MAX_TAGS = 10;
const MAX_HELP = 8000;
/** Points on the CVSS scale, in the middle of what GitHub reads as critical, high, medium and low. */
const SECURITY_SEVERITY = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.5' };
const sarif_rule_LEVEL = {
    critical: { level: 'error' },
    high: { level: 'error' },
    medium: { level: 'warning' },
    low: { level: 'note' },
};
const PROBLEM = { critical: 'error', high: 'error', medium: 'warning', low: 'recommendation' };
/** Every rule in force, and any that a finding brings along, by id: results refer to them by index. */
function driverRules(report) {
    const rules = new Map();
    for (const rule of report.rules)
        rules.set(rule.id, rule);
    for (const finding of report.findings)
        if (!rules.has(finding.rule.id))
            rules.set(finding.rule.id, finding.rule);
    return [...rules.values()].sort((left, right) => (0,order/* compareTexts */.q)(left.id, right.id)).map(descriptorOf);
}
function descriptorOf(rule) {
    const relationships = [...rule.controls, ...(rule.supports ?? [])].flatMap(relationshipOf);
    const reference = rule.references.find(report_escape/* isLink */.PJ);
    return {
        id: rule.id,
        // A name that is just the id says nothing, and validators refuse it.
        ...(pascalCase(rule.id).toLowerCase() === rule.id ? {} : { name: (0,report_escape/* cut */.Jj)(pascalCase(rule.id), MAX_NAME) }),
        shortDescription: { text: (0,report_escape/* cut */.Jj)(sentence(rule.title), MAX_DESCRIPTION) },
        fullDescription: { text: (0,report_escape/* cut */.Jj)(sentence(rule.because), MAX_DESCRIPTION) },
        help: { text: (0,report_escape/* cut */.Jj)(helpText(rule), MAX_HELP), markdown: helpMarkdown(rule) },
        ...(reference === undefined ? {} : { helpUri: reference }),
        defaultConfiguration: { ...sarif_rule_LEVEL[rule.severity] },
        ...(relationships.length === 0 ? {} : { relationships }),
        properties: {
            tags: tagsOf(rule),
            precision: 'high',
            'problem.severity': PROBLEM[rule.severity],
            'security-severity': SECURITY_SEVERITY[rule.severity],
        },
    };
}
/** A weakness, or a demand of a framework, by the list that it stands in: 'CWE-327', 'owasp-asvs:11.3.1'. */
function controlOf(control) {
    if (/^CWE-\d{1,5}$/.test(control))
        return { list: 'CWE', id: control };
    const [, list, id] = /^([A-Za-z][A-Za-z0-9.-]{0,60}):(.{1,200})$/.exec(control) ?? [];
    return list === undefined || id === undefined ? undefined : { list, id: (0,report_escape/* showUnseen */.AZ)(id) };
}
function relationshipOf(control) {
    const known = controlOf(control);
    if (known === undefined)
        return [];
    return [{ target: { id: known.id, toolComponent: { name: known.list } }, kinds: ['relevant'] }];
}
/** The lists that rules refer to, with the entries that they name. */
function taxonomiesOf(report) {
    const lists = new Map();
    for (const rule of [...report.rules, ...report.findings.map((finding) => finding.rule)]) {
        for (const control of [...rule.controls, ...(rule.supports ?? [])]) {
            const known = controlOf(control);
            if (known !== undefined)
                lists.set(known.list, (lists.get(known.list) ?? new Set()).add(known.id));
        }
    }
    return [...lists]
        .sort(([left], [right]) => (0,order/* compareTexts */.q)(left, right))
        .map(([name, ids]) => ({
        name,
        ...(name === 'CWE' ? { organization: 'MITRE', informationUri: 'https://cwe.mitre.org/' } : {}),
        isComprehensive: false,
        taxa: [...ids].sort(order/* compareTexts */.q).map((id) => taxonOf(name, id)),
    }));
}
function taxonOf(list, id) {
    return list === 'CWE' ? { id, helpUri: `https://cwe.mitre.org/data/definitions/${id.slice('CWE-'.length)}.html` } : { id };
}
function helpText(rule) {
    const lines = [sentence(rule.because), `Do instead: ${sentence(rule.instead)}`];
    if (rule.references.length > 0)
        lines.push(`References: ${rule.references.map(report_escape/* showUnseen */.AZ).join(', ')}`);
    if (rule.controls.length > 0)
        lines.push(`Controls: ${rule.controls.map(report_escape/* showUnseen */.AZ).join(', ')}`);
    if (supports(rule) !== '')
        lines.push(`Supports, never satisfies: ${(0,report_escape/* showUnseen */.AZ)(supports(rule))}`);
    return lines.join('\n\n');
}
/** Cut before it is escaped, so that no entity is cut in two. */
function helpMarkdown(rule) {
    const half = MAX_HELP / 4;
    const parts = [(0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* cut */.Jj)(sentence(rule.because), half)), `**Do instead:** ${(0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* cut */.Jj)(sentence(rule.instead), half))}`];
    if (rule.references.length > 0)
        parts.push(`**References**\n${rule.references.slice(0, MAX_TAGS).map(referenceItem).join('\n')}`);
    if (rule.controls.length > 0)
        parts.push(`**Controls:** ${rule.controls.map((control) => (0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* cut */.Jj)(control, MAX_NAME))).join(', ')}`);
    if (supports(rule) !== '')
        parts.push(`**Supports, never satisfies:** ${(0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* cut */.Jj)(supports(rule), half))}`);
    return parts.join('\n\n');
}
/** Demands of frameworks, as one text. */
function supports(rule) {
    return (rule.supports ?? []).join(', ');
}
function referenceItem(reference) {
    return (0,report_escape/* isLink */.PJ)(reference) ? `- <${reference}>` : `- ${(0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* cut */.Jj)(reference, MAX_DESCRIPTION))}`;
}
/** 'external/cwe/cwe-327' is how GitHub knows a weakness; a number has three digits at least. */
function tagsOf(rule) {
    const tags = ['security', 'cryptography'];
    for (const control of rule.controls) {
        const number = /^CWE-(\d{1,5})$/i.exec(control)?.[1];
        if (number !== undefined)
            tags.push(`external/cwe/cwe-${number.padStart(3, '0')}`);
    }
    return [...new Set(tags)].slice(0, MAX_TAGS);
}
function pascalCase(id) {
    return id
        .split(/[^A-Za-z0-9]+/)
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join('');
}
/** Viewers take text up to the first full stop as the headline. */
function sentence(text) {
    const visible = (0,report_escape/* showUnseen */.AZ)(text).trim();
    return /[.!?]$/.test(visible) ? visible : `${visible}.`;
}

// EXTERNAL MODULE: ./src/report/source.ts
var report_source = __webpack_require__(25689);
// EXTERNAL MODULE: ./src/report/tally.ts
var tally = __webpack_require__(26900);
;// CONCATENATED MODULE: ./src/report/sarif.ts









/** GitHub rejects a run with more (code scanning, SARIF limits). */
const MAX_RESULTS = 25000;
/** Notifications are for people; thousands of skipped files are told as a number. */
const MAX_NOTIFICATIONS = 1000;
const MAX_MESSAGE = 1000;
/** Everything up to the last `/` is the category: the same for every run, or old alerts would never close. */
const CATEGORY = 'cryptogate';
const sarif = {
    id: 'sarif',
    mediaType: 'application/sarif+json',
    fileName: 'cryptogate.sarif',
    render: (report) => `${(0,report_escape/* safeJson */.oi)(sarifLog(report))}\n`,
};
/**
 * The file as code scanning wants it: GitHub shows suppressed results as open alerts, so they are left out, and it tells alerts apart by the
 * hash of their line, which an upload without the upload action has to bring itself.
 */
function sarifForUpload(report, upload) {
    const findings = report.findings.filter(({ suppression }) => suppression?.status !== 'accepted');
    return `${(0,report_escape/* safeJson */.oi)(sarifLog({ ...report, findings }, upload))}\n`;
}
function sarifLog(report, upload) {
    return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [sarifRun(report, upload)] };
}
function sarifRun(report, upload) {
    const { tool, asOf, policy } = report.evidence;
    const findings = (0,arrange/* byImportance */.G5)(report.findings);
    const rules = driverRules(report);
    const taxonomies = taxonomiesOf(report);
    const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]));
    const source = (0,report_source/* sourceLines */.J)(report);
    const fixes = new Map((report.fixes ?? []).map((fix) => [fix.fingerprint, fix]));
    return {
        tool: { driver: { name: tool.name, version: tool.version, semanticVersion: tool.version, rules } },
        ...(taxonomies.length === 0 ? {} : { taxonomies }),
        automationDetails: { id: `${upload?.category ?? CATEGORY}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        invocations: [invocationOf(report, findings)],
        results: findings
            .slice(0, MAX_RESULTS)
            .map((finding) => resultOf(finding, { ruleIndex, source, asOf, fixes, ...(upload && { lineHash: upload.lineHash }) })),
        properties: { verdict: report.verdict, asOf, policy: `${policy.id}@${policy.version}`, policySha256: policy.sha256 },
    };
}
function invocationOf(report, findings) {
    const notifications = notificationsOf(report);
    const left = notifications.length - MAX_NOTIFICATIONS;
    const kept = notifications.slice(0, MAX_NOTIFICATIONS);
    if (left > 0)
        kept.push(notification('notifications-left-out', 'warning', `${(0,wording/* count */.U9)(left, 'more notification')} left out of this file.`));
    const cutOff = findings.length - MAX_RESULTS;
    if (cutOff > 0) {
        const told = `This file holds the ${MAX_RESULTS} most important of ${findings.length} findings; ${cutOff} are left out because code scanning accepts no more.`;
        kept.unshift(notification('results-left-out', 'warning', told));
    }
    kept.unshift(notification('verdict', 'note', (0,wording/* verdictSentence */.BT)(report, (0,tally/* tallyOf */.s)(report))));
    return { executionSuccessful: report.verdict !== 'error', toolExecutionNotifications: kept };
}
/** Diagnostics, and the files that were skipped: a scan with holes must not look whole. */
function notificationsOf(report) {
    const notifications = [];
    for (const diagnostic of report.diagnostics) {
        const help = diagnostic.help === undefined ? '' : ` ${diagnostic.help}`;
        const told = notification(diagnostic.code, diagnostic.level, diagnostic.message + help);
        if (diagnostic.at)
            told.locations = [locationOf(diagnostic.at)];
        else if (diagnostic.file !== undefined)
            told.locations = [{ physicalLocation: { artifactLocation: artifactOf(diagnostic.file) } }];
        notifications.push(told);
    }
    const skipped = [...report.evidence.skipped].sort((left, right) => (0,order/* compareTexts */.q)(left.reason, right.reason) || (0,order/* compareTexts */.q)(left.file, right.file));
    for (const { file, reason } of skipped) {
        const told = notification('file-skipped', 'warning', `This file was not judged: ${reason}.`);
        told.locations = [{ physicalLocation: { artifactLocation: artifactOf(file) } }];
        notifications.push(told);
    }
    return notifications;
}
function notification(code, level, text) {
    return { descriptor: { id: code }, level, message: { text: (0,report_escape/* escapeSarifMessage */.EA)((0,report_escape/* cut */.Jj)(text, MAX_MESSAGE)) } };
}


/***/ }),

/***/ 2013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ hasNews),
/* harmony export */   p: () => (/* binding */ showingOf)
/* harmony export */ });
/* harmony import */ var _arrange__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54126);
/* harmony import */ var _change_wording__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34313);
/* harmony import */ var _tally__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26900);



function showingOf(report) {
    return { spoken: (0,_arrange__WEBPACK_IMPORTED_MODULE_0__/* .byImportance */ .G5)((0,_change_wording__WEBPACK_IMPORTED_MODULE_1__/* .shownFindings */ .qA)(report)), existing: (0,_arrange__WEBPACK_IMPORTED_MODULE_0__/* .byImportance */ .G5)((0,_change_wording__WEBPACK_IMPORTED_MODULE_1__/* .existingOf */ .fl)(report)) };
}
/** Whether people have to hear of it: something stops the build or warns, waits for approval, changes what judges, or could not be judged. */
function hasNews(report, { spoken }) {
    if (report.verdict !== 'pass')
        return true;
    if (spoken.some((finding) => finding.enforcement !== 'record'))
        return true;
    if ((0,_tally__WEBPACK_IMPORTED_MODULE_2__/* .unreadOf */ .D)(report).length > 0)
        return true;
    const { approvals = [], trusted = [] } = report.change ?? {};
    return trusted.length > 0 || approvals.some((approval) => approval.state !== 'approved');
}


/***/ }),

/***/ 25689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sourceLines),
/* harmony export */   N: () => (/* binding */ withoutSecret)
/* harmony export */ });
/* harmony import */ var _core_value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50390);

/** A place that is longer than this hides its first lines only; no key of the field is longer. */
const MAX_HIDDEN_LINES = 200;
/** Properties whose text is a secret, or may be one, however a model came to know it. */
const SECRET_PROPERTIES = new Set(['key', 'iv', 'salt', 'seed', 'password']);
/** Kinds of material that are secret in themselves when they stand in a file. */
const SECRET_MATERIAL = new Set(['private-key', 'secret-key', 'password', 'token']);
const READABLE_STORAGE = new Set(['repository', 'file']);
/**
 * The report's snippets are already free of key material; this is the second lock. A line is held back when a
 * constant key, IV or salt, or a stored private key, stands on it or is used by an asset on it.
 */
function sourceLines(report) {
    const hidden = new Set();
    for (const asset of report.assets)
        hideAsset(hidden, asset);
    const seen = new Set(report.assets);
    for (const finding of report.findings) {
        if (!seen.has(finding.asset))
            hideAsset(hidden, finding.asset);
        seen.add(finding.asset);
        if (hideValues(hidden, finding.decidedBy))
            hide(hidden, finding.at);
    }
    return (file, line) => {
        const key = `${file}:${line}`;
        return hidden.has(key) || !Object.hasOwn(report.snippets, key) ? undefined : report.snippets[key];
    };
}
function hideAsset(hidden, asset) {
    if (!hideValues(hidden, asset.properties) && !isStoredSecret(asset))
        return;
    for (const occurrence of asset.occurrences) {
        hide(hidden, occurrence.at);
        for (const place of occurrence.trace)
            hide(hidden, place);
        for (const place of Object.values(occurrence.places ?? {}))
            hide(hidden, place);
    }
}
/** Hides where constant material stands; true when there is any. */
function hideValues(hidden, properties) {
    let found = false;
    for (const [name, value] of Object.entries(properties)) {
        for (const member of (0,_core_value__WEBPACK_IMPORTED_MODULE_0__/* .alternatives */ .Vo)(withoutSecret(name, value))) {
            if (member.kind !== 'material' || member.source !== 'constant')
                continue;
            found = true;
            if (member.at)
                hide(hidden, member.at);
        }
    }
    return found;
}
function isStoredSecret(asset) {
    return hasAny(asset.properties['material'], SECRET_MATERIAL) && hasAny(asset.properties['storage'], READABLE_STORAGE);
}
function hasAny(value, wanted) {
    return value !== undefined && (0,_core_value__WEBPACK_IMPORTED_MODULE_0__/* .alternatives */ .Vo)(value).some((member) => member.kind === 'known' && wanted.has(String(member.value)));
}
function hide(hidden, place) {
    const last = Math.min(place.endLine, place.line + MAX_HIDDEN_LINES);
    for (let line = place.line; line <= last; line++)
        hidden.add(`${place.file}:${line}`);
}
/** A property as a report may say it: what is a secret by name is never printed, even where a model took it for a plain value. */
function withoutSecret(name, value) {
    if (!SECRET_PROPERTIES.has(name))
        return value;
    if (value.kind === 'one-of')
        return { ...value, values: value.values.map((member) => withoutSecret(name, member)) };
    if (value.kind !== 'known' || typeof value.value === 'boolean')
        return value;
    return value.at ? { kind: 'material', source: 'constant', at: value.at } : { kind: 'material', source: 'constant' };
}


/***/ }),

/***/ 38891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ toldPlace)
/* harmony export */ });
/* harmony import */ var _core_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50390);
/* harmony import */ var _arrange__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54126);


/** The use, where the diff shows it or nothing that the change brings decides; else the changed line that does. */
function toldPlace(finding, change) {
    const { at } = finding;
    if (change === undefined || finding.change !== 'new' || isAmong(at, change, 'hunks'))
        return { at };
    const decisive = Object.values(finding.decidedBy).flatMap((value) => [value, ...(0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo)(value)].flatMap((one) => one.at ?? []));
    const onTheWay = (0,_arrange__WEBPACK_IMPORTED_MODULE_0__/* .stepsOf */ .B_)(finding).map((step) => step.at);
    const changed = [...decisive, ...onTheWay].find((one) => isAmong(one, change, 'lines'));
    if (changed === undefined)
        return { at };
    return { at: changed, remark: `This line of the change decides it; what uses it stands in ${at.file}, line ${String(at.line)}.` };
}
function isAmong({ file, line }, { files }, which) {
    const holds = ({ start, end }) => start <= line && line <= end;
    return files.some((one) => one.file === file && one[which].some(holds));
}


/***/ }),

/***/ 95537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ burnDownText),
/* harmony export */   t: () => (/* binding */ trendText)
/* harmony export */ });
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25594);

/** 'Compared with 2026-10-01: 3 new findings, 5 fixed. …' */
function trendText(trend) {
    const { points, fixedSinceFirst, meanDaysToFix } = trend;
    const [first, before, last] = [points[0], points.at(-2), points.at(-1)];
    if (before === undefined || first === undefined || last === undefined)
        return 'There is no earlier run to compare with.';
    const pace = meanDaysToFix === undefined ? '' : `, in ${(0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(meanDaysToFix, 'day')} on average`;
    const more = last.exceptions - first.exceptions;
    const exceptions = more === 0 ? 'as many as then' : more > 0 ? `${String(more)} more than then` : `${String(-more)} fewer than then`;
    return [
        `Compared with ${before.date}: ${(0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(trend.new.length, 'new finding')}, ${String(trend.fixed.length)} fixed.`,
        `Since ${first.date}: ${String(fixedSinceFirst)} fixed${pace}; exceptions cover ${(0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(last.exceptions, 'finding')}, ${exceptions}.`,
    ].join(' ');
}
/** What the pace so far leads to, beside the date that is set. */
function burnDownText({ counts, expected, deadline }) {
    if (counts.at(-1) === 0)
        return 'none left';
    if (expected === undefined)
        return 'not at this pace';
    return expected < deadline ? expected : `${expected}, too late`;
}


/***/ }),

/***/ 25594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ untouchedText),
/* harmony export */   BT: () => (/* binding */ verdictSentence),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   KX: () => (/* binding */ manifestsText),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UG: () => (/* binding */ nothingToJudge),
/* harmony export */   YM: () => (/* binding */ adviceText),
/* harmony export */   bp: () => (/* binding */ describeValue),
/* harmony export */   h2: () => (/* binding */ requirementOf),
/* harmony export */   lw: () => (/* binding */ hadFiles),
/* harmony export */   mX: () => (/* binding */ ENFORCEMENT_WORD),
/* harmony export */   ro: () => (/* binding */ remarksOf),
/* harmony export */   sL: () => (/* binding */ suppressedText),
/* harmony export */   w_: () => (/* binding */ ENFORCEMENTS),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _core_property_words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66982);
/* harmony import */ var _source__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25689);


const MATERIAL = {
    constant: 'a constant in the code',
    random: 'random bytes',
    'insecure-random': 'bytes of a predictable generator',
    time: 'taken from the clock',
    derived: 'derived from other material',
    generated: 'generated by the library',
    service: 'from a key service',
    environment: 'from the environment',
    file: 'from a file',
};
const UNKNOWN = {
    parameter: 'it comes in as a parameter',
    'external-call': 'it is the result of a call that is not modelled',
    environment: 'it is read from the environment',
    field: 'it is read from a field that could not be followed',
    expression: 'it is computed in a way that could not be followed',
    hidden: 'the file does not say it in the clear',
    absent: 'nothing sets it here',
    'not-stated': 'the document that was judged does not say it',
    'no-history': 'git does not have these commits here: fetch the whole history',
    budget: 'the analysis reached its limit',
    unlocked: 'no lock file says which version is taken',
};
const STATE = {
    approved: 'approved',
    deprecated: 'deprecated',
    legacy: 'except for existing data',
    prohibited: 'prohibited',
};
/** One word for what the policy does with a finding. */
const ENFORCEMENT_WORD = { fail: 'FAIL', warn: 'WARN', record: 'NOTE' };
const ENFORCEMENTS = ['fail', 'warn', 'record'];
/** `1 file`, `2 files`. */
function count(number, noun, plural = `${noun}s`) {
    return `${number} ${number === 1 ? noun : plural}`;
}
/** What the rule is called where it fired; an unresolved finding says so at once. */
function titleOf(finding) {
    return finding.outcome === 'unresolved' ? `Could not be judged: ${finding.rule.title}` : finding.rule.title;
}
/** 'The key length must be at least 3072 bits (prohibited since 2026-01-01).' */
function requirementOf(clause, asOf) {
    const comma = clause.state === 'legacy' ? ',' : '';
    const since = clause.from === undefined ? '' : `${comma} ${clause.from <= asOf ? 'since' : 'from'} ${clause.from}`;
    return `${sentence(clause.requirement)} (${STATE[clause.state]}${since}).`;
}
/** Which document said it: 'bsi-tr-02102, rsa-encryption: BSI TR-02102-1 2026-01, table 3.1'. */
function originOf(clause) {
    return `${clause.document}, ${clause.id}: ${clause.source}${clause.status === 'draft' ? ' (draft)' : ''}`;
}
/** What exceptions and the baseline cover; nothing where they cover nothing. */
function suppressedText({ suppressed }) {
    const parts = [
        ...(suppressed.exception > 0 ? [`${count(suppressed.exception, 'finding')} by exceptions`] : []),
        ...(suppressed.baseline > 0 ? [`${count(suppressed.baseline, 'finding')} by the baseline`] : []),
        ...(suppressed.ignored > 0 ? [`${count(suppressed.ignored, 'finding')} in paths that the policy leaves out`] : []),
        ...(suppressed.pending > 0
            ? [`${count(suppressed.pending, 'finding')} by exceptions that are not on the trusted branch yet (these still count)`]
            : []),
    ];
    return parts.length === 0 ? undefined : `${parts.join(', ')}.`;
}
const NOT_KNOWN = 'not known';
/** What could not be known and why, and what only holds because nobody set it: one sentence each. */
function remarksOf(finding) {
    const remarks = [];
    for (const name of Object.keys(finding.decidedBy).sort()) {
        const value = finding.decidedBy[name];
        if (value === undefined)
            continue;
        const named = `The ${(0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .propertyName */ .Bz)(name)}`;
        if (value.kind === 'unknown')
            remarks.push(`${named} is not known: ${UNKNOWN[value.reason]}.`);
        if (value.kind === 'known' && value.origin === 'library-default') {
            remarks.push(`${named} is not set here; the library takes ${describeValue(name, value)} by itself.`);
        }
        if (value.kind !== 'one-of')
            continue;
        // All of a list holds; which of it is wrong, the message says.
        if ((0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(name) && value.values.every(({ kind }) => kind === 'known'))
            continue;
        const text = describeValue(name, value);
        remarks.push(text === NOT_KNOWN ? `${named} is not known.` : `${named} can be ${text}; the worst of them counts.`);
    }
    return remarks;
}
/** A value in words. Of key material only its source, length and fingerprint are ever said. */
function describeValue(name, value) {
    const safe = (0,_source__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecret */ .N)(name, value);
    switch (safe.kind) {
        case 'known':
            return (0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .amountText */ .cY)(name, safe.value);
        case 'unknown':
            return NOT_KNOWN;
        case 'material':
            return describeMaterial(safe);
        case 'one-of':
            return [...new Set(safe.values.map((member) => describeValue(name, member)))].join((0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(name) ? ', ' : ' or ');
    }
}
function describeMaterial(value) {
    const details = [];
    if (value.bytes !== undefined)
        details.push(count(value.bytes, 'byte'));
    if (value.fingerprint !== undefined)
        details.push(`fingerprint ${value.fingerprint}`);
    return MATERIAL[value.source] + (details.length > 0 ? ` (${details.join(', ')})` : '');
}
/** The last line of every report: the verdict and what it rests on. */
function verdictSentence(report, tally) {
    if (report.verdict === 'error')
        return `NO VERDICT: ${errorReason(report)}`;
    if (report.verdict === 'fail')
        return `FAIL: ${failReason(tally)}`;
    if (tally.change !== undefined)
        return `PASS: ${changePassText(tally)}`;
    if (!hadFiles(report))
        return `PASS: ${nothingToJudge(report)}`;
    if (report.assets.length === 0 && tally.findings === 0)
        return 'PASS: no cryptography was found.';
    if (tally.findings === 0)
        return 'PASS: nothing that was found breaks the policy.';
    return `PASS: nothing stops the build; ${count(tally.byEnforcement.warn, 'warning')}, ${tally.byEnforcement.record} recorded.`;
}
/** Said of a change that nothing stops. */
function changePassText({ change, byEnforcement }) {
    const there = change?.existing ?? 0;
    const before = there === 0 ? '' : `; ${count(there, 'finding')} ${there === 1 ? 'was' : 'were'} there before`;
    const unread = change?.unread.length ?? 0;
    if (unread > 0) {
        const what = (change?.new ?? 0) === 0 ? 'what was judged brings nothing that breaks the policy' : 'nothing that was judged stops the build';
        return `${what}; ${count(unread, 'changed file')} ${unread === 1 ? 'was' : 'were'} NOT judged${before}.`;
    }
    if ((change?.new ?? 0) === 0)
        return `the change brings nothing that breaks the policy${before}.`;
    return `nothing that the change brings stops the build; ${count(byEnforcement.warn, 'warning')}${before}.`;
}
function failReason(tally) {
    if (tally.byEnforcement.fail === 0)
        return 'the policy does not allow a scan that leaves out this much; see the diagnostics.';
    const verb = tally.byEnforcement.fail === 1 ? 'stops' : 'stop';
    return `${count(tally.byEnforcement.fail, 'finding')} ${verb} the build.`;
}
function errorReason(report) {
    const first = report.diagnostics.find((diagnostic) => diagnostic.level === 'error');
    return first ? `the check could not be completed. ${first.message}` : 'the check could not be completed.';
}
/** Whether there was code, or a manifest of libraries, to look at; a change may touch none of it. */
function hadFiles({ evidence: { files } }) {
    return files.supported > 0 || (files.manifests ?? 0) > 0 || files.untouched !== undefined;
}
/** How many manifests were read; undefined where there were none. */
function manifestsText({ evidence: { files } }) {
    const { manifests = 0 } = files;
    return manifests === 0 ? undefined : `${count(manifests, 'manifest or lock file', 'manifests and lock files')} read for libraries`;
}
/** How many files a change cannot reach; undefined where the whole tree was judged. */
function untouchedText({ evidence: { files } }) {
    return files.untouched === undefined ? undefined : `${count(files.untouched, 'further file')} not looked at: the change cannot reach them`;
}
/** Said where a green result could be taken for a checked repository. */
function nothingToJudge(report) {
    const { discovered } = report.evidence.files;
    if (discovered === 0)
        return 'there was nothing to judge: no files were found.';
    return `there was nothing to judge: none of the ${count(discovered, 'file')} is in a supported language.`;
}
/** Begins with a capital letter and has no full stop yet. */
function sentence(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/[.\s]{1,8}$/, '');
}
/** What a diagnostic says, and what to do about it. */
function adviceText(message, help) {
    return help === undefined ? message : `${message.replace(/[.;]$/, '')}; ${help}`;
}


/***/ })

};
;