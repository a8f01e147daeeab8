"use strict";
exports.id = 8235;
exports.ids = [8235];
exports.modules = {

/***/ 38235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readGemfile: () => (/* binding */ readGemfile),
/* harmony export */   readGemfileLock: () => (/* binding */ readGemfileLock)
/* harmony export */ });
/* harmony import */ var _facts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63118);
/* harmony import */ var _names_lock__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3249);
/** Gemfile, *.gemspec and Gemfile.lock. */


const GEM = /^\s*(?:gem|\w+\.add_(runtime_|development_)?dependency)[\s(]+(["'])([A-Za-z0-9_.-]{1,200})\2(.*)$/;
const DEVELOPMENT = /:(?:development|test|ci)\b|["'](?:development|test)["']/;
function readGemfile({ text }) {
    const declared = [];
    const groups = [];
    for (const match of text.matchAll(/[^\r\n]+/g)) {
        const line = match[0].replace(/^\s*#.*$/, '');
        if (/\bdo\s*(?:\|[^|]*\|)?\s*$/.test(line))
            groups.push(/^\s*group\b/.test(line) && DEVELOPMENT.test(line));
        else if (/^\s*end\b/.test(line))
            groups.pop();
        const [all, kind, , name, rest = ''] = GEM.exec(line) ?? [];
        if (all === undefined || name === undefined || declared.length >= _facts__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DECLARED */ .W)
            continue;
        const scope = kind === 'development_' || groups.includes(true) || (/group/.test(rest) && DEVELOPMENT.test(rest)) ? 'development' : 'production';
        const ranges = [...rest.replace(/\b\w+:.*$|:\w+\s*=>.*$/, '').matchAll(/["']\s*((?:[<>=!~]{1,2}\s*)?\d[\w.-]*)\s*["']/g)].map((range) => range[1] ?? '');
        const start = match.index + line.search(/\S/);
        declared.push({
            name,
            ...(ranges.length > 0 && { range: ranges.join(', ') }),
            scope,
            direct: true,
            span: { start, end: match.index + line.trimEnd().length },
        });
    }
    return { declared, problems: [] };
}
function readGemfileLock({ text }) {
    const packages = new Map();
    let open;
    for (const line of text.split('\n')) {
        const [, spaces = '', name, version] = /^( {4,6})([A-Za-z0-9_.-]{1,200}?)(?: \(([^)]{0,200})\))?!?\r?$/.exec(line) ?? [];
        if (/^\S/.test(line))
            open = undefined;
        if (name === undefined)
            continue;
        if (spaces.length === 6 && open !== undefined)
            packages.get(open)?.dependencies.push(name);
        else if (spaces.length === 4 && version !== undefined) {
            open = name;
            // 'nokogiri (1.15.4-x86_64-linux)': what follows the hyphen is the platform.
            packages.set(name, { name, version: version.replace(/-(?:x86|x64|arm|aarch|java|universal|mingw|mswin).*$/, ''), dependencies: [] });
        }
    }
    return (0,_names_lock__WEBPACK_IMPORTED_MODULE_1__/* .namesLock */ .Q)(packages.values());
}


/***/ })

};
;