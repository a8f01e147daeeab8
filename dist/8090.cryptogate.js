"use strict";
exports.id = 8090;
exports.ids = [8090];
exports.modules = {

/***/ 34061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ importCbom)
});

// EXTERNAL MODULE: ./src/core/value.ts
var core_value = __webpack_require__(50390);
// EXTERNAL MODULE: ./src/cbom/reading.ts
var reading = __webpack_require__(505);
;// CONCATENATED MODULE: ./src/cbom/algorithm.ts


/** Said of an algorithm that nothing names. */
const NOT_SAID = (0,core_value/* unknown */.L5)('not-stated');
class Algorithms {
    catalogue;
    words;
    nothing;
    several;
    /** The same few names stand in a document again and again. */
    byName = new Map();
    constructor(catalogue, words) {
        this.catalogue = catalogue;
        this.words = words;
        this.nothing = new Set(words.nothing);
        this.several = new Set(words['families-of-several']);
    }
    /** `fields`: algorithmProperties. */
    read(name, fields, oid) {
        const parameter = this.word((0,reading/* fieldOf */._F)(fields, 'parameterSetIdentifier')) ?? (0,reading/* numberOf */.rl)((0,reading/* fieldOf */._F)(fields, 'parameterSetIdentifier'));
        const sayings = [
            this.ofFields(fields),
            this.ofFamily(this.word((0,reading/* fieldOf */._F)(fields, 'algorithmFamily')), parameter),
            this.ofName(this.word((0,reading/* fieldOf */._F)(fields, 'variant'))),
            this.ofName(name),
            this.ofOid(oid),
        ];
        const told = this.joined(sayings);
        this.nameIt(told.properties, name, parameter);
        this.parameter(told.properties, parameter);
        return this.completed(told);
    }
    /** What is not said, although it could be or is needed, is not known. */
    completed({ properties, contradicted }) {
        const { primitive, ...rest } = properties;
        const whole = this.catalogue.complete(rest);
        const derived = whole['primitive'];
        const certain = derived?.kind === 'known' && derived.value !== 'unknown';
        if (primitive !== undefined && !(certain && this.areKin(primitive, derived))) {
            const both = certain ? (0,core_value/* oneOf */.yL)([primitive, derived]) : primitive;
            if (both.kind === 'one-of' && primitive.kind !== 'one-of')
                contradicted.push('primitive');
            rest['primitive'] = both;
        }
        const result = this.catalogue.complete(rest);
        const functions = (0,core_value/* scalars */.kw)(result['function']).map(String);
        for (const { algorithm, primitive: kinds, unless, properties: needed } of this.words.needs) {
            const fits = (wanted, property) => wanted === undefined || (0,core_value/* scalars */.kw)(result[property]).some((one) => wanted.includes(String(one)));
            if (!fits(algorithm, 'algorithm') || !fits(kinds, 'primitive'))
                continue;
            if (functions.length > 0 && functions.every((one) => unless?.includes(one)))
                continue;
            for (const property of needed)
                result[property] ??= NOT_SAID;
        }
        return { properties: result, contradicted: [...new Set(contradicted)].sort() };
    }
    areKin(left, right) {
        const [one, other] = [(0,core_value/* scalars */.kw)(left), (0,core_value/* scalars */.kw)(right)];
        return (one.every((word) => other.includes(word)) ||
            this.words.kin.some((group) => [...one, ...other].every((word) => group.includes(String(word)))));
    }
    /** Without what the name or the family adds. */
    ofFields(fields) {
        const properties = {};
        const primitive = this.word((0,reading/* fieldOf */._F)(fields, 'primitive'));
        if (primitive !== undefined)
            properties['primitive'] = (0,core_value/* known */.eO)(this.words.primitives[primitive] ?? primitive, 'literal');
        for (const property of ['mode', 'padding']) {
            const word = this.word((0,reading/* fieldOf */._F)(fields, property));
            const row = property === 'mode' ? this.catalogue.findMode(word ?? '') : this.catalogue.findPadding(word ?? '');
            if (word !== undefined)
                properties[property] = (0,core_value/* known */.eO)(row?.name ?? word, 'literal');
        }
        const curve = this.curveOf(this.word((0,reading/* fieldOf */._F)(fields, 'ellipticCurve')) ?? this.word((0,reading/* fieldOf */._F)(fields, 'curve')));
        if (curve !== undefined)
            properties['curve'] = curve;
        const functions = (0,reading/* textsOf */.CB)((0,reading/* fieldOf */._F)(fields, 'cryptoFunctions') ?? (0,reading/* fieldOf */._F)(fields, 'cryptoFunction')).filter((word) => !this.nothing.has(word));
        if (functions.length > 0)
            properties['function'] = (0,core_value/* oneOf */.yL)(functions.map((word) => (0,core_value/* known */.eO)(word, 'literal')));
        return properties;
    }
    isListed(algorithm) {
        return (0,core_value/* scalars */.kw)(algorithm).every((name) => this.catalogue.findAlgorithm(String(name)) !== undefined);
    }
    /** 'nist/P-256' of the registry, or any other spelling. */
    curveOf(word) {
        if (word === undefined)
            return undefined;
        const plain = word.replace(/^[a-z0-9]+\//, '');
        return (0,core_value/* known */.eO)(this.catalogue.findCurve(plain)?.name ?? plain, 'literal');
    }
    /** '1.2' of TLS is TLSv1.2; `prefix` is what has to stand before a bare number. */
    versionOf(version, prefix) {
        const row = (prefix === undefined ? undefined : this.catalogue.findProtocolVersion(`${prefix}${version}`)) ??
            this.catalogue.findProtocolVersion(version);
        return (0,core_value/* known */.eO)(row?.name ?? version, 'literal');
    }
    /** By its name, or by its two bytes. */
    suiteOf(value) {
        const fields = (0,reading/* fieldsOf */.Pf)(value);
        const name = (0,reading/* textOf */.b6)(value) ?? this.word((0,reading/* fieldOf */._F)(fields, 'name'));
        const bytes = (0,reading/* textsOf */.CB)((0,reading/* fieldOf */._F)(fields, 'identifiers')).map((byte) => byte.replace(/^0x/i, '').padStart(2, '0'));
        const row = (name === undefined ? undefined : this.catalogue.findSuite(name)) ?? this.catalogue.findSuite(`0x${bytes.join('')}`);
        const shown = row?.name ?? name;
        return shown === undefined ? NOT_SAID : (0,core_value/* known */.eO)(shown, 'literal');
    }
    ofFamily(family, parameter) {
        if (family === undefined)
            return {};
        const said = this.words.families[family];
        if (said !== undefined)
            return literals(said);
        const exact = parameter === undefined ? undefined : this.catalogue.findAlgorithm(`${family}-${String(parameter)}`);
        if (exact !== undefined)
            return { algorithm: (0,core_value/* known */.eO)(exact.name, 'literal') };
        if (this.several.has(family))
            return {};
        return { algorithm: (0,core_value/* known */.eO)(this.catalogue.findAlgorithm(family)?.name ?? family, 'literal') };
    }
    ofName(name) {
        if (name === undefined)
            return {};
        const known = this.byName.get(name) ?? literals(this.catalogue.readNotation('cyclonedx', name) ?? {});
        this.byName.set(name, known);
        return known;
    }
    ofOid(oid) {
        if (oid === undefined)
            return {};
        const name = this.catalogue.nameOfOid(oid.replace(/^(?:urn:)?oid:/i, ''));
        return name === undefined ? {} : this.ofName(name);
    }
    /** The first to speak of a property is believed; a later one that says otherwise makes it one of both. */
    joined(sayings) {
        const properties = {};
        const contradicted = [];
        for (const saying of sayings) {
            for (const [property, value] of Object.entries(saying)) {
                const before = properties[property];
                if (before === undefined)
                    properties[property] = value;
                else if (property !== 'function' && !this.agree(property, before, value)) {
                    properties[property] = (0,core_value/* oneOf */.yL)([before, value]);
                    contradicted.push(property);
                }
            }
        }
        return { properties, contradicted };
    }
    agree(property, left, right) {
        if (property === 'primitive')
            return this.areKin(left, right);
        const words = (0,core_value/* alternatives */.Vo)(left).map((one) => (one.kind === 'known' ? one.value : undefined));
        return (0,core_value/* alternatives */.Vo)(right).every((one) => one.kind === 'known' && words.includes(one.value));
    }
    /** Where nothing that is known names the algorithm, it is called what the document calls it, and stands on no list. */
    nameIt(properties, name, parameter) {
        const exact = name === undefined || parameter === undefined ? undefined : this.catalogue.findAlgorithm(`${name}-${String(parameter)}`);
        if (exact !== undefined && (0,core_value/* scalars */.kw)(properties['algorithm']).length < 2)
            properties['algorithm'] = (0,core_value/* known */.eO)(exact.name, 'literal');
        properties['algorithm'] ??= name === undefined ? NOT_SAID : (0,core_value/* known */.eO)(name, 'literal');
    }
    parameter(properties, parameter) {
        const bits = (0,reading/* numberOf */.rl)(parameter);
        const { algorithm, primitive, ...rest } = properties;
        if (bits === undefined || algorithm?.kind !== 'known' || properties['keyBits'] !== undefined)
            return;
        const whole = this.catalogue.complete({ algorithm, ...rest, ...(primitive === undefined ? {} : { primitive }) });
        if (whole['keyBits'] !== undefined || whole['outputBits'] !== undefined)
            return;
        const kinds = (0,core_value/* scalars */.kw)(whole['primitive']).map(String);
        if (kinds.length === 0 || kinds.every((kind) => this.words['key-length'].primitive.includes(kind)))
            properties['keyBits'] = (0,core_value/* known */.eO)(bits, 'literal');
    }
    word(value) {
        const word = (0,reading/* textOf */.b6)(value);
        return word === undefined || this.nothing.has(word.toLowerCase()) ? undefined : word;
    }
}
function literals(said) {
    return Object.fromEntries(Object.entries(said).map(([property, value]) => [property, (0,core_value/* known */.eO)(value, 'literal')]));
}

// EXTERNAL MODULE: ./src/core/value-json.ts
var value_json = __webpack_require__(24929);
;// CONCATENATED MODULE: ./src/cbom/own-words.ts



const PROPERTY = 'cryptogate:property:';
const OCCURRENCE = 'cryptogate:occurrence:';
/** Properties and occurrences of one component; a list of cipher suites is the longest text there is. */
const MAX_MEMBERS = 100_000;
const MAX_LIST = 1000;
const MAX_LENGTH = 100_000;
const NAME_LENGTH = 300;
const PATH_CLASSES = ['source', 'test', 'example', 'generated', 'vendored', 'documentation'];
const CONFIDENCES = ['high', 'medium', 'low'];
/** Undefined where the component has none of our words. */
function ownWordsOf({ all }) {
    const given = (0,reading/* fieldOf */._F)(all, 'properties');
    const words = { properties: {}, details: new Map(), isPart: false, isEntry: false };
    const details = new Map();
    let found = false;
    for (const one of Array.isArray(given) ? given.slice(0, MAX_MEMBERS) : []) {
        const [name, value] = [(0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)(one), 'name'), (0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)(one), 'value')];
        if (typeof name !== 'string' || typeof value !== 'string' || value.length > MAX_LENGTH)
            continue;
        if (name === 'cryptogate:name')
            words.name = printable(value);
        else if (name === 'cryptogate:part')
            words.isPart = value === 'true';
        else if (name === 'cryptogate:entry')
            words.isEntry = value === 'true';
        else if (name.startsWith(OCCURRENCE))
            addDetails(details, name.slice(OCCURRENCE.length), (0,reading/* fieldsOf */.Pf)(parsed(value)));
        else if (name.startsWith(PROPERTY))
            addProperty(words.properties, name.slice(PROPERTY.length), parsed(value));
        else
            continue;
        found = true;
    }
    return found ? { ...words, details } : undefined;
}
/** Whether a property of a component is one of these, and none that a policy could go by as a tag. */
function isOwnWord(name) {
    return name.startsWith('cryptogate:');
}
/** A library of our own export: `undefined` for every other component. */
function libraryWords(all) {
    if ((0,reading/* fieldOf */._F)(all, 'type') !== 'library')
        return undefined;
    const words = ownWordsOf({ all });
    return words?.properties['package'] === undefined ? undefined : words;
}
/** Our words, and beside them what the fields say otherwise (`read`): then it is one of both, for either may have been changed. */
function joinedWords(words, read) {
    const properties = { ...words.properties };
    let contradicts = false;
    for (const [name, field] of Object.entries(read)) {
        const own = properties[name];
        if (own === undefined)
            properties[name] = field;
        else if (disagree(own, field)) {
            properties[name] = (0,core_value/* oneOf */.yL)([own, field]);
            contradicts = true;
        }
    }
    return { properties, contradicts };
}
/** An unknown value of ours is no contradiction: a field has a word for it only now and then. */
function disagree(own, field) {
    return own.kind === 'known' && (0,core_value/* scalars */.kw)(field).some((one) => one !== own.value);
}
function addProperty(properties, name, json) {
    const value = (0,value_json/* valueFromJson */.o)(json);
    if (value !== undefined && /^[A-Za-z][A-Za-z0-9]{0,60}$/.test(name))
        properties[name] = value;
}
function addDetails(details, index, fields) {
    if (!/^\d{1,6}$/.test(index))
        return;
    const [endLine, endColumn] = (0,reading/* listOf */.c3)((0,reading/* fieldOf */._F)(fields, 'end')).map(reading/* numberOf */.rl);
    const confidence = CONFIDENCES.find((one) => one === (0,reading/* fieldOf */._F)(fields, 'confidence'));
    const pathClass = PATH_CLASSES.find((one) => one === (0,reading/* fieldOf */._F)(fields, 'pathClass'));
    const [model, enclosing] = [(0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(fields, 'model')), (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(fields, 'enclosing'))];
    const [sinks, via] = [(0,reading/* textsOf */.CB)((0,reading/* fieldOf */._F)(fields, 'sinks')), (0,reading/* textsOf */.CB)((0,reading/* fieldOf */._F)(fields, 'via'))];
    const trace = (0,reading/* listOf */.c3)((0,reading/* fieldOf */._F)(fields, 'trace')).flatMap((one) => locationOf(one) ?? []);
    const [places, labels] = [entriesOf((0,reading/* fieldOf */._F)(fields, 'places'), locationOf), entriesOf((0,reading/* fieldOf */._F)(fields, 'labels'), value_json/* valueFromJson */.o)];
    details.set(Number(index), {
        ...(endLine === undefined || endColumn === undefined ? {} : { end: { endLine, endColumn } }),
        ...(model === undefined ? {} : { model }),
        ...(confidence === undefined ? {} : { confidence }),
        ...(pathClass === undefined ? {} : { pathClass }),
        ...(enclosing === undefined ? {} : { enclosing }),
        ...(sinks.length === 0 ? {} : { sinks }),
        ...(via.length === 0 ? {} : { via }),
        ...(trace.length === 0 ? {} : { trace }),
        ...(places === undefined ? {} : { places }),
        ...(labels === undefined ? {} : { labels }),
    });
}
/** Undefined where there is nothing of the kind. */
function entriesOf(json, read) {
    const found = [];
    for (const [name, one] of Object.entries((0,reading/* fieldsOf */.Pf)(json)).slice(0, MAX_LIST)) {
        const member = read(one);
        if (member !== undefined && name !== '__proto__')
            found.push([name, member]);
    }
    return found.length === 0 ? undefined : Object.fromEntries(found);
}
function locationOf(json) {
    const [file, ...numbers] = (0,reading/* listOf */.c3)(json);
    const [line, column, endLine, endColumn] = numbers.map(reading/* numberOf */.rl);
    const path = (0,reading/* textOf */.b6)(file);
    if (path === undefined || line === undefined || column === undefined || endLine === undefined || endColumn === undefined)
        return undefined;
    return { file: path, line, column, endLine, endColumn };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function printable(text) {
    return text.slice(0, NAME_LENGTH).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ');
}

;// CONCATENATED MODULE: ./src/cbom/document.ts


/** Versions that are read; a document of another one may use words that nobody here knows. */
const VERSIONS = ['1.4', '1.5', '1.6', '1.7'];
const WITHOUT_CRYPTOGRAPHY = ['1.4', '1.5'];
/** Components that are looked at, those of them that are cryptography, and how deep they may stand in each other. */
const MAX_COMPONENTS = 100_000;
const MAX_CRYPTOGRAPHIC = 20_000;
const MAX_DEPTH = 32;
const CRYPTOGRAPHIC = ['cryptographic-asset', 'crypto-asset'];
/** Never throws: what cannot be read is an error among the diagnostics. `file` is the name to report it by. */
function openDocument(text, file) {
    const nothing = (level, code, message, help) => ({
        components: [],
        total: 0,
        dependencies: new Map(),
        diagnostics: [{ level, code, message, help, file }],
    });
    let parsed;
    try {
        parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (error) {
        const help = /^\s*</.test(text) ? 'this is XML: convert it to JSON first' : 'give a CycloneDX document in JSON';
        return nothing('error', 'cbom-not-json', `the CBOM is not JSON${placeIn(text, error)}; nothing was judged`, help);
    }
    const top = (0,reading/* fieldsOf */.Pf)(parsed);
    if ((0,reading/* fieldOf */._F)(top, 'bomFormat') !== 'CycloneDX')
        return nothing('error', 'cbom-not-cyclonedx', 'the file is no CycloneDX document; nothing was judged', 'its bomFormat has to be CycloneDX');
    return new Reader(text, file).read(top);
}
/** V8 says where, and repeats the text around it: only the place is kept. */
function placeIn(text, error) {
    const [, digits] = /position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    if (digits === undefined)
        return '';
    const before = text.slice(0, Number(digits));
    return ` (line ${String(before.split('\n').length)}, column ${String(before.length - before.lastIndexOf('\n'))})`;
}
class Reader {
    file;
    diagnostics = [];
    components = [];
    total = 0;
    tooMany = false;
    lines;
    constructor(text, file) {
        this.file = file;
        this.lines = linesOf(text);
    }
    read(top) {
        this.version(top);
        const subject = (0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)((0,reading/* fieldOf */._F)(top, 'metadata')), 'component');
        if (subject !== undefined)
            this.walk([subject], 0);
        this.walkAll((0,reading/* fieldOf */._F)(top, 'components'), 0);
        if (this.tooMany)
            this.say('warning', 'budget-cbom', `only the first ${String(MAX_COMPONENTS)} components, ${String(MAX_CRYPTOGRAPHIC)} of cryptography, ${String(MAX_DEPTH)} deep, were read`);
        return { components: this.components, total: this.total, dependencies: dependenciesOf(top), diagnostics: this.diagnostics };
    }
    version(top) {
        const version = (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(top, 'specVersion')) ?? '';
        // IBM's extension of 1.4 is called 1.4-cbom-1.0.
        const [plain = ''] = version.split('-');
        if (!VERSIONS.includes(plain))
            this.say('warning', 'cbom-version', `CycloneDX ${version === '' ? 'of no version' : version} is not one of ${VERSIONS.join(', ')}: some of it may be read wrongly or not at all`);
        else if (WITHOUT_CRYPTOGRAPHY.includes(plain) && !version.includes('cbom'))
            this.say('note', 'cbom-version', `CycloneDX ${plain} has no words for cryptography: only what tools put into it beside the standard was read`);
    }
    say(level, code, message) {
        this.diagnostics.push({ level, code, message, file: this.file });
    }
    walkAll(value, depth) {
        if (!Array.isArray(value))
            return;
        if (value.length > MAX_COMPONENTS)
            this.tooMany = true;
        this.walk(value.slice(0, MAX_COMPONENTS), depth);
    }
    walk(members, depth) {
        for (const member of members) {
            if (depth > MAX_DEPTH || this.total >= MAX_COMPONENTS || this.components.length >= MAX_CRYPTOGRAPHIC) {
                this.tooMany = true;
                return;
            }
            this.total++;
            const all = (0,reading/* fieldsOf */.Pf)(member);
            const crypto = (0,reading/* fieldOf */._F)(all, 'cryptoProperties');
            if (crypto !== undefined || CRYPTOGRAPHIC.includes(String((0,reading/* fieldOf */._F)(all, 'type'))) || libraryWords(all) !== undefined)
                this.add(all, (0,reading/* fieldsOf */.Pf)(crypto));
            this.walkAll((0,reading/* fieldOf */._F)(all, 'components'), depth + 1);
        }
    }
    add(all, crypto) {
        const given = (0,reading/* fieldOf */._F)(all, 'bom-ref');
        const ref = typeof given === 'string' ? given : `component ${String(this.components.length)}`;
        this.components.push({ ref, name: (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(all, 'name')), crypto, all, line: this.lines.get(ref) ?? 1 });
    }
}
/** Lines of the text on which components are given their names, by name; of several the first. */
function linesOf(text) {
    const lines = new Map();
    let [line, from] = [1, 0];
    for (const found of text.matchAll(/"bom-ref"[ \t\r\n]{0,80}:[ \t\r\n]{0,80}"([^"\\\n]{1,300})"/g)) {
        for (let at = text.indexOf('\n', from); at !== -1 && at < found.index; at = text.indexOf('\n', at + 1)) {
            line++;
            from = at + 1;
        }
        const ref = found[1] ?? '';
        if (!lines.has(ref))
            lines.set(ref, line);
    }
    return lines;
}
function dependenciesOf(top) {
    const found = new Map();
    for (const one of Array.isArray(top['dependencies']) ? top['dependencies'].slice(0, MAX_COMPONENTS) : []) {
        const ref = (0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)(one), 'ref');
        if (typeof ref !== 'string')
            continue;
        const on = (0,reading/* listOf */.c3)((0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)(one), 'dependsOn')).filter((other) => typeof other === 'string');
        found.set(ref, [...(found.get(ref) ?? []), ...on]);
    }
    return found;
}

