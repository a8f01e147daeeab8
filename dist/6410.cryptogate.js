"use strict";
exports.id = 6410;
exports.ids = [6410];
exports.modules = {

/***/ 12296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mh: () => (/* binding */ approvalsOf),
  Ps: () => (/* binding */ approvalsUnseen),
  Ki: () => (/* binding */ fileWithWords)
});

// EXTERNAL MODULE: ./src/discover/text.ts
var discover_text = __webpack_require__(30804);
;// CONCATENATED MODULE: ./src/policy/dual-control.ts
/** One for each topic that is touched and that the policy asks approvals for; the same topic asked for twice needs both. */
function approvalsFor(rules, touched, reviews) {
    const approvals = [];
    for (const { topic, by } of touched) {
        for (const rule of rules) {
            if (!rule.topics.includes(topic))
                continue;
            const asked = { topic, because: `${rule.because.replace(/\.?$/, '')} (${by}).`, needed: rule.approvals, from: rule.from ?? [] };
            approvals.push({ ...asked, ...outcome(rule, reviews) });
        }
    }
    return approvals;
}
/** Teams that have to be known. */
function teamsOf(rules) {
    return [...new Set(rules.flatMap(({ accounts = [] }) => accounts.filter((one) => one.includes('/'))))].sort();
}
function outcome({ approvals: needed, accounts }, reviews) {
    if ('unknown' in reviews)
        return { given: [], state: 'unknown', reason: reviews.unknown };
    const makers = new Set(reviews.makers.map(folded));
    const approving = reviews.reviewers.filter(({ login, approved }) => approved && !makers.has(folded(login))).map(({ login }) => login);
    const unreadable = (accounts ?? []).filter((one) => one.includes('/') && !reviews.teams.has(one));
    const allowed = accounts === undefined ? undefined : new Set(accounts.flatMap((one) => membersOf(one, reviews.teams)).map(folded));
    const given = approving.filter((login) => allowed === undefined || allowed.has(folded(login))).sort();
    if (given.length >= needed)
        return { given, state: 'approved' };
    if (unreadable.length > 0 && approving.length >= needed)
        return { given, state: 'unknown', reason: `The members of ${unreadable.join(' and ')} could not be read.` };
    return { given, state: 'missing' };
}
function membersOf(account, teams) {
    return account.includes('/') ? (teams.get(account) ?? []) : [account.slice(1)];
}
/** GitHub's names of accounts know no case. */
function folded(login) {
    return login.toLowerCase();
}

// EXTERNAL MODULE: ./src/policy/governance-findings.ts
var governance_findings = __webpack_require__(14499);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./src/core/change-match.ts
var change_match = __webpack_require__(61535);
// EXTERNAL MODULE: ./src/policy/document.ts + 1 modules
var policy_document = __webpack_require__(30043);
;// CONCATENATED MODULE: ./src/policy/topics.ts
/** Which sensitive topics a change touches: the rows of knowledge/sensitive-topics.yml on what it does. */



const topicsFile = schemas/* array */.YOg(schemas/* strictObject */.rej({
    topic: schemas/* enum */.k5n(policy_document/* TOPICS */.pO),
    because: schemas/* string */.YjP().min(1),
    assets: schemas/* array */.YOg(change_match/* changeRow */.L).min(1),
    words: schemas/* array */.YOg(schemas/* string */.YjP().min(3)).default([]).describe('Texts in lines of files that declare infrastructure.'),
}));
const OF_FILES = {
    policy: 'policy',
    exceptions: 'exceptions',
    baseline: 'baseline',
    register: 'register-custody',
};
/** By topic, the first that touches it. `linesWith` gives the file in which lines with one of the words change. */
function touchedTopics({ assets, trusted }, topics, linesWith) {
    const touched = new Map();
    const add = (topic, by, file) => {
        if (!touched.has(topic))
            touched.set(topic, { topic, by, file });
    };
    for (const { kind, file } of trusted) {
        const topic = OF_FILES[kind];
        if (topic !== undefined)
            add(topic, `${file} changes`, file);
    }
    for (const { topic, assets: rows, words } of topics) {
        for (const change of assets)
            if (rows.some((one) => (0,change_match/* touches */.y)(change, one)))
                add(topic, `${change.asset.name} ${change.kind} in ${change.at.file}`, change.at.file);
        const file = words.length === 0 ? undefined : linesWith(words);
        if (file !== undefined)
            add(topic, `${file} changes`, file);
    }
    return [...touched.values()].sort((left, right) => policy_document/* TOPICS */.pO.indexOf(left.topic) - policy_document/* TOPICS */.pO.indexOf(right.topic));
}

// EXTERNAL MODULE: ./src/app/toolkit.ts + 19 modules
var toolkit = __webpack_require__(93825);
;// CONCATENATED MODULE: ./src/app/approvals.ts





