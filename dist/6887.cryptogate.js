"use strict";
exports.id = 6887;
exports.ids = [6887];
exports.modules = {

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

/***/ 64729:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policyCommand: () => (/* binding */ policyCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var core_errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/strict-yaml.ts
var strict_yaml = __webpack_require__(88348);
// EXTERNAL MODULE: ./src/host/clock.ts
var clock = __webpack_require__(54400);
// EXTERNAL MODULE: ./src/host/policy-file.ts
var policy_file = __webpack_require__(46445);
// EXTERNAL MODULE: ./src/host/repository.ts + 1 modules
var repository = __webpack_require__(89778);
// EXTERNAL MODULE: ./src/core/value.ts
var core_value = __webpack_require__(50390);
// EXTERNAL MODULE: ./src/policy/judge-rule.ts
var judge_rule = __webpack_require__(72392);
;// CONCATENATED MODULE: ./src/policy/examples.ts
/** Runs the examples of rules: each one is documentation and a test at once. */


/** Examples that do not hold, at their own date or the given one; none is the good answer. */
function brokenExamples(rule, policy, asOf) {
    const broken = [];
    for (const [index, example] of (rule.examples ?? []).entries()) {
        const judgement = judgeExample(rule, example, policy, asOf);
        const wanted = example.enforcement ?? judgement.enforcement;
        if (judgement.outcome === example.expect && judgement.enforcement === wanted)
            continue;
        broken.push({ rule: rule.id, index, expected: `${example.expect} (${wanted})`, got: `${judgement.outcome} (${judgement.enforcement})` });
    }
    return broken;
}
/** What the rule alone says of the example's asset. */
function judgeExample(rule, example, policy, asOf) {
    return (0,judge_rule/* judgeRule */.q1)(rule, exampleProperties(example), policy, example.asOf ?? asOf);
}
/** The properties of an example; an asset is an algorithm in source code unless it says otherwise. */
function exampleProperties(example) {
    const properties = { type: (0,core_value/* known */.eO)('algorithm', 'literal'), pathClass: (0,core_value/* known */.eO)('source', 'literal') };
    for (const [name, value] of Object.entries(example.asset))
        if (value !== undefined)
            properties[name] = exampleValue(value);
    return properties;
}
function exampleValue(value) {
    if (value === 'unknown')
        return (0,core_value/* unknown */.L5)('expression');
    if (typeof value !== 'object')
        return (0,core_value/* known */.eO)(value, 'literal');
    if (value.unknown !== undefined)
        return (0,core_value/* unknown */.L5)(value.unknown);
    if (value.oneOf !== undefined)
        return (0,core_value/* oneOf */.yL)(value.oneOf.map(exampleValue));
    return { kind: 'material', source: value.material ?? 'constant' };
}

// EXTERNAL MODULE: ./src/policy/document.ts + 1 modules
var policy_document = __webpack_require__(30043);
;// CONCATENATED MODULE: ./src/policy/check-libraries.ts
const STATES = ['approved', 'deprecated', 'prohibited'];
function checkLibraries(policy, checkName, say) {
    const list = policy.standard?.libraries;
    if (list === undefined)
        return;
    const path = ['standard', 'libraries'];
    if (list.approved === undefined && list.unlisted === 'fail')
        say('error', path, 'approves nothing, and fails whatever it does not list: no cryptographic library is allowed');
    const seen = [];
    for (const state of STATES) {
        for (const [index, entry] of (list[state] ?? []).entries()) {
            for (const one of named(entry)) {
                const other = seen.find((before) => before.state !== state && clash(before, one));
                if (other !== undefined)
                    say('error', [...path, state, index], `"${one.name}" is ${other.state} and ${state} at the same time`);
                seen.push({ ...one, state });
                const problem = /[*{]/.test(one.name) ? undefined : checkName('package', one.name);
                if (problem !== undefined)
                    say('warning', [...path, state, index], problem.message, problem.suggestion);
            }
        }
    }
}
/** Entries that hold under a condition, or for some versions only, can stand beside others. */
function named(entry) {
    if (typeof entry === 'string')
        return [{ name: entry, ecosystem: undefined, from: '', until: '9999' }];
    if (entry.when !== undefined || entry.versions !== undefined)
        return [];
    const { ecosystem, from = '', until = '9999' } = entry;
    return [entry.name].flat().map((name) => ({ name, ecosystem, from, until }));
}
function clash(left, right) {
    const sameEcosystem = left.ecosystem === undefined || right.ecosystem === undefined || left.ecosystem === right.ecosystem;
    return left.name === right.name && sameEcosystem && left.from <= right.until && right.from <= left.until;
}

// EXTERNAL MODULE: ./src/policy/governance-findings.ts
var governance_findings = __webpack_require__(14499);
// EXTERNAL MODULE: ./src/policy/categories.ts
var categories = __webpack_require__(3912);
;// CONCATENATED MODULE: ./src/policy/check-policy.ts






/** Problems in the order of their places. */
function checkPolicy(source, policy, checkName, asOf) {
    const document = (0,strict_yaml/* openStrict */.kD)(policy_document/* policyFile */.Xd, source.text, source.file);
    const problems = [];
    const say = (level, path, message, suggestion) => {
        problems.push({ level, message, at: document.locate(path), ...(suggestion === undefined ? {} : { suggestion }) });
    };
    checkLists(document.value, checkName, say);
    checkLibraries(document.value, checkName, say);
    checkClauses(document.value, checkName, say);
    for (const finding of (0,governance_findings/* policyFindings */.J)(policy, asOf))
        if (finding.enforcement !== 'record')
            say(finding.enforcement === 'fail' ? 'error' : 'warning', [], finding.message);
    for (const [index, rule] of (document.value.customRules ?? []).entries()) {
        const effective = policy.rules.find(({ id }) => id === rule.id);
        for (const broken of effective === undefined ? [] : brokenExamples(effective, policy, asOf))
            say('error', ['customRules', index, 'examples', broken.index], `the example says ${broken.expected}, the rule ${broken.got}`);
        if (rule.examples === undefined)
            say('warning', ['customRules', index, 'id'], `the rule ${rule.id} has no examples, so nothing shows that it works`);
    }
    return problems.sort((left, right) => left.at.line - right.at.line || left.at.column - right.at.column);
}
function namesOf(entry) {
    return typeof entry === 'string' ? [entry] : [entry.name].flat();
}
const check_policy_STATES = ['approved', 'deprecated', 'legacy', 'prohibited'];
function checkLists(policy, checkName, say) {
    for (const name of Object.keys(categories/* CATEGORIES */.R)) {
        const list = policy.standard?.[name];
        if (list === undefined)
            continue;
        const path = ['standard', name];
        if (list.approved === undefined && (list.unlisted ?? policy.unlisted) === 'fail')
            say('error', path, 'approves nothing, and fails whatever it does not list: nothing is allowed');
        for (const state of check_policy_STATES) {
            for (const [index, entry] of (list[state] ?? []).entries()) {
                for (const word of namesOf(entry)) {
                    const problem = checkName(categories/* CATEGORIES */.R[name].property, word);
                    if (problem !== undefined)
                        say('error', [...path, state, index], problem.message, problem.suggestion);
                }
            }
        }
        for (const [word, first, second, index] of contradictions(list))
            say('error', [...path, second, index], `"${word}" is ${first} and ${second} at the same time`);
    }
}
/** The same name in two lists whose days overlap and that have no condition; legacy beside deprecated is told apart by use. */
function contradictions(list) {
    const found = [];
    const seen = [];
    for (const state of check_policy_STATES) {
        for (const [index, entry] of (list[state] ?? []).entries()) {
            if (typeof entry !== 'string' && entry.when !== undefined)
                continue;
            const [from, until] = typeof entry === 'string' ? ['', '9999'] : [entry.from ?? '', entry.until ?? '9999'];
            for (const word of namesOf(entry)) {
                const other = seen.find((one) => one.word === word && one.from <= until && from <= one.until && !(one.state === 'deprecated' && state === 'legacy'));
                if (other !== undefined)
                    found.push([word, other.state, state, index]);
                seen.push({ word, state, from, until });
            }
        }
    }
    return found;
}
const NAMED = ['algorithm', 'hash', 'curve', 'mode', 'padding'];
function checkClauses(policy, checkName, say) {
    for (const [id, change] of Object.entries(policy.clauses ?? {})) {
        const [rows, path] = Array.isArray(change) ? [change, ['clauses', id]] : [change.add, ['clauses', id, 'add']];
        for (const [index, row] of rows.entries()) {
            for (const part of ['when', 'require']) {
                for (const property of NAMED) {
                    const matcher = row[part]?.[property];
                    for (const [place, word] of (Array.isArray(matcher) ? matcher : [matcher]).entries()) {
                        const problem = typeof word === 'string' ? checkName(property, word) : undefined;
                        if (problem !== undefined)
                            say('error', [...path, index, part, property, ...(Array.isArray(matcher) ? [place] : [])], problem.message, problem.suggestion);
                    }
                }
            }
        }
    }
    for (const [index, one] of (policy.requirements ?? []).entries()) {
        if (one.dataClass !== undefined && policy.assign?.some((entry) => entry.dataClass !== undefined) !== true)
            say('warning', ['requirements', index, 'dataClass'], 'no `assign` gives any place a data class, so this requirement never applies');
    }
}

// EXTERNAL MODULE: ./src/policy/explain.ts
var explain = __webpack_require__(9129);
// EXTERNAL MODULE: ./src/policy/probes.ts + 1 modules
var policy_probes = __webpack_require__(3500);
// EXTERNAL MODULE: ./src/core/match.ts + 1 modules
var core_match = __webpack_require__(61122);
;// CONCATENATED MODULE: ./src/policy/propose.ts



/** The text of a policy file; `date` is the day of the proposal. */
function proposePolicy(id, assets, findings, date) {
    const worst = new Map();
    for (const finding of findings) {
        const before = worst.get(finding.asset.id);
        if (finding.outcome === 'violation' && (before === undefined || rank(finding) > rank(before)))
            worst.set(finding.asset.id, finding);
    }
    const sections = [];
    for (const name of Object.keys(categories/* CATEGORIES */.R)) {
        const found = propose_namesOf(name, assets, worst);
        if (found.size > 0)
            sections.push(section(name, found));
    }
    const libraries = librariesIn(assets, worst);
    if (libraries.size > 0)
        sections.push(section('libraries', libraries));
    const year = String(Number(date.slice(0, 4)) + 1);
    const head = [
        '# A proposal, made from what the repository uses. Read it, change it, have it approved; then delete this line.',
        `id: ${id}`,
        "version: '0.1'",
        `title: Cryptographic standard (proposed on ${date})`,
        'extends: baseline',
        `nextReview: ${year}${date.slice(4) === '-02-29' ? '-02-28' : date.slice(4)}`,
        '# approvals:',
        `#   - { role: CISO, by: name, date: ${date} }`,
    ];
    const standard = sections.length === 0 ? ['# No cryptography was found to propose a standard from.'] : ['unlisted: warn', 'standard:', ...sections];
    return `${[...head, ...standard].join('\n')}\n`;
}
function rank(finding) {
    return ['record', 'warn', 'fail'].indexOf(finding.enforcement);
}
/** Names in use of a category, with the worst finding of an asset that has them. */
function propose_namesOf(name, assets, worst) {
    const { property, match } = categories/* CATEGORIES */.R[name];
    const found = new Map();
    for (const asset of assets) {
        const typed = {
            ...asset.properties,
            type: { kind: 'known', value: asset.type, origin: 'literal' },
            name: { kind: 'known', value: asset.name, origin: 'literal' },
        };
        if ((0,core_match/* test */.t6)(match, typed, 'may').truth !== 'yes')
            continue;
        const finding = worst.get(asset.id);
        for (const value of (0,core_value/* scalars */.kw)(asset.properties[property])) {
            const before = found.get(String(value));
            const decides = finding !== undefined && finding.enforcement !== 'record' && (0,core_value/* scalars */.kw)(finding.decidedBy[property]).includes(value)
                ? finding
                : undefined;
            found.set(String(value), before ?? decides);
        }
    }
    return new Map([...found].sort(([left], [right]) => (left < right ? -1 : 1)));
}
/** Cryptographic libraries that manifests name themselves. */
function librariesIn(assets, worst) {
    const found = new Map();
    for (const { id, type, properties } of assets) {
        if (type !== 'library' || !(0,core_value/* scalars */.kw)(properties['direct']).includes(true) || !(0,core_value/* scalars */.kw)(properties['cryptographic']).includes(true))
            continue;
        const finding = worst.get(id);
        for (const name of (0,core_value/* scalars */.kw)(properties['package'])) {
            const before = found.get(String(name));
            const isWorse = finding !== undefined && finding.enforcement !== 'record' && (before === undefined || rank(finding) > rank(before));
            found.set(String(name), isWorse ? finding : before);
        }
    }
    return new Map([...found].sort(([left], [right]) => (left < right ? -1 : 1)));
}
function section(name, found) {
    const lines = [`  ${name}:`];
    const put = (key, entries) => {
        if (entries.length === 0)
            return;
        lines.push(`    ${key}:`);
        for (const [word, finding] of entries)
            lines.push(`      - ${quoted(word)}${finding === undefined ? '' : ` # ${finding.rule.id}: ${finding.clause?.source ?? finding.rule.title}`.replaceAll('\n', ' ')}`);
    };
    const entries = [...found];
    put('approved', entries.filter(([, finding]) => finding === undefined));
    put('deprecated', entries.filter(([, finding]) => finding?.enforcement === 'warn'));
    put('prohibited', entries.filter(([, finding]) => finding?.enforcement === 'fail'));
    return lines.join('\n');
}
/** In quotes where YAML could take a word for something else, or it came from the code in an odd form. */
function quoted(word) {
    const safe = /^[A-Za-z][A-Za-z0-9 ./+_-]{0,80}$/.test(word) && !/^(true|false|null|yes|no|on|off)$/i.test(word) && !word.endsWith(' ');
    return safe
        ? word
        : `'${word
            .replace(/[\p{C}]/gu, ' ')
            .slice(0, 80)
            .replaceAll("'", "''")}'`;
}

// EXTERNAL MODULE: ./src/app/compose.ts + 1 modules
var compose = __webpack_require__(34777);
// EXTERNAL MODULE: ./src/app/judge.ts + 6 modules
var judge = __webpack_require__(46944);
// EXTERNAL MODULE: ./src/app/knowledge.ts
var app_knowledge = __webpack_require__(95543);
// EXTERNAL MODULE: ./src/core/spelling.ts
var spelling = __webpack_require__(28257);
// EXTERNAL MODULE: ./src/app/dependencies.ts + 4 modules
var dependencies = __webpack_require__(90798);
;// CONCATENATED MODULE: ./src/app/names.ts



const CATALOGUES = {
    algorithm: 'algorithms',
    hash: 'algorithms',
    curve: 'curves',
    mode: 'modes',
    padding: 'paddings',
};
/** For properties whose names stand in the catalogue; others take any word. */
function nameChecker(knowledge, catalogue) {
    const finders = {
        algorithm: (text) => catalogue.findAlgorithm(text),
        hash: (text) => catalogue.findAlgorithm(text),
        curve: (text) => catalogue.findCurve(text),
        mode: (text) => catalogue.findMode(text),
        padding: (text) => catalogue.findPadding(text),
    };
    return (property, word) => {
        if (property === 'package')
            return nameOfPackage(knowledge, word);
        const file = CATALOGUES[property];
        if (file === undefined)
            return undefined;
        const names = namesIn(knowledge, file);
        if (names.includes(word))
            return undefined;
        const meant = finders[property]?.(word)?.name;
        if (meant === word)
            return undefined;
        const kind = property === 'hash' ? 'algorithm' : property;
        if (meant !== undefined)
            return { message: `the inventory has another name for the ${kind} "${word}"`, suggestion: meant };
        const near = (0,spelling/* closest */.k)(word, names);
        return { message: `there is no ${kind} "${word}" in the catalogue`, ...(near === undefined ? {} : { suggestion: near }) };
    };
}
/** Any name may be one; only one that looks like a known one is worth a word. */
function nameOfPackage(knowledge, word) {
    const names = (0,dependencies/* librariesOf */.D)(knowledge).names();
    if (names.includes(word) || names.includes(word.toLowerCase()))
        return undefined;
    const near = (0,spelling/* closest */.k)(word, names);
    return near === undefined ? undefined : { message: `no known cryptographic package is called "${word}"`, suggestion: near };
}
function namesIn(knowledge, file) {
    const [[, document] = ['', {}]] = (0,app_knowledge/* documentsIn */.aV)(knowledge, `knowledge/catalogue/${file}.yml`);
    const rows = document[file];
    return Array.isArray(rows) ? rows.flatMap((row) => (typeof row.name === 'string' ? [row.name] : [])).sort() : [];
}

// EXTERNAL MODULE: ./src/app/options.ts + 1 modules
var app_options = __webpack_require__(86453);
// EXTERNAL MODULE: ./src/app/toolkit.ts + 19 modules
var toolkit = __webpack_require__(93825);
;// CONCATENATED MODULE: ./src/app/policy-commands.ts
/** What `cryptogate policy` does: each function gives the lines to print and how the command ends. */

















/** `given`: a file, the id of a preset, or nothing for the repository's own policy. Throws a UserError. */
async function policy_commands_open({ directory, installation, asOf, source: clones }, given) {
    const root = (0,repository/* findRoot */.wg)(directory, []);
    const knowledge = (0,app_knowledge/* openKnowledge */.hn)(installation).knowledge;
    const date = (0,app_options/* parseOptions */.A)(asOf === undefined ? {} : { asOf }, 'flag').asOf ?? (0,clock/* today */.E)();
    const isPreset = given !== undefined && /^[a-z][a-z0-9-]*(@[A-Za-z0-9.-]+)?$/.test(given);
    const source = isPreset ? undefined : (0,policy_file/* readPolicyFile */.BK)(root, directory, given);
    const preset = isPreset ? { file: given, text: `id: ${given.replace(/@.*/, '')}\nversion: preset\nextends: '${given}'\n` } : undefined;
    const { policy } = await (0,compose/* compose */.Z)({ root, directory, knowledge, policy: source ?? preset, source: clones });
    return { policy, knowledge, asOf: date, source };
}
/** Schema, references and permissions (exit code 2), then contradictions, names, reviews and examples. */
async function checkCommand(request, given) {
    const { policy, knowledge, asOf, source } = await policy_commands_open(request, given);
    if (source === undefined)
        throw new core_errors/* UserError */.y('there is no policy to check', { help: 'name a file, or write .github/crypto-policy.yml: cryptogate policy init' });
    const problems = checkPolicy(source, policy, nameChecker(knowledge, (0,toolkit/* openToolkit */.z)(knowledge).catalogue), asOf);
    const lines = problems.map(({ level, message, at, suggestion }) => {
        const told = (0,strict_yaml/* problemText */.fI)({ message, at, path: '', ...(suggestion === undefined ? {} : { suggestion }) });
        return `${level} ${told}`;
    });
    const errors = problems.filter(({ level }) => level === 'error').length;
    const sum = errors === 0 ? 'is in order' : `has ${String(errors)} ${errors === 1 ? 'problem' : 'problems'}`;
    lines.push(`${policy.id} ${policy.version} ${sum}: ${String(policy.rules.length)} rules, ${String(Object.keys(policy.clauses).length)} clauses, judged as of ${asOf}`);
    return { lines, ok: errors === 0 };
}
/** The policy, a clause, a rule, an asset or a place in the code. */
async function explainCommand(request, given, subject) {
    const { policy, asOf } = await policy_commands_open(request, given);
    if (subject === undefined)
        return { lines: (0,explain/* explainPolicy */.yh)(policy), ok: true };
    const clause = policy.clauses[subject];
    if (clause !== undefined)
        return { lines: (0,explain/* explainClause */.VE)(subject, clause), ok: true };
    const rule = policy.rules.find(({ id }) => id === subject);
    if (rule !== undefined)
        return { lines: (0,explain/* explainRule */.OL)(rule, policy), ok: true };
    if (policy.off.includes(subject))
        return { lines: [`${subject}: off [${policy.origins[`rules.${subject}`] ?? 'no values'}]`], ok: true };
    const place = /^(.+):(\d+)(?::\d+)?$/.exec(subject);
    const options = (0,app_options/* parseOptions */.A)({
        asOf,
        ...(request.source === undefined ? {} : { policySource: request.source }),
        ...(given === undefined ? {} : { policy: given }),
        ...(place === null ? {} : { paths: [place[1] ?? ''] }),
    }, 'flag');
    const report = await (0,judge/* judge */.S)(request.directory, request.installation, options);
    const root = (0,repository/* findRoot */.wg)(request.directory, []);
    const file = place === null
        ? ''
        : external_node_path_default().relative(root, external_node_path_default().resolve(request.directory, place[1] ?? ''))
            .split((external_node_path_default()).sep)
            .join('/');
    const lines = (0,explain/* explainAssets */.ds)(report.assets, policy, asOf, place === null ? { name: subject } : { file, line: Number(place[2]) });
    if (lines.length > 0)
        return { lines, ok: true };
    throw new core_errors/* UserError */.y(`there is no rule, clause, asset or place "${subject}"`, {
        help: 'give a rule, a clause, the name of an asset as the report has it, or file:line',
    });
}
/** Where two standards contradict each other. */
async function compareCommand(request, left, right) {
    const [one, other] = [await policy_commands_open(request, left), await policy_commands_open(request, right)];
    const { probes, differences: found } = (0,policy_probes/* differences */.tX)(one.policy, other.policy, one.asOf);
    const lines = found.flatMap((difference) => differenceLines(difference, left, right));
    lines.push(`${String(found.length)} of ${String(probes)} kinds of use are judged differently by ${left} and ${right} as of ${one.asOf}`);
    return { lines, ok: true };
}
function differenceLines({ asset, left, right }, first, second) {
    const told = (name, { enforcement, because }) => `  ${name}: ${enforcement}${because === undefined ? '' : ` (${because})`}`;
    return [asset, told(first, left), told(second, right)];
}
/** What is now allowed that was not, what fails now; in this repository too. */
async function diffCommand(request, before, after) {
    const [one, other] = [await policy_commands_open(request, before), await policy_commands_open(request, after)];
    const { differences: found } = (0,policy_probes/* differences */.tX)(one.policy, other.policy, one.asOf);
    const looser = found.filter(({ left, right }) => (0,policy_probes/* rank */.Tm)(left.enforcement) > (0,policy_probes/* rank */.Tm)(right.enforcement));
    const stricter = found.filter(({ left, right }) => (0,policy_probes/* rank */.Tm)(left.enforcement) < (0,policy_probes/* rank */.Tm)(right.enforcement));
    const list = (title, all) => [
        `${title}: ${String(all.length)}`,
        ...all.map(({ asset, left, right }) => `  ${asset}: ${left.enforcement} → ${right.enforcement}${right.because === undefined ? '' : ` (${right.because})`}`),
    ];
    const lines = [...list('More lenient', looser), ...list('Stricter', stricter)];
    const scans = [];
    for (const opened of [one, other])
        scans.push(await (0,judge/* judge */.S)(request.directory, request.installation, (0,app_options/* parseOptions */.A)({ asOf: one.asOf }, 'flag'), {
            withoutBaseline: true,
            effective: opened.policy,
        }));
    const [then, now] = scans.map((report) => new Map(report.findings.map((finding) => [
        `${finding.rule.id} ${finding.at.file}:${String(finding.at.line)} ${finding.asset.name}`,
        finding.enforcement,
    ])));
    const changed = [...new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])])].sort().flatMap((key) => {
        const [was, is] = [then?.get(key) ?? 'pass', now?.get(key) ?? 'pass'];
        return was === is ? [] : [`  ${key}: ${was} → ${is}`];
    });
    lines.push(`In this repository: ${String(changed.length)} ${changed.length === 1 ? 'finding changes' : 'findings change'}`, ...changed);
    return { lines, ok: looser.length === 0 && stricter.length === 0 && changed.length === 0 };
}
/** Runs the examples of the policy's own rules, and with `all` those of every rule under the baseline. */
async function testCommand(request, given) {
    const { policy, asOf, source } = await policy_commands_open(request, given);
    const own = policy.rules.filter((rule) => source !== undefined && rule.file === source.file && (rule.examples ?? []).length > 0);
    const lines = [];
    let run = 0;
    for (const rule of own) {
        run += rule.examples?.length ?? 0;
        for (const broken of brokenExamples(rule, policy, asOf))
            lines.push(`FAIL ${rule.id}, example ${String(broken.index + 1)}: expected ${broken.expected}, got ${broken.got}`);
    }
    const failed = lines.length;
    lines.push(`${String(run - failed)} of ${String(run)} examples of ${String(own.length)} ${own.length === 1 ? 'rule' : 'rules'} hold`);
    return { lines, ok: failed === 0 };
}
/** A proposal from what the repository uses. */
async function initCommand(request, id) {
    const date = (0,app_options/* parseOptions */.A)(request.asOf === undefined ? {} : { asOf: request.asOf }, 'flag').asOf ?? (0,clock/* today */.E)();
    const { policy } = await policy_commands_open(request, 'baseline');
    const report = await (0,judge/* judge */.S)(request.directory, request.installation, (0,app_options/* parseOptions */.A)({ asOf: date }, 'flag'), {
        withoutBaseline: true,
        effective: policy,
    });
    return proposePolicy(id, report.assets, report.findings, date);
}

