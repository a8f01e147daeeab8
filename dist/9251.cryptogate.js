"use strict";
exports.id = 9251;
exports.ids = [9251];
exports.modules = {

/***/ 16974:
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
// EXTERNAL MODULE: ./src/app/failure.ts
var app_failure = __webpack_require__(57897);
// EXTERNAL MODULE: ./src/app/formats.ts
var formats = __webpack_require__(37975);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __webpack_require__(56107);
// EXTERNAL MODULE: ./src/host/change-commits.ts
var change_commits = __webpack_require__(74775);
// EXTERNAL MODULE: ./src/host/change-sides.ts + 2 modules
var change_sides = __webpack_require__(29284);
// EXTERNAL MODULE: ./src/host/contents-api.ts
var contents_api = __webpack_require__(16883);
// EXTERNAL MODULE: ./src/host/git-diff.ts
var git_diff = __webpack_require__(12404);
// EXTERNAL MODULE: ./src/host/policy-file.ts
var policy_file = __webpack_require__(46445);
// EXTERNAL MODULE: ./src/host/record-files.ts
var record_files = __webpack_require__(29119);
// EXTERNAL MODULE: ./src/host/register-files.ts
var register_files = __webpack_require__(20827);
;// CONCATENATED MODULE: ./src/host/own-trusted-files.ts
/** Which files of a repository judge others, where it keeps them by default. */




/** Without the register and the audit file, which can be folders. */
const JUDGING_FILES = [policy_file/* POLICY_FILE */.CX, '.github/crypto-exceptions.yml', '.github/crypto-baseline.json'];
/** Those that the work tree has. */
function ownTrustedFiles(root) {
    return [...JUDGING_FILES, register_files/* REGISTER_FILE */.N3, register_files/* REGISTER_FOLDER */.$N, record_files/* AUDIT_PLACE */.sd.file, record_files/* AUDIT_PLACE */.sd.folder].filter((file) => (0,policy_file/* isThere */.$B)(external_node_path_default().join(root, file)));
}

// EXTERNAL MODULE: ./src/host/trusted-files.ts
var trusted_files = __webpack_require__(50087);
;// CONCATENATED MODULE: ./src/host/api-change.ts
/** A pull request whose base is not in the checkout: what changed is asked of the Git host's API, within its limits. */









/** The most that GitHub names: GET /compare/{base}...{head}. */
const MAX_COMPARED = 300;
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
const sha = schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/);
const comparison = schemas/* object */.Ikc({ merge_base_commit: schemas/* object */.Ikc({ sha }), files: schemas/* array */.YOg(file).optional() });
/** A list for a folder, one object for a file. */
const contents = schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), type: schemas/* string */.YjP() })), schemas/* object */.Ikc({ type: schemas/* string */.YjP() })]);
const pullRequest = schemas/* object */.Ikc({ head: schemas/* object */.Ikc({ sha }) });
/** The change, or why it cannot be had. `named` are further files that judge. The work tree is the pull request's head, its merge, or its base. */
async function openApiChange(root, event, api, named) {
    const { repository } = event;
    if (repository === undefined)
        return { problem: 'the event names no repository' };
    const asked = { api, repository, event };
    const place = placeOf(root, event);
    if ('problem' in place)
        return place;
    const told = await filesOf(asked, place.base);
    if ('problem' in told)
        return told;
    const { files } = told;
    const base = place.before ?? told.base;
    const entries = files.map((one) => entryOf(one, place.workTreeIs));
    const before = entries.filter(({ status }) => status !== 'added').map((entry) => entry.previous ?? entry.file);
    const after = place.workTreeIs === 'head' ? [] : entries.filter(({ status }) => status !== 'removed').map((entry) => entry.file);
    const register = await registerFiles(asked, place.trusted);
    if ('problem' in register)
        return register;
    const judging = [...new Set([...JUDGING_FILES, ...named, ...register])];
    if (before.length + after.length + judging.length > MAX_CONTENTS)
        return { problem: `the API would have to be asked for more than ${String(MAX_CONTENTS)} files` };
    const old = await contentsOf(asked, [...new Set(before)].sort(), base);
    const fresh = await contentsOf(asked, after, event.head.sha);
    const trusted = await contentsOf(asked, judging.sort(), place.trusted);
    for (const one of [old, fresh, trusted])
        if ('problem' in one)
            return one;
    const blobs = new Map([
        ...Object.entries({ base: old, head: fresh }).flatMap(([side, contents]) => [...contents].map(([path, content]) => [nameOf(side, path), content])),
    ]);
    const sides = (0,change_sides/* openChangeOf */.k3)(root, entries, blobs, Promise.resolve(linesOf(files)), place.workTreeIs);
    if (sides === undefined)
        return { problem: 'git cannot list the checkout' };
    const commits = { base: { ...event.base, sha: base }, head: event.head };
    const more = fetcherOf(asked, place.trusted, MAX_CONTENTS - before.length - after.length - judging.length);
    const seen = { files: judging, folders: [register_files/* REGISTER_FOLDER */.$N] };
    const name = `${event.base.ref ?? 'the base'} at ${place.trusted.slice(0, 12)}`;
    return { commits, sides, trusted: (0,trusted_files/* trustedIn */.p$)(name, trusted, seen, more) };
}
/** Gets further files at a commit, as many in all as there is room for. */
function fetcherOf(asked, at, most) {
    let room = most;
    return {
        files: async (paths) => {
            room -= paths.length;
            if (room < 0)
                return { problem: `the API would have to be asked for more than ${String(MAX_CONTENTS)} files` };
            return contentsOf(asked, paths, at);
        },
        folder: (path) => filesInFolder(asked, path, at),
    };
}
/** The merge names its first parent; else the event names the tip of the base. */
function placeOf(root, { head, base, privileged }) {
    const checkedOut = (0,change_commits/* commitParents */.ZQ)(root);
    const [first, second] = checkedOut?.parents ?? [];
    if (checkedOut?.parents.length === 2 && second === head.sha && first !== undefined)
        return { base: first, before: first, trusted: first, workTreeIs: 'head' };
    if (checkedOut?.sha === head.sha)
        return { base: base.sha, trusted: base.sha, workTreeIs: 'head' };
    if (checkedOut?.sha === base.sha)
        return { base: base.sha, trusted: base.sha, workTreeIs: 'base' };
    const help = privileged ? { help: 'set `ref: ${{ github.event.pull_request.base.sha }}` at actions/checkout' } : {};
    return { problem: 'what is checked out is neither the pull request nor its base', ...help };
}
/**
 * What changed since the head left its base. The comparison of two commits needs no right but to read contents, and names at most
 * 300 files; the list of the pull request's files is that of its head as it is now, so that the head is asked for after it.
 */
