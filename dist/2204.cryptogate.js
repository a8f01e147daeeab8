"use strict";
exports.id = 2204;
exports.ids = [2204];
exports.modules = {

/***/ 70:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ openFrameworks)
/* harmony export */ });
/* harmony import */ var _audit_frameworks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99498);
/* harmony import */ var _knowledge__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95543);
/* harmony import */ var _toolkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93825);
/** The frameworks of knowledge/frameworks, checked. */



const FOLDER = 'knowledge/frameworks/';
const CONCEPTS = `${FOLDER}concepts.yml`;
function openFrameworks(knowledge) {
    const files = (0,_knowledge__WEBPACK_IMPORTED_MODULE_1__/* .documentsIn */ .aV)(knowledge, FOLDER).filter(([path]) => path !== CONCEPTS);
    return (0,_audit_frameworks__WEBPACK_IMPORTED_MODULE_0__/* .frameworksOf */ .x_)((0,_toolkit__WEBPACK_IMPORTED_MODULE_2__/* .checked */ .K)(knowledge, _audit_frameworks__WEBPACK_IMPORTED_MODULE_0__/* .conceptsFile */ .un, CONCEPTS), files.map(([path]) => (0,_toolkit__WEBPACK_IMPORTED_MODULE_2__/* .checked */ .K)(knowledge, _audit_frameworks__WEBPACK_IMPORTED_MODULE_0__/* .frameworkFile */ .ZA, path)));
}


/***/ }),

/***/ 75830:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ policySources)
/* harmony export */ });
/* harmony import */ var _audit_frameworks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99498);
/* harmony import */ var _frameworks__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70);
/* harmony import */ var _knowledge__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95543);
/** The built-in standards and rules, ready to be composed into a policy. */



function policySources(knowledge) {
    const below = (folder) => (0,_knowledge__WEBPACK_IMPORTED_MODULE_2__/* .documentsIn */ .aV)(knowledge, folder).map(([file, parsed]) => ({ file, parsed, checked: knowledge.checked.has(file) }));
    return { presets: below('policies/presets/'), rules: below('policies/rules/'), supports: (0,_audit_frameworks__WEBPACK_IMPORTED_MODULE_0__/* .supportsOf */ .w5)((0,_frameworks__WEBPACK_IMPORTED_MODULE_1__/* .openFrameworks */ .A)(knowledge)) };
}


/***/ }),

/***/ 99498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZA: () => (/* binding */ frameworkFile),
/* harmony export */   un: () => (/* binding */ conceptsFile),
/* harmony export */   w5: () => (/* binding */ supportsOf),
/* harmony export */   x_: () => (/* binding */ frameworksOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/** What frameworks ask for: their demands by number, the concepts that support them, and where there is no mapping. */

const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1);
const reviewed = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .date */ .p6(), zod__WEBPACK_IMPORTED_MODULE_0__/* .date */ .p6U()]);
const id = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const conceptId = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
/** knowledge/frameworks/concepts.yml */
const conceptsFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    source: text,
    reviewed,
    concepts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        id: conceptId,
        title: text,
        means: text,
        /** Fields of the register that show it. */
        fields: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).default([]),
        /** Types of evidence that show it. */
        evidence: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).default([]),
        /** Facts of the policy, the inventory, the register as a whole and the records of audits that show it. */
        facts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).default([]),
    })),
});
/** knowledge/frameworks/<id>.yml: numbers and titles of our own. */
const frameworkFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id,
    name: text,
    edition: text,
    source: zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5(),
    reviewed,
    note: text.optional(),
    /** How far it asks for an audit of cryptography at all. */
    gap: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['none', 'partial', 'full']).optional(),
    requirements: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        id: text,
        title: text,
        concepts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(conceptId).min(1),
        /** direct: the concept is evidence for the demand itself; supporting: it only contributes. */
        relation: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['direct', 'supporting']).default('direct'),
        /** Numbers of other editions. */
        aliases: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).default([]),
        /** How sure the number and title are: read in the text, read as a title, from another source, from memory. */
        verified: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['text', 'title', 'secondary', 'memory']),
    })),
});
/** Throws where a demand names a concept that does not exist, or two frameworks have one id. */
function frameworksOf(concepts, files) {
    const known = new Map(concepts.concepts.map((one) => [one.id, one]));
    const found = new Map();
    for (const one of files) {
        if (found.has(one.id))
            throw new Error(`two frameworks are called ${one.id}`);
        const odd = one.requirements.flatMap((demand) => demand.concepts.filter((concept) => !known.has(concept)));
        if (odd.length > 0)
            throw new Error(`${one.id} names concepts that do not exist: ${odd.join(', ')}`);
        found.set(one.id, one);
    }
    return { concepts: known, frameworks: new Map([...found].sort(([left], [right]) => (left < right ? -1 : 1))) };
}
/** Demands that concepts support directly, 'iso27002:8.24', by concept: what rules and SARIF refer to. */
function supportsOf({ concepts, frameworks }) {
    const supports = Object.fromEntries([...concepts.keys()].map((concept) => [concept, []]));
    for (const framework of frameworks.values())
        for (const demand of framework.requirements)
            if (demand.relation === 'direct')
                for (const concept of demand.concepts)
                    supports[concept]?.push(`${framework.id}:${demand.id}`);
    return supports;
}


/***/ }),

/***/ 61122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q7: () => (/* binding */ match_all),
  bz: () => (/* binding */ any),
  uH: () => (/* binding */ condition),
  TI: () => (/* binding */ glob),
  jN: () => (/* binding */ matcher),
  ze: () => (/* binding */ negate),
  t6: () => (/* binding */ test),
  C7: () => (/* binding */ testValue)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./src/core/pattern.ts
var pattern = __webpack_require__(92269);
// EXTERNAL MODULE: ./src/core/value.ts
var core_value = __webpack_require__(50390);
// EXTERNAL MODULE: ./src/core/versions/schemes.ts + 8 modules
var schemes = __webpack_require__(20779);
;// CONCATENATED MODULE: ./src/core/version-range.ts

const SEPARATED = /^(\S+)\s+(.*)$/;
/** What is wrong with a range; undefined for a good one. */
function rangeProblem(text) {
    const [scheme, range = ''] = split(text);
    if (scheme === undefined)
        return `is no range: it begins with one of ${schemes/* SCHEME_NAMES */.x8.join(', ')}, as in "npm <9.0.0"`;
    return (0,schemes/* isRange */._Z)(scheme, range) ? undefined : `"${range}" is no range of ${scheme}`;
}
/** Whether a version is in a range. One that nothing pins is judged by the range it lies in; undefined where that does not decide. */
function isWithinRange(text, value) {
    const [scheme, range = ''] = split(text);
    if (scheme === undefined)
        return undefined;
    if (value.kind === 'known')
        return (0,schemes/* isInRange */.h$)(scheme, String(value.value), range);
    const [declaredIn, declared] = value.kind === 'unknown' && value.within !== undefined ? split(value.within) : [];
    return declaredIn === scheme && declared !== undefined ? (0,schemes/* allInRange */.sv)(scheme, declared, range) : undefined;
}
function split(text) {
    const [, word, range] = SEPARATED.exec(text.trim()) ?? [];
    return [schemes/* SCHEME_NAMES */.x8.find((name) => name === word), ...(range === undefined ? [] : [range])];
}

// EXTERNAL MODULE: ./src/core/vocabulary.ts
var vocabulary = __webpack_require__(17063);
;// CONCATENATED MODULE: ./src/core/match.ts
/** Three-valued conditions on the properties of an asset: yes, no, or not known. */





const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]);
const texts = schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1)]);
/** Text that one of our own automata can be made of; what is wrong with it is the message. */
function match_pattern(compile) {
    return schemas/* string */.YjP().superRefine((source, context) => {
        const message = (0,pattern/* problemOf */.Zw)(compile, source);
        if (message !== undefined)
            context.addIssue({ code: 'custom', message, input: source });
    });
}
/** A path pattern: `*` within a folder, `**` across folders, `{a,b}`. */
const glob = match_pattern(pattern/* compileGlob */.SO);
const versionRange = schemas/* string */.YjP().superRefine((source, context) => {
    const message = rangeProblem(source);
    if (message !== undefined)
        context.addIssue({ code: 'custom', message, input: source });
});
const tests = schemas/* lazy */.RZV(() => schemas/* strictObject */.rej({
    in: schemas/* array */.YOg(scalar).min(1).optional().describe('As a list by itself, to be joined with other tests.'),
    not: matcher.optional(),
    min: schemas/* number */.aig().optional(),
    max: schemas/* number */.aig().optional(),
    known: schemas/* boolean */.zMY().optional().describe('true: the value could be read; false: it is there, but could not be read.'),
    present: schemas/* boolean */.zMY().optional().describe('Whether anything set the property at all.'),
    startsWith: texts.optional(),
    contains: texts.optional(),
    matches: match_pattern(pattern/* compileExpression */.Wo).optional().describe('A regular expression for the whole text, run in linear time.'),
    glob: schemas/* union */.KCZ([glob, schemas/* array */.YOg(glob).min(1)])
        .optional()
        .describe('Path patterns: * within a folder, ** across folders, {a,b}.'),
    range: versionRange.optional().describe('Versions of an ecosystem: npm <9.0.0, pypi >=41,<43, maven [1.0,2.0).'),
})
    .refine((given) => Object.keys(given).length > 0, 'needs at least one of in, not, min, max, known, present, startsWith, contains, matches, glob, range'));
/** What one property is compared with. */
const matcher = schemas/* lazy */.RZV(() => schemas/* union */.KCZ([scalar, schemas/* array */.YOg(scalar).min(1), tests])).meta({ id: 'Matcher' });
/** Schema of a condition; its keys are the known properties. */
const condition = schemas/* lazy */.RZV(() => schemas/* strictObject */.rej({
    ...Object.fromEntries(vocabulary/* PROPERTY_NAMES */.d.map((name) => [name, matcher.optional()])),
    anyOf: schemas/* array */.YOg(condition).min(1).optional(),
    allOf: schemas/* array */.YOg(condition).min(1).optional(),
    not: condition.optional(),
})
    .refine((given) => Object.keys(given).length > 0, 'needs at least one property, or anyOf, allOf, not'))
    .meta({ id: 'Condition' });
function truthOf(holds) {
    return holds === undefined ? 'unknown' : holds ? 'yes' : 'no';
}
function negate(truth) {
    if (truth === 'unknown')
        return 'unknown';
    return truth === 'yes' ? 'no' : 'yes';
}
/** Kleene's and: no beats unknown beats yes. */
function match_all(truths) {
    if (truths.includes('no'))
        return 'no';
    return truths.includes('unknown') ? 'unknown' : 'yes';
}
/** Kleene's or: yes beats unknown beats no. */
function any(truths) {
    if (truths.includes('yes'))
        return 'yes';
    return truths.includes('unknown') ? 'unknown' : 'no';
}
const COMBINATORS = new Set(['anyOf', 'allOf', 'not']);
/** Judges a condition on properties; an absent property is no value (`no`), not an unknown one. */
function test(given, properties, quantifier = 'may') {
    const judge = (member) => test(member, properties, quantifier);
    const parts = [];
    if (given.allOf !== undefined)
        parts.push(conjunction(given.allOf.map(judge)));
    if (given.anyOf !== undefined)
        parts.push(disjunction(given.anyOf.map(judge)));
    if (given.not !== undefined) {
        const inner = test(given.not, properties, opposite(quantifier));
        parts.push({ truth: negate(inner.truth), decided: inner.decided });
    }
    for (const [name, wanted] of Object.entries(given)) {
        if (wanted === undefined || COMBINATORS.has(name))
            continue;
        const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
        parts.push({ truth: testValue(wanted, value, quantifier), decided: [name] });
    }
    return conjunction(parts);
}
function opposite(quantifier) {
    return quantifier === 'may' ? 'must' : 'may';
}
/** The properties of those parts that made the truth: the failing ones of an and, the unknown ones of an unknown. */
function conjunction(parts) {
    const truth = match_all(parts.map((part) => part.truth));
    return { truth, decided: decidedBy(parts, truth) };
}
function disjunction(parts) {
    const truth = any(parts.map((part) => part.truth));
    return { truth, decided: decidedBy(parts, truth) };
}
function decidedBy(parts, truth) {
    const names = new Set();
    for (const part of parts) {
        if (part.truth !== truth)
            continue;
        for (const name of part.decided)
            names.add(name);
    }
    return [...names].sort();
}
/** One matcher on one value; every alternative of the value is asked. */
function testValue(given, value, quantifier) {
    if (value === undefined)
        return testAbsent(given);
    const truths = (0,core_value/* alternatives */.Vo)(value).map((alternative) => testSingle(given, alternative, quantifier));
    return quantifier === 'may' ? any(truths) : match_all(truths);
}
function testAbsent(given) {
    if (typeof given !== 'object' || Array.isArray(given))
        return 'no';
    const truths = [];
    if (given.not !== undefined)
        truths.push(negate(testAbsent(given.not)));
    if (given.present !== undefined)
        truths.push(given.present ? 'no' : 'yes');
    const needsValue = [given.in, given.min, given.max, given.known, given.startsWith, given.contains, given.matches, given.glob, given.range];
    if (needsValue.some((part) => part !== undefined))
        truths.push('no');
    return match_all(truths);
}
function testSingle(given, value, quantifier) {
    if (Array.isArray(given))
        return any(given.map((member) => equals(member, value)));
    if (typeof given !== 'object')
        return equals(given, value);
    const truths = [];
    if (given.present !== undefined)
        truths.push(given.present ? 'yes' : 'no');
    if (given.known !== undefined)
        truths.push(given.known === (value.kind !== 'unknown') ? 'yes' : 'no');
    if (given.in !== undefined)
        truths.push(any(given.in.map((member) => equals(member, value))));
    if (given.not !== undefined)
        truths.push(negate(testSingle(given.not, value, opposite(quantifier))));
    if (given.min !== undefined)
        truths.push(compare(value, given.min, (have, bound) => have >= bound));
    if (given.max !== undefined)
        truths.push(compare(value, given.max, (have, bound) => have <= bound));
    if (given.startsWith !== undefined)
        truths.push(holdsText(value, given.startsWith, (have, part) => have.startsWith(part)));
    if (given.contains !== undefined)
        truths.push(holdsText(value, given.contains, (have, part) => have.includes(part)));
    if (given.matches !== undefined)
        truths.push(holdsText(value, given.matches, (have, part) => compiled(pattern/* compileExpression */.Wo, part)(have)));
    if (given.glob !== undefined)
        truths.push(holdsText(value, given.glob, (have, part) => compiled(pattern/* compileGlob */.SO, part)(have)));
    if (given.range !== undefined)
        truths.push(truthOf(isWithinRange(given.range, value)));
    return match_all(truths);
}
const patterns = new Map();
/** Compiled once; the schema has seen to it that it can be. */
function compiled(compile, source) {
    const key = `${compile.name} ${source}`;
    const found = patterns.get(key) ?? compile(source);
    patterns.set(key, found);
    return found;
}
/** Material is compared by where it comes from: constant, random …; a constant without any content is 'empty'. */
function plain(value) {
    if (value.kind === 'known')
        return value.value;
    if (value.kind !== 'material')
        return undefined;
    return value.source === 'constant' && value.bytes === 0 ? 'empty' : value.source;
}
function equals(wanted, value) {
    const have = plain(value);
    if (have === undefined)
        return 'unknown';
    return have === wanted ? 'yes' : 'no';
}
/** A value that is no number cannot be compared: not known, rather than guessed. */
function compare(value, bound, holds) {
    const have = plain(value);
    if (typeof have !== 'number')
        return 'unknown';
    return holds(have, bound) ? 'yes' : 'no';
}
function holdsText(value, wanted, holds) {
    const have = plain(value);
    if (have === undefined)
        return 'unknown';
    if (typeof have !== 'string')
        return 'no';
    const parts = Array.isArray(wanted) ? wanted : [wanted];
    return parts.some((part) => holds(have, part)) ? 'yes' : 'no';
}


/***/ }),

/***/ 92269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JM: () => (/* binding */ PatternError),
/* harmony export */   SO: () => (/* binding */ compileGlob),
/* harmony export */   Wo: () => (/* binding */ compileExpression),
/* harmony export */   Zw: () => (/* binding */ problemOf)
/* harmony export */ });
/** Regular expressions and globs that policies bring along, run in time linear in the text: an automaton, never backtracking. */
/** Longer expressions are refused: the work for one text is its length times this. */
const MAX_PATTERN = 200;
/** States of one automaton; bounded repetition multiplies them. */
const MAX_STATES = 2000;
/** Longer texts are cut: names and paths are far shorter. */
const MAX_TEXT = 2000;
/** Why an expression is refused; `at` counts from 0. */
class PatternError extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
const ANY = { kind: 'test', test: () => true };
/**
 * A regular expression for whole texts: letters, `.`, classes, `\d \w \s`, groups, `|`, `* + ? {m,n}`.
 * Throws a PatternError for anything else, above all what cannot run in linear time (back references, look-around).
 */