const TOPICS = 'knowledge/sensitive-topics.yml';
async function approvalsOf({ policy, knowledge, sides, change, reviews }) {
    const none = { approvals: [], findings: [], diagnostics: [] };
    if (policy.dualControl.length === 0)
        return none;
    const touched = touchedTopics(change, (0,toolkit/* checked */.K)(knowledge, topicsFile, TOPICS), (words) => fileWithWords(sides, words));
    const rules = policy.dualControl.filter(({ topics }) => touched.some(({ topic }) => topics.includes(topic)));
    if (rules.length === 0)
        return none;
    const read = reviews === undefined
        ? { unknown: 'Reviews are read in a pull request only.' }
        : typeof reviews === 'string'
            ? { unknown: reviews }
            : await readReviews(reviews, teamsOf(rules));
    const approvals = approvalsFor(rules, touched, read);
    const findings = approvals.flatMap((approval) => {
        if (approval.state !== 'missing')
            return [];
        const file = touched.find(({ topic }) => topic === approval.topic)?.file ?? policy.governance?.file ?? '';
        const whom = approval.from.length === 0 ? '' : ` by ${approval.from.join(' or ')}`;
        const message = `The change touches ${approval.topic} and has ${String(approval.given.length)} of ${String(approval.needed)} approvals${whom}. ${approval.because}`;
        const at = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
        const found = (0,governance_findings/* governanceFinding */.g)('approval-missing', message, at, approval.topic, policy);
        return found === undefined ? [] : [{ ...found, change: 'new' }];
    });
    const unknown = reviews === undefined ? [] : approvals.filter(({ state }) => state === 'unknown');
    const diagnostics = unknown.map(({ topic, reason = '' }) => ({
        level: 'error',
        code: 'approvals-unknown',
        message: `Whether the change of ${topic} is approved could not be judged. ${reason}`,
        help: 'give the job `pull-requests: read` and the step GITHUB_TOKEN; members of teams need a token that may read the organisation',
    }));
    return { approvals, findings, diagnostics };
}
/** Where nobody can tell what a change touches, nobody can tell whose approval it needs: that is no approval. */
function approvalsUnseen({ dualControl }, problem) {
    if (dualControl.length === 0)
        return [];
    return [
        {
            level: 'error',
            code: 'approvals-unknown',
            message: `Whether the change touches what needs approvals could not be judged: ${problem}.`,
            help: 'split it into smaller changes, or check out with `fetch-depth: 2`',
        },
    ];
}
async function readReviews({ host, head: given, author: opened }, teams) {
    const pull = given === undefined ? await host.pull() : { head: given, ...(opened === undefined ? {} : { author: opened }) };
    if ('unknown' in pull)
        return pull;
    const { head, author } = pull;
    const reviews = await host.reviews();
    if ('unknown' in reviews)
        return reviews;
    const makers = await host.makers();
    if ('unknown' in makers)
        return makers;
    const known = new Map();
    for (const team of teams) {
        const [organisation = '', name = ''] = team.slice(1).split('/');
        const members = await host.teamMembers(organisation, name);
        if (!('unknown' in members))
            known.set(team, members);
    }
    return { reviewers: lastWords(reviews, head), makers: [...makers, ...(author === undefined ? [] : [author])], teams: known };
}
/** What each person said last: a comment takes nothing back, and an approval of an older commit is none. */
function lastWords(reviews, head) {
    const last = new Map();
    for (const { login, isBot, state, commit } of reviews) {
        if (login === undefined || isBot || state === 'commented' || state === 'pending')
            continue;
        last.set(login.toLowerCase(), { login, approved: state === 'approved' && commit === head });
    }
    return [...last.values()];
}
const DECLARES = /\.(?:tf|tofu|json|ya?ml|template)$/i;
/** A changed file that declares infrastructure, in which other lines than before hold one of the words. */
function fileWithWords({ files, base, head }, words) {
    const linesIn = (content) => {
        const text = content instanceof Uint8Array ? ((0,discover_text/* asText */.e1)(content) ?? '') : '';
        return text
            .split('\n')
            .filter((line) => words.some((word) => line.includes(word)))
            .map((line) => line.trim())
            .sort()
            .join('\n');
    };
    const found = files.find(({ file, previous, status }) => {
        if (!DECLARES.test(file))
            return false;
        const before = status === 'added' ? '' : linesIn(base.read(previous ?? file));
        return before !== (status === 'removed' ? '' : linesIn(head.read(file)));
    });
    return found?.file;
}


/***/ }),

/***/ 34777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ compose)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/host/git.ts
var git = __webpack_require__(93086);
// EXTERNAL MODULE: ./src/host/limits.ts
var limits = __webpack_require__(98984);
// EXTERNAL MODULE: ./src/host/read.ts
var read = __webpack_require__(99760);
// EXTERNAL MODULE: ./src/host/repository.ts + 1 modules
var repository = __webpack_require__(89778);
;// CONCATENATED MODULE: ./src/host/parent-policy.ts
/** Reads the documents that a policy extends: files of the repository, as they are or at a ref; other repositories through whoever can. */





/** With `trusted` the repository's own files are read there. Without `remote` no other repository is reachable. A file has to lie in the repository, or in the folder of the policy that was asked for. */
function createParentReader(root, remote, trusted) {
    return (reference, from) => {
        const elsewhere = remote?.read(reference, from);
        if (elsewhere !== undefined)
            return elsewhere;
        if (reference.kind === 'repository')
            return { problem: 'not-reachable' };
        const start = external_node_path_default().resolve(root, from);
        const absolute = external_node_path_default().resolve(external_node_path_default().dirname(start), reference.path);
        const within = (0,repository/* isInside */.FK)(root, start) ? root : external_node_path_default().dirname(start);
        if (!(0,repository/* isInside */.FK)(within, absolute))
            return { problem: 'outside' };
        const file = (0,repository/* isInside */.FK)(root, absolute) ? external_node_path_default().relative(root, absolute).split((external_node_path_default()).sep).join('/') : absolute;
        if (reference.kind === 'file' && trusted !== undefined && (0,repository/* isInside */.FK)(root, absolute))
            return readTrusted(trusted, file);
        return reference.kind === 'file' ? readHere(within, absolute, file) : readAtRef(absolute, reference.ref, file);
    };
}
function readTrusted(trusted, file) {
    try {
        const text = trusted.text(file, 'policy');
        return text === undefined ? { problem: 'not-found', detail: `in ${trusted.name}` } : { file, text };
    }
    catch {
        return { problem: 'not-text' };
    }
}
function readHere(within, absolute, file) {
    const real = (0,repository/* realPath */.Ye)(absolute);
    if (real === undefined)
        return { problem: 'not-found', detail: absolute };
    if (!(0,repository/* isInside */.FK)((0,repository/* realPath */.Ye)(within) ?? within, real))
        return { problem: 'outside' };
    const bytes = (0,read/* readRegularFile */.X)(within, absolute, limits/* MAX_POLICY_BYTES */.mk);
    if (!('error' in bytes))
        return decoded(file, bytes);
    if (bytes.error === 'too-large')
        return { problem: 'too-large' };
    return bytes.error === 'unreadable' ? { problem: 'no-permission' } : { problem: 'not-found', detail: bytes.error };
}
function readAtRef(absolute, ref, file) {
    const workTree = (0,git/* findWorkTree */.vE)(external_node_path_default().dirname(absolute));
    const sha = workTree === undefined ? undefined : (0,git/* commitOf */.D3)(workTree, ref);
    if (workTree === undefined || sha === undefined)
        return { problem: 'no-such-ref', detail: ref };
    const text = (0,git/* showFile */.II)(workTree, sha, external_node_path_default().relative(workTree, absolute).split((external_node_path_default()).sep).join('/'));
    if (text === undefined)
        return { problem: 'not-found', detail: `at ${ref}` };
    return text.length > limits/* MAX_POLICY_BYTES */.mk ? { problem: 'too-large' } : { file: `${file}@${ref}`, text };
}
function decoded(file, bytes) {
    try {
        return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    }
    catch {
        return { problem: 'not-text' };
    }
}

// EXTERNAL MODULE: ./src/host/remote-parents.ts
var remote_parents = __webpack_require__(47446);
// EXTERNAL MODULE: ./src/policy/expressions.ts
var policy_expressions = __webpack_require__(82445);
// EXTERNAL MODULE: ./src/policy/load-policy.ts + 6 modules
var load_policy = __webpack_require__(35444);
// EXTERNAL MODULE: ./src/app/policy-sources.ts
var policy_sources = __webpack_require__(75830);
;// CONCATENATED MODULE: ./src/app/compose.ts
/** The policy of a run, with whatever it extends in other repositories. */






