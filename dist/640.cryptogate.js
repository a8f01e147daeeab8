"use strict";
exports.id = 640;
exports.ids = [640];
exports.modules = {

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