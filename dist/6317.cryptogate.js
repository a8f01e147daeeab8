"use strict";
exports.id = 6317;
exports.ids = [6317];
exports.modules = {

/***/ 95543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aV: () => (/* binding */ documentsIn),
/* harmony export */   hn: () => (/* binding */ openKnowledge)
/* harmony export */ });
/* unused harmony exports loadKnowledge, mergeKnowledge */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _host_installation__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33312);
/** What the tool knows (languages, models, catalogue, standards, rules), from one compiled file or from folders of YAML and queries. */



/** `installation` is the folder of the tool's own files. As loadKnowledge. */
function openKnowledge(installation) {
    const { knowledge, grammarDirectory } = (0,_host_installation__WEBPACK_IMPORTED_MODULE_2__/* .openInstallation */ .tK)(installation);
    return { knowledge: loadKnowledge(knowledge), grammarDirectory };
}
/** Knowledge of either kind. Throws a UserError with file, line and column where a document is not YAML. */
function loadKnowledge(source) {
    if ('compiled' in source) {
        const compiled = JSON.parse(source.compiled);
        return { ...compiled, checked: new Set(Object.keys(compiled.documents)) };
    }
    const knowledge = { documents: {}, texts: {}, checked: new Set(), requirements: {}, watches: {} };
    for (const path of Object.keys(source.files).sort()) {
        const text = source.files[path] ?? '';
        if (/\.ya?ml$/.test(path))
            knowledge.documents[path] = parseYaml(path, text);
        else
            knowledge.texts[path] = text;
    }
    return knowledge;
}
/** Adds a user's own folder to what is built in; a file of the same path takes the built-in one's place and is checked like any other. */
function mergeKnowledge(builtIn, own) {
    const added = Object.keys(own.documents);
    const checked = new Set([...builtIn.checked].filter((path) => !Object.hasOwn(own.documents, path)));
    const isUntouched = ([language]) => {
        const { models = language } = (builtIn.documents[`knowledge/languages/${language}/language.yml`] ?? {});
        const folders = [`models/${language}`, `models/${models}`, `languages/${language}`];
        return !added.some((path) => folders.some((folder) => path.startsWith(`knowledge/${folder}/`)));
    };
    return {
        documents: { ...builtIn.documents, ...own.documents },
        texts: { ...builtIn.texts, ...own.texts },
        checked,
        requirements: Object.fromEntries(Object.entries(builtIn.requirements).filter(isUntouched)),
        watches: Object.fromEntries(Object.entries(builtIn.watches).filter(isUntouched)),
    };
}
/** Documents below a folder, by path, in order. */
function documentsIn(knowledge, folder) {
    return Object.entries(knowledge.documents)
        .filter(([path]) => path.startsWith(folder))
        .sort(([left], [right]) => (left < right ? -1 : 1));
}
function parseYaml(file, text) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { prettyErrors: true });
    const [problem] = document.errors;
    if (problem === undefined)
        return document.toJS({ maxAliasCount: 100 });
    const [start] = problem.linePos ?? [];
    const line = start?.line ?? 1;
    const column = start?.col ?? 1;
    const message = (problem.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
    throw new _core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`not valid YAML: ${message}`, { at: { file, line, column, endLine: line, endColumn: column } });
}


/***/ }),

/***/ 93825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ checked),
  z: () => (/* binding */ openToolkit)
});

// EXTERNAL MODULE: ./src/core/value.ts
var core_value = __webpack_require__(50390);
;// CONCATENATED MODULE: ./src/catalogue/fold.ts
/** Spellings made comparable: letter case and separators don't tell names apart, letters and digits do. */
/** No name of an algorithm, curve or suite comes near this length (characters); longer text is not looked at. */
const MAX_NAME_LENGTH = 160;
const SEPARATORS = /[-_ ./:]/;
const ALL_SEPARATORS = /[-_ ./:]/g;
const PRINTABLE_ASCII = /^[\x20-\x7e]+$/;
/** 'SHA-512/256' and 'sha512_256' become 'sha512256'; undefined for text that can't be a name (empty, too long, not ASCII). */
function foldName(text) {
    if (text.length === 0 || text.length > MAX_NAME_LENGTH || !PRINTABLE_ASCII.test(text))
        return undefined;
    const small = text.toLowerCase();
    // Thousands of names are folded at the start of every run; most have no separator.
    const folded = SEPARATORS.test(small) ? small.replace(ALL_SEPARATORS, '') : small;
    return folded === '' ? undefined : folded;
}
/** Whether a character separates the parts of a name. */
function isSeparator(character) {
    return character !== '' && '-_ ./:'.includes(character);
}

;// CONCATENATED MODULE: ./src/catalogue/facts.ts
/** What the catalogue's look-ups and derivations share: the tables, and what an algorithm is by the way it is used. */


function rowOf(facts, value) {
    return typeof value.value === 'string' ? facts.tables.algorithms.get(foldName(value.value) ?? '') : undefined;
}
/** The primitive an algorithm has in this use; unknown where the use that decides isn't known. */
function primitiveOf(facts, row, properties) {
    for (const { when, primitive } of row.primitiveBy ?? []) {
        const holds = Object.entries(when).map(([property, values]) => holdsIn(properties[property], values));
        if (holds.every((answer) => answer === 'yes'))
            return (0,core_value/* known */.eO)(primitive, 'catalogue');
        if (holds.every((answer) => answer !== 'no'))
            return (0,core_value/* unknown */.L5)(reasonOf(when, properties));
    }
    const { mode } = properties;
    if (row.primitive !== 'block-cipher' || mode === undefined)
        return (0,core_value/* known */.eO)(row.primitive, 'catalogue');
    return (0,core_value/* oneOf */.yL)((0,core_value/* alternatives */.Vo)(mode).map((member) => primitiveInMode(facts, row, member)));
}
function primitiveInMode(facts, row, mode) {
    if (mode.kind === 'unknown')
        return (0,core_value/* unknown */.L5)(mode.reason);
    const found = mode.kind === 'known' ? facts.tables.modes.get(foldName(String(mode.value)) ?? '') : undefined;
    return found === undefined ? (0,core_value/* unknown */.L5)('absent') : (0,core_value/* known */.eO)(found.primitive ?? row.primitive, 'catalogue');
}
/** Whether a property holds one of some values: 'maybe' where it isn't known or could also be another. */
function holdsIn(value, values) {
    if (value === undefined)
        return 'no';
    const answers = (0,core_value/* alternatives */.Vo)(value).map((member) => (member.kind === 'known' ? values.includes(member.value) : undefined));
    if (answers.every((answer) => answer === true))
        return 'yes';
    return answers.every((answer) => answer === false) ? 'no' : 'maybe';
}
function reasonOf(when, properties) {
    for (const property of Object.keys(when)) {
        const value = properties[property];
        for (const member of value === undefined ? [] : (0,core_value/* alternatives */.Vo)(value))
            if (member.kind === 'unknown')
                return member.reason;
    }
    return 'expression';
}

;// CONCATENATED MODULE: ./src/catalogue/name.ts



const UNKNOWN_NAME = '?';
/**
 * The name of an asset. Parts that aren't known are left out, an unknown algorithm is '?',
 * one of several is 'A|B' (sorted); `fallback` names what has no algorithm.
 */
function assetName(facts, type, properties, fallback) {
    if (type === 'certificate')
        return fallback;
    if (type === 'protocol')
        return protocolName(facts, properties) ?? fallback;
    const { algorithm } = properties;
    if (algorithm === undefined)
        return fallback;
    const members = (0,core_value/* alternatives */.Vo)(algorithm);
    const names = members.map((member) => algorithmName(facts, member, properties, members.length === 1));
    return joined(names);
}
/** The form by which an algorithm's asset is named, and the registry's family that goes with it. */
function formOf(facts, row, properties) {
    for (const form of row.names ?? []) {
        const fits = Object.entries(form.when ?? {}).every(([property, values]) => {
            const value = property === 'primitive' ? (properties['primitive'] ?? primitiveOf(facts, row, properties)) : properties[property];
            return value?.kind === 'known' && values.includes(value.value);
        });
        if (fits)
            return form;
    }
    return { name: facts.names[row.primitive] ?? '{algorithm}' };
}
function protocolName(facts, properties) {
    const families = [];
    for (const property of ['version', 'minVersion', 'maxVersion']) {
        const value = properties[property];
        if (value === undefined)
            continue;
        for (const member of (0,core_value/* alternatives */.Vo)(value)) {
            const row = member.kind === 'known' ? facts.tables.protocols.get(foldName(String(member.value)) ?? '') : undefined;
            // SSL is what TLS was called before: one protocol, one asset.
            if (row !== undefined)
                families.push(row.family === 'SSL' ? 'TLS' : row.family);
        }
    }
    const [first] = families.sort();
    return first;
}
function algorithmName(facts, member, properties, alone) {
    if (member.kind !== 'known')
        return UNKNOWN_NAME;
    const row = rowOf(facts, member);
    if (row === undefined)
        return shown(String(member.value));
    return alone ? render(formOf(facts, row, properties).name, row, properties) : row.name;
}
/** Fills '{property}' in; a part that isn't known goes with the hyphen before it. */
function render(form, row, properties) {
    return form.replace(/-?\{(\w+)\}/g, (slot, property) => {
        const text = property === 'algorithm' ? row.name : partText(property, row, properties[property]);
        return text === undefined ? '' : slot.startsWith('-') ? `-${text}` : text;
    });
}
function partText(property, row, value) {
    if (value === undefined)
        return undefined;
    const members = (0,core_value/* alternatives */.Vo)(value);
    if (members.every((member) => member.kind !== 'known'))
        return undefined;
    if (members.every((member) => member.kind === 'known' && goesWithoutSaying(property, row, member.value)))
        return undefined;
    return joined(members.map((member) => (member.kind === 'known' ? shown(String(member.value)) : UNKNOWN_NAME)));
}
function goesWithoutSaying(property, row, value) {
    if (property === 'curve')
        return value === row.curve;
    if (property !== 'keyBits' || typeof value !== 'number')
        return false;
    return value === row.keyBits || row.usualKeyBits?.includes(value) === true;
}
/** Text of a source file as part of a name: bounded, and without what isn't printable. */
function shown(text) {
    return (text
        .slice(0, MAX_NAME_LENGTH)
        .replace(/[^\x20-\x7e]/g, '?')
        .trim() || UNKNOWN_NAME);
}
function joined(names) {
    return [...new Set(names)].sort().join('|');
}

;// CONCATENATED MODULE: ./src/catalogue/complete.ts
/** Adds what the catalogue knows of an asset's algorithm to its properties; unknown stays unknown, and of what is given only the spelling changes. */




/** Primitives that have a digest length: only for these (or an unknown one) is a missing length worth saying. */
const DIGESTS = new Set(['hash', 'xof', 'checksum', 'unknown']);
/**
 * The properties in canonical spelling ('TripleDES' becomes 3DES), with derived ones added: primitive, curve, keyBits (fixed, or the curve's), outputBits, blockBits, quantumVulnerable,
 * cryptographic (only when false), and for CycloneDX algorithmFamily, ellipticCurve, classicalSecurityLevel (bits),
 * nistQuantumSecurityLevel (0 to 6) and oid. Derived values have the origin 'catalogue'.
 */
function complete(facts, properties) {
    const result = canonical(facts, properties);
    const choices = algorithmAlternatives(facts, result['algorithm']);
    if (choices.length > 0) {
        addMissing(result, 'primitive', derive(choices, (row) => primitiveOf(facts, row, result), true));
        addMissing(result, 'curve', fixed(choices, (row) => row.curve));
        addMissing(result, 'keyBits', fixed(choices, (row) => row.keyBits));
    }
    const [only] = choices;
    // The curve's length is a key's length only where one listed algorithm uses the curve.
    if (choices.length === 1 && only?.row !== undefined)
        addMissing(result, 'keyBits', curveBits(facts, result['curve']));
    addMissing(result, 'ellipticCurve', registeredCurve(facts, result['curve']));
    if (choices.length > 0)
        addFacts(facts, result, choices);
    return result;
}
/** Known names in the catalogue's spelling; what isn't listed stays as it was written. */
function canonical(facts, properties) {
    const { algorithms, curves, modes, paddings } = facts.tables;
    const tables = {
        algorithm: algorithms,
        hash: algorithms,
        mgfHash: algorithms,
        curve: curves,
        mode: modes,
        padding: paddings,
    };
    const result = { ...properties };
    for (const [property, table] of Object.entries(tables)) {
        const value = result[property];
        if (value !== undefined)
            result[property] = respelled(value, table);
    }
    return result;
}
function respelled(value, table) {
    if (value.kind === 'one-of')
        return (0,core_value/* oneOf */.yL)(value.values.map((member) => respelled(member, table)), value.at);
    if (value.kind !== 'known' || typeof value.value !== 'string')
        return value;
    const row = table.get(foldName(value.value) ?? '');
    return row === undefined || row.name === value.value ? value : { ...value, value: row.name };
}
function addFacts(facts, result, choices) {
    const digest = result['primitive'] === undefined ||
        (0,core_value/* alternatives */.Vo)(result['primitive']).some((member) => member.kind !== 'known' || DIGESTS.has(member.value));
    addMissing(result, 'outputBits', digest ? derive(choices, (row) => listed(row.outputBits), true) : fixed(choices, (row) => row.outputBits));
    addMissing(result, 'blockBits', fixed(choices, (row) => row.blockBits));
    addMissing(result, 'quantumVulnerable', derive(choices, (row) => quantumVulnerable(row), true));
    addMissing(result, 'cryptographic', fixed(choices, (row) => row.cryptographic));
    const [only] = choices;
    if (choices.length !== 1 || only?.row === undefined)
        return;
    const family = formOf(facts, only.row, result).family ?? only.row.family;
    if (family !== undefined)
        addMissing(result, 'algorithmFamily', (0,core_value/* known */.eO)(family, 'catalogue'));
    addLevels(facts, result, only.row);
    const oid = oidOf(facts, result, only.row);
    if (oid !== undefined)
        addMissing(result, 'oid', (0,core_value/* known */.eO)(oid, 'catalogue'));
}
function addMissing(result, property, value) {
    if (value !== undefined && !Object.hasOwn(result, property))
        result[property] = value;
}
function algorithmAlternatives(facts, algorithm) {
    if (algorithm === undefined)
        return [];
    return (0,core_value/* alternatives */.Vo)(algorithm).map((member) => {
        if (member.kind === 'unknown')
            return { unknown: (0,core_value/* unknown */.L5)(member.reason) };
        const row = member.kind === 'known' ? rowOf(facts, member) : undefined;
        return row === undefined ? { unknown: (0,core_value/* unknown */.L5)('absent') } : { row };
    });
}
/** One property of all alternatives; `evenUnknown` says an algorithm that isn't known has an unknown one. */
function derive(choices, read, evenUnknown) {
    const values = [];
    let found = evenUnknown;
    for (const choice of choices) {
        const value = choice.row === undefined ? choice.unknown : read(choice.row);
        if (choice.row !== undefined && value !== undefined)
            found = true;
        if (value !== undefined)
            values.push(value);
        else if (choices.length > 1)
            values.push((0,core_value/* unknown */.L5)('absent'));
    }
    return found && values.length > 0 ? (0,core_value/* oneOf */.yL)(values) : undefined;
}
/** As derive, but nothing where no alternative has the property. */
function fixed(choices, read) {
    return derive(choices, (row) => listed(read(row)), false);
}
function listed(value) {
    return value === undefined ? undefined : (0,core_value/* known */.eO)(value, 'catalogue');
}
function quantumVulnerable(row) {
    return row.quantumVulnerable === 'unknown' ? (0,core_value/* unknown */.L5)('absent') : (0,core_value/* known */.eO)(row.quantumVulnerable ?? false, 'catalogue');
}
function curveBits(facts, curve) {
    if (curve === undefined)
        return undefined;
    return (0,core_value/* oneOf */.yL)((0,core_value/* alternatives */.Vo)(curve).map((member) => {
        if (member.kind === 'unknown')
            return (0,core_value/* unknown */.L5)(member.reason);
        const row = member.kind === 'known' ? facts.tables.curves.get(foldName(String(member.value)) ?? '') : undefined;
        return row === undefined ? (0,core_value/* unknown */.L5)('absent') : (0,core_value/* known */.eO)(row.bits, 'catalogue');
    }));
}
/** The CycloneDX registry's 'family/name' of a known curve. */
function registeredCurve(facts, curve) {
    if (curve?.kind !== 'known')
        return undefined;
    const row = facts.tables.curves.get(foldName(String(curve.value)) ?? '');
    return row?.family === undefined ? undefined : (0,core_value/* known */.eO)(`${row.family}/${row.name}`, 'catalogue');
}
function addLevels(facts, result, row) {
    const keyBits = result['keyBits'];
    const bits = keyBits?.kind === 'known' && typeof keyBits.value === 'number' ? keyBits.value : undefined;
    const strength = typeof row.strengthBits === 'number' ? row.strengthBits : bits === undefined ? undefined : strengthOf(facts, row, bits);
    if (strength !== undefined)
        addMissing(result, 'classicalSecurityLevel', (0,core_value/* known */.eO)(strength, 'catalogue'));
    const byKey = typeof row.nistQuantumLevel === 'object' ? row.nistQuantumLevel : undefined;
    const level = byKey === undefined ? row.nistQuantumLevel : byKey[String(bits)];
    if (typeof level === 'number')
        addMissing(result, 'nistQuantumSecurityLevel', (0,core_value/* known */.eO)(level, 'catalogue'));
}
function strengthOf(facts, row, bits) {
    if (row.strengthBits === 'keyBits')
        return bits;
    if (row.strengthBits === 'half-keyBits')
        return Math.floor(bits / 2);
    if (row.strengthBits !== 'factoring')
        return undefined;
    let strength;
    for (const [size, worth] of facts.strengths.factoring.from)
        if (bits >= size)
            strength = worth;
    return strength;
}
function oidOf(facts, result, row) {
    const name = assetName(facts, 'algorithm', result, row.name);
    const curve = result['curve'];
    const curveOid = row.name === 'EC' && curve?.kind === 'known' ? facts.tables.curves.get(foldName(String(curve.value)) ?? '')?.oid : undefined;
    return facts.oids[name] ?? curveOid ?? (name === row.name ? row.oid : undefined);
}

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/schema-problems.ts
var schema_problems = __webpack_require__(35353);
// EXTERNAL MODULE: ./src/core/strict-yaml.ts
var strict_yaml = __webpack_require__(88348);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
;// CONCATENATED MODULE: ./src/catalogue/schema.ts
/** The shape of the catalogue's files; an unknown key is an error. */

const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]);
const names = schemas/* array */.YOg(schemas/* string */.YjP());
const bits = schemas/* number */.aig().int().positive();
const properties = schemas/* record */.g1P(schemas/* string */.YjP(), scalar);
/** Property → the values that satisfy it; all properties must hold. */
const when = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(scalar));
const PRIMITIVES = [
    'hash',
    'xof',
    'checksum',
    'mac',
    'block-cipher',
    'stream-cipher',
    'ae',
    'pke',
    'signature',
    'key-agree',
    'kem',
    'combiner',
    'kdf',
    'password-hash',
    'drbg',
    'unknown',
];
const primitive = schemas/* enum */.k5n(PRIMITIVES);
const assetForm = schemas/* strictObject */.rej({ when: when.optional(), name: schemas/* string */.YjP(), family: schemas/* string */.YjP().optional() });
const algorithm = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    family: schemas/* string */.YjP().optional(),
    primitive,
    primitiveBy: schemas/* array */.YOg(schemas/* strictObject */.rej({ when, primitive })).optional(),
    aliases: names.optional(),
    keyBits: bits.optional(),
    keySizes: schemas/* array */.YOg(bits).optional(),
    usualKeyBits: schemas/* array */.YOg(bits).optional(),
    outputBits: bits.optional(),
    blockBits: bits.optional(),
    curve: schemas/* string */.YjP().optional(),
    strengthBits: schemas/* union */.KCZ([schemas/* number */.aig().int(), schemas/* enum */.k5n(['keyBits', 'half-keyBits', 'factoring'])]).optional(),
    nistQuantumLevel: schemas/* union */.KCZ([schemas/* number */.aig().int().min(0).max(6), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig().int())]).optional(),
    quantumVulnerable: schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* literal */.euz('unknown')]).optional(),
    cryptographic: schemas/* literal */.euz(false).optional(),
    oid: schemas/* string */.YjP().optional(),
    names: schemas/* array */.YOg(assetForm).optional(),
    source: schemas/* string */.YjP(),
});
const algorithmsFile = schemas/* strictObject */.rej({
    strengths: schemas/* strictObject */.rej({ factoring: schemas/* strictObject */.rej({ source: schemas/* string */.YjP(), from: schemas/* array */.YOg(schemas/* tuple */.PVZ([schemas/* number */.aig(), schemas/* number */.aig()])) }) }),
    names: schemas/* partialRecord */.jgl(primitive, schemas/* string */.YjP()),
    oids: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    algorithms: schemas/* array */.YOg(algorithm),
});
const curve = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    family: schemas/* string */.YjP().optional(),
    bits,
    field: schemas/* enum */.k5n(['prime', 'binary']),
    aliases: names.optional(),
    oid: schemas/* string */.YjP().optional(),
    quantumVulnerable: schemas/* boolean */.zMY().optional(),
    source: schemas/* string */.YjP(),
});
const curvesFile = schemas/* strictObject */.rej({ curves: schemas/* array */.YOg(curve) });
const mode = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    authenticated: schemas/* boolean */.zMY(),
    primitive: primitive.optional(),
    feedback: schemas/* boolean */.zMY().optional(),
    aliases: names.optional(),
    source: schemas/* string */.YjP(),
});
const modesFile = schemas/* strictObject */.rej({ modes: schemas/* array */.YOg(mode) });
const padding = schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), aliases: names.optional(), source: schemas/* string */.YjP() });
const paddingsFile = schemas/* strictObject */.rej({ paddings: schemas/* array */.YOg(padding) });
const protocol = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    family: schemas/* string */.YjP(),
    version: schemas/* string */.YjP().optional(),
    code: schemas/* number */.aig().int().optional(),
    aliases: names.optional(),
    source: schemas/* string */.YjP(),
});
const protocolsFile = schemas/* strictObject */.rej({ protocols: schemas/* array */.YOg(protocol) });
const suite = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    code: schemas/* string */.YjP(),
    aliases: names.optional(),
    signalling: schemas/* boolean */.zMY().optional(),
    keyExchange: schemas/* string */.YjP().optional(),
    authentication: schemas/* string */.YjP().optional(),
    cipher: schemas/* string */.YjP().optional(),
    keyBits: bits.optional(),
    mode: schemas/* string */.YjP().optional(),
    tagBits: bits.optional(),
    mac: schemas/* string */.YjP().optional(),
    hash: schemas/* string */.YjP().optional(),
    export: schemas/* boolean */.zMY().optional(),
    version: schemas/* string */.YjP().optional(),
    source: schemas/* string */.YjP(),
});
const suitesFile = schemas/* strictObject */.rej({ suites: schemas/* array */.YOg(suite) });
const namedProperties = { name: schemas/* string */.YjP(), aliases: names.optional(), properties, source: schemas/* string */.YjP() };
const joseFile = schemas/* strictObject */.rej({ jose: schemas/* array */.YOg(schemas/* strictObject */.rej({ ...namedProperties, use: schemas/* enum */.k5n(['jws', 'jwe', 'content']) })) });
const sshFile = schemas/* strictObject */.rej({ ssh: schemas/* array */.YOg(schemas/* strictObject */.rej(namedProperties)) });
const keySpecsFile = schemas/* strictObject */.rej({ keySpecs: schemas/* array */.YOg(schemas/* strictObject */.rej({ ...namedProperties, table: schemas/* string */.YjP() })) });
const purposesFile = schemas/* strictObject */.rej({
    purposes: schemas/* array */.YOg(schemas/* strictObject */.rej({ purpose: schemas/* string */.YjP(), over: names.optional(), words: names, source: schemas/* string */.YjP() })),
    inputs: schemas/* array */.YOg(schemas/* strictObject */.rej({ purpose: schemas/* string */.YjP(), words: names, source: schemas/* string */.YjP() }))
        .describe('What a hash is for where only the name of what is hashed tells it.'),
    bare: schemas/* strictObject */.rej({ purpose: schemas/* string */.YjP(), words: names, source: schemas/* string */.YjP() }).describe('The same for names that are just such a word.'),
    protocols: schemas/* array */.YOg(schemas/* strictObject */.rej({ words: names, source: schemas/* string */.YjP() }))
        .describe('Protocols and formats that fix the hash: who names one computes what the other side computes too.'),
    secrets: schemas/* array */.YOg(schemas/* strictObject */.rej({ words: names, source: schemas/* string */.YjP() })).describe('Secrets that keys are derived from.'),
    given: schemas/* strictObject */.rej({ endings: names, unless: names, apart: names.optional(), source: schemas/* string */.YjP() })
        .describe('Secrets that leave the program: names that end so, unless a name beside them begins with a word that makes something else of it; what ends as those `apart` is to be shown.'),
    held: schemas/* strictObject */.rej({ endings: names, unless: names, source: schemas/* string */.YjP() })
        .describe('Names of variables and entries that hold a secret, likewise: a default beside the environment is written into the code.'),
    except: schemas/* array */.YOg(schemas/* strictObject */.rej({ words: names, source: schemas/* string */.YjP() })),
});
const pattern = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* strictObject */.rej({ pattern: schemas/* string */.YjP(), set: properties.optional() })]);
const cipherList = schemas/* strictObject */.rej({
    parts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    keywords: schemas/* record */.g1P(schemas/* string */.YjP(), names),
    covers: schemas/* record */.g1P(schemas/* string */.YjP(), names),
    neutral: names,
});
const notation = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP(),
    property: schemas/* string */.YjP(),
    docs: schemas/* url */.OZ5(),
    /** Property that keeps the name as registered. */
    name: schemas/* string */.YjP().optional(),
    set: properties.optional(),
    texts: schemas/* record */.g1P(schemas/* string */.YjP(), properties).optional(),
    table: schemas/* string */.YjP().optional(),
    /** Beginnings that the table knows by another name: 'SSL' → 'TLS'. */
    prefixes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    words: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), properties)).optional(),
    patterns: schemas/* array */.YOg(pattern).optional(),
    cipherList: cipherList.optional(),
    also: names.optional(),
});
const notationsFile = schemas/* strictObject */.rej({ notations: schemas/* array */.YOg(notation) });

;// CONCATENATED MODULE: ./src/catalogue/load.ts




const FILES = {
    algorithms: algorithmsFile,
    curves: curvesFile,
    modes: modesFile,
    paddings: paddingsFile,
    protocols: protocolsFile,
    'cipher-suites': suitesFile,
    jose: joseFile,
    ssh: sshFile,
    'key-specs': keySpecsFile,
    purposes: purposesFile,
    notations: notationsFile,
};
/** Problems named in one error. */
const MAX_PROBLEMS = 20;
/**
 * The catalogue's files out of documents keyed by path ('knowledge/catalogue/algorithms.yml') or by name ('algorithms.yml');
 * documents of other folders are passed over. Throws a UserError for a missing, unknown or ill-formed file;
 * documents of `checked` paths are what their schema made of them before.
 */