// EXTERNAL MODULE: ./src/commands/answer.ts
var answer = __webpack_require__(80110);
// EXTERNAL MODULE: ./src/commands/run-flags.ts
var run_flags = __webpack_require__(82133);
;// CONCATENATED MODULE: ./src/commands/policy.ts
/** `cryptogate policy …`: checks, explains, compares and tests standards, and proposes one. */




const POLICY = 'policy file or preset; the policy of the repository when left out';
/** All of them, ready to be added to the program; `installation` holds the tool's own files. */
function policyCommand(installation) {
    const command = new esm/* Command */.uB('policy').description('check, explain, compare and test cryptographic standards');
    const request = ({ asOf, policySource }) => ({ directory: process.cwd(), installation, asOf, source: policySource });
    command
        .command('check [policy]')
        .description('check a policy: shape, names, contradictions, lists that allow nothing, reviews, examples')
        .action(async (policy, flags) => {
        (0,answer/* print */.y)(await checkCommand(request(flags), policy));
    });
    command
        .command('explain [subject]')
        .description('show what is demanded and where it stands: the whole policy, a rule, a clause, an asset, or file:line')
        .option('--policy <policy>', POLICY)
        .action(async (subject, flags) => {
        (0,answer/* print */.y)(await explainCommand(request(flags), flags.policy, subject));
    });
    command
        .command('compare <a> <b>')
        .description('show where two standards contradict each other')
        .action(async (left, right, flags) => {
        (0,answer/* print */.y)(await compareCommand(request(flags), left, right));
    });
    command
        .command('diff <before> <after>')
        .description('show what is allowed now that was not, and what fails now, in this repository too; ends with 1 where they differ')
        .action(async (before, after, flags) => {
        (0,answer/* print */.y)(await diffCommand(request(flags), before, after));
    });
    addTestAndInit(command, request);
    for (const each of command.commands)
        (0,run_flags/* withPolicySource */.Cb)(each);
    return command;
}
/** The two that are about the policy file itself. */
function addTestAndInit(command, request) {
    command
        .command('test [policy]')
        .description("run the examples of a policy's own rules")
        .action(async (policy, flags) => {
        (0,answer/* print */.y)(await testCommand(request(flags), policy));
    });
    command
        .command('init')
        .description('propose a standard from what the repository uses')
        .option('--id <id>', 'id of the policy', 'our-standard')
        .option('--output <file>', 'file to write; standard output when left out')
        .action(async (flags) => {
        (0,answer/* propose */.B)(await initCommand(request(flags), flags.id ?? 'our-standard'), flags.output);
    });
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

/***/ 9129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OL: () => (/* binding */ explainRule),
/* harmony export */   VE: () => (/* binding */ explainClause),
/* harmony export */   ds: () => (/* binding */ explainAssets),
/* harmony export */   yh: () => (/* binding */ explainPolicy)
/* harmony export */ });
/* harmony import */ var _context__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26761);
/* harmony import */ var _describe__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18621);
/* harmony import */ var _judge_rule__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72392);



