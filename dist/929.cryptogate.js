"use strict";
exports.id = 929;
exports.ids = [929];
exports.modules = {

/***/ 2929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6421);
/* harmony import */ var _app_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7897);
/* harmony import */ var _app_judge__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4591);
/* harmony import */ var _app_options__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5173);
/* harmony import */ var _app_outcome__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6967);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4296);
/* harmony import */ var _host_output__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7921);
/* harmony import */ var _host_repository__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9778);
/* harmony import */ var _report_index__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1852);
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
        const workspace = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(process.env['GITHUB_WORKSPACE'] ?? process.cwd());
        const directory = workingDirectory(workspace, options.workingDirectory);
        const report = await (0,_app_judge__WEBPACK_IMPORTED_MODULE_4__/* .judge */ .S)(directory, installation, options);
        const files = writeReports(report, options, workspace, directory);
        log(render('text', report));
        if (options.annotations)
            process.stdout.write(render('annotations', report));
        if (options.jobSummary)
            await writeSummary(render('markdown', report));
        setOutputs((0,_app_outcome__WEBPACK_IMPORTED_MODULE_6__/* .outputsOf */ .Yz)(report, files));
        process.exitCode = (0,_app_outcome__WEBPACK_IMPORTED_MODULE_6__/* .exitCode */ .I$)(report.verdict, options.warnOnly);
    }
    catch (error) {
        fail((0,_app_failure__WEBPACK_IMPORTED_MODULE_3__/* .explainFailure */ .S)(error));
    }
}
/** An input that is not set and one that is empty are the same to the runner: both are left out. */
function readInputs() {
    const given = {};
    for (const { key, input } of (0,_app_options__WEBPACK_IMPORTED_MODULE_5__/* .describeOptions */ .c4)()) {
        const value = input === undefined ? '' : _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .getInput */ .V4(input);
        if (value !== '')
            given[key] = value;
    }
    return (0,_app_options__WEBPACK_IMPORTED_MODULE_5__/* .parseOptions */ .Ac)(given, 'input');
}
function workingDirectory(workspace, given) {
    const directory = (0,_host_repository__WEBPACK_IMPORTED_MODULE_9__/* .realPath */ .Ye)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, given ?? '.'));
    if (directory === undefined)
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`working-directory: ${given ?? workspace} does not exist in the workspace`);
    if (!(0,_host_repository__WEBPACK_IMPORTED_MODULE_9__/* .isInside */ .FK)((0,_host_repository__WEBPACK_IMPORTED_MODULE_9__/* .realPath */ .Ye)(workspace) ?? workspace, directory))
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`working-directory: ${given ?? ''} lies outside the workspace`);
    return directory;
}
function writeReports(report, options, workspace, directory) {
    const temporary = process.env['RUNNER_TEMP'];
    const within = temporary === undefined || temporary === '' ? [workspace] : [workspace, temporary];
    const write = (id, file) => file === undefined ? '' : (0,_host_output__WEBPACK_IMPORTED_MODULE_8__/* .writeReport */ .u)(directory, file, render(id, report), within);
    return { sarif: write('sarif', options.sarifFile), json: write('json', options.jsonFile) };
}
function render(id, report) {
    const text = _report_index__WEBPACK_IMPORTED_MODULE_10__/* .reporters */ .R[id]?.render(report, { colour: false, width: LOG_WIDTH }) ?? '';
    return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
/** Text that holds words of the repository: escaped, and printed while the runner obeys no command. */
function log(text) {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(TOKEN_BYTES).toString('hex');
    const lines = text.split('\n').map((line) => (0,_report_index__WEBPACK_IMPORTED_MODULE_10__/* .escapeForLog */ .z)(line));
    process.stdout.write(`::stop-commands::${token}\n${lines.join('\n')}\n::${token}::\n`);
}
async function writeSummary(markdown) {
    if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '')
        return;
    const fits = Buffer.byteLength(markdown) <= SUMMARY_LIMIT_BYTES;
    await _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .summary */ .z.addRaw(fits ? markdown : 'The report is larger than a job summary may be; see the log and the report files.\n').write();
}
function setOutputs(outputs) {
    for (const name of Object.keys(_app_outcome__WEBPACK_IMPORTED_MODULE_6__/* .OUTPUTS */ .py))
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .setOutput */ .uH(name, outputs[name]);
}
/** Fails closed: no verdict is a failure, unless only warnings were asked for. */
function fail(failure) {
    const warnOnly = ['true', 'True', 'TRUE'].includes(_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .getInput */ .V4('warn-only'));
    log((0,_app_failure__WEBPACK_IMPORTED_MODULE_3__/* .failureLines */ .w)(failure).join('\n'));
    const annotate = warnOnly ? _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .warning */ .$e : _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .error */ .z3;
    const message = [failure.message, failure.help ?? '']
        .filter((part) => part !== '')
        .map((part) => (0,_report_index__WEBPACK_IMPORTED_MODULE_10__/* .escapeForLog */ .z)(part))
        .join('\n');
    annotate(message, {
        title: 'Cryptogate: no verdict',
        ...(failure.at === undefined
            ? {}
            : { file: (0,_report_index__WEBPACK_IMPORTED_MODULE_10__/* .escapeForLog */ .z)(failure.at.file), startLine: failure.at.line, startColumn: failure.at.column }),
    });
    _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .setOutput */ .uH('conclusion', 'error');
    process.exitCode = (0,_app_outcome__WEBPACK_IMPORTED_MODULE_6__/* .exitCode */ .I$)('error', warnOnly);
}


/***/ })

};
;