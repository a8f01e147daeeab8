"use strict";
exports.id = 2295;
exports.ids = [2295];
exports.modules = {

/***/ 62295:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _facts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63118);
/** go.mod: what is required, with replacements. Of modules that say `go 1.17` or later it lists all that is built. */

function read({ text }) {
    const declared = [];
    const replaced = new Map();
    let block = '';
    for (const match of text.matchAll(/[^\r\n]+/g)) {
        const [code = '', comment = ''] = splitComment(match[0]);
        const opened = /^\s*(\w+)\s*\($/.exec(code.trimEnd())?.[1];
        if (opened !== undefined)
            block = opened;
        else if (code.trim() === ')')
            block = '';
        else {
            const [, word = block, rest = ''] = block === '' ? (/^\s*(\w+)\s+(.*)$/.exec(code) ?? []) : ['', block, code];
            if (word === 'replace')
                addReplacement(replaced, rest);
            const [name, version] = rest.trim().split(/\s+/).map(unquoted);
            if (word !== 'require' || name === undefined || version === undefined || declared.length >= _facts__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DECLARED */ .W)
                continue;
            const start = match.index + match[0].indexOf(name);
            declared.push({
                name,
                range: version,
                version,
                scope: 'production',
                direct: !/\bindirect\b/.test(comment),
                span: { start, end: start + rest.trim().length },
            });
        }
    }
    return { declared: declared.map((one) => withReplacement(one, replaced)), problems: [] };
}
function splitComment(line) {
    const start = line.indexOf('//');
    return start === -1 ? [line, ''] : [line.slice(0, start), line.slice(start)];
}
/** `old [v1] => new v2`, `old => ../folder`. */
function addReplacement(replaced, text) {
    const [old = '', given = ''] = text.split('=>').map((part) => part.trim());
    const [name = '', version] = old.split(/\s+/).map(unquoted);
    const [target = '', targetVersion] = given.split(/\s+/).map(unquoted);
    if (name === '' || target === '')
        return;
    const isFolder = target.startsWith('.') || target.startsWith('/');
    replaced.set(version === undefined ? name : `${name} ${version}`, isFolder ? { name } : { name: target, ...(targetVersion !== undefined && { version: targetVersion }) });
}
function withReplacement(one, replaced) {
    const found = replaced.get(`${one.name} ${one.version ?? ''}`) ?? replaced.get(one.name);
    if (found === undefined)
        return one;
    const { scope, direct, span } = one;
    const { name, version } = found;
    return { name, ...(version === undefined ? { range: one.range ?? '' } : { range: version, version }), scope, direct, span };
}
function unquoted(text) {
    return text.replaceAll('"', '');
}


/***/ })

};
;