"use strict";
exports.id = 3140;
exports.ids = [3140,640];
exports.modules = {

/***/ 23140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postComment: () => (/* binding */ postComment)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./src/host/github/client.ts
var client = __webpack_require__(98725);
// EXTERNAL MODULE: ./src/host/github/problem.ts
var problem = __webpack_require__(39483);
;// CONCATENATED MODULE: ./src/host/github/pull-requests.ts
/** By number; `owner` is the account of the fork or of the repository itself. Throws what a request throws. */
async function pullRequestsOf({ api, owner: home, repo }, owner, branch) {
    const route = 'GET /repos/{owner}/{repo}/pulls';
    const { data } = await api.request(route, { owner: home, repo, state: 'open', head: `${owner}:${branch}`, per_page: 100 });
    return data.map(({ number, head }) => ({ number, head: head.sha })).sort((left, right) => left.number - right.number);
}

// EXTERNAL MODULE: ./src/host/github/sticky-comment.ts
var sticky_comment = __webpack_require__(32181);
// EXTERNAL MODULE: ./src/host/read.ts
var read = __webpack_require__(99760);
// EXTERNAL MODULE: ./src/report/comment-data.ts
var comment_data = __webpack_require__(640);
;// CONCATENATED MODULE: ./src/app/post-comment.ts
/** The second stage of a comment for forks: what the run of the pull request left is checked, rendered anew and written with this run's rights. */








/** What the runner says of the run that ended; of the artifact nothing is believed but what it shows. */
const payloadSchema = schemas/* looseObject */._H3({
    workflow_run: schemas/* looseObject */._H3({
        id: schemas/* int */.Whr().positive(),
        event: schemas/* string */.YjP(),
        head_sha: schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/),
        head_branch: schemas/* string */.YjP().min(1).max(1000),
        head_repository: schemas/* looseObject */._H3({ owner: schemas/* looseObject */._H3({ login: schemas/* string */.YjP().regex(/^[\w-]{1,100}(\[bot\])?$/) }) }),
    }),
});
/** One line that says what was done, or why nothing was. Never throws. */
async function postComment(request) {
    const { run, options, payload } = request;
    const token = options.repoToken ?? '';
    const read = payloadSchema.safeParse(payload);
    if (run === undefined || run.event !== 'workflow_run' || !read.success)
        return { done: false, text: 'not written: post-comment is for the event workflow_run' };
    if (token === '')
        return { done: false, text: 'not written: there is no token: give repo-token' };
    const { workflow_run: ended } = read.data;
    if (ended.event !== 'pull_request')
        return { done: true, text: 'not written: the run that ended was not that of a pull request' };
    const data = dataIn(request);
    if ('problem' in data)
        return { done: false, text: `not written: ${request.file} was not taken: ${data.problem}` };
    const page = run.page?.replace(/\d+$/, String(ended.id));
    const { marker, text, news } = (0,comment_data/* commentFromData */.Oz)(data, options.category, page, pagesOf(run, ended.head_sha));
    const github = (0,client/* openGitHub */.o6)({ url: run.api, token, ...(request.second === undefined ? {} : { second: request.second }) }, run);
    try {
        return await written(github, ended, {
            marker,
            text,
            create: news || options.comment === 'always',
            recreate: options.commentMode === 'recreate',
        });
    }
    catch (error) {
        return { done: false, text: `not written: ${(0,problem/* explainProblem */.F)(error, 'pull-requests: write', run)}` };
    }
}
/** Which repository and commit is said by the runner, never by the artifact. */
function pagesOf({ repository }, commit) {
    return { host: 'github', repository, commit };
}
function dataIn({ directory, file }) {
    const bytes = (0,read/* readRegularFile */.X)(directory, external_node_path_default().resolve(directory, file), comment_data/* MAX_COMMENT_DATA_BYTES */.Y$);
    if ('error' in bytes)
        return { problem: bytes.error };
    return (0,comment_data/* readCommentData */.a$)(new TextDecoder('utf-8').decode(bytes));
}
async function written(github, ended, plan) {
    // Which pull request it is says GitHub, and never the artifact; one that has gone on gets the comment of its newer run.
    const pulls = await pullRequestsOf(github, ended.head_repository.owner.login, ended.head_branch);
    const [pull] = pulls.filter(({ head }) => head === ended.head_sha);
    if (pull === undefined)
        return { done: true, text: 'not written: no open pull request has this commit as its head' };
    const { state } = await (0,sticky_comment/* writeComment */.HF)(github, pull.number, plan);
    return { done: true, text: state === 'none' ? 'not written: there is nothing to say' : state };
}


