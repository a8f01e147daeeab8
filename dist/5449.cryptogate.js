"use strict";
exports.id = 5449;
exports.ids = [5449];
exports.modules = {

/***/ 37975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseFormats),
/* harmony export */   j: () => (/* binding */ parseReports)
/* harmony export */ });
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _report_index__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22484);
/* harmony import */ var _core_spelling__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28257);
/** Which reports a run makes and where each goes. */



/** Reads `<id>` and `<id>=<file>`. Throws a UserError for an unknown id, an empty file name and two reports on standard output. */
function parseFormats(formats) {
    const requests = formats.map(parseFormat);
    const printed = requests.filter((request) => request.file === undefined);
    if (printed.length > 1) {
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`--format: ${printed.map((request) => request.reporter.id).join(' and ')} cannot both go to standard output`, {
            help: 'give all but one a file: --format sarif=cryptogate.sarif',
        });
    }
    return requests;
}
/** As parseFormats, where every report goes to a file. */
function parseReports(reports) {
    return reports.map((report) => {
        const request = parseFormat(report);
        if (request.file !== undefined)
            return request;
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`reports: '${report}' names no file`, { help: `write ${request.reporter.id}=<file>` });
    });
}
function parseFormat(format) {
    const split = format.indexOf('=');
    const id = split < 0 ? format : format.slice(0, split);
    const file = split < 0 ? undefined : format.slice(split + 1);
    const reporter = Object.hasOwn(_report_index__WEBPACK_IMPORTED_MODULE_1__/* .reporters */ .R0, id) ? _report_index__WEBPACK_IMPORTED_MODULE_1__/* .reporters */ .R0[id] : undefined;
    const known = Object.keys(_report_index__WEBPACK_IMPORTED_MODULE_1__/* .reporters */ .R0).sort();
    if (reporter === undefined) {
        const close = (0,_core_spelling__WEBPACK_IMPORTED_MODULE_2__/* .closest */ .k)(id, known);
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`--format: there is no report '${id}'${close === undefined ? '' : `; did you mean '${close}'?`}`, {
            help: `reports: ${known.join(', ')}`,
        });
    }
    if (file === '')
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`--format: '${format}' names no file`, {
            help: `write --format ${id}=<file>, or --format ${id} for standard output`,
        });
    return { reporter, file };
}


/***/ }),

/***/ 27921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ judgeChange)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/host/change-sides.ts + 2 modules
var change_sides = __webpack_require__(29284);
// EXTERNAL MODULE: ./src/host/repository.ts + 1 modules
var repository = __webpack_require__(89778);
// EXTERNAL MODULE: ./src/host/trusted-files.ts
var trusted_files = __webpack_require__(50087);
// EXTERNAL MODULE: ./src/core/differences.ts
var differences = __webpack_require__(37795);
// EXTERNAL MODULE: ./src/core/location.ts
var core_location = __webpack_require__(91324);
// EXTERNAL MODULE: ./src/core/order.ts
var order = __webpack_require__(92831);
// EXTERNAL MODULE: ./src/core/value.ts
var core_value = __webpack_require__(50390);
;// CONCATENATED MODULE: ./src/inventory/compare.ts




/** `renamed` gives the name at the head of a file of the base. */
function compareInventories(base, head, renamed) {
    let before = usesOf(base, renamed);
    let after = usesOf(head, (file) => file);
    const same = (...parts) => {
        const [left, right] = withoutPairs(before, after, (use) => parts.map((part) => part(use)).join('\n'));
        before = left;
        after = right;
    };
    const file = (use) => use.file;
    const enclosing = ({ occurrence }) => occurrence.enclosing ?? '';
    const symbol = ({ occurrence }) => occurrence.symbol;
    // The same where it was; the same elsewhere in the file; the same in another file, where it is gone from its old one: it moved.
    same(identityOf, file, symbol, enclosing);
    same(identityOf, file);
    same(identityOf, symbol);
    same(identityOf);
    const changed = [];
    const changes = (...parts) => {
        const pairs = pairsOf(before, after, (use) => parts.map((part) => part(use)).join('\n'));
        const [left, right] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))];
        before = before.filter((use) => !left.has(use));
        after = after.filter((use) => !right.has(use));
        for (const [one, other] of pairs)
            changed.push(changeOf(one, other));
    };
    const type = ({ asset }) => asset.type;
    changes(type, file, symbol, enclosing);
    changes(type, file, symbol);
    changes(type, symbol, enclosing);
    return folded([...changed, ...after.map((use) => lone('added', use)), ...before.map((use) => lone('removed', use))]);
}
function usesOf(assets, nameOf) {
    const uses = assets.flatMap((asset) => asset.occurrences.map((occurrence) => ({ asset, occurrence, file: nameOf(occurrence.at.file) })));
    return uses.sort((left, right) => (0,core_location/* compareLocations */.Q)(left.occurrence.at, right.occurrence.at) || (0,order/* compareTexts */.q)(left.asset.id, right.asset.id));
}
/** What an asset is, apart from where its values stand. */
function identityOf({ asset }) {
    const values = Object.entries(asset.properties)
        .map(([name, value]) => `${name}=${worthOf(value)}`)
        .sort();
    return [asset.type, asset.name, ...values].join('\t');
}
/** What a value is worth; why one is not known depends on how the code around it could be read. */
function worthOf(value) {
    const keys = (0,core_value/* alternatives */.Vo)(value).map((one) => (one.kind === 'unknown' && one.within === undefined ? 'unknown' : (0,core_value/* valueKey */.zV)(one)));
    return [...new Set(keys)].sort().join('|');
}
function pairsOf(before, after, keyOf) {
    const waiting = new Map();
    for (const use of before) {
        const key = keyOf(use);
        const list = waiting.get(key);
        if (list)
            list.push(use);
        else
            waiting.set(key, [use]);
    }
    const pairs = [];
    for (const use of after) {
        const match = waiting.get(keyOf(use))?.shift();
        if (match !== undefined)
            pairs.push([match, use]);
    }
    return pairs;
}
function withoutPairs(before, after, keyOf) {
    const pairs = pairsOf(before, after, keyOf);
    const [left, right] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))];
    return [before.filter((use) => !left.has(use)), after.filter((use) => !right.has(use))];
}
function changeOf(before, after) {
    const formerly = before.asset.name === after.asset.name ? {} : { formerly: before.asset.name };
    return {
        kind: 'changed',
        asset: after.asset,
        at: after.occurrence.at,
        ...formerly,
        ...around(after),
        differences: told((0,differences/* differences */.t)(before.asset, after.asset)),
    };
}
function told(all) {
    const differs = ({ before, after }) => before === undefined || after === undefined || worthOf(before) !== worthOf(after);
    return Object.fromEntries(Object.entries(all).filter(([, difference]) => differs(difference)));
}
function lone(kind, use) {
    return { kind, asset: use.asset, at: use.occurrence.at, ...around(use), differences: {} };
}
function around({ occurrence: { enclosing } }) {
    return enclosing === undefined ? {} : { enclosing };
}
const KINDS = ['changed', 'added', 'removed'];
/** One entry for the same of several places in a file; in the order of files and places. */
function folded(changes) {
    const found = new Map();
    const ordered = [...changes].sort((left, right) => (0,core_location/* compareLocations */.Q)(left.at, right.at) ||
        KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind) ||
        (0,order/* compareTexts */.q)(left.asset.id, right.asset.id));
    for (const change of ordered) {
        const values = Object.entries(change.differences).map(([name, { before }]) => `${name}=${before === undefined ? '' : (0,core_value/* valueKey */.zV)(before)}`);
        const key = [change.kind, change.at.file, change.asset.id, change.formerly ?? '', ...values].join('\n');
        const known = found.get(key);
        if (known === undefined)
            found.set(key, { ...change });
        else
            found.set(key, { ...known, also: [...(known.also ?? []), change.at] });
    }
    return [...found.values()];
}

// EXTERNAL MODULE: ./src/policy/baseline.ts
var baseline = __webpack_require__(34887);
// EXTERNAL MODULE: ./src/policy/judge-rule.ts
var judge_rule = __webpack_require__(72392);
;// CONCATENATED MODULE: ./src/policy/compare-findings.ts


/** `renamed` gives the name at the head of a file of the base. */
function compareFindings(base, head, renamed) {
    const result = [...head];
    let open = head.map((_finding, index) => index);
    let left = [...base];
    const match = (keyOf, isAtLine = false) => {
        const waiting = new Map();
        for (const finding of left) {
            const key = keyOf(finding, renamed(finding.at.file));
            waiting.set(key, [...(waiting.get(key) ?? []), finding]);
        }
        const met = new Set();
        open = open.filter((index) => {
            const finding = head[index];
            const candidates = waiting.get(keyOf(finding, finding.at.file)) ?? [];
            const known = nearest(candidates, finding, isAtLine);
            if (known === undefined)
                return true;
            candidates.splice(candidates.indexOf(known), 1);
            met.add(known);
            result[index] = existing(finding);
            return false;
        });
        left = left.filter((finding) => !met.has(finding));
    };
    // The same in the same function; the same in the same file; the same elsewhere, where it is gone from its old place.
    // Those that did not move go first, so that one beside them is the one that is new, or mended.
    match((finding, file) => `${file}\n${(0,baseline/* identityOf */.cu)(finding)}`, true);
    match((finding, file) => `${file}\n${(0,baseline/* identityOf */.cu)(finding)}`);
    match((finding, file) => `${file}\n${(0,baseline/* identityOf */.cu)(withoutFunction(finding))}`);
    match((finding) => (0,baseline/* identityOf */.cu)(finding));
    // What is still wrong at its place, otherwise than before, or wrong and graver elsewhere, is not mended.
    const forgotten = open.map((index) => head[index]);
    left = withoutSuccessor(left, forgotten, (finding, file) => `${finding.rule.id}\n${file}\n${finding.occurrence.symbol}\n${finding.occurrence.enclosing ?? ''}`, renamed);
    left = withoutSuccessor(left, forgotten, (finding) => (0,baseline/* identityOf */.cu)(finding), renamed);
    for (const index of open)
        result[index] = { ...head[index], change: 'new' };
    return { findings: result, fixed: left };
}
/** Of several that are the same, one of which may be mended, the one whose line is nearest stayed; `isAtLine`: the line is the same. */
function nearest(candidates, { at, enforcement }, isAtLine) {
    const distance = (one) => Math.abs(one.at.line - at.line);
    let best;
    for (const one of candidates) {
        // What was a warning and stops the build now, as code that moves out of a test, is worse: the change answers for it.
        if ((0,judge_rule/* enforcementRank */.hJ)(one.enforcement) < (0,judge_rule/* enforcementRank */.hJ)(enforcement) || (isAtLine && distance(one) > 0))
            continue;
        if (best === undefined || distance(one) < distance(best))
            best = one;
    }
    return best;
}
function withoutSuccessor(base, head, keyOf, renamed) {
    const successors = new Map();
    for (const finding of head)
        successors.set(keyOf(finding, finding.at.file), (successors.get(keyOf(finding, finding.at.file)) ?? 0) + 1);
    return base.filter((finding) => {
        const key = keyOf(finding, renamed(finding.at.file));
        const count = successors.get(key) ?? 0;
        successors.set(key, count - 1);
        return count <= 0;
    });
}
function existing(finding) {
    if (finding.enforcement === 'record')
        return { ...finding, change: 'existing' };
    return { ...finding, change: 'existing', enforcement: 'record', otherwise: finding.enforcement };
}
/** A function may get another name; what is wrong in it stays the same. */
function withoutFunction(finding) {
    const occurrence = { ...finding.occurrence };
    delete occurrence.enclosing;
    return { ...finding, occurrence };
}

// EXTERNAL MODULE: ./src/audit/audit-facts.ts + 3 modules
var audit_facts = __webpack_require__(54280);
// EXTERNAL MODULE: ./src/register/facts.ts
var facts = __webpack_require__(63090);
// EXTERNAL MODULE: ./src/app/assemble.ts + 3 modules
var assemble = __webpack_require__(59160);
// EXTERNAL MODULE: ./src/app/approvals.ts + 2 modules
var app_approvals = __webpack_require__(12296);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/policy/wanted.ts
var wanted = __webpack_require__(52075);
;// CONCATENATED MODULE: ./src/app/both-sides.ts

