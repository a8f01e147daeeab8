"use strict";
exports.id = 4163;
exports.ids = [4163];
exports.modules = {

/***/ 18373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ makeFixes),
  withFixes: () => (/* binding */ withFixes)
});

// EXTERNAL MODULE: ./src/host/repository.ts + 1 modules
var repository = __webpack_require__(89778);
// EXTERNAL MODULE: ./src/core/value.ts
var core_value = __webpack_require__(50390);
;// CONCATENATED MODULE: ./src/fix/word-places.ts
/** Where texts stand as words of a program. */
/** Offsets of a text at whose ends no word goes on. */
function wordPlaces(text, wanted) {
    const found = [];
    const isWord = (character) => character !== undefined && /[\w$]/.test(character);
    const [startsWord, endsWord] = [isWord(wanted[0]), isWord(wanted.at(-1))];
    for (let at = wanted === '' ? -1 : text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        if ((startsWord && isWord(text[at - 1])) || (endsWord && isWord(text[at + wanted.length])))
            continue;
        found.push(at);
    }
    return found;
}

;// CONCATENATED MODULE: ./src/fix/everywhere.ts

/** An import and all uses of its name; none where the name stands for something else, or the new one is taken. */
function everywhere({ source }, { name, needs, changes }) {
    const { text } = source;
    const places = text.length > MAX_WHOLE ? 0 : wordPlaces(text, name).length;
    if (places === 0 || !text.includes(needs))
        return [];
    const all = Object.entries(changes).flatMap(([old, fresh]) => wordPlaces(text, old).map((start) => ({ start, old, fresh })));
    // Longer texts hold shorter ones; one place is changed once.
    const kept = all.filter((one) => !all.some((other) => other !== one && covers(other, one)));
    // A bare name in a text or a comment is no use of the import; a declared type is, and a call where no row says which calls.
    const use = Object.keys(changes).some((old) => old.includes(`${name}(`)) ? DECLARED : CALLED_OR_DECLARED;
    const isUse = ({ start, old }) => old !== name || use.test(text.slice(start + old.length, start + old.length + MAX_DECLARED)) || lineAround(text, start).includes(needs);
    if (kept.length !== places || !kept.every(isUse))
        return [];
    const count = Math.min(...kept.map(({ fresh }) => fresh.length));
    const candidates = [];
    for (let index = 0; index < count; index++) {
        const edits = kept.map(({ start, old, fresh }) => ({ at: source.span(start, old.length), text: fresh[index] ?? old }));
        const added = Object.values(changes)[0]?.[index]?.match(/\w+/g)?.at(-1) ?? '';
        if (added === name || wordPlaces(text, added).length === 0)
            candidates.push({ edits, old: name, fresh: added });
    }
    return candidates;
}
/** Behind a type: `Random random =`, `Optional<Random>`. */
const DECLARED = /^(?:>|\s+\w+\s*[=;,):])/;
const CALLED_OR_DECLARED = /^(?:\(|>|\s+\w+\s*[=;,):])/;
const MAX_DECLARED = 80;
/** A longer file is not changed as a whole. */
const MAX_WHOLE = 1_000_000;
function covers(one, other) {
    return one.start <= other.start && one.start + one.old.length >= other.start + other.old.length && one.old.length > other.old.length;
}
function lineAround(text, offset) {
    const end = text.indexOf('\n', offset);
    return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end);
}

// EXTERNAL MODULE: ./src/core/dates.ts
var dates = __webpack_require__(80194);
;// CONCATENATED MODULE: ./src/fix/candidate.ts
function lineBreakOf({ text }) {
    return text.includes('\r\n') ? '\r\n' : '\n';
}

;// CONCATENATED MODULE: ./src/fix/block.ts