// EXTERNAL MODULE: ./src/core/dates.ts
var dates = __webpack_require__(80194);
;// CONCATENATED MODULE: ./src/cbom/kinds.ts



const kinds_NOT_SAID = (0,core_value/* unknown */.L5)('not-stated');
class Kinds {
    algorithms;
    words;
    byRef;
    constructor(document, algorithms, words) {
        this.algorithms = algorithms;
        this.words = words;
        this.byRef = new Map([...document.components].reverse().map((component) => [component.ref, component]));
    }
    read(type, component) {
        switch (type) {
            case 'algorithm':
                return this.algorithm(component);
            case 'certificate':
                return this.certificate(component);
            case 'protocol':
                return this.protocol(component);
            case 'related-crypto-material':
                return this.material(component);
        }
    }
    /** What the fields of an algorithm say by themselves, for a document that says all of it a second time. */
    plainly(type, { crypto }, read) {
        if (type !== 'algorithm')
            return {};
        const { mode, padding } = this.algorithms.ofFields(part(crypto, 'algorithmProperties'));
        const { algorithm, keyBits } = read;
        return {
            ...(mode === undefined ? {} : { mode }),
            ...(padding === undefined ? {} : { padding }),
            ...(keyBits?.kind === 'known' ? { keyBits } : {}),
            ...(algorithm?.kind === 'known' && this.algorithms.isListed(algorithm) ? { algorithm } : {}),
        };
    }
    algorithm({ name, crypto }) {
        const { properties, contradicted } = this.algorithms.read(name, part(crypto, 'algorithmProperties'), (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(crypto, 'oid')));
        return { properties, told: contradicted.length > 0 ? ['cbom-contradiction'] : [] };
    }
    certificate({ name, crypto }) {
        const fields = part(crypto, 'certificateProperties');
        const told = [];
        const signature = this.referred(fields, ['signatureAlgorithmRef'], 'algorithm', told);
        const key = this.referred(fields, ['subjectPublicKeyRef'], 'publicKey', told);
        const signed = signature === undefined ? {} : this.algorithm(signature).properties;
        const keyed = key === undefined ? {} : this.propertiesOfKey(key);
        const issuer = (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(fields, 'issuerName'));
        const states = (0,reading/* listOf */.c3)((0,reading/* fieldOf */._F)(fields, 'certificateState')).flatMap((one) => (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)(one), 'state')) ?? []);
        const properties = {
            hash: signed?.['hash'] ?? kinds_NOT_SAID,
            algorithm: keyed['algorithm'] ?? kinds_NOT_SAID,
            ...picked(keyed, ['keyBits', 'curve', 'quantumVulnerable']),
            ...(signed?.['algorithm'] === undefined ? {} : { signatureAlgorithm: signed['algorithm'] }),
            validityDays: validity(fields),
            ...(issuer === undefined ? {} : { issuer: (0,core_value/* known */.eO)(issuer, 'literal') }),
            ...(states.length === 0 ? {} : { state: (0,core_value/* oneOf */.yL)(states.map((state) => (0,core_value/* known */.eO)(state, 'literal'))) }),
            material: (0,core_value/* known */.eO)('certificate', 'literal'),
        };
        return { properties, name: (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(fields, 'subjectName')) ?? name ?? 'certificate', told };
    }
    material(component) {
        const { crypto } = component;
        const fields = part(crypto, 'relatedCryptoMaterialProperties');
        const word = (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(fields, 'type')) ?? (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(fields, 'relatedCryptoMaterialType'));
        const given = word === undefined || this.words.nothing.includes(word) ? undefined : word;
        const kind = given === undefined ? undefined : this.words.material[given];
        if (given !== undefined && kind === undefined)
            return { told: ['cbom-passed-over'] };
        const told = [];
        const material = kind === undefined || kind === 'key' ? kinds_NOT_SAID : (0,core_value/* known */.eO)(kind, 'literal');
        const secret = kind === undefined || kind === 'key' || this.words.secret.includes(kind);
        if (secret && (0,reading/* fieldOf */._F)(fields, 'value') !== undefined)
            told.push('cbom-holds-secret');
        const mechanism = (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)((0,reading/* fieldOf */._F)(fields, 'securedBy')), 'mechanism'))?.toLowerCase();
        const kept = mechanism === undefined ? undefined : this.words.storage[mechanism];
        const format = (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(fields, 'format'));
        const state = (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(fields, 'state'));
        const properties = {
            ...this.propertiesOfKey(component, told),
            material,
            ...(kept !== undefined ? { storage: (0,core_value/* known */.eO)(kept, 'literal') } : secret ? { storage: kinds_NOT_SAID } : {}),
            ...(format === undefined ? {} : { format: (0,core_value/* known */.eO)(format, 'literal') }),
            ...(state === undefined ? {} : { state: (0,core_value/* known */.eO)(state, 'literal') }),
        };
        return { properties, told };
    }
    /** Algorithm, curve and length of a key, from the key itself and from the algorithm that it names. */
    propertiesOfKey({ crypto, name }, told = []) {
        const fields = part(crypto, 'relatedCryptoMaterialProperties');
        const target = this.referred(fields, ['algorithmRef'], 'algorithm', told);
        const said = target === undefined ? this.algorithms.read(undefined, {}, (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(crypto, 'oid'))) : undefined;
        const ofAlgorithm = target === undefined ? said?.properties : this.algorithm(target).properties;
        const size = (0,reading/* numberOf */.rl)((0,reading/* fieldOf */._F)(fields, 'size'));
        const fromName = this.algorithms.read(name, {}, undefined).properties;
        // A key may be called anything: its name counts only where the catalogue knows it as an algorithm.
        const best = (0,core_value/* scalars */.kw)(ofAlgorithm?.['algorithm']).length > 0 ? ofAlgorithm : fromName['primitive']?.kind === 'known' ? fromName : undefined;
        const algorithm = best?.['algorithm'];
        return {
            ...(algorithm === undefined ? {} : { algorithm }),
            ...picked(best ?? {}, ['curve', 'quantumVulnerable']),
            ...(size !== undefined ? { keyBits: (0,core_value/* known */.eO)(size, 'literal') } : picked(best ?? {}, ['keyBits'])),
        };
    }
    protocol({ name, crypto }) {
        const fields = part(crypto, 'protocolProperties');
        const word = (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(fields, 'type')) ?? '';
        const row = Object.hasOwn(this.words.protocols, word) ? this.words.protocols[word] : undefined;
        const version = (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(fields, 'version'));
        const suites = (0,reading/* listOf */.c3)((0,reading/* fieldOf */._F)(fields, 'cipherSuites') ?? (0,reading/* fieldOf */._F)(fields, 'tlsCipherSuites'));
        const properties = {
            version: version === undefined ? kinds_NOT_SAID : this.algorithms.versionOf(version, row?.version),
            ...(suites.length === 0 ? {} : { suites: (0,core_value/* oneOf */.yL)(suites.map((suite) => this.algorithms.suiteOf(suite))) }),
        };
        for (const [property, field] of [
            ['groups', 'tlsGroups'],
            ['signatureSchemes', 'tlsSignatureSchemes'],
        ]) {
            const listed = [...new Set(suites.flatMap((suite) => (0,reading/* textsOf */.CB)((0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)(suite), field))))];
            if (listed.length > 0)
                properties[property] = (0,core_value/* oneOf */.yL)(listed.map((one) => (property === 'groups' ? this.algorithms.curveOf(one) : undefined) ?? (0,core_value/* known */.eO)(one, 'literal')));
        }
        return { properties, name: row?.name ?? name ?? 'protocol', told: [] };
    }
    /** The component that one of these fields, or an entry of relatedCryptographicAssets, names. */
    referred(fields, names, kind, told) {
        const related = (0,reading/* listOf */.c3)((0,reading/* fieldOf */._F)(fields, 'relatedCryptographicAssets')).map(reading/* fieldsOf */.Pf);
        const refs = [
            ...names.map((name) => (0,reading/* fieldOf */._F)(fields, name)),
            ...related.filter((one) => (0,reading/* fieldOf */._F)(one, 'type') === kind).map((one) => (0,reading/* fieldOf */._F)(one, 'ref')),
        ].filter((ref) => typeof ref === 'string');
        const found = refs.map((ref) => this.byRef.get(ref)).find((one) => one !== undefined);
        if (found === undefined && refs.length > 0)
            told.push('cbom-dangling');
        return found;
    }
}
/** The block of a kind; some tools write its fields directly into cryptoProperties. */
function part(crypto, name) {
    const block = (0,reading/* fieldOf */._F)(crypto, name);
    return block === undefined ? crypto : (0,reading/* fieldsOf */.Pf)(block);
}
function picked(properties, names) {
    return Object.fromEntries(names.flatMap((name) => (properties[name] === undefined ? [] : [[name, properties[name]]])));
}
/** Whole days from the first to the last moment, begun ones too. */
function validity(fields) {
    const [from, until] = ['notValidBefore', 'notValidAfter'].map((name) => Date.parse((0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(fields, name)) ?? ''));
    if (from === undefined || until === undefined || Number.isNaN(from) || Number.isNaN(until) || until < from)
        return kinds_NOT_SAID;
    return (0,core_value/* known */.eO)(Math.ceil((until - from) / dates/* MILLISECONDS_OF_A_DAY */.c7), 'literal');
}

