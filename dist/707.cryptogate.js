"use strict";
exports.id = 707;
exports.ids = [707];
exports.modules = {

/***/ 51707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./src/app/failure.ts
var app_failure = __webpack_require__(57897);
// EXTERNAL MODULE: ./src/app/formats.ts
var formats = __webpack_require__(37975);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/host/change-commits.ts
var change_commits = __webpack_require__(74775);
// EXTERNAL MODULE: ./src/host/change-sides.ts
var change_sides = __webpack_require__(34429);
// EXTERNAL MODULE: ./src/host/contents-api.ts
var contents_api = __webpack_require__(16883);
// EXTERNAL MODULE: ./src/host/git-diff.ts
var git_diff = __webpack_require__(12404);
// EXTERNAL MODULE: ./src/host/policy-file.ts
var policy_file = __webpack_require__(46445);
// EXTERNAL MODULE: ./src/host/trusted-files.ts
var trusted_files = __webpack_require__(50087);
;// CONCATENATED MODULE: ./src/host/api-change.ts
/** A pull request whose base is not in the checkout: what changed is asked of the Git host's API, within its limits. */







/** The most that GitHub gives on a page, and in all: GET /pulls/{n}/files. */
const PER_PAGE = 100;
const MAX_FILES = 3000;
/** Contents asked for one by one; more would use up what a token may ask in an hour. */
const MAX_CONTENTS = 200;
/** Asked for at a time. */
const TOGETHER = 8;
const file = schemas/* object */.Ikc({
    filename: schemas/* string */.YjP(),
    previous_filename: schemas/* string */.YjP().optional(),
    status: schemas/* enum */.k5n(['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged']),
    patch: schemas/* string */.YjP().optional(),
});
const comparison = schemas/* object */.Ikc({ merge_base_commit: schemas/* object */.Ikc({ sha: schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/) }) });
/** The change, or why it cannot be had. `more` are further files that judge. The work tree has to be the pull request's head or its merge. */
async function openApiChange(root, event, api, more) {
    const { repository, number } = event;
    if (repository === undefined)
        return { problem: 'the event names no repository' };
    const base = await baseOf(root, event, api, repository);
    if (typeof base !== 'string')
        return base;
    const files = await filesOf(api, repository, number);
    if ('problem' in files)
        return files;
    const entries = files.map(entryOf);
    const before = entries.filter(({ status }) => status !== 'added').map((entry) => entry.previous ?? entry.file);
    const judging = [policy_file/* POLICY_FILE */.CX, '.github/crypto-exceptions.yml', '.github/crypto-baseline.json', ...more];
    const wanted = [...new Set([...before, ...judging])].sort();
    if (wanted.length > MAX_CONTENTS)
        return { problem: `the API would have to be asked for more than ${String(MAX_CONTENTS)} files` };
    const contents = await contentsOf(api, repository, wanted, base);
    if ('problem' in contents)
        return contents;
    const blobs = new Map([...contents].map(([path, content]) => [nameOf(path), content]));
    const sides = (0,change_sides/* openChangeOf */.k3)(root, entries, blobs, Promise.resolve(linesOf(files)));
    if (sides === undefined)
        return { problem: 'git cannot list the checkout' };
    const commits = { base: { ...event.base, sha: base }, head: event.head };
    return { commits, sides, trusted: (0,trusted_files/* trustedIn */.p$)(`${event.base.ref ?? 'the base'} at ${base.slice(0, 12)}`, contents) };
}
/** The merge's first parent, whose name the merge holds; or where the head left its base. */
async function baseOf(root, { head, base }, api, repository) {
    const checkedOut = (0,change_commits/* commitParents */.ZQ)(root);
    if (checkedOut?.parents.length === 2 && checkedOut.parents[1] === head.sha)
        return checkedOut.parents[0] ?? '';
    if (checkedOut?.sha !== head.sha)
        return { problem: 'what is checked out is not the pull request' };
    const answer = await (0,contents_api/* getJson */.Tt)(api, `/repos/${repository}/compare/${base.sha}...${head.sha}?per_page=1`);
    const read = 'problem' in answer ? undefined : comparison.safeParse(answer.json);
    return read?.success === true ? read.data.merge_base_commit.sha : { problem: `the API did not tell the base${reason(answer)}` };
}
async function filesOf(api, repository, number) {
    const found = [];
    for (let page = 1;; page++) {
        const answer = await (0,contents_api/* getJson */.Tt)(api, `/repos/${repository}/pulls/${String(number)}/files?per_page=${String(PER_PAGE)}&page=${String(page)}`);
        const read = 'problem' in answer ? undefined : schemas/* array */.YOg(file).safeParse(answer.json);
        if (read?.success !== true)
            return { problem: `the API did not tell what changed${reason(answer)}` };
        found.push(...read.data);
        // GitHub names no more than this, and does not say so.
        if (found.length >= MAX_FILES)
            return { problem: `the API names no more than ${String(MAX_FILES)} files` };
        if (read.data.length < PER_PAGE)
            return found;
    }
}
function reason(answer) {
    return 'problem' in answer ? ` (${String(answer.problem)})` : '';
}
/** Contents by path; a file that is not there has none. */
async function contentsOf(api, repository, paths, sha) {
    const found = new Map();
    for (let at = 0; at < paths.length; at += TOGETHER) {
        const some = paths.slice(at, at + TOGETHER);
        const answers = await Promise.all(some.map((path) => (0,contents_api/* fetchBytes */.ci)(api, repository, path, sha)));
        for (const [index, answer] of answers.entries()) {
            const path = some[index] ?? '';
            if (answer instanceof Uint8Array)
                found.set(path, answer);
            else if (answer.problem === 'too-large')
                found.set(path, { error: 'too-large' });
            else if (answer.problem !== 'not-found')
                return { problem: `the API did not give ${path}${reason(answer)}` };
        }
    }
    return found;
}
const STATUS = {
    added: 'added',
    copied: 'added',
    removed: 'removed',
    renamed: 'renamed',
    modified: 'modified',
    changed: 'modified',
    unchanged: 'modified',
};
function entryOf({ filename, previous_filename: previous, status }) {
    const before = status === 'renamed' ? (previous ?? filename) : filename;
    const kinds = { kind: 'file', kindBefore: 'file', before: nameOf(before), after: '' };
    return { file: filename, ...(status === 'renamed' && previous !== undefined ? { previous } : {}), status: STATUS[status], ...kinds };
}
/** Stands for the name of contents, which the API does not tell of the base. */
function nameOf(path) {
    return `base:${path}`;
}
/** The API gives each file's hunks without the header that git writes above them. */
function linesOf(files) {
    const found = new Map();
    for (const { filename, patch } of files) {
        const lines = patch === undefined ? undefined : (0,git_diff/* linesOfPatch */.rl)(`diff --git a b\n${patch}\n`, [filename]).get(filename);
        if (lines !== undefined)
            found.set(filename, lines);
    }
    return found;
}

