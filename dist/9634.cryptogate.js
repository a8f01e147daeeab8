"use strict";
exports.id = 9634;
exports.ids = [9634];
exports.modules = {

/***/ 29634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readComposerJson: () => (/* binding */ readComposerJson),
/* harmony export */   readComposerLock: () => (/* binding */ readComposerLock)
/* harmony export */ });
/* harmony import */ var _json_tree__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48996);
/* harmony import */ var _names_lock__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3249);
/* harmony import */ var _tree__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23609);



const GROUPS = [
    ['require', 'production'],
    ['require-dev', 'development'],
];
/** The platform itself ('php') is no package; its extensions ('ext-mcrypt') are told like packages. */
function readComposerJson({ text }) {
    const tree = (0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
    const declared = GROUPS.flatMap(([group, scope]) => (0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .entriesAt */ .ws)(tree, group).flatMap(([name, { key, value }]) => {
        if (!/\/|^ext-/.test(name))
            return [];
        const range = value.kind === 'scalar' ? String(value.value) : undefined;
        const isExtension = name.startsWith('ext-');
        return [
            {
                name,
                ...(range !== undefined && { range }),
                scope,
                direct: true,
                ...(isExtension && { optional: true }),
                span: { start: key.start, end: value.end },
            },
        ];
    }));
    return { declared, problems: [] };
}
function readComposerLock({ text }) {
    const data = (0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonData */ .Sf)(text));
    const packages = [];
    for (const group of ['packages-dev', 'packages']) {
        const entries = data[group];
        for (const value of Array.isArray(entries) ? entries : []) {
            const entry = (0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(value);
            const name = (0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry['name']);
            const version = (0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry['version']);
            if (name === undefined)
                continue;
            packages.push({ name, ...(version !== undefined && { version }), dependencies: Object.keys((0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(entry['require'])) });
        }
    }
    return (0,_names_lock__WEBPACK_IMPORTED_MODULE_2__/* .namesLock */ .Q)(packages, (name) => name.toLowerCase());
}


/***/ })

};
;