/** The whole policy, each value with the document that it stands in. */
function explainPolicy(policy) {
    const lines = [`${policy.title} (${policy.id} ${policy.version})${policy.owner === undefined ? '' : `, owned by ${policy.owner}`}`];
    for (const one of policy.governance?.approvals ?? [])
        lines.push(`  approved by ${one.by} (${one.role}) on ${one.date}${one.reference === undefined ? '' : `, ${one.reference}`}`);
    if (policy.governance?.effective !== undefined)
        lines.push(`  effective ${policy.governance.effective}`);
    if (policy.governance?.nextReview !== undefined)
        lines.push(`  next review ${policy.governance.nextReview}`);
    lines.push('', 'Documents, in order:', ...policy.sources.map((source) => `  ${source}`), '', ...settings(policy));
    for (const one of policy.governance?.deviations ?? [])
        lines.push(`  deviation from ${one.of}: ${one.reason} (${one.owner}, approved by ${one.approval.by} on ${one.approval.date}, risk ${one.riskId}) [${one.document}]`);
    lines.push('', 'Clauses:');
    for (const [id, rows] of Object.entries(policy.clauses))
        lines.push(...explainClause(id, rows));
    const changed = policy.rules.filter((rule) => policy.origins[`rules.${rule.id}`] !== undefined);
    lines.push('', `Rules: ${String(policy.rules.length)} in force, ${String(policy.off.length)} off`);
    for (const rule of changed)
        lines.push(`  ${rule.id}: ${rule.severity}${rule.enforcement === undefined ? '' : `, ${rule.enforcement}`} [${policy.origins[`rules.${rule.id}`] ?? ''}]`);
    for (const id of policy.off)
        lines.push(`  ${id}: off [${policy.origins[`rules.${id}`] ?? 'no values'}]`);
    return lines;
}
function settings(policy) {
    const of = (part) => `[${policy.origins[part] ?? 'built in'}]`;
    const lines = [
        'Settings:',
        `  failOn: ${policy.failOn} ${of('failOn')}`,
        `  unresolved: ${policy.unresolved} ${of('unresolved')}`,
        `  unparsed: ${policy.unparsed} ${of('unparsed')}`,
    ];
    for (const [name, most] of Object.entries(policy.pathClasses))
        lines.push(`  pathClasses.${name}: ${most} ${of(`pathClasses.${name}`)}`);
    for (const limit of policy.paths)
        lines.push(`  paths ${limit.files.join(', ')}: at most ${limit.enforcement} (${limit.because})`);
    for (const entry of policy.assign) {
        const { files, tags, match, ...words } = entry;
        const given = Object.entries(words).map(([name, word]) => `${name} ${word}`);
        lines.push(`  assigned to ${(files ?? ['**']).join(', ')}${tagsText(tags)}${match === undefined ? '' : ` where ${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .statementText */ .t6)(match)}`}: ${given.join(', ')}`);
    }
    return lines;
}
/** ' with the tags DataClass restricted or secret'. */
function tagsText(tags) {
    const texts = Object.entries(tags ?? {}).map(([name, wanted]) => `${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(name)} ${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(matcherText(wanted))}`);
    return texts.length === 0 ? '' : ` with the tags ${texts.join(', ')}`;
}
function matcherText(wanted) {
    return Array.isArray(wanted) ? wanted.join(' or ') : typeof wanted === 'object' ? JSON.stringify(wanted) : String(wanted);
}
/** A clause with its rows. */
function explainClause(id, rows) {
    return [`  ${id}`, ...(rows.length === 0 ? ['    no rows: nothing is demanded'] : rows.map((row) => `    ${rowText(row)}`))];
}
/** 'prohibited from 2031-01-01 unless the key length is at least 3072 bits: source (draft) [document]'. */
function rowText(row) {
    const when = row.when === undefined ? '' : ` where ${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .statementText */ .t6)(row.when)}`;
    const unless = row.require === undefined ? '' : `, unless ${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .statementText */ .t6)(row.require)}`;
    const enforcement = row.enforcement === undefined ? '' : ` (${row.enforcement})`;
    return `${row.state}${enforcement}${daysText(row)}${when}${unless}: ${row.source}${row.status === undefined ? '' : ` (${row.status})`} [${row.document}]`;
}
function daysText({ from, until }) {
    return `${from === undefined ? '' : ` from ${from}`}${until === undefined ? '' : ` until ${until}`}`;
}
/** A rule with the rows that it is judged by. */
function explainRule(rule, policy) {
    const lines = [
        `${rule.id}: ${rule.title} (${rule.severity}) [${rule.file}]`,
        `  speaks of ${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .statementText */ .t6)(rule.match)}`,
        `  because ${rule.because}`,
        `  instead ${rule.instead}`,
    ];
    if (rule.require !== undefined)
        lines.push(`  requires that ${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .conditionText */ .D3)(rule.require)}`);
    if (rule.expression !== undefined)
        lines.push(`  requires that ${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(rule.expression)}`);
    if (rule.enforcement !== undefined)
        lines.push(`  does ${rule.enforcement} [${policy.origins[`rules.${rule.id}`] ?? rule.file}]`);
    if (rule.clause !== undefined)
        lines.push(...explainClause(rule.clause, policy.clauses[rule.clause] ?? []));
    return lines;
}
/** What every rule says of the assets at a place (or of the name), and which row decided. */
function explainAssets(assets, policy, asOf, wanted) {
    const contexts = new _context__WEBPACK_IMPORTED_MODULE_0__/* .Contexts */ .x(policy, asOf);
    const lines = [];
    for (const asset of assets) {
        if ('name' in wanted && asset.name !== wanted.name)
            continue;
        const occurrence = asset.occurrences.find(({ at }) => 'name' in wanted || (at.file === wanted.file && at.line <= wanted.line && wanted.line <= at.endLine));
        if (occurrence === undefined)
            continue;
        lines.push(`${(0,_describe__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(asset.name)} at ${occurrence.at.file}:${String(occurrence.at.line)} (${occurrence.symbol}), judged as of ${asOf}`);
        const properties = contexts.at(asset, occurrence);
        for (const rule of policy.rules) {
            const { outcome, enforcement, row, decided } = (0,_judge_rule__WEBPACK_IMPORTED_MODULE_2__/* .judgeRule */ .q1)(rule, properties, policy, asOf);
            if (outcome === 'nothing')
                continue;
            const said = outcome === 'ok' ? 'complies' : `${outcome}, ${enforcement}`;
            lines.push(`  ${rule.id}: ${said}${decided.length === 0 ? '' : ` (decided by ${decided.join(', ')})`}`);
            if (row !== undefined)
                lines.push(`    ${rowText(row)}`);
        }
    }
    return lines;
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