/** Documents that lead to further documents are followed this many times; a longer chain is an error of the policy anyway. */
const MAX_ROUNDS = 17;
/** Throws a UserError when any document cannot be read: nothing is judged by a part of a policy. */
async function compose(origin) {
    const source = origin.source === undefined ? undefined : external_node_path_default().resolve(origin.directory, origin.source);
    const remote = new remote_parents/* RemoteParents */.M7((0,remote_parents/* apiAccess */.h0)(), source);
    const parent = createParentReader(origin.root, remote, origin.trusted);
    let expressions;
    const make = () => (0,load_policy/* composePolicy */.h)({ ...(0,policy_sources/* policySources */.T)(origin.knowledge), policy: origin.policy, parent, expressions });
    for (let round = 0; round < MAX_ROUNDS; round++) {
        let made;
        let problem;
        try {
            made = make();
        }
        catch (error) {
            problem = error;
        }
        if ((await remote.fetchAsked()) || (await origin.trusted?.fetchAsked?.()) === true)
            continue;
        if (problem instanceof policy_expressions/* ExpressionsNeeded */.v && expressions === undefined) {
            // A library that most policies have no use for.
            expressions = (await Promise.all(/* import() */[__webpack_require__.e(7337), __webpack_require__.e(5446)]).then(__webpack_require__.bind(__webpack_require__, 65446))).celReader();
            continue;
        }
        if (made === undefined)
            throw problem;
        return { policy: made, notes: remote.moving.map(note) };
    }
    return { policy: make(), notes: remote.moving.map(note) };
}
function note({ word, sha }) {
    const message = `the policy extends ${word}, which was commit ${sha} today and may be another tomorrow`;
    return { level: 'note', code: 'policy-moving-ref', message, help: `pin it: ${word.replace(/@[^@]*$/, '')}@${sha}` };
}


/***/ }),

/***/ 46944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/host/cbom-file.ts
var cbom_file = __webpack_require__(83020);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/host/limits.ts
var limits = __webpack_require__(98984);
// EXTERNAL MODULE: ./src/host/policy-file.ts
var policy_file = __webpack_require__(46445);
// EXTERNAL MODULE: ./src/host/read.ts
var read = __webpack_require__(99760);
;// CONCATENATED MODULE: ./src/host/history.ts
/** Reads the reports of earlier runs: one file, or the JSON files of one folder. */






/** `given` is relative to `directory` or absolute. Throws a UserError where there is nothing to read; a single bad file is told in its place. */
function readHistory(directory, given) {
    const whole = external_node_path_default().resolve(directory, given);
    if (!(0,policy_file/* isThere */.$B)(whole))
        throw new errors/* UserError */.y(`no verdict: the history ${given} does not exist`, {
            help: 'give a JSON report of an earlier run, or a folder of them',
        });
    if (!(0,external_node_fs_.statSync)(whole).isDirectory())
        return [readOne(directory, whole, given)];
    const names = (0,external_node_fs_.readdirSync)(whole)
        .filter((name) => name.endsWith('.json'))
        .sort();
    if (names.length > limits/* MAX_REPORTS */.hk)
        throw new errors/* UserError */.y(`no verdict: the history ${given} holds ${String(names.length)} files, more than ${String(limits/* MAX_REPORTS */.hk)}`, {
            help: 'keep fewer reports: one a week is enough for a trend',
        });
    return names.map((name) => readOne(directory, external_node_path_default().join(whole, name), external_node_path_default().join(given, name).split((external_node_path_default()).sep).join('/')));
}
function readOne(directory, whole, file) {
    const bytes = (0,read/* readRegularFile */.X)(directory, whole, limits/* MAX_REPORT_BYTES */.WA, true);
    if ('error' in bytes)
        return { file, problem: (0,policy_file/* reasonOf */.A3)(bytes.error, limits/* MAX_REPORT_BYTES */.WA) };
    try {
        return { file, text: (0,policy_file/* decode */.D4)(file, bytes, 'report') };
    }
    catch (error) {
        return { file, problem: error instanceof Error ? error.message : 'unreadable' };
    }
}

// EXTERNAL MODULE: ./src/host/repository.ts + 1 modules
var repository = __webpack_require__(89778);
// EXTERNAL MODULE: ./src/app/approvals.ts + 2 modules
var approvals = __webpack_require__(12296);
;// CONCATENATED MODULE: ./src/app/progress.ts
/** The same host; every file counts once, however often it is read. */
function watched(host, tell) {
    const seen = new Set();
    let total = 0;
    return {
        grammarDirectory: host.grammarDirectory,
        listFiles(root, paths) {
            const files = host.listFiles(root, paths);
            total = files.filter(({ skip }) => skip === undefined).length;
            return files;
        },
        read(path, limit) {
            if (!seen.has(path)) {
                seen.add(path);
                tell(Math.min(seen.size, total), total);
            }
            return host.read(path, limit);
        },
        readInstalled: (file) => host.readInstalled(file),
    };
}

// EXTERNAL MODULE: ./src/app/prepare.ts
var prepare = __webpack_require__(75432);
// EXTERNAL MODULE: ./src/app/scan.ts + 115 modules
var scan = __webpack_require__(50136);
// EXTERNAL MODULE: ./src/cbom/import-cbom.ts + 5 modules
var import_cbom = __webpack_require__(34061);
// EXTERNAL MODULE: ./src/cbom/words.ts
var words = __webpack_require__(50732);
// EXTERNAL MODULE: ./src/discover/path-class.ts
var path_class = __webpack_require__(78673);
// EXTERNAL MODULE: ./src/inventory/inventory.ts
var inventory_inventory = __webpack_require__(60556);
// EXTERNAL MODULE: ./src/app/assemble.ts + 3 modules
var assemble = __webpack_require__(59160);
// EXTERNAL MODULE: ./src/app/parts.ts
var parts = __webpack_require__(24697);
// EXTERNAL MODULE: ./src/app/toolkit.ts + 19 modules
var app_toolkit = __webpack_require__(93825);
;// CONCATENATED MODULE: ./src/app/scan-cbom.ts
/** Judges a CBOM that another tool made, in the place of a repository's files. */