/***/ }),

/***/ 98725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ ONCE),
/* harmony export */   Yg: () => (/* binding */ lookAndWrite),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   o6: () => (/* binding */ openGitHub)
/* harmony export */ });
/* harmony import */ var _octokit_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14730);
/* harmony import */ var _octokit_plugin_paginate_rest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93779);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49735);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86856);
/* harmony import */ var _web_fetch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7449);
/** GitHub's REST API for one repository: retries, limits and pages are octokit's, what failed comes back in words, never with the token. */





/** Waiting for longer than this costs more than the surface is worth; seconds. */
const MAX_WAIT = 90;
const RETRIES = 3;
/** Seconds between requests that people are told of; a second lies between others that write (GitHub REST, best practices). */
const NOTIFYING = 3;
const Client = _octokit_core__WEBPACK_IMPORTED_MODULE_1__/* .Octokit */ .E.plugin(_octokit_plugin_paginate_rest__WEBPACK_IMPORTED_MODULE_2__/* .paginateRest */ .ud, _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_4__/* .throttling */ .A);
/** Nothing that a library says of a request goes into a log. */
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
/** A client for one repository. Throws nothing: an address that may not be used fails as a request does. */
function openGitHub(access, { owner, repo }) {
    const second = access.second ?? 1000;
    const wait = (retryAfter, _options, _octokit, retryCount) => retryCount < RETRIES && retryAfter <= MAX_WAIT;
    const api = new Client({
        auth: access.token,
        baseUrl: access.url.replace(/\/+$/, ''),
        userAgent: 'cryptogate',
        log: silent,
        request: { fetch: (url, init) => fetchSafely(access.url, url, init) },
        retry: { retries: RETRIES, retryAfterBaseValue: second, doNotRetry: [400, 401, 403, 404, 409, 410, 413, 422, 429, 451] },
        throttle: {
            id: access.url,
            retryAfterBaseValue: second,
            onRateLimit: wait,
            onSecondaryRateLimit: wait,
            write: spaced(second),
            notifications: spaced(NOTIFYING * second),
        },
    });
    api.hook.before('request', () => {
        if (!isSafe(access.url))
            throw new AddressError('its address does not begin with https://');
    });
    return { api: api, owner, repo, second };
}
/** An address that may not be used: trying again would not help. */
class AddressError extends Error {
    status = 400;
    constructor(why) {
        super(why, { cause: { code: why } });
    }
}
/** Only a machine's own address may go without TLS. */
function isSafe(address) {
    if (!URL.canParse(address))
        return false;
    const { protocol, hostname } = new URL(address);
    return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
/** In the place of the plugin's own, whose seconds are fixed: a request starts `milliseconds` after the one before at the earliest. */
function spaced(milliseconds) {
    let next = 0;
    const schedule = async (_options, run) => {
        const wait = next - Date.now();
        next = Math.max(next, Date.now()) + milliseconds;
        if (wait > 0)
            await new Promise((resolve) => setTimeout(resolve, wait));
        return run();
    };
    // Of its class of a group the plugin calls nothing else.
    return { key: () => ({ schedule }) };
}
/** Only one server is talked to, and safely: the token goes with every request. */
async function fetchSafely(base, url, init) {
    if (!isSafe(url))
        throw new Error('the address of the API has to begin with https://');
    if (new URL(url).origin !== new URL(base).origin)
        throw new Error('the server sends elsewhere');
    return (0,_web_fetch__WEBPACK_IMPORTED_MODULE_0__/* .webFetch */ .dV)(url, init);
}
/**
 * Looks and writes, and again after a failure of the server or the line: a writing request may have arrived although no answer came,
 * so it is never just sent again.
 */
async function lookAndWrite(github, attempt) {
    for (let tries = 0;; tries++) {
        try {
            return await attempt();
        }
        catch (error) {
            if (tries === RETRIES || !isPassing(error))
                throw error;
            await new Promise((resolve) => setTimeout(resolve, (tries + 1) ** 2 * github.second));
        }
    }
}
/** For a request that makes something: sent once, see lookAndWrite. */
const ONCE = { request: { retries: 0 } };
function isPassing(error) {
    return statusOf(error) >= 500;
}
/** 0 where there was no answer that says. */
function statusOf(error) {
    const { status } = error;
    return typeof status === 'number' ? status : 0;
}


/***/ }),

