"use strict";
exports.id = 5581;
exports.ids = [5581];
exports.modules = {

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

/***/ 95581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cli: () => (/* binding */ cli)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _commands_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19776);
/* harmony import */ var _app_version__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64034);
/* harmony import */ var _app_outcome__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96967);
/** Door 2: the terminal. Reads the command line, leaves the work to the commands, sets the exit code. */




const EXIT_CODES = `
Exit codes: 0 pass, 1 the policy says no, 2 nothing could be judged (bad input, broken policy, internal error).
A violation never ends with 2, an error never with 1, whatever format is asked for.`;
/** Every command by its name, in the order of the help; loaded when it is called, so that none waits for what another needs. */
const COMMANDS = {
    scan: async (installation) => withExitCodes((await Promise.all(/* import() */[__webpack_require__.e(742), __webpack_require__.e(3060), __webpack_require__.e(334), __webpack_require__.e(2484), __webpack_require__.e(6317), __webpack_require__.e(2204), __webpack_require__.e(136), __webpack_require__.e(8090), __webpack_require__.e(6410), __webpack_require__.e(4163), __webpack_require__.e(8028), __webpack_require__.e(523)]).then(__webpack_require__.bind(__webpack_require__, 10523))).scanCommand(installation)),
    diff: async (installation) => withExitCodes((await Promise.all(/* import() */[__webpack_require__.e(742), __webpack_require__.e(3060), __webpack_require__.e(334), __webpack_require__.e(2484), __webpack_require__.e(6317), __webpack_require__.e(2204), __webpack_require__.e(136), __webpack_require__.e(8090), __webpack_require__.e(6410), __webpack_require__.e(4163), __webpack_require__.e(8028), __webpack_require__.e(5449), __webpack_require__.e(5202)]).then(__webpack_require__.bind(__webpack_require__, 45202))).diffCommand(installation)),
    policy: async (installation) => withExitCodes((await Promise.all(/* import() */[__webpack_require__.e(742), __webpack_require__.e(3060), __webpack_require__.e(334), __webpack_require__.e(2484), __webpack_require__.e(6317), __webpack_require__.e(2204), __webpack_require__.e(136), __webpack_require__.e(8090), __webpack_require__.e(6410), __webpack_require__.e(6887)]).then(__webpack_require__.bind(__webpack_require__, 64729))).policyCommand(installation)),
    baseline: async (installation) => withExitCodes((await Promise.all(/* import() */[__webpack_require__.e(742), __webpack_require__.e(334), __webpack_require__.e(6317), __webpack_require__.e(2204), __webpack_require__.e(136), __webpack_require__.e(8090), __webpack_require__.e(6410), __webpack_require__.e(3181)]).then(__webpack_require__.bind(__webpack_require__, 96112))).baselineCommand(installation)),
    register: async (installation) => withExitCodes((await Promise.all(/* import() */[__webpack_require__.e(742), __webpack_require__.e(3060), __webpack_require__.e(334), __webpack_require__.e(3586), __webpack_require__.e(2484), __webpack_require__.e(6317), __webpack_require__.e(2204), __webpack_require__.e(136), __webpack_require__.e(8090), __webpack_require__.e(6410), __webpack_require__.e(4279)]).then(__webpack_require__.bind(__webpack_require__, 4279))).registerCommand(installation)),
    audit: async (installation) => withExitCodes((await Promise.all(/* import() */[__webpack_require__.e(742), __webpack_require__.e(3060), __webpack_require__.e(334), __webpack_require__.e(2484), __webpack_require__.e(6317), __webpack_require__.e(2204), __webpack_require__.e(136), __webpack_require__.e(8090), __webpack_require__.e(6410), __webpack_require__.e(8339), __webpack_require__.e(4805), __webpack_require__.e(6271)]).then(__webpack_require__.bind(__webpack_require__, 56689))).auditCommand(installation)),
    impact: async (installation) => withExitCodes((await Promise.all(/* import() */[__webpack_require__.e(742), __webpack_require__.e(3060), __webpack_require__.e(334), __webpack_require__.e(3586), __webpack_require__.e(2484), __webpack_require__.e(6317), __webpack_require__.e(2204), __webpack_require__.e(136), __webpack_require__.e(8090), __webpack_require__.e(6410), __webpack_require__.e(4279)]).then(__webpack_require__.bind(__webpack_require__, 4279))).impactCommandOf(installation)),
    fix: async (installation) => withExitCodes((await Promise.all(/* import() */[__webpack_require__.e(742), __webpack_require__.e(3060), __webpack_require__.e(334), __webpack_require__.e(2484), __webpack_require__.e(6317), __webpack_require__.e(2204), __webpack_require__.e(136), __webpack_require__.e(8090), __webpack_require__.e(6410), __webpack_require__.e(4163), __webpack_require__.e(131)]).then(__webpack_require__.bind(__webpack_require__, 50131))).fixCommand(installation)),
    cbom: async (installation) => withExitCodes((await Promise.all(/* import() */[__webpack_require__.e(742), __webpack_require__.e(3060), __webpack_require__.e(2484), __webpack_require__.e(6317), __webpack_require__.e(8090), __webpack_require__.e(8028), __webpack_require__.e(3433)]).then(__webpack_require__.bind(__webpack_require__, 73433))).cbomCommand(installation)),
    ledger: async (installation) => withExitCodes((await Promise.all(/* import() */[__webpack_require__.e(742), __webpack_require__.e(3060), __webpack_require__.e(334), __webpack_require__.e(2484), __webpack_require__.e(6317), __webpack_require__.e(2204), __webpack_require__.e(136), __webpack_require__.e(8090), __webpack_require__.e(6410), __webpack_require__.e(8311)]).then(__webpack_require__.bind(__webpack_require__, 70585))).ledgerCommand(installation)),
    incident: async (installation) => withExitCodes((await Promise.all(/* import() */[__webpack_require__.e(742), __webpack_require__.e(3060), __webpack_require__.e(334), __webpack_require__.e(2484), __webpack_require__.e(6317), __webpack_require__.e(2204), __webpack_require__.e(136), __webpack_require__.e(8090), __webpack_require__.e(6410), __webpack_require__.e(7788)]).then(__webpack_require__.bind(__webpack_require__, 61802))).incidentCommand(installation)),
    package: async (installation) => withExitCodes((await Promise.all(/* import() */[__webpack_require__.e(742), __webpack_require__.e(3060), __webpack_require__.e(334), __webpack_require__.e(2484), __webpack_require__.e(6317), __webpack_require__.e(2204), __webpack_require__.e(136), __webpack_require__.e(8090), __webpack_require__.e(6410), __webpack_require__.e(8339), __webpack_require__.e(3100)]).then(__webpack_require__.bind(__webpack_require__, 62026))).packageCommand(installation)),
    explain: async (installation) => (await Promise.all(/* import() */[__webpack_require__.e(742), __webpack_require__.e(3060), __webpack_require__.e(334), __webpack_require__.e(2484), __webpack_require__.e(6317), __webpack_require__.e(2204), __webpack_require__.e(136), __webpack_require__.e(8090), __webpack_require__.e(6410), __webpack_require__.e(5624)]).then(__webpack_require__.bind(__webpack_require__, 2166))).explainCommand(installation),
    doctor: async (installation) => (await Promise.all(/* import() */[__webpack_require__.e(742), __webpack_require__.e(3060), __webpack_require__.e(2484), __webpack_require__.e(6317), __webpack_require__.e(2204), __webpack_require__.e(546)]).then(__webpack_require__.bind(__webpack_require__, 50546))).doctorCommand(installation),
    completion: async (_, program) => (await Promise.all(/* import() */[__webpack_require__.e(3060), __webpack_require__.e(2484), __webpack_require__.e(9638)]).then(__webpack_require__.bind(__webpack_require__, 59638))).completionCommand(program),
};
/** What answers without any command, and the one that speaks of all others. */
const VERSION_FLAGS = ['-v', '--version'];
const OF_ALL = 'completion';
/** Runs the command line of this process; `installation` is the folder of the tool's own files (dist/). */
async function cli(installation) {
    ignoreClosedPipe();
    const program = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('cryptogate')
        .description('A policy gate for cryptography.')
        .version(_app_version__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x, VERSION_FLAGS.join(', '))
        .addHelpText('after', EXIT_CODES)
        .showHelpAfterError('(add --help for all options)');
    try {
        for (const load of wanted(process.argv[2]))
            program.addCommand(await load(installation, program));
        // Before the commands are called: a usage error must end with 2, commander's own choice is 1.
        for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)])
            command.exitOverride();
        await program.parseAsync(process.argv);
    }
    catch (error) {
        process.exitCode = endOf(error);
    }
}
/** The command that the first word names; all of them for help, completion, and a word that may be a misspelling. */
function wanted(word) {
    if (word !== undefined && VERSION_FLAGS.includes(word))
        return [];
    const named = word === undefined || word === OF_ALL || !Object.hasOwn(COMMANDS, word) ? undefined : COMMANDS[word];
    return named === undefined ? Object.values(COMMANDS) : [named];
}
function withExitCodes(command) {
    return command.addHelpText('after', EXIT_CODES);
}
function endOf(error) {
    if (error instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7)
        return error.exitCode === 0 ? 0 : (0,_app_outcome__WEBPACK_IMPORTED_MODULE_3__/* .exitCode */ .I$)('error', false);
    (0,_commands_failure__WEBPACK_IMPORTED_MODULE_1__/* .printFailure */ .e)(error);
    return (0,_app_outcome__WEBPACK_IMPORTED_MODULE_3__/* .exitCode */ .I$)('error', false);
}
/** `cryptogate scan | head` closes the pipe early; that is no error and loses nothing anyone reads. */
function ignoreClosedPipe() {
    process.stdout.on('error', (error) => {
        if (error.code !== 'EPIPE')
            throw error;
    });
}


/***/ }),

/***/ 19776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ printFailure)
/* harmony export */ });
/* harmony import */ var _app_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57897);
/* harmony import */ var _report_escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14031);
/** How a command says why it could not do its work. */


/** Says on standard error why nothing was judged; names from the repository cannot steer the terminal. */
function printFailure(error) {
    for (const line of (0,_app_failure__WEBPACK_IMPORTED_MODULE_0__/* .failureLines */ .w)((0,_app_failure__WEBPACK_IMPORTED_MODULE_0__/* .explainFailure */ .S)(error)))
        process.stderr.write(`${(0,_report_escape__WEBPACK_IMPORTED_MODULE_1__/* .escapeForLog */ .zB)(line)}\n`);
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