"use strict";
exports.id = 3433;
exports.ids = [3433];
exports.modules = {

/***/ 73433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cbomCommand: () => (/* binding */ cbomCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48179);
/* harmony import */ var _app_cbom_commands__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31076);
/* harmony import */ var _host_output__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47921);
/* harmony import */ var _report_index__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22484);
/** `cryptogate cbom …`: compares inventories, takes one apart by services, and puts several together. */





/** The command, ready to be added to the program; `installation` holds the tool's own files. */
function cbomCommand(installation) {
    const command = new commander__WEBPACK_IMPORTED_MODULE_1__/* .Command */ .uB('cbom').description('compare, split and merge inventories in CycloneDX');
    command
        .command('diff <before> [after]')
        .description('show which cryptographic assets came, went and changed between two CBOMs or two commits (main..HEAD); ends with 1 where they differ')
        .action(async (before, after) => {
        const { lines, ok } = await (0,_app_cbom_commands__WEBPACK_IMPORTED_MODULE_2__/* .compareInventories */ .mq)({ directory: process.cwd(), installation }, before, after);
        for (const line of lines)
            process.stdout.write(`${(0,_report_index__WEBPACK_IMPORTED_MODULE_4__/* .escapeForLog */ .zB)(line)}\n`);
        process.exitCode = ok ? 0 : 1;
    });
    command
        .command('split <cbom>')
        .description('write one CBOM for each service that the policy or the register assigns')
        .option('--output <folder>', 'folder to write to', '.')
        .action((cbom, { output }) => {
        for (const { service, fileName, text } of (0,_app_cbom_commands__WEBPACK_IMPORTED_MODULE_2__/* .splitCbom */ .yL)(process.cwd(), cbom))
            process.stderr.write(`${(0,_report_index__WEBPACK_IMPORTED_MODULE_4__/* .escapeForLog */ .zB)(service)}: wrote ${(0,_report_index__WEBPACK_IMPORTED_MODULE_4__/* .escapeForLog */ .zB)((0,_host_output__WEBPACK_IMPORTED_MODULE_3__/* .writeReport */ .u)(process.cwd(), node_path__WEBPACK_IMPORTED_MODULE_0___default().join(output, fileName), text))}\n`);
    });
    command
        .command('merge <cboms...>')
        .description('put several CBOMs together, each of their subjects with what it uses')
        .option('--name <name>', 'what the whole is called', 'merged')
        .option('--output <file>', 'file to write; standard output when left out')
        .action((cboms, { name, output }) => {
        const text = (0,_app_cbom_commands__WEBPACK_IMPORTED_MODULE_2__/* .joinedCboms */ .AI)(process.cwd(), cboms, name);
        if (output === undefined)
            process.stdout.write(text);
        else
            process.stderr.write(`wrote ${(0,_report_index__WEBPACK_IMPORTED_MODULE_4__/* .escapeForLog */ .zB)((0,_host_output__WEBPACK_IMPORTED_MODULE_3__/* .writeReport */ .u)(process.cwd(), output, text))}\n`);
    });
    return command;
}


/***/ })

};
;