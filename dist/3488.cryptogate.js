"use strict";
exports.id = 3488;
exports.ids = [3488];
exports.modules = {

/***/ 56909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ inside),
/* harmony export */   o: () => (/* binding */ joined)
/* harmony export */ });
/** Paths of a repository, with `/` and relative to its root. */
function inside(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}
/** A path as a file of a folder writes it, without `.` and `..`; undefined where it leads out of the repository. */
function joined(folder, written) {
    const parts = [];
    for (const part of inside(folder, written.replaceAll('\\', '/')).split('/')) {
        if (part === '..' && parts.pop() === undefined)
            return undefined;
        if (part !== '' && part !== '.' && part !== '..')
            parts.push(part);
    }
    return written.startsWith('/') ? undefined : parts.join('/');
}


/***/ }),

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

/***/ 53488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _core_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56107);
/* harmony import */ var _facts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63118);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56909);
/* harmony import */ var _python_requirement__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9609);
/** requirements*.txt and constraints, as pip reads them. */




/** Words in a path that say a list of requirements is not for production. */
const DEVELOPMENT = /(?:^|[-_./])(?:dev|develop|development|tests?|testing|lint|linting|docs?|ci|build|types?|typing|style|sanity)(?:[-_./]|$)/i;
function read(file) {
    const scope = DEVELOPMENT.test(file.path.replace(/\.(?:txt|in)$/, '')) ? 'development' : 'production';
    const declared = [];
    const problems = [];
    const includes = [];
    const pins = new Map();
    for (const { text, start } of linesOf(file.text)) {
        const [, option, value = ''] = /^(-[rc]|--requirement|--constraint)[=\s]*(\S+)/.exec(text) ?? [];
        if (option !== undefined) {
            const path = (0,_paths__WEBPACK_IMPORTED_MODULE_0__/* .joined */ .o)((0,_core_paths__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(file.path), value);
            if (path === undefined || file.other(path) === undefined)
                problems.push({ message: `${value} is asked for here and is not in the repository`, at: start });
            else if (option.includes('r'))
                includes.push(path);
            else
                for (const [name, version] of constraintsIn(file.other(path) ?? ''))
                    pins.set(name, version);
            continue;
        }
        const requirement = (0,_python_requirement__WEBPACK_IMPORTED_MODULE_2__/* .parseRequirement */ .p)(text.replace(/\s--(?:hash|config-settings|global-option)[=\s].*$/, ''));
        if (requirement === undefined || declared.length >= _facts__WEBPACK_IMPORTED_MODULE_3__/* .MAX_DECLARED */ .W)
            continue;
        declared.push({ ...requirement, scope, direct: true, span: { start, end: start + text.replace(/\s--hash.*$/, '').trimEnd().length } });
    }
    return { declared: declared.map((one) => withPin(one, pins)), problems, includes };
}
function withPin(one, pins) {
    const pin = one.version ?? pins.get(one.name);
    return pin === undefined ? one : { ...one, version: pin };
}
/** Constraints say which version, should the package be asked for. */
function constraintsIn(text) {
    return linesOf(text).flatMap((line) => {
        const requirement = (0,_python_requirement__WEBPACK_IMPORTED_MODULE_2__/* .parseRequirement */ .p)(line.text);
        const version = requirement && (0,_python_requirement__WEBPACK_IMPORTED_MODULE_2__/* .pinnedIn */ .c)(requirement.range);
        return requirement && version !== undefined ? [[requirement.name, version]] : [];
    });
}
/** Lines without comments; a backslash at the end joins the next one. */
function linesOf(text) {
    const lines = [];
    let open;
    for (const match of text.matchAll(/[^\r\n]+/g)) {
        const plain = match[0].replace(/(?:^|\s)#.*$/, '');
        const content = plain.trimStart();
        const line = open ?? { text: '', start: match.index + (plain.length - content.length) };
        const continues = content.endsWith('\\');
        line.text += (line.text === '' ? '' : ' ') + (continues ? content.slice(0, -1) : content).trim();
        open = continues ? line : undefined;
        if (!continues && line.text !== '')
            lines.push(line);
    }
    if (open && open.text !== '')
        lines.push(open);
    return lines;
}


/***/ })

};
;