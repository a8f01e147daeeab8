"use strict";
exports.id = 546;
exports.ids = [546];
exports.modules = {

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

/***/ 44428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hasColour)
/* harmony export */ });
/** Whether a stream gets colours: https://no-color.org and FORCE_COLOR, else whether somebody looks. */
function hasColour(stream) {
    const { NO_COLOR: never, FORCE_COLOR: always } = process.env;
    if (never !== undefined && never !== '')
        return false;
    if (always !== undefined && always !== '' && always !== '0')
        return true;
    return stream.isTTY;
}


/***/ }),

/***/ 50546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
var picocolors_default = /*#__PURE__*/__webpack_require__.n(picocolors);
// EXTERNAL MODULE: ./src/host/git.ts
var host_git = __webpack_require__(93086);
;// CONCATENATED MODULE: ./src/host/checkout.ts
/** What kind of checkout a folder is: facts about git that no run depends on, told to people. */

function readCheckout(directory) {
    const [git, workTree] = [(0,host_git/* gitVersion */.r9)(directory), (0,host_git/* findWorkTree */.vE)(directory)];
    if (git === undefined || workTree === undefined)
        return { git, workTree, shallow: false, head: undefined };
    return { git, workTree, shallow: (0,host_git/* isShallow */.fE)(directory), head: (0,host_git/* commitOf */.D3)(directory, 'HEAD') };
}

// EXTERNAL MODULE: ./src/host/installation.ts
var host_installation = __webpack_require__(33312);
// EXTERNAL MODULE: ./src/host/policy-file.ts
var policy_file = __webpack_require__(46445);
// EXTERNAL MODULE: ./src/host/repository.ts + 1 modules
var repository = __webpack_require__(89778);
// EXTERNAL MODULE: ./src/app/compose.ts + 1 modules
var compose = __webpack_require__(34777);
// EXTERNAL MODULE: ./src/app/failure.ts
var failure = __webpack_require__(57897);
// EXTERNAL MODULE: ./src/app/knowledge.ts
var app_knowledge = __webpack_require__(95543);
// EXTERNAL MODULE: ./src/app/toolkit.ts + 19 modules
var app_toolkit = __webpack_require__(93825);
// EXTERNAL MODULE: ./src/app/version.ts + 1 modules
var app_version = __webpack_require__(64034);
;// CONCATENATED MODULE: ./src/app/doctor.ts
/** What `cryptogate doctor` looks at: whether everything that a run needs is there, each in one line with what to do. */