;// CONCATENATED MODULE: ./src/cbom/places.ts



/** Every place where the component occurs; the document itself where it names none. */
function occurrencesOf(component, around) {
    const evidence = (0,reading/* fieldsOf */.Pf)((0,reading/* fieldOf */._F)(component.all, 'evidence'));
    const found = (0,reading/* listOf */.c3)((0,reading/* fieldOf */._F)(evidence, 'occurrences')).flatMap((one) => occurrence((0,reading/* fieldsOf */.Pf)(one), component, around) ?? []);
    found.push(...(0,reading/* listOf */.c3)((0,reading/* fieldOf */._F)(component.crypto, 'detectionContext')).flatMap((one) => detections((0,reading/* fieldsOf */.Pf)(one), component, around)));
    const labels = labelsOf(component);
    const all = found.length > 0 ? found : [itself(component, around)];
    const own = ownWordsOf(component)?.details;
    return all.map((one, index) => {
        const { end, labels: given, ...more } = own?.get(index) ?? {};
        const both = labels === undefined && given === undefined ? {} : { labels: { ...labels, ...given } };
        return { ...one, ...more, at: { ...one.at, ...end }, ...both };
    });
}
/** What the tool attached to the component: a policy may go by it as by tags. */
function labelsOf({ all }) {
    const pairs = (0,reading/* listOf */.c3)((0,reading/* fieldOf */._F)(all, 'properties')).flatMap((one) => {
        const [name, value] = [(0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)(one), 'name')), (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)(one), 'value'))];
        return name === undefined || value === undefined || isOwnWord(name) ? [] : [[name, (0,core_value/* known */.eO)(value, 'literal')]];
    });
    return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}