const WORDS = 'knowledge/cbom.yml';
/** `cbom.file` is the name to report it by. */
function scanCbom(input, cbom) {
    const policy = (0,assemble/* policyOf */.US)(input);
    const toolkit = (0,app_toolkit/* openToolkit */.z)(input.knowledge);
    const ofPath = (0,path_class/* pathClassifier */.b)(toolkit.pathClasses);
    // The document is what is judged, in whatever folder it lies.
    const classify = (path) => (path === cbom.file ? 'source' : ofPath(path));
    const { assets, diagnostics, partly } = (0,import_cbom/* importCbom */.N)(cbom.text, toolkit.catalogue, (0,app_toolkit/* checked */.K)(input.knowledge, words/* cbomWords */.T, WORDS), {
        file: cbom.file,
        pathClass: classify,
        language: languageOf(toolkit),
    });
    const inventory = (0,inventory_inventory/* takeInventory */.O)(assets);
    return (0,assemble/* assemble */.fT)(input, policy, {
        assets: inventory,
        diagnostics,
        counts: { discovered: 1, supported: 1, withoutTokens: 0, parsed: partly ? 0 : 1, partlyParsed: partly ? 1 : 0, skipped: 0 },
        skipped: [],
        classify,
        snippets: () => ({}),
        parts: (0,parts/* partsOf */.C)(inventory, toolkit.catalogue),
    });
}
/** By the ending of the file's name. */
function languageOf({ languages }) {
    const byEnding = new Map(languages.flatMap(({ id, variants }) => variants.flatMap(({ extensions }) => extensions.map((ending) => [ending, id]))));
    return (path) => byEnding.get(/\.[^./]+$/.exec(path)?.[0] ?? '') ?? 'cyclonedx';
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./src/policy/earlier-reports.ts
/** What a comparison needs of the JSON report of an earlier run; everything else in it may be as it likes. */

const enforcement = schemas/* enum */.k5n(['fail', 'warn', 'record']);
const earlierReport = schemas/* object */.Ikc({
    format: schemas/* literal */.euz('cryptogate-report'),
    formatVersion: schemas/* literal */.euz(1),
    evidence: schemas/* object */.Ikc({ asOf: iso/* date */.p6() }),
    findings: schemas/* array */.YOg(schemas/* object */.Ikc({
        rule: schemas/* string */.YjP(),
        title: schemas/* string */.YjP(),
        severity: schemas/* enum */.k5n(['critical', 'high', 'medium', 'low']),
        outcome: schemas/* enum */.k5n(['violation', 'unresolved']),
        enforcement,
        at: schemas/* object */.Ikc({ file: schemas/* string */.YjP(), line: schemas/* number */.aig().int().positive() }),
        fingerprint: schemas/* string */.YjP(),
        suppression: schemas/* object */.Ikc({ kind: schemas/* enum */.k5n(['exception', 'baseline']), status: schemas/* enum */.k5n(['accepted', 'under-review']) }).optional(),
    }))
        .max(500_000),
    outlook: schemas/* object */.Ikc({
        entries: schemas/* array */.YOg(schemas/* object */.Ikc({
            date: iso/* date */.p6(),
            places: schemas/* number */.aig().int().positive(),
            clause: schemas/* object */.Ikc({ id: schemas/* string */.YjP(), document: schemas/* string */.YjP() }).optional(),
        }))
            .max(500_000),
    })
        .optional(),
});
/**
 * The reports among some files, oldest first, and what is to be told of the others. One that is not later than another of its day
 * by name gives way to it; one of a later day than `asOf` is not earlier, and left out.
 */
function earlierReports(files, asOf) {
    const byDay = new Map();
    const diagnostics = [];
    const tell = (file, what) => {
        diagnostics.push({
            level: 'warning',
            code: 'history-unreadable',
            message: `the earlier report was left out: ${what}`,
            file,
            help: HELP,
        });
    };
    for (const { file, text, problem } of files) {
        if (text === undefined) {
            tell(file, problem ?? 'it cannot be read');
            continue;
        }
        const read = parsed(text);
        if (typeof read === 'string')
            tell(file, read);
        else if (read.evidence.asOf > asOf)
            tell(file, `it judges as of ${read.evidence.asOf}, which is later than ${asOf}`);
        else
            byDay.set(read.evidence.asOf, read);
    }
    const reports = [...byDay].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, report]) => report);
    return { reports, diagnostics };
}
const HELP = 'history is made of JSON reports of earlier runs: --format json=<file>';
/** The report, or what is wrong with it. */
function parsed(text) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return 'it is not JSON, or not all of it is there';
    }
    const result = earlierReport.safeParse(json);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    return `it is no report of this format (${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'})`;
}

// EXTERNAL MODULE: ./src/core/dates.ts
var dates = __webpack_require__(80194);
// EXTERNAL MODULE: ./src/core/order.ts
var order = __webpack_require__(92831);
;// CONCATENATED MODULE: ./src/policy/trend.ts
/** This run beside earlier ones: what is new, what was fixed, and whether what has a date will be gone by then. */


/** `earlier`: oldest first, none of a later day than `asOf`. One of the same day is a run before this one. */
function trendOf(earlier, now) {
    const current = runOf({
        evidence: { asOf: now.asOf },
        findings: now.findings.map((finding) => ({
            ...finding,
            rule: finding.rule.id,
            title: finding.rule.title,
            severity: finding.rule.severity,
        })),
        outlook: now.outlook,
    });
    const runs = [...earlier.map(runOf), current];
    const before = runs.at(-2);
    return {
        points: runs.map(({ point }) => point),
        new: before === undefined ? [] : missing(current, before),
        fixed: before === undefined ? [] : missing(before, current),
        burnDown: burnDowns(runs),
        ...timesToFix(runs),
    };
}
function runOf({ evidence: { asOf }, findings, outlook }) {
    const point = { date: asOf, fail: 0, warn: 0, record: 0, exceptions: 0, baseline: 0 };
    const found = new Map();
    for (const { rule, title, severity, outcome, enforcement, at, fingerprint, suppression } of findings) {
        point[enforcement]++;
        if (suppression?.status === 'accepted')
            point[suppression.kind === 'exception' ? 'exceptions' : 'baseline']++;
        if (outcome !== 'violation')
            continue;
        found.set(`${rule} ${fingerprint}`, { rule, title, severity, file: at.file, line: at.line, fingerprint });
    }
    if (outlook === undefined)
        return { date: asOf, point, findings: found, ahead: undefined };
    const ahead = new Map();
    for (const { date, clause, places } of outlook.entries) {
        if (clause === undefined)
            continue;
        const key = JSON.stringify([date, clause.document, clause.id]);
        ahead.set(key, (ahead.get(key) ?? 0) + places);
    }
    return { date: asOf, point, findings: found, ahead };
}
/** What the one has and the other has not, in order of place. */
function missing(one, other) {
    const left = [...one.findings].filter(([key]) => !other.findings.has(key)).map(([, finding]) => finding);
    return left.sort((a, b) => (0,order/* compareTexts */.q)(a.file, b.file) || a.line - b.line || (0,order/* compareTexts */.q)(a.rule, b.rule) || (0,order/* compareTexts */.q)(a.fingerprint, b.fingerprint));
}
/** From the run that saw a finding first to the one that did not see it any more; what came back counts again. */
function timesToFix(runs) {
    const since = new Map();
    let [fixed, days] = [0, 0];
    for (const run of runs) {
        for (const [key, first] of since) {
            if (run.findings.has(key))
                continue;
            since.delete(key);
            fixed++;
            days += (0,dates/* daysBetween */.YM)(first, run.date) ?? 0;
        }
        for (const key of run.findings.keys())
            if (!since.has(key))
                since.set(key, run.date);
    }
    return fixed === 0 ? { fixedSinceFirst: 0 } : { fixedSinceFirst: fixed, meanDaysToFix: Math.round(days / fixed) };
}
function burnDowns(runs) {
    const current = runs.at(-1);
    const keys = new Set(runs.flatMap(({ ahead }) => [...(ahead?.keys() ?? [])]));
    const found = [];
    for (const key of keys) {
        const [deadline, document, clause] = JSON.parse(key);
        if (current === undefined || deadline <= current.date)
            continue;
        const looking = runs.filter(({ ahead }) => ahead !== undefined);
        const counts = looking.map(({ ahead }) => ahead?.get(key) ?? 0);
        const expected = endOf(looking, counts);
        found.push({ deadline, clause, document, counts, ...(expected === undefined ? {} : { expected }) });
    }
    return found.sort((a, b) => (0,order/* compareTexts */.q)(a.deadline, b.deadline) || (0,order/* compareTexts */.q)(a.document, b.document) || (0,order/* compareTexts */.q)(a.clause, b.clause));
}
/** The day on which none are left if it goes on as since the first run; undefined where it does not go down, or none are left. */
function endOf(runs, counts) {
    const [first, last, from, until] = [counts[0], counts.at(-1), runs[0]?.date, runs.at(-1)?.date];
    if (first === undefined || last === undefined || from === undefined || until === undefined || last === 0 || last >= first)
        return undefined;
    const days = Math.ceil((((0,dates/* daysBetween */.YM)(from, until) ?? 0) / (first - last)) * last);
    const end = Date.parse(`${until}T00:00:00Z`) + days * dates/* MILLISECONDS_OF_A_DAY */.c7;
    return days <= 0 || end > Date.UTC(9999, 0) ? undefined : new Date(end).toISOString().slice(0, 10);
}

