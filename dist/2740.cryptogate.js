"use strict";
exports.id = 2740;
exports.ids = [2740];
exports.modules = {

/***/ 32740:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Infrastructure: () => (/* binding */ Infrastructure)
});

// EXTERNAL MODULE: ./src/parse/source.ts
var parse_source = __webpack_require__(63226);
;// CONCATENATED MODULE: ./src/infrastructure/content.ts
/** Alternatives of one value. */
const MAX_OPTIONS = 16;
/** Longer texts are not made. */
const MAX_TEXT = 500_000;
/** Longer lists are not made of several. */
const MAX_ITEMS = 20_000;
/** Parts of parts of one text. */
const MAX_PARTS = 2000;
function scalar(value, place, origin = 'literal') {
    return { kind: 'scalar', value, origin, place };
}
function unknownContent(reason, place, symbol) {
    return { kind: 'unknown', reason, place, ...(symbol !== undefined && { symbol }) };
}
function list(items, open = false, place) {
    return { kind: 'list', items, open, place };
}
function map(entries, open = false, place) {
    return { kind: 'map', entries, open, place };
}
/** A text of which all parts are known. */
function textMade(parts, place) {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    return length > MAX_TEXT ? unknownContent('budget', place) : scalar(parts.join(''), place, 'constant');
}
/** One list behind the other. */
function appended(left, right) {
    const items = [...left.items, ...right.items.slice(0, MAX_ITEMS)];
    const isCut = items.length > MAX_ITEMS || right.items.length > MAX_ITEMS;
    return { ...left, items: isCut ? items.slice(0, MAX_ITEMS) : items, open: left.open || right.open || isCut };
}
/** Any of these; equal ones count once. */
function either(options, place) {
    const flat = options.flatMap((one) => (one.kind === 'one-of' ? one.options : [one]));
    const distinct = [];
    for (const one of flat) {
        const same = distinct.findIndex((other) => sameContent(one, other));
        if (same < 0 && distinct.push(one) > MAX_OPTIONS)
            break;
        if (same < 0)
            continue;
        distinct[same] = nameless(distinct[same], one);
    }
    const [first] = distinct;
    if (first === undefined)
        return unknownContent('absent', place);
    if (distinct.length === 1)
        return first;
    const bounded = distinct.length > MAX_OPTIONS ? [...distinct.slice(0, MAX_OPTIONS), unknownContent('budget', place)] : distinct;
    return { kind: 'one-of', options: bounded, place };
}
/** Two that only look the same: what is not known of each may differ. */
function nameless(kept, other) {
    return kept.symbol === other.symbol ? kept : { ...kept, symbol: undefined };
}
/** Each alternative changed by itself. */
function each(content, change) {
    return content.kind === 'one-of' ? either(content.options.map(change), content.place) : change(content);
}
function sameContent(left, right) {
    if (left === right)
        return true;
    if (left.from !== right.from)
        return false;
    if (left.kind === 'scalar' && right.kind === 'scalar')
        return left.value === right.value;
    if (left.kind === 'unknown' && right.kind === 'unknown')
        return left.reason === right.reason;
    if (left.kind === 'resource' && right.kind === 'resource')
        return left.resource === right.resource;
    if (left.kind === 'list' && right.kind === 'list')
        return left.items.length === 0 && right.items.length === 0 && left.open === right.open;
    return left.kind === 'null' && right.kind === 'null';
}
/** Why something is not known, of contents of which one is not. */
function reasonOf(contents) {
    for (const one of contents)
        if (one.kind === 'unknown')
            return one.reason;
    return 'expression';
}
/** The scalar, where there is just one and it is known. */
function knownScalar(content) {
    return content?.kind === 'scalar' ? content.value : undefined;
}
function textOf(content) {
    const value = knownScalar(content);
    return value === undefined ? undefined : String(value);
}
/** The same for two values that are the same although nobody knows all of them; undefined where that cannot be said. */
function identityOf(content, budget = { parts: MAX_PARTS }) {
    if (content.kind === 'unknown')
        return content.symbol === undefined ? undefined : `\0${content.symbol}\0`;
    if (content.kind !== 'text')
        return textOf(content);
    let identity = '';
    for (const part of content.parts) {
        const own = budget.parts-- <= 0 ? undefined : typeof part === 'string' ? part : identityOf(part, budget);
        if (own === undefined || identity.length + own.length > MAX_TEXT)
            return undefined;
        identity += own;
    }
    return identity;
}
function locationOf({ source, start, end }) {
    return source.lines.location(source.path, { start, end });
}
/** Where somebody can look. */
function toldAt(place) {
    return place === undefined || place.source.isOutside === true ? undefined : locationOf(place);
}
/** A member by name or position; what an unknown value holds is not known either. */
function memberOf(content, key, place) {
    switch (content.kind) {
        case 'names':
            return content.get(String(key));
        case 'resource':
            return content.resource.attribute(String(key));
        case 'map':
            return content.entries.get(String(key)) ?? content.sample ?? unknownContent(content.open ? 'expression' : 'absent', place);
        case 'list':
            return itemOf(content, Number(key), place);
        case 'one-of':
            return either(content.options.map((one) => memberOf(one, key, place)), place);
        case 'unknown':
            return content.symbol === undefined ? content : { ...content, symbol: `${content.symbol}.${String(key)}` };
        case 'null':
            return unknownContent('absent', place);
        default:
            return unknownContent('expression', place);
    }
}
function itemOf(content, index, place) {
    if (Number.isNaN(index))
        return unknownContent('expression', place);
    const wrapped = index < 0 ? index + content.items.length : index;
    return content.items[wrapped] ?? content.sample ?? unknownContent(content.open ? 'expression' : 'absent', place);
}

;// CONCATENATED MODULE: ./src/infrastructure/data.ts
/** Of a map, by key. */
function entryOf(data, name) {
    return data?.kind === 'map' ? data.entries.get(name)?.value : undefined;
}
function textIn(data, name) {
    const value = entryOf(data, name);
    return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}
function itemsOf(data) {
    return data?.kind === 'list' ? data.items : [];
}

;// CONCATENATED MODULE: ./src/infrastructure/operations.ts
/** Operators on values: arithmetic, comparison, logic; not known where an operand is not. */

/** True, false, or undefined where it may be either. */
function truth(content) {
    const value = knownScalar(content);
    if (typeof value === 'boolean')
        return value;
    if (value === 'true' || value === 'false')
        return value === 'true';
    if (content.kind === 'one-of') {
        const answers = new Set(content.options.map(truth));
        return answers.size === 1 ? [...answers][0] : undefined;
    }
    return undefined;
}
function negate(content, operator, place) {
    return each(content, (one) => {
        const value = knownScalar(one);
        if (operator === '!') {
            const answer = truth(one);
            return answer === undefined ? unknownContent(reasonOf([one]), place) : scalar(!answer, place);
        }
        return typeof value === 'number' ? scalar(-value, place) : unknownContent(reasonOf([one]), place);
    });
}
function combine(operator, left, right, place) {
    if (operator === '&&' || operator === '||')
        return logic(operator, left, right, place);
    if (operator === '==' || operator === '!=')
        return equality(operator, left, right, place);
    return each(left, (one) => each(right, (other) => arithmetic(operator, one, other, place)));
}
function logic(operator, left, right, place) {
    const decides = operator === '||';
    const answers = [truth(left), truth(right)];
    if (answers.includes(decides))
        return scalar(decides, place);
    if (answers.includes(undefined))
        return unknownContent(reasonOf([left, right]), place);
    return scalar(!decides, place);
}
function equality(operator, left, right, place) {
    const answers = optionsOf(left).flatMap((one) => optionsOf(right).map((other) => equal(one, other)));
    const told = new Set(answers);
    const contents = [...told].map((answer) => answer === undefined ? unknownContent(reasonOf([left, right]), place) : scalar(operator === '==' ? answer : !answer, place));
    return either(contents, place);
}
function optionsOf(content) {
    return content.kind === 'one-of' ? content.options : [content];
}
/** Null equals null only; what somebody else's resource will be is not null. */
function equal(left, right) {
    const isOpen = (one) => one.kind === 'unknown' && one.from === undefined;
    if (isOpen(left) || isOpen(right))
        return undefined;
    if (left.kind === 'null' || right.kind === 'null')
        return left.kind === right.kind;
    const [first, second] = [textOf(left), textOf(right)];
    if (first !== undefined && second !== undefined)
        return first === second;
    if (left.kind === 'text' && second !== undefined)
        return mayBe(left, second) ? undefined : false;
    if (right.kind === 'text' && first !== undefined)
        return mayBe(right, first) ? undefined : false;
    if (left.kind === 'unknown' || right.kind === 'unknown')
        return second === '' || first === '' ? false : undefined;
    return listsEqual(left, right);
}
function listsEqual(left, right) {
    const [one, other] = [sizeOf(left), sizeOf(right)];
    if (one === undefined || other === undefined)
        return one === other && left.kind !== right.kind ? false : undefined;
    if (one !== other)
        return false;
    return one === 0 ? true : undefined;
}
function sizeOf(content) {
    if (content.kind === 'list' && !content.open)
        return content.items.length;
    if (content.kind === 'map' && !content.open)
        return content.entries.size;
    return undefined;
}
/** A text with holes may still be another one. */
function mayBe(content, text) {
    const first = content.parts[0];
    const last = content.parts.at(-1);
    const fits = (typeof first !== 'string' || text.startsWith(first)) && (typeof last !== 'string' || text.endsWith(last));
    return fits && content.parts.every((part) => typeof part !== 'string' || text.includes(part));
}
function arithmetic(operator, left, right, place) {
    const [one, other] = [Number(textOf(left) ?? Number.NaN), Number(textOf(right) ?? Number.NaN)];
    if (Number.isNaN(one) || Number.isNaN(other))
        return unknownContent(reasonOf([left, right]), place);
    switch (operator) {
        case '+':
            return scalar(one + other, place);
        case '-':
            return scalar(one - other, place);
        case '*':
            return scalar(one * other, place);
        case '/':
            return scalar(one / other, place);
        case '%':
            return scalar(one % other, place);
        case '<':
            return scalar(one < other, place);
        case '<=':
            return scalar(one <= other, place);
        case '>':
            return scalar(one > other, place);
        default:
            return scalar(one >= other, place);
    }
}

;// CONCATENATED MODULE: ./src/infrastructure/cloudformation/names.ts

/** 'KMSMasterKeyID' → 'kms_master_key_id'. */
function snakeCase(name) {
    return name
        .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
        .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
        .toLowerCase();
}
/** `path` is the one of the template: 'BucketEncryption.ServerSideEncryptionConfiguration'. */
function renamed(content, twin, path = '') {
    return each(content, (one) => {
        if (one.kind === 'list')
            return { ...one, items: one.items.map((item) => renamed(item, twin, path)) };
        // Policies keep their own words.
        if (one.kind !== 'map' || one.entries.has('Statement'))
            return one;
        const entries = new Map();
        for (const [name, value] of one.entries) {
            const inner = path === '' ? name : `${path}.${name}`;
            const told = Object.hasOwn(twin.attributes, inner) ? twin.attributes[inner] : undefined;
            const content = renamed(value, twin, inner);
            // A wrapper around all there is goes; of a list the first counts.
            const inside = content.kind === 'list' ? content.items[0] : content;
            if (told === '' && inside?.kind === 'map')
                for (const [key, one] of inside.entries)
                    entries.set(key, one);
            else
                put(entries, (told ?? snakeCase(name)).split('.'), content);
        }
        return { ...one, entries };
    });
}
/** A name with dots stands deeper than in the template. */
function put(entries, [name = '', ...rest], value) {
    if (rest.length === 0) {
        entries.set(name, value);
        return;
    }
    const before = entries.get(name);
    const inner = new Map(before?.kind === 'map' ? before.entries : []);
    put(inner, rest, value);
    entries.set(name, { kind: 'map', entries: inner, open: false, place: value.place });
}

;// CONCATENATED MODULE: ./src/infrastructure/cloudformation/stack-resource.ts
/** One resource of a template. */

class StackResource {
    type;
    address;
    place;
    identity;
    constructor(type, 
    /** Path of the template and logical name. */
    address, place) {
        this.type = type;
        this.address = address;
        this.place = place;
        this.identity = { type, address };
    }
    attribute() {
        return { ...unknownContent('external-call', this.place), from: this };
    }
}

;// CONCATENATED MODULE: ./src/infrastructure/functions-collections.ts
/** Functions of Terraform on lists and maps. */


const FUNCTIONS = {
    length: ([one], place) => (one ? lengthOf(one, place) : undefined),
    concat: (args, place) => concatenated(args, place),
    compact: ([one], place) => compacted(one, place),
    flatten: ([one], place) => flattened(one, place),
    distinct: ([one]) => one,
    sort: ([one]) => one,
    reverse: ([one], place) => (one?.kind === 'list' ? { ...one, items: [...one.items].reverse(), place } : undefined),
    element: ([one, at], place) => (one && at ? functions_collections_element(one, at, place) : undefined),
    lookup: ([one, key, fallback], place) => (one && key ? lookup(one, key, fallback, place) : undefined),
    merge: (args, place) => merged(args, place),
    keys: ([one], place) => one?.kind === 'map'
        ? { kind: 'list', items: [...one.entries.keys()].sort().map((key) => scalar(key, place)), open: one.open, place }
        : undefined,
    values: ([one], place) => one?.kind === 'map' ? { kind: 'list', items: [...one.entries.values()], open: one.open, sample: one.sample, place } : undefined,
    one: ([content], place) => (content ? only(content, place) : undefined),
    coalesce: (args, place) => coalesced(args, (one) => textOf(one) === '', place),
    coalescelist: (args, place) => coalesced(args, (one) => one.kind === 'list' && !one.open && one.items.length === 0, place),
    contains: ([one, item], place) => (one && item ? contains(one, item, place) : undefined),
    zipmap: ([keys, values], place) => zipped(keys, values, place),
    anytrue: ([one], place) => functions_collections_all(one, false, place),
    alltrue: ([one], place) => functions_collections_all(one, true, place),
    range: (args, place) => ranged(args, place),
    slice: ([one, from, to], place) => one?.kind === 'list' && from && to && !one.open
        ? list(one.items.slice(Number(textOf(from) ?? 0), Number(textOf(to) ?? one.items.length)), false, place)
        : undefined,
    setunion: (args, place) => concatenated(args, place),
    setproduct: (_args, place) => ({ kind: 'list', items: [], open: true, place }),
    max: (args, place) => numeric(args, (numbers) => Math.max(...numbers), place),
    min: (args, place) => numeric(args, (numbers) => Math.min(...numbers), place),
};
function collectionFunction(name, args, place) {
    const make = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    return make?.(args, place);
}
function lengthOf(content, place) {
    return each(content, (one) => {
        if (one.kind === 'list' && !one.open)
            return scalar(one.items.length, place);
        if (one.kind === 'map' && !one.open)
            return scalar(one.entries.size, place);
        const text = textOf(one);
        return text === undefined ? unknownContent(reasonOf([one]), place) : scalar(text.length, place);
    });
}
function concatenated(args, place) {
    const items = [];
    let open = false;
    for (const one of args.flatMap((arg) => (arg.kind === 'one-of' ? arg.options : [arg]))) {
        if (one.kind === 'list')
            items.push(...one.items.slice(0, MAX_FLAT));
        if (items.length > MAX_FLAT)
            return { kind: 'list', items: items.slice(0, MAX_FLAT), open: true, place };
        if (one.kind !== 'list' || one.open)
            open = true;
    }
    return { kind: 'list', items, open: open || args.some((arg) => arg.kind === 'one-of'), place };
}
function compacted(content, place) {
    if (content?.kind !== 'list')
        return undefined;
    return { ...content, items: content.items.filter((item) => item.kind !== 'null' && textOf(item) !== ''), place };
}
/** Lists in lists make no more than this. */
const MAX_FLAT = 5000;
/** Lists that are looked into, empty ones too. */
const MAX_LISTS = 20_000;
function flattened(content, place) {
    if (content?.kind !== 'list')
        return undefined;
    const items = [];
    const state = { open: false, lists: 0 };
    spread(content, items, state);
    return { kind: 'list', items, open: state.open, sample: content.sample, place };
}
function spread(content, into, state) {
    state.open ||= content.open;
    state.lists++;
    for (const item of content.items) {
        if (into.length >= MAX_FLAT || state.lists > MAX_LISTS) {
            state.open = true;
            return;
        }
        if (item.kind === 'list')
            spread(item, into, state);
        else
            into.push(item);
    }
}
function functions_collections_element(content, at, place) {
    const index = Number(textOf(at) ?? Number.NaN);
    if (content.kind !== 'list' || Number.isNaN(index))
        return content.kind === 'unknown' ? content : unknownContent(reasonOf([at]), place);
    if (content.items.length === 0 || content.open)
        return memberOf(content, index, place);
    return content.items[index % content.items.length];
}
function lookup(content, key, fallback, place) {
    return each(content, (one) => {
        const name = textOf(key);
        if (one.kind !== 'map' || name === undefined)
            return fallback === undefined || one.kind === 'unknown'
                ? unknownContent(reasonOf([one, key]), place)
                : either([fallback, unknownContent(reasonOf([one, key]), place)], place);
        const found = one.entries.get(name);
        if (found)
            return found;
        if (one.open)
            return one.sample ?? unknownContent('expression', place);
        return fallback ?? unknownContent('absent', place);
    });
}
function merged(args, place) {
    const entries = new Map();
    let open = false;
    for (const one of args) {
        if (one.kind === 'map')
            for (const [key, value] of one.entries)
                entries.set(key, value);
        // What may come from there may also take the place of what is known so far.
        if (one.kind === 'one-of' || (one.kind === 'map' && one.open) || one.kind === 'unknown')
            open = true;
    }
    return map(entries, open, place);
}
function only(content, place) {
    return each(content, (one) => {
        if (one.kind !== 'list')
            return one;
        if (one.items.length === 1)
            return one.items[0];
        return one.items.length === 0 && !one.open ? { kind: 'null', place } : unknownContent('expression', place);
    });
}
/** The first that is given. */
function coalesced(args, isEmpty, place) {
    const found = [];
    for (const arg of args) {
        const options = arg.kind === 'one-of' ? arg.options : [arg];
        const given = options.filter((one) => one.kind !== 'null' && !isEmpty(one));
        found.push(...given);
        const isOpen = options.some((one) => one.kind === 'unknown' && one.from === undefined && one.reason === 'absent');
        if (given.length === options.length && !isOpen)
            return either(found, place);
    }
    return found.length === 0 ? { kind: 'null', place } : either(found, place);
}
function contains(content, item, place) {
    const wanted = textOf(item);
    if (content.kind !== 'list' || wanted === undefined)
        return unknownContent(reasonOf([content, item]), place);
    if (content.items.some((one) => textOf(one) === wanted))
        return scalar(true, place);
    return content.open || content.items.some((one) => textOf(one) === undefined) ? unknownContent('expression', place) : scalar(false, place);
}
function zipped(keys, values, place) {
    if (keys?.kind !== 'list' || values?.kind !== 'list')
        return undefined;
    const entries = new Map();
    let open = keys.open;
    for (const [index, key] of keys.items.entries()) {
        const name = textOf(key);
        if (name === undefined)
            open = true;
        else
            entries.set(name, memberOf(values, index, place));
    }
    return map(entries, open, place);
}
function functions_collections_all(content, expected, place) {
    if (content?.kind !== 'list')
        return undefined;
    const answers = content.items.map(truth);
    if (answers.includes(!expected))
        return scalar(!expected, place);
    return content.open || answers.includes(undefined) ? unknownContent('expression', place) : scalar(expected, place);
}
/** Longer ranges are not written out. */
const MAX_RANGE = 1000;
function ranged(args, place) {
    const numbers = args.map((one) => Number(textOf(one) ?? Number.NaN));
    if (numbers.length === 0 || numbers.some((one) => Number.isNaN(one)))
        return undefined;
    const [from, to] = numbers.length === 1 ? [0, numbers[0]] : numbers;
    const step = numbers[2] ?? (from <= to ? 1 : -1);
    if (step === 0 || Math.abs((to - from) / step) > MAX_RANGE)
        return { kind: 'list', items: [], open: true, place };
    const items = [];
    for (let value = from; step > 0 ? value < to : value > to; value += step)
        items.push(scalar(value, place));
    return list(items, false, place);
}
function numeric(args, make, place) {
    const numbers = args.map((one) => Number(textOf(one) ?? Number.NaN));
    return numbers.some((one) => Number.isNaN(one)) ? undefined : scalar(make(numbers), place);
}

;// CONCATENATED MODULE: ./src/infrastructure/functions-text.ts
/** Functions of Terraform on texts and numbers. */

/** Longer texts are not taken apart. */
const MAX_SPLIT = 100_000;
/** Of a text alone. */
const SIMPLE = {
    lower: (text) => text.toLowerCase(),
    upper: (text) => text.toUpperCase(),
    title: (text) => text.replaceAll(/\b\w/g, (letter) => letter.toUpperCase()),
    trimspace: (text) => text.trim(),
    chomp: (text) => text.replace(/[\r\n]+$/, ''),
    base64decode: (text) => Buffer.from(text, 'base64').toString('utf8'),
    tostring: (text) => text,
    tonumber: (text) => Number(text),
    tobool: (text) => text === 'true',
    floor: (text) => Math.floor(Number(text)),
    ceil: (text) => Math.ceil(Number(text)),
    abs: (text) => Math.abs(Number(text)),
    basename: (text) => text.slice(text.lastIndexOf('/') + 1),
    dirname: (text) => (text.includes('/') ? text.slice(0, text.lastIndexOf('/')) : '.'),
    abspath: (text) => text,
    pathexpand: (text) => text,
};
/** Of several texts, all of them known. */
const PLAIN = {
    replace: (text, from, to) => replaced(text, from, to),
    trim: (text, signs) => trimmed(text, signs),
    trimprefix: (text, prefix = '') => (text.startsWith(prefix) ? text.slice(prefix.length) : text),
    trimsuffix: (text, suffix = '') => (suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text),
    substr: (text, from, length) => {
        const start = Number(from) < 0 ? text.length + Number(from) : Number(from);
        return Number(length) < 0 ? text.slice(start) : text.slice(start, start + Number(length));
    },
    startswith: (text, part = '') => text.startsWith(part),
    endswith: (text, part = '') => text.endsWith(part),
    strcontains: (text, part = '') => text.includes(part),
    indent: (_count, text = '') => text,
    pow: (base, power) => Number(base) ** Number(power),
};
function textFunction(name, args, place) {
    const [first] = args;
    if (first === undefined)
        return undefined;
    if (Object.hasOwn(SIMPLE, name))
        return each(first, (one) => simple(SIMPLE[name], one, place));
    if (Object.hasOwn(PLAIN, name))
        return plain(PLAIN[name], args, place);
    switch (name) {
        case 'format':
            return formatted(args, place);
        case 'join':
            return joined(args, place);
        case 'split':
            return parted(args, place);
        case 'formatlist':
            return { kind: 'list', items: [], open: true, place };
        default:
            return undefined;
    }
}
function simple(make, content, place) {
    const text = textOf(content);
    // null is no text, in any case of letters
    if (text === undefined)
        return content.kind === 'null' || content.from !== undefined ? content : unknownContent(reasonOf([content]), place);
    const result = make(text);
    return typeof result === 'number' && Number.isNaN(result)
        ? unknownContent('expression', place)
        : { ...content, kind: 'scalar', value: result, origin: content.kind === 'scalar' ? content.origin : 'constant' };
}
function plain(make, args, place) {
    const texts = args.map(textOf);
    if (!texts.every((text) => text !== undefined))
        return unknownContent(reasonOf(args), place);
    const result = make(...texts);
    return result === undefined ? unknownContent('expression', place) : scalar(result, place, 'constant');
}
/** Patterns are the repository's own words: they are not run. */
function replaced(text, from = '', to = '') {
    if ((from.length > 1 && from.startsWith('/') && from.endsWith('/')) || text.length > MAX_SPLIT)
        return undefined;
    const length = text.length + text.split(from).length * to.length;
    return length > MAX_TEXT ? undefined : text.replaceAll(from, () => to);
}
function trimmed(text, signs = '') {
    let [start, end] = [0, text.length];
    while (start < end && signs.includes(text[start]))
        start++;
    while (end > start && signs.includes(text[end - 1]))
        end--;
    return text.slice(start, end);
}
const VERB = /%(?:%|[#+\-0 ]?\d{0,4}(?:\.\d{1,3})?[sdvqtfgx])/g;
function formatted([pattern, ...args], place) {
    const text = textOf(pattern);
    if (text === undefined)
        return unknownContent(reasonOf(pattern ? [pattern] : []), place);
    const parts = [];
    let from = 0;
    let next = 0;
    for (const found of text.matchAll(VERB)) {
        parts.push(text.slice(from, found.index));
        from = found.index + found[0].length;
        if (found[0] === '%%')
            parts.push('%');
        else {
            const value = args[next++];
            parts.push(textOf(value) ?? value ?? '');
        }
    }
    parts.push(text.slice(from));
    return written(parts, place);
}
function written(parts, place) {
    if (parts.every((part) => typeof part === 'string'))
        return textMade(parts, place);
    return { kind: 'text', parts: parts.filter((part) => part !== ''), place };
}
function joined([separator, ...lists], place) {
    const between = textOf(separator);
    const items = lists.flatMap((one) => (one.kind === 'list' ? one.items : [one]));
    if (between === undefined || lists.some((one) => one.kind !== 'list' || one.open))
        return unknownContent(reasonOf(lists), place);
    const [only] = items;
    if (items.length === 1 && only)
        return only;
    return written(items.flatMap((item, index) => [...(index > 0 ? [between] : []), textOf(item) ?? item]), place);
}
function parted([separator, content], place) {
    const [between, text] = [textOf(separator), textOf(content)];
    if (between === undefined || text === undefined)
        return { kind: 'list', items: [], open: true, place };
    return list(text
        .slice(0, MAX_SPLIT)
        .split(between)
        .map((part) => scalar(part, place, 'constant')), text.length > MAX_SPLIT, place);
}

;// CONCATENATED MODULE: ./src/infrastructure/json.ts
const MAX_DEPTH = 200;
/** The value that begins there, whatever comes after it; never throws. */
function readJsonAt(text, start) {
    const reader = new JsonReader(text);
    reader.at = start;
    return reader.value(0);
}
/** Never throws; `data` holds what could be read. */
function readJson(text) {
    const reader = new JsonReader(text);
    const data = reader.value(0);
    reader.space();
    if (reader.problem === undefined && reader.at < text.length)
        reader.fail('there is more after the end');
    return reader.problem === undefined ? { data } : { data, problem: reader.problem };
}
const ESCAPES = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const BARE = /-?\d[\d.eE+-]*|[A-Za-z]+/y;
class JsonReader {
    text;
    at = 0;
    problem;
    constructor(text) {
        this.text = text;
    }
    fail(message) {
        this.problem ??= { offset: this.at, message };
        return undefined;
    }
    space() {
        for (; this.at < this.text.length; this.at++) {
            const code = this.text.charCodeAt(this.at);
            if (code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff)
                continue;
            if (code !== 47)
                return;
            const isBlock = this.text[this.at + 1] === '*';
            if (!isBlock && this.text[this.at + 1] !== '/')
                return;
            const end = this.text.indexOf(isBlock ? '*/' : '\n', this.at + 2);
            this.at = end < 0 ? this.text.length : end + (isBlock ? 1 : 0);
        }
    }
    value(depth) {
        this.space();
        if (depth > MAX_DEPTH)
            return this.fail('values are nested too deep');
        const start = this.at;
        const sign = this.text[this.at];
        if (sign === '{')
            return this.map(depth);
        if (sign === '[')
            return this.list(depth);
        if (sign === '"') {
            const text = this.string();
            return text === undefined ? undefined : { kind: 'scalar', value: text, start, end: this.at };
        }
        BARE.lastIndex = this.at;
        const word = BARE.exec(this.text)?.[0];
        if (word === undefined)
            return this.fail('a value is missing');
        this.at += word.length;
        const value = word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : Number(word);
        if (typeof value === 'number' && Number.isNaN(value))
            return this.fail(`${word.slice(0, 20)} is no value`);
        return { kind: 'scalar', value, start, end: this.at };
    }
    map(depth) {
        const start = this.at++;
        const entries = new Map();
        const done = () => ({ kind: 'map', entries, start, end: this.at });
        for (this.space(); this.text[this.at] !== '}'; this.space()) {
            const from = this.at;
            const name = this.text[this.at] === '"' ? this.string() : this.fail('a name is missing');
            const key = { start: from, end: this.at };
            this.space();
            if (name === undefined || this.text[this.at] !== ':') {
                this.fail(': is missing');
                return done();
            }
            this.at++;
            const value = this.value(depth + 1);
            if (value)
                entries.set(name, { key, value });
            this.space();
            if (this.text[this.at] === ',')
                this.at++;
            else if (this.text[this.at] !== '}')
                this.fail('} is missing');
            if (this.problem)
                return done();
        }
        this.at++;
        return done();
    }
    list(depth) {
        const start = this.at++;
        const items = [];
        for (this.space(); this.text[this.at] !== ']'; this.space()) {
            const value = this.value(depth + 1);
            if (value)
                items.push(value);
            this.space();
            if (this.text[this.at] === ',')
                this.at++;
            else if (this.text[this.at] !== ']')
                this.fail('] is missing');
            if (this.problem)
                return { kind: 'list', items, start, end: this.at };
        }
        this.at++;
        return { kind: 'list', items, start, end: this.at };
    }
    string() {
        const parts = [];
        let from = ++this.at;
        for (; this.at < this.text.length; this.at++) {
            const sign = this.text[this.at];
            if (sign === '"') {
                parts.push(this.text.slice(from, this.at++));
                return parts.join('');
            }
            if (sign === '\n')
                break;
            if (sign !== '\\')
                continue;
            parts.push(this.text.slice(from, this.at), this.escaped());
            from = this.at + 1;
        }
        return this.fail('a text is not closed');
    }
    escaped() {
        const letter = this.text[++this.at] ?? '';
        if (letter !== 'u')
            return ESCAPES[letter] ?? letter;
        const code = Number.parseInt(this.text.slice(this.at + 1, this.at + 5), 16);
        this.at += 4;
        return Number.isNaN(code) ? '' : String.fromCharCode(code);
    }
}

;// CONCATENATED MODULE: ./src/infrastructure/json-content.ts
/** Texts that hold JSON, such as policies: what stands in them, with what is filled in where it is known. */


/** Stands for a part that is not known, inside a text that is read as JSON. */
const HOLE = '\uE000';
const HOLES = /\uE000(\d+)\uE000/;
/** Parts of a structure that are written out. */
const json_content_MAX_PARTS = 200;
/** A structure as text; undefined where a part of it is not known. */
function writtenOut(content) {
    let parts = 0;
    const write = (one) => {
        if (++parts > json_content_MAX_PARTS)
            return undefined;
        if (one.kind === 'scalar')
            return JSON.stringify(one.value);
        if (one.kind === 'null')
            return 'null';
        if (one.kind !== 'map' && one.kind !== 'list')
            return undefined;
        const inner = (one.kind === 'list' ? one.items : [...one.entries.values()]).map(write);
        if (one.open || inner.includes(undefined))
            return undefined;
        const names = one.kind === 'list' ? [] : [...one.entries.keys()];
        return one.kind === 'list'
            ? `[${inner.join()}]`
            : `{${inner.map((value, index) => `${JSON.stringify(names[index])}:${value ?? ''}`).join()}}`;
    };
    return write(content);
}
/** Undefined where the text holds no JSON. */
function jsonContent(content) {
    const holes = [];
    const text = content.kind === 'scalar' && typeof content.value === 'string' ? content.value : content.kind === 'text' ? json_content_written(content, holes) : '';
    if (!/^\s*[[{]/.test(text))
        return undefined;
    const { data, problem } = readJson(text);
    if (data === undefined || (problem !== undefined && data.kind === 'scalar'))
        return undefined;
    return contentOf(data, holes, content.place);
}
/** A part outside of quotes becomes a text of its own. */
function json_content_written(content, holes) {
    let text = '';
    let isQuoted = false;
    for (const part of content.parts) {
        if (typeof part === 'string') {
            text += part;
            isQuoted = part.replaceAll(/\\./g, '').split('"').length % 2 === 0 ? !isQuoted : isQuoted;
            continue;
        }
        const mark = `${HOLE}${String(holes.push(part) - 1)}${HOLE}`;
        text += isQuoted ? mark : `"${mark}"`;
    }
    return text;
}
function contentOf(data, holes, place) {
    switch (data.kind) {
        case 'list':
            return { kind: 'list', items: data.items.map((item) => contentOf(item, holes, place)), open: false, place };
        case 'map':
            return {
                kind: 'map',
                entries: new Map([...data.entries].map(([key, entry]) => [key, contentOf(entry.value, holes, place)])),
                open: [...data.entries.keys()].some((key) => key.includes(HOLE)),
                place,
            };
        case 'scalar':
            return scalarOf(data.value, holes, place);
    }
}
function scalarOf(value, holes, place) {
    if (value === null)
        return { kind: 'null', place };
    if (typeof value !== 'string' || !value.includes(HOLE))
        return scalar(value, place);
    const parts = value.split(HOLES);
    const [before, number, after] = parts;
    if (parts.length === 3 && before === '' && after === '')
        return holes[Number(number)] ?? unknownContent('expression', place);
    return {
        kind: 'text',
        parts: parts.flatMap((part, index) => index % 2 === 0 ? (part === '' ? [] : [part]) : [holes[Number(part)] ?? unknownContent('expression', place)]),
        place,
    };
}

;// CONCATENATED MODULE: ./src/infrastructure/functions.ts
/** Functions of Terraform that only look at what they are given. */




/** Functions whose result only stands once the plan runs, or comes from outside. */
const OUTSIDE = {
    timestamp: 'external-call',
    plantimestamp: 'external-call',
    uuid: 'external-call',
    bcrypt: 'external-call',
    get_env: 'environment',
};
/** What a function is worth; not known where nobody knows the function. */
function callFunction(name, args, scope, place) {
    const plain = name.replace(/^core::/, '');
    const own = scope.own?.(plain, args, place);
    if (own !== undefined)
        return own;
    const outside = Object.hasOwn(OUTSIDE, plain) ? OUTSIDE[plain] : undefined;
    if (outside !== undefined)
        return unknownContent(outside, place);
    return (structural(plain, args, place) ??
        fileFunction(plain, args, scope, place) ??
        collectionFunction(plain, args, place) ??
        textFunction(plain, args, place) ??
        unknownContent(args.length > 0 ? reasonOf(args) : 'expression', place));
}
/** `try`, `can` and `coalesce` look at one argument after the other. */
function isLazy(name) {
    return name === 'try' || name === 'can';
}
function lazyCall(name, args, read, place) {
    if (name === 'can') {
        const [first] = args;
        const value = first && read(first);
        if (value === undefined || isMissing(value))
            return scalar(false, place);
        return value.kind === 'unknown' && value.from === undefined ? unknownContent(value.reason, place) : scalar(true, place);
    }
    for (const arg of args) {
        const value = read(arg);
        if (value.kind === 'one-of' && value.options.some(isMissing)) {
            const rest = args.slice(args.indexOf(arg) + 1);
            return either([...value.options.filter((one) => !isMissing(one)), lazyCall(name, rest, read, place)], place);
        }
        if (isMissing(value))
            continue;
        // A member of what is not known may be missing: where nothing takes its place, that may be what is there.
        const mayMiss = value.kind === 'unknown' && value.from === undefined && arg.kind !== 'name';
        const next = mayMiss ? args[args.indexOf(arg) + 1] : undefined;
        const instead = next && read(next);
        return instead?.kind === 'null' ? either([value, instead], place) : value;
    }
    return unknownContent('absent', place);
}
/** Where Terraform would fail: no such member. */
function isMissing(content) {
    return content.kind === 'unknown' && content.reason === 'absent';
}
/** Same value, other wrapping: structures written as text are read as structures. */
function structural(name, args, place) {
    const [first] = args;
    if (first === undefined)
        return undefined;
    switch (name) {
        case 'jsonencode':
        case 'yamlencode':
        case 'sensitive':
        case 'nonsensitive':
        case 'ephemeralasnull':
        case 'toset':
        case 'tolist':
        case 'tomap':
        case 'base64encode':
            return first.kind === 'list' && name === 'toset' ? distinct(first, place) : first;
        case 'jsondecode':
            return jsonContent(first) ?? (first.kind === 'list' || first.kind === 'map' ? first : unknownContent(reasonOf([first]), place));
        case 'yamldecode':
            return first.kind === 'list' || first.kind === 'map' ? first : unknownContent(reasonOf([first]), place);
        default:
            return undefined;
    }
}
function distinct(content, place) {
    const seen = new Set();
    const items = content.items.filter((item) => {
        const text = textOf(item);
        if (text === undefined)
            return true;
        if (seen.has(text))
            return false;
        seen.add(text);
        return true;
    });
    return { ...content, items, place };
}
/** Paths of the machine are not known; a module's own files are. */
function fileFunction(name, args, scope, place) {
    switch (name) {
        case 'file':
        case 'templatefile':
        case 'filebase64': {
            const text = fileText(args[0], scope);
            // Keys and certificates stay what they are: a file's.
            if (text === undefined || name === 'filebase64' || text.includes('-----BEGIN'))
                return { kind: 'material', material: 'file', place };
            if (name === 'file' && !/^\s*[[{]/.test(text))
                return { kind: 'material', material: 'file', place };
            return name === 'file' ? scalar(text, place, 'constant') : templateText(text, args[1], place);
        }
        case 'fileexists': {
            const path = textOf(args[0]);
            return path === undefined || scope.readFile === undefined ? undefined : scalar(scope.readFile(path) !== undefined, place);
        }
        case 'fileset':
            return { kind: 'list', items: [], open: true, place };
        default:
            return /^file(?:md5|sha)/.test(name) ? unknownContent('expression', place) : undefined;
    }
}
function fileText(path, scope) {
    const name = textOf(path);
    return name === undefined ? undefined : scope.readFile?.(name);
}
/** `${name}` filled in; any other expression in a template is a hole. */
function templateText(text, names, place) {
    const parts = [];
    let from = 0;
    for (const found of text.matchAll(/\$\{([^{}]{0,400})\}|%\{[^{}]{0,400}\}/g)) {
        parts.push(text.slice(from, found.index));
        from = found.index + found[0].length;
        const name = found[1]?.trim();
        const value = name !== undefined && /^\w+$/.test(name) && names ? memberOf(names, name, place) : unknownContent('expression', place);
        parts.push(textOf(value) ?? value);
    }
    parts.push(text.slice(from));
    if (parts.every((part) => typeof part === 'string'))
        return textMade(parts, place);
    return { kind: 'text', parts: parts.filter((part) => part !== ''), place };
}

;// CONCATENATED MODULE: ./src/infrastructure/evaluate.ts



/** Texts that the parts of one text may make together. */
const MAX_WAYS = 32;
/** Items of one list that are looked at by themselves. */
const evaluate_MAX_ITEMS = 2000;
function evaluate(expression, scope) {
    if (!scope.budget.enter()) {
        scope.budget.leave();
        return unknownContent('budget', placeOf(expression, scope));
    }
    try {
        return worth(expression, scope);
    }
    finally {
        scope.budget.leave();
    }
}
function placeOf({ start, end }, { source }) {
    return { source, start, end };
}
function worth(expression, scope) {
    const place = placeOf(expression, scope);
    switch (expression.kind) {
        case 'literal':
            return expression.value === null ? { kind: 'null', place } : scalar(expression.value, place);
        case 'template':
            return template(partsOf(expression.parts, scope), place);
        case 'name':
            return scope.lookup(expression.name) ?? unknownContent('expression', place);
        case 'item':
            return scope.lookup('*') ?? unknownContent('expression', place);
        case 'attribute':
            return memberOf(evaluate(expression.of, scope), expression.name, place);
        case 'index':
            return index(evaluate(expression.of, scope), evaluate(expression.key, scope), place);
        case 'splat':
            return splat(evaluate(expression.of, scope), expression.each, scope, place);
        case 'call':
            return call(expression, scope, place);
        case 'unary':
            return negate(evaluate(expression.of, scope), expression.operator, place);
        case 'binary':
            return combine(expression.operator, evaluate(expression.left, scope), evaluate(expression.right, scope), place);
        case 'conditional':
            return choice(expression, scope, place);
        case 'tuple':
            return list(eachOf(expression.items, scope), false, place);
        case 'object':
            return object(expression.entries, scope, place);
        case 'for':
            return comprehension(expression, scope, place);
        default:
            return unknownContent('expression', place);
    }
}
function partsOf(parts, scope) {
    return parts.map((part) => (typeof part === 'string' ? part : evaluate(part, scope)));
}
function eachOf(items, scope) {
    return items.map((item) => evaluate(item, scope));
}
/** A text made of parts; a single part is itself. */
function template(parts, place) {
    const [only] = parts;
    if (parts.length === 1 && only !== undefined && typeof only !== 'string')
        return only;
    const options = parts.find((part) => typeof part !== 'string' && part.kind === 'one-of');
    const ways = parts.reduce((count, part) => count * (typeof part !== 'string' && part.kind === 'one-of' ? part.options.length : 1), 1);
    if (options !== undefined && typeof options !== 'string' && options.kind === 'one-of' && ways <= MAX_WAYS)
        return either(options.options.map((option) => template(parts.map((part) => (part === options ? option : part)), place)), place);
    const merged = [];
    for (const part of parts) {
        const text = typeof part === 'string' ? part : textOf(part);
        const last = merged.at(-1);
        if (text !== undefined && typeof last === 'string') {
            if (last.length + text.length > MAX_TEXT)
                return unknownContent('budget', place);
            merged[merged.length - 1] = last + text;
        }
        else
            merged.push(text ?? part);
    }
    const [first] = merged;
    return merged.length === 1 && typeof first === 'string' ? scalar(first, place, 'constant') : { kind: 'text', parts: merged, place };
}
function index(content, key, place) {
    return each(key, (one) => {
        const name = textOf(one);
        if (name !== undefined)
            return memberOf(content, name, place);
        // Which one is not known: any of them.
        if (content.kind === 'list' || content.kind === 'map') {
            const items = content.kind === 'list' ? content.items : [...content.entries.values()];
            return either([...items, ...(content.open || items.length === 0 ? [content.sample ?? unknownContent(reasonOf([one]), place)] : [])], place);
        }
        return content.kind === 'unknown' ? { ...content, symbol: undefined } : unknownContent(reasonOf([one]), place);
    });
}
function splat(content, step, scope, place) {
    return each(content, (one) => {
        if (one.kind === 'null')
            return list([], false, place);
        if (one.kind === 'unknown' && one.from === undefined)
            return { ...one, symbol: undefined };
        const items = one.kind === 'list' ? one.items : one.kind === 'map' ? [...one.entries.values()] : [one];
        const inner = (item) => evaluate(step, withNames(scope, new Map([['*', item]])));
        const isOpen = (one.kind === 'list' || one.kind === 'map') && one.open;
        const sample = isOpen && one.sample ? inner(one.sample) : undefined;
        return { kind: 'list', items: items.slice(0, evaluate_MAX_ITEMS).map(inner), open: isOpen || items.length > evaluate_MAX_ITEMS, sample, place };
    });
}
function withNames(scope, names) {
    return {
        source: scope.source,
        budget: scope.budget,
        readFile: scope.readFile,
        own: scope.own,
        lookup: (name) => names.get(name) ?? scope.lookup(name),
    };
}
function call(expression, scope, place) {
    if (isLazy(expression.name))
        return lazyCall(expression.name, expression.args, (one) => evaluate(one, scope), place);
    const args = expression.args.map((one) => evaluate(one, scope));
    const last = args.at(-1);
    if (!expression.expands || last === undefined)
        return callFunction(expression.name, args, scope, place);
    if (last.kind !== 'list' || last.open)
        return unknownContent(reasonOf([last]), place);
    return callFunction(expression.name, [...args.slice(0, -1), ...last.items], scope, place);
}
function choice(expression, scope, place) {
    const test = truth(evaluate(expression.test, scope));
    if (test !== undefined)
        return evaluate(test ? expression.yes : expression.no, scope);
    return either([evaluate(expression.yes, scope), evaluate(expression.no, scope)], place);
}
function object(written, scope, place) {
    const entries = new Map();
    const places = new Map();
    let open = false;
    for (const { key, value } of written) {
        const name = textOf(evaluate(key, scope));
        if (name === undefined) {
            open = true;
            continue;
        }
        entries.set(name, evaluate(value, scope));
        places.set(name, placeOf(key, scope));
    }
    return { ...map(entries, open, place), written: places };
}
/** Keys and values of what is gone through; `unknown` where that is not known. */
function pairsOf(content) {
    if (content.kind === 'list')
        return { pairs: content.items.map((item, position) => [scalar(position), item]), open: content.open, sample: content.sample };
    if (content.kind === 'map')
        return {
            pairs: [...content.entries].map(([key, value]) => [scalar(key, value.place), value]),
            open: content.open,
            sample: content.sample,
        };
    return undefined;
}
/** What goes through a collection sees of one item. */
function pair(key, value) {
    const entries = [
        ['key', key],
        ['value', value],
    ];
    return map(new Map(entries));
}
function comprehension(expression, scope, place) {
    const collection = evaluate(expression.collection, scope);
    return each(collection, (one) => {
        const found = pairsOf(one);
        const reason = reasonOf([one]);
        // Nobody knows how many there are; what each is made of may still be seen.
        if (found === undefined)
            return openResult(expression, scope, unknownContent(reason, place), place);
        const items = [];
        const entries = new Map();
        let open = found.open || found.pairs.length > evaluate_MAX_ITEMS;
        for (const [key, value] of found.pairs.slice(0, evaluate_MAX_ITEMS)) {
            const inner = iteration(expression, scope, key, value);
            const kept = expression.condition === undefined ? true : truth(evaluate(expression.condition, inner));
            if (kept === false)
                continue;
            const result = evaluate(expression.value, inner);
            const name = expression.key && textOf(evaluate(expression.key, inner));
            if (kept === undefined || (expression.key && name === undefined))
                open = true;
            if (expression.key === undefined)
                items.push(result);
            else if (name !== undefined)
                evaluate_put(entries, name, result, expression.grouping);
        }
        const sample = found.sample && evaluate(expression.value, iteration(expression, scope, unknownContent(reason, place), found.sample));
        return expression.key === undefined ? { kind: 'list', items, open, sample, place } : { kind: 'map', entries, open, sample, place };
    });
}
function evaluate_put(entries, name, value, grouping) {
    const before = entries.get(name);
    if (!grouping)
        entries.set(name, value);
    else
        entries.set(name, list([...(before?.kind === 'list' ? before.items : []), value]));
}
function iteration({ keyName, valueName }, scope, key, value) {
    const names = new Map([[valueName, value]]);
    if (keyName !== undefined)
        names.set(keyName, key);
    return withNames(scope, names);
}
function openResult(expression, scope, item, place) {
    const sample = evaluate(expression.value, iteration(expression, scope, item, item));
    return expression.key === undefined
        ? { kind: 'list', items: [], open: true, sample, place }
        : { kind: 'map', entries: new Map(), open: true, sample, place };
}

;// CONCATENATED MODULE: ./src/infrastructure/scope.ts
/** What one project may take. */
class Budget {
    maxSteps;
    maxDepth;
    steps = 0;
    depth = 0;
    constructor(maxSteps, maxDepth) {
        this.maxSteps = maxSteps;
        this.maxDepth = maxDepth;
    }
    get isSpent() {
        return this.steps > this.maxSteps;
    }
    /** More text may take more. */
    widen(steps, most) {
        this.maxSteps = Math.min(this.maxSteps + steps, most);
    }
    /** A step that goes into nothing. */
    take() {
        return ++this.steps <= this.maxSteps;
    }
    enter() {
        this.steps++;
        this.depth++;
        return this.steps <= this.maxSteps && this.depth <= this.maxDepth;
    }
    leave() {
        this.depth--;
    }
}

;// CONCATENATED MODULE: ./src/infrastructure/cloudformation/short-form.ts
const NAMES = new Set([
    'Ref',
    'GetAtt',
    'Sub',
    'FindInMap',
    'If',
    'Join',
    'Select',
    'Split',
    'ImportValue',
    'Base64',
    'Cidr',
    'GetAZs',
    'Transform',
    'Length',
].concat(['ToJsonString', 'Equals', 'And', 'Or', 'Not', 'Condition', 'ForEach']));
/** Undefined for what is no function. */
function functionOf(data) {
    if (data.tag !== undefined && NAMES.has(data.tag)) {
        const { tag, ...argument } = data;
        return { name: tag, argument };
    }
    if (data.kind !== 'map' || data.entries.size !== 1)
        return undefined;
    const [only] = data.entries;
    if (only === undefined)
        return undefined;
    const [key, entry] = only;
    if (key === 'Ref' || key === 'Condition')
        return entry.value.kind === 'scalar' ? { name: key, argument: entry.value } : undefined;
    const name = key.startsWith('Fn::') ? key.slice('Fn::'.length) : undefined;
    return name === undefined ? undefined : { name, argument: entry.value };
}

;// CONCATENATED MODULE: ./src/infrastructure/cloudformation/template.ts
/** A CloudFormation or SAM template: its parts by name, and what its functions are worth. Never throws. */






const MAX_STEPS = 400_000;
const template_MAX_DEPTH = 120;
/** Filled in by the service when the stack is made. */
const SECRET = /^\{\{resolve:(?:secretsmanager|ssm-secure|ssm):/;
class Template {
    source;
    root;
    resources = new Map();
    budget = new Budget(MAX_STEPS, template_MAX_DEPTH);
    conditions = new Map();
    constructor(source, root) {
        this.source = source;
        this.root = root;
    }
    get isSpent() {
        return this.budget.isSpent;
    }
    place({ start, end }) {
        return { source: this.source, start, end };
    }
    /** What a value of the template is worth; `names` are those of a Fn::Sub around it. */
    worth(data, names) {
        if (!this.budget.enter()) {
            this.budget.leave();
            return unknownContent('budget', this.place(data));
        }
        try {
            const called = functionOf(data);
            return called ? this.call(called.name, called.argument, names) : this.plain(data, names);
        }
        finally {
            this.budget.leave();
        }
    }
    plain(data, names) {
        const place = this.place(data);
        if (data.kind === 'list')
            return list(data.items.map((item) => this.worth(item, names)).filter((item) => item.kind !== 'null'), false, place);
        if (data.kind === 'map') {
            const entries = new Map();
            for (const [name, { value }] of data.entries) {
                const content = this.worth(value, names);
                // AWS::NoValue takes the property away.
                if (content.kind !== 'null')
                    entries.set(name, content);
            }
            return map(entries, false, place);
        }
        if (data.value === null)
            return { kind: 'null', place };
        if (typeof data.value === 'string' && SECRET.test(data.value))
            return { kind: 'material', material: 'service', place };
        return scalar(data.value, place);
    }
    call(name, argument, names) {
        const place = this.place(argument);
        const read = (data) => (data ? this.worth(data, names) : unknownContent('expression', place));
        const items = argument.kind === 'list' ? argument.items : [];
        switch (name) {
            case 'Ref':
                return this.reference(textOf(this.plain(argument, names)) ?? '', place);
            case 'GetAtt':
                return this.attribute(argument.kind === 'list' ? items.map((item) => textOf(read(item)) ?? '') : (textOf(this.plain(argument, names)) ?? '').split('.'), place);
            case 'Sub':
                return this.substituted(argument, place, names);
            case 'FindInMap':
                return this.found(items.slice(0, 3).map(read), place);
            case 'If':
                return this.chosen(textOf(read(items[0])) ?? '', items.slice(1), read, place);
            case 'Join':
                return template_joined(textOf(read(items[0])), read(items[1]), place);
            case 'Select':
                return each(read(items[1]), (one) => memberOf(one, Number(textOf(read(items[0])) ?? Number.NaN), place));
            case 'Split':
                return split(textOf(read(items[0])), read(items[1]), place);
            case 'Base64':
            case 'ToJsonString':
                return read(argument);
            case 'Equals':
            case 'And':
            case 'Or':
            case 'Not':
            case 'Condition':
                return this.answer(name, argument, place);
            default:
                return unknownContent('external-call', place);
        }
    }
    section(name, entry) {
        return entryOf(entryOf(this.root, name), entry);
    }
    reference(name, place) {
        if (name === 'AWS::NoValue')
            return { kind: 'null', place };
        const parameter = this.section('Parameters', name);
        if (parameter)
            return this.parameter(name, parameter);
        const resource = this.resources.get(name);
        if (resource)
            return { kind: 'unknown', reason: 'external-call', place, from: resource, symbol: this.symbol(name) };
        return unknownContent(name.startsWith('AWS::') ? 'environment' : 'expression', place, this.symbol(name));
    }
    symbol(...path) {
        return `${this.source.path}#${path.join('.')}`;
    }
    parameter(name, declared) {
        const fallback = entryOf(declared, 'Default');
        const place = this.place(declared);
        if (fallback === undefined)
            return unknownContent('parameter', place, this.symbol(name));
        const value = this.plain(fallback, undefined);
        if (value.kind !== 'scalar')
            return value;
        const type = textIn(declared, 'Type') ?? 'String';
        if (type.startsWith('List<') || type === 'CommaDelimitedList')
            return list(String(value.value)
                .split(',')
                .map((one) => scalar(one.trim(), value.place, 'default-parameter')), false, value.place);
        // A parameter of the service's own kind is looked up there.
        if (type.startsWith('AWS::SSM::Parameter'))
            return unknownContent('external-call', place, this.symbol(name));
        return { ...value, origin: 'default-parameter' };
    }
    attribute([name = '', ...path], place) {
        const resource = this.resources.get(name);
        return resource
            ? { kind: 'unknown', reason: 'external-call', place, from: resource, symbol: this.symbol(name, ...path) }
            : unknownContent(path.length > 0 ? 'external-call' : 'expression', place);
    }
    substituted(argument, place, outer) {
        const [text, names] = argument.kind === 'list' ? argument.items : [argument];
        const pattern = text?.kind === 'scalar' && typeof text.value === 'string' ? text.value : undefined;
        if (pattern === undefined)
            return unknownContent('expression', place);
        const own = new Map(outer);
        if (names?.kind === 'map')
            for (const [name, { value }] of names.entries)
                own.set(name, this.worth(value, outer));
        const parts = [];
        let from = 0;
        for (const found of pattern.matchAll(/\$\{([^{}]{1,300})\}/g)) {
            parts.push(pattern.slice(from, found.index));
            from = found.index + found[0].length;
            const name = found[1].trim();
            if (name.startsWith('!'))
                parts.push(`\${${name.slice(1)}}`);
            else
                parts.push(own.get(name) ?? (name.includes('.') ? this.attribute(name.split('.'), place) : this.reference(name, place)));
        }
        parts.push(pattern.slice(from));
        const content = template(parts.filter((part) => part !== ''), place);
        const begin = content.kind === 'text' ? content.parts[0] : content.kind === 'scalar' ? content.value : undefined;
        return typeof begin === 'string' && SECRET.test(begin) ? { kind: 'material', material: 'service', place } : content;
    }
    found([name, first, second], place) {
        const table = this.section('Mappings', textOf(name) ?? '');
        if (table === undefined || first === undefined || second === undefined)
            return unknownContent('expression', place);
        const rows = textOf(first) === undefined ? valuesOf(table) : [entryOf(table, textOf(first) ?? '')];
        const cells = rows.flatMap((row) => (textOf(second) === undefined ? valuesOf(row) : [entryOf(row, textOf(second) ?? '')]));
        return either(cells.map((cell) => (cell ? this.worth(cell) : unknownContent('absent', place))), place);
    }
    chosen(condition, branches, read, place) {
        const [yes, no] = branches;
        const answer = truth(this.condition(condition));
        if (answer !== undefined)
            return read(answer ? yes : no);
        return either([read(yes), read(no)], place);
    }
    /** A named condition. */
    condition(name) {
        const known = this.conditions.get(name);
        if (known)
            return known;
        this.conditions.set(name, unknownContent('expression'));
        const written = this.section('Conditions', name);
        const answer = written ? this.worth(written) : unknownContent('expression');
        this.conditions.set(name, answer);
        return answer;
    }
    answer(name, argument, place) {
        if (name === 'Condition')
            return this.condition(argument.kind === 'scalar' ? String(argument.value) : '');
        const items = (argument.kind === 'list' ? argument.items : [argument]).map((item) => this.worth(item));
        if (name === 'Equals') {
            const told = items[0] && items[1] ? equal(items[0], items[1]) : undefined;
            return told === undefined ? unknownContent(reasonOf(items), place) : scalar(told, place);
        }
        const answers = items.map(truth);
        if (name === 'Not')
            return answers[0] === undefined ? unknownContent(reasonOf(items), place) : scalar(!answers[0], place);
        const decides = name === 'Or';
        if (answers.includes(decides))
            return scalar(decides, place);
        return answers.includes(undefined) ? unknownContent(reasonOf(items), place) : scalar(!decides, place);
    }
    /** A value of the template outside of its resources: Globals of SAM. */
    global(kind) {
        const section = this.section('Globals', kind);
        return section ? this.worth(section) : map(new Map());
    }
}
function valuesOf(data) {
    return data?.kind === 'map' ? [...data.entries.values()].map(({ value }) => value) : [];
}
function template_joined(separator, content, place) {
    if (separator === undefined || content.kind !== 'list' || content.open)
        return unknownContent(reasonOf([content]), place);
    return template(content.items.flatMap((item, index) => [
        ...(index > 0 && separator !== '' ? [separator] : []),
        textOf(item) ?? item,
    ]), place);
}
function split(separator, content, place) {
    const text = textOf(content);
    if (separator === undefined || text === undefined)
        return unknownContent(reasonOf([content]), place);
    return list(text.split(separator).map((part) => scalar(part, place, 'constant')), false, place);
}

;// CONCATENATED MODULE: ./src/infrastructure/cloudformation/stack.ts






const CLOUDFORMATION = 'cloudformation';
/** A map that declares resources of a service by type. */
function isTemplate(data) {
    const resources = entryOf(data, 'Resources');
    if (resources?.kind !== 'map')
        return false;
    return [...resources.entries.values()].some(({ value }) => /^\w+::\w+/.test(textIn(value, 'Type') ?? ''));
}
function stackResources(source, root, externals) {
    const template = new Template(source, root);
    const declared = entryOf(root, 'Resources');
    for (const [name, { key, value }] of declared.entries) {
        const type = textIn(value, 'Type');
        if (type !== undefined)
            template.resources.set(name, new StackResource(type, `${source.path}#${name}`, { source, ...key }));
    }
    const found = [];
    for (const [name, resource] of template.resources) {
        const twin = externals.twin(resource.type);
        const written = entryOf(declared, name);
        if (twin === undefined || written === undefined)
            continue;
        const condition = textIn(written, 'Condition');
        if (condition !== undefined && truth(template.condition(condition)) === false)
            continue;
        found.push({
            resource,
            language: CLOUDFORMATION,
            symbol: twin.is,
            writtenAs: resource.type,
            contents: propertiesOf(template, resource, written, (content) => renamed(content, twin)),
            label: name,
            place: resource.place,
            calls: [],
            providerVersion: undefined,
        });
    }
    return { found, isCut: template.isSpent };
}
function propertiesOf(template, resource, written, rename) {
    const properties = entryOf(written, 'Properties');
    const own = properties ? template.worth(properties) : map(new Map());
    // SAM: what holds for all functions, unless one says otherwise.
    const kind = resource.type.startsWith('AWS::Serverless::') ? resource.type.slice('AWS::Serverless::'.length) : undefined;
    const shared = kind === undefined ? undefined : template.global(kind);
    const whole = shared?.kind === 'map' && own.kind === 'map' ? map(new Map([...shared.entries, ...own.entries])) : own;
    const content = rename(each(whole, (one) => one));
    return content.kind === 'map' ? content : map(new Map(), true);
}

// EXTERNAL MODULE: ./src/core/value.ts
var core_value = __webpack_require__(50390);
// EXTERNAL MODULE: ./src/core/wildcard.ts
var wildcard = __webpack_require__(72829);
;// CONCATENATED MODULE: ./src/infrastructure/policies/statement.ts
/** One statement of a policy: whether it allows, what, to whom, under which conditions. Undefined is: not known. */



/** Principals, actions and conditions of one statement that are looked at. */
const statement_MAX_ITEMS = 200;
function statementOf(content, words) {
    const { entries } = content;
    const effect = textOf(entries.get('Effect'));
    const except = entries.get('NotAction');
    const conditions = entries.get('Condition');
    return {
        effect: effect === 'Allow' || effect === 'Deny' ? effect : undefined,
        actions: textsIn(entries.get('Action') ?? except),
        isExcept: except !== undefined,
        principals: entries.has('NotPrincipal') ? [anyone(entries.get('NotPrincipal'))] : principalsOf(entries.get('Principal'), words),
        resources: textsIn(entries.get('Resource')),
        conditions: conditionsOf(conditions),
        isOpen: conditions !== undefined && (conditions.kind !== 'map' || conditions.open),
    };
}
/** Whether it speaks of an action such as 'kms:Decrypt'; letter case aside. */
function speaksOf({ actions, isExcept }, action) {
    const told = actions.map((pattern) => (pattern === undefined ? undefined : (0,wildcard/* fits */.l)(action, pattern)));
    const listed = told.includes(true) ? true : told.includes(undefined) ? undefined : false;
    return isExcept && listed !== undefined ? !listed : listed;
}
/** A scalar or a list of them; undefined stands for what is not known. */
function textsIn(content) {
    if (content === undefined || content.kind === 'null')
        return [];
    if (content.kind === 'list')
        return [...content.items.slice(0, statement_MAX_ITEMS).flatMap(textsIn), ...(content.open || content.items.length > statement_MAX_ITEMS ? [undefined] : [])];
    if (content.kind === 'one-of')
        return content.options.flatMap(textsIn);
    return [textOf(content)];
}
function conditionsOf(content) {
    if (content?.kind !== 'map')
        return [];
    const found = [];
    for (const [operator, keys] of content.entries) {
        if (keys.kind !== 'map')
            continue;
        for (const [key, values] of keys.entries) {
            if (found.length >= statement_MAX_ITEMS)
                return found;
            found.push({ operator, key, values: textsIn(values) });
        }
    }
    return found;
}
function anyone(content) {
    return { kind: (0,core_value/* known */.eO)('anyone', 'literal', toldAt(content?.place)), text: '*', identity: '*', account: undefined };
}
function principalsOf(content, words) {
    if (content === undefined || content.kind === 'null')
        return [];
    if (content.kind === 'one-of')
        return content.options.flatMap((one) => principalsOf(one, words));
    if (content.kind !== 'map')
        return [textOf(content) === '*' ? anyone(content) : notKnown(content)];
    const found = [];
    for (const [kind, given] of content.entries)
        found.push(...membersOf(kind, given, words));
    if (content.open)
        found.push(notKnown(content));
    return found;
}
function membersOf(kind, content, words) {
    if (content.kind === 'null')
        return [];
    if (content.kind === 'one-of')
        return content.options.flatMap((one) => membersOf(kind, one, words));
    if (content.kind === 'list') {
        const items = content.items.slice(0, statement_MAX_ITEMS).flatMap((one) => membersOf(kind, one, words));
        return content.open || content.items.length > statement_MAX_ITEMS ? [...items, notKnown(content)] : items;
    }
    if (textOf(content) === '*')
        return [anyone(content)];
    const identity = identityOf(content);
    if (kind === 'Service')
        return [{ kind: at('service', content), text: textOf(content), identity, account: undefined }];
    if (kind === 'Federated' || kind === 'CanonicalUser')
        return [{ kind: at('named', content), text: textOf(content), identity, account: undefined }];
    return [awsPrincipal(content, words)];
}
/** Holes in a text stand for anything: 'arn:aws:iam::?:root' is an account's root whichever it is. */
function awsPrincipal(content, words) {
    const { from } = content;
    const text = textOf(content);
    const identity = identityOf(content);
    const shape = text ?? (content.kind === 'text' ? content.parts.map((part) => (typeof part === 'string' ? part : '?')).join('') : undefined);
    const account = shape === undefined ? undefined : (/^arn:[^:]*:(?:iam|sts)::(\d{12}):/.exec(shape)?.[1] ?? /^\d{12}$/.exec(shape)?.[0]);
    if (shape !== undefined && /^(?:\d{12}|\?)$/.test(shape))
        return { kind: at('account', content), text, identity, account };
    const kind = shape === undefined ? undefined : Object.entries(words.principals).find(([pattern]) => (0,wildcard/* fits */.l)(shape, pattern))?.[1];
    if (kind !== undefined)
        return { kind: at(kind, content), text, identity, account };
    if (from !== undefined && words.accounts.includes(`${from.type}.${content.attribute ?? ''}`))
        return { kind: at('account', content), text, identity, account };
    return from !== undefined && words.named.includes(from.type) ? namedBy(from.address, content) : notKnown(content);
}
/** An attribute of a role or a user. */
function namedBy(address, content) {
    const text = textOf(content) ?? `${address}.${content.attribute ?? ''}`;
    return { kind: at('named', content), text, identity: text, account: undefined };
}
function at(kind, content) {
    return (0,core_value/* known */.eO)(kind, 'literal', toldAt(content.place));
}
function notKnown(content) {
    const reason = content.kind === 'unknown' ? content.reason : 'expression';
    return {
        kind: (0,core_value/* unknown */.L5)(reason, toldAt(content.place)),
        text: undefined,
        identity: identityOf(content),
        account: undefined,
    };
}
function kindsOf(principals) {
    return principals.flatMap(({ kind }) => (0,core_value/* alternatives */.Vo)(kind)).map((one) => (one.kind === 'known' ? String(one.value) : '?'));
}

;// CONCATENATED MODULE: ./src/infrastructure/policies/policy.ts
/** What a policy says of the resource it stands at: who may do what, and under which conditions. It judges nothing. */



/** Statements of one policy that are looked at. */
const MAX_STATEMENTS = 500;
/**
 * By name: each ability with the kinds of those who have it (anyone, restricted, account, named, service), `everything` likewise,
 * `separate`, `crossAccount`, `serviceBound`, `deletionMfa`, `tlsOnly` as yes and no.
 */
function policyFacts(document, words) {
    const { statements, isOpen } = statementsOf(document.entries.get('Statement'), words);
    const facts = new Map();
    const allowing = statements.filter(({ effect }) => effect !== 'Deny');
    for (const [ability, actions] of Object.entries(words.abilities)) {
        const kinds = allowing.flatMap((one) => holders(one, actions, statements, words));
        policy_put(facts, ability, isOpen ? [...kinds, (0,core_value/* unknown */.L5)('expression')] : kinds);
    }
    const all = allowing.filter(({ actions, isExcept }) => !isExcept && actions.some((one) => one !== undefined && words.everything.includes(one.toLowerCase())));
    policy_put(facts, 'everything', all.flatMap((one) => one.principals.map((principal) => kindOf(principal, one, statements, words.everything, words))));
    facts.set('separate', answer(separate(allowing, words), isOpen));
    facts.set('crossAccount', answer(crossAccount(allowing, statements, words), isOpen));
    facts.set('tlsOnly', answer(statements.some(isTlsOnly) || (isOpen ? undefined : false), false));
    policy_put(facts, 'anyKey', onAnyKey(allowing, words), 'nothing');
    const bound = serviceBound(allowing, words);
    if (bound !== undefined)
        facts.set('serviceBound', (0,core_value/* known */.eO)(bound, 'literal'));
    const mfa = deletionMfa(allowing, statements, words);
    if (mfa !== undefined)
        facts.set('deletionMfa', (0,core_value/* known */.eO)(mfa, 'literal'));
    return facts;
}
function policy_put(facts, name, values, nothing = 'nobody') {
    facts.set(name, values.length === 0 ? (0,core_value/* known */.eO)(nothing, 'literal') : (0,core_value/* oneOf */.yL)([...values]));
}
/** Actions that are allowed on every key there is, without any condition: of a policy that stands at who uses keys. */
function onAnyKey(statements, { anyKey }) {
    const free = statements.filter(({ effect, resources, conditions, isOpen }) => effect === 'Allow' &&
        conditions.length === 0 &&
        !isOpen &&
        resources.some((one) => one !== undefined && anyKey.resources.some((key) => one.replace(/^arn:[^:]*:/, 'arn:*:') === key)));
    return anyKey.actions
        .filter((action) => free.some((statement) => speaksOf(statement, action) === true))
        .map((action) => (0,core_value/* known */.eO)(action, 'literal'));
}
function answer(told, isOpen) {
    return told === undefined || (isOpen && told) ? (0,core_value/* unknown */.L5)('expression') : (0,core_value/* known */.eO)(told, 'literal');
}
function statementsOf(content, words) {
    if (content?.kind === 'map')
        return { statements: [statementOf(content, words)], isOpen: false };
    if (content?.kind !== 'list')
        return { statements: [], isOpen: content !== undefined && content.kind !== 'null' };
    const items = content.items.slice(0, MAX_STATEMENTS);
    const written = items.filter((one) => one.kind === 'map');
    return {
        statements: written.map((one) => statementOf(one, words)),
        isOpen: content.open || content.items.length > MAX_STATEMENTS || written.length < items.length,
    };
}
/** Kinds of those whom a statement gives one of the actions; unknown where it may. */
function holders(statement, actions, all, words) {
    const told = actions.map((action) => speaksOf(statement, action));
    if (told.every((one) => one === false))
        return [];
    const isSure = told.includes(true) && statement.effect === 'Allow';
    return statement.principals.map((principal) => (isSure ? kindOf(principal, statement, all, actions, words) : (0,core_value/* unknown */.L5)('expression')));
}
function kindOf(principal, statement, all, actions, words) {
    const { kind } = principal;
    if (kind.kind !== 'known' || kind.value !== 'anyone')
        return kind;
    const restricted = isRestricted(statement, words) ? true : statement.isOpen ? undefined : all.some((one) => isFence(one, actions, words));
    if (restricted === undefined)
        return (0,core_value/* unknown */.L5)('expression', kind.at);
    return restricted ? (0,core_value/* known */.eO)('restricted', 'literal', kind.at) : kind;
}
/** Conditions that must hold and name a part of all there are. */
function isRestricted({ conditions }, words) {
    return conditions.some(({ operator, key, values }) => !/Not|IfExists|Null/.test(operator) && named(key, words.restricting) && !values.some((value) => value === '*'));
}
/** A denial to all who are not of a certain part. */
function isFence(statement, actions, words) {
    return (statement.effect === 'Deny' &&
        kindsOf(statement.principals).includes('anyone') &&
        actions.every((action) => speaksOf(statement, action) === true) &&
        statement.conditions.length === 1 &&
        statement.conditions.every(({ operator, key }) => operator.includes('Not') && named(key, words.restricting)));
}
function named(key, keys) {
    return keys.some((one) => (0,wildcard/* fits */.l)(key, one));
}
/** False where one principal has each of the abilities that belong apart; the account itself may, it only hands them on. */
function separate(statements, words) {
    const abilities = words.separate.map((ability) => words.abilities[ability] ?? []);
    const gives = (statement, actions) => actions.some((action) => speaksOf(statement, action) === true);
    const atOnce = statements.filter((one) => abilities.every((actions) => gives(one, actions)));
    if (atOnce.some(({ principals }) => principals.some(isPersonal)))
        return false;
    const holding = abilities.map((actions) => statements.filter((one) => gives(one, actions)).flatMap(({ principals }) => principals));
    const [first = [], ...rest] = holding.map((principals) => principals.filter((one) => isPersonal(one) || one.kind.kind === 'unknown'));
    const isBoth = ({ identity }) => identity !== undefined && rest.every((others) => others.some((other) => other.identity === identity));
    if (first.some((one) => isPersonal(one) && isBoth(one)))
        return false;
    // Two of whom nobody knows everything may be the same.
    if ([first, ...rest].some((one) => one.length === 0))
        return true;
    return [first, ...rest].flat().some(({ text }) => text === undefined) ? undefined : true;
}
function isPersonal({ kind }) {
    return kind.kind === 'known' && kind.value !== 'account' && kind.value !== 'service';
}
/** More than one account is named, or one beside the key's own. */
function crossAccount(statements, all, words) {
    const principals = statements.flatMap((one) => one.principals.map((principal) => ({ ...principal, kind: kindOf(principal, one, all, words.everything, words) })));
    const accounts = new Set(principals.flatMap(({ account }) => account ?? []));
    if (accounts.size > 1)
        return true;
    const kinds = kindsOf(principals);
    if (kinds.includes('anyone'))
        return true;
    // Another's number beside one that is only known later may be the same.
    const isPartlyKnown = principals.some(({ kind, text }) => kind.kind === 'known' && kind.value === 'account' && text === undefined);
    return kinds.includes('?') || kinds.includes('restricted') || (accounts.size === 1 && isPartlyKnown) ? undefined : false;
}
/** Whether services act for certain accounts or resources only; undefined where no service is named. */
function serviceBound(statements, words) {
    const given = statements.filter(({ principals }) => kindsOf(principals).includes('service'));
    if (given.length === 0)
        return undefined;
    return given.every(({ conditions, isOpen }) => isOpen || conditions.some(({ key }) => named(key, words.source)));
}
/** Whether deletion asks for a second factor; undefined where only the account may delete, whose own policies say more. */
function deletionMfa(allowing, all, words) {
    const actions = words.abilities.delete ?? [];
    const asks = ({ conditions }) => conditions.some(({ key }) => named(key, words.mfa));
    const given = allowing.filter((one) => actions.some((action) => speaksOf(one, action) === true) &&
        kindsOf(one.principals).some((kind) => kind === 'named' || kind === 'anyone'));
    if (given.length === 0)
        return undefined;
    const denied = all.some((one) => one.effect === 'Deny' && asks(one) && actions.some((action) => speaksOf(one, action) === true));
    return denied || given.every((one) => asks(one) || one.isOpen);
}
/** Whatever comes without TLS is denied. */
function isTlsOnly({ effect, principals, conditions }) {
    return (effect === 'Deny' &&
        kindsOf(principals).includes('anyone') &&
        conditions.some(({ operator, key, values }) => (/^Bool/.test(operator) && /^aws:SecureTransport$/i.test(key) && values.includes('false')) ||
            (/^NumericLessThan/.test(operator) && /^s3:TlsVersion$/i.test(key))));
}

;// CONCATENATED MODULE: ./src/infrastructure/flatten.ts
/** Contents of a resource flattened to the keys that models speak of: 'rule.0.sse_algorithm', 'rule.sse_algorithm'. */




/** Deeper attributes are not looked into. */
const flatten_MAX_DEPTH = 10;
/** Longer lists are cut; their length is still told. */
const flatten_MAX_ITEMS = 100;
/** Blocks of one kind whose attributes are put together. */
const MAX_BLOCKS = 20;
/** Beside an attribute that comes from another resource: the kind and its attribute, 'aws_kms_key.arn'. */
const SOURCE = '@source';
/** Beside a text that is known in part: what is. */
const SHAPE = '@shape';
/** Beside a policy: what it says, in the words of knowledge/infrastructure.yml. */
const POLICY = '@policy';
/** Keys of one resource. */
const MAX_KEYS = 4000;
class Flattening {
    isRead;
    inside;
    values = new Map();
    /** Resources that an attribute's value comes from. */
    references = new Map();
    /** Of one resource. */
    last;
    /** Attributes that are not known whole, but are known to be the same as others. */
    identities = new Map();
    told = new Map();
    /** Only keys that somebody reads are kept. */
    constructor(isRead, 
    /** What is read inside texts. */
    inside) {
        this.isRead = isRead;
        this.inside = inside;
    }
    add(key, content, depth = 0) {
        if (key !== '' && (this.values.size > MAX_KEYS || !this.isRead(key)))
            return;
        if (content.from && key !== '')
            this.refer(key, content.from.identity, content.kind === 'null' ? undefined : content.attribute);
        if (depth > flatten_MAX_DEPTH) {
            this.put(key, (0,core_value/* unknown */.L5)('budget'));
            return;
        }
        switch (content.kind) {
            case 'map':
                this.addMap(key, content, depth);
                return;
            case 'list':
                this.addList(key, content, depth);
                return;
            case 'one-of':
                this.addAlternatives(key, content.options, depth);
                return;
            case 'null':
                return;
            case 'resource':
                this.refer(key, content.resource.identity);
                this.put(key, (0,core_value/* unknown */.L5)('external-call'));
                return;
            default: {
                const inner = content.kind === 'scalar' || content.kind === 'text' ? this.structure(key, content) : undefined;
                if (inner)
                    this.add(key, inner, depth);
                else if (key !== '')
                    this.put(key, this.worth(content));
                const identity = content.kind === 'text' || content.kind === 'unknown' ? identityOf(content) : undefined;
                if (identity !== undefined && key !== '')
                    this.identities.set(key, identity);
                if (inner === undefined && content.kind === 'text') {
                    this.putShape(key, content.parts);
                    this.putSource(key, content.parts);
                }
            }
        }
    }
    /** JSON in a text, where somebody reads what is inside. */
    structure(key, content) {
        return this.inside?.isRead(key) === true ? jsonContent(content) : undefined;
    }
    /** An attribute in a block has a key with the block's index and one without: both have the same value. */
    worth(content) {
        const before = this.told.get(content);
        if (before)
            return before;
        const value = flatten_valueOf(content);
        this.told.set(content, value);
        return value;
    }
    put(key, value) {
        if (key !== '')
            this.values.set(oneOfEqual(key), value);
    }
    /** A text of which parts are not known, each in the place of a question mark. */
    putShape(key, parts) {
        const shape = parts.map((part) => (typeof part === 'string' ? part : '?')).join('');
        if (shape.replaceAll('?', '') !== '' && this.isRead(`${key}.${SHAPE}`))
            this.put(`${key}.${SHAPE}`, (0,core_value/* known */.eO)(shape, 'constant'));
    }
    /** A text around one value of another resource: where that comes from. What is made of it is another one's name, no reference. */
    putSource(key, parts) {
        const [hole, ...more] = parts.filter((part) => typeof part !== 'string');
        if (hole?.from === undefined || hole.attribute === undefined || more.length > 0 || !this.isRead(`${key}.${SOURCE}`))
            return;
        this.put(`${key}.${SOURCE}`, (0,core_value/* known */.eO)(`${hole.from.type}.${hole.attribute}`, 'literal'));
    }
    refer(key, identity, attribute) {
        const source = `${key}.${SOURCE}`;
        if (attribute !== undefined && this.isRead(source))
            this.put(source, (0,core_value/* known */.eO)(`${identity.type}.${attribute}`, 'literal'));
        const before = this.references.get(key);
        if (before?.has(identity) === true)
            return;
        this.references.set(oneOfEqual(key), before ? new Set([...before, identity]) : this.only(identity));
    }
    /** The keys of an attribute, with its blocks' indices and without them, share a set. */
    only(identity) {
        if (this.last?.has(identity) !== true)
            this.last = new Set([identity]);
        return this.last;
    }
    addMap(key, content, depth) {
        if (this.inside && key !== '' && content.entries.has('Statement') && this.isRead(`${key}.${POLICY}`))
            for (const [name, value] of policyFacts(content, this.inside.policies))
                this.put(`${key}.${POLICY}.${name}`, value);
        for (const [name, entry] of content.entries) {
            const inner = join(key, name);
            if (!this.isRead(inner))
                continue;
            this.add(inner, entry, depth + 1);
            if (entry.kind !== 'one-of' && entry.kind !== 'list')
                continue;
            // Blocks are also known without their index: several are any of them.
            const blocks = entry.kind === 'one-of' ? entry.options.flatMap(blocksOf) : blocksOf(entry);
            const [only] = blocks;
            if (blocks.length === 1 && only)
                this.add(inner, only, depth + 1);
            else if (blocks.some((one) => one.kind === 'map'))
                this.addAlternatives(inner, blocks, depth + 1);
        }
        if (content.open)
            this.put(join(key, '*'), (0,core_value/* unknown */.L5)('expression'));
        // A structure in the place of a text, such as a secret made of several.
        if (key !== '' && this.inside?.isRead(key) === false) {
            const text = writtenOut(content);
            const at = toldAt(content.place);
            this.put(key, text === undefined ? (0,core_value/* unknown */.L5)('expression', at) : (0,core_value/* known */.eO)(text, 'constant', at));
        }
    }
    addList(key, content, depth) {
        for (const [index, item] of content.items.slice(0, flatten_MAX_ITEMS).entries())
            this.add(join(key, index), item, depth + 1);
        if (!content.open)
            this.put(join(key, 'length'), (0,core_value/* known */.eO)(content.items.length, 'literal'));
        if (content.items.length === 0) {
            if (content.open)
                this.put(key, (0,core_value/* unknown */.L5)('expression'));
            return;
        }
        // A list of names is any of them: a rule looks at the worst.
        const members = content.items.slice(0, flatten_MAX_ITEMS).map((_item, index) => this.values.get(join(key, index)));
        if (!members.every((member) => member !== undefined))
            return;
        const more = content.open ? [(0,core_value/* unknown */.L5)('expression')] : [];
        this.put(key, (0,core_value/* oneOf */.yL)([...members, ...more]));
        const shapes = members.map((member, index) => this.values.get(join(join(key, index), SHAPE)) ?? member);
        if (shapes.some((shape, index) => shape !== members[index]))
            this.put(join(key, SHAPE), (0,core_value/* oneOf */.yL)([...shapes, ...more]));
    }
    addAlternatives(key, options, depth) {
        const singles = options.map((option) => {
            const own = new Flattening(this.isRead, this.inside);
            own.add(key, option, depth + 1);
            return { option, own };
        });
        const names = new Set(singles.flatMap(({ own }) => [...own.values.keys()]));
        if (names.size > 0 && key !== '' && singles.some(({ option }) => option.kind === 'null'))
            names.add(key);
        for (const name of names) {
            const found = singles.flatMap(({ option, own }) => own.values.get(name) ?? missing(option, name, key));
            this.put(name, (0,core_value/* oneOf */.yL)(found.flatMap(core_value/* alternatives */.Vo)));
        }
        for (const { own } of singles)
            for (const [name, resources] of own.references)
                for (const one of resources)
                    this.refer(name, one);
    }
}
/** What an alternative says of a name that only others give: nothing there, or nothing known. */
function missing(option, name, key) {
    if (option.kind === 'null')
        return [(0,core_value/* unknown */.L5)('absent')];
    if (option.kind === 'list' && option.items.length === 0 && !option.open)
        return [(0,core_value/* unknown */.L5)('absent')];
    return option.kind === 'map' && name !== key && !option.open ? [(0,core_value/* unknown */.L5)('absent')] : [];
}
/** The blocks of a list; a value that is no list of blocks stays itself beside them. */
function blocksOf(content) {
    if (content.kind !== 'list')
        return content.kind === 'map' ? [] : [content];
    return content.items.length === 0 ? [content] : content.items.slice(0, MAX_BLOCKS).filter(({ kind }) => kind === 'map');
}
function flatten_valueOf(content) {
    const at = toldAt(content.place);
    switch (content.kind) {
        case 'scalar':
            return (0,core_value/* known */.eO)(content.value, content.place?.source.isOutside === true ? 'library-default' : content.origin, at);
        case 'material':
            return { kind: 'material', source: content.material, ...(at && { at }) };
        case 'unknown':
            return (0,core_value/* unknown */.L5)(content.reason, at);
        default:
            return (0,core_value/* unknown */.L5)('expression', at);
    }
}
/** Keys of all resources so far: those of one kind have the same ones, and a text of its own each would take more room than the values. */
const KEYS = new Map();
const MAX_SHARED_KEYS = 20_000;
function oneOfEqual(key) {
    const before = KEYS.get(key);
    if (before === undefined && KEYS.size < MAX_SHARED_KEYS)
        KEYS.set(key, key);
    return before ?? key;
}
function join(key, name) {
    return key === '' ? String(name) : `${key}.${String(name)}`;
}

;// CONCATENATED MODULE: ./src/infrastructure/parts.ts


/** Each item of the lists and maps whose path some row names. */
class Parts {
    language;
    externals;
    add;
    constructor(language, externals, add) {
        this.language = language;
        this.externals = externals;
        this.add = add;
    }
    walk(content, symbol, around) {
        if (!this.externals.leadsOn(this.language, symbol))
            return;
        for (const [name, entry] of content.entries)
            this.entry(entry, `${symbol}.${name}`, around);
    }
    entry(entry, symbol, around) {
        const isAsked = this.externals.knows(this.language, symbol);
        if (!isAsked && !this.externals.leadsOn(this.language, symbol))
            return;
        if (entry.kind === 'one-of') {
            for (const one of entry.options)
                this.entry(one, symbol, around);
            return;
        }
        // JSON in a text is what it says.
        const content = entry.kind === 'scalar' || entry.kind === 'text' ? (jsonContent(entry) ?? entry) : entry;
        if (isAsked && content.kind === 'map')
            this.pairs(content, symbol, around);
        else if (isAsked && content.kind !== 'list')
            this.add(symbol, map(new Map([['value', content]])), content.place ?? around);
        if (content.kind === 'map')
            this.walk(content, symbol, around);
        if (content.kind === 'list')
            for (const [index, item] of content.items.entries())
                this.item(item, index, symbol, content.place ?? around);
    }
    pairs({ entries, written }, symbol, around) {
        for (const [key, value] of entries) {
            const place = written?.get(key) ?? value.place;
            const pair = [
                ['key', scalar(key, place)],
                ['value', value],
            ];
            this.add(symbol, map(new Map(pair)), place ?? around);
        }
    }
    item(item, index, symbol, around) {
        const isAsked = this.externals.knows(this.language, symbol);
        const own = [['index', scalar(index, item.place)]];
        if (item.kind === 'map') {
            if (isAsked)
                this.add(symbol, map(new Map([...own, ...item.entries])), startOf(item.place ?? around));
            this.walk(item, symbol, item.place ?? around);
        }
        else if (isAsked)
            this.add(symbol, map(new Map([...own, ['value', item]])), item.place ?? around);
    }
}
/** An item of many lines is told at its first. */
function startOf({ source, start }) {
    return { source, start, end: start + 1 };
}

// EXTERNAL MODULE: ./src/parse/commands.ts + 1 modules
var commands = __webpack_require__(62683);
;// CONCATENATED MODULE: ./src/parse/command-lines.ts

/** Never throws. */
function commandsOfWords(texts, programs) {
    const given = texts.map((text, index) => ({ text, start: index, end: index }));
    return [...(0,commands/* started */.A4)(given, programs)].map(({ program, args, word, words, scripts }) => {
        const [script, ...nested] = scripts;
        const place = (of) => (script ?? of).start;
        const before = script && nested.length === 0 ? script.text.slice(0, word.start - script.start - 1) : '';
        const wordOf = words === undefined ? new Map([['value', place(word)]]) : wordsOf(args, words, place);
        return { program, args, wordOf, word: place(word), line: before.split('\n').length - 1 };
    });
}
function wordsOf(args, words, place) {
    const found = new Map();
    for (const word of words) {
        const name = word.text.replace(/=[\s\S]*$/, '');
        for (const key of [word.text, name])
            if (args.has(key))
                found.set(key, place(word));
    }
    return found;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/parse/settings-tree.ts
var settings_tree = __webpack_require__(89911);
;// CONCATENATED MODULE: ./src/infrastructure/yaml.ts
/** YAML as trees with places: many documents, short tags, anchors followed to a bound. Never throws. */


/** Nodes of one file, anchors' copies among them: what a bomb would make is cut. */
const MAX_NODES = 300_000;
const yaml_MAX_DEPTH = 80;
const MAX_DOCUMENTS = 2000;
/** Tags of CloudFormation's short functions, on whatever they stand. */
const TAGS = [
    'Ref',
    'Sub',
    'GetAtt',
    'FindInMap',
    'If',
    'Join',
    'Select',
    'Split',
    'ImportValue',
    'Equals',
    'Not',
    'And',
    'Or',
    'Condition',
    'Base64',
    'Cidr',
    'GetAZs',
    'Transform',
    'Length',
    'ToJsonString',
    'ForEach',
].flatMap((name) => [
    { tag: `!${name}`, resolve: (text) => text },
    { tag: `!${name}`, collection: 'seq', resolve: (kept) => kept },
    { tag: `!${name}`, collection: 'map', resolve: (kept) => kept },
]);
function readYaml(text) {
    if ((0,settings_tree/* isTooDeep */.f)(text))
        return { documents: [], problems: [{ offset: 0, message: 'values are nested too deep' }] };
    const file = { documents: [], problems: [] };
    try {
        const parsed = (0,dist/* parseAllDocuments */.hR)(text, {
            version: '1.2',
            merge: true,
            uniqueKeys: false,
            prettyErrors: false,
            logLevel: 'silent',
            // Making a schema of their own for each text takes longer than reading most of them.
            ...(text.includes('!') && { customTags: TAGS }),
        });
        const found = Array.isArray(parsed) ? parsed : [];
        const budget = { nodes: MAX_NODES, isDeep: false };
        for (const document of found.slice(0, MAX_DOCUMENTS)) {
            for (const error of document.errors)
                file.problems.push({ offset: error.pos[0], message: firstLine(error.message) });
            const data = dataOf(document.contents, { budget, anchors: new Map() }, 0);
            if (data)
                file.documents.push(data);
        }
        file.isCut = budget.nodes <= 0 || found.length > MAX_DOCUMENTS;
        if (file.isCut)
            file.problems.push({ offset: 0, message: 'the file holds too many values' });
        if (budget.isDeep)
            file.problems.push({ offset: 0, message: 'values are nested too deep' });
    }
    catch {
        file.problems.push({ offset: 0, message: 'the file cannot be read' });
    }
    return file;
}
function firstLine(text) {
    return text.split('\n')[0] ?? text;
}
function dataOf(node, around, depth) {
    if (node === null || around.budget.nodes-- <= 0)
        return undefined;
    if (depth > yaml_MAX_DEPTH) {
        around.budget.isDeep = true;
        return undefined;
    }
    if ((0,dist/* isAlias */.Vj)(node))
        return dataOf(around.anchors.get(node.source) ?? null, { ...around, isCopy: true }, depth + 1);
    if (node.anchor !== undefined && around.isCopy !== true)
        around.anchors.set(node.anchor, node);
    const [start = 0, end = 0] = node.range ?? [];
    const tag = node.tag?.startsWith('!') === true ? node.tag.slice(1) : undefined;
    if ((0,dist/* isScalar */.jn)(node))
        return { kind: 'scalar', value: scalarValue(node.value, node.source), tag, start, end };
    if ((0,dist/* isSeq */.oP)(node)) {
        const items = node.items.map((item) => dataOf(item, around, depth + 1) ?? empty(start));
        return { kind: 'list', items, tag, start, end };
    }
    if (!(0,dist/* isMap */.jh)(node))
        return undefined;
    const entries = new Map();
    for (const { key, value } of node.items) {
        if (!(0,dist/* isScalar */.jn)(key))
            continue;
        if (key.anchor !== undefined && around.isCopy !== true)
            around.anchors.set(key.anchor, key);
        const inner = dataOf(value, around, depth + 1) ?? empty(start);
        if (key.value === '<<' || typeof key.value === 'symbol')
            mergeInto(entries, inner);
        else
            entries.set(String(key.value), { key: spanOf(key.range), value: inner });
    }
    return { kind: 'map', entries, tag, start, end };
}
function mergeInto(entries, inner) {
    const sources = inner.kind === 'list' ? inner.items : [inner];
    for (const source of sources) {
        if (source.kind !== 'map')
            continue;
        for (const [name, entry] of source.entries)
            if (!entries.has(name))
                entries.set(name, entry);
    }
}
function empty(at) {
    return { kind: 'scalar', value: null, start: at, end: at };
}
function spanOf(range) {
    return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}
/** 1.10 is a version as often as a number: what is written counts. */
function scalarValue(value, source) {
    if (typeof value === 'number' && !Number.isSafeInteger(value))
        return source ?? String(value);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return value;
    return value === null || value === undefined ? null : (source ?? null);
}

;// CONCATENATED MODULE: ./src/infrastructure/helm/syntax.ts
/** The tree of a Go template. */
/** What is wrong with a template, and where in its text. */
class TemplateError extends Error {
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}

;// CONCATENATED MODULE: ./src/infrastructure/helm/worth.ts

const MATERIALS = new Set(['random', 'generated', 'derived', 'service', 'environment', 'file']);
/** A hole inside a text, so that it is found again once the text was read as YAML. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const MARK = /\uE000([a-z-]{1,20})\uE001/;
const MARKS = /\uE000([a-z-]{1,20})\uE001/g;
/** Where the entries of a map stand in values files. */
const PLACES = new WeakMap();
function isHole(worth) {
    return typeof worth === 'object' && worth !== null && 'hole' in worth;
}
function isDict(worth) {
    return worth instanceof Map;
}
function isNative(worth) {
    return typeof worth === 'object' && worth !== null && 'members' in worth;
}
function isMaterial(hole) {
    return MATERIALS.has(hole);
}
function markOf({ hole }) {
    return `${OPEN}${hole}${CLOSE}`;
}
/** The first hole of a text. Material outweighs what is merely unknown. */
function holeIn(text) {
    if (!text.includes(OPEN))
        return undefined;
    const found = [...text.matchAll(MARKS)].map((match) => ({ hole: match[1] }));
    return found.find(({ hole }) => isMaterial(hole)) ?? found[0];
}
/** A text by its known parts and its holes. */
function worth_partsOf(text) {
    return text.split(MARK).map((part, index) => (index % 2 === 0 ? part : { hole: part }));
}
/** Text of the repository cannot pretend to hold a hole. */
function withoutMarks(text) {
    return text.includes(OPEN) || text.includes(CLOSE) ? text.replaceAll(/[\uE000\uE001]/g, ' ') : text;
}
/** The hole of an argument, at whatever depth it is hidden in a text. */
function holeOf(worth) {
    if (isHole(worth))
        return worth;
    return typeof worth === 'string' ? holeIn(worth) : undefined;
}
function placeIn(dict, key) {
    return PLACES.get(dict)?.get(key);
}
/** Sets an entry, and where it stands. */
function putAt(dict, key, worth, place) {
    dict.set(key, worth);
    if (place)
        PLACES.set(dict, new Map([...(PLACES.get(dict) ?? []), [key, place]]));
}
function isEmpty(worth) {
    if (worth === undefined || worth === null || worth === false || worth === 0 || worth === '')
        return true;
    return (Array.isArray(worth) && worth.length === 0) || (isDict(worth) && worth.size === 0);
}
/** Values inside one that is printed, copied or merged; one may hold itself. */
const MAX_SIZE = 100_000;
const worth_MAX_DEPTH = 60;
/** Throws a TemplateError for a value that would never be printed whole. */
function bounded(worth) {
    let size = 0;
    const visit = (one, depth) => {
        if (++size > MAX_SIZE || depth > worth_MAX_DEPTH)
            throw new TemplateError('a value is too large', 0);
        if (Array.isArray(one))
            for (const item of one)
                visit(item, depth + 1);
        else if (isDict(one))
            for (const item of one.values())
                visit(item, depth + 1);
    };
    if (typeof worth === 'object' && worth !== null)
        visit(worth, 0);
    return worth;
}
/** As Go prints it. Throws a TemplateError for what is too large. */
function printed(worth) {
    return printedInside(bounded(worth));
}
function printedInside(worth) {
    if (worth === undefined || worth === null)
        return '';
    if (isHole(worth))
        return markOf(worth);
    if (Array.isArray(worth))
        return `[${worth.map(printedInside).join(' ')}]`;
    if (isDict(worth))
        return `map[${[...worth].map(([key, value]) => `${key}:${printedInside(value)}`).join(' ')}]`;
    return typeof worth === 'object' ? '' : String(worth);
}
/** A tree of a values file, with its places. */
function worthOf(data, place) {
    return treeOf(data, withoutMarks, place);
}
/** A tree of a text that a template made: it has no places, and its marks stand for what is not known. */
function worthOfPrinted(data) {
    return treeOf(data, (text) => text);
}
function treeOf(data, textOf, place) {
    if (data === undefined)
        return null;
    if (data.kind === 'list')
        return data.items.map((item) => treeOf(item, textOf, place));
    if (data.kind === 'scalar')
        return typeof data.value === 'string' ? textOf(data.value) : data.value;
    const dict = new Map();
    const places = new Map();
    for (const [key, { value }] of data.entries) {
        dict.set(key, treeOf(value, textOf, place));
        if (place)
            places.set(key, place(value));
    }
    PLACES.set(dict, places);
    return dict;
}
/** What a manifest says, as a value of a chart; what is not known is a hole. */
function worthOfContent(content) {
    if (content.kind === 'scalar')
        return typeof content.value === 'string' ? withoutMarks(content.value) : content.value;
    if (content.kind === 'null')
        return null;
    if (content.kind === 'list')
        return content.items.map(worthOfContent);
    if (content.kind === 'material')
        return { hole: content.material };
    if (content.kind !== 'map')
        return { hole: content.kind === 'unknown' ? content.reason : 'expression' };
    const dict = new Map([...content.entries].map(([key, value]) => [key, worthOfContent(value)]));
    const places = [...content.entries].flatMap(([key, { place }]) => (place === undefined ? [] : [[key, place]]));
    PLACES.set(dict, new Map(places));
    return dict;
}
/** The first goes before the second, map by map; null in the first takes an entry away. */
function worth_merged(over, under) {
    const dict = new Map();
    const places = new Map();
    for (const [source, key, worth] of [...entriesOf(under), ...entriesOf(over)]) {
        const before = dict.get(key);
        const place = placeIn(source, key);
        if (worth === null && source === over)
            dict.delete(key);
        else
            dict.set(key, isDict(worth) && isDict(before) ? worth_merged(worth, before) : worth);
        if (place)
            places.set(key, place);
    }
    PLACES.set(dict, places);
    return dict;
}
function entriesOf(dict) {
    return [...dict].map(([key, worth]) => [dict, key, worth]);
}
/** A copy that can be changed without the first changing. */
function copied(worth) {
    if (Array.isArray(worth))
        return worth.map(copied);
    if (!isDict(worth))
        return worth;
    const dict = new Map([...worth].map(([key, value]) => [key, copied(value)]));
    const places = PLACES.get(worth);
    if (places)
        PLACES.set(dict, places);
    return dict;
}

;// CONCATENATED MODULE: ./src/infrastructure/kubernetes/contents.ts
/** Trees of manifests as contents: what a template could not know stays unknown, and each value keeps its place. */


function contents_contentOf(data, placing) {
    const place = placing.place(data);
    switch (data.kind) {
        case 'list':
            return list(data.items.map((item) => contents_contentOf(item, placing)).filter(({ kind }) => kind !== 'null'), false, place);
        case 'map':
            return mapOf(data, placing);
        case 'scalar':
            return contents_scalarOf(data.value, place, placing.valuePlace?.(data));
    }
}
/** An empty list sets nothing; an empty map is a choice: `selfSigned: {}`. What is set to nothing takes something away in a patch. */
function mapOf(data, placing) {
    const entries = new Map();
    for (const [name, { value }] of data.entries) {
        const content = value.kind === 'map' && value.entries.size === 0 ? scalar('', placing.place(value)) : contents_contentOf(value, placing);
        if (content.kind === 'list' && content.items.length === 0)
            continue;
        entries.set(name, content);
    }
    return map(entries, false, placing.place(data));
}
function contents_scalarOf(value, place, from) {
    if (value === null)
        return { kind: 'null', place };
    if (typeof value !== 'string')
        return scalar(value, from ?? place, from ? 'configuration' : 'literal');
    const parts = worth_partsOf(value);
    const [before, hole, after] = parts;
    if (parts.length === 1)
        return scalar(value, from ?? place, from ? 'configuration' : 'literal');
    if (parts.length === 3 && before === '' && after === '' && typeof hole === 'object')
        return holeContent(hole, place);
    const filled = parts.filter((part) => part !== '').map((part) => (typeof part === 'string' ? part : holeContent(part, place)));
    return { kind: 'text', parts: filled, place };
}
function holeContent({ hole }, place) {
    return isMaterial(hole) ? { kind: 'material', material: hole, place } : unknownContent(hole, place);
}

;// CONCATENATED MODULE: ./src/infrastructure/kubernetes/documents.ts
/** A file of many documents, cut before it is parsed: most of what a cluster is made of says nothing of cryptography. */
/** Documents of one file. */
const documents_MAX_PARTS = 5000;
const SEPARATOR = /^---(?=[ \t\r\n]|$)[^\n]*(?:\n|$)/gm;
/** Parts between the lines that begin with `---`. */
function documents_partsOf(text) {
    const parts = [];
    let from = 0;
    SEPARATOR.lastIndex = 0;
    for (let match = SEPARATOR.exec(text); match !== null && parts.length < documents_MAX_PARTS; match = SEPARATOR.exec(text)) {
        addPart(parts, text.slice(from, match.index), from);
        from = match.index + match[0].length;
    }
    addPart(parts, text.slice(from), from);
    return { parts, isCut: parts.length > documents_MAX_PARTS };
}
function addPart(parts, text, start) {
    if (/\S/.test(text))
        parts.push({ text, start });
}
const API_VERSION = /^["']?apiVersion["']?[ \t]*:[ \t]*["']?([\w./-]+)/m;
const KIND = /^["']?kind["']?[ \t]*:[ \t]*["']?(\w+)/m;
/** Where both stand at the beginning of lines, as they mostly do; undefined asks for the document to be parsed. */
function headOf(text) {
    const apiVersion = API_VERSION.exec(text)?.[1];
    const kind = KIND.exec(text)?.[1];
    return apiVersion === undefined || kind === undefined ? undefined : { apiVersion, kind };
}
/** The model's name of a kind: its group goes before it, its version does not matter. */
function symbolOf({ apiVersion, kind }) {
    const slash = apiVersion.indexOf('/');
    return slash < 0 ? kind : `${apiVersion.slice(0, slash)}/${kind}`;
}

;// CONCATENATED MODULE: ./src/infrastructure/kubernetes/objects.ts
/** The objects that a text of manifests declares: what each is, and all that it says. */






/** Lists in lists. */
const objects_MAX_LISTS = 4;
/** Objects of one file. */
const MAX_OBJECTS = 20_000;
/** Never throws. Only documents whose kind is wanted are parsed. */
function objectsOf(text, placing, isWanted) {
    const read = { objects: [], problems: [], isOurs: false, isCut: false };
    if (/^\s*[{[]/.test(text)) {
        const { data, problem } = readJson(text);
        if (data)
            take(data, placing, isWanted, read);
        if (problem && read.isOurs)
            read.problems.push(problem);
        return read;
    }
    const { parts, isCut } = documents_partsOf(text);
    read.isCut = isCut;
    for (const part of parts) {
        const head = headOf(part.text);
        if (head && !isList(head))
            read.isOurs = true;
        if (head && !isList(head) && !isWanted(head, part.text))
            continue;
        if (head === undefined && !(part.text.includes('apiVersion') && part.text.includes('kind')))
            continue;
        const { documents, problems } = readYaml(part.text);
        const shifted = shift(placing, part.start);
        const before = read.objects.length;
        for (const one of documents)
            take(one, shifted, isWanted, read);
        // What is no manifest may be broken for reasons of its own.
        if (head || read.objects.length > before)
            read.problems.push(...problems.map(({ offset, message }) => ({ offset: offset + part.start, message })));
    }
    return read;
}
function shift(placing, by) {
    return {
        place: ({ start, end }) => placing.place({ start: start + by, end: end + by }),
        ...(placing.valuePlace && { valuePlace: ({ start, end }) => placing.valuePlace?.({ start: start + by, end: end + by }) }),
    };
}
function isList({ kind }) {
    return kind.endsWith('List');
}
function take(data, placing, isWanted, read, depth = 0) {
    const head = { apiVersion: textIn(data, 'apiVersion') ?? '', kind: textIn(data, 'kind') ?? '' };
    if (data.kind !== 'map' || head.apiVersion === '' || head.kind === '')
        return;
    if (isList(head) && depth < objects_MAX_LISTS) {
        for (const item of itemsOf(entryOf(data, 'items')))
            take(item, placing, isWanted, read, depth + 1);
        return;
    }
    read.isOurs = true;
    if (!isWanted(head, ''))
        return;
    if (read.objects.length >= MAX_OBJECTS)
        read.isCut = true;
    else
        read.objects.push(objectOf(data, head, placing));
}
function objectOf(data, head, placing) {
    const contents = mapOf(data, placing);
    const metadata = contents.entries.get('metadata');
    const kind = data.entries.get('kind');
    return {
        ...head,
        symbol: symbolOf(head),
        name: textOf(memberIn(metadata, 'name')) ?? '',
        namespace: textOf(memberIn(metadata, 'namespace')),
        contents,
        place: placing.place(kind ? { start: kind.key.start, end: kind.value.end } : data),
    };
}
function memberIn(content, name) {
    return content?.kind === 'map' ? content.entries.get(name) : undefined;
}

;// CONCATENATED MODULE: ./src/infrastructure/kubernetes/containers.ts
/** What the containers of a workload are started with: variables that are set, programs with their words. */



const LISTS = new Set(['containers', 'initContainers', 'ephemeralContainers']);
/** Containers stand no deeper than this in any workload. */
const containers_MAX_DEPTH = 9;
const MAX_CONTAINERS = 200;
function containersOf(contents, programs) {
    const containers = [];
    collect(contents, 0, containers);
    return containers.flatMap((one) => [...variables(one), ...run(one, programs)]);
}
function collect(content, depth, into) {
    if (depth > containers_MAX_DEPTH || into.length >= MAX_CONTAINERS)
        return;
    if (content.kind === 'list')
        for (const item of content.items)
            collect(item, depth + 1, into);
    if (content.kind !== 'map')
        return;
    for (const [name, entry] of content.entries) {
        if (LISTS.has(name) && entry.kind === 'list') {
            for (const item of entry.items)
                if (item.kind === 'map')
                    into.push(item);
        }
        else
            collect(entry, depth + 1, into);
    }
}
function variables(container) {
    const env = memberIn(container, 'env');
    if (env?.kind !== 'list')
        return [];
    return env.items.flatMap((item) => {
        const name = memberIn(item, 'name');
        if (item.kind !== 'map' || name?.kind !== 'scalar' || item.place === undefined)
            return [];
        const value = memberIn(item, 'value') ?? (item.entries.has('valueFrom') ? { kind: 'unknown', reason: 'environment' } : scalar(''));
        return [{ symbol: `environment.${String(name.value)}`, contents: map(new Map([['value', value]])), place: containers_startOf(item.place) }];
    });
}
function containers_startOf({ source, start }) {
    return { source, start, end: start + 1 };
}
/** The program of the image, where only its arguments are given. */
function run(container, programs) {
    const command = containers_wordsOf(memberIn(container, 'command'));
    const args = containers_wordsOf(memberIn(container, 'args'));
    const image = memberIn(container, 'image');
    const words = command.length > 0 ? [...command, ...args] : [...imageProgram(image), ...args];
    const [first] = command.length > 0 ? command : args;
    if (words.length === 0 || first === undefined)
        return [];
    const lines = commandsOfWords(words.map(({ text }) => text), programs);
    return lines.map((line) => startedBy(line, words));
}
function containers_wordsOf(content) {
    const items = content?.kind === 'list' ? content.items : content?.kind === 'scalar' ? [content] : [];
    return items.flatMap((item) => {
        if (item.place === undefined)
            return [];
        // A hole in a word is what the shell would call a variable.
        const text = item.kind === 'scalar'
            ? String(item.value)
            : item.kind === 'text'
                ? item.parts.map((part) => (typeof part === 'string' ? part : '$(hole)')).join('')
                : '$(hole)';
        return [{ text, place: item.place }];
    });
}
function imageProgram(image) {
    const text = image?.kind === 'scalar' ? String(image.value) : '';
    const name = /(?:^|\/)([^/:@]+)(?::[^/]*)?(?:@.*)?$/.exec(text)?.[1];
    return name === undefined || image?.place === undefined ? [] : [{ text: name, place: image.place }];
}
function startedBy({ program, args, wordOf, word, line }, placed) {
    const given = (placed[word] ?? placed[0]);
    const place = atLine(given.place, line, program);
    const entries = new Map([...args].map(([name, value]) => [name, containers_contentOf(value, placed[wordOf.get(name) ?? word]?.place ?? place)]));
    return { symbol: program, contents: map(entries, false, place), place };
}
/** A line of a script that is written as a block; where the lines of a template are others, the block itself. */
function atLine(place, line, program) {
    const { text } = place.source.lines;
    if (!/^[|>]/.test(text.slice(place.start, place.start + 1)))
        return place;
    let start = place.start;
    for (let left = line + 1; left > 0; left--) {
        const end = text.indexOf('\n', start);
        if (end < 0)
            return place;
        start = end + 1;
    }
    const name = program.replace(/^environment\./, '');
    const found = text.slice(start, text.indexOf('\n', start) < 0 ? undefined : text.indexOf('\n', start)).indexOf(name);
    return found < 0 ? place : { source: place.source, start: start + found, end: start + found + name.length };
}
/** `--tls-cipher-suites=A,B` is a list. What a variable of the container gives is not known here. */
function containers_contentOf(value, place) {
    if (typeof value === 'string' && /^[\w.-]+(?:,[\w.-]+)+$/.test(value))
        return list(value.split(',').map((item) => scalar(item, place)), false, place);
    return typeof value === 'string' && /\$[({\w]/.test(value) ? { kind: 'unknown', reason: 'environment', place } : scalar(value, place);
}

;// CONCATENATED MODULE: ./src/infrastructure/kubernetes/secrets.ts
/** The data of a Secret: decoded from base64, without empty entries and without PEM, which is read as keys wherever it stands. */


function secretEntries(contents) {
    const entries = new Map();
    for (const [name, content] of secrets_entriesOf(memberIn(contents, 'data')))
        add(entries, name, decoded(content));
    for (const [name, content] of secrets_entriesOf(memberIn(contents, 'stringData')))
        add(entries, name, content);
    return map(entries, false, contents.place);
}
function secrets_entriesOf(content) {
    return content?.kind === 'map' ? [...content.entries] : [];
}
function add(entries, name, content) {
    if (content.kind === 'scalar' && (content.value === '' || /-----BEGIN |PuTTY-User-Key-File/.test(String(content.value))))
        return;
    entries.set(name, content);
}
/** What is not base64 is broken, or a hole that something else fills: its text is nothing that a cluster would take. */
function decoded(content) {
    if (content.kind !== 'scalar')
        return content;
    const written = String(content.value).replaceAll(/\s/g, '');
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(written) || written.length % 4 !== 0)
        return holeAt(content.place);
    return { ...content, value: Buffer.from(written, 'base64').toString('utf8') };
}
function holeAt(place) {
    return { kind: 'unknown', reason: 'expression', place };
}

;// CONCATENATED MODULE: ./src/infrastructure/kubernetes/found.ts




const KUBERNETES = 'kubernetes';
/** Items of one object. */
const found_MAX_PARTS = 2000;
function foundIn(object, origin, externals, programs) {
    const contents = withEntries(object);
    const address = `${origin.address}#${object.symbol}/${object.namespace ?? ''}/${object.name}`;
    const found = [];
    const add = (symbol, one, place) => {
        if (found.length >= found_MAX_PARTS || !externals.knows(KUBERNETES, symbol))
            return;
        const whole = new Map([...one.entries, ...(symbol === object.symbol ? [] : [['whole', contents]])]);
        const own = `${address}@${symbol}:${String(found.length)}`;
        found.push({
            resource: resourceOf(symbol, own),
            language: KUBERNETES,
            symbol,
            contents: map(whole, false, place),
            label: object.name === '' ? undefined : object.name,
            place,
            calls: origin.calls,
            providerVersion: undefined,
        });
    };
    add(object.symbol, contents, object.place);
    new Parts(KUBERNETES, externals, add).walk(contents, object.symbol, object.place);
    for (const one of containersOf(contents, programs))
        add(one.symbol, one.contents, one.place);
    return found;
}
/** Both ways to write a Secret's data are one: decoded, without what says nothing. */
function withEntries(object) {
    if (object.symbol !== 'Secret')
        return object.contents;
    return map(new Map([...object.contents.entries, ['data', secretEntries(object.contents)]]), false, object.contents.place);
}
function resourceOf(type, address) {
    return { type, address, identity: { type, address }, attribute: () => list([]) };
}

;// CONCATENATED MODULE: ./src/infrastructure/labels.ts


const NO_LABELS = {};
/** Empty where the resource has none; `attributes` are the names of attributes that hold them. */
function labelsOf({ contents }, attributes) {
    if (!attributes.some((attribute) => contents.entries.has(attribute.split('.', 1)[0])))
        return NO_LABELS;
    const flattening = new Flattening((key) => attributes.some((attribute) => key === attribute || key.startsWith(`${attribute}.`) || attribute.startsWith(`${key}.`)));
    flattening.add('', contents);
    const labels = {};
    for (const attribute of attributes) {
        const start = `${attribute}.`;
        for (const [key, value] of flattening.values) {
            if (key === attribute && value.kind === 'unknown')
                labels['*'] = value;
            if (!key.startsWith(start))
                continue;
            const [name, labelled] = pairAt(key.slice(start.length), value, start, flattening.values);
            labels[name] = labelled;
        }
    }
    return labels;
}
/** `tags.Name = value`, or CloudFormation's `Tags.0.Key` with the value beside it. */
function pairAt(name, value, start, values) {
    const [, index] = /^(\d+)\.(?:Key|Value)$/.exec(name) ?? [];
    if (index === undefined)
        return name === '*' || name.endsWith('.*') ? ['*', (0,core_value/* unknown */.L5)('expression')] : [name, value];
    const [key] = (0,core_value/* scalars */.kw)(values.get(`${start}${index}.Key`));
    return key === undefined ? ['*', (0,core_value/* unknown */.L5)('expression')] : [String(key), values.get(`${start}${index}.Value`) ?? (0,core_value/* unknown */.L5)('absent')];
}
/** `aws_s3_bucket_versioning` that refers to an `aws_s3_bucket` is a part of it; a key that a bucket refers to is not. */
function isPartOf(symbol, whole) {
    return symbol.startsWith(`${whole}_`);
}

;// CONCATENATED MODULE: ./src/infrastructure/flat.ts






/** The resource, and the items in it that rows speak of by themselves. */
function* flatsOf(found, externals, words) {
    yield flatOf(found, externals, words);
    for (const part of flat_partsOf(found, externals))
        yield flatOf(part, externals, words);
}
/** Most resources have none: one map is enough for all of them. */
const NO_REFERENCES = new Map();
const NO_IDENTITIES = new Map();
function flatOf(found, externals, words) {
    const { language, symbol, writtenAs, place, calls, label, resource } = found;
    const { values, references, identities } = flatten(found, externals, words);
    return {
        identity: resource.identity,
        language,
        symbol,
        ...(writtenAs !== undefined && { writtenAs }),
        place,
        calls,
        label,
        values,
        references: references.size === 0 ? NO_REFERENCES : references,
        identities: identities.size === 0 ? NO_IDENTITIES : identities,
        labels: labelsOf(found, words.labels),
    };
}
/** Parts of one resource. */
const flat_MAX_PARTS = 1000;
/** Readers of manifests have told theirs already. */
function flat_partsOf(found, externals) {
    const { language, symbol, contents, place, resource } = found;
    if (language === KUBERNETES || !externals.leadsOn(language, symbol))
        return [];
    const parts = [];
    const add = (kind, own, at) => {
        if (parts.length >= flat_MAX_PARTS)
            return;
        const identity = { type: kind, address: `${resource.address}@${kind}:${String(parts.length)}` };
        parts.push({
            ...found,
            resource: { ...identity, identity, attribute: () => unknownContent('external-call', place) },
            symbol: kind,
            contents: map(new Map([...own.entries, ['whole', contents]])),
            // A value that stands elsewhere is told where it is used.
            place: at.source.path === place.source.path && at.start > place.start ? at : place,
        });
    };
    new Parts(language, externals, add).walk(contents, symbol, place);
    return parts;
}
function flatten(found, externals, { policies, bindings }) {
    const parent = bindings.parents[found.symbol];
    const { isRead, isLookedInto } = readKeys(found, externals);
    const flattening = new Flattening(parent === undefined ? isRead : (key) => key === parent || isRead(key), {
        isRead: isLookedInto,
        policies,
    });
    flattening.add('', found.contents);
    if (found.label !== undefined)
        flattening.values.set('label', (0,core_value/* known */.eO)(found.label, 'literal'));
    if (found.providerVersion !== undefined)
        flattening.values.set('provider.version', (0,core_value/* known */.eO)(found.providerVersion, 'literal'));
    if (found.region !== undefined && externals.reads(found.language, found.symbol, REGION))
        flattening.add(REGION, found.region());
    return flattening;
}
/** Where the provider of a resource works; a resource's own region goes before it. */
const REGION = 'provider.region';
function readKeys({ language, symbol }, externals) {
    const all = READERS.get(externals) ?? new Map();
    READERS.set(externals, all);
    const id = `${language} ${symbol}`;
    const known = all.get(id);
    if (known)
        return known;
    const readers = {
        isRead: remembered((key) => {
            const plain = withoutIndices(key);
            return externals.reads(language, symbol, key) || (plain !== key && externals.reads(language, symbol, plain));
        }),
        isLookedInto: remembered((key) => externals.looksInto(language, symbol, withoutIndices(key))),
    };
    all.set(id, readers);
    return readers;
}
/** Asked often, of the same keys. */
function remembered(ask) {
    const answers = new Map();
    return (key) => {
        const before = answers.get(key);
        if (before !== undefined)
            return before;
        const answer = ask(key);
        answers.set(key, answer);
        return answer;
    };
}
function withoutIndices(key) {
    return key.replaceAll(/\.\d+(?=\.|$)/g, '');
}
const READERS = new WeakMap();

// EXTERNAL MODULE: ./src/infrastructure/forms.ts
var infrastructure_forms = __webpack_require__(59168);
// EXTERNAL MODULE: ./src/core/paths.ts
var core_paths = __webpack_require__(56107);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/tar/dist/esm/parse.js + 10 modules
var parse = __webpack_require__(73979);
;// CONCATENATED MODULE: ./src/infrastructure/helm/tar.ts
/** The files of a TAR archive, unpacked by npm's own library (docs/decisions/0015-tar-by-npms-own-library.md); of one that is broken, those before the break. */

/** An archive that is compressed once more is none: what it would unpack to has no bound. */
const COMPRESSED = [Buffer.from([0x1f, 0x8b]), Buffer.from([0x28, 0xb5, 0x2f, 0xfd])];
function tar_membersOf(archive) {
    const found = [];
    if (COMPRESSED.some((magic) => magic.equals(archive.subarray(0, magic.length))))
        return found;
    const parser = new parse/* Parser */.i({
        brotli: false,
        filter: (_path, entry) => 'type' in entry && (entry.type === 'File' || entry.type === 'OldFile'),
        onReadEntry: (entry) => {
            const parts = [];
            entry.on('data', (part) => parts.push(part));
            entry.on('end', () => found.push({ name: entry.path, bytes: Buffer.concat(parts) }));
        },
    });
    // It gives every file before `end` returns, as long as nothing waits for the disk.
    parser.end(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength));
    return found;
}

;// CONCATENATED MODULE: ./src/infrastructure/helm/packed.ts
/** Charts that stand packed in another chart's folder (`charts/database-1.2.3.tgz`), as if they were unpacked there: files below the archive's own path. */


/** Bytes of one archive, and of all, once they are unpacked: a small file can unpack to any size. */
const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;
const MAX_ALL_UNPACKED_BYTES = 128 * 1024 * 1024;
/** Files that are taken from one archive. */
const MAX_MEMBERS = 2_000;
/** A longer file is no template. */
const MAX_MEMBER_BYTES = 1024 * 1024;
/** Archives in archives. */
const MAX_NESTING = 3;
/** Further archives are only counted. */
const MAX_ARCHIVES = 500;
const PACKED = /^(.*\/)?charts\/[^/]+\.tgz$/;
class PackedCharts {
    files;
    diagnostics = [];
    texts = new Map();
    listed;
    left = MAX_ALL_UNPACKED_BYTES;
    constructor(files) {
        this.files = files;
        const paths = files.paths();
        const archives = archivesIn(paths);
        for (const path of archives.slice(0, MAX_ARCHIVES)) {
            const bytes = files.bytes(path);
            if (bytes !== undefined)
                this.unpack(path, bytes, 0);
        }
        const further = archives[MAX_ARCHIVES];
        if (further !== undefined)
            this.tell(further, `it is the first of ${String(archives.length - MAX_ARCHIVES)} after ${String(MAX_ARCHIVES)} others`);
        this.listed = this.texts.size === 0 ? paths : [...paths, ...this.texts.keys()].sort();
    }
    text(path) {
        return this.texts.get(path) ?? this.files.text(path);
    }
    bytes(path) {
        return this.files.bytes(path);
    }
    pathClass(path) {
        return this.files.pathClass(path);
    }
    paths() {
        return this.listed;
    }
    unpack(path, packed, depth) {
        const archive = this.unzipped(path, packed);
        if (archive === undefined)
            return;
        let taken = 0;
        for (const { name, bytes } of tar_membersOf(archive)) {
            if (taken >= MAX_MEMBERS) {
                this.tell(path, `there are more than ${String(MAX_MEMBERS)} files in it, of which the first were read`);
                return;
            }
            const inside = insideOf(name);
            if (inside === undefined)
                continue;
            taken++;
            const member = `${path}/${inside}`;
            if (PACKED.test(inside) && depth + 1 < MAX_NESTING)
                this.unpack(member, bytes, depth + 1);
            else if (bytes.length <= MAX_MEMBER_BYTES && !bytes.includes(0))
                this.texts.set(member, new TextDecoder().decode(bytes));
        }
        if (taken === 0)
            this.tell(path, 'it is no archive of a chart');
    }
    unzipped(path, packed) {
        const most = Math.min(MAX_UNPACKED_BYTES, this.left);
        try {
            const archive = (0,external_node_zlib_.gunzipSync)(packed, { maxOutputLength: Math.max(1, most) });
            this.left -= archive.length;
            return archive;
        }
        catch (error) {
            const isTooLong = error instanceof RangeError;
            this.tell(path, isTooLong ? `it unpacks to more than ${String(most)} bytes` : 'it is broken');
            return undefined;
        }
    }
    tell(file, reason) {
        const message = `the packed chart was not read, or not whole (${reason}); what it declares was not judged`;
        this.diagnostics.push({ level: 'note', code: 'unread-chart', message, file });
    }
}
/** Those in the `charts` folder of a chart. */
function archivesIn(paths) {
    const archives = paths.filter((path) => path.endsWith('.tgz') && PACKED.test(path));
    if (archives.length === 0)
        return [];
    const all = new Set(paths);
    return archives.filter((path) => {
        const [, chart = ''] = PACKED.exec(path) ?? [];
        return all.has(`${chart}Chart.yaml`) || all.has(`${chart}Chart.yml`);
    });
}
/** Without the chart's own folder, in which all of an archive stands; undefined where it is none of it. */
function insideOf(name) {
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    if (name.startsWith('/') || name.includes('\\') || parts.includes('..') || parts.length < 2)
        return undefined;
    return parts.slice(1).join('/');
}

;// CONCATENATED MODULE: ./src/infrastructure/helm/tokens.ts
/** The text of a Go template as pieces of text and actions, and an action as words. */

/** Longer templates are none that somebody wrote. */
const MAX_PIECES = 100_000;
function piecesOf(text) {
    const pieces = [];
    let at = 0;
    let trims = false;
    while (at < text.length && pieces.length < MAX_PIECES) {
        const open = text.indexOf('{{', at);
        const end = open < 0 ? text.length : open;
        const opensTrim = open >= 0 && text[open + 2] === '-' && /\s/.test(text[open + 3] ?? '');
        addText(pieces, text, at, end, trims, opensTrim);
        if (open < 0)
            break;
        const begin = open + (opensTrim ? 3 : 2);
        const comment = /^\s*\/\*/.exec(text.slice(begin, begin + 40));
        const close = comment ? commentEnd(text, begin, open) : actionEnd(text, begin, open);
        trims = text[close - 1] === '-' && /\s/.test(text[close - 2] ?? '');
        if (!comment)
            pieces.push({ kind: 'action', words: tokens_wordsOf(text, begin, trims ? close - 1 : close), start: open });
        at = close + 2;
    }
    return pieces;
}
function addText(pieces, text, from, to, trimsStart, trimsEnd) {
    let start = from;
    let end = to;
    if (trimsStart)
        while (start < end && /\s/.test(text[start]))
            start++;
    if (trimsEnd)
        while (end > start && /\s/.test(text[end - 1]))
            end--;
    if (end > start)
        pieces.push({ kind: 'text', text: text.slice(start, end), start });
}
function commentEnd(text, begin, open) {
    const end = text.indexOf('*/', begin);
    const close = end < 0 ? -1 : text.indexOf('}}', end);
    if (close < 0)
        throw new TemplateError('a comment is not closed', open);
    return close;
}
/** The braces that end an action: those in texts are none. */
function actionEnd(text, begin, open) {
    for (let at = begin; at < text.length; at++) {
        const sign = text[at];
        if (sign === '}' && text[at + 1] === '}')
            return at;
        if (sign === '"' || sign === '`' || sign === "'")
            at = textEnd(text, at, open);
    }
    throw new TemplateError('an action is not closed', open);
}
function textEnd(text, start, open) {
    const quote = text[start];
    for (let at = start + 1; at < text.length; at++) {
        if (text[at] === '\\' && quote !== '`')
            at++;
        else if (text[at] === quote)
            return at;
        else if (text[at] === '\n' && quote !== '`')
            break;
    }
    throw new TemplateError('a text is not closed', open);
}
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const NUMBER = /[+-]?(?:0[xX][\da-fA-F]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
const SIGN = /:=|[=|(),]/y;
function tokens_wordsOf(text, from, to) {
    const words = [];
    let at = from;
    let joined = false;
    while (at < to) {
        if (/\s/.test(text[at])) {
            at++;
            joined = false;
            continue;
        }
        const { kind, value, end } = wordAt(text, at, to);
        words.push({ kind, value, joined, at });
        at = end;
        joined = true;
    }
    return words;
}
function wordAt(text, at, to) {
    const take = (pattern, start) => {
        pattern.lastIndex = start;
        const found = pattern.exec(text)?.[0];
        return found !== undefined && start + found.length <= to ? found : undefined;
    };
    const sign = text[at];
    if (sign === '"' || sign === '`' || sign === "'") {
        const end = textEnd(text, at, at);
        const inner = text.slice(at + 1, end);
        return { kind: 'text', value: sign === '`' ? inner : unescaped(inner), end: end + 1 };
    }
    if (sign === '$' || sign === '.') {
        const name = take(NAME, at + 1);
        const kind = sign === '$' ? 'variable' : name === undefined ? 'dot' : 'field';
        return { kind, value: name ?? (sign === '$' ? '' : '.'), end: at + 1 + (name?.length ?? 0) };
    }
    for (const [kind, pattern] of WORDS) {
        const value = take(pattern, at);
        if (value !== undefined)
            return { kind, value, end: at + value.length };
    }
    throw new TemplateError(`${sign} means nothing in an action`, at);
}
const WORDS = [
    ['number', NUMBER],
    ['name', NAME],
    ['sign', SIGN],
];
const tokens_ESCAPES = {
    n: '\n',
    t: '\t',
    r: '\r',
    '\\': '\\',
    '"': '"',
    "'": "'",
    a: '\x07',
    b: '\b',
    f: '\f',
    v: '\v',
};
function unescaped(text) {
    return text.replaceAll(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|([\s\S]))/g, (_all, hex, unicode, sign) => {
        const code = hex ?? unicode;
        return code === undefined ? (tokens_ESCAPES[sign ?? ''] ?? sign ?? '') : String.fromCharCode(Number.parseInt(code, 16));
    });
}

;// CONCATENATED MODULE: ./src/infrastructure/helm/parse.ts
/** Go templates to trees. Throws a TemplateError for what is none. */


/** Blocks in blocks, and brackets in brackets. */
const parse_MAX_DEPTH = 100;
function parseTemplate(text) {
    return new Parser(piecesOf(text)).whole();
}
class Parser {
    pieces;
    at = 0;
    depth = 0;
    defined = new Map();
    constructor(pieces) {
        this.pieces = pieces;
    }
    whole() {
        const { nodes, end } = this.nodes();
        if (end)
            throw new TemplateError(`there is nothing that ${end.words[0]?.value ?? ''} ends`, end.start);
        return { nodes, defined: this.defined };
    }
    /** Up to the `end` or `else` that belongs to whoever asks. */
    nodes() {
        const nodes = [];
        if (++this.depth > parse_MAX_DEPTH)
            throw new TemplateError('blocks are nested too deep', this.pieces[this.at]?.start ?? 0);
        for (let piece = this.pieces[this.at++]; piece; piece = this.pieces[this.at++]) {
            if (piece.kind === 'text') {
                nodes.push(piece);
                continue;
            }
            const keyword = piece.words[0]?.kind === 'name' ? piece.words[0].value : '';
            if (keyword === 'end' || keyword === 'else') {
                this.depth--;
                return { nodes, end: piece };
            }
            const node = this.node(piece, keyword);
            if (node)
                nodes.push(node);
        }
        this.depth--;
        return { nodes, end: undefined };
    }
    node(action, keyword) {
        const { words, start } = action;
        switch (keyword) {
            case 'if':
            case 'with':
            case 'range':
                return this.block(keyword, words.slice(1), start);
            case 'define':
                this.defined.set(nameIn(words, start), this.body(start));
                return undefined;
            case 'block': {
                const name = nameIn(words, start);
                this.defined.set(name, this.body(start));
                return { kind: 'template', name, pipe: pipeOf(words.slice(2), start), start };
            }
            case 'template': {
                const pipe = words.length > 2 ? pipeOf(words.slice(2), start) : undefined;
                return { kind: 'template', name: nameIn(words, start), pipe, start };
            }
            case 'break':
            case 'continue':
                if (words.length === 1)
                    return { kind: 'leave', way: keyword, start };
        }
        return words.length === 0 ? undefined : { kind: 'action', pipe: pipeOf(words, start), start };
    }
    body(start) {
        const { nodes, end } = this.nodes();
        if (end?.words[0]?.value !== 'end')
            throw new TemplateError('a block is not ended', start);
        return nodes;
    }
    block(kind, words, start) {
        const pipe = pipeOf(words, start);
        const { nodes: body, end } = this.nodes();
        if (end === undefined)
            throw new TemplateError(`${kind} is not ended`, start);
        const [first, second, ...rest] = end.words;
        if (first?.value === 'end')
            return { kind, pipe, body, otherwise: [], start };
        // `else if` goes on as a block of its own, ended by the same `end`.
        if (second?.value === 'if' || second?.value === 'with') {
            if (++this.depth > parse_MAX_DEPTH)
                throw new TemplateError('blocks are nested too deep', start);
            const otherwise = [this.block(second.value, rest, end.start)];
            this.depth--;
            return { kind, pipe, body, otherwise, start };
        }
        return { kind, pipe, body, otherwise: this.body(start), start };
    }
}
function nameIn(words, start) {
    const name = words[1];
    if (name?.kind !== 'text')
        throw new TemplateError('the name of a template is missing', start);
    return name.value;
}
function pipeOf(words, start) {
    const reader = new WordReader(words, start);
    const pipe = reader.pipe(0);
    if (!reader.isDone)
        throw new TemplateError(`${reader.next?.value ?? ''} is not expected`, start);
    return pipe;
}
class WordReader {
    words;
    start;
    at = 0;
    constructor(words, start) {
        this.words = words;
        this.start = start;
    }
    get next() {
        return this.words[this.at];
    }
    get isDone() {
        return this.at >= this.words.length;
    }
    isSign(value, ahead = 0) {
        const word = this.words[this.at + ahead];
        return word?.kind === 'sign' && word.value === value;
    }
    pipe(depth) {
        if (depth > parse_MAX_DEPTH)
            throw new TemplateError('brackets are nested too deep', this.start);
        const { variables, declares } = this.declared();
        const commands = [];
        for (;;) {
            const operands = [];
            while (this.next && !this.isSign('|') && !this.isSign(')'))
                operands.push(this.operand(depth));
            if (operands.length === 0)
                throw new TemplateError('a value is missing', this.start);
            commands.push({ operands });
            if (!this.isSign('|'))
                return { variables, declares, commands };
            this.at++;
        }
    }
    /** `$x :=`, `$x =`, `$key, $value :=`. */
    declared() {
        const [first, , third] = this.words.slice(this.at, this.at + 3);
        if (first?.kind === 'variable' && (this.isSign(':=', 1) || this.isSign('=', 1))) {
            const declares = this.isSign(':=', 1);
            this.at += 2;
            return { variables: [first.value], declares };
        }
        if (first?.kind === 'variable' && third?.kind === 'variable' && this.isSign(',', 1) && (this.isSign(':=', 3) || this.isSign('=', 3))) {
            const declares = this.isSign(':=', 3);
            this.at += 4;
            return { variables: [first.value, third.value], declares };
        }
        return { variables: [], declares: false };
    }
    operand(depth) {
        let operand = this.single(depth);
        while (this.next?.kind === 'field' && this.next.joined) {
            operand = { kind: 'field', of: operand, name: this.next.value };
            this.at++;
        }
        return operand;
    }
    single(depth) {
        const word = this.words[this.at++];
        switch (word.kind) {
            case 'text':
                return { kind: 'literal', value: word.value };
            case 'number':
                return { kind: 'literal', value: Number(word.value.replaceAll('_', '')) };
            case 'dot':
                return { kind: 'dot' };
            case 'field':
                return { kind: 'field', of: { kind: 'dot' }, name: word.value };
            case 'variable':
                return { kind: 'variable', name: word.value };
            case 'name':
                if (word.value === 'true' || word.value === 'false')
                    return { kind: 'literal', value: word.value === 'true' };
                return word.value === 'nil' ? { kind: 'literal', value: null } : { kind: 'function', name: word.value };
            case 'sign': {
                if (word.value !== '(')
                    throw new TemplateError(`${word.value} is not expected`, this.start);
                const pipe = this.pipe(depth + 1);
                if (!this.isSign(')'))
                    throw new TemplateError(') is missing', this.start);
                this.at++;
                return { kind: 'pipe', pipe };
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/infrastructure/helm/charts.ts
/** Which folders are Helm charts, and what each is made of. */








/** Files of values of one chart that are tried beside its own. */
const MAX_VALUES_FILES = 8;
const TEMPLATE = /\.(?:ya?ml|tpl|txt|json)$/i;
const VALUES = /^values[-_.][^/]*\.ya?ml$/i;
class Charts {
    /** By folder. */
    folders = new Map();
    charts = new Map();
    parsed = new Map();
    sources = new Map();
    byName;
    files;
    constructor(files) {
        this.files = new PackedCharts(files);
        const paths = this.files.paths();
        for (const path of paths)
            if ((path.endsWith('Chart.yaml') || path.endsWith('Chart.yml')) && /(?:^|\/)Chart\.ya?ml$/.test(path))
                this.folders.set((0,core_paths/* folderOf */.yS)(path), { templates: [], values: [] });
        if (this.folders.size === 0)
            return;
        for (const path of paths) {
            const chart = this.chartOfTemplate(path);
            if (chart !== undefined && TEMPLATE.test(path))
                this.folders.get(chart)?.templates.push(path);
            if (VALUES.test(path.slice((0,core_paths/* folderOf */.yS)(path).length).replace(/^\//, '')))
                this.folders.get((0,core_paths/* folderOf */.yS)(path))?.values.push(path);
        }
    }
    /** The chart whose template a file is. */
    chartOfTemplate(path) {
        if (this.folders.size === 0)
            return undefined;
        for (let at = path.indexOf('templates/'); at >= 0; at = path.indexOf('templates/', at + 1)) {
            if (at > 0 && path[at - 1] !== '/')
                continue;
            const folder = path.slice(0, Math.max(0, at - 1));
            if (this.folders.has(folder))
                return folder;
        }
        return undefined;
    }
    /** Charts that are no part of another one. */
    roots() {
        const isInner = (folder) => {
            for (let at = folder.lastIndexOf('charts/'); at > 0; at = folder.lastIndexOf('charts/', at - 1))
                if (folder[at - 1] === '/' && this.folders.has(folder.slice(0, at - 1)))
                    return true;
            return folder.startsWith('charts/') && this.folders.has('');
        };
        return [...this.folders.keys()]
            .filter((folder) => !isInner(folder))
            .sort()
            .map((folder) => this.chart(folder));
    }
    chart(folder) {
        const known = this.charts.get(folder);
        if (known)
            return known;
        const found = this.folders.get(folder);
        const about = this.yaml(charts_join(folder, 'Chart.yaml')) ?? this.yaml(charts_join(folder, 'Chart.yml'));
        const required = entryOf(about?.data, 'dependencies') ? about?.data : this.yaml(charts_join(folder, 'requirements.yaml'))?.data;
        const start = charts_join(folder, 'charts/');
        const chart = {
            folder,
            name: textIn(about?.data, 'name') ?? folder.slice(folder.lastIndexOf('/') + 1),
            isLibrary: textIn(about?.data, 'type') === 'library',
            about: capitalised(dictOf(about)),
            values: dictOf(this.yaml(charts_join(folder, 'values.yaml')) ?? this.yaml(charts_join(folder, 'values.yml'))),
            templates: found?.templates ?? [],
            otherValues: (found?.values ?? []).slice(0, MAX_VALUES_FILES),
            dependencies: itemsOf(entryOf(required, 'dependencies')).flatMap((one) => dependencyOf(one) ?? []),
            inner: [...this.folders.keys()].filter((one) => one.startsWith(start) && !one.slice(start.length).includes('/')).sort(),
        };
        this.charts.set(folder, chart);
        return chart;
    }
    /** The chart in a folder; undefined where there is none. */
    at(folder) {
        return this.folders.has(folder) ? this.chart(folder) : undefined;
    }
    /** The nearest chart of that name in the repository: what a registry would give may stand beside. */
    named(name, near) {
        this.byName ??= this.indexed();
        const shared = (one) => {
            let at = 0;
            while (at < one.length && one[at] === near[at])
                at++;
            return at;
        };
        const [best] = [...(this.byName.get(name) ?? [])].sort((left, right) => shared(right) - shared(left) || (left < right ? -1 : 1));
        return best === undefined ? undefined : this.chart(best);
    }
    indexed() {
        const found = new Map();
        for (const folder of this.folders.keys()) {
            const { name } = this.chart(folder);
            found.set(name, [...(found.get(name) ?? []), folder]);
        }
        return found;
    }
    /** Throws a TemplateError, the same each time. */
    template(path) {
        const source = this.source(path);
        let parsed = this.parsed.get(path);
        if (parsed === undefined) {
            try {
                parsed = parseTemplate(source.lines.text);
            }
            catch (error) {
                if (!(error instanceof TemplateError))
                    throw error;
                parsed = error;
            }
            this.parsed.set(path, parsed);
        }
        if (parsed instanceof TemplateError)
            throw parsed;
        return { template: parsed, source };
    }
    source(path) {
        const known = this.sources.get(path);
        if (known)
            return known;
        const text = withoutMarks(this.files.text(path) ?? '');
        const source = { path, lines: new parse_source/* Lines */.q(text), pathClass: this.files.pathClass(path) };
        this.sources.set(path, source);
        return source;
    }
    /** A file of values; undefined where there is none. */
    valuesIn(path) {
        return dictOf(this.yaml(path));
    }
    yaml(path) {
        if (this.files.text(path) === undefined)
            return undefined;
        const source = this.source(path);
        return { data: readYaml(source.lines.text).documents[0], source };
    }
}
function dictOf(read) {
    if (read === undefined)
        return new Map();
    const worth = worthOf(read.data, ({ start, end }) => ({ source: read.source, start, end }));
    return isDict(worth) ? worth : new Map();
}
function capitalised(dict) {
    return new Map([...dict].map(([key, value]) => [key.slice(0, 1).toUpperCase() + key.slice(1), value]));
}
function dependencyOf(data) {
    const name = textIn(data, 'name');
    if (name === undefined)
        return undefined;
    return {
        name,
        alias: textIn(data, 'alias') ?? name,
        conditions: (textIn(data, 'condition') ?? '')
            .split(',')
            .map((one) => one.trim())
            .filter((one) => one !== ''),
        tags: itemsOf(entryOf(data, 'tags')).flatMap((one) => (one.kind === 'scalar' ? [String(one.value)] : [])),
        repository: textIn(data, 'repository') ?? '',
    };
}
function charts_join(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/infrastructure/helm/releases.ts
/** Releases that manifests declare, of Flux and Argo CD: which chart of the repository each installs, and with which values. */





/** Releases of one repository. */
const MAX_RELEASES = 200;
/** Values files, sources and parameters of one release. */
const releases_MAX_ITEMS = 50;
const KINDS = new Set(['helm.toolkit.fluxcd.io/HelmRelease', 'argoproj.io/Application']);
/** Whether a kind of object, by its symbol, may be a release. */
function isRelease(symbol) {
    return KINDS.has(symbol);
}
/** Those whose chart stands in the repository. */
function releasesOf(objects, charts) {
    const releases = [];
    for (const declared of objects) {
        if (!isRelease(declared.symbol) || releases.length >= MAX_RELEASES)
            continue;
        const spec = memberIn(declared.contents, 'spec');
        const found = declared.kind === 'HelmRelease' ? ofFlux(spec, declared, charts) : ofArgo(spec, declared, charts);
        releases.push(...found);
    }
    return releases;
}
function ofFlux(spec, declared, charts) {
    const wanted = memberIn(memberIn(spec, 'chart'), 'spec');
    const chart = chartAt(textOf(memberIn(wanted, 'chart')), declared, charts);
    if (chart === undefined)
        return [];
    const files = releases_itemsOf(memberIn(wanted, 'valuesFiles')).map((file) => fileIn('', file, charts));
    return [{ chart, values: together([...files, releases_dictOf(memberIn(spec, 'values'))]), declared }];
}
function ofArgo(spec, declared, charts) {
    const several = memberIn(spec, 'sources');
    const sources = several?.kind === 'list' ? several.items.slice(0, releases_MAX_ITEMS) : [memberIn(spec, 'source')];
    return sources.flatMap((source) => {
        const chart = chartAt(textOf(memberIn(source, 'path')) ?? textOf(memberIn(source, 'chart')), declared, charts);
        if (chart === undefined)
            return [];
        const helm = memberIn(source, 'helm');
        const files = releases_itemsOf(memberIn(helm, 'valueFiles')).map((file) => fileIn(chart.folder, file, charts));
        const written = valuesIn(memberIn(helm, 'values'));
        const values = together([...files, written, releases_dictOf(memberIn(helm, 'valuesObject')), parametersOf(memberIn(helm, 'parameters'))]);
        return [{ chart, values, declared }];
    });
}
/** A folder of the repository, or a chart of that name in it. */
function chartAt(written, { place }, charts) {
    if (written === undefined || written === '')
        return undefined;
    const folder = external_node_path_.posix.normalize(written).replace(/^\.?\/|\/$/g, '');
    const known = charts.at(folder);
    return known ?? (written.includes('/') ? undefined : charts.named(written, place.source.path));
}
/** Later ones go before earlier ones. */
function together(all) {
    return all.reduce((before, one) => worth_merged(one, before), new Map());
}
function fileIn(folder, { value }, charts) {
    const path = textOf(value);
    // `$values/…` stands in another repository.
    if (path === undefined || path.startsWith('$') || path.includes('://'))
        return new Map();
    return charts.valuesIn(external_node_path_.posix.normalize(external_node_path_.posix.join(folder, path)).replace(/^\//, ''));
}
/** Values as a text of their own. */
function valuesIn(content) {
    const text = textOf(content);
    const place = content?.place;
    if (text === undefined || place === undefined)
        return new Map();
    const worth = worthOf(readYaml(text).documents[0], () => place);
    return isDict(worth) ? worth : new Map();
}
/** `name: image.tag`, with its value. */
function parametersOf(content) {
    const dict = new Map();
    for (const { value } of releases_itemsOf(content)) {
        const path = (textOf(memberIn(value, 'name')) ?? '').split('.');
        const given = memberIn(value, 'value');
        if (given === undefined || path.includes(''))
            continue;
        let at = dict;
        for (const name of path.slice(0, -1)) {
            const inner = at.get(name);
            const next = isDict(inner) ? inner : new Map();
            at.set(name, next);
            at = next;
        }
        putAt(at, path.at(-1), worthOfContent(given), given.place);
    }
    return dict;
}
function releases_dictOf(content) {
    const worth = content === undefined ? null : worthOfContent(content);
    return isDict(worth) ? worth : new Map();
}
function releases_itemsOf(content) {
    return content?.kind === 'list' ? content.items.slice(0, releases_MAX_ITEMS).map((value) => ({ value })) : [];
}

;// CONCATENATED MODULE: ./src/infrastructure/helm/built-in.ts
/** What Helm itself gives to templates: the release, the cluster's abilities, files of the chart. */


/** What stands for a cluster that is not there, as `helm template` has it. */
const CLUSTER = { major: '1', minor: '33', version: 'v1.33.0' };
const HELM = 'v3.18.0';
/** Groups that every cluster serves; others come with what is installed. */
const GROUPS = new Set([
    'admissionregistration.k8s.io',
    'apiextensions.k8s.io',
    'apiregistration.k8s.io',
    'apps',
    'authentication.k8s.io',
    'authorization.k8s.io',
    'autoscaling',
    'batch',
    'certificates.k8s.io',
    'coordination.k8s.io',
    'discovery.k8s.io',
    'events.k8s.io',
    'flowcontrol.apiserver.k8s.io',
    'networking.k8s.io',
    'node.k8s.io',
    'policy',
    'rbac.authorization.k8s.io',
    'scheduling.k8s.io',
    'storage.k8s.io',
]);
function release() {
    return new Map([
        ['Name', 'release-name'],
        ['Namespace', 'default'],
        ['Service', 'Helm'],
        ['IsInstall', true],
        ['IsUpgrade', false],
        ['Revision', 1],
    ]);
}
function capabilities() {
    const { major, minor, version } = CLUSTER;
    const cluster = new Map([
        ['Major', major],
        ['Minor', minor],
        ['Version', version],
        ['GitVersion', version],
    ]);
    return new Map([
        ['KubeVersion', cluster],
        ['HelmVersion', new Map([['Version', HELM]])],
        ['APIVersions', { members: { Has: ([name]) => isServed(printed(name)) } }],
    ]);
}
function isServed(name) {
    const [group = '', version = ''] = name.split('/');
    return group === 'v1' || (GROUPS.has(group) && /^v\d+$/.test(version));
}
/** Only files of the chart's own folder. */
function filesOf(folder, files) {
    const get = ([name]) => {
        if (name === undefined || isHole(name))
            return { hole: 'file' };
        const path = external_node_path_.posix.normalize(external_node_path_.posix.join(folder, printed(name)));
        const isInside = folder === '' ? !path.startsWith('..') : path.startsWith(`${folder}/`);
        return isInside ? withoutMarks(files.text(path) ?? '') : '';
    };
    const glob = { members: { AsConfig: () => ({ hole: 'file' }), AsSecrets: () => ({ hole: 'file' }) } };
    return { members: { Get: get, GetBytes: get, Lines: (given) => printed(get(given)).split('\n'), Glob: () => glob } };
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./src/infrastructure/helm/functions-data.ts
/** Functions of templates over lists, maps, numbers and choices. */


/** Items that one call may make. */
const functions_data_MAX_ITEMS = 10_000;
function items(worth) {
    return Array.isArray(worth) ? worth : [];
}
function dict(worth) {
    return isDict(worth) ? worth : new Map();
}
function number(worth) {
    return Number(worth ?? 0) || 0;
}
function whole(worth) {
    return Math.trunc(number(worth));
}
function same(left, right) {
    if (typeof left === 'object' && left !== null)
        return printed(left) === printed(right) && Array.isArray(left) === Array.isArray(right);
    return left === right || ((left ?? null) === null && (right ?? null) === null);
}
/** Numbers and texts as Go orders them. */
function compared(left, right) {
    if (typeof left === 'number' || typeof right === 'number')
        return number(left) - number(right);
    return printed(left) < printed(right) ? -1 : printed(left) === printed(right) ? 0 : 1;
}
/** An answer that nobody knows where one side is a hole. */
function asked(answer) {
    return ([left, right]) => holeOf(left) ?? holeOf(right) ?? answer(left, right);
}
const CHOICES = {
    default: (given) => (isEmpty(given[1]) ? (given[0] ?? null) : given[1]),
    empty: ([one]) => isEmpty(one),
    coalesce: (given) => given.find((one) => !isEmpty(one)) ?? null,
    ternary: ([yes, no, answer]) => (isEmpty(answer) ? (no ?? null) : (yes ?? null)),
    all: (given) => given.every((one) => !isEmpty(one)),
    any: (given) => given.some((one) => !isEmpty(one)),
    not: ([one]) => (isHole(one) ? one : isEmpty(one)),
    eq: ([left, ...rest]) => rest.map((one) => holeOf(one)).find((one) => one) ?? holeOf(left) ?? rest.some((one) => same(left, one)),
    ne: asked((left, right) => !same(left, right)),
    lt: asked((left, right) => compared(left, right) < 0),
    le: asked((left, right) => compared(left, right) <= 0),
    gt: asked((left, right) => compared(left, right) > 0),
    ge: asked((left, right) => compared(left, right) >= 0),
    deepEqual: asked(same),
    required: ([, one]) => (one === undefined || one === null || one === '' ? { hole: 'parameter' } : one),
    kindOf: ([one]) => functions_data_kindOf(one),
    kindIs: ([kind, one]) => functions_data_kindOf(one) === kind,
    typeOf: ([one]) => functions_data_kindOf(one),
    typeIs: ([kind, one]) => functions_data_kindOf(one) === kind,
    typeIsLike: ([kind, one]) => functions_data_kindOf(one) === kind,
};
function functions_data_kindOf(worth) {
    if (worth === null || worth === undefined)
        return 'invalid';
    if (Array.isArray(worth))
        return 'slice';
    if (isDict(worth))
        return 'map';
    if (typeof worth === 'boolean')
        return 'bool';
    return typeof worth === 'number' ? 'float64' : 'string';
}
const functions_data_LISTS = {
    list: (given) => [...given],
    tuple: (given) => [...given],
    first: ([one]) => items(one)[0] ?? null,
    rest: ([one]) => items(one).slice(1),
    last: ([one]) => items(one).at(-1) ?? null,
    initial: ([one]) => items(one).slice(0, -1),
    append: ([one, item]) => [...items(one), item ?? null],
    push: ([one, item]) => [...items(one), item ?? null],
    prepend: ([one, item]) => [item ?? null, ...items(one)],
    concat: (given) => given.flatMap(items).slice(0, functions_data_MAX_ITEMS),
    reverse: ([one]) => [...items(one)].reverse(),
    uniq: ([one]) => items(one).filter((item, index, all) => all.findIndex((other) => same(item, other)) === index),
    without: ([one, ...left]) => items(one).filter((item) => !left.some((other) => same(item, other))),
    has: ([item, one]) => items(one).some((other) => same(item, other)),
    compact: ([one]) => items(one).filter((item) => !isEmpty(item)),
    slice: ([one, from, to]) => Array.isArray(one)
        ? one.slice(whole(from), to === undefined ? undefined : whole(to))
        : printed(one).slice(whole(from), to === undefined ? undefined : whole(to)),
    index: ([one, ...keys]) => {
        let at = one ?? null;
        for (const key of keys)
            at = isDict(at) ? (at.get(printed(key)) ?? null) : isHole(at) ? at : (items(at)[whole(key)] ?? null);
        return at;
    },
    len: ([one]) => (isDict(one) ? one.size : Array.isArray(one) ? one.length : printed(one).length),
    until: ([end]) => steps(0, whole(end), whole(end) < 0 ? -1 : 1),
    untilStep: ([start, end, step]) => steps(whole(start), whole(end), whole(step)),
    seq: (given) => {
        const [start, step, end] = given.length === 1 ? [1, 1, whole(given[0])] : given.length === 2 ? [whole(given[0]), 1, whole(given[1])] : given.map(whole);
        return steps(start ?? 1, (end ?? 0) + 1, step ?? 1).join(' ');
    },
    chunk: ([size, one]) => {
        const count = Math.max(1, whole(size));
        return steps(0, items(one).length, count).map((from) => items(one).slice(from, from + count));
    },
};
function steps(start, end, step) {
    const found = [];
    if (step === 0)
        return found;
    for (let at = start; (step > 0 ? at < end : at > end) && found.length < functions_data_MAX_ITEMS; at += step)
        found.push(at);
    return found;
}
const DICTS = {
    dict: (given) => {
        const made = new Map();
        for (let index = 0; index < given.length; index += 2)
            made.set(printed(given[index]), given[index + 1] ?? '');
        return made;
    },
    get: ([one, key]) => dict(one).get(printed(key)) ?? '',
    set: ([one, key, value]) => dict(one).set(printed(key), value ?? null),
    unset: ([one, key]) => {
        dict(one).delete(printed(key));
        return one ?? null;
    },
    hasKey: ([one, key]) => dict(one).has(printed(key)),
    pluck: ([key, ...all]) => all.flatMap((one) => dict(one).get(printed(key)) ?? []),
    keys: (given) => given.flatMap((one) => [...dict(one).keys()]),
    values: ([one]) => [...dict(one).values()],
    pick: ([one, ...keys]) => new Map([...dict(one)].filter(([key]) => keys.includes(key))),
    omit: ([one, ...keys]) => new Map([...dict(one)].filter(([key]) => !keys.includes(key))),
    merge: ([first, ...others]) => into(first, others, false),
    mergeOverwrite: ([first, ...others]) => into(first, others, true),
    deepCopy: ([one]) => copied(bounded(one ?? null)),
    dig: (given) => {
        const [fallback, from] = given.slice(-2);
        let at = from;
        for (const key of given.slice(0, -2))
            at = isDict(at) ? at.get(printed(key)) : undefined;
        return at ?? fallback ?? null;
    },
};
/** The first map is changed, as it is in Go. */
function into(first, others, overwrites) {
    const target = dict(first);
    let all = target;
    for (const other of [target, ...others])
        bounded(other);
    for (const other of others)
        all = overwrites ? worth_merged(dict(other), all) : worth_merged(all, dict(other));
    for (const [key, value] of all)
        target.set(key, value);
    return target;
}
const NUMBERS = {
    add: (given) => given.reduce((sum, one) => sum + whole(one), 0),
    add1: ([one]) => whole(one) + 1,
    addf: (given) => given.reduce((sum, one) => sum + number(one), 0),
    sub: ([left, right]) => whole(left) - whole(right),
    div: ([left, right]) => (whole(right) === 0 ? { hole: 'expression' } : Math.trunc(whole(left) / whole(right))),
    mod: ([left, right]) => (whole(right) === 0 ? { hole: 'expression' } : whole(left) % whole(right)),
    mul: (given) => given.reduce((product, one) => product * whole(one), 1),
    mulf: (given) => given.reduce((product, one) => product * number(one), 1),
    divf: ([left, right]) => (number(right) === 0 ? { hole: 'expression' } : number(left) / number(right)),
    max: (given) => Math.max(...given.map(whole)),
    min: (given) => Math.min(...given.map(whole)),
    floor: ([one]) => Math.floor(number(one)),
    ceil: ([one]) => Math.ceil(number(one)),
    round: ([one, digits]) => Number(number(one).toFixed(Math.max(0, Math.min(20, whole(digits))))),
    int: ([one]) => whole(one),
    int64: ([one]) => whole(one),
    float64: ([one]) => number(one),
    atoi: ([one]) => whole(one),
    toDecimal: ([one]) => Number.parseInt(printed(one), 8) || 0,
    semverCompare: ([range, version]) => inRange(printed(range), printed(version)),
    semver: ([version]) => {
        const parsed = (0,semver.parse)(printed(version)) ?? (0,semver.coerce)(printed(version));
        if (parsed === null)
            return { hole: 'expression' };
        const { major, minor, patch, prerelease } = parsed;
        return new Map(Object.entries({ Major: major, Minor: minor, Patch: patch, Prerelease: prerelease.join('.'), Original: printed(version) }));
    },
};
/** As Masterminds/semver reads ranges: a comma is an `and`, and `-0` lets versions before a release in. */
function inRange(range, version) {
    const parsed = (0,semver.parse)(version) ?? (0,semver.coerce)(version);
    if (parsed === null || range.length > 200)
        return { hole: 'expression' };
    const plain = range
        .replaceAll(',', ' ')
        .replaceAll(/([<>=^~!]=?)\s+/g, '$1')
        .replaceAll(/-0\b/g, '');
    return (0,semver.satisfies)(parsed, plain, { includePrerelease: true });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/infrastructure/helm/functions-material.ts
/** Functions of templates that encode, read formats, or make secrets, keys and certificates. */





function functions_material_text(worth) {
    return printed(worth);
}
/** Holes as the marks that stand for them. */
function functions_material_plain(worth) {
    if (isHole(worth))
        return markOf(worth);
    if (isNative(worth))
        return null;
    if (Array.isArray(worth))
        return worth.map(functions_material_plain);
    return isDict(worth) ? new Map([...worth].map(([key, value]) => [key, functions_material_plain(value)])) : worth;
}
function plainObject(worth) {
    if (Array.isArray(worth))
        return worth.map(plainObject);
    return worth instanceof Map ? Object.fromEntries([...worth].map(([key, value]) => [key, plainObject(value)])) : worth;
}
/** What a format that stands in a text holds. */
function read(subject, asYaml) {
    return worthOfPrinted(asYaml ? readYaml(subject).documents[0] : readJson(subject).data);
}
const FORMATS = {
    toYaml: ([one]) => one === undefined || one === null
        ? 'null'
        : (0,dist/* stringify */.As)(functions_material_plain(bounded(one)), { lineWidth: 0, aliasDuplicateObjects: false }).replace(/\n$/, ''),
    toJson: ([one]) => JSON.stringify(plainObject(functions_material_plain(bounded(one ?? null)))),
    toPrettyJson: ([one]) => JSON.stringify(plainObject(functions_material_plain(bounded(one ?? null))), null, 2),
    toRawJson: ([one]) => JSON.stringify(plainObject(functions_material_plain(bounded(one ?? null)))),
    fromYaml: ([one]) => functions_material_mapOf(read(functions_material_text(one), true)),
    fromYamlArray: ([one]) => listOf(read(functions_material_text(one), true)),
    fromJson: ([one]) => functions_material_mapOf(read(functions_material_text(one), false)),
    fromJsonArray: ([one]) => listOf(read(functions_material_text(one), false)),
    toToml: () => ({ hole: 'expression' }),
    lookup: () => new Map(),
};
function functions_material_mapOf(worth) {
    return isDict(worth) ? worth : new Map();
}
function listOf(worth) {
    return Array.isArray(worth) ? worth : [];
}
function digest(algorithm) {
    return ([one]) => (0,external_node_crypto_.createHash)(algorithm).update(functions_material_text(one)).digest('hex');
}
const ENCODINGS = {
    b64enc: ([one]) => Buffer.from(functions_material_text(one)).toString('base64'),
    b64dec: ([one]) => Buffer.from(functions_material_text(one), 'base64').toString('utf8'),
    b32enc: () => ({ hole: 'expression' }),
    b32dec: () => ({ hole: 'expression' }),
    sha1sum: digest('sha1'),
    sha256sum: digest('sha256'),
    sha512sum: digest('sha512'),
    adler32sum: () => ({ hole: 'expression' }),
};
const RANDOM = () => ({ hole: 'random' });
const TIME = () => ({ hole: 'environment' });
/** Different each time, or told only by the machine. */
const functions_material_OUTSIDE = {
    randAlphaNum: RANDOM,
    randAlpha: RANDOM,
    randNumeric: RANDOM,
    randAscii: RANDOM,
    randBytes: RANDOM,
    uuidv4: RANDOM,
    shuffle: RANDOM,
    randInt: RANDOM,
    now: TIME,
    date: TIME,
    dateInZone: TIME,
    dateModify: TIME,
    date_modify: TIME,
    ago: TIME,
    htmlDate: TIME,
    unixEpoch: TIME,
    toDate: TIME,
    duration: TIME,
    durationRound: TIME,
    env: TIME,
    expandenv: TIME,
    getHostByName: TIME,
};
const PAIR = ['Cert', 'Key'];
/** What makes keys, certificates and hashes of passwords: what it gives, and what its arguments are called. */
const MAKERS = {
    genPrivateKey: { arguments: ['algorithm'], gives: [] },
    genCA: { arguments: ['commonName', 'days'], gives: PAIR },
    genCAWithKey: { arguments: ['commonName', 'days', 'key'], gives: PAIR },
    genSelfSignedCert: { arguments: ['commonName', 'addresses', 'names', 'days'], gives: PAIR },
    genSelfSignedCertWithKey: { arguments: ['commonName', 'addresses', 'names', 'days', 'key'], gives: PAIR },
    genSignedCert: { arguments: ['commonName', 'addresses', 'names', 'days', 'authority'], gives: PAIR },
    genSignedCertWithKey: { arguments: ['commonName', 'addresses', 'names', 'days', 'authority', 'key'], gives: PAIR },
    buildCustomCert: { arguments: ['certificate', 'key'], gives: PAIR },
    htpasswd: { arguments: ['user', 'password'], gives: [] },
    bcrypt: { arguments: ['password'], gives: [] },
    derivePassword: { arguments: ['counter', 'template', 'password', 'user', 'site'], gives: [] },
    encryptAES: { arguments: ['key', 'plaintext'], gives: [] },
    decryptAES: { arguments: ['key', 'ciphertext'], gives: [] },
};

// EXTERNAL MODULE: ./src/core/pattern.ts
var pattern = __webpack_require__(92269);
;// CONCATENATED MODULE: ./src/infrastructure/helm/functions-text.ts
/** Functions of templates that make texts of texts. */


/** Longer texts are not searched by an expression, which is tried at each place. */
const MAX_SEARCHED = 160;
/** What one call may make. */
const functions_text_MAX_TEXT = 1_000_000;
function functions_text_text(worth) {
    return printed(worth);
}
function functions_text_number(worth) {
    return Math.trunc(Number(worth)) || 0;
}
/** Functions whose last argument is the text, the others before it. */
function onText(change) {
    return (given) => change(functions_text_text(given.at(-1)), ...given.slice(0, -1).map(functions_text_text));
}
function indented(spaces, subject) {
    return subject.replaceAll(/^/gm, ' '.repeat(Math.max(0, Math.min(spaces, 200))));
}
function functions_text_trimmed(subject, signs, sides) {
    let start = 0;
    let end = subject.length;
    while (sides !== 'right' && start < end && signs.includes(subject[start]))
        start++;
    while (sides !== 'left' && end > start && signs.includes(subject[end - 1]))
        end--;
    return subject.slice(start, end);
}
/** Whether an expression fits somewhere; undefined where it is of a kind that is not run. */
function matches(expression, subject) {
    if (subject.length > MAX_SEARCHED)
        return undefined;
    try {
        const [start, end] = [expression.startsWith('^'), expression.endsWith('$') && !expression.endsWith('\\$')];
        const inner = expression.slice(start ? 1 : 0, end ? -1 : undefined);
        const whole = (0,pattern/* compileExpression */.Wo)(`${start ? '' : '(.)*'}(${inner})${end ? '' : '(.)*'}`);
        return whole(subject);
    }
    catch (error) {
        if (error instanceof pattern/* PatternError */.JM)
            return undefined;
        throw error;
    }
}
/** Each place where an expression fits, the longest first. */
function places(expression, subject) {
    if (subject.length > MAX_SEARCHED)
        return undefined;
    const [isStart, isEnd] = [expression.startsWith('^'), expression.endsWith('$') && !expression.endsWith('\\$')];
    try {
        const whole = (0,pattern/* compileExpression */.Wo)(expression.slice(isStart ? 1 : 0, isEnd ? -1 : undefined));
        const found = [];
        for (let at = 0; at < subject.length; at++) {
            if (isStart && at > 0)
                break;
            let end = subject.length;
            while (end > at && !whole(subject.slice(at, end)))
                end = isEnd ? at : end - 1;
            if (end <= at)
                continue;
            found.push([at, end]);
            at = end - 1;
        }
        return found;
    }
    catch (error) {
        if (error instanceof pattern/* PatternError */.JM)
            return undefined;
        throw error;
    }
}
function functions_text_replaced(expression, subject, by) {
    const found = places(expression, subject);
    if (found === undefined || /\$[\d{]/.test(by))
        return { hole: 'expression' };
    let made = '';
    let from = 0;
    for (const [start, end] of found) {
        made += subject.slice(from, start) + by;
        from = end;
    }
    return made + subject.slice(from);
}
/** Verbs of Go's fmt that charts use. */
function functions_text_formatted(pattern, given) {
    let next = 0;
    return pattern.replaceAll(/%([-+# 0]*)(\d*)(?:\.(\d+))?([a-zA-Z%])/g, (_all, flags, width, precision, verb) => {
        if (verb === '%')
            return '%';
        const worth = given[next++];
        let made = functions_text_text(worth);
        if (verb === 'q')
            made = JSON.stringify(made);
        else if (holeIn(made))
            return made;
        else if (verb === 'f' || verb === 'g')
            made = Number(worth).toFixed(precision === undefined ? 6 : Math.min(20, Number(precision)));
        else if (verb === 'x')
            made = typeof worth === 'number' ? worth.toString(16) : Buffer.from(made).toString('hex');
        else if (verb === 'T')
            made = typeof worth;
        const size = Math.min(Number(width || 0), 200);
        return flags.includes('-') ? made.padEnd(size) : made.padStart(size, flags.includes('0') && typeof worth === 'number' ? '0' : ' ');
    });
}
function worded(subject, by) {
    return subject
        .replaceAll(/([a-z0-9])([A-Z])/g, `$1${by}$2`)
        .replaceAll(/[\s_-]+/g, by)
        .toLowerCase();
}
/** Of the text as it stands, holes and all: what they print to is not looked at. */
const PRINTING = {
    quote: (given) => given
        .filter((one) => one !== null)
        .map((one) => JSON.stringify(functions_text_text(one)))
        .join(' '),
    squote: (given) => given
        .filter((one) => one !== null)
        .map((one) => `'${functions_text_text(one)}'`)
        .join(' '),
    print: (given) => given.map(functions_text_text).join(''),
    println: (given) => `${given.map(functions_text_text).join(' ')}\n`,
    printf: ([pattern, ...rest]) => functions_text_formatted(functions_text_text(pattern), rest).slice(0, functions_text_MAX_TEXT),
    cat: (given) => given.map(functions_text_text).join(' '),
    indent: ([spaces, subject]) => indented(functions_text_number(spaces), functions_text_text(subject)).slice(0, functions_text_MAX_TEXT),
    nindent: ([spaces, subject]) => `\n${indented(functions_text_number(spaces), functions_text_text(subject))}`.slice(0, functions_text_MAX_TEXT),
    toString: (given) => functions_text_text(given[0]),
    trim: onText((subject) => subject.trim()),
    join: ([by, items]) => (Array.isArray(items) ? items.map(functions_text_text).join(functions_text_text(by)) : functions_text_text(items)),
    replace: onText((subject, from = '', to = '') => (from === '' ? subject : subject.split(from).join(to).slice(0, functions_text_MAX_TEXT))),
};
const TEXTS = {
    trimAll: onText((subject, signs = '') => functions_text_trimmed(subject, signs, 'both')),
    trimSuffix: onText((subject, end = '') => (end !== '' && subject.endsWith(end) ? subject.slice(0, -end.length) : subject)),
    trimPrefix: onText((subject, start = '') => (subject.startsWith(start) ? subject.slice(start.length) : subject)),
    upper: onText((subject) => subject.toUpperCase()),
    lower: onText((subject) => subject.toLowerCase()),
    title: onText((subject) => subject.replaceAll(/\b\p{L}/gu, (letter) => letter.toUpperCase())),
    untitle: onText((subject) => subject.replaceAll(/\b\p{L}/gu, (letter) => letter.toLowerCase())),
    repeat: ([count, subject]) => functions_text_text(subject)
        .repeat(Math.max(0, Math.min(functions_text_number(count), 1000, Math.ceil(functions_text_MAX_TEXT / Math.max(1, functions_text_text(subject).length)))))
        .slice(0, functions_text_MAX_TEXT),
    substr: ([start, end, subject]) => functions_text_text(subject).slice(Math.max(0, functions_text_number(start)), functions_text_number(end) < 0 ? undefined : functions_text_number(end)),
    nospace: onText((subject) => subject.replaceAll(/\s/g, '')),
    trunc: ([count, subject]) => (functions_text_number(count) < 0 ? functions_text_text(subject).slice(functions_text_number(count)) : functions_text_text(subject).slice(0, functions_text_number(count))),
    abbrev: ([count, subject]) => (functions_text_text(subject).length > functions_text_number(count) ? `${functions_text_text(subject).slice(0, functions_text_number(count) - 3)}...` : functions_text_text(subject)),
    initials: onText((subject) => subject
        .split(/\s+/)
        .map((word) => word[0] ?? '')
        .join('')),
    wrap: onText((subject) => subject),
    contains: onText((subject, part = '') => subject.includes(part)),
    hasPrefix: onText((subject, start = '') => subject.startsWith(start)),
    hasSuffix: onText((subject, end = '') => subject.endsWith(end)),
    plural: ([one, many, count]) => (count === 1 ? (one ?? '') : (many ?? '')),
    snakecase: onText((subject) => worded(subject, '_')),
    kebabcase: onText((subject) => worded(subject, '-')),
    camelcase: onText((subject) => subject.replaceAll(/(?:^|[\s_-]+)(\p{L})/gu, (_all, letter) => letter.toUpperCase())),
    regexMatch: ([expression, subject]) => matches(functions_text_text(expression), functions_text_text(subject)) ?? { hole: 'expression' },
    regexFind: ([expression, subject]) => {
        const found = places(functions_text_text(expression), functions_text_text(subject));
        const [first] = found ?? [];
        return found === undefined ? { hole: 'expression' } : first ? functions_text_text(subject).slice(...first) : '';
    },
    regexFindAll: ([expression, subject]) => {
        const found = places(functions_text_text(expression), functions_text_text(subject));
        return found?.map((one) => functions_text_text(subject).slice(...one)) ?? { hole: 'expression' };
    },
    regexReplaceAll: ([expression, subject, by]) => functions_text_replaced(functions_text_text(expression), functions_text_text(subject), functions_text_text(by)),
    regexReplaceAllLiteral: ([expression, subject, by]) => functions_text_replaced(functions_text_text(expression), functions_text_text(subject), functions_text_text(by)),
    regexSplit: ([expression, subject]) => {
        const found = places(functions_text_text(expression), functions_text_text(subject));
        if (found === undefined)
            return { hole: 'expression' };
        const ends = [0, ...found.map(([, end]) => end)];
        return ends.map((from, index) => functions_text_text(subject).slice(from, found[index]?.[0]));
    },
    regexQuoteMeta: onText((subject) => subject.replaceAll(/[\\.+*?()|[\]{}^$]/g, '\\$&')),
    splitList: onText((subject, by = '') => subject.split(by)),
    split: onText((subject, by = '') => new Map(subject.split(by).map((part, index) => [`_${String(index)}`, part]))),
    splitn: ([by, count, subject]) => {
        const parts = functions_text_text(subject).split(functions_text_text(by));
        const kept = [...parts.slice(0, functions_text_number(count) - 1), parts.slice(functions_text_number(count) - 1).join(functions_text_text(by))];
        return new Map(kept.map((part, index) => [`_${String(index)}`, part]));
    },
    sortAlpha: ([items]) => (Array.isArray(items) ? items.map(functions_text_text).sort() : [functions_text_text(items)]),
    toStrings: ([items]) => (Array.isArray(items) ? items.map(functions_text_text) : [functions_text_text(items)]),
    html: onText((subject) => subject),
    js: onText((subject) => subject),
    urlquery: onText((subject) => encodeURIComponent(subject)),
    base: onText((subject) => subject.slice(subject.lastIndexOf('/') + 1)),
    dir: onText((subject) => (subject.includes('/') ? subject.slice(0, subject.lastIndexOf('/')) || '/' : '.')),
    ext: onText((subject) => /\.[^./]*$/.exec(subject)?.[0] ?? ''),
    clean: onText((subject) => subject.replaceAll(/\/{2,}/g, '/')),
    isAbs: onText((subject) => subject.startsWith('/')),
    urlParse: onText((subject) => urlParts(subject)),
    urlJoin: ([parts]) => (isDict(parts) ? `${functions_text_text(parts.get('scheme'))}://${functions_text_text(parts.get('host'))}${functions_text_text(parts.get('path'))}` : ''),
};
function urlParts(subject) {
    const [, scheme = '', userinfo = '', host = '', path = '', query = '', fragment = ''] = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/(?:([^@/?#]*)@)?([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i.exec(subject.slice(0, 2000)) ?? [];
    return new Map(Object.entries({ scheme, userinfo, host, hostname: host.replace(/:\d+$/, ''), path, query, fragment, opaque: '' }));
}

;// CONCATENATED MODULE: ./src/infrastructure/helm/functions.ts
/** All functions that templates may call by name, apart from those that evaluate further templates. */





/** Holes in their arguments do no harm, or are asked for. */
const BEARING = { ...PRINTING, ...CHOICES, ...functions_data_LISTS, ...DICTS, ...FORMATS, ...functions_material_OUTSIDE };
/** A hole in an argument is one in the result. */
const STRICT = { ...TEXTS, ...NUMBERS, ...ENCODINGS };
/** Throws a TemplateError where there is no such function, and for what the program itself cannot hold. */
function applied(name, given, at) {
    try {
        return functions_answer(name, given, at);
    }
    catch (error) {
        if (error instanceof RangeError)
            throw new TemplateError('a value is too large', at);
        throw error;
    }
}
function functions_answer(name, given, at) {
    const bearing = Object.hasOwn(BEARING, name) ? BEARING[name] : undefined;
    if (bearing)
        return bearing(given);
    const strict = Object.hasOwn(STRICT, name) ? STRICT[name] : undefined;
    if (strict === undefined)
        throw new TemplateError(`there is no function ${name.slice(0, 40)}`, at);
    for (const one of given) {
        const hole = holeOf(one);
        if (hole)
            return hole;
    }
    return strict(given);
}

;// CONCATENATED MODULE: ./src/infrastructure/helm/output.ts

class Output {
    limit;
    parts = [];
    segments = [];
    length = 0;
    constructor(limit) {
        this.limit = limit;
    }
    get text() {
        return this.parts.join('');
    }
    copy(text, source, offset) {
        this.add(text, { start: this.length, source, offset, isText: true, from: undefined });
    }
    print(text, source, offset, from) {
        this.add(text, { start: this.length, source, offset, isText: false, from });
    }
    /** What another template printed, line by line where it only was indented or trimmed since. */
    printInner(text, source, offset, output) {
        const lines = text.split('\n');
        const inner = output.text.split('\n');
        const first = inner.findIndex((line) => line.trim() !== '');
        const skipped = lines.findIndex((line) => line.trim() !== '');
        if (first < 0 || skipped < 0)
            return false;
        const pairs = lines.slice(skipped).map((line, index) => [line, inner[first + index] ?? '']);
        if (pairs.some(([line, other]) => line.trim() !== other.trim()))
            return false;
        let start = inner.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
        const plain = { source, offset, isText: false, from: undefined };
        this.add('\n'.repeat(skipped), { ...plain, start: this.length });
        for (const [index, [line, other]] of pairs.entries()) {
            const content = line.trimStart();
            this.add(line.slice(0, line.length - content.length), { ...plain, start: this.length });
            const at = { output, start: start + other.length - other.trimStart().length };
            this.add(content + (index < pairs.length - 1 ? '\n' : ''), { ...plain, start: this.length, inner: at });
            start += other.length + 1;
        }
        return true;
    }
    add(text, segment) {
        if (text === '')
            return;
        this.length += text.length;
        if (this.length > this.limit)
            throw new TemplateError('it prints too much', segment.offset);
        this.parts.push(text);
        this.segments.push(segment);
    }
    /** Where in the template a part of the text comes from. */
    place(start, end) {
        const segment = this.segmentAt(start);
        if (segment === undefined)
            throw new RangeError('nothing was printed there');
        const { source, offset, isText, inner } = segment;
        if (inner)
            return inner.output.place(inner.start + start - segment.start, inner.start + Math.max(start, end) - segment.start);
        if (!isText)
            return { source, start: offset, end: offset + 2 };
        const from = offset + start - segment.start;
        // What goes on in another part ends where this one does.
        const own = this.segmentAt(Math.max(start, end - 1)) === segment;
        return { source, start: from, end: own ? offset + end - segment.start : from + 1 };
    }
    /** Where the value stands that a part of the text was made of; undefined where the template wrote some of it itself. */
    valuePlace(start, end) {
        let found;
        for (let index = this.indexAt(start); index < this.segments.length; index++) {
            const segment = this.segments[index];
            if (segment.start >= end)
                break;
            if (segment.inner)
                return this.innerValue(segment, start, end);
            const text = (this.parts[index] ?? '').slice(Math.max(0, start - segment.start), end - segment.start);
            if (segment.isText ? !/^["'\s|>+-]*$/.test(text) : segment.from === undefined)
                return undefined;
            found ??= segment.from;
        }
        return found;
    }
    innerValue({ inner, start: begin }, start, end) {
        if (inner === undefined || start < begin)
            return undefined;
        return inner.output.valuePlace(inner.start + start - begin, inner.start + end - begin);
    }
    segmentAt(offset) {
        return this.segments[this.indexAt(offset)];
    }
    indexAt(offset) {
        let low = 0;
        let high = this.segments.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.segments[middle].start <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return Math.max(0, low - 1);
    }
}

;// CONCATENATED MODULE: ./src/infrastructure/helm/evaluate.ts






/** Templates in templates. */
const MAX_CALLS = 60;
/** Steps of one chart. */
const evaluate_MAX_STEPS = 3_000_000;
/** What one template may print. */
const MAX_OUTPUT = 2_000_000;
/** Texts that are templates themselves, kept once they were read. */
const MAX_TEXTS = 500;
class Evaluation {
    definitions;
    made = [];
    /** Templates that are asked for and that nobody defines: those of charts that are not here. */
    missing = new Set();
    steps = 0;
    calls = 0;
    /** Where the value that was read last stands in a file of values. */
    read;
    /** That value. */
    readWorth;
    /** What the template printed that was asked for last. */
    included;
    texts = new Map();
    constructor(definitions) {
        this.definitions = definitions;
    }
    get isSpent() {
        return this.steps > evaluate_MAX_STEPS;
    }
    /** What a template prints. Throws a TemplateError where Helm would refuse it. */
    run(nodes, dot, source) {
        const output = new Output(MAX_OUTPUT);
        this.walk(nodes, dot, { source, root: dot, scopes: [new Map()], at: 0 }, output);
        return output;
    }
    step(frame) {
        if (++this.steps > evaluate_MAX_STEPS)
            throw new TemplateError('there is too much to evaluate', frame.at);
    }
    walk(nodes, dot, frame, output) {
        frame.scopes.push(new Map());
        try {
            for (const node of nodes) {
                frame.at = node.start;
                this.step(frame);
                const leaving = this.node(node, dot, frame, output);
                if (leaving)
                    return leaving;
            }
            return undefined;
        }
        finally {
            frame.scopes.pop();
        }
    }
    node(node, dot, frame, output) {
        switch (node.kind) {
            case 'text':
                output.copy(node.text, frame.source, node.start);
                return undefined;
            case 'action': {
                this.read = undefined;
                this.included = undefined;
                const worth = this.pipe(node.pipe, dot, frame);
                frame.at = node.start;
                if (node.pipe.variables.length === 0)
                    this.print(printed(worth), node.start, frame, output);
                return undefined;
            }
            case 'if':
                return this.walk(this.isTrue(this.pipe(node.pipe, dot, frame)) ? node.body : node.otherwise, dot, frame, output);
            case 'with': {
                const worth = this.pipe(node.pipe, dot, frame);
                return this.isTrue(worth) ? this.walk(node.body, worth, frame, output) : this.walk(node.otherwise, dot, frame, output);
            }
            case 'range':
                return this.range(node, dot, frame, output);
            case 'template': {
                const given = node.pipe ? this.pipe(node.pipe, dot, frame) : null;
                this.read = undefined;
                this.print(printed(this.include(node.name, given, frame)), node.start, frame, output);
                return undefined;
            }
            case 'leave':
                return node.way;
        }
    }
    /** Places go on into templates of the same chart; what another chart's printed stands where it is asked for. */
    print(text, start, { source }, output) {
        const { included } = this;
        const isOwn = included !== undefined && chartOf(included.source) === chartOf(source);
        if (isOwn && text.trim() !== '' && output.printInner(text, source, start, included.output))
            return;
        output.print(text, source, start, this.read);
    }
    /** What nobody knows is there. */
    isTrue(worth) {
        return isHole(worth) || isNative(worth) || !isEmpty(worth);
    }
    range(node, dot, frame, output) {
        frame.scopes.push(new Map());
        const over = this.pipe({ ...node.pipe, variables: [] }, dot, frame);
        const pairs = evaluate_pairsOf(over);
        const [first, second] = node.pipe.variables;
        for (const [key, value] of pairs) {
            const scope = frame.scopes.at(-1);
            if (second !== undefined)
                scope.set(first, key).set(second, value);
            else if (first !== undefined)
                scope.set(first, value);
            if (this.walk(node.body, value, frame, output) === 'break')
                break;
        }
        frame.scopes.pop();
        return pairs.length === 0 ? this.walk(node.otherwise, dot, frame, output) : undefined;
    }
    pipe(pipe, dot, frame) {
        let worth;
        for (const command of pipe.commands)
            worth = this.command(command, worth, dot, frame);
        const [name] = pipe.variables;
        if (name !== undefined)
            this.assign(name, worth ?? null, pipe.declares, frame);
        return worth ?? null;
    }
    assign(name, worth, declares, { scopes }) {
        const owner = declares ? undefined : scopes.findLast((scope) => scope.has(name));
        (owner ?? scopes.at(-1)).set(name, worth);
    }
    command({ operands }, piped, dot, frame) {
        this.step(frame);
        const [first, ...rest] = operands;
        if (first.kind === 'function')
            return this.call(first.name, rest, piped, dot, frame);
        const given = rest.map((operand) => this.worth(operand, dot, frame));
        if (piped !== undefined)
            given.push(piped);
        return this.worth(first, dot, frame, given);
    }
    worth(operand, dot, frame, given = []) {
        switch (operand.kind) {
            case 'literal':
                return operand.value;
            case 'dot':
                return dot;
            case 'variable':
                if (operand.name === '')
                    return frame.root;
                return frame.scopes.findLast((scope) => scope.has(operand.name))?.get(operand.name) ?? null;
            case 'function':
                return this.call(operand.name, [], undefined, dot, frame);
            case 'pipe':
                return this.pipe(operand.pipe, dot, frame);
            case 'field':
                return this.member(this.worth(operand.of, dot, frame), operand.name, given);
        }
    }
    member(of, name, given) {
        if (isHole(of))
            return of;
        if (isNative(of))
            return Object.hasOwn(of.members, name) ? (of.members[name]?.(given) ?? null) : null;
        if (!isDict(of))
            return null;
        const worth = of.get(name) ?? null;
        // What is empty decides nothing: a default takes its place, and stands in the template, not around what is empty.
        if (isEmpty(worth)) {
            if (of === this.readWorth)
                this.read = undefined;
            return worth;
        }
        this.read = placeIn(of, name) ?? this.read;
        this.readWorth = worth;
        return worth;
    }
    call(written, operands, piped, dot, frame) {
        if (written === 'and' || written === 'or')
            return this.either(written === 'or', operands, piped, dot, frame);
        const at = frame.at;
        const given = operands.map((operand) => this.worth(operand, dot, frame));
        if (piped !== undefined)
            given.push(piped);
        frame.at = at;
        const name = /^must[A-Z]/.test(written) ? `${written[4].toLowerCase()}${written.slice(5)}` : written;
        if (Object.hasOwn(MAKERS, name))
            return this.make(name, given, frame);
        switch (name) {
            case 'include':
                return this.include(printed(given[0]), given[1] ?? null, frame);
            case 'tpl':
                return this.written(printed(given[0]), given[1] ?? null, frame);
            case 'fail':
                throw new TemplateError(`the chart refuses its own values: ${printed(given[0]).slice(0, 120)}`, frame.at);
        }
        const worth = applied(name, given, frame.at);
        if (typeof worth === 'string' && worth.length > MAX_OUTPUT)
            throw new TemplateError('a text is too long', frame.at);
        return worth;
    }
    /** Only as far as the answer needs it. */
    either(isOr, operands, piped, dot, frame) {
        let last = null;
        for (const operand of operands) {
            last = this.worth(operand, dot, frame);
            if (this.isTrue(last) === isOr)
                return last;
        }
        return piped === undefined ? last : piped;
    }
    make(name, given, { source, at }) {
        const maker = MAKERS[name];
        const named = new Map(maker.arguments.map((argument, index) => [argument, given[index] ?? null]));
        this.made.push({ name, given: named, place: { source, start: at, end: at + 2 } });
        const hole = { hole: 'generated' };
        return maker.gives.length === 0 ? hole : new Map(maker.gives.map((part) => [part, hole]));
    }
    include(name, given, frame) {
        const definition = this.definitions.get(name);
        if (definition === undefined) {
            this.missing.add(name.slice(0, 80));
            return { hole: 'external-call' };
        }
        return this.inner(definition.nodes, given, definition.source, frame);
    }
    written(text, given, frame) {
        if (!text.includes('{{'))
            return text;
        let nodes = this.texts.get(text);
        if (nodes === undefined) {
            nodes = parseTemplate(text).nodes;
            if (this.texts.size < MAX_TEXTS)
                this.texts.set(text, nodes);
        }
        return this.inner(nodes, given, frame.source, frame);
    }
    inner(nodes, given, source, frame) {
        if (this.calls >= MAX_CALLS)
            throw new TemplateError('templates call each other too deep', frame.at);
        this.calls++;
        const read = this.read;
        try {
            const output = this.run(nodes, given, source);
            this.included = { output, source };
            return output.text;
        }
        catch (error) {
            // Told where the template that was asked for is used.
            throw error instanceof TemplateError ? new TemplateError(error.message, frame.at) : error;
        }
        finally {
            this.calls--;
            this.read = read;
        }
    }
}
function chartOf({ path }) {
    return path.slice(0, Math.max(0, path.indexOf('templates/')));
}
function evaluate_pairsOf(over) {
    if (Array.isArray(over))
        return over.map((item, index) => [index, item]);
    if (isDict(over))
        return [...over].sort(([left], [right]) => (left < right ? -1 : 1));
    if (typeof over === 'number')
        return Array.from({ length: Math.max(0, Math.min(over, 10_000)) }, (_item, index) => [index, index]);
    return [];
}

;// CONCATENATED MODULE: ./src/infrastructure/helm/render.ts
/** Renders charts as they ship: with their own values, and once more with each file of values beside them. */







/** Charts in charts. */
const render_MAX_NESTING = 6;
const MAX_CHARTS = 60;
class Renderer {
    charts;
    diagnostics = [];
    /** Templates that could not be rendered. */
    partly = new Set();
    sources = new Map();
    constructor(charts) {
        this.charts = charts;
    }
    *all() {
        for (const chart of this.charts.roots()) {
            if (chart.isLibrary)
                continue;
            yield this.render(chart, new Map());
            for (const path of chart.otherValues)
                yield this.render(chart, this.charts.valuesIn(path));
        }
    }
    /** A chart with the values of a release. */
    release({ chart, values }) {
        return chart.isLibrary ? undefined : this.render(chart, values);
    }
    render(root, given) {
        const instances = [];
        this.instantiate(root, given, instances, false, 0);
        const definitions = new Map();
        // What the outer chart defines goes before what an inner one does.
        for (const { chart } of [...instances].reverse())
            this.define(chart, definitions);
        const evaluation = new Evaluation(definitions);
        const templates = this.rendered(instances, evaluation);
        this.tellMissing(root, evaluation);
        return { folder: root.folder, templates, made: evaluation.made };
    }
    /** The chart and those in it that are switched on, outermost first. */
    instantiate(chart, given, into, isElsewhere, depth) {
        const values = copied(worth_merged(given, chart.values));
        into.push({ chart, values, isElsewhere });
        if (depth >= render_MAX_NESTING || into.length >= MAX_CHARTS)
            return values;
        const all = this.innerOf(chart);
        if (!isElsewhere)
            this.tellUnread(chart, all, values);
        for (const { inner, dependency, isElsewhere: isOutside } of all) {
            if (into.some((one) => one.chart === inner) && isOutside && inner.isLibrary)
                continue;
            if (dependency && !isOutside && !isEnabled(dependency, values))
                continue;
            const name = dependency?.alias ?? inner.name;
            const own = values.get(name);
            const global = values.get('global');
            const handed = isDict(own) ? copied(own) : new Map();
            const before = handed.get('global');
            if (isDict(global))
                handed.set('global', isDict(before) ? worth_merged(global, before) : global);
            values.set(name, this.instantiate(inner, handed, into, isElsewhere || isOutside, depth + 1));
        }
        return values;
    }
    /** Those in its own folder, those that it names by path, and charts of the repository that stand for what a registry would give. */
    innerOf(chart) {
        const inside = chart.inner.map((folder) => this.charts.chart(folder));
        const found = inside.flatMap((inner) => {
            const named = chart.dependencies.filter(({ name }) => name === inner.name);
            const one = { inner, isElsewhere: false };
            return named.length === 0 ? [{ ...one, dependency: undefined }] : named.map((dependency) => ({ ...one, dependency }));
        });
        for (const dependency of chart.dependencies) {
            if (inside.some(({ name }) => name === dependency.name))
                continue;
            const path = this.pathOf(chart, dependency);
            const inner = path === undefined ? this.charts.named(dependency.name, chart.folder) : this.charts.chart(path);
            if (inner && inner !== chart)
                found.push({ inner, dependency, isElsewhere: path === undefined });
        }
        return found;
    }
    pathOf({ folder }, { repository }) {
        if (!repository.startsWith('file://'))
            return undefined;
        const path = external_node_path_.posix.normalize(external_node_path_.posix.join(folder, repository.slice('file://'.length))).replace(/\/$/, '');
        return this.charts.files.text(charts_join(path, 'Chart.yaml')) === undefined ? undefined : path;
    }
    define(chart, definitions) {
        for (const path of chart.templates) {
            try {
                const { template, source } = this.charts.template(path);
                for (const [name, nodes] of template.defined)
                    definitions.set(name, { nodes, source });
                // A file is a template by its own name: checksums are made of it.
                definitions.set(nameOf(chart, path), { nodes: template.nodes, source });
            }
            catch (error) {
                this.tell(path, error);
            }
        }
    }
    /** In Helm's order, deepest and last in the alphabet first: templates may change the values that others see. */
    rendered(instances, evaluation) {
        const rendered = [];
        const own = instances.filter(({ isElsewhere, chart }) => !isElsewhere && !chart.isLibrary);
        const jobs = own.flatMap(({ chart, values }) => {
            const context = this.context(chart, values);
            return chart.templates.filter(isRendered).map((path) => ({ chart, path, context }));
        });
        for (const { chart, path, context } of jobs.sort(byHelm)) {
            context.set('Template', new Map([
                ['Name', nameOf(chart, path)],
                ['BasePath', `${chart.name}/templates`],
            ]));
            try {
                const { template, source } = this.charts.template(path);
                this.sources.set(path, source);
                rendered.push({ source, output: evaluation.run(template.nodes, context, source) });
            }
            catch (error) {
                this.tell(path, error);
            }
        }
        return rendered;
    }
    context(chart, values) {
        return new Map([
            ['Values', values],
            ['Chart', chart.about],
            ['Release', release()],
            ['Capabilities', capabilities()],
            ['Files', filesOf(chart.folder, this.charts.files)],
            ['Subcharts', new Map()],
        ]);
    }
    /** Once for each template, whichever values it was tried with. */
    tell(path, error) {
        if (!(error instanceof TemplateError))
            throw error;
        if (this.partly.has(path))
            return;
        this.partly.add(path);
        const source = this.charts.source(path);
        this.sources.set(path, source);
        const at = locationOf({ source, start: error.offset, end: error.offset + 2 });
        const message = `the template could not be rendered with the values of the chart (${error.message}); what it declares was not judged`;
        this.diagnostics.push({ level: 'warning', code: 'partly-parsed', message, file: path, at });
    }
    tellMissing({ folder }, { missing, isSpent }) {
        const file = charts_join(folder, 'Chart.yaml');
        if (isSpent)
            this.note('budget-infrastructure', 'there is too much to evaluate in the chart; a part was left out', file);
        if (missing.size === 0)
            return;
        const [first] = [...missing].sort();
        const message = `the chart uses ${String(missing.size)} templates of charts that are not in the repository (${first ?? ''} …); what they print is unknown`;
        this.note('chart-dependency-missing', message, file);
    }
    /** Charts that it installs, and that only a registry has. */
    tellUnread({ folder, dependencies }, found, values) {
        const there = new Set(found.map(({ dependency }) => dependency));
        const unread = dependencies.filter((one) => !there.has(one) && isEnabled(one, values)).map(({ name }) => name);
        if (unread.length === 0)
            return;
        const names = unread.slice(0, MAX_NAMES).join(', ');
        const more = unread.length > MAX_NAMES ? ` and ${String(unread.length - MAX_NAMES)} more` : '';
        const message = `the chart installs ${names}${more}: not in the repository, or packed so that it cannot be read; what that declares was not judged`;
        this.note('unread-chart', message, charts_join(folder, 'Chart.yaml'));
    }
    note(code, message, file) {
        if (!this.diagnostics.some((one) => one.code === code && one.file === file))
            this.diagnostics.push({ level: 'note', code, message, file });
    }
}
/** Further charts are only counted. */
const MAX_NAMES = 3;
function isRendered(path) {
    return /\.(?:ya?ml|json)$/i.test(path) && !/(?:^|\/)_[^/]*$/.test(path);
}
function byHelm({ path: left }, { path: right }) {
    return right.split('/').length - left.split('/').length || (left < right ? 1 : -1);
}
function nameOf({ name, folder }, path) {
    return `${name}/${path.slice(folder === '' ? 0 : folder.length + 1)}`;
}
/** The first condition that the values answer decides, else the tags, else it is on. */
function isEnabled({ conditions, tags }, values) {
    for (const path of conditions) {
        let at = values;
        for (const name of path.split('.'))
            at = isDict(at) ? at.get(name) : undefined;
        if (typeof at === 'boolean')
            return at;
    }
    const set = values.get('tags');
    const answers = tags.map((tag) => (isDict(set) ? set.get(tag) : undefined)).filter((one) => typeof one === 'boolean');
    return answers.length === 0 || answers.includes(true);
}

;// CONCATENATED MODULE: ./src/infrastructure/kustomize/kustomization.ts
/** A kustomization file: what it is made of and what it changes. */



const FILE = /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/;
/** Fields whose work is done by programs or by what is fetched. */
const kustomization_OPEN = ['helmCharts', 'helmChartInflationGenerator', 'generators', 'transformers', 'vars'];
/** Undefined for a file that cannot be read. */
function kustomizationIn(path, files) {
    const text = files.text(path);
    if (text === undefined)
        return undefined;
    const source = { path, lines: new parse_source/* Lines */.q(text), pathClass: files.pathClass(path) };
    const [root] = readYaml(text).documents;
    if (root?.kind !== 'map')
        return undefined;
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const lists = (...names) => names.flatMap((name) => writtenIn(entryOf(root, name), source));
    const reading = new PatchReader(folder, source, files);
    return {
        folder,
        source,
        isComponent: textIn(root, 'kind') === 'Component',
        resources: lists('resources', 'bases', 'components'),
        patches: [
            ...lists('patchesStrategicMerge').flatMap((one) => reading.fileOrText(one)),
            ...['patches', 'patchesJson6902'].flatMap((name) => itemsOf(entryOf(root, name)).flatMap((one) => reading.entry(one))),
        ],
        generators: [...generatorsIn(root, 'configMapGenerator', 'ConfigMap'), ...generatorsIn(root, 'secretGenerator', 'Secret')],
        root,
        open: kustomization_OPEN.filter((name) => entryOf(root, name) !== undefined),
    };
}
function generatorsIn(root, name, kind) {
    return itemsOf(entryOf(root, name)).map((data) => ({ kind, data }));
}
function writtenIn(data, source) {
    return itemsOf(data).flatMap((item) => item.kind === 'scalar' && typeof item.value === 'string' ? [{ text: item.value, place: kustomization_placeOf(item, source) }] : []);
}
function kustomization_placeOf({ start, end }, source) {
    return { source, start, end };
}
class PatchReader {
    folder;
    source;
    files;
    constructor(folder, source, files) {
        this.folder = folder;
        this.source = source;
        this.files = files;
    }
    /** An entry of patchesStrategicMerge: a path, or the patch itself. */
    fileOrText({ text, place }) {
        return text.includes('\n') || text.includes(': ') ? [this.inline(text, place, undefined)] : this.file(text, undefined);
    }
    entry(data) {
        const target = targetOf(entryOf(data, 'target'));
        const path = textIn(data, 'path');
        if (path !== undefined)
            return this.file(path, target);
        const written = entryOf(data, 'patch');
        const text = textIn(data, 'patch');
        if (written === undefined || text === undefined)
            return [];
        return [this.inline(text, kustomization_placeOf(written, this.source), target)];
    }
    inline(text, place, target) {
        return { text, source: this.source, place, isFile: false, target };
    }
    file(path, target) {
        const full = within(this.folder, path);
        const text = full === undefined ? undefined : this.files.text(full);
        if (full === undefined || text === undefined)
            return [];
        const source = { path: full, lines: new parse_source/* Lines */.q(text), pathClass: this.files.pathClass(full) };
        return [{ text, source, place: { source, start: 0, end: text.length }, isFile: true, target }];
    }
}
/** A path as the repository has it; undefined where it leads out. */
function within(folder, path) {
    const parts = folder === '' ? [] : folder.split('/');
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}
const kustomization_SIMPLE = ['group', 'version', 'kind', 'name', 'namespace', 'labelSelector'];
function targetOf(data) {
    if (data?.kind !== 'map')
        return undefined;
    const [group, kind, name, namespace, labels] = ['group', 'kind', 'name', 'namespace', 'labelSelector'].map((key) => textIn(data, key));
    return {
        ...(group !== undefined && { group }),
        ...(kind !== undefined && { kind }),
        ...(name !== undefined && { name }),
        ...(namespace !== undefined && { namespace }),
        ...(labels !== undefined && { labels }),
        isOpen: [...data.entries.keys()].some((key) => !kustomization_SIMPLE.includes(key)),
    };
}

;// CONCATENATED MODULE: ./src/infrastructure/kustomize/generators.ts
/** What generators of a kustomization make: the ConfigMaps and Secrets, with what stands in the repository in them. */




const MAX_ENTRIES = 500;
function generated({ folder, source }, { kind, data }, files) {
    const name = textIn(data, 'name') ?? '';
    const entries = new Map();
    for (const { text, place } of writtenIn(entryOf(data, 'literals'), source)) {
        const [, key, value] = /^([^=]+)=([\s\S]*)$/.exec(text) ?? [];
        if (key !== undefined && value !== undefined)
            entries.set(key, scalar(value.replace(/^(["'])([\s\S]*)\1$/, '$2'), place));
    }
    for (const { text, place } of writtenIn(entryOf(data, 'files'), source)) {
        const [, key, path] = /^(?:([^=]+)=)?([\s\S]+)$/.exec(text) ?? [];
        if (path === undefined)
            continue;
        const found = fileAt(folder, path, files);
        const content = found ? scalar(found.lines.text, { source: found, start: 0, end: 1 }) : unknownContent('environment', place);
        entries.set(key ?? path.slice(path.lastIndexOf('/') + 1), content);
    }
    for (const { text } of envFiles(data, source))
        addLines(entries, fileAt(folder, text, files));
    const type = textIn(data, 'type');
    const whole = new Map([
        [kind === 'Secret' ? 'stringData' : 'data', map(entries)],
        ['metadata', map(new Map([['name', scalar(name)]]))],
        ...(type === undefined ? [] : [['type', scalar(type)]]),
    ]);
    const place = kustomization_placeOf(entryOf(data, 'name') ?? data, source);
    return { apiVersion: 'v1', kind, symbol: kind, name, namespace: textIn(data, 'namespace'), contents: map(whole, false, place), place };
}
function envFiles(data, source) {
    const single = textIn(data, 'env');
    return [...writtenIn(entryOf(data, 'envs'), source), ...(single === undefined ? [] : [{ text: single }])];
}
function fileAt(folder, path, files) {
    const full = within(folder, path);
    const text = full === undefined ? undefined : files.text(full);
    return full === undefined || text === undefined ? undefined : { path: full, lines: new parse_source/* Lines */.q(text), pathClass: files.pathClass(full) };
}
/** Lines of NAME=value. */
function addLines(entries, source) {
    if (source === undefined)
        return;
    for (const match of source.lines.text.matchAll(/^[ \t]*([A-Za-z_][\w.-]*)=([^\r\n]*)$/gm)) {
        if (entries.size >= MAX_ENTRIES)
            return;
        const start = match.index;
        entries.set(match[1], scalar(match[2], { source, start, end: start + match[0].length }));
    }
}

;// CONCATENATED MODULE: ./src/infrastructure/kustomize/patches.ts
/** What patches do to the content of a resource: strategic merges, and JSON Patch (RFC 6902). */

/** Lists whose items are merged by this key; all others are replaced whole. */
const MERGE_KEYS = {
    containers: 'name',
    initContainers: 'name',
    ephemeralContainers: 'name',
    env: 'name',
    volumes: 'name',
    imagePullSecrets: 'name',
    volumeMounts: 'mountPath',
};
const DIRECTIVE = '$patch';
const patches_MAX_DEPTH = 60;
/** Undefined where the patch takes the content away. */
function mergedWith(content, patch, name = '', depth = 0) {
    if (depth > patches_MAX_DEPTH || patch.kind === 'null')
        return undefined;
    if (patch.kind === 'map') {
        const directive = scalarIn(patch, DIRECTIVE);
        if (directive === 'delete')
            return undefined;
        const under = content?.kind === 'map' && directive !== 'replace' ? content : undefined;
        return mergedMap(under, patch, depth);
    }
    const key = MERGE_KEYS[name];
    return patch.kind === 'list' && content?.kind === 'list' && key !== undefined ? mergedList(content.items, patch, key, depth) : patch;
}
function mergedMap(content, patch, depth) {
    const entries = new Map(content?.entries);
    for (const [name, value] of patch.entries) {
        if (name.startsWith('$'))
            continue;
        const merged = mergedWith(entries.get(name), value, name, depth + 1);
        if (merged === undefined)
            entries.delete(name);
        else
            entries.set(name, merged);
    }
    return map(entries, content?.open ?? false, content?.place ?? patch.place);
}
function mergedList(items, patch, key, depth) {
    const merged = [...items];
    for (const item of patch.items) {
        const name = scalarIn(item, key);
        const index = merged.findIndex((one) => name !== undefined && scalarIn(one, key) === name);
        const result = mergedWith(merged[index], item, '', depth + 1);
        if (index < 0) {
            if (result)
                merged.push(result);
        }
        else if (result)
            merged[index] = result;
        else
            merged.splice(index, 1);
    }
    return list(merged, false, patch.place);
}
function scalarIn(content, name) {
    const value = content.kind === 'map' ? content.entries.get(name) : undefined;
    return value?.kind === 'scalar' ? String(value.value) : undefined;
}
/** The content with one operation done; one that does not fit changes nothing. */
function changed(content, { op, path, from, value }) {
    const steps = stepsOf(path);
    switch (op) {
        case 'add':
        case 'replace':
            return value === undefined ? content : patches_put(content, steps, value, op === 'add');
        case 'remove':
            return patches_put(content, steps, undefined, false);
        case 'copy':
        case 'move': {
            const source = stepsOf(from ?? '');
            const moved = patches_at(content, source);
            if (moved === undefined)
                return content;
            return patches_put(op === 'move' ? patches_put(content, source, undefined, false) : content, steps, moved, true);
        }
        default:
            return content;
    }
}
function stepsOf(pointer) {
    return pointer
        .split('/')
        .slice(1, patches_MAX_DEPTH)
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
function patches_at(content, [step, ...rest]) {
    if (step === undefined)
        return content;
    if (content?.kind === 'map')
        return patches_at(content.entries.get(step), rest);
    return content?.kind === 'list' ? patches_at(content.items[Number(step)], rest) : undefined;
}
/** Sets what stands at a path, or takes it away. */
function patches_put(content, [step, ...rest], value, inserts) {
    if (step === undefined)
        return value ?? content;
    if (content.kind === 'map') {
        const entries = new Map(content.entries);
        const inner = rest.length === 0 ? value : patches_put(entries.get(step) ?? map(new Map(), false, value?.place), rest, value, inserts);
        if (inner === undefined)
            entries.delete(step);
        else
            entries.set(step, inner);
        return { ...content, entries };
    }
    if (content.kind !== 'list')
        return content;
    const index = step === '-' ? content.items.length : Number(step);
    const items = [...content.items];
    const inner = items[index];
    if (rest.length > 0) {
        if (inner !== undefined)
            items[index] = patches_put(inner, rest, value, inserts);
    }
    else if (value === undefined)
        items.splice(index, 1);
    else
        items.splice(index, inserts ? 0 : 1, value);
    return { ...content, items };
}

;// CONCATENATED MODULE: ./src/infrastructure/kustomize/overlays.ts









/** Bases of bases. */
const overlays_MAX_NESTING = 20;
/** Objects of all overlays of a repository, and the overlays themselves. */
const overlays_MAX_OBJECTS = 100_000;
class Overlays {
    files;
    objectsOf;
    diagnostics = [];
    byFolder = new Map();
    count = 0;
    built = new Set();
    constructor(files, objectsOf) {
        this.files = files;
        this.objectsOf = objectsOf;
        for (const path of files.paths()) {
            const found = FILE.test(path) ? kustomizationIn(path, files) : undefined;
            if (found)
                this.byFolder.set(found.folder, found);
        }
    }
    /** Files that overlays make something of which is no example or test: they are not looked at by themselves. */
    used() {
        const used = new Set();
        for (const { folder, source, resources } of this.byFolder.values()) {
            if (source.pathClass !== 'source')
                continue;
            for (const { text } of resources) {
                const path = within(folder, text);
                if (path !== undefined && !this.byFolder.has(path))
                    used.add(path);
            }
        }
        return used;
    }
    /** What each root makes. */
    *all() {
        const called = new Set();
        for (const { folder, source, resources } of this.byFolder.values())
            for (const { text } of source.pathClass === 'source' ? resources : [])
                called.add(within(folder, text) ?? '');
        const sorted = [...this.byFolder.values()].sort((left, right) => (left.folder < right.folder ? -1 : 1));
        for (const kustomization of sorted) {
            if (called.has(kustomization.folder) || kustomization.isComponent)
                continue;
            yield* this.build(kustomization, undefined, []).filter(({ calls }) => calls.length > 0);
        }
        // Those that only use each other have no root: the first of them is one then.
        for (const kustomization of sorted)
            if (!this.built.has(kustomization) && !kustomization.isComponent)
                yield* this.build(kustomization, undefined, []).filter(({ calls }) => calls.length > 0);
        if (this.count > overlays_MAX_OBJECTS)
            this.note('budget-infrastructure', 'the overlays make too much; a part was left out', undefined);
    }
    build(kustomization, before, above) {
        if (++this.count > overlays_MAX_OBJECTS)
            return [];
        this.built.add(kustomization);
        let items = [...(before ?? [])];
        for (const written of kustomization.resources)
            items = this.added(items, kustomization, written, above);
        for (const generator of kustomization.generators) {
            const object = generated(kustomization, generator, this.files);
            items.push({ object, calls: [object.place], names: [object.name] });
        }
        this.count += items.length;
        if (this.count > overlays_MAX_OBJECTS)
            return [];
        this.tellOpen(kustomization);
        for (const patch of kustomization.patches)
            items = this.patched(items, patch);
        items = this.replaced(items, kustomization);
        return items.map((item) => overlays_withNames(item, kustomization));
    }
    added(items, kustomization, { text, place }, above) {
        const path = within(kustomization.folder, text);
        const inner = path === undefined ? undefined : this.byFolder.get(path);
        if (inner === undefined) {
            if (path === undefined || this.files.text(path) === undefined) {
                this.note('kustomize-not-read', 'the kustomization uses resources that are not in the repository; they were not judged', kustomization.source.path);
                return items;
            }
            const objects = this.objectsOf(path);
            return [...items, ...objects.map((object) => ({ object, calls: [place], names: [object.name] }))];
        }
        if (above.length >= overlays_MAX_NESTING || inner === kustomization || above.includes(inner)) {
            this.note('recursive-module', 'the kustomization uses itself, or is nested too deep; it was not followed', kustomization.source.path);
            return items;
        }
        // A component changes what is there; a base brings its own.
        if (inner.isComponent)
            return this.build(inner, items, [...above, kustomization]);
        const made = this.build(inner, undefined, [...above, kustomization]);
        return [...items, ...made.map((item) => ({ ...item, calls: [place, ...item.calls] }))];
    }
    patched(items, patch) {
        const placing = placingOf(patch);
        let result = [...items];
        for (const data of readYaml(patch.text).documents) {
            const operations = operationsIn(data, placing);
            const content = contents_contentOf(data, placing);
            const target = patch.target ?? (operations ? undefined : ownTarget(data));
            if (target === undefined)
                continue;
            result = result.flatMap((item) => {
                if (!isMeant(item, target))
                    return [item];
                const own = item.object.contents;
                const changedTo = operations
                    ? operations.reduce((one, operation) => changed(one, operation), own)
                    : mergedWith(own, content);
                return changedTo?.kind === 'map' ? [{ ...withContents(item, changedTo), calls: [...item.calls, patch.place] }] : [];
            });
        }
        return result;
    }
    /** What a replacement writes comes from another resource: it is not known here. */
    replaced(items, { root, source }) {
        let result = [...items];
        for (const replacement of itemsOf(entryOf(root, 'replacements')))
            for (const target of itemsOf(entryOf(replacement, 'targets')))
                for (const path of itemsOf(entryOf(target, 'fieldPaths'))) {
                    const steps = path.kind === 'scalar' ? String(path.value).split('.') : [];
                    const select = { ...selectOf(entryOf(target, 'select')), isOpen: false };
                    result = result.map((item) => {
                        if (steps.length === 0 || !isMeant(item, select))
                            return item;
                        const content = patches_put(item.object.contents, steps, unknownContent('expression', kustomization_placeOf(path, source)), false);
                        return content.kind === 'map' ? withContents(item, content) : item;
                    });
                }
        return result;
    }
    tellOpen({ open, source }) {
        if (open.length === 0)
            return;
        this.note('kustomize-not-evaluated', `${open.join(', ')} of the kustomization were not evaluated; what they make or change was not judged`, source.path);
    }
    note(code, message, file) {
        if (this.diagnostics.some((one) => one.code === code && one.file === file))
            return;
        this.diagnostics.push({ level: 'note', code, message, ...(file !== undefined && { file }) });
    }
}
function selectOf(data) {
    const [kind, name, namespace] = ['kind', 'name', 'namespace'].map((key) => textIn(data, key));
    return { ...(kind !== undefined && { kind }), ...(name !== undefined && { name }), ...(namespace !== undefined && { namespace }) };
}
function placingOf({ source, place, isFile }) {
    // Of a text in a block only the block has a place.
    return { place: ({ start, end }) => (isFile ? { source, start, end } : { source, start: place.start, end: place.start + 1 }) };
}
function operationsIn(data, placing) {
    if (data.kind !== 'list')
        return undefined;
    return data.items.flatMap((item) => {
        const [op, path, from] = ['op', 'path', 'from'].map((key) => textIn(item, key));
        const value = entryOf(item, 'value');
        if (op === undefined || path === undefined)
            return [];
        return [{ op, path, ...(from !== undefined && { from }), ...(value && { value: contents_contentOf(value, placing) }) }];
    });
}
/** A patch without a target is for the resource that it is written like. */
function ownTarget(data) {
    const kind = textIn(data, 'kind');
    const name = textIn(entryOf(data, 'metadata'), 'name');
    return kind === undefined || name === undefined ? undefined : { kind, name, isOpen: false };
}
function isMeant({ object, names }, { group, kind, name, namespace, labels }) {
    const own = object.apiVersion.includes('/') ? object.apiVersion.slice(0, object.apiVersion.indexOf('/')) : '';
    if (group !== undefined && !fits(group, own))
        return false;
    if (kind !== undefined && !fits(kind, object.kind))
        return false;
    if (name !== undefined && !names.some((one) => fits(name, one)))
        return false;
    if (namespace !== undefined && object.namespace !== undefined && !fits(namespace, object.namespace))
        return false;
    return labels === undefined || hasLabels(object, labels);
}
function fits(expression, text) {
    if (expression === text)
        return true;
    try {
        return (0,pattern/* compileExpression */.Wo)(expression.replace(/^\^/, '').replace(/\$$/, ''))(text);
    }
    catch (error) {
        if (error instanceof pattern/* PatternError */.JM)
            return false;
        throw error;
    }
}
function hasLabels({ contents }, selector) {
    const labels = memberIn(memberIn(contents, 'metadata'), 'labels');
    return selector.split(',').every((one) => {
        const [name = '', value = ''] = one.split(/==?/).map((part) => part.trim());
        return textOf(memberIn(labels, name)) === value;
    });
}
function withContents(item, contents) {
    return { ...item, object: { ...item.object, contents } };
}
/** namePrefix, nameSuffix, namespace and labels. */
function overlays_withNames(item, { root, source }) {
    const [prefix = '', suffix = '', namespace] = ['namePrefix', 'nameSuffix', 'namespace'].map((name) => textIn(root, name));
    const labels = labelsIn(root, source);
    const { object } = item;
    const name = `${prefix}${object.name}${suffix}`;
    if (name === object.name && namespace === undefined && labels.size === 0)
        return item;
    const metadata = memberIn(object.contents, 'metadata');
    const entries = new Map(metadata?.kind === 'map' ? metadata.entries : []);
    entries.set('name', { ...(entries.get('name') ?? scalar('')), ...scalar(name, entries.get('name')?.place) });
    if (namespace !== undefined)
        entries.set('namespace', scalar(namespace, kustomization_placeOf(entryOf(root, 'namespace'), source)));
    const own = entries.get('labels');
    if (labels.size > 0)
        entries.set('labels', map(new Map([...(own?.kind === 'map' ? own.entries : []), ...labels])));
    const contents = map(new Map([...object.contents.entries, ['metadata', map(entries)]]), false, object.contents.place);
    return { ...item, names: [...item.names, name], object: { ...object, name, namespace: namespace ?? object.namespace, contents } };
}
function labelsIn(root, source) {
    const all = new Map();
    const pairs = [entryOf(root, 'commonLabels'), ...itemsOf(entryOf(root, 'labels')).map((one) => entryOf(one, 'pairs'))];
    for (const one of pairs)
        if (one?.kind === 'map')
            for (const [name, { value }] of one.entries)
                if (value.kind === 'scalar' && value.value !== null)
                    all.set(name, scalar(value.value, kustomization_placeOf(value, source)));
    return all;
}

;// CONCATENATED MODULE: ./src/infrastructure/kubernetes/kubernetes.ts











/** Kinds that run containers by themselves; others that do are told by what stands in them. */
const RUNS = /^[ \t-]*["']?(?:initC|c)ontainers["']?[ \t]*:/m;
class Kubernetes {
    files;
    externals;
    programs;
    reading;
    manifests = new Map();
    charted;
    constructor(files, externals, programs, reading) {
        this.files = files;
        this.externals = externals;
        this.programs = programs;
        this.reading = reading;
    }
    get charts() {
        this.charted ??= new Charts(this.files);
        return this.charted;
    }
    /** A file that may hold manifests; false where it holds none, or is a template that must be rendered first. */
    add(path, text) {
        if (this.charts.chartOfTemplate(path) !== undefined)
            return false;
        const source = { path, lines: new parse_source/* Lines */.q(text), pathClass: this.files.pathClass(path) };
        const { objects, problems, isOurs, isCut } = objectsOf(text, { place: (span) => ({ source, ...span }) }, this.isWanted);
        if (!isOurs)
            return false;
        this.manifests.set(path, objects);
        this.reading.sources.set(path, source);
        this.reading.tell(source, problems);
        if (isCut)
            this.reading.tellCut(path);
        return true;
    }
    /** Whether a document is worth parsing: rows speak of its kind, or of what its containers run. */
    isWanted = (head, text) => {
        const symbol = symbolOf(head);
        if (this.externals.knows(KUBERNETES, symbol) || this.externals.leadsOn(KUBERNETES, symbol) || isRelease(symbol))
            return true;
        if (head.kind === 'CustomResourceDefinition')
            return false;
        return text === '' || (RUNS.test(text) && this.runsKnown(text));
    };
    /** Some word in it is a program or variable that rows speak of. */
    runsKnown(text) {
        for (const [word] of text.matchAll(/[A-Za-z_][\w.-]*/g))
            if (this.externals.knows(KUBERNETES, word) || this.externals.knows(KUBERNETES, `environment.${word}`))
                return true;
        return false;
    }
    /** All that manifests, overlays and charts declare. */
    found() {
        const overlays = new Overlays(this.files, (path) => this.objectsIn(path));
        const used = overlays.used();
        const found = [];
        for (const [path, objects] of this.manifests)
            if (!used.has(path))
                for (const object of objects)
                    found.push(...this.ofObject(object, path, []));
        for (const { object, calls } of overlays.all())
            found.push(...this.ofObject(object, object.place.source.path, calls));
        this.reading.diagnostics.push(...overlays.diagnostics);
        found.push(...this.ofCharts());
        return found;
    }
    /** A resource of a kustomization may be a file that was not looked at. */
    objectsIn(path) {
        const known = this.manifests.get(path);
        if (known)
            return known;
        const text = this.files.text(path);
        if (text !== undefined)
            this.add(path, text);
        return this.manifests.get(path) ?? [];
    }
    ofObject(object, address, calls) {
        return foundIn(object, { address, calls }, this.externals, this.programs);
    }
    ofCharts() {
        const found = [];
        const renderer = new Renderer(this.charts);
        for (const chart of renderer.all())
            found.push(...this.ofChart(chart));
        for (const release of releasesOf([...this.manifests.values()].flat(), this.charts)) {
            const chart = renderer.release(release);
            if (chart)
                found.push(...this.ofChart(chart).map((one) => ({ ...one, calls: [release.declared.place, ...one.calls] })));
        }
        for (const [path, source] of renderer.sources)
            this.reading.sources.set(path, source);
        for (const path of renderer.partly)
            this.reading.partly.add(path);
        this.reading.diagnostics.push(...this.charts.files.diagnostics, ...renderer.diagnostics);
        return found;
    }
    ofChart({ templates, made }) {
        const found = [];
        for (const { source, output } of templates) {
            const placing = {
                place: ({ start, end }) => output.place(start, end),
                valuePlace: ({ start, end }) => output.valuePlace(start, end),
            };
            const { objects, problems } = objectsOf(output.text, placing, this.isWanted);
            this.tellRendered(source, problems, output);
            for (const object of objects)
                found.push(...this.ofObject(object, source.path, []));
        }
        for (const { name, given, place } of made) {
            const symbol = `template.${name}`;
            if (!this.externals.knows(KUBERNETES, symbol))
                continue;
            const contents = map(new Map([...given].map(([key, worth]) => [key, argumentContent(worth, place)])), false, place);
            const identity = { type: symbol, address: `${place.source.path}#${String(place.start)}` };
            const resource = { ...identity, identity, attribute: () => contents };
            found.push({
                resource,
                language: KUBERNETES,
                symbol,
                contents: contents,
                label: undefined,
                place,
                calls: [],
                providerVersion: undefined,
            });
        }
        return found;
    }
    tellRendered(source, problems, output) {
        const [first] = problems;
        if (first === undefined || this.reading.partly.has(source.path))
            return;
        const { start } = output.place(first.offset, first.offset);
        this.reading.tell(source, [{ offset: start, message: `what the template prints: ${first.message}` }]);
    }
}
function argumentContent(worth, place) {
    if (isHole(worth))
        return holeContent(worth, place);
    if (worth === null || typeof worth === 'object')
        return { kind: 'null', place };
    return scalar(typeof worth === 'string' ? printed(worth) : worth, place);
}

;// CONCATENATED MODULE: ./src/infrastructure/policies/bindings.ts
/** Who has which role on a key, where each role is a resource of its own: whether one principal may both administer and use it. */

/** Members of one role that are looked at. */
const bindings_MAX_MEMBERS = 200;
/** By key, whether administration and use are apart; only for keys on which roles are given in the repository. */
function separatedBy(linked, words) {
    const given = new Map();
    for (const [flat, to] of linked) {
        const kind = words.kinds[flat.symbol];
        if (kind === undefined)
            continue;
        for (const target of to.get(kind.of) ?? []) {
            const holders = given.get(target) ?? new Map();
            given.set(target, holders);
            addHolders(holders, flat, kind, words);
        }
    }
    const separated = new Map();
    for (const [flat, to] of given.size === 0 ? [] : linked) {
        const around = words.parents[flat.symbol];
        if (around === undefined)
            continue;
        const rings = [...(to.get(around) ?? [])].flatMap((one) => given.get(one) ?? []);
        const own = [...(given.get(flat.identity) === undefined ? [] : [given.get(flat.identity)]), ...rings];
        if (own.length > 0)
            separated.set(flat.identity, isSeparate(own, Object.keys(words.roles)));
    }
    return separated;
}
function addHolders(holders, { values, identities }, kind, { roles }) {
    const role = values.get(kind.role);
    const names = role === undefined ? [] : (0,core_value/* alternatives */.Vo)(role).map((one) => (one.kind === 'known' ? String(one.value) : undefined));
    const members = bindings_membersOf(kind.members, values, identities);
    for (const [ability, having] of Object.entries(roles)) {
        if (!names.some((name) => name !== undefined && having.includes(name)))
            continue;
        const all = holders.get(ability) ?? new Set();
        for (const member of members)
            all.add(member);
        holders.set(ability, all);
    }
}
function bindings_membersOf(attribute, values, identities) {
    const keys = [attribute, ...Array.from({ length: bindings_MAX_MEMBERS }, (_item, index) => `${attribute}.${String(index)}`)];
    const own = keys.filter((key) => values.has(key) && !(key === attribute && values.has(`${attribute}.0`)));
    return own.flatMap((key) => {
        const value = values.get(key);
        if (value?.kind === 'known')
            return [String(value.value)];
        // Whom a variable names may be anybody; it is the same one wherever that variable stands.
        return value?.kind === 'unknown' && value.reason === 'parameter' ? [identities.get(key), undefined] : [identities.get(key)];
    });
}
function isSeparate(all, abilities) {
    const holding = abilities.map((ability) => all.flatMap((one) => [...(one.get(ability) ?? [])]));
    const [first = [], ...rest] = holding;
    if (first.some((one) => one !== undefined && rest.every((others) => others.includes(one))))
        return (0,core_value/* known */.eO)(false, 'literal');
    const isOpen = holding.every((one) => one.length > 0) && holding.some((one) => one.includes(undefined));
    return isOpen ? (0,core_value/* unknown */.L5)('expression') : (0,core_value/* known */.eO)(true, 'literal');
}

;// CONCATENATED MODULE: ./src/infrastructure/references.ts

/** Aliases of aliases are followed this far. */
const references_MAX_STEPS = 4;
class References {
    externals;
    /** By kind's language and attribute text: the resources of that name. */
    named = new Map();
    flats = new Map();
    constructor(flats, externals) {
        this.externals = externals;
        for (const flat of flats) {
            this.flats.set(flat.identity, flat);
            for (const name of externals.identities(flat.symbol)) {
                const text = references_textOf(flat.values.get(name)) ?? flat.identities.get(name);
                if (text === undefined || text === '')
                    continue;
                const named = this.named.get(flat.language) ?? new Map();
                this.named.set(flat.language, named);
                const same = named.get(text);
                if (same)
                    same.push(flat.identity);
                else
                    named.set(text, [flat.identity]);
            }
        }
    }
    /** By attribute. An attribute that names the resource itself refers to nobody. */
    of({ symbol, language, values, references, identities }) {
        const all = new Map();
        for (const [key, others] of references) {
            const behind = [...others].flatMap((one) => this.behind(one));
            all.set(key, behind.length === others.size ? others : new Set(behind));
        }
        const own = this.externals.identities(symbol);
        const named = this.named.get(language);
        for (const [key, value] of named === undefined ? [] : values) {
            const text = own.includes(key) ? undefined : (references_textOf(value) ?? identities.get(key));
            const meant = text === undefined ? undefined : named?.get(text);
            // The same name in two places (two environments) says nothing.
            if (meant?.length !== 1 || all.has(key))
                continue;
            all.set(key, new Set(meant.flatMap((one) => this.behind(one))));
        }
        return all;
    }
    /** What an alias stands for, as well as itself. */
    behind(one, depth = 0) {
        const flat = this.flats.get(one);
        const follows = flat && depth < references_MAX_STEPS ? this.externals.standsFor(flat.symbol) : undefined;
        if (flat === undefined || follows === undefined)
            return [one];
        return [one, ...[...(flat.references.get(follows) ?? [])].flatMap((other) => this.behind(other, depth + 1))];
    }
}
function references_textOf(value) {
    const only = value?.kind === 'one-of' ? onlyOf((0,core_value/* alternatives */.Vo)(value)) : value;
    return only?.kind === 'known' && typeof only.value === 'string' ? only.value : undefined;
}
function onlyOf(all) {
    return all.length === 1 ? all[0] : undefined;
}

;// CONCATENATED MODULE: ./src/infrastructure/sites.ts






/** Sites of all resources, with references between them followed; equal ones of several instances count once. */
function resourceSites(all, externals, words) {
    // Of equal instances the first stands for all: not an example's, where the code itself has one.
    const flats = [...all].sort((left, right) => Number(pathClassOf(left) !== 'source') - Number(pathClassOf(right) !== 'source'));
    const references = new References(flats, externals);
    const sites = new Map();
    const same = new SameSites();
    const byIdentity = new Map(flats.map((flat) => [flat.identity, flat]));
    const linked = flats.map((flat) => [flat, references.of(flat)]);
    const separated = separatedBy(linked, words.bindings);
    for (const [flat, to] of linked) {
        const apart = separated.get(flat.identity);
        const values = apart === undefined ? flat.values : new Map([...flat.values, [SEPARATE, apart]]);
        const site = siteOf(flat, values, allLabels(flat, to, byIdentity));
        const before = same.before(site, to);
        sites.set(flat.identity, before ?? site);
        before?.addresses.push(...site.addresses);
    }
    for (const [{ identity }, to] of linked) {
        const site = sites.get(identity);
        for (const [key, others] of to) {
            const targets = [...others].flatMap((other) => sites.get(other) ?? []).filter((target) => target !== site);
            if (targets.length > 0)
                site.argSites.set(key, [...new Set([...(site.argSites.get(key) ?? []), ...targets])]);
        }
    }
    return [...new Set(sites.values())];
}
const NO_KEYS = new Set();
/** Whether those who administer a key and those who use it are apart, going by roles that are resources of their own. */
const SEPARATE = '@access.separate';
/** Its own labels, and those of what it is a part of. */
function allLabels(flat, to, byIdentity) {
    const wholes = [];
    for (const others of to.values())
        for (const other of others) {
            const whole = byIdentity.get(other);
            if (whole !== undefined && isPartOf(flat.symbol, whole.symbol))
                wholes.push(whole.labels);
        }
    return wholes.length === 0 ? flat.labels : Object.assign({}, ...wholes, flat.labels);
}
function siteOf(found, values, labels) {
    const own = locationOf(found.place);
    const calls = found.calls.map(locationOf);
    const { at, keys } = decidedBy(found, calls, values);
    return {
        id: `${own.file}:${String(own.line)}:${found.identity.address}`,
        kind: 'resource',
        language: found.language,
        symbol: found.symbol,
        args: values,
        argSites: new Map(),
        receivers: [],
        at: at ?? own,
        trace: calls.length === 0 ? [] : [...calls, own],
        callerArgs: keys.length === 0 ? NO_KEYS : new Set(keys),
        addresses: [found.identity.address],
        context: {
            pathClass: pathClassOf(found),
            sinks: [],
            ...(found.label !== undefined && { enclosing: found.label }),
            ...(found.writtenAs !== undefined && { writtenAs: found.writtenAs }),
            ...(Object.keys(labels).length > 0 && { labels }),
        },
    };
}
/** The innermost call whose file gives some argument, and which arguments come from calls. */
function decidedBy(found, calls, values) {
    if (calls.length === 0)
        return { at: undefined, keys: [] };
    const own = (0,core_paths/* folderOf */.yS)(found.place.source.path);
    const keys = [];
    const files = new Set();
    for (const [key, value] of values) {
        const outside = placesOf(value).filter((place) => (0,core_paths/* folderOf */.yS)(place.file) !== own);
        if (outside.length === 0)
            continue;
        keys.push(key);
        for (const { file } of outside)
            files.add((0,core_paths/* folderOf */.yS)(file));
    }
    const giving = calls.filter((one) => files.has((0,core_paths/* folderOf */.yS)(one.file)));
    // What an example makes of a module is told in the example.
    const kind = pathClassOf(found);
    const ofThatKind = new Set(found.calls.filter(({ source }) => source.pathClass === kind).map(({ source }) => source.path));
    const call = giving.findLast(({ file }) => ofThatKind.has(file)) ?? giving.at(-1);
    return { at: call ?? calls.at(-1), keys: call ? keys : [] };
}
function placesOf(value) {
    if (value.kind === 'one-of')
        return value.values.flatMap(placesOf);
    return value.at ? [value.at] : [];
}
/** What an example makes of a module is an example. */
function pathClassOf({ place, calls }) {
    const classes = [place, ...calls].map(({ source }) => source.pathClass);
    return classes.find((one) => one !== 'source') ?? 'source';
}
/** Instances of which models see the same, at the same place, are one. */
class SameSites {
    first = new Map();
    /** Made for the places where there are several. */
    byKey = new Map();
    /** The one that stands for this; without one, this stands for those that come after it. */
    before(site, to) {
        const { file, line, column } = site.trace.at(-1) ?? site.at;
        const place = `${file}:${String(line)}:${String(column)}`;
        const first = this.first.get(place);
        if (first === undefined) {
            this.first.set(place, [site, to]);
            return undefined;
        }
        this.byKey.set(keyOf(...first), first[0]);
        const key = keyOf(site, to);
        const before = this.byKey.get(key);
        if (before === undefined)
            this.byKey.set(key, site);
        return before;
    }
}
function keyOf(site, references) {
    const own = site.trace.at(-1) ?? site.at;
    const args = [...site.args].filter(([key]) => key !== 'label').map(([key, value]) => `${key}=${(0,core_value/* valueKey */.zV)(value)}`);
    const to = [...references].map(([key, others]) => `${key}>${[...others].map(({ address, type }) => `${type} ${address}`).join()}`);
    const caller = site.callerArgs.size > 0 ? JSON.stringify(site.at) : '';
    return JSON.stringify([site.symbol, own.file, own.line, own.column, caller, args.sort(), to.sort()]);
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/bodies.ts
/** Blocks to maps: attributes evaluated, nested blocks as lists, dynamic ones written out. */


/** What steers Terraform and is no part of the resource. */
const META = new Set([
    'count',
    'for_each',
    'depends_on',
    'provider',
    'providers',
    'lifecycle',
    'provisioner',
    'connection',
]);
/** `isWhole`: the block itself, not one inside it. */
function bodyContent(body, scope, isWhole = false) {
    const entries = new Map();
    for (const name of [...body.attributes.keys(), ...new Set(body.blocks.map(bodies_nameOf))]) {
        const value = isWhole && META.has(name) ? undefined : memberContent(body, name, scope);
        if (value !== undefined)
            entries.set(name, value);
    }
    return map(entries);
}
/** An attribute, or all blocks of a name; undefined where the body has neither. */
function memberContent(body, name, scope) {
    const attribute = body.attributes.get(name);
    if (attribute)
        return evaluate(attribute.value, attribute.source ? { ...elsewhere(scope), source: attribute.source } : scope);
    const blocks = body.blocks.filter((block) => bodies_nameOf(block) === name);
    if (blocks.length === 0)
        return undefined;
    let content = list([], false, { source: scope.source, start: blocks[0]?.start ?? 0, end: blocks[0]?.headerEnd ?? 0 });
    for (const block of blocks) {
        const found = blockItems(block, block.source ? { ...elsewhere(scope), source: block.source } : scope);
        content = each(content, (one) => each(found, (other) => bodies_joined(one, other)));
    }
    return content;
}
/** A scope is an object of a class: its methods are taken along. */
function elsewhere(scope) {
    return withNames(scope, new Map());
}
function bodies_nameOf(block) {
    return block.type === 'dynamic' ? (block.labels[0] ?? 'dynamic') : block.type;
}
function bodies_joined(left, right) {
    return left.kind === 'list' && right.kind === 'list' ? appended(left, right) : left;
}
function blockItems(block, scope) {
    if (block.type !== 'dynamic') {
        const inner = bodyContent(block.body, scope);
        // A block with a label, as in a provider's own settings, is kept by it.
        return list([{ ...inner, place: { source: scope.source, start: block.start, end: block.headerEnd } }]);
    }
    const content = block.body.blocks.find((one) => one.type === 'content');
    const over = block.body.attributes.get('for_each');
    if (content === undefined || over === undefined)
        return list([]);
    const iterator = block.body.attributes.get('iterator')?.value;
    const name = iterator?.kind === 'name' ? iterator.name : (block.labels[0] ?? '');
    const item = (key, value) => bodyContent(content.body, withNames(scope, new Map([[name, pair(key, value)]])));
    return each(evaluate(over.value, scope), (collection) => {
        const found = pairsOf(collection);
        // Terraform takes null as an error; a module's own default of null stands for nothing at all.
        if (collection.kind === 'null')
            return list([]);
        if (found === undefined)
            return either([list([item(collection, collection)]), list([])]);
        const pairs = found.pairs.filter(() => scope.budget.take());
        const items = pairs.map(([key, value]) => item(collection.kind === 'list' ? value : key, value));
        if (pairs.length < found.pairs.length)
            return list(items, true);
        if (!found.open)
            return list(items);
        const sample = found.sample ?? { kind: 'unknown', reason: 'expression' };
        return either([list([...items, item(sample, sample)]), list(items)]);
    });
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/found.ts


const TERRAFORM = 'terraform';
/** One after the other, so that what a module was worth need not be kept until all are seen. */
function* found_foundIn(terraform, instances, externals) {
    for (const instance of instances) {
        const around = callsOf(instance);
        for (const resource of instance.resources()) {
            if (!externals.knows(TERRAFORM, resource.type) && !externals.leadsOn(TERRAFORM, resource.type))
                continue;
            const { place, calls } = seen(resource.place, around);
            yield {
                resource,
                language: TERRAFORM,
                symbol: resource.type,
                contents: withDefaultTags(resource, instance),
                label: resource.declared.block.labels[1],
                place,
                calls,
                providerVersion: terraform.providerVersion(instance, providerOf(resource)),
                region: () => instance.providerRegion(providerOf(resource), aliasOf(resource)),
            };
        }
        const { providers, calls, backends } = instance.module;
        for (const declared of [...providers, ...calls.values(), ...(instance.call ? [] : backends)]) {
            const one = declared.source.isOutside === true ? undefined : plainBlock(declared, instance, around, externals);
            if (one)
                yield one;
        }
    }
}
/** What a module makes that is not in the repository is told where the repository calls it. */
function seen(place, calls) {
    if (place.source.isOutside !== true)
        return { place, calls };
    const inside = calls.filter(({ source }) => source.isOutside !== true);
    return { place: inside.at(-1) ?? place, calls: inside.slice(0, -1) };
}
function callsOf(instance) {
    const calls = [];
    for (let one = instance; one?.call; one = one.call.parent)
        calls.unshift(one.call.place);
    return calls;
}
/** The provider's local name: 'aws' of aws_kms_key, or what `provider = aws.east` names. */
function providerOf({ declared, type }) {
    let alias = declared.block.body.attributes.get('provider')?.value;
    while (alias?.kind === 'attribute')
        alias = alias.of;
    return alias?.kind === 'name' ? alias.name : (type.replace(/^(?:data|ephemeral)\./, '').split('_')[0] ?? '');
}
/** 'east' of `provider = aws.east`. */
function aliasOf({ declared }) {
    const written = declared.block.body.attributes.get('provider')?.value;
    return written?.kind === 'attribute' ? written.name : undefined;
}
function withDefaultTags(resource, instance) {
    const contents = resource.contents();
    const tags = instance.defaultTags(providerOf(resource));
    if (tags?.kind !== 'map')
        return contents;
    const own = contents.entries.get('tags');
    const merged = new Map([...tags.entries, ...(own?.kind === 'map' ? own.entries : [])]);
    const isOpen = tags.open || (own !== undefined && own.kind !== 'null' && (own.kind !== 'map' || own.open));
    return map(new Map([...contents.entries, ['tags', map(merged, isOpen)]]), contents.open);
}
function plainBlock(declared, instance, calls, externals) {
    const { block, source } = declared;
    const symbol = block.type === 'module' ? block.type : `${block.type}.${block.labels[0] ?? ''}`;
    if (!externals.knows(TERRAFORM, symbol))
        return undefined;
    const place = { source, start: block.start, end: block.headerEnd - 2 };
    const contents = bodyContent(block.body, instance.scope(source), true);
    const identity = {
        type: symbol,
        address: `${instance.prefix}${symbol}.${block.labels[0] ?? ''}@${String(block.start)}`,
    };
    const resource = {
        ...identity,
        identity,
        attribute: (name) => contents.entries.get(name) ?? scalar(''),
    };
    return { resource, language: TERRAFORM, symbol, contents, label: block.labels[0], place, calls, providerVersion: undefined };
}

;// CONCATENATED MODULE: ./src/infrastructure/json-walk.ts
/** Never throws; what stands before an error has been visited. */
function walkJson(text, visitor) {
    const walk = new Walk(text);
    walk.visit(visitor);
    return walk.problem;
}
const [QUOTE, BACKSLASH, COMMA, OPEN_MAP, CLOSE_MAP, OPEN_LIST, CLOSE_LIST] = [34, 92, 44, 123, 125, 91, 93];
class Walk {
    text;
    at = 0;
    problem;
    constructor(text) {
        this.text = text;
    }
    visit({ of, met }) {
        this.space();
        const start = this.at;
        const code = this.text.charCodeAt(start);
        if (of !== undefined && (code === OPEN_MAP || code === OPEN_LIST))
            this.members(of, code === OPEN_MAP);
        else
            this.pass();
        if (this.problem === undefined || this.at > start)
            met?.({ start, end: this.at });
    }
    members(of, isMap) {
        const close = isMap ? CLOSE_MAP : CLOSE_LIST;
        this.at++;
        for (this.space(); this.problem === undefined && this.text.charCodeAt(this.at) !== close; this.space()) {
            const visitor = of(isMap ? this.name() : undefined);
            if (visitor)
                this.visit(visitor);
            else
                this.pass();
            this.space();
            if (this.text.charCodeAt(this.at) === COMMA)
                this.at++;
            else if (this.text.charCodeAt(this.at) !== close)
                this.fail(`${isMap ? '}' : ']'} is missing`);
        }
        this.at++;
    }
    name() {
        const from = this.at + 1;
        if (this.text.charCodeAt(this.at) !== QUOTE)
            this.fail('a name is missing');
        this.string();
        const name = this.text.slice(from, this.at - 1);
        this.space();
        if (this.text[this.at] === ':')
            this.at++;
        else
            this.fail(': is missing');
        return name;
    }
    /** Passes over a value; how deep it is does not matter. */
    pass() {
        this.space();
        const from = this.at;
        let depth = 0;
        for (; this.at < this.text.length; this.at++) {
            const code = this.text.charCodeAt(this.at);
            if (code === QUOTE) {
                this.string();
                if (depth === 0)
                    return;
                this.at--;
            }
            else if (code === OPEN_MAP || code === OPEN_LIST)
                depth++;
            else if (code === CLOSE_MAP || code === CLOSE_LIST) {
                if (depth === 0)
                    break;
                if (--depth === 0) {
                    this.at++;
                    return;
                }
            }
            else if (depth === 0 && code === COMMA)
                break;
        }
        if (depth > 0 || this.at === from)
            this.fail('a value is missing');
    }
    /** From its opening quote to behind the closing one. */
    string() {
        for (let end = this.text.indexOf('"', this.at + 1); end >= 0; end = this.text.indexOf('"', end + 1)) {
            let before = end;
            while (this.text.charCodeAt(before - 1) === BACKSLASH)
                before--;
            if ((end - before) % 2 === 1)
                continue;
            this.at = end + 1;
            return;
        }
        this.fail('a text is not closed');
        this.at = this.text.length;
    }
    space() {
        for (; this.at < this.text.length; this.at++) {
            const code = this.text.charCodeAt(this.at);
            if (code !== 32 && code !== 10 && code !== 13 && code !== 9 && code !== 0xfeff)
                return;
        }
    }
    fail(message) {
        this.problem ??= { offset: this.at, message };
    }
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/plan-index.ts


/** Resources of one plan. */
const MAX_RESOURCES = 200_000;
/** Modules in modules. */
const plan_index_MAX_NESTING = 40;
/** Undefined for what is no plan. */
function indexPlan(text) {
    const index = new Index(text);
    const problem = walkJson(text, index.plan());
    return index.hasValues && index.hasVersion ? { ...index.found, isCut: index.isCut, problem } : undefined;
}
class Index {
    text;
    found = {
        planned: [],
        unknowns: new Map(),
        expressions: new Map(),
        outputs: new Map(),
    };
    isCut = false;
    hasValues = false;
    hasVersion = false;
    constructor(text) {
        this.text = text;
    }
    plan() {
        const parts = {
            format_version: { met: ({ start }) => (this.hasVersion = this.text[start] === '"') },
            planned_values: { ...plan_index_named({ root_module: this.modules(0) }), met: ({ start }) => (this.hasValues = this.text[start] === '{') },
            resource_changes: plan_index_items(() => this.change()),
            configuration: plan_index_named({ root_module: this.configured('', 0) }),
        };
        return plan_index_named(parts);
    }
    modules(depth) {
        if (depth > plan_index_MAX_NESTING) {
            this.isCut = true;
            return undefined;
        }
        return plan_index_named({ resources: plan_index_items(() => this.resource()), child_modules: plan_index_items(() => this.modules(depth + 1)) });
    }
    resource() {
        if (this.found.planned.length >= MAX_RESOURCES) {
            this.isCut = true;
            return undefined;
        }
        const { visitor, fields } = this.fields('address', 'type', 'mode', 'name');
        let values;
        return {
            of: (name) => (name === 'values' ? { met: (span) => (values = span) } : visitor(name)),
            met: ({ start, end }) => {
                const [address, type, mode, name] = fields;
                if (address === undefined || type === undefined)
                    return;
                this.found.planned.push({ type, address, isData: mode === 'data', name, values, start, end });
            },
        };
    }
    change() {
        const { visitor, fields } = this.fields('address');
        let unknown;
        const change = plan_index_named({ after_unknown: { met: (span) => (unknown = span) } });
        return {
            of: (name) => (name === 'change' ? change : visitor(name)),
            met: () => {
                if (fields[0] !== undefined && unknown !== undefined)
                    this.found.unknowns.set(fields[0], unknown);
            },
        };
    }
    configured(prefix, depth) {
        if (depth > plan_index_MAX_NESTING)
            return undefined;
        return plan_index_named({
            resources: plan_index_items(() => {
                const { visitor, fields } = this.fields('address');
                let expressions;
                return {
                    of: (name) => (name === 'expressions' ? { met: (span) => (expressions = span) } : visitor(name)),
                    met: () => {
                        if (expressions !== undefined)
                            this.found.expressions.set(prefix + (fields[0] ?? ''), expressions);
                    },
                };
            }),
            outputs: { met: (span) => this.found.outputs.set(prefix, span) },
            module_calls: { of: (name) => this.call(`${prefix}module.${name ?? ''}`, depth + 1) },
        });
    }
    call(address, depth) {
        return plan_index_named({
            expressions: { met: (span) => this.found.expressions.set(address, span) },
            module: this.configured(`${address}.`, depth),
        });
    }
    fields(...names) {
        const fields = names.map(() => undefined);
        const visitor = (name) => {
            const index = name === undefined ? -1 : names.indexOf(name);
            return index < 0 ? undefined : { met: (span) => (fields[index] = this.textAt(span)) };
        };
        return { visitor, fields };
    }
    textAt(span) {
        const data = dataAt(this.text, span);
        return data?.kind === 'scalar' && typeof data.value === 'string' ? data.value : undefined;
    }
}
/** What stands there, read. */
function dataAt(text, span) {
    return span === undefined ? undefined : readJsonAt(text, span.start);
}
function plan_index_named(members) {
    const all = new Map(Object.entries(members));
    return { of: (name) => (name === undefined ? undefined : all.get(name)) };
}
function plan_index_items(each) {
    return { of: (name) => (name === undefined ? each() : undefined) };
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/plan-references.ts
/** Whom an attribute in a plan refers to: a resource of its module, or one that a variable or another module's output leads to. */


/** Variables and outputs on the way. */
const plan_references_MAX_STEPS = 10;
/** References that are looked at for one attribute. */
const MAX_LOOKS = 1000;
/** Longer addresses are nobody's. */
const MAX_ADDRESS = 2000;
class plan_references_References {
    text;
    index;
    blocks = new Map();
    looks = 0;
    constructor(text, index) {
        this.text = text;
        this.index = index;
        for (const planned of index.planned) {
            const [block, key] = plan_references_split(planned.address);
            const same = this.blocks.get(block);
            if (same)
                same.isSingle = false;
            const instances = same ?? { first: planned, isSingle: true, byKey: new Map() };
            if (key !== undefined)
                instances.byKey.set(key, planned);
            this.blocks.set(block, instances);
        }
    }
    find(references, user) {
        this.looks = 0;
        return user.address.length > MAX_ADDRESS ? undefined : this.findFrom(references, prefixOf(user), plan_references_split(user.address)[1], 0);
    }
    /** `prefix` is the address of a module with a dot, or nothing. */
    findFrom(references, prefix, key, steps) {
        if (steps > plan_references_MAX_STEPS)
            return undefined;
        for (const told of references) {
            if (++this.looks > MAX_LOOKS)
                return undefined;
            const found = this.resource(prefix + told, key) ?? this.variable(told, prefix, key, steps) ?? this.output(told, prefix, key, steps);
            if (found)
                return found;
        }
        return undefined;
    }
    /** Of several instances the one that is named, or the one with the user's key. */
    resource(address, key) {
        const [block, named] = plan_references_split(address);
        const instances = this.blocks.get(block);
        if (instances?.isSingle !== false && named === undefined)
            return instances?.first;
        const wanted = named ?? key;
        return wanted === undefined ? undefined : instances?.byKey.get(wanted);
    }
    variable(told, prefix, key, steps) {
        const name = /^var\.([^.[]+)$/.exec(told)?.[1];
        const call = CALL.exec(prefix);
        if (name === undefined || !call)
            return undefined;
        const given = entryOf(dataAt(this.text, this.index.expressions.get(withoutKeys(prefix.slice(0, -1)))), name);
        return this.findFrom(referencesIn(given), prefix.slice(0, call.index), key, steps + 1);
    }
    output(told, prefix, key, steps) {
        const [, module, name] = /^(module\.[^.[]+(?:\[[^\]]*\])?)\.([^.[]+)$/.exec(told) ?? [];
        if (module === undefined || name === undefined)
            return undefined;
        const inner = `${prefix}${module}.`;
        const output = entryOf(dataAt(this.text, this.index.outputs.get(withoutKeys(inner))), name);
        return this.findFrom(referencesIn(entryOf(output, 'expression')), inner, key, steps + 1);
    }
}
/** The call of a module at the end of an address. */
const CALL = /(?:^|(?<=\.))module\.[^.[]+(?:\[[^\]]*\])?\.$/;
function plan_references_split(address) {
    const start = address.endsWith(']') ? address.indexOf('[', address.lastIndexOf(']', address.length - 2) + 1) : -1;
    return start < 0 ? [address, undefined] : [address.slice(0, start), address.slice(start)];
}
function prefixOf({ address, isData, type, name }) {
    const own = `${isData ? 'data.' : ''}${type}.${name ?? ''}`;
    const [block] = plan_references_split(address);
    return block.endsWith(own) ? block.slice(0, -own.length) : '';
}
/** Of an expression: the longest address first. */
function referencesIn(expression) {
    return itemsOf(entryOf(expression, 'references')).flatMap((one) => one.kind === 'scalar' && typeof one.value === 'string' ? [one.value] : []);
}
function withoutKeys(address) {
    let plain = '';
    let from = 0;
    for (let start = address.indexOf('['); start >= 0; start = address.indexOf('[', from)) {
        const end = address.indexOf(']', start);
        if (end < 0)
            break;
        plain += address.slice(from, start);
        from = end + 1;
    }
    return plain + address.slice(from);
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/plan.ts




class PlannedResource {
    type;
    address;
    place;
    identity;
    constructor(type, address, place) {
        this.type = type;
        this.address = address;
        this.place = place;
        this.identity = { type, address };
    }
    attribute() {
        return { ...unknownContent('external-call', this.place), from: this };
    }
}
/** One after the other: all of a long plan at once would take far more memory than its text. */
function* plannedResources(source, index, language, externals) {
    const { text } = source.lines;
    const resources = new Map(index.planned.map((one) => [one, plan_resourceOf(one, source)]));
    const references = new plan_references_References(text, index);
    for (const [planned, resource] of resources) {
        if (!externals.knows(language, resource.type) && !externals.leadsOn(language, resource.type))
            continue;
        const expression = dataAt(text, index.expressions.get(withoutKeys(planned.address)));
        const unknown = dataAt(text, index.unknowns.get(planned.address));
        const reading = new Reading(source, (told) => {
            const meant = references.find(told, planned);
            return meant && resources.get(meant);
        });
        yield {
            resource,
            language,
            symbol: resource.type,
            contents: reading.contents(dataAt(text, planned.values), { unknown, expression }),
            label: planned.name,
            place: { source, start: planned.start, end: planned.start + 1 },
            calls: [],
            providerVersion: undefined,
        };
    }
}
function plan_resourceOf({ type, address, isData, start }, source) {
    return new PlannedResource(isData ? `data.${type}` : type, address, { source, start, end: start + 1 });
}
/** The values of one resource as contents. */
class Reading {
    source;
    find;
    constructor(source, find) {
        this.source = source;
        this.find = find;
    }
    contents(data, told) {
        const content = data ? this.valueOf(data, told) : map(new Map());
        return content.kind === 'map' ? content : map(new Map());
    }
    /** What is true in `unknown` is told by the apply only. */
    valueOf(data, told) {
        const place = { source: this.source, start: data.start, end: data.end };
        if (isTrue(told.unknown))
            return unknownContent('external-call', place);
        switch (data.kind) {
            case 'list': {
                const unknown = itemsOf(told.unknown);
                // Of several blocks nobody knows which expression has become which: the planned ones may be sorted.
                const expression = data.items.length === 1 ? onlyItem(told.expression) : undefined;
                return list(data.items.map((item, index) => this.valueOf(item, { unknown: unknown[index], expression })), false, place);
            }
            case 'map':
                return this.mapOf(data, told, place);
            case 'scalar':
                return data.value === null ? { kind: 'null', place } : scalar(data.value, place);
        }
    }
    mapOf(data, told, place) {
        const entries = new Map();
        for (const [name, { value }] of data.entries) {
            const own = { unknown: entryOf(told.unknown, name), expression: entryOf(told.expression, name) };
            entries.set(name, this.linked(this.valueOf(value, own), own));
        }
        if (told.unknown?.kind === 'map')
            for (const [name, { key, value }] of told.unknown.entries)
                if (!entries.has(name) && isTrue(value)) {
                    const later = unknownContent('external-call', { source: this.source, ...key });
                    entries.set(name, this.linked(later, { unknown: value, expression: entryOf(told.expression, name) }));
                }
        return map(entries, false, place);
    }
    linked(content, { expression }) {
        const references = referencesIn(expression);
        const from = references.length === 0 ? undefined : this.find(references);
        return from === undefined ? content : { ...content, from };
    }
}
function isTrue(data) {
    return data?.kind === 'scalar' && data.value === true;
}
/** Blocks of which there can be one only are written without a list. */
function onlyItem(expression) {
    if (expression?.kind !== 'list')
        return expression;
    return expression.items.length === 1 ? expression.items[0] : undefined;
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/expansion.ts
/** `count` and `for_each`: how many instances there are, and what each of them sees. */



/** More instances of one block are not looked at by themselves. */
const MAX_INSTANCES = 200;
/** Instances of all blocks: below one root, and of the repository. */
const MAX_OF_ROOT = 50_000;
const MAX_OF_ALL = 200_000;
/** How many instances may still be made: modules that are called often multiply. */
class Room {
    wasFull = false;
    ofRoot = MAX_OF_ROOT;
    ofAll = MAX_OF_ALL;
    nextRoot() {
        this.ofRoot = MAX_OF_ROOT;
    }
    /** Of so many, how many there is room for. */
    take(wanted) {
        const taken = Math.min(wanted, this.ofRoot, this.ofAll);
        if (taken < wanted)
            this.wasFull = true;
        this.ofRoot -= taken;
        this.ofAll -= taken;
        return taken;
    }
}
function expand(declared, scope, limits, make) {
    const { attributes } = declared.block.body;
    const count = attributes.get('count')?.value;
    if (count)
        return counted(count, declared, scope, limits, make);
    const over = attributes.get('for_each')?.value;
    if (over)
        return overEach(over, declared, scope, limits, make);
    // OpenTofu
    const enabled = declared.block.body.blocks.find(({ type }) => type === 'lifecycle')?.body.attributes.get('enabled')?.value;
    const answer = enabled ? truth(evaluate(enabled, scope)) : true;
    if (answer === false)
        return { kind: 'single', instances: [], open: false };
    const only = make({ suffix: '', names: new Map(), isConditional: answer === undefined });
    return { kind: 'single', instances: [{ key: undefined, value: only }], open: false };
}
function counted(count, declared, scope, limits, make) {
    const told = knownScalar(evaluate(count, scope));
    const number = typeof told === 'boolean' ? Number(told) : Number(told ?? Number.NaN);
    const isOpen = Number.isNaN(number);
    const size = limits.room.take(isOpen ? 1 : Math.min(Math.max(0, Math.ceil(number)), MAX_INSTANCES));
    if (number > MAX_INSTANCES)
        limits.note('budget-instances', cutText(number), declared);
    const instances = [];
    for (let index = 0; index < size; index++) {
        const names = new Map([['count', map(new Map([['index', scalar(index)]]))]]);
        instances.push({ key: String(index), value: make({ suffix: `[${String(index)}]`, names, isConditional: isOpen }) });
    }
    return { kind: 'count', instances, open: isOpen || size < Math.min(number, MAX_INSTANCES) };
}
function overEach(over, declared, scope, limits, make) {
    const collection = evaluate(over, scope);
    const options = collection.kind === 'one-of' ? collection.options : [collection];
    const instances = [];
    let open = collection.kind === 'one-of';
    const add = (key, value, isConditional) => {
        const name = textOf(key);
        if (name !== undefined && instances.some((one) => one.key === name))
            return;
        if (limits.room.take(1) === 0) {
            open = true;
            return;
        }
        const names = new Map([['each', pair(key, value)]]);
        const suffix = name === undefined ? '[*]' : `["${name}"]`;
        instances.push({ key: name, value: make({ suffix, names, isConditional }) });
    };
    for (const one of options) {
        const found = pairsOf(one);
        if (found === undefined && one.kind === 'null')
            continue;
        const isOpen = found === undefined || found.open;
        open ||= isOpen;
        const pairs = (found?.pairs ?? []).slice(0, MAX_INSTANCES - instances.length);
        const total = found?.pairs.length ?? 0;
        if (pairs.length < total)
            limits.note('budget-instances', cutText(total), declared);
        for (const [key, value] of pairs)
            add(one.kind === 'list' ? value : key, value, collection.kind === 'one-of');
        if (isOpen && pairs.length === 0)
            add(unknownContent('expression'), found?.sample ?? unknownOf(one), true);
    }
    return { kind: 'each', instances, open };
}
function cutText(total) {
    return `only ${String(MAX_INSTANCES)} of ${String(total)} instances were looked at`;
}
function unknownOf(content) {
    // `for_each = aws_s3_bucket.all`: each value is one of those.
    return content.kind === 'unknown' ? content : unknownContent('expression');
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/lock-file.ts
/** By the provider's last name: 'aws' of registry.terraform.io/hashicorp/aws. */
function lockedVersions(body) {
    const versions = new Map();
    for (const { type, labels, body: inner } of body.blocks) {
        const version = inner.attributes.get('version')?.value;
        const name = labels[0]?.split('/').at(-1);
        if (type === 'provider' && name !== undefined && version?.kind === 'literal')
            versions.set(name, String(version.value));
    }
    return versions;
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/module.ts
const OVERRIDE = /(?:^|\/|_)override\.(?:tf|tofu)(?:\.json)?$/;
/** Of files of one folder, in any order. */
function moduleOf(directory, files) {
    const module = {
        directory,
        variables: new Map(),
        locals: new Map(),
        outputs: new Map(),
        resources: new Map(),
        types: new Set(),
        calls: new Map(),
        providers: [],
        backends: [],
        required: new Map(),
    };
    const ordered = [...files].sort((left, right) => rank(left) - rank(right) || (left.source.path < right.source.path ? -1 : 1));
    for (const { source, body } of ordered)
        for (const block of body.blocks)
            declare(module, { block, source }, OVERRIDE.test(source.path));
    return module;
}
function rank({ source }) {
    return OVERRIDE.test(source.path) ? 1 : 0;
}
function declare(module, declared, overrides) {
    const { block, source } = declared;
    const [first = '', second = ''] = block.labels;
    switch (block.type) {
        case 'variable':
            module_put(module.variables, first, declared, overrides);
            return;
        case 'output':
            module_put(module.outputs, first, declared, overrides);
            return;
        case 'module':
            module_put(module.calls, first, declared, overrides);
            return;
        case 'resource':
            module.types.add(first);
            module_put(module.resources, `${first}.${second}`, declared, overrides);
            return;
        case 'data':
        case 'ephemeral':
            module_put(module.resources, `${block.type}.${first}.${second}`, declared, overrides);
            return;
        case 'locals':
            for (const { name, value } of block.body.attributes.values())
                module.locals.set(name, { value, source });
            return;
        case 'provider':
            module.providers.push(declared);
            return;
        case 'terraform':
            requirements(module, block);
            for (const inner of block.body.blocks)
                if (inner.type === 'backend')
                    module.backends.push({ block: inner, source });
    }
}
function module_put(into, name, declared, overrides) {
    const before = into.get(name);
    into.set(name, before !== undefined && overrides ? { ...before, block: overridden(before.block, declared) } : declared);
}
/** Attributes take the place of those before; blocks that of all blocks of their kind. */
function overridden(block, { block: other, source }) {
    const attributes = new Map(block.body.attributes);
    for (const [name, attribute] of other.body.attributes)
        attributes.set(name, { ...attribute, source });
    const replaced = new Set(other.body.blocks.map(module_kindOf));
    const blocks = [...block.body.blocks.filter((one) => !replaced.has(module_kindOf(one))), ...other.body.blocks.map((one) => ({ ...one, source }))];
    return { ...block, body: { attributes, blocks } };
}
function module_kindOf(block) {
    return block.type === 'dynamic' ? (block.labels[0] ?? '') : block.type;
}
/** `required_providers { aws = { source = "…", version = "~> 5.0" } }`, or the version alone. */
function requirements(module, block) {
    for (const { type, body } of block.body.blocks) {
        if (type !== 'required_providers')
            continue;
        for (const { name, value } of body.attributes.values()) {
            const version = value.kind === 'object' ? value.entries.find(({ key }) => key.kind === 'literal' && key.value === 'version')?.value : value;
            if (version?.kind === 'literal' && typeof version.value === 'string')
                module.required.set(name, version.value);
        }
    }
}
/** What is written at an attribute, where it is a plain text. */
function plainText(block, name) {
    const value = block.body.attributes.get(name)?.value;
    return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/policy-document.ts
/** `data.aws_iam_policy_document` and `data.google_iam_policy` as the JSON that they make. */

/** Attributes that bring in statements from somewhere else. */
const SOURCES = ['source_policy_documents', 'override_policy_documents', 'source_json', 'override_json'];
const policy_document_NAMES = {
    sid: 'Sid',
    effect: 'Effect',
    actions: 'Action',
    not_actions: 'NotAction',
    resources: 'Resource',
    not_resources: 'NotResource',
};
function policyDocument(body) {
    const statements = body.entries.get('statement');
    const brought = SOURCES.flatMap((name) => body.entries.get(name) ?? []);
    const inherited = brought
        .flatMap((one) => (one.kind === 'list' ? one.items : [one]))
        .filter((one) => one.kind !== 'null' && textOf(one) !== '');
    const given = statements === undefined ? list([]) : statements;
    const from = (content) => content.kind === 'list'
        ? { ...list(content.items.map(policy_document_statementOf), content.open, content.place) }
        : content.kind === 'one-of'
            ? { ...content, options: content.options.map(from) }
            : content;
    const own = from(given);
    const documents = inherited.map((one) => memberOf(one, 'Statement'));
    const all = documents.reduce(followed, own);
    return map(new Map([
        ['Version', scalar('2012-10-17')],
        ['Statement', all],
    ]));
}
function followed(left, right) {
    if (left.kind !== 'list')
        return left;
    return right.kind === 'list' ? appended(left, right) : { ...left, open: true };
}
function policy_document_statementOf(statement) {
    if (statement.kind !== 'map')
        return statement;
    const entries = new Map([['Effect', scalar('Allow', undefined, 'library-default')]]);
    for (const [name, value] of statement.entries) {
        const written = Object.hasOwn(policy_document_NAMES, name) ? policy_document_NAMES[name] : undefined;
        if (written !== undefined && value.kind !== 'null')
            entries.set(written, value);
        else if (name === 'principals')
            entries.set('Principal', principals(value));
        else if (name === 'not_principals')
            entries.set('NotPrincipal', principals(value));
        else if (name === 'condition')
            entries.set('Condition', conditions(value));
    }
    return map(entries, statement.open, statement.place);
}
function principals(content) {
    if (content.kind !== 'list')
        return content;
    const entries = new Map();
    let open = content.open;
    for (const item of content.items) {
        const type = textOf(memberOf(item, 'type'));
        if (type === '*')
            return scalar('*', item.place);
        if (type === undefined)
            open = true;
        else
            entries.set(type, memberOf(item, 'identifiers'));
    }
    return map(entries, open, content.place);
}
/** Test and variable as keys: { StringEquals: { 'kms:CallerAccount': […] } }. */
function conditions(content) {
    if (content.kind !== 'list')
        return content;
    const tests = new Map();
    let open = content.open;
    for (const item of content.items) {
        const [test, variable] = [textOf(memberOf(item, 'test')), textOf(memberOf(item, 'variable'))];
        if (test === undefined || variable === undefined)
            open = true;
        else
            tests.set(test, (tests.get(test) ?? new Map()).set(variable, memberOf(item, 'values')));
    }
    return map(new Map([...tests].map(([test, variables]) => [test, map(variables)])), open, content.place);
}
/** Google's policies: roles, and who has them. */
function bindingsDocument(body) {
    return map(new Map([['bindings', body.entries.get('binding') ?? list([])]]), body.open);
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/resource.ts



class ResourceInstance {
    type;
    address;
    declared;
    externals;
    scope;
    isConditional;
    identity;
    known = new Map();
    constructor(type, address, declared, externals, scope, 
    /** Whether there is such a resource at all is not known. */
    isConditional) {
        this.type = type;
        this.address = address;
        this.declared = declared;
        this.externals = externals;
        this.scope = scope;
        this.isConditional = isConditional;
        this.identity = { type, address };
    }
    get place() {
        const { block, source } = this.declared;
        return { source, start: block.start, end: block.headerEnd - 2 };
    }
    attribute(name) {
        const known = this.known.get(name);
        if (known)
            return known;
        // Whoever asks for it again while it is made goes in a circle.
        this.known.set(name, unknownContent('expression'));
        const made = this.made(name);
        const symbol = made.kind === 'unknown' ? `${this.declared.source.path} ${this.address}.${name}` : made.symbol;
        const content = { ...made, from: this, attribute: name, ...(symbol !== undefined && { symbol }) };
        this.known.set(name, content);
        return content;
    }
    made(name) {
        const { block } = this.declared;
        if (this.type === 'data.aws_iam_policy_document' && (name === 'json' || name === 'minified_json'))
            return policyDocument(this.contents());
        if (this.type === 'data.google_iam_policy' && name === 'policy_data')
            return bindingsDocument(this.contents());
        const written = memberContent(block.body, name, this.scope);
        if (written && written.kind !== 'null')
            return written;
        const rule = this.externals.reference('terraform', `${this.type}.${name}`);
        if (rule?.material !== undefined)
            return { kind: 'material', material: rule.material, place: this.place };
        return unknownContent('external-call', this.place);
    }
    /** All that is set. */
    contents() {
        const { block } = this.declared;
        const body = bodyContent(block.body, this.scope, true);
        return body.entries.size === 0 ? map(new Map()) : body;
    }
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/variable-types.ts
/** Types of variables: what `optional(…)` fills in, and numbers and truths written as text. */


const variable_types_MAX_DEPTH = 12;
/** The value as the type makes it. */
function typed(content, type, scope, depth = 0) {
    if (type === undefined || depth > variable_types_MAX_DEPTH)
        return content;
    return each(content, (one) => {
        if (type.kind === 'name')
            return converted(one, type.name);
        if (type.kind !== 'call')
            return one;
        const [inner] = type.args;
        if (type.name === 'object')
            return inner?.kind === 'object' ? withDefaults(one, inner, scope, depth) : one;
        if (type.name === 'optional')
            return typed(one, inner, scope, depth + 1);
        if (one.kind === 'list' && (type.name === 'list' || type.name === 'set'))
            return {
                ...list(one.items.map((item) => typed(item, inner, scope, depth + 1)), one.open, one.place),
                sample: one.sample,
            };
        if (one.kind === 'map' && type.name === 'map')
            return {
                ...map(new Map([...one.entries].map(([key, value]) => [key, typed(value, inner, scope, depth + 1)])), one.open, one.place),
                sample: one.sample,
            };
        return one;
    });
}
function converted(content, type) {
    if (content.kind !== 'scalar' || typeof content.value !== 'string')
        return content;
    if (type === 'bool' && (content.value === 'true' || content.value === 'false'))
        return { ...content, value: content.value === 'true' };
    if (type === 'number' && content.value.trim() !== '' && !Number.isNaN(Number(content.value)))
        return { ...content, value: Number(content.value) };
    return content;
}
function withDefaults(content, type, scope, depth) {
    if (content.kind !== 'map')
        return content;
    const entries = new Map(content.entries);
    for (const { key, value } of type.entries) {
        if (key.kind !== 'literal')
            continue;
        const name = String(key.value);
        const given = entries.get(name);
        if (given !== undefined && given.kind !== 'null')
            entries.set(name, typed(given, value, scope, depth + 1));
        else if (!content.open && value.kind === 'call' && value.name === 'optional')
            entries.set(name, optional(value, scope, depth));
    }
    return map(entries, content.open, content.place);
}
function optional(type, scope, depth) {
    const [inner, fallback] = type.args;
    if (fallback === undefined)
        return { kind: 'null' };
    const value = evaluate(fallback, scope);
    return typed(value.kind === 'scalar' ? { ...value, origin: 'default-parameter' } : value, inner, scope, depth + 1);
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/module-instance.ts
/** A module as it is called once: its variables have values, its resources and calls are written out. */





class ModuleInstance {
    module;
    prefix;
    call;
    args;
    world;
    values = new Map();
    expansions = new Map();
    children = new Map();
    constructor(module, 
    /** 'module.network["a"].' or nothing. */
    prefix, call, args, world) {
        this.module = module;
        this.prefix = prefix;
        this.call = call;
        this.args = args;
        this.world = world;
    }
    /** What the names in a file of the module mean. */
    scope(source, names) {
        const scope = {
            source,
            budget: this.world.budget,
            readFile: (path) => this.world.readFile(this.module.directory, path),
            lookup: (name) => this.lookup(name),
        };
        return names ? withNames(scope, names) : scope;
    }
    lookup(name) {
        switch (name) {
            case 'var':
                return { kind: 'names', get: (key) => this.variable(key) };
            case 'local':
                return { kind: 'names', get: (key) => this.local(key) };
            case 'module':
                return { kind: 'names', get: (key) => this.callContent(key) };
            case 'data':
            case 'ephemeral':
                return { kind: 'names', get: (type) => ({ kind: 'names', get: (key) => this.resourceContent(`${name}.${type}.${key}`) }) };
            case 'path':
                return map(new Map([
                    ['module', scalar('.')],
                    ['root', scalar('.')],
                    ['cwd', scalar('.')],
                ]));
            default:
                return this.module.types.has(name) ? { kind: 'names', get: (key) => this.resourceContent(`${name}.${key}`) } : undefined;
        }
    }
    /** Made once; what refers to itself is not known. */
    once(key, make) {
        const known = this.values.get(key);
        if (known)
            return known;
        this.values.set(key, unknownContent('expression'));
        const made = make();
        this.values.set(key, made);
        return made;
    }
    variable(name) {
        return this.once(`var.${name}`, () => {
            const declared = this.module.variables.get(name);
            if (declared === undefined)
                return this.args.get(name) ?? unknownContent('parameter');
            const { block, source } = declared;
            const scope = this.scope(source);
            const type = block.body.attributes.get('type')?.value;
            const given = this.args.get(name);
            const isNullable = textOf(literal(block.body.attributes.get('nullable')?.value)) !== 'false';
            if (given !== undefined && (isNullable || given.kind !== 'null'))
                return typed(given, type, scope);
            return typed(this.defaultOf(declared), type, scope);
        });
    }
    defaultOf({ block, source }) {
        const fallback = block.body.attributes.get('default')?.value;
        const place = { source, start: block.start, end: block.headerEnd - 2 };
        if (fallback === undefined)
            return unknownContent('parameter', place, `${this.module.directory} ${this.prefix}var.${block.labels[0] ?? ''}`);
        const value = evaluate(fallback, this.scope(source));
        return value.kind === 'scalar' ? { ...value, origin: 'default-parameter' } : value;
    }
    local(name) {
        return this.once(`local.${name}`, () => {
            const declared = this.module.locals.get(name);
            return declared ? evaluate(declared.value, this.scope(declared.source)) : unknownContent('expression');
        });
    }
    output(name) {
        return this.once(`output.${name}`, () => {
            const declared = this.module.outputs.get(name);
            const value = declared?.block.body.attributes.get('value')?.value;
            return declared && value ? evaluate(value, this.scope(declared.source)) : unknownContent('absent');
        });
    }
    /** All instances of all resources and data sources. */
    *resources() {
        for (const key of this.module.resources.keys())
            for (const { value } of this.expansionOf(key).instances)
                yield value;
    }
    /** The modules that this one calls, as far as they are in the repository. */
    *called() {
        for (const name of this.module.calls.keys())
            for (const { value } of this.callsOf(name)?.instances ?? [])
                yield value;
    }
    expansionOf(key) {
        const known = this.expansions.get(key);
        if (known)
            return known;
        const declared = this.module.resources.get(key);
        // Its own count asks for itself: there is one.
        this.expansions.set(key, { kind: 'single', instances: [], open: true });
        const { labels } = declared.block;
        const type = declared.block.type === 'resource' ? (labels[0] ?? '') : `${declared.block.type}.${labels[0] ?? ''}`;
        const made = expand(declared, this.scope(declared.source), this.world, (instance) => this.resource(type, key, declared, instance));
        this.expansions.set(key, made);
        return made;
    }
    resource(type, key, declared, { suffix, names, isConditional }) {
        return new ResourceInstance(type, `${this.prefix}${key}${suffix}`, declared, this.world.externals, this.scope(declared.source, names), isConditional);
    }
    resourceContent(key) {
        if (!this.module.resources.has(key))
            return unknownContent('expression');
        return module_instance_contentOf(this.expansionOf(key), (resource) => ({ kind: 'resource', resource }));
    }
    callContent(name) {
        if (!this.module.calls.has(name))
            return unknownContent('expression');
        const expansion = this.callsOf(name);
        if (expansion === undefined)
            return unknownContent('external-call');
        return module_instance_contentOf(expansion, (instance) => ({ kind: 'names', get: (key) => instance.output(key) }));
    }
    /** Undefined for a module that is not in the repository. */
    callsOf(name) {
        if (this.children.has(name))
            return this.children.get(name);
        this.children.set(name, undefined);
        const declared = this.module.calls.get(name);
        const target = this.world.moduleFor(this, declared);
        if (target === undefined)
            return undefined;
        const expansion = expand(declared, this.scope(declared.source), this.world, (instance) => this.child(name, declared, target, instance));
        this.children.set(name, expansion);
        return expansion;
    }
    child(name, { block, source }, target, { suffix, names }) {
        const scope = this.scope(source, names);
        const get = (key) => {
            const given = block.body.attributes.get(key);
            return given && evaluate(given.value, given.source ? this.scope(given.source, names) : scope);
        };
        const place = { source, start: block.start, end: block.headerEnd - 2 };
        return new ModuleInstance(target, `${this.prefix}module.${name}${suffix}.`, { place, parent: this }, { get, isRoot: false }, this.world);
    }
    /** Tags that the provider adds to all its resources. */
    defaultTags(provider) {
        for (const { block, source } of this.module.providers) {
            if (block.labels[0] !== provider || block.body.attributes.has('alias'))
                continue;
            // Google's providers call them labels.
            const labels = block.body.attributes.get('default_labels');
            if (labels)
                return evaluate(labels.value, this.scope(source));
            for (const { type, body } of block.body.blocks) {
                const tags = type === 'default_tags' ? body.attributes.get('tags') : undefined;
                if (tags)
                    return evaluate(tags.value, this.scope(source));
            }
        }
        return this.call?.parent.defaultTags(provider);
    }
    /** The region that a provider is set to work in. What a call hands over under `providers` is not followed. */
    providerRegion(provider, alias) {
        for (const { block, source } of this.module.providers) {
            const { attributes } = block.body;
            if (block.labels[0] !== provider || textOf(literal(attributes.get('alias')?.value)) !== alias)
                continue;
            const region = attributes.get('region');
            return region ? evaluate(region.value, this.scope(source)) : unknownContent('environment');
        }
        const isHandedOver = alias !== undefined || this.call === undefined || this.args.get('providers') !== undefined;
        return isHandedOver || this.call === undefined ? unknownContent('environment') : this.call.parent.providerRegion(provider, undefined);
    }
}
function literal(expression) {
    return expression?.kind === 'literal' && expression.value !== null ? scalar(expression.value) : undefined;
}
function module_instance_contentOf(expansion, content) {
    const items = expansion.instances.map(({ key, value }) => [key, content(value)]);
    const sample = expansion.open ? items[0]?.[1] : undefined;
    if (expansion.kind === 'single')
        return items[0]?.[1] ?? unknownContent('expression');
    if (expansion.kind === 'count')
        return {
            ...list(items.map(([, one]) => one), expansion.open),
            sample,
        };
    const named = items.filter((item) => item[0] !== undefined);
    return { ...map(new Map(named), expansion.open), sample };
}

;// CONCATENATED MODULE: ./src/infrastructure/hcl-cursor.ts
/** Syntax nested deeper is not read. */
const hcl_cursor_MAX_DEPTH = 120;
/** What stands here cannot be read; the reader goes on behind it. */
class Unreadable extends Error {
    offset;
    constructor(offset, message) {
        super(message);
        this.offset = offset;
    }
}
const hcl_cursor_NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const hcl_cursor_NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
class Cursor {
    text;
    at = 0;
    problems = [];
    /** Inside brackets a line's end is white space. */
    brackets = 0;
    depth = 0;
    constructor(text) {
        this.text = text;
    }
    get done() {
        return this.at >= this.text.length;
    }
    fail(message) {
        throw new Unreadable(this.at, message);
    }
    /** Skips white space and comments; ends of lines too, inside brackets or when asked. */
    space(lines = this.brackets > 0) {
        for (; this.at < this.text.length; this.at++) {
            const code = this.text.charCodeAt(this.at);
            if (code === 32 || code === 9 || code === 0xfeff)
                continue;
            if (code === 10 || code === 13) {
                if (lines)
                    continue;
                return;
            }
            if (code === 35 || (code === 47 && this.text.charCodeAt(this.at + 1) === 47)) {
                this.toLineEnd();
                this.at--;
            }
            else if (code === 47 && this.text.charCodeAt(this.at + 1) === 42) {
                const end = this.text.indexOf('*/', this.at + 2);
                this.at = end < 0 ? this.text.length : end + 1;
            }
            else
                return;
        }
    }
    toLineEnd() {
        const end = this.text.indexOf('\n', this.at);
        this.at = end < 0 ? this.text.length : end;
    }
    is(text) {
        return this.text.startsWith(text, this.at);
    }
    take(text) {
        if (!this.is(text))
            return false;
        this.at += text.length;
        return true;
    }
    expect(text) {
        if (!this.take(text))
            this.fail(`${text} is missing`);
    }
    name() {
        return this.match(hcl_cursor_NAME);
    }
    /** A name that stands here by itself: `for`, `if`, `in`. */
    word(word) {
        if (!this.is(word) || /[\w-]/.test(this.text[this.at + word.length] ?? ''))
            return false;
        this.at += word.length;
        return true;
    }
    number() {
        const text = this.match(hcl_cursor_NUMBER);
        return text === undefined ? undefined : Number(text);
    }
    match(pattern) {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text)?.[0];
        if (found !== undefined)
            this.at += found.length;
        return found;
    }
    /** Reads something inside brackets, or inside braces where lines count again. */
    within(brackets, read) {
        const before = this.brackets;
        return this.deeper(() => {
            this.brackets = brackets ? before + 1 : 0;
            try {
                return read();
            }
            finally {
                this.brackets = before;
            }
        });
    }
    /** Reads something inside something else of its kind. */
    deeper(read) {
        if (this.depth >= hcl_cursor_MAX_DEPTH)
            this.fail('nested too deeply');
        this.depth++;
        try {
            return read();
        }
        finally {
            this.depth--;
        }
    }
}

;// CONCATENATED MODULE: ./src/infrastructure/hcl-directives.ts
/** From `%{` to the brace that closes it. */
function directive(cursor, read) {
    const start = cursor.at;
    cursor.at += 2;
    cursor.take('~');
    const found = cursor.within(true, () => {
        cursor.space();
        const one = content(cursor, read);
        cursor.space();
        cursor.take('~');
        cursor.expect('}');
        return one;
    });
    return { ...found, start, end: cursor.at };
}
function content(cursor, read) {
    if (cursor.word('if')) {
        cursor.space();
        return { directive: 'if', test: read(cursor) };
    }
    if (cursor.word('for')) {
        cursor.space();
        const first = cursor.name() ?? '';
        cursor.space();
        const second = cursor.take(',') ? (cursor.space(), cursor.name() ?? '') : undefined;
        cursor.space();
        if (!cursor.word('in'))
            cursor.fail('in is missing');
        cursor.space();
        const collection = read(cursor);
        return { directive: 'for', keyName: second === undefined ? undefined : first, valueName: second ?? first, collection };
    }
    for (const word of ['else', 'endif', 'endfor'])
        if (cursor.word(word))
            return { directive: word };
    cursor.fail('no such directive');
}
/** Plain parts, with what stands between directives inside one expression each. */
function assembled(written) {
    const whole = [];
    const open = [];
    const add = (part) => {
        const inner = open.at(-1);
        if (inner === undefined)
            whole.push(part);
        else
            (inner.isOtherwise ? inner.otherwise : inner.parts).push(part);
    };
    for (const one of written) {
        if (typeof one === 'string' || !('directive' in one))
            add(one);
        else if (one.directive === 'if' || one.directive === 'for')
            open.push({ by: one, parts: [], otherwise: [], isOtherwise: false });
        else if (one.directive === 'else') {
            const inner = open.at(-1);
            if (inner)
                inner.isOtherwise = true;
        }
        else {
            const inner = open.pop();
            if (inner)
                add(hcl_directives_closed(inner, one));
        }
    }
    // One that is never closed leaves what it holds unknown.
    for (const inner of open)
        whole.push({ kind: 'broken', start: inner.by.start, end: inner.by.end });
    return whole;
}
function hcl_directives_closed({ by, parts, otherwise }, end) {
    const span = { start: by.start, end: end.end };
    if ('test' in by)
        return { kind: 'conditional', test: by.test, yes: hcl_directives_text(parts, span), no: hcl_directives_text(otherwise, span), ...span };
    if (!('collection' in by))
        return { kind: 'broken', ...span };
    const { keyName, valueName, collection } = by;
    const each = {
        kind: 'for',
        keyName,
        valueName,
        collection,
        key: undefined,
        value: hcl_directives_text(parts, span),
        condition: undefined,
        grouping: false,
        ...span,
    };
    return { kind: 'call', name: 'join', args: [{ kind: 'literal', value: '', ...span }, each], expands: false, ...span };
}
function hcl_directives_text(parts, span) {
    return parts.every((part) => typeof part === 'string')
        ? { kind: 'literal', value: parts.join(''), ...span }
        : { kind: 'template', parts, ...span };
}

;// CONCATENATED MODULE: ./src/infrastructure/hcl-templates.ts

const hcl_templates_ESCAPES = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
/** From the opening quote to the closing one. */
function quotedText(cursor, read) {
    const start = cursor.at;
    cursor.expect('"');
    const parts = new hcl_templates_Parts();
    while (!cursor.take('"')) {
        if (cursor.done || cursor.is('\n'))
            cursor.fail('a text is not closed');
        if (filled(cursor, parts, read))
            continue;
        if (cursor.take('\\'))
            parts.add(escaped(cursor));
        else
            parts.add(plainRun(cursor, cursor.text.length));
    }
    return parts.finish(start, cursor.at);
}
/** What may mean something else than itself. */
const hcl_templates_SIGN = /["\\$%\n]/g;
/** The text up to the next sign, or the sign that stands here for itself. */
function plainRun(cursor, end) {
    const start = cursor.at;
    hcl_templates_SIGN.lastIndex = start + 1;
    const next = hcl_templates_SIGN.exec(cursor.text)?.index ?? end;
    cursor.at = Math.min(next, end);
    return cursor.text.slice(start, cursor.at);
}
function escaped(cursor) {
    const letter = cursor.text[cursor.at++] ?? '';
    const digits = letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
    if (digits === 0)
        return hcl_templates_ESCAPES[letter] ?? letter;
    const code = Number.parseInt(cursor.text.slice(cursor.at, cursor.at + digits), 16);
    cursor.at += digits;
    return Number.isNaN(code) || code > 0x10ffff ? '' : String.fromCodePoint(code);
}
/** `${…}` and `%{…}`; their doubled signs stand for themselves. */
function filled(cursor, parts, read) {
    for (const sign of ['$', '%']) {
        if (cursor.take(`${sign}${sign}{`)) {
            parts.add(`${sign}{`);
            return true;
        }
    }
    if (cursor.is('${')) {
        cursor.at += 2;
        cursor.take('~');
        const value = cursor.within(true, () => {
            cursor.space();
            const expression = read(cursor);
            cursor.space();
            cursor.take('~');
            cursor.expect('}');
            return expression;
        });
        parts.push(value);
        return true;
    }
    if (!cursor.is('%{'))
        return false;
    parts.directive(directive(cursor, read));
    return true;
}
/** Texts without an end, after which the rest of a file is not read. */
const MAX_OPEN = 20;
const HEREDOC = /<<(-?)([\p{L}_][\p{L}\p{N}_-]*)[ \t]*\r?\n/uy;
/** `<<EOT … EOT`; with `<<-` the common indent goes. Undefined where none begins. */
function heredoc(cursor, read) {
    HEREDOC.lastIndex = cursor.at;
    const opening = HEREDOC.exec(cursor.text);
    if (opening === null)
        return undefined;
    const start = cursor.at;
    cursor.at += opening[0].length;
    const [, dash, mark] = opening;
    const from = cursor.at;
    const end = endOfHeredoc(cursor.text, from, mark);
    if (end === undefined) {
        // Each is looked for in all that follows.
        if (cursor.problems.length > MAX_OPEN)
            cursor.at = cursor.text.length;
        return cursor.fail(`${mark} is missing`);
    }
    const parts = new hcl_templates_Parts();
    while (cursor.at < end.body)
        if (!filled(cursor, parts, read))
            parts.add(plainRun(cursor, end.body));
    cursor.at = Math.max(cursor.at, end.after);
    return parts.finish(start, cursor.at, dash === '-' ? indentOf(cursor.text.slice(from, end.body)) : 0);
}
function endOfHeredoc(text, from, mark) {
    for (let line = from; line < text.length;) {
        const next = text.indexOf('\n', line);
        const stop = next < 0 ? text.length : next;
        const written = text.slice(line, stop).trim();
        if (written === mark)
            return { body: line, after: stop };
        line = stop + 1;
    }
    return undefined;
}
function indentOf(text) {
    const indents = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.length - line.trimStart().length]));
    return indents.reduce((least, one) => Math.min(least, one), indents[0] ?? 0);
}
class hcl_templates_Parts {
    parts = [];
    text = '';
    add(text) {
        this.text += text;
    }
    push(expression) {
        if (this.text !== '')
            this.parts.push(this.text);
        this.text = '';
        this.parts.push(expression);
    }
    directive(one) {
        if (this.text !== '')
            this.parts.push(this.text);
        this.text = '';
        this.parts.push(one);
    }
    finish(start, end, indent = 0) {
        if (this.text !== '')
            this.parts.push(this.text);
        const written = indent === 0 ? this.parts : this.parts.map((part, index) => dedented(part, indent, index === 0));
        const parts = assembled(written);
        if (parts.every((part) => typeof part === 'string'))
            return { kind: 'literal', value: parts.join(''), start, end };
        return { kind: 'template', parts, start, end };
    }
}
function dedented(part, indent, isFirst) {
    if (typeof part !== 'string')
        return part;
    const lines = part.split('\n');
    return lines
        .map((line, index) => (index > 0 || isFirst ? line.slice(Math.min(indent, line.length - line.trimStart().length)) : line))
        .join('\n');
}

;// CONCATENATED MODULE: ./src/infrastructure/hcl-expressions.ts

/** Operators from the loosest to the tightest. */
const LEVELS = [['||'], ['&&'], ['==', '!='], ['<=', '>=', '<', '>'], ['+', '-'], ['*', '/', '%']];
/** Longer chains of operators, or of steps into a value, are not read. */
const MAX_CHAIN = 2000;
/** Throws Unreadable where no expression stands. */
function readExpression(cursor) {
    return cursor.within(true, () => conditional(cursor));
}
/** As `readExpression`, where the end of the line ends the expression. */
function readLine(cursor) {
    return cursor.within(false, () => conditional(cursor));
}
/** Lines count as around it. */
function conditional(cursor) {
    const test = binary(cursor, 0);
    cursor.space();
    if (!cursor.take('?'))
        return test;
    cursor.space(true);
    const yes = cursor.deeper(() => conditional(cursor));
    cursor.space(true);
    cursor.expect(':');
    cursor.space(true);
    const no = cursor.deeper(() => conditional(cursor));
    return { kind: 'conditional', test, yes, no, start: test.start, end: no.end };
}
function binary(cursor, level) {
    const operators = LEVELS[level];
    if (operators === undefined)
        return unary(cursor);
    let left = binary(cursor, level + 1);
    for (let count = 0; count < MAX_CHAIN; count++) {
        cursor.space();
        const operator = operators.find((one) => cursor.take(one));
        if (operator === undefined)
            return left;
        cursor.space(true);
        const right = binary(cursor, level + 1);
        left = { kind: 'binary', operator, left, right, start: left.start, end: right.end };
    }
    return cursor.fail('the expression is too long');
}
function unary(cursor) {
    const start = cursor.at;
    const operator = cursor.take('!') ? '!' : cursor.take('-') ? '-' : undefined;
    if (operator === undefined)
        return hcl_expressions_steps(cursor, primary(cursor));
    cursor.space();
    const of = cursor.within(true, () => unary(cursor));
    return { kind: 'unary', operator, of, start, end: of.end };
}
/** `.name`, `[key]`, `.0`, `[*]` and `.*` after a value. */
function hcl_expressions_steps(cursor, first) {
    let value = first;
    for (let count = 0; count < MAX_CHAIN; count++) {
        const { start } = first;
        if (cursor.is('...'))
            return value;
        if (cursor.take('[*]') || cursor.take('.*')) {
            const each = hcl_expressions_steps(cursor, { kind: 'item', start: cursor.at, end: cursor.at });
            return { kind: 'splat', of: value, each, start, end: cursor.at };
        }
        if (cursor.is('.')) {
            cursor.at++;
            const name = cursor.name() ?? /^\d+/.exec(cursor.text.slice(cursor.at, cursor.at + 9))?.[0];
            if (name === undefined)
                return cursor.fail('a name is missing after the dot');
            if (/^\d/.test(name))
                cursor.at += name.length;
            value = /^\d/.test(name)
                ? indexed(value, Number(name), start, cursor.at)
                : { kind: 'attribute', of: value, name, start, end: cursor.at };
        }
        else if (cursor.take('[')) {
            cursor.within(true, () => cursor.space());
            const key = readExpression(cursor);
            cursor.space(true);
            cursor.expect(']');
            value = { kind: 'index', of: value, key, start, end: cursor.at };
        }
        else
            return value;
    }
    return cursor.fail('the expression is too long');
}
function indexed(of, key, start, end) {
    return { kind: 'index', of, key: { kind: 'literal', value: key, start: end, end }, start, end };
}
function primary(cursor) {
    const start = cursor.at;
    if (cursor.is('"'))
        return quotedText(cursor, readExpression);
    if (cursor.is('<<')) {
        const found = heredoc(cursor, readExpression);
        if (found)
            return found;
    }
    if (cursor.take('('))
        return parenthesised(cursor);
    if (cursor.is('['))
        return tuple(cursor);
    if (cursor.is('{'))
        return hcl_expressions_object(cursor);
    const number = cursor.number();
    if (number !== undefined)
        return { kind: 'literal', value: number, start, end: cursor.at };
    const name = cursor.name();
    if (name === undefined)
        return cursor.fail('a value is missing');
    if (cursor.is('(') || cursor.is('::'))
        return hcl_expressions_call(cursor, name, start);
    const end = cursor.at;
    if (name === 'true' || name === 'false')
        return { kind: 'literal', value: name === 'true', start, end };
    if (name === 'null')
        return { kind: 'literal', value: null, start, end };
    return { kind: 'name', name, start, end };
}
function parenthesised(cursor) {
    cursor.space(true);
    const inner = readExpression(cursor);
    cursor.space(true);
    cursor.expect(')');
    return inner;
}
function hcl_expressions_call(cursor, first, start) {
    let name = first;
    // Functions of a provider: provider::aws::arn_parse.
    while (cursor.take('::'))
        name += `::${cursor.name() ?? ''}`;
    cursor.expect('(');
    const args = [];
    let expands = false;
    cursor.within(true, () => {
        for (cursor.space(); !cursor.take(')'); cursor.space()) {
            args.push(readExpression(cursor));
            cursor.space();
            expands = cursor.take('...') || expands;
            cursor.space();
            if (!cursor.take(',') && !cursor.is(')'))
                cursor.fail(') is missing');
        }
    });
    return { kind: 'call', name, args, expands, start, end: cursor.at };
}
function tuple(cursor) {
    const start = cursor.at;
    cursor.expect('[');
    return cursor.within(true, () => {
        cursor.space();
        if (cursor.word('for'))
            return forExpression(cursor, start, ']');
        const items = [];
        for (; !cursor.take(']'); cursor.space()) {
            items.push(readExpression(cursor));
            cursor.space();
            if (!cursor.take(',') && !cursor.is(']'))
                cursor.fail('] is missing');
        }
        return { kind: 'tuple', items, start, end: cursor.at };
    });
}
function hcl_expressions_object(cursor) {
    const start = cursor.at;
    cursor.expect('{');
    return cursor.within(false, () => {
        cursor.space(true);
        const before = cursor.at;
        if (cursor.word('for') && !/^\s*[=:]/.test(cursor.text.slice(cursor.at, cursor.at + 80)))
            return forExpression(cursor, start, '}');
        cursor.at = before;
        const entries = [];
        for (; !cursor.take('}'); cursor.space(true)) {
            entries.push(entry(cursor));
            cursor.space();
            if (!cursor.take(',') && !cursor.is('\n') && !cursor.is('\r') && !cursor.is('}'))
                cursor.fail('} is missing');
            cursor.space(true);
        }
        return { kind: 'object', entries, start, end: cursor.at };
    });
}
function entry(cursor) {
    const start = cursor.at;
    const isBare = cursor.is('(') === false;
    const written = unary(cursor);
    // A bare name is the key itself, not what it stands for.
    const key = isBare && written.kind === 'name' ? { kind: 'literal', value: written.name, start, end: written.end } : written;
    cursor.space(true);
    if (!cursor.take('=') && !cursor.take(':'))
        cursor.fail('= is missing');
    cursor.space(true);
    return { key, value: conditional(cursor) };
}
function forExpression(cursor, start, close) {
    return cursor.within(true, () => {
        cursor.space();
        const first = cursor.name() ?? cursor.fail('a name is missing');
        cursor.space();
        let second;
        if (cursor.take(',')) {
            cursor.space();
            second = cursor.name() ?? cursor.fail('a name is missing');
            cursor.space();
        }
        if (!cursor.word('in'))
            cursor.fail('in is missing');
        cursor.space();
        const collection = readExpression(cursor);
        cursor.space();
        cursor.expect(':');
        cursor.space();
        let value = readExpression(cursor);
        cursor.space();
        let key;
        if (cursor.take('=>')) {
            cursor.space();
            key = value;
            value = readExpression(cursor);
            cursor.space();
        }
        const grouping = cursor.take('...');
        cursor.space();
        const condition = cursor.word('if') ? (cursor.space(), readExpression(cursor)) : undefined;
        cursor.space();
        cursor.expect(close);
        const names = second === undefined ? { keyName: undefined, valueName: first } : { keyName: first, valueName: second };
        return { kind: 'for', ...names, collection, key, value, condition, grouping, start, end: cursor.at };
    });
}

;// CONCATENATED MODULE: ./src/infrastructure/hcl.ts
/** HCL files: bodies of attributes and blocks. What cannot be read is left out and told; the rest counts. */



/** Problems told of one file. */
const MAX_PROBLEMS = 20;
/** A line that starts like this is no part of the block before it, whose end is missing. */
const TOP_LEVEL = /^(?:resource|data|variable|output|module|locals|provider|terraform|moved|import|check|removed)\b[^=\n]*\{/;
/** Words of one block's header. */
const MAX_LABELS = 8;
/** Never throws. */
function readHcl(text) {
    const cursor = new Cursor(text);
    const body = { attributes: new Map(), blocks: [] };
    readBody(cursor, body, 0);
    return { body, problems: cursor.problems.slice(0, MAX_PROBLEMS) };
}
/** One expression by itself, as in a string of Terraform's JSON. Undefined where it cannot be read. */
function readTemplate(text) {
    const cursor = new Cursor(`"${text.replaceAll(/["\\\n\r\t]/g, (sign) => SIGNS[sign] ?? sign)}"`);
    try {
        const expression = quotedText(cursor, readExpression);
        return cursor.done ? expression : undefined;
    }
    catch (error) {
        if (error instanceof Unreadable)
            return undefined;
        throw error;
    }
}
const SIGNS = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
function readBody(cursor, body, depth) {
    for (cursor.space(true); !cursor.done; cursor.space(true)) {
        if (depth > 0 && cursor.is('}'))
            return;
        if (depth > 0 && startsTopLevel(cursor))
            return;
        const start = cursor.at;
        try {
            readItem(cursor, body, depth);
        }
        catch (error) {
            if (!(error instanceof Unreadable))
                throw error;
            cursor.problems.push({ offset: error.offset, message: error.message });
            recover(cursor, start, error.offset, depth);
        }
    }
}
function startsTopLevel(cursor) {
    const before = cursor.at === 0 ? '\n' : cursor.text[cursor.at - 1];
    return before === '\n' && TOP_LEVEL.test(cursor.text.slice(cursor.at, cursor.at + 200));
}
function readItem(cursor, body, depth) {
    const start = cursor.at;
    const name = cursor.name() ?? (cursor.is('"') ? hcl_plainText(cursor) : cursor.fail('a name is missing'));
    cursor.space(false);
    if (cursor.is('=') || cursor.is(':')) {
        cursor.at++;
        body.attributes.set(name, { name, value: attributeValue(cursor, body, name, start), start, end: cursor.at });
        endOfItem(cursor);
        return;
    }
    body.blocks.push(readBlock(cursor, name, start, depth));
}
function attributeValue(cursor, body, name, start) {
    cursor.space(false);
    try {
        return readLine(cursor);
    }
    catch (error) {
        // Something is set, though nobody can say to what.
        if (error instanceof Unreadable)
            body.attributes.set(name, { name, value: { kind: 'broken', start, end: error.offset }, start, end: error.offset });
        throw error;
    }
}
function hcl_plainText(cursor) {
    const text = quotedText(cursor, readExpression);
    return text.kind === 'literal' ? String(text.value) : cursor.fail('a plain text is expected');
}
function endOfItem(cursor) {
    cursor.space(false);
    if (cursor.done || cursor.is('\n') || cursor.is('\r') || cursor.is('}') || cursor.take(','))
        return;
    cursor.fail('the line goes on after the value');
}
function readBlock(cursor, type, start, depth) {
    const labels = [];
    for (; !cursor.is('{') && labels.length < MAX_LABELS; cursor.space(false))
        labels.push(cursor.is('"') ? hcl_plainText(cursor) : (cursor.name() ?? cursor.fail('{ or = is missing')));
    const headerEnd = cursor.at + 1;
    cursor.expect('{');
    const body = { attributes: new Map(), blocks: [] };
    cursor.within(false, () => {
        readBody(cursor, body, depth + 1);
    });
    const block = { type, labels, body, start, headerEnd, end: cursor.at };
    if (cursor.take('}'))
        block.end = cursor.at;
    else
        cursor.problems.push({ offset: start, message: 'the block is not closed' });
    return block;
}
/** Goes on behind what cannot be read: at the next line, or at the next block where nothing else helps. */
function recover(cursor, start, offset, depth) {
    cursor.at = Math.max(offset, start + 1);
    if (depth > 0) {
        cursor.toLineEnd();
        return;
    }
    for (cursor.toLineEnd(); !cursor.done; cursor.toLineEnd()) {
        cursor.at++;
        if (startsTopLevel(cursor) || /^\w[\w-]*\s*=/.test(cursor.text.slice(cursor.at, cursor.at + 80)))
            return;
    }
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/json-syntax.ts

/** Labels of the blocks at the top. */
const LABELS = { resource: 2, data: 2, ephemeral: 2, variable: 1, output: 1, module: 1, provider: 1 };
/** Blocks without labels, and those whose parts are blocks again. */
const BLOCKS = new Set(['terraform', 'locals', 'required_providers', 'lifecycle', 'default_tags']);
const EMPTY = { attributes: new Map(), blocks: [] };
function bodyOfJson(data) {
    if (data?.kind !== 'map')
        return EMPTY;
    const body = { attributes: new Map(), blocks: [] };
    for (const [name, { key, value }] of data.entries) {
        const labels = Object.hasOwn(LABELS, name) ? LABELS[name] : undefined;
        if (labels !== undefined)
            json_syntax_blocksOf(name, value, labels, [], key, body.blocks);
        else if (BLOCKS.has(name))
            for (const one of value.kind === 'list' ? value.items : [value])
                body.blocks.push(blockOf(name, [], one, key));
        else
            body.attributes.set(name, attribute(name, value, key));
    }
    return body;
}
/** Attributes only: the variables of a `.tfvars.json`. */
function attributesOfJson(data) {
    if (data?.kind !== 'map')
        return EMPTY;
    return { attributes: new Map([...data.entries].map(([name, { key, value }]) => [name, attribute(name, value, key, false)])), blocks: [] };
}
function json_syntax_blocksOf(type, data, labels, found, key, into) {
    if (found.length === labels) {
        for (const one of data.kind === 'list' ? data.items : [data])
            into.push(blockOf(type, found, one, key));
        return;
    }
    for (const one of data.kind === 'list' ? data.items : [data])
        if (one.kind === 'map')
            for (const [name, inner] of one.entries)
                json_syntax_blocksOf(type, inner.value, labels, [...found, name], inner.key, into);
}
function blockOf(type, labels, data, key) {
    const body = { attributes: new Map(), blocks: [] };
    if (data.kind === 'map')
        for (const [name, entry] of data.entries) {
            if (name === 'dynamic')
                dynamics(entry.value, body);
            else if (type === 'terraform' && name === 'backend')
                json_syntax_blocksOf(name, entry.value, 1, [], entry.key, body.blocks);
            else if (BLOCKS.has(name))
                body.blocks.push(blockOf(name, [], entry.value, entry.key));
            else
                body.attributes.set(name, attribute(name, entry.value, entry.key));
        }
    // Two more: the header of a block in HCL ends with a space and a brace.
    return { type, labels, body, start: key.start, end: data.end, headerEnd: key.end + 2 };
}
function dynamics(data, body) {
    if (data.kind !== 'map')
        return;
    for (const [name, { key, value }] of data.entries) {
        const block = blockOf('dynamic', [name], value, key);
        const content = value.kind === 'map' ? value.entries.get('content') : undefined;
        if (content)
            block.body.blocks.push(blockOf('content', [], content.value, content.key));
        body.blocks.push(block);
    }
}
function attribute(name, value, key, templates = true) {
    return { name, value: expressionOf(value, templates), start: key.start, end: value.end };
}
function expressionOf(data, templates) {
    const { start, end } = data;
    switch (data.kind) {
        case 'list':
            return { kind: 'tuple', items: data.items.map((item) => expressionOf(item, templates)), start, end };
        case 'map':
            return {
                kind: 'object',
                entries: [...data.entries].map(([name, { key, value }]) => ({
                    key: { kind: 'literal', value: name, ...key },
                    value: expressionOf(value, templates),
                })),
                start,
                end,
            };
        case 'scalar': {
            if (templates && typeof data.value === 'string' && /[$%]\{/.test(data.value)) {
                const expression = readTemplate(data.value);
                return expression ? json_syntax_at(expression, data) : { kind: 'broken', start, end };
            }
            return { kind: 'literal', value: data.value, start, end };
        }
    }
}
/** All of an expression stands where its text does. */
function json_syntax_at(part, { start, end }) {
    if (Array.isArray(part))
        return part.map((one) => json_syntax_at(one, { start, end }));
    if (typeof part !== 'object' || part === null)
        return part;
    const moved = {};
    for (const [name, value] of Object.entries(part))
        moved[name] = name === 'start' ? start : name === 'end' ? end : json_syntax_at(value, { start, end });
    return moved;
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/written.ts



const VARIABLES_IN_JSON = /\.tfvars\.json$/;
/** Never throws. */
function readWritten({ path, lines }) {
    // A line that ends with CR alone is one to Lines, too.
    if (!path.endsWith('.json'))
        return readHcl(lines.text.replaceAll(/\r(?!\n)/g, '\n'));
    const { data, problem } = readJson(lines.text);
    const body = VARIABLES_IN_JSON.test(path) ? attributesOfJson(data) : bodyOfJson(data);
    return { body, problems: problem ? [problem] : [] };
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/modules.ts
/** The modules of a repository, by folder. Of a large one most syntax is let go, and read again when its module is looked at. */



/** Text of files whose syntax is kept, in UTF-16 code units; syntax takes ten times as much. */
const MAX_KEPT = 2_000_000;
/** The same for modules that were read again. */
const MAX_MADE = 1_000_000;
class Modules {
    folders = new Map();
    kept = 0;
    /** Those asked for last come last. */
    made = new Map();
    madeOf = 0;
    add(source, body) {
        const directory = (0,core_paths/* folderOf */.yS)(source.path);
        this.kept += source.lines.text.length;
        const file = {
            source,
            body: this.kept > MAX_KEPT ? undefined : body,
            isCaller: body.blocks.some(({ type }) => type === 'module'),
        };
        const files = this.folders.get(directory);
        if (files)
            files.push(file);
        else
            this.folders.set(directory, [file]);
    }
    has(directory) {
        return this.folders.has(directory);
    }
    get directories() {
        return [...this.folders.keys()];
    }
    /** A module that is asked for once is not kept. */
    get(directory, isKept = true) {
        const files = this.folders.get(directory);
        if (files === undefined)
            return undefined;
        const known = this.made.get(directory);
        if (!isKept)
            return known ?? moduleOf(directory, preferred(files).map(modules_whole));
        const module = known ?? this.make(directory, files);
        this.made.delete(directory);
        this.made.set(directory, module);
        return module;
    }
    /** The module with what it calls, and maybe nothing else. */
    calling(directory) {
        return moduleOf(directory, preferred(this.folders.get(directory) ?? [])
            .filter(({ isCaller }) => isCaller)
            .map(modules_whole));
    }
    classOf(directory) {
        const [first] = this.folders.get(directory) ?? [];
        return first?.source.pathClass ?? 'source';
    }
    make(directory, files) {
        this.madeOf += modules_lengthOf(files);
        for (const [oldest] of this.made) {
            if (this.madeOf <= MAX_MADE)
                break;
            this.made.delete(oldest);
            this.madeOf -= modules_lengthOf(this.folders.get(oldest) ?? []);
        }
        return moduleOf(directory, preferred(files).map(modules_whole));
    }
}
function modules_whole({ source, body }) {
    return { source, body: body ?? readWritten(source).body };
}
/** Of what is read again. */
function modules_lengthOf(files) {
    return files.reduce((sum, { source, body }) => sum + (body === undefined ? source.lines.text.length : 0), 0);
}
/** `main.tofu` stands in the place of `main.tf`. */
function preferred(files) {
    const tofu = new Set(files.flatMap(({ source }) => (/\.tofu(?:\.json)?$/.test(source.path) ? [source.path.replace(/\.tofu/, '.tf')] : [])));
    return tofu.size === 0 ? files : files.filter(({ source }) => !tofu.has(source.path));
}

// EXTERNAL MODULE: ./src/core/order.ts
var order = __webpack_require__(92831);
// EXTERNAL MODULE: ./src/core/versions/schemes.ts + 8 modules
var schemes = __webpack_require__(20779);
;// CONCATENATED MODULE: ./src/infrastructure/terraform/registry.ts






/** Terraform's constraints are written as this ecosystem's: '~> 3.0', '>= 2.1, < 4.0'. */
const SCHEME = 'gem';
const REGISTRY = /^(?:registry\.(?:terraform\.io|opentofu\.org)\/)?([\w-]+\/[\w-]+\/[\w-]+(?:\/\/[\w./-]+)?)$/;
/** Registries serve the repository `terraform-<provider>-<name>` of an account on GitHub. */
const REPOSITORY = /^(?:git::)?(?:(?:https|ssh):\/\/)?(?:git@)?github\.com[/:]([\w-]+)\/terraform-([a-z0-9]+)-([\w-]+?)(?:\.git)?(\/\/[\w./-]+)?(?:\?ref=(?:tags\/)?v?([\w.-]+))?$/;
const TERRAGRUNT = /^tfr:\/\/(?:registry\.[\w.]+)?\/([\w-]+\/[\w-]+\/[\w-]+(?:\/\/[\w./-]+)?)(?:\?version=([\w.-]+))?$/;
/** Of a source as it is written. */
function addressIn(source, versions) {
    const [, plain] = REGISTRY.exec(source) ?? [];
    if (plain !== undefined)
        return { source: plain, versions };
    const [, account = '', provider = '', name, inner = '', ref] = REPOSITORY.exec(source) ?? [];
    if (name !== undefined)
        return { source: `${account}/${name}/${provider}${inner}`, versions: exactly(ref) };
    const [, served, version] = TERRAGRUNT.exec(source) ?? [];
    return served === undefined ? { source, versions } : { source: served, versions: exactly(version) };
}
function exactly(version) {
    return version === undefined ? undefined : `= ${version}`;
}
class Registry {
    described;
    made = new Map();
    /** Modules that nobody can look into, by their source: the versions asked for, and the places that do. */
    missing = new Map();
    constructor(described) {
        this.described = described;
    }
    /** Undefined for paths in the repository, where the source is no plain text, and for what knowledge does not tell of. */
    called({ block, source: file }) {
        const source = plainText(block, 'source');
        if (source === undefined || /^\.\.?(?:\/|$)/.test(source))
            return undefined;
        return this.moduleAt(addressIn(source, plainText(block, 'version')), { source: file, start: block.start, end: block.headerEnd - 2 });
    }
    deployed({ source, place }) {
        return source === undefined ? undefined : this.moduleAt(addressIn(source, undefined), place);
    }
    /** A note for each, whatever the versions, at the first place that names it. */
    unread() {
        return [...this.missing]
            .sort(([left], [right]) => (left < right ? -1 : 1))
            .map(([source, { versions, places }]) => {
            const [first] = [...places.values()].map(locationOf);
            const times = places.size === 1 ? '' : `; ${String(places.size)} places call it`;
            const message = `the module ${source}${versionsText(versions)} is not in the repository: what it makes is not known${times}`;
            return { level: 'note', code: 'unread-module', message, ...(first && { file: first.file, at: first }) };
        });
    }
    moduleAt(address, place) {
        const module = this.moduleFor(address);
        if (module !== undefined || place.source.isOutside === true)
            return module;
        const missing = this.missing.get(address.source) ?? { versions: new Set(), places: new Map() };
        if (address.versions !== undefined)
            missing.versions.add(address.versions);
        missing.places.set(`${place.source.path}:${String(place.start)}`, place);
        this.missing.set(address.source, missing);
        return undefined;
    }
    /** Without a version the newest is fetched: of several descriptions the first is that one's. */
    moduleFor({ source, versions }) {
        const found = this.described.find((one) => one.source === source && registry_fits(one, versions));
        if (found === undefined)
            return undefined;
        const module = this.made.get(found) ?? moduleIn(found);
        this.made.set(found, module);
        return module;
    }
}
/** More versions of one module are only counted. */
const MAX_VERSIONS = 3;
function versionsText(versions) {
    if (versions.size === 0)
        return '';
    const shown = [...versions].sort(order/* compareTexts */.q).slice(0, MAX_VERSIONS);
    const left = versions.size - shown.length;
    return ` (${shown.join('; ')}${left > 0 ? `; ${String(left)} more` : ''})`;
}
function registry_fits({ versions }, asked) {
    if (asked === undefined)
        return true;
    return (0,schemes/* allInRange */.sv)(SCHEME, /^\d/.test(asked) ? `= ${asked}` : asked, versions) === true;
}
function moduleIn({ source: path, code }) {
    const source = { path, lines: new parse_source/* Lines */.q(code), pathClass: 'source', isOutside: true };
    return moduleOf(path, [{ source, body: readHcl(code).body }]);
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/roots.ts
/** Directories, sorted. Modules that only call each other have none: each of those is a root then. */
function rootsOf(directories, callings, classOf) {
    const callers = new Map();
    const callees = new Map();
    for (const { caller, called } of callings) {
        if (caller !== called)
            callers.set(called, [...(callers.get(called) ?? []), caller]);
        callees.set(caller, [...(callees.get(caller) ?? []), called]);
    }
    const isRoot = (directory) => {
        const own = callers.get(directory) ?? [];
        // A library is what its repository is about, however its examples call it.
        return classOf(directory) === 'source' ? !own.some((caller) => classOf(caller) === 'source') : own.length === 0;
    };
    const roots = directories.filter(isRoot);
    const reached = new Set();
    const reach = (directory) => {
        const pending = [directory];
        for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
            if (reached.has(one))
                continue;
            reached.add(one);
            pending.push(...(callees.get(one) ?? []));
        }
    };
    for (const root of roots)
        reach(root);
    for (const directory of [...directories].sort()) {
        if (reached.has(directory))
            continue;
        roots.push(directory);
        reach(directory);
    }
    return roots.sort();
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/terragrunt.ts
/** Terragrunt: which module a `terragrunt.hcl` calls, and with which inputs, as far as the repository says. */






/** Files that include or read each other. */
const terragrunt_MAX_DEPTH = 8;
const terragrunt_NAME = 'terragrunt.hcl';
class Terragrunt {
    files;
    budget;
    units = [];
    read = new Map();
    constructor(files, budget) {
        this.files = files;
        this.budget = budget;
    }
    static reads(path) {
        return path === terragrunt_NAME || path.endsWith(`/${terragrunt_NAME}`);
    }
    add(source, body) {
        const file = { source, body };
        this.units.push(file);
        this.read.set(source.path, file);
    }
    /** Of all files that name a module, themselves or in what they include; `holds` tells folders with a module of their own. */
    deployments(holds) {
        const found = [];
        for (const file of [...this.units].sort((left, right) => (left.source.path < right.source.path ? -1 : 1))) {
            const directory = (0,core_paths/* folderOf */.yS)(file.source.path);
            const seen = { file, unit: directory, depth: 0 };
            const named = this.moduleOf(seen);
            if (named === undefined && !holds(directory))
                continue;
            const place = named?.place ?? { source: file.source, start: 0, end: 0 };
            const module = named === undefined ? directory : named.module;
            found.push({ directory, place, module, source: named?.source, inputs: placed(this.inputsOf(seen), place) });
        }
        return found;
    }
    /** What the file says itself goes before what it includes. */
    moduleOf(seen) {
        const block = seen.file.body.blocks.find(({ type }) => type === 'terraform');
        const source = block?.body.attributes.get('source');
        if (block && source) {
            const text = textOf(evaluate(source.value, this.scopeOf(seen)));
            const place = { source: seen.file.source, start: block.start, end: block.headerEnd };
            const module = text === undefined ? undefined : folderMeant(text, seen.unit);
            return { module, source: module === undefined ? text : undefined, place };
        }
        for (const [, parent] of this.included(seen)) {
            const found = this.moduleOf(parent);
            if (found)
                return found;
        }
        return undefined;
    }
    inputsOf(seen) {
        const inputs = seen.file.body.attributes.get('inputs');
        const own = inputs ? evaluate(inputs.value, this.scopeOf(seen)) : map(new Map());
        let all = own;
        for (const [, parent] of this.included(seen))
            all = terragrunt_merged(this.inputsOf(parent), all);
        return all;
    }
    /** Files that are included, by label. */
    included(seen) {
        if (seen.depth >= terragrunt_MAX_DEPTH)
            return [];
        const found = [];
        for (const block of seen.file.body.blocks) {
            if (block.type !== 'include')
                continue;
            const parent = this.includedBy(block, seen);
            if (parent)
                found.push([block.labels[0] ?? '', parent]);
        }
        return found;
    }
    includedBy(block, seen) {
        const given = block.body.attributes.get('path');
        const text = given && textOf(evaluate(given.value, this.scopeOf(seen, true)));
        const file = text === undefined ? undefined : this.fileAt(text, (0,core_paths/* folderOf */.yS)(seen.file.source.path));
        return file && file !== seen.file ? { file, unit: seen.unit, depth: seen.depth + 1 } : undefined;
    }
    fileAt(text, directory) {
        const path = folderMeant(text, directory);
        if (path === undefined)
            return undefined;
        if (this.read.has(path))
            return this.read.get(path);
        const found = this.files.text(path);
        const file = found === undefined
            ? undefined
            : { source: { path, lines: new parse_source/* Lines */.q(found), pathClass: this.files.pathClass(path) }, body: readHcl(found).body };
        this.read.set(path, file);
        return file;
    }
    /** `isPlain`: of the include blocks themselves, which may not ask for what they include. */
    scopeOf(seen, isPlain = false) {
        const directory = (0,core_paths/* folderOf */.yS)(seen.file.source.path);
        const scope = {
            source: seen.file.source,
            budget: this.budget,
            readFile: (path) => this.files.text(folderMeant(path, directory) ?? ''),
            lookup: (name) => this.lookup(name, seen, isPlain),
            own: (name, args, place) => this.call(name, args, seen, place),
        };
        return scope;
    }
    lookup(name, seen, isPlain) {
        if (name === 'local')
            return { kind: 'names', get: (key) => this.local(key, seen) };
        if (name === 'include' && !isPlain) {
            const included = new Map(this.included(seen).map(([label, parent]) => [label, this.exposed(parent)]));
            const [only] = included.size === 1 ? included.values() : [];
            return { kind: 'names', get: (key) => included.get(key) ?? (only ? memberOf(only, key) : unknownContent('expression')) };
        }
        // What another deployment puts out is only known once it ran.
        return name === 'dependency' ? unknownContent('external-call') : undefined;
    }
    local(name, seen) {
        if (seen.depth >= terragrunt_MAX_DEPTH * 4)
            return unknownContent('budget');
        const block = seen.file.body.blocks.find(({ type, body }) => type === 'locals' && body.attributes.has(name));
        const value = block?.body.attributes.get(name)?.value;
        return value ? evaluate(value, this.scopeOf({ ...seen, depth: seen.depth + 1 })) : unknownContent('absent');
    }
    exposed(seen) {
        const locals = { kind: 'names', get: (name) => this.local(name, seen) };
        const entries = new Map([['locals', locals]]);
        return { kind: 'names', get: (name) => entries.get(name) ?? (name === 'inputs' ? this.inputsOf(seen) : unknownContent('absent')) };
    }
    call(name, args, seen, place) {
        const own = (0,core_paths/* folderOf */.yS)(seen.file.source.path);
        switch (name) {
            case 'get_terragrunt_dir':
            case 'get_original_terragrunt_dir':
                return scalar(`/${seen.unit}`, place);
            case 'get_parent_terragrunt_dir':
                return scalar(`/${own}`, place);
            case 'get_repo_root':
                return scalar('', place);
            case 'get_path_to_repo_root':
                return scalar(external_node_path_.posix.relative(`/${seen.unit}`, '/') || '.', place);
            case 'get_path_from_repo_root':
                return scalar(seen.unit === '' ? '.' : seen.unit, place);
            case 'path_relative_to_include':
                return scalar(external_node_path_.posix.relative(`/${own}`, `/${seen.unit}`) || '.', place);
            case 'path_relative_from_include':
                return scalar(external_node_path_.posix.relative(`/${seen.unit}`, `/${own}`) || '.', place);
            case 'find_in_parent_folders':
                return this.foundAbove(args, seen, place);
            case 'get_env':
                return either([...(args[1] ? [args[1]] : []), unknownContent('environment', place)], place);
            case 'read_terragrunt_config':
                return this.configurationAt(args, seen, place);
            default:
                return undefined;
        }
    }
    foundAbove(args, seen, place) {
        const [first] = args;
        const name = first === undefined ? terragrunt_NAME : textOf(first);
        if (name === undefined)
            return unknownContent('expression', place);
        for (let folder = seen.unit; folder !== '';) {
            folder = (0,core_paths/* folderOf */.yS)(folder);
            const path = external_node_path_.posix.join(folder, name);
            if (this.read.get(path) !== undefined || this.files.text(path) !== undefined)
                return scalar(`/${path}`, place);
        }
        return args[1] ?? unknownContent('expression', place);
    }
    configurationAt(args, seen, place) {
        const text = textOf(args[0]);
        const file = text === undefined || seen.depth >= terragrunt_MAX_DEPTH ? undefined : this.fileAt(text, seen.unit);
        if (file === undefined)
            return args[1] ?? unknownContent('expression', place);
        return this.exposed({ file, unit: seen.unit, depth: seen.depth + 1 });
    }
}
/** Of an included file and the one that includes it: the latter's entries count. */
function terragrunt_merged(parent, child) {
    if (parent.kind !== 'map' || child.kind !== 'map')
        return child.kind === 'map' && parent.kind !== 'map' ? { ...child, open: true } : child;
    return map(new Map([...parent.entries, ...child.entries]), parent.open || child.open, child.place);
}
/** What an included file says is told where it is included. */
function placed(inputs, place) {
    if (inputs.kind !== 'map')
        return inputs;
    const isHere = (one) => one.place?.source === place.source;
    return map(new Map([...inputs.entries].map(([name, one]) => [name, isHere(one) ? one : { ...one, place }])), inputs.open, inputs.place);
}
/** A path in the repository; undefined where it is somewhere else. */
function folderMeant(text, directory) {
    if (/^[a-z+]+::|^[a-z][a-z+]*:\/\/|^git@|^tfr:/i.test(text))
        return undefined;
    const plain = text.replace(/\?.*$/, '').replaceAll(/\/{2,}/g, '/');
    const path = external_node_path_.posix.normalize(plain.startsWith('/') ? plain.slice(1) : external_node_path_.posix.join(directory, plain));
    if (path === '.' || path === '')
        return '';
    return path.startsWith('..') ? undefined : path.replace(/\/$/, '');
}
/** What a deployment gives a variable of its module. */
function inputOf(inputs, name) {
    if (inputs.kind !== 'map')
        return inputs.kind === 'unknown' ? unknownContent(inputs.reason, inputs.place) : undefined;
    return inputs.entries.get(name) ?? (inputs.open ? unknownContent('expression', inputs.place) : undefined);
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/variable-files.ts
/** What `*.tfvars` set: files that Terraform reads by itself go before; others are one of several. */



const variable_files_NAME = /\.tfvars(?:\.json)?$/;
const ALWAYS = /(?:^|\/)(?:terraform|[^/]*\.auto)\.tfvars(?:\.json)?$/;
function isVariableFile(path) {
    return variable_files_NAME.test(path);
}
/** By name, for a root in `directory`; `hasModule` tells folders that hold a module of their own. */
function variablesOf(directory, files, hasModule, budget) {
    const own = files.filter(({ source }) => belongsTo(source.path, directory, hasModule));
    const always = own.filter(({ source }) => ALWAYS.test(source.path) && external_node_path_.posix.dirname(`./${source.path}`) === external_node_path_.posix.join('.', directory));
    // terraform.tfvars first, then *.auto.tfvars by name: the last one wins.
    always.sort((left, right) => variable_files_rank(left) - variable_files_rank(right) || (left.source.path < right.source.path ? -1 : 1));
    const others = own.filter((file) => !always.includes(file));
    return (name) => {
        const last = always.findLast(({ body }) => body.attributes.has(name));
        const told = others.flatMap((file) => setBy(file, name, budget) ?? []);
        if (last === undefined && told.length === 0)
            return undefined;
        // A run without any of the other files has what is always read, or the default.
        const given = last ? setBy(last, name, budget) : undefined;
        if (told.length === 0)
            return given;
        const isSetByAll = told.length === others.length || given !== undefined;
        return either([...told, ...(given ? [given] : []), ...(isSetByAll ? [] : [unknownContent('parameter')])]);
    };
}
function variable_files_rank({ source }) {
    return /(?:^|\/)terraform\.tfvars/.test(source.path) ? 0 : 1;
}
/** In the root's own folder, or in one below that holds no module. */
function belongsTo(path, directory, hasModule) {
    for (let folder = external_node_path_.posix.dirname(path);; folder = external_node_path_.posix.dirname(folder)) {
        const plain = folder === '.' ? '' : folder;
        if (plain === directory)
            return true;
        if (plain === '' || hasModule(plain))
            return false;
    }
}
function setBy({ source, body }, name, budget) {
    const attribute = body.attributes.get(name);
    if (attribute === undefined)
        return undefined;
    const scope = { source, budget, readFile: undefined, lookup: () => undefined };
    return configured(evaluate(attribute.value, scope));
}
/** What such a file sets is configuration, its place a step on the way. */
function configured(content) {
    if (content.kind === 'scalar')
        return { ...content, origin: 'configuration' };
    if (content.kind === 'list')
        return { ...content, items: content.items.map(configured) };
    if (content.kind === 'map')
        return { ...content, entries: new Map([...content.entries].map(([key, value]) => [key, configured(value)])) };
    return content;
}

;// CONCATENATED MODULE: ./src/infrastructure/terraform/terraform.ts
/** All Terraform of a repository: modules, roots, variable files, provider versions; what they declare, written out. */













/** Modules in modules. */
const terraform_MAX_NESTING = 12;
/** Calls written out in one repository. */
const MAX_MODULES = 20_000;
/** Expressions evaluated in one repository, and in each other; a character makes far less than these. */
const MIN_STEPS = 1_000_000;
const STEPS_PER_CHARACTER = 4;
const terraform_MAX_STEPS = 12_000_000;
const terraform_MAX_DEPTH = 400;
class Terraform {
    files;
    externals;
    budget = new Budget(MIN_STEPS, terraform_MAX_DEPTH);
    room = new Room();
    diagnostics = [];
    modules = new Modules();
    variableFiles = [];
    locks = new Map();
    /** Folder of a module that was fetched: by the root's folder and the call's key. */
    fetched = new Map();
    terragrunt;
    registry;
    count = 0;
    /** Folders of modules that are called. */
    called = new Set();
    /** Folders of modules that more than examples and tests made. */
    used = new Set();
    constructor(files, externals, described) {
        this.files = files;
        this.externals = externals;
        this.terragrunt = new Terragrunt(files, this.budget);
        this.registry = new Registry(described);
    }
    addFile(source, body) {
        this.widen(source);
        this.modules.add(source, body);
    }
    addVariables(source, body) {
        this.widen(source);
        this.variableFiles.push({ source, body });
    }
    addTerragrunt(source, body) {
        this.widen(source);
        this.terragrunt.add(source, body);
    }
    widen({ lines }) {
        this.budget.widen(lines.text.length * STEPS_PER_CHARACTER, terraform_MAX_STEPS);
    }
    addLock(source, body) {
        this.locks.set((0,core_paths/* folderOf */.yS)(source.path), lockedVersions(body));
    }
    /** `.terraform/modules/modules.json`: where `terraform init` put what is called. */
    addFetched(path, keys) {
        this.fetched.set(path.replace(/\/?\.terraform\/modules\/modules\.json$/, ''), keys);
    }
    /** Each root with all that it calls, outermost first. */
    *instances() {
        const callings = this.callings();
        for (const { called } of callings)
            this.called.add(called);
        const deployed = new Set();
        for (const one of this.terragrunt.deployments((directory) => this.modules.has(directory))) {
            const module = one.module === undefined ? this.registry.deployed(one) : this.modules.get(one.module);
            if (module === undefined)
                continue;
            deployed.add(module.directory);
            yield* this.below(this.deployment(one, module));
        }
        const { directories } = this.modules;
        for (const directory of rootsOf(directories, callings, (one) => this.modules.classOf(one)))
            if (!deployed.has(directory))
                yield* this.below(this.root(directory));
        const off = new Set(callings.flatMap(({ called, isNever }) => (isNever ? [called] : [])));
        // What is only called as often as somebody asks for (`for_each = var.items`) is looked at by itself.
        for (const directory of [...directories].sort((left, right) => left.length - right.length || (left < right ? -1 : 1))) {
            if (!off.has(directory) && !this.used.has(directory) && this.modules.classOf(directory) === 'source')
                yield* this.below(this.root(directory));
        }
        this.diagnostics.push(...this.registry.unread());
        if (this.budget.isSpent)
            this.tell('budget-infrastructure', 'there is too much to evaluate; some values are unknown');
        if (this.room.wasFull)
            this.tell('budget-instances', 'there are too many instances of resources and modules; the rest was left out');
    }
    root(directory) {
        const get = variablesOf(directory, this.variableFiles, (one) => this.modules.has(one), this.budget);
        return new ModuleInstance(this.modules.get(directory, this.called.has(directory)), '', undefined, { get, isRoot: true }, this);
    }
    /** A module that Terragrunt calls: a root whose variables have values. */
    deployment({ directory, place, inputs }, module) {
        const nothing = new ModuleInstance(moduleOf(directory, []), '', undefined, { get: () => undefined, isRoot: true }, this);
        const files = variablesOf(module.directory, this.variableFiles, (one) => this.modules.has(one), this.budget);
        const get = (name) => inputOf(inputs, name) ?? files(name);
        return new ModuleInstance(module, '', { place, parent: nothing }, { get, isRoot: true }, this);
    }
    *below(instance) {
        this.room.nextRoot();
        const pending = [instance];
        for (let one = pending.shift(); one !== undefined; one = pending.shift()) {
            const { size } = one.module.resources;
            if (one.call !== undefined && this.room.take(size) < size)
                return;
            if (isSource(one))
                this.used.add(one.module.directory);
            yield one;
            if (++this.count > MAX_MODULES) {
                if (this.count === MAX_MODULES + 1)
                    this.tell('budget-modules', `more than ${String(MAX_MODULES)} calls of modules; the rest was left out`);
                return;
            }
            pending.push(...one.called());
        }
    }
    moduleFor(caller, call) {
        const directory = this.target(caller.module.directory, call, caller);
        const module = (directory === undefined ? undefined : this.modules.get(directory)) ?? this.registry.called(call);
        if (module === undefined)
            return undefined;
        let depth = 0;
        for (let one = caller; one; one = one.call?.parent, depth++) {
            if (one.module.directory !== module.directory && depth < terraform_MAX_NESTING)
                continue;
            this.note('recursive-module', 'the module calls itself, or is nested too deep; it was not followed', call);
            return undefined;
        }
        return module;
    }
    note(code, message, { block, source }) {
        if (source.isOutside === true)
            return;
        const at = locationOf({ source, start: block.start, end: block.headerEnd - 2 });
        if (this.diagnostics.some((one) => one.code === code && one.at?.file === at.file && one.at.line === at.line))
            return;
        this.diagnostics.push({ level: 'note', code, message, file: source.path, at });
    }
    tell(code, message) {
        this.diagnostics.push({ level: 'note', code, message });
    }
    readFile(directory, path) {
        const plain = external_node_path_.posix.normalize(external_node_path_.posix.join(directory, path));
        return plain.startsWith('..') ? undefined : this.files.text(plain);
    }
    /** Exact where a lock file says so, else the range that is asked for. */
    providerVersion(instance, provider) {
        for (let one = instance; one; one = one.call?.parent) {
            const locked = this.locks.get(one.module.directory)?.get(provider);
            if (locked !== undefined)
                return locked;
        }
        for (let one = instance; one; one = one.call?.parent) {
            const required = one.module.required.get(provider);
            if (required !== undefined)
                return required;
        }
        return undefined;
    }
    callings() {
        const found = [];
        for (const caller of this.modules.directories)
            for (const call of this.modules.calling(caller).calls.values()) {
                const called = this.target(caller, call, undefined);
                if (called !== undefined && this.modules.has(called))
                    found.push({ caller, called, isNever: isSwitchedOff(call) });
            }
        return found;
    }
    target(directory, { block }, caller) {
        const source = plainText(block, 'source');
        if (source === undefined)
            return undefined;
        if (/^\.\.?(?:\/|$)/.test(source)) {
            const plain = external_node_path_.posix.normalize(external_node_path_.posix.join(directory, source.replace(/\/\/$/, ''))).replace(/\/$/, '');
            return plain === '.' ? '' : plain;
        }
        const names = [block.labels[0] ?? ''];
        let root = caller;
        for (; root?.call; root = root.call.parent)
            names.unshift(root.prefix.split('.').at(-2)?.replace(/\[.*$/, '') ?? '');
        const folder = root?.module.directory ?? directory;
        const known = this.fetched.get(folder)?.get(names.join('.'));
        return known === undefined ? undefined : external_node_path_.posix.normalize(external_node_path_.posix.join(folder, known));
    }
}
function isSource(instance) {
    for (let one = instance; one?.call; one = one.call.parent)
        if (one.call.place.source.pathClass !== 'source')
            return false;
    return true;
}
/** `count = 0`, as it is written. */
function isSwitchedOff({ block }) {
    const count = block.body.attributes.get('count')?.value;
    return count?.kind === 'literal' && (count.value === 0 || count.value === false);
}

;// CONCATENATED MODULE: ./src/infrastructure/infrastructure.ts














class Infrastructure {
    files;
    externals;
    knowledge;
    reading;
    /** Templates and bases that were read because others asked for them. */
    rendered = 0;
    terraform;
    kubernetes;
    declared = [];
    constructor(files, externals, knowledge, reading) {
        this.files = files;
        this.externals = externals;
        this.knowledge = knowledge;
        this.reading = reading;
        this.terraform = new Terraform(files, externals, knowledge.registry);
        this.kubernetes = new Kubernetes(files, externals, knowledge.programs, reading);
    }
    /** A file that looks as if it declared something; false where it declares nothing. */
    addTree(path, text) {
        if (text.includes('apiVersion') && this.kubernetes.add(path, text))
            return true;
        const isPlan = (0,infrastructure_forms/* mayBePlan */.SO)(text);
        if (!isPlan && !(0,infrastructure_forms/* mayBeTemplate */.Lz)(text))
            return false;
        const source = { path, lines: new parse_source/* Lines */.q(text), pathClass: this.files.pathClass(path) };
        const plan = isPlan ? indexPlan(text) : undefined;
        if (plan) {
            this.addPlan(source, plan);
            return true;
        }
        if (!(0,infrastructure_forms/* mayBeTemplate */.Lz)(text))
            return false;
        const { documents, problems, isCut: isUnread } = /^\s*\{/.test(text) ? jsonDocuments(text) : readYaml(text);
        const readers = documents.filter(isTemplate).map((one) => stackResources(source, one, this.externals));
        // What declares nothing is none of this reader's: it may be broken for reasons of its own.
        if (readers.length === 0 && isUnread !== true)
            return false;
        this.reading.sources.set(path, source);
        this.reading.tell(source, problems);
        for (const { found, isCut } of readers) {
            for (const flat of this.flattened(found))
                this.declared.push(flat);
            if (isCut)
                this.reading.tellCut(path);
        }
        return true;
    }
    addPlan(source, plan) {
        this.reading.sources.set(source.path, source);
        this.reading.tell(source, plan.problem ? [plan.problem] : []);
        for (const flat of this.flattened(plannedResources(source, plan, TERRAFORM, this.externals)))
            this.declared.push(flat);
        if (plan.isCut)
            this.reading.tellCut(source.path);
    }
    add(path, text) {
        const source = { path, lines: new parse_source/* Lines */.q(text), pathClass: this.files.pathClass(path) };
        this.reading.sources.set(path, source);
        if (path.endsWith('modules.json')) {
            this.addFetched(source);
            return;
        }
        const { body, problems } = readWritten(source);
        this.reading.tell(source, problems);
        this.addBody(source, body);
    }
    addFetched(source) {
        const { data, problem } = readJson(source.lines.text);
        if (problem)
            this.reading.tell(source, [problem]);
        const keys = itemsOf(entryOf(data, 'Modules')).map((one) => [textIn(one, 'Key') ?? '', textIn(one, 'Dir') ?? '']);
        this.terraform.addFetched(source.path, new Map(keys.filter(([key, folder]) => key !== '' && folder !== '')));
    }
    addBody(source, body) {
        if (/\.tfvars(?:\.json)?$/.test(source.path))
            this.terraform.addVariables(source, body);
        else if (source.path.endsWith('.lock.hcl'))
            this.terraform.addLock(source, body);
        else if (source.path.endsWith('terragrunt.hcl'))
            this.terraform.addTerragrunt(source, body);
        else
            this.terraform.addFile(source, body);
    }
    /** Flattened at once: what resources are made of takes far more memory than what models read of them. */
    *flattened(found) {
        for (const one of found)
            yield* flatsOf(one, this.externals, this.knowledge.words);
    }
    /** Sites of everything that was added. */
    sites() {
        const flats = [...this.flattened(found_foundIn(this.terraform, this.terraform.instances(), this.externals)), ...this.declared];
        const before = this.reading.sources.size;
        for (const flat of this.flattened(this.kubernetes.found()))
            flats.push(flat);
        const sites = resourceSites(flats, this.externals, this.knowledge.words);
        this.rendered = this.reading.sources.size - before;
        this.reading.diagnostics.push(...this.terraform.diagnostics);
        return sites;
    }
}
function jsonDocuments(text) {
    const { data, problem } = readJson(text);
    return { documents: data ? [data] : [], problems: problem ? [problem] : [] };
}


/***/ })

};
;