function compileExpression(source) {
    if (source.length > MAX_PATTERN)
        throw new PatternError(`is longer than ${String(MAX_PATTERN)} characters`, MAX_PATTERN);
    return automaton(new Reader(source).read());
}
/** A glob: `*` and `?` within a folder, `**` across folders, `{a,b}`. Throws a PatternError. */
function compileGlob(source) {
    if (source.length > MAX_PATTERN)
        throw new PatternError(`is longer than ${String(MAX_PATTERN)} characters`, MAX_PATTERN);
    return automaton(globNode(source));
}
/** Nothing when the expression is fine, else what is wrong with it. */
function problemOf(compile, source) {
    try {
        compile(source);
        return undefined;
    }
    catch (error) {
        if (error instanceof PatternError)
            return `${error.message} (at character ${String(error.at + 1)})`;
        throw error;
    }
}
const CLASSES = { d: /[0-9]/, w: /[A-Za-z0-9_]/, s: /\s/, D: /[^0-9]/, W: /[^A-Za-z0-9_]/, S: /\S/ };
const SPECIAL = '^$()[]{}|*+?.\\';
/** Reads an expression; every construct that it does not know is an error. */
class Reader {
    source;
    at = 0;
    constructor(source) {
        this.source = source;
    }
    read() {
        if (this.peek() === '^')
            this.at++;
        const node = this.choice();
        if (this.peek() === '$' && this.at === this.source.length - 1)
            this.at++;
        if (this.at < this.source.length)
            this.fail(`"${this.peek()}" is not expected here`);
        return node;
    }
    choice() {
        const parts = [this.sequence()];
        while (this.peek() === '|') {
            this.at++;
            parts.push(this.sequence());
        }
        return parts.length === 1 ? parts[0] : { kind: 'choice', parts };
    }
    sequence() {
        const parts = [];
        for (;;) {
            const next = this.peek();
            const atEnd = next === '' || next === '|' || next === ')' || (next === '$' && this.at === this.source.length - 1);
            if (atEnd)
                return { kind: 'sequence', parts };
            parts.push(this.repeated(this.single()));
        }
    }
    repeated(part) {
        const next = this.peek();
        const bounds = next === '*' ? [0, Infinity] : next === '+' ? [1, Infinity] : next === '?' ? [0, 1] : undefined;
        if (bounds !== undefined)
            this.at++;
        const [min, max] = bounds ?? (next === '{' ? this.braces() : [1, 1]);
        if (bounds === undefined && next !== '{')
            return part;
        if ('*+?{'.includes(this.peek()) && this.peek() !== '')
            this.fail('a repetition cannot be repeated');
        return { kind: 'repeat', part, min, max };
    }
    braces() {
        const found = /^\{(\d{1,3})(,(\d{0,3}))?\}/.exec(this.source.slice(this.at));
        if (found === null)
            return this.fail('a repetition is written {2} or {2,5}');
        this.at += found[0].length;
        const min = Number(found[1]);
        const max = found[2] === undefined ? min : found[3] === '' ? Infinity : Number(found[3]);
        return max < min ? this.fail('the upper bound lies below the lower one') : [min, max];
    }
    single() {
        const next = this.peek();
        this.at++;
        if (next === '(')
            return this.group();
        if (next === '[')
            return { kind: 'test', test: this.set() };
        if (next === '.')
            return ANY;
        if (next === '\\')
            return { kind: 'test', test: this.escaped() };
        if (SPECIAL.includes(next)) {
            this.at--;
            return this.fail(`"${next}" is not expected here; write \\${next} for the character`);
        }
        return { kind: 'test', test: same(next) };
    }
    group() {
        if (this.peek() === '?') {
            if (this.source[this.at + 1] !== ':')
                this.fail('look-around and named groups are not supported: they cannot run in linear time');
            this.at += 2;
        }
        const inner = this.choice();
        if (this.peek() !== ')')
            this.fail('a ")" is missing');
        this.at++;
        return inner;
    }
    escaped() {
        const next = this.peek();
        this.at++;
        const known = CLASSES[next];
        if (known !== undefined)
            return (code) => known.test(String.fromCharCode(code));
        if (/[1-9]/.test(next))
            this.fail('back references are not supported: they cannot run in linear time');
        if (next === '' || /[A-Za-z0]/.test(next))
            this.fail(`"\\${next}" is not supported`);
        return same(next);
    }
    set() {
        const negated = this.peek() === '^';
        if (negated)
            this.at++;
        const tests = [];
        while (this.peek() !== ']') {
            if (this.peek() === '')
                this.fail('a "]" is missing');
            tests.push(this.member());
        }
        this.at++;
        if (tests.length === 0)
            this.fail('a set needs at least one character');
        return (code) => tests.some((test) => test(code)) !== negated;
    }
    member() {
        const first = this.peek();
        this.at++;
        if (first === '\\')
            return this.escaped();
        if (this.peek() !== '-' || (this.source[this.at + 1] ?? ']') === ']')
            return same(first);
        const last = this.source[this.at + 1] ?? '';
        this.at += 2;
        const [low, high] = [first.charCodeAt(0), last.charCodeAt(0)];
        if (last === '\\' || high < low)
            this.fail('a range is written a-z');
        return (code) => code >= low && code <= high;
    }
    peek() {
        return this.source[this.at] ?? '';
    }
    fail(message) {
        throw new PatternError(message, Math.min(this.at, this.source.length));
    }
}
function same(character) {
    const wanted = character.charCodeAt(0);
    return (code) => code === wanted;
}
const SLASH = '/'.charCodeAt(0);
const IN_FOLDER = { kind: 'test', test: (code) => code !== SLASH };
function globNode(source, start = 0, end = source.length) {
    const parts = [];
    for (let at = start; at < end; at++) {
        const character = source[at] ?? '';
        if (source.startsWith('**/', at)) {
            parts.push({
                kind: 'repeat',
                part: sequenceOf({ kind: 'repeat', part: IN_FOLDER, min: 0, max: Infinity }, '/'),
                min: 0,
                max: Infinity,
            });
            at += 2;
        }
        else if (source.startsWith('**', at)) {
            parts.push({ kind: 'repeat', part: ANY, min: 0, max: Infinity });
            at++;
        }
        else if (character === '*')
            parts.push({ kind: 'repeat', part: IN_FOLDER, min: 0, max: Infinity });
        else if (character === '?')
            parts.push(IN_FOLDER);
        else if (character === '{') {
            const close = source.indexOf('}', at);
            if (close < 0 || close > end)
                throw new PatternError('a "}" is missing', at);
            parts.push({ kind: 'choice', parts: alternativesOf(source, at + 1, close) });
            at = close;
        }
        else if ('[]!()'.includes(character))
            throw new PatternError(`"${character}" is not part of a glob here`, at);
        else
            parts.push({ kind: 'test', test: same(character) });
    }
    return { kind: 'sequence', parts };
}
function sequenceOf(first, text) {
    return { kind: 'sequence', parts: [first, { kind: 'test', test: same(text) }] };
}
function alternativesOf(source, start, end) {
    const parts = [];
    let from = start;
    for (let at = start; at <= end; at++) {
        if (at < end && source[at] !== ',')
            continue;
        parts.push(globNode(source, from, at));
        from = at + 1;
    }
    return parts;
}
/** Thompson's construction, from the end to the front: each part is told where to go on. */
function automaton(node) {
    const states = [{ kind: 'end' }];
    const start = add(states, node, 0);
    return (text) => runs(states, start, text.slice(0, MAX_TEXT));
}
function add(states, node, next) {
    if (states.length > MAX_STATES)
        throw new PatternError('is too large once its repetitions are written out', 0);
    if (node.kind === 'test')
        return states.push({ kind: 'step', test: node.test, next }) - 1;
    if (node.kind === 'sequence')
        return node.parts.reduceRight((after, part) => add(states, part, after), next);
    if (node.kind === 'choice')
        return states.push({ kind: 'fork', next: node.parts.map((part) => add(states, part, next)) }) - 1;
    let after = next;
    if (node.max === Infinity) {
        const fork = { kind: 'fork', next: [next] };
        after = states.push(fork) - 1;
        fork.next.push(add(states, node.part, after));
    }
    else {
        for (let count = node.min; count < node.max; count++)
            after = states.push({ kind: 'fork', next: [next, add(states, node.part, after)] }) - 1;
    }
    for (let count = 0; count < node.min; count++)
        after = add(states, node.part, after);
    return after;
}
function runs(states, start, text) {
    let current = closure(states, [start]);
    for (let at = 0; at < text.length && current.size > 0; at++) {
        const code = text.charCodeAt(at);
        const reached = [];
        for (const index of current) {
            const state = states[index];
            if (state?.kind === 'step' && state.test(code))
                reached.push(state.next);
        }
        current = closure(states, reached);
    }
    return current.has(0);
}
/** All states that are reached without reading. */
function closure(states, from) {
    const found = new Set();
    const open = [...from];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
        if (found.has(index))
            continue;
        found.add(index);
        const state = states[index];
        if (state?.kind === 'fork')
            open.push(...state.next);
    }
    return found;
}


/***/ }),

/***/ 17063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   d: () => (/* binding */ PROPERTY_NAMES)
/* harmony export */ });
/** The names of the properties of assets: the words that models write and conditions read. */
/** Every property a condition may name: an unknown name would never match, so it is an error. */
const PROPERTY_NAMES = [
    // the place and the asset itself
    ...['type', 'name', 'language', 'pathClass', 'symbol', 'model', 'path'],
    // what a policy assigns to places
    ...['dataClass', 'environment', 'businessService', 'useCase'],
    // algorithms and their parameters
    ...[
        'algorithm',
        'primitive',
        'mode',
        'padding',
        'curve',
        'hash',
        'digest',
        'mgfHash',
        'publicExponent',
        'generator',
        'divisorBits',
        'cipher',
        'kdf',
    ],
    ...[
        'function',
        'purpose',
        'usedForSecurity',
        'comparison',
        'otp',
        'keyBits',
        'tagBits',
        'tagVerified',
        'saltBits',
        'ivBits',
        'outputBits',
        'length',
    ],
    ...['key', 'iv', 'ivRepetition', 'salt', 'seed', 'password', 'label', 'tag', 'convergent', 'randomizedEncryption'],
    ...['iterations', 'cost', 'memoryKiB', 'time', 'parallelism', 'blockSize', 'method', 'hashers', 'schemes', 'deprecated'],
    // what the catalogue knows of an algorithm
    ...[
        'cryptographic',
        'quantumVulnerable',
        'blockBits',
        'classicalSecurityLevel',
        'nistQuantumSecurityLevel',
        'algorithmFamily',
        'ellipticCurve',
    ],
    // protocols
    ...[
        'version',
        'minVersion',
        'maxVersion',
        'disabledVersions',
        'suites',
        'groups',
        'signatureSchemes',
        'earlyData',
        'listener',
        'plaintext',
        'readByScripts',
    ],
    ...[
        'result',
        'answer',
        'read',
        'verification',
        'hostnameVerification',
        'clientVerification',
        'clientAuth',
        'clientCertificates',
        'authentication',
        'revocation',
        'sslmode',
    ],
    ...[
        'endpoint',
        'transport',
        'authenticated',
        'securityPolicy',
        'connectionSpec',
        'disabledAlgorithms',
        'setting',
        'enabled',
        'encryption',
        'integrity',
        'securityLevel',
    ],
    ...['enablesRC4', 'enablesRC2', 'enablesDES', 'enables3DES', 'enablesIDEA', 'enablesSEED', 'enablesMD5', 'enablesGOST', 'enablesExport'],
    ...['enablesNullEncryption', 'enablesAnonymous', 'kex', 'keyExchanges', 'macs', 'hostKeyAlgorithms', 'sshKind', 'userAuthentication'],
    ...['disabledKeyExchanges', 'disabledHostKeyAlgorithms'],
    // tokens
    ...[
        'token',
        'keySource',
        'assertionsSigned',
        'jose',
        'algorithmsPinned',
        'algorithmsMixed',
        'ignoreExpiration',
        'validateIssuer',
        'validateAudience',
        'signatureRequired',
        'keyManagement',
        'contentEncryption',
    ],
    // keys and certificates
    ...[
        'material',
        'storage',
        'fileMode',
        'encrypted',
        'encryptedWith',
        'format',
        'exportable',
        'extractable',
        'origin',
        'imported',
        'importMethod',
        'reuseKey',
    ],
    ...[
        'trust',
        'selfSigned',
        'isCa',
        'issuer',
        'signatureAlgorithm',
        'validity',
        'validityUnit',
        'validityDays',
        'validityHours',
        'validityMonths',
    ],
    ...[
        'notBefore',
        'notAfter',
        'daysRemaining',
        'subject',
        'names',
        'keyUsage',
        'extendedKeyUsage',
        'pathLength',
        'subjectKey',
        'issuerKey',
    ],
    ...['fingerprint', 'publicKey', 'keyInRepository', 'issuerInRepository', 'certificate', 'contents', 'formatVersion', 'keyScheme'],
    ...['kdfHash', 's2k', 's2kBytes', 'secondCipher', 'mac', 'macIterations', 'created', 'subkey', 'hardware', 'alias'],
    ...['expires', 'lifetime', 'earlyRenewalHours', 'minDaysRemaining', 'ttl', 'maxTtl', 'anyName', 'alwaysTrust'],
    // infrastructure
    ...[
        'keySpec',
        'usage',
        'rotation',
        'rotationDays',
        'rotationPeriod',
        'deletionWindowDays',
        'deletionAllowed',
        'purgeProtection',
        'plaintextBackup',
    ],
    ...['protection', 'multiRegion', 'policyPrincipal', 'platform', 'fips', 'keyStorageStandard', 'engine', 'sealWrap', 'double', 'state'],
    ...[
        'resource',
        'service',
        'part',
        'keyManager',
        'keyReference',
        'keyVersion',
        'constrained',
        'replicated',
        'logging',
        'alerted',
        'backup',
        'dnssec',
        'ownerTag',
        'dataClassTag',
    ],
    // what policies of keys and stores say: who may (anyone, restricted, account, named, service), and under which conditions
    ...['policyAdministrator', 'policyChanger', 'policyDeleter', 'policyUser', 'policyGranter', 'policyEverything'],
    ...['policySeparation', 'policyCrossAccount', 'policyServiceBound', 'policyDeletionMfa', 'policyLockoutBypass', 'role'],
    // libraries and modules; their version is `version`
    ...['ecosystem', 'package', 'declared', 'purl', 'direct', 'scope', 'category', 'implementation'],
    ...['support', 'supportSince', 'replacement', 'flaw', 'flawFixedIn', 'note'],
    ...['fipsModule', 'fipsCertificate', 'fipsStandard', 'fipsLevel', 'fipsSunset', 'fipsStatus'],
    // the Key Management Register
    ...['record', 'entry', 'profile', 'tier', 'registered', 'join', 'field', 'registerValue', 'declaredValue', 'missing', 'blocking'],
    ...['owner', 'custodian', 'backupCustodian', 'person', 'ownerKind', 'ownerActive', 'custodianActive', 'ownerIsCustodian'],
    ...['custodianIsBackup', 'approverIsCustodian', 'keyState', 'stateConflict', 'dateConflict', 'registerPurpose', 'personalData'],
    ...['lastRotation', 'nextRotation', 'rotationReason', 'rotatesAfterDeparture', 'deactivates', 'lastAccessReview', 'lastRecoveryTest'],
    ...['lastSupplierReview', 'reviewCovers', 'acknowledged', 'exercised', 'due', 'evidenceDate', 'evidenceType', 'evidenceKind'],
    ...['evidenceGrade', 'evidenceState', 'custodyModel', 'custodyDecision', 'escrow', 'dualControl', 'approvedModule', 'sharedBy'],
    ...['claim', 'asks', 'playbook', 'customerKeys', 'customerKeysOperated', 'remediationOwner', 'legacyRule', 'classified', 'access'],
    ...['principal', 'question', 'secondFactor', 'riskNames', 'reference'],
    ...['daysToRotation', 'daysToDeactivation', 'daysToDue', 'rotationAge', 'accessReviewAge', 'recoveryTestAge', 'supplierReviewAge'],
    ...['acknowledgementAge', 'exerciseAge', 'evidenceAge'],
    // audits: plan, records, incidents, ledger
    ...[
        'area',
        'planned',
        'planDays',
        'lastAudit',
        'nextAudit',
        'performed',
        'auditState',
        'auditTrigger',
        'completed',
        'conflict',
        'independent',
    ],
    ...['missingReview', 'untold', 'findingSeverity', 'findingState', 'correctionDays', 'corrected', 'verifierIsOwner', 'recurrences'],
    ...['procedureReviewed', 'incidentState', 'eventDate', 'postEventAudit', 'notification', 'notificationState', 'deadline', 'sent'],
    ...['lastRun', 'ledgerProblem', 'materialChange'],
    ...['daysToAudit', 'auditAge', 'completedAge', 'procedureReviewAge', 'eventAge', 'runAge', 'correctedAge', 'changeAge'],
];
/** Properties that are numbers; the rest are words, or yes and no. */
const NUMBERS = [
    ...['keyBits', 'tagBits', 'saltBits', 'ivBits', 'outputBits', 'blockBits', 'divisorBits', 'length', 'publicExponent'],
    ...['iterations', 'cost', 'memoryKiB', 'time', 'parallelism', 'blockSize', 'classicalSecurityLevel', 'nistQuantumSecurityLevel'],
    ...['validityDays', 'validityHours', 'validityMonths', 'earlyRenewalHours', 'minDaysRemaining', 'rotationDays', 'deletionWindowDays'],
    ...['daysToRotation', 'daysToDeactivation', 'daysToDue', 'rotationAge', 'accessReviewAge', 'recoveryTestAge', 'supplierReviewAge'],
    ...['acknowledgementAge', 'exerciseAge', 'evidenceAge', 'evidenceGrade'],
    ...['planDays', 'correctionDays', 'recurrences', 'daysToAudit', 'auditAge', 'completedAge', 'procedureReviewAge', 'eventAge', 'runAge'],
    ...['correctedAge', 'changeAge', 'fileMode'],
];
const YES_OR_NO = [
    ...[
        'usedForSecurity',
        'otp',
        'convergent',
        'randomizedEncryption',
        'cryptographic',
        'quantumVulnerable',
        'earlyData',
        'plaintext',
        'readByScripts',
    ],
    ...[
        'algorithmsPinned',
        'algorithmsMixed',
        'ignoreExpiration',
        'validateIssuer',
        'validateAudience',
        'signatureRequired',
        'encrypted',
        'exportable',
        'extractable',
        'imported',
        'reuseKey',
    ],
    ...['selfSigned', 'isCa', 'expires', 'anyName', 'alwaysTrust', 'rotation', 'deletionAllowed', 'purgeProtection', 'plaintextBackup'],
    ...['multiRegion', 'fips', 'sealWrap', 'double', 'enabled', 'constrained', 'replicated', 'logging', 'alerted', 'backup', 'dnssec'],
    ...['policySeparation', 'policyCrossAccount', 'policyServiceBound', 'policyDeletionMfa', 'policyLockoutBypass'],
    ...['registered', 'blocking', 'ownerActive', 'custodianActive', 'ownerIsCustodian', 'custodianIsBackup', 'approverIsCustodian'],
    ...['personalData', 'rotatesAfterDeparture', 'custodyDecision', 'dualControl', 'approvedModule', 'playbook', 'customerKeysOperated'],
    ...['authenticated', 'classified', 'secondFactor', 'planned', 'performed', 'independent', 'verifierIsOwner', 'postEventAudit'],
];
/** Of which kind the values of a property are, where they are known; material is a word: where it comes from. */
function kindOf(property) {
    if (NUMBERS.includes(property))
        return 'int';
    return YES_OR_NO.includes(property) || property.startsWith('enables') ? 'bool' : 'string';
}


/***/ }),

/***/ 16883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tt: () => (/* binding */ getJson),
/* harmony export */   ci: () => (/* binding */ fetchBytes),
/* harmony export */   du: () => (/* binding */ commitAt),
/* harmony export */   t2: () => (/* binding */ fetchFile)
/* harmony export */ });
/* harmony import */ var _core_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56107);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98984);
/* harmony import */ var _web_fetch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7449);
/** Files of another repository through GitHub's REST API: bounded, never to another host, and without the token in any answer. */