const HEADER = /^\s*resource\s+"[^"]+"\s+"[^"]+"\s*\{/;
/** A longer block is not looked through. */
const MAX_LINES = 500;
/** As `attributeIn`. */
function attributeOfBlock({ finding: { at }, source, attributes }) {
    const header = source.line(at.line) ?? '';
    if (attributes.length === 0 || !attributes.every((one) => /^\w+$/.test(one)) || !HEADER.test(header))
        return undefined;
    if (/\}\s*$/.test(header))
        return 'none';
    const indent = /^\s*/.exec(header)?.[0] ?? '';
    const found = [];
    for (let line = at.line + 1; line < at.line + MAX_LINES; line++) {
        const text = source.line(line);
        if (text === undefined)
            return undefined;
        if (text.startsWith(`${indent}}`))
            return found.length > 1 ? undefined : (found[0] ?? 'none');
        const [whole, start = ''] = /^(\s*(\w+)\s*=\s*)/.exec(text) ?? [];
        if (whole === undefined || !attributes.includes(start.trim().replace(/\s*=$/, '')))
            continue;
        found.push({ file: source.file, line, column: start.length + 1, endLine: line, endColumn: text.length + 1 });
    }
    return undefined;
}
/** The finding points at the header of the block. */
function openingOfBlock({ finding: { at }, source, attributes: [attribute] }) {
    const line = source.line(at.line);
    if (line === undefined || attribute === undefined)
        return undefined;
    const open = line.indexOf('{');
    const rest = line.slice(open + 1);
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    const isEmpty = /^\s*\}\s*$/.test(rest);
    if (rest.trim() !== '' && !isEmpty)
        return undefined;
    const newLine = lineBreakOf(source);
    const column = open + 2;
    const endColumn = column + (isEmpty ? rest.indexOf('}') : 0);
    return {
        at: { file: source.file, line: at.line, column, endLine: at.line, endColumn },
        before: `${newLine}${indent}  ${attribute} = `,
        after: isEmpty ? `${newLine}${indent}` : '',
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/fix/template.ts
/** Properties of a resource in a template of CloudFormation, in YAML as in JSON. */


/** A longer template is not looked through. */
const MAX_LENGTH = 1_000_000;
/** As `attributeIn`. */
function attributeOfTemplate(input) {
    const properties = propertiesIn(input);
    if (properties === undefined)
        return undefined;
    const wanted = input.attributes.map(templateName);
    const [found, second] = properties.items.filter((pair) => wanted.includes(String(keyOf(pair))));
    if (found === undefined)
        return 'none';
    const [start, end] = ((0,dist/* isScalar */.jn)(found.value) ? found.value.range : undefined) ?? [];
    return second !== undefined || start === undefined || end === undefined ? undefined : input.source.span(start, end - start);
}
/** In front of the first property, as that is written. */
function openingOfTemplate(input) {
    const properties = propertiesIn(input);
    const [start] = properties?.range ?? [];
    const [attribute] = input.attributes;
    if (properties === undefined || start === undefined || attribute === undefined)
        return undefined;
    const { source } = input;
    const name = templateName(attribute);
    const first = startOf(properties.items[0]);
    if (properties.flow !== true) {
        if (first === undefined)
            return undefined;
        const at = source.span(first, 0);
        const indent = (source.line(at.line) ?? '').slice(0, at.column - 1);
        return indent.trim() === '' ? { at, before: `${name}: `, after: `${lineBreakOf(source)}${indent}` } : undefined;
    }
    const quote = source.text[input.source.offsetOf(input.finding.at) ?? 0] === '"' ? '"' : '';
    const space = first === undefined ? ' ' : source.text.slice(start + 1, first);
    if (space.trim() !== '' || (first === undefined && source.text[start + 1] !== '}'))
        return undefined;
    return { at: source.span(start + 1, 0), before: `${space}${quote}${name}${quote}: `, after: first === undefined ? ' ' : ',' };
}
/** The map under `Properties` of the resource whose name stands where the finding points. */
function propertiesIn({ source, finding }) {
    const start = source.offsetOf(finding.at);
    if (start === undefined || source.text.length > MAX_LENGTH)
        return undefined;
    let found;
    try {
        (0,dist/* visit */.YR)((0,dist/* parseDocument */.Tp)(source.text, { logLevel: 'silent' }), {
            Pair: (_key, pair) => {
                if (startOf(pair) !== start || !(0,dist/* isMap */.jh)(pair.value))
                    return undefined;
                const properties = pair.value.items.find((one) => keyOf(one) === 'Properties')?.value;
                found = (0,dist/* isMap */.jh)(properties) ? properties : undefined;
                return dist/* visit */.YR.BREAK;
            },
        });
    }
    catch {
        // Nested too deeply for the parser: nobody can tell where anything stands.
    }
    return found;
}
function keyOf({ key }) {
    return (0,dist/* isScalar */.jn)(key) ? key.value : undefined;
}
function startOf(pair) {
    return (0,dist/* isScalar */.jn)(pair?.key) ? pair.key.range?.[0] : undefined;
}
/** Terraform's names are those of CloudFormation in other letters, where no `twins` say otherwise. */
function templateName(attribute) {
    return attribute.replaceAll(/(?:^|_)([a-z])/g, (_start, letter) => letter.toUpperCase());
}

;// CONCATENATED MODULE: ./src/fix/insertion.ts
/** Attributes of a declared resource: where one stands, and the edit that puts one in. */



/** Stands in a row for a number of the standard. */
const NUMBER = '{number}';
/** The same number of days, in seconds. */
const SECONDS = '{seconds}';
/** The place of an attribute's value in its resource; 'none' where the resource does not have it; undefined where nobody can tell. */
function attributeIn(input) {
    return isTemplate(input) ? attributeOfTemplate(input) : attributeOfBlock(input);
}
/** Puts an attribute in where the resource does not have it. */
function insertion(input) {
    const opening = isTemplate(input) ? openingOfTemplate(input) : openingOfBlock(input);
    if (opening === undefined)
        return [];
    const { at, before, after } = opening;
    const { value } = (input.finding.decidedBy[input.row.property] ?? {});
    const old = typeof value === 'number' ? String(value) : '';
    return valuesOf(input).map(({ put, fresh }) => ({ edits: [{ at, text: `${before}${put}${after}` }], old, fresh }));
}
function isTemplate({ finding }) {
    return finding.occurrence.language === 'cloudformation';
}
/** What is put in, and the number or word that is told of it: one for each number where the row asks for one. */
function valuesOf({ row: { insert = '' }, numbers }) {
    if (!insert.includes(NUMBER) && !insert.includes(SECONDS))
        return [{ put: insert, fresh: insert }];
    return numbers.map((number) => ({
        put: insert.replace(NUMBER, String(number)).replace(SECONDS, String(number * dates/* SECONDS_OF_A_DAY */.DY)),
        fresh: String(number),
    }));
}

;// CONCATENATED MODULE: ./src/fix/item-run.ts
/** Values that stand one behind the other, some of which have to go: `{"TLSv1", "TLSv1.2"}`, `SslProtocols.Tls | SslProtocols.Tls12`. */
/** What stands between two values of a list or of flags. */
const JOINT_AFTER = /^\s{0,80}[,|]\s{0,80}/;
const JOINT_BEFORE = /[,|]\s{0,80}$/;
/** Characters that are looked at beside an item. */
const REACH = 400;
const MAX_ITEMS = 20;
/** The item at a place with its neighbours, as long as these are known ones; undefined where it stands alone. */
function itemRun(text, start, item, known) {
    const items = [item];
    const joints = [];
    let [from, to] = [start, start + item.length];
    while (items.length < MAX_ITEMS) {
        const [joint = ''] = JOINT_AFTER.exec(text.slice(to, to + REACH)) ?? [];
        const next = joint === '' ? undefined : known.find((one) => isItem(text, to + joint.length, one));
        if (next === undefined)
            break;
        to += joint.length + next.length;
        items.push(next);
        joints.push(joint);
    }
    while (items.length < MAX_ITEMS) {
        const before = text.slice(Math.max(0, from - REACH), from);
        const [comma = ''] = JOINT_BEFORE.exec(before) ?? [];
        const space = comma === '' ? '' : (/\s{0,80}$/.exec(before.slice(0, before.length - comma.length))?.[0] ?? '');
        const at = from - comma.length - space.length;
        const previous = comma === '' ? undefined : known.find((one) => isItem(text, at - one.length, one));
        if (previous === undefined)
            break;
        from = at - previous.length;
        items.unshift(previous);
        joints.unshift(`${space}${comma}`);
    }
    const [joint] = joints;
    return joint === undefined ? undefined : { start: from, end: to, items, joint };
}
function isItem(text, at, item) {
    if (at < 0 || !text.startsWith(item, at))
        return false;
    const isPart = (character) => character !== undefined && /[\w$.]/.test(character);
    return !/^\w/.test(item) || (!isPart(text[at - 1]) && !isPart(text[at + item.length]));
}

;// CONCATENATED MODULE: ./src/fix/replacement.ts
/** The text of a value, changed as a row says: by words, by the numbers of the standard, in a list without what has to go. */




function replacements({ finding, row, source, numbers }, region, text) {
    const found = [];
    const one = ({ start, text: old }, fresh) => ({
        edits: [{ at: source.within(region, start, old.length), text: fresh }],
        old,
        fresh,
    });
    const add = (place, texts) => {
        if (place === undefined)
            return;
        const start = (source.offsetOf(region) ?? 0) + place.span.start;
        const run = row.list === true ? runAt(source.text, start, place) : undefined;
        for (const fresh of texts)
            found.push(run === undefined ? one(place.span, fresh) : shortened(source, run, place, fresh));
    };
    const { quoted = {}, code = {} } = row;
    for (const [old, fresh] of Object.entries(quoted))
        for (const quote of QUOTES)
            add(placeOf(quotedSpans(text, old, quote), quoted, quote), fresh);
    for (const [old, fresh] of Object.entries(code))
        add(placeOf(codeSpans(text, old), code), fresh);
    const [value] = (0,core_value/* scalars */.kw)(finding.decidedBy[row.property]);
    if (row.clause === true && typeof value === 'number') {
        add(placeOf(codeSpans(text, String(value)), {}), numbers.map(String));
        for (const { span, write } of durationSpans(text, value))
            for (const number of numbers)
                found.push({ ...one(span, write(number)), old: String(value), fresh: String(number) });
    }
    return found;
}
function placeOf(spans, table, quote = '') {
    const [span] = spans;
    return span === undefined || spans.length > 1 ? undefined : { span, quote, table };
}
function runAt(text, start, { span, quote, table }) {
    const known = new Set([...Object.keys(table), ...Object.values(table).flat()]);
    // A longer one goes before one that it begins with.
    const items = [...known].sort((left, right) => right.length - left.length).map((item) => `${quote}${item}${quote}`);
    return itemRun(text, start - quote.length, `${quote}${span.text}${quote}`, items);
}
/** The list without what has to go, or with the new value where nothing would be left. */
function shortened(source, { start, end, items, joint }, { quote, table }, fresh) {
    const all = [...new Set(items.map((item) => item.slice(quote.length, item.length - quote.length)))];
    const kept = all.filter((item) => !Object.hasOwn(table, item));
    const put = kept.length === 0 ? [fresh] : kept;
    return {
        edits: [{ at: source.span(start, end - start), text: put.map((item) => `${quote}${item}${quote}`).join(joint) }],
        old: all.filter((item) => Object.hasOwn(table, item)).join(', '),
        fresh: put.join(', '),
    };
}
/** A number of days that is written as a time: `"94608000s"`, `"P3Y"`, `"P1095D"`. None where there is more than one. */
function durationSpans(text, days) {
    const found = [];
    const add = (match, write) => {
        found.push({ span: { start: match.index + 1, text: match[1] ?? '' }, write });
    };
    for (const match of text.matchAll(/"(\d{1,12}(?:\.0{1,9})?s)"/g))
        if (Number.parseInt(match[1] ?? '', 10) === days * dates/* SECONDS_OF_A_DAY */.DY)
            add(match, (number) => `${String(number * dates/* SECONDS_OF_A_DAY */.DY)}s`);
    for (const match of text.matchAll(/"(P\d{1,6}[DWMY])"/g))
        add(match, (number) => `P${String(number)}D`);
    return found.length === 1 ? found : [];
}
const QUOTES = ['"', "'", '`'];
/** The content of a quoted text, whole; the quotes stay. */
function quotedSpans(text, content, quote) {
    const spans = [];
    const wanted = `${quote}${content}${quote}`;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
        spans.push({ start: at + 1, text: content });
    return spans;
}
/** Whole words only: `Tls` is not in `Tls12`, nor in `X.Tls` unless that is asked for. */
function codeSpans(text, wanted) {
    const isPart = (at) => (/^[\w$]/.test(wanted) && text[at - 1] === '.') || (/^\d/.test(wanted) && text[at + wanted.length] === '.');
    return wordPlaces(text, wanted).flatMap((start) => (isPart(start) ? [] : [{ start, text: wanted }]));
}

;// CONCATENATED MODULE: ./src/fix/candidates.ts




const NOTHING = { kind: 'unknown', reason: 'absent' };
/** A longer text is no value. */
const MAX_REGION = 2000;
/** The likeliest first; empty where the text does not say the value in the clear, or says it twice. */
function candidatesOf(input) {
    const attribute = attributeIn(input);
    if (!isOfFile(input))
        return [];
    const written = literalOf(input);
    const regions = [
        ...(typeof attribute === 'object' ? [attribute] : []),
        ...regionsOf(input.finding, input.row.property),
        // An option's name stands before its value, a flag behind its command.
        ...[written, ...(input.row.flag === true ? [input.finding.at] : [])].flatMap((at) => at === undefined ? [] : [input.source.wholeLines(at)]),
    ];
    for (const region of regions) {
        const text = input.source.at(region);
        if (text === undefined || text.length > MAX_REGION)
            continue;
        // Where the value stands in the clear, the same text elsewhere is another value.
        const isMeant = ({ edits }) => written === undefined || region === attribute || edits.some(({ at }) => isWithin(written, at) || isWithin(at, written));
        const found = replacements(input, region, text).filter(isMeant);
        if (found.length > 0)
            return found;
    }
    if (input.row.everywhere !== undefined)
        return everywhere(input, input.row.everywhere);
    return input.row.insert === undefined || attribute !== 'none' ? [] : insertion(input);
}
function isOfFile({ source: { text }, row: { holds = [], lacks = [] } }) {
    return holds.every((one) => text.includes(one)) && !lacks.some((one) => text.includes(one));
}
/** The place of the value, where a text or a number stands there. */
function literalOf({ finding, row, source }) {
    const at = finding.decidedBy[row.property]?.at;
    const text = at === undefined ? undefined : source.at(at);
    return text !== undefined && /^(?:(["'`])[^"'`]*\1|[\d_]+)$/.test(text) ? at : undefined;
}
function isWithin(inner, outer) {
    const starts = outer.line < inner.line || (outer.line === inner.line && outer.column <= inner.column);
    const ends = inner.endLine < outer.endLine || (inner.endLine === outer.endLine && inner.endColumn <= outer.endColumn);
    return starts && ends;
}
/** Where the value stands, from the exact place to the statement around it. */
function regionsOf({ decidedBy, occurrence, at }, property) {
    const [own] = (0,core_value/* alternatives */.Vo)(decidedBy[property] ?? NOTHING).flatMap(({ at: place }) => place ?? []);
    const set = occurrence.places?.[property];
    // A constant that stands elsewhere is on the way to its value.
    return [...(own === undefined ? [] : [own]), ...(set === undefined ? [] : [set]), at, occurrence.at, ...occurrence.trace];
}

;// CONCATENATED MODULE: ./src/fix/named-after.ts
/** Letters and a number, as in 'md5' and 'SHA-1'; a bare number is no name. */
const NAME = /[a-z]{2}\d/;
/** `old` is the word that goes, as it stands in the text: 'hashlib.md5', 'SHA-1', '"crypto/md5"'. */
function isNamedAfter({ occurrence }, old) {
    const name = plain(old.split(/[./]/).findLast((part) => plain(part) !== '') ?? '');
    return NAME.test(name) && plain(occurrence.enclosing ?? '').includes(name);
}
function plain(text) {
    return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
;// CONCATENATED MODULE: ./src/fix/rows.ts
/** The shape of knowledge/fixes/*.yml: what text takes the place of what, for findings of which rule. Whether it helps, judging again tells. */

const rows_text = schemas/* string */.YjP().min(1);
/** What takes the place of words may be nothing: a flag goes. */
const words = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP()).min(1)]).transform((given) => (Array.isArray(given) ? given : [given]));
const texts = schemas/* union */.KCZ([rows_text, schemas/* array */.YOg(rows_text).min(1)]).transform((given) => (Array.isArray(given) ? given : [given]));
const fixRow = schemas/* strictObject */.rej({
    rules: schemas/* array */.YOg(rows_text).min(1),
    property: rows_text.describe('The property that decided, and whose value is changed.'),
    languages: schemas/* array */.YOg(rows_text).min(1).optional().describe('Left out: all.'),
    algorithms: schemas/* array */.YOg(rows_text).min(1).optional().describe('Only findings of these; left out: all.'),
    models: schemas/* array */.YOg(rows_text).min(1).optional().describe("Only findings of these models ('python/argon2-cffi'); left out: all."),
    attributes: schemas/* array */.YOg(rows_text).min(1).optional().describe('Only where the property comes from one of these attributes of a resource.'),
    holds: schemas/* array */.YOg(rows_text).min(1).optional().describe('Only in files with all of these texts.'),
    lacks: schemas/* array */.YOg(rows_text).min(1).optional().describe('Only in files with none of these texts.'),
    given: schemas/* literal */.euz(true).optional().describe('Only where the program gives the value; not where the library takes it by itself.'),
    numbers: schemas/* strictObject */.rej({ clause: rows_text, property: rows_text })
        .optional()
        .describe("Whose numbers are taken, where the rule's own clause has none of this property."),
    says: rows_text.optional().describe('What is done, with {old} and {new}.'),
    clause: schemas/* literal */.euz(true)
        .optional()
        .describe("The new value is a number of the standard's clause for this property, in the notation that stands there; the nearest that is enough."),
    quoted: schemas/* record */.g1P(schemas/* string */.YjP(), texts)
        .optional()
        .describe('Whole content of a quoted text → what it becomes; of several the first that is enough.'),
    code: schemas/* record */.g1P(schemas/* string */.YjP(), words).optional().describe('Words of the program → what they become; of several the first that is enough.'),
    list: schemas/* literal */.euz(true).optional().describe('Where several known values stand in a list, the old ones go and the others stay.'),
    flag: schemas/* literal */.euz(true).optional().describe('What goes is all that there is to see: without it nothing is left to judge.'),
    everywhere: schemas/* strictObject */.rej({
        name: rows_text.describe('A name that the file imports: each place where it stands as a word has to be one of `changes`.'),
        needs: rows_text.describe('What the file has to hold, such as the import that the name comes from.'),
        changes: schemas/* record */.g1P(schemas/* string */.YjP(), texts),
    })
        .optional()
        .describe('Changes the import and every use of a name in the file together; only where nothing else is called so.'),
    insert: rows_text
        .optional()
        .describe('Infrastructure: the value of the attribute, which is put in where the resource does not have it; {number} is one of the clause, {seconds} the same number of days in seconds.'),
    breaks: rows_text.optional().describe('What depends on the old value: only code that a change brings is fixed, elsewhere this is said.'),
    cannot: rows_text.optional().describe('Why there is no fix: said in its place.'),
})
    .refine((row) => row.cannot !== undefined || row.says !== undefined, { path: ['says'], message: 'is missing: a fix says what it does' })
    .refine((row) => row.cannot !== undefined || [row.clause, row.quoted, row.code, row.everywhere, row.insert].some((way) => way !== undefined), {
    message: 'needs a way: clause, quoted, code, everywhere, insert, or cannot',
});
const fixFile = schemas/* array */.YOg(fixRow).min(1);
/** Numbers that a clause's conditions name for a property, the nearest to the old value first. */
function numbersIn(conditions, property, old) {
    const found = new Set();
    for (const condition of conditions)
        if (condition !== undefined)
            collect(condition, property, found);
    found.delete(old);
    return [...found].sort((left, right) => Math.abs(left - old) - Math.abs(right - old) || left - right);
}
function collect(condition, property, found) {
    const own = condition[property];
    if (own !== undefined)
        for (const number of numbersOf(own))
            found.add(number);
    for (const inner of [...(condition.anyOf ?? []), ...(condition.allOf ?? [])])
        collect(inner, property, found);
}
function numbersOf(matcher) {
    if (typeof matcher === 'number')
        return [matcher];
    if (Array.isArray(matcher))
        return matcher.filter((one) => typeof one === 'number');
    if (typeof matcher !== 'object')
        return [];
    return [matcher.min, matcher.max, ...(matcher.in ?? [])].filter((one) => typeof one === 'number');
}

// EXTERNAL MODULE: ./src/fix/source-text.ts
var source_text = __webpack_require__(40536);
// EXTERNAL MODULE: ./src/app/assemble.ts + 3 modules
var assemble = __webpack_require__(59160);
// EXTERNAL MODULE: ./src/core/fix.ts
var fix = __webpack_require__(48392);
// EXTERNAL MODULE: ./src/app/snippets.ts
var snippets = __webpack_require__(50417);
;// CONCATENATED MODULE: ./src/app/fix-lines.ts
/** The lines of a fix as they will be, for people who take it over with a click; none where one of them may not be shown. */



/** Edits with more lines between them are read as two. */
const NEAR = 10;
/** `report` is that of the file as it is. */
function blocksOfFix(source, edits, report) {
    const after = new source_text/* SourceText */.D(source.file, source.edited(edits));
    const blocks = [];
    let shift = 0;
    for (const { start, end, added } of (0,fix/* editedLines */.b)(edits, NEAR)) {
        if (!mayBeShown(source, edits, { start, end }, report))
            return undefined;
        const text = [];
        for (let line = start + shift; line <= end + shift + added; line++)
            text.push(after.line(line) ?? '');
        blocks.push({ start, end, text });
        shift += added;
    }
    return blocks;
}
/** What is replaced is a word or a number that a row knows: only the rest of its line can hold a key. */
function mayBeShown(source, edits, { start, end }, report) {
    const [any] = report.findings;
    if (any === undefined)
        return true;
    const isOfLines = edits.every(({ at }) => at.line === at.endLine);
    const rest = isOfLines ? new source_text/* SourceText */.D(source.file, source.edited(edits.map(({ at }) => ({ at, text: '' })))) : source;
    const lines = { line: (number) => rest.line(number) ?? '' };
    for (let line = start; line <= end; line++) {
        const at = { file: source.file, line, column: 1, endLine: line, endColumn: 1 };
        const shown = (0,snippets/* snippetsOf */.W)([{ ...any, at }], report.assets, () => lines)[`${source.file}:${String(line)}`];
        if (shown !== rest.line(line))
            return false;
    }
    return true;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/app/scan.ts + 115 modules
var scan = __webpack_require__(50136);
;// CONCATENATED MODULE: ./src/app/fix-trial.ts
/** Tries a change of one file's text: the file is judged again, and what it says is compared with what it said before. */


class Trials {
    root;
    host;
    instruments;
    beside;
    judging;
    before = new Map();
    constructor(root, host, instruments, judging, 
    /** Files that are judged with each: one calls what another decides. */
    beside = []) {
        this.root = root;
        this.host = host;
        this.instruments = instruments;
        this.beside = beside;
        // Exceptions and the baseline speak of the repository, not of one file.
        this.judging = { ...judging };
        delete this.judging.beside;
    }
    /** What the file says by itself. */
    async reportOf({ file, text }) {
        const report = this.before.get(file) ?? (await this.judge(file, text));
        this.before.set(file, report);
        return report;
    }
    /** Whether a text of the file has the finding no more, and no other. A flag that goes leaves nothing to see behind. */
    async of(finding, source, text, isFlag = false) {
        const before = await this.reportOf(source);
        const after = await this.judge(source.file, text);
        // A change that hides the place from the scan removes its finding too.
        const isSeen = after.assets.some(({ occurrences }) => occurrences.some(({ at }) => isOnLineOf(finding, at)));
        if ((!isSeen && !isFlag) || after.diagnostics.length > before.diagnostics.length)
            return { helps: false };
        // Of its own rule nothing may be left, not even what is only recorded: a fix lasts as long as the standard allows.
        const whole = finding.rule.id;
        const [old, fresh] = [countsOf(before, whole), countsOf(after, whole)];
        const isGone = (fresh.get(fix_trial_keyOf(finding)) ?? 0) < (old.get(fix_trial_keyOf(finding)) ?? 0);
        const isMore = (one) => (fresh.get(fix_trial_keyOf(one)) ?? 0) > (old.get(fix_trial_keyOf(one)) ?? 0);
        if (isGone && !after.findings.some(isMore))
            return { helps: true };
        const left = after.findings.find(isGone ? isMore : (one) => fix_trial_keyOf(one) === fix_trial_keyOf(finding) && isOnLineOf(finding, one.at));
        return { helps: false, ...(left === undefined ? {} : { left }) };
    }
    /** Whether several fixes of one file hold together. */
    async holdTogether(file, text, count) {
        const before = this.before.get(file);
        if (before === undefined)
            return false;
        const [old, fresh] = [countsOf(before), countsOf(await this.judge(file, text))];
        const total = (counts) => [...counts.values()].reduce((sum, one) => sum + one, 0);
        return total(fresh) <= total(old) - count && [...fresh].every(([key, number]) => number <= (old.get(key) ?? 0));
    }
    /** A file that declares resources is judged with those of its folder: they are one module. */
    judge(file, text) {
        const bytes = Buffer.from(text);
        const folder = external_node_path_default().posix.dirname(file);
        const beside = file.endsWith('.tf')
            ? this.host
                .listFiles(this.root, [folder === '.' ? '' : folder])
                .filter((one) => external_node_path_default().posix.dirname(one.path) === folder && /\.tf(vars)?$/.test(one.path))
            : [];
        const others = [...beside, ...this.beside.map((one) => ({ path: one, size: 0 }))].filter((one) => one.path !== file);
        const entries = [...others, { path: file, size: bytes.length }].sort((left, right) => (left.path < right.path ? -1 : 1));
        const host = { ...this.host, listFiles: () => entries, read: (name) => (name === file ? bytes : this.host.read(name)) };
        return (0,scan/* scan */.SQ)({ ...this.judging, root: this.root, paths: [], host, instruments: this.instruments });
    }
}
/** What a change puts in moves the rest of its line. */
function isOnLineOf(finding, at) {
    return [finding.at, finding.occurrence.at].some(({ file, line }) => at.file === file && at.line === line);
}
function fix_trial_keyOf({ rule, outcome, at }) {
    return `${rule.id} ${outcome} ${at.file}`;
}
/** What is only recorded is not counted: a better key is still one that a quantum computer breaks. */
function countsOf(report, whole) {
    const counts = new Map();
    for (const finding of report.findings) {
        if (finding.enforcement === 'record' && finding.outcome === 'violation' && finding.rule.id !== whole)
            continue;
        counts.set(fix_trial_keyOf(finding), (counts.get(fix_trial_keyOf(finding)) ?? 0) + 1);
    }
    return counts;
}

// EXTERNAL MODULE: ./src/app/instruments.ts + 22 modules
var instruments = __webpack_require__(98573);
// EXTERNAL MODULE: ./src/app/knowledge.ts
var app_knowledge = __webpack_require__(95543);
;// CONCATENATED MODULE: ./src/app/resource-attribute.ts
/** With its other names; none where the model takes it from no single attribute. */
function attributesOf(models, { occurrence }, property) {
    for (const { row } of models.rowsOf(occurrence.language)) {
        if (!row.site.includes(occurrence.symbol))
            continue;
        const source = row.asset?.properties[property];
        const single = Array.isArray(source) ? source[0] : source;
        if (typeof single === 'object' && single !== null && 'arg' in single && typeof single.arg === 'string')
            return [single.arg, ...(single.alias ?? []).map(String)];
    }
    return [];
}

// EXTERNAL MODULE: ./src/app/toolkit.ts + 19 modules
var toolkit = __webpack_require__(93825);
;// CONCATENATED MODULE: ./src/app/fix-workshop.ts













/** Ways that are tried for each finding with one row. */
const MAX_TRIES = 6;
/** Changes that make one fix: what the first brings to light takes a second. */
const MAX_STEPS = 3;
/** First changes that are tried with a second one. */
const MAX_BEGUN = 3;
/** Findings whose fix is tried: every try judges a file again. */
const MAX_TRIED = 200;
const TOO_MANY = 'There are too many findings for one run; run it again on a part.';
const NAMED = 'The function is named after what it uses; under that name nobody expects another.';
const UNKNOWN_WAY = 'No mechanical fix is known for this rule.';
/** Files on the way to a value; more are not judged together. */
const MAX_WAY = 6;
const MANIFESTS = ['go.mod', 'package.json', 'tsconfig.json'];
const UNKNOWN = { kind: 'unknown', reason: 'absent' };
class Workshop {
    input;
    rows;
    instruments;
    host;
    policy;
    trials;
    besideOf = new Map();
    tried = 0;
    constructor(input) {
        this.input = input;
        const { knowledge } = input.judging;
        this.rows = (0,app_knowledge/* documentsIn */.aV)(knowledge, 'knowledge/fixes/').flatMap(([file]) => (0,toolkit/* checked */.K)(knowledge, fixFile, file));
        this.host = input.host ?? (0,repository/* createScanHost */.Qc)(input.root, input.grammarDirectory);
        this.instruments = new instruments/* Instruments */.p((0,toolkit/* openToolkit */.z)(knowledge), knowledge, this.host);
        this.policy = (0,assemble/* policyOf */.US)(input.judging);
        this.trials = new Trials(input.root, this.host, this.instruments, { ...input.judging, effective: this.policy });
    }
    /** The fix, or why there is none. */
    async fix(finding) {
        const rows = this.rowsFor(finding);
        const [first, ...more] = rows;
        if (first === undefined)
            return UNKNOWN_WAY;
        if (first.cannot !== undefined && more.every(({ cannot }) => cannot !== undefined))
            return first.cannot;
        if (++this.tried > MAX_TRIED)
            return TOO_MANY;
        let problem = elsewhere(finding);
        for (const { file, beside } of this.benches(finding, rows)) {
            const source = this.source(file);
            if (source === undefined)
                return 'The file is not plain UTF-8 text.';
            const trials = this.trialsWith(file, beside);
            const report = await trials.reportOf(source);
            const found = report.findings.find((one) => isSame(one, finding));
            if (found === undefined)
                continue;
            const made = await this.made(found, source, rows, trials);
            if (typeof made !== 'string')
                return fixOf(finding, made, source, report);
            if (beside.length === 0 || file !== finding.at.file)
                problem = made;
        }
        return problem;
    }
    /** Where a fix is tried: in the finding's file by itself, else where the value stands, with the files on the way to it. */
    benches(finding, rows) {
        const { file } = finding.at;
        const values = rows.flatMap(({ property }) => (0,core_value/* alternatives */.Vo)(finding.decidedBy[property] ?? UNKNOWN));
        const [decides = file] = values.flatMap(({ at }) => (at === undefined || this.isNew([{ at, text: '' }]) === false ? [] : [at.file]));
        const way = [...new Set([file, ...filesOnTheWay(finding)])].filter((one) => one !== decides);
        const all = [...way, ...this.manifestsAround([...way, decides])];
        return way.length === 0 || way.length > MAX_WAY
            ? [{ file, beside: [] }]
            : [
                { file, beside: [] },
                { file: decides, beside: all },
            ];
    }
    /** What says how files of a project name each other. */
    manifestsAround(files) {
        const folders = new Set(files.flatMap((file) => file.split('/').map((_part, index, parts) => parts.slice(0, index).join('/'))));
        const named = [...folders].flatMap((folder) => MANIFESTS.map((name) => (folder === '' ? name : `${folder}/${name}`)));
        return named.filter((name) => this.host.read(name) instanceof Uint8Array).sort();
    }
    trialsWith(file, beside) {
        const known = this.besideOf.get(file) ?? new Set();
        for (const one of beside)
            known.add(one);
        this.besideOf.set(file, known);
        return beside.length === 0 ? this.trials : this.trialsOf(beside);
    }
    trialsOf(beside) {
        const judging = { ...this.input.judging, effective: this.policy };
        return new Trials(this.input.root, this.host, this.instruments, judging, beside);
    }
    /** Whether several fixes of one file hold together. */
    async holdTogether(file, text, count) {
        const beside = [...(this.besideOf.get(file) ?? [])];
        if (beside.length === 0)
            return this.trials.holdTogether(file, text, count);
        const source = this.source(file);
        const trials = this.trialsOf(beside);
        if (source !== undefined)
            await trials.reportOf(source);
        return trials.holdTogether(file, text, count);
    }
    async made(finding, source, rows, trials) {
        let problem = rows.find((row) => row.cannot !== undefined)?.cannot;
        const begun = [];
        for (const row of rows) {
            for (const candidate of this.candidatesFor(finding, row, source)) {
                if (row.breaks !== undefined && !this.isNew(candidate.edits)) {
                    problem = row.breaks;
                    break;
                }
                if (isNamedAfter(finding, candidate.old)) {
                    problem = NAMED;
                    break;
                }
                const made = { edits: candidate.edits, says: [saying(row, candidate)] };
                const { helps, left } = await trials.of(finding, source, source.edited(made.edits), row.flag === true);
                if (helps)
                    return made;
                if (left !== undefined)
                    begun.push({ ...made, left });
                problem = 'The change that was tried does not satisfy the standard, or brings another finding.';
            }
        }
        for (const one of begun.slice(0, MAX_BEGUN)) {
            const whole = await this.continued(finding, source, one, MAX_STEPS - 1, trials);
            if (whole !== undefined)
                return whole;
        }
        return problem ?? 'What stands at this place cannot be changed mechanically.';
    }
    /** The change with further ones, which mend what it leaves; undefined where they do not help either. */
    async continued(finding, source, { edits, says, left }, steps, trials) {
        const changed = new source_text/* SourceText */.D(source.file, source.edited(edits));
        let next;
        for (const row of this.rowsFor(left)) {
            for (const candidate of this.candidatesFor(left, row, changed)) {
                const both = source.joined(edits, candidate.edits);
                if (both === undefined || (row.breaks !== undefined && !this.isNew(both)))
                    continue;
                const made = { edits: both, says: [...says, saying(row, candidate)] };
                const trial = await trials.of(finding, source, source.edited(both));
                if (trial.helps)
                    return made;
                if (trial.left !== undefined)
                    next ??= { ...made, left: trial.left };
            }
        }
        return next === undefined || steps <= 1 ? undefined : this.continued(finding, source, next, steps - 1, trials);
    }
    rowsFor(finding) {
        return this.rows.filter((row) => isFor(row, finding) && this.isOfAttribute(row, finding));
    }
    candidatesFor(finding, row, source) {
        const attributes = attributesOf(this.instruments.toolkit.models, finding, row.property);
        return candidatesOf({ finding, row, source, numbers: this.numbersOf(finding, row), attributes }).slice(0, MAX_TRIES);
    }
    source(file) {
        const bytes = this.host.read(file);
        if (!(bytes instanceof Uint8Array))
            return undefined;
        try {
            return new source_text/* SourceText */.D(file, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        }
        catch {
            return undefined;
        }
    }
    isOfAttribute({ attributes, property }, finding) {
        if (attributes === undefined)
            return true;
        return attributesOf(this.instruments.toolkit.models, finding, property).some((one) => attributes.includes(one));
    }
    numbersOf(finding, row) {
        const property = row.numbers?.property ?? row.property;
        const value = finding.decidedBy[property];
        const clause = row.numbers?.clause ?? this.policy.rules.find(({ id }) => id === finding.rule.id)?.clause;
        const old = value?.kind === 'known' && typeof value.value === 'number' ? value.value : row.numbers === undefined ? undefined : 0;
        if (old === undefined || clause === undefined)
            return [];
        const rows = this.policy.clauses[clause] ?? [];
        return numbersIn(rows.flatMap(({ when, require }) => [when, require]), property, old);
    }
    isNew(edits) {
        if (this.input.assumeNew)
            return true;
        const files = this.input.report.change?.files ?? [];
        return edits.every(({ at }) => files.some(({ file, lines }) => file === at.file && lines.some(({ start, end }) => start <= at.line && at.endLine <= end)));
    }
}
function fixOf({ fingerprint }, { edits, says }, source, report) {
    const blocks = blocksOfFix(source, edits, report);
    const fix = { fingerprint, description: says.join(' '), file: source.file, edits };
    return blocks === undefined ? fix : { ...fix, blocks };
}
function filesOnTheWay({ occurrence, decidedBy }) {
    const values = Object.values(decidedBy).flatMap((value) => (0,core_value/* alternatives */.Vo)(value).flatMap(({ at }) => at ?? []));
    return [occurrence.at, ...occurrence.trace, ...Object.values(occurrence.places ?? {}), ...values].map(({ file }) => file);
}
function isSame({ rule, at, outcome }, other) {
    return (rule.id === other.rule.id &&
        outcome === other.outcome &&
        at.file === other.at.file &&
        at.line === other.at.line &&
        at.column === other.at.column);
}
function saying({ says = '' }, { old, fresh }) {
    return says.replaceAll('{old}', old).replaceAll('{new}', fresh);
}
/** Where the value stands that another file gives. */
function elsewhere({ decidedBy, at }) {
    const places = Object.values(decidedBy).flatMap((value) => (value.at === undefined || value.at.file === at.file ? [] : [value.at]));
    const [place] = places;
    const named = place === undefined ? '' : ` (${place.file}:${String(place.line)})`;
    return `Another file decides the value${named}; it has to be changed there.`;
}
function isFor(row, { rule, occurrence, decidedBy, asset }) {
    if (!row.rules.includes(rule.id) || (row.languages !== undefined && !row.languages.includes(occurrence.language)))
        return false;
    const { algorithm } = asset.properties;
    if (row.algorithms?.some((one) => (0,core_value/* scalars */.kw)(algorithm).includes(one)) === false || row.models?.includes(occurrence.model) === false)
        return false;
    const value = decidedBy[row.property];
    const isByDefault = value?.kind === 'known' && value.origin === 'library-default';
    return row.cannot !== undefined || (value !== undefined && !(row.given === true && isByDefault));
}

// EXTERNAL MODULE: ./src/app/head-files.ts
var head_files = __webpack_require__(92491);
// EXTERNAL MODULE: ./src/app/prepare.ts
var prepare = __webpack_require__(75432);
;// CONCATENATED MODULE: ./src/app/fixes.ts




/** What stops the build or warns and is not covered by an exception or the baseline, in the order of the report. */
async function makeFixes(input) {
    const workshop = new Workshop(input);
    const fixes = [];
    const notFixed = [];
    const wanted = input.report.findings.filter(({ outcome, enforcement }) => outcome === 'violation' && enforcement !== 'record');
    for (const finding of wanted) {
        const made = await workshop.fix(finding);
        if (typeof made === 'string')
            notFixed.push({ fingerprint: finding.fingerprint, because: made });
        else
            fixes.push(made);
    }
    return { fixes, notFixed, holdTogether: (file, text, count) => workshop.holdTogether(file, text, count) };
}
/** The report with fixes where they were asked for; `directory` and `installation` as for `judge`. One that has them stays as it is. */
async function withFixes(report, directory, installation, options, told) {
    const isWanted = options.fixes || options.reviewComments > 0;
    if (!isWanted || options.cbom !== undefined || report.verdict === 'error' || report.fixes !== undefined)
        return report;
    // What judged the change judges its fixes: never a policy that the change brings itself.
    const base = report.change?.source === 'git' ? report.change.base.sha : undefined;
    if (report.change !== undefined && base === undefined && told === undefined)
        return report;
    const trusted = options.trustedRef ?? base;
    const ready = await (0,prepare/* prepare */.i)(directory, installation, { ...options, ...(trusted === undefined ? {} : { trustedRef: trusted }) }, told ?? {});
    const host = told === undefined ? await (0,head_files/* headFiles */.kw)(report, ready.root, ready.grammarDirectory) : filesOf(told, ready);
    if (host === undefined)
        return report;
    const { fixes } = await makeFixes({ report, ...ready, host, assumeNew: false });
    return { ...report, fixes };
}
function filesOf({ sides: { head } }, { root, grammarDirectory }) {
    const within = (file, paths) => paths.length === 0 || paths.some((one) => one === '' || file.startsWith(`${one}/`));
    return {
        ...(0,repository/* createScanHost */.Qc)(root, grammarDirectory),
        listFiles: (_root, paths) => head.entries.filter(({ path: file }) => within(file, paths)),
        read: (file) => head.read(file),
    };
}


/***/ }),

/***/ 92491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G6: () => (/* binding */ textsOfHead),
/* harmony export */   QR: () => (/* binding */ movesTo),
/* harmony export */   kw: () => (/* binding */ headFiles)
/* harmony export */ });
/* harmony import */ var _host_change_commits__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74775);
/* harmony import */ var _host_git__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93086);
/* harmony import */ var _host_git_diff__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12404);
/* harmony import */ var _host_git_objects__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7459);
/* harmony import */ var _host_repository__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89778);