async function filesOf(asked, from) {
    const { api, repository, event } = asked;
    const answer = await (0,contents_api/* getJson */.Tt)(api, `/repos/${repository}/compare/${from}...${event.head.sha}?per_page=1`);
    const read = 'problem' in answer ? undefined : comparison.safeParse(answer.json);
    if (read?.success !== true)
        return { problem: `the API did not tell what changed${reason(answer)}` };
    const { merge_base_commit: base, files = [] } = read.data;
    if (files.length < MAX_COMPARED)
        return { files, base: base.sha };
    const all = await pullFiles(asked);
    return 'problem' in all ? all : { files: all, base: base.sha };
}
async function pullFiles({ api, repository, event }) {
    const pull = `/repos/${repository}/pulls/${String(event.number)}`;
    const found = [];
    for (let page = 1;; page++) {
        const answer = await (0,contents_api/* getJson */.Tt)(api, `${pull}/files?per_page=${String(PER_PAGE)}&page=${String(page)}`);
        const read = 'problem' in answer ? undefined : schemas/* array */.YOg(file).safeParse(answer.json);
        if (read?.success !== true)
            return { problem: `the API did not list the files of the pull request${reason(answer)}` };
        found.push(...read.data);
        // GitHub names no more than this, and does not say so.
        if (found.length >= MAX_FILES)
            return { problem: `the API names no more than ${String(MAX_FILES)} files` };
        if (read.data.length < PER_PAGE)
            break;
    }
    const answer = await (0,contents_api/* getJson */.Tt)(api, pull);
    const now = 'problem' in answer ? undefined : pullRequest.safeParse(answer.json);
    return now?.success === true && now.data.head.sha === event.head.sha
        ? found
        : { problem: 'the pull request has gone on since this run began' };
}
/** Where a register may stand: its file, and those in its folder. */
async function registerFiles(asked, at) {
    const files = await filesInFolder(asked, register_files/* REGISTER_FOLDER */.$N, at);
    return 'problem' in files ? files : [register_files/* REGISTER_FILE */.N3, ...files];
}
/** None where there is no such folder. */
async function filesInFolder({ api, repository }, path, at) {
    const answer = await (0,contents_api/* getJson */.Tt)(api, `/repos/${repository}/contents/${(0,paths/* inUrl */.Hc)(path)}?ref=${at}`);
    if ('problem' in answer && answer.problem === 'not-found')
        return [];
    const read = 'problem' in answer ? undefined : contents.safeParse(answer.json);
    if (read?.success !== true)
        return { problem: `the API did not list ${path}${reason(answer)}` };
    return Array.isArray(read.data) ? read.data.filter(({ type }) => type === 'file').map((one) => one.path) : [];
}
function reason(answer) {
    return 'problem' in answer ? ` (${String(answer.problem)})` : '';
}
/** Contents by path; a file that is not there has none. */
async function contentsOf({ api, repository }, paths, at) {
    const found = new Map();
    for (let start = 0; start < paths.length; start += TOGETHER) {
        const some = paths.slice(start, start + TOGETHER);
        const answers = await Promise.all(some.map((path) => (0,contents_api/* fetchBytes */.ci)(api, repository, path, at)));
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
function entryOf({ filename, previous_filename: previous, status }, workTreeIs) {
    const before = status === 'renamed' ? (previous ?? filename) : filename;
    const after = workTreeIs === 'head' ? '' : nameOf('head', filename);
    const kinds = { kind: 'file', kindBefore: 'file', before: nameOf('base', before), after };
    return { file: filename, ...(status === 'renamed' && previous !== undefined ? { previous } : {}), status: STATUS[status], ...kinds };
}
/** Stands for the name of contents, which the API does not tell. */
function nameOf(side, path) {
    return `${side}:${path}`;
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
const github_reviews_pullRequest = schemas/* object */.Ikc({ head: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }), user: account.nullish() });
/** `repository` is 'owner/name'. */
function githubReviews(api, repository, number) {
    const pull = `/repos/${(0,paths/* inUrl */.Hc)(repository)}/pulls/${String(number)}`;
    return {
        pull: async () => {
            const answer = await (0,contents_api/* getJson */.Tt)(api, pull);
            const read = 'problem' in answer ? undefined : github_reviews_pullRequest.safeParse(answer.json);
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
// EXTERNAL MODULE: ./src/app/judge-change.ts + 18 modules
var judge_change = __webpack_require__(27921);
;// CONCATENATED MODULE: ./src/app/judge-event.ts
/** What an event of GitHub Actions asks for: the change that it brings, or the whole tree; and one sentence where the first was not possible. */










/** Throws a UserError when nothing can be judged. */
async function judgeEvent(run) {
    const { directory, installation, options, event, sha, ahead } = run;
    const notes = notesOf(event);
    if (options.cbom !== undefined || !wantsChange(options, event))
        return (0,judge/* judge */.S)(directory, installation, options, { notes });
    const root = (0,repository/* findRoot */.wg)(directory, options.paths);
    const commits = (0,change_commits/* commitsOf */.g3)(root, event, sha, ahead?.checkedOutIn(root));
    if (!('problem' in commits))
        return (0,judge_change/* judgeChange */.s)(directory, installation, options, commits, { notes, reviews: reviewsOf(run), ahead });
    const told = await toldByApi(run, root);
    if (told === undefined)
        return wholeTree(run, root, commits, notes);
    if ('problem' in told)
        return wholeTree(run, root, { problem: `${commits.problem}, and ${told.problem}`, help: told.help ?? commits.help }, notes);
    const report = await (0,judge_change/* judgeChange */.s)(directory, installation, options, told.commits, { notes, reviews: reviewsOf(run), told });
    if (!options.fixes && options.reviewComments === 0)
        return report;
    // Only here the files of the head and of the base are known: they come from the API.
    const { withFixes } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 18373));
    return withFixes(report, directory, installation, options, told);
}
/** The second way to learn what changed, where there is a token for it. */
async function toldByApi(run, root) {
    const { directory, event, options } = run;
    const api = accessOf(run);
    if (event.kind !== 'pull-request' || api.token === undefined)
        return undefined;
    const fromTop = (file, start) => external_node_path_default().relative(root, external_node_path_default().resolve(start, file)).split((external_node_path_default()).sep).join('/');
    const own = [
        ...(options.policy === undefined ? [] : [fromTop(options.policy, directory)]),
        ...(options.register === undefined ? [] : [fromTop(options.register, directory)]),
        ...(options.baseline === undefined ? [] : [fromTop(options.baseline, root)]),
    ].filter((file) => !file.startsWith('..'));
    return openApiChange(root, event, api, own);
}
/** An empty token is none. */
function accessOf({ api = (0,remote_parents/* apiAccess */.h0)() }) {
    return api.token === '' ? { url: api.url } : api;
}
/** A merge group's branch names its pull request: gh-readonly-queue/main/pr-104-929f82… */
const QUEUED = /\/pr-(\d{1,9})-[0-9a-f]{40}$/;
/** Whom to ask for approvals, or why nobody can be asked. */
function reviewsOf(run) {
    const { event } = run;
    const queued = event.kind === 'merge-group' ? QUEUED.exec(event.head.ref ?? '')?.[1] : undefined;
    if (event.kind === 'merge-group' && queued !== undefined && event.repository !== undefined)
        return { host: githubReviews(accessOf(run), event.repository, Number(queued)) };
    if (event.kind !== 'pull-request' || event.repository === undefined)
        return 'The event is not that of a pull request.';
    const { head, author, number, repository } = event;
    return { host: githubReviews(accessOf(run), repository, number), head: head.sha, ...(author === undefined ? {} : { author }) };
}
function wantsChange({ scan }, { kind }) {
    if (scan !== 'auto')
        return scan === 'change';
    return kind === 'pull-request' || kind === 'merge-group';
}
/** The change cannot be told from what was there before: everything counts. */
function wholeTree(run, root, { problem, help }, notes) {
    const { directory, installation, options, event } = run;
    const told = `the whole tree was judged and every finding counts, because ${problem}`;
    const note = {
        level: 'warning',
        code: 'whole-tree',
        message: told,
        ...(help === 'nothing' ? {} : { help: `to judge only what is new: ${help}` }),
    };
    const isChange = event.kind === 'pull-request' || event.kind === 'merge-group';
    const hasToken = accessOf(run).token !== undefined;
    if (isChange && event.kind === 'pull-request' && event.privileged)
        throw new errors/* UserError */.y(`no verdict: pull_request_target runs on the files of the base, and ${problem}`, {
            help: `${hasToken ? help : 'give a token (`repo-token`), with which the API is asked for the pull request'}; or use the event pull_request: it needs no rights but \`contents: read\``,
        });
    const own = isChange && options.trustedRef === undefined ? ownTrustedFiles(root) : [];
    if (own.length > 0)
        throw new errors/* UserError */.y(`no verdict: ${problem}, so that ${own.join(' and ')} cannot be read as the base has ${own.length === 1 ? 'it' : 'them'}`, {
            help: `a change is never judged by files that it may have changed itself: ${help}`,
        });
    return (0,judge/* judge */.S)(directory, installation, options, { notes: [...notes, note], ...(isChange && { unseen: problem }) });
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
var options = __webpack_require__(86453);
// EXTERNAL MODULE: ./src/app/fixes.ts + 15 modules
var fixes = __webpack_require__(18373);
// EXTERNAL MODULE: ./src/app/head-files.ts
var head_files = __webpack_require__(92491);
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
    const event = environment['GITHUB_EVENT_NAME'] ?? '';
    // The commit and the ref of this event are those of the base: what is found must not be told of it.
    const ofBase = event === 'pull_request_target' && pull !== undefined;
    return {
        api: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
        repository: `${server}/${name}`,
        owner,
        repo,
        event,
        ...(pull === undefined ? {} : { pull: pull.number }),
        head,
        sha: ofBase ? head : sha,
        ref: ofBase ? `refs/pull/${String(pull.number)}/head` : (environment['GITHUB_REF'] ?? ''),
        ...(/^\d{1,20}$/.test(id) ? { page: `${server}/${name}/actions/runs/${id}` } : {}),
        // A fork that was deleted has no name any more.
        isFork: pull !== undefined && pull.head.repo?.full_name.toLowerCase() !== name.toLowerCase(),
        isDependabot: environment['GITHUB_ACTOR'] === 'dependabot[bot]',
        isEnterpriseServer: !/^https:\/\/(github\.com|[\w-]+\.ghe\.com)$/.test(server),
    };
}

// EXTERNAL MODULE: ./src/app/outcome.ts
var outcome = __webpack_require__(96967);
// EXTERNAL MODULE: ./src/app/judged-pages.ts
var judged_pages = __webpack_require__(44303);
// EXTERNAL MODULE: ./src/host/read.ts
var read = __webpack_require__(99760);
;// CONCATENATED MODULE: ./src/host/event.ts
/** Why the run was started: the event of GitHub Actions and what of its payload says what is judged; bounded and tolerant. */


/** GitHub's largest payload is 25 MB; more than that is none. */
const MAX_PAYLOAD_BYTES = 25 * 1024 * 1024;
const event_sha = schemas/* string */.YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const ref = schemas/* string */.YjP().max(4096);
const login = schemas/* string */.YjP().max(100);
const event_repository = schemas/* object */.Ikc({ full_name: schemas/* string */.YjP().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/) });
const end = schemas/* object */.Ikc({ sha: event_sha, ref: ref.optional() });
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
    merge_group: schemas/* object */.Ikc({ base_sha: event_sha, base_ref: ref.optional(), head_sha: event_sha, head_ref: ref.optional() }),
    repository: event_repository.optional(),
});
const push = schemas/* object */.Ikc({
    ref: ref.optional(),
    before: event_sha.optional(),
    after: event_sha.optional(),
    forced: schemas/* boolean */.zMY().optional(),
    repository: event_repository.optional(),
});
/** Events whose payload says what changed; a review is about the pull request that it belongs to. */
const KNOWN = ['pull_request', 'pull_request_review', 'pull_request_target', 'merge_group', 'push'];
/** Never throws: an event that cannot be understood is one that changes nothing, and says why. The payload is that of `readPayload`. */
function readEvent(environment, payload) {
    const name = environment['GITHUB_EVENT_NAME'] ?? '';
    if (!KNOWN.includes(name))
        return { kind: 'tree', name };
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
/** What the runner's file says of the event, or why there is nothing. */
function readPayload(environment) {
    const file = environment['GITHUB_EVENT_PATH'] ?? '';
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
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/host/runner-files.ts
/**
 * What a step gives its job through files of the runner (runner FileCommandManager). The toolkit's package does the same and loads
 * an HTTP client that no step of ours uses, a tenth of the time that a pull request takes.
 */



/** Sets an output of the step; nothing where the runner gives no file. */
function setOutput(environment, name, value) {
    // Nobody can guess it, so that no value ends before its end.
    const end = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    append(environment['GITHUB_OUTPUT'], `${name}<<${end}${external_node_os_.EOL}${value}${external_node_os_.EOL}${end}${external_node_os_.EOL}`);
}
/** Adds to the job's summary; false where there is none. */
function addToSummary(environment, markdown) {
    return append(environment['GITHUB_STEP_SUMMARY'], markdown);
}
function append(file, text) {
    if (file === undefined || file === '')
        return false;
    (0,external_node_fs_.appendFileSync)(file, text);
    return true;
}

// EXTERNAL MODULE: ./src/report/index.ts + 34 modules
var src_report = __webpack_require__(22484);
;// CONCATENATED MODULE: ./src/action.ts
/** Door 1: GitHub. Reads inputs, runs the scan, annotates, writes summary, outputs and report files. */


















/** The runner drops a larger summary as a whole (runner FileCommandManager, 1 MiB a step). */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
const LOG_WIDTH = 120;
/** Long enough that the runner masks it in the log and nobody guesses it. */
const TOKEN_BYTES = 32;
/** Runs the action of this process; `installation` is the folder of the tool's own files (dist/); `ahead` is what git was asked already. */
async function action(installation, ahead) {
    try {
        const options = readInputs();
        const workspace = external_node_path_default().resolve(process.env['GITHUB_WORKSPACE'] ?? process.cwd());
        const directory = workingDirectory(workspace, options.workingDirectory);
        const payload = readPayload(process.env);
        const event = readEvent(process.env, payload);
        const run = gitHubRunOf(process.env, payload);
        if (options.postComment !== undefined)
            return await post(options.postComment, options, directory, payload, run);
        const further = (0,formats/* parseReports */.j)(options.reports);
        const audit = await audited(options, workspace, directory, installation, run);
        const judging = { directory, installation, options, event, sha: process.env['GITHUB_SHA'], api: action_accessOf(options), ahead };
        const judged = audit?.report ?? (await judgeEvent(judging));
        const report = await (0,fixes.withFixes)(judged, directory, installation, options);
        const pages = await (0,judged_pages/* judgedPages */.e)(report, (0,repository/* findRoot */.wg)(directory, options.paths), process.env, run?.head);
        const files = writeReports(report, pages, options, workspace, directory);
        if (options.commentFile !== undefined)
            files.writeText(await commentData(report, pages), options.commentFile);
        for (const { reporter, file } of further)
            files.write(reporter.id, file);
        log(render('text', report));
        if (options.ledger !== undefined && audit === undefined) {
            const { recordRun } = await __webpack_require__.e(/* import() */ 7034).then(__webpack_require__.bind(__webpack_require__, 17034));
            recordRun(report, options.ledger, directory, installation, options.paths);
        }
        if (options.annotations)
            process.stdout.write(render('annotations', report));
        const lines = tell([...(await surfaces({ report, options, run, pages }, directory)), ...(await leave(audit))]);
        if (options.jobSummary)
            writeSummary((0,src_report/* summaryOf */.YG)(report, lines, pages));
        setOutputs((0,outcome/* outputsOf */.Yz)(report, files));
        process.exitCode = (0,outcome/* exitCode */.I$)(report.verdict, options.warnOnly, options.onError);
    }
    catch (error) {
        fail((0,app_failure/* explainFailure */.S)(error));
    }
}
/** Judges nothing: what another run left is written. */
async function post(file, options, directory, payload, run) {
    const { postComment } = await Promise.all(/* import() */[__webpack_require__.e(9601), __webpack_require__.e(3140)]).then(__webpack_require__.bind(__webpack_require__, 23140));
    const { done, text } = await postComment({ directory, file, options, run, payload });
    log(`comment: ${text}`);
    process.exitCode = done || options.warnOnly ? 0 : (0,outcome/* exitCode */.I$)('error', options.warnOnly, options.onError);
}
/** A full audit in the place of a run of the gate, where one was asked for; what it needs is loaded only then. */
async function audited(options, workspace, directory, installation, run) {
    if (options.audit === undefined) {
        if (options.auditIssues)
            throw new errors/* UserError */.y('audit-issues: there is no audit that would know what falls due', { help: 'give `audit` a folder' });
        return undefined;
    }
    const { auditInAction } = await Promise.all(/* import() */[__webpack_require__.e(9601), __webpack_require__.e(8339), __webpack_require__.e(4805), __webpack_require__.e(9691)]).then(__webpack_require__.bind(__webpack_require__, 19691));
    return auditInAction({ directory, installation, options, run, within: writable(workspace) });
}
/** Files, ledger and issues of the audit. */
async function leave(audit) {
    if (audit === undefined)
        return [];
    const { log: told, surfaces: lines } = await audit.write();
    log(told.join('\n'));
    return lines;
}
/** Everything that needs the API. */
async function surfaces(asked, directory) {
    const { report, options } = asked;
    if (options.comment === 'off' && !options.checkRun && options.reviewComments === 0 && !options.uploadSarif)
        return [];
    // The client of the API takes a tenth of a second to load: only those who want it wait for it.
    const { writeSurfaces } = await Promise.all(/* import() */[__webpack_require__.e(9601), __webpack_require__.e(5135)]).then(__webpack_require__.bind(__webpack_require__, 95135));
    const root = (0,repository/* findRoot */.wg)(directory, options.paths);
    const textOf = await (0,head_files/* textsOfHead */.G6)(report, root);
    return writeSurfaces({ ...asked, textOf, movesTo: (sha, files) => (0,head_files/* movesTo */.QR)(report, root, sha, files) });
}
/** Says in the log what became of surfaces; what could not be written comes back for the summary. */
function tell(lines) {
    const sentence = ({ surface, text }) => `${surface}: ${text}`;
    if (lines.length > 0)
        log(lines.map(sentence).join('\n'));
    return lines.filter(({ done }) => !done).map(sentence);
}
/** What the step's environment gives goes before the input, whose default may do least. */
function action_accessOf({ repoToken }) {
    const access = (0,remote_parents/* apiAccess */.h0)();
    const given = [process.env['GITHUB_TOKEN'], repoToken, access.token].find((token) => token !== undefined && token !== '');
    return { ...access, token: given };
}
/** An input that is not set and one that is empty are the same to the runner: both are left out. */
function readInputs() {
    const given = {};
    for (const { key, input } of (0,options/* describeOptions */.c)()) {
        const value = input === undefined ? '' : inputOf(input);
        if (value !== '')
            given[key] = value;
    }
    return (0,options/* parseOptions */.A)(given, 'input');
}
/** As the runner gives it: capital letters, spaces as lines below. */
function inputOf(name) {
    return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}
function workingDirectory(workspace, given) {
    const directory = (0,repository/* realPath */.Ye)(external_node_path_default().resolve(workspace, given ?? '.'));
    if (directory === undefined)
        throw new errors/* UserError */.y(`working-directory: ${given ?? workspace} does not exist in the workspace`);
    if (!(0,repository/* isInside */.FK)((0,repository/* realPath */.Ye)(workspace) ?? workspace, directory))
        throw new errors/* UserError */.y(`working-directory: ${given ?? ''} lies outside the workspace`);
    return directory;
}
/** Folders that a run may write to. */
function writable(workspace) {
    const temporary = process.env['RUNNER_TEMP'];
    return temporary === undefined || temporary === '' ? [workspace] : [workspace, temporary];
}
/** What a comment would say, for a run that may write it. */
async function commentData(report, pages) {
    const { commentDataOf } = await __webpack_require__.e(/* import() */ 640).then(__webpack_require__.bind(__webpack_require__, 640));
    return `${JSON.stringify(commentDataOf(report, pages?.move), undefined, 1)}\n`;
}
function writeReports(report, pages, options, workspace, directory) {
    const within = writable(workspace);
    const writeText = (text, file) => (0,output/* writeReport */.u)(directory, file, text, within);
    const write = (id, file) => file === undefined ? '' : (0,output/* writeReport */.u)(directory, file, src_report/* reporters */.R0[id]?.parts?.(report) ?? render(id, report, pages), within);
    return { writeText, sarif: write('sarif', options.sarifFile), json: write('json', options.jsonFile), write };
}
function render(id, report, pages) {
    const text = src_report/* reporters */.R0[id]?.render(report, { colour: false, width: LOG_WIDTH, ...(pages === undefined ? {} : { pages }) }) ?? '';
    return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
/** Text that holds words of the repository: escaped, and printed while the runner obeys no command. */
function log(text) {
    const token = (0,external_node_crypto_.randomBytes)(TOKEN_BYTES).toString('hex');
    const lines = text.split('\n').map((line) => (0,src_report/* escapeForLog */.zB)(line));
    process.stdout.write(`::stop-commands::${token}\n${lines.join('\n')}\n::${token}::\n`);
}
function writeSummary(markdown) {
    const fits = Buffer.byteLength(markdown) <= SUMMARY_LIMIT_BYTES;
    addToSummary(process.env, fits ? markdown : 'The report is larger than a job summary may be; see the log and the report files.\n');
}
function setOutputs(outputs) {
    for (const name of Object.keys(outcome/* OUTPUTS */.py))
        setOutput(process.env, name, outputs[name]);
}
/** Fails closed: no verdict is a failure, unless only warnings were asked for. */
function fail(failure) {
    const warnOnly = ['true', 'True', 'TRUE'].includes(inputOf('warn-only')) || inputOf('on-error') === 'warn';
    log((0,app_failure/* failureLines */.w)(failure).join('\n'));
    const sentences = [failure.message, failure.help ?? ''].filter((part) => part !== '');
    process.stdout.write(`${(0,src_report/* runnerCommand */.Qf)(warnOnly ? 'warning' : 'error', failure.at, 'Cryptogate: no verdict', sentences)}\n`);
    setOutput(process.env, 'conclusion', 'error');
    process.exitCode = (0,outcome/* exitCode */.I$)('error', warnOnly);
}


/***/ }),

/***/ 57897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ explainFailure),
/* harmony export */   w: () => (/* binding */ failureLines)
/* harmony export */ });
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/** What a person reads when a run could not judge: whose fault it is, where, and what to do. */

