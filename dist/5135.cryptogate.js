"use strict";
exports.id = 5135;
exports.ids = [5135];
exports.modules = {

/***/ 95135:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeSurfaces: () => (/* binding */ writeSurfaces)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/host/github/client.ts
var client = __webpack_require__(98725);
;// CONCATENATED MODULE: ./src/host/github/check-run.ts
/** A check run with all its annotations, fifty at a time. */

/** What the API takes in one request (GitHub REST description, checks). */
const BATCH = 50;
/** Writes the check run; 'unchanged' where the newest of that name already shows the same. Throws what a request throws. */
async function writeCheckRun(github, plan) {
    const id = await (0,client/* lookAndWrite */.Yg)(github, async () => ((await isThere(github, plan)) ? undefined : createCheckRun(github, plan)));
    if (id === undefined)
        return { state: 'unchanged' };
    if (plan.annotations.length <= BATCH)
        return { state: 'created' };
    const { api, owner, repo } = github;
    const { title, summary, conclusion } = plan;
    const route = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}';
    const update = { owner, repo, check_run_id: id };
    let isWhole = true;
    for (let from = BATCH; from < plan.annotations.length; from += BATCH) {
        const annotations = plan.annotations.slice(from, from + BATCH);
        try {
            // Annotations are appended by every request, so one that may have arrived is not sent again.
            await api.request(route, { ...update, output: { title, summary, annotations }, ...client/* ONCE */.ET });
        }
        catch {
            isWhole = false;
        }
    }
    await api.request(route, { ...update, output: { title, summary }, status: 'completed', conclusion });
    return { state: isWhole ? 'created' : 'partly' };
}
async function isThere({ api, owner, repo }, { name, sha, digest }) {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
    const runs = await api.paginate(route, { owner, repo, ref: sha, check_name: name, filter: 'latest', per_page: 100 });
    return runs.some((run) => run.external_id === digest && run.status === 'completed');
}
async function createCheckRun({ api, owner, repo }, plan) {
    const { name, sha, title, summary, digest, details, conclusion } = plan;
    const isWhole = plan.annotations.length <= BATCH;
    const { data } = await api.request('POST /repos/{owner}/{repo}/check-runs', {
        owner,
        repo,
        name,
        head_sha: sha,
        external_id: digest,
        ...(details === undefined ? {} : { details_url: details }),
        output: { title, summary, annotations: plan.annotations.slice(0, BATCH) },
        ...(isWhole ? { status: 'completed', conclusion } : { status: 'in_progress' }),
        ...client/* ONCE */.ET,
    });
    return Number(data.id);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/host/github/code-scanning.ts
/** Upload of SARIF to code scanning, and what becomes of it. */

/** GitHub rejects a larger file (code scanning, SARIF limits). */
const MAX_COMPRESSED_BYTES = 10 * 1024 * 1024;
/** Seconds before each look at what became of it. */
const LOOKS = [1, 2, 4, 8, 15];
/** Throws what a request throws. The same upload again replaces the first: alerts are told by their fingerprints. */
async function uploadSarif(github, { sarif, sha, ref }) {
    const compressed = (0,external_node_zlib_.gzipSync)(sarif, { level: 9 });
    if (compressed.length > MAX_COMPRESSED_BYTES)
        return {
            state: 'too-large',
            detail: `the report is ${String(compressed.length)} bytes after compression, code scanning takes ${String(MAX_COMPRESSED_BYTES)}`,
        };
    const { api, owner, repo } = github;
    const { data } = await api.request('POST /repos/{owner}/{repo}/code-scanning/sarifs', {
        owner,
        repo,
        commit_sha: sha,
        ref,
        sarif: compressed.toString('base64'),
        tool_name: 'cryptogate',
    });
    return data.id === undefined ? { state: 'pending', detail: '' } : outcomeOf(github, data.id);
}
/** GitHub reads an upload after it has answered; one that is still read after half a minute is left alone. */
async function outcomeOf({ api, owner, repo, second }, id) {
    for (const seconds of LOOKS) {
        await new Promise((resolve) => setTimeout(resolve, seconds * second));
        const { data } = await api.request('GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}', { owner, repo, sarif_id: id });
        if (data.processing_status === 'complete')
            return { state: 'complete', detail: '' };
        if (data.processing_status === 'failed')
            return { state: 'failed', detail: (data.errors ?? []).join('; ') };
    }
    return { state: 'pending', detail: '' };
}

// EXTERNAL MODULE: ./src/host/github/problem.ts
var problem = __webpack_require__(39483);
// EXTERNAL MODULE: ./src/host/github/sticky-comment.ts
var sticky_comment = __webpack_require__(32181);
;// CONCATENATED MODULE: ./src/host/github/review.ts
/** Comments on lines of a pull request: one review a run, each comment once, nothing lost when one line is refused. */


/** `sha` is the head commit. Throws what a request throws, but for refused lines. */
async function writeReview(github, pull, sha, comments) {
    if (comments.length === 0)
        return { posted: 0, known: 0, refused: 0 };
    const author = await (0,sticky_comment/* ownLogin */.C4)(github);
    return (0,client/* lookAndWrite */.Yg)(github, async () => {
        const markers = await ownMarkers(github, pull, author);
        const fresh = comments.filter(({ marker }) => !markers.has(marker));
        const known = comments.length - fresh.length;
        if (fresh.length === 0)
            return { posted: 0, known, refused: 0 };
        try {
            await postReview(github, pull, sha, fresh);
            return { posted: fresh.length, known, refused: 0 };
        }
        catch (error) {
            if ((0,client/* statusOf */.c2)(error) !== 422)
                throw error;
            return { ...(await postEach(github, pull, sha, fresh)), known };
        }
    });
}
async function ownMarkers({ api, owner, repo }, pull, author) {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments';
    const comments = await api.paginate(route, { owner, repo, pull_number: pull, per_page: 100 });
    const own = comments.filter(({ user }) => user?.login === author);
    return new Set(own.map(({ body }) => body.replaceAll('\r\n', '\n').split('\n')[0] ?? ''));
}
async function postReview({ api, owner, repo }, pull, sha, comments) {
    await api.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
        owner,
        repo,
        pull_number: pull,
        commit_id: sha,
        // Never a request for changes: somebody would have to dismiss it.
        event: 'COMMENT',
        comments: comments.map(wire),
        ...client/* ONCE */.ET,
    });
}
/** One line that GitHub refuses fails a whole review; alone each of the others gets through. */
async function postEach(github, pull, sha, comments) {
    const { api, owner, repo } = github;
    let posted = 0;
    let refused = 0;
    for (const comment of comments) {
        try {
            const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments';
            await api.request(route, { owner, repo, pull_number: pull, commit_id: sha, ...wire(comment), ...client/* ONCE */.ET });
            posted++;
        }
        catch (error) {
            if ((0,client/* statusOf */.c2)(error) !== 422)
                throw error;
            refused++;
        }
    }
    return { posted, refused };
}
function wire({ path, start, end, marker, text }) {
    const range = start < end ? { start_line: start, start_side: 'RIGHT' } : {};
    return { path, body: `${marker}\n${text}`, line: end, side: 'RIGHT', ...range };
}

// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/markdown.ts + 1 modules
var markdown = __webpack_require__(9777);
// EXTERNAL MODULE: ./src/report/showing.ts
var showing = __webpack_require__(2013);
// EXTERNAL MODULE: ./src/report/tally.ts
var tally = __webpack_require__(26900);
// EXTERNAL MODULE: ./src/report/told-place.ts
var told_place = __webpack_require__(38891);
// EXTERNAL MODULE: ./src/report/wording.ts
var wording = __webpack_require__(25594);
;// CONCATENATED MODULE: ./src/report/check-run.ts







/** Characters (GitHub REST description, checks); a byte is never more than one of them. */
const MAX_TITLE = 255;
const MAX_PAGE_BYTES = 65_000;
const MAX_MESSAGE = 60_000;
const MAX_SENTENCE = 4000;
/** Fifty go into a request, and a request a second is allowed: more would hold the job up, and nobody reads them. */
const MAX_CHECK_ANNOTATIONS = 500;
const LEVEL = { fail: 'failure', warn: 'warning', record: 'notice' };
/** Files with annotations. */
function annotatedFiles(report) {
    return (0,showing/* showingOf */.p)(report)
        .spoken.slice(0, MAX_CHECK_ANNOTATIONS)
        .map((finding) => (0,told_place/* toldPlace */.V)(finding, report.change).at.file);
}
/** `atHead` tells lines of the commit that the check run is of. */
function checkTextOf(report, atHead, pages) {
    const { spoken } = (0,showing/* showingOf */.p)(report);
    const shown = spoken.slice(0, MAX_CHECK_ANNOTATIONS);
    const lines = shown.flatMap((finding) => {
        const place = (0,told_place/* toldPlace */.V)(finding, report.change);
        const line = atHead(place.at.file, place.at.line);
        return line === undefined ? [] : [lineOf(finding, place, line, report.evidence.asOf)];
    });
    const left = spoken.length - shown.length;
    const elsewhere = shown.length - lines.length;
    const notes = [
        ...(left > 0 ? [`${(0,wording/* count */.U9)(left, 'more finding')} not annotated; the job's summary and the report files have all of them.`] : []),
        ...(elsewhere > 0
            ? [
                `${(0,wording/* count */.U9)(elsewhere, 'finding')} not annotated, because the line comes from the base or from both sides, or the file at the head could not be read.`,
            ]
            : []),
    ];
    return {
        title: (0,report_escape/* cut */.Jj)((0,report_escape/* showUnseen */.AZ)((0,wording/* verdictSentence */.BT)(report, (0,tally/* tallyOf */.s)(report))), MAX_TITLE),
        summary: (0,markdown/* fitting */._Q)(report, MAX_PAGE_BYTES, notes, pages),
        annotations: lines,
    };
}
/** Only the first line is marked: the API takes columns of a single line only, and shows the note under the last one. */
function lineOf(finding, { at, remark }, line, asOf) {
    const sentences = (0,annotations/* sentencesOf */.cj)(finding, asOf, remark).map((sentence) => (0,report_escape/* escapeSarifMessage */.EA)((0,report_escape/* cut */.Jj)(sentence, MAX_SENTENCE)));
    const end = at.endLine === at.line ? Math.max(at.endColumn, at.column) : at.column;
    return {
        path: at.file,
        start_line: line,
        end_line: line,
        start_column: at.column,
        end_column: end,
        annotation_level: LEVEL[finding.enforcement],
        title: (0,report_escape/* cut */.Jj)((0,report_escape/* showUnseen */.AZ)((0,wording/* titleOf */.Gg)(finding)), MAX_TITLE),
        message: (0,report_escape/* cut */.Jj)(sentences.join('\n'), MAX_MESSAGE),
    };
}