/**
 * The base without what the change cannot have taken away: it stands in files that did not change, nothing that decides it comes from
 * one that did, and the head only did not get as far. `changed` has the base's names of the changed files.
 */
function seenByBoth(base, head, changed) {
    const there = new Set(head.flatMap((asset) => asset.occurrences.map((one) => placeOf(asset, one))));
    return base.flatMap((asset) => {
        if (decidesElsewhere(asset, changed))
            return [asset];
        const occurrences = asset.occurrences.filter((one) => touches(one, changed) || there.has(placeOf(asset, one)));
        return occurrences.length === 0 ? [] : [{ ...asset, occurrences }];
    });
}
function decidesElsewhere({ properties }, changed) {
    return Object.values(properties)
        .flatMap(core_value/* alternatives */.Vo)
        .some(({ at }) => at !== undefined && changed.has(at.file));
}
function touches({ at, trace, places }, changed) {
    return [at, ...trace, ...Object.values(places ?? {})].some(({ file }) => changed.has(file));
}
function placeOf({ name }, { at }) {
    return `${name} ${at.file}:${String(at.line)}:${String(at.column)}`;
}

// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: ./src/discover/text.ts
var discover_text = __webpack_require__(30804);
// EXTERNAL MODULE: ./src/parse/word-filter.ts
var word_filter = __webpack_require__(4702);
// EXTERNAL MODULE: ./src/core/literal-pattern.ts
var literal_pattern = __webpack_require__(50683);
// EXTERNAL MODULE: ./src/resolve/callers.ts
var callers = __webpack_require__(97732);
// EXTERNAL MODULE: ./src/resolve/enclosing.ts
var enclosing = __webpack_require__(82582);
;// CONCATENATED MODULE: ./src/app/touched.ts