/***/ 39483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ explainProblem)
/* harmony export */ });
/* harmony import */ var _client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98725);
/** Why a surface could not be written, in one clear line with what to do; only words of this file, numbers, and what GitHub itself says. */

/** GitHub's own message, at its longest. */
const MAX_DETAIL = 300;
/** `permission` is the line of the workflow that is needed, such as `pull-requests: write`. Never throws. */
function explainProblem(error, permission, circumstances) {
    const status = (0,_client__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error);
    const detail = detailOf(error);
    if (status === 401)
        return 'the token is not accepted';
    if (isLimit(error))
        return "GitHub's rate limit is reached; the next run tries again";
    if (status === 403 || status === 404)
        return refusal(status, detail, permission, circumstances);
    if (status === 422)
        return `GitHub rejects it${detail === '' ? '' : `: ${detail}`}`;
    if (status >= 500)
        return `${connectionOf(error) ?? `the server answered ${String(status)}`}, also after several tries`;
    return (connectionOf(error) ??
        (status === 0 ? 'an unexpected error' : `the server answered ${String(status)}${detail === '' ? '' : `: ${detail}`}`));
}
function refusal(status, detail, permission, { isFork, isDependabot, isEnterpriseServer }) {
    if (/advanced security|code security|code scanning is not enabled/i.test(detail))
        return 'code scanning is not enabled in this repository (private repositories need GitHub Code Security)';
    if (isFork)
        return 'the pull request comes from a fork, whose token can only read';
    if (isDependabot)
        return `runs of Dependabot can only read unless the job has "permissions: ${permission}"`;
    if (status === 403)
        return `the token may not do it; give the job "permissions: ${permission}"`;
    const server = isEnterpriseServer ? ', or this GitHub Enterprise Server does not have it' : '';
    return `GitHub does not find it: the token lacks "permissions: ${permission}"${server}`;
}
function isLimit(error) {
    const { response } = error;
    const isSecondary = /secondary rate limit|abuse detection/i.test(detailOf(error));
    return (0,_client__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === 429 || ((0,_client__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === 403 && (isSecondary || response?.headers?.['x-ratelimit-remaining'] === '0'));
}
/** What the server says in its answer; never the message of an error object, which may repeat what was sent. */
function detailOf(error) {
    const { response } = error;
    const data = response?.data;
    const message = typeof data?.message === 'string' ? data.message : '';
    const errors = Array.isArray(data?.errors) ? data.errors.map(errorText).filter((text) => text !== '') : [];
    return [message, ...errors]
        .filter((text) => text !== '')
        .join(': ')
        .slice(0, MAX_DETAIL);
}
function errorText(error) {
    if (typeof error === 'string')
        return error;
    const { message } = (error ?? {});
    return typeof message === 'string' ? message : '';
}
/** Only the system's own word, such as ECONNREFUSED. */
function connectionOf(error) {
    const { response, cause, name } = error;
    if (response !== undefined)
        return undefined;
    const code = cause?.cause?.code ?? cause?.code;
    if (typeof code === 'string')
        return `no connection (${code})`;
    if (name === 'HttpError')
        return 'no answer';
    return undefined;
}


/***/ }),

/***/ 32181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ ownLogin),
/* harmony export */   HF: () => (/* binding */ writeComment),
/* harmony export */   Z7: () => (/* binding */ normalised)
/* harmony export */ });
/* harmony import */ var _client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98725);
/** One comment on a pull request, edited in place: found by its first line, and only among the comments of our own actor. */

