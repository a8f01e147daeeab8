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
    const { marker, text, news } = (0,comment_data/* commentFromData */.Oz)(data, options.category, page);
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
    return { api: api, owner, repo, second };
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
/** Only a machine's own address may go without TLS, and only one server is talked to: the token goes with every request. */
async function fetchSafely(base, url, init) {
    const { protocol, hostname, origin } = new URL(url);
    const isOwn = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    if (protocol !== 'https:' && !(protocol === 'http:' && isOwn))
        throw new Error('the address of the API has to begin with https://');
    if (origin !== new URL(base).origin)
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
/* harmony import */ var _change_wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34313);
/* harmony import */ var _comment__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54231);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14031);
/* harmony import */ var _showing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2013);
/* harmony import */ var _tally__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26900);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25594);
/**
 * What a comment says, as data: for pull requests of forks, whose runs may not write. One run leaves the data as an artifact, a second
 * one reads it. Whoever made the pull request may have made the data, too: it is checked, cut and escaped like any text of a repository.
 */








const MAX_ROWS = 30;
const MAX_NOTES = 20;
const MAX_TEXT = 400;
/** Bytes of the file; more than the data can have. */
const MAX_COMMENT_DATA_BYTES = 256 * 1024;
const text = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().max(MAX_TEXT);
const line = zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().positive().max(10_000_000);
const commentData = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    verdict: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['pass', 'fail', 'error']),
    news: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    summary: text,
    findings: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        enforcement: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['fail', 'warn']),
        severity: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_core_finding__WEBPACK_IMPORTED_MODULE_5__/* .SEVERITIES */ .o),
        title: text,
        asset: text,
        file: text,
        line,
        message: text,
    }))
        .max(MAX_ROWS),
    /** Findings beyond those. */
    more: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().nonnegative().max(10_000_000),
    notes: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(text).max(MAX_NOTES),
    policy: text,
});
function commentDataOf(report) {
    const tally = (0,_tally__WEBPACK_IMPORTED_MODULE_6__/* .tallyOf */ .s)(report);
    const showing = (0,_showing__WEBPACK_IMPORTED_MODULE_2__/* .showingOf */ .p)(report);
    const counting = showing.spoken.filter(({ enforcement }) => enforcement !== 'record');
    const { trusted = [], approvals = [] } = report.change ?? {};
    const errors = report.diagnostics.filter(({ level }) => level === 'error').map(({ message }) => message);
    const notes = [...errors, ...trusted.map(_change_wording__WEBPACK_IMPORTED_MODULE_0__/* .trustedText */ .Tw), ...approvals.filter(({ state }) => state !== 'approved').map(_change_wording__WEBPACK_IMPORTED_MODULE_0__/* .approvalText */ .zP)];
    return {
        version: 1,
        verdict: report.verdict,
        news: (0,_showing__WEBPACK_IMPORTED_MODULE_2__/* .hasNews */ .O)(report, showing),
        summary: (0,_escape__WEBPACK_IMPORTED_MODULE_7__/* .cut */ .Jj)([(0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .verdictSentence */ .BT)(report, tally), (0,_change_wording__WEBPACK_IMPORTED_MODULE_0__/* .changeSummary */ .lb)(tally)].filter((one) => one !== '').join(' '), MAX_TEXT),
        findings: counting.slice(0, MAX_ROWS).map((finding) => ({
            enforcement: finding.enforcement === 'fail' ? 'fail' : 'warn',
            severity: finding.rule.severity,
            title: (0,_escape__WEBPACK_IMPORTED_MODULE_7__/* .cut */ .Jj)((0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .Gg)(finding), MAX_TEXT),
            asset: (0,_escape__WEBPACK_IMPORTED_MODULE_7__/* .cut */ .Jj)(finding.asset.name, MAX_TEXT),
            file: (0,_escape__WEBPACK_IMPORTED_MODULE_7__/* .cut */ .Jj)(finding.at.file, MAX_TEXT),
            line: finding.at.line,
            message: (0,_escape__WEBPACK_IMPORTED_MODULE_7__/* .cut */ .Jj)(finding.message, MAX_TEXT),
        })),
        more: Math.max(0, counting.length - MAX_ROWS),
        notes: notes.slice(0, MAX_NOTES).map((one) => (0,_escape__WEBPACK_IMPORTED_MODULE_7__/* .cut */ .Jj)(one, MAX_TEXT)),
        policy: (0,_escape__WEBPACK_IMPORTED_MODULE_7__/* .cut */ .Jj)(`${report.evidence.policy.id} ${report.evidence.policy.version}`, MAX_TEXT),
    };
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
    return read.success ? read.data : { problem: 'it is not what this version of the action writes' };
}
const HEADLINE = { pass: '✅ Cryptogate: pass', fail: '❌ Cryptogate: fail', error: '⚠️ Cryptogate: no verdict' };
const WORD = { fail: 'fails', warn: 'warns' };
/** `run` is the page of the run that judged. */
function commentFromData(data, category, run) {
    const rows = data.findings.map(({ enforcement, severity, title, asset, file, line: at, message }) => `| ${WORD[enforcement]}, ${severity} | ${(0,_escape__WEBPACK_IMPORTED_MODULE_7__/* .markdownCode */ .D9)(`${file}:${String(at)}`)} | ${(0,_escape__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(asset)} | ${(0,_escape__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(title)}. ${(0,_escape__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(message)} |`);
    const table = rows.length === 0 ? [] : [['| | Where | What | Why |', '| --- | --- | --- | --- |', ...rows].join('\n')];
    const more = data.more === 0 ? [] : [`And ${(0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(data.more, 'more finding')}.`];
    const page = run !== undefined && (0,_escape__WEBPACK_IMPORTED_MODULE_7__/* .isLink */ .PJ)(run) ? ` · [whole report](${run})` : '';
    const parts = [
        `## ${HEADLINE[data.verdict]}`,
        (0,_escape__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(data.summary),
        ...(data.news ? [] : ['Nothing is left to do here: what was told in this comment before, if anything, is resolved.']),
        ...table,
        ...more,
        ...data.notes.map((note) => `- ${(0,_escape__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(note)}`),
        `<sub>policy ${(0,_escape__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(data.policy)}${page} · as the run of the pull request told it; what counts is its check</sub>`,
    ];
    return { marker: (0,_comment__WEBPACK_IMPORTED_MODULE_1__/* .markerOf */ .w)('comment', category), text: `${parts.join('\n\n')}\n`, news: data.news };
}


/***/ }),