function checkDocuments(documents, checked = new Set()) {
    const files = {};
    for (const path of Object.keys(documents).sort()) {
        const name = fileName(path);
        if (name === undefined)
            continue;
        if (!isFileName(name))
            throw new errors/* UserError */.y(`${path}: the catalogue has no such file`, { help: `known: ${Object.keys(FILES).join(', ')}` });
        files[name] = checked.has(path) ? documents[path] : checkDocument(path, FILES[name], documents[path]);
    }
    for (const name of Object.keys(FILES))
        if (!Object.hasOwn(files, name))
            throw new errors/* UserError */.y(`the catalogue's file ${name}.yml is missing`);
    return files;
}
/** 'algorithms' of 'knowledge/catalogue/algorithms.yml'; undefined for files of other folders. */
function fileName(path) {
    const match = /^(?:.*\/)?catalogue\/([^/]+)\.(?:ya?ml|json)$/.exec(path) ?? /^([^/]+)\.(?:ya?ml|json)$/.exec(path);
    return match?.[1];
}
function isFileName(name) {
    return Object.hasOwn(FILES, name);
}
function checkDocument(path, schema, document) {
    const result = schema.safeParse(document);
    if (result.success)
        return result.data;
    const problems = (0,schema_problems/* explain */.W)(result.error.issues, schema, document);
    const lines = problems.slice(0, MAX_PROBLEMS).map((problem) => {
        const hint = problem.suggestion === undefined ? '' : ` Did you mean "${problem.suggestion}"?`;
        return `${path}: ${(0,strict_yaml/* pathText */.LF)(problem.path)}: ${problem.message}.${hint}`;
    });
    throw new errors/* UserError */.y(lines.join('\n'), { help: 'correct the file and run again' });
}

// EXTERNAL MODULE: ./src/core/spelling.ts
var spelling = __webpack_require__(28257);
;// CONCATENATED MODULE: ./src/catalogue/cipher-list.ts
/** Reads OpenSSL cipher lists ('HIGH:!aNULL:!MD5', 'DEFAULT@SECLEVEL=0'): what they enable; an exclusion is no use. */

/** Longer lists are not read; the list of all suites there are has a fifth of this length (characters). */
const MAX_LENGTH = 16_384;
function compileCipherList(row) {
    const keywords = new Map(Object.entries(row.keywords).map(([name, parts]) => [name.toLowerCase(), parts]));
    const covers = new Map(Object.entries(row.covers).map(([name, parts]) => [name.toLowerCase(), parts]));
    const known = new Set([...keywords.keys(), ...covers.keys(), ...row.neutral.map((name) => name.toLowerCase())]);
    return { parts: row.parts, keywords, covers, known };
}
/** The list as written, a true property for every part it enables, and its security level; undefined for what isn't a cipher list. */
function readCipherList(list, tables, text) {
    if (text.length > MAX_LENGTH || !/^[\x20-\x7e]+$/.test(text))
        return undefined;
    const reader = new ListReader(list, tables);
    for (const token of text.split(/[:,; ]+/))
        if (token !== '' && !reader.take(token))
            return undefined;
    return reader.understood ? { suites: text.trim(), ...reader.facts() } : undefined;
}
class ListReader {
    list;
    tables;
    understood = false;
    enabled = new Set();
    forbidden = new Set();
    level;
    constructor(list, tables) {
        this.list = list;
        this.tables = tables;
    }
    /** Takes one item of the list; false when it is nothing that OpenSSL knows. */
    take(token) {
        const [name = '', ...commands] = token.split('@');
        for (const command of commands)
            if (!this.command(command))
                return false;
        if (name === '')
            return commands.length > 0;
        const operator = '!-+'.includes(name.charAt(0)) ? name.charAt(0) : '';
        const names = name.slice(operator.length).split('+');
        if (!names.every((part) => this.isKnown(part)))
            return false;
        this.understood = true;
        this.apply(operator, names);
        return true;
    }
    facts() {
        const facts = {};
        for (const part of [...this.enabled].sort()) {
            const property = this.list.parts[part];
            if (property !== undefined)
                facts[property] = true;
        }
        if (this.level !== undefined)
            facts['securityLevel'] = this.level;
        return facts;
    }
    command(command) {
        const level = /^seclevel=([0-9])$/i.exec(command);
        if (level?.[1] !== undefined)
            this.level = Number(level[1]);
        if (level === null && command.toUpperCase() !== 'STRENGTH')
            return false;
        this.understood = true;
        return true;
    }
    isKnown(name) {
        return this.list.known.has(name.toLowerCase()) || this.suite(name) !== undefined;
    }
    /** '!' excludes for good, '-' for now, '+' only moves; '+' between names keeps what all of them hold. */
    apply(operator, names) {
        if (operator === '+')
            return;
        if (operator === '!' || operator === '-') {
            // 'aNULL+RC4' excludes only what is both: neither part is gone.
            const [only] = names;
            if (only === undefined || names.length > 1)
                return;
            for (const part of this.excluded(only)) {
                this.enabled.delete(part);
                if (operator === '!')
                    this.forbidden.add(part);
            }
            return;
        }
        for (const part of names.flatMap((name) => this.parts(name)))
            if (!this.forbidden.has(part))
                this.enabled.add(part);
    }
    parts(name) {
        const keyword = this.list.keywords.get(name.toLowerCase());
        if (keyword !== undefined)
            return keyword;
        const suite = this.list.known.has(name.toLowerCase()) ? undefined : this.suite(name);
        return suite === undefined ? [] : suiteParts(suite);
    }
    /** What excluding a keyword takes away; excluding one suite leaves others of its kind. */
    excluded(name) {
        const key = name.toLowerCase();
        if (!this.list.known.has(key))
            return [];
        return this.list.covers.get(key) ?? this.list.keywords.get(key) ?? [];
    }
    suite(name) {
        return this.tables.suites.get(foldName(name) ?? '');
    }
}
function suiteParts(suite) {
    const parts = [];
    if (suite.cipher !== undefined)
        parts.push(suite.cipher);
    if (suite.authentication === 'anonymous')
        parts.push('anonymous');
    if (suite.export === true)
        parts.push('export');
    if (suite.mac === 'HMAC-MD5' || suite.mac === 'MD5')
        parts.push('MD5');
    if (suite.keyExchange === 'GOST')
        parts.push('GOST');
    return parts;
}

;// CONCATENATED MODULE: ./src/catalogue/pattern.ts


/** Slot readings tried for one text; real names need some hundreds. */
const MAX_STEPS = 20_000;
/** Longest piece that one slot takes. */
const MAX_SLOT_LENGTH = 64;
/** Parses a pattern; `slotOf` gives the reader of '{name}'. Throws a UserError for an unfinished one. */
function compilePattern(pattern, slotOf) {
    const state = { pattern, position: 0, slotOf };
    const parts = parseSequence(state);
    if (state.position < pattern.length)
        throw new errors/* UserError */.y(`notations.yml: "${pattern}" has a bracket too many`);
    return parts;
}
function parseSequence(state) {
    const parts = [];
    while (state.position < state.pattern.length) {
        const character = state.pattern.charAt(state.position);
        if (')]|'.includes(character))
            break;
        state.position += 1;
        if (character === '{')
            parts.push({ kind: 'slot', read: state.slotOf(parseSlotName(state)) });
        else if (character === '[')
            parts.push({ kind: 'choice', options: [...parseOptions(state, ']'), []] });
        else if (character === '(')
            parts.push({ kind: 'choice', options: parseOptions(state, ')') });
        else if (character === '-' || character === '_')
            parts.push({ kind: 'separator' });
        else
            parts.push({ kind: 'literal', text: character.toLowerCase() });
    }
    return parts;
}
function parseSlotName(state) {
    const end = state.pattern.indexOf('}', state.position);
    if (end === -1)
        throw new errors/* UserError */.y(`notations.yml: "${state.pattern}" has a { that nothing closes`);
    const name = state.pattern.slice(state.position, end);
    state.position = end + 1;
    return name;
}
function parseOptions(state, close) {
    const options = [];
    for (;;) {
        options.push(parseSequence(state));
        const character = state.pattern.charAt(state.position);
        state.position += 1;
        if (character === close)
            return options;
        if (character !== '|')
            throw new errors/* UserError */.y(`notations.yml: "${state.pattern}" has a bracket that nothing closes`);
    }
}
/** What a whole text means by a pattern: the first reading that is `accepted`, the longest pieces tried first. */
function matchPattern(parts, text, accepted) {
    const matcher = new Matcher(text.toLowerCase().replaceAll(' ', ''), accepted);
    return matcher.match(parts, 0, {}, []);
}
class Matcher {
    text;
    accepted;
    steps = 0;
    constructor(text, accepted) {
        this.text = text;
        this.accepted = accepted;
    }
    /** `rest` holds what still follows the innermost sequence, nearest first. */
    match(parts, position, found, rest) {
        const [part, ...others] = parts;
        if (part === undefined)
            return this.continueWith(position, found, rest);
        switch (part.kind) {
            case 'literal':
                return this.text.charAt(position) === part.text ? this.match(others, position + 1, found, rest) : undefined;
            case 'separator':
                return this.matchSeparator(others, position, found, rest);
            case 'choice':
                return this.matchChoice(part.options, others, position, found, rest);
            case 'slot':
                return this.matchSlot(part.read, others, position, found, rest);
        }
    }
    continueWith(position, found, rest) {
        const [next, ...after] = rest;
        if (next !== undefined)
            return this.match(next, position, found, after);
        return position === this.text.length && this.accepted(found) ? found : undefined;
    }
    matchSeparator(others, position, found, rest) {
        if (isSeparator(this.text.charAt(position))) {
            const result = this.match(others, position + 1, found, rest);
            if (result !== undefined)
                return result;
        }
        return this.match(others, position, found, rest);
    }
    matchChoice(options, others, position, found, rest) {
        for (const option of options) {
            const result = this.match(option, position, found, [others, ...rest]);
            if (result !== undefined)
                return result;
        }
        return undefined;
    }
    matchSlot(read, others, position, found, rest) {
        if (isSeparator(this.text.charAt(position)))
            return undefined;
        for (let end = Math.min(this.text.length, position + MAX_SLOT_LENGTH); end > position; end--) {
            this.steps += 1;
            if (this.steps > MAX_STEPS)
                return undefined;
            if (isSeparator(this.text.charAt(end - 1)))
                continue;
            const properties = read(this.text.slice(position, end));
            if (properties === undefined)
                continue;
            const result = this.match(others, end, { ...found, ...properties }, rest);
            if (result !== undefined)
                return result;
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/catalogue/notation.ts
/** Reads what libraries write inside strings ('AES/GCM/NoPadding', 'SHA256withRSA', 'HS256'), by the tables and patterns of notations.yml. */





/** All notations, ready to read; throws a UserError where one names a table, word list or notation that isn't there. */
function buildNotations(tables) {
    const compiled = new Map();
    for (const row of tables.notations.values())
        compiled.set(row.id, compile(row, tables));
    const notations = new Map();
    for (const { row } of compiled.values()) {
        for (const other of row.also ?? [])
            if (!compiled.has(other))
                throw new errors/* UserError */.y(`notations.yml: ${row.id} builds on "${other}", which isn't there`);
        notations.set(row.id, { id: row.id, property: row.property, read: (text) => read(compiled, tables, row.id, text, new Set()) });
    }
    return notations;
}
/**
 * What a text says in a notation: the main value under the notation's property, and what else the text tells.
 * Undefined when the text isn't understood: it is then unlisted, never taken for something else.
 * Throws a UserError for a notation that isn't there (a mistake in a model).
 */
function readNotation(catalogue, notation, text) {
    const found = findNotation(catalogue, notation).read(text);
    return found === undefined ? undefined : { ...found };
}
/** The property that a notation's main value has in what readNotation returns: 'algorithm' of jose, 'curve' of curve. */
function notationProperty(catalogue, notation) {
    return findNotation(catalogue, notation).property;
}
function findNotation(catalogue, notation) {
    const found = catalogue.notations.get(notation);
    if (found !== undefined)
        return found;
    const suggestion = (0,spelling/* closest */.k)(notation, catalogue.notations.keys());
    const known = [...catalogue.notations.keys()].sort().join(', ');
    throw new errors/* UserError */.y(`there is no notation "${notation}"`, {
        help: suggestion === undefined ? `known: ${known}` : `did you mean "${suggestion}"?`,
    });
}
function read(compiled, tables, id, text, seen) {
    const notation = compiled.get(id);
    if (notation === undefined || seen.has(id))
        return undefined;
    seen.add(id);
    if (notation.cipherList !== undefined)
        return readCipherList(notation.cipherList, tables, text);
    const key = foldName(text);
    if (key === undefined)
        return undefined;
    const found = notation.texts.get(key) ?? readTable(notation.row, tables, key) ?? readPatterns(notation, tables, text);
    if (found !== undefined)
        return { ...notation.row.set, ...found };
    for (const other of notation.row.also ?? []) {
        const result = read(compiled, tables, other, text, seen);
        if (result !== undefined)
            return { ...notation.row.set, ...result };
    }
    return undefined;
}
function readTable(row, tables, key) {
    if (row.table === undefined)
        return undefined;
    for (const candidate of [key, ...otherBeginnings(row, key)]) {
        const suite = row.table === 'suites' ? tables.suites.get(candidate) : undefined;
        if (suite !== undefined)
            return suiteProperties(suite);
        const named = tables.named.get(row.table)?.get(candidate);
        if (named !== undefined)
            return row.name === undefined ? named.properties : { ...named.properties, [row.name]: named.name };
    }
    return undefined;
}
function otherBeginnings(row, key) {
    return Object.entries(row.prefixes ?? {}).flatMap(([from, to]) => {
        const beginning = from.toLowerCase();
        return key.startsWith(beginning) ? [to.toLowerCase() + key.slice(beginning.length)] : [];
    });
}
const SUITE_FACTS = ['keyExchange', 'authentication', 'cipher', 'keyBits', 'mode', 'tagBits', 'mac', 'hash', 'export'];
function suiteProperties(suite) {
    const properties = { suites: suite.name };
    for (const fact of SUITE_FACTS) {
        const value = suite[fact];
        if (value !== undefined)
            properties[fact] = value;
    }
    return properties;
}
function readPatterns(notation, tables, text) {
    for (const { parts, set } of notation.patterns) {
        const found = matchPattern(parts, text, (properties) => isPossible(tables, { ...properties, ...set }));
        if (found !== undefined)
            return { ...found, ...set };
    }
    return undefined;
}
/** Whether such an algorithm exists: 'aes-123-cbc' and 'aes-128-gcm8' don't. */
function isPossible(tables, properties) {
    const { algorithm, keyBits, mode, feedbackBits } = properties;
    const row = typeof algorithm === 'string' ? tables.algorithms.get(foldName(algorithm) ?? '') : undefined;
    if (typeof keyBits === 'number' && row !== undefined) {
        if (row.keySizes !== undefined && !row.keySizes.includes(keyBits))
            return false;
        if (row.keyBits !== undefined && row.keyBits !== keyBits)
            return false;
    }
    if (feedbackBits === undefined)
        return true;
    return typeof mode === 'string' && tables.modes.get(foldName(mode) ?? '')?.feedback === true;
}
function compile(row, tables) {
    const known = row.table === undefined || row.table === 'suites' || tables.named.has(row.table);
    if (!known)
        throw new errors/* UserError */.y(`notations.yml: ${row.id} reads the table "${String(row.table)}", which isn't there`);
    const words = wordLists(row);
    const slotOf = (name) => slot(name, row, tables, words);
    const patterns = (row.patterns ?? []).map((entry) => {
        const { pattern, set } = typeof entry === 'string' ? { pattern: entry, set: undefined } : entry;
        return { parts: compilePattern(pattern, slotOf), set: set ?? {} };
    });
    const cipherList = row.cipherList === undefined ? undefined : compileCipherList(row.cipherList);
    return { row, texts: folded(row.id, row.texts ?? {}), patterns, cipherList };
}
function wordLists(row) {
    return new Map(Object.entries(row.words ?? {}).map(([name, list]) => [name, folded(row.id, list)]));
}
function folded(id, list) {
    const table = new Map();
    for (const [text, properties] of Object.entries(list)) {
        const key = foldName(text);
        if (key === undefined || table.has(key))
            throw new errors/* UserError */.y(`notations.yml: ${id} has "${text}" twice, or it is no name`);
        table.set(key, properties);
    }
    return table;
}
/** The reader of one '{…}' of a pattern. */
function slot(name, row, tables, words) {
    if (name.startsWith('@')) {
        const list = words.get(name.slice(1));
        if (list === undefined)
            throw new errors/* UserError */.y(`notations.yml: ${row.id} has no words "${name.slice(1)}"`);
        return (text) => list.get(foldName(text) ?? '');
    }
    const [property = '', kinds] = name.split(':');
    if (kinds !== undefined)
        return algorithmSlot(property, kinds, tables);
    if (property === '_')
        return (text) => (/^[0-9]{1,5}$/.test(text) ? {} : undefined);
    const table = rowTables(tables)[property];
    if (table === undefined) {
        // Rounds of a password function go into the millions; no length does.
        const digits = property === 'iterations' ? /^[0-9]{1,9}$/ : /^[0-9]{1,5}$/;
        return (text) => (digits.test(text) ? { [property]: Number(text) } : undefined);
    }
    return (text) => {
        const found = table.get(foldName(text) ?? '');
        return found === undefined ? undefined : { [property]: found.name };
    };
}
function algorithmSlot(property, kinds, tables) {
    const primitives = new Set(kinds.split('|'));
    return (text) => {
        const found = tables.algorithms.get(foldName(text) ?? '');
        if (found === undefined || !(primitives.has('any') || primitives.has(found.primitive)))
            return undefined;
        return { [property]: found.name };
    };
}
function rowTables(tables) {
    return { mode: tables.modes, padding: tables.paddings, curve: tables.curves, version: tables.protocols };
}

// EXTERNAL MODULE: ./src/catalogue/purpose.ts
var purpose = __webpack_require__(60507);
;// CONCATENATED MODULE: ./src/catalogue/given-secrets.ts
/** Whether names tell that a secret is given away as it is: to a log, to a file. */

/** Of names: true where one ends like a secret and none of them begins with a word that makes something else of it. */
function givenSecrets({ endings, unless, apart = [] }) {
    const others = new Set(unless);
    const ends = endings.map(purpose/* splitWords */.yM);
    const shown = apart.map(purpose/* splitWords */.yM);
    return (names) => {
        const all = names.map(purpose/* splitWords */.yM).filter((words) => !shown.some((ending) => endsAs(words, ending)));
        // `set-cookie` sets nothing.
        if (all.some((words) => others.has(firstOf(words)) && !ends.some((ending) => ending.join(' ') === words.join(' '))))
            return false;
        return ends.some((ending) => all.some((words) => endsAs(words, ending)));
    };
}
/** `getEnableAccessTokens` gives what `enableAccessTokens` is. */
function firstOf([first = '', second = '']) {
    return first === 'get' && second !== '' ? second : first;
}
/** Also written as one word: 'apikey'. */
function endsAs(words, ending) {
    return words.at(-1) === ending.join('') || (0,purpose/* endsInWords */.TX)(words, ending);
}

;// CONCATENATED MODULE: ./src/catalogue/tables.ts
/** Look-up tables of the catalogue, built once: every spelling of a name leads to its row. */


/** All tables; throws a UserError where one spelling would mean two things. */
function buildTables(files) {
    return {
        algorithms: withOids(byName('algorithms.yml', files.algorithms.algorithms), files.algorithms.algorithms),
        curves: withOids(byName('curves.yml', files.curves.curves), files.curves.curves),
        modes: byName('modes.yml', files.modes.modes),
        paddings: byName('paddings.yml', files.paddings.paddings),
        protocols: withCodes(byName('protocols.yml', files.protocols.protocols), files.protocols.protocols),
        suites: withSuiteCodes(byName('cipher-suites.yml', files['cipher-suites'].suites), files['cipher-suites'].suites),
        named: namedTables(files),
        notations: new Map(files.notations.notations.map((notation) => [notation.id, notation])),
    };
}
function byName(file, rows) {
    const table = new Map();
    for (const row of rows) {
        for (const name of [row.name, ...(row.aliases ?? [])])
            add(file, table, name, row);
    }
    return table;
}
function add(file, table, name, row) {
    const key = foldName(name);
    if (key === undefined)
        throw new errors/* UserError */.y(`${file}: "${name}" of ${row.name} is not a name`);
    const other = table.get(key);
    if (other !== undefined && other !== row)
        throw new errors/* UserError */.y(`${file}: "${name}" is a name of both ${other.name} and ${row.name}`);
    table.set(key, row);
}
/** An object identifier names its row too; where several rows share one, the first counts. */
function withOids(table, rows) {
    for (const row of rows) {
        const key = row.oid === undefined ? undefined : foldName(row.oid);
        if (key !== undefined && !table.has(key))
            table.set(key, row);
    }
    return table;
}
/** The number on the wire names its version too, in hexadecimal and in decimal. */
function withCodes(table, rows) {
    for (const row of rows) {
        if (row.code === undefined)
            continue;
        table.set(`0x${row.code.toString(16).padStart(4, '0')}`, row);
        table.set(String(row.code), row);
    }
    return table;
}
/** The two bytes of a suite name it too. */
function withSuiteCodes(table, rows) {
    for (const row of rows)
        table.set(row.code.toLowerCase(), row);
    return table;
}
function namedTables(files) {
    const tables = new Map();
    tables.set('jose', byName('jose.yml', files.jose.jose));
    tables.set('ssh', byName('ssh.yml', files.ssh.ssh));
    for (const row of files['key-specs'].keySpecs) {
        const table = tables.get(row.table) ?? new Map();
        tables.set(row.table, table);
        for (const name of [row.name, ...(row.aliases ?? [])])
            add('key-specs.yml', table, name, row);
    }
    return tables;
}

;// CONCATENATED MODULE: ./src/catalogue/catalogue.ts








/**
 * The catalogue out of parsed YAML, keyed by path or file name ('knowledge/catalogue/algorithms.yml', 'algorithms.yml');
 * documents of other folders are passed over. Throws a UserError naming file and path of what is wrong; documents of `checked` paths were checked before.
 */
function loadCatalogue(documents, checked = new Set()) {
    const files = checkDocuments(documents, checked);
    const tables = buildTables(files);
    const { names, oids, strengths } = files.algorithms;
    const facts = { tables, names, oids, strengths };
    const purposes = (0,purpose/* buildPurposes */.IB)(files.purposes);
    const inputs = (0,purpose/* buildPurposes */.IB)({ purposes: files.purposes.inputs, except: [] });
    const protocols = catalogue_listed(files.purposes.protocols);
    const secrets = catalogue_listed(files.purposes.secrets);
    const notations = buildNotations(tables);
    const { bare } = files.purposes;
    return {
        findAlgorithm: (text) => lookUp(tables.algorithms, text),
        findCurve: (text) => lookUp(tables.curves, text),
        findMode: (text) => lookUp(tables.modes, text),
        findPadding: (text) => lookUp(tables.paddings, text),
        findProtocolVersion: (text) => lookUp(tables.protocols, text),
        findSuite: (text) => lookUp(tables.suites, text),
        nameOfOid: (oid) => Object.entries(oids).find(([, one]) => one === oid)?.[0] ?? lookUp(tables.algorithms, oid)?.name,
        complete: (properties) => complete(facts, properties),
        assetName: (type, properties, fallback) => assetName(facts, type, properties, fallback),
        purposeOf: (sinks) => (0,purpose/* purposeOf */.eK)(purposes, sinks),
        purposeOfInput: (name) => (bare.words.includes(name.toLowerCase()) ? bare.purpose : (0,purpose/* purposeOf */.eK)(inputs, [name])),
        isProtocol: (name) => (0,purpose/* purposeOf */.eK)(protocols, [name]) === LISTED,
        isSecret: (name) => (0,purpose/* purposeOf */.eK)(secrets, [name]) === LISTED,
        isSecretGiven: givenSecrets(files.purposes.given),
        isSecretHeld: givenSecrets(files.purposes.held),
        readNotation: (notation, text) => readNotation({ notations }, notation, text),
        notationProperty: (notation) => notationProperty({ notations }, notation),
        notations,
    };
}
const LISTED = 'listed';
/** An index of names that are on a list or are not. */
function catalogue_listed(rows) {
    return (0,purpose/* buildPurposes */.IB)({ purposes: rows.map((row) => ({ ...row, purpose: LISTED })), except: [] });
}
function lookUp(table, text) {
    const key = foldName(text);
    return key === undefined ? undefined : table.get(key);
}

// EXTERNAL MODULE: ./src/detect/model.ts + 2 modules
var model = __webpack_require__(72341);
// EXTERNAL MODULE: ./src/core/externals.ts
var externals = __webpack_require__(97379);
// EXTERNAL MODULE: ./src/detect/conditions.ts
var detect_conditions = __webpack_require__(10201);
// EXTERNAL MODULE: ./src/detect/applying.ts + 1 modules
var applying = __webpack_require__(83624);
// EXTERNAL MODULE: ./src/detect/arguments-read.ts
var arguments_read = __webpack_require__(29696);
;// CONCATENATED MODULE: ./src/detect/value-rules.ts

function valueRule(value, site) {
    const rule = {};
    if (value.same !== undefined)
        rule.same = value.same;
    if (value.material !== undefined)
        rule.material = value.material;
    if (value.inputs !== undefined)
        rule.inputs = value.inputs;
    if (value.parsed !== undefined)
        rule.parsed = value.parsed;
    if (value.constant !== undefined)
        rule.constant = value.constant;
    if (value.text !== undefined)
        rule.text = value.text;
    if (value.join)
        rule.join = { parts: value.join.parts, ...(value.join.separator !== undefined && { separator: value.join.separator }) };
    if (value.member !== undefined)
        rule.member = value.member;
    if (value.returned !== undefined)
        rule.returned = value.returned;
    if (value.partial)
        rule.partial = true;
    if (value.record)
        rule.record = true;
    if (value.pairs)
        rule.pairs = true;
    if (value.list)
        rule.list = true;
    if (value.either)
        rule.either = true;
    if (value.fills !== undefined)
        rule.fills = value.fills;
    const configuration = configurationRule(value);
    if (configuration)
        rule.configuration = configuration;
    const bytes = typeof value.bytes === 'object' ? (0,core_value/* scalars */.kw)(site.args.get(value.bytes.arg))[0] : value.bytes;
    if (typeof bytes === 'number')
        rule.bytes = bytes;
    const encoding = typeof value.decode === 'object' ? (0,core_value/* scalars */.kw)(site.args.get(value.decode.arg))[0] : value.decode;
    if (encoding === 'hex' || encoding === 'base64' || encoding === 'number' || encoding === 'bytes')
        rule.decode = encoding;
    if (encoding === 'base64url')
        rule.decode = 'base64';
    return rule;
}
/** The long form of `environment`, or what is written. */
function configurationRule({ environment, configuration }) {
    if (environment)
        return {
            kind: 'environment',
            key: [environment.name],
            ...(environment.default !== undefined && { default: [environment.default] }),
        };
    if (configuration === undefined)
        return undefined;
    const { kind, key, template, default: fallback, defaultsBy, optionsBy } = configuration;
    return {
        kind,
        ...(key && { key }),
        ...(template && { template }),
        ...(fallback && { default: fallback }),
        ...(defaultsBy && { defaultsBy }),
        ...(optionsBy && { optionsBy }),
    };
}
/** A method told by an argument that only it takes, or by what its object is called. */
function givenAway(symbol, receiver) {
    if ('named' in receiver)
        return { symbol, named: receiver.named };
    return { symbol, argument: [receiver.arg, ...(receiver.alias ?? [])], madeBy: receiver.of };
}

// EXTERNAL MODULE: ./src/detect/language-models.ts
var language_models = __webpack_require__(71296);
// EXTERNAL MODULE: ./src/detect/purposes.ts
var purposes = __webpack_require__(88228);
// EXTERNAL MODULE: ./src/detect/symbols.ts
var symbols = __webpack_require__(90598);
;// CONCATENATED MODULE: ./src/detect/models.ts
/** Model rows by symbol, and what resolving needs to know of them. */








class Models {
    readers;
    words;
    languages = new Map();
    twins = new Map();
    stands = new Map();
    named = new Map();
    files;
    /** Files keyed by '<language>/<library>'; those of a language are indexed when it is first asked for. `readers`: languages that read another's too. `words`: what names tell. */
    constructor(files, readers = new Map(), words) {
        this.readers = readers;
        this.words = words;
        this.files = [...files].sort(([left], [right]) => (left < right ? -1 : 1));
        for (const [, file] of this.files)
            for (const [type, twin] of Object.entries(file.twins ?? {}))
                this.twins.set(type, twin);
        for (const [, file] of this.files)
            for (const [type, names] of Object.entries(file.identities ?? {}))
                this.named.set(type, names);
        for (const [, file] of this.files)
            for (const [type, attribute] of Object.entries(file.aliasesOf ?? {}))
                this.stands.set(type, attribute);
    }
    of(language) {
        const known = this.languages.get(language);
        if (known)
            return known;
        const names = [...this.stands.values(), ...this.named.values()].flat();
        const models = (0,language_models/* noModels */.uW)(names.map(arguments_read/* firstOf */.Ku));
        this.languages.set(language, models);
        const folders = [language, this.readers.get(language) ?? language];
        const own = this.files.filter(([id]) => folders.includes(id.slice(0, id.indexOf('/'))));
        for (const [, file] of own)
            this.addNames(language, file);
        for (const [id, file] of own)
            for (const row of file.models)
                this.addRow(language, id, row);
        models.questions.push(...(0,arguments_read/* questionsIn */.j9)([...models.reads.values()].flat()));
        return models;
    }
    addNames(language, file) {
        const models = this.of(language);
        for (const [alias, target] of Object.entries(file.aliases ?? {}))
            models.aliases.set(alias, target);
        for (const [type, object] of Object.entries(file.objects ?? {}))
            models.objects.set(type, object);
        for (const [symbol, value] of Object.entries(file.constants ?? {})) {
            models.constants.set(symbol, value);
            (0,symbols/* addPrefixes */.W)(models.prefixes, symbol);
        }
        for (const [type, supertype] of Object.entries(file.extends ?? {})) {
            models.supertypes.set(type, supertype);
            (0,symbols/* addPrefixes */.W)(models.prefixes, type);
        }
        for (const alias of Object.keys(file.aliases ?? {}))
            (0,symbols/* addPrefixes */.W)(models.prefixes, alias);
    }
    addRow(language, id, row) {
        const models = this.of(language);
        for (const site of row.site) {
            if (row.kind === 'reference') {
                this.addReference(models, this.aliased(models, site), row);
                continue;
            }
            const symbol = row.kind === 'property' ? site : this.aliased(models, site);
            const list = models.rows.get(symbol);
            if (list)
                list.push({ id, row });
            else
                models.rows.set(symbol, [{ id, row }]);
            const read = (0,arguments_read/* argumentsRead */.Rn)(row);
            models.reads.set(symbol, [...(models.reads.get(symbol) ?? []), ...read]);
            for (const key of read)
                models.argumentNames.add((0,arguments_read/* firstOf */.Ku)(key));
            if ((0,language_models/* isTelling */.c0)(row))
                models.telling.add(symbol);
            if (row.kind === 'property')
                models.properties.add(symbol);
            else
                (0,symbols/* addPrefixes */.W)(models.prefixes, symbol);
            const { owner, name } = (0,symbols/* split */.l)(symbol);
            if (row.kind !== 'property')
                (0,symbols/* addPrefixes */.W)(models.owners, owner);
            (0,language_models/* noteClass */.$i)(models, symbol, row);
            if (row.kind === 'override')
                models.overrides.set(owner, [...(models.overrides.get(owner) ?? []), name]);
            const { fills, configuration, parsed } = row.value ?? {};
            if (fills !== undefined)
                (configuration === undefined && parsed === undefined ? models.fillers : models.settingFillers).add(name);
            models.conditions.set(name, [...(models.conditions.get(name) ?? []), row.when]);
            if (row.receiver)
                models.givenAway.set(name, [...(models.givenAway.get(name) ?? []), givenAway(symbol, row.receiver)]);
        }
    }
    addReference(models, symbol, row) {
        (0,symbols/* addPrefixes */.W)(models.prefixes, symbol);
        const { value } = row;
        const configuration = value && configurationRule(value);
        if (configuration)
            models.references.set(symbol, { configuration: { kind: configuration.kind } });
        else if (value?.material !== undefined)
            models.references.set(symbol, { material: value.material });
        else if (value?.constant !== undefined)
            models.references.set(symbol, { constant: value.constant });
    }
    twin(type) {
        return this.twins.get(type);
    }
    identities(type) {
        return this.named.get(type) ?? [];
    }
    standsFor(type) {
        return this.stands.get(type);
    }
    reference(language, symbol) {
        return this.of(language).references.get(symbol);
    }
    indexed(language, symbol) {
        for (const { row } of this.of(language).rows.get(this.canonical(language, `${symbol}.__getitem__`)) ?? []) {
            const rule = row.value && configurationRule(row.value);
            if (rule)
                return rule;
        }
        return undefined;
    }
    /** Rows that speak of this very site: its symbol, its kind and its arguments; some of each of its blocks by itself. */
    matching(site) {
        return this.fitting(site, this.of(site.language).rows.get(site.symbol) ?? []);
    }
    fitting(site, rows) {
        return (0,applying/* applying */.vZ)(site, (0,purposes/* withoutSecrets */.cT)(site, rows, this.words));
    }
    /** The asset of what a site is called on, where nobody sees it made; undefined for types that no file speaks of. */
    objectOf({ language, symbol }) {
        const { objects, supertypes } = this.of(language);
        let type = (0,symbols/* split */.l)(symbol).owner;
        for (let step = 0; step < MAX_SUPERTYPES && type !== undefined && !objects.has(type); step++)
            type = supertypes.get(type);
        return type === undefined ? undefined : objects.get(type);
    }
    /** How a call starts a program, where it does. */
    runs(site) {
        const rows = this.of(site.language).rows.get(site.symbol);
        if (!rows?.some(({ row }) => row.runs))
            return undefined;
        return this.matching(site).find(({ row }) => row.runs)?.row.runs;
    }
    aliasesOf(language) {
        return this.of(language).aliases;
    }
    /** All rows of a language, for tokens and documentation. */
    rowsOf(language) {
        return [...new Set([...this.of(language).rows.values()].flat())];
    }
    canonical(language, symbol) {
        const models = this.of(language);
        const known = models.canonical.get(symbol);
        if (known !== undefined)
            return known;
        const result = this.inherited(models, this.aliased(models, symbol));
        models.canonical.set(symbol, result);
        return result;
    }
    aliased(models, symbol) {
        let result = symbol;
        for (let end = symbol.length; end > 0; end = symbol.lastIndexOf('.', end - 1)) {
            const target = models.aliases.get(symbol.slice(0, end));
            if (target === undefined)
                continue;
            result = target + symbol.slice(end);
            break;
        }
        // An alias may lead to another; each is followed once.
        if (result !== symbol && result.length <= symbol.length + MAX_ALIAS_GROWTH)
            result = this.canonicalOnce(models, result, symbol);
        return result;
    }
    /** A member that no row names is the supertype's. */
    inherited(models, symbol) {
        let at = symbol;
        for (let step = 0; step < MAX_SUPERTYPES && !models.prefixes.has(at); step++) {
            const { owner, name } = (0,symbols/* split */.l)(at);
            const supertype = models.supertypes.get(owner);
            if (supertype === undefined)
                return symbol;
            at = `${supertype}.${name}`;
        }
        return models.prefixes.has(at) ? at : symbol;
    }
    canonicalOnce(models, symbol, origin) {
        for (let end = symbol.length; end > 0; end = symbol.lastIndexOf('.', end - 1)) {
            const target = models.aliases.get(symbol.slice(0, end));
            if (target !== undefined && !origin.startsWith(target))
                return target + symbol.slice(end);
        }
        return symbol;
    }
    knows(language, symbol) {
        return this.of(language).rows.has(symbol) || this.stands.has(symbol);
    }
    tells(language, symbol) {
        return this.of(language).telling.has(symbol);
    }
    deciders(language, symbol) {
        const conditions = (this.of(language).rows.get(symbol) ?? []).map(({ row }) => Object.keys(row.when?.is ?? {}));
        return conditions.every((keys) => keys.length > 0) ? [...new Set(conditions.flat())] : [];
    }
    mayApply(language, symbol, args) {
        return (this.of(language).rows.get(symbol) ?? []).some(({ row }) => (0,detect_conditions/* holds */.v9)(row.when?.is ?? {}, args));
    }
    reaches(language, symbol) {
        return this.of(language).prefixes.has(symbol);
    }
    leadsOn(language, symbol) {
        return this.of(language).owners.has(symbol);
    }
    constant(language, symbol) {
        return this.of(language).constants.get(symbol);
    }
    effect(site) {
        const effect = {};
        // Where a result is compared is not to be asked while it is made: the way there may lead through its callers.
        const rows = (this.of(site.language).rows.get(site.symbol) ?? []).filter(({ row: { when, value, returns } }) => {
            return when?.compared === undefined || value !== undefined || returns !== undefined;
        });
        for (const { row } of this.fitting(site, rows)) {
            if (row.returns !== undefined)
                effect.returns ??= row.returns;
            if (row.value)
                effect.value ??= valueRule(row.value, site);
        }
        return effect;
    }
    isProperty(language, name) {
        return this.of(language).properties.has(name);
    }
    holdsSecret(language, name) {
        return this.of(language).properties.has(externals/* WRITTEN_DEFAULT */.ix) && this.words?.isSecretHeld([name]) === true;
    }
    overrides(language, supertype) {
        return this.of(language).overrides.get(supertype) ?? [];
    }
    isSilent(language, method, told, mentions) {
        const conditions = this.of(language).conditions.get(method);
        return conditions?.some((when) => (0,detect_conditions/* mayHold */.BV)(when, told, mentions, this.words)) === false;
    }
    mayFill(language, method) {
        return this.of(language).fillers.has(method);
    }
    settingFillers(language) {
        return [...this.of(language).settingFillers];
    }
    givenAway(language, method) {
        return this.of(language).givenAway.get(method) ?? [];
    }
    readsOf(language, name) {
        return this.of(language).argumentNames.has(name);
    }
    reads(language, symbol, argument) {
        const others = [this.stands.get(symbol) ?? [], this.named.get(symbol) ?? []].flat();
        return [...(this.of(language).reads.get(symbol) ?? []), ...others].some((key) => (0,externals/* overlap */.EF)(key, argument));
    }
    looksInto(language, symbol, argument) {
        return (this.of(language).reads.get(symbol) ?? []).some((key) => key.startsWith(`${argument}.`));
    }
    questions(language) {
        return this.of(language).questions;
    }
    asks(site, open) {
        return (0,applying/* asked */.NZ)(site, this.of(site.language).rows.get(site.symbol) ?? [], open, this.words);
    }
}
const MAX_SUPERTYPES = 5;
/** Bounds an alias that would lead to itself, longer each time. */
const MAX_ALIAS_GROWTH = 200;

// EXTERNAL MODULE: ./src/detect/tokens.ts
var tokens = __webpack_require__(30713);
// EXTERNAL MODULE: ./src/discover/command-files.ts
var command_files = __webpack_require__(87984);
// EXTERNAL MODULE: ./src/discover/configuration-files.ts
var configuration_files = __webpack_require__(93771);
// EXTERNAL MODULE: ./src/discover/path-class.ts
var path_class = __webpack_require__(78673);
;// CONCATENATED MODULE: ./src/keys/formats.ts
/** The forms of keys and certificates as rows: labels, beginnings, magic numbers, and which files are looked at. */

const kind = schemas/* enum */.k5n([
    'private-key',
    'encrypted-private-key',
    'public-key',
    'rsa-public-key',
    'certificate',
    'certificates',
    'request',
    'crl',
    'dh-parameters',
    'dsa-parameters',
    'ec-parameters',
]);
const label = schemas/* strictObject */.rej({
    label: schemas/* string */.YjP(),
    reader: schemas/* enum */.k5n(['der', 'openssh', 'ssh2', 'pgp', 'none']),
    holds: kind,
    algorithm: schemas/* string */.YjP().optional().describe('What the label says of the key where its bytes cannot be read.'),
});
const magic = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({ bytes: schemas/* string */.YjP(), format: schemas/* enum */.k5n(['JKS', 'JCEKS']), base64: schemas/* string */.YjP() }),
    schemas/* strictObject */.rej({ bytes: schemas/* string */.YjP(), other: schemas/* string */.YjP() }),
]);
const globs = schemas/* array */.YOg(schemas/* string */.YjP()).min(1);
const keysFile = schemas/* strictObject */.rej({
    tokens: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1),
    files: schemas/* strictObject */.rej({ text: globs, binary: globs }),
    labels: schemas/* array */.YOg(label).min(1),
    starts: schemas/* array */.YOg(schemas/* string */.YjP().min(3)).min(1),
    magic: schemas/* array */.YOg(magic),
});