/** A UserError keeps its words; anything else is our bug and says so. */
function explainFailure(error) {
    if (error instanceof _core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y) {
        return {
            message: error.message,
            ...(error.at === undefined ? {} : { at: error.at }),
            ...(error.help === undefined ? {} : { help: error.help }),
        };
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
        message: `internal error: ${stack}`,
        help: 'this is a bug in cryptogate: please report it with the lines above; nothing was judged',
    };
}
/** The failure as lines for a terminal or log: error, place, help. */
function failureLines(failure) {
    const lines = `error: ${failure.message}`.split('\n');
    const place = failure.at === undefined ? '' : `${failure.at.file}:${failure.at.line}:${failure.at.column}`;
    if (place !== '' && !failure.message.includes(place))
        lines.push(`  ${place}`);
    if (failure.help !== undefined)
        lines.push(...failure.help.split('\n').map((line) => `  ${line}`));
    return lines;
}


/***/ }),

/***/ 96967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   py: () => (/* binding */ OUTPUTS)
/* harmony export */ });
/* harmony import */ var _core_finding__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95278);
/* harmony import */ var _report_tally__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26900);
/** What a run ends with at the doors: exit code and outputs, read off the report and never decided anew. */


const EXIT_CODES = { pass: 0, fail: 1, error: 2 };
/** The report format never changes it; `warnOnly` makes every end a success, `onError: warn` the end of a run that could not judge. */
function exitCode(verdict, warnOnly, onError = 'fail') {
    return warnOnly || (verdict === 'error' && onError === 'warn') ? 0 : EXIT_CODES[verdict];
}
/** Outputs of the action, with what each says; generated into action.yml. */
const OUTPUTS = {
    conclusion: 'pass, warn (violations that do not fail), fail, or error (nothing could be judged).',
    'blocking-count': 'Findings that fail the run.',
    'warning-count': 'Findings that are shown as warnings.',
    'unresolved-count': 'Findings where a value could not be known, so that the rule could not be judged.',
    'new-count': 'Violations that the change brings and that fail or warn; without a change, all that do.',
    'existing-count': 'Where a change was judged: violations that were there before, in the files looked at. They are recorded and do not count.',
    'fixed-count': 'Where a change was judged: violations that it mends.',
    'suppressed-count': 'Findings that an exception or the baseline covers.',
    'unscanned-count': 'Files that were not judged, or only in part.',
    'highest-severity': 'Severity of the gravest violation: critical, high, medium, low, or none.',
    'report-sarif': 'Absolute path of the SARIF report, empty when none was asked for.',
    'report-json': 'Absolute path of the JSON report, empty when none was asked for.',
    'policy-digest': 'SHA-256 of the policy that judged.',
};
/** Only our own words, numbers and digests: never text of the repository. */
function outputsOf(report, files) {
    const tally = (0,_report_tally__WEBPACK_IMPORTED_MODULE_0__/* .tallyOf */ .s)(report);
    const { byEnforcement, unresolved, suppressed } = tally;
    return {
        conclusion: report.verdict === 'pass' && (byEnforcement.warn > 0 || (tally.change?.unread.length ?? 0) > 0) ? 'warn' : report.verdict,
        'blocking-count': String(byEnforcement.fail),
        'warning-count': String(byEnforcement.warn),
        'unresolved-count': String(unresolved),
        'new-count': String(tally.change?.new ?? byEnforcement.fail + byEnforcement.warn),
        'existing-count': String(tally.change?.existing ?? 0),
        'fixed-count': String(tally.change?.fixed ?? 0),
        'suppressed-count': String(suppressed.exception + suppressed.baseline),
        'unscanned-count': String(report.evidence.files.skipped + report.evidence.files.partlyParsed),
        'highest-severity': highestSeverity(report),
        'report-sarif': files.sarif,
        'report-json': files.json,
        'policy-digest': report.evidence.policy.sha256,
    };
}
function highestSeverity(report) {
    // What a change found there already is not its own.
    const own = report.findings.filter((finding) => finding.outcome === 'violation' && finding.change !== 'existing');
    const present = new Set(own.map((finding) => finding.rule.severity));
    return _core_finding__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .o.find((severity) => present.has(severity)) ?? 'none';
}