/***/ 54231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ commentOf),
/* harmony export */   w: () => (/* binding */ markerOf)
/* harmony export */ });
/* harmony import */ var _arrange__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54126);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14031);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9777);
/* harmony import */ var _markdown_change__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89758);
/* harmony import */ var _markdown_evidence__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10871);
/* harmony import */ var _markdown_findings__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34952);
/* harmony import */ var _showing__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2013);
/* harmony import */ var _source__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25689);
/* harmony import */ var _tally__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(26900);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25594);










/** GitHub takes 65,536 characters; the rest is room for the marker. */
const BUDGET_CHARACTERS = 64_000;
/** A comment is read in a mailbox too: what is left out stands in the job's summary. */
const LADDER = [
    { code: true, rows: 30, recorded: 20, places: 10, lines: 30 },
    { code: false, rows: 30, recorded: 20, places: 5, lines: 20 },
    { code: false, rows: 20, recorded: 5, places: 3, lines: 10 },
    { code: false, rows: 10, recorded: 0, places: 1, lines: 5 },
    { code: false, rows: 0, recorded: 0, places: 0, lines: 0 },
];
/** `run` is the address of the page with the whole report. */
function commentOf(report, category, run) {
    const marker = markerOf('comment', category);
    let text = '';
    for (const detail of LADDER) {
        text = renderWith(detail, report, run);
        if (text.length <= BUDGET_CHARACTERS)
            break;
    }
    return { marker, text, news: (0,_showing__WEBPACK_IMPORTED_MODULE_5__/* .hasNews */ .O)(report, (0,_showing__WEBPACK_IMPORTED_MODULE_5__/* .showingOf */ .p)(report)) };
}
/** Text of the repository never holds `<`, so it cannot hold this. */
function markerOf(kind, name) {
    return `<!-- cryptogate:${kind}:${name.replace(/[^\w./]+/g, '-')} -->`;
}
function renderWith(detail, report, run) {
    const tally = (0,_tally__WEBPACK_IMPORTED_MODULE_8__/* .tallyOf */ .s)(report);
    const showing = (0,_showing__WEBPACK_IMPORTED_MODULE_5__/* .showingOf */ .p)(report);
    const isClean = !(0,_showing__WEBPACK_IMPORTED_MODULE_5__/* .hasNews */ .O)(report, showing);
    const parts = [
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .Pl)(report, tally),
        ...(isClean ? ['Nothing is left to do here: what was told in this comment before, if anything, is resolved.'] : []),
        (0,_markdown_change__WEBPACK_IMPORTED_MODULE_2__/* .changePart */ .i)(report, tally, detail),
        ...(tally.findings > 0 ? [(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .countsTable */ .Po)(tally)] : []),
        ...(0,_markdown_findings__WEBPACK_IMPORTED_MODULE_4__/* .findingsPart */ .M)(report, (0,_arrange__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(showing.spoken), detail, (0,_source__WEBPACK_IMPORTED_MODULE_6__/* .sourceLines */ .J)(report)),
        fixLine(report, showing),
        (0,_markdown_evidence__WEBPACK_IMPORTED_MODULE_3__/* .filesPart */ .bf)(report, tally, { ...detail, lines: Math.min(detail.lines, 10) }),
        (0,_markdown_evidence__WEBPACK_IMPORTED_MODULE_3__/* .diagnosticsPart */ .ux)(report, tally, { ...detail, lines: Math.min(detail.lines, 10) }),
        footer(report, run),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function fixLine({ fixes = [] }, { spoken }) {
    const fixable = new Set(fixes.map((fix) => fix.fingerprint));
    const number = spoken.filter(({ fingerprint }) => fixable.has(fingerprint)).length;
    return number === 0 ? '' : `${(0,_wording__WEBPACK_IMPORTED_MODULE_7__/* .count */ .U9)(number, 'finding')} can be fixed mechanically: <code>cryptogate fix --write</code>.`;
}
function footer(report, run) {
    const whole = run !== undefined && (0,_escape__WEBPACK_IMPORTED_MODULE_9__/* .isLink */ .PJ)(run) ? ` · [whole report](${run})` : '';
    return `<sub>${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .policyLine */ .Dx)(report)}${whole}</sub>`;
}


/***/ })

};
;