;// CONCATENATED MODULE: ./src/app/with-trend.ts


function withTrend(report, files) {
    const { asOf } = report.evidence;
    const { reports, diagnostics } = earlierReports(files, asOf);
    const trend = trendOf(reports, { findings: report.findings, outlook: report.outlook ?? { entries: [], quantum: [] }, asOf });
    return { ...report, diagnostics: [...report.diagnostics, ...diagnostics], trend };
}

;// CONCATENATED MODULE: ./src/app/judge.ts
/** One run of either door over a whole tree: where the repository is, what judges it, and the report. */










/**
 * Scans and judges; `change.effective` takes the place of whatever policy the repository has. `directory` is absolute: relative paths of the options start there;
 * `installation` holds the tool's own files; `unseen` says why nobody knows what a change touches. Throws a UserError when nothing can be judged.
 */
async function judge(directory, installation, options, change = {}) {
    if (options.cbom !== undefined && options.paths.length > 0)
        throw new errors/* UserError */.y('a CBOM is judged in the place of files: give either paths or a CBOM');
    const { root, grammarDirectory, judging, paths } = await (0,prepare/* prepare */.i)(directory, installation, options, change);
    const unseen = change.unseen === undefined ? [] : (0,approvals/* approvalsUnseen */.Ps)(judging.effective, change.unseen);
    const input = { ...judging, notes: [...(judging.notes ?? []), ...(change.notes ?? []), ...unseen] };
    // Read before the scan: a history that is not there must not cost the time of one.
    const history = options.history === undefined ? undefined : readHistory(directory, options.history);
    const host = (0,repository/* createScanHost */.Qc)(root, grammarDirectory);
    const report = options.cbom === undefined
        ? await (0,scan/* scan */.SQ)({ ...input, root, paths, host: change.progress === undefined ? host : watched(host, change.progress) })
        : scanCbom(input, (0,cbom_file/* readCbomFile */.k)(root, directory, options.cbom));
    return history === undefined ? report : withTrend(report, history);
}


/***/ }),

/***/ 86453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ describeOptions),
  A: () => (/* binding */ parseOptions)
});

// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/spelling.ts
var spelling = __webpack_require__(28257);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(29396);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/coerce.js
var coerce = __webpack_require__(49567);
;// CONCATENATED MODULE: ./src/app/option-schema.ts
/** The options of every door: what each takes, what it is called at which door, and its documentation. */


