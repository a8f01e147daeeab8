"use strict";
exports.id = 523;
exports.ids = [523];
exports.modules = {

/***/ 4499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ buildServerOf)
/* harmony export */ });
/** The build server that a run is on, told from its variables: what shows findings beside the code there. */
/** Undefined on a developer's machine and on servers that are not known. */
function buildServerOf(environment) {
    const given = (name) => (environment[name] === '' ? undefined : environment[name]);
    const withBase = (server, base) => base === undefined ? server : { ...server, base };
    if (given('GITHUB_ACTIONS') === 'true')
        return withBase({ name: 'GitHub', annotations: 'annotations', deeper: 'set `fetch-depth: 0` at actions/checkout' }, branch(given('GITHUB_BASE_REF')));
    if (given('GITLAB_CI') !== undefined)
        // Where GitLab merges before it builds, what came to the target since is a part of the head, and no part of the change.
        return withBase({ name: 'GitLab', deeper: 'set the variable `GIT_DEPTH: 0` of the job' }, given('CI_MERGE_REQUEST_TARGET_BRANCH_SHA') ?? given('CI_MERGE_REQUEST_DIFF_BASE_SHA'));
    if (given('TF_BUILD') !== undefined)
        return withBase({ name: 'Azure Pipelines', annotations: 'azure', deeper: 'set `fetchDepth: 0` at the step `checkout`' }, branch(given('SYSTEM_PULLREQUEST_TARGETBRANCH')));
    if (given('BITBUCKET_BUILD_NUMBER') !== undefined)
        return withBase({
            name: 'Bitbucket',
            deeper: 'set `clone: { depth: full }`, and fetch the target: git fetch origin "$BITBUCKET_PR_DESTINATION_BRANCH:refs/remotes/origin/$BITBUCKET_PR_DESTINATION_BRANCH"',
        }, branch(given('BITBUCKET_PR_DESTINATION_BRANCH')));
    if (given('JENKINS_URL') !== undefined)
        return withBase({
            name: 'Jenkins',
            deeper: 'clone without a shallow depth, and with the target branch: git fetch origin "$CHANGE_TARGET:refs/remotes/origin/$CHANGE_TARGET"',
        }, branch(given('CHANGE_TARGET')));
    return undefined;
}
/** 'main' and 'refs/heads/main' are the same branch of the remote that the server cloned. */
function branch(name) {
    return name === undefined ? undefined : `origin/${name.replace(/^refs\/heads\//, '')}`;
}


/***/ }),

/***/ 37975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseFormats),
/* harmony export */   j: () => (/* binding */ parseReports)
/* harmony export */ });
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _report_index__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22484);
/* harmony import */ var _core_spelling__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28257);
/** Which reports a run makes and where each goes. */



/** Reads `<id>` and `<id>=<file>`. Throws a UserError for an unknown id, an empty file name and two reports on standard output. */
function parseFormats(formats) {
    const requests = formats.map(parseFormat);
    const printed = requests.filter((request) => request.file === undefined);
    if (printed.length > 1) {
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`--format: ${printed.map((request) => request.reporter.id).join(' and ')} cannot both go to standard output`, {
            help: 'give all but one a file: --format sarif=cryptogate.sarif',
        });
    }
    return requests;
}
/** As parseFormats, where every report goes to a file. */
function parseReports(reports) {
    return reports.map((report) => {
        const request = parseFormat(report);
        if (request.file !== undefined)
            return request;
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`reports: '${report}' names no file`, { help: `write ${request.reporter.id}=<file>` });
    });
}
function parseFormat(format) {
    const split = format.indexOf('=');
    const id = split < 0 ? format : format.slice(0, split);
    const file = split < 0 ? undefined : format.slice(split + 1);
    const reporter = Object.hasOwn(_report_index__WEBPACK_IMPORTED_MODULE_1__/* .reporters */ .R0, id) ? _report_index__WEBPACK_IMPORTED_MODULE_1__/* .reporters */ .R0[id] : undefined;
    const known = Object.keys(_report_index__WEBPACK_IMPORTED_MODULE_1__/* .reporters */ .R0).sort();
    if (reporter === undefined) {
        const close = (0,_core_spelling__WEBPACK_IMPORTED_MODULE_2__/* .closest */ .k)(id, known);
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`--format: there is no report '${id}'${close === undefined ? '' : `; did you mean '${close}'?`}`, {
            help: `reports: ${known.join(', ')}`,
        });
    }
    if (file === '')
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`--format: '${format}' names no file`, {
            help: `write --format ${id}=<file>, or --format ${id} for standard output`,
        });
    return { reporter, file };
}