const WORD = /[\p{L}\p{N}_$]+/gu;
/** What an object is asked for, or given by name: `.name`, `name: value`, `name=value`. */
const MEMBER = /(?:\.|->|::)\s{0,20}([\p{L}\p{N}_$]+)|([\p{L}\p{N}_$]+)(?:\s?:|=(?![=>]))/gu;
/** The names in a file that may mean another thing, where `changed` are names by which it may call what changed; it may give too many. */
function touchedNames(parts, changed) {
    const first = [...changed].flatMap((name) => (name.startsWith('.') ? [name] : [...wordsOf(name)]));
    return new Set([...touchedAmong(parts, first)].map(withoutDot));
}
function touchedAmong(parts, changed) {
    const touched = new Set(changed);
    for (let before = -1; before < touched.size;) {
        before = touched.size;
        for (const { names, words } of parts)
            if (has(words, touched))
                for (const name of names)
                    touched.add(name);
    }
    return touched;
}
/** The parts of a unit, whether or not their bodies were read. What stands in none is code that runs when the file is loaded. */
function partsOf(unit) {
    const { text } = unit.file.lines;
    const functions = [...unit.scopes.keys()].filter((fact) => fact.kind === 'function').filter((fact) => !isInFunction(fact));
    const parts = headsOf(unit, functions);
    const fields = new Set();
    for (const scope of unit.scopes.values()) {
        if (scope.kind !== 'module' && scope.kind !== 'type')
            continue;
        const isMember = scope.kind === 'type';
        for (const [name, bindings] of scope.names)
            for (const { fact } of bindings)
                if (fact.kind !== 'function' && fact.kind !== 'type') {
                    if (fact.kind !== 'import')
                        fields.add(name);
                    const found = withLines(text, fact);
                    // Beside each other the members of a type need no object.
                    if (isMember)
                        for (const word of [...found.words])
                            found.words.add(`.${word}`);
                    parts.push({ names: [asMember(name, isMember, unit)], isMember, ...found, ...(fact.kind === 'import' && { path: fact.path }) });
                }
    }
    for (const fact of functions) {
        const range = withAnnotations(text, fact);
        const own = text.slice(range.start, fact.end);
        const isMember = isOfObject(fact, unit);
        parts.push({ names: namesAs(fact, unit), words: wordsOf(own), isMember, ...range });
        const written = writtenIn(own, fields, unit);
        if (written.length > 0)
            parts.push({ names: written, words: wordsOf(own), isMember: true, ...range });
    }
    // What comes in without being named may be anything.
    for (const fact of unit.wildcards) {
        const words = wordsOf(text.slice(fact.start, fact.end));
        parts.push({
            names: functions.flatMap((fact) => namesAs(fact, unit)),
            words,
            isMember: true,
            path: fact.path,
            ...linesAround(text, fact),
        });
    }
    for (const write of [...unit.memberWrites.values()].flat())
        if (!isInFunction(write.fact))
            parts.push({ names: [write.root, ...write.path.map((name) => `.${name}`)], isMember: false, ...withLines(text, write.fact) });
    return parts;
}
/** Of each type what stands before its body: its methods may be those of the type that it extends, or use what they inherit. */
function headsOf(unit, functions) {
    const { text } = unit.file.lines;
    return unit.types.map((type) => {
        const range = withAnnotations(text, { start: type.start, end: type.body.start });
        const words = wordsOf(text.slice(range.start, type.body.start));
        // A constructor has the type's name: that it does something else says nothing of the methods.
        words.delete(type.name ?? '');
        const inside = functions.filter((fact) => fact.start >= type.start && fact.end <= type.end);
        const names = [...(type.name === undefined ? [] : [type.name]), ...inside.flatMap((fact) => namesAs(fact, unit))];
        return { names, words, isMember: false, ...range };
    });
}
/** Extension methods are no members: their users name nothing of their home. */
function isOfObject(fact, unit) {
    if (fact.name !== undefined && unit.extensions.get(fact.name)?.includes(fact))
        return false;
    return (fact.receiver !== undefined || ((0,enclosing/* enclosingType */.Vc)(fact) !== undefined && !(0,callers/* namesOf */.eZ)(fact, unit).includes((0,enclosing/* enclosingType */.Vc)(fact)?.name ?? '')));
}
function namesAs(fact, unit) {
    return (0,callers/* namesOf */.eZ)(fact, unit).map((name) => asMember(name, isOfObject(fact, unit), unit));
}
function asMember(name, isMember, { language }) {
    return isMember && !language.implicitSelf ? `.${name}` : name;
}
function withoutDot(name) {
    return name.startsWith('.') ? name.slice(1) : name;
}
/** An assignment, or a call that puts something into what it is called on: `this.name = value`, `options.set(value)`. */
const WRITE = /(\.\s{0,20})?\b([\p{L}\p{N}_$]+)\s{0,20}(?:[-+*/|&?]{0,2}=(?![=>])|\.\s{0,20}(?:add|append|put|push|set|update|load)\w*\()/gu;
/** Fields that a function writes; told from its text, since it may not have been read. */
function writtenIn(text, fields, unit) {
    const found = [...text.matchAll(WRITE)].flatMap(([, dot, name = '']) => {
        if (dot !== undefined)
            return [asMember(name, true, unit)];
        return fields.has(name) ? [name] : [];
    });
    return [...new Set(found)];
}
function isInFunction(fact) {
    for (let at = fact.parent; at; at = at.parent)
        if (at.kind === 'function')
            return true;
    return false;
}
/** With the type and what else stands before a declaration. */
function linesAround(text, { start, end }) {
    const after = text.indexOf('\n', end);
    return { start: text.lastIndexOf('\n', start) + 1, end: after < 0 ? text.length : after };
}
/** `@cached(hash)`, `[Authorize]`: on lines of their own before what they are about. */
function withAnnotations(text, fact) {
    const range = linesAround(text, fact);
    for (;;) {
        const before = text.lastIndexOf('\n', range.start - 2) + 1;
        if (range.start === 0 || !/^[ \t]*[@[]/.test(text.slice(before, range.start)))
            return range;
        range.start = before;
    }
}
function withLines(text, fact) {
    const range = linesAround(text, fact);
    return { words: wordsOf(text.slice(range.start, range.end)), ...range };
}
/** The words of a text, and once more with a dot before them those that stand behind one. */
function wordsOf(text) {
    const words = new Set(text.match(WORD) ?? []);
    for (const [, member, key = ''] of text.matchAll(MEMBER))
        words.add(`.${member ?? key}`);
    return words;
}
function has(words, some) {
    const [few, many] = words.size < some.size ? [words, some] : [some, words];
    for (const word of few)
        if (many.has(word))
            return true;
    return false;
}

;// CONCATENATED MODULE: ./src/app/changed-parts.ts
/** What a change makes another thing in a file that it changed: the parts that differ, what uses those, and what they use. */


/** Undefined where all of the file may be another thing to others. */
function changedParts(before, after) {
    const [base, head] = [sideOf(before), sideOf(after)];
    const both = [
        { side: base, differing: differenceOf(base, head) },
        { side: head, differing: differenceOf(head, base) },
    ];
    const first = both.flatMap(({ side, differing: { parts, lines } }) => [
        ...parts.flatMap((part) => part.names),
        ...lines.flatMap((line) => [...wordsOf(line.text)].map((word) => (isInType(line.start, side.unit) ? `.${withoutDot(word)}` : word))),
    ]);
    const touched = new Set(both.flatMap(({ side }) => [...touchedAmong(side.parts, first)]));
    if (both.some(({ side, differing }) => runsUnnamed(side, touched) || isHandedOnUnnamed(side, differing, touched)))
        return undefined;
    const types = new Set(both.flatMap(({ side, differing }) => typesAround(side, differing, touched)));
    const outside = new Set(both.flatMap(({ side, differing }) => [...namesOutside(side, differing)]));
    const givers = new Set(both.flatMap(({ side }) => [...touchedAmong(side.parts, types)]).filter((name) => outside.has(name)));
    const members = [...touched].filter((name) => !outside.has(name));
    return {
        names: new Set([...touched].filter((name) => outside.has(name))),
        members: new Set(members.map((name) => `.${withoutDot(name)}`)),
        types,
        givers,
        used: both.map(({ side, differing }) => usedAround(side, differing, touched)),
    };
}
function sideOf(unit) {
    const parts = partsOf(unit);
    const { text } = unit.file.lines;
    return { unit, parts, texts: parts.map(({ start, end }) => text.slice(start, end)), rest: restOf(text, parts, unit.language.comments) };
}
/** Lines of code in no part: comments, and what only closes, say nothing. */
function restOf(text, parts, comments) {
    const lines = [];
    const covered = [...parts].sort((left, right) => left.start - right.start);
    let [start, next, reached] = [0, 0, 0];
    for (const line of text.split('\n')) {
        for (let part = covered[next]; part !== undefined && part.start <= start; part = covered[++next])
            reached = Math.max(reached, part.end);
        const code = line.trim();
        const isComment = ['*', ...comments].some((opener) => code.startsWith(opener));
        if (start >= reached && /\w/.test(code) && !isComment)
            lines.push({ text: code, start });
        start += line.length + 1;
    }
    return lines;
}
function differenceOf({ parts, texts, rest }, other) {
    const [known, lines] = [new Set(other.texts), new Set(other.rest.map(({ text }) => text))];
    return { parts: parts.filter((_part, index) => !known.has(texts[index] ?? '')), lines: rest.filter(({ text }) => !lines.has(text)) };
}
/** `__call__`, `__enter__`: run by what does not say so. */
function runsUnnamed({ unit }, touched) {
    const isRun = (name) => /^__\w+__$/.test(name) && touched.has(`.${name}`);
    return [...unit.scopes.keys()].some((fact) => fact.kind === 'function' && fact.name !== undefined && isRun(fact.name));
}
/** What a module hands on as such has any name that its importers give it. */
const WHOLE = /\bexport\s+default\b|\bexports\s*=(?!\s*\{)|\bexport\s*=/;
function isHandedOnUnnamed({ unit }, { parts }, touched) {
    if (unit.language.modules !== 'node')
        return false;
    const { text } = unit.file.lines;
    const isWhole = ({ start, end }) => WHOLE.test(text.slice(start, end).split('\n', 1)[0] ?? '');
    return parts.some(isWhole) || text.split('\n').some((line) => WHOLE.test(line) && has(wordsOf(line), touched));
}
function isInType(start, { types }) {
    return types.some((type) => start > type.start && start < type.end);
}
function typesAround({ unit, parts }, { lines }, touched) {
    const starts = [...parts.filter(({ names }) => names.some((name) => touched.has(name))), ...lines].map(({ start }) => start);
    return unit.types.flatMap(({ name, start, end }) => (name !== undefined && starts.some((one) => one >= start && one < end) ? [name] : []));
}
/** Names that are not used by way of an object. */
function namesOutside({ unit, parts }, { lines }) {
    const types = unit.types.flatMap(({ name }) => name ?? []);
    const heads = new Set(unit.types.map(({ start }) => start));
    const own = parts.filter(({ isMember, start }) => !isMember && !heads.has(start)).flatMap(({ names }) => names);
    const outside = new Set([...own, ...types, ...unit.extensions.keys(), ...unit.exports.keys()]);
    for (const { text, start } of lines)
        if (!isInType(start, unit))
            for (const word of wordsOf(text))
                outside.add(word);
    return outside;
}
function usedAround(side, differing, names) {
    const lines = side.rest.filter(({ text }) => has(wordsOf(text), names)).map(({ text }) => text);
    const start = [...differing.parts, ...side.parts.filter((part) => has(part.words, names))];
    return usedBy(side.unit, side.parts, start, new Set([...names, ...lines.flatMap((line) => [...wordsOf(line)])]), lines);
}
/** What code with these words uses of a file. */
function usedOf(unit, words) {
    return usedBy(unit, partsOf(unit), [], words, []);
}
function usedBy(unit, parts, start, by, lines) {
    const [used, words] = [new Set(start), new Set(by)];
    for (let before = -1; before < used.size;) {
        before = used.size;
        for (const part of used)
            for (const word of part.words)
                words.add(word);
        for (const part of parts)
            if (part.names.some((name) => words.has(name)))
                used.add(part);
    }
    const { text } = unit.file.lines;
    const all = [...used];
    const bound = all.flatMap(({ path, names }) => (path === undefined ? [] : [path, ...names.map((name) => inModule(path, name))]));
    return { text: [...all.map((part) => text.slice(part.start, part.end)), ...lines].join('\n'), words, imports: new Set(bound) };
}
/** Of `from a import b` the module b in a. */
function inModule(path, name) {
    return path.endsWith('.') ? `${path}${name}` : `${path}.${name}`;
}
/** `renamed`: other names for what is another thing. */
function changed_parts_usesOf({ names, members, types, givers }, renamed) {
    const extending = extendingOne(types);
    const plain = [...renamed, ...names];
    const behind = new Set([...plain, ...members]);
    return (text) => {
        const words = wordsOf(text);
        const decides = extending?.test(text) === true;
        if (!decides && !has(words, new Set(plain)) && !(has(words, givers) && has(words, members)))
            return undefined;
        const inherited = decides ? [...types, ...[...members].map(withoutDot)] : [];
        return { givers: new Set([...plain, ...givers, ...inherited]), names: new Set([...behind, ...inherited]) };
    };
}
function extendingOne(types) {
    if (types.size === 0)
        return undefined;
    const one = `\\b(?:${[...types].map(literal_pattern/* literalPattern */.K).join('|')})\\b`;
    const heads = '\\b(?:class|interface|object|record|struct|enum)\\b[^{;]{0,500}';
    return new RegExp(`${heads}${one}|\\bnew\\s+${one}[^;]{0,200}?\\)\\s*\\{`);
}
/** Other names that a file gives to some: `a as b`, `b: a`, `b = module.a`. */
function renamedIn(text, names) {
    const aliased = [...text.matchAll(/([\w$]+)\s+as\s+([\w$]+)/g)].map(([, own = '', other = '']) => ({ own, other }));
    const bound = [...text.matchAll(/([\w$]+)\s*[:=]\s*(?:[\w$]+\s*\.\s*){0,4}([\w$]+)/g)].map(([, other = '', own = '']) => ({ own, other }));
    return [...aliased, ...bound].flatMap(({ own, other }) => (names.has(own) ? [other] : []));
}

// EXTERNAL MODULE: ./src/app/imports-in-text.ts
var imports_in_text = __webpack_require__(58513);
;// CONCATENATED MODULE: ./src/app/change-providers.ts




/** Unchanged files looked at because what changed imports them; in one run. */
const MAX_PROVIDERS = 400;
/** Imports of imports are followed this far. */
const MAX_STEPS = 3;
/** What changed code imports, or did before; and what that imports for it. */
async function providersOf(sides, head, instruments, code) {
    const search = new Search(sides, head, instruments, code);
    let edge = search.follow(sides.files.flatMap((file) => search.usedIn(file)));
    const words = new Set(sides.files.flatMap((file) => [...search.wordsOf(file)]));
    for (let step = 1; step < MAX_STEPS && edge.length > 0; step++) {
        await instruments.parser.prepare(edge);
        const found = edge.map((path) => search.usedThrough(path, words));
        for (const one of found)
            for (const word of one.words)
                words.add(word);
        edge = search.follow(found.flatMap(({ files }) => files));
    }
    return search;
}
class Search {
    sides;
    head;
    instruments;
    code;
    files = new Set();
    dropped = 0;
    changed;
    constructor(sides, head, instruments, code) {
        this.sides = sides;
        this.head = head;
        this.instruments = instruments;
        this.code = code;
        this.changed = new Set(sides.files.map(({ file }) => file));
    }
    /** Takes in files; gives those that were not known. */
    follow(files) {
        const next = [...new Set(files)].filter((one) => !this.files.has(one) && !this.changed.has(one)).sort();
        const kept = next.slice(0, Math.max(0, MAX_PROVIDERS - this.files.size));
        this.dropped += next.length - kept.length;
        for (const path of kept)
            this.files.add(path);
        return kept;
    }
    usedIn({ file, previous = file, status }) {
        const parts = this.code.partsOf(file);
        if (parts !== undefined)
            return parts.used.flatMap((used) => this.importedBy(file, used.text, used));
        const atBase = status === 'added' ? [] : this.importedBy(previous, textOf(this.sides.base.read(previous)));
        return [...(status === 'removed' ? [] : this.importedBy(file, this.text(file))), ...atBase];
    }
    /** The words of what changed, with all that it uses. */
    wordsOf({ file, previous = file }) {
        const parts = this.code.partsOf(file);
        if (parts !== undefined)
            return parts.used.flatMap(({ words }) => [...words]);
        const texts = this.instruments.isCode(file) ? [this.text(file), textOf(this.sides.base.read(previous))] : [];
        return texts.flatMap((text) => [...wordsOf(text)]);
    }
    /** What a file imports for what these words use of it. */
    usedThrough(path, words) {
        const text = this.text(path);
        const files = this.importedBy(path, text);
        if (files.length === 0)
            return { files, words: [] };
        const content = this.sides.head.read(path);
        // Others are not parsed as long as nothing leads there.
        const unit = this.instruments.isSelected(path, content) ? this.instruments.unitOf(path, content) : undefined;
        if (unit === undefined)
            return { files, words: wordsOf(text) };
        const used = usedOf(unit, words);
        return { files: this.importedBy(path, used.text, used), words: used.words };
    }
    /** `used`: of the file only what is used. */
    importedBy(path, text, used) {
        const language = this.head.languageOf(path);
        if (language === undefined)
            return [];
        const { project } = this.head;
        const written = [...(0,imports_in_text/* importsIn */.Kz)(text, language), ...(used?.imports ?? [])];
        const imported = written.flatMap((one) => project.importedFiles(path, language, one));
        const named = project.filesNamed((0,imports_in_text/* typeNamesIn */.Wg)(text, language), language);
        const beside = language.modules === 'go' ? project.filesBeside(path, language) : [];
        return [...imported, ...named, ...beside];
    }
    text(path) {
        return textOf(this.sides.head.read(path));
    }
}
/** '' for what is no text. */
function textOf(content) {
    return content instanceof Uint8Array ? ((0,discover_text/* asText */.e1)(content) ?? '') : '';
}

;// CONCATENATED MODULE: ./src/app/changed-code.ts


/** With more changed files than this, all of each counts: that costs less than to tell the parts of so many. So do files without a word of cryptography. */
const MAX_FILES_IN_PARTS = 60;
class ChangedCode {
    parts = new Map();
    /** By file what it has a part of: itself, or what it hands on. */
    origins = new Map();
    /** By origin: other names that its parts are handed on by. */
    renamed = new Map();
    tests = new Map();
    used = new Map();
    /** By unit: of how many names outside of it what is touched was told, and what is. */
    touched = new WeakMap();
    /** To be called once, before anything is asked. */
    async find(sides, instruments) {
        const isOfBoth = ({ status }) => status === 'modified' || status === 'renamed';
        const modified = sides.files.filter((one) => isOfBoth(one) && instruments.isSelected(one.file, sides.head.read(one.file)));
        if (modified.length > MAX_FILES_IN_PARTS)
            return;
        await instruments.parser.prepare(modified.map(({ file }) => file));
        for (const { file, previous = file } of modified) {
            const [before, after] = [instruments.unitOf(previous, sides.base.read(previous)), instruments.unitOf(file, sides.head.read(file))];
            const parts = before && after && changedParts(before, after);
            if (parts === undefined)
                continue;
            this.parts.set(file, parts);
            for (const path of [file, previous])
                this.origins.set(path, new Set([file]));
        }
    }
    /** Of a changed file what is another thing; undefined: all of it may be. */
    partsOf(file) {
        return this.parts.get(file);
    }
    isWhole(path) {
        return !this.origins.has(path);
    }
    /** Whether a file that imports some may use what is another thing in them. */
    mayUse(path, text, imported) {
        const used = this.originsOf(imported).flatMap((origin) => this.testOf(origin)(text) ?? []);
        if (used.length > 0)
            this.used.set(path, used);
        return used.length > 0;
    }
    /** Of the names in a file those that may mean another thing; `others` are names that may anywhere, a set that only grows. */
    touchedIn(unit, others) {
        const known = this.touched.get(unit);
        if (known?.names === others.size)
            return known.touched;
        const touched = this.touchedBy(unit, others);
        this.touched.set(unit, { names: others.size, touched });
        return touched;
    }
    touchedBy(unit, others) {
        const used = this.used.get(unit.file.path) ?? [];
        // By itself a name that the file declares means what it declares.
        const parts = partsOf(unit);
        const own = new Set(parts.flatMap(({ names, path, isMember }) => (path === undefined && !isMember ? names : [])));
        const by = (names) => touchedNames(parts, new Set([...others, ...names.flatMap((some) => [...some])].filter((name) => !own.has(name))));
        const [given, named] = [by(used.map(({ givers }) => givers)), by(used.map(({ names }) => names))];
        return new Set([...given].filter((name) => named.has(name)));
    }
    /** Notes that a file hands on what it imports. */
    handOn(path, text, imported) {
        const origins = this.originsOf(imported);
        this.origins.set(path, new Set(origins));
        for (const origin of origins) {
            const parts = this.parts.get(origin);
            const known = new Set([...(parts?.names ?? []), ...(parts?.givers ?? []), ...(this.renamed.get(origin) ?? [])]);
            this.renamed.set(origin, new Set([...(this.renamed.get(origin) ?? []), ...renamedIn(text, known)]));
            this.tests.delete(origin);
        }
    }
    originsOf(paths) {
        return [...new Set(paths.flatMap((path) => [...(this.origins.get(path) ?? [])]))];
    }
    testOf(origin) {
        const known = this.tests.get(origin);
        if (known !== undefined)
            return known;
        const parts = this.parts.get(origin);
        const made = parts === undefined ? () => undefined : changed_parts_usesOf(parts, this.renamed.get(origin) ?? new Set());
        this.tests.set(origin, made);
        return made;
    }
}

// EXTERNAL MODULE: ./src/discover/configuration-files.ts
var configuration_files = __webpack_require__(93771);
// EXTERNAL MODULE: ./src/parse/settings.ts
var settings = __webpack_require__(55746);
;// CONCATENATED MODULE: ./src/app/changed-settings.ts
/** Which keys of configuration files a change sets otherwise: code elsewhere may ask for them. */



/** Keys looked for in one run. */
const MAX_NAMES = 300;
/** Shorter words stand everywhere. */
const MIN_NAME = 3;
/** The keys as code may write them: whole, by their last part, and as an environment variable. */
function changedSettingNames({ files, base, head }, table, isCode) {
    const paths = files.flatMap(({ file, previous }) => [file, ...(previous === undefined ? [] : [previous])]).filter((path) => !isCode(path));
    if (paths.length === 0)
        return new Set();
    const known = new Set(Object.keys(table.kinds).flatMap((kind) => (0,configuration_files/* filesOfKind */.b)(table, kind, paths)?.sources.flatMap((one) => one.files) ?? []));
    const names = new Set();
    for (const { file, previous, status } of files) {
        if (!known.has(file) && (previous === undefined || !known.has(previous)))
            continue;
        const before = status === 'added' ? new Map() : settingsOf(base, previous ?? file);
        const after = status === 'removed' ? new Map() : settingsOf(head, file);
        for (const key of new Set([...before.keys(), ...after.keys()])) {
            if (before.get(key) === after.get(key) || names.size >= MAX_NAMES)
                continue;
            for (const name of namesOf(key))
                if (name.length >= MIN_NAME)
                    names.add(name);
        }
    }
    return names;
}
/** Of a list code asks as a whole. */
function namesOf(key) {
    const parts = key.split('.');
    const list = parts.findIndex((part) => /^\d+$/.test(part));
    const whole = parts.slice(0, list === -1 ? undefined : list).join('.');
    const last = parts.findLast((part) => !/^\d+$/.test(part)) ?? '';
    return [whole, last, whole.replaceAll(/[.-]/g, '_').toUpperCase()];
}
function settingsOf(side, path) {
    const bytes = side.read(path);
    const read = bytes instanceof Uint8Array ? (0,discover_text/* readText */.yR)(bytes) : undefined;
    if (read === undefined || !('text' in read))
        return new Map();
    return new Map((0,settings/* readSettings */.sb)(path, read.text).settings.map(({ path: keys, value }) => [keys.join('.'), `${typeof value}:${String(value)}`]));
}

;// CONCATENATED MODULE: ./src/app/importers.ts
/** Who may import a file, told from texts: to find what a change can reach without parsing a repository. */


function importing(homes, { modules }, resolve) {
    if (homes.length === 0)
        return { isOne: () => false, imported: () => [] };
    const each = new Map();
    const isOf = (home) => known(each, home, () => importingOne([home], { modules }, resolve));
    return {
        isOne: importingOne(homes, { modules }, resolve),
        imported: (path, text) => homes.filter((home) => isOf(home)(path, text)).map((home) => home.path),
    };
}
/** The value of a key, made when it is asked for first. */
function known(values, key, make) {
    const value = values.get(key) ?? make();
    values.set(key, value);
    return value;
}
function importingOne(homes, { modules }, resolve) {
    const files = new Set(homes.map(({ path }) => path));
    const named = oneOf(new Set(homes.flatMap(({ names }) => [...names])));
    const leadsElsewhere = (from, paths) => {
        const found = paths.flatMap((path) => resolve(from, path));
        return found.length > 0 && !found.some((file) => files.has(file));
    };
    switch (modules) {
        case 'node': {
            const pattern = new RegExp(`['"/]${named}(?:\\.\\w{1,6}){0,2}['"/]`);
            // A package may hand on what any of its files has.
            const isElsewhere = (from, one) => one.startsWith('.') && leadsElsewhere(from, [one]);
            return (path, text) => pattern.test(text) && pattern.test(without(text, importsOf(path, text, pattern, isElsewhere)));
        }
        case 'go': {
            const pattern = new RegExp(`[/"]${named}"`);
            const isElsewhere = (from, one) => leadsElsewhere(from, [one]);
            return (path, text) => pattern.test(text) && pattern.test(without(text, importsOf(path, text, pattern, isElsewhere)));
        }
        case 'python': {
            const pattern = new RegExp(`(?:import|from)[^\\n]{0,300}\\b${named}\\b|import[ \\t]*\\([^)]{0,2000}\\b${named}\\b`);
            const elsewhere = (path, text) => (0,imports_in_text/* pythonImports */.zw)(text).flatMap((one) => (leadsElsewhere(path, one.paths.flatMap(packagesAround)) ? [one.text] : []));
            return (path, text) => pattern.test(text) && pattern.test(without(text, elsewhere(path, text)));
        }
        case 'java': {
            const patterns = homes.map(inPackage);
            return (_path, text) => patterns.some((all) => all.every((pattern) => pattern.test(text)));
        }
        case 'csharp': {
            // A namespace may be imported in another file, for the whole project.
            const pattern = new RegExp(`\\b${named}\\b`);
            return (_path, text) => pattern.test(text);
        }
    }
    /** Of the imports that look like those of a home the ones that are not. */
    function importsOf(from, text, pattern, isElsewhere) {
        const found = (0,imports_in_text/* importsIn */.Kz)(text, { modules }).filter((one) => pattern.test(`"${one}"`) && isElsewhere(from, one));
        return found.flatMap((one) => [`'${one}'`, `"${one}"`]);
    }
}
/** Who names a type of another package imports it or says the whole name; who stands in its package says so. */
function inPackage({ names, packages }) {
    const named = oneOf(names);
    const word = new RegExp(`\\b${named}\\b`);
    if (packages.length === 0 || packages.includes(''))
        return [word];
    return [word, new RegExp(`\\b${oneOf(packages)}(?:\\.\\*|\\.${named}\\b|[ \\t]*(?:;|\\r?$))`, 'm')];
}
/** `import a.b.c` also gives a and a.b; dots before them say where to begin. */
function packagesAround(path) {
    const dots = /^\.*/.exec(path)?.[0] ?? '';
    const parts = path.slice(dots.length).split('.');
    return parts.map((_part, index) => dots + parts.slice(0, index + 1).join('.'));
}
function without(text, parts) {
    let left = text;
    for (const part of parts)
        left = left.replaceAll(part, '');
    return left;
}
function oneOf(texts) {
    return `(?:${[...texts].map(literal_pattern/* literalPattern */.K).join('|')})`;
}

// EXTERNAL MODULE: ./src/infrastructure/forms.ts
var infrastructure_forms = __webpack_require__(59168);
;// CONCATENATED MODULE: ./src/app/module-folders.ts
/** What is declared around a change: the modules of infrastructure that it touches, those that call them and those that they call. */



/** Files of infrastructure that are read for the folders that they name. */
const MAX_READ = 3000;
const SOURCE = /\bsource"?\s{0,20}[=:]\s{0,20}"(\.{1,2}\/[^"\n]{0,300})"/g;
/** Keys and certificates beside a changed one: some belong together. */
const MAX_BESIDE = 50;
/** Files of the head that have to be read with what changed. */
function declaredAround({ files, head }, { texts }, told) {
    const changed = files.flatMap(({ file, previous }) => [file, ...(previous === undefined ? [] : [previous])]);
    const folders = new Set(changed.filter((file) => (0,infrastructure_forms/* declares */.iv)(file)).map((file) => external_node_path_default().posix.dirname(file)));
    const around = [];
    if (folders.size > 0) {
        const all = head.entries.filter((entry) => entry.skip === undefined && (0,infrastructure_forms/* declares */.iv)(entry.path)).map((entry) => entry.path);
        if (all.length > MAX_READ) {
            const message = `more than ${String(MAX_READ)} files declare infrastructure: modules that call the changed ones were not looked for`;
            told.push({ level: 'note', code: 'budget-change', message });
        }
        const wanted = all.length > MAX_READ ? folders : reached(folders, all, (file) => module_folders_textOf(head.read(file)));
        around.push(...all.filter((file) => wanted.has(external_node_path_default().posix.dirname(file))));
    }
    const keyFolders = new Set(changed
        .filter((file) => texts.keyFiles.mayHoldBytes(file) || /\.(?:pem|crt|cer|key|pub)$/i.test(file))
        .map((file) => external_node_path_default().posix.dirname(file)));
    if (keyFolders.size > 0) {
        const beside = head.entries.filter(({ path: file, skip }) => skip === undefined && keyFolders.has(external_node_path_default().posix.dirname(file)) && texts.keyFiles.mayHoldText(file));
        around.push(...beside.slice(0, MAX_BESIDE).map((entry) => entry.path));
    }
    return around;
}
/** Folders that belong together, going by `source = "../network"`, in both directions. */
function reached(start, files, read) {
    const beside = new Map();
    const join = (one, other) => {
        beside.set(one, (beside.get(one) ?? new Set()).add(other));
    };
    for (const file of files) {
        const folder = external_node_path_default().posix.dirname(file);
        for (const [, source = ''] of read(file).matchAll(SOURCE)) {
            const called = external_node_path_default().posix.join(folder, source).replace(/\/$/, '');
            join(folder, called);
            join(called, folder);
        }
    }
    const found = new Set();
    const pending = [...start];
    for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
        if (found.has(one))
            continue;
        found.add(one);
        pending.push(...(beside.get(one) ?? []));
    }
    return found;
}
function module_folders_textOf(content) {
    return content instanceof Uint8Array ? ((0,discover_text/* asText */.e1)(content) ?? '') : '';
}

;// CONCATENATED MODULE: ./src/app/change-scope.ts









/** Unchanged files looked at because they import what changed; in one run. */
const MAX_DEPENDENTS = 600;
/** Imports of imports are followed this far. */
const change_scope_MAX_STEPS = 3;
class ChangeScope {
    sides;
    head;
    instruments;
    files = new Set();
    diagnostics = [];
    /** What changed, and what can be another thing because of it. */
    affected = new Set();
    /** Words that were looked for in files of a language, and every file that has one of them. */
    asked = new Map();
    answers = new Set();
    /** Those of them that may import what changed. */
    importers = new Set();
    dropped = 0;
    dependents = 0;
    code = new ChangedCode();
    changed;
    /** What code may call what changed, or what can be another thing because of it. */
    names = new Set();
    constructor(sides, head, instruments) {
        this.sides = sides;
        this.head = head;
        this.instruments = instruments;
        this.changed = new Set(sides.files.map(({ file }) => file));
    }
    /** Finds the part; to be called once, before anything is gathered. */
    async find() {
        for (const { file, status } of this.sides.files)
            if (status !== 'removed')
                this.add(file);
        // Git looks for the ones while the others are read.
        const parts = this.code.find(this.sides, this.instruments);
        const dependents = this.addDependents(parts);
        await parts;
        const providers = await providersOf(this.sides, this.head, this.instruments, this.code);
        for (const path of providers.files)
            this.add(path);
        this.dropped += providers.dropped;
        await this.instruments.warm(this.files, (path) => this.sides.head.read(path));
        await dependents;
        for (const path of declaredAround(this.sides, this.head, this.diagnostics)) {
            this.add(path);
            this.affected.add(path);
        }
        if (this.dropped > 0)
            this.tell(`${String(this.dropped)} files that import what changed, or are imported by it, were not looked at`);
        this.sides.preload([...this.files]);
    }
    /**
     * What the change can have made: used in a file that changed, or that depends on one, or by way of one. What only stands in a file that
     * changed code calls is left out: it stays as it is, and without all of its callers it may look otherwise than it is.
     */
    reached(assets) {
        const isReached = ({ at, trace, places }) => [at, ...trace, ...Object.values(places ?? {})].some(({ file }) => this.affected.has(file));
        return assets.flatMap((asset) => {
            if (asset.type === 'library')
                return [asset];
            const occurrences = asset.occurrences.filter(isReached);
            return occurrences.length === 0 ? [] : [{ ...asset, occurrences }];
        });
    }
    /** The same part of the base: what was renamed has its old name, what was removed is there. */
    before() {
        const files = new Set(this.files);
        for (const { file, previous, status } of this.sides.files) {
            if (status === 'added' || previous !== undefined)
                files.delete(file);
            if (status !== 'added')
                files.add(previous ?? file);
        }
        return { files, callers: () => Promise.resolve([]) };
    }
    async callers(wrappers) {
        const found = [];
        const affected = wrappers.filter((wrapper) => this.mayDiffer(wrapper));
        const of = ({ id }) => affected.filter(({ language }) => language === id);
        const { languages } = this.instruments.toolkit;
        // Who names a changed file is known by now; only for others is there something to look for.
        const isKnown = (language, texts) => texts.some((text) => this.asked.get(language)?.has(text));
        const wordsOf = (language) => of(language).flatMap(({ texts }) => texts.filter((all) => !isKnown(language, all)).map(([name = '']) => name));
        const further = await this.search(new Map(languages.map((one) => [one, wordsOf(one)])));
        const filters = new Map(languages.map((one) => [one, new word_filter/* WordFilter */.b(of(one).flatMap(({ texts }) => texts))]));
        const known = affected.every(({ file }) => this.changed.has(file)) ? this.importers : this.answers;
        for (const path of [...new Set([...known, ...further])].sort()) {
            const language = this.head.languageOf(path);
            if (language === undefined || this.files.has(path) || found.length >= MAX_DEPENDENTS)
                continue;
            const bytes = this.sides.head.read(path);
            if (bytes instanceof Uint8Array && filters.get(language)?.matches((0,discover_text/* asUtf8 */.U)(bytes)) === true)
                found.push(path);
        }
        for (const { name } of affected)
            this.names.add(name);
        this.sides.preload(found);
        for (const path of found) {
            this.add(path);
            this.affected.add(path);
        }
        return found;
    }
    /** Whether a function can be another thing: in a file that changed, or made of something that can. */
    mayDiffer({ name, file }) {
        const unit = this.head.project.units.get(file);
        if (!this.affected.has(file) || unit === undefined)
            return false;
        const parts = this.code.partsOf(file);
        if (this.changed.has(file))
            return parts === undefined || parts.names.has(name) || parts.members.has(`.${name}`);
        if (this.isBesideChanged(unit))
            return true;
        return this.code.touchedIn(unit, this.names).has(name);
    }
    /** Go's files of one folder see each other without saying so. */
    isBesideChanged({ file: { path }, language }) {
        return language.modules === 'go' && [...this.changed].some((file) => this.code.isWhole(file) && (0,paths/* folderOf */.yS)(file) === (0,paths/* folderOf */.yS)(path));
    }
    add(path) {
        this.files.add(path);
    }
    /** Who imports what changed; where that only passes on what it imports, who imports that. */
    async addDependents(parts) {
        let homes = new Map();
        for (const { file, previous } of this.sides.files) {
            for (const path of [file, ...(previous === undefined ? [] : [previous])]) {
                this.affected.add(path);
                this.addHomes(homes, path);
            }
        }
        const names = changedSettingNames(this.sides, this.instruments.toolkit.configuration, this.instruments.isCode);
        for (const name of names)
            this.names.add(name);
        for (let step = 0; step < change_scope_MAX_STEPS && (homes.size > 0 || (step === 0 && names.size > 0)); step++) {
            const asked = step === 0 ? names : new Set();
            const answers = await this.search(this.questions(homes, asked));
            await parts;
            homes = this.addImporters(answers, homes, asked);
        }
    }
    /** Of the files with a word of it those that use what changed, or one of the `asked` names; gives those that hand it on. */
    addImporters(answers, homes, asked) {
        const { project } = this.head;
        const next = new Map();
        for (const { path, names } of [...homes.values()].flat())
            if (this.code.isWhole(path))
                for (const name of names)
                    this.names.add(name);
        const importersOf = new Map([...homes].map(([language, own]) => [language, importing(own, language, (from, one) => project.importedFiles(from, language, one))]));
        for (const path of answers) {
            const language = this.head.languageOf(path);
            if (language === undefined || (this.files.has(path) && this.affected.has(path)))
                continue;
            const text = this.text(path);
            const importers = importersOf.get(language);
            const imports = importers?.isOne(path, text) === true;
            if (imports)
                this.importers.add(path);
            const handsOn = imports && (0,imports_in_text/* passesOn */.VG)(text, path, language);
            // What holds no word of cryptography is only looked into where something leads there: it may stay.
            const isLookedInto = handsOn || (imports && this.instruments.isSelected(path, this.sides.head.read(path)));
            const imported = isLookedInto ? (importers?.imported(path, text) ?? []) : [];
            const isWhole = imported.some((one) => this.code.isWhole(one));
            const uses = imports && (!isLookedInto || isWhole || this.code.mayUse(path, text, imported));
            if (!handsOn && !uses && ![...asked].some((name) => text.includes(name)))
                continue;
            if (!this.addDependent(path) || !handsOn)
                continue;
            if (!isWhole)
                this.code.handOn(path, text, imported);
            this.addHomes(next, path);
        }
        return next;
    }
    addDependent(path) {
        if (this.dependents >= MAX_DEPENDENTS) {
            this.dropped++;
            return false;
        }
        this.dependents++;
        this.add(path);
        this.affected.add(path);
        return true;
    }
    addHomes(homes, path) {
        const language = this.head.languageOf(path);
        if (language === undefined)
            return;
        const home = this.homeAt(path, language);
        for (const other of this.instruments.toolkit.languages)
            if (other.modules === language.modules)
                homes.set(other, [...(homes.get(other) ?? []), home]);
    }
    /** As it is, and as it was. */
    homeAt(path, language) {
        const texts = [this.sides.head.read(path), this.sides.base.read(path)].map(textOf).filter((text) => text !== '');
        const declared = texts.flatMap((text) => (0,imports_in_text/* declaredIn */.eI)(text, language));
        const names = [(0,paths/* homeOf */.lt)(path), ...this.head.project.importNames(path, language.id), ...declared];
        return { path, names: new Set(names), packages: texts.map((text) => (0,imports_in_text/* packageOf */.wg)(text, language)) };
    }
    /** What to look for in files of each language: what its imports call the homes, and `names` in every one. */
    questions(homes, names) {
        const { languages } = this.instruments.toolkit;
        const wordsOf = (language) => (homes.get(language) ?? []).flatMap((home) => [...home.names]);
        return new Map(languages.map((language) => [language, [...new Set([...wordsOf(language), ...names])]]));
    }
    /** One search for all languages: git reads each file once, and a word of another language does no harm. */
    async search(questions) {
        const asked = [...questions].filter(([, words]) => words.length > 0);
        if (asked.length === 0)
            return [];
        const found = await this.sides.search(asked.flatMap(([, words]) => words), asked.flatMap(([{ variants }]) => variants.flatMap(({ extensions }) => extensions)));
        if (found === undefined) {
            this.tell('git could not look for the files that import what changed; they were not looked at');
            return [];
        }
        for (const [language, words] of asked)
            this.asked.set(language, new Set([...(this.asked.get(language) ?? []), ...words]));
        for (const path of found)
            this.answers.add(path);
        return found;
    }
    text(path) {
        return textOf(this.sides.head.read(path));
    }
    tell(message) {
        const help = 'the whole repository is judged after the merge; to judge it now, set `scan: all`';
        this.diagnostics.push({ level: 'note', code: 'budget-change', message, help });
    }
}

// EXTERNAL MODULE: ./src/dependencies/ecosystem.ts
var ecosystem = __webpack_require__(2785);
// EXTERNAL MODULE: ./src/app/knowledge.ts
var app_knowledge = __webpack_require__(95543);
// EXTERNAL MODULE: ./src/app/toolkit.ts + 19 modules
var toolkit = __webpack_require__(93825);
;// CONCATENATED MODULE: ./src/app/changed-manifests.ts




/** Manifests read below a changed one, as those of a workspace. */
const MAX_BELOW = 300;
/** Nothing where the change touches none. */
function manifestsAround(files, entries, knowledge) {
    const find = (0,ecosystem/* manifestFinder */.y6)((0,app_knowledge/* documentsIn */.aV)(knowledge, 'knowledge/ecosystems/').map(([name]) => (0,toolkit/* checked */.K)(knowledge, ecosystem/* ecosystemFile */.fV, name)));
    const touched = files
        .flatMap(({ file, previous }) => [file, ...(previous === undefined ? [] : [previous])])
        .filter((file) => find(file).length > 0);
    if (touched.length === 0)
        return [];
    const folders = [...new Set(touched.map(paths/* folderOf */.yS))];
    const around = new Set(touched.flatMap(paths/* foldersAround */.bQ));
    const found = [];
    let below = 0;
    for (const entry of entries) {
        if (entry.skip !== undefined)
            continue;
        const folder = (0,paths/* folderOf */.yS)(entry.path);
        const isAround = around.has(folder);
        if (!isAround && !folders.some((one) => one === '' || folder.startsWith(`${one}/`)))
            continue;
        if (!isAround && (find(entry.path).length === 0 || ++below > MAX_BELOW))
            continue;
        found.push(entry);
    }
    return found;
}

// EXTERNAL MODULE: ./src/app/gather.ts + 16 modules
var gather = __webpack_require__(5397);
// EXTERNAL MODULE: ./src/app/scan.ts + 115 modules
var scan = __webpack_require__(50136);
;// CONCATENATED MODULE: ./src/app/change-reach.ts
/** What of a repository a change reaches, and what was found there, on both sides. */








/** Only the files that were asked for, on both sides. */
function within(sides, root, paths) {
    const wanted = paths.map((one) => external_node_path_default().relative(root, one).split((external_node_path_default()).sep).join('/'));
    if (wanted.length === 0 || wanted.includes(''))
        return sides;
    const isIn = (file) => wanted.some((one) => file === one || file.startsWith(`${one}/`));
    const narrowed = (side) => ({ entries: side.entries.filter((entry) => isIn(entry.path)), read: (file) => side.read(file) });
    return {
        filesWithLines: () => sides.filesWithLines(),
        preload: (files) => {
            sides.preload(files);
        },
        search: (words, endings) => sides.search(words, endings),
        base: narrowed(sides.base),
        head: narrowed(sides.head),
        onlyHead: sides.onlyHead.filter(isIn),
        onlyBase: sides.onlyBase.filter((entry) => isIn(entry.path)),
        files: sides.files.filter(({ file, previous }) => isIn(file) || (previous !== undefined && isIn(previous))),
    };
}
function scanHost(side, { root, grammarDirectory }) {
    const installed = (0,repository/* createScanHost */.Qc)(root, grammarDirectory);
    return {
        grammarDirectory,
        listFiles: () => [...side.entries],
        read: (file) => side.read(file),
        readInstalled: (file) => installed.readInstalled(file),
    };
}
async function findReach(sides, place, instruments) {
    const holder = {};
    const listing = instruments.listing(sides.head.entries);
    const head = new gather/* Gathering */.S(scanHost(sides.head, place), instruments, listing, {
        get files() {
            return holder.scope?.files ?? new Set();
        },
        callers: (wrappers) => holder.scope?.callers(wrappers) ?? Promise.resolve([]),
    });
    const scope = new ChangeScope(sides, head, instruments);
    holder.scope = scope;
    await scope.find();
    return { sides, scope, listing, head };
}
/** The head first: what it turns out to reach is looked at in the base, too. */
async function lookAt({ sides, scope, listing, head }, prepared, instruments) {
    const documents = (0,scan/* linesOfRecords */.F4)(prepared.judging);
    const found = async (gathering, side) => {
        const { knowledge, effective } = prepared.judging;
        const entries = manifestsAround(sides.files, side.entries, knowledge);
        const manifests = { knowledge, entries, host: scanHost(side, prepared), named: (0,wanted/* namesIn */.w)(effective, 'package') };
        const all = await (0,scan/* findIn */.r9)(gathering, instruments, manifests, documents);
        return { ...all, assets: scope.reached(all.assets) };
    };
    const atHead = await found(head, sides.head);
    const before = listing.changed(sides.base.entries, sides.onlyHead, sides.onlyBase, instruments.isCode);
    const base = new gather/* Gathering */.S(scanHost(sides.base, prepared), instruments, before, scope.before());
    const atBase = await found(base, sides.base);
    const names = new Set(sides.files.map(({ file, previous }) => previous ?? file));
    const comparable = { ...atBase, assets: seenByBoth(atBase.assets, atHead.assets, names) };
    return { head: atHead, base: comparable };
}

// EXTERNAL MODULE: ./src/app/instruments.ts + 22 modules
var app_instruments = __webpack_require__(98573);
// EXTERNAL MODULE: ./src/app/judge.ts + 6 modules
var judge = __webpack_require__(46944);
// EXTERNAL MODULE: ./src/audit/audit-input.ts
var audit_input = __webpack_require__(21465);
// EXTERNAL MODULE: ./src/core/change-match.ts
var change_match = __webpack_require__(61535);
// EXTERNAL MODULE: ./src/core/pattern.ts
var pattern = __webpack_require__(92269);
;// CONCATENATED MODULE: ./src/audit/material-change.ts


/** By class in the order of the knowledge, the first place of each. */
function materialChanges(change, { triggers }) {
    return triggers.flatMap((row) => {
        const found = byAsset(row, change) ?? byKind(row, change) ?? byFile(row, change) ?? byWords(row, change);
        return found === undefined ? [] : [{ class: row.class, title: row.title, ...found }];
    });
}
function byAsset({ assets: rows }, { assets }) {
    const found = assets.find((change) => rows.some((row) => (0,change_match/* touches */.y)(change, row)));
    return found === undefined ? undefined : { by: `${found.asset.name} ${found.kind} in ${found.at.file}`, file: found.at.file };
}
function byKind({ kinds }, { trusted }) {
    const found = trusted.find(({ kind }) => kinds.includes(kind));
    return found === undefined ? undefined : { by: `${found.file} changes`, file: found.file };
}
function byFile({ files: globs, holding }, { files, holds }) {
    if (globs.length === 0)
        return undefined;
    const fits = globs.map(pattern/* compileGlob */.SO);
    const found = files.find(({ file, previous }) => {
        const names = [file, ...(previous === undefined ? [] : [previous])];
        return names.some((name) => fits.some((fit) => fit(name))) && (holding.length === 0 || holds(file, holding));
    });
    return found === undefined ? undefined : { by: `${found.file} changes`, file: found.file };
}
function byWords({ words }, { linesWith }) {
    const file = words.length === 0 ? undefined : linesWith(words);
    return file === undefined ? undefined : { by: `${file} changes`, file };
}

// EXTERNAL MODULE: ./src/app/audit.ts + 2 modules
var audit = __webpack_require__(13357);
;// CONCATENATED MODULE: ./src/app/material-change.ts





function materialOf({ knowledge, sides, assets, trusted, keys }) {
    const material = materialChanges({
        assets,
        trusted,
        files: sides.files,
        linesWith: (words) => (0,app_approvals/* fileWithWords */.Ki)(sides, words),
        holds: (file, words) => [sides.base, sides.head].some((side) => holdsWord(side.read(file), words)),
    }, (0,audit/* auditKnowledge */.k$)(knowledge).triggers);
    if (material.length === 0)
        return { material, diagnostics: [] };
    const titles = (0,audit_input/* listText */.s)(material.map(({ title, by }) => `${title} (${by})`));
    const touched = keys.length === 0 ? '' : `; keys concerned: ${(0,audit_input/* listText */.s)(keys)}`;
    const message = `a material change: ${titles}${touched}`;
    const help = 'CSA AICM CEK-09 asks for an audit after such a change; the ledger notes it';
    const [first] = material;
    return { material, diagnostics: [{ level: 'note', code: 'crypto-material-change', message, help, ...(first && { file: first.file }) }] };
}
function holdsWord(bytes, words) {
    const text = bytes instanceof Uint8Array ? ((0,discover_text/* asText */.e1)(bytes) ?? '') : '';
    return words.some((word) => text.includes(word));
}

// EXTERNAL MODULE: ./src/app/prepare.ts
var prepare = __webpack_require__(75432);
// EXTERNAL MODULE: ./src/host/policy-file.ts
var policy_file = __webpack_require__(46445);
// EXTERNAL MODULE: ./src/host/record-files.ts
var record_files = __webpack_require__(29119);
// EXTERNAL MODULE: ./src/policy/exceptions.ts
var exceptions = __webpack_require__(45866);
// EXTERNAL MODULE: ./src/register/changes.ts
var changes = __webpack_require__(63732);
// EXTERNAL MODULE: ./src/policy/probes.ts + 1 modules
var probes = __webpack_require__(3500);
;// CONCATENATED MODULE: ./src/app/policy-sentences.ts

/** Sentences kept of one file. */
const MAX_SENTENCES = 30;
/** Uses of the repository that are named. */
const MAX_HERE = 10;
/** What is newly allowed: uses of the repository first, then whatever else could be used. */
function policySentences({ before, after, asOf, vanishing, left }) {
    const { differences: found } = (0,probes/* differences */.tX)(before, after, asOf);
    const step = ({ left, right }) => (0,probes/* rank */.Tm)(left.enforcement) - (0,probes/* rank */.Tm)(right.enforcement);
    const looser = found.filter((one) => step(one) > 0).sort((one, other) => step(other) - step(one));
    const stricter = found.filter((one) => step(one) < 0).sort((one, other) => step(one) - step(other));
    const say = ({ asset, left, right }) => `${asset}: ${left.enforcement} → ${right.enforcement}.`;
    const half = Math.floor((MAX_SENTENCES - MAX_HERE) / 2) - 3;
    const list = (title, all) => {
        if (all.length === 0)
            return [];
        const rest = all.length > half ? [`And ${String(all.length - half)} more.`] : [];
        return [`${title}: ${String(all.length)} ${all.length === 1 ? 'kind' : 'kinds'} of use.`, ...all.slice(0, half).map(say), ...rest];
    };
    const files = after.files.length > 0 && JSON.stringify(before.files) !== JSON.stringify(after.files) ? ['Other files than before are judged.'] : [];
    const settings = settingSentences(before, after);
    const uses = [...allowedHere(vanishing, left), ...list('More lenient', looser), ...list('Stricter', stricter), ...files];
    if (settings.length + uses.length > 0)
        return { relaxes: looser.length > 0, settings, uses };
    const same = before.sha256 === after.sha256
        ? 'Nothing that judges changes.'
        : 'What judges changes, but no kind of use that is known is judged otherwise.';
    return { relaxes: false, settings: [same], uses: [] };
}
/** What is changed for many kinds of use at once. */
function settingSentences(before, after) {
    const off = after.off.filter((id) => !before.off.includes(id));
    const on = before.off.filter((id) => !after.off.includes(id));
    const asked = (policy) => JSON.stringify(policy.dualControl);
    return [
        ...(off.length === 0 ? [] : [`Switched off: ${off.join(', ')}.`]),
        ...(on.length === 0 ? [] : [`Switched on: ${on.join(', ')}.`]),
        ...(before.failOn === after.failOn ? [] : [`The build stops from severity ${before.failOn} → ${after.failOn}.`]),
        ...(asked(before) === asked(after) ? [] : ['Other approvals than before are asked for.']),
    ];
}
/** What the repository holds of it, the same said of several places once. */
function allowedHere(vanishing, left) {
    const after = new Map(left.map(({ fingerprint, enforcement }) => [fingerprint, enforcement]));
    const places = new Map();
    for (const finding of vanishing) {
        const step = `${finding.enforcement} → ${after.get(finding.fingerprint) ?? 'pass'}`;
        const said = `${finding.message.replace(/\.$/, '')}: ${step}`;
        places.set(said, [...(places.get(said) ?? []), finding]);
    }
    const told = [...places].sort(([, one], [, other]) => other.length - one.length);
    const sentences = told.slice(0, MAX_HERE).map(([said, [first, ...rest]]) => {
        const where = first === undefined ? '' : `${first.at.file}:${String(first.at.line)}`;
        return `Newly allowed here: ${said} (${where}${rest.length === 0 ? '' : `, and ${String(rest.length)} more`}).`;
    });
    const more = told.length - sentences.length;
    return more > 0 ? [...sentences, `And ${String(more)} more that the repository uses.`] : sentences;
}

;// CONCATENATED MODULE: ./src/app/trusted-changes.ts













/** Nothing where the change touches none of these files. */
async function trustedChanges(input) {
    const { sides, policy, prepared } = input;
    const touched = filesThatJudge(sides.files, policy, prepared.judging);
    if (touched.length === 0)
        return { changes: [], diagnostics: [] };
    const whole = await wholeTree(input);
    const changes = [];
    const diagnostics = [];
    for (const { file, kind } of touched) {
        try {
            changes.push(await trusted_changes_changeOf(kind, file, whole, input));
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.y))
                throw error;
            const sentences = [`As the change has it, the file cannot be used: ${error.message.split('\n')[0] ?? ''}`];
            changes.push({ file, kind, relaxes: false, sentences, appearing: [], vanishing: [] });
            // After the merge nothing could be judged any more: that must not pass.
            diagnostics.push({ level: 'error', code: 'trusted-file-broken', message: `the change breaks a file that judges: ${file}`, file });
        }
    }
    return { changes, diagnostics };
}
/** Those of the changed files that judge others. */
function filesThatJudge(files, policy, { beside, register }) {
    const kinds = new Map([
        [beside.baseline ?? baseline/* BASELINE_FILE */.tu, 'baseline'],
        [policy.audit.file ?? record_files/* AUDIT_PLACE */.sd.file, 'audit'],
        [policy.exceptions.file ?? exceptions/* EXCEPTIONS_FILE */.uT, 'exceptions'],
        [policy.governance?.file ?? policy_file/* POLICY_FILE */.CX, 'policy'],
        [policy_file/* POLICY_FILE */.CX, 'policy'],
    ]);
    for (const { file } of register?.texts ?? [])
        kinds.set(file, 'register');
    // Documents of the repository that the policy extends judge with it.
    for (const source of policy.sources)
        kinds.set(/\((.+)\)$/.exec(source)?.[1] ?? '', 'policy');
    const touched = new Map();
    for (const { file, previous } of files) {
        for (const name of [file, ...(previous === undefined ? [] : [previous])]) {
            const kind = kinds.get(name);
            if (kind !== undefined)
                touched.set(name, kind);
        }
    }
    const sorted = [...touched].map(([file, kind]) => ({ file, kind })).sort((left, right) => (left.file < right.file ? -1 : 1));
    // A register is one, however many files it has.
    const [first] = sorted.filter(({ kind }) => kind === 'register');
    return sorted.filter((one) => one.kind !== 'register' || one === first);
}
/** Everything at the head: a policy speaks of all of it, whatever else the change touches. */
async function wholeTree({ prepared, sides, host, instruments, policy }) {
    const { entries } = sides.head;
    sides.preload(entries.flatMap(({ path, skip }) => (skip === undefined ? [path] : [])));
    const manifests = { knowledge: prepared.judging.knowledge, entries, host, named: (0,wanted/* namesIn */.w)(policy, 'package') };
    return (0,scan/* findIn */.r9)(new gather/* Gathering */.S(host, instruments, instruments.listing(entries)), instruments, manifests, new Map());
}
async function trusted_changes_changeOf(kind, file, whole, input) {
    if (kind === 'register')
        return registerChange(file, whole, input);
    if (kind === 'audit')
        return {
            file,
            kind,
            relaxes: false,
            sentences: ['The audit file changes; until it is merged, the one of the base counts.'],
            appearing: [],
            vanishing: [],
        };
    const { prepared, policy } = input;
    const proposed = (0,trusted_files/* filesOfSide */.EG)('the change', input.sides.head);
    const after = kind === 'policy' ? await prepared.policyIn(proposed) : policy;
    const { trusted } = prepared;
    const judged = (effective, place) => (0,assemble/* findingsOf */.WX)({ asOf: prepared.judging.asOf, beside: besideIn(prepared, place) }, effective, whole).findings;
    const was = judged(policy, trusted);
    const is = judged(after, trusted === undefined ? undefined : mixed(trusted, kind === 'policy' ? [] : [file], proposed));
    const appearing = trusted_changes_without(is, was);
    const vanishing = trusted_changes_without(was, is);
    const told = kind === 'policy'
        ? policySentences({ before: policy, after, asOf: prepared.judging.asOf, vanishing, left: is })
        : { relaxes: vanishing.length > 0, settings: [], uses: [] };
    // What is switched off and what comes of it first; kinds of use can be many.
    const sentences = [...told.settings, ...countSentences(kind, appearing, vanishing), ...told.uses];
    return { file, kind, relaxes: told.relaxes || vanishing.length > 0, sentences: sentences.slice(0, MAX_SENTENCES), appearing, vanishing };
}
/** What the change makes of the register, and which findings of the whole repository come and go with it. */
function registerChange(file, whole, { prepared, policy }) {
    const { register: opened, asOf } = prepared.judging;
    const judged = (register) => {
        const counting = register === undefined || opened === undefined ? {} : { register: { ...opened, register, changes: [] } };
        if (counting.register !== undefined)
            delete counting.register.proposed;
        return (0,assemble/* findingsOf */.WX)({ asOf, beside: besideIn(prepared, prepared.trusted), ...counting }, policy, whole).findings;
    };
    const wasThere = opened?.changes !== undefined;
    const [before, after] = wasThere ? [opened.register, opened.proposed] : [undefined, opened?.register];
    const [was, is] = [judged(before), judged(after)];
    const [appearing, vanishing] = [trusted_changes_without(is, was), trusted_changes_without(was, is)];
    const told = before === undefined
        ? [{ text: `a register with ${String(after?.entries.length ?? 0)} entries is added`, weaker: false }]
        : (0,changes/* changesOf */.f)(before, after);
    // What got weaker is what has to be read.
    const sorted = [...told.filter(({ weaker }) => weaker), ...told.filter(({ weaker }) => !weaker)];
    const sentences = sorted.map(({ text, weaker }) => `${weaker ? 'Weaker: ' : ''}${weaker ? text : capital(text)}.`);
    const counts = countSentences('register', appearing, vanishing);
    const room = MAX_SENTENCES - counts.length - 1;
    const rest = sentences.length > room ? [`And ${String(sentences.length - room)} more changes.`] : [];
    if (sentences.length === 0)
        sentences.push('No entry says anything else than before.');
    return {
        file,
        kind: 'register',
        relaxes: told.some(({ weaker }) => weaker),
        sentences: [...sentences.slice(0, room), ...rest, ...counts],
        appearing,
        vanishing,
    };
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function besideIn({ judging }, place) {
    const beside = { ...judging.beside, onlyTrusted: place !== undefined };
    if (place === undefined)
        delete beside.trusted;
    else
        beside.trusted = place;
    return beside;
}
/** The trusted place with some files as the change has them. */
function mixed(trusted, changed, proposed) {
    const placeOf = (file) => (changed.includes(file) ? proposed : trusted);
    return { name: proposed.name, text: (file, what) => placeOf(file).text(file, what), filesIn: (folder) => trusted.filesIn(folder) };
}
/** Findings that stop or warn in one list and not, or less, in the other. */
function trusted_changes_without(all, others) {
    const known = new Map(others.map((finding) => [finding.fingerprint, (0,judge_rule/* enforcementRank */.hJ)(finding.enforcement)]));
    return all.filter(({ fingerprint, enforcement }) => (0,judge_rule/* enforcementRank */.hJ)(enforcement) > (known.get(fingerprint) ?? 0));
}
function countSentences(kind, appearing, vanishing) {
    const say = (all, one, many) => all.length === 0 ? [] : [`In the whole repository ${all.length === 1 ? `1 finding ${one}` : `${String(all.length)} findings ${many}`}.`];
    const told = [...say(appearing, 'would appear', 'would appear'), ...say(vanishing, 'would no longer count', 'would no longer count')];
    if (told.length > 0)
        return told;
    return kind === 'policy'
        ? ['No finding in the repository would appear or go.']
        : ['It makes no difference to any finding in the repository.'];
}

;// CONCATENATED MODULE: ./src/app/unread-files.ts


/** Reasons for which a changed file is not judged although it may hold code. */
const UNREAD = ['too-large', 'minified', 'binary', 'unreadable', 'submodule', 'lfs-pointer'];
/** What stands where a link leads is judged there, but by the name that it has there. */
const LINK = 'symlink';
/** `isCode`: whether some language reads a file of that name. */
function unreadFiles(skipped, { files, head }, isCode) {
    const changed = new Set(files.map(({ file }) => file));
    const isTold = ({ file, reason }) => UNREAD.includes(reason) || (reason === LINK && (isCode(file) || (0,infrastructure_forms/* mayDeclare */.ol)(file)));
    const unread = skipped
        .filter((one) => changed.has(one.file) && isTold(one))
        .map(({ file, reason }) => ({
        level: 'warning',
        code: `file-${reason}`,
        message: `the change touches a file that was not judged (${reason})`,
        file,
    }));
    return [...unread, ...files.flatMap((file) => rewriting(file, head))];
}
/** Git makes other bytes of files on their way into a checkout where this attribute says so. */
const REWRITES = 'working-tree-encoding';
function rewriting({ file, status }, head) {
    if (status === 'removed' || !/(?:^|\/)\.gitattributes$/.test(file))
        return [];
    const content = head.read(file);
    const text = content instanceof Uint8Array ? ((0,discover_text/* asText */.e1)(content) ?? REWRITES) : REWRITES;
    if (!text.includes(REWRITES))
        return [];
    const message = `the change touches a file by which git writes other bytes into a checkout than it holds (${REWRITES})`;
    return [{ level: 'warning', code: 'file-encoding', message, file }];
}

;// CONCATENATED MODULE: ./src/app/judge-change.ts



















/** `directory` is absolute; `installation` holds the tool's own files. Throws a UserError when nothing can be judged. */
async function judgeChange(directory, installation, options, commits, { notes = [], reviews, told, ahead } = {}) {
    const root = (0,repository/* findRoot */.wg)(directory, options.paths);
    // Git is asked while the knowledge is loaded.
    const opening = told === undefined ? (ahead?.sidesOf(root, commits) ?? (0,change_sides/* openChange */.zJ)(root, commits)) : Promise.resolve(told.sides);
    const opened = (0,app_knowledge/* openKnowledge */.hn)(installation);
    const place = { root, grammarDirectory: opened.grammarDirectory };
    const instruments = new app_instruments/* Instruments */.p((0,toolkit/* openToolkit */.z)(opened.knowledge), opened.knowledge, (0,repository/* createScanHost */.Qc)(root, opened.grammarDirectory));
    const wanted = (0,prepare/* pathsOf */.w)(directory, options);
    const change = await opening;
    // Git looks for what the change reaches while the policy is read.
    const known = change === undefined || 'tooLarge' in change ? undefined : change;
    const reaching = known === undefined ? undefined : findReach(within(known, root, wanted), place, instruments);
    const [reach, prepared] = await Promise.all([
        reaching,
        (0,prepare/* prepare */.i)(directory, installation, options, {
            opened,
            trusted: told?.trusted ?? (0,trusted_files/* trustedAt */.ZS)(root, commits.trusted ?? commits.base),
            proposing: known === undefined ? undefined : (0,trusted_files/* filesOfSide */.EG)('the change', known.head),
        }),
    ]);
    if (reach === undefined) {
        const note = wholeTreeNote(change, commits);
        const { trusted } = prepared;
        const unseen = unseenDiagnostics(change, prepared, reviews);
        return (0,judge/* judge */.S)(directory, installation, options, { notes: [...notes, note, ...unseen], ...(trusted === undefined ? {} : { trusted }) });
    }
    const { sides, scope } = reach;
    const found = await lookAt(reach, prepared, instruments);
    const all = [...notes, ...(options.history === undefined ? [] : [HISTORY]), ...scope.diagnostics];
    const source = told === undefined ? 'git' : 'api';
    return compared({ prepared, commits, sides, found, instruments, notes: all, reviews, source });
}
/** Why the change cannot be judged by itself. Throws a UserError where the work tree is not the head, so that there is nothing else to judge. */
function wholeTreeNote(opened, { notCheckedOut }) {
    if (notCheckedOut === true)
        throw new errors/* UserError */.y('no verdict: the change is too large to be judged from what git holds of it', {
            help: 'check the pull request out, with the event pull_request and `fetch-depth: 2`',
        });
    const message = opened === undefined ? 'git cannot compare the base with the head' : 'the change is too large to be judged by itself';
    return { level: 'note', code: 'whole-tree', message: `${message}: the whole tree was judged, and every finding counts` };
}
/** What the whole tree does not tell: whose approval the change needs, and what it makes of the files that judge. */
function unseenDiagnostics(change, { judging, trusted }, reviews) {
    const problem = change === undefined ? 'git cannot compare the base with the head' : 'the change is too large to be looked at by itself';
    const approvals = reviews === undefined ? [] : (0,app_approvals/* approvalsUnseen */.Ps)(judging.effective, problem);
    const files = change !== undefined && 'tooLarge' in change && trusted !== undefined ? change.tooLarge : [];
    const touched = filesThatJudge(files, judging.effective, judging).map(({ file }) => ({
        level: 'error',
        code: 'trusted-file-unseen',
        message: `the change touches a file that judges: ${file}; what that allows could not be told, because ${problem}`,
        help: 'change it in a pull request of its own',
        file,
    }));
    return [...approvals, ...touched];
}
/** A part of the repository cannot be laid beside reports of all of it: what was not looked at would seem mended. */
const HISTORY = {
    level: 'note',
    code: 'history-of-change',
    message: 'a change is compared with its base; earlier reports are laid beside a run over the whole tree only',
    help: 'give the history to the run on push or on a schedule',
};
async function compared({ prepared, commits, sides, found, instruments, notes, reviews, source }) {
    const { judging } = prepared;
    const policy = (0,assemble/* policyOf */.US)(judging);
    const names = renames(sides.files);
    const beside = { ...judging.beside, isPart: true, renamed: (file) => names.get(file) };
    const head = (0,assemble/* findingsOf */.WX)({ ...judging, beside, ...registerAtHead(judging), ...proposedAudit(judging) }, policy, found.head);
    const before = { asOf: judging.asOf, beside: { ...beside, onlyTrusted: true }, ...registerBefore(judging), ...auditBefore(judging) };
    const base = (0,assemble/* findingsOf */.WX)(before, policy, { ...found.base, comments: [] });
    const renamed = (file) => names.get(file) ?? file;
    const { findings, fixed } = compareFindings(base.findings, head.findings, renamed);
    const brought = findings.filter((finding) => finding.change === 'new' || !isOfRecords(finding));
    const trusted = await trustedChanges({ prepared, sides, host: scanHost(sides.head, prepared), instruments, policy });
    const assets = compareInventories(found.base.assets, found.head.assets, renamed);
    const asked = { policy, knowledge: judging.knowledge, sides, change: { assets, trusted: trusted.changes }, reviews };
    const approvals = await (0,app_approvals/* approvalsOf */.mh)(asked);
    const looked = new Set(sides.files.map(({ file }) => file));
    const keys = head.register.concernedBy(looked);
    const { material, diagnostics } = materialOf({ knowledge: judging.knowledge, sides, assets, trusted: trusted.changes, keys });
    const change = {
        base: commits.base,
        head: commits.head ?? { sha: '', ref: 'the work tree' },
        source,
        files: (await sides.filesWithLines()).filter(({ file }) => looked.has(file)),
        assets,
        fixed: fixed.filter(isMended),
        trusted: trusted.changes,
        approvals: approvals.approvals,
        material,
        keys,
    };
    const limited = {
        ...found.head,
        diagnostics: [...ofChangedFiles(found.head.diagnostics, sides.files), ...unreadFiles(found.head.skipped, sides, instruments.isCode)],
    };
    const input = {
        ...judging,
        notes: [...(judging.notes ?? []), ...notes, ...trusted.diagnostics, ...approvals.diagnostics, ...diagnostics],
    };
    return (0,assemble/* reportOf */.EI)(input, policy, limited, { ...head, findings: [...brought, ...approvals.findings] }, change);
}
/** Names at the head of the base's files, where they differ. */
function renames(files) {
    return new Map(files.flatMap(({ file, previous }) => (previous === undefined ? [] : [[previous, file]])));
}
/** What a change makes of the register is told with the files that judge. */
function registerAtHead({ register }) {
    return register === undefined ? {} : { register: { ...register, changes: [] } };
}
/** What a change proposes for the register was not there before it. */
function registerBefore({ register }) {
    if (register === undefined)
        return {};
    const { register: trusted, knowledge, texts } = register;
    return { register: { register: trusted, knowledge, texts, notes: [] } };
}
/** A change answers for the records that it brings, by what it makes of them. */
function proposedAudit({ audit }) {
    return audit?.proposed === undefined ? {} : { audit: { ...audit, ...audit.proposed } };
}
/** What a change does to the audit file was not there before it. */
function auditBefore({ audit }) {
    return audit === undefined ? {} : { audit: { ...audit, notes: [] } };
}
/** Told of entries, not of code: of a part of the repository nobody can tell which are missing, but what is new is new. */
function isOfRecords({ occurrence }) {
    return occurrence.model === facts/* REGISTER_MODEL */.W || occurrence.model === audit_facts/* AUDIT_MODEL */.C7;
}
/**
 * What is wrong with an exception or with the register's dates is not mended by a change of the code; nor is what nobody could judge, or what
 * is only recorded in any case.
 */
function isMended(finding) {
    const { outcome, enforcement, suppression, occurrence } = finding;
    const counted = outcome === 'violation' && (enforcement !== 'record' || suppression !== undefined);
    return counted && occurrence.model !== 'policy' && !isOfRecords(finding);
}
/** The change does not answer for what could not be read elsewhere. */
function ofChangedFiles(diagnostics, files) {
    const changed = new Set(files.map(({ file }) => file));
    return diagnostics.filter(({ file }) => file === undefined || changed.has(file));
}


/***/ }),

/***/ 44303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ judgedPages)
/* harmony export */ });
/* harmony import */ var _report_showing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2013);
/* harmony import */ var _head_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92491);