/** Who writes with the token that a workflow is given. */
const ACTIONS_BOT = 'github-actions[bot]';
/** Makes the comment what the plan says. Comments with the marker that others wrote stay untouched; own doubles go. Throws what a request throws. */
async function writeComment(github, pull, plan) {
    const author = await ownLogin(github);
    const body = `${plan.marker}\n${plan.text}`;
    return (0,_client__WEBPACK_IMPORTED_MODULE_0__/* .lookAndWrite */ .Yg)(github, async () => {
        const [first, ...doubles] = await ownComments(github, pull, author, plan.marker);
        for (const { id } of doubles)
            await removeComment(github, id);
        if (first === undefined)
            return plan.create ? createComment(github, pull, body) : { state: 'none' };
        if (normalised(first.body) === normalised(body))
            return { state: 'unchanged', url: first.url };
        if (plan.recreate === true) {
            await removeComment(github, first.id);
            return createComment(github, pull, body);
        }
        const { owner, repo } = github;
        await github.api.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: first.id, body });
        return { state: 'updated', url: first.url };
    });
}
async function ownComments(github, pull, author, marker) {
    const { api, owner, repo } = github;
    const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
    const comments = await api.paginate(route, { owner, repo, issue_number: pull, per_page: 100 });
    return comments
        .filter(({ user, body }) => user?.login === author && normalised(body ?? '').split('\n')[0] === marker)
        .map(({ id, body, html_url }) => ({ id, body: body ?? '', url: html_url }));
}
async function createComment({ api, owner, repo }, pull, body) {
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    const { data } = await api.request(route, { owner, repo, issue_number: pull, body, ..._client__WEBPACK_IMPORTED_MODULE_0__/* .ONCE */ .ET });
    return { state: 'created', url: data.html_url };
}
async function removeComment({ api, owner, repo }, id) {
    await api.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: id });
}
/** Tokens of apps cannot read `GET /user`; everybody can ask who they are here. */
async function ownLogin({ api }) {
    try {
        const { viewer } = await api.graphql('query { viewer { login } }');
        return typeof viewer?.login === 'string' ? viewer.login : ACTIONS_BOT;
    }
    catch {
        return ACTIONS_BOT;
    }
}
/** GitHub keeps a body as it was sent, but for line breaks of browsers and white space at the end. */
function normalised(body) {
    return body.replaceAll('\r\n', '\n').trimEnd();
}


/***/ }),

/***/ 640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oz: () => (/* binding */ commentFromData),
/* harmony export */   Y$: () => (/* binding */ MAX_COMMENT_DATA_BYTES),
/* harmony export */   a$: () => (/* binding */ readCommentData),
/* harmony export */   commentDataOf: () => (/* binding */ commentDataOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13798);
/* harmony import */ var _core_finding__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95278);
/* harmony import */ var _comment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54231);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14031);
/* harmony import */ var _markdown_limits__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39982);
/* harmony import */ var _page_view__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33853);
/**
 * What a comment says, as data: for pull requests of forks, whose runs may not write. One run leaves the data as an artifact, a second
 * one reads it. Whoever made the pull request may have made the data, too: it is checked, cut and escaped like any text of a repository.
 */