/** Text of a file of the head, a byte order mark kept; undefined where it cannot be read. */
async function textsOfHead(report, root) {
    const host = await headFiles(report, root, '');
    return (file) => {
        const bytes = host?.read(file);
        return bytes instanceof Uint8Array ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : undefined;
    };
}
/** Where lines that the report tells stand in another commit, such as the head of the pull request whose merge was judged. */
async function movesTo(report, root, sha, files) {
    const judged = judgedCommit(report, (0,_host_change_commits__WEBPACK_IMPORTED_MODULE_0__/* .commitParents */ .ZQ)(root));
    if (judged === sha)
        return (_file, line) => line;
    return judged === undefined ? undefined : (0,_host_git_diff__WEBPACK_IMPORTED_MODULE_2__/* .lineMoves */ .Vb)(root, judged, sha, files);
}
/** What is checked out, or the head of the change where that is another commit. A merge that is checked out was judged as its head. */
function judgedCommit({ change }, checkedOut) {
    const sha = change?.head.sha ?? '';
    return sha === '' || checkedOut?.parents[1] === sha ? checkedOut?.sha : sha;
}
/** Undefined where the head is nowhere here: it was read through the API. */
async function headFiles(report, root, grammarDirectory) {
    const installed = (0,_host_repository__WEBPACK_IMPORTED_MODULE_4__/* .createScanHost */ .Qc)(root, grammarDirectory);
    const sha = report.change?.head.sha ?? '';
    if (sha === '')
        return installed;
    const checkedOut = (0,_host_change_commits__WEBPACK_IMPORTED_MODULE_0__/* .commitParents */ .ZQ)(root);
    if (checkedOut !== undefined && judgedCommit(report, checkedOut) === checkedOut.sha)
        return installed;
    if ((0,_host_git__WEBPACK_IMPORTED_MODULE_1__/* .commitOf */ .D3)(root, sha) === undefined)
        return undefined;
    const entries = (await (0,_host_git_objects__WEBPACK_IMPORTED_MODULE_3__/* .entriesAt */ .ws)(root, sha)) ?? [];
    const files = new _host_git_objects__WEBPACK_IMPORTED_MODULE_3__/* .CommitFiles */ .d1(root, sha);
    return {
        ...installed,
        listFiles: (_root, paths) => entries.flatMap(({ path, kind }) => paths.length === 0 || paths.some((one) => one === '' || path.startsWith(`${one}/`))
            ? [kind === 'file' ? { path, size: 0 } : { path, size: 0, skip: kind }]
            : []),
        read: (file) => files.read(file) ?? { error: 'unreadable' },
    };
}