;// CONCATENATED MODULE: ./src/infrastructure/terraform/registry-module.ts
/** The shape of knowledge/modules: modules of registries, as far as they matter for keys and encryption. */

const registryModulesFile = schemas/* strictObject */.rej({
    modules: schemas/* array */.YOg(schemas/* strictObject */.rej({
        source: schemas/* string */.YjP()
            .regex(/^[\w-]+\/[\w-]+\/[\w-]+(?:\/\/[\w./-]+)?$/)
            .describe("Address in the registry: 'terraform-aws-modules/kms/aws'."),
        versions: schemas/* string */.YjP().describe('Versions whose variables and defaults are these.'),
        checked: schemas/* string */.YjP().describe('What was read to write this: repository, version, date.'),
        code: schemas/* string */.YjP().describe('The module, as far as it matters for keys and encryption: variables with defaults, resources, outputs.'),
    })),
});

;// CONCATENATED MODULE: ./src/infrastructure/policies/words.ts
/** What policies are read with, from knowledge/infrastructure.yml. */

const actions = schemas/* array */.YOg(schemas/* string */.YjP()).min(1);
const policyWords = schemas/* strictObject */.rej({
    abilities: schemas/* record */.g1P(schemas/* string */.YjP(), actions).describe('What somebody may do, by the actions of which one is enough.'),
    separate: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Abilities of which one principal should not have one of each.'),
    everything: actions.describe('Action patterns that give everything.'),
    restricting: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Condition keys that leave a part of those whom a wildcard names.'),
    source: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Condition keys that tell for whom a service acts.'),
    mfa: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Condition keys that ask for a second factor.'),
    principals: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* enum */.k5n(['account', 'named', 'service'])).describe('Kinds of principal by pattern of what is written.'),
    anyKey: schemas/* strictObject */.rej({ actions, resources: actions })
        .describe('Actions that nobody should have on every key, and how policies say every key.'),
    named: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Kinds of resource whose attributes name a principal.'),
    accounts: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Attributes that are the number of an account: as a principal, the account itself.'),
});
const bindingWords = schemas/* strictObject */.rej({
    kinds: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* strictObject */.rej({ of: schemas/* string */.YjP(), role: schemas/* string */.YjP().default('role'), members: schemas/* string */.YjP() }))
        .describe('Kinds of resource that give a role: the attribute with what the role is on, the one with the role, and the one with who has it.'),
    parents: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
        .describe('By kind of key, the attribute with what it is a part of: roles on that hold for the key.'),
    roles: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())).describe('Abilities that belong apart, with the roles that give them.'),
});

;// CONCATENATED MODULE: ./src/infrastructure/words.ts
/** What readers of infrastructure share, from knowledge/infrastructure.yml. */


const infrastructureWords = schemas/* strictObject */.rej({
    labels: schemas/* array */.YOg(schemas/* string */.YjP()).describe("Attributes of a resource that hold its tags or labels: 'tags', 'metadata.labels'."),
    policies: policyWords,
    bindings: bindingWords.describe('Roles that resources of their own give.'),
    comments: schemas/* array */.YOg(schemas/* string */.YjP()).describe('What begins a comment, or a line of one.'),
});

;// CONCATENATED MODULE: ./src/parse/language.ts
/** A language's own facts about itself: extensions, grammar, naming and scoping, from language.yml. */

const variant = schemas/* strictObject */.rej({
    extensions: schemas/* array */.YOg(schemas/* string */.YjP()).describe("File name endings with the dot: '.py'."),
    fileNames: schemas/* array */.YOg(schemas/* string */.YjP()).optional().describe('Whole file names without a telling ending.'),
    grammar: schemas/* string */.YjP().describe('tree-sitter-<grammar>.wasm'),
    facts: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Query files of this folder, in order; a later pattern wins.'),
    parser: schemas/* enum */.k5n(['tree-sitter', 'babel']).default('tree-sitter').describe('With babel the grammar is the fallback.'),
    jsx: schemas/* boolean */.zMY().default(false),
    flow: schemas/* boolean */.zMY().default(false).describe('What is no TypeScript may have the types of Flow.'),
    endsMembers: schemas/* boolean */.zMY().default(false).describe('The grammar wants the last member of a type ended, also in `class A { val b = 1 }`.'),
    embedded: schemas/* enum */.k5n(['script-element']).optional().describe('The code stands in the <script> elements of a document.'),
});
const languageFile = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    variants: schemas/* array */.YOg(variant).min(1),
    strings: schemas/* enum */.k5n(['c', 'python', 'go', 'java', 'csharp', 'raw']).describe('How literals are quoted and escaped.'),
    comments: schemas/* array */.YOg(schemas/* string */.YjP()).default([]).describe('What begins a comment, or a line of one.'),
    scope: schemas/* enum */.k5n(['block', 'function']).describe('What limits the life of a local name.'),
    package: schemas/* enum */.k5n(['file', 'directory']).describe('Whose top-level names are seen without an import.'),
    declarations: schemas/* string */.YjP()
        .optional()
        .describe('Pattern of names declared at the top of a file (its groups; several with commas between). Tells which files of a package need a parse; it may find too many, never too few.'),
    namespaces: schemas/* string */.YjP().optional().describe('Pattern of the line that says which namespace or package a file is in (its group).'),
    modules: schemas/* enum */.k5n(['node', 'python', 'go', 'java', 'csharp']).describe('How an import path finds files.'),
    models: schemas/* string */.YjP()
        .optional()
        .describe('Another language whose model rows count here too: both call the same libraries by the same names.'),
    implied: schemas/* array */.YOg(schemas/* string */.YjP()).default([]).describe('Packages whose names every file sees without an import.'),
    globals: schemas/* string */.YjP().describe('Prefix of names that nothing declares: globalThis, builtins, java.lang.'),
    stringType: schemas/* string */.YjP().describe("Type of string literals, so that their methods resolve: 'java.lang.String'."),
    bytesType: schemas/* string */.YjP().optional(),
    self: schemas/* array */.YOg(schemas/* string */.YjP())
        .describe('Names of the current object: this, self; where it is a parameter, those after the first are of a type.'),
    parent: schemas/* string */.YjP().optional().describe('Name of the current object as its supertype: super, base.'),
    selfParameter: schemas/* boolean */.zMY().default(false).describe('A method declares the current object as its first parameter.'),
    topLevelNames: schemas/* boolean */.zMY().default(false).describe('Functions and constants may stand beside types; their files have any name.'),
    modifierNames: schemas/* array */.YOg(schemas/* string */.YjP()).default([]).describe('Modifiers that may also be names, of which the grammar knows nothing.'),
    implicitSelf: schemas/* boolean */.zMY().default(false).describe('Members of the enclosing type are seen without `this`.'),
    qualifiedNames: schemas/* boolean */.zMY().default(false).describe('Types may be written with their whole path, without an import.'),
    allocators: schemas/* array */.YOg(schemas/* string */.YjP()).default([]).describe('Calls that make an object of the type they are given: new(T).'),
    appends: schemas/* array */.YOg(schemas/* string */.YjP()).default([]).describe('Calls that give a list with more items: append(list, item).'),
    blockValues: schemas/* boolean */.zMY().default(false).describe('The last expression of a block is its value, where a branch is a value.'),
    extensionMethods: schemas/* boolean */.zMY()
        .default(false)
        .describe('Methods may be declared beside their type: one that nobody knows is looked for in the imported packages.'),
    copies: schemas/* string */.YjP().optional().describe('The method that gives an object once more with some fields changed: copy, with.'),
    scopeFunctions: schemas/* array */.YOg(schemas/* strictObject */.rej({
        names: schemas/* array */.YOg(schemas/* string */.YjP()).min(1),
        of: schemas/* enum */.k5n(['receiver', 'argument']).describe('The object stands before the name, or is the first argument.'),
        as: schemas/* enum */.k5n(['self', 'argument']).describe('The lambda is called on the object, or is given it.'),
        gives: schemas/* enum */.k5n(['object', 'result']).describe('What the call is worth: the object, or what the lambda gives.'),
    }))
        .default([])
        .describe('Functions that run a lambda on an object.'),
    enumValue: schemas/* boolean */.zMY().default(false).describe('`.value` of an enumeration member is what it was declared with.'),
    holds: schemas/* array */.YOg(schemas/* string */.YjP())
        .default([])
        .describe('Members by which a holder gives what it holds, where the holder counts as that itself: IOptions<T>.Value.'),
    settingsBy: schemas/* strictObject */.rej({ kind: schemas/* string */.YjP(), section: schemas/* array */.YOg(schemas/* string */.YjP()), key: schemas/* array */.YOg(schemas/* string */.YjP()), into: schemas/* array */.YOg(schemas/* string */.YjP()) })
        .optional()
        .describe('Calls that say which settings fill a class: by a section that they are given or called on, or by its name; `into` fill the object that they are given last.'),
    tags: schemas/* strictObject */.rej({ settings: schemas/* array */.YOg(schemas/* string */.YjP()), environment: schemas/* array */.YOg(schemas/* string */.YjP()), defaults: schemas/* array */.YOg(schemas/* string */.YjP()) })
        .optional()
        .describe("Words of a field's tag: its name in files of settings, that in the environment, and what it holds where nobody sets it."),
    annotations: schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .describe('What an annotation puts around the type that it is about: Optional[…]. A text is a type as well, then.'),
    constructs: schemas/* boolean */.zMY().default(false).describe('Calling a type constructs it without `new`.'),
    accessors: schemas/* boolean */.zMY().default(false).describe('A property that is read or written is a call of its getX or setX: `x.name = …`.'),
    prints: schemas/* strictObject */.rej({
        head: schemas/* string */.YjP().describe("A pattern that what stands before a type's name fits, where its text shows its fields; empty: always."),
        texts: schemas/* array */.YOg(schemas/* string */.YjP()).min(1).describe('Types of fields that are text.'),
        unless: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Methods by which a type says itself how it is written.'),
    })
        .optional()
        .describe('What a value shows of its fields when it is written as a whole.'),
    flags: schemas/* string */.YjP().optional().describe('A pattern for methods that write an option of the command line to their first argument.'),
    zeroValues: schemas/* boolean */.zMY().default(false).describe('A variable declared without a value is an empty object of its type.'),
    names: schemas/* array */.YOg(schemas/* string */.YjP())
        .default([])
        .describe('Node types of the grammar that are a name by themselves; cheaper than a pattern for the most frequent nodes.'),
    containers: schemas/* strictObject */.rej({ maps: schemas/* array */.YOg(schemas/* string */.YjP()), lists: schemas/* array */.YOg(schemas/* string */.YjP()) })
        .default({ maps: [], lists: [] })
        .describe('Constructors of maps and lists, whose contents are followed.'),
    bodies: schemas/* strictObject */.rej({
        query: schemas/* string */.YjP().describe('Captures the bodies of functions.'),
        alone: schemas/* string */.YjP().describe('How a body is parsed without the rest of its file: a text around {body}.'),
    })
        .optional()
        .describe('Bodies that say nothing of what is looked for stay unread until they matter.'),
    comparisons: schemas/* array */.YOg(schemas/* string */.YjP())
        .default([])
        .describe('Calls that compare as an operator does, by name or with what they are called on: bytes.Equal.'),
    fillsZero: schemas/* array */.YOg(schemas/* string */.YjP()).default([]).describe('Symbols whose result is a zero-filled array.'),
});

// EXTERNAL MODULE: ./src/register/knowledge.ts
var register_knowledge = __webpack_require__(47961);
// EXTERNAL MODULE: ./src/app/knowledge.ts
var app_knowledge = __webpack_require__(95543);
;// CONCATENATED MODULE: ./src/app/toolkit.ts
/** Knowledge made ready for use: languages, models, catalogue, path classes. */