const optionNames = registries/* registry */.u5();
/** The words that GitHub's own toolkit takes as a boolean (YAML 1.2 core). */
const TRUE = ['true', 'True', 'TRUE'];
const FALSE = ['false', 'False', 'FALSE'];
const COMMENT_MODES = ['on-findings', 'always', 'off'];
const UPDATE_MODES = ['update', 'recreate'];
/** GitHub's reviewers lose sight of more, and so do people. */
const MAX_REVIEW_COMMENTS = 30;
/** It becomes part of a comment's hidden first line, of a check run's name and of code scanning's category. */
const CATEGORY = /^[A-Za-z0-9][\w./-]{0,63}$/;
const switchable = schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* enum */.k5n([...TRUE, ...FALSE]).transform((word) => TRUE.includes(word))]);
const list = schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* string */.YjP().transform(splitList)]);
const date = iso/* date */.p6();
const SCANS = ['auto', 'change', 'all'];
const ON_ERROR = ['fail', 'warn'];
const optionsSchema = schemas/* strictObject */.rej({
    scan: schemas/* enum */.k5n(SCANS)
        .default('auto')
        .describe('What is judged: change (what a pull request or merge group brings), all (the whole tree), or auto (change for pull requests and merge groups, all for everything else).')
        .register(optionNames, { input: 'scan', default: 'auto' }),
    paths: list
        .default([])
        .describe('Files and folders to scan, one a line; folders are scanned with everything below them.')
        .register(optionNames, { input: 'paths', flag: '[path...]', default: 'the whole repository' }),
    workingDirectory: schemas/* string */.YjP()
        .optional()
        .describe('Folder of the workspace that `paths`, `policy` and the report files are relative to.')
        .register(optionNames, { input: 'working-directory', default: 'the workspace' }),
    policy: schemas/* string */.YjP()
        .optional()
        .describe('Policy file: the approved cryptographic standard that the repository is judged by.')
        .register(optionNames, {
        input: 'policy',
        flag: '--policy <file>',
        default: '`.github/crypto-policy.yml` if it exists, else the built-in standard',
    }),
    policySource: schemas/* string */.YjP()
        .optional()
        .describe('Folder with clones of the repositories that the policy extends, as <owner>/<repository> or <repository>; nothing is fetched of what it has.')
        .register(optionNames, { input: 'policy-source', flag: '--policy-source <folder>', default: "the Git host's API is asked" }),
    cbom: schemas/* string */.YjP()
        .optional()
        .describe('CycloneDX document (JSON) with the cryptography that another tool found; judged in the place of files.')
        .register(optionNames, { input: 'cbom', flag: '--cbom <file>', default: 'the files are scanned' }),
    baseline: schemas/* string */.YjP()
        .optional()
        .describe('Baseline file, relative to the top of the repository: findings that were there before the gate, and are only recorded.')
        .register(optionNames, { input: 'baseline', flag: '--baseline <file>', default: '`.github/crypto-baseline.json` if it exists' }),
    trustedRef: schemas/* string */.YjP()
        .optional()
        .describe('Branch, tag or commit whose policy, exceptions and baseline count; exceptions that are only in the work tree are shown as pending.')
        .register(optionNames, {
        input: 'trusted-ref',
        flag: '--trusted-ref <ref>',
        default: 'the base where a change is judged, else the work tree',
    }),
    history: schemas/* string */.YjP()
        .optional()
        .describe('JSON report of an earlier run, or a folder of them, to compare with: new, fixed, and the way to dated deadlines.')
        .register(optionNames, { input: 'history', flag: '--history <path>', default: 'nothing is compared' }),
    merge: schemas/* string */.YjP()
        .optional()
        .describe('CycloneDX SBOM (JSON) that the CBOM is put into; for the formats cyclonedx and cyclonedx-1.7.')
        .register(optionNames, { flag: '--merge <sbom>', default: 'the CBOM stands by itself' }),
    register: schemas/* string */.YjP().optional().describe('Key Management Register: a file, or a folder of files.').register(optionNames, {
        input: 'register',
        flag: '--register <path>',
        default: "the policy's own, else `.github/key-register.yml` or `.github/key-register/` if they exist",
    }),
    ledger: schemas/* string */.YjP()
        .optional()
        .describe('Ledger that this run is added to when it ends: a file that only grows, each line with the hash of the one before.')
        .register(optionNames, {
        input: 'ledger',
        flag: '--ledger <file>',
        default: 'nothing is written; the one that the audit file names is judged',
    }),
    asOf: date
        .optional()
        .describe('Date to judge at (YYYY-MM-DD): standards have phases, so the same code can pass today and fail in 2031.')
        .register(optionNames, { input: 'as-of', flag: '--as-of <date>', default: 'today (UTC)' }),
    failOn: schemas/* enum */.k5n([...finding/* SEVERITIES */.o, 'none'])
        .optional()
        .describe('Least severity of a violation that fails the run: critical, high, medium, low, or none.')
        .register(optionNames, { input: 'fail-on-severity', flag: '--fail-on <severity>', default: "the policy's own `failOn`" }),
    warnOnly: switchable
        .default(false)
        .describe('Never fail: report everything, but end with success, even when nothing could be judged.')
        .register(optionNames, { input: 'warn-only', flag: '--warn-only', default: 'false' }),
    onError: schemas/* enum */.k5n(ON_ERROR)
        .default('fail')
        .describe('How a run ends that could not judge: fail, or warn (success, with a warning and the conclusion `error`).')
        .register(optionNames, { input: 'on-error', flag: '--on-error <end>', default: 'fail; warn under `warn-only`' }),
    formats: list
        .default(['text'])
        .describe('Report to make, as <id> or <id>=<file>; without a file it goes to standard output. Can be repeated.')
        .register(optionNames, { flag: '--format <id[=file]>', default: 'text' }),
    sarifFile: schemas/* string */.YjP()
        .optional()
        .describe('File to write a SARIF 2.1.0 report to, for code scanning.')
        .register(optionNames, { input: 'sarif-file', default: 'not written' }),
    jsonFile: schemas/* string */.YjP()
        .optional()
        .describe('File to write the whole report to, as JSON.')
        .register(optionNames, { input: 'json-file', default: 'not written' }),
    reports: list
        .default([])
        .describe('Further reports to write, one a line, as `<id>=<file>`: html=report.html, cyclonedx=cbom.json, csv, junit and others.')
        .register(optionNames, { input: 'reports', default: 'none' }),
    annotations: switchable
        .default(true)
        .describe('Annotate the lines concerned (GitHub shows at most 10 errors, 10 warnings and 10 notices a step).')
        .register(optionNames, { input: 'annotations', default: 'true' }),
    jobSummary: switchable
        .default(true)
        .describe("Write the report to the job's summary page.")
        .register(optionNames, { input: 'job-summary', default: 'true' }),
    comment: schemas/* enum */.k5n(COMMENT_MODES)
        .default('off')
        .describe('Comment on the pull request, edited in place: on-findings, always, or off. Needs `pull-requests: write`.')
        .register(optionNames, { input: 'comment', default: 'off' }),
    commentMode: schemas/* enum */.k5n(UPDATE_MODES)
        .default('update')
        .describe('What becomes of a comment that changes: update (nobody is told) or recreate (made anew below, people are told).')
        .register(optionNames, { input: 'comment-mode', default: 'update' }),
    commentFile: schemas/* string */.YjP()
        .optional()
        .describe('File to write what a comment would say to, as data, for a second workflow with `post-comment`: pull requests of forks.')
        .register(optionNames, { input: 'comment-file', default: 'not written' }),
    postComment: schemas/* string */.YjP()
        .optional()
        .describe('File of `comment-file` from the run that ended: nothing is judged, the comment is written. Only on `workflow_run`.')
        .register(optionNames, { input: 'post-comment', default: 'none' }),
    checkRun: switchable
        .default(false)
        .describe('Write a check run with up to 500 annotations. Needs `checks: write`.')
        .register(optionNames, { input: 'check-run', default: 'false' }),
    reviewComments: coerce/* number */.ai()
        .int()
        .min(0)
        .max(MAX_REVIEW_COMMENTS)
        .default(0)
        .describe('Suggestions to post on changed lines that can be fixed mechanically, 0 to 30 a run. Needs `pull-requests: write`.')
        .register(optionNames, { input: 'review-comments', default: '0' }),
    fixes: switchable
        .default(false)
        .describe('Work out what can be fixed mechanically and put it into the SARIF report; every fix is judged before it is told.')
        .register(optionNames, { input: 'fixes', flag: '--fixes', default: 'false, but where review-comments asks for suggestions' }),
    uploadSarif: switchable
        .default(false)
        .describe('Upload the findings to code scanning. Needs `security-events: write`, in private repositories `actions: read` as well.')
        .register(optionNames, { input: 'upload-sarif', default: 'false' }),
    audit: schemas/* string */.YjP()
        .optional()
        .describe('Folder to write a full audit of the whole tree to: reports, a view for each auditor, findings by who is told, what falls due. For `schedule` and `workflow_dispatch`.')
        .register(optionNames, { input: 'audit', default: 'no audit' }),
    auditIssues: switchable
        .default(false)
        .describe('Keep an issue for each topic and owner of what falls due; needs `audit`, and `issues: write`.')
        .register(optionNames, { input: 'audit-issues', default: 'false' }),
    category: schemas/* string */.YjP()
        .regex(CATEGORY)
        .default('cryptogate')
        .describe('Name that tells comments, check runs and uploads of several runs in one pull request apart.')
        .register(optionNames, { input: 'category', default: 'cryptogate' }),
    repoToken: schemas/* string */.YjP()
        .optional()
        .describe("Token for what is written to the Git host's API.")
        .register(optionNames, { input: 'repo-token', default: "the job's own token", inputDefault: '${{ github.token }}' }),
    colour: switchable
        .optional()
        .describe('Colours on the terminal.')
        .register(optionNames, { flag: '--no-colour', default: 'on a terminal that has them' }),
});
/** Items of an input: one a line or separated by commas; empty ones fall out. */
function splitList(text) {
    return text
        .split(/[\n,]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}

;// CONCATENATED MODULE: ./src/app/options.ts




/** Every option in the schema's order, for help texts and generated documents. */
function describeOptions() {
    return Object.keys(optionsSchema.shape).map((key) => {
        const schema = optionsSchema.shape[key];
        const known = optionNames.get(schema);
        if (known === undefined)
            throw new Error(`option ${key} has no names`);
        return { key, text: schema.description ?? '', ...known };
    });
}
/**
 * Checks what a door was given (strings as they came, absent keys left out).
 * Throws a UserError that calls the option by its name at that door.
 */
function parseOptions(given, door) {
    const parsed = optionsSchema.safeParse(given);
    if (parsed.success)
        return parsed.data;
    const key = parsed.error.issues[0]?.path[0];
    throw new errors/* UserError */.y(explain(key, given[key], door), { help: `${describe(key, door)}: ${optionsSchema.shape[key].description ?? ''}` });
}
/** What an option takes, where that is one of some words. */
const WORDS = {
    failOn: [...finding/* SEVERITIES */.o, 'none'],
    scan: SCANS,
    onError: ON_ERROR,
    comment: COMMENT_MODES,
    commentMode: UPDATE_MODES,
};
function explain(key, value, door) {
    const shown = `${describe(key, door)}: '${String(value)}'`;
    if (key === 'asOf')
        return `${shown} is not a date of the calendar written YYYY-MM-DD`;
    if (key === 'reviewComments')
        return `${shown} is not a whole number from 0 to ${String(MAX_REVIEW_COMMENTS)}`;
    if (key === 'category')
        return `${shown} has something else than letters, digits, '.', '_', '/' and '-', or is longer than 64 characters`;
    const words = WORDS[key] ?? ['true', 'false'];
    const close = (0,spelling/* closest */.k)(String(value), words);
    return `${shown} is not one of ${words.join(', ')}${close === undefined ? '' : `; did you mean '${close}'?`}`;
}
function describe(key, door) {
    const known = optionNames.get(optionsSchema.shape[key]);
    return (door === 'input' ? known?.input : known?.flag?.split(' ')[0]) ?? key;
}


/***/ }),