/** One answer, from the first byte to the last; milliseconds. */
const TIMEOUT = 10_000;
const MAX_REDIRECTS = 3;
/** After a failure of the server or the line; milliseconds. */
const PAUSE = 500;
const TRIES = 2;
const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
/** The file's text and the commit that its ref named; every way in which it cannot be had is told apart. Never throws. */
async function fetchFile(api, file) {
    const start = startOf(api);
    if (start === undefined)
        return { problem: 'network', detail: 'the address of the API has to begin with https://' };
    const segments = file.path.split('/');
    if (segments.some((one) => one === '' || one === '.' || one === '..'))
        return { problem: 'outside' };
    const repository = `${start}/repos/${(0,_core_paths__WEBPACK_IMPORTED_MODULE_1__/* .inUrl */ .Hc)(`${file.owner}/${file.repository}`)}`;
    const sha = await shaOf(api, repository, file.ref);
    if (typeof sha !== 'string')
        return sha;
    const url = `${repository}/contents/${(0,_core_paths__WEBPACK_IMPORTED_MODULE_1__/* .inUrl */ .Hc)(file.path)}?ref=${sha}`;
    const answer = await get(api, url, 'application/vnd.github.raw+json');
    if ('problem' in answer)
        return answer;
    if (answer.status === 404)
        return { problem: 'not-found', detail: `at ${file.ref}` };
    if (answer.status !== 200)
        return problemOf(answer.status);
    // A folder is answered with a list, whatever was asked for.
    if (answer.type.startsWith('application/json'))
        return { problem: 'not-found', detail: 'it is a folder' };
    try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(answer.body), sha };
    }
    catch {
        return { problem: 'not-text' };
    }
}
/** The full name of the commit that the ref of a file names. Never throws. */
async function commitAt(api, { owner, repository, ref }) {
    const start = startOf(api);
    if (start === undefined)
        return { problem: 'network', detail: 'the address of the API has to begin with https://' };
    return shaOf(api, `${start}/repos/${(0,_core_paths__WEBPACK_IMPORTED_MODULE_1__/* .inUrl */ .Hc)(`${owner}/${repository}`)}`, ref);
}
/** The JSON behind a path of the API, which begins with a slash; every way in which it cannot be had is told apart. Never throws. */
async function getJson(api, path) {
    const start = startOf(api);
    if (start === undefined)
        return { problem: 'network', detail: 'the address of the API has to begin with https://' };
    const answer = await get(api, `${start}${path}`, 'application/vnd.github+json');
    if ('problem' in answer)
        return answer;
    if (answer.status === 404)
        return { problem: 'not-found' };
    if (answer.status !== 200)
        return problemOf(answer.status);
    try {
        return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.body)) };
    }
    catch {
        return { problem: 'not-text' };
    }
}
/** The bytes of a file at a commit; 'not-found' where it is not there. `repository` is 'owner/name'. Never throws. */
async function fetchBytes(api, repository, file, sha) {
    const start = startOf(api);
    if (start === undefined)
        return { problem: 'network', detail: 'the address of the API has to begin with https://' };
    const answer = await get(api, `${start}/repos/${(0,_core_paths__WEBPACK_IMPORTED_MODULE_1__/* .inUrl */ .Hc)(repository)}/contents/${(0,_core_paths__WEBPACK_IMPORTED_MODULE_1__/* .inUrl */ .Hc)(file)}?ref=${sha}`, 'application/vnd.github.raw+json');
    if ('problem' in answer)
        return answer;
    if (answer.status === 404)
        return { problem: 'not-found' };
    if (answer.status !== 200)
        return problemOf(answer.status);
    // A folder or a submodule is answered with JSON, whatever was asked for.
    return answer.type.startsWith('application/json') ? { problem: 'not-found', detail: 'it is no file' } : answer.body;
}
/** A full name is what it says; whether there is such a commit, the file shows. */
async function shaOf(api, repository, ref) {
    if (SHA.test(ref))
        return ref;
    const answer = await get(api, `${repository}/commits/${encodeURIComponent(ref)}`, 'application/vnd.github.sha');
    if ('problem' in answer)
        return answer;
    const text = new TextDecoder().decode(answer.body).trim();
    if (answer.status === 200 && SHA.test(text))
        return text;
    if (answer.status === 422)
        return { problem: 'no-such-ref', detail: ref };
    if (answer.status !== 404 && answer.status !== 409)
        return problemOf(answer.status);
    const whole = await get(api, repository, 'application/vnd.github+json');
    if ('problem' in whole)
        return whole;
    if (whole.status === 200)
        return { problem: 'no-such-ref', detail: ref };
    return whole.status === 404 ? { problem: 'no-such-repository' } : problemOf(whole.status);
}
/** Only a machine's own address may go without TLS: a token must not cross a network in the clear. */
function startOf({ url }) {
    try {
        const { protocol, hostname, origin, pathname } = new URL(url);
        const own = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
        return protocol === 'https:' || (protocol === 'http:' && own) ? `${origin}${pathname.replace(/\/+$/, '')}` : undefined;
    }
    catch {
        return undefined;
    }
}
function problemOf(status) {
    if (status === 401)
        return { problem: 'no-permission', detail: 'the token is not accepted' };
    if (status === 403)
        return { problem: 'no-permission' };
    return { problem: 'network', detail: `the server answered ${String(status)}` };
}
async function get(api, url, accept) {
    let last = { problem: 'network' };
    for (let attempt = 0; attempt < TRIES; attempt++) {
        if (attempt > 0)
            await new Promise((resolve) => setTimeout(resolve, PAUSE));
        last = await once(api, url, accept);
        const again = 'problem' in last ? last.problem === 'network' : last.status >= 500;
        if (!again)
            return last;
    }
    return 'problem' in last ? last : problemOf(last.status);
}
async function once(api, url, accept) {
    const signal = AbortSignal.timeout(TIMEOUT);
    const headers = {
        accept,
        'user-agent': 'cryptogate',
        'x-github-api-version': '2022-11-28',
        ...(api.token === undefined || api.token === '' ? {} : { authorization: `Bearer ${api.token}` }),
    };
    try {
        let at = url;
        for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
            const response = await (0,_web_fetch__WEBPACK_IMPORTED_MODULE_0__/* .webFetch */ .dV)(at, { headers, signal, redirect: 'manual' });
            if (isLimited(response))
                return { problem: 'rate-limited', ...waiting(response) };
            if (![301, 302, 307, 308].includes(response.status))
                return await answerOf(response);
            const next = new URL(response.headers.get('location') ?? '', at);
            if (next.origin !== new URL(at).origin)
                return { problem: 'not-reachable', detail: 'the server sends elsewhere' };
            at = next.href;
        }
        return { problem: 'not-reachable', detail: 'the server sends on and on' };
    }
    catch (error) {
        return { problem: 'network', detail: signal.aborted ? 'no answer in time' : reasonOf(error) };
    }
}
/** Only the system's own word, such as ECONNREFUSED: a message could repeat what was sent. */
function reasonOf(error) {
    const { cause } = error;
    return typeof cause?.code === 'string' ? cause.code : 'the connection failed';
}
function isLimited({ status, headers }) {
    return status === 429 || (status === 403 && (headers.get('x-ratelimit-remaining') === '0' || headers.has('retry-after')));
}
function waiting({ headers }) {
    const seconds = headers.get('retry-after');
    if (seconds !== null && /^\d{1,6}$/.test(seconds))
        return { detail: `again in ${seconds} seconds` };
    const reset = headers.get('x-ratelimit-reset');
    return reset !== null && /^\d{1,12}$/.test(reset) ? { detail: `again from ${new Date(Number(reset) * 1000).toISOString()}` } : {};
}
async function answerOf(response) {
    const type = response.headers.get('content-type') ?? '';
    const chunks = [];
    let length = 0;
    for await (const chunk of response.body ?? []) {
        const bytes = chunk;
        length += bytes.length;
        if (length > _limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_POLICY_BYTES */ .mk)
            return { problem: 'too-large' };
        chunks.push(bytes);
    }
    return { status: response.status, type, body: Buffer.concat(chunks) };
}


/***/ }),

/***/ 47446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JP: () => (/* binding */ cloneOf),
/* harmony export */   M7: () => (/* binding */ RemoteParents),
/* harmony export */   h0: () => (/* binding */ apiAccess)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _contents_api__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16883);
/* harmony import */ var _git__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93086);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98984);
/* harmony import */ var _repository__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89778);
/** Documents of other repositories that policies extend: fetched between two tries of composing, which itself waits for nothing. */






/** Documents fetched in one run. */
const MAX_FETCHED = 32;
class RemoteParents {
    api;
    source;
    /** Documents whose ref can name another commit tomorrow. */
    moving = [];
    answers = new Map();
    asked = new Map();
    /** Where a document that was read lies, so that what it extends is looked for beside it. */
    homes = new Map();
    /** `source` is an absolute path of a folder with clones, <owner>/<repository> or <repository>; what it has is not asked for elsewhere. */
    constructor(api, source) {
        this.api = api;
        this.source = source;
    }
    /** From what was fetched; what was not is remembered as asked for. `from` is the file that extends it. */
    read(reference, from) {
        const wanted = this.wanted(reference, from);
        if (wanted === undefined)
            return undefined;
        if ('problem' in wanted)
            return wanted;
        const word = wordOf(wanted);
        const known = this.answers.get(word);
        if (known !== undefined)
            return known;
        this.asked.set(word, wanted);
        return { problem: 'not-reachable' };
    }
    /** Gets what was asked for; false when there was nothing to get. */
    async fetchAsked() {
        const fresh = [...this.asked].filter(([word]) => !this.answers.has(word));
        for (const [word, file] of fresh) {
            const tooMany = this.answers.size >= MAX_FETCHED;
            this.answers.set(word, tooMany ? { problem: 'not-reachable', detail: `more than ${String(MAX_FETCHED)} documents` } : await this.get(word, file));
        }
        return fresh.length > 0;
    }
    async get(word, file) {
        const found = this.source === undefined ? await (0,_contents_api__WEBPACK_IMPORTED_MODULE_2__/* .fetchFile */ .t2)(this.api, file) : (this.local(this.source, file) ?? (await (0,_contents_api__WEBPACK_IMPORTED_MODULE_2__/* .fetchFile */ .t2)(this.api, file)));
        if ('problem' in found)
            return found;
        const pinned = file.ref === found.sha;
        if (!pinned)
            this.moving.push({ word, sha: found.sha });
        const name = pinned ? word : `${word} (${found.sha})`;
        this.homes.set(name, { ...file, ref: found.sha });
        return { file: name, text: found.text };
    }
    /** Undefined where the folder has no clone of the repository. */
    local(source, { owner, repository, path: file, ref }) {
        const clone = cloneOf(source, { owner, repository });
        if (clone === undefined)
            return undefined;
        const sha = (0,_git__WEBPACK_IMPORTED_MODULE_3__/* .commitOf */ .D3)(clone, ref) ?? (0,_git__WEBPACK_IMPORTED_MODULE_3__/* .commitOf */ .D3)(clone, `refs/remotes/origin/${ref}`);
        if (sha === undefined)
            return { problem: 'no-such-ref', detail: ref };
        const text = (0,_git__WEBPACK_IMPORTED_MODULE_3__/* .showFile */ .II)(clone, sha, file);
        if (text === undefined)
            return { problem: 'not-found', detail: `at ${ref}` };
        return Buffer.byteLength(text) > _limits__WEBPACK_IMPORTED_MODULE_5__/* .MAX_POLICY_BYTES */ .mk ? { problem: 'too-large' } : { text, sha };
    }
    /** What a word means where it stands: in a fetched document `./base.yml` is a file of its own repository at its own commit. */
    wanted(reference, from) {
        if (reference.kind === 'repository')
            return reference;
        const home = this.homes.get(from);
        if (home === undefined)
            return undefined;
        const beside = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.dirname(home.path), reference.path);
        if (beside.startsWith('..') || node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.isAbsolute(reference.path))
            return { problem: 'outside' };
        return { ...home, path: beside, ref: reference.kind === 'file-at-ref' ? reference.ref : home.ref };
    }
}
/** The clone of a repository in a folder of them; undefined where there is none. */
function cloneOf(source, { owner, repository }) {
    const folders = [node_path__WEBPACK_IMPORTED_MODULE_1___default().join(source, owner, repository), node_path__WEBPACK_IMPORTED_MODULE_1___default().join(source, repository)];
    return folders.find((folder) => (0,_repository__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(source, folder) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder));
}
/** Where the API is and with which token, as the runner of GitHub Actions says it. */
function apiAccess(environment = process.env) {
    const { GITHUB_API_URL: url, CRYPTOGATE_POLICY_TOKEN: own, GITHUB_TOKEN: token } = environment;
    return { url: url === undefined || url === '' ? 'https://api.github.com' : url, token: own === undefined || own === '' ? token : own };
}
function wordOf({ owner, repository, path: file, ref }) {
    return `${owner}/${repository}/${file}@${ref}`;
}


/***/ }),

/***/ 7449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dV: () => (/* binding */ webFetch)
/* harmony export */ });
/* unused harmony exports TIMEOUT, proxyFor */
/** One answer, from the first byte to the last; milliseconds. */
const TIMEOUT = 30_000;
/**
 * As the platform's fetch. A proxy is asked as curl does: https_proxy or http_proxy by the scheme, all_proxy for both, but for hosts of no_proxy;
 * names in small letters go before those in capitals. Node.js reads these variables itself only when it is started for it, so this is done here.
 */
async function webFetch(url, init = {}, environment = process.env) {
    const proxy = proxyFor(new URL(url), environment);
    const signal = init.signal ?? AbortSignal.timeout(TIMEOUT);
    if (proxy === undefined)
        return fetch(url, { ...init, signal });
    // The platform's own fetch takes no dispatcher of another version of undici.
    const undici = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
    const dispatcher = dispatchers.get(proxy) ?? new undici.ProxyAgent(proxy);
    dispatchers.set(proxy, dispatcher);
    const request = { ...init, signal, dispatcher };
    return (await undici.fetch(url, request));
}
/** One for each proxy: its connections are kept. */
const dispatchers = new Map();
/** Address of the proxy for this target; undefined where it is reached directly. */
function proxyFor(target, environment) {
    const named = (name) => nonEmpty(environment[name]) ?? nonEmpty(environment[name.toUpperCase()]);
    const proxy = named(target.protocol === 'https:' ? 'https_proxy' : 'http_proxy') ?? named('all_proxy');
    if (proxy === undefined || isExempt(target, named('no_proxy') ?? ''))
        return undefined;
    return proxy.includes('://') ? proxy : `http://${proxy}`;
}
function nonEmpty(text) {
    return text === '' ? undefined : text;
}
/** `example.com`, `.example.com` and `*.example.com` mean the host and those below it; `host:port` only this port; `*` all. */
function isExempt({ hostname, port, protocol }, list) {
    const own = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
    for (const entry of list.toLowerCase().split(/[\s,]+/)) {
        if (entry === '')
            continue;
        if (entry === '*')
            return true;
        const [, name = '', only] = /^(.*?)(?::(\d{1,5}))?$/.exec(entry) ?? [];
        if (only !== undefined && only !== own)
            continue;
        const bare = name.replace(/^\*?\./, '');
        if (bare !== '' && (hostname === bare || hostname.endsWith(`.${bare}`)))
            return true;
    }
    return false;
}


/***/ }),

/***/ 3912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ CATEGORIES)
/* harmony export */ });
const SECURITY = ['password', 'key', 'iv', 'salt', 'token', 'session', 'signature'];
const NO_TOKEN = { token: { present: false } };
/** The lists, in the order of a standard. */
const CATEGORIES = {
    hashes: {
        title: 'Hash function outside the approved standard',
        severity: 'medium',
        property: 'algorithm',
        match: {
            primitive: ['hash', 'xof'],
            ...NO_TOKEN,
            not: { anyOf: [{ usedForSecurity: false }, { purpose: ['checksum', 'identifier', 'protocol'] }] },
        },
        because: 'The approved standard lists the hash functions that may be used.',
        instead: 'Use a hash function that the standard approves.',
        control: 'CWE-328',
        concept: 'alg.hash',
        yieldsTo: ['weak-hash-for-password', 'fast-hash-for-password', 'weak-hash'],
    },
    macs: {
        title: 'Message authentication outside the approved standard',
        severity: 'medium',
        property: 'algorithm',
        match: { primitive: 'mac', ...NO_TOKEN },
        because: 'The approved standard lists the message authentication codes that may be used.',
        instead: 'Use a message authentication code that the standard approves.',
        control: 'CWE-327',
        concept: 'alg.hash',
        yieldsTo: ['weak-mac'],
    },
    ciphers: {
        title: 'Cipher outside the approved standard',
        severity: 'high',
        property: 'algorithm',
        match: { primitive: ['block-cipher', 'stream-cipher', 'ae'], ...NO_TOKEN },
        because: 'The approved standard lists the ciphers that may be used.',
        instead: 'Use a cipher that the standard approves.',
        control: 'CWE-327',
        concept: 'alg.approved',
        yieldsTo: ['weak-cipher'],
    },
    modes: {
        title: 'Mode of operation outside the approved standard',
        severity: 'high',
        property: 'mode',
        match: { mode: { present: true }, not: { anyOf: [{ primitive: 'pke' }, { algorithm: 'RSA' }] } },
        because: 'The approved standard lists the modes of operation that may be used.',
        instead: 'Use a mode that the standard approves.',
        control: 'CWE-327',
        concept: 'alg.mode',
        yieldsTo: ['ecb-mode', 'weak-cipher'],
    },
    paddings: {
        title: 'Padding outside the approved standard',
        severity: 'high',
        property: 'padding',
        match: { algorithm: 'RSA', padding: { present: true }, ...NO_TOKEN },
        because: 'The approved standard lists the paddings of RSA that may be used.',
        instead: 'Use a padding that the standard approves.',
        control: 'CWE-780',
        concept: 'alg.mode',
        yieldsTo: ['weak-padding', 'unpadded-rsa'],
    },
    signatures: {
        title: 'Signature algorithm outside the approved standard',
        severity: 'high',
        property: 'algorithm',
        match: { primitive: 'signature', ...NO_TOKEN },
        because: 'The approved standard lists the signature algorithms that may be used.',
        instead: 'Sign with an algorithm that the standard approves.',
        control: 'CWE-327',
        concept: 'alg.approved',
        yieldsTo: ['dsa', 'unstandardised-pqc'],
    },
    keyAgreement: {
        title: 'Key agreement outside the approved standard',
        severity: 'high',
        property: 'algorithm',
        match: { primitive: ['key-agree', 'combiner'] },
        because: 'The approved standard lists the key agreements that may be used.',
        instead: 'Use a key agreement that the standard approves.',
        control: 'CWE-327',
        concept: 'alg.approved',
        yieldsTo: ['unstandardised-pqc'],
    },
    keyEncapsulation: {
        title: 'Key encapsulation outside the approved standard',
        severity: 'high',
        property: 'algorithm',
        match: { primitive: 'kem' },
        because: 'The approved standard lists the key encapsulations that may be used.',
        instead: 'Use a key encapsulation that the standard approves.',
        control: 'CWE-327',
        concept: 'alg.approved',
        yieldsTo: ['unstandardised-pqc'],
    },
    curves: {
        title: 'Curve outside the approved standard',
        severity: 'high',
        property: 'curve',
        match: { curve: { present: true } },
        because: 'The approved standard lists the curves that may be used.',
        instead: 'Use a curve that the standard approves.',
        control: 'CWE-326',
        concept: 'alg.strength',
        yieldsTo: ['weak-curve'],
    },
    keyDerivation: {
        title: 'Key derivation outside the approved standard',
        severity: 'medium',
        property: 'algorithm',
        match: { primitive: 'kdf', ...NO_TOKEN },
        because: 'The approved standard lists the key derivations that may be used.',
        instead: 'Derive keys with a function that the standard approves.',
        control: 'CWE-327',
        concept: 'alg.approved',
        yieldsTo: ['weak-kdf'],
    },
    randomness: {
        title: 'Random numbers from outside the approved standard',
        severity: 'high',
        property: 'algorithm',
        match: { primitive: 'drbg', purpose: SECURITY },
        because: 'The approved standard lists the generators that secrets may come from.',
        instead: 'Use a generator that the standard approves.',
        control: 'CWE-338',
        concept: 'alg.rng',
        yieldsTo: ['insecure-randomness'],
    },
    tokens: {
        title: 'Token algorithm outside the approved standard',
        severity: 'high',
        property: 'jose',
        match: { token: ['JWT', 'JWS', 'JWE'], jose: { present: true } },
        because: 'The approved standard lists the algorithms that tokens may use.',
        instead: 'Use a token algorithm that the standard approves.',
        control: 'CWE-327',
        concept: 'proto.token',
        yieldsTo: ['jwt-none', 'jwt-weak-algorithm'],
    },
    tlsSuites: {
        title: 'Cipher suite outside the approved standard',
        severity: 'medium',
        property: 'suites',
        match: { type: 'protocol', name: ['TLS', 'DTLS', 'SSL'], suites: { present: true } },
        because: 'The approved standard lists the cipher suites that may be used.',
        instead: 'Offer only cipher suites that the standard approves.',
        control: 'CWE-327',
        concept: 'proto.tls',
        yieldsTo: ['weak-tls-suite'],
    },
    platforms: {
        title: 'Platform for keys or secrets outside the approved standard',
        severity: 'medium',
        property: 'platform',
        match: { platform: { present: true } },
        because: 'The approved standard lists the platforms that may hold keys and secrets.',
        instead: 'Keep keys and secrets in a platform that the standard approves.',
        control: 'CWE-522',
        concept: 'key.storage',
        yieldsTo: [],
    },
    certificateIssuers: {
        title: 'Certificate issuer outside the approved standard',
        severity: 'medium',
        property: 'issuer',
        match: { issuer: { present: true } },
        because: 'The approved standard lists the authorities that certificates may come from.',
        instead: 'Take certificates from an issuer that the standard approves.',
        control: 'CWE-295',
        concept: 'cert.validation',
        yieldsTo: [],
    },
};


/***/ }),

/***/ 89079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cr: () => (/* binding */ withDaysRemaining),
/* harmony export */   PV: () => (/* binding */ dayAfter),
/* harmony export */   gk: () => (/* binding */ dayBefore)
/* harmony export */ });
/* harmony import */ var _core_dates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80194);
/* harmony import */ var _core_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50390);
/** The days before and after a date, for rows that end where others begin; and how long ago or how far ahead a day is. */