/** What other tools declare is read by the rows of Terraform's resources; what containers run, by those of scripts. */
const INFRASTRUCTURE_READERS = [
    ['cloudformation', 'terraform'],
    ['kubernetes', 'shell'],
];
const PATH_CLASSES = 'knowledge/path-classes.yml';
const COMMANDS = 'knowledge/commands.yml';
const INFRASTRUCTURE = 'knowledge/infrastructure.yml';
const KEYS = 'knowledge/keys.yml';
const DECLARATIONS = 'knowledge/register/declarations.yml';
const CONFIGURATION = 'knowledge/configuration.yml';
/** Throws a UserError that names the document and the path in it. What the build has checked is taken as it is. */
function openToolkit(knowledge) {
    const languages = (0,app_knowledge/* documentsIn */.aV)(knowledge, 'knowledge/languages/').map(([path]) => checked(knowledge, languageFile, path));
    const configuration = checked(knowledge, configuration_files/* configurationFile */.h, CONFIGURATION);
    const files = new Map();
    for (const [path] of (0,app_knowledge/* documentsIn */.aV)(knowledge, 'knowledge/models/')) {
        const file = checked(knowledge, model/* modelFile */.u, path);
        if (!knowledge.checked.has(path))
            checkKinds(path, file, configuration);
        files.set(path.replace('knowledge/models/', '').replace(/\.ya?ml$/, ''), file);
    }
    const catalogue = loadCatalogue(Object.fromEntries((0,app_knowledge/* documentsIn */.aV)(knowledge, 'knowledge/catalogue/')), knowledge.checked);
    const readers = languages.flatMap(({ id, models: read }) => (read === undefined ? [] : [[id, read]]));
    const models = new Models(files, new Map([...readers, ...INFRASTRUCTURE_READERS]), catalogue);
    return {
        languages,
        models,
        catalogue,
        naming: namingOf(catalogue),
        pathClasses: checked(knowledge, path_class/* pathClassesFile */.u, PATH_CLASSES),
        configuration,
        commands: checked(knowledge, command_files/* commandsFile */.F, COMMANDS),
        infrastructure: checked(knowledge, infrastructureWords, INFRASTRUCTURE),
        registry: (0,app_knowledge/* documentsIn */.aV)(knowledge, 'knowledge/modules/').flatMap(([path]) => checked(knowledge, registryModulesFile, path).modules),
        keys: checked(knowledge, keysFile, KEYS),
        declarations: checked(knowledge, register_knowledge/* declarationsFile */.Y, DECLARATIONS),
        requirements: (language) => knowledge.requirements[language.id] ?? (0,tokens/* requirementsOf */.CG)(models, language.id, language.modules),
        watches: (language) => knowledge.watches[language.id] ?? (0,tokens/* watchesOf */.Jw)(models, language.id, language.modules),
    };
}
/** A misspelt kind would read nothing, in silence. */
function checkKinds(path, file, { kinds }) {
    for (const { site, value } of file.models) {
        const kind = value?.configuration?.kind;
        if (kind === undefined || Object.hasOwn(kinds, kind))
            continue;
        throw new errors/* UserError */.y(`${path}: ${site[0] ?? ''}: no kind of configuration is called ${kind}: ${Object.keys(kinds).sort().join(', ')}`);
    }
}
/** What the schema makes of a document: its defaults filled in. */
function checked(knowledge, schema, path) {
    const document = knowledge.documents[path];
    if (knowledge.checked.has(path))
        return document;
    const result = schema.safeParse(document);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    throw new errors/* UserError */.y(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`);
}
/** How detection asks the catalogue. */
function namingOf(catalogue) {
    return {
        readNotation: (notation, text) => readNotation(catalogue, notation, text),
        notationProperty: (notation) => notationProperty(catalogue, notation),
        purposeOf: (sinks) => catalogue.purposeOf(sinks),
        purposeOfInput: (name) => catalogue.purposeOfInput(name),
        isProtocol: (name) => catalogue.isProtocol(name),
        isSecret: (name) => catalogue.isSecret(name),
        isSecretGiven: (names) => catalogue.isSecretGiven(names),
        isSecretHeld: (names) => catalogue.isSecretHeld(names),
        complete: (properties) => catalogue.complete(properties),
        assetName: (type, properties, fallback) => catalogue.assetName(type, properties, fallback),
    };
}


/***/ }),

/***/ 60507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IB: () => (/* binding */ buildPurposes),
/* harmony export */   TX: () => (/* binding */ endsInWords),
/* harmony export */   eK: () => (/* binding */ purposeOf),
/* harmony export */   yM: () => (/* binding */ splitWords)
/* harmony export */ });
/** Names longer than this are cut, and no more than so many are looked at. */
const MAX_NAME_LENGTH = 200;
const MAX_SINKS = 32;
function buildPurposes(file) {
    const entries = [];
    for (const [rank, { purpose, words, over = [] }] of file.purposes.entries())
        entries.push(...words.flatMap((text) => spellings(text, purpose, rank, over)));
    for (const { words } of file.except)
        entries.push(...words.flatMap((text) => spellings(text, undefined, file.purposes.length, [])));
    const index = new Map();
    for (const entry of entries) {
        const [first] = entry.words;
        if (first === undefined)
            continue;
        const list = index.get(first) ?? [];
        list.push(entry);
        index.set(first, list);
    }
    return index;
}
/** 'api key' also stands as one word, 'apikey'. */
function spellings(text, purpose, rank, over) {
    const words = splitWords(text);
    const separate = { words, purpose, rank, over };
    return words.length === 1 ? [separate] : [separate, { words: [words.join('')], purpose, rank, over }];
}
/** What a value that is called an identifier may still be: `id` is returned by `newSessionId`. */
const MORE_THAN_IDENTIFIER = new Set(['session', 'token', 'password', 'key']);
/** The purpose told by the innermost name that tells one; 'general' when none does. */
function purposeOf(index, sinks) {
    let found;
    let identified = [];
    const names = sinks.slice(0, MAX_SINKS).map(splitWords);
    const entries = names.map((words) => entryOfName(index, words));
    for (const [place, entry] of entries.entries()) {
        // `key.setId(id)`: where that goes on, it is not the identifier.
        if (entry?.purpose === IDENTIFIER && names[place]?.[0] === 'set' && (found ?? IDENTIFIER) === IDENTIFIER)
            return IDENTIFIER;
        // `credential_id = …; create_credential(credential_id)`: it is the identifier of that.
        if (found === IDENTIFIER && entry?.words.every((word) => identified.includes(word)))
            continue;
        const purpose = entries.find((other) => entry?.purpose && other?.over.includes(entry.purpose))?.purpose ?? entry?.purpose;
        if (purpose === undefined || (found !== undefined && !MORE_THAN_IDENTIFIER.has(purpose)))
            continue;
        // `get_credential(hashed_id)`: what is looked up by it is another thing.
        if (found === IDENTIFIER && purpose === PASSWORD && names.slice(0, place + 1).some(([first]) => LOOKS_UP.has(first ?? '')))
            return found;
        // What is written for people to read stays that, whatever it is put into.
        if (purpose === LABEL)
            return found ?? 'general';
        if (purpose !== IDENTIFIER)
            return purpose;
        identified = found === undefined ? (names[place] ?? []) : identified;
        found = purpose;
    }
    return found ?? 'general';
}
const IDENTIFIER = 'identifier';
const PASSWORD = 'password';
const LOOKS_UP = new Set(['get', 'find', 'load', 'fetch', 'delete', 'remove', 'lookup']);
const LABEL = 'label';
function entryOfName(index, words) {
    let best;
    let position = 0;
    while (position < words.length) {
        const found = longestAt(index, words, position);
        if (found?.purpose !== undefined && (best === undefined || isBetter(found, best)))
            best = found;
        position += found?.words.length ?? 1;
    }
    return best;
}
/** The longest entry that begins at a word; of equal ones the first. */
function longestAt(index, words, position) {
    let best;
    for (const entry of index.get(words[position] ?? '') ?? []) {
        if (entry.words.length <= (best?.words.length ?? 0))
            continue;
        if (entry.words.every((word, offset) => words[position + offset] === word))
            best = entry;
    }
    return best;
}
function isBetter(entry, other) {
    return entry.words.length === other.words.length ? entry.rank < other.rank : entry.words.length > other.words.length;
}
/** The words of a name, in lower case: at capitals, at everything that is no letter or digit, and without the digits that number it. */
function splitWords(name) {
    const spaced = name
        .slice(0, MAX_NAME_LENGTH)
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2');
    const words = [];
    for (const word of spaced.split(/[^A-Za-z0-9]+/)) {
        const bare = word.toLowerCase().replace(/[0-9]+$/, '');
        if (bare !== '')
            words.push(bare);
    }
    return words;
}
/** Whether the last words of a name are these. */
function endsInWords(words, ending) {
    return ending.length <= words.length && ending.every((word, index) => words[words.length - ending.length + index] === word);
}


/***/ }),

/***/ 97379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ TEXT_OPERATIONS),
/* harmony export */   EF: () => (/* binding */ overlap),
/* harmony export */   Mr: () => (/* binding */ RESULT),
/* harmony export */   ix: () => (/* binding */ WRITTEN_DEFAULT),
/* harmony export */   jB: () => (/* binding */ COMPARED_SECRET)
/* harmony export */ });
/** What can be done with known text. */
const TEXT_OPERATIONS = [
    'same',
    'lower',
    'upper',
    'trim',
    'concat',
    'cut',
    'replace',
    'replace-first',
    'split',
    'pad-start',
    'pad-end',
    'repeat',
    'printf',
    'braces',
    'equals',
    'equals-ignoring-case',
    'starts-with',
    'ends-with',
    'contains',
    'length',
    'character',
    'of-codes',
];
/** Among what a row reads: what the result is for, which only the callers of a function that gives it back may tell. */
const RESULT = '@result';
/** The property of a secret that the environment sets, with a default that is written beside it. */
const WRITTEN_DEFAULT = '@default';
/** The property of a secret that is compared with an ordinary operator; its argument `source` says where it comes from. */
const COMPARED_SECRET = '@compared';
/** Argument keys: one is the other or a part of it. */
function overlap(left, right) {
    return left === right || left.startsWith(`${right}.`) || right.startsWith(`${left}.`);
}


/***/ }),

/***/ 56364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ NEARBY)
/* harmony export */ });
/** A requirement that begins so asks for two texts, the second shortly after the first: a call and what it is given. */
const NEARBY = '';


/***/ }),

/***/ 35353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _spelling__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28257);

/** Longest list of allowed words that is still shown in full. */
const SHOWN_WORDS = 12;
/** Longest piece of a value that is repeated in a message. */
const SHOWN_LENGTH = 60;
/** All problems behind zod's issues; unions are narrowed to the alternative the writer most likely meant. */
function explain(issues, schema, value) {
    const problems = issues.flatMap((issue) => explainIssue(issue, plainPath(issue.path), schema, value));
    return withoutEchoes(problems);
}
/** A misspelt key also leaves the right one missing, or its map empty: said once, at the key. */
function withoutEchoes(problems) {
    const meant = new Set();
    for (const { kind, path, suggestion } of problems) {
        if (kind !== 'unknown-key')
            continue;
        meant.add(JSON.stringify(path.slice(0, -1)));
        if (suggestion !== undefined)
            meant.add(JSON.stringify([...path.slice(0, -1), suggestion]));
    }
    const isEcho = ({ kind, path }) => (kind === 'missing' || kind === 'custom') && meant.has(JSON.stringify(path));
    return problems.filter((problem) => !isEcho(problem));
}
function explainIssue(issue, path, schema, root) {
    const found = valueAt(root, path);
    switch (issue.code) {
        case 'unrecognized_keys':
            return issue.keys.map((key) => unknownKey(key, path, schema));
        case 'invalid_union':
            return explainUnion(issue, path, schema, root);
        case 'invalid_type':
            return [found === undefined ? missing(path) : wrongKind(path, [expectedKind(issue.expected)], found)];
        case 'invalid_value':
            return [found === undefined ? missing(path) : notOneOf(path, issue.values.map(String), found)];
        case 'invalid_key':
            return [
                {
                    path,
                    part: 'key',
                    kind: 'other',
                    message: `the key "${String(path.at(-1))}" is not allowed: ${issue.issues[0]?.message ?? issue.message}`,
                },
            ];
        case 'invalid_format':
            return [{ path, part: 'value', kind: 'other', message: formatMessage(issue.format, issue.message, found) }];
        default:
            return [{ path, part: 'value', kind: 'custom', message: lowerFirst(issue.message) }];
    }
}
function unknownKey(key, path, schema) {
    const allowed = [...keysAt(schema, path)];
    const suggestion = (0,_spelling__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(key, allowed);
    const list = suggestion === undefined && allowed.length > 0 && allowed.length <= SHOWN_WORDS ? `; known here: ${allowed.join(', ')}` : '';
    return withSuggestion({ path: [...path, key], part: 'key', kind: 'unknown-key', message: `unknown key "${key}"${list}` }, suggestion);
}
function missing(path) {
    const last = path.at(-1);
    return { path, part: 'value', kind: 'missing', message: last === undefined ? 'the document is missing' : `"${String(last)}" is missing` };
}
function wrongKind(path, kinds, found) {
    const quote = kinds.length === 1 && kinds[0] === 'text' && ['number', 'boolean'].includes(typeof found) ? '; put it in quotes' : '';
    return { path, part: 'value', kind: 'other', message: `expected ${orList(kinds)}, found ${shown(found)}${quote}` };
}
function notOneOf(path, words, found) {
    const suggestion = typeof found === 'string' ? (0,_spelling__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(found, words) : undefined;
    return withSuggestion({ path, part: 'value', kind: 'other', message: `${shown(found)} is not ${orList(words)}` }, suggestion);
}
/** The alternative that fits best explains itself; when none has the right kind, all kinds are listed. */
function explainUnion(issue, path, schema, root) {
    const found = valueAt(root, path);
    if (found === undefined)
        return [missing(path)];
    const near = issue.errors.filter((branch) => !branch.some(isOtherKind)).sort((left, right) => left.length - right.length)[0];
    if (near !== undefined)
        return near.flatMap((inner) => explainIssue(inner, [...path, ...plainPath(inner.path)], schema, root));
    const words = issue.errors.flat().flatMap(allowedWords);
    if (words.length > 0 && typeof found === 'string')
        return [notOneOf(path, words, found)];
    return [wrongKind(path, [...new Set(issue.errors.flat().flatMap(expectedKinds))], found)];
}
/** Whether an issue says that the value itself is of another kind, rather than something inside it. */
function isOtherKind(issue) {
    if (issue.path.length > 0)
        return false;
    if (issue.code === 'invalid_union')
        return issue.errors.every((branch) => branch.some(isOtherKind));
    return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}
function allowedWords(issue) {
    if (issue.code === 'invalid_value' && issue.path.length === 0)
        return issue.values.map(String);
    return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(allowedWords) : [];
}
function expectedKinds(issue) {
    if (issue.path.length > 0)
        return [];
    if (issue.code === 'invalid_type')
        return [expectedKind(issue.expected)];
    if (issue.code === 'invalid_value')
        return issue.values.map(String);
    return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(expectedKinds) : [];
}
const KINDS = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map',
    record: 'a map',
};
function expectedKind(expected) {
    return KINDS[expected] ?? expected;
}
function formatMessage(format, message, found) {
    if (format === 'date')
        return `${shown(found)} is not a date of the calendar, written YYYY-MM-DD`;
    if (format === 'url')
        return `${shown(found)} is not a web address`;
    return `${shown(found)} ${message}`;
}
/** The keys that a schema allows at a path; several where alternatives allow different ones. */
function keysAt(schema, path) {
    const keys = new Set();
    for (const object of schemasAt(schema, path)) {
        const definition = object._zod.def;
        if (definition.type === 'object')
            for (const key of Object.keys(definition.shape))
                keys.add(key);
    }
    return keys;
}
/** The schemas that speak of a path, with wrappers taken off. */
function schemasAt(schema, path) {
    const definition = schema._zod.def;
    switch (definition.type) {
        case 'lazy':
            return schemasAt(definition.getter(), path);
        case 'optional':
        case 'nullable':
        case 'default':
        case 'prefault':
        case 'nonoptional':
        case 'readonly':
        case 'catch':
            return schemasAt(definition.innerType, path);
        case 'pipe':
            return schemasAt(definition.in, path);
        case 'union':
            return definition.options.flatMap((option) => schemasAt(option, path));
        default:
            return path.length === 0 ? [schema] : insideAt(definition, path);
    }
}
function insideAt(definition, path) {
    const known = definition;
    const [step = '', ...rest] = path;
    if (known.type === 'array')
        return schemasAt(known.element, rest);
    if (known.type === 'record')
        return schemasAt(known.valueType, rest);
    const member = known.type === 'object' ? known.shape[step] : undefined;
    return member === undefined ? [] : schemasAt(member, rest);
}
function valueAt(root, path) {
    let value = root;
    for (const step of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
            return undefined;
        value = value[step];
    }
    return value;
}
function plainPath(path) {
    return path.map((step) => (typeof step === 'number' ? step : String(step)));
}
function withSuggestion(problem, suggestion) {
    return suggestion === undefined ? problem : { ...problem, suggestion };
}
function shown(value) {
    if (value === null)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a map';
    if (typeof value !== 'string')
        return String(value);
    return `"${value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value}"`;
}
function orList(words) {
    if (words.length > SHOWN_WORDS)
        return `one of the ${String(words.length)} known words`;
    if (words.length === 1)
        return words[0] ?? '';
    return `one of ${words.join(', ')}`;
}
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}


/***/ }),

/***/ 14467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ FILE_KIND)
/* harmony export */ });
/** What stands before the path where a kind of configuration is one file that the code names. */
const FILE_KIND = 'file:';


/***/ }),

/***/ 85940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pF: () => (/* binding */ CALLEE),
/* harmony export */   qM: () => (/* binding */ partsKey),
/* harmony export */   qj: () => (/* binding */ madeInto)
/* harmony export */ });
/** In `callerArgs`: the caller decided what is called at all, by handing the function over. */
const CALLEE = '()';
/** In `argSites`: what made parts of the text that is given. */
function partsKey(key) {
    return `${key}.@parts`;
}
/** The sites that made an argument, or parts of the text that it is. */
function madeInto({ argSites }, key) {
    return [...(argSites.get(key) ?? []), ...(argSites.get(partsKey(key)) ?? [])];
}


/***/ }),

/***/ 28257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/** "Did you mean …?": the nearest of some known words. */
/** Longer words are never compared: nobody mistypes a word of this length by two letters, and it bounds the work. */
const LONGEST_WORD = 64;
/** The known word nearest to a mistyped one, or nothing when none is near; the first in order wins a tie. */
function closest(word, candidates) {
    if (word.length === 0 || word.length > LONGEST_WORD)
        return undefined;
    const wanted = word.toLowerCase();
    let best;
    let bestDistance = tolerance(word.length) + 1;
    for (const candidate of candidates) {
        if (candidate === word || candidate.length > LONGEST_WORD)
            continue;
        const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
        if (distance >= bestDistance)
            continue;
        best = candidate;
        bestDistance = distance;
    }
    return best;
}
/** How many slips still look like the same word: one in three letters, three at most. */
function tolerance(length) {
    return Math.min(3, Math.max(1, Math.floor(length / 3)));
}
/** Edits (insert, delete, replace, swap of neighbours) between two words; gives up once `limit` is reached. */
function editDistance(left, right, limit) {
    if (Math.abs(left.length - right.length) >= limit)
        return limit;
    let twoBack = [];
    let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let i = 1; i <= left.length; i++) {
        const row = [i];
        for (let j = 1; j <= right.length; j++) {
            const same = left[i - 1] === right[j - 1];
            let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
            const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
            if (swapped)
                cost = Math.min(cost, (twoBack[j - 2] ?? 0) + 1);
            row.push(cost);
        }
        if (Math.min(...row) >= limit)
            return limit;
        twoBack = previous;
        previous = row;
    }
    return previous[right.length] ?? limit;
}


/***/ }),

/***/ 88348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   Mi: () => (/* binding */ DocumentError),
/* harmony export */   aZ: () => (/* binding */ MAX_PROBLEMS),
/* harmony export */   fI: () => (/* binding */ problemText),
/* harmony export */   kD: () => (/* binding */ openStrict)
/* harmony export */ });
/* unused harmony exports MAX_DOCUMENT_LENGTH, readStrict */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _schema_problems__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35353);
/** Reads the files people write for us (policies, models, registers): strict YAML 1.2, every problem with its place. */



/** Largest document that is read, in UTF-16 units; ours are a tenth of it. */
const MAX_DOCUMENT_LENGTH = 1_048_576;
/** Problems listed in one error; the rest is counted. */
const MAX_PROBLEMS = 20;
const MAX_NODES = 200_000;
const MAX_DEPTH = 64;
/** A document that cannot be used, with all its problems. */
class DocumentError extends _errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y {
    problems;
    constructor(file, problems, help = 'correct the file and run again') {
        const first = problems[0];
        super(problemsText(file, problems), first === undefined ? { help } : { help, at: first.at });
        this.name = 'DocumentError';
        this.problems = problems;
    }
}
/** Reads a document and checks its shape; a UserError lists everything that is wrong. */
function readStrict(schema, text, file) {
    return openStrict(schema, text, file).value;
}
/** As readStrict, with the places of its parts. */
function openStrict(schema, text, file) {
    if (text.length > MAX_DOCUMENT_LENGTH)
        throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${file} is larger than ${String(MAX_DOCUMENT_LENGTH)} characters`);
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const options = { version: '1.2', schema: 'core', merge: false, uniqueKeys: false, prettyErrors: false, logLevel: 'error' };
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { ...options, lineCounter: lines });
    const reader = new DocumentReader(file, lines);
    const value = reader.readDocument(document);
    if (reader.problems.length > 0)
        throw new DocumentError(file, reader.problems);
    const locate = (path, part = 'value') => reader.locate(document.contents, path, part);
    const result = schema.safeParse(value);
    if (result.success)
        return { file, value: result.data, locate };
    const problems = (0,_schema_problems__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .W)(result.error.issues, schema, value).map(({ path, part, message, suggestion }) => {
        const problem = { message, path: pathText(path), at: locate(path, part) };
        return suggestion === undefined ? problem : { ...problem, suggestion };
    });
    throw new DocumentError(file, inOrder(problems));
}
/** 'clauses.hash[0].state' of a path. */
function pathText(path) {
    let text = '';
    for (const step of path) {
        if (typeof step === 'number')
            text += `[${String(step)}]`;
        else
            text += text === '' ? step : `.${step}`;
    }
    return text;
}
/** One line for a problem: place, path, what is wrong, what was probably meant. */
function problemText(problem) {
    const place = `${problem.at.file}:${String(problem.at.line)}:${String(problem.at.column)}`;
    const path = problem.path === '' ? '' : ` ${problem.path}:`;
    const hint = problem.suggestion === undefined ? '' : ` Did you mean "${problem.suggestion}"?`;
    return `${place}${path} ${problem.message}.${hint}`;
}
function problemsText(file, problems) {
    const listed = problems.slice(0, MAX_PROBLEMS).map(problemText);
    if (problems.length === 1)
        return listed[0] ?? file;
    const rest = problems.length - listed.length;
    const head = `${file} has ${String(problems.length)} problems`;
    return [head, ...listed.map((line) => `  ${line}`), ...(rest > 0 ? [`  and ${String(rest)} more`] : [])].join('\n');
}
function inOrder(problems) {
    return problems.sort((left, right) => left.at.line - right.at.line || left.at.column - right.at.column);
}
/** Turns nodes into plain values in one pass, and refuses what people do not expect of YAML. */
class DocumentReader {
    file;
    lines;
    problems = [];
    anchors = new Map();
    aliased = new Map();
    size = 0;
    constructor(file, lines) {
        this.file = file;
        this.lines = lines;
    }
    readDocument(document) {
        for (const error of [...document.errors, ...document.warnings]) {
            this.problems.push({ message: firstLine(error.message), path: '', at: this.span(error.pos[0], error.pos[1]) });
        }
        if (document.directives.yaml.explicit === true)
            this.complain('%YAML directives are not supported', document.contents, []);
        if (this.problems.length > 0)
            return undefined;
        const empty = document.contents === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(document.contents) && document.contents.value === null);
        if (empty)
            this.problems.push({ message: 'the file is empty', path: '', at: this.span(0, 0) });
        return empty ? undefined : this.read(document.contents, []);
    }
    locate(root, path, part) {
        let node = this.resolve(root);
        let place = node;
        for (const [index, step] of path.entries()) {
            const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) ? findPair(node, step) : undefined;
            const next = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) && typeof step === 'number' ? node.items[step] : pair?.value;
            if (next === undefined && pair === undefined)
                break;
            const wantsKey = pair !== undefined && (next === null || (part === 'key' && index === path.length - 1));
            node = this.resolve((next ?? null));
            place = wantsKey ? pair.key : next;
        }
        return this.at(place);
    }
    read(node, path) {
        this.size += 1;
        if (this.size > MAX_NODES)
            return this.complainOnce('the document is too large once its aliases are expanded', node, path);
        if (path.length > MAX_DEPTH)
            return this.complainOnce('the document is nested too deeply', node, path);
        if (node === null)
            return null;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return this.readAlias(node, path);
        const before = this.size;
        const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) ? this.readMap(node, path) : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? this.readList(node, path) : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? node.value : null;
        const anchor = 'anchor' in node ? node.anchor : undefined;
        if (anchor !== undefined)
            this.anchors.set(anchor, { node, value, size: this.size - before + 1 });
        return value;
    }
    readAlias(alias, path) {
        const target = this.anchors.get(alias.source);
        if (target === undefined)
            return this.complain(`the alias *${alias.source} has no anchor before it`, alias, path);
        this.aliased.set(alias, target.node);
        this.size += target.size;
        return target.value;
    }
    readList(list, path) {
        return list.items.map((item, index) => this.read(item, [...path, index]));
    }
    readMap(map, path) {
        const result = {};
        for (const pair of map.items) {
            const key = keyText(pair);
            const inner = [...path, key ?? '?'];
            if (key === undefined)
                this.complain('a key must be plain text', pair.key, path);
            else if (key === '<<')
                this.complain('merge keys (<<) are not supported', pair.key, inner);
            else if (key === '__proto__')
                this.complain('this key is not allowed', pair.key, inner);
            else if (Object.hasOwn(result, key))
                this.complain(`the key "${key}" stands here twice`, pair.key, inner);
            else
                result[key] = this.read(pair.value, inner);
        }
        return result;
    }
    resolve(node) {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? (this.aliased.get(node) ?? node) : node;
    }
    complain(message, node, path) {
        this.problems.push({ message, path: pathText(path), at: this.at(node) });
    }
    /** For limits: once is enough, the rest of the document is cut off the same way. */
    complainOnce(message, node, path) {
        if (!this.problems.some((problem) => problem.message === message))
            this.complain(message, node, path);
    }
    at(node) {
        const range = node?.range;
        return range ? this.span(range[0], range[1]) : this.span(0, 0);
    }
    span(start, end) {
        const from = this.lines.linePos(start);
        const to = this.lines.linePos(Math.max(start, end));
        const place = { line: Math.max(1, from.line), column: Math.max(1, from.col) };
        return { file: this.file, ...place, endLine: Math.max(1, to.line), endColumn: Math.max(1, to.col) };
    }
}
function keyText(pair) {
    const key = pair.key;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || key.value === null)
        return undefined;
    return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}
function findPair(map, step) {
    return map.items.find((pair) => keyText(pair) === String(step));
}
function firstLine(text) {
    return (text.split('\n')[0] ?? text).replace(/\.$/, '');
}


/***/ }),

/***/ 20779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x8: () => (/* binding */ SCHEME_NAMES),
  sv: () => (/* binding */ allInRange),
  Zy: () => (/* binding */ compareVersions),
  h$: () => (/* binding */ isInRange),
  _Z: () => (/* binding */ isRange)
});

// UNUSED EXPORTS: isVersion

;// CONCATENATED MODULE: ./src/core/versions/intervals.ts
/** Sets of versions as intervals over an ordering: what every syntax of ranges is turned into. */
/** Any version. */
const EVERYTHING = [{}];
function exactly(version) {
    return [{ low: { version, open: false }, high: { version, open: false } }];
}
function from(version, open = false) {
    return [{ low: { version, open } }];
}
function upTo(version, open) {
    return [{ high: { version, open } }];
}
/** From the first version up to, and without, the second. */
function between(low, high) {
    return [{ low: { version: low, open: false }, high: { version: high, open: true } }];
}
function without(version) {
    return [...upTo(version, true), ...from(version, true)];
}
/** Versions that are in both sets. */
function intersection(left, right, compare) {
    const found = [];
    for (const one of left) {
        for (const other of right) {
            const low = higher(one.low, other.low, compare);
            const high = lower(one.high, other.high, compare);
            const both = { ...(low && { low }), ...(high && { high }) };
            if (!isEmpty(both, compare))
                found.push(both);
        }
    }
    return found;
}
function contains(set, version, compare) {
    return intersection(set, exactly(version), compare).length > 0;
}
/** Whether every version of `part` is in `whole`: sound; where two intervals only together hold one, it says no. */
function isWithin(part, whole, compare) {
    return part.every((one) => whole.some((other) => sameBound(higher(one.low, other.low, compare), one.low) && sameBound(lower(one.high, other.high, compare), one.high)));
}
function higher(left, right, compare) {
    if (left === undefined || right === undefined)
        return left ?? right;
    const order = compare(left.version, right.version);
    return order > 0 || (order === 0 && left.open) ? left : order === 0 && !right.open ? left : right;
}
function lower(left, right, compare) {
    if (left === undefined || right === undefined)
        return left ?? right;
    const order = compare(left.version, right.version);
    return order < 0 || (order === 0 && left.open) ? left : order === 0 && !right.open ? left : right;
}
function sameBound(left, right) {
    return left === right;
}
function isEmpty({ low, high }, compare) {
    if (low === undefined || high === undefined)
        return false;
    const order = compare(low.version, high.version);
    return order > 0 || (order === 0 && (low.open || high.open));
}

;// CONCATENATED MODULE: ./src/core/versions/comparators.ts
/** Ranges of comparisons, as all ecosystems read them: `>=1.2 <2`, `>=1.2, <2 || =3`. */