/** engines.node of package.json. */
const LEAST_NODE = [20, 19];
async function examine(request) {
    const checks = [nodeCheck(request.node)];
    const knowledge = tried(checks, 'knowledge', () => (0,app_knowledge/* openKnowledge */.hn)(request.installation).knowledge);
    if (knowledge !== undefined)
        knowledgeChecks(checks, knowledge);
    const root = (0,repository/* findRoot */.wg)(request.directory, []);
    checkoutChecks(checks, root);
    if (knowledge !== undefined)
        await policyCheck(checks, request, root, knowledge);
    filesCheck(checks, root, request.installation);
    runnerChecks(checks, request.environment);
    return checks;
}
function tried(checks, what, run) {
    try {
        return run();
    }
    catch (error) {
        const { message, help } = (0,failure/* explainFailure */.S)(error);
        checks.push({ state: 'bad', text: `${what}: ${message}`, ...(help === undefined ? {} : { help }) });
        return undefined;
    }
}
function nodeCheck(version) {
    const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
    const [least = 0, leastMinor = 0] = LEAST_NODE;
    const text = `cryptogate ${app_version/* VERSION */.x} on Node.js ${version}`;
    if (major > least || (major === least && minor >= leastMinor))
        return { state: 'ok', text };
    return { state: 'bad', text, help: `Node.js ${LEAST_NODE.join('.')} or later is needed` };
}
function knowledgeChecks(checks, knowledge) {
    const toolkit = tried(checks, 'knowledge', () => (0,app_toolkit/* openToolkit */.z)(knowledge));
    if (toolkit === undefined)
        return;
    const [models, presets] = ['knowledge/models/', 'policies/presets/'].map((folder) => (0,app_knowledge/* documentsIn */.aV)(knowledge, folder).length);
    const languages = toolkit.languages.map(({ id }) => id).join(', ');
    checks.push({ state: 'ok', text: `knowledge: ${languages}; ${String(models)} libraries and resources, ${String(presets)} standards` });
}
/** Depth matters for what compares: changes, baselines of moved files, who wrote an exception. */
function checkoutChecks(checks, root) {
    const { git, workTree, shallow, head } = readCheckout(root);
    if (git === undefined) {
        checks.push({ state: 'note', text: 'git: not found', help: 'all files below the folder are read, also those that git would ignore' });
        return;
    }
    if (workTree === undefined || head === undefined) {
        const text = workTree === undefined ? `git ${git}: ${root} is no work tree` : `git ${git}: ${root} has no commit yet`;
        checks.push({ state: 'note', text, help: 'all files below the folder are read; changes cannot be told' });
        return;
    }
    checks.push({ state: 'ok', text: `git ${git}: ${root} at ${head.slice(0, 12)}` });
    if (shallow)
        checks.push({
            state: 'note',
            text: 'checkout: shallow, without the history',
            help: 'what compares with another commit asks the API instead; actions/checkout with fetch-depth: 0 has all of it',
        });
    else
        checks.push({ state: 'ok', text: 'checkout: whole history' });
}
async function policyCheck(checks, { directory, policy: given }, root, knowledge) {
    try {
        const file = (0,policy_file/* readPolicyFile */.BK)(root, directory, given);
        const { policy, notes } = await (0,compose/* compose */.Z)({ root, directory, knowledge, policy: file, source: undefined });
        const from = file === undefined ? 'the built-in standard, for the repository has none' : file.file;
        checks.push({ state: 'ok', text: `policy: ${policy.id} ${policy.version} from ${from}; ${String(policy.rules.length)} rules in force` });
        if (file === undefined)
            checks.push({ state: 'note', text: 'policy: none of your own', help: 'propose one from what is used: cryptogate policy init' });
        for (const { message, help } of notes)
            checks.push({ state: 'note', text: `policy: ${message}`, ...(help === undefined ? {} : { help }) });
    }
    catch (error) {
        const { message, help } = (0,failure/* explainFailure */.S)(error);
        checks.push({ state: 'bad', text: `policy: ${message}`, ...(help === undefined ? {} : { help }) });
    }
}
function filesCheck(checks, root, installation) {
    const files = tried(checks, 'files', () => (0,repository/* createScanHost */.Qc)(root, (0,host_installation/* openInstallation */.tK)(installation).grammarDirectory).listFiles(root, []));
    if (files === undefined)
        return;
    const skipped = files.filter(({ skip }) => skip !== undefined).length;
    checks.push({
        state: files.length === 0 ? 'note' : 'ok',
        text: `files: ${String(files.length)} to look at, ${String(skipped)} of them cannot be read`,
    });
}
/** What a workflow gives and takes; on a desk there is nothing to say. */
function runnerChecks(checks, environment) {
    const has = (name) => (environment[name] ?? '') !== '';
    if (!has('GITHUB_ACTIONS')) {
        checks.push({ state: 'ok', text: `environment: ${has('CI') ? 'a CI system' : 'no CI system'}; reports go where --format says` });
        return;
    }
    checks.push({ state: 'ok', text: `environment: GitHub Actions, event ${environment['GITHUB_EVENT_NAME'] ?? 'not known'}` });
    for (const [name, what, help] of [
        [
            'GITHUB_TOKEN',
            'no token',
            'policies of other repositories cannot be read: give the step GITHUB_TOKEN, with permissions: contents: read',
        ],
        ['GITHUB_STEP_SUMMARY', 'no job summary', 'the runner is too old, or the step hides it'],
        ['GITHUB_WORKSPACE', 'no workspace', 'run it after actions/checkout'],
    ])
        checks.push(has(name) ? { state: 'ok', text: `environment: ${name} is set` } : { state: 'note', text: `environment: ${what}`, help });
}

// EXTERNAL MODULE: ./src/app/outcome.ts
var outcome = __webpack_require__(96967);
// EXTERNAL MODULE: ./src/report/index.ts + 34 modules
var report = __webpack_require__(22484);
// EXTERNAL MODULE: ./src/commands/colour.ts
var colour = __webpack_require__(44428);
;// CONCATENATED MODULE: ./src/commands/doctor.ts
/** `cryptogate doctor`: whether everything that a run needs is there. */






/** The command, ready to be added to the program; `installation` holds the tool's own files. */
function doctorCommand(installation) {
    return new esm/* Command */.uB('doctor')
        .description('check git, checkout, policy, knowledge and environment; ends with 2 where a run could not judge')
        .option('--policy <file>', 'policy file')
        .action(async ({ policy }) => {
        const { env: environment, version: node } = process;
        const checks = await examine({ directory: process.cwd(), installation, policy, node, environment });
        const colours = picocolors_default().createColors((0,colour/* hasColour */.P)(process.stdout));
        const marks = {
            ok: colours.green('ok  '),
            note: colours.yellow('note'),
            bad: colours.red('bad '),
        };
        for (const { state, text, help } of checks) {
            process.stdout.write(`${marks[state]}  ${(0,report/* escapeForLog */.zB)(text)}\n`);
            if (help !== undefined)
                process.stdout.write(`      ${(0,report/* escapeForLog */.zB)(help)}\n`);
        }
        process.exitCode = (0,outcome/* exitCode */.I$)(checks.some(({ state }) => state === 'bad') ? 'error' : 'pass', false);
    });
}


/***/ })

};
;