/***/ }),

/***/ 44303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ judgedPages)
/* harmony export */ });
/* harmony import */ var _report_showing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2013);
/* harmony import */ var _head_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92491);


/** Findings whose files are asked about. */
const MAX_FINDINGS = 500;
const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
const REPOSITORY = /^https?:\/\/[\w.:-]+(?:\/[\w.-]+){2,20}$/;
/** `head` is the commit that people see, where the event tells another one than the variables. */
async function judgedPages(report, root, environment, head) {
    const served = servedBy(environment);
    if (served === undefined)
        return undefined;
    const { host, repository } = served;
    const files = [
        ...new Set((0,_report_showing__WEBPACK_IMPORTED_MODULE_0__/* .showingOf */ .p)(report)
            .spoken.slice(0, MAX_FINDINGS)
            .map(({ at }) => at.file)),
    ];
    for (const commit of new Set([head, ...served.commits])) {
        const move = commit !== undefined && SHA.test(commit) ? await (0,_head_files__WEBPACK_IMPORTED_MODULE_1__/* .movesTo */ .QR)(report, root, commit, files) : undefined;
        if (commit !== undefined && move !== undefined)
            return { host, repository, commit, move };
    }
    return undefined;
}
/** The page of the repository, and commits of which the server can show the files, the best first. */
function servedBy(environment) {
    const given = (name) => environment[name] ?? '';
    const isGitHub = given('GITHUB_ACTIONS') === 'true';
    const repository = isGitHub ? `${given('GITHUB_SERVER_URL')}/${given('GITHUB_REPOSITORY')}` : given('CI_PROJECT_URL');
    if (!REPOSITORY.test(repository))
        return undefined;
    if (isGitHub)
        return { host: 'github', repository, commits: [environment['GITHUB_SHA']] };
    if (given('GITLAB_CI') === '')
        return undefined;
    return { host: 'gitlab', repository, commits: [environment['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'], environment['CI_COMMIT_SHA']] };
}


/***/ }),

/***/ 44428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hasColour)
/* harmony export */ });
/** Whether a stream gets colours: https://no-color.org and FORCE_COLOR, else whether somebody looks. */
function hasColour(stream) {
    const { NO_COLOR: never, FORCE_COLOR: always } = process.env;
    if (never !== undefined && never !== '')
        return false;
    if (always !== undefined && always !== '' && always !== '0')
        return true;
    return stream.isTTY;
}


/***/ }),

