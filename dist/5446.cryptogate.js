"use strict";
exports.id = 5446;
exports.ids = [5446];
exports.modules = {

/***/ 65446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   celReader: () => (/* binding */ celReader)
/* harmony export */ });
/* harmony import */ var _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47337);
/* harmony import */ var _core_pattern__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92269);
/* harmony import */ var _core_spelling__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28257);
/* harmony import */ var _core_value__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50390);
/* harmony import */ var _core_vocabulary__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17063);
/** Expressions in CEL: checked against the declared properties, three-valued, and bounded in size and in what they may call. */





const LIMITS = { maxAstNodes: 200, maxDepth: 20, maxListElements: 100, maxMapEntries: 0, maxCallArguments: 4 };
/** Combinations of alternatives that are looked at; of more nothing is known. */
const MAX_CHOICES = 64;
/** The one variable: the asset at its place. */
const ASSET = 'asset';
/** Calls whose cost is bounded by the expression's length; all that goes over lists is left out, and `matches`, which may run for ever. */
const CALLS = ['has', 're', 'glob', 'size', 'int', 'string'];
const METHODS = ['startsWith', 'endsWith', 'contains', 'size'];
const PATTERNS = { re: _core_pattern__WEBPACK_IMPORTED_MODULE_1__/* .compileExpression */ .Wo, glob: _core_pattern__WEBPACK_IMPORTED_MODULE_1__/* .compileGlob */ .SO };
/** Marks a property that is not known: whoever asks for it does not know either. */
class NotKnown extends Error {
}
class Refused extends Error {
    problem;
    constructor(problem) {
        super(problem.message);
        this.problem = problem;
    }
}
/** The reader of expressions. */
function celReader() {
    const environment = environmentOf();
    const read = new Map();
    return (text) => {
        const known = read.get(text) ?? compile(environment, text);
        read.set(text, known);
        return known;
    };
}
function environmentOf() {
    const environment = new _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__/* .Environment */ .OH({ unlistedVariablesAreDyn: false, limits: LIMITS });
    const schema = Object.fromEntries(_core_vocabulary__WEBPACK_IMPORTED_MODULE_2__/* .PROPERTY_NAMES */ .d.map((name) => [name, (0,_core_vocabulary__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(name)]));
    environment.registerVariable({ name: ASSET, schema });
    for (const [name, compilePattern] of Object.entries(PATTERNS)) {
        const compiled = new Map();
        environment.registerFunction(`${name}(string, string): bool`, (text, source) => {
            const pattern = compiled.get(source) ?? compilePattern(source);
            compiled.set(source, pattern);
            return pattern(text);
        });
    }
    return environment;
}
function compile(environment, text) {
    try {
        const parsed = environment.parse(text);
        const names = new Set();
        inspect(parsed.ast, names);
        const { valid, type, error } = parsed.check();
        if (!valid)
            return problemOfCel(error);
        if (type !== 'bool')
            return { message: `gives ${type ?? 'nothing'}, not true or false`, at: 0 };
        const sorted = [...names].sort();
        return { names: sorted, holds: (properties) => judge(sorted, properties, (asset) => parsed({ [ASSET]: asset })) };
    }
    catch (error) {
        return error instanceof Refused ? error.problem : problemOfCel(error);
    }
}
/** The library repeats the expression with a caret; its summary says it in one line. */
function problemOfCel(error) {
    const { summary, range } = error;
    const message = summary ?? 'cannot be read';
    const at = range?.start ?? 0;
    const [, key] = /^No such key: (\w+)$/.exec(message) ?? [];
    if (key === undefined)
        return { message, at };
    const near = (0,_core_spelling__WEBPACK_IMPORTED_MODULE_3__/* .closest */ .k)(key, [..._core_vocabulary__WEBPACK_IMPORTED_MODULE_2__/* .PROPERTY_NAMES */ .d].sort());
    return { message: `there is no property "${key}"`, at, ...(near === undefined ? {} : { suggestion: near }) };
}
/** Collects the properties, and refuses what is not bounded or could not be checked. */
function inspect(node, names) {
    switch (node.op) {
        case 'value':
            return;
        case 'id':
            if (node.args === ASSET)
                return refuse(node, `"${ASSET}" by itself is no value: write ${ASSET}.keyBits`);
            return refuse(node, `there is no "${node.args}": properties are written ${ASSET}.${node.args}`);
        case '.': {
            const [of, name] = node.args;
            if (of.op !== 'id' || of.args !== ASSET)
                return refuse(node, `only properties of ${ASSET} can be asked for`);
            names.add(name);
            return;
        }
        case 'call':
            return call(node, ...node.args, names);
        case 'rcall': {
            const [name, receiver, args] = node.args;
            if (!METHODS.includes(name))
                return refuse(node, instead(name));
            for (const one of [receiver, ...args])
                inspect(one, names);
            return;
        }
        case '!_':
        case '-_':
            return inspect(node.args, names);
        case 'map':
        case '[]':
        case '[?]':
        case '.?':
            return refuse(node, 'maps, indexes and optional values are not supported');
        default:
            for (const one of node.args)
                inspect(one, names);
    }
}
function call(node, name, args, names) {
    if (!CALLS.includes(name))
        return refuse(node, instead(name));
    const compilePattern = PATTERNS[name];
    const pattern = args[1];
    if (compilePattern !== undefined && pattern !== undefined) {
        if (pattern.op !== 'value' || typeof pattern.args !== 'string')
            return refuse(pattern, `the pattern of ${name} has to be a text`);
        const problem = (0,_core_pattern__WEBPACK_IMPORTED_MODULE_1__/* .problemOf */ .Zw)(compilePattern, pattern.args);
        if (problem !== undefined)
            return refuse(pattern, `the pattern ${problem}`);
    }
    for (const one of args)
        inspect(one, names);
}
function instead(name) {
    if (name === 'matches')
        return '"matches" may run for ever: write re(asset.path, "…") or glob(asset.path, "…"), which run in linear time';
    return `"${name}" is not supported: there are ${[...new Set([...CALLS, ...METHODS])].join(', ')}`;
}
function refuse(node, message) {
    throw new Refused({ message, at: node.start });
}
/** Every combination of alternatives has to hold. */
function judge(names, properties, run) {
    let sets = [{}];
    for (const name of names) {
        const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
        const members = value === undefined ? [undefined] : (0,_core_value__WEBPACK_IMPORTED_MODULE_4__/* .alternatives */ .Vo)(value);
        const tooMany = sets.length * members.length > MAX_CHOICES;
        const kept = tooMany ? [{ kind: 'unknown', reason: 'budget' }] : members;
        sets = sets.flatMap((set) => kept.map((member) => ({ ...set, [name]: member })));
    }
    let open;
    for (const set of sets) {
        const { truth, asked } = once(set, run);
        if (truth === 'no')
            return { truth, decided: [...names] };
        if (truth === 'unknown')
            open = [...new Set([...(open ?? []), ...asked])];
    }
    return open === undefined
        ? { truth: 'yes', decided: [...names] }
        : { truth: 'unknown', decided: open.length > 0 ? open.sort() : [...names] };
}
/** Whether it holds for known values, and which unknown ones were asked for. */
function once(set, run) {
    const asked = [];
    const asset = {};
    for (const [name, member] of Object.entries(set)) {
        if (member === undefined)
            continue;
        const value = plain(name, member);
        const get = () => {
            if (value !== undefined)
                return value;
            asked.push(name);
            throw new NotKnown(name);
        };
        Object.defineProperty(asset, name, { enumerable: true, get });
    }
    try {
        return { truth: run(asset) === true ? 'yes' : 'no', asked };
    }
    catch (error) {
        // A property that nobody set fails; whatever else goes wrong leaves it open.
        const absent = error instanceof _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__/* .EvaluationError */ .ZN && error.code === 'no_such_key';
        return { truth: absent && asked.length === 0 ? 'no' : 'unknown', asked };
    }
}
/** Differences from a whole number that come of converting units. */
const ROUNDING = 1e-6;
/** Undefined where it is not known, or not of the property's kind. */
function plain(name, member) {
    if (member.kind === 'unknown')
        return undefined;
    if (member.kind === 'material')
        return member.source === 'constant' && member.bytes === 0 ? 'empty' : member.source;
    const { value } = member;
    const kind = (0,_core_vocabulary__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(name);
    if (kind === 'bool')
        return typeof value === 'boolean' ? value : undefined;
    if (kind === 'string')
        return String(value);
    if (typeof value !== 'number')
        return undefined;
    const whole = Math.round(value);
    return Number.isSafeInteger(whole) && Math.abs(whole - value) <= ROUNDING ? BigInt(whole) : undefined;
}


/***/ })

};
;