/***/ }),

/***/ 64034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ VERSION)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./src/app/version.ts
/** The tool's version: package.json's at build time. */

const VERSION = package_namespaceObject.rE;


/***/ }),

/***/ 37795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50390);

/** Properties that one of them lacks or that have other values, by name, in order. */
function differences(before, after) {
    const found = {};
    for (const name of [...new Set([...Object.keys(before.properties), ...Object.keys(after.properties)])].sort()) {
        const [was, is] = [before.properties[name], after.properties[name]];
        if (was !== undefined && is !== undefined && (0,_value__WEBPACK_IMPORTED_MODULE_0__/* .valueKey */ .zV)(was) === (0,_value__WEBPACK_IMPORTED_MODULE_0__/* .valueKey */ .zV)(is))
            continue;
        found[name] = { ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) };
    }
    return found;
}


/***/ }),

/***/ 74296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/** The input is at fault: nothing was judged (exit code 2). */
class UserError extends Error {
    help;
    at;
    constructor(message, options = {}) {
        super(message);
        this.name = 'UserError';
        this.help = options.help;
        this.at = options.at;
    }
}


/***/ }),

/***/ 95278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ SEVERITIES)
/* harmony export */ });
const SEVERITIES = ['critical', 'high', 'medium', 'low'];


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