function itself(component, around) {
    return made(at(around.file, component.line, 1), component.name ?? component.ref, 'source', 'cyclonedx');
}
function occurrence(fields, component, around) {
    const location = (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(fields, 'location'));
    if (location === undefined)
        return undefined;
    const { path, line } = split(location);
    const symbol = (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(fields, 'symbol')) ?? (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(fields, 'additionalContext')) ?? component.name ?? component.ref;
    const place = at(path, (0,reading/* numberOf */.rl)((0,reading/* fieldOf */._F)(fields, 'line')) ?? line, (0,reading/* numberOf */.rl)((0,reading/* fieldOf */._F)(fields, 'offset')) ?? 1);
    return made(place, symbol, around.pathClass(path), around.language(path));
}
/** IBM's extension of CycloneDX 1.4: one entry a file, with the lines in it. */
function detections(fields, component, around) {
    const location = (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(fields, 'filePath'));
    if (location === undefined)
        return [];
    const { path } = split(location);
    const lines = (0,reading/* listOf */.c3)((0,reading/* fieldOf */._F)(fields, 'lineNumbers')).flatMap((line) => (0,reading/* numberOf */.rl)(line) ?? []);
    const symbol = (0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(fields, 'additionalContext')) ?? component.name ?? component.ref;
    return (lines.length > 0 ? lines : [1]).map((line) => made(at(path, line, 1), symbol, around.pathClass(path), around.language(path)));
}
/** 'src/a.py:12' with its line; a path as this repository writes it: with slashes, and without a leading one. */
function split(location) {
    const [, file = location, line] = /^(.*?[^:/\\]):(\d{1,7})(?::\d{1,7})?$/.exec(location) ?? [];
    const path = file
        .replaceAll('\\', '/')
        .replace(/^(?:\.?\/)+/, '')
        .trim();
    return { path: path === '' ? location : path, line: (0,reading/* numberOf */.rl)(line) ?? 1 };
}
function at(file, line, column) {
    return { file, line, column, endLine: line, endColumn: column + 1 };
}
/** What a document states is taken at its word. */
function made(place, symbol, pathClass, language) {
    return { at: place, symbol, model: 'cbom', language, confidence: 'high', trace: [], pathClass, sinks: [] };
}