/** Longest range that is read; in UTF-16 units. */
const MAX_RANGE = 500;
const PART = /^[\s,]*(>=|<=|!=|==|=|<|>)\s*([^\s,|<>=!]{1,100})/;
/** Undefined where the text is anything but comparisons. */
function comparatorRange(text, { compare, isVersion, operators = {} }) {
    const union = [];
    for (const alternative of text.split(/\|\|?/)) {
        let rest = alternative.trim();
        let both = EVERYTHING;
        if (rest === '')
            return undefined;
        while (rest !== '') {
            const [all, operator = '', version = ''] = PART.exec(rest) ?? [];
            if (all === undefined)
                return undefined;
            const own = Object.hasOwn(operators, operator) ? operators[operator]?.(version) : undefined;
            const interval = own ?? (isVersion(version) ? plain(operator, version) : undefined);
            if (interval === undefined)
                return undefined;
            both = intersection(both, interval, compare);
            rest = rest.slice(all.length).replace(/^[\s,]+/, '');
        }
        union.push(...both);
    }
    return union;
}
function plain(operator, version) {
    if (operator === '>=')
        return from(version);
    if (operator === '>')
        return from(version, true);
    if (operator === '<')
        return upTo(version, true);
    if (operator === '<=')
        return upTo(version, false);
    return operator === '!=' ? without(version) : exactly(version);
}
/** `[1.0,2.0)`, `(,1.0]`, `[1.0]`, several joined by commas: Maven's and NuGet's notation. */
function bracketRange(text, isVersion) {
    const union = [];
    let rest = text.trim();
    while (rest !== '') {
        const [all, left, inside = '', right] = /^([[(])([^[\]()]{0,200})([\])])\s*,?\s*/.exec(rest) ?? [];
        if (all === undefined)
            return undefined;
        const parts = inside.split(',').map((part) => part.trim());
        if (parts.length > 2 || parts.some((part) => part !== '' && !isVersion(part)))
            return undefined;
        const [low = '', high = parts.length === 1 ? low : ''] = parts;
        if (parts.length === 1 && (low === '' || left !== '[' || right !== ']'))
            return undefined;
        union.push({
            ...(low !== '' && { low: { version: low, open: left === '(' } }),
            ...(high !== '' && { high: { version: high, open: right === ')' } }),
        });
        rest = rest.slice(all.length);
    }
    return union.length === 0 ? undefined : union;
}
/** The numbers of a version up to the first sign that is none: 1.2.3 of '1.2.3-beta'. */
function leadingNumbers(version) {
    return (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '')
        .split('.')
        .filter((part) => part !== '')
        .map(Number);
}
/** The next version at a place: `bumped([1, 2, 3], 1)` is 1.3. */
function bumped(numbers, place) {
    return [...numbers.slice(0, place), (numbers[place] ?? 0) + 1].join('.');
}

;// CONCATENATED MODULE: ./src/core/versions/composer.ts
/** Versions of PHP packages: https://getcomposer.org/doc/articles/versions.md */


const VERSION = /^v?(\d{1,9}(?:\.\d{1,9}){0,3})(?:[._-]?(stable|beta|b|rc|alpha|a|patch|pl|p)[.-]?(\d{0,9}))?([.-]?dev)?(?:\+\S{0,100})?$/i;
const STABILITY = { a: 1, alpha: 1, b: 2, beta: 2, rc: 3, stable: 4, p: 5, pl: 5, patch: 5 };
const isVersion = (text) => VERSION.test(text);
function parts(version) {
    const [, numbers = '', word, count, dev] = VERSION.exec(version) ?? [];
    const [major = 0, minor = 0, patch = 0, fourth = 0] = numbers.split('.').map(Number);
    const stability = word === undefined ? (dev === undefined ? 4 : 0) : (STABILITY[word.toLowerCase()] ?? 4);
    return [major, minor, patch, fourth, stability, Number(count ?? 0), dev === undefined ? 1 : 0];
}
function compare(left, right) {
    const [one, other] = [parts(left), parts(right)];
    for (const [index, number] of one.entries())
        if (number !== other[index])
            return number - (other[index] ?? 0);
    return 0;
}
/** From a version, its development state included, up to the next at a place. */
function upToNext(version, place) {
    return between(isStable(version) ? `${version}-dev` : version, `${bumped(leadingNumbers(version), place)}-dev`);
}
function isStable(version) {
    return /^v?[\d.]+$/.test(version);
}
function constraint(text) {
    const [, sign = '', written = ''] = /^([\^~])?v?(\S+)$/.exec(text) ?? [];
    if (written === '*' || written === 'x')
        return [...EVERYTHING];
    const stars = /^(\d+(?:\.\d+){0,2})\.[*x]$/.exec(written)?.[1];
    if (stars !== undefined)
        return upToNext(stars, stars.split('.').length - 1);
    if (!isVersion(written))
        return undefined;
    const numbers = leadingNumbers(written);
    if (sign === '~')
        return upToNext(written, Math.max(0, numbers.length - 2));
    if (sign === '')
        return exactly(written);
    const first = numbers.findIndex((number) => number !== 0);
    return upToNext(written, first === -1 ? numbers.length - 1 : first);
}
function composer_all(text) {
    const [, low, high] = /^(\S+) - (\S+)$/.exec(text) ?? [];
    if (low !== undefined && high !== undefined) {
        const [from, to] = [constraint(low), constraint(high)];
        const numbers = leadingNumbers(high);
        const end = numbers.length < 3 ? upTo(`${bumped(numbers, numbers.length - 1)}-dev`, true) : upTo(high, false);
        return from && to && intersection([{ ...(from[0]?.low && { low: from[0].low }) }], end, compare);
    }
    let both = EVERYTHING;
    for (const part of text.split(/\s*,\s*|\s+(?![<>=!]?=?\s*$)(?=[\^~<>=!\dv*])/)) {
        const one = constraint(part.trim()) ?? comparatorRange(part.replace(/^([<>=!]+)\s*v/, '$1'), { compare, isVersion });
        if (one === undefined)
            return undefined;
        both = intersection(both, one, compare);
    }
    return [...both];
}
function range(text) {
    const union = [];
    for (const alternative of text.split(/\s*\|\|?\s*/)) {
        const one = composer_all(alternative
            .trim()
            .replace(/@\w+$/, '')
            .replaceAll(/([<>=!])\s+/g, '$1'));
        if (one === undefined)
            return undefined;
        union.push(...one);
    }
    return union;
}
const composer = { compare, isVersion, range };

;// CONCATENATED MODULE: ./src/core/versions/gem.ts
/** Versions of Ruby gems, as Gem::Version orders them: https://guides.rubygems.org/patterns/#semantic-versioning */


const gem_isVersion = (text) => /^\d+(?:\.[0-9A-Za-z]+){0,20}(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+){0,20})?$/.test(text);
/** Digits and letters part a segment, a hyphen begins a pre-release. */
function segments(version) {
    const parts = version.replaceAll('-', '.pre.').match(/\d+|[a-z]+/gi) ?? [];
    return parts.map((part) => (/^\d/.test(part) ? Number(part) : part));
}
/** Letters come before numbers: 1.0.b1 < 1.0. */
function gem_compare(left, right) {
    const [one, other] = [segments(left), segments(right)];
    for (let index = 0; index < Math.max(one.length, other.length); index++) {
        const [a, b] = [one[index] ?? 0, other[index] ?? 0];
        if (a === b)
            continue;
        if (typeof a !== typeof b)
            return typeof a === 'string' ? -1 : 1;
        return a < b ? -1 : 1;
    }
    return 0;
}
/** `~> 1.2.3`: the last number may rise, nothing before it; pre-releases of what comes next are out. */
function pessimistic(version) {
    const numbers = leadingNumbers(version);
    return intersection(from(version), upTo(`${bumped(numbers, Math.max(0, numbers.length - 2))}.A`, true), gem_compare);
}
function gem_range(text) {
    const [, version] = /^~>\s*(\S+)$/.exec(text.trim()) ?? [];
    if (version !== undefined)
        return gem_isVersion(version) ? pessimistic(version) : undefined;
    const parts = text.split(',').map((part) => part.trim());
    if (parts.length > 1) {
        let both = [{}];
        for (const part of parts) {
            const one = gem_range(part);
            both = one && both && intersection(both, one, gem_compare);
        }
        return both;
    }
    return comparatorRange(text, { compare: gem_compare, isVersion: gem_isVersion }) ?? (gem_isVersion(text.trim()) ? exactly(text.trim()) : undefined);
}
const gem = { compare: gem_compare, isVersion: gem_isVersion, range: gem_range };

;// CONCATENATED MODULE: ./src/core/versions/maven.ts
/** Versions of Maven artifacts, in the order that https://maven.apache.org/pom.html#version-order-specification gives them. */


/** Before the release itself, in this order; 'sp' comes after it. */
const QUALIFIERS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];
const SAME = { cr: 'rc', final: '', ga: '', release: '' };
const SHORT = { a: 'alpha', b: 'beta', m: 'milestone' };
function tokensOf(version) {
    const tokens = [];
    let separator = '-';
    const parts = version.toLowerCase().match(/\d+|[^\d.-]+|[.-]/g) ?? [];
    let open = true;
    for (const [index, part] of parts.entries()) {
        if (part === '.' || part === '-') {
            if (open)
                tokens.push({ separator, text: '0' });
            separator = part;
            open = true;
            continue;
        }
        if (!open)
            separator = '-';
        const next = parts[index + 1] ?? '';
        const full = /^\d/.test(next) && Object.hasOwn(SHORT, part) ? (SHORT[part] ?? part) : part;
        tokens.push({ separator, text: Object.hasOwn(SAME, full) ? (SAME[full] ?? full) : full });
        open = false;
    }
    return trimmed(tokens);
}
/** Nulls at the end, and before each hyphen, say nothing. */
function trimmed(tokens) {
    const kept = [...tokens];
    for (let index = kept.length - 1; index >= 0; index--) {
        const token = kept[index];
        const after = kept[index + 1];
        const isNull = token !== undefined && (token.text === '' || /^0+$/.test(token.text));
        if (isNull && (after === undefined || after.separator === '-'))
            kept.splice(index, 1);
    }
    return kept;
}
function maven_compare(left, right) {
    const [one, other] = [tokensOf(left), tokensOf(right)];
    for (let index = 0; index < Math.max(one.length, other.length); index++) {
        const order = compareTokens(one[index] ?? padding(other[index]), other[index] ?? padding(one[index]));
        if (order !== 0)
            return order;
    }
    return 0;
}
function padding(beside) {
    const separator = beside?.separator ?? '-';
    return { separator, text: separator === '.' ? '0' : '' };
}
function compareTokens(left, right) {
    const [leftNumber, rightNumber] = [/^\d/.test(left.text), /^\d/.test(right.text)];
    if (leftNumber && rightNumber) {
        if (left.separator !== right.separator)
            return left.separator === '.' ? 1 : -1;
        const [one, other] = [BigInt(left.text), BigInt(right.text)];
        return one < other ? -1 : one > other ? 1 : 0;
    }
    if (leftNumber !== rightNumber)
        return leftNumber ? 1 : -1;
    const rank = rankOf(left.text) - rankOf(right.text);
    return rank !== 0 ? rank : left.text < right.text ? -1 : left.text > right.text ? 1 : 0;
}
function rankOf(qualifier) {
    const index = QUALIFIERS.indexOf(qualifier);
    return index === -1 ? QUALIFIERS.length : index;
}
const maven_isVersion = (text) => /^[0-9A-Za-z][0-9A-Za-z._+-]{0,100}$/.test(text) && /\d/.test(text);
/** A bare version is the one that is taken, unless something nearer asks for another. */
const maven = {
    compare: maven_compare,
    isVersion: maven_isVersion,
    range: (text) => comparatorRange(text, { compare: maven_compare, isVersion: maven_isVersion }) ??
        bracketRange(text, maven_isVersion) ??
        (maven_isVersion(text.trim()) ? exactly(text.trim()) : undefined),
};

// EXTERNAL MODULE: ./node_modules/semver/functions/compare.js
var functions_compare = __webpack_require__(78469);
var compare_default = /*#__PURE__*/__webpack_require__.n(functions_compare);
// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var parse = __webpack_require__(16353);
var parse_default = /*#__PURE__*/__webpack_require__.n(parse);
// EXTERNAL MODULE: ./node_modules/semver/classes/range.js
var classes_range = __webpack_require__(96782);
var range_default = /*#__PURE__*/__webpack_require__.n(classes_range);
;// CONCATENATED MODULE: ./src/core/versions/npm.ts
/** Versions of npm, Cargo and Go: Semantic Versioning, with each one's own way of writing ranges. */





const npm_isVersion = (text) => parse_default()(text, { loose: true }) !== null;
const npm_compare = (left, right) => compare_default()(left, right, true);
/** Reads with pre-releases in: what is older than 9 is older, whatever it is called. */
function semverRange(text) {
    let range;
    try {
        range = new (range_default())(text, { loose: true, includePrerelease: true });
    }
    catch {
        return undefined;
    }
    const union = [];
    for (const comparators of range.set) {
        let both = EVERYTHING;
        for (const { operator, semver } of comparators) {
            // An empty comparator ('*') has a mark in place of a version.
            if (typeof semver.version !== 'string')
                continue;
            both = intersection(both, ofComparator(operator, semver.version), npm_compare);
        }
        union.push(...both);
    }
    return union;
}
function ofComparator(operator, version) {
    if (operator === '>=')
        return from(version);
    if (operator === '>')
        return from(version, true);
    if (operator === '<')
        return upTo(version, true);
    if (operator === '<=')
        return upTo(version, false);
    return exactly(version);
}
/** https://docs.npmjs.com/cli/configuring-npm/package-json#dependencies */
const npm = { compare: npm_compare, isVersion: npm_isVersion, range: semverRange };
/** A bare version is `^`, and a comma joins what has to hold together: https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html */
const cargo = {
    compare: npm_compare,
    isVersion: npm_isVersion,
    range: (text) => {
        const parts = text.split(',').map((part) => part.trim());
        if (text.includes('||'))
            return semverRange(text);
        return semverRange(parts.map((part) => (/^\d/.test(part) && !part.includes('*') && !/\s/.test(part) ? `^${part}` : part)).join(' '));
    },
};
/** `v1.2.3`, `v2.0.0+incompatible`, `v0.0.0-20200101000000-abcdefabcdef`: https://go.dev/ref/mod#versions */
const goVersion = (text) => text.replace(/^v/, '').replace(/\+incompatible$/, '');
const isGoVersion = (text) => npm_isVersion(goVersion(text));
const compareGo = (left, right) => npm_compare(goVersion(left), goVersion(right));
/** Go has no ranges: a bare version is the least that is wanted. */
const golang = {
    compare: compareGo,
    isVersion: isGoVersion,
    range: (text) => {
        const full = text.replace(/([<>=]\s*v?)(\d+(?:\.\d+)?)(?![\d.])/g, (_all, sign, numbers) => numbers.includes('.') ? `${sign}${numbers}.0` : `${sign}${numbers}.0.0`);
        return comparatorRange(full, { compare: compareGo, isVersion: isGoVersion }) ?? (isGoVersion(text) ? from(text) : undefined);
    },
};

;// CONCATENATED MODULE: ./src/core/versions/nuget.ts
/** Versions of NuGet packages: Semantic Versioning with a fourth number, without case. https://learn.microsoft.com/nuget/concepts/package-versioning */


const nuget_VERSION = /^v?(\d{1,9}(?:\.\d{1,9}){0,3})(?:-([0-9A-Za-z.-]{1,100}))?(?:\+[0-9A-Za-z.-]{0,100})?$/;
const nuget_isVersion = (text) => nuget_VERSION.test(text);
function nuget_compare(left, right) {
    const [, leftNumbers = '', leftPre] = nuget_VERSION.exec(left) ?? [];
    const [, rightNumbers = '', rightPre] = nuget_VERSION.exec(right) ?? [];
    const [one, other] = [leftNumbers.split('.').map(Number), rightNumbers.split('.').map(Number)];
    for (let index = 0; index < 4; index++) {
        const difference = (one[index] ?? 0) - (other[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    if (leftPre === undefined || rightPre === undefined)
        return Number(leftPre === undefined) - Number(rightPre === undefined);
    return comparePre(leftPre.toLowerCase().split('.'), rightPre.toLowerCase().split('.'));
}
/** Numbers before words, fewer parts before more. */
function comparePre(left, right) {
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
        const [one, other] = [left[index], right[index]];
        if (one === other)
            continue;
        if (one === undefined || other === undefined)
            return one === undefined ? -1 : 1;
        const [oneNumber, otherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
        if (oneNumber !== otherNumber)
            return oneNumber ? -1 : 1;
        if (oneNumber && Number(one) !== Number(other))
            return Number(one) - Number(other);
        if (!oneNumber)
            return one < other ? -1 : 1;
    }
    return 0;
}
/** A bare version is the least; `1.2.*` takes the newest that begins so. */
const nuget = {
    compare: nuget_compare,
    isVersion: nuget_isVersion,
    range: (text) => {
        const written = text.trim();
        if (written === '*')
            return [...EVERYTHING];
        const floating = /^\d+(?:\.\d+){0,2}(?=\.\*$)/.exec(written)?.[0];
        if (floating !== undefined)
            return between(`${floating}-0`, `${bumped(leadingNumbers(floating), floating.split('.').length - 1)}-0`);
        return (comparatorRange(written, { compare: nuget_compare, isVersion: nuget_isVersion }) ??
            bracketRange(written, nuget_isVersion) ??
            (nuget_isVersion(written) ? from(written) : undefined));
    },
};

;// CONCATENATED MODULE: ./src/core/versions/pypi.ts
/** Versions of Python packages: https://packaging.python.org/en/latest/specifications/version-specifiers/ (PEP 440), and Poetry's carets. */


const pypi_VERSION = /^\s*v?(?:(\d{1,9})!)?(\d{1,20}(?:\.\d{1,20}){0,20})[-_.]?(?:(alpha|beta|preview|pre|a|b|c|rc)[-_.]?(\d{0,9}))?(?:-(\d{1,9})|[-_.]?(post|rev|r)[-_.]?(\d{0,9}))?(?:[-_.]?(dev)[-_.]?(\d{0,9}))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+){0,20}))?\s*$/i;
const PHASES = { a: 0, alpha: 0, b: 1, beta: 1, c: 2, rc: 2, pre: 2, preview: 2 };
function pypi_parse(text) {
    const found = pypi_VERSION.exec(text);
    if (!found)
        return undefined;
    const [, epoch, release = '', phase, phaseNumber, bare, post, postNumber, dev, devNumber, local] = found;
    const isPost = post !== undefined || bare !== undefined;
    const isDev = dev !== undefined;
    // A development release without a phase comes before every phase: 1.0.dev1 < 1.0a1.
    const before = isDev && !isPost ? [-1, 0] : [3, 0];
    return {
        epoch: Number(epoch ?? 0),
        release: pypi_trimmed(release.split('.').map(Number)),
        pre: phase === undefined ? before : [PHASES[phase.toLowerCase()] ?? 2, Number(phaseNumber === '' ? 0 : phaseNumber)],
        post: isPost ? Number(bare ?? (postNumber === '' ? 0 : postNumber)) : -1,
        dev: isDev ? Number(devNumber === '' ? 0 : devNumber) : Infinity,
        local: (local ?? '')
            .toLowerCase()
            .split(/[-_.]/)
            .filter((part) => part !== '')
            .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
    };
}
function pypi_trimmed(numbers) {
    let end = numbers.length;
    while (end > 1 && numbers[end - 1] === 0)
        end--;
    return numbers.slice(0, end);
}
function pypi_compare(left, right) {
    const [one, other] = [pypi_parse(left), pypi_parse(right)];
    if (!one || !other)
        return left < right ? -1 : left > right ? 1 : 0;
    for (let index = 0; index < Math.max(one.release.length, other.release.length); index++) {
        const difference = one.epoch - other.epoch || (one.release[index] ?? 0) - (other.release[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return (one.epoch - other.epoch ||
        one.pre[0] - other.pre[0] ||
        one.pre[1] - other.pre[1] ||
        one.post - other.post ||
        (one.dev === other.dev ? 0 : one.dev - other.dev) ||
        compareLocal(one.local, other.local));
}
/** Numbers after letters, and the longer one last. */
function compareLocal(left, right) {
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
        const [one, other] = [left[index], right[index]];
        if (one === other)
            continue;
        if (one === undefined || other === undefined)
            return one === undefined ? -1 : 1;
        if (typeof one !== typeof other)
            return typeof one === 'number' ? 1 : -1;
        return one < other ? -1 : 1;
    }
    return 0;
}
const pypi_isVersion = (text) => pypi_parse(text) !== undefined;
/** `==1.2.*`, and what `~=`, `^` and `~` allow. */
function prefix(numbers, place) {
    return between(`${numbers.slice(0, place + 1).join('.')}.dev0`, `${bumped(numbers, place)}.dev0`);
}
function numbersOf(text) {
    const release = /^v?(\d+(?:\.\d+)*)/.exec(text)?.[1];
    return release?.split('.').map(Number);
}
function wildcard(text) {
    const numbers = /^v?\d+(?:\.\d+)*\.\*$/.test(text) ? numbersOf(text) : undefined;
    return numbers && prefix(numbers, numbers.length - 1);
}
/** One specifier; a comparison leaves out the pre-releases, or the later releases, of the version it names. */
function specifier(text) {
    const [, operator = '', version = ''] = /^(~=|===|==|!=|<=|>=|<|>|\^|~)?\s*(\S+)$/.exec(text) ?? [];
    if (version === '*' && operator === '')
        return [...EVERYTHING];
    const all = wildcard(version);
    if (all !== undefined && (operator === '' || operator === '=='))
        return all;
    if (all !== undefined && operator === '!=')
        return [...upTo(all[0]?.low?.version ?? '', true), ...from(all[0]?.high?.version ?? '')];
    const numbers = numbersOf(version);
    if (numbers === undefined || !pypi_isVersion(version))
        return undefined;
    return compared(operator, version, numbers);
}
function compared(operator, version, numbers) {
    if (operator === '<')
        return upTo(/[a-z]/i.test(version) ? version : `${version}.dev0`, true);
    if (operator === '>')
        return from(/post/i.test(version) ? version : `${version}.post999999999`, true);
    if (operator === '<=')
        return upTo(version, false);
    if (operator === '>=')
        return from(version);
    if (operator === '!=')
        return without(version);
    if (operator === '~=')
        return numbers.length < 2 ? undefined : intersection(from(version), prefix(numbers, numbers.length - 2), pypi_compare);
    if (operator === '~')
        return intersection(from(version), prefix(numbers, Math.min(1, numbers.length - 1)), pypi_compare);
    if (operator !== '^')
        return exactly(version);
    const first = numbers.findIndex((number) => number !== 0);
    return intersection(from(version), prefix(numbers, first === -1 ? numbers.length - 1 : first), pypi_compare);
}
function pypi_range(text) {
    const union = [];
    for (const alternative of text.split(/\|\|?/)) {
        let both = EVERYTHING;
        for (const part of alternative
            .trim()
            .replace(/^\((.*)\)$/, '$1')
            .split(/,|\s+(?=[<>=!~^])/)) {
            const one = part.trim() === '' ? [...EVERYTHING] : specifier(part.trim());
            if (one === undefined)
                return comparatorRange(text, { compare: pypi_compare, isVersion: pypi_isVersion });
            both = intersection(both, one, pypi_compare);
        }
        union.push(...both);
    }
    return union;
}
const pypi = { compare: pypi_compare, isVersion: pypi_isVersion, range: pypi_range, inRange: (version) => version.replace(/\+.*$/, '') };

;// CONCATENATED MODULE: ./src/core/versions/schemes.ts
/** The orderings by name, and whether a version is within a range: yes, no, or not known. */








/** By the names that package URLs use for them. */
const SCHEMES = { npm: npm, pypi: pypi, maven: maven, golang: golang, cargo: cargo, gem: gem, composer: composer, nuget: nuget };
const SCHEME_NAMES = Object.keys(SCHEMES);
/** Longest version that is compared; in UTF-16 units. */
const MAX_VERSION = 200;
function schemes_isVersion(scheme, text) {
    return text.length <= MAX_VERSION && SCHEMES[scheme].isVersion(text);
}
/** Whether a text is a range of the ecosystem. */
function isRange(scheme, text) {
    return rangeOf(scheme, text) !== undefined;
}
/** Negative, zero or positive; undefined where either is no version. */
function compareVersions(scheme, left, right) {
    return schemes_isVersion(scheme, left) && schemes_isVersion(scheme, right) ? SCHEMES[scheme].compare(left, right) : undefined;
}
/** Undefined where the text is no version, or the range none. */
function isInRange(scheme, version, range) {
    const set = rangeOf(scheme, range);
    if (set === undefined || !schemes_isVersion(scheme, version))
        return undefined;
    const one = SCHEMES[scheme];
    return contains(set, one.inRange?.(version) ?? version, one.compare);
}
/** Whether all versions that `declared` allows are in `range` (true), none of them (false), or that cannot be told. */
function allInRange(scheme, declared, range) {
    const [allowed, set] = [rangeOf(scheme, declared), rangeOf(scheme, range)];
    if (allowed === undefined || set === undefined || allowed.length === 0)
        return undefined;
    const { compare } = SCHEMES[scheme];
    if (isWithin(allowed, set, compare))
        return true;
    return intersection(allowed, set, compare).length === 0 ? false : undefined;
}
const ranges = new Map();
/** Ranges that are kept once they were read; a repository has some thousands. */
const MAX_KEPT = 20_000;
function rangeOf(scheme, text) {
    const key = `${scheme} ${text}`;
    if (ranges.has(key))
        return ranges.get(key);
    const range = text.length > MAX_RANGE ? undefined : SCHEMES[scheme].range(text.trim());
    if (ranges.size < MAX_KEPT)
        ranges.set(key, range);
    return range;
}


/***/ }),

/***/ 83624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vZ: () => (/* binding */ applying),
  NZ: () => (/* binding */ asked),
  yv: () => (/* binding */ originOf)
});

// EXTERNAL MODULE: ./src/core/externals.ts
var externals = __webpack_require__(97379);
// EXTERNAL MODULE: ./src/detect/arguments-read.ts
var arguments_read = __webpack_require__(29696);
// EXTERNAL MODULE: ./src/core/value.ts
var value = __webpack_require__(50390);
;// CONCATENATED MODULE: ./src/detect/blocks.ts

/** Blocks of one name that are looked at. */
const MAX_BLOCKS = 100;
/** Sites with the same identity whose arguments under `name` are those of one block; none where there is no such block. */
function blocksOf(site, name) {
    const found = [];
    // Of blocks of which nothing is read, only their number is told.
    const [length = 0] = (0,value/* scalars */.kw)(site.args.get(`${name}.length`)).map(Number);
    for (let index = 0; index < MAX_BLOCKS; index++) {
        const start = `${name}.${String(index)}`;
        const args = inside(site.args, name, start);
        const argSites = inside(site.argSites, name, start);
        if (index >= length && !args.isThere && !argSites.isThere)
            break;
        found.push({ ...site, args: args.entries, argSites: argSites.entries });
    }
    // A single block that only stands without its index.
    const isSingle = found.length === 0 &&
        [...site.args.keys(), ...site.argSites.keys()].some((key) => key.startsWith(`${name}.`) && key !== `${name}.length`);
    return isSingle ? [site] : found;
}
function inside(all, name, start) {
    const entries = new Map();
    let isThere = false;
    for (const [key, entry] of all) {
        const isOfBlocks = key === name || key.startsWith(`${name}.`);
        if (!isOfBlocks)
            entries.set(key, entry);
        if (key !== start && !key.startsWith(`${start}.`))
            continue;
        isThere = true;
        entries.set(name + key.slice(start.length), entry);
    }
    return { entries, isThere };
}