/** Findings whose files are asked about. */
const MAX_FINDINGS = 500;
const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
const REPOSITORY = /^https?:\/\/[\w.:-]+(?:\/[\w.-]+){2,20}$/;
/** `head` is the commit that people see, where the event tells another one than the variables. */
async function judgedPages(report, root, environment, head) {
    const served = servedBy(environment);
    if (served === undefined)
        return undefined;
    const { host, repository } = served;
    const files = [
        ...new Set((0,_report_showing__WEBPACK_IMPORTED_MODULE_0__/* .showingOf */ .p)(report)
            .spoken.slice(0, MAX_FINDINGS)
            .map(({ at }) => at.file)),
    ];
    for (const commit of new Set([head, ...served.commits])) {
        const move = commit !== undefined && SHA.test(commit) ? await (0,_head_files__WEBPACK_IMPORTED_MODULE_1__/* .movesTo */ .QR)(report, root, commit, files) : undefined;
        if (commit !== undefined && move !== undefined)
            return { host, repository, commit, move };
    }
    return undefined;
}
/** The page of the repository, and commits of which the server can show the files, the best first. */
function servedBy(environment) {
    const given = (name) => environment[name] ?? '';
    const isGitHub = given('GITHUB_ACTIONS') === 'true';
    const repository = isGitHub ? `${given('GITHUB_SERVER_URL')}/${given('GITHUB_REPOSITORY')}` : given('CI_PROJECT_URL');
    if (!REPOSITORY.test(repository))
        return undefined;
    if (isGitHub)
        return { host: 'github', repository, commits: [environment['GITHUB_SHA']] };
    if (given('GITLAB_CI') === '')
        return undefined;
    return { host: 'gitlab', repository, commits: [environment['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'], environment['CI_COMMIT_SHA']] };
}