/** The day after a date. */
function dayAfter(date) {
    return (0,_core_dates__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(date, 1);
}
/** The day before a date. */
function dayBefore(date) {
    return (0,_core_dates__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(date, -1);
}
/** Properties that say how many days are left until a day, by the property with the day. */
const REMAINING = {
    daysRemaining: 'notAfter',
    daysToRotation: 'nextRotation',
    daysToDeactivation: 'deactivates',
    daysToDue: 'due',
    daysToAudit: 'nextAudit',
};
/** Properties that say how many days ago a day was. */
const PASSED = {
    rotationAge: 'lastRotation',
    accessReviewAge: 'lastAccessReview',
    recoveryTestAge: 'lastRecoveryTest',
    supplierReviewAge: 'lastSupplierReview',
    acknowledgementAge: 'acknowledged',
    exerciseAge: 'exercised',
    evidenceAge: 'evidenceDate',
    auditAge: 'lastAudit',
    completedAge: 'completed',
    procedureReviewAge: 'procedureReviewed',
    eventAge: 'eventDate',
    runAge: 'lastRun',
    correctedAge: 'corrected',
    changeAge: 'materialChange',
};
/**
 * How long what ends on a day lasts from the day judged at, and how long ago was what has a day. These are no properties
 * of the asset, which does not change with the day.
 */
function withDaysRemaining(properties, asOf) {
    let all;
    const put = (name, value) => {
        if (value !== undefined)
            all = { ...(all ?? properties), [name]: value };
    };
    for (const [name, of] of Object.entries(REMAINING))
        put(name, days(properties[of], (date) => (0,_core_dates__WEBPACK_IMPORTED_MODULE_0__/* .daysBetween */ .YM)(asOf, date)));
    for (const [name, of] of Object.entries(PASSED))
        put(name, days(properties[of], (date) => (0,_core_dates__WEBPACK_IMPORTED_MODULE_0__/* .daysBetween */ .YM)(date, asOf)));
    return all ?? properties;
}
function days(value, count) {
    if (value?.kind === 'unknown')
        return value;
    const number = value?.kind === 'known' ? count(String(value.value)) : undefined;
    return number === undefined ? undefined : (0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(number, 'catalogue');
}


/***/ }),

/***/ 18621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ originText),
/* harmony export */   D3: () => (/* binding */ conditionText),
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   O6: () => (/* binding */ boundText),
/* harmony export */   Pg: () => (/* binding */ requirementText),
/* harmony export */   Ru: () => (/* binding */ valueText),
/* harmony export */   UW: () => (/* binding */ conditionNames),
/* harmony export */   t6: () => (/* binding */ statementText),
/* harmony export */   uV: () => (/* binding */ reasonText),
/* harmony export */   zm: () => (/* binding */ GENERAL)
/* harmony export */ });
/* harmony import */ var _core_property_words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66982);
/* harmony import */ var _core_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50390);


/** Alternatives or list members shown before "and N more". */
const SHOWN = 3;
/** Longer lists of a requirement are counted only. */
const LONGEST_LIST = 20;
/** Longest text of a scanned value that is repeated. */
const LONGEST = 60;
/** Never shown, even where a value was emitted as plain text by mistake. */
const SECRET_PROPERTIES = new Set(['key', 'iv', 'salt', 'seed', 'password']);
/** A value for people: '1024', 'MD5 or SHA-1', 'a constant'. Never key material. */
function valueText(property, value) {
    const texts = [...new Set((0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo)(value).map((member) => singleText(property, member)))];
    return listed(texts, 'or');
}
function singleText(property, value) {
    if (value.kind === 'known' && Object.hasOwn(WORDS, property))
        return WORDS[property]?.[String(value.value)] ?? harmless(String(value.value));
    if (value.kind === 'material')
        return value.bytes === 0 && value.source === 'constant' ? 'empty' : (SOURCES[value.source] ?? value.source);
    if (value.kind === 'known' && SENTENCES.has(property))
        return harmless(String(value.value), LONGEST_SENTENCE);
    if (value.kind === 'known')
        return SECRET_PROPERTIES.has(property) ? 'a constant' : harmless((0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .scalarText */ .ws)(property, value.value));
    return 'an unknown value';
}
/** Values of some properties in words; others stand as they are. */
const WORDS = {
    purpose: {
        password: 'a password',
        key: 'a key',
        iv: 'an IV or nonce',
        salt: 'a salt',
        token: 'a token',
        session: 'a session identifier',
        signature: 'a signature',
    },
    algorithm: { MT19937: 'The Mersenne Twister (MT19937)' },
    material: { 'private-key': 'private key', 'public-key': 'public key', 'secret-key': 'secret key' },
};
const SOURCES = {
    constant: 'a constant',
    random: 'random bytes',
    'insecure-random': 'an insecure random generator',
    time: 'the time',
    derived: 'a derived value',
    generated: 'a generated key',
    service: 'a key service',
    environment: 'the environment',
    file: 'a file',
    empty: 'nothing',
};
/** Scanned text on one line, without control characters, and short. */
function harmless(text, longest = LONGEST) {
    const plain = text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
    return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}
