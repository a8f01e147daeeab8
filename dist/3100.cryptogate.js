"use strict";
exports.id = 3100;
exports.ids = [3100];
exports.modules = {

/***/ 80110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ propose),
/* harmony export */   y: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _host_output__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47921);
/* harmony import */ var _report_index__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22484);
/** Prints what a command answers, and ends with 0 or 1. */



/** Lines may hold words of the repository: they cannot steer the terminal. */
function print({ lines, ok }) {
    for (const line of lines)
        process.stdout.write(`${(0,_report_index__WEBPACK_IMPORTED_MODULE_2__/* .escapeForLog */ .zB)(line)}\n`);
    process.exitCode = ok ? 0 : 1;
}
/** Standard output without a file; a file that exists is left alone. */
function propose(text, output) {
    if (output === undefined) {
        process.stdout.write(text);
        return;
    }
    if (!(0,_host_output__WEBPACK_IMPORTED_MODULE_1__/* .writeNewFile */ .S)(process.cwd(), output, text))
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${output} exists already`, { help: 'name another file, or look at it on standard output' });
    process.stderr.write(`wrote ${output}\n`);
}


/***/ }),

/***/ 62026:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packageCommand: () => (/* binding */ packageCommand)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _app_package__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8339);
/* harmony import */ var _answer__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80110);
/* harmony import */ var _run_flags__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82133);
/** `cryptogate package …`: the evidence package for auditors. */




/** The command, ready to be added to the program; `installation` holds the tool's own files. */
function packageCommand(installation) {
    const command = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('package').description('make the evidence package of fourteen parts, and verify one');
    (0,_run_flags__WEBPACK_IMPORTED_MODULE_3__/* .withRunFlags */ .zN)(command.command('create', { isDefault: true }).description('make the package: what is missing is named with its owner'))
        .option('--output <folder>', 'folder to write; it must not be there yet', 'evidence-package')
        .option('--trusted-ref <ref>', 'branch, tag or commit whose register and audit file count')
        .option('--ledger <file>', 'ledger that the package is added to')
        .option('--at <time>', 'moment of the entry in the ledger, with its zone; now when left out')
        .action(async (flags) => {
        (0,_answer__WEBPACK_IMPORTED_MODULE_2__/* .print */ .y)(await (0,_app_package__WEBPACK_IMPORTED_MODULE_1__/* .createPackage */ .N7)({ directory: process.cwd(), installation, ...flags }));
    });
    (0,_run_flags__WEBPACK_IMPORTED_MODULE_3__/* .withRunFlags */ .zN)(command.command('verify').description('check that not a byte of a package changed, and no file came, went or was renamed'))
        .argument('<folder>', 'the package')
        .option('--digest <sha256>', 'what the manifest has to have: from its signature, the ledger, a release')
        .option('--rebuild', 'make it again from this repository, and compare every byte')
        .action(async (folder, flags) => {
        (0,_answer__WEBPACK_IMPORTED_MODULE_2__/* .print */ .y)(await (0,_app_package__WEBPACK_IMPORTED_MODULE_1__/* .checkPackage */ .lY)({ directory: process.cwd(), installation, ...flags }, folder));
    });
    return command;
}


/***/ }),

/***/ 82133:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ withLedger),
/* harmony export */   Cb: () => (/* binding */ withPolicySource),
/* harmony export */   U_: () => (/* binding */ withBaseline),
/* harmony export */   gd: () => (/* binding */ collected),
/* harmony export */   hZ: () => (/* binding */ withPolicy),
/* harmony export */   zN: () => (/* binding */ withRunFlags)
/* harmony export */ });
/** Which policy and register a command goes by, and at which day. */
function withRunFlags(command) {
    return withPolicy(command.option('--register <path>', 'register: a file, or a folder of files'));
}
function withPolicy(command) {
    return withPolicySource(command.option('--policy <file>', 'policy file'));
}
/** What every command that reads a policy takes. */
function withPolicySource(command) {
    return command
        .option('--policy-source <folder>', 'folder with clones of the repositories that policy and register come from')
        .option('--as-of <date>', 'day judged at (YYYY-MM-DD); today when left out');
}
function withLedger(command) {
    return command.option('--ledger <file>', 'file of the ledger; the one that the audit file names when left out');
}
function withBaseline(command) {
    return command.option('--baseline <file>', 'baseline file, .github/crypto-baseline.json when left out');
}
/** The values of a flag that can be repeated. */
function collected(value, before) {
    return [...(before ?? []), value];
}


/***/ }),

/***/ 47921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeNewFile),
/* harmony export */   u: () => (/* binding */ writeReport)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _repository__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89778);
/** Writes report files: whole or not at all, and never through a link out of the folder they were asked for in. */




/**
 * Writes `text` to `file` (relative to `directory` or absolute) and returns its absolute path.
 * Throws a UserError when it would leave `directory` through a link, when it is a folder or link, and when it cannot be written.
 * With `within` also absolute paths must lie in one of these folders.
 */
function writeReport(directory, file, text, within) {
    const target = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, file);
    refuseOutside(directory, file, target, within);
    refuseExisting(file, target);
    const temporary = `${target}.${process.pid}.partial`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(target), { recursive: true });
        writeParts(temporary, typeof text === 'string' ? [text] : text);
        // A rename replaces what stands there and never follows it.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporary, target);
    }
    catch (error) {
        if (statusOf(temporary) !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(temporary);
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`cannot write ${file}: ${error.message}`, { help: 'nothing was written there' });
    }
    return target;
}
/** Characters that are written at once. */
const MAX_WRITTEN = 1_000_000;
function writeParts(file, parts) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'wx');
    try {
        let waiting = '';
        for (const part of parts) {
            waiting += part;
            if (waiting.length < MAX_WRITTEN)
                continue;
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, waiting);
            waiting = '';
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, waiting);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
function refuseOutside(directory, file, target, within) {
    const folders = within ?? ((0,_repository__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory), target) ? [directory] : undefined);
    if (folders === undefined)
        return;
    const real = realAncestor(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(target));
    const lexical = folders.some((folder) => (0,_repository__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folder), target) || (0,_repository__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder), target));
    if (lexical && folders.some((folder) => (0,_repository__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder), real)))
        return;
    throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`refused to write ${file}: it leads outside ${folders.join(' and ')}`, {
        help: 'report files stay in the folder that they are asked for in; a symbolic link in their path is not followed out of it',
    });
}
function refuseExisting(file, target) {
    const status = statusOf(target);
    if (status === undefined || status.isFile())
        return;
    const kind = status.isSymbolicLink() ? 'a symbolic link' : status.isDirectory() ? 'a folder' : 'not a regular file';
    throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`refused to write ${file}: it is ${kind}`);
}
/** Undefined where nothing is or can be; writing then says why. */
function statusOf(target) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(target);
    }
    catch {
        return undefined;
    }
}
/** Real path of the nearest ancestor that exists. */
function realAncestor(folder) {
    let current = folder;
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(current) && node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(current) !== current)
        current = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(current);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(current);
}
/** Writes a file that is not there yet; false where it is, and nothing is written. */
function writeNewFile(directory, file, text) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, file)))
        return false;
    writeReport(directory, file, text);
    return true;
}


/***/ }),

/***/ 49567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ai: () => (/* binding */ number)
/* harmony export */ });
/* unused harmony exports string, boolean, bigint, date */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);


function string(params) {
    return core._coercedString(schemas.ZodString, params);
}
function number(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedNumber */ .qG(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodNumber */ .rSt, params);
}
function boolean(params) {
    return core._coercedBoolean(schemas.ZodBoolean, params);
}
function bigint(params) {
    return core._coercedBigint(schemas.ZodBigInt, params);
}
function date(params) {
    return core._coercedDate(schemas.ZodDate, params);
}


/***/ })

};
;