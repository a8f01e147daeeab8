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