;// CONCATENATED MODULE: ./src/cbom/import-cbom.ts






const ASSET_TYPES = {
    algorithm: 'algorithm',
    certificate: 'certificate',
    protocol: 'protocol',
    'related-crypto-material': 'related-crypto-material',
    relatedCryptoMaterial: 'related-crypto-material',
};
/** Names in one diagnostic. */
const MAX_NAMED = 5;
/** Never throws for anything in the document. */
function importCbom(text, catalogue, words, around) {
    const document = openDocument(text, around.file);
    const importer = new Importer(document, new Kinds(document, new Algorithms(catalogue, words), words), catalogue, around);
    return importer.run();
}
class Importer {
    document;
    kinds;
    catalogue;
    around;
    assets = [];
    /** Names of components by what is to be told of them. */
    told = new Map();
    /** Components that others are made of. */
    referred;
    constructor(document, kinds, catalogue, around) {
        this.document = document;
        this.kinds = kinds;
        this.catalogue = catalogue;
        this.around = around;
        this.referred = new Set([...document.dependencies.values()].flat());
    }
    run() {
        for (const component of this.document.components)
            this.add(component);
        const diagnostics = [...this.document.diagnostics, ...this.diagnostics()];
        const partly = this.told.has('partly-parsed') || diagnostics.some(({ code }) => code === 'budget-cbom');
        return { assets: this.assets, diagnostics, partly };
    }
    add(component) {
        const library = libraryWords(component.all);
        if (library !== undefined)
            return this.push(component, 'library', library.name ?? component.name ?? 'library', library.properties);
        const own = ownWordsOf(component);
        // What is called a part but part of nothing would be judged by nobody.
        if (own?.isPart === true && this.referred.has(component.ref))
            return;
        const type = ASSET_TYPES[(0,reading/* textOf */.b6)((0,reading/* fieldOf */._F)(component.crypto, 'assetType')) ?? ''];
        if (type === undefined)
            return this.tell('partly-parsed', component);
        // What only a register knows was found nowhere; an algorithm or a protocol is no entry of one.
        if (own?.isEntry === true && (type === 'related-crypto-material' || type === 'certificate'))
            return;
        const read = this.kinds.read(type, component);
        // Of a document of ours it is told below: its fields alone say less than its properties.
        const whole = own !== undefined && !own.isPart;
        for (const code of read.told)
            if (!whole || code !== 'cbom-contradiction')
                this.tell(code, component);
        if (read.properties === undefined)
            return;
        const joined = !whole ? undefined : joinedWords(own, this.kinds.plainly(type, component, read.properties));
        if (joined?.contradicts === true)
            this.tell('cbom-contradiction', component);
        const properties = joined === undefined ? read.properties : this.catalogue.complete(joined.properties);
        const fallback = read.name ?? component.name ?? type;
        const named = type === 'related-crypto-material' || read.name !== undefined;
        this.push(component, type, own?.name ?? (named ? fallback : this.catalogue.assetName(type, properties, fallback)), properties);
    }
    push(component, type, name, properties) {
        this.assets.push({
            id: component.ref,
            type,
            name,
            properties,
            occurrences: occurrencesOf(component, this.around),
            dependsOn: [...(this.document.dependencies.get(component.ref) ?? [])],
        });
    }
    tell(code, component) {
        this.told.set(code, [...(this.told.get(code) ?? []), component.name ?? component.ref]);
    }
    diagnostics() {
        const diagnostics = [];
        for (const [code, names] of this.told) {
            const { level, what } = TELLINGS[code] ?? { level: 'warning', what: code };
            const shown = names.slice(0, MAX_NAMED).map((name) => (0,reading/* textOf */.b6)(name) ?? '?');
            const more = names.length > MAX_NAMED ? ` and ${String(names.length - MAX_NAMED)} more` : '';
            diagnostics.push({ level, code, message: `${what}: ${shown.join(', ')}${more}`, file: this.around.file });
        }
        if (this.document.diagnostics.some(({ level }) => level === 'error'))
            return diagnostics;
        const { components, total } = this.document;
        const message = `${String(this.assets.length)} of ${String(components.length)} cryptographic components were used, out of ${String(total)} components in all`;
        return [...diagnostics, { level: 'note', code: 'cbom-read', message, file: this.around.file }];
    }
}
const TELLINGS = {
    'partly-parsed': {
        level: 'warning',
        what: 'these components say that they are cryptography, but not of which kind, and were not judged',
    },
    'cbom-contradiction': { level: 'warning', what: 'these components contradict themselves, and were judged by the worse of what they say' },
    'cbom-passed-over': { level: 'note', what: 'no policy speaks of such material, so these components were not judged' },
    'cbom-holds-secret': {
        level: 'warning',
        what: 'the CBOM itself holds the value of these secrets; it was not read, and should not be there',
    },
    'cbom-dangling': { level: 'note', what: 'these components refer to others that the CBOM does not have' },
};