/** Bytes of the file; more than the data can have. */
const MAX_COMMENT_DATA_BYTES = 512 * 1024;
/** Entries of any list, and the highest number. */
const MAX_ITEMS = 500;
const MAX_NUMBER = 10_000_000;
/** A higher version is no version. */
const MAX_VERSION = 1000;
const text = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().max(_markdown_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_SENTENCE */ .Rt);
const place = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().max(_markdown_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PLACE */ .d_);
const number = zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().nonnegative().max(MAX_NUMBER);
function list(of) {
    return zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(of).max(MAX_ITEMS);
}
function listed(of) {
    return zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ items: list(of), total: number });
}
const change = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    summary: text,
    ends: text,
    files: number,
    approvals: list(text),
    trusted: list(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ title: text, sentences: list(text), vanishing: listed(text), appearing: listed(text) })),
    uses: listed(text),
    fixed: listed(text),
    existing: listed(text),
});
/** Of the commit that is the head: which one that is, and where it can be read, the data does not say. */
const page = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ file: place, line: number });
const row = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    severity: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_core_finding__WEBPACK_IMPORTED_MODULE_5__/* .SEVERITIES */ .o),
    title: text,
    message: text,
    remarks: list(text),
    rule: place,
    text: number,
    standard: list(text),
    fixes: list(text),
    places: listed(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ place, page: page.exactOptional(), decided: place.exactOptional(), code: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().max(_markdown_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CODE */ .lR).exactOptional() })),
});
const view = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    verdict: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['pass', 'fail', 'error']),
    sentence: text,
    news: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    warns: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    counts: list(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ label: place, numbers: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(number).length(_core_finding__WEBPACK_IMPORTED_MODULE_5__/* .SEVERITIES */ .o.length) })),
    notes: list(text),
    change: change.exactOptional(),
    sections: list(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ enforcement: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['fail', 'warn', 'record']), rows: list(row), total: number })),
    rules: list(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        id: place,
        title: text,
        because: text,
        instead: text,
        controls: list(text),
        references: list(text),
    })),
    fixable: number,
    files: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        title: place,
        facts: list(text),
        nothing: text.exactOptional(),
        skipped: listed(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ file: place, reason: place })),
    }),
    diagnostics: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        title: place,
        listed: listed(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ level: place, code: place, place: place.exactOptional(), message: text, help: text.exactOptional() })),
    }),
    policy: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ name: text, asOf: place, rules: number, failOn: place, tool: text }),
});
/** Counts up with every change of the shape: a reader takes its own version only. */
const VERSION = 4;
const commentData = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ version: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(VERSION), view });
/** As much of the report as its comment shows, in at most so many bytes as the second run reads. */
function commentDataOf(report, move) {
    const whole = (0,_page_view__WEBPACK_IMPORTED_MODULE_3__/* .pageView */ .$)(report, undefined, move);
    let data;
    for (const detail of _comment__WEBPACK_IMPORTED_MODULE_0__/* .COMMENT_LADDER */ .df) {
        data = { version: VERSION, view: view.parse(shortened(whole, detail)) };
        if (new TextEncoder().encode(JSON.stringify(data, undefined, 1)).length <= MAX_COMMENT_DATA_BYTES)
            break;
    }
    return data;
}
/** Lists and texts as long as the comment shows them at the most. */
function shortened(whole, detail) {
    const first = ({ items, total }, most) => ({ items: items.slice(0, most), total });
    const rowsOf = (rows, most) => rows.slice(0, most).map((one) => ({ ...one, places: first(one.places, detail.places) }));
    const sections = whole.sections.map((section) => ({
        ...section,
        rows: rowsOf(section.rows, section.enforcement === 'record' ? detail.recorded : detail.rows),
    }));
    const texts = [...new Set(sections.flatMap(({ rows }) => rows.map(({ text }) => text)))];
    const { change: all, files, diagnostics } = whole;
    const lists = (one) => first(one, detail.lines);
    return bounded({
        ...whole,
        ...(all === undefined
            ? {}
            : {
                change: {
                    ...all,
                    trusted: all.trusted.map((one) => ({ ...one, vanishing: lists(one.vanishing), appearing: lists(one.appearing) })),
                    uses: lists(all.uses),
                    fixed: lists(all.fixed),
                    existing: lists(all.existing),
                },
            }),
        sections: sections.map((section) => ({ ...section, rows: section.rows.map((one) => ({ ...one, text: texts.indexOf(one.text) })) })),
        rules: texts
            .flatMap((index) => whole.rules[index] ?? [])
            .map((rule) => ({ ...rule, references: rule.references.slice(0, _markdown_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_REFERENCES */ .Ub) })),
        files: { ...files, skipped: first(files.skipped, detail.lines) },
        diagnostics: { ...diagnostics, listed: first(diagnostics.listed, detail.lines) },
    });
}
/** Names of fields whose texts are cut shorter. */
const SHORT = {
    code: _markdown_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CODE */ .lR,
    place: _markdown_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PLACE */ .d_,
    decided: _markdown_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PLACE */ .d_,
    rule: _markdown_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PLACE */ .d_,
    id: _markdown_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PLACE */ .d_,
    label: _markdown_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PLACE */ .d_,
    file: _markdown_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PLACE */ .d_,
    reason: _markdown_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PLACE */ .d_,
    level: _markdown_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PLACE */ .d_,
    asOf: _markdown_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PLACE */ .d_,
    failOn: _markdown_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PLACE */ .d_,
};
function bounded(value, name = '') {
    if (typeof value === 'string')
        return (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(value, SHORT[name] ?? _markdown_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_SENTENCE */ .Rt);
    if (typeof value === 'number')
        return Math.min(value, MAX_NUMBER);
    if (Array.isArray(value))
        return value.slice(0, MAX_ITEMS).map((one) => bounded(one, name));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, bounded(one, key)]));
}
/** What was left by another run, or why it is not taken; nothing of it comes into the reason. */
function readCommentData(given) {
    let data;
    try {
        data = JSON.parse(given);
    }
    catch {
        return { problem: 'it is not JSON' };
    }
    const read = commentData.safeParse(data);
    if (read.success)
        return read.data;
    const other = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ version: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().min(1).max(MAX_VERSION) }).safeParse(data).data?.version;
    if (other === undefined || other === VERSION)
        return { problem: 'it is not what this version of the action writes' };
    return {
        problem: `it has the form ${String(other)}, and this version of the action reads ${String(VERSION)}: use the same one in both workflows`,
    };
}
/** `run` is the page of the run that judged. Addresses in the data lead nowhere: nobody vouches for them. Places lead to `pages`. */
function commentFromData(data, category, run, pages) {
    const remark = 'as the run of the pull request told it; what counts is its check';
    return (0,_comment__WEBPACK_IMPORTED_MODULE_0__/* .commentText */ .br)(data.view, category, { remark, links: false, run, pages });
}


