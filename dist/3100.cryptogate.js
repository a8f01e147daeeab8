"use strict";
exports.id = 3100;
exports.ids = [3100];
exports.modules = {

/***/ 80110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var _report_index__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22484);
/** Prints what a command answers, and ends with 0 or 1. */

/** Lines may hold words of the repository: they cannot steer the terminal. */
function print({ lines, ok }) {
    for (const line of lines)
        process.stdout.write(`${(0,_report_index__WEBPACK_IMPORTED_MODULE_0__/* .escapeForLog */ .zB)(line)}\n`);
    process.exitCode = ok ? 0 : 1;
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
/** `cryptogate package …`: the evidence package for auditors. */



/** The command, ready to be added to the program; `installation` holds the tool's own files. */
function packageCommand(installation) {
    const command = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('package').description('make the evidence package of fourteen parts, and verify one');
    withFlags(command.command('create', { isDefault: true }).description('make the package: what is missing is named with its owner'))
        .option('--output <folder>', 'folder to write; it must not be there yet', 'evidence-package')
        .option('--trusted-ref <ref>', 'branch, tag or commit whose register and audit file count')
        .option('--ledger <file>', 'ledger that the package is added to')
        .option('--at <time>', 'moment of the entry in the ledger, with its zone; now when left out')
        .action(async (flags) => {
        (0,_answer__WEBPACK_IMPORTED_MODULE_2__/* .print */ .y)(await (0,_app_package__WEBPACK_IMPORTED_MODULE_1__/* .createPackage */ .N7)({ directory: process.cwd(), installation, ...flags }));
    });
    withFlags(command.command('verify').description('check that not a byte of a package changed, and no file came, went or was renamed'))
        .argument('<folder>', 'the package')
        .option('--digest <sha256>', 'what the manifest has to have: from its signature, the ledger, a release')
        .option('--rebuild', 'make it again from this repository, and compare every byte')
        .action(async (folder, flags) => {
        (0,_answer__WEBPACK_IMPORTED_MODULE_2__/* .print */ .y)(await (0,_app_package__WEBPACK_IMPORTED_MODULE_1__/* .checkPackage */ .lY)({ directory: process.cwd(), installation, ...flags }, folder));
    });
    return command;
}
function withFlags(command) {
    return command
        .option('--register <path>', 'register: a file, or a folder of files')
        .option('--policy <file>', 'policy file')
        .option('--policy-source <folder>', 'folder with clones of the repositories that policy and register come from')
        .option('--as-of <date>', 'day judged at (YYYY-MM-DD); today when left out');
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