/***/ }),

/***/ 505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/** Reads pieces of a document that somebody else wrote: of the wrong kind is the same as not there, and texts are bounded and printable. */
/** Longest text that is taken over. */
const MAX_TEXT = 300;
/** Members of one list that are looked at. */
const MAX_MEMBERS = 1000;
/** An object; empty where there is none. */
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** Undefined where nothing is said; `__proto__` and the like are keys as any other. */
function fieldOf(fields, name) {
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
/** A text without what cannot be printed. */
function textOf(value) {
    if (typeof value !== 'string')
        return undefined;
    const text = value
        .slice(0, MAX_TEXT)
        .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
        .trim();
    return text === '' ? undefined : text;
}
/** A whole number of at least one, also where it was written as a text. */
function numberOf(value) {
    const number = typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
function listOf(value) {
    return Array.isArray(value) ? value.slice(0, MAX_MEMBERS) : [];
}
/** Texts of a list; a text by itself is a list of one. */
function textsOf(value) {
    return (typeof value === 'string' ? [value] : listOf(value)).flatMap((one) => textOf(one) ?? []);
}


/***/ }),

/***/ 50732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ cbomWords)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/** The shape of knowledge/cbom.yml: CycloneDX's words for cryptography as our own. */

const words = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP());
const scalar = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()]);
const cbomWords = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    nothing: words.describe('Words that say nothing: the value is not known.'),
    primitives: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Primitives that have another name here.'),
    kin: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(words).describe('Groups of primitives within which the catalogue decides.'),
    families: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), scalar)).describe("Families of CycloneDX's registry with what they say."),
    'families-of-several': words.describe('Families that only a name or a parameter set makes an algorithm.'),
    needs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        algorithm: words.optional(),
        primitive: words.optional(),
        unless: words.optional().describe('Functions by which alone nothing is needed.'),
        properties: words.min(1).describe('Not known where the document does not say them.'),
    })),
    'key-length': zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ primitive: words }).describe('Where parameterSetIdentifier is the length of a key.'),
    material: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Kinds of material that policies speak of.'),
    secret: words,
    storage: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    protocols: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() })),
});