/***/ }),

/***/ 40536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ SourceText)
/* harmony export */ });
class SourceText {
    file;
    text;
    starts = [0];
    constructor(file, text) {
        this.file = file;
        this.text = text;
        for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
            this.starts.push(at + 1);
    }
    /** What stands at a place; undefined where the file has no such place. */
    at(place) {
        const span = this.offsets(place);
        return place.file !== this.file || span === undefined || span.to < span.from ? undefined : this.text.slice(span.from, span.to);
    }
    /** The place of `length` characters behind the first `skipped` ones of a place. */
    within(place, skipped, length) {
        const from = (this.offset(place.line, place.column) ?? 0) + skipped;
        const end = this.position(from + length);
        return { file: this.file, ...this.position(from), endLine: end.line, endColumn: end.column };
    }
    /** The place of `length` characters from an offset of the text. */
    span(start, length) {
        const end = this.position(start + length);
        return { file: this.file, ...this.position(start), endLine: end.line, endColumn: end.column };
    }
    /** Where a place begins; undefined where the file has no such place. */
    offsetOf({ file, line, column }) {
        return file === this.file ? this.offset(line, column) : undefined;
    }
    /** The place of all of the lines that a place touches. */
    wholeLines({ line, endLine }) {
        return { file: this.file, line, column: 1, endLine, endColumn: (this.line(endLine) ?? '').length + 1 };
    }
    /** The text with the edits made. They do not overlap. */
    edited(edits) {
        const ordered = [...edits].sort((left, right) => right.at.line - left.at.line || right.at.column - left.at.column);
        let text = this.text;
        for (const { at, text: put } of ordered) {
            const span = this.offsets(at);
            if (span !== undefined)
                text = text.slice(0, span.from) + put + text.slice(span.to);
        }
        return text;
    }
    /** These edits and later ones, which were made for the text with these, as edits of this text; undefined where they touch. */
    joined(edits, later) {
        const edited = new SourceText(this.file, this.edited(edits));
        const first = edits.map(({ at, text }) => ({ span: this.offsets(at), text })).sort(bySpan);
        const all = [...edits];
        for (const { at, text } of later) {
            const place = edited.offsets(at);
            if (place === undefined)
                return undefined;
            let moved = 0;
            for (const { span, text: put } of first) {
                if (span === undefined || place.to < span.from + moved)
                    break;
                if (place.from <= span.from + moved + put.length)
                    return undefined;
                moved += put.length - (span.to - span.from);
            }
            all.push({ at: this.span(place.from - moved, place.to - place.from), text });
        }
        return all;
    }
    /** A line without its break. */
    line(number) {
        const start = this.starts[number - 1];
        if (start === undefined)
            return undefined;
        const end = this.starts[number];
        return this.text.slice(start, end === undefined ? undefined : end - 1).replace(/\r$/, '');
    }
    offsets({ line, column, endLine, endColumn }) {
        const [from, to] = [this.offset(line, column), this.offset(endLine, endColumn)];
        return from === undefined || to === undefined ? undefined : { from, to };
    }
    offset(line, column) {
        const start = this.starts[line - 1];
        return start === undefined || start + column - 1 > this.text.length ? undefined : start + column - 1;
    }
    position(offset) {
        let low = 0;
        let high = this.starts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((this.starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
    }
}
function bySpan(left, right) {
    return (left.span?.from ?? 0) - (right.span?.from ?? 0);
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