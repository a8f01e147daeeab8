"use strict";
exports.id = 5202;
exports.ids = [5202];
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

/***/ 45202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diffCommand: () => (/* binding */ diffCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/app/build-server.ts
var build_server = __webpack_require__(4499);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/host/change-commits.ts
var change_commits = __webpack_require__(74775);
// EXTERNAL MODULE: ./src/host/repository.ts + 1 modules
var repository = __webpack_require__(89778);
// EXTERNAL MODULE: ./src/app/judge-change.ts + 18 modules
var judge_change = __webpack_require__(27921);
;// CONCATENATED MODULE: ./src/app/judge-local-change.ts
/** The change of a work tree, for the person who makes it. */




const NO_TARGET = 'this run has no merge request to compare with; use `cryptogate scan` here, which judges the whole tree';
/**
 * `base` is a branch, tag or commit; without it what the build server names, else the default branch.
 * Throws a UserError when nothing can be judged.
 */
async function judgeLocalChange(directory, installation, options, base, server) {
    const asked = base ?? server?.base;
    const isOfServer = base === undefined && asked !== undefined;
    const commits = (0,change_commits/* localCommits */.gy)((0,repository/* findRoot */.wg)(directory, options.paths), asked, isOfServer && asked.startsWith('origin/'));
    if ('problem' in commits)
        throw new errors/* UserError */.y(isOfServer ? `no verdict: ${commits.problem}, which ${server?.name ?? ''} names as the target` : commits.problem, {
            help: isOfServer ? (server?.deeper ?? commits.help) : asked === undefined && server !== undefined ? NO_TARGET : commits.help,
        });
    return (0,judge_change/* judgeChange */.s)(directory, installation, options, commits);
}

// EXTERNAL MODULE: ./src/app/options.ts + 1 modules
var options = __webpack_require__(86453);
// EXTERNAL MODULE: ./src/commands/scan.ts + 1 modules
var scan = __webpack_require__(10523);
;// CONCATENATED MODULE: ./src/commands/diff.ts
/** `cryptogate diff`: judges what the work tree changes, as the pull request will be judged. */





/** The command, ready to be added to the program; `installation` holds the tool's own files. */
function diffCommand(installation) {
    const command = new esm/* Command */.uB('diff')
        .description('judge only what changed since a branch, tag or commit, with what is not committed yet')
        .argument('[base]', 'what to compare with: where HEAD left it counts. Default: the target of the merge request on a build server, else the default branch.');
    (0,scan.addOptions)(command, ['paths', 'cbom', 'trustedRef']);
    command.option('--path <path>', 'File or folder to look at; can be repeated. Default: the whole repository.', (value, before) => [...(before ?? []), value]);
    return command.action(async (base, { path, ...flags }) => {
        await (0,scan.run)((0,options/* parseOptions */.A)((0,scan.given)(path ?? [], flags), 'flag'), (options) => judgeLocalChange(process.cwd(), installation, options, base, (0,build_server/* buildServerOf */.Z)(process.env)), installation, flags['format'] === undefined);
    });
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