/***/ }),

/***/ 83020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readCbomFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98984);
/* harmony import */ var _policy_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46445);
/* harmony import */ var _read__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99760);
/* harmony import */ var _repository__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89778);
/** Reads a CBOM that was asked for; whatever is wrong with the file itself stops the run. */






/** `given` is relative to `directory` or absolute; the name in the answer is relative to the root where it lies inside. Throws a UserError. */
function readCbomFile(root, directory, given) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(directory, given);
    const file = (0,_repository__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(root, absolute) ? node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(root, absolute).split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)).join('/') : given;
    if (!(0,_policy_file__WEBPACK_IMPORTED_MODULE_2__/* .isThere */ .$B)(absolute))
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`no verdict: the CBOM ${file} does not exist`, { help: `looked for ${absolute}` });
    const bytes = (0,_read__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .X)(root, absolute, _limits__WEBPACK_IMPORTED_MODULE_5__/* .MAX_CBOM_BYTES */ .tN, true);
    if ('error' in bytes)
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`no verdict: the CBOM ${file} cannot be read: ${(0,_policy_file__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(bytes.error, _limits__WEBPACK_IMPORTED_MODULE_5__/* .MAX_CBOM_BYTES */ .tN)}`);
    return { file, text: (0,_policy_file__WEBPACK_IMPORTED_MODULE_2__/* .decode */ .D4)(file, bytes, 'CBOM') };
}


/***/ }),

/***/ 60556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ takeInventory)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_location__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91324);
/* harmony import */ var _core_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50390);
/** Folds what detection saw into the inventory: one asset per kind of use, with all the places where it stands. */



/** Hex digits of an asset's id: 64 bits tell the assets of one repository apart and still read well. */
const ID_DIGITS = 16;
/** From what stands in the code itself to what nobody wrote down. */
const ORIGINS = ['literal', 'constant', 'configuration', 'default-parameter', 'catalogue', 'library-default'];
/**
 * Merges assets of equal type, name and property values; where a value stands does not tell two assets apart.
 * All occurrences are kept (the same one seen twice counts once), `dependsOn` follows the merged ids, and the
 * result has the same order and ids whatever order the assets came in. A place that the merged values do not
 * share is left out of `properties`: it stands in the occurrences' `places`, `origins` and `trace`.
 */