// EXTERNAL MODULE: ./src/detect/conditions.ts
var conditions = __webpack_require__(10201);
// EXTERNAL MODULE: ./src/detect/language-models.ts
var language_models = __webpack_require__(71296);
// EXTERNAL MODULE: ./src/detect/purposes.ts
var purposes = __webpack_require__(88228);
;// CONCATENATED MODULE: ./src/detect/applying.ts
/** Which rows of a site's symbol apply to it: to the site itself, or to each of its blocks. */






function applying(site, rows) {
    const fitting = rows.filter(({ row }) => (0,conditions/* kindFits */.bC)(row, site));
    const blocks = new Set(fitting.flatMap(({ row }) => row.each ?? []));
    const whole = chosen(site, fitting.filter(({ row }) => row.each === undefined));
    if (blocks.size === 0)
        return whole;
    const inside = [...blocks].flatMap((block) => {
        const own = fitting.filter(({ row }) => row.each === block);
        return blocksOf(site, block).flatMap((one) => chosen(one, own));
    });
    return [...whole, ...inside];
}
function chosen(site, rows) {
    const fitting = rows.filter(({ row }) => (0,conditions/* conditionHolds */.C)(row, site));
    const special = fitting.filter(({ row }) => row.when !== undefined && row.when.otherwise !== true);
    // A fallback row stands back where another one that depends on the arguments applies.
    const told = fitting.filter(({ row }) => row.when?.otherwise !== true || !special.some((other) => takesPlace(other.row, row, site)));
    return told.map(({ id, row }) => ({ id, row, of: site }));
}
/** A resource holds several things: a row about its password says nothing of its encryption. */
function takesPlace({ asset }, fallback, { kind }) {
    if (kind !== 'resource' || asset === undefined || fallback.asset === undefined)
        return true;
    return asset.type === fallback.asset.type && asset.name === fallback.asset.name;
}
/** What a row says by itself of a resource that leaves an attribute out is what the provider makes of that. */
function originOf({ row: { when }, of }) {
    if (of.kind !== 'resource' || when?.absent === undefined)
        return 'catalogue';
    return Object.keys(when).every((key) => key === 'absent' || key === 'versions') ? 'library-default' : 'catalogue';
}
/** Arguments that tell something of an asset once they are known, and the result where only callers may tell what it is for. */
function asked(site, rows, open, words) {
    const telling = (0,purposes/* withoutSecrets */.cT)(site, rows, words).filter(({ row }) => (0,language_models/* isTelling */.c0)(row) && (0,conditions/* kindFits */.bC)(row, site) && (0,conditions/* conditionHolds */.C)(row, site, open));
    const keys = telling.flatMap(({ row }) => (0,arguments_read/* argumentsRead */.Rn)(row));
    // Looking for callers takes time: of tests and what others wrote they would change little.
    const isOwn = site.context.pathClass === 'source';
    return isOwn && telling.some(({ row }) => (0,arguments_read/* asksForResult */.tV)(row)) && (0,purposes/* isToldByNobody */.w8)(site, words) ? [...keys, externals/* RESULT */.Mr] : keys;
}


/***/ }),

/***/ 29696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   Rn: () => (/* binding */ argumentsRead),
/* harmony export */   j9: () => (/* binding */ questionsIn),
/* harmony export */   tV: () => (/* binding */ asksForResult)
/* harmony export */ });
/* harmony import */ var _provider_version__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44983);

/** Every argument key that a row reads. */
function argumentsRead(row) {
    const keys = [];
    const fromSource = (source) => {
        for (const one of Array.isArray(source) ? source : [source])
            if (typeof one === 'object' && 'arg' in one) {
                keys.push(one.arg, ...(one.alias ?? []));
                if (one.versions)
                    keys.push(_provider_version__WEBPACK_IMPORTED_MODULE_0__/* .PROVIDER_VERSION */ .h);
            }
    };
    const refines = row.refine === undefined ? [] : Array.isArray(row.refine) ? row.refine : [row.refine];
    for (const part of [row.asset, ...refines]) {
        for (const source of Object.values(part?.properties ?? {}))
            fromSource(source);
        keys.push(...(part?.include ?? []));
    }
    for (const refine of refines)
        for (const source of Object.values(refine.alone?.properties ?? {}))
            fromSource(source);
    for (const refine of refines)
        if (typeof refine.of === 'object')
            keys.push(refine.of.arg);
    // What is told of an object that a caller made; what it is used for is told where it is used.
    const tells = refines.some(({ of, properties, include }) => of === 'receiver' && (include || Object.keys(properties ?? {}).some((name) => name !== 'purpose')));
    if (tells)
        keys.push('self');
    keys.push(...(row.when?.present ?? []), ...(row.when?.absent ?? []), ...Object.keys(row.when?.is ?? {}), ...Object.keys(row.when?.contains ?? {}), ...Object.keys(row.when?.lacks ?? {}), ...(row.when?.secretIn ?? []), ...(row.when?.fixed ?? []), ...(row.when?.madeBy?.args ?? []));
    if (row.runs !== undefined)
        keys.push(...Object.values(row.runs).flat());
    if (row.when?.versions !== undefined)
        keys.push(_provider_version__WEBPACK_IMPORTED_MODULE_0__/* .PROVIDER_VERSION */ .h);
    keys.push(...(row.asks ?? []));
    if (row.value?.same !== undefined)
        keys.push(row.value.same);
    return keys;
}
/** Whether the row asks what its result is used for, or what goes in; of what has a key that is said elsewhere. */
function asksForResult({ asset, refine }) {
    const refines = refine === undefined ? [] : Array.isArray(refine) ? refine : [refine];
    return [asset, ...refines].some((part) => {
        const { purpose, key } = part?.properties ?? {};
        const sources = Array.isArray(purpose) ? purpose : [purpose];
        return key === undefined && sources.some((one) => typeof one === 'object' && 'purpose' in one && one.purpose !== 'mac');
    });
}
/** `clientConfig.verify` → `clientConfig`. */
function firstOf(key) {
    return key.split('.', 1)[0];
}
/** `value.given.3.ChainErrors`: what a function that is the value answers to that word as its fourth parameter. */
function questionsIn(keys) {
    const found = new Map();
    for (const key of keys) {
        const [, parameter, word] = /\.given\.(\d+)\.(\w+)$/.exec(key) ?? [];
        if (parameter !== undefined && word !== undefined)
            found.set(`${parameter}.${word}`, { parameter: Number(parameter), word });
    }
    return [...found.values()];
}


/***/ }),

/***/ 10201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ mayHold),
/* harmony export */   C: () => (/* binding */ conditionHolds),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   bC: () => (/* binding */ kindFits),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _core_externals__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97379);
/* harmony import */ var _catalogue_purpose__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60507);
/* harmony import */ var _core_literal_pattern__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50683);
/* harmony import */ var _core_site__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85940);
/* harmony import */ var _core_value__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50390);
/* harmony import */ var _symbols__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90598);
/* harmony import */ var _provider_version__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44983);
/** Whether a row applies to a site: its kind and what it says `when`. */







function kindFits(row, site) {
    if (row.kind === 'property')
        return site.kind === 'property' && !isExpected(site);
    if (row.kind === 'override' || site.kind === 'override')
        return row.kind === site.kind;
    return true;
}
/** What a test expects sets nothing: `expect(options).toEqual({ rejectUnauthorized: false })`. */
function isExpected({ context: { sinks, pathClass } }) {
    return pathClass === 'test' && sinks.some((name) => EXPECTS.test(name)) && !sinks.includes('expect');
}
const EXPECTS = /^(?:to(?:Strict)?Equal|toMatchObject|toContainEqual|to(?:HaveBeen|Be)(?:Last|Nth)?CalledWith|deep(?:Strict)?Equal)$/;
/** Whether a row's condition holds; what depends on an argument among `open` may hold. */
function conditionHolds(row, site, open = []) {
    const { when } = row;
    if (when === undefined)
        return true;
    if (when.versions !== undefined && !(0,_provider_version__WEBPACK_IMPORTED_MODULE_1__/* .versionsFit */ .N)(site, when.versions))
        return false;
    if (when.notIn?.some((ending) => (site.trace.at(-1) ?? site.at).file.endsWith(ending)))
        return false;
    const isOpen = (key) => open.some((other) => (0,_core_externals__WEBPACK_IMPORTED_MODULE_2__/* .overlap */ .EF)(key, other));
    const has = (key) => site.args.has(key) || site.argSites.has(key) || isInside(site, key) || site.beside?.has(key) === true;
    if (when.argCount !== undefined) {
        const counts = Array.isArray(when.argCount) ? when.argCount : [when.argCount];
        if (!counts.includes(countOf(site)))
            return false;
    }
    if (when.present?.some((key) => !has(key) && !isOpen(key)))
        return false;
    if (when.absent?.some((key) => has(key) && !isOpen(key)))
        return false;
    if (when.known?.some((key) => (0,_core_value__WEBPACK_IMPORTED_MODULE_3__/* .scalars */ .kw)(site.args.get(key)).length === 0 && !isOpen(key)))
        return false;
    if (when.fixed?.some((key) => !isOpen(key) && !isFixed(site.args.get(key))))
        return false;
    if (when.nothing && !when.nothing.some((key) => site.nothing?.has(key)))
        return false;
    if (when.givenTo && !isGivenTo(when.givenTo, site))
        return false;
    if (when.tells && !tells(when.tells, site.context.told?.() ?? []))
        return false;
    if (when.names && !names(when.names, site.context.told?.() ?? []))
        return false;
    if (when.alongside && (site.context.alongside?.() ?? []).every((name) => when.alongside?.includes(name) !== true))
        return false;
    if (when.unlessAlongside && hold(site.context.alongside?.() ?? [], when.unlessAlongside))
        return false;
    if (when.untold && hold(site.context.told?.() ?? [], when.untold))
        return false;
    if (when.without && site.context.onSame?.()?.some((name) => when.without?.includes(name)) !== false)
        return false;
    if (when.used && !isUsed(when.used, site))
        return false;
    if (when.unlessLater && site.context.later?.().some((name) => when.unlessLater?.includes(name)) !== false)
        return false;
    if (when.notAfter && site.context.before?.().some((name) => when.notAfter?.includes(name)))
        return false;
    if (when.unlessTested && isTested(when.unlessTested, site))
        return false;
    if (when.ignored && site.context.unused !== true && (site.context.ignored?.() ?? []).length === 0)
        return false;
    if (when.madeBy && !isMadeBy(when.madeBy, site))
        return false;
    if (when.secretIn?.some((key) => !isOpen(key) && !(0,_core_value__WEBPACK_IMPORTED_MODULE_3__/* .scalars */ .kw)(site.args.get(key)).some(holdsSecret)))
        return false;
    // A row with tokens of its own is only looked for where its condition is written.
    const mayBe = row.tokens === undefined ? isOpen : undefined;
    if (when.contains !== undefined && !contains(when.contains, site, mayBe, when.lacks))
        return false;
    if (when.lacks !== undefined && !lacks(when.lacks, site, Object.keys(when.contains ?? {})))
        return false;
    if (when.is !== undefined && !holds(when.is, site.args, mayBe))
        return false;
    // Last: it looks into callers, which may be on the way here.
    return !when.compared || (site.context.compared?.() ?? []).length > 0;
}
/** Whether a condition may hold for a call that is not resolved yet, going by the names that it is given and by the words in its file. */
function mayHold(when, told, mentions, words) {
    if (when === undefined)
        return true;
    if ((when.secretNamed ?? when.secretUnmade) && words?.isSecretGiven(told()) !== true)
        return false;
    if (when.tells && !tells(when.tells, told()))
        return false;
    if (when.names && !names(when.names, told()))
        return false;
    return when.madeBy?.sites.some((site) => writtenAs((0,_symbols__WEBPACK_IMPORTED_MODULE_4__/* .split */ .l)(site).name).some(mentions)) !== false;
}
/** Kotlin leaves the `get` out. */
function writtenAs(name) {
    return /^get[A-Z]/.test(name) ? [name, name.charAt(3).toLowerCase() + name.slice(4)] : [name];
}
function isFixed(value) {
    return (value !== undefined &&
        (0,_core_value__WEBPACK_IMPORTED_MODULE_3__/* .alternatives */ .Vo)(value).every((one) => one.kind === 'known' || (one.kind === 'material' && one.source === 'constant')));
}
/** Whether one of these words is in one of the names. */
function hold(names, words) {
    return names.some((name) => (0,_catalogue_purpose__WEBPACK_IMPORTED_MODULE_0__/* .splitWords */ .yM)(name).some((word) => words.includes(word)));
}
function isMadeBy({ args, sites }, site) {
    return args.some((key) => (0,_core_site__WEBPACK_IMPORTED_MODULE_5__/* .madeInto */ .qj)(site, key).some(({ symbol }) => sites.includes(symbol)));
}
function isGivenTo({ args, calls }, { context }) {
    const others = args.flatMap((key) => context.beside?.(key) ?? []).map((name) => name.toLowerCase());
    return others.some((name) => calls.some((call) => name.startsWith(call)));
}
function isUsed({ by, without, through }, { context }) {
    const uses = context.uses?.(through ?? []);
    return uses !== undefined && uses.some((name) => by.includes(name)) && !uses.some((name) => without.includes(name));
}
/** Constants are the names of settings, not what these hold. */
const CONSTANT = /^[A-Z0-9_]+$/;
function tells(endings, told) {
    return told.some((name) => {
        const words = (0,_catalogue_purpose__WEBPACK_IMPORTED_MODULE_0__/* .splitWords */ .yM)(name);
        return !CONSTANT.test(name.replace(/:$/, '')) && endings.some((ending) => (0,_catalogue_purpose__WEBPACK_IMPORTED_MODULE_0__/* .endsInWords */ .TX)(words, ending.split(' ')));
    });
}
function names(wanted, told) {
    return told.some((name) => !CONSTANT.test(name) && !name.endsWith(':') && wanted.includes((0,_catalogue_purpose__WEBPACK_IMPORTED_MODULE_0__/* .splitWords */ .yM)(name).join(' ')));
}
function isTested(words, { context }) {
    return (context.guards?.() ?? []).some((name) => (0,_catalogue_purpose__WEBPACK_IMPORTED_MODULE_0__/* .splitWords */ .yM)(name).some((word) => words.includes(word)));
}
/** Something stands inside an argument: more than that it is an empty list. */
function isInside({ args }, key) {
    const start = `${key}.`;
    for (const [other, value] of args) {
        if (!other.startsWith(start))
            continue;
        if (other !== `${start}length` || value.kind !== 'known' || value.value !== 0)
            return true;
    }
    return false;
}
function holds(is, args, mayBe) {
    for (const [key, wanted] of Object.entries(is)) {
        if (mayBe?.(key))
            continue;
        const options = Array.isArray(wanted) ? wanted : [wanted];
        if (!(0,_core_value__WEBPACK_IMPORTED_MODULE_3__/* .scalars */ .kw)(args.get(key)).some((value) => options.includes(value)))
            return false;
    }
    return true;
}
/** What an argument lacks is asked of the same text: of two addresses one may be that of the machine itself. */
function contains(parts, { args, pieces }, mayBe, without = {}) {
    return Object.entries(parts).every(([key, options]) => {
        if (mayBe?.(key))
            return true;
        const piece = pieces?.get(key);
        const texts = [...(0,_core_value__WEBPACK_IMPORTED_MODULE_3__/* .scalars */ .kw)(args.get(key)), ...(piece === undefined ? [] : [piece])].map((scalar) => String(scalar).toLowerCase());
        const holdsOne = (text, some) => some.some((option) => stands(text, option.toLowerCase()));
        return texts.some((text) => holdsOne(text, options) && !holdsOne(text, without[key] ?? []));
    });
}
/** A star in what is looked for stands for a word: `http://*.` for the name of a host. */
function stands(text, option) {
    return option.includes('*') ? pattern(option).test(text.slice(0, MAX_TEXT)) : text.includes(option);
}
const MAX_TEXT = 2000;
const patterns = new Map();
function pattern(option) {
    const known = patterns.get(option);
    if (known)
        return known;
    const parts = option.split('*').map(_core_literal_pattern__WEBPACK_IMPORTED_MODULE_6__/* .literalPattern */ .K);
    const made = new RegExp(parts.join(WORD));
    patterns.set(option, made);
    return made;
}
/** Neither what ends a part of an address nor what marks a hole. */
const WORD = '[^\\s/@:*${}<>%()\\uFFFD]{1,200}';
/** `scheme://user:password@host`, `user:password@tcp(host)`, and `password=…` in a list of settings. */
const ADDRESS_SECRET = /^[a-z][a-z0-9+.-]{0,40}:\/\/[^/@\s:]{0,200}:([^@/\s]{1,200})@/i;
const SOURCE_SECRET = /^[^/@\s:]{1,200}:([^@/\s]{1,200})@(?:tcp|unix)\(/i;
const SETTING_SECRET = /(?:^|[\s;?&])(?:password|pwd)\s?=\s?["']?([^\s;&'"]{1,200})/i;
/** A server on the machine itself whose password is the user's name, as it is installed. */
const DEVELOPMENT = /^[a-z][a-z0-9+.-]{0,40}:\/\/([^/@\s:]{1,200}):\1@(?:localhost|127\.|\[::1\])/i;
/** What somebody else fills in: `<password>`, `${PASSWORD}`, `{0}`, `%s`, `****`. */
const HOLE = /^(?:<.*>|\[.*\]|\$?\{.*\}?|%[a-z(].*|\*+|x+|\.+)$/i;
function holdsSecret(scalar) {
    if (typeof scalar !== 'string')
        return false;
    if (DEVELOPMENT.test(scalar))
        return false;
    const secret = ADDRESS_SECRET.exec(scalar)?.[1] ?? SOURCE_SECRET.exec(scalar)?.[1] ?? SETTING_SECRET.exec(scalar)?.[1];
    return secret !== undefined && !HOLE.test(secret);
}
function lacks(parts, site, asked) {
    return Object.entries(parts).every(([key, options]) => asked.includes(key) || !contains({ [key]: options }, site));
}
/** Positional arguments given. */
function countOf(site) {
    let count = 0;
    while (site.args.has(String(count)) ||
        site.argSites.has(String(count)) ||
        [...site.args.keys()].some((key) => key.startsWith(`${count}.`)))
        count++;
    return count;
}


/***/ }),

/***/ 71296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ noteClass),
/* harmony export */   c0: () => (/* binding */ isTelling),
/* harmony export */   uW: () => (/* binding */ noModels)
/* harmony export */ });
/** Whether a row makes or changes an asset, by itself or by the program that it starts. */
function isTelling({ asset, refine, runs, asks }) {
    return asset !== undefined || refine !== undefined || runs !== undefined || asks !== undefined;
}
/** Nothing yet but names of arguments that are read anyway. */
function noModels(argumentNames) {
    return {
        rows: new Map(),
        telling: new Set(),
        reads: new Map(),
        argumentNames: new Set(argumentNames),
        aliases: new Map(),
        supertypes: new Map(),
        objects: new Map(),
        constants: new Map(),
        prefixes: new Set(),
        owners: new Set(),
        properties: new Set(),
        overrides: new Map(),
        fillers: new Set(),
        settingFillers: new Set(),
        conditions: new Map(),
        references: new Map(),
        givenAway: new Map(),
        questions: [],
        canonical: new Map(),
    };
}
const CLASS = /\.[A-Z]\w*$/;
/** An object that is declared to be of a class has what every constructor of it gives. */
function noteClass({ supertypes }, symbol, { when, returns }) {
    if (when === undefined && returns !== undefined && returns !== symbol && CLASS.test(symbol) && !supertypes.has(symbol))
        supertypes.set(symbol, returns);
}


/***/ }),

/***/ 72341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ modelFile)
});

// UNUSED EXPORTS: modelRow

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./src/core/externals.ts
var externals = __webpack_require__(97379);
;// CONCATENATED MODULE: ./src/detect/model-source.ts
/** Where a row of a model takes the properties of an asset from. */

const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]);
/** Key of an argument: position ('0'), name ('key_size'), path ('1.modulusLength'), or 'self'. YAML may write a position as a number. */
const argumentKey = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig().int().nonnegative()]).transform(String);
const argumentSource = schemas/* strictObject */.rej({
    arg: argumentKey,
    alias: schemas/* array */.YOg(argumentKey).optional().describe('Other keys of the same argument; the first present one counts.'),
    default: scalar
        .nullable()
        .optional()
        .describe('What the library does when the argument is absent (origin library-default); null: that is not known.'),
    notation: schemas/* string */.YjP().optional().describe('Inner grammar of the string; may fill in further properties (mode, keyBits, padding, hash).'),
    as: schemas/* enum */.k5n(['material', 'bits', 'bytes', 'presence', 'count', 'days', 'mixed'])
        .optional()
        .describe('material: key bytes, never their text; bits/bytes: length of the material; presence: true when given; count: number of list items; mixed: whether the list, in the notation given, names authentication with a shared key beside signatures; days: of a period written out (7776000s, P90D, 2160h, rate(30 days)); a bare number is one of days.'),
    least: schemas/* number */.aig().optional().describe('With material: constants of fewer bytes only stand in its place.'),
    of: schemas/* string */.YjP().optional().describe("A property of the asset that the argument's own site makes; that asset is absorbed."),
    versions: schemas/* record */.g1P(schemas/* string */.YjP(), scalar.nullable())
        .optional()
        .describe("What an absent argument means to some versions of the provider, by range: '<3.0.0'. The first range that holds them all counts, null is not known; `default` is for all others and where no version is told."),
    map: schemas/* record */.g1P(schemas/* string */.YjP(), scalar.nullable())
        .optional()
        .describe("Renames known scalars; one that is not listed becomes that of the first pattern that fits ('alias/aws/*', '*'), or stays as it is. null: not known."),
    separator: schemas/* string */.YjP().min(1).optional().describe('The text is a list with this between its items: the value is one of them.'),
    scale: schemas/* number */.aig().optional().describe('Factor for numbers: 8 turns bytes into bits.'),
})
    .describe('A value read from an argument of the site.');
const symbolSource = schemas/* strictObject */.rej({
    symbol: schemas/* literal */.euz('last'),
    notation: schemas/* string */.YjP().optional(),
    map: schemas/* record */.g1P(schemas/* string */.YjP(), scalar.nullable()).optional(),
});
const purposeSource = schemas/* strictObject */.rej({ purpose: schemas/* enum */.k5n(['sinks', 'inputs', 'mac']) })
    .describe('sinks: what the result is used for, told from the names it is given to. inputs: password where what goes in is called so and the names of the result say nothing else; protocol where a name around the hash tells one that fixes it. mac: protocol likewise; key where a secret goes in, so that a key is derived.');
const resultSource = schemas/* strictObject */.rej({ result: schemas/* enum */.k5n(['use', 'thrown', 'error', 'claims', 'promise']) })
    .describe('use: unused where nobody looks at the result. thrown: unused where what it throws is caught and dropped. error: unused where the error beside it is dropped. claims: header where only the end or the header of a token is read. promise: promised where the promise that the call gives is taken for its answer.');
const single = schemas/* union */.KCZ([scalar, argumentSource, symbolSource, purposeSource, resultSource]);
/** Several sources: the first that is present wins. */
const source = schemas/* union */.KCZ([single, schemas/* array */.YOg(single).min(1)]);
const properties = schemas/* record */.g1P(schemas/* string */.YjP(), source);

;// CONCATENATED MODULE: ./src/detect/model-condition.ts
/** When a row of a model file applies. */


const condition = schemas/* strictObject */.rej({
    otherwise: schemas/* literal */.euz(true).optional().describe('Only when no other row of the same site applies.'),
    versions: schemas/* string */.YjP().optional().describe("Versions of its provider or library, by range: '<4.0.0'; not where none is told."),
    notIn: schemas/* array */.YOg(schemas/* string */.YjP()).optional().describe("Not in files whose names end so: '.vue', what runs in a browser."),
    argCount: schemas/* union */.KCZ([schemas/* number */.aig().int(), schemas/* array */.YOg(schemas/* number */.aig().int())]).optional(),
    present: schemas/* array */.YOg(argumentKey).optional(),
    absent: schemas/* array */.YOg(argumentKey).optional(),
    known: schemas/* array */.YOg(argumentKey).optional().describe('argument keys whose value is known to the last letter'),
    madeBy: schemas/* strictObject */.rej({ args: schemas/* array */.YOg(argumentKey).min(1), sites: schemas/* array */.YOg(schemas/* string */.YjP()).min(1) })
        .optional()
        .describe('one of these arguments, or a part of the text that it is, was made by one of these sites'),
    fixed: schemas/* array */.YOg(argumentKey).optional().describe('argument keys whose text or bytes stand in the code, zeros as well'),
    nothing: schemas/* array */.YOg(argumentKey).optional().describe('argument keys of which one is given as nothing: None, null'),
    givenTo: schemas/* strictObject */.rej({ args: schemas/* array */.YOg(argumentKey).min(1), calls: schemas/* array */.YOg(schemas/* string */.YjP()).min(1) })
        .optional()
        .describe('The variable of one of these arguments (`result`: the one that the result is given) goes into another call in the same function whose name begins so.'),
    tells: schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .describe('The call writes something as it is whose name ends with these words: `log.info(user, adminPassword)`, by [password].'),
    is: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([scalar, schemas/* array */.YOg(scalar)]))
        .optional()
        .describe('argument key → scalar(s) it must be known to hold'),
    contains: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP()).min(1))
        .optional()
        .describe('argument key → texts of which its text must hold one, letter case aside: options inside a connection string; a star stands for a word: `http://*.`'),
    names: schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .describe('The call writes something as it is that is called just this: `log.info(token)`, by [token].'),
    secretIn: schemas/* array */.YOg(argumentKey)
        .optional()
        .describe('arguments whose known text must hold a password: scheme://user:password@host, or password=… among settings'),
    secretNamed: schemas/* literal */.euz(true)
        .optional()
        .describe('one of the names that go in tells a password or another secret, and none that only a hash or the like of it does'),
    lacks: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP()).min(1)).optional().describe('argument key → texts of which its text may hold none'),
    without: schemas/* array */.YOg(schemas/* string */.YjP()).optional().describe('in the same function none of these methods is called on the object, a local variable'),
    used: schemas/* strictObject */.rej({ by: schemas/* array */.YOg(schemas/* string */.YjP()).min(1), without: schemas/* array */.YOg(schemas/* string */.YjP()), through: schemas/* array */.YOg(schemas/* string */.YjP()).optional() })
        .optional()
        .describe('One of these methods is called on the result, none of those without, and nobody but the same function gets hold of it. What a method of `through` sets counts as a part of it.'),
    unlessTested: schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .describe('not where a test around it speaks of something whose name holds one of these words: `if (BuildConfig.DEBUG)`, by [debug]'),
    unlessLater: schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .describe('neither in the chain after the call nor on the variable that holds its result one of these methods is called'),
    notAfter: schemas/* array */.YOg(schemas/* string */.YjP()).optional().describe('in the same function none of these methods was called before on the variable'),
    alongside: schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .describe('a function of one of these names is called in the same function: what it gives may be what this call is about'),
    unlessAlongside: schemas/* array */.YOg(schemas/* string */.YjP()).optional().describe('not where a function is called beside it whose name holds one of these words'),
    untold: schemas/* array */.YOg(schemas/* string */.YjP()).optional().describe('none of these words is in the name of something that the call is given'),
    secretUnmade: schemas/* literal */.euz(true)
        .optional()
        .describe('secretNamed, by a parameter or what was taken out of something: no other call made it, as one that hashes would'),
    compared: schemas/* literal */.euz(true)
        .optional()
        .describe('the result is compared with an ordinary operator, with something that is not written there'),
    ignored: schemas/* literal */.euz(true).optional().describe('nobody looks at the result, also where a function gives it back'),
});