/** Values that are sentences about records, and say nothing when they are cut. */
const SENTENCES = new Set(['missing', 'conflict', 'dateConflict', 'stateConflict', 'ledgerProblem', 'notification', 'untold']);
const LONGEST_SENTENCE = 400;
function listed(texts, joiner) {
    if (texts.length > SHOWN)
        return `${texts.slice(0, SHOWN).join(', ')} ${joiner} ${String(texts.length - SHOWN)} more`;
    const last = texts.at(-1) ?? '';
    return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${joiner} ${last}`;
}
const ORIGINS = {
    constant: 'from a constant',
    configuration: 'from configuration',
    'default-parameter': 'the default of a parameter',
    'library-default': 'the default',
};
/** Where a value comes from when it does not stand at the place itself: 'the default', 'from a constant, config.py line 3'. */
function originText(value, at) {
    for (const member of (0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo)(value)) {
        if (member.kind !== 'known')
            continue;
        const origin = ORIGINS[member.origin];
        if (origin === undefined)
            continue;
        const place = member.at;
        const here = place === undefined || (place.file === at.file && place.line === at.line);
        if (here && member.origin === 'constant')
            continue;
        if (here)
            return origin;
        return `${origin}, ${place.file === at.file ? '' : `${place.file} `}line ${String(place.line)}`;
    }
    return undefined;
}
const REASONS = {
    parameter: 'it is a parameter whose callers are not known',
    'external-call': 'it comes from a call outside this code',
    environment: 'it is read from the environment',
    field: 'it is a field that is set elsewhere',
    expression: 'it is computed',
    hidden: 'the file does not say it in the clear',
    absent: 'it may be among the arguments that are passed on',
    'not-stated': 'the document does not say it',
    'no-history': 'git does not have these commits here',
    budget: 'the limit of the analysis was reached',
    unlocked: 'no lock file says which version is taken',
};
/** Why a value is not known. */
function reasonText(value) {
    for (const member of (0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo)(value))
        if (member.kind === 'unknown')
            return REASONS[member.reason];
    return undefined;
}
/** 'the key length must be at least 3072 bits', or 'the algorithm must not be MD5' for a row without a requirement. */
function requirementText(row, decided, properties) {
    if (row.require !== undefined)
        return conditionText(row.require);
    const named = row.when === undefined ? [] : matchersOf(row.when).filter(([name]) => decided.includes(name));
    const [name, matcher] = named.find(([property]) => !GENERAL.includes(property)) ?? named[0] ?? [];
    const value = name === undefined ? undefined : properties[name];
    if (name === undefined || matcher === undefined || value === undefined)
        return 'the standard names this use';
    if (name.startsWith('enables'))
        return `the cipher list must not bring in ${(0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .enabledName */ .n$)(name)}`;
    const isKnown = (0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo)(value).every((member) => member.kind !== 'unknown');
    if (!isKnown || isBound(matcher) || (0,_core_value__WEBPACK_IMPORTED_MODULE_1__/* .scalars */ .kw)(value).some((one) => typeof one === 'boolean'))
        return demandText(name, { not: matcher });
    return demandOfName(name, `not ${verbOf(name)} ${valueText(name, value)}`);
}
function isBound(matcher) {
    return typeof matcher === 'object' && !Array.isArray(matcher) && (matcher.min !== undefined || matcher.max !== undefined);
}
/** Properties that only say what a row is about, where it names others too. */
const GENERAL = ['algorithm', 'primitive', 'function', 'token', 'name', 'type'];
/** The names of the properties that a condition demands something of. */
function conditionNames(condition) {
    return matchersOf(condition).map(([name]) => name);
}
/** The properties a condition demands, with what it demands of them; what stands under `not` is none of them. */
function matchersOf(condition) {
    return Object.entries(condition).flatMap(([key, part]) => {
        if (part === undefined || key === 'not')
            return [];
        if (key === 'anyOf' || key === 'allOf')
            return part.flatMap(matchersOf);
        return [[key, part]];
    });
}
/** A demand in words: "the key length must be at least 128 bits and the mode of operation must be GCM". */
function conditionText(condition) {
    const parts = Object.entries(condition).map(([key, part]) => {
        if (key === 'anyOf')
            return part.map(conditionText).join(', or ');
        if (key === 'allOf')
            return part.map(conditionText).join(', and ');
        if (key === 'not')
            return `not (${conditionText(part)})`;
        return demandText(key, part);
    });
    return parts.join(' and ');
}
/** What a condition speaks of: "the algorithm is RSA and the key length is at least 3072 bits". */
function statementText(condition) {
    const parts = Object.entries(condition).map(([key, part]) => {
        if (key === 'anyOf')
            return part.map(statementText).join(', or ');
        if (key === 'allOf')
            return part.map(statementText).join(', and ');
        if (key === 'not')
            return `not (${statementText(part)})`;
        return demandOfName(key, matcherText(key, part)).replace(/ must (not )?(be\b|\w+)/, stated);
    });
    return parts.join(' and ');
}
/** ' must not be' is ' is not', ' must include' is ' includes'. */
function stated(_all, not, verb) {
    if (verb === 'be')
        return not === undefined ? ' is' : ' is not';
    return not === undefined ? ` ${verb}s` : ` does not ${verb}`;
}
function demandText(property, matcher) {
    const wanted = soleValue(matcher);
    const own = wanted === undefined ? undefined : (0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .demandOf */ .tp)(property, wanted);
    return own ?? demandOfName(property, matcherText(property, matcher));
}
function demandOfName(property, what) {
    return `the ${(0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .propertyName */ .Bz)(property)} must ${what}`;
}
/** The one value that holds: itself, or of yes and no the other one. */
function soleValue(matcher) {
    if (typeof matcher !== 'object')
        return matcher;
    return !Array.isArray(matcher) && typeof matcher.not === 'boolean' ? !matcher.not : undefined;
}
/** A list holds values, and material comes from somewhere; everything else is its value. */
function verbOf(property) {
    if ((0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(property))
        return 'include';
    return SECRET_PROPERTIES.has(property) ? 'be taken from' : 'be';
}
/** What stands behind "must": 'be at least 3072 bits', 'not be MD5 or SHA-1'. */
function matcherText(property, matcher) {
    if (Array.isArray(matcher))
        return `${verbOf(property)} ${membersText(property, matcher)}`;
    if (typeof matcher !== 'object')
        return `${verbOf(property)} ${membersText(property, [matcher])}`;
    const parts = [];
    if (matcher.in !== undefined)
        parts.push(`${verbOf(property)} ${membersText(property, matcher.in)}`);
    if (matcher.min !== undefined)
        parts.push(`be at least ${(0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .amountText */ .cY)(property, matcher.min)}`);
    if (matcher.max !== undefined)
        parts.push(`be at most ${(0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .amountText */ .cY)(property, matcher.max)}`);
    if (matcher.not !== undefined)
        parts.push(refusedText(property, matcher.not));
    if (matcher.known !== undefined)
        parts.push(matcher.known ? 'be known' : 'be unknown');
    if (matcher.present !== undefined)
        parts.push(matcher.present ? 'be given' : 'not be given');
    if (matcher.startsWith !== undefined)
        parts.push(`begin with ${listed([matcher.startsWith].flat(), 'or')}`);
    if (matcher.contains !== undefined)
        parts.push(`contain ${listed([matcher.contains].flat(), 'or')}`);
    if (matcher.matches !== undefined)
        parts.push(`fit ${matcher.matches}`);
    if (matcher.range !== undefined)
        parts.push(`be within ${matcher.range}`);
    if (matcher.glob !== undefined)
        parts.push(`lie in ${listed([matcher.glob].flat(), 'or')}`);
    return parts.map((part, index) => (index > 0 && parts[0]?.startsWith('be ') === true ? part.replace(/^be /, '') : part)).join(' and ');
}
/** What stands behind "must" where a matcher must not hold. */
function refusedText(property, matcher) {
    if (typeof matcher !== 'object' || Array.isArray(matcher))
        return `not ${matcherText(property, matcher)}`;
    const { min, max, ...rest } = matcher;
    if (Object.keys(rest).length === 0 && min === undefined && max !== undefined)
        return `be at least ${(0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .amountText */ .cY)(property, max + 1)}`;
    if (Object.keys(rest).length === 0 && max === undefined && min !== undefined)
        return `be at most ${(0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .amountText */ .cY)(property, min - 1)}`;
    if (rest.startsWith !== undefined || rest.contains !== undefined)
        return `not ${verbOf(property)} what the standard rules out`;
    return `not ${matcherText(property, matcher)}`;
}
function membersText(property, members) {
    if (members.length > LONGEST_LIST)
        return `one of the ${String(members.length)} that the standard names`;
    const isSource = SECRET_PROPERTIES.has(property);
    const texts = members.map((member) => (isSource ? (SOURCES[String(member)] ?? String(member)) : (0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .scalarText */ .ws)(property, member)));
    return listed(texts, 'or');
}
/** 'at least 2048' for the simple bounds of a requirement on the properties that failed; nothing for anything more involved. */
function boundText(requirement, decided) {
    for (const [key, part] of Object.entries(requirement)) {
        if (!decided.includes(key) || typeof part !== 'object' || Array.isArray(part))
            continue;
        const bounds = part;
        if (bounds.min !== undefined)
            return `at least ${(0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .scalarText */ .ws)(key, bounds.min)}`;
        if (bounds.max !== undefined)
            return `at most ${(0,_core_property_words__WEBPACK_IMPORTED_MODULE_0__/* .scalarText */ .ws)(key, bounds.max)}`;
    }
    return undefined;
}


/***/ }),

/***/ 30043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pO: () => (/* binding */ TOPICS),
  SH: () => (/* binding */ approval),
  Xd: () => (/* binding */ policyFile)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./src/core/match.ts + 1 modules
var match = __webpack_require__(61122);
// EXTERNAL MODULE: ./src/policy/policy.ts
var policy = __webpack_require__(26658);
// EXTERNAL MODULE: ./src/core/versions/schemes.ts + 8 modules
var schemes = __webpack_require__(20779);
;// CONCATENATED MODULE: ./src/policy/standard.ts
/** The approved standard as people write it: lists by category, key lengths, protocols, password hashing, certificates, platforms. */




const dated = {
    when: match/* condition */.uH.optional().describe('Only for this data class, environment, path, purpose …'),
    from: policy/* date */.p6.optional().describe('First day.'),
    until: policy/* date */.p6.optional().describe('Last day.'),
    source: policy/* text */.Qq.optional(),
    note: policy/* text */.Qq.optional(),
};
const entry = schemas/* union */.KCZ([policy/* text */.Qq, schemas/* strictObject */.rej({ name: schemas/* union */.KCZ([policy/* text */.Qq, schemas/* array */.YOg(policy/* text */.Qq).min(1)]), ...dated })]);
const entries = schemas/* array */.YOg(entry).min(1);
/** What may be used, and what not any more. What none of the lists names is `unlisted`. */
const list = schemas/* strictObject */.rej({
    approved: entries.optional(),
    deprecated: entries.optional().describe('Warns; prohibited after `until`, where no other list says more.'),
    legacy: entries.optional().describe('Only to read what is old: decrypt, verify, unwrap, decapsulate.'),
    prohibited: entries.optional(),
    unlisted: policy/* enforcement */.J8.optional(),
    source: policy/* text */.Qq.optional(),
})
    .refine((given) => [given.approved, given.deprecated, given.legacy, given.prohibited].some((part) => part !== undefined), {
    message: 'names nothing: give approved, deprecated, legacy or prohibited',
});
const state = schemas/* enum */.k5n(['prohibited', 'deprecated', 'legacy']).default('prohibited').describe('What a shorter or older one is.');
const keyLength = schemas/* strictObject */.rej({
    algorithm: schemas/* union */.KCZ([policy/* text */.Qq, schemas/* array */.YOg(policy/* text */.Qq).min(1)]),
    minBits: schemas/* int */.Whr().positive(),
    state,
    ...dated,
});
const version = schemas/* enum */.k5n(['SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']);
const lowest = schemas/* strictObject */.rej({ minVersion: version, state, ...dated });
const least = schemas/* int */.Whr().positive().optional();
/** Numbers are minimums, words have to be the same. One of the alternatives has to hold. */
const parameters = schemas/* array */.YOg(schemas/* strictObject */.rej({
    memoryKiB: least,
    time: least,
    parallelism: least,
    cost: least,
    blockSize: least,
    iterations: least,
    hash: policy/* text */.Qq.optional(),
})
    .refine((given) => Object.keys(given).length > 0, 'names no parameter'))
    .min(1);
const libraryEntry = schemas/* strictObject */.rej({
    name: schemas/* union */.KCZ([match/* glob */.TI, schemas/* array */.YOg(match/* glob */.TI).min(1)]).describe('Package, or a pattern: * within a part, ** across parts.'),
    ecosystem: schemas/* enum */.k5n(schemes/* SCHEME_NAMES */.x8).optional().describe('Left out: a package of that name in any ecosystem.'),
    versions: policy/* text */.Qq.optional().describe("A range in the ecosystem's own syntax: <9.0.0, >=41 <43, [1.0,2.0)."),
    replacement: policy/* text */.Qq.optional().describe('What to use in its place.'),
    ...dated,
})
    .superRefine((given, context) => {
    if (given.versions === undefined)
        return;
    if (given.ecosystem === undefined)
        context.addIssue({ code: 'custom', path: ['versions'], message: 'needs an `ecosystem` that orders them' });
    else if (!(0,schemes/* isRange */._Z)(given.ecosystem, given.versions))
        context.addIssue({ code: 'custom', path: ['versions'], message: `"${given.versions}" is no range of ${given.ecosystem}` });
});
const libraryEntries = schemas/* array */.YOg(schemas/* union */.KCZ([match/* glob */.TI, libraryEntry])).min(1);
/** Packages that may be used, and those that may not. */
const libraries = schemas/* strictObject */.rej({
    approved: libraryEntries.optional(),
    deprecated: libraryEntries.optional().describe('Warns; prohibited after `until`, where no other list says more.'),
    prohibited: libraryEntries.optional(),
    unlisted: policy/* enforcement */.J8.optional().describe('What a cryptographic library does that the manifest names and no list does.'),
    source: policy/* text */.Qq.optional(),
})
    .refine((given) => [given.approved, given.deprecated, given.prohibited].some((part) => part !== undefined), {
    message: 'names nothing: give approved, deprecated or prohibited',
});
const passwordHashing = schemas/* strictObject */.rej({
    approved: schemas/* record */.g1P(policy/* text */.Qq, schemas/* union */.KCZ([schemas/* literal */.euz('any'), parameters])).describe('By algorithm: alternatives of parameters, or any.'),
    legacy: entries.optional(),
    prohibited: entries.optional(),
    unlisted: policy/* enforcement */.J8.optional(),
    source: policy/* text */.Qq.optional(),
});
const validity = schemas/* strictObject */.rej({
    trust: policy/* text */.Qq.optional().describe('public, private …; left out: every certificate.'),
    maxDays: schemas/* int */.Whr().positive(),
    state,
    ...dated,
});
/** `standard` of a policy. */
const standard = schemas/* strictObject */.rej({
    source: policy/* text */.Qq.optional().describe('Document that the values stand in; title and version of the policy when left out.'),
    hashes: list.optional(),
    macs: list.optional(),
    ciphers: list.optional(),
    modes: list.optional(),
    paddings: list.optional(),
    signatures: list.optional(),
    keyAgreement: list.optional(),
    keyEncapsulation: list.optional(),
    curves: list.optional(),
    keyDerivation: list.optional(),
    randomness: list.optional(),
    tokens: list.optional().describe('Names of JOSE: ES256, PS256 …'),
    tlsSuites: list.optional().describe('IANA names of cipher suites.'),
    tls: schemas/* array */.YOg(lowest).min(1).optional(),
    keyLengths: schemas/* array */.YOg(keyLength).min(1).optional(),
    passwordHashing: passwordHashing.optional(),
    certificates: schemas/* array */.YOg(validity).min(1).optional(),
    platforms: list.optional().describe('Key and secrets platforms, by the name that the inventory gives them.'),
    certificateIssuers: list.optional(),
    libraries: libraries.optional().describe('Packages by name, ecosystem and versions.'),
});

;// CONCATENATED MODULE: ./src/policy/document.ts
/** The shape of an organisation's policy: who approved which standard, for what, and what it changes in the documents it extends. */




/** A person or body that said yes, when, and where that is written down. */
const approval = schemas/* strictObject */.rej({
    role: policy/* text */.Qq.describe('CISO, management-body, product-owner …'),
    by: policy/* text */.Qq.describe('Name or account.'),
    date: policy/* date */.p6,
    reference: policy/* text */.Qq.optional().describe('Pull request, minutes, ticket.'),
});
const reviewTrigger = schemas/* strictObject */.rej({
    id: policy/* kebab */.i9.describe('vulnerability, regulation, supplier-change, post-quantum …'),
    description: policy/* text */.Qq.optional(),
    lastEvaluated: policy/* date */.p6.optional(),
});
const scope = schemas/* strictObject */.rej({
    repositories: schemas/* array */.YOg(policy/* text */.Qq).min(1).optional(),
    services: schemas/* array */.YOg(policy/* text */.Qq).min(1).optional(),
    files: schemas/* array */.YOg(match/* glob */.TI).min(1).optional().describe('Only findings in these files are judged; left out: all.'),
    note: policy/* text */.Qq.optional(),
})
    .describe('What the standard applies to.');
/** Gives places what the code does not say of itself; a later entry wins over an earlier one. */
const assignment = schemas/* strictObject */.rej({
    files: schemas/* array */.YOg(match/* glob */.TI).min(1).optional(),
    tags: schemas/* record */.g1P(policy/* text */.Qq, match/* matcher */.jN)
        .refine((given) => Object.keys(given).length > 0, 'names no tag')
        .optional()
        .describe('Only resources with these tags or labels, by name: { DataClass: restricted }; all of them have to fit.'),
    match: match/* condition */.uH.optional().describe('Only assets for which this holds, such as a kind of resource.'),
    dataClass: policy/* kebab */.i9.optional(),
    environment: policy/* kebab */.i9.optional(),
    service: policy/* kebab */.i9.optional().describe('Conditions call it businessService.'),
    useCase: schemas/* enum */.k5n(['at-rest', 'in-transit', 'signature', 'password', 'tokenisation', 'backup']).optional(),
})
    .refine((given) => [given.files, given.tags, given.match].some((value) => value !== undefined), 'needs `files`, `tags` or `match`')
    .refine((given) => [given.dataClass, given.environment, given.service, given.useCase].some((value) => value !== undefined), 'assigns nothing: give dataClass, environment, service or useCase');
const only = schemas/* union */.KCZ([policy/* kebab */.i9, schemas/* array */.YOg(policy/* kebab */.i9).min(1)]);
/** What data of a class needs, in an environment, for a use. */
const requirement = schemas/* strictObject */.rej({
    id: policy/* kebab */.i9,
    title: policy/* text */.Qq,
    severity: policy/* severity */.yf.default('high'),
    dataClass: only.optional(),
    environment: only.optional(),
    service: only.optional(),
    useCase: only.optional(),
    files: schemas/* array */.YOg(match/* glob */.TI).min(1).optional(),
    when: match/* condition */.uH.optional().describe('Which assets it speaks of.'),
    require: match/* condition */.uH,
    state: schemas/* enum */.k5n(['prohibited', 'deprecated', 'legacy']).default('prohibited').describe('What an asset is that does not meet it.'),
    from: policy/* date */.p6.optional(),
    until: policy/* date */.p6.optional(),
    source: policy/* text */.Qq,
    because: policy/* text */.Qq.optional(),
    instead: policy/* text */.Qq.optional(),
    controls: schemas/* array */.YOg(policy/* text */.Qq).default([]),
});
/** Something made more lenient than a parent has it, and who answers for it. */
const deviation = schemas/* strictObject */.rej({
    of: policy/* target */.aC.describe('What is loosened: clauses.rsa-key-length, rules.weak-hash, failOn …'),
    reason: policy/* text */.Qq,
    owner: policy/* text */.Qq,
    approval,
    riskId: policy/* text */.Qq,
    mitigations: schemas/* array */.YOg(policy/* text */.Qq).min(1).optional(),
    expires: policy/* date */.p6.optional(),
});
const days = schemas/* int */.Whr().positive();
const exceptionRules = schemas/* strictObject */.rej({
    file: policy/* text */.Qq.optional().describe('Where the exceptions stand, instead of .github/crypto-exceptions.yml.'),
    maxDays: schemas/* strictObject */.rej({ critical: days.optional(), high: days.optional(), medium: days.optional(), low: days.optional() })
        .optional()
        .describe('Longest time from `created` to `expires`, by severity of the rule.'),
    approvals: schemas/* int */.Whr().min(0).optional().describe('How many different people have to approve; 1 when left out.'),
    roles: schemas/* array */.YOg(policy/* text */.Qq).min(1).optional().describe('Roles of which at least one has to be among the approvals.'),
    requireCompensatingControls: schemas/* boolean */.zMY().optional(),
    requireRiskId: schemas/* boolean */.zMY().optional(),
    requireTicket: schemas/* boolean */.zMY().optional(),
})
    .describe('Limits of exceptions.');
const route = schemas/* strictObject */.rej({
    severity: schemas/* array */.YOg(policy/* severity */.yf).min(1).optional(),
    rules: schemas/* array */.YOg(policy/* kebab */.i9).min(1).optional(),
    files: schemas/* array */.YOg(match/* glob */.TI).min(1).optional(),
    to: schemas/* array */.YOg(policy/* text */.Qq).min(1),
});
/** What a change can touch that more than one person has to answer for. */
const TOPICS = [
    'policy',
    'exceptions',
    'baseline',
    'register-custody',
    'kms-key-policy',
    'key-deletion',
    'root-or-signing-keys',
    'hsm',
];
const ACCOUNT = /^@[A-Za-z0-9][A-Za-z0-9-]{0,99}(\/[A-Za-z0-9][\w.-]{0,99})?$/;
const account = schemas/* string */.YjP().regex(ACCOUNT, 'is neither an account (@ada) nor a team (@acme/crypto)');
const dualControl = schemas/* strictObject */.rej({
    topics: schemas/* array */.YOg(schemas/* enum */.k5n(TOPICS)).min(1),
    approvals: schemas/* int */.Whr()
        .min(1)
        .max(10)
        .default(2)
        .describe('How many different people have to approve the head of the change, the author left out.'),
    from: schemas/* array */.YOg(schemas/* union */.KCZ([account, policy/* kebab */.i9]))
        .min(1)
        .optional()
        .describe('Accounts (@ada), teams (@acme/crypto) or roles of `roles`; anybody when left out.'),
    because: policy/* text */.Qq,
});
const register = schemas/* strictObject */.rej({
    file: policy/* text */.Qq
        .optional()
        .describe('File or folder, or owner/repo/path@ref; .github/key-register.yml or .github/key-register/ when left out.'),
    required: schemas/* boolean */.zMY().optional().describe('Whether there has to be one.'),
    profile: schemas/* enum */.k5n(['light', 'regulated']).optional().describe('At least this much is asked for, whatever the register says of itself.'),
})
    .describe('The Key Management Register.');
const audit = schemas/* strictObject */.rej({
    file: policy/* text */.Qq.optional().describe('File or folder; .github/crypto-audit.yml or .github/crypto-audit/ when left out.'),
    required: schemas/* boolean */.zMY().optional().describe('Whether there has to be one.'),
    ledger: policy/* text */.Qq.optional().describe('File of the ledger; what the audit file says when left out.'),
})
    .describe('The audit plan, its records and the ledger.');
/** An organisation's policy: .github/crypto-policy.yml. */
const policyFile = schemas/* strictObject */.rej({
    id: policy/* kebab */.i9,
    version: policy/* text */.Qq,
    title: policy/* text */.Qq.optional(),
    owner: policy/* text */.Qq.optional(),
    approvals: schemas/* array */.YOg(approval).min(1).optional(),
    effective: policy/* date */.p6.optional().describe('First day on which the policy counts.'),
    nextReview: policy/* date */.p6.optional(),
    reviewTriggers: schemas/* array */.YOg(reviewTrigger).min(1).optional(),
    scope: scope.optional(),
    extends: schemas/* union */.KCZ([policy/* text */.Qq, schemas/* array */.YOg(policy/* text */.Qq)])
        .describe('Presets (id or id@version), files (./base.yml, ./base.yml@tag) or files elsewhere (owner/repo/path@ref); the strictest counts.'),
    allowOverride: policy/* allowOverride */.iP.optional().describe('What policies that extend this one may make more lenient; nothing when left out.'),
    deviations: schemas/* array */.YOg(deviation).min(1).optional(),
    dataClasses: schemas/* array */.YOg(policy/* kebab */.i9).min(1).optional().describe('From the least to the most sensitive.'),
    environments: schemas/* array */.YOg(policy/* kebab */.i9).min(1).optional(),
    services: schemas/* array */.YOg(policy/* kebab */.i9).min(1).optional(),
    assign: schemas/* array */.YOg(assignment).min(1).optional(),
    unassigned: schemas/* enum */.k5n(['ignore', 'unknown'])
        .optional()
        .describe('unknown: where nothing is assigned, what depends on it cannot be judged, and is reported so.'),
    tags: schemas/* strictObject */.rej({ owner: schemas/* array */.YOg(policy/* text */.Qq).min(1).optional(), dataClass: schemas/* array */.YOg(policy/* text */.Qq).min(1).optional() })
        .optional()
        .describe('Names of the tags and labels that say whose a resource is, and what its data is; conditions call them ownerTag and dataClassTag.'),
    standard: standard.optional(),
    requirements: schemas/* array */.YOg(requirement).min(1).optional(),
    exceptions: exceptionRules.optional(),
    roles: schemas/* record */.g1P(policy/* kebab */.i9, schemas/* array */.YOg(account).min(1)).optional().describe('Who has a role: accounts (@ada) and teams (@acme/crypto).'),
    dualControl: schemas/* array */.YOg(dualControl).min(1).optional().describe('Changes that count only with approvals of several people.'),
    register: register.optional(),
    audit: audit.optional(),
    routing: schemas/* array */.YOg(route).min(1).optional().describe('Who is told; the first entry that fits.'),
    ...policy/* settings */.W0,
    unlisted: policy/* enforcement */.J8.optional().describe('What an algorithm does that no list of `standard` names, where the list does not say.'),
    customRules: schemas/* array */.YOg(policy/* rule */.Hu).optional(),
})
    .refine((given) => given.effective === undefined || given.nextReview === undefined || given.effective <= given.nextReview, {
    path: ['nextReview'],
    message: 'lies before `effective`',
});


/***/ }),

/***/ 82445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ ExpressionsNeeded)
/* harmony export */ });
/** Thrown where a policy has expressions and nobody said how to read them. */
class ExpressionsNeeded extends Error {
}


/***/ }),

/***/ 17991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ finish),
/* harmony export */   W: () => (/* binding */ supportedBy)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _governance__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69460);
/* harmony import */ var _imply__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26007);
/* harmony import */ var _tag_names__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12323);
/** The last step of composing: rules with their changes, defaults where nobody said anything, and the checksum. */




/** What judges; `head` is the organisation's own file, or the preset alone. */
function finish(head, rules, merged, checked, supports) {
    const located = [...rules.values()].filter(({ rule }) => rule.clause === undefined || merged.clauses.has(rule.clause));
    const without = [...rules.values()].filter((one) => !located.includes(one)).map(({ rule }) => rule.id);
    const all = located.map(({ rule, from }) => effectiveRule(rule, from.file, merged.overrides.get(rule.id), checked(rule), supports));
    all.sort((left, right) => (left.id < right.id ? -1 : 1));
    const decides = decisive(merged);
    const ruleFiles = [...new Set([...rules.values()].filter(({ path }) => path.length === 1).map(({ from }) => from.file))].sort();
    const governance = 'reviewed' in head.value ? undefined : governanceOf(head.value, head.file, merged);
    return {
        ...named(head.value),
        ...decides,
        rules: all.filter((rule) => rule.enforcement !== 'off'),
        off: [...all.filter((rule) => rule.enforcement === 'off').map(({ id }) => id), ...without].sort(),
        routing: merged.routing,
        dualControl: merged.dualControl,
        ...(governance === undefined ? {} : { governance }),
        supports,
        origins: Object.fromEntries([...merged.origins].sort(([left], [right]) => (left < right ? -1 : 1))),
        sources: [...merged.sources, ...ruleFiles],
        sha256: digest([
            decides,
            all.map((rule) => ({ ...rule, examples: undefined, file: undefined, checked: undefined, concepts: undefined, supports: undefined })),
        ]),
    };
}
/** What decides how an asset is judged, with defaults where nobody said anything. */
function decisive(merged) {
    return {
        failOn: merged.failOn ?? 'low',
        unresolved: merged.unresolved ?? 'record',
        unparsed: merged.unparsed ?? 'record',
        pathClasses: merged.pathClasses,
        paths: merged.paths,
        clauses: Object.fromEntries([...merged.clauses].sort(([left], [right]) => (left < right ? -1 : 1))),
        assign: merged.assign,
        unassigned: merged.unassigned ?? 'ignore',
        tags: { owner: merged.tags?.owner ?? _tag_names__WEBPACK_IMPORTED_MODULE_2__/* .USUAL_TAGS */ .hN.owner, dataClass: merged.tags?.dataClass ?? _tag_names__WEBPACK_IMPORTED_MODULE_2__/* .USUAL_TAGS */ .hN.dataClass },
        files: merged.files,
        exceptions: merged.exceptions,
        register: merged.register,
        audit: merged.audit,
    };
}
function named(value) {
    const { id, version, title = id } = value;
    return { id, version, title, ...('owner' in value && value.owner !== undefined ? { owner: value.owner } : {}) };
}
function governanceOf(own, file, merged) {
    const ids = _governance__WEBPACK_IMPORTED_MODULE_1__/* .GOVERNANCE_RULES */ .t.map(({ id }) => id);
    return {
        file,
        approvals: own.approvals ?? [],
        ...(own.effective === undefined ? {} : { effective: own.effective }),
        ...(own.nextReview === undefined ? {} : { nextReview: own.nextReview }),
        deviations: merged.deviations,
        overrides: Object.fromEntries([...merged.overrides].filter(([id]) => ids.includes(id))),
    };
}
function effectiveRule(rule, file, change, checked, supports) {
    const demands = supportedBy(rule.concepts ?? [], supports);
    const changed = { ...rule, file, supports: demands, ...(checked === undefined ? {} : { checked }) };
    if (change?.severity !== undefined)
        changed.severity = change.severity;
    if (change?.enforcement !== undefined)
        changed.enforcement = change.enforcement;
    if (change?.unresolved !== undefined)
        changed.unresolved = change.unresolved;
    return changed;
}
/** Demands that concepts support, each once, in the order of the frameworks. */
function supportedBy(concepts, supports) {
    return [...new Set(concepts.flatMap((concept) => supports[concept] ?? []))].sort();
}
/** SHA-256 of data whose keys are put in order, so that the order in a file does not matter. */
function digest(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_imply__WEBPACK_IMPORTED_MODULE_3__/* .ordered */ .Sj)(data)).digest('hex');
}


/***/ }),

/***/ 69460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ GOVERNANCE_RULES)
/* harmony export */ });
function rule(id, title, severity, enforcement, because, instead, concept) {
    return { id, title, severity, enforcement, because, instead, references: [], controls: [], concepts: [concept] };
}
const REVIEW = 'gov.policy-review';
const EXCEPTION = 'gov.exceptions';
const GOVERNANCE_RULES = [
    rule('policy-review-overdue', 'The review of the policy is overdue', 'medium', 'fail', 'A standard that nobody looked at in time may no longer be what the organisation wants.', 'Review the policy and set a new nextReview.', REVIEW),
    rule('policy-not-effective', 'The policy is not effective yet', 'medium', 'warn', 'It judges a date before the one from which it counts.', 'Judge a later date, or set `effective` to the day of approval.', REVIEW),
    rule('policy-not-approved', 'The policy has no approval', 'low', 'record', 'An approved standard names who approved it and when.', 'Record the approvals: role, by, date.', REVIEW),
    rule('deviation-expired', 'A deviation from a parent standard has expired', 'high', 'fail', 'What was loosened for a time is still loosened.', 'Remove the deviation and what it loosens, or have it approved anew.', EXCEPTION),
    rule('exception-expired', 'An exception has expired', 'medium', 'warn', 'An exception holds until its day and no longer; what it covered counts again.', 'Mend what it covers, or have it approved anew.', EXCEPTION),
    rule('exception-not-approved', 'An exception lacks an approval', 'medium', 'warn', 'An exception counts only with the approvals that the policy asks for.', 'Have it approved by the roles that the policy names, and note it there: `approvals: [{ role: CISO, by: jroth, date: 2026-11-03 }]`.', EXCEPTION),
    rule('exception-self-approved', 'An exception was approved by who made it', 'high', 'fail', 'Nobody approves an own exception.', 'Have somebody else approve it.', EXCEPTION),
    rule('exception-too-long', 'An exception lasts longer than the policy allows', 'medium', 'warn', 'The policy limits how long an exception of this severity lasts.', 'Shorten it, and renew it when its day comes.', EXCEPTION),
    rule('exception-incomplete', 'An exception lacks what the policy asks for', 'medium', 'warn', 'The policy asks for compensating controls, a risk or a ticket.', 'Add what is missing.', EXCEPTION),
    rule('exception-pending', 'An exception is not on the trusted branch yet', 'low', 'warn', 'An exception counts only once it is on the trusted branch, so that no change lets itself through.', 'Merge the exception first.', EXCEPTION),
    rule('exception-unused', 'An exception covers nothing', 'low', 'record', 'What it was for is gone; it would cover the next mistake.', 'Remove it.', EXCEPTION),
    rule('approval-missing', 'A sensitive change lacks an approval', 'high', 'fail', 'The policy asks that several people answer for a change like this, and none of them made it.', 'Have the head of the pull request approved by those whom the policy names, and run the check again.', 'key.dual-control'),
    rule('exception-comment', 'A comment names an exception that does not cover what it stands at', 'low', 'warn', 'A comment lets nothing through; it only says which exception does, so it has to be the right one.', 'Correct the id, or remove the comment.', EXCEPTION),
];


/***/ }),

/***/ 26007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KY: () => (/* binding */ uncovered),
/* harmony export */   Sj: () => (/* binding */ ordered)
/* harmony export */ });
/* unused harmony exports implies, covers */
/** Every asset for which `narrow` holds is one for which `wide` holds; a condition that is left out holds for all. */
function implies(narrow, wide) {
    if (wide === undefined || same(narrow, wide))
        return true;
    if (narrow === undefined)
        return false;
    if (narrow.anyOf !== undefined && only(narrow, 'anyOf') && narrow.anyOf.every((part) => implies(part, wide)))
        return true;
    return parts(wide).every((part) => impliesPart(narrow, part));
}
/** Conditions that have to hold together. */
function parts(condition) {
    const { allOf, ...rest } = condition;
    const single = Object.entries(rest).flatMap(([key, value]) => (value === undefined ? [] : [{ [key]: value }]));
    return [...single, ...(allOf ?? []).flatMap(parts)];
}
function impliesPart(narrow, wide) {
    if (parts(narrow).some((part) => same(part, wide)))
        return true;
    if (wide.anyOf !== undefined)
        return wide.anyOf.some((part) => implies(narrow, part));
    const [name, matcher] = Object.entries(wide)[0] ?? [];
    if (name === undefined || name === 'not' || matcher === undefined)
        return false;
    return parts(narrow).some((part) => {
        const own = part[name];
        return own !== undefined && name !== 'anyOf' && matcherImplies(own, matcher);
    });
}
function matcherImplies(narrow, wide) {
    if (same(narrow, wide))
        return true;
    const [values, allowed] = [listed(narrow), listed(wide)];
    if (allowed !== undefined)
        return values !== undefined && values.every((value) => allowed.includes(value));
    if (typeof wide !== 'object' || Array.isArray(wide))
        return false;
    const own = typeof narrow === 'object' && !Array.isArray(narrow) ? narrow : {};
    return Object.entries(wide).every(([test, bound]) => {
        if (test === 'min')
            return values !== undefined ? values.every((value) => Number(value) >= Number(bound)) : (own.min ?? -Infinity) >= Number(bound);
        if (test === 'max')
            return values !== undefined ? values.every((value) => Number(value) <= Number(bound)) : (own.max ?? Infinity) <= Number(bound);
        if (test === 'present')
            return bound === true && (values !== undefined || own.min !== undefined || own.max !== undefined || own.present === true);
        return same(own[test], bound);
    });
}
/** The values that a matcher allows, where it lists them. */
function listed(matcher) {
    if (Array.isArray(matcher))
        return matcher;
    if (typeof matcher !== 'object')
        return [matcher];
    return matcher.in !== undefined && Object.keys(matcher).length === 1 ? matcher.in : undefined;
}
function only(condition, key) {
    return Object.entries(condition).every(([name, value]) => name === key || value === undefined);
}
const STATES = ['approved', 'deprecated', 'legacy', 'prohibited'];
const ENFORCEMENTS = ['record', 'warn', 'fail'];
/** Whether `row` forbids, on every day that `old` does, at least what `old` forbids, at least as strictly. */
function covers(row, old) {
    if (STATES.indexOf(row.state) < STATES.indexOf(old.state))
        return false;
    if (ENFORCEMENTS.indexOf(enforcementOf(row)) < ENFORCEMENTS.indexOf(enforcementOf(old)))
        return false;
    if ((row.from ?? '') > (old.from ?? '') || (row.until ?? '9999') < (old.until ?? '9999'))
        return false;
    if (!implies(old.when, row.when))
        return false;
    return row.require === undefined || (old.require !== undefined && implies(row.require, old.require));
}
function enforcementOf(row) {
    return row.enforcement ?? (row.state === 'deprecated' ? 'warn' : row.state === 'approved' ? 'record' : 'fail');
}
/** The rows of the old clause that nothing in the new one covers. */
function uncovered(old, rows) {
    return old.filter((row) => row.state !== 'approved' && !rows.some((other) => covers(other, row)));
}
function same(left, right) {
    return ordered(left) === ordered(right);
}
/** JSON with its keys in order. */
function ordered(data) {
    return (JSON.stringify(data, (_key, value) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            return value;
        return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
    }) ?? '');
}


/***/ }),

/***/ 35444:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ composePolicy)
});

// UNUSED EXPORTS: DEFAULT_PRESET

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
;// CONCATENATED MODULE: ./src/policy/parameters.ts
/** A function whose parameters meet no alternative is prohibited; one that is not named is `unlisted`. */
function parameterRows(hashing, source, unlisted) {
    const rows = [];
    for (const [algorithm, alternatives] of Object.entries(hashing.approved)) {
        if (alternatives === 'any')
            continue;
        const anyOf = alternatives.map(requirementOf);
        const require = anyOf.length === 1 ? anyOf[0] : { anyOf };
        rows.push({ when: { algorithm }, require, state: 'prohibited', source, status: 'final' });
    }
    const namesOf = (entries) => (entries ?? []).flatMap((entry) => (typeof entry === 'string' ? [entry] : [entry.name].flat()));
    const prohibited = namesOf(hashing.prohibited);
    const legacy = namesOf(hashing.legacy);
    if (prohibited.length > 0)
        rows.push({ when: { algorithm: prohibited }, state: 'prohibited', source, status: 'final' });
    if (legacy.length > 0)
        rows.push({ when: { algorithm: legacy }, state: 'legacy', source, status: 'final' });
    const listed = [...Object.keys(hashing.approved), ...prohibited, ...legacy].sort();
    rows.push({ require: { algorithm: listed }, state: 'prohibited', enforcement: unlisted, source, status: 'final', note: 'not listed' });
    return rows;
}
/** Numbers are minimums; a hash has to be the one named. */
function requirementOf(parameters) {
    const requirement = {};
    for (const [name, value] of Object.entries(parameters)) {
        if (value !== undefined)
            requirement[name] = typeof value === 'number' ? { min: value } : value;
    }
    return requirement;
}

;// CONCATENATED MODULE: ./src/policy/compile-bounds.ts

/** Whatever bounds the standard has; `source` names the document for a part of it. */
function compileBounds(standard, source, unlisted) {
    const all = [keyLengths(standard, source), tls(standard, source), certificates(standard, source), passwords(standard, source, unlisted)];
    return all.filter(({ rows }) => rows.length > 0);
}
function made(path, id, rule, rows) {
    return { rule: { id, clause: id, references: [], ...rule }, rows, path: ['standard', path] };
}
function keyLengths(standard, source) {
    const rows = (standard.keyLengths ?? []).map((one) => boundRow({ algorithm: one.algorithm }, { keyBits: { min: one.minBits } }, one, source('keyLengths')));
    const rule = {
        title: 'Key shorter than the approved standard',
        severity: 'high',
        match: { algorithm: { present: true }, keyBits: { present: true } },
        yieldsTo: ['weak-rsa-key', 'weak-dh-group', 'short-symmetric-key', 'weak-kms-key-spec', 'private-key-in-repository'],
        found: '{algorithm} key of {keyBits} bits',
        because: 'The approved standard sets the shortest key of each algorithm.',
        instead: 'Use a key of the length that the standard demands.',
        controls: ['CWE-326'],
        concepts: ['alg.strength'],
    };
    return made('keyLengths', 'standard-key-lengths', rule, rows);
}
const VERSIONS = ['SSLv2', 'SSLv2Hello', 'SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
const VERSION_PROPERTIES = ['minVersion', 'maxVersion', 'version'];
function tls(standard, source) {
    const rows = (standard.tls ?? []).map((one) => boundRow({}, { not: olderThan(one.minVersion) }, one, source('tls')));
    const match = {
        type: 'protocol',
        name: ['TLS', 'DTLS', 'SSL'],
        anyOf: VERSION_PROPERTIES.map((name) => ({ [name]: { present: true } })),
    };
    const rule = {
        title: 'TLS version older than the approved standard',
        severity: 'high',
        match,
        yieldsTo: ['weak-tls-version'],
        found: ['TLS from version {minVersion}', 'TLS up to version {maxVersion}', 'TLS version {version}'],
        because: 'The approved standard sets the lowest version of TLS.',
        instead: 'Set the lowest version that the standard allows.',
        controls: ['CWE-327'],
        concepts: ['proto.tls'],
    };
    return made('tls', 'standard-tls', rule, rows);
}
function olderThan(version) {
    const older = VERSIONS.slice(0, VERSIONS.indexOf(version));
    return { anyOf: VERSION_PROPERTIES.map((name) => ({ [name]: older })) };
}
function certificates(standard, source) {
    const rows = (standard.certificates ?? []).map((one) => boundRow(one.trust === undefined ? {} : { trust: one.trust }, { validityDays: { max: one.maxDays } }, one, source('certificates')));
    const rule = {
        title: 'Certificate valid for longer than the approved standard allows',
        severity: 'medium',
        match: { validityDays: { present: true } },
        yieldsTo: ['long-certificate-validity'],
        found: 'Certificate valid for {validityDays} days',
        because: 'The approved standard sets how long a certificate may be valid.',
        instead: 'Issue certificates for a shorter time and renew them by machine.',
        controls: [],
        concepts: ['cert.validity'],
    };
    return made('certificates', 'standard-certificates', rule, rows);
}
const NO_TOKEN = { token: { present: false } };
/** PBKDF2 also derives keys; it hashes passwords unless it is said to be for something else. */
const PASSWORD_KDF = { algorithm: 'PBKDF2', not: { purpose: ['key', 'iv', 'token', 'session', 'signature'] } };
function passwords(standard, source, unlisted) {
    const hashing = standard.passwordHashing;
    const names = Object.keys(hashing?.approved ?? {});
    const named = names.length === 0 ? [] : [{ algorithm: names, not: { algorithm: 'PBKDF2' } }];
    const rule = {
        title: 'Password hashing outside the approved standard',
        severity: 'high',
        match: { ...NO_TOKEN, anyOf: [{ primitive: 'password-hash' }, ...named, PASSWORD_KDF] },
        yieldsTo: ['weak-password-hash-cost', 'weak-kdf-cost'],
        found: '{algorithm}',
        because: 'The approved standard sets the functions for passwords and their parameters.',
        instead: `Hash passwords with ${names.join(' or ') || 'what the standard approves'}, with the parameters of the standard.`,
        controls: ['CWE-916'],
        concepts: ['alg.password'],
    };
    const rows = hashing === undefined ? [] : parameterRows(hashing, hashing.source ?? source('passwordHashing'), hashing.unlisted ?? unlisted);
    return made('passwordHashing', 'standard-password-hashing', rule, rows);
}
/** A row that demands something of whatever `when` and the entry's own condition match. */
function boundRow(when, require, bound, source) {
    const both = bound.when === undefined ? when : Object.keys(when).length === 0 ? bound.when : { allOf: [when, bound.when] };
    const row = { require, state: bound.state, source: bound.source ?? source, status: 'final' };
    if (Object.keys(both).length > 0)
        row.when = both;
    if (bound.from !== undefined)
        row.from = bound.from;
    if (bound.until !== undefined)
        row.until = bound.until;
    if (bound.note !== undefined)
        row.note = bound.note;
    return row;
}

// EXTERNAL MODULE: ./src/policy/categories.ts
var categories = __webpack_require__(3912);
// EXTERNAL MODULE: ./src/policy/days.ts
var days = __webpack_require__(89079);
;// CONCATENATED MODULE: ./src/policy/compile-libraries.ts

const ID = 'standard-libraries';
/** What a list says of each package while it says so, and what it does with cryptographic libraries that it does not name. */
function compileLibraries(list, source, unlisted) {
    const rows = [];
    const add = (state, entries) => {
        for (const entry of entries ?? [])
            rows.push(rowOf(state, entry, source));
    };
    add('prohibited', list.prohibited);
    add('deprecated', list.deprecated);
    add('approved', list.approved);
    for (const entry of list.deprecated ?? []) {
        if (typeof entry === 'string' || entry.until === undefined)
            continue;
        rows.push(rowOf('prohibited', { ...entry, from: (0,days/* dayAfter */.PV)(entry.until), until: undefined }, source));
    }
    // A list that only forbids says nothing of the rest, unless it says so.
    if (list.approved !== undefined || list.unlisted !== undefined)
        rows.push(...unlistedRows(list, source, list.unlisted ?? unlisted));
    return { rule: ruleOf(), rows, path: ['standard', 'libraries'] };
}
function ruleOf() {
    return {
        id: ID,
        title: 'Library outside the approved standard',
        severity: 'medium',
        match: { type: 'library', package: { present: true } },
        clause: ID,
        yieldsTo: ['broken-library'],
        found: ['{library}: {rowNote}', '{library}'],
        because: 'The approved standard lists the libraries that may be used for cryptography.',
        instead: 'Use a library that the standard approves, or ask for this one to be added to it.',
        references: [],
        controls: ['CWE-1357'],
        concepts: ['sdlc.library'],
    };
}
function rowOf(state, entry, source) {
    if (typeof entry === 'string')
        return { when: conditionOf(entry), state, source, status: 'final' };
    const { from, until, note, replacement } = entry;
    const said = [note, replacement === undefined ? undefined : `use ${replacement} in its place`].filter((part) => part !== undefined);
    return {
        when: conditionOf(entry),
        state,
        source: entry.source ?? source,
        status: 'final',
        ...(from !== undefined && { from }),
        ...(until !== undefined && { until }),
        ...(said.length > 0 && { note: said.join('; ') }),
    };
}
/** A name without a pattern is compared as it is, so that a policy can be compared with another one. */
function conditionOf(entry) {
    const { name, ecosystem, versions, when } = typeof entry === 'string' ? { name: entry } : entry;
    const names = [name].flat();
    const named = { package: names.some((one) => /[*{]/.test(one)) ? { glob: names } : names.length === 1 ? names[0] : names };
    if (ecosystem !== undefined)
        named.ecosystem = ecosystem;
    if (ecosystem !== undefined && versions !== undefined)
        named.version = { range: `${ecosystem} ${versions}` };
    return when === undefined ? named : { allOf: [named, when] };
}
/** Only what a manifest names itself: nobody chooses what others bring in. */
function unlistedRows(list, source, enforcement) {
    const when = { cryptographic: true, direct: true };
    const row = { when, state: 'prohibited', enforcement, source, status: 'final', note: 'not listed' };
    const others = [...(list.deprecated ?? []), ...(list.prohibited ?? [])].map(conditionOf);
    const approved = list.approved ?? [];
    const listed = [...others, ...approved.map(conditionOf)];
    const rows = [{ ...row, require: listed.length === 1 ? listed[0] : { anyOf: listed } }];
    for (const entry of approved) {
        if (typeof entry === 'string')
            continue;
        const outside = { ...row, when: { allOf: [when, conditionOf(entry)] } };
        if (entry.from !== undefined)
            rows.push({ ...outside, until: (0,days/* dayBefore */.gk)(entry.from) });
        if (entry.until !== undefined)
            rows.push({ ...outside, from: (0,days/* dayAfter */.PV)(entry.until) });
    }
    return rows;
}

// EXTERNAL MODULE: ./src/policy/imply.ts
var imply = __webpack_require__(26007);
;// CONCATENATED MODULE: ./src/policy/compile-standard.ts





/** What a policy's `standard` and `requirements` demand. Ids are stable: standard-hashes, requirement-<id>. */
function compileStandard(policy) {
    const { standard } = policy;
    const compiled = [];
    const source = (part) => `${standard?.source ?? `${policy.title ?? policy.id} ${policy.version}`}, ${part}`;
    const unlisted = policy.unlisted ?? 'warn';
    for (const name of Object.keys(categories/* CATEGORIES */.R)) {
        const list = standard?.[name];
        if (list !== undefined)
            compiled.push(compileList(name, list, list.source ?? source(name), unlisted));
    }
    if (standard !== undefined)
        compiled.push(...compileBounds(standard, source, unlisted));
    if (standard?.libraries !== undefined)
        compiled.push(compileLibraries(standard.libraries, standard.libraries.source ?? source('libraries'), unlisted));
    for (const [index, requirement] of (policy.requirements ?? []).entries())
        compiled.push(compileRequirement(requirement, index));
    return compiled;
}
function compileList(name, list, source, unlisted) {
    const { property, yieldsTo, control, concept, ...category } = categories/* CATEGORIES */.R[name];
    const id = `standard-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const rule = {
        id,
        title: category.title,
        severity: category.severity,
        match: category.match,
        clause: id,
        yieldsTo: [...yieldsTo],
        found: `{${property}}`,
        because: category.because,
        instead: advice(category.instead, list),
        references: [],
        controls: [control],
        concepts: [concept],
    };
    return { rule, rows: listRows(property, list, source, list.unlisted ?? unlisted), path: ['standard', name] };
}
function advice(instead, list) {
    const approved = (list.approved ?? []).flatMap(namesOf);
    return approved.length === 0 || approved.length > SHOWN ? instead : `${instead.replace(/\.$/, '')}: ${approved.join(', ')}.`;
}
/** More approved names than this are not repeated in the advice. */
const SHOWN = 8;
function namesOf(entry) {
    return typeof entry === 'string' ? [entry] : [entry.name].flat();
}
/** Rows of a list: what it says of each name while it says so, and then what it does with all others. */
function listRows(property, list, source, unlisted) {
    const rows = [];
    const add = (state, given) => {
        for (const entry of given ?? [])
            rows.push(compile_standard_rowOf(property, state, entry, source));
    };
    add('prohibited', list.prohibited);
    add('legacy', list.legacy);
    add('deprecated', list.deprecated);
    add('approved', list.approved);
    const later = [...(list.prohibited ?? []), ...(list.legacy ?? [])];
    for (const entry of list.deprecated ?? []) {
        if (typeof entry === 'string' || entry.until === undefined || later.some((other) => continues(other, entry)))
            continue;
        const ended = { ...entry, from: (0,days/* dayAfter */.PV)(entry.until), until: undefined };
        rows.push(compile_standard_rowOf(property, 'prohibited', ended, source));
    }
    for (const entry of list.approved ?? [])
        if (typeof entry !== 'string')
            rows.push(...outside(property, entry, source, unlisted));
    rows.push(unlistedRow(property, list, source, unlisted));
    return rows;
}
/** Whether another list says what a name is once an entry has ended: the same name, under no other condition. */
function continues(later, entry) {
    if (!namesOf(entry).every((name) => namesOf(later).includes(name)))
        return false;
    return typeof later === 'string' || later.when === undefined || (0,imply/* ordered */.Sj)(later.when) === (0,imply/* ordered */.Sj)(entry.when);
}
function compile_standard_rowOf(property, state, entry, source) {
    const names = namesOf(entry);
    const named = { [property]: names.length === 1 ? names[0] : names };
    const dated = typeof entry === 'string' ? {} : entry;
    const row = {
        when: dated.when === undefined ? named : { allOf: [named, dated.when] },
        state,
        source: dated.source ?? source,
        status: 'final',
    };
    if (dated.from !== undefined)
        row.from = dated.from;
    if (dated.until !== undefined)
        row.until = dated.until;
    if (dated.note !== undefined)
        row.note = dated.note;
    return row;
}
/** Approved for a time only: before and after it, the name is not listed. */
function outside(property, entry, source, enforcement) {
    const { from, until, ...always } = entry;
    const row = { ...compile_standard_rowOf(property, 'prohibited', always, source), enforcement };
    const rows = [];
    if (from !== undefined)
        rows.push({ ...row, until: (0,days/* dayBefore */.gk)(from) });
    if (until !== undefined)
        rows.push({ ...row, from: (0,days/* dayAfter */.PV)(until) });
    return rows;
}
/** Whatever no list names; a name that is approved under a condition is listed only where the condition holds. */
function unlistedRow(property, list, source, enforcement) {
    const others = [...(list.deprecated ?? []), ...(list.legacy ?? []), ...(list.prohibited ?? [])];
    const plain = new Set(others.flatMap(namesOf));
    const conditional = [];
    for (const entry of list.approved ?? []) {
        if (typeof entry === 'string' || entry.when === undefined)
            for (const name of namesOf(entry))
                plain.add(name);
        else
            conditional.push({ allOf: [{ [property]: namesOf(entry) }, entry.when] });
    }
    const listed = plain.size === 0 ? conditional : [{ [property]: [...plain].sort() }, ...conditional];
    const require = listed.length === 1 ? listed[0] : { anyOf: listed };
    return { require, state: 'prohibited', enforcement, source, status: 'final', note: 'not listed' };
}
function compileRequirement(given, index) {
    const id = `requirement-${given.id}`;
    const context = {};
    if (given.dataClass !== undefined)
        context.dataClass = given.dataClass;
    if (given.environment !== undefined)
        context.environment = given.environment;
    if (given.service !== undefined)
        context.businessService = given.service;
    if (given.useCase !== undefined)
        context.useCase = given.useCase;
    if (given.files !== undefined)
        context.path = { glob: given.files };
    const parts = [context, given.when ?? {}].filter((part) => Object.keys(part).length > 0);
    const match = parts.length === 1 ? parts[0] : parts.length === 0 ? given.require : { allOf: parts };
    const rule = {
        id,
        title: given.title,
        severity: given.severity,
        match,
        clause: id,
        because: given.because ?? `Required by ${given.source}.`,
        instead: given.instead ?? `Do as ${given.source} demands: ${given.title}.`,
        references: [],
        controls: given.controls,
    };
    return { rule, rows: [boundRow({}, given.require, given, given.source)], path: ['requirements', index] };
}

