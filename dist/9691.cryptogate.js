"use strict";
exports.id = 9691;
exports.ids = [9691];
exports.modules = {

/***/ 19691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditInAction: () => (/* binding */ auditInAction)
});

// EXTERNAL MODULE: ./src/audit/canonical.ts
var canonical = __webpack_require__(98273);
// EXTERNAL MODULE: ./src/host/clock.ts
var clock = __webpack_require__(54400);
// EXTERNAL MODULE: ./src/host/output.ts
var output = __webpack_require__(47921);
// EXTERNAL MODULE: ./src/report/json.ts + 1 modules
var json = __webpack_require__(47180);
// EXTERNAL MODULE: ./src/app/audit-files.ts + 1 modules
var audit_files = __webpack_require__(17322);
// EXTERNAL MODULE: ./src/host/github/client.ts
var client = __webpack_require__(98725);
// EXTERNAL MODULE: ./src/host/github/sticky-comment.ts
var sticky_comment = __webpack_require__(32181);
;// CONCATENATED MODULE: ./src/host/github/issues.ts
/** Issues that the tool keeps: one a topic and owner, found by the first line of the body, and only among those of our own actor. */


/** What own issues are listed by; GitHub makes the label when it is used first. */
const LABEL = 'cryptogate-audit';
/** A repository with more of our own than this has another problem. */
const MAX_ISSUES = 200;
/**
 * Makes the issues whose marker begins with `family` what the plans say: opens, changes, opens again, and closes those without a plan, with
 * `done` as their text. Throws what a request throws.
 */
async function writeIssues(github, plans, family, done) {
    const author = await (0,sticky_comment/* ownLogin */.C4)(github);
    const result = { opened: 0, updated: 0, unchanged: 0, closed: 0, left: 0 };
    let known = await ownIssues(github, author, family);
    for (const plan of plans.slice(0, MAX_ISSUES)) {
        let isFirst = true;
        const state = await (0,client/* lookAndWrite */.Yg)(github, async () => {
            // After a failure nobody knows whether the issue was made.
            if (!isFirst)
                known = await ownIssues(github, author, family);
            isFirst = false;
            return writeIssue(github, plan, known.get(plan.marker));
        });
        result[state]++;
    }
    const wanted = new Set(plans.map(({ marker }) => marker));
    for (const [marker, { number, open, title }] of known) {
        if (!open || wanted.has(marker))
            continue;
        await change(github, number, { title, body: `${marker}\n${done}`, state: 'closed', state_reason: 'completed' });
        result.closed++;
    }
    return result;
}
async function writeIssue(github, { marker, title, text }, before) {
    const body = `${marker}\n${text}`;
    if (before === undefined) {
        await create(github, title, body);
        return 'opened';
    }
    if (before.notPlanned)
        return 'left';
    if (before.open && before.title === title && (0,sticky_comment/* normalised */.Z7)(before.body) === (0,sticky_comment/* normalised */.Z7)(body))
        return 'unchanged';
    await change(github, before.number, { title, body, ...(before.open ? {} : { state: 'open' }) });
    return before.open ? 'updated' : 'opened';
}
/** By marker; of doubles the oldest that is open, else the newest. */
async function ownIssues(github, author, family) {
    const { api, owner, repo } = github;
    const all = await api.paginate('GET /repos/{owner}/{repo}/issues', { owner, repo, state: 'all', labels: LABEL, per_page: 100 });
    const found = new Map();
    for (const issue of all) {
        const body = issue.body ?? '';
        const marker = (0,sticky_comment/* normalised */.Z7)(body).split('\n')[0] ?? '';
        if (issue.user?.login !== author || issue.pull_request !== undefined || !marker.startsWith(family))
            continue;
        const one = {
            number: issue.number,
            title: issue.title,
            body,
            open: issue.state === 'open',
            notPlanned: issue.state === 'closed' && issue.state_reason === 'not_planned',
        };
        const before = found.get(marker);
        if (before === undefined || (one.open && (!before.open || one.number < before.number)))
            found.set(marker, one);
    }
    return found;
}
async function create({ api, owner, repo }, title, body) {
    await api.request('POST /repos/{owner}/{repo}/issues', { owner, repo, title, body, labels: [LABEL], ...client/* ONCE */.ET });
}
async function change({ api, owner, repo }, number, given) {
    await api.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', { owner, repo, issue_number: number, ...given });
}
/** Whether issues are switched off in the repository. */
function areIssuesOff(error) {
    return (0,client/* statusOf */.c2)(error) === 410;
}

// EXTERNAL MODULE: ./src/host/github/problem.ts
var problem = __webpack_require__(39483);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
;// CONCATENATED MODULE: ./src/report/due-issue.ts
/** The issue about what falls due for one owner: title, and a body that is found again by its first line. */