/***/ 10523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addOptions: () => (/* binding */ addOptions),
  given: () => (/* binding */ given),
  run: () => (/* binding */ run),
  scanCommand: () => (/* binding */ scanCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/app/cbom-commands.ts + 3 modules
var cbom_commands = __webpack_require__(31076);
// EXTERNAL MODULE: ./src/app/build-server.ts
var build_server = __webpack_require__(4499);
// EXTERNAL MODULE: ./src/app/fixes.ts + 15 modules
var fixes = __webpack_require__(18373);
// EXTERNAL MODULE: ./src/app/formats.ts
var formats = __webpack_require__(37975);
// EXTERNAL MODULE: ./src/app/judge.ts + 6 modules
var judge = __webpack_require__(46944);
// EXTERNAL MODULE: ./src/app/judged-pages.ts
var judged_pages = __webpack_require__(44303);
// EXTERNAL MODULE: ./src/app/options.ts + 1 modules
var options = __webpack_require__(86453);
// EXTERNAL MODULE: ./src/app/outcome.ts
var outcome = __webpack_require__(96967);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/host/output.ts
var output = __webpack_require__(47921);
// EXTERNAL MODULE: ./src/host/repository.ts + 1 modules
var repository = __webpack_require__(89778);
// EXTERNAL MODULE: ./src/report/index.ts + 34 modules
var src_report = __webpack_require__(22484);
// EXTERNAL MODULE: ./src/commands/colour.ts
var colour = __webpack_require__(44428);
// EXTERNAL MODULE: ./src/commands/failure.ts
var failure = __webpack_require__(19776);
;// CONCATENATED MODULE: ./src/commands/progress.ts
/** Fewer files are done before anybody wonders. */
const MANY = 2000;
const WIDTH = 24;
/** In a log: every so many parts of the whole get a line. */
const PARTS = 4;
/** On a terminal: redrawn this often at most, in milliseconds. */
const REDRAW = 100;
/** `stream` is standard error: standard output belongs to the report. */
function showProgress(stream) {
    return stream.isTTY ? barOn(stream) : linesOn(stream);
}
function barOn(stream) {
    let [drawn, last] = [false, 0];
    return {
        tell(done, total) {
            const now = Date.now();
            if (total < MANY || now - last < REDRAW)
                return;
            const full = Math.round((done / total) * WIDTH);
            stream.write(`\r[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${String(done)} of ${String(total)} files`);
            [drawn, last] = [true, now];
        },
        end() {
            if (drawn)
                stream.write('\r\x1b[K');
            drawn = false;
        },
    };
}
function linesOn(stream) {
    let told = 0;
    return {
        tell(done, total) {
            const part = Math.floor((done / total) * PARTS);
            if (total < MANY || part <= told || part >= PARTS)
                return;
            told = part;
            stream.write(`read ${String(done)} of ${String(total)} files\n`);
        },
        end() {
            told = PARTS;
        },
    };
}

;// CONCATENATED MODULE: ./src/commands/scan.ts
/** `cryptogate scan`: judges a folder or repository from the terminal. */
















const DEFAULT_WIDTH = 100;
/** The command, ready to be added to the program; `installation` holds the tool's own files. */
function scanCommand(installation) {
    const command = new esm/* Command */.uB('scan').description('find the cryptography that a repository uses and judge it against a standard');
    addOptions(command, []);
    return command.action(async (paths, flags) => {
        // A person who chose the formats gets those and no more.
        const annotate = flags['format'] === undefined;
        const judged = async (options, progress) => (0,fixes.withFixes)(await (0,judge/* judge */.S)(process.cwd(), installation, options, { progress }), process.cwd(), installation, options);
        await run((0,options/* parseOptions */.A)(given(paths, flags), 'flag'), judged, installation, annotate);
    });
}
/** Adds every option of the terminal but those that a command has no use for. */
function addOptions(command, without) {
    for (const option of (0,options/* describeOptions */.c)()) {
        if (option.flag === undefined || without.includes(option.key))
            continue;
        const text = `${option.text.replaceAll('`', '')} Default: ${option.default.replaceAll('`', '')}.`;
        if (option.flag.startsWith('['))
            command.argument(option.flag, text);
        else if (option.key === 'formats')
            command.option(option.flag, text, (value, before) => [...(before ?? []), value]);
        else
            command.option(option.flag, text);
    }
}
/** Commander's names for the flags, turned into the schema's. */
function given(paths, flags) {
    const { format, colour, ...rest } = flags;
    return {
        ...rest,
        ...(paths.length > 0 ? { paths } : {}),
        ...(format === undefined ? {} : { formats: format }),
        // `--no-colour` comes as colour: false; commander's own `true` only says that it was not given.
        ...(colour === false ? { colour } : {}),
    };
}
/** Judges, delivers the reports and sets the exit code. */
async function run(options, judged, installation, annotate = false) {
    const requests = (0,formats/* parseFormats */.Q)(options.formats);
    if (options.merge !== undefined && !requests.some(({ reporter }) => isCbom(reporter)))
        throw new errors/* UserError */.y('--merge: there is no CBOM to put into it', { help: 'add --format cyclonedx=<file>' });
    try {
        const progress = showProgress(process.stderr);
        const report = await judged(options, progress.tell).finally(() => {
            progress.end();
        });
        const pages = await pagesFor(requests, report, options);
        for (const request of requests)
            deliver(request, report, options, pages);
        if (annotate)
            printAnnotations(report);
        if (options.ledger !== undefined) {
            const { recordRun } = await __webpack_require__.e(/* import() */ 7034).then(__webpack_require__.bind(__webpack_require__, 17034));
            recordRun(report, options.ledger, process.cwd(), installation, options.paths);
        }
        if (requests.every((request) => request.file !== undefined))
            process.stderr.write(`verdict: ${report.verdict}\n`);
        const code = (0,outcome/* exitCode */.I$)(report.verdict, options.warnOnly, options.onError);
        process.exitCode = code;
        if (code !== (0,outcome/* exitCode */.I$)(report.verdict, false))
            process.stderr.write(`the verdict is ${report.verdict}; the exit code is ${String(code)} all the same, as asked\n`);
    }
    catch (error) {
        if (!options.warnOnly && options.onError === 'fail')
            throw error;
        (0,failure/* printFailure */.e)(error);
        process.exitCode = (0,outcome/* exitCode */.I$)('error', true);
    }
}
function isCbom({ id }) {
    return id.startsWith('cyclonedx');
}
/** Only Markdown leads there; git is not asked for another one. */
async function pagesFor(requests, report, { paths }) {
    if (!requests.some(({ reporter }) => reporter.id === 'markdown'))
        return undefined;
    return (0,judged_pages/* judgedPages */.e)(report, (0,repository/* findRoot */.wg)(process.cwd(), paths), process.env);
}
function deliver(request, report, options, pages) {
    const onTerminal = request.file === undefined;
    if (request.file !== undefined && request.reporter.parts !== undefined) {
        tellWritten(request, (0,output/* writeReport */.u)(process.cwd(), request.file, request.reporter.parts(report)));
        return;
    }
    const rendered = request.reporter.render(report, {
        colour: onTerminal && (options.colour ?? (0,colour/* hasColour */.P)(process.stdout)),
        width: process.stdout.columns ?? DEFAULT_WIDTH,
        ...(pages === undefined ? {} : { pages }),
    });
    const text = isCbom(request.reporter) && options.merge !== undefined ? (0,cbom_commands/* mergedInto */.P_)(process.cwd(), options.merge, rendered) : rendered;
    if (request.file === undefined)
        writeOut(text);
    else
        tellWritten(request, (0,output/* writeReport */.u)(process.cwd(), request.file, text));
}
function tellWritten({ reporter }, file) {
    process.stderr.write(`wrote ${reporter.id} to ${file}\n`);
}
/** Written at once, a report of a hundred megabytes is held once more as bytes; in UTF-16 units. */
const MAX_WRITTEN = 1 << 22;
function writeOut(text) {
    for (let start = 0; start < text.length;) {
        let end = Math.min(start + MAX_WRITTEN, text.length);
        // A character of two units is not torn apart.
        if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1)))
            end--;
        process.stdout.write(text.slice(start, end));
        start = end;
    }
    if (!text.endsWith('\n'))
        process.stdout.write('\n');
}
/** What the build server's log turns into notes beside the code, where it does. */
function printAnnotations(report) {
    const id = (0,build_server/* buildServerOf */.Z)(process.env)?.annotations;
    if (id !== undefined)
        process.stdout.write(src_report/* reporters */.R0[id]?.render(report, { colour: false, width: DEFAULT_WIDTH }) ?? '');
}


/***/ })

};
;