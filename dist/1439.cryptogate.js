"use strict";
exports.id = 1439;
exports.ids = [1439];
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

/***/ 11439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCatalog: () => (/* binding */ readCatalog),
/* harmony export */   readGradle: () => (/* binding */ readGradle),
/* harmony export */   readLockfile: () => (/* binding */ readLockfile)
/* harmony export */ });
/* harmony import */ var _core_paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56107);
/* harmony import */ var _facts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63118);
/* harmony import */ var _names_lock__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3249);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56909);
/* harmony import */ var _toml_tree__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72786);
/* harmony import */ var _tree__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23609);
/** Gradle: coordinates in build scripts, version catalogs, and gradle.lockfile. */






const COORDINATE = /(["'])([A-Za-z0-9_][\w.-]{0,150}):([A-Za-z0-9_][\w.-]{0,150})(?::([^"':@\s]{1,150}))?(?::[\w.-]{1,50})?(?:@\w{1,20})?\1/g;
const NAMED = /\bgroup\s*[:=]\s*["']([\w.-]{1,150})["']\s*,\s*name\s*[:=]\s*["']([\w.-]{1,150})["'](?:\s*,\s*version\s*[:=]\s*["']([^"'\s]{1,150})["'])?/g;
/** The word that a coordinate is given to. */
const CONFIGURATION = /([A-Za-z]\w{0,60})[\s(]*(?:(?:enforcedPlatform|platform|project|testFixtures)\s*\()?\s*$/;
const DEVELOPMENT = /^(?:test|integrationTest|jmh|androidTest|debug|checkstyle|detekt|ktlint|pmd|spotbugs|kapt|annotationProcessor|classpath|lint)/i;
function readGradle(file) {
    const values = valuesOf(file);
    const declared = [];
    const add = (group, artifact, version, start, end) => {
        if (declared.length >= _facts__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DECLARED */ .W)
            return;
        const range = version === undefined ? undefined : filled(version, values);
        const isExact = range !== undefined && !/[[(,$+]|^latest\./.test(range);
        declared.push({
            name: `${group}:${artifact}`,
            ...(range !== undefined && { range }),
            ...(isExact && { version: range }),
            scope: scopeAt(file.text, start),
            direct: true,
            span: { start, end },
        });
    };
    const text = withoutComments(file.text);
    for (const match of text.matchAll(COORDINATE)) {
        const [all, , group = '', artifact = '', version] = match;
        // A group is a reversed name of a domain, as a rule; 'a:b' may be anything, such as the path of a project.
        if (group.includes('.') || version !== undefined)
            add(group, artifact, version, match.index, match.index + all.length);
    }
    for (const match of text.matchAll(NAMED))
        add(match[1] ?? '', match[2] ?? '', match[3], match.index, match.index + match[0].length);
    return { declared, problems: [] };
}
function scopeAt(text, start) {
    const line = text.slice(Math.max(text.lastIndexOf('\n', start) + 1, start - 200), start);
    return DEVELOPMENT.test(CONFIGURATION.exec(line)?.[1] ?? '') ? 'development' : 'production';
}
/** Blanked out, so that places stay true. */
function withoutComments(text) {
    return text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (part) => part.startsWith('/') ? part.replaceAll(/[^\n]/g, ' ') : part);
}
const SETTING = /(?:^|[\s,({[.])(?:set\(\s*)?["']?([A-Za-z_][\w.-]{0,80})["']?\s*[:=,]\s*["']([^"'\s]{1,100})["']/g;
/** Texts that the script, or gradle.properties in its folder or above, gives a name. */
function valuesOf(file) {
    const values = new Map();
    for (const folder of (0,_core_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersAround */ .bQ)(file.path).reverse())
        for (const [, name = '', value = ''] of (file.other((0,_paths__WEBPACK_IMPORTED_MODULE_4__/* .inside */ .n)(folder, 'gradle.properties')) ?? '').matchAll(/^\s*([\w.-]{1,100})\s*[=:]\s*(\S{1,100})\s*$/gm))
            values.set(name, value);
    for (const [, name = '', value = ''] of file.text.matchAll(SETTING))
        if (!value.includes(':'))
            values.set(name, value);
    return values;
}
/** `$name`, `${name}`, `$versions.name`: the last part of a path is enough. */
function filled(version, values) {
    return version.replace(/\$\{?([A-Za-z_][\w.]{0,100}?)\}?(?=$|[^\w.}])/g, (all, path) => values.get(path) ?? values.get(path.split('.').at(-1) ?? '') ?? all);
}
function readCatalog({ text }) {
    const tree = (0,_toml_tree__WEBPACK_IMPORTED_MODULE_0__/* .parseToml */ .M)(text);
    const declared = (0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .entriesAt */ .ws)(tree, 'libraries').flatMap(([, { key, value }]) => {
        const [group, artifact, written] = value.kind === 'scalar' ? String(value.value).split(':') : [...moduleOf(value), versionOf(tree, (0,_tree__WEBPACK_IMPORTED_MODULE_1__.at)(value, 'version'))];
        if (group === undefined || artifact === undefined)
            return [];
        const isExact = written !== undefined && !/[[(,+]|^latest\./.test(written);
        return [
            {
                name: `${group}:${artifact}`,
                ...(written !== undefined && { range: written }),
                ...(isExact && { version: written }),
                scope: 'production',
                direct: true,
                span: { start: key.start, end: value.end },
            },
        ];
    });
    return { declared, problems: [] };
}
function moduleOf(library) {
    const [group, artifact] = (0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(library, 'module')?.split(':') ?? [(0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(library, 'group'), (0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(library, 'name')];
    return [group, artifact];
}
/** A text, a reference to `[versions]`, or a rich version. */
function versionOf(tree, version) {
    if (version?.kind === 'scalar')
        return String(version.value);
    const reference = (0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(version, 'ref');
    if (reference !== undefined)
        return versionOf(tree, (0,_tree__WEBPACK_IMPORTED_MODULE_1__.at)(tree, 'versions', reference));
    return (0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(version, 'strictly') ?? (0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(version, 'require') ?? (0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(version, 'prefer');
}
/** `group:artifact:version=configurations`; which of them brought in which is not said. */
function readLockfile({ text }) {
    const packages = [];
    for (const [, name = '', version = ''] of text.matchAll(/^([^#:\s]{1,150}:[^:\s]{1,150}):([^:=\s]{1,100})=/gm))
        packages.push({ name, version });
    return (0,_names_lock__WEBPACK_IMPORTED_MODULE_5__/* .namesLock */ .Q)(packages);
}


/***/ }),

/***/ 72786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseToml)
/* harmony export */ });
/* harmony import */ var toml_eslint_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9605);
/* harmony import */ var _tree__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23609);
/** TOML to a tree with places. */


/** Longest manifest that is parsed; lock files have a reader of their own. In UTF-16 units. */
const MAX_LENGTH = 524_288;
const MAX_BRACKETS = 100;
/** Throws a TreeError. */
function parseToml(text) {
    if (text.length > MAX_LENGTH)
        throw new _tree__WEBPACK_IMPORTED_MODULE_1__/* .TreeError */ .jh('the file is too large for a manifest', 0);
    checkDepth(text);
    const root = emptyMap(0, text.length);
    for (const node of ast(text).body[0].body) {
        if (node.type === 'TOMLKeyValue')
            put(root, node);
        else
            for (const pair of node.body)
                put(tableOf(root, node), pair);
    }
    return root;
}
/** The parser goes as deep as the brackets do; those inside of texts count as well. */
function checkDepth(text) {
    let depth = 0;
    for (const { 0: sign, index } of text.matchAll(/[[\]{}]/g)) {
        if (sign === '[' || sign === '{')
            depth++;
        else if (depth > 0)
            depth--;
        if (depth > MAX_BRACKETS)
            throw new _tree__WEBPACK_IMPORTED_MODULE_1__/* .TreeError */ .jh('values are nested too deep', index);
    }
}
function ast(text) {
    try {
        return (0,toml_eslint_parser__WEBPACK_IMPORTED_MODULE_0__/* .parseTOML */ .MD)(text);
    }
    catch (error) {
        if (error instanceof toml_eslint_parser__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB)
            throw new _tree__WEBPACK_IMPORTED_MODULE_1__/* .TreeError */ .jh(error.message.split('\n')[0] ?? 'the file is not valid TOML', error.index);
        throw new _tree__WEBPACK_IMPORTED_MODULE_1__/* .TreeError */ .jh('the file cannot be read', 0);
    }
}
function emptyMap(start, end) {
    return { kind: 'map', entries: new Map(), start, end };
}
/** The table that a header names; of `[[…]]` a new one for each. */
function tableOf(root, { resolvedKey, key, range: [start, end] }) {
    let table = root;
    for (const [place, step] of resolvedKey.entries()) {
        if (typeof step === 'number')
            continue;
        const index = resolvedKey[place + 1];
        table = child(table, step, { start: key.range[0], end: key.range[1] }, typeof index === 'number' ? index : undefined, [start, end]);
    }
    return table;
}
function child(table, name, key, index, range) {
    const known = table.entries.get(name)?.value;
    if (index === undefined) {
        if (known?.kind === 'map')
            return known;
        const made = emptyMap(...range);
        table.entries.set(name, { key, value: made });
        return made;
    }
    const list = known?.kind === 'list' ? known : { kind: 'list', items: [], start: range[0], end: range[1] };
    if (known === undefined)
        table.entries.set(name, { key, value: list });
    const member = list.items[index];
    if (member?.kind === 'map')
        return member;
    const made = emptyMap(...range);
    list.items[index] = made;
    return made;
}
function put(table, { key, value }) {
    let into = table;
    const span = { start: key.range[0], end: key.range[1] };
    const names = key.keys.map((part) => (part.type === 'TOMLBare' ? part.name : part.value));
    for (const name of names.slice(0, -1))
        into = child(into, name, span, undefined, key.range);
    into.entries.set(names.at(-1) ?? '', { key: span, value: valueOf(value) });
}
function valueOf(node) {
    const [start, end] = node.range;
    if (node.type === 'TOMLArray')
        return { kind: 'list', items: node.elements.map(valueOf), start, end };
    if (node.type === 'TOMLInlineTable') {
        const table = emptyMap(start, end);
        for (const pair of node.body)
            put(table, pair);
        return table;
    }
    const { value } = node;
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
    return { kind: 'scalar', value: plain, start, end };
}


/***/ })

};
;