;// CONCATENATED MODULE: ./src/detect/model.ts
/** The shape of a model file: rows that say which site makes, refines, returns or is worth what. */




const assetType = schemas/* enum */.k5n(['algorithm', 'certificate', 'protocol', 'related-crypto-material']);
const include = schemas/* array */.YOg(argumentKey).describe("Arguments whose own site's asset is absorbed: its properties join this asset.");
const asset = schemas/* strictObject */.rej({
    type: assetType,
    name: schemas/* string */.YjP().optional().describe('Only where no algorithm names the asset: kms-key, storage-encryption.'),
    properties: properties,
    include: include.optional(),
    confidence: schemas/* enum */.k5n(['high', 'medium', 'low']).optional(),
});
const standAlone = schemas/* strictObject */.rej({ type: assetType, name: schemas/* string */.YjP().optional(), properties: properties.optional() });
const refine = schemas/* strictObject */.rej({
    of: schemas/* union */.KCZ([
        schemas/* literal */.euz('receiver'),
        schemas/* strictObject */.rej({
            arg: argumentKey,
            name: schemas/* string */.YjP().optional().describe('Only the asset of that name, where the argument makes several.'),
            material: schemas/* array */.YOg(schemas/* string */.YjP()).optional().describe('Only assets of such material, where the call takes anything: print(key).'),
        }),
    ]),
    alone: standAlone.optional().describe('The asset it makes by itself when the object was made where nobody can see.'),
    around: argumentKey.optional().describe("Only where the asset's IV is a part of this argument: it came with the message."),
    properties: properties.optional(),
    include: include.optional(),
});
const argumentKeys = schemas/* union */.KCZ([argumentKey, schemas/* array */.YOg(argumentKey).min(1)]).transform((key) => (Array.isArray(key) ? key : [key]));
const configuration = schemas/* strictObject */.rej({
    kind: schemas/* string */.YjP().describe('Which files set it: a kind of knowledge/configuration.yml.'),
    key: argumentKeys.optional().describe('The arguments that make the key, joined with a dot; left out, it is the configuration itself.'),
    template: argumentKeys.optional().describe("The argument is a text with the key in it: '${key:default}'."),
    default: argumentKeys.optional().describe('Holds where nobody sets the key; of several the first that is given.'),
    optionsBy: schemas/* array */.YOg(schemas/* string */.YjP())
        .min(1)
        .optional()
        .describe('Methods that declare options of the command line with their defaults; the result holds them.'),
    defaultsBy: schemas/* array */.YOg(schemas/* string */.YjP()).min(1).optional().describe('Methods of the package that set a default: SetDefault(key, value).'),
})
    .describe("A value from the repository's own configuration files; one that no file sets is the default or unknown.");
const value = schemas/* strictObject */.rej({
    same: argumentKey.optional().describe("The result is this argument's value: an index, or 'self'."),
    decode: schemas/* union */.KCZ([schemas/* enum */.k5n(['hex', 'base64', 'utf8', 'number', 'bytes']), schemas/* strictObject */.rej({ arg: argumentKey })]).optional(),
    material: schemas/* enum */.k5n(['random', 'insecure-random', 'time', 'derived', 'generated', 'service', 'environment', 'file']).optional(),
    bytes: schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* strictObject */.rej({ arg: argumentKey })]).optional(),
    parsed: argumentKey
        .optional()
        .describe('The result is what stands in the data file that this argument names, is open on or was read from: json.load(open("a.json")).'),
    inputs: schemas/* record */.g1P(schemas/* string */.YjP(), argumentKey)
        .optional()
        .describe('The calls in one chain that give the result its data, and which argument: where all of these are constants, so is the result.'),
    environment: schemas/* strictObject */.rej({ name: argumentKey, default: argumentKey.optional() })
        .optional()
        .describe('An environment variable: short for a configuration of kind environment.'),
    configuration: configuration.optional(),
    constant: scalar.optional(),
    text: schemas/* enum */.k5n(externals/* TEXT_OPERATIONS */.DL)
        .optional()
        .describe('The result is text (a number, an answer) made of the receiver and the arguments, the text first.'),
    join: schemas/* strictObject */.rej({ separator: argumentKey.optional(), parts: argumentKey })
        .optional()
        .describe('The result is a text of parts (a list, or this argument and all after it) with a separator between them, or nothing.'),
    member: schemas/* strictObject */.rej({ of: argumentKey, name: argumentKey })
        .optional()
        .describe("The result is an argument's member: getattr(object, 'name')."),
    returned: argumentKey.optional().describe('The result is a list of what this argument, a function, returns: Array.from(list, f).'),
    partial: schemas/* literal */.euz(true)
        .optional()
        .describe('The result is the function in the first argument, with the other arguments given: partial(f, a).'),
    record: schemas/* literal */.euz(true).optional().describe('The result holds the entries of all arguments: dict(a, b=1), Object.assign(a, b).'),
    pairs: schemas/* literal */.euz(true).optional().describe('The result is a map of the arguments: keys and values in turn, or pairs.'),
    list: schemas/* literal */.euz(true).optional().describe('The result is a list of the arguments.'),
    either: schemas/* literal */.euz(true)
        .optional()
        .describe('The result is the first of the arguments that is there: requireNonNullElse(a, b), cmp.Or(a, b).'),
    fills: argumentKey.optional().describe('The call fills this argument (an array, settings) instead of returning the value.'),
});
const byArgument = schemas/* strictObject */.rej({ arg: argumentKey, alias: schemas/* array */.YOg(argumentKey).optional(), of: schemas/* array */.YOg(schemas/* string */.YjP()).min(1) });
const runs = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({
        words: schemas/* array */.YOg(argumentKey).min(1).describe('The program and its words, in order: each argument is one, or a list of them.'),
    }),
    schemas/* strictObject */.rej({ script: argumentKey.describe('The text of a shell.') }),
    schemas/* strictObject */.rej({ program: argumentKey, line: argumentKey.describe('All words of the program in one text.') }),
])
    .describe('The call starts a program: what rows of `shell` say of it holds here.');
const modelRow = schemas/* strictObject */.rej({
    site: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP()).min(1)]).transform((site) => (Array.isArray(site) ? site : [site])),
    kind: schemas/* enum */.k5n(['call', 'object', 'resource', 'property', 'override', 'directive', 'reference'])
        .optional()
        .describe('What the site is; a call by default, a resource in infrastructure languages. property: any object entry or assignment of that name. reference: the symbol itself, not a call of it, is worth `value`.'),
    each: argumentKey
        .optional()
        .describe('Holds for each block of that name by itself: in the row its attributes stand without an index (`origin.domain_name`).'),
    when: condition.optional(),
    returns: schemas/* union */.KCZ([schemas/* literal */.euz('self'), schemas/* string */.YjP()])
        .optional()
        .describe("Type of the result, so that later calls on it resolve as '<type>.<method>'."),
    asset: asset.optional(),
    refine: schemas/* union */.KCZ([refine, schemas/* array */.YOg(refine)]).optional(),
    asks: argumentKeys.optional().describe('Arguments of which the call only asks whether they could be had: no asset is made of them.'),
    value: value.optional(),
    runs: runs.optional(),
    receiver: schemas/* union */.KCZ([byArgument, schemas/* strictObject */.rej({ named: schemas/* array */.YOg(schemas/* string */.YjP()).min(1) })])
        .optional()
        .describe('A method on an object of unknown type is this one: by the sites that made an argument, or by what the object is called.'),
    tokens: schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .describe('Texts of which one stands in every file that can hold the site; derived from the site when left out.'),
    nearby: schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .describe('Files are also read for this row alone where one of these texts stands shortly behind the call: `.info(` and `assword`.'),
    note: schemas/* string */.YjP().optional(),
});
const modelFile = schemas/* strictObject */.rej({
    library: schemas/* string */.YjP(),
    ecosystem: schemas/* enum */.k5n(['standard-library', 'npm', 'pypi', 'maven', 'go', 'nuget', 'crates', 'rubygems', 'packagist', 'terraform', 'other']),
    packages: schemas/* array */.YOg(schemas/* string */.YjP()).optional().describe('Package names in the ecosystem.'),
    docs: schemas/* url */.OZ5(),
    aliases: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional().describe("Other names of a module or type prefix: 'node:crypto' → 'crypto'."),
    extends: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
        .optional()
        .describe("Types that have another's members: 'javax.crypto.Mac' → its supertype. Members that no row names are looked up there."),
    objects: schemas/* record */.g1P(schemas/* string */.YjP(), standAlone)
        .optional()
        .describe('Types whose objects are often made where nobody can see, and the asset of such an object: what a refinement tells of it for certain makes it.'),
    constants: schemas/* record */.g1P(schemas/* string */.YjP(), scalar).optional().describe('Symbols that stand for a value: ssl.PROTOCOL_TLSv1 → TLSv1.0.'),
    identities: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP()).min(1))
        .optional()
        .describe('Attributes that name a resource: one that is given such a text elsewhere means this resource. aws_s3_bucket: [bucket].'),
    aliasesOf: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
        .optional()
        .describe('Resources that are another name of one, and the attribute that says of which: aws_kms_alias: target_key_id.'),
    twins: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* strictObject */.rej({
        is: schemas/* string */.YjP().describe('The resource whose rows read it.'),
        attributes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
            .default({})
            .describe('Property paths that are not just the attribute in CamelCase: KeySpec → customer_master_key_spec; with dots it stands deeper.'),
    }))
        .optional()
        .describe("The same resources under another tool's names: AWS::KMS::Key is aws_kms_key."),
    models: schemas/* array */.YOg(modelRow),
});


/***/ }),

/***/ 44983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ versionsFit),
/* harmony export */   h: () => (/* binding */ PROVIDER_VERSION)
/* harmony export */ });
/* harmony import */ var _core_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50390);
/* harmony import */ var _core_versions_schemes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20779);


/** Where readers of infrastructure leave it. */
const PROVIDER_VERSION = 'provider.version';
/** Terraform's constraints are written as this ecosystem's: '~> 3.0', '>= 2.1, < 4.0'. */
const SCHEME = 'gem';
/** Whether all of them are in the range; false where none is told. */
function versionsFit(site, range) {
    const told = site.versions ?? (0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .scalars */ .kw)(site.args.get(PROVIDER_VERSION)).slice(0, 1);
    const declared = told.map((one) => (/^\d/.test(String(one)) ? `= ${String(one)}` : String(one)));
    return declared.length > 0 && declared.every((one) => (0,_core_versions_schemes__WEBPACK_IMPORTED_MODULE_0__/* .allInRange */ .sv)(SCHEME, one, range) === true);
}


/***/ }),

/***/ 88228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ PASSWORD),
/* harmony export */   Y9: () => (/* binding */ purposeBy),
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   w8: () => (/* binding */ isToldByNobody)
/* harmony export */ });
/* harmony import */ var _core_paths__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56107);
/* harmony import */ var _core_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50390);
/** What a result is for: told by the names it is given to, and of a hash by what goes in. */


const PASSWORD = 'password';
const GENERAL = 'general';
const IDENTIFIER = 'identifier';
const PROTOCOL = 'protocol';
const PERSON = 'person';
const KEY = 'key';
const CHECKSUM = 'checksum';
const MAC = 'mac';
/** The purpose that a row asks for; undefined where this way of asking tells none. */
function purposeBy(way, site, words) {
    if (way === 'sinks')
        return purposeOfResult(site, words);
    if (isOfProtocol(site, words))
        return PROTOCOL;
    return way === 'inputs' ? purposeOfInputs(site, words) : purposeOfMac(site, words);
}
/** Nothing that is seen around the call tells what its result is for. */
function isToldByNobody(site, words) {
    return words !== undefined && (purposeBy('inputs', site, words) ?? purposeBy('sinks', site, words)) === GENERAL;
}
/** The rows without those about secrets, where no name that goes in tells one. */
function withoutSecrets(site, rows, words) {
    if (!rows.some(({ row }) => row.when?.secretNamed ?? row.when?.secretUnmade))
        return rows;
    const isSecret = words?.isSecretGiven(site.context.told?.() ?? []) === true;
    const isUnmade = isSecret && words?.isSecretGiven(site.context.toldUnmade?.() ?? []) === true;
    return rows.filter(({ row }) => (isSecret || !row.when?.secretNamed) && (isUnmade || !row.when?.secretUnmade));
}
/** The other side computes the same: whoever speaks the protocol has no choice. */
function isOfProtocol({ context: { sinks, inputs = [], enclosing = '', within = '' } }, words) {
    return [...sinks, ...inputs, enclosing, within].some((name) => words.isProtocol(name));
}
/** A secret that goes in under a public name comes out as a key; a file may be named by the one protocol that it is about. */
function purposeOfMac(site, words) {
    const { inputs = [] } = site.context;
    if (words.isProtocol(fileOf(site)))
        return PROTOCOL;
    return inputs.some((name) => words.isSecret(name)) ? KEY : undefined;
}
/** What the names of the result say; where they say nothing, a few digits of it only tell things apart. */
function purposeOfResult(site, words) {
    const { sinks, shortened } = site.context;
    if (isPicked(site))
        return GENERAL;
    const purpose = words.purposeOf(sinks);
    if (purpose === GENERAL && isAsserted(site))
        return CHECKSUM;
    return shortened === 'length' || (purpose === GENERAL && shortened) ? IDENTIFIER : purpose;
}
/** A test compares it with what it expects. */
function isAsserted({ context: { pathClass, sinks } }) {
    return pathClass === 'test' && sinks.some((name) => ASSERTS.test(name));
}
const ASSERTS = /^(?:assert|should|expect)|^to(?:Be|Equal|StrictEqual|Match|Contain)|equals?$/i;
/** One of those that are there already, or the order of them: `api_key = random.choice(api_keys)`. */
function isPicked({ symbol, context: { inputs = [] } }) {
    return PICKS.test(symbol) && STORED.test(inputs[0] ?? '');
}
const PICKS = /\.(?:choice|sample|shuffle)$/;
const STORED = /(?:keys|tokens|passwords|secrets|credentials|nonces|sessions|ids|names)$/i;
/** What goes into a hash, unless the names of the result say what it is for. */
function purposeOfInputs(site, words) {
    const { inputs = [], sinks } = site.context;
    const purpose = words.purposeOf(sinks);
    const isPassword = inputs.some((name) => words.purposeOf([name]) === PASSWORD || words.purposeOfInput(name) === PASSWORD);
    if (purpose === PASSWORD && !isPassword && isOfAnother(inputs, words))
        return GENERAL;
    if (isPassword && isLookedUp(site, words))
        return CHECKSUM;
    if (isPassword)
        return purpose === GENERAL || purpose === PASSWORD || purpose === KEY ? PASSWORD : undefined;
    if (isKeyed(inputs, sinks, purpose, words))
        return MAC;
    // A statement alone adds to a hash that others add to as well.
    if (sinks.length === 0)
        return undefined;
    if (isRandom(site, purpose))
        return IDENTIFIER;
    if (purpose !== GENERAL)
        return undefined;
    return (purposeOfPlace(inputs, words) ??
        ([site.context.ofType ?? '', fileOf(site)].some((name) => words.isProtocol(name)) ? PROTOCOL : undefined));
}
/** `sha256(secret + body)`: a secret and a message go in, and what comes out is to prove that the message is genuine. */
function isKeyed(inputs, sinks, purpose, words) {
    if (!PROVES.has(purpose))
        return false;
    const isSecret = (name) => words.purposeOf([name]) === KEY && !OF_PERSONS.test(name);
    const others = inputs.filter((name) => !isSecret(name));
    if (others.length === 0 || others.length === inputs.length)
        return false;
    return others.some((name) => MESSAGE.test(name)) || sinks.some((name) => PROOF.test(name));
}
/** What a result may be for that is to prove something; a key made of a secret is none. */
const PROVES = new Set([GENERAL, 'signature', 'token']);
/** What people type in or keep: `licenseKey`, `recoveryKey`. */
const OF_PERSONS = /licen[cs]e|activation|recovery|mnemonic|words|phrase|pair|generat|random/i;
const MESSAGE = /body|payload|message|msg|data|param|content|query|request|timestamp|canonical|string_?to_?sign|form|text$/i;
const PROOF = /sign|mac(?![a-z])|verif|checksum|auth/i;
/** A type or a file that is about lists of known passwords: they decide the hash, and nothing is kept. */
function isLookedUp(site, words) {
    return [site.context.ofType ?? '', fileOf(site)].some((name) => words.purposeOf([PASSWORD, name]) === CHECKSUM);
}
/** The name of the file, without its endings. */
function fileOf({ at, trace }) {
    return (0,_core_paths__WEBPACK_IMPORTED_MODULE_0__/* .baseName */ .Fl)((trace.at(-1) ?? at).file).replace(/\..*$/, '');
}
/** `authorize_login_password(email)`: what goes in is who somebody is. */
function isOfAnother(inputs, words) {
    return inputs.some((name) => words.purposeOfInput(name) === PERSON);
}
/** Nobody can choose or guess what is random already; mixed with something else it may still prove that. */
function isRandom({ args }, purpose) {
    return [...args.values()].some((value) => (0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo)(value).every((one) => one.kind === 'material' && one.source === 'random' && (one.bytes !== undefined || UNGUESSED.has(purpose))));
}
/** All that is asked of it is that nobody guesses it. */
const UNGUESSED = new Set(['iv', 'salt', 'token', 'session', IDENTIFIER]);
/** The hash of a path or an address names what stands there; with a secret beside it, it is to prove something. */
function purposeOfPlace(inputs, words) {
    const told = inputs.map((name) => words.purposeOfInput(name)).find((purpose) => purpose !== GENERAL && purpose !== PERSON);
    if (told === undefined)
        return undefined;
    return inputs.every((name) => HARMLESS.has(words.purposeOf([name]))) ? told : GENERAL;
}
const HARMLESS = new Set([GENERAL, IDENTIFIER, CHECKSUM]);


/***/ }),

/***/ 90598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ addPrefixes),
/* harmony export */   l: () => (/* binding */ split)
/* harmony export */ });
/** A symbol's parts: what owns it, and its last name. */
function split(symbol) {
    const dot = symbol.lastIndexOf('.');
    return { owner: symbol.slice(0, Math.max(0, dot)), name: symbol.slice(dot + 1) };
}
/** A symbol and everything that it stands in. */
function addPrefixes(prefixes, symbol) {
    for (let end = symbol.length; end > 0; end = symbol.lastIndexOf('.', end - 1))
        prefixes.add(symbol.slice(0, end));
}


/***/ }),

/***/ 30713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ requirementsOf),
/* harmony export */   IM: () => (/* binding */ commandRequirements),
/* harmony export */   Jw: () => (/* binding */ watchesOf),
/* harmony export */   Lo: () => (/* binding */ COMMANDS)
/* harmony export */ });
/* harmony import */ var _core_externals__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97379);
/* harmony import */ var _core_nearby__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56364);
/* harmony import */ var _arguments_read__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29696);
/* harmony import */ var _language_models__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71296);
/* harmony import */ var _symbols__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90598);
/** Texts that stand in every file a model could match; derived from the models, never written by hand. */





/** A name this long that is no plain word is rare enough to select a file by itself. */
const MIN_TELLING = 9;
/** A last name that rows of this many owners share says nothing by itself. */
const GENERIC_OWNERS = 3;
/** `createHmac`, `SHA3_256`: no word of everyday code. */
function isOddWord(name) {
    if (/[A-Z].*[A-Z0-9]|\d_\d/.test(name) && name.length >= MIN_ACRONYM)
        return true;
    return name.length >= MIN_TELLING && /[A-Z_]/.test(name.slice(1));
}
/** Shorter runs of capitals and digits stand in any text. */
const MIN_ACRONYM = 6;
/** A file without any of these requirements met holds nothing that a row could emit. */
function requirementsOf(models, language, style) {
    return tellingRequirements(models, language, style, ({ row }) => row.asset !== undefined || row.runs !== undefined || row.nearby !== undefined).map(({ requirement }) => requirement);
}
/** The words that tell which functions of a file matter. */
function watchesOf(models, language, style) {
    return tellingRequirements(models, language, style, ({ row }) => (0,_language_models__WEBPACK_IMPORTED_MODULE_1__/* .isTelling */ .c0)(row));
}
function tellingRequirements(models, language, style, counts) {
    const rows = models.rowsOf(language);
    const owners = new Map();
    for (const { row } of rows) {
        for (const site of row.site) {
            const { owner, name } = (0,_symbols__WEBPACK_IMPORTED_MODULE_2__/* .split */ .l)(site);
            owners.set(name, (owners.get(name) ?? new Set()).add(owner));
        }
    }
    const isTellingName = (name) => (owners.get(name)?.size ?? 0) < GENERIC_OWNERS && isOddWord(name);
    const found = new Map();
    const makers = makersOf(rows);
    const aliases = byTarget(models.aliasesOf(language));
    const programs = rows.some(({ row }) => row.runs) ? programRequirements(models) : [];
    for (const row of rows.filter(counts)) {
        const named = wordsOfRow(row, aliases);
        // A row's own texts stand in every file that it is about, whatever made what it is called on.
        for (const maker of row.row.tokens || row.row.nearby ? [row] : [row, ...origins(row, makers)]) {
            const own = requirementsOfRow(maker, style, isTellingName, aliases);
            // What starts a program speaks of those that rows speak of.
            for (const requirement of row.row.runs ? own.flatMap((one) => programs.map((program) => [...one, ...program])) : own) {
                const key = requirement.join('\0');
                const words = found.get(key)?.words ?? new Set();
                for (const word of named)
                    words.add(word);
                found.set(key, { requirement, words });
            }
        }
    }
    const sorted = [...found].sort(([left], [right]) => (left < right ? -1 : 1));
    return sorted.map(([, { requirement, words }]) => ({ requirement, words: [...words].sort() }));
}
function byTarget(aliases) {
    const found = new Map();
    for (const [alias, target] of aliases)
        found.set(target, [...(found.get(target) ?? []), alias]);
    return found;
}
/** What stands where a row applies: its name under every alias, and the supertype's for a method that is overridden. */
function wordsOfRow({ row }, aliases) {
    return row.site.flatMap((site) => {
        const { owner, name } = (0,_symbols__WEBPACK_IMPORTED_MODULE_2__/* .split */ .l)(site);
        if (name === _core_externals__WEBPACK_IMPORTED_MODULE_3__/* .COMPARED_SECRET */ .jB)
            return (row.tokens ?? []).flatMap((token) => token.match(/[A-Za-z_]{3,}/g) ?? []);
        const others = (aliases.get(site) ?? []).map((alias) => (0,_symbols__WEBPACK_IMPORTED_MODULE_2__/* .split */ .l)(alias).name);
        // `config.InsecureSkipVerify = true`, wherever the object was made.
        const fields = row.kind === 'object' ? (0,_arguments_read__WEBPACK_IMPORTED_MODULE_0__/* .argumentsRead */ .Rn)(row).map(_arguments_read__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku).filter(isOddWord) : [];
        return row.kind === 'override' ? [name, (0,_symbols__WEBPACK_IMPORTED_MODULE_2__/* .split */ .l)(owner).name] : [name, ...others, ...fields];
    });
}
function requirementsOfRow({ row }, style, isTellingName, aliases) {
    if (row.tokens)
        return row.tokens.map((token) => [token]);
    if (row.nearby)
        return nearbyRequirements(row.site, row.nearby, style);
    return row.site.flatMap((site) => {
        const { owner, name } = (0,_symbols__WEBPACK_IMPORTED_MODULE_2__/* .split */ .l)(site);
        if (row.kind === 'property' && owner === '')
            return [[name]];
        if (row.kind === 'override')
            return style === 'java' ? ofJava(owner) : [[(0,_symbols__WEBPACK_IMPORTED_MODULE_2__/* .split */ .l)(owner).name]];
        switch (style) {
            case 'go':
                return modulesOf(site, aliases).map((module) => [`"${module}"`]);
            case 'java':
                return [site, ...namesOf(site, aliases)].flatMap(ofJava);
            // A namespace may be imported for the whole project: the file names the type, or a member that is telling by itself.
            case 'csharp':
                return isTellingName(name) ? [[name]] : [[(0,_symbols__WEBPACK_IMPORTED_MODULE_2__/* .split */ .l)(owner).name || owner, name]];
            case 'python':
                return isTellingName(name) ? [[name]] : pythonRoots(site, aliases).map((root) => [root, name]);
            case 'node':
                return ofNode(site, name, isTellingName, aliases);
        }
    });
}
/** `.info(` with `assword` shortly behind it; what is built in stands without an owner. */
function nearbyRequirements(sites, texts, style) {
    const calls = sites.flatMap((site) => {
        const { owner, name } = (0,_symbols__WEBPACK_IMPORTED_MODULE_2__/* .split */ .l)(site);
        if (style === 'csharp')
            return [`.${name}(`, `.${name}<`];
        return owner === 'builtins' ? `${name}(` : `.${name}(`;
    });
    return calls.flatMap((call) => texts.map((text) => [_core_nearby__WEBPACK_IMPORTED_MODULE_4__/* .NEARBY */ .m, call, text]));
}
/** Rows by the type they return. */
function makersOf(rows) {
    const makers = new Map();
    for (const row of rows) {
        const { returns } = row.row;
        if (returns !== undefined && returns !== 'self')
            makers.set(returns, [...(makers.get(returns) ?? []), row]);
    }
    return makers;
}
/** A type that is only ever returned need not be named: the file then names what returns it. Followed a few steps. */
function origins(row, makers) {
    const found = new Set();
    let edge = [row];
    for (let step = 0; step < MAX_ORIGINS; step++) {
        const owners = new Set(edge.flatMap(({ row: one }) => one.site.map((site) => (0,_symbols__WEBPACK_IMPORTED_MODULE_2__/* .split */ .l)(site).owner)));
        edge = [...owners].flatMap((owner) => makers.get(owner) ?? []).filter((maker) => maker !== row && !found.has(maker));
        for (const maker of edge)
            found.add(maker);
    }
    return found;
}
const MAX_ORIGINS = 3;
/** A file names a type's package and the type in its import; java.lang needs none. */
/** The same site by other names of its type or package: javax.servlet beside jakarta.servlet. */
function namesOf(site, aliases) {
    const names = [];
    for (let end = site.length; end > 0; end = site.lastIndexOf('.', end - 1))
        names.push(...(aliases.get(site.slice(0, end)) ?? []).map((other) => other + site.slice(end)));
    return names;
}
function ofJava(site) {
    const parts = site.split('.');
    const top = parts.findIndex((part) => /^[A-Z]/.test(part));
    if (top < 0)
        return [[site]];
    const home = parts.slice(0, top).join('.');
    const type = parts[top];
    if (home === 'java.lang')
        return [[parts[top + 1] === undefined ? `new ${type}` : `${type}.${parts[top + 1]}`]];
    return home === '' ? [[type]] : [[`${home}.${type}`], [`${home}.*`, type]];
}
function ofNode(site, name, isTellingName, aliases) {
    if (isTellingName(name))
        return [[name]];
    // `const { subtle } = crypto`: what the object is reached by need not stand before it.
    if (site.startsWith('globalThis.'))
        return [[(0,_symbols__WEBPACK_IMPORTED_MODULE_2__/* .split */ .l)((0,_symbols__WEBPACK_IMPORTED_MODULE_2__/* .split */ .l)(site).owner).name, name].filter((part) => part !== '' && part !== 'globalThis')];
    const module = moduleOf(site);
    const quoted = modulesOf(site, aliases).flatMap((one) => [`'${one}'`, `"${one}"`]);
    return quoted.map((one) => (name === module || one.includes(name) ? [one] : [one, name]));
}
function pythonRoots(site, aliases) {
    const root = site.split('.')[0];
    const others = [...aliases]
        .filter(([target]) => target === root || target.startsWith(`${root}.`))
        .flatMap(([, names]) => names.map((alias) => alias.split('.')[0]));
    return [...new Set([root, ...others])];
}
/** The module of a symbol under all its names. */
function modulesOf(site, aliases) {
    const module = moduleOf(site);
    return [module, ...(aliases.get(module) ?? [])];
}
/** The import path of a symbol: up to the first dot after its last slash that is not of the path, as in `asmcrypto.js`. */
function moduleOf(site) {
    const slash = site.lastIndexOf('/');
    const dot = site.indexOf('.', slash < 0 ? 0 : slash);
    if (dot < 0)
        return site;
    return site.slice(0, site.startsWith('.js.', dot) ? dot + '.js'.length : dot);
}
/** The language of rows about programs that scripts run and variables that they set. */
const COMMANDS = 'shell';
function programRequirements(models) {
    const rows = models.rowsOf(COMMANDS).filter(({ row }) => row.site.every((site) => (0,_symbols__WEBPACK_IMPORTED_MODULE_2__/* .split */ .l)(site).owner === ''));
    return rows.flatMap(commandRequirement);
}
/** What a script must hold to be read: a variable's name, or a program and the words that a row asks for. */
function commandRequirements(models) {
    return models.rowsOf(COMMANDS).flatMap(commandRequirement);
}
function commandRequirement({ row }) {
    return row.site.map((site) => {
        const { owner, name } = (0,_symbols__WEBPACK_IMPORTED_MODULE_2__/* .split */ .l)(site);
        if (owner === 'element')
            return [`<${name}`, ...(row.tokens ?? [])];
        return owner === 'environment' ? [name] : [site, ...(row.tokens ?? row.when?.present?.filter((word) => word.length > 2) ?? [])];
    });
}