/***/ 14031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ showUnseen),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   EA: () => (/* binding */ escapeSarifMessage),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   PJ: () => (/* binding */ isLink),
/* harmony export */   oi: () => (/* binding */ safeJson),
/* harmony export */   yq: () => (/* binding */ safeJsonParts),
/* harmony export */   zB: () => (/* binding */ escapeForLog)
/* harmony export */ });
/** Makes text from a scanned repository harmless in the place it is printed: a log, Markdown, JSON or a SARIF message. */
/**
 * Characters that a reader does not see and a terminal or log may obey: C0 and C1 controls (ANSI sequences start
 * with one), line and paragraph separators, bidirectional marks, zero-width and tag characters, halves of surrogate pairs.
 * The line feed is not among them here: JSON has it between its lines only, where nothing need be done for it.
 */
const UNSEEN_IN_LINES = 
// eslint-disable-next-line no-control-regex
/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff]/gu;
const UNSEEN = new RegExp(UNSEEN_IN_LINES.source.replace('[', '[\\n'), 'gu');
/** The legacy commands of GitHub's and Azure's runners, which they obey anywhere in a line. */
const RUNNER_COMMAND = /##(vso)?\[/gi;
/** GitHub's commands and GitLab's sections, which count at the start of a line; a wrapped line may start at any word. */
const LINE_COMMAND = /(^|\s):(?=:)/g;
/** A longer address is no reference that anybody reads. */
const MAX_LINK = 1024;
const ZERO_WIDTH_SPACE = '&#8203;';
/** Makes unseen characters visible: a line break becomes `\x0a`. The result is one line. */
function showUnseen(text) {
    return text.replace(UNSEEN, (character) => {
        const code = character.codePointAt(0) ?? 0;
        return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
    });
}
/** For stdout and stderr: nothing in the text can move the cursor, break the line or speak to a CI runner. */
function escapeForLog(text) {
    return showUnseen(text)
        .replace(RUNNER_COMMAND, (command) => `${command.slice(0, -1)}\\x5b`)
        .replace(LINE_COMMAND, '$1\\x3a');
}
/**
 * For Markdown outside of code: all that could be markup becomes an entity, which Markdown never takes for markup.
 * Mentions, issue numbers and bare links are found by GitHub after rendering, so a zero-width space breaks those.
 */