// EXTERNAL MODULE: ./src/report/comment.ts
var report_comment = __webpack_require__(54231);
;// CONCATENATED MODULE: ./src/report/line-hash.ts
/** The fingerprint that code scanning tells an alert by: a hash of the hundred characters from the start of its line on. */
/** Facts of GitHub's algorithm (codeql-action, src/fingerprints.ts): characters, multiplier, and what ends the text. */
const WINDOW = 100;
const MULTIPLIER = 37n;
const END = 65535;
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
/** `hash:occurrence` for every line of the text, first line first; blanks do not count, and every kind of line break counts as one. */
function lineHashes(text) {
    const { characters, starts } = significant(text);
    const seen = new Map();
    return starts.map((start) => {
        let hash = 0n;
        for (let at = start; at < start + WINDOW; at++)
            hash = BigInt.asUintN(64, hash * MULTIPLIER + BigInt(characters[at] ?? 0));
        const word = hash.toString(16);
        const count = (seen.get(word) ?? 0) + 1;
        seen.set(word, count);
        return `${word}:${String(count)}`;
    });
}
/** Characters that count, with the end's, and which of them begin a line; behind the end come zeros. */
function significant(text) {
    const characters = [];
    const starts = [];
    let begins = true;
    let afterReturn = false;
    const add = (character) => {
        if (begins)
            starts.push(characters.length);
        begins = character === LINE_FEED;
        characters.push(character);
    };
    for (let at = 0; at < text.length; at++) {
        const character = text.charCodeAt(at);
        const isSkipped = character === SPACE || character === TAB || (afterReturn && character === LINE_FEED);
        afterReturn = !isSkipped && character === CARRIAGE_RETURN;
        if (!isSkipped)
            add(afterReturn ? LINE_FEED : character);
    }
    add(END);
    return { characters, starts };
}