// EXTERNAL MODULE: ./src/policy/document.ts + 1 modules
var policy_document = __webpack_require__(30043);
// EXTERNAL MODULE: ./src/policy/expressions.ts
var expressions = __webpack_require__(82445);
// EXTERNAL MODULE: ./src/policy/finish.ts
var finish = __webpack_require__(17991);
// EXTERNAL MODULE: ./src/policy/governance.ts
var governance = __webpack_require__(69460);
// EXTERNAL MODULE: ./src/policy/loaded.ts
var loaded = __webpack_require__(77653);
// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
// EXTERNAL MODULE: ./src/policy/describe.ts
var describe = __webpack_require__(18621);
;// CONCATENATED MODULE: ./src/policy/merge.ts


function nothingMerged() {
    return {
        clauses: new Map(),
        overrides: new Map(),
        paths: [],
        pathClasses: {},
        assign: [],
        files: [],
        exceptions: {},
        register: {},
        audit: {},
        routing: [],
        dualControl: [],
        deviations: [],
        origins: new Map(),
        permissions: new Map(),
        sources: [],
    };
}
const ENFORCEMENTS = ['record', 'warn', 'fail'];
function strictness(enforcement) {
    return ENFORCEMENTS.indexOf(enforcement);
}
/** Several parents: whatever one of them forbids is forbidden. `severityOf` tells a rule's own severity. */
function join(all, severityOf) {
    const [first = nothingMerged(), ...others] = all;
    return others.reduce((left, right) => joinTwo(left, right, severityOf), first);
}
function joinTwo(left, right, severityOf) {
    const origins = new Map([...left.origins, ...right.origins]);
    const prefer = (part, one, other, stricter) => {
        if (one === undefined || other === undefined)
            return one ?? other;
        const chosen = stricter(other, one) ? right : left;
        const origin = chosen.origins.get(part);
        if (origin !== undefined)
            origins.set(part, origin);
        return chosen === left ? one : other;
    };
    const byEnforcement = (one, other) => strictness(one) > strictness(other);
    const failOn = prefer('failOn', left.failOn, right.failOn, (one, other) => finding/* SEVERITIES */.o.indexOf(one) > finding/* SEVERITIES */.o.indexOf(other));
    const unresolved = prefer('unresolved', left.unresolved, right.unresolved, byEnforcement);
    const unparsed = prefer('unparsed', left.unparsed, right.unparsed, byEnforcement);
    const unassigned = left.unassigned === 'unknown' ? left.unassigned : right.unassigned;
    const pathClasses = {};
    for (const name of new Set([...Object.keys(left.pathClasses), ...Object.keys(right.pathClasses)]))
        pathClasses[name] = prefer(`pathClasses.${name}`, left.pathClasses[name], right.pathClasses[name], byEnforcement);
    return {
        clauses: joinedClauses(left.clauses, right.clauses),
        overrides: joinedOverrides(left.overrides, right.overrides, severityOf),
        paths: union(left.paths, right.paths),
        pathClasses,
        ...(failOn === undefined ? {} : { failOn }),
        ...(unresolved === undefined ? {} : { unresolved }),
        ...(unparsed === undefined ? {} : { unparsed }),
        ...(unassigned === undefined ? {} : { unassigned }),
        tags: { ...left.tags, ...right.tags },
        assign: union(left.assign, right.assign),
        files: left.files.length === 0 || right.files.length === 0 ? [] : union(left.files, right.files),
        exceptions: strictestExceptions(left.exceptions, right.exceptions),
        register: strictestRegister(left.register, right.register),
        audit: strictestAudit(left.audit, right.audit),
        routing: union(left.routing, right.routing),
        dualControl: union(left.dualControl, right.dualControl),
        deviations: union(left.deviations, right.deviations),
        origins,
        permissions: new Map([...left.permissions, ...right.permissions]),
        sources: union(left.sources, right.sources),
    };
}
function joinedOverrides(left, right, severityOf) {
    const ids = new Set([...left.keys(), ...right.keys()]);
    return new Map([...ids].map((id) => [id, strictestOverride(left.get(id), right.get(id), severityOf(id))]));
}
function joinedClauses(left, right) {
    const clauses = new Map(left);
    for (const [id, rows] of right)
        clauses.set(id, union(clauses.get(id) ?? [], rows));
    return clauses;
}
/** Both lists, what is equal once. */
function union(left, right) {
    const seen = new Map();
    for (const item of [...left, ...right]) {
        const key = (0,imply/* ordered */.Sj)(item);
        if (!seen.has(key))
            seen.set(key, item);
    }
    return [...seen.values()];
}
/** What the state of a row does weighs more than a lowering, and less than `fail`. */
const OVERRIDES = ['off', 'record', 'warn', undefined, 'fail'];
/** Rank of what a rule does: off < record < warn < as the state says < fail. */
function overrideRank(enforcement) {
    return OVERRIDES.indexOf(enforcement);
}
function strictestOverride(left, right, own) {
    const result = { ...left, ...right };
    const enforcement = overrideRank(left?.enforcement) > overrideRank(right?.enforcement) ? left?.enforcement : right?.enforcement;
    if (enforcement === undefined)
        delete result.enforcement;
    else
        result.enforcement = enforcement;
    const severities = [left?.severity ?? own, right?.severity ?? own].sort((one, other) => finding/* SEVERITIES */.o.indexOf(one) - finding/* SEVERITIES */.o.indexOf(other));
    if (left?.severity !== undefined || right?.severity !== undefined)
        result.severity = severities[0];
    if (left?.unresolved !== undefined && right?.unresolved !== undefined)
        result.unresolved = strictness(left.unresolved) > strictness(right.unresolved) ? left.unresolved : right.unresolved;
    return result;
}
/** What either asks for is asked for. */
function strictestRegister(left, right) {
    const required = left.required === true || right.required === true;
    const isRegulated = left.profile === 'regulated' || right.profile === 'regulated';
    return { ...left, ...right, ...(required && { required }), ...(isRegulated && { profile: 'regulated' }) };
}
function strictestAudit(left, right) {
    const required = left.required === true || right.required === true;
    return { ...left, ...right, ...(required && { required }) };
}
/** The tighter of two sets of limits. */
function strictestExceptions(left, right) {
    const maxDays = { ...left.maxDays, ...right.maxDays };
    for (const severity of finding/* SEVERITIES */.o) {
        const [one, other] = [left.maxDays?.[severity], right.maxDays?.[severity]];
        if (one !== undefined && other !== undefined)
            maxDays[severity] = Math.min(one, other);
    }
    const joined = { ...left, ...right };
    if (left.maxDays !== undefined || right.maxDays !== undefined)
        joined.maxDays = maxDays;
    if (left.approvals !== undefined && right.approvals !== undefined)
        joined.approvals = Math.max(left.approvals, right.approvals);
    for (const key of ['requireCompensatingControls', 'requireRiskId', 'requireTicket'])
        if (left[key] === true || right[key] === true)
            joined[key] = true;
    return joined;
}
/** The rows of a document under the name of that document. */
function rowsOf(rows, document) {
    return rows.map((row) => ({ ...row, document }));
}
/** A document on top of what its parents make. */
function applyLayer(before, layer, file) {
    const after = {
        ...before,
        clauses: new Map(before.clauses),
        overrides: new Map(before.overrides),
        origins: new Map(before.origins),
    };
    for (const [id, change] of Object.entries(layer.clauses ?? {})) {
        const own = rowsOf(Array.isArray(change) ? change : change.add, layer.id);
        after.clauses.set(id, Array.isArray(change) ? own : [...(before.clauses.get(id) ?? []), ...own]);
    }
    for (const [id, change] of Object.entries(layer.rules ?? {})) {
        after.overrides.set(id, { ...before.overrides.get(id), ...change });
        after.origins.set(`rules.${id}`, layer.id);
    }
    for (const key of ['failOn', 'unresolved', 'unparsed'])
        if (layer[key] !== undefined)
            after.origins.set(key, layer.id);
    for (const name of Object.keys(layer.pathClasses ?? {}))
        after.origins.set(`pathClasses.${name}`, layer.id);
    const { failOn, unresolved, unparsed } = layer;
    if (failOn !== undefined)
        after.failOn = failOn;
    if (unresolved !== undefined)
        after.unresolved = unresolved;
    if (unparsed !== undefined)
        after.unparsed = unparsed;
    after.pathClasses = { ...before.pathClasses, ...layer.pathClasses };
    after.paths = [...before.paths, ...(layer.paths ?? [])];
    after.sources = [...before.sources, `${layer.id}@${layer.version} (${file})`];
    return after;
}