/***/ }),

/***/ 87984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ commandsFile),
/* harmony export */   n: () => (/* binding */ commandFiles)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/** Which files hold scripts, and of what form: the patterns of knowledge/commands.yml on a path. */


const row = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    form: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['script', 'dockerfile', 'yaml', 'json', 'environment', 'elements']),
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).min(1).describe('Globs on the path relative to the root, without case.'),
    scripts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).default([]).describe('Keys whose texts, or lists of texts, are scripts.'),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).default([]).describe('Keys that hold environment variables.'),
});
const flags = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    long: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).default({}).describe('Short flag to its full name.'),
    valued: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().default('').describe('Short flags that take a value.'),
    values: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).default([]).describe('Flags whose value is the next word: `-b 4096`.'),
    commands: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).default([]).describe('Flags whose next word is a command: rsync -e.'),
});
const commandsFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(row).min(1),
    prefixes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    flags: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), flags),
});
/** Undefined for a file that holds no scripts, going by its name. */
function commandFiles(table) {
    const rows = table.files.map((one) => ({ one, matches: picomatch__WEBPACK_IMPORTED_MODULE_1___default()(one.files, { nocase: true, dot: true }) }));
    const script = rows.find(({ one }) => one.form === 'script')?.one;
    return (path) => rows.find(({ matches }) => matches(path))?.one ?? (isBare(path) ? script : undefined);
}
/** Told from its first line later on. */
function isBare(path) {
    return /(?:^|\/)[^./]+$/.test(path);
}


/***/ }),

/***/ 93771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ filesOfKind),
/* harmony export */   h: () => (/* binding */ configurationFile)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _core_setting__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14467);
/** Which files of a repository set what kind of configuration: the patterns of knowledge/configuration.yml on its paths. */



const patterns = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).min(1);
const source = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    files: patterns.describe('Globs on the path relative to the root, without case.'),
    except: patterns.optional(),
    under: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).default([]).describe('Only what stands below one of these keys.'),
    prefix: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().default('').describe('What keys begin with in these files.'),
    alternative: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false).describe('Holds in a container or on a build server only: one value of several.'),
});
const kind = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    match: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['exact', 'case', 'relaxed']).default('exact').describe("relaxed: neither case nor '-' and '_' count."),
    separators: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).default([]).describe('Signs that part a key, apart from the dot.'),
    overridable: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false).describe("Where it is not set, the program's own default holds."),
    sources: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(source),
});
const configurationFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    homes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Folders that belong to the folder around them.'),
    kinds: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), kind),
});
/** The files of one kind among `paths`, sorted; undefined when there is no such kind. */
function filesOfKind(table, name, paths) {
    if (name.startsWith(_core_setting__WEBPACK_IMPORTED_MODULE_1__/* .FILE_KIND */ .W))
        return ofOneFile(name.slice(_core_setting__WEBPACK_IMPORTED_MODULE_1__/* .FILE_KIND */ .W.length), paths);
    const row = Object.hasOwn(table.kinds, name) ? table.kinds[name] : undefined;
    if (row === undefined)
        return undefined;
    const sources = row.sources.map(({ files, except, under, prefix, alternative }) => ({
        matches: picomatch__WEBPACK_IMPORTED_MODULE_2___default()(files, { nocase: true, dot: true, ...(except && { ignore: except }) }),
        files: [],
        under,
        prefix,
        alternative,
    }));
    for (const path of paths)
        sources.find((one) => one.matches(path))?.files.push(path);
    for (const one of sources)
        one.files.sort();
    return { match: row.match, separators: row.separators, overridable: row.overridable, sources };
}
/** A file that the code names, where the repository has it. */
function ofOneFile(file, paths) {
    for (const path of paths) {
        if (path !== file)
            continue;
        return { match: 'exact', separators: [], overridable: false, sources: [{ files: [file], alternative: false, under: [], prefix: '' }] };
    }
    return undefined;
}


/***/ }),

/***/ 78673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ pathClassifier),
/* harmony export */   u: () => (/* binding */ pathClassesFile)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/** What a path says of the code in it: test, example, vendored, generated, documentation, or plain source. */


const pathClassesFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    classes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        class: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['test', 'example', 'generated', 'vendored', 'documentation']),
        patterns: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).min(1),
        except: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).min(1).optional(),
    })),
});
/** The first class with a matching pattern counts. */
function pathClassifier(file) {
    const classes = file.classes.map((one) => ({
        name: one.class,
        matches: picomatch__WEBPACK_IMPORTED_MODULE_1___default()(one.patterns, { nocase: true, dot: true, ...(one.except && { ignore: one.except }) }),
    }));
    // Asked anew for every finding in a file.
    const told = new Map();
    return (path) => {
        const before = told.get(path);
        if (before !== undefined)
            return before;
        const found = classes.find((one) => one.matches(path))?.name ?? 'source';
        told.set(path, found);
        return found;
    };
}


/***/ }),

/***/ 33312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tK: () => (/* binding */ openInstallation)
/* harmony export */ });
/* unused harmony exports SOURCE_GRAMMARS, readKnowledgeFiles */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/** The tool's own files: compiled knowledge and grammars in dist/, or the folders of the source tree. */


/** Folder of the grammars in a source tree; filled by the build and by the test set-up. */
const SOURCE_GRAMMARS = '.grammars';
/** `directory` is dist/ of an installation, or the top of the source tree. Throws when it is neither. */
function openInstallation(directory) {
    const compiled = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'knowledge.json');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(compiled)) {
        return { knowledge: { compiled: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(compiled, 'utf8') }, grammarDirectory: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'grammars') };
    }
    return { knowledge: { files: readKnowledgeFiles(directory) }, grammarDirectory: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, SOURCE_GRAMMARS) };
}
/** YAML files and queries of src/knowledge and policies below `directory`, keyed 'knowledge/…' and 'policies/…'. */
function readKnowledgeFiles(directory) {
    const files = {};
    addFiles(files, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'src', 'knowledge'), 'knowledge');
    addFiles(files, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'policies'), 'policies');
    return files;
}
function addFiles(files, folder, prefix) {
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true })) {
        const name = `${prefix}/${entry.name}`;
        if (entry.isDirectory())
            addFiles(files, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, entry.name), name);
        else if (/\.(ya?ml|scm)$/.test(entry.name))
            files[name] = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, entry.name), 'utf8');
    }
}


/***/ }),

/***/ 46445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   BK: () => (/* binding */ readPolicyFile),
/* harmony export */   CX: () => (/* binding */ POLICY_FILE),
/* harmony export */   D4: () => (/* binding */ decode),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98984);
/* harmony import */ var _read__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99760);
/* harmony import */ var _repository__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89778);
/** Finds and reads the policy file of a repository; whatever is wrong with it stops the run. */






/** Where a repository keeps its policy. */
const POLICY_FILE = '.github/crypto-policy.yml';
/**
 * The policy that was asked for (`given`, relative to `directory` or absolute), else the repository's own, else undefined.
 * Throws a UserError when the one asked for does not exist, and when one cannot be read or is not UTF-8.
 */
function readPolicyFile(root, directory, given) {
    const absolute = given === undefined ? node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, POLICY_FILE) : node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, given);
    if (given === undefined && !isThere(absolute))
        return undefined;
    const file = (0,_repository__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(root, absolute) ? node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(root, absolute).split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/') : (given ?? absolute);
    if (!isThere(absolute)) {
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`no verdict: the policy ${file} does not exist`, { help: `looked for ${absolute}` });
    }
    // A link chosen by hand is followed; one found in the repository is not: it could point anywhere.
    const bytes = (0,_read__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .X)(root, absolute, _limits__WEBPACK_IMPORTED_MODULE_5__/* .MAX_POLICY_BYTES */ .mk, given !== undefined);
    if ('error' in bytes)
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`no verdict: the policy ${file} cannot be read: ${reasonOf(bytes.error, _limits__WEBPACK_IMPORTED_MODULE_5__/* .MAX_POLICY_BYTES */ .mk)}`);
    return { file, text: decode(file, bytes, 'policy') };
}
/** A file of the repository that decides beside the policy (`what` names it); undefined where it is not there. Links are not followed. */
function readDocument(root, file, what) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(root, file);
    if (!(0,_repository__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(root, absolute))
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`no verdict: the ${what} ${file} lies outside the repository`);
    if (!isThere(absolute))
        return undefined;
    const bytes = (0,_read__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .X)(root, absolute, _limits__WEBPACK_IMPORTED_MODULE_5__/* .MAX_POLICY_BYTES */ .mk);
    if ('error' in bytes)
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`no verdict: the ${what} ${file} cannot be read: ${reasonOf(bytes.error, _limits__WEBPACK_IMPORTED_MODULE_5__/* .MAX_POLICY_BYTES */ .mk)}`);
    return decode(file, bytes, what);
}
/** Why a file cannot be read; `limit` is in bytes. */
function reasonOf(error, limit) {
    if (error === 'too-large')
        return `it is larger than ${limit} bytes`;
    return REASONS[error] ?? error;
}
const REASONS = {
    symlink: 'it is a symbolic link, which is not followed in a repository',
    'not-a-file': 'it is not a regular file',
    unreadable: 'permission denied or a read error',
};
/** A dangling link is there, too: it must not be taken for 'no policy'. */
function isThere(file) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false }) !== undefined;
}
function decode(file, bytes, what) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        const at = firstInvalidByte(file, bytes);
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`no verdict: the ${what} ${file} is not valid UTF-8`, { help: 'save it as UTF-8', at });
    }
}
/** Place of the first byte that is not UTF-8, so that the error can point at it. */
function firstInvalidByte(file, bytes) {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const before = lenient.slice(0, Math.max(0, lenient.indexOf('\uFFFD')));
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    return { file, line, column, endLine: line, endColumn: column + 1 };
}


/***/ }),

/***/ 89778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qc: () => (/* binding */ createScanHost),
  wg: () => (/* binding */ findRoot),
  Yw: () => (/* binding */ isBelow),
  FK: () => (/* binding */ isInside),
  Ye: () => (/* binding */ realPath),
  aR: () => (/* binding */ repositoryName)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/host/files.ts
var files = __webpack_require__(73285);
// EXTERNAL MODULE: ./src/host/git.ts
var git = __webpack_require__(93086);
// EXTERNAL MODULE: ./src/host/limits.ts
var limits = __webpack_require__(98984);
// EXTERNAL MODULE: ./src/host/read.ts
var read = __webpack_require__(99760);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(70298);
var ignore_default = /*#__PURE__*/__webpack_require__.n(ignore);
;// CONCATENATED MODULE: ./src/host/walk.ts
/** Lists a folder without git: own walk that honours nested .gitignore files and follows no link. */




/** Every file below `directory`. Folders that cannot be read, lie too deep or hold a repository of their own come back with a reason. */
function walk(directory) {
    const found = [];
    const pending = [{ prefix: '', depth: 0, scopes: [] }];
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
        if (found.length >= limits/* MAX_FILES */.BE) {
            found.push({ path: folder.prefix, skip: 'too-many-files' });
            continue;
        }
        const entries = readFolder(external_node_path_default().join(directory, folder.prefix));
        const refused = refusal(entries, folder);
        if (entries === undefined || refused !== undefined) {
            found.push({ path: folder.prefix, skip: refused ?? 'unreadable' });
            continue;
        }
        const scopes = withOwnRules(directory, folder.prefix, entries, folder.scopes);
        for (const entry of entries) {
            const name = folder.prefix + entry.name;
            if (entry.name === '.git' || isIgnored(name, entry.isDirectory(), scopes))
                continue;
            if (entry.isDirectory())
                pending.push({ prefix: `${name}/`, depth: folder.depth + 1, scopes });
            else
                found.push({ path: name });
        }
    }
    return found;
}
function readFolder(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true });
    }
    catch {
        return undefined;
    }
}
function refusal(entries, folder) {
    if (entries === undefined)
        return 'unreadable';
    if (folder.depth > limits/* MAX_DEPTH */.lr)
        return 'too-deep';
    // As git does: a checkout inside the folder is a repository of its own.
    if (folder.depth > 0 && entries.some((entry) => entry.name === '.git'))
        return 'nested-repository';
    return undefined;
}
function withOwnRules(directory, prefix, entries, scopes) {
    const own = entries.find((entry) => entry.name === '.gitignore' && entry.isFile());
    if (own === undefined)
        return scopes;
    try {
        const rules = ignore_default()({ allowRelativePaths: false }).add((0,external_node_fs_.readFileSync)(external_node_path_default().join(directory, prefix, '.gitignore'), 'utf8'));
        return [...scopes, { prefix, rules }];
    }
    catch {
        return scopes;
    }
}
/** The innermost .gitignore that says anything about a path decides. */
function isIgnored(name, isFolder, scopes) {
    for (let index = scopes.length - 1; index >= 0; index -= 1) {
        const scope = scopes[index];
        if (scope === undefined)
            continue;
        const verdict = scope.rules.test(name.slice(scope.prefix.length) + (isFolder ? '/' : ''));
        if (verdict.ignored)
            return true;
        if (verdict.unignored)
            return false;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/host/repository.ts
/** The real repository behind ScanHost: git's list of files or an own walk, every path checked to lie inside. */








/** A host over the real file system. `root` is absolute; `grammarDirectory` comes from the installation. */
function createScanHost(root, grammarDirectory) {
    return {
        grammarDirectory,
        listFiles,
        read: (file, limit) => {
            const bytes = (0,read/* readRegularFile */.X)(root, file, limit);
            return bytes instanceof Uint8Array && (0,files/* isLfsPointer */.N)(bytes) ? { error: 'lfs-pointer' } : bytes;
        },
        readInstalled: (file) => (0,external_node_fs_.readFileSync)(file),
    };
}
/**
 * The folder that paths in reports are relative to: the git work tree around the first path, else `directory`
 * when the path lies in it, else the path's own folder. Throws a UserError when the first path does not exist.
 */
function findRoot(directory, paths) {
    const first = external_node_path_default().resolve(directory, paths[0] ?? '.');
    const folder = isFolder(first, paths[0] ?? '.') ? first : external_node_path_default().dirname(first);
    const real = (0,external_node_fs_.realpathSync)(folder);
    const workTree = (0,git/* findWorkTree */.vE)(real);
    if (workTree !== undefined)
        return workTree;
    const here = (0,external_node_fs_.realpathSync)(directory);
    return isInside(here, real) ? here : real;
}
/** True when `file` is `folder` or lies below it; both absolute. */
function isInside(folder, file) {
    const relative = external_node_path_default().relative(folder, file);
    return relative === '' || (relative !== '..' && !relative.startsWith(`..${(external_node_path_default()).sep}`) && !external_node_path_default().isAbsolute(relative));
}
/** True for a path below a root, as records write it: relative, with no step upwards. */
function isBelow(file) {
    return !external_node_path_default().posix.isAbsolute(file) && !file.split('/').includes('..');
}
function listFiles(root, paths) {
    const real = (0,external_node_fs_.realpathSync)(root);
    const wanted = paths.map((given) => relativePath(root, real, given));
    const candidates = new Map();
    for (const candidate of candidatesBelow(real, wanted))
        candidates.set(candidate.path, candidate);
    const sorted = [...candidates.values()].sort((left, right) => (left.path < right.path ? -1 : 1));
    return inspect(real, sorted);
}
/** Absolute or relative to the root as given; comes back relative to the root with `/`, '' for the root itself. */
function relativePath(root, real, given) {
    const absolute = external_node_path_default().resolve(root, given);
    isFolder(absolute, given);
    const target = external_node_path_default().join((0,external_node_fs_.realpathSync)(external_node_path_default().dirname(absolute)), external_node_path_default().basename(absolute));
    const resolved = external_node_path_default().resolve(absolute) === external_node_path_default().resolve(root) ? real : target;
    if (!isInside(real, resolved)) {
        throw new errors/* UserError */.y(`${given} lies outside the repository ${root}`, { help: 'scan one repository at a time' });
    }
    return external_node_path_default().relative(real, resolved).split((external_node_path_default()).sep).join('/');
}
/** Throws a UserError when nothing is there. */
function isFolder(absolute, given) {
    try {
        return (0,external_node_fs_.statSync)(absolute).isDirectory();
    }
    catch (error) {
        const code = error.code;
        const problem = code === 'ENOENT' || code === 'ENOTDIR' ? 'no such file or directory' : `cannot be read (${code ?? 'unknown'})`;
        throw new errors/* UserError */.y(`${given}: ${problem}`, {
            help: 'give a file or folder that exists; without a path the whole repository is scanned',
        });
    }
}
function isThere(absolute) {
    return (0,external_node_fs_.lstatSync)(absolute, { throwIfNoEntry: false }) !== undefined;
}
function candidatesBelow(root, wanted) {
    const all = listAll(root);
    if (wanted.length === 0 || wanted.includes(''))
        return all;
    const found = [];
    for (const name of wanted) {
        const below = all.filter((candidate) => candidate.path === name || candidate.path.startsWith(`${name}/`));
        found.push(...(below.length > 0 ? below : namedAnyway(root, name)));
    }
    return found;
}
/** Ignored by git but asked for by name: asking is what counts. */
function namedAnyway(root, name) {
    const absolute = external_node_path_default().join(root, name);
    if (!(0,external_node_fs_.lstatSync)(absolute).isDirectory())
        return [{ path: name }];
    return walk(absolute).map((walked) => ({ ...walked, path: `${name}/${walked.path}` }));
}
function listAll(root) {
    const workTree = (0,git/* findWorkTree */.vE)(root);
    const known = workTree === undefined ? undefined : (0,git/* listWithGit */.Rj)(root, workTree);
    if (known === undefined)
        return walk(root);
    return known.map(({ path: name, isSparse }) => {
        if (name.endsWith('/'))
            return { path: name, skip: 'nested-repository' };
        return isSparse && !isThere(external_node_path_default().join(root, name)) ? { path: name, skip: 'not-checked-out' } : { path: name };
    });
}
/** Looks at each candidate itself: what it is and how large, never what a link points to. */
function inspect(root, candidates) {
    const entries = [];
    const folders = new Map();
    for (const candidate of candidates) {
        const entry = inspectOne(root, candidate, folders, entries.length);
        if (entry !== undefined)
            entries.push(entry);
    }
    return entries;
}
function inspectOne(root, candidate, folders, count) {
    const skipped = (skip) => ({ path: candidate.path, size: 0, skip });
    if (candidate.skip !== undefined)
        return skipped(candidate.skip);
    if (count >= limits/* MAX_FILES */.BE)
        return skipped('too-many-files');
    const absolute = external_node_path_default().join(root, candidate.path);
    try {
        const status = (0,external_node_fs_.lstatSync)(absolute);
        if (status.isSymbolicLink())
            return skipped('symlink');
        if (!isRealFolder(external_node_path_default().dirname(absolute), folders))
            return skipped('symlink');
        if (status.isDirectory())
            return skipped('submodule');
        if (!status.isFile())
            return skipped('not-a-file');
        return { path: candidate.path, size: status.size };
    }
    catch (error) {
        // Tracked but deleted in the work tree: there is nothing to judge. A name that is not UTF-8 is there, but cannot be opened.
        const gone = error.code === 'ENOENT' && !candidate.path.includes('\uFFFD');
        return gone ? undefined : skipped('unreadable');
    }
}
/** A tracked path can lie below a folder that was replaced by a link; such a folder is not itself. */
function isRealFolder(folder, known) {
    const before = known.get(folder);
    if (before !== undefined)
        return before;
    const real = (0,external_node_fs_.realpathSync)(folder) === folder;
    known.set(folder, real);
    return real;
}
/** The path with every link resolved; undefined when nothing is there. */
function realPath(file) {
    try {
        return (0,external_node_fs_.realpathSync)(file);
    }
    catch {
        return undefined;
    }
}
/** 'owner/name', as the remote `origin` says; undefined where there is none. What else stands in its address, such as a token, is left out. */
async function repositoryName(root) {
    const address = (await (0,git/* gitLater */.vC)(root, ['config', '--get', 'remote.origin.url'], '', [0]))?.toString('utf8').trim() ?? '';
    const [, owner = '', name = ''] = /(?:^|[/:])([A-Za-z0-9._-]{1,100})\/([A-Za-z0-9._-]{1,100}?)(?:\.git)?\/?$/.exec(address) ?? [];
    return owner === '' || name === '' || !/^(?:https?|ssh|git):\/\/|^[\w.-]+@[\w.-]+:/.test(address) ? undefined : `${owner}/${name}`;
}


/***/ }),

/***/ 47961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ clocksFile),
/* harmony export */   Y: () => (/* binding */ declarationsFile),
/* harmony export */   n6: () => (/* binding */ REGISTER_KNOWLEDGE)
/* harmony export */ });
/* unused harmony exports fieldsFile, evidenceFile, phrasesFile, statesFile, auditFindingsFile, stagesFile, obligationsFile, remindersFile, sprintFile */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/** What is known of registers in general, from knowledge/register: fields, evidence, states, clocks, phrases, common findings, declarations. */

const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1);
const head = { source: text, reviewed: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .date */ .p6(), zod__WEBPACK_IMPORTED_MODULE_0__/* .date */ .p6U()]) };
const oneOrMore = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([text, zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text)]).transform((value) => [value].flat());
const fieldsFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ...head,
    fields: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        path: text,
        title: text,
        /** Of the seventeen. */
        number: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().optional(),
        kinds: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['key', 'certificate', 'secret'])).min(1),
        profiles: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['light', 'regulated'])).min(1),
        /** Only asked for in these tiers. */
        tiers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).optional(),
        blocking: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false),
        /** Types of evidence that show it. */
        provenBy: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).default([]),
        /** Fields of which one may stand in its place. */
        or: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).default([]),
        question: text,
    })),
});
const evidenceFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ...head,
    types: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ id: text, title: text })),
    kinds: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ id: text, title: text, grade: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr() })),
    sufficient: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
});
const phrasesFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ ...head, phrases: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ says: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).min(1), ask: text })) });
const statesFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ...head,
    states: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        id: text,
        title: text,
        protects: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
        processes: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
        next: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text),
        /** Evidence that such a state has to have. */
        needs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).default([]),
    })),
});
const after = { after: text, hours: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive().optional(), months: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive().optional() };
const clocksFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ...head,
    regimes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        id: text,
        title: text,
        when: text,
        needs: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('personal-data').optional(),
        steps: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ id: text, title: text, ...after, atMost: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(after).optional(), source: text })),
    })),
});
const auditFindingsFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ...head,
    findings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        number: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
        title: text,
        rules: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).min(1),
        areas: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text),
        needs: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['entries', 'vaults', 'approved-modules', 'suppliers']).optional(),
    })),
});
/** What shows a cell: a field, a record, or something of the people and playbooks named; one is enough. */
const cell = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    fields: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).default([]),
    evidence: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).default([]),
    duties: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['appointed', 'acknowledged', 'playbook']).optional(),
});
const stagesFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ...head,
    cells: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ id: text, title: text })).min(1),
    stages: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ id: text, title: text, states: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).optional(), cells: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(text, cell) })).min(1),
});
const obligationsFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ...head,
    obligations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        id: text,
        title: text,
        controls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).min(1),
        fields: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).min(1),
        evidence: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).default([]),
        /** Reviews of suppliers and exercises of playbooks count as records. */
        suppliers: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false),
        playbooks: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false),
    })),
});
const declarationsFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ...head,
    resources: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        resource: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).min(1),
        is: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([
            'key',
            'alias',
            'policy',
            'grant',
            'principal',
            'identity-policy',
            'attachment',
            'managed-policy',
            'account',
            'secret',
            'vault',
            'certificate',
        ]),
        platform: text.optional(),
        /** Attributes that name it. */
        names: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).default([]),
        /** Attribute with the key that it speaks of. */
        of: text.optional(),
        /** Attribute with the vault or ring that it lies in. */
        container: text.optional(),
        policy: text.optional(),
        /** What holds where the resource does not say, once it rotates. */
        rotationDays: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive().optional(),
        principal: oneOrMore.optional(),
        actions: oneOrMore.optional(),
        /** Block that holds `policy`, where there may be several. */
        each: text.optional(),
        /** Attribute with policies that the principals get. */
        attaches: text.optional(),
        /** Attribute with what a vault lies in. */
        within: text.optional(),
        /** Platform over all of which a grant holds that names no resource, and the attribute that says in which project. */
        over: text.optional(),
        project: text.optional(),
        /** Grants that stand in the resource itself. */
        grants: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ each: text, principal: oneOrMore, actions: oneOrMore }).optional(),
    })),
    /** Policies that the provider keeps, by name, with what they allow on every key. */
    managedPolicies: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ platform: text, policies: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text)) }),
    accounts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text),
    questions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ id: text, title: text, should: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['use', 'administer', 'breakGlass'])), actions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text) })),
    secondFactor: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text),
});
const perKind = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive());
const remindersFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ...head,
    lead: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive())),
    intervals: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ light: perKind, regulated: perKind }),
});
const sprintFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ...head,
    steps: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ id: text, title: text, fields: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).default([]), evidence: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).default([]) })),
});
/** File in knowledge/register, with its schema. */
const REGISTER_KNOWLEDGE = {
    fields: fieldsFile,
    evidence: evidenceFile,
    phrases: phrasesFile,
    states: statesFile,
    clocks: clocksFile,
    'audit-findings': auditFindingsFile,
    declarations: declarationsFile,
    reminders: remindersFile,
    sprint: sprintFile,
    stages: stagesFile,
    obligations: obligationsFile,
};


/***/ })

};
;