/***/ 75432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ prepare),
/* harmony export */   w: () => (/* binding */ pathsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _host_clock__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(54400);
/* harmony import */ var _host_governance__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28380);
/* harmony import */ var _host_policy_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46445);
/* harmony import */ var _host_repository__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89778);
/* harmony import */ var _host_trusted_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50087);
/* harmony import */ var _audit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13357);
/* harmony import */ var _compose__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(34777);
/* harmony import */ var _knowledge__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95543);
/* harmony import */ var _register__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(23850);
/* harmony import */ var _version__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64034);
/** What every run needs before it looks at code: the repository, the knowledge, and what judges. */












/** `directory` is absolute; `installation` holds the tool's own files. Throws a UserError when nothing can be judged. */
async function prepare(directory, installation, options, change) {
    const root = (0,_host_repository__WEBPACK_IMPORTED_MODULE_4__/* .findRoot */ .wg)(directory, options.paths);
    const repository = (0,_host_repository__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(root);
    const { knowledge, grammarDirectory } = change.opened ?? (0,_knowledge__WEBPACK_IMPORTED_MODULE_8__/* .openKnowledge */ .hn)(installation);
    const trusted = options.trustedRef === undefined ? change.trusted : (0,_host_trusted_files__WEBPACK_IMPORTED_MODULE_5__/* .trustedRef */ .jh)(root, options.trustedRef);
    const made = async (place) => (0,_compose__WEBPACK_IMPORTED_MODULE_7__/* .compose */ .Z)({
        root,
        directory,
        knowledge,
        policy: policyText(root, directory, options, place),
        source: options.policySource,
        trusted: place,
    });
    const { policy, notes } = change.effective === undefined ? await made(trusted) : { policy: change.effective, notes: [] };
    await fetchNamed(policy, trusted);
    const asOf = options.asOf ?? (0,_host_clock__WEBPACK_IMPORTED_MODULE_11__/* .today */ .E)();
    const audit = change.audit ?? auditIn({ root, directory, knowledge, policy, asOf }, options, trusted);
    const register = change.register ?? (await registerIn({ root, directory, knowledge, policy, trusted }, options, change));
    const judging = {
        knowledge,
        policy: undefined,
        effective: policy,
        notes,
        asOf,
        ...(options.failOn === undefined ? {} : { failOn: options.failOn }),
        beside: besideOf(root, options, trusted, change),
        ...(register === undefined ? {} : { register }),
        repository: await repository,
        ...(audit === undefined ? {} : { audit }),
        version: _version__WEBPACK_IMPORTED_MODULE_10__/* .VERSION */ .x,
    };
    const paths = pathsOf(directory, options);
    return { root, directory, grammarDirectory, judging, paths, trusted, policyIn: async (place) => (await made(place)).policy };
}
function besideOf(root, { baseline }, trusted, { withoutBaseline = false }) {
    return {
        host: (0,_host_governance__WEBPACK_IMPORTED_MODULE_2__/* .createGovernanceHost */ .n)(root),
        ...(baseline === undefined ? {} : { baseline }),
        ...(trusted === undefined ? {} : { trusted }),
        withoutBaseline,
    };
}
/** Absolute; nothing for the whole repository. */
function pathsOf(directory, { paths }) {
    return paths.map((given) => node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(directory, given));
}
/** What the policy names has to be here before it is looked into. */
async function fetchNamed({ exceptions: { file } }, trusted) {
    if (trusted?.fetchAsked === undefined || file === undefined)
        return;
    trusted.text(file, 'file of exceptions');
    await trusted.fetchAsked();
}
function registerIn(origin, { register: asked, policySource: source }, { proposing }) {
    return (0,_register__WEBPACK_IMPORTED_MODULE_9__/* .openRegisterOf */ .v$)({ ...origin, asked, source, proposing: origin.trusted === undefined ? undefined : proposing });
}
/** As with the register: without git nobody can read the audit file of the base. */
function auditIn(origin, { ledger }, trusted) {
    if (trusted !== undefined && trusted.sha === undefined)
        return undefined;
    return (0,_audit__WEBPACK_IMPORTED_MODULE_6__/* .openAuditOf */ .N4)({ ...origin, ledger, trusted });
}
/** The policy's text where it is trusted; what lies outside of the repository is read as it is. */
function policyText(root, directory, { policy: given }, trusted) {
    if (trusted === undefined)
        return (0,_host_policy_file__WEBPACK_IMPORTED_MODULE_3__/* .readPolicyFile */ .BK)(root, directory, given);
    const found = (0,_host_trusted_files__WEBPACK_IMPORTED_MODULE_5__/* .trustedPolicy */ .UM)(root, directory, given, trusted);
    if (found === 'outside')
        return (0,_host_policy_file__WEBPACK_IMPORTED_MODULE_3__/* .readPolicyFile */ .BK)(root, directory, given);
    if (found === undefined && given !== undefined)
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`no verdict: the policy ${given} does not exist in ${trusted.name}`, {
            help: 'a change is judged by the policy of its base; bring the policy in first, by a change of its own without this input',
        });
    return found;
}