const MAX_TITLE = 200;
const MAX_TEXT = 300;
/** GitHub takes 65,536 characters. */
const MAX_LINES = 150;
/** What all issues of a category begin with. */
function issueMarkers(category) {
    return `<!-- cryptogate:audit:${plain(category)}:`;
}
function dueIssue({ id, title, owner, lines }, category, asOf, page) {
    const rows = lines.slice(0, MAX_LINES).map(({ date, days, text, at }) => {
        const cells = [
            date ?? '',
            days === undefined ? '' : remaining(days),
            (0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* cut */.Jj)(text, MAX_TEXT)),
            (0,report_escape/* markdownCode */.D9)(`${at.file}:${String(at.line)}`),
        ];
        return `| ${cells.join(' | ')} |`;
    });
    const more = lines.length > MAX_LINES ? [`And ${String(lines.length - MAX_LINES)} more; see the report.`] : [];
    const report = page === undefined ? '' : ` The report: <${page}>.`;
    return {
        marker: `${issueMarkers(category)}${plain(id)}:${plain(owner)} -->`,
        title: (0,report_escape/* cut */.Jj)((0,report_escape/* showUnseen */.AZ)(`${title}: ${owner}`), MAX_TITLE),
        text: [
            `As of ${asOf}, for **${(0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* cut */.Jj)(owner, MAX_TEXT))}**:`,
            ['| day | | what | place |', '| --- | --- | --- | --- |', ...rows].join('\n'),
            ...more,
            `The scheduled audit keeps this issue: it is changed when days change, and closed when nothing is left. Close it as not planned, and it stays closed.${report}`,
        ].join('\n\n'),
    };
}
/** What a closed issue says. */
function doneText(asOf) {
    return `Nothing is due any more, as of ${asOf}. The scheduled audit opens this issue again when something is.`;
}
function remaining(days) {
    if (days === 0)
        return 'today';
    const count = `${String(Math.abs(days))} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
    return days < 0 ? `**overdue by ${count}**` : `in ${count}`;
}
/** Two owners never share a marker: what is not a plain letter or digit is written as its number. */
function plain(text) {
    return text.replace(/[^A-Za-z0-9._/@-]/g, (character) => `~${String(character.codePointAt(0))}~`).slice(0, MAX_TITLE);
}

;// CONCATENATED MODULE: ./src/app/audit-issues.ts




const PERMISSION = 'issues: write';
/** Never throws. */
async function writeAuditIssues({ topics, asOf, category, token = '', run, second }) {
    const line = (done, text) => ({ surface: 'issues', done, text });
    if (run === undefined)
        return line(false, 'this is no run of GitHub');
    if (token === '')
        return line(false, 'there is no token: give repo-token');
    const github = (0,client/* openGitHub */.o6)({ url: run.api, token, ...(second === undefined ? {} : { second }) }, run);
    const plans = topics.map((topic) => dueIssue(topic, category, asOf, run.page));
    try {
        const { opened, updated, unchanged, closed, left } = await writeIssues(github, plans, issueMarkers(category), doneText(asOf));
        const counts = { opened, changed: updated, 'as they were': unchanged, closed, 'left closed, as not planned': left };
        const told = Object.entries(counts).flatMap(([word, count]) => (count === 0 ? [] : [`${String(count)} ${word}`]));
        return line(true, told.length === 0 ? 'nothing falls due' : told.join(', '));
    }
    catch (error) {
        return line(false, areIssuesOff(error) ? 'issues are switched off in this repository' : (0,problem/* explainProblem */.F)(error, PERMISSION, run));
    }
}

// EXTERNAL MODULE: ./src/app/audit-text.ts
var audit_text = __webpack_require__(86614);
// EXTERNAL MODULE: ./src/app/audit-package.ts
var audit_package = __webpack_require__(26953);
// EXTERNAL MODULE: ./src/app/full-audit.ts + 18 modules
var full_audit = __webpack_require__(38331);
// EXTERNAL MODULE: ./src/app/ledger-run.ts
var ledger_run = __webpack_require__(17034);
;// CONCATENATED MODULE: ./src/app/audit-action.ts










/** Judges the whole tree, whatever the event is. Throws a UserError where nothing can be judged. */
async function auditInAction(input) {
    const { directory, installation, options } = input;
    const { policy, policySource, register, ledger, trustedRef, asOf } = options;
    const request = { directory, installation, policy, policySource, register, ledger, trustedRef, asOf };
    const made = await (0,full_audit/* runAudit */.bD)(request, options);
    return { report: made.report, write: () => write(input, request, made) };
}
async function write({ directory, options, run, within }, request, made) {
    const folder = options.audit ?? 'cryptogate-audit';
    const files = Object.entries((0,audit_files/* auditFiles */.p)(made));
    for (const [name, text] of files)
        (0,output/* writeReport */.u)(directory, `${folder}/${name}`, text, within);
    const kept = await (0,audit_package/* writeAuditPackage */.j)(request, folder);
    if (options.ledger !== undefined)
        recordAudit(made, kept.digest, options.ledger, directory);
    const { category, repoToken: token } = options;
    const surfaces = options.auditIssues
        ? [await writeAuditIssues({ topics: made.topics, asOf: made.report.evidence.asOf, category, token, run })]
        : [];
    return { log: [`audit: ${String(files.length)} files in ${folder}`, kept.text, ...(0,audit_text/* selfTestLines */.m)(made.selfTest)], surfaces };
}
function recordAudit({ root, knowledge, report }, kept, file, directory) {
    const binding = (0,ledger_run/* bindingOf */.hJ)(root, knowledge, report.evidence.policy, report.evidence.asOf, (0,clock/* now */.t)());
    const digest = (0,canonical/* sha256 */.s)(json/* json */.P.render(report, { colour: false, width: 0 }));
    (0,ledger_run/* addToLedger */.mq)(directory, file, {
        kind: 'audit',
        ...binding,
        verdict: report.verdict,
        counts: (0,ledger_run/* countsOf */.mQ)(report),
        report: digest,
        ...(kept === undefined ? {} : { package: kept }),
    });
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


/***/ })

};
;