;// CONCATENATED MODULE: ./src/host/github-reviews.ts
/** Reviews, commits and teams through GitHub's REST API: every page is read, or the answer says that it is not complete. */


/** The most that GitHub gives on a page. */
const github_reviews_PER_PAGE = 100;
/** 3,000 of anything; GitHub lists at most 250 commits of a pull request. */
const MAX_PAGES = 30;
/** GitHub lists no more commits of a pull request than this. */
const MAX_COMMITS = 250;
const account = schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP().optional() });
const STATES = {
    APPROVED: 'approved',
    CHANGES_REQUESTED: 'changes-requested',
    COMMENTED: 'commented',
    DISMISSED: 'dismissed',
    PENDING: 'pending',
};
const review = schemas/* object */.Ikc({
    user: account.nullish(),
    state: schemas/* enum */.k5n(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
    commit_id: schemas/* string */.YjP().nullish(),
});
const commit = schemas/* object */.Ikc({
    author: schemas/* object */.Ikc({ login: schemas/* string */.YjP().optional() }).nullish(),
    committer: schemas/* object */.Ikc({ login: schemas/* string */.YjP().optional() }).nullish(),
});
const pullRequest = schemas/* object */.Ikc({ head: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }), user: account.nullish() });
/** `repository` is 'owner/name'. */
function githubReviews(api, repository, number) {
    const pull = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}/pulls/${String(number)}`;
    return {
        pull: async () => {
            const answer = await (0,contents_api/* getJson */.Tt)(api, pull);
            const read = 'problem' in answer ? undefined : pullRequest.safeParse(answer.json);
            if (read?.success !== true)
                return { unknown: 'The pull request could not be read.' };
            return { head: read.data.head.sha, ...(read.data.user ? { author: read.data.user.login } : {}) };
        },
        reviews: async () => {
            const found = await github_reviews_all(api, `${pull}/reviews`, review, 'the reviews');
            return 'unknown' in found ? found : found.map(reviewOf);
        },
        makers: async () => {
            const found = await github_reviews_all(api, `${pull}/commits`, commit, 'the commits');
            if ('unknown' in found)
                return found;
            if (found.length >= MAX_COMMITS)
                return { unknown: `The pull request has ${String(MAX_COMMITS)} commits or more, so that not all who made it are known.` };
            // GitHub itself commits what is merged or edited on its pages.
            return [...new Set(found.flatMap(({ author, committer }) => [author?.login, committer?.login]))]
                .filter((login) => login !== undefined && login !== 'web-flow')
                .sort();
        },
        teamMembers: async (organisation, team) => {
            const found = await github_reviews_all(api, `/orgs/${encodeURIComponent(organisation)}/teams/${encodeURIComponent(team)}/members`, account, `the team @${organisation}/${team}`);
            return 'unknown' in found ? found : found.map(({ login }) => login);
        },
    };
}
function reviewOf({ user, state, commit_id: sha }) {
    return {
        ...(user ? { login: user.login } : {}),
        isBot: user?.type === 'Bot',
        state: STATES[state],
        ...(sha ? { commit: sha } : {}),
    };
}
async function github_reviews_all(api, path, schema, what) {
    const found = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
        const answer = await (0,contents_api/* getJson */.Tt)(api, `${path}?per_page=${String(github_reviews_PER_PAGE)}&page=${String(page)}`);
        if ('problem' in answer)
            return {
                unknown: `${capital(what)} could not be read: ${answer.problem}${answer.detail === undefined ? '' : ` (${answer.detail})`}.`,
            };
        const read = schemas/* array */.YOg(schema).safeParse(answer.json);
        if (!read.success)
            return { unknown: `${capital(what)} could not be read: the answer is not what GitHub gives.` };
        found.push(...read.data);
        if (read.data.length < github_reviews_PER_PAGE)
            return found;
    }
    return { unknown: `${capital(what)} are too many to be read.` };
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

// EXTERNAL MODULE: ./src/host/remote-parents.ts
var remote_parents = __webpack_require__(47446);
// EXTERNAL MODULE: ./src/host/repository.ts + 1 modules
var repository = __webpack_require__(89778);
// EXTERNAL MODULE: ./src/app/judge.ts + 6 modules
var judge = __webpack_require__(46944);
// EXTERNAL MODULE: ./src/app/judge-change.ts + 12 modules
var judge_change = __webpack_require__(84742);
;// CONCATENATED MODULE: ./src/app/judge-event.ts
/** What an event of GitHub Actions asks for: the change that it brings, or the whole tree; and one sentence where the first was not possible. */










/** Throws a UserError when nothing can be judged. */
async function judgeEvent(run) {
    const { directory, installation, options, event, sha } = run;
    const notes = notesOf(event);
    if (options.cbom !== undefined || !wantsChange(options, event))
        return (0,judge/* judge */.S)(directory, installation, options, { notes });
    const root = (0,repository/* findRoot */.wg)(directory, options.paths);
    const commits = (0,change_commits/* commitsOf */.g3)(root, event, sha);
    if (!('problem' in commits))
        return (0,judge_change/* judgeChange */.s)(directory, installation, options, commits, { notes, reviews: reviewsOf(run) });
    const told = await toldByApi(run, root);
    if (told === undefined)
        return wholeTree(run, root, commits, notes);
    if ('problem' in told)
        return wholeTree(run, root, { ...commits, problem: `${commits.problem}, and ${told.problem}` }, notes);
    return (0,judge_change/* judgeChange */.s)(directory, installation, options, told.commits, { notes, reviews: reviewsOf(run), told });
}
/** The second way to learn what changed, where there is a token for it. */
async function toldByApi({ directory, event, options, api: given }, root) {
    const api = given ?? (0,remote_parents/* apiAccess */.h)();
    if (event.kind !== 'pull-request' || event.privileged || api.token === undefined || api.token === '')
        return undefined;
    const fromTop = (file, start) => external_node_path_default().relative(root, external_node_path_default().resolve(start, file)).split((external_node_path_default()).sep).join('/');
    const own = [
        ...(options.policy === undefined ? [] : [fromTop(options.policy, directory)]),
        ...(options.baseline === undefined ? [] : [fromTop(options.baseline, root)]),
    ].filter((file) => !file.startsWith('..'));
    return openApiChange(root, event, api, own);
}
/** A merge group's branch names its pull request: gh-readonly-queue/main/pr-104-929f82… */
const QUEUED = /\/pr-(\d{1,9})-[0-9a-f]{40}$/;
/** Whom to ask for approvals, or why nobody can be asked. */
function reviewsOf({ event, api }) {
    const queued = event.kind === 'merge-group' ? QUEUED.exec(event.head.ref ?? '')?.[1] : undefined;
    if (event.kind === 'merge-group' && queued !== undefined && event.repository !== undefined)
        return { host: githubReviews(api ?? (0,remote_parents/* apiAccess */.h)(), event.repository, Number(queued)) };
    if (event.kind !== 'pull-request' || event.repository === undefined)
        return 'The event is not that of a pull request.';
    const { head, author, number, repository } = event;
    return { host: githubReviews(api ?? (0,remote_parents/* apiAccess */.h)(), repository, number), head: head.sha, ...(author === undefined ? {} : { author }) };
}
function wantsChange({ scan }, { kind }) {
    if (scan !== 'auto')
        return scan === 'change';
    return kind === 'pull-request' || kind === 'merge-group';
}
/** The change cannot be told from what was there before: everything counts. */
function wholeTree({ directory, installation, options, event }, root, { problem, help }, notes) {
    const told = `the whole tree was judged and every finding counts, because ${problem}`;
    const note = {
        level: 'warning',
        code: 'whole-tree',
        message: told,
        ...(help === 'nothing' ? {} : { help: `to judge only what is new: ${help}` }),
    };
    const isChange = event.kind === 'pull-request' || event.kind === 'merge-group';
    if (isChange && event.kind === 'pull-request' && event.privileged)
        throw new errors/* UserError */.y(`no verdict: pull_request_target runs on the files of the base, and ${problem}`, {
            help: 'use the event pull_request: it needs no rights but `contents: read`, and it judges the pull request',
        });
    const own = isChange && options.trustedRef === undefined ? (0,trusted_files/* ownTrustedFiles */.$N)(root) : [];
    if (own.length > 0)
        throw new errors/* UserError */.y(`no verdict: ${problem}, so that ${own.join(' and ')} cannot be read as the base has ${own.length === 1 ? 'it' : 'them'}`, {
            help: `a change is never judged by files that it may have changed itself: ${help}`,
        });
    return (0,judge/* judge */.S)(directory, installation, options, { notes: [...notes, note] });
}
function notesOf(event) {
    if (event.kind === 'tree' && event.problem !== undefined) {
        const message = `the payload of the event ${event.name} could not be used (${event.problem}): the whole tree was judged`;
        return [{ level: 'warning', code: 'event-payload', message }];
    }
    if (event.kind !== 'pull-request' || !event.privileged)
        return [];
    const message = 'pull_request_target runs with the rights of the base branch; nothing of the pull request was executed, its files were only read';
    return [{ level: 'warning', code: 'privileged-event', message, help: 'use the event pull_request unless you need these rights' }];
}

// EXTERNAL MODULE: ./src/app/options.ts + 1 modules
var options = __webpack_require__(46076);
// EXTERNAL MODULE: ./src/app/fixes.ts + 3 modules
var fixes = __webpack_require__(71932);
;// CONCATENATED MODULE: ./src/app/github-run.ts
/** The run that GitHub started, read off its variables and the event: where surfaces go, and what may keep them from going there. */

const github_run_repository = schemas/* looseObject */._H3({ full_name: schemas/* string */.YjP() });
/** As much of a payload as is used; everything in it may be missing. */
const payloadSchema = schemas/* looseObject */._H3({
    pull_request: schemas/* looseObject */._H3({
        number: schemas/* number */.aig().int().positive(),
        head: schemas/* looseObject */._H3({ sha: schemas/* string */.YjP(), repo: github_run_repository.nullish() }),
    })
        .optional(),
});
const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
const NAME = /^([\w.-]+)\/([\w.-]+)$/;
/** Undefined outside of GitHub's runners. `payload` is what the event's file says. */
function gitHubRunOf(environment, payload) {
    const [, owner, repo] = NAME.exec(environment['GITHUB_REPOSITORY'] ?? '') ?? [];
    const sha = environment['GITHUB_SHA'] ?? '';
    if (owner === undefined || repo === undefined || !SHA.test(sha))
        return undefined;
    const parsed = payloadSchema.safeParse(payload);
    const pull = parsed.success ? parsed.data.pull_request : undefined;
    const name = `${owner}/${repo}`;
    const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const id = environment['GITHUB_RUN_ID'] ?? '';
    const head = pull !== undefined && SHA.test(pull.head.sha) ? pull.head.sha : sha;
    return {
        api: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
        owner,
        repo,
        event: environment['GITHUB_EVENT_NAME'] ?? '',
        ...(pull === undefined ? {} : { pull: pull.number }),
        head,
        sha,
        ref: environment['GITHUB_REF'] ?? '',
        ...(/^\d{1,20}$/.test(id) ? { page: `${server}/${name}/actions/runs/${id}` } : {}),
        // A fork that was deleted has no name any more.
        isFork: pull !== undefined && pull.head.repo?.full_name.toLowerCase() !== name.toLowerCase(),
        isDependabot: environment['GITHUB_ACTOR'] === 'dependabot[bot]',
        isEnterpriseServer: !/^https:\/\/(github\.com|[\w-]+\.ghe\.com)$/.test(server),
    };
}

// EXTERNAL MODULE: ./src/app/outcome.ts
var outcome = __webpack_require__(96967);
// EXTERNAL MODULE: ./src/host/read.ts
var read = __webpack_require__(99760);
;// CONCATENATED MODULE: ./src/host/event-file.ts
/** The file in which the runner keeps what happened: the event's payload. */

/** GitHub cuts payloads at 25 MB. */
const MAX_EVENT_BYTES = 32 * 1024 * 1024;
/** The payload; undefined where there is none or it cannot be read. Never throws. */
function readEventFile(file) {
    if (file === undefined || file === '')
        return undefined;
    const bytes = (0,read/* readRegularFile */.X)('/', file, MAX_EVENT_BYTES, true);
    if (!(bytes instanceof Uint8Array))
        return undefined;
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/host/event.ts
/** Why the run was started: the event of GitHub Actions and what of its payload says what is judged; bounded and tolerant. */


/** GitHub's largest payload is 25 MB; more than that is none. */
const MAX_PAYLOAD_BYTES = 25 * 1024 * 1024;
const sha = schemas/* string */.YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const ref = schemas/* string */.YjP().max(4096);
const login = schemas/* string */.YjP().max(100);
const event_repository = schemas/* object */.Ikc({ full_name: schemas/* string */.YjP().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/) });
const end = schemas/* object */.Ikc({ sha, ref: ref.optional() });
const event_pullRequest = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({
        number: schemas/* int */.Whr().positive(),
        base: end,
        head: end,
        user: schemas/* object */.Ikc({ login }).nullish(),
    }),
    repository: event_repository.optional(),
});
const mergeGroup = schemas/* object */.Ikc({
    merge_group: schemas/* object */.Ikc({ base_sha: sha, base_ref: ref.optional(), head_sha: sha, head_ref: ref.optional() }),
    repository: event_repository.optional(),
});
const push = schemas/* object */.Ikc({
    ref: ref.optional(),
    before: sha.optional(),
    after: sha.optional(),
    forced: schemas/* boolean */.zMY().optional(),
    repository: event_repository.optional(),
});
/** Events whose payload says what changed; a review is about the pull request that it belongs to. */
const KNOWN = ['pull_request', 'pull_request_review', 'pull_request_target', 'merge_group', 'push'];
/** Never throws: an event that cannot be understood is one that changes nothing, and says why. */
function readEvent(environment = process.env) {
    const name = environment['GITHUB_EVENT_NAME'] ?? '';
    if (!KNOWN.includes(name))
        return { kind: 'tree', name };
    const payload = payloadIn(environment['GITHUB_EVENT_PATH'] ?? '');
    if (typeof payload === 'string')
        return { kind: 'tree', name, problem: payload };
    return eventOf(name, payload);
}
/** What a payload says; of another shape it changes nothing. */
function eventOf(name, payload) {
    switch (name) {
        case 'pull_request':
        case 'pull_request_review':
        case 'pull_request_target':
            return pullRequestOf(name, payload);
        case 'merge_group':
            return mergeGroupOf(name, payload);
        case 'push':
            return pushOf(name, payload);
        default:
            return { kind: 'tree', name };
    }
}
function pullRequestOf(name, payload) {
    const read = event_pullRequest.safeParse(payload);
    if (!read.success)
        return strange(name);
    const { number, base, head, user } = read.data.pull_request;
    return {
        kind: 'pull-request',
        privileged: name === 'pull_request_target',
        number,
        base: event_commit(base.sha, base.ref),
        head: event_commit(head.sha, head.ref),
        ...(user ? { author: user.login } : {}),
        ...home(read.data),
    };
}
function mergeGroupOf(name, payload) {
    const read = mergeGroup.safeParse(payload);
    if (!read.success)
        return strange(name);
    const { base_sha: base, base_ref: baseRef, head_sha: head, head_ref: headRef } = read.data.merge_group;
    return { kind: 'merge-group', base: event_commit(base, baseRef), head: event_commit(head, headRef), ...home(read.data) };
}
function pushOf(name, payload) {
    const read = push.safeParse(payload);
    if (!read.success)
        return strange(name);
    const { before, after, forced } = read.data;
    return {
        kind: 'push',
        // All zeros: the branch is new.
        ...(before === undefined || /^0+$/.test(before) ? {} : { before: event_commit(before, read.data.ref) }),
        ...(after === undefined || /^0+$/.test(after) ? {} : { after: event_commit(after, read.data.ref) }),
        forced: forced === true,
        ...home(read.data),
    };
}
function strange(name) {
    return { kind: 'tree', name, problem: 'it is not what GitHub sends for this event' };
}
function event_commit(name, branch) {
    return branch === undefined ? { sha: name } : { sha: name, ref: branch };
}
function home({ repository: one }) {
    return one === undefined ? {} : { repository: one.full_name };
}
/** The payload, or why there is none. */
function payloadIn(file) {
    if (file === '')
        return 'there is no file of the payload';
    const bytes = (0,read/* readRegularFile */.X)('/', file, MAX_PAYLOAD_BYTES);
    if ('error' in bytes)
        return `the file of the payload cannot be read (${bytes.error})`;
    try {
        const payload = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        return typeof payload === 'object' && payload !== null ? payload : 'the payload is no object';
    }
    catch {
        return 'the payload is not JSON';
    }
}

// EXTERNAL MODULE: ./src/host/output.ts
var output = __webpack_require__(47921);
// EXTERNAL MODULE: ./src/report/index.ts + 34 modules
var src_report = __webpack_require__(10544);
;// CONCATENATED MODULE: ./src/action.ts
/** Door 1: GitHub. Reads inputs, runs the scan, annotates, writes summary, outputs and report files. */

















/** The runner drops a larger summary as a whole (runner FileCommandManager, 1 MiB a step). */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
const LOG_WIDTH = 120;
/** Long enough that the runner masks it in the log and nobody guesses it. */
const TOKEN_BYTES = 32;
/** Runs the action of this process; `installation` is the folder of the tool's own files (dist/). */
async function action(installation) {
    try {
        const options = readInputs();
        const workspace = external_node_path_default().resolve(process.env['GITHUB_WORKSPACE'] ?? process.cwd());
        const directory = workingDirectory(workspace, options.workingDirectory);
        const event = readEvent();
        const further = (0,formats/* parseReports */.j)(options.reports);
        const judged = await judgeEvent({ directory, installation, options, event, sha: process.env['GITHUB_SHA'] });
        const report = await (0,fixes/* withFixes */.O)(judged, directory, installation, options);
        const files = writeReports(report, options, workspace, directory);
        for (const { reporter, file } of further)
            files.write(reporter.id, file);
        log(render('text', report));
        if (options.annotations)
            process.stdout.write(render('annotations', report));
        const lines = await surfaces(report, options, directory);
        if (options.jobSummary)
            await writeSummary((0,src_report/* summaryOf */.YG)(report, lines));
        setOutputs((0,outcome/* outputsOf */.Yz)(report, files));
        process.exitCode = (0,outcome/* exitCode */.I$)(report.verdict, options.warnOnly, options.onError);
    }
    catch (error) {
        fail((0,app_failure/* explainFailure */.S)(error));
    }
}
/** Everything that needs the API; what could not be written is told in the log, and comes back for the summary. */
async function surfaces(report, options, directory) {
    if (options.comment === 'off' && !options.checkRun && options.reviewComments === 0 && !options.uploadSarif)
        return [];
    // The client of the API takes a tenth of a second to load: only those who want it wait for it.
    const { writeSurfaces } = await Promise.all(/* import() */[__webpack_require__.e(601), __webpack_require__.e(995)]).then(__webpack_require__.bind(__webpack_require__, 56995));
    const run = gitHubRunOf(process.env, readEventFile(process.env['GITHUB_EVENT_PATH']));
    const root = (0,repository/* findRoot */.wg)(directory, options.paths);
    const lines = await writeSurfaces({ report, options, run, textOf: (file) => (0,read/* readTextFile */.G)(root, file) });
    if (lines.length > 0)
        log(lines.map(({ surface, text }) => `${surface}: ${text}`).join('\n'));
    return lines.filter(({ done }) => !done).map(({ surface, text }) => `${surface}: ${text}`);
}
/** An input that is not set and one that is empty are the same to the runner: both are left out. */
function readInputs() {
    const given = {};
    for (const { key, input } of (0,options/* describeOptions */.c4)()) {
        const value = input === undefined ? '' : core/* getInput */.V4(input);
        if (value !== '')
            given[key] = value;
    }
    return (0,options/* parseOptions */.Ac)(given, 'input');
}
function workingDirectory(workspace, given) {
    const directory = (0,repository/* realPath */.Ye)(external_node_path_default().resolve(workspace, given ?? '.'));
    if (directory === undefined)
        throw new errors/* UserError */.y(`working-directory: ${given ?? workspace} does not exist in the workspace`);
    if (!(0,repository/* isInside */.FK)((0,repository/* realPath */.Ye)(workspace) ?? workspace, directory))
        throw new errors/* UserError */.y(`working-directory: ${given ?? ''} lies outside the workspace`);
    return directory;
}
function writeReports(report, options, workspace, directory) {
    const temporary = process.env['RUNNER_TEMP'];
    const within = temporary === undefined || temporary === '' ? [workspace] : [workspace, temporary];
    const write = (id, file) => file === undefined ? '' : (0,output/* writeReport */.u)(directory, file, render(id, report), within);
    return { sarif: write('sarif', options.sarifFile), json: write('json', options.jsonFile), write };
}
function render(id, report) {
    const text = src_report/* reporters */.R0[id]?.render(report, { colour: false, width: LOG_WIDTH }) ?? '';
    return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
/** Text that holds words of the repository: escaped, and printed while the runner obeys no command. */
function log(text) {
    const token = (0,external_node_crypto_.randomBytes)(TOKEN_BYTES).toString('hex');
    const lines = text.split('\n').map((line) => (0,src_report/* escapeForLog */.zB)(line));
    process.stdout.write(`::stop-commands::${token}\n${lines.join('\n')}\n::${token}::\n`);
}
async function writeSummary(markdown) {
    if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '')
        return;
    const fits = Buffer.byteLength(markdown) <= SUMMARY_LIMIT_BYTES;
    await core/* summary */.z.addRaw(fits ? markdown : 'The report is larger than a job summary may be; see the log and the report files.\n').write();
}
function setOutputs(outputs) {
    for (const name of Object.keys(outcome/* OUTPUTS */.py))
        core/* setOutput */.uH(name, outputs[name]);
}
/** Fails closed: no verdict is a failure, unless only warnings were asked for. */
function fail(failure) {
    const warnOnly = ['true', 'True', 'TRUE'].includes(core/* getInput */.V4('warn-only')) || core/* getInput */.V4('on-error') === 'warn';
    log((0,app_failure/* failureLines */.w)(failure).join('\n'));
    const annotate = warnOnly ? core/* warning */.$e : core/* error */.z3;
    const message = [failure.message, failure.help ?? '']
        .filter((part) => part !== '')
        .map((part) => (0,src_report/* escapeForLog */.zB)(part))
        .join('\n');
    annotate(message, {
        title: 'Cryptogate: no verdict',
        ...(failure.at === undefined
            ? {}
            : { file: (0,src_report/* escapeForLog */.zB)(failure.at.file), startLine: failure.at.line, startColumn: failure.at.column }),
    });
    core/* setOutput */.uH('conclusion', 'error');
    process.exitCode = (0,outcome/* exitCode */.I$)('error', warnOnly);
}


/***/ })

};
;