// EXTERNAL MODULE: ./src/report/markdown-text.ts
var markdown_text = __webpack_require__(47141);
;// CONCATENATED MODULE: ./src/report/review.ts





/** More lines than a person checks at a glance. */
const MAX_LINES = 30;
/** At most `limit`, the gravest first; findings without a fix, or outside of the diff, are not among them. `atHead` tells lines of the head. */
function suggestionsOf(report, category, limit, atHead) {
    const { change } = report;
    const found = { comments: [], left: 0 };
    if (change === undefined)
        return found;
    const fixes = new Map((report.fixes ?? []).map((fix) => [fix.fingerprint, fix]));
    const taken = new Set();
    const made = new Set();
    for (const finding of (0,showing/* showingOf */.p)(report).spoken) {
        if (found.comments.length + found.left >= limit)
            break;
        const fix = fixes.get(finding.fingerprint);
        if (fix?.blocks === undefined || !isReadable(fix.blocks))
            continue;
        const place = placeOf(finding, fix, fix.blocks, change);
        // Two suggestions for one line: whoever takes one over loses the other.
        const lines = place?.isWhole === true ? linesOf(fix.file, place) : [];
        // One change may mend several findings: it is told once.
        const whole = JSON.stringify([fix.file, fix.edits]);
        if (place === undefined || made.has(whole) || lines.some((line) => taken.has(line)))
            continue;
        for (const line of lines)
            taken.add(line);
        made.add(whole);
        const comment = commentOn(finding, fix, place, { asOf: report.evidence.asOf, atHead });
        if (comment === undefined)
            found.left++;
        else
            found.comments.push({ ...comment, marker: (0,report_comment/* markerOf */.we)('suggestion', `${category}/${finding.fingerprint}`) });
    }
    return found;
}
/** Undefined where the head has not the lines that it speaks of. */
function commentOn(finding, { file, blocks = [], description }, place, { asOf, atHead }) {
    const range = rangeAtHead(atHead, file, place);
    const moved = blocks.flatMap((block) => {
        const own = rangeAtHead(atHead, file, block);
        return own === undefined ? [] : [{ ...own, text: block.text }];
    });
    if (range === undefined || moved.length < blocks.length)
        return undefined;
    const code = place.isWhole ? fenced('suggestion', moved[0]?.text ?? []) : explained(moved);
    const text = [...saying(finding, asOf), (0,markdown_text/* told */.E)(description), code].join('\n\n');
    return { path: file, ...range, text: `${text}\n` };
}
function isReadable(blocks) {
    const lines = blocks.flatMap(({ text }) => text);
    return lines.length <= MAX_LINES && !lines.some(hasUnseen);
}
/** Undefined where the head has not all of the lines, one behind the other. */
function rangeAtHead(atHead, file, { start, end }) {
    const first = atHead(file, start);
    if (first === undefined)
        return undefined;
    for (let line = start; line <= end; line++)
        if (atHead(file, line) !== first + line - start)
            return undefined;
    return { start: first, end: first + end - start };
}
/** The lines that change, where the diff shows them together; else the finding's own line, where it shows that. */
function placeOf(finding, { file }, blocks, { files }) {
    const changed = files.find((one) => one.file === file && one.status !== 'removed');
    const isShown = (range) => changed?.hunks.some((hunk) => isWithin(range, hunk)) === true;
    const [first, second] = blocks;
    if (first !== undefined && second === undefined && isShown(first))
        return { start: first.start, end: first.end, isWhole: true };
    const own = { start: finding.at.line, end: finding.at.line };
    return finding.at.file === file && isShown(own) ? { ...own, isWhole: false } : undefined;
}
/** GitHub refuses a whole review for one line outside of the diff, and a range has to lie in one hunk. */
function isWithin(range, hunk) {
    return hunk.start <= range.start && range.end <= hunk.end;
}
function linesOf(file, { start, end }) {
    return Array.from({ length: end - start + 1 }, (_, index) => `${file}:${String(start + index)}`);
}
/** What a reader does not see may not be taken over with a click. */
function hasUnseen(line) {
    const plain = line.replaceAll('\t', ' ');
    return (0,report_escape/* showUnseen */.AZ)(plain) !== plain;
}
function saying(finding, asOf) {
    const standard = finding.clause === undefined ? [] : [`The standard says: ${(0,wording/* requirementOf */.h2)(finding.clause, asOf)}`];
    return [
        `**${(0,markdown_text/* told */.E)((0,wording/* titleOf */.Gg)(finding))}** (${finding.rule.severity}, ${(0,report_escape/* markdownCode */.D9)((0,report_escape/* cut */.Jj)(finding.rule.id, 200))})`,
        [finding.message, ...standard].map(markdown_text/* told */.E).join(' '),
    ];
}
/** A click changes the lines of one place only: these have to be changed by hand, or by the command. */
function explained(blocks) {
    const parts = blocks.map(({ start, end, text }) => {
        const lines = start === end ? `Line ${String(start)} becomes` : `Lines ${String(start)} to ${String(end)} become`;
        return `${lines}:\n\n${fenced('', text)}`;
    });
    const together = blocks.length > 1 ? 'All of it belongs together. ' : '';
    return [...parts, `${together}<code>cryptogate fix --write</code> changes it.`].join('\n\n');
}
/** The fence is longer than any in the code, so nothing in it ends the block. */
function fenced(kind, lines) {
    let longest = 2;
    for (const [run] of lines.join('\n').matchAll(/`{3,}/g))
        longest = Math.max(longest, run.length);
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${kind}`, ...lines, fence].join('\n');
}

// EXTERNAL MODULE: ./src/report/sarif.ts + 3 modules
var sarif = __webpack_require__(7558);
;// CONCATENATED MODULE: ./src/host/github/contents.ts

/** Its text, a byte order mark kept; undefined where there is none or it cannot be read. Throws what another failure throws. */
async function textAt({ api, owner, repo }, path, ref) {
    try {
        const { data } = await api.request('GET /repos/{owner}/{repo}/contents/{path}', { owner, repo, path, ref });
        // Files of more than a megabyte come without their content.
        if (Array.isArray(data) || data.type !== 'file' || data.encoding !== 'base64')
            return undefined;
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(data.content, 'base64'));
    }
    catch (error) {
        if ((0,client/* statusOf */.c2)(error) === 403 || (0,client/* statusOf */.c2)(error) === 404)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/app/head-lines.ts

/** Files of which the API is asked, one by one, where git does not hold the head. */
const MAX_ASKED = 50;
/** Through the API only files that are the same on both sides are known. */
async function linesAtHead(judged, github, sha, files) {
    const wanted = [...new Set(files)];
    const known = await judged.movesTo(sha, wanted);
    if (known !== undefined)
        return known;
    const same = new Set();
    for (const file of wanted.slice(0, MAX_ASKED)) {
        const text = judged.textOf(file);
        if (text !== undefined && (await textAt(github, file, sha)) === text)
            same.add(file);
    }
    return (file, line) => (same.has(file) ? line : undefined);
}

;// CONCATENATED MODULE: ./src/app/surfaces.ts
/** What a run writes to GitHub besides its log: each surface by itself, none can fail the run, each ends with one line. */













const SURFACES = [
    { name: 'comment', permission: 'pull-requests: write', isWanted: ({ comment }) => comment !== 'off', write: comment },
    { name: 'check run', permission: 'checks: write', isWanted: ({ checkRun }) => checkRun, write: checkRun },
    { name: 'review comments', permission: 'pull-requests: write', isWanted: ({ reviewComments }) => reviewComments > 0, write: review },
    { name: 'code scanning', permission: 'security-events: write', isWanted: ({ uploadSarif: wanted }) => wanted, write: codeScanning },
];
/** Writes what was asked for, one after the other. Never throws. */
async function writeSurfaces(input) {
    const lines = [];
    const { run, options } = input;
    const wanted = SURFACES.filter(({ isWanted }) => isWanted(options));
    if (wanted.length === 0)
        return [];
    const token = options.repoToken ?? '';
    const missing = run === undefined ? 'this is no run of GitHub' : token === '' ? 'there is no token: give repo-token' : undefined;
    if (run === undefined || missing !== undefined)
        return wanted.map(({ name }) => ({ surface: name, done: false, text: missing ?? '' }));
    const access = { url: run.api, token, ...(input.second === undefined ? {} : { second: input.second }) };
    const github = (0,client/* openGitHub */.o6)(access, run);
    for (const { name, permission, write } of wanted) {
        try {
            lines.push({ surface: name, ...(await write(github, run, input)) });
        }
        catch (error) {
            lines.push({ surface: name, done: false, text: (0,problem/* explainProblem */.F)(error, permission, run) });
        }
    }
    return lines;
}
async function comment(github, { pull, page }, { report, options, pages }) {
    if (pull === undefined)
        return { done: true, text: 'not written: this event has no pull request' };
    const { marker, text, news } = (0,report_comment/* commentOf */.vm)(report, options.category, page, pages);
    const { state } = await (0,sticky_comment/* writeComment */.HF)(github, pull, {
        marker,
        text,
        create: news || options.comment === 'always',
        recreate: options.commentMode === 'recreate',
    });
    return { done: true, text: state === 'none' ? 'not written: there is nothing to say' : state };
}
async function checkRun(github, { head, page }, input) {
    const { report, options } = input;
    const move = await linesAtHead(input, github, head, annotatedFiles(report));
    const text = checkTextOf(report, move, input.pages);
    const conclusion = report.verdict === 'pass' ? 'success' : options.warnOnly ? 'neutral' : 'failure';
    const name = options.category === 'cryptogate' ? 'cryptogate / findings' : `cryptogate / findings (${options.category})`;
    const digest = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify({ text, conclusion })).digest('hex');
    const details = page === undefined ? {} : { details: page };
    const { state } = await writeCheckRun(github, { name, sha: head, conclusion, ...text, ...details, digest });
    return state === 'partly' ? { done: false, text: 'written, but some annotations did not get through' } : { done: true, text: state };
}
async function review(github, { pull, head }, input) {
    const { report, options } = input;
    if (pull === undefined)
        return { done: true, text: 'not written: this event has no pull request' };
    if (report.change === undefined)
        return { done: false, text: 'not written: what the pull request changes is not known' };
    // Each file that is asked about may cost a request.
    const files = options.reviewComments === 0 ? [] : (report.fixes ?? []).map(({ file }) => file);
    const move = await linesAtHead(input, github, head, files);
    const { comments, left } = suggestionsOf(report, options.category, options.reviewComments, move);
    const { posted, known, refused } = await writeReview(github, pull, head, comments);
    const parts = [`${String(posted)} posted`, ...(known > 0 ? [`${String(known)} there already`] : [])];
    if (left > 0)
        parts.push(`${String(left)} left out, because the base has changed the same lines or the head's could not be read`);
    if (refused > 0)
        parts.push(`${String(refused)} refused by GitHub, which shows these lines in no hunk`);
    return { done: refused === 0, text: parts.join(', ') };
}
async function codeScanning(github, { sha, ref }, { report, options, textOf }) {
    // An upload without results would close every alert that there is.
    if (report.verdict === 'error')
        return { done: false, text: 'not uploaded: nothing was judged' };
    const hashes = new Map();
    const hashesOf = (file) => {
        const text = textOf(file);
        return text === undefined ? [] : lineHashes(text);
    };
    const lineHash = (file, line) => {
        const known = hashes.get(file) ?? hashesOf(file);
        hashes.set(file, known);
        return known[line - 1];
    };
    const result = await uploadSarif(github, { sarif: (0,sarif/* sarifForUpload */.W)(report, { category: options.category, lineHash }), sha, ref });
    if (result.state === 'complete')
        return { done: true, text: 'uploaded' };
    if (result.state === 'pending')
        return { done: true, text: 'uploaded; GitHub still reads it' };
    return { done: false, text: result.state === 'failed' ? `GitHub rejects it: ${result.detail}` : result.detail };
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