/***/ }),

/***/ 54231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   br: () => (/* binding */ commentText),
/* harmony export */   df: () => (/* binding */ COMMENT_LADDER),
/* harmony export */   vm: () => (/* binding */ commentOf),
/* harmony export */   we: () => (/* binding */ markerOf)
/* harmony export */ });
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14031);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9777);
/* harmony import */ var _markdown_change__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89758);
/* harmony import */ var _markdown_evidence__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10871);
/* harmony import */ var _markdown_findings__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17095);
/* harmony import */ var _page_view__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33853);






/** GitHub takes 65,536 characters; the rest is room for the marker. */
const BUDGET_CHARACTERS = 64_000;
/** A comment is read in a mailbox too: what is left out stands in the job's summary. */
const COMMENT_LADDER = [
    { code: true, rows: 30, recorded: 20, places: 10, lines: 30 },
    { code: false, rows: 30, recorded: 20, places: 5, lines: 20 },
    { code: false, rows: 20, recorded: 5, places: 3, lines: 10 },
    { code: false, rows: 10, recorded: 0, places: 1, lines: 5 },
    { code: false, rows: 0, recorded: 0, places: 0, lines: 0 },
];
/** `run` is the address of the page with the whole report. */
function commentOf(report, category, run, pages) {
    return commentText((0,_page_view__WEBPACK_IMPORTED_MODULE_5__/* .pageView */ .$)(report, undefined, pages?.move), category, { run, pages });
}
/** The comment of a view, shortened until it fits. */
function commentText(view, category, frame) {
    const { links, pages } = frame;
    let text = '';
    for (const detail of COMMENT_LADDER) {
        text = renderWith({ ...detail, links: links !== false, ...(pages === undefined ? {} : { pages }) }, view, frame);
        if (text.length <= BUDGET_CHARACTERS)
            break;
    }
    return { marker: markerOf('comment', category), text, news: view.news };
}
/** Text of the repository never holds `<`, so it cannot hold this. */
function markerOf(kind, name) {
    return `<!-- cryptogate:${kind}:${name.replace(/[^\w./]+/g, '-')} -->`;
}
function renderWith(detail, view, frame) {
    const lists = { ...detail, lines: Math.min(detail.lines, 10) };
    const parts = [
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .Pl)(view),
        ...(view.news ? [] : ['Nothing is left to do here: what was told in this comment before, if anything, is resolved.']),
        (0,_markdown_change__WEBPACK_IMPORTED_MODULE_2__/* .changeLine */ .vK)(view),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .countsTable */ .Po)(view),
        (0,_markdown_findings__WEBPACK_IMPORTED_MODULE_4__/* .fixablePart */ .VG)(view),
        (0,_markdown_change__WEBPACK_IMPORTED_MODULE_2__/* .judgesPart */ .QB)(view, detail),
        ...(0,_markdown_findings__WEBPACK_IMPORTED_MODULE_4__/* .findingsPart */ .M4)(view, detail),
        (0,_markdown_change__WEBPACK_IMPORTED_MODULE_2__/* .changePart */ .is)(view, detail),
        (0,_markdown_evidence__WEBPACK_IMPORTED_MODULE_3__/* .filesPart */ .bf)(view, lists),
        (0,_markdown_evidence__WEBPACK_IMPORTED_MODULE_3__/* .diagnosticsPart */ .ux)(view, lists),
        footer(view, frame),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function footer(view, { run, remark }) {
    const whole = run !== undefined && (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .isLink */ .PJ)(run) ? ` · [whole report](${run})` : '';
    return `<sub>${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .policyLine */ .Dx)(view)}${whole}${remark === undefined ? '' : ` · ${remark}`}</sub>`;
}


/***/ })

};
;