;// CONCATENATED MODULE: ./src/policy/loosening.ts
/** What a document makes more lenient than its parents have it, and whether they let it. */




/** Everything in `own` that is more lenient than what its parents made together. */
function loosenings(own, before, rules) {
    const found = [];
    const say = (target, path, what, from = []) => {
        const origin = before.origins.get(target);
        found.push({
            target: target.startsWith('pathClasses') ? 'pathClasses' : target,
            path,
            what,
            from: [...from, ...(origin === undefined ? [] : [origin])],
        });
    };
    if (own.failOn !== undefined && before.failOn !== undefined && severer(before.failOn, own.failOn))
        say('failOn', ['failOn'], `stops the build from ${own.failOn} on, before from ${before.failOn}`);
    for (const key of ['unresolved', 'unparsed']) {
        const [now, then] = [own[key], before[key]];
        if (now !== undefined && then !== undefined && strictness(now) < strictness(then))
            say(key, [key], `is ${now}, before ${then}`);
    }
    for (const [name, now] of Object.entries(own.pathClasses ?? {})) {
        const then = before.pathClasses[name];
        if (now !== undefined && strictness(now) < strictness(then ?? 'fail'))
            say(`pathClasses.${name}`, ['pathClasses', name], `lets findings there do no more than ${now}, before ${then ?? 'fail'}`);
    }
    if (own.paths !== undefined)
        say('paths', ['paths'], 'lowers findings by path');
    for (const [id, change] of Object.entries(own.rules ?? {})) {
        const what = looserRule(change, before.overrides.get(id), rules.get(id)?.rule);
        if (what !== undefined)
            say(`rules.${id}`, ['rules', id], what);
    }
    for (const [id, change] of Object.entries(own.clauses ?? {})) {
        if (!Array.isArray(change))
            continue;
        const lost = (0,imply/* uncovered */.KY)(before.clauses.get(id) ?? [], change);
        const documents = lost.map((row) => ('document' in row ? String(row.document) : ''));
        if (lost.length > 0)
            say(`clauses.${id}`, ['clauses', id], lostText(lost), [...new Set(documents)]);
    }
    const limits = looserLimits(own.exceptions, before.exceptions);
    if (limits !== undefined)
        say('exceptions', ['exceptions'], limits);
    return found;
}
function severer(one, other) {
    return finding/* SEVERITIES */.o.indexOf(one) > finding/* SEVERITIES */.o.indexOf(other);
}
function looserRule(change, before, rule) {
    const then = before?.enforcement ?? rule?.enforcement;
    if (change.enforcement !== undefined && overrideRank(change.enforcement) < overrideRank(then))
        return `is ${change.enforcement}, before ${then ?? 'as the state of the clause says'}`;
    const severity = before?.severity ?? rule?.severity;
    if (change.severity !== undefined && severity !== undefined && severer(change.severity, severity))
        return `is of severity ${change.severity}, before ${severity}`;
    const unresolved = before?.unresolved ?? rule?.unresolved;
    if (change.unresolved !== undefined && unresolved !== undefined && strictness(change.unresolved) < strictness(unresolved))
        return `does ${change.unresolved} where a value is not known, before ${unresolved}`;
    return undefined;
}
function lostText([first, ...more]) {
    if (first === undefined)
        return '';
    const part = first.require ?? first.when;
    const what = part === undefined ? 'everything' : first.require === undefined ? (0,describe/* statementText */.t6)(part) : (0,describe/* conditionText */.D3)(part);
    const text = first.require === undefined ? `no longer is ${first.state} where ${what}` : `no longer demands that ${what}`;
    const rest = more.length === 0 ? '' : ` and ${String(more.length)} more`;
    return `${text} (${first.source})${rest}`;
}
function looserLimits(own, before) {
    if (own === undefined)
        return undefined;
    for (const severity of finding/* SEVERITIES */.o) {
        const [now, then] = [own.maxDays?.[severity], before.maxDays?.[severity]];
        if (now !== undefined && then !== undefined && now > then)
            return `lets exceptions of severity ${severity} last ${String(now)} days, before ${String(then)}`;
    }
    if (own.approvals !== undefined && before.approvals !== undefined && own.approvals < before.approvals)
        return `asks for ${String(own.approvals)} approvals, before ${String(before.approvals)}`;
    for (const key of ['requireCompensatingControls', 'requireRiskId', 'requireTicket'])
        if (own[key] === false && before[key] === true)
            return `no longer has ${key}`;
    return undefined;
}
/** Why a loosening is not in order; nothing where it is. */
function objection(one, own, before) {
    const asked = [...before.permissions].filter(([id, { policy }]) => policy || one.from.includes(id) || (one.from.length === 0 && before.permissions.size === 1));
    const concerned = asked.length > 0 ? asked : [...before.permissions];
    const refusing = concerned.filter(([, { allow }]) => !permits(allow, one.target)).map(([id]) => id);
    if (refusing.length > 0)
        return `${one.what}; ${refusing.join(' and ')} does not permit that (allowOverride)`;
    const free = concerned.every(([, { allow }]) => allow === 'free');
    if (free || (own.deviations ?? []).some(({ of }) => matches(of, one.target)))
        return undefined;
    return `${one.what}; that needs a recorded deviation: deviations: [{ of: ${one.target}, reason, owner, approval, riskId }]`;
}
function permits(allow, target) {
    return allow === 'free' || allow.some((one) => matches(one, target));
}
/** Whether 'clauses.*' or 'clauses.hash' speaks of 'clauses.hash'. */
function matches(wanted, target) {
    return wanted === '*' || wanted === target || (wanted.endsWith('.*') && target.startsWith(wanted.slice(0, -1)));
}

// EXTERNAL MODULE: ./src/policy/reference.ts
var policy_reference = __webpack_require__(57335);
;// CONCATENATED MODULE: ./src/policy/load-policy.ts
/** Makes one policy of presets, rules and the organisation's files: parents first, the strictest of them, then what the file itself says. */











/** The preset that counts where no policy file names another. */
const DEFAULT_PRESET = 'baseline';
/** Longest chain of documents that extend each other. */
const MAX_CHAIN = 16;
/** Loads and merges; every unknown preset, rule or clause is an error with its place and a suggestion. */
function composePolicy(sources) {
    return new Composer(sources).compose();
}
class Composer {
    sources;
    presets;
    rules;
    own;
    checks = new loaded/* Checks */.sR();
    made = new Map();
    expressions = new Map();
    constructor(sources) {
        this.sources = sources;
        this.presets = (0,loaded/* presetsById */.pn)(sources.presets);
        this.rules = (0,loaded/* readRules */.Kc)(sources.rules);
        this.own = sources.policy === undefined ? undefined : (0,loaded/* load */.Hh)(policy_document/* policyFile */.Xd, sources.policy);
    }
    compose() {
        const head = this.own ?? this.presets.get(DEFAULT_PRESET);
        if (head === undefined)
            throw new errors/* UserError */.y(`there is no preset "${DEFAULT_PRESET}"`);
        const merged = this.own === undefined ? this.ofPreset(DEFAULT_PRESET, []) : this.ofPolicy(this.own, [this.own.file]);
        this.checkRules(merged);
        this.checks.finish();
        return (0,finish/* finish */.O)(head, this.rules, merged, (rule) => this.expressions.get(rule.id), this.sources.supports ?? {});
    }
    ofPreset(id, chain) {
        const before = this.made.get(id);
        if (before !== undefined)
            return before;
        const found = this.presets.get(id);
        const parents = [found.value.extends ?? []].flat().map((parent, index) => {
            if (chain.includes(parent) || parent === id)
                (0,loaded/* fail */.fJ)(found, ['extends'], `the preset "${parent}" extends itself`);
            if (this.presets.has(parent))
                return this.ofPreset(parent, [...chain, id]);
            const path = Array.isArray(found.value.extends) ? ['extends', index] : ['extends'];
            this.checks.unknown('preset', parent, found, path, 'value', this.presets.keys());
            return nothingMerged();
        });
        const merged = applyLayer(join(parents, this.severityOf), found.value, found.file);
        merged.permissions = new Map(merged.permissions).set(id, { allow: found.value.allowOverride ?? ['*'], policy: false });
        this.made.set(id, merged);
        return merged;
    }
    ofPolicy(own, chain) {
        const before = join(this.parentsOf(own, chain), this.severityOf);
        this.checks.finish();
        const compiled = compileStandard(own.value);
        this.addRules(own, compiled);
        this.checkNames(own, before, compiled);
        this.checks.finish();
        const rules = this.rules;
        for (const one of loosenings(own.value, before, rules)) {
            const problem = objection(one, own.value, before);
            if (problem !== undefined)
                this.checks.say(own, one.path, 'key', problem);
        }
        return withOwn(applyLayer(before, withCompiled(own.value, compiled), own.file), own);
    }
    parentsOf(own, chain) {
        const wanted = own.value.extends;
        return [wanted].flat().map((word, index) => {
            const path = Array.isArray(wanted) ? ['extends', index] : ['extends'];
            return this.parentOf(word, own, path, chain) ?? nothingMerged();
        });
    }
    parentOf(word, own, path, chain) {
        const reference = (0,policy_reference/* parseReference */.F)(word);
        if (reference === undefined) {
            this.checks.say(own, path, 'value', `"${word}" is neither a preset, nor a file (./base.yml, ./base.yml@tag), nor owner/repo/path.yml@ref`);
            return undefined;
        }
        if (reference.kind === 'preset') {
            const found = this.presets.get(reference.id);
            if (found === undefined)
                this.checks.unknown('preset', reference.id, own, path, 'value', this.presets.keys());
            else if (reference.version !== undefined && reference.version !== found.value.version)
                this.checks.say(own, path, 'value', `the preset ${reference.id} is of version ${found.value.version} here, not ${reference.version}`);
            else
                return this.ofPreset(reference.id, []);
            return undefined;
        }
        const read = this.sources.parent?.(reference, own.file) ?? { problem: 'not-reachable' };
        if ('problem' in read) {
            this.checks.say(own, path, 'value', (0,policy_reference/* unreachableText */.W)(word, read.problem, read.detail));
            return undefined;
        }
        if (chain.includes(read.file))
            (0,loaded/* fail */.fJ)(own, path, `"${word}" leads back to itself: ${[...chain, read.file].join(' → ')}`);
        if (chain.length >= MAX_CHAIN)
            (0,loaded/* fail */.fJ)(own, path, `more than ${String(MAX_CHAIN)} documents extend each other`);
        const made = this.made.get(read.file) ?? this.ofPolicy((0,loaded/* load */.Hh)(policy_document/* policyFile */.Xd, read), [...chain, read.file]);
        this.made.set(read.file, made);
        return made;
    }
    /** Rules that a policy brings: its own, and those of its standard, which several policies may have in common. */
    addRules(own, compiled) {
        for (const [index, rule] of (own.value.customRules ?? []).entries()) {
            const path = ['customRules', index];
            if (this.rules.has(rule.id))
                this.checks.say(own, [...path, 'id'], 'value', `the rule "${rule.id}" exists already`);
            else
                this.rules.set(rule.id, { rule, from: own, path });
        }
        for (const { rule, path } of compiled) {
            const before = this.rules.get(rule.id);
            if (before === undefined || path[0] === 'standard')
                this.rules.set(rule.id, { rule: joinedRule(before?.rule, rule), from: own, path });
            else
                this.checks.say(own, [...path, 'id'], 'value', `a requirement "${rule.id.replace('requirement-', '')}" exists already`);
        }
    }
    checkNames(own, before, compiled) {
        const usedByOwn = new Set([
            ...(own.value.customRules ?? []).flatMap((rule) => rule.clause ?? []),
            ...compiled.map(({ rule }) => rule.id),
        ]);
        const usedByRules = own.value.extends.length === 0 ? [...this.rules.values()].flatMap(({ rule }) => rule.clause ?? []) : [];
        const clauses = new Set([...before.clauses.keys(), ...usedByRules]);
        for (const id of Object.keys(own.value.clauses ?? {})) {
            if (!clauses.has(id) && !usedByOwn.has(id))
                this.checks.unknown('clause', id, own, ['clauses', id], 'key', clauses);
        }
        const known = [...this.rules.keys(), ...governance/* GOVERNANCE_RULES */.t.map(({ id }) => id)];
        for (const id of Object.keys(own.value.rules ?? {}))
            if (!known.includes(id))
                this.checks.unknown('rule', id, own, ['rules', id], 'key', known);
        for (const [index, limit] of (own.value.paths ?? []).entries()) {
            for (const [place, id] of (limit.rules ?? []).entries()) {
                if (!known.includes(id))
                    this.checks.unknown('rule', id, own, ['paths', index, 'rules', place], 'value', known);
            }
        }
        this.checkWords(own);
        this.checkRoles(own);
    }
    /** A misspelt role would leave nobody who may approve. */
    checkRoles(own) {
        const roles = Object.keys(own.value.roles ?? {});
        for (const [index, entry] of (own.value.dualControl ?? []).entries())
            for (const [place, word] of (entry.from ?? []).entries())
                if (!word.startsWith('@') && !roles.includes(word))
                    this.checks.unknown('role', word, own, ['dualControl', index, 'from', place], 'value', roles);
    }
    /** Data classes, environments and services are declared words; where none are declared, any word will do. */
    checkWords(own) {
        const declared = { dataClass: own.value.dataClasses, environment: own.value.environments, service: own.value.services };
        const check = (kind, word, path) => {
            const words = declared[kind];
            if (word !== undefined && words !== undefined && !words.includes(word))
                this.checks.unknown(kind, word, own, path, 'value', words);
        };
        for (const [index, entry] of (own.value.assign ?? []).entries())
            for (const kind of Object.keys(declared))
                check(kind, entry[kind], ['assign', index, kind]);
        for (const [index, entry] of (own.value.requirements ?? []).entries()) {
            for (const kind of Object.keys(declared))
                for (const word of [entry[kind] ?? []].flat())
                    check(kind, word, ['requirements', index, kind]);
        }
    }
    checkRules(merged) {
        for (const located of this.rules.values()) {
            const { rule, from, path } = located;
            this.checkExpression(located);
            const optional = merged.clauses.size === 0 || this.own?.value.extends.length === 0;
            if (rule.clause !== undefined && !merged.clauses.has(rule.clause) && !(optional && path[0] !== 'customRules'))
                this.checks.unknown('clause', rule.clause, from, [...path, 'clause'], 'value', merged.clauses.keys());
            for (const [index, id] of (rule.yieldsTo ?? []).entries()) {
                if (!this.rules.has(id))
                    this.checks.unknown('rule', id, from, [...path, 'yieldsTo', index], 'value', this.rules.keys());
            }
            this.checkConcepts(located);
        }
    }
    checkConcepts({ rule, from, path }) {
        const { supports } = this.sources;
        if (supports === undefined)
            return;
        for (const [index, id] of (rule.concepts ?? []).entries())
            if (!Object.hasOwn(supports, id))
                this.checks.unknown('concept', id, from, [...path, 'concepts', index], 'value', Object.keys(supports));
    }
    checkExpression({ rule, from, path }) {
        if (rule.expression === undefined)
            return;
        if (this.sources.expressions === undefined)
            throw new expressions/* ExpressionsNeeded */.v();
        const read = this.sources.expressions(rule.expression);
        if ('names' in read)
            this.expressions.set(rule.id, read);
        else
            this.checks.say(from, [...path, 'expression'], 'value', `at character ${String(read.at + 1)}: ${read.message}`, read.suggestion);
    }
    severityOf = (id) => this.rules.get(id)?.rule.severity ?? 'low';
}
/** The same category in a parent's standard and a child's: what either speaks of. */
function joinedRule(before, rule) {
    if (before === undefined || (0,imply/* ordered */.Sj)(before.match) === (0,imply/* ordered */.Sj)(rule.match))
        return rule;
    return { ...rule, match: { anyOf: [before.match, rule.match] } };
}
/** The policy with the clauses of its standard, each joining the parents' of the same name unless the policy replaces it. */
function withCompiled(own, compiled) {
    const clauses = {};
    for (const { rule, rows } of compiled)
        if (rows.length > 0)
            clauses[rule.id] = { add: rows };
    return { ...own, clauses: { ...clauses, ...own.clauses } };
}
/** Roles become the accounts and teams that have them. */
function withAccounts(one, roles) {
    if (one.from === undefined)
        return one;
    return { ...one, accounts: [...new Set(one.from.flatMap((word) => (word.startsWith('@') ? [word] : (roles[word] ?? []))))].sort() };
}
function withOwn(merged, { value }) {
    const { exceptions = {}, register = {}, audit = {}, assign = [], routing = [], deviations = [], dualControl = [], roles = {}, unassigned, tags, scope, } = value;
    const maxDays = { ...merged.exceptions.maxDays, ...exceptions.maxDays };
    return {
        ...merged,
        assign: [...merged.assign, ...assign],
        routing: [...routing, ...merged.routing],
        dualControl: [...merged.dualControl, ...dualControl.map((one) => withAccounts(one, roles))],
        deviations: [...merged.deviations, ...deviations.map((one) => ({ ...one, document: value.id }))],
        exceptions: { ...merged.exceptions, ...exceptions, ...(Object.keys(maxDays).length === 0 ? {} : { maxDays }) },
        register: strictestRegister(merged.register, register),
        audit: strictestAudit(merged.audit, audit),
        files: scope?.files ?? merged.files,
        ...(unassigned === undefined ? {} : { unassigned }),
        tags: { ...merged.tags, ...tags },
        permissions: new Map(merged.permissions).set(value.id, { allow: value.allowOverride ?? [], policy: true }),
    };
}