/***/ }),

/***/ 3500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tX: () => (/* binding */ differences),
  Tm: () => (/* binding */ rank)
});

// UNUSED EXPORTS: probesOf

;// CONCATENATED MODULE: ./src/core/asset.ts
const ASSET_TYPES = ['algorithm', 'certificate', 'protocol', 'related-crypto-material', 'library'];

// EXTERNAL MODULE: ./src/core/value.ts
var core_value = __webpack_require__(50390);
// EXTERNAL MODULE: ./src/policy/evaluate.ts + 4 modules
var evaluate = __webpack_require__(54770);
;// CONCATENATED MODULE: ./src/policy/probes.ts
/** Small assets that the rows of two policies speak of: what shows where standards differ. */



/** Values of one property that are tried for a row. */
const MAX_VALUES = 80;
/** Assets in all: a comparison stays a matter of seconds. */
const MAX_PROBES = 4000;
/** What both judge, with the assets that they judge differently; recorded and passed are the same here. */
function differences(left, right, asOf) {
    const probes = probesOf([left, right]);
    const [ofLeft, ofRight] = [toldOf([...probes.values()], left, asOf), toldOf([...probes.values()], right, asOf)];
    const found = [];
    for (const name of probes.keys()) {
        const [one, other] = [ofLeft.get(name) ?? PASS, ofRight.get(name) ?? PASS];
        if (rank(one.enforcement) === rank(other.enforcement))
            continue;
        found.push({
            asset: name,
            rules: [...new Set([one.rule ?? '', other.rule ?? ''])].filter((rule) => rule !== '').sort(),
            left: one,
            right: other,
        });
    }
    return { probes: probes.size, differences: found.sort((a, b) => (a.asset < b.asset ? -1 : a.asset > b.asset ? 1 : 0)) };
}
const PASS = { enforcement: 'pass' };
/** Pass and record do not stop anybody. */
function rank(enforcement) {
    return enforcement === 'fail' ? 2 : enforcement === 'warn' ? 1 : 0;
}
/** The worst that a policy says of each asset, by its name. */
function toldOf(assets, policy, asOf) {
    const told = new Map();
    // In the order of a report: the worst of an asset comes first.
    for (const { asset, outcome, enforcement, clause, rule } of (0,evaluate/* evaluate */._3)(assets, { ...policy, files: [], failOn: 'low' }, asOf)) {
        if (outcome !== 'violation' || told.has(asset.id))
            continue;
        const status = clause?.status === 'draft' ? ' (draft)' : '';
        const because = clause === undefined ? rule.because : `${clause.document}, ${clause.id}: ${clause.source}${status}`;
        told.set(asset.id, { enforcement, because, rule: rule.id });
    }
    return told;
}
/** Assets by name, from every row of every clause. */
function probesOf(policies) {
    const probes = new Map();
    for (const policy of policies) {
        for (const rule of policy.rules) {
            for (const properties of rule.clause === undefined ? [] : ofClause(rule, policy)) {
                if (probes.size >= MAX_PROBES)
                    return probes;
                const name = nameOf(properties);
                if (!probes.has(name))
                    probes.set(name, assetOf(name, properties, probes.size + 1));
            }
        }
    }
    return probes;
}
function ofClause(rule, policy) {
    const match = solve(rule.match, {});
    const found = [];
    for (const row of policy.clauses[rule.clause ?? ''] ?? []) {
        const when = solve(row.when ?? {}, match[0] ?? {});
        const bound = row.require === undefined ? when : when.slice(0, MAX_VALUES).flatMap((given) => around(row.require, given));
        for (const given of bound.slice(0, MAX_VALUES))
            found.push(...solve(rule.match, given).slice(0, 1), ...directions(given, rule));
    }
    return found;
}
/** Protecting and reading, where the rule asks for a direction or an algorithm has one. */
function directions(given, rule) {
    if (given['function'] !== undefined || ['certificate', 'protocol', 'library'].includes(String(given['type'])))
        return [];
    const pairs = {
        'block-cipher': ['encrypt', 'decrypt'],
        'stream-cipher': ['encrypt', 'decrypt'],
        ae: ['encrypt', 'decrypt'],
        pke: ['encrypt', 'decrypt'],
        signature: ['sign', 'verify'],
    };
    const pair = pairs[String(given['primitive'])];
    if (pair === undefined)
        return [];
    return pair.flatMap((direction) => solve(rule.match, { ...given, function: direction }).slice(0, 1));
}
/** Assignments under which a condition holds; of several words of one property each is one assignment. */
function solve(condition, given) {
    let found = [given];
    for (const [name, part] of Object.entries(condition)) {
        if (part === undefined || name === 'not')
            continue;
        if (name === 'allOf')
            found = part.reduce((all, inner) => all.flatMap((one) => solve(inner, one)), found);
        else if (name === 'anyOf')
            found = found.flatMap((one) => part.flatMap((inner) => solve(inner, one)));
        else
            found = found.flatMap((one) => withValues(one, name, part));
        found = found.slice(0, MAX_VALUES);
    }
    return found;
}
function withValues(given, name, matcher) {
    if (given[name] !== undefined)
        return [given];
    const values = valuesOf(matcher);
    return values.length === 0 ? [given] : values.slice(0, MAX_VALUES).map((value) => ({ ...given, [name]: value }));
}
function valuesOf(matcher) {
    if (Array.isArray(matcher))
        return matcher;
    if (typeof matcher !== 'object')
        return [matcher];
    const tests = matcher;
    if (tests.in !== undefined)
        return tests.in;
    if (tests.min !== undefined)
        return [tests.min];
    if (tests.max !== undefined)
        return [tests.max];
    const texts = [tests.startsWith ?? tests.contains ?? []].flat();
    return texts.map((text) => (text.startsWith('_') ? `TLS_X${text}Y` : text));
}
/** Values on both sides of each bound of a requirement. */
function around(requirement, given) {
    const found = [];
    for (const [name, part] of Object.entries(requirement)) {
        if (part === undefined || name === 'not')
            continue;
        if (name === 'anyOf' || name === 'allOf')
            found.push(...part.flatMap((inner) => around(inner, given)));
        else if (typeof part === 'object' && !Array.isArray(part) && 'min' in part)
            found.push({ ...given, [name]: Number(part.min) - 1 }, { ...given, [name]: Number(part.min) });
        else if (typeof part === 'object' && !Array.isArray(part) && 'max' in part)
            found.push({ ...given, [name]: Number(part.max) }, { ...given, [name]: Number(part.max) + 1 });
        else if (typeof part === 'boolean')
            found.push({ ...given, [name]: !part });
        else
            found.push(...withValues(given, name, part));
    }
    return found;
}
const HIDDEN = ['type', 'name'];
function nameOf(properties) {
    const parts = Object.entries(properties).filter(([name]) => !HIDDEN.includes(name));
    const head = [properties['name'], properties['type'] === 'algorithm' ? undefined : properties['type']].filter((word) => word !== undefined);
    return [...head, ...parts.map(([name, value]) => `${name}=${String(value)}`).sort()].join(' ');
}
/** Each at a line of its own: findings at one place would be taken for one. */
function assetOf(name, given, line) {
    const properties = {};
    for (const [property, value] of Object.entries(given))
        if (!HIDDEN.includes(property))
            properties[property] = (0,core_value/* known */.eO)(value, 'literal');
    const at = { file: 'probe', line, column: 1, endLine: line, endColumn: 1 };
    const occurrence = {
        at,
        symbol: 'probe',
        model: 'probe',
        language: 'probe',
        confidence: 'high',
        trace: [],
        pathClass: 'source',
        sinks: [],
    };
    const type = ASSET_TYPES.find((word) => word === given['type']) ?? 'algorithm';
    return { id: name, type, name: String(given['name'] ?? name), properties, occurrences: [occurrence], dependsOn: [] };
}


/***/ })

};
;