/***/ }),

/***/ 54400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ today),
/* harmony export */   t: () => (/* binding */ now)
/* harmony export */ });
/** The only clock: the doors ask it for a default, everything behind them takes a date as an input. */
/** Today in UTC as YYYY-MM-DD. */
function today() {
    return new Date().toISOString().slice(0, 10);
}
/** This moment in UTC, to the second. */
function now() {
    return `${new Date().toISOString().slice(0, 19)}Z`;
}


/***/ }),

/***/ 28380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ createGovernanceHost)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _git__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93086);
/* harmony import */ var _policy_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46445);
/** What stands beside the code and decides: exceptions, baseline, the trusted branch, and who brought what in. */




function createGovernanceHost(root) {
    return {
        document: (file, what) => (0,_policy_file__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(root, file, what),
        authors: (file, text) => (0,_git__WEBPACK_IMPORTED_MODULE_2__/* .authorsOf */ .EK)(root, file, text),
        exists: (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, file)),
        commit: () => (0,_git__WEBPACK_IMPORTED_MODULE_2__/* .commitOf */ .D3)(root, 'HEAD'),
        renames: (sha) => (0,_git__WEBPACK_IMPORTED_MODULE_2__/* .renamesSince */ .qD)(root, sha),
    };
}


/***/ }),

/***/ 50087:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ filesOfSide),
/* harmony export */   Tv: () => (/* binding */ trustedCommit),
/* harmony export */   UM: () => (/* binding */ trustedPolicy),
/* harmony export */   ZS: () => (/* binding */ trustedAt),
/* harmony export */   jh: () => (/* binding */ trustedRef),
/* harmony export */   p$: () => (/* binding */ trustedIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _git__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93086);
/* harmony import */ var _git_objects__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7459);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98984);
/* harmony import */ var _policy_file__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46445);
/* harmony import */ var _repository__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89778);
/** Files that judge others, read where the change that is judged cannot reach them. */







const SHORT = 12;
/** Files as they are at a commit; `sha` is its full name, `ref` what it was called. */
function trustedAt(root, { sha, ref }) {
    const files = new _git_objects__WEBPACK_IMPORTED_MODULE_3__/* .CommitFiles */ .d1(root, sha);
    const name = ref === undefined ? sha.slice(0, SHORT) : `${ref} at ${sha.slice(0, SHORT)}`;
    return {
        ...trustedFrom(name, (file) => files.read(file), (folder) => files.below(folder)),
        sha,
    };
}
/** Files that were fetched, and how more are. */
function trustedIn(name, files, seen, fetcher) {
    const here = new Map(files);
    const known = new Set(seen.files);
    const listedFolders = new Set(seen.folders);
    const asked = new Set();
    const askedFolders = new Set();
    const read = (file) => {
        if (!known.has(file))
            asked.add(file);
        return here.get(file);
    };
    const fetchAsked = async () => {
        if (asked.size === 0 && askedFolders.size === 0)
            return false;
        for (const folder of [...askedFolders].sort()) {
            for (const file of had(await fetcher.folder(folder)))
                asked.add(file);
            listedFolders.add(folder);
        }
        askedFolders.clear();
        const wanted = [...asked].filter((file) => !known.has(file)).sort();
        for (const [file, content] of had(await fetcher.files(wanted)))
            here.set(file, content);
        for (const file of wanted)
            known.add(file);
        asked.clear();
        return true;
    };
    const listed = (folder) => {
        if (!listedFolders.has(folder))
            askedFolders.add(folder);
        return [...here.keys()].filter((file) => isIn(folder, file)).sort();
    };
    return { ...trustedFrom(name, read, listed), fetchAsked };
}
/** Throws a UserError where it cannot be had. */
function had(answer) {
    if ('problem' in answer)
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`no verdict: ${answer.problem}`, { help: 'set `fetch-depth: 2` at actions/checkout' });
    return answer;
}
/** One side of a change: what judges as the change has it is read here, to be told of, not to judge. */
function filesOfSide(name, side) {
    const known = new Set(side.entries.map(({ path: file }) => file));
    return trustedFrom(name, (file) => (known.has(file) ? side.read(file) : undefined), (folder) => [...known].filter((file) => isIn(folder, file)).sort());
}
function isIn(folder, file) {
    return file.startsWith(`${folder}/`) && !file.includes('/', folder.length + 1);
}
function trustedFrom(name, readFile, filesIn) {
    return {
        name,
        filesIn,
        text: (file, what) => {
            const read = readFile(file);
            if (read === undefined)
                return undefined;
            if (!(read instanceof Uint8Array))
                throw new _core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`no verdict: the ${what} ${file} of ${name} cannot be read: ${(0,_policy_file__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A3)(read.error, _limits__WEBPACK_IMPORTED_MODULE_6__/* .MAX_POLICY_BYTES */ .mk)}`);
            if (read.length > _limits__WEBPACK_IMPORTED_MODULE_6__/* .MAX_POLICY_BYTES */ .mk)
                throw new _core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`no verdict: the ${what} ${file} of ${name} is larger than ${String(_limits__WEBPACK_IMPORTED_MODULE_6__/* .MAX_POLICY_BYTES */ .mk)} bytes`);
            return (0,_policy_file__WEBPACK_IMPORTED_MODULE_4__/* .decode */ .D4)(file, read, what);
        },
    };
}
/** The branch, tag or commit that a person named. Throws a UserError where there is none. */
function trustedRef(root, ref) {
    return trustedAt(root, { sha: trustedCommit(root, ref), ref });
}
/** Its full name. Throws a UserError where there is none. */
function trustedCommit(root, ref) {
    const sha = (0,_git__WEBPACK_IMPORTED_MODULE_2__/* .commitOf */ .D3)(root, ref);
    if (sha !== undefined)
        return sha;
    throw new _core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`trusted ref: there is no branch, tag or commit "${ref}" here`, {
        help: 'fetch it first: actions/checkout with fetch-depth: 0',
    });
}
/**
 * The policy as it is in the trusted place. A file outside of the repository is not the change's to alter: undefined is then
 * answered with 'outside', and it is read as it is.
 */
function trustedPolicy(root, directory, given, trusted) {
    const absolute = given === undefined ? node_path__WEBPACK_IMPORTED_MODULE_0___default().join(root, _policy_file__WEBPACK_IMPORTED_MODULE_4__/* .POLICY_FILE */ .CX) : node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(directory, given);
    if (!(0,_repository__WEBPACK_IMPORTED_MODULE_5__/* .isInside */ .FK)(root, absolute))
        return 'outside';
    const file = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(root, absolute).split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)).join('/');
    const text = trusted.text(file, 'policy');
    return text === undefined ? undefined : { file, text };
}


/***/ })

};
;