/***/ }),

/***/ 77653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ load),
/* harmony export */   Kc: () => (/* binding */ readRules),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   pn: () => (/* binding */ presetsById),
/* harmony export */   sR: () => (/* binding */ Checks)
/* harmony export */ });
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_spelling__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28257);
/* harmony import */ var _core_strict_yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88348);
/* harmony import */ var _policy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26658);
/** Documents that were read, with their places; and what is wrong across several of them, told at once. */




/** Throws a UserError with everything that is wrong in the document. */
function load(schema, source) {
    if ('text' in source)
        return (0,_core_strict_yaml__WEBPACK_IMPORTED_MODULE_1__/* .openStrict */ .kD)(schema, source.text, source.file);
    const start = { file: source.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    if (source.checked)
        return { file: source.file, value: source.parsed, locate: () => start };
    const result = schema.safeParse(source.parsed);
    if (!result.success)
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${source.file} is not valid: ${result.error.issues[0]?.message ?? 'unknown shape'}`);
    return { file: source.file, value: result.data, locate: () => start };
}
/** All rules of all files, by id. */
function readRules(sources) {
    const found = new Map();
    for (const source of sources) {
        const from = load(_policy__WEBPACK_IMPORTED_MODULE_2__/* .ruleFile */ .V0, source);
        for (const [index, rule] of from.value.entries()) {
            if (found.has(rule.id))
                fail(from, [index, 'id'], `the rule "${rule.id}" exists twice`);
            found.set(rule.id, { rule, from, path: [index] });
        }
    }
    return found;
}
/** All built-in standards, by id. */
function presetsById(sources) {
    const found = new Map();
    for (const source of sources) {
        const one = load(_policy__WEBPACK_IMPORTED_MODULE_2__/* .preset */ .IS, source);
        if (found.has(one.value.id))
            fail(one, ['id'], `the preset "${one.value.id}" exists twice`);
        found.set(one.value.id, one);
    }
    return found;
}
/** One problem that makes going on pointless. */
function fail(from, path, message) {
    throw new _core_strict_yaml__WEBPACK_IMPORTED_MODULE_1__/* .DocumentError */ .Mi(from.file, [{ message, path: (0,_core_strict_yaml__WEBPACK_IMPORTED_MODULE_1__/* .pathText */ .LF)(path), at: from.locate(path) }]);
}
/** Collects what is wrong across documents, so that one run names everything. */
class Checks {
    problems = [];
    unknown(kind, id, from, path, part, known) {
        this.say(from, path, part, `there is no ${kind} "${id}"`, (0,_core_spelling__WEBPACK_IMPORTED_MODULE_3__/* .closest */ .k)(id, [...known].sort()));
    }
    say(from, path, part, message, suggestion) {
        const problem = { message, path: (0,_core_strict_yaml__WEBPACK_IMPORTED_MODULE_1__/* .pathText */ .LF)(path), at: from.locate(path, part) };
        this.problems.push(suggestion === undefined ? problem : { ...problem, suggestion });
    }
    /** Throws when there is anything to say. */
    finish() {
        const file = this.problems[0]?.at.file;
        if (file === undefined)
            return;
        const problems = [...this.problems].sort((left, right) => left.at.line - right.at.line || left.at.column - right.at.column);
        throw new _core_strict_yaml__WEBPACK_IMPORTED_MODULE_1__/* .DocumentError */ .Mi(file, problems);
    }
}


/***/ }),

/***/ 26658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hu: () => (/* binding */ rule),
/* harmony export */   IS: () => (/* binding */ preset),
/* harmony export */   J8: () => (/* binding */ enforcement),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   V0: () => (/* binding */ ruleFile),
/* harmony export */   W0: () => (/* binding */ settings),
/* harmony export */   aC: () => (/* binding */ target),
/* harmony export */   i9: () => (/* binding */ kebab),
/* harmony export */   iP: () => (/* binding */ allowOverride),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   yf: () => (/* binding */ severity)
/* harmony export */ });
/* unused harmony exports clauseRow, example */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
/* harmony import */ var _core_match__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61122);
/* harmony import */ var _core_vocabulary__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17063);
/** The shape of presets, rules and policy files, and of the one policy that they make together. */



const kebab = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is not an id: lower-case words joined by hyphens');
const text = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().trim().min(1);
const date = zod__WEBPACK_IMPORTED_MODULE_3__/* .date */ .p6();
const severity = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['critical', 'high', 'medium', 'low']);
const enforcement = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['fail', 'warn', 'record']);
const switchable = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['fail', 'warn', 'record', 'off']);
const controlId = /^(CWE-[1-9]\d*|[A-Za-z0-9][A-Za-z0-9.-]*:\S.*)$/;
const control = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(controlId, 'is not a control: CWE-327, or framework:number as in iso27002:8.24');
const concept = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[a-z]+\.[a-z]+(-[a-z]+)*$/, 'is not a concept, such as alg.hash');
/** One row of the standard: an asset for which `when` holds and `require` does not is in `state`. */
const clauseRow = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    when: _core_match__WEBPACK_IMPORTED_MODULE_0__/* .condition */ .uH.optional().describe('What the row speaks of; everything when left out.'),
    require: _core_match__WEBPACK_IMPORTED_MODULE_0__/* .condition */ .uH.optional().describe('What must hold; without it everything that `when` matches is in the state.'),
    state: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['prohibited', 'deprecated', 'legacy', 'approved'])
        .describe('legacy: only to read what is old (decrypt, verify, unwrap, decapsulate).'),
    from: date.optional().describe('First day on which the row counts.'),
    until: date.optional().describe('Last day on which the row counts.'),
    enforcement: enforcement.optional().describe('Instead of what the state means: prohibited fails, deprecated warns.'),
    source: text.describe('Document and section that says so.'),
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['final', 'draft']).optional(),
    note: text.optional(),
})
    .refine((row) => row.from === undefined || row.until === undefined || row.from <= row.until, {
    path: ['until'],
    message: 'lies before `from`',
})
    .meta({ id: 'ClauseRow' });
const rows = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(clauseRow);
/** A list replaces the clause of that id; `add` puts rows after those of the preset. */
const clauses = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(kebab, zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([rows, zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ add: rows.min(1) })]));
const pathClasses = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    source: enforcement.optional(),
    test: enforcement.optional(),
    example: enforcement.optional(),
    generated: enforcement.optional(),
    vendored: enforcement.optional(),
    documentation: enforcement.optional(),
});
/** The most that findings in some files may do: lowers, never raises. */
const pathLimit = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    files: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(text).min(1),
    enforcement: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['warn', 'record']),
    rules: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(kebab).min(1).optional(),
    because: text,
});
const ruleOverride = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    severity: severity.optional(),
    enforcement: switchable.optional().describe('For every violation of the rule, whatever the state; off: the rule does not run.'),
    unresolved: enforcement.optional(),
    because: text.optional(),
});
const settings = {
    clauses: clauses.optional(),
    rules: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(kebab, ruleOverride).optional().describe('Changes to rules, by rule id.'),
    failOn: severity.optional().describe('A finding of a lower severity never stops the build.'),
    unresolved: enforcement.optional().describe('What a value that could not be read does.'),
    unparsed: enforcement.optional().describe('What a file that could not be read whole does; fail: the result is an error.'),
    pathClasses: pathClasses.optional().describe('The most that findings in such files may do.'),
    paths: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(pathLimit).optional(),
};
const materialSource = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['constant', 'random', 'insecure-random', 'time', 'derived', 'generated', 'service', 'environment', 'file']);
const unknownReason = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n([
    'parameter',
    'external-call',
    'environment',
    'field',
    'expression',
    'absent',
    'not-stated',
    'no-history',
    'budget',
    'hidden',
    'unlocked',
]);
const scalar = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()]);
const exampleValue = zod__WEBPACK_IMPORTED_MODULE_2__/* .lazy */ .RZV(() => zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    scalar,
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        unknown: unknownReason.optional(),
        material: materialSource.optional(),
        oneOf: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(exampleValue).min(2).optional(),
    })
        .refine((value) => Object.keys(value).length === 1, 'needs exactly one of unknown, material, oneOf'),
]))
    .meta({ id: 'ExampleValue' });
const exampleAsset = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej(Object.fromEntries(_core_vocabulary__WEBPACK_IMPORTED_MODULE_1__/* .PROPERTY_NAMES */ .d.map((name) => [name, exampleValue.optional()])));
/** A small asset and what the rule says of it; shown in the documentation and run as a test. */
const example = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    asset: exampleAsset.describe("Properties; 'unknown' is a value that could not be read."),
    asOf: date.optional(),
    expect: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['ok', 'violation', 'unresolved', 'nothing']),
    enforcement: enforcement.optional(),
});
/** A rule: which assets it speaks of, what must hold, why, and what to do instead. */
const rule = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    id: kebab.describe("Reads well after 'allow': weak-rsa-key."),
    title: text,
    severity,
    match: _core_match__WEBPACK_IMPORTED_MODULE_0__/* .condition */ .uH,
    clause: kebab.optional().describe('The clause of the standard that holds the values.'),
    require: _core_match__WEBPACK_IMPORTED_MODULE_0__/* .condition */ .uH.optional().describe('For rules without values: what must hold.'),
    expression: text
        .max(1000)
        .optional()
        .describe('What must hold, in CEL, where conditions do not suffice: asset.keyBits >= 2 * asset.outputBits.'),
    enforcement: switchable.optional().describe('For every violation; left out, the state of the clause decides (without a clause: fail).'),
    unresolved: enforcement.optional(),
    yieldsTo: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(kebab)
        .optional()
        .describe('Rules that say more of the same asset: where one of them is violated, this one is silent.'),
    found: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([text, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(text).min(1)])
        .optional()
        .describe('What was found, with {property} and {name}; the first text whose properties are all there is used.'),
    because: text,
    instead: text,
    insteadIn: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), text).optional().describe('More concrete advice, by language.'),
    references: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .url */ .OZ5()),
    controls: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(control),
    concepts: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(concept)
        .optional()
        .describe('What it shows something of, as knowledge/frameworks/concepts.yml calls it; frameworks ask for concepts.'),
    examples: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(example).optional(),
})
    .refine((given) => given.clause === undefined || given.require === undefined, {
    path: ['require'],
    message: 'stands beside `clause`: give one of them',
})
    .refine((given) => given.clause === undefined || given.expression === undefined, {
    path: ['expression'],
    message: 'stands beside `clause`: give one of them',
})
    .meta({ id: 'Rule' });
/** A file of rules: policies/rules/*.yml. */
const ruleFile = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(rule).min(1);
/** A part of a policy that can be changed by itself: 'clauses.hash', 'rules.weak-hash', 'failOn', 'paths'; '*' is all. */
const overridable = /^(\*|clauses\.(\*|[a-z0-9-]+)|rules\.(\*|[a-z0-9-]+)|failOn|unresolved|unparsed|unlisted|pathClasses|paths|exceptions)$/;
const target = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(overridable, 'is no part of a policy: clauses.<id>, rules.<id>, failOn, unresolved, unparsed, pathClasses, paths, exceptions, *');
/** What whoever extends a document may make more lenient: parts of it with a recorded deviation, or all of it without one. */
const allowOverride = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('free'), zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(target)]);
/** A built-in standard: policies/presets/*.yml. */
const preset = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    id: kebab,
    version: text,
    title: text,
    reviewed: date.describe('The day on which the values were last compared with their sources.'),
    extends: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([kebab, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(kebab).min(1)]).optional(),
    allowOverride: allowOverride.optional(),
    ...settings,
});


/***/ }),

/***/ 57335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseReference),
/* harmony export */   W: () => (/* binding */ unreachableText)
/* harmony export */ });
/** What stands behind a word of `extends`: a built-in preset, a file, a file at a ref, or a file of another repository. */
const PRESET = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:@([A-Za-z0-9.-]+))?$/;
const FILE = /^[^@\s]+\.ya?ml$/;
const FILE_AT_REF = /^(\.{1,2}\/[^@\s]+\.ya?ml)@([^\s@]+)$/;
const REPOSITORY = /^([A-Za-z0-9-]+)\/([A-Za-z0-9._-]+)\/([^@\s]+\.ya?ml)@([^\s@]+)$/;
/** Undefined where a word is none of them. */
function parseReference(word) {
    const preset = PRESET.exec(word);
    if (preset !== null)
        return { kind: 'preset', id: preset[1] ?? '', ...(preset[2] === undefined ? {} : { version: preset[2] }) };
    if (FILE.test(word))
        return { kind: 'file', path: word };
    const atRef = FILE_AT_REF.exec(word);
    if (atRef !== null)
        return { kind: 'file-at-ref', path: atRef[1] ?? '', ref: atRef[2] ?? '' };
    const [, owner = '', repository = '', path = '', ref = ''] = REPOSITORY.exec(word) ?? [];
    return owner === '' ? undefined : { kind: 'repository', owner, repository, path, ref };
}
const PROBLEMS = {
    'not-found': 'there is no such file',
    'no-permission': 'reading it is not permitted',
    'no-such-ref': 'there is no such branch, tag or commit here',
    'no-such-repository': 'there is no such repository, or the token may not read it: set CRYPTOGATE_POLICY_TOKEN to one that may',
    'rate-limited': 'the server takes no more requests for now',
    network: 'the server could not be asked',
    'not-reachable': 'another repository is not reachable from here: give a folder with clones (--policy-source), or copy the file',
    outside: 'it lies outside the repository',
    'too-large': 'it is too large for a policy',
    'not-text': 'it is not UTF-8 text',
};
/** Why a parent cannot be read, in words. */
function unreachableText(word, problem, detail) {
    return `"${word}" cannot be read: ${PROBLEMS[problem]}${detail === undefined ? '' : ` (${detail})`}`;
}


/***/ }),

/***/ 12323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   gn: () => (/* binding */ firstLabelOf),
/* harmony export */   hN: () => (/* binding */ USUAL_TAGS)
/* harmony export */ });
/** Where a policy names none. */
const USUAL_TAGS = {
    owner: ['Owner', 'owner', 'Team', 'team', 'Contact', 'contact'],
    dataClass: ['DataClass', 'data-class', 'data_class', 'DataClassification', 'data-classification', 'data_classification'],
};
/** A tag by its name; one that stands among tags that could not be read may be there. */
function labelOf(labels, name) {
    if (labels === undefined)
        return undefined;
    return Object.hasOwn(labels, name) ? labels[name] : labels['*'];
}
/** The first of several tags that is there. */
function firstLabelOf(labels, names) {
    const own = names.find((name) => labels !== undefined && Object.hasOwn(labels, name));
    return own === undefined ? labels?.['*'] : labels?.[own];
}


/***/ })

};
;