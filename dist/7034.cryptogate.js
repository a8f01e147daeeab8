"use strict";
exports.id = 7034;
exports.ids = [7034];
exports.modules = {

/***/ 2040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ knowledgeDigest)
/* harmony export */ });
/* harmony import */ var _audit_canonical__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98273);
/** A name for everything that the tool knows: two runs with the same one judge alike. */

/** Digest of all documents and texts as they were written; another one means that a run may judge otherwise. */
function knowledgeDigest(knowledge) {
    return knowledge.sha256 ?? (0,_audit_canonical__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)((0,_audit_canonical__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ documents: knowledge.documents, texts: knowledge.texts }));
}


/***/ }),

/***/ 17034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hJ: () => (/* binding */ bindingOf),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   mq: () => (/* binding */ addToLedger),
/* harmony export */   recordRun: () => (/* binding */ recordRun)
/* harmony export */ });
/* unused harmony export runContent */
/* harmony import */ var _core_instants__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(33173);
/* harmony import */ var _audit_canonical__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98273);
/* harmony import */ var _audit_ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41958);
/* harmony import */ var _audit_trigger_class__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90506);
/* harmony import */ var _host_clock__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(54400);
/* harmony import */ var _host_git__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93086);
/* harmony import */ var _host_ledger_file__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4728);
/* harmony import */ var _host_repository__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89778);
/* harmony import */ var _report_json__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47180);
/* harmony import */ var _report_tally__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(26900);
/* harmony import */ var _knowledge__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95543);
/* harmony import */ var _knowledge_digest__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2040);
/* harmony import */ var _version__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(64034);













function bindingOf(root, knowledge, policy, asOf, at) {
    const clean = (0,_host_git__WEBPACK_IMPORTED_MODULE_3__/* .isClean */ .AG)(root);
    const { id, version, sha256: digest } = policy;
    return {
        at,
        commit: (0,_host_git__WEBPACK_IMPORTED_MODULE_3__/* .commitOf */ .D3)(root, 'HEAD') ?? null,
        ...(clean === undefined ? {} : { clean }),
        tool: _version__WEBPACK_IMPORTED_MODULE_9__/* .VERSION */ .x,
        policy: { id, version, sha256: digest },
        knowledge: (0,_knowledge_digest__WEBPACK_IMPORTED_MODULE_8__/* .knowledgeDigest */ .Z)(knowledge),
        asOf,
    };
}
function countsOf(report) {
    const { byEnforcement, suppressed } = (0,_report_tally__WEBPACK_IMPORTED_MODULE_10__/* .tallyOf */ .s)(report);
    const { discovered, skipped, partlyParsed } = report.evidence.files;
    return {
        ...byEnforcement,
        suppressed: suppressed.exception + suppressed.baseline,
        assets: report.assets.length,
        files: discovered,
        unscanned: skipped + partlyParsed,
    };
}
/** What the ledger holds of a run. Where a change was judged, its head is the commit. */
function runContent(report, binding) {
    const { change } = report;
    const classes = _audit_trigger_class__WEBPACK_IMPORTED_MODULE_2__/* .TRIGGER_CLASSES */ .I.filter((one) => change?.material?.some((seen) => seen.class === one) === true);
    const keys = change?.keys ?? [];
    return {
        kind: 'gate-run',
        ...binding,
        ...(change === undefined || change.head.sha === '' ? {} : { commit: change.head.sha }),
        verdict: report.verdict,
        counts: countsOf(report),
        ...(change === undefined ? {} : { base: change.base.sha }),
        ...(classes.length === 0 ? {} : { triggers: classes }),
        ...(keys.length === 0 || classes.length === 0 ? {} : { keys: keys.slice(0, MAX_KEYS) }),
        report: (0,_audit_canonical__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(_report_json__WEBPACK_IMPORTED_MODULE_6__/* .json */ .P.render(report, { colour: false, width: 0 })),
    };
}
const MAX_KEYS = 1000;
/** Adds an entry at the end; `file` is relative to `directory` or absolute. Throws a UserError where the ledger is not in order. */
function addToLedger(directory, file, content) {
    const before = (0,_host_ledger_file__WEBPACK_IMPORTED_MODULE_4__/* .readLedgerFile */ .Uy)(directory, file);
    const day = (0,_core_instants__WEBPACK_IMPORTED_MODULE_11__/* .dayOf */ .kb)(content.at) ?? content.asOf;
    const line = (0,_audit_ledger__WEBPACK_IMPORTED_MODULE_1__/* .nextLine */ .sE)((0,_audit_ledger__WEBPACK_IMPORTED_MODULE_1__/* .readLedger */ .SC)(before ?? '', file, day), content);
    (0,_host_ledger_file__WEBPACK_IMPORTED_MODULE_4__/* .appendToLedger */ .LT)(directory, file, before, line);
    return (0,_audit_ledger__WEBPACK_IMPORTED_MODULE_1__/* .readLedger */ .SC)((before ?? '') + line, file, day);
}
/** Adds a run that has just ended to the ledger that was asked for. */
function recordRun(report, file, directory, installation, paths, at = (0,_host_clock__WEBPACK_IMPORTED_MODULE_12__/* .now */ .t)()) {
    const knowledge = (0,_knowledge__WEBPACK_IMPORTED_MODULE_7__/* .openKnowledge */ .hn)(installation).knowledge;
    const binding = bindingOf((0,_host_repository__WEBPACK_IMPORTED_MODULE_5__/* .findRoot */ .wg)(directory, paths), knowledge, report.evidence.policy, report.evidence.asOf, at);
    return addToLedger(directory, file, runContent(report, binding));
}


/***/ })

};
;