"use strict";
exports.id = 3188;
exports.ids = [3188];
exports.modules = {

/***/ 9609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ pinnedIn),
/* harmony export */   p: () => (/* binding */ parseRequirement)
/* harmony export */ });
const REQUIREMENT = /^\s*([A-Za-z0-9](?:[A-Za-z0-9._-]{0,200}[A-Za-z0-9])?)\s*(?:\[[^\]]{0,500}\])?\s*(.*)$/;
const EGG = /#egg=([A-Za-z0-9][A-Za-z0-9._-]{0,200})/;
/** Undefined for options, paths and whatever names no package. */
function parseRequirement(text) {
    if (/^(?:-e\s|--editable|(?:git|hg|svn|bzr)\+|https?:|\.{0,2}\/)/.test(text)) {
        const name = EGG.exec(text)?.[1];
        return name === undefined ? undefined : { name };
    }
    const [, name, rest = ''] = text.startsWith('-') ? [] : (REQUIREMENT.exec(text) ?? []);
    if (name === undefined)
        return undefined;
    const range = (rest.split(';')[0] ?? '').trim().replace(/^\((.*)\)$/, '$1');
    if (range.startsWith('@'))
        return { name };
    if (range !== '' && !/^(?:[<>=!~]=?|===)/.test(range))
        return undefined;
    const version = pinnedIn(range);
    return { name, ...(range !== '' && { range }), ...(version !== undefined && { version }) };
}
/** The version of `==1.2.3`; undefined where more than one fits. */
function pinnedIn(range) {
    return /^={2,3}\s*([^\s,*]+)$/.exec(range?.trim() ?? '')?.[1];
}


/***/ }),

/***/ 63188:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _python_requirement__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9609);

const KEYS = {
    'options/install_requires': 'production',
    'options/setup_requires': 'development',
    'options/tests_require': 'development',
};
function read({ text }) {
    const declared = [];
    let section = '';
    let key = '';
    for (const match of text.matchAll(/[^\r\n]+/g)) {
        const line = match[0].replace(/\s[#;].*$/, '');
        if (/^\s*[#;]/.test(line))
            continue;
        section = /^\[([^\]]{1,100})\]/.exec(line)?.[1]?.trim() ?? section;
        if (line.startsWith('['))
            continue;
        const [all, name, rest] = /^([A-Za-z_][\w.-]{0,100})\s*[=:]\s*(.*)$/.exec(line) ?? [];
        if (name !== undefined)
            key = name;
        const written = name === undefined ? line : (rest ?? '');
        const scope = section === 'options.extras_require' ? 'production' : KEYS[`${section}/${key}`];
        const requirement = scope === undefined ? undefined : (0,_python_requirement__WEBPACK_IMPORTED_MODULE_0__/* .parseRequirement */ .p)(written.trim());
        if (!requirement || scope === undefined)
            continue;
        const start = match.index + (all === undefined ? line.length - line.trimStart().length : line.length - (rest ?? '').length);
        const isExtra = section === 'options.extras_require';
        declared.push({
            ...requirement,
            scope,
            direct: true,
            ...(isExtra && { optional: true }),
            span: { start, end: match.index + line.trimEnd().length },
        });
    }
    return { declared, problems: [] };
}


/***/ })

};
;