function takeInventory(assets) {
    const drafts = new Map();
    const idsOfOld = new Map();
    for (const asset of assets) {
        const key = identity(asset);
        const draft = drafts.get(key);
        if (draft)
            merge(draft, asset);
        else
            drafts.set(key, draftOf(asset));
        const ids = idsOfOld.get(asset.id) ?? new Set();
        idsOfOld.set(asset.id, ids.add(idOf(key)));
    }
    const inventory = [];
    for (const [key, draft] of drafts)
        inventory.push(finish(idOf(key), draft, idsOfOld));
    return inventory.sort((left, right) => compareTexts(left.type, right.type) || compareTexts(left.name, right.name) || compareTexts(left.id, right.id));
}
function identity(asset) {
    const properties = sortedNames(asset.properties).map((name) => [name, identityOfValue(asset.properties[name])]);
    return JSON.stringify([asset.type, asset.name, properties]);
}
/** As JSON, so that a scanned string cannot pass for the join of two others. */
function identityOfValue(value) {
    return value.kind === 'one-of' ? (0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo)(value).map(_core_value__WEBPACK_IMPORTED_MODULE_1__/* .valueKey */ .zV).sort(compareTexts) : (0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .valueKey */ .zV)(value);
}
function idOf(key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, ID_DIGITS);
}
function draftOf(asset) {
    const draft = { type: asset.type, name: asset.name, properties: asset.properties, occurrences: new Map(), dependsOn: [] };
    addPlaces(draft, asset);
    return draft;
}
function merge(draft, asset) {
    let properties;
    const origins = {};
    for (const [name, value] of Object.entries(draft.properties)) {
        const own = asset.properties[name];
        const merged = mergeValues(value, own);
        if (own.at !== undefined && merged.at === undefined)
            origins[name] = own.at;
        if (merged === value)
            continue;
        // From here on each place says for itself what all of them shared.
        if (value.at !== undefined && merged.at === undefined)
            keepOrigin(draft, name, value.at);
        properties ??= { ...draft.properties };
        properties[name] = merged;
    }
    if (properties !== undefined)
        draft.properties = properties;
    addPlaces(draft, asset, origins);
}
function addPlaces(draft, asset, origins = {}) {
    for (const one of asset.occurrences) {
        const occurrence = withOrigins(one, origins);
        const key = occurrenceKey(occurrence);
        const before = draft.occurrences.get(key);
        if (before === undefined || compareTexts(rest(occurrence), rest(before)) < 0)
            draft.occurrences.set(key, occurrence);
    }
    for (const id of asset.dependsOn)
        draft.dependsOn.push(id);
}
function keepOrigin({ occurrences }, name, at) {
    for (const [key, occurrence] of occurrences)
        occurrences.set(key, withOrigins(occurrence, { [name]: at }));
}
/** Only of values that stand on another line: the place itself says the rest. */
function withOrigins(occurrence, origins) {
    const { at } = occurrence;
    const elsewhere = Object.entries(origins).filter(([, { file, line }]) => file !== at.file || line !== at.line);
    return elsewhere.length === 0 ? occurrence : { ...occurrence, origins: { ...occurrence.origins, ...Object.fromEntries(elsewhere) } };
}
/** What does not tell two occurrences apart, so that the same one stays whatever came first. */
function rest({ sinks, origins }) {
    return origins === undefined ? sinks.join(' ') : `${sinks.join(' ')} ${JSON.stringify(origins)}`;
}
function finish(id, draft, idsOfOld) {
    const properties = {};
    for (const name of sortedNames(draft.properties))
        properties[name] = inOrder(draft.properties[name]);
    const occurrences = [...draft.occurrences].sort(([leftKey, left], [rightKey, right]) => (0,_core_location__WEBPACK_IMPORTED_MODULE_2__/* .compareLocations */ .Q)(left.at, right.at) || compareTexts(leftKey, rightKey));
    const dependsOn = new Set();
    for (const old of draft.dependsOn) {
        for (const dependency of idsOfOld.get(old) ?? [])
            if (dependency !== id)
                dependsOn.add(dependency);
    }
    return {
        id,
        type: draft.type,
        name: draft.name,
        properties,
        occurrences: occurrences.map(([, occurrence]) => occurrence),
        dependsOn: [...dependsOn].sort(compareTexts),
    };
}
/** What tells an occurrence from others, in one order: what callers name the result does not, once the properties are the same. */
function occurrenceKey(occurrence) {
    const places = Object.entries(occurrence.places ?? {}).sort(([left], [right]) => compareTexts(left, right));
    const { at, symbol, model, language, confidence, trace, pathClass, enclosing, via } = occurrence;
    return JSON.stringify([
        symbol,
        model,
        language,
        confidence,
        pathClass,
        enclosing ?? null,
        via ?? [],
        [at, ...trace].map(spot),
        places.map(([name, place]) => [name, spot(place)]),
    ]);
}
function spot(location) {
    return [location.file, location.line, location.column, location.endLine, location.endColumn];
}
/** Two values of the same identity: the place stays when they share it, the origin is the one nearest to the reader. */
function mergeValues(left, right) {
    // Most of a large inventory: nothing to take out, nothing nearer.
    if (left.at === undefined && left.kind === 'known' && right.kind === 'known' && nearest(left.origin, right.origin) === left.origin)
        return left;
    const { at, ...bare } = left;
    const shared = at && right.at && (0,_core_location__WEBPACK_IMPORTED_MODULE_2__/* .compareLocations */ .Q)(at, right.at) === 0 ? { at } : {};
    if (bare.kind === 'known' && right.kind === 'known')
        return { ...bare, origin: nearest(bare.origin, right.origin), ...shared };
    if (bare.kind !== 'one-of' || right.kind !== 'one-of')
        return { ...bare, ...shared };
    const others = new Map((0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo)(right).map((member) => [(0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .valueKey */ .zV)(member), member]));
    const values = [];
    for (const member of (0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo)(left))
        values.push(mergeValues(member, others.get((0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .valueKey */ .zV)(member)) ?? member));
    return { kind: 'one-of', values, ...shared };
}
/** So that 'library-default' is only said of an asset that nobody sets anywhere. */
function nearest(left, right) {
    return ORIGINS.indexOf(left) <= ORIGINS.indexOf(right) ? left : right;
}
/** Members of a one-of in one order, so that the inventory does not depend on which branch was read first. */
function inOrder(value) {
    if (value.kind !== 'one-of')
        return value;
    return { ...value, values: (0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo)(value).sort((left, right) => compareTexts((0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .valueKey */ .zV)(left), (0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .valueKey */ .zV)(right))) };
}
function sortedNames(properties) {
    return Object.keys(properties).sort(compareTexts);
}
/** By code unit: the same on every machine, unlike a comparison by locale. */
function compareTexts(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}


/***/ })

};
;