function escapeMarkdown(text) {
    return entities(showUnseen(text))
        .replace(/^(\d{1,9}(?=[.)]\s)|(?=[-+=]))(.)/, (_start, digits, mark) => digits + entity(mark))
        .replace(/:(?=[\w+-])/g, entity)
        .replace(/&#64;|&#35;(?=\d)|&#58;(?=\/\/)|\bGH-(?=\d)|\bwww&#46;/gi, (found) => found + ZERO_WIDTH_SPACE);
}
/** Code in Markdown as an HTML element: unlike backticks it holds in a table and cannot be closed by its content. */
function markdownCode(text) {
    return `<code>${entities(showUnseen(text))}</code>`;
}
/** What Markdown or GitHub's own syntax acts on anywhere in a line, code or not; a colon and a dot only where they make an address. */
function entities(text) {
    return text.replace(/[&<>"\\`*_[\]#|~@$]|:(?=\/\/)|(?<=\bwww)\./gi, entity);
}
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
/**
 * JSON that is also safe to print in a CI log: the same data, with runner commands and unseen characters as `\u` escapes.
 * Both can only stand inside of strings, so replacing them in the text keeps the JSON valid.
 */
function safeJson(value) {
    return safe(JSON.stringify(value, null, 2));
}
/** The same of an object, in parts: all of a large one at once takes several times its size. */
function* safeJsonParts(value) {
    let before = '{';
    for (const [name, member] of Object.entries(value)) {
        if (member === undefined)
            continue;
        yield `${before}\n  ${safe(JSON.stringify(name))}: `;
        if (Array.isArray(member) && member.length > 0)
            yield* listParts(member);
        else
            yield safe(indented(member, '\n  '));
        before = ',';
    }
    yield before === '{' ? '{}' : '\n}';
}
function* listParts(items) {
    let before = '[';
    for (const item of items) {
        yield `${before}\n    ${safe(indented(item ?? null, '\n    '))}`;
        before = ',';
    }
    yield '\n  ]';
}
/** A line feed stands between lines only. */
function indented(value, line) {
    return JSON.stringify(value, null, 2).replaceAll('\n', line);
}
function safe(json) {
    const text = json.replace(RUNNER_COMMAND, (command) => `${command.slice(0, -1)}\\u005b`);
    return isPlainJson(text) ? text : text.replace(UNSEEN_IN_LINES, unicodeEscape);
}
/** Told without looking at each character of a large report: of ASCII, JSON writes all that is unseen as `\u` escapes but DEL. */
function isPlainJson(text) {
    return Buffer.byteLength(text) === text.length && !text.includes('\u007f');
}
function unicodeEscape(character) {
    let escaped = '';
    for (let index = 0; index < character.length; index++)
        escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
    return escaped;
}
/** For SARIF messages, which are plain text but for links `[text](target)`; a mention must not reach anybody either. */
function escapeSarifMessage(text) {
    const visible = showUnseen(text);
    const unlinked = visible.includes('](') ? visible.replace(/[\\[\]]/g, '\\$&') : visible;
    return unlinked.replace(/@(?=\w)/g, '@\u200b');
}
/** At most `limit` UTF-16 units, cut between characters and marked with `…`. */
function cut(text, limit) {
    if (text.length <= limit)
        return text;
    const end = limit - 1;
    const code = text.charCodeAt(end - 1);
    const splitsPair = code >= 0xd800 && code <= 0xdbff;
    return `${text.slice(0, splitsPair ? end - 1 : end)}…`;
}
/** True for a reference that may stand in Markdown as `<link>`: only what cannot break out of `<…>` and leads to a web page. */
function isLink(reference) {
    return reference.length <= MAX_LINK && /^https:\/\/[\w.-]+(?:[/?#][\w.,~%#?=&+:;/-]*)?$/.test(reference);
}


/***/ }),

/***/ 26900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ unreadOf),
/* harmony export */   s: () => (/* binding */ tallyOf)
/* harmony export */ });
/** How codes of diagnostics begin that say of a whole file that nobody judged it. */
const UNREAD = 'file-';
/** Files of the change that were not judged: the change says nothing of them, and neither does the verdict. */
function unreadOf({ change, diagnostics }) {
    if (change === undefined)
        return [];
    return diagnostics.flatMap((one) => (one.file !== undefined && one.code.startsWith(UNREAD) ? [{ ...one, file: one.file }] : []));
}
function tallyOf(report) {
    const tally = {
        findings: report.findings.length,
        unresolved: 0,
        suppressed: { exception: 0, baseline: 0, pending: 0, ignored: 0 },
        byEnforcement: { fail: 0, warn: 0, record: 0 },
        byEnforcementAndSeverity: { fail: noSeverities(), warn: noSeverities(), record: noSeverities() },
        assets: report.assets.length,
        occurrences: 0,
        assetTypes: countBy(report.assets.map((asset) => asset.type)),
        skippedBy: countBy(report.evidence.skipped.map((skipped) => skipped.reason)),
        diagnostics: { error: 0, warning: 0, note: 0 },
    };
    for (const finding of report.findings) {
        if (finding.outcome === 'unresolved')
            tally.unresolved++;
        if (finding.suppression !== undefined)
            tally.suppressed[finding.suppression.status === 'accepted' ? finding.suppression.kind : 'pending']++;
        if (finding.ignored !== undefined)
            tally.suppressed.ignored++;
        tally.byEnforcement[finding.enforcement]++;
        tally.byEnforcementAndSeverity[finding.enforcement][finding.rule.severity]++;
    }
    if (report.change !== undefined)
        tally.change = changeTally(report, report.change.fixed);
    for (const asset of report.assets)
        tally.occurrences += asset.occurrences.length;
    for (const diagnostic of report.diagnostics)
        tally.diagnostics[diagnostic.level]++;
    return tally;
}
function changeTally(report, fixed) {
    const { findings } = report;
    const own = findings.filter((finding) => finding.change !== 'existing');
    const there = findings.filter((finding) => finding.change === 'existing');
    const counting = there.filter((finding) => finding.otherwise !== undefined);
    const of = (enforcement) => bySeverity(own.filter((finding) => finding.enforcement === enforcement));
    return {
        new: own.filter((finding) => finding.change === 'new' && finding.enforcement !== 'record').length,
        existing: counting.length,
        fixed: fixed.length,
        own: { fail: of('fail'), warn: of('warn'), record: of('record') },
        ownUnresolved: own.filter(({ outcome }) => outcome === 'unresolved').length,
        existingBySeverity: bySeverity(counting),
        fixedBySeverity: bySeverity(fixed),
        existingRecorded: there.length - counting.length,
        unread: unreadOf(report).map(({ file, code }) => `${file} (${code.slice(UNREAD.length)})`),
    };
}
function bySeverity(findings) {
    const counts = noSeverities();
    for (const finding of findings)
        counts[finding.rule.severity]++;
    return counts;
}
function noSeverities() {
    return { critical: 0, high: 0, medium: 0, low: 0 };
}
function countBy(names) {
    const counts = new Map();
    for (const name of names)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts].sort(([left], [right]) => (left < right ? -1 : 1));
}


/***/ })

};
;