"use strict";
exports.id = 8706;
exports.ids = [8706];
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

/***/ 8706:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   poetry: () => (/* binding */ poetry),
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _facts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63118);
/* harmony import */ var _python_requirement__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9609);
/* harmony import */ var _toml_tree__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72786);
/* harmony import */ var _tree__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23609);
/** pyproject.toml: the project's own table (PEP 621), dependency groups (PEP 735), Poetry, uv and PDM. */




function read({ text }) {
    const tree = (0,_toml_tree__WEBPACK_IMPORTED_MODULE_0__/* .parseToml */ .M)(text);
    const declared = [
        ...listed((0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .itemsAt */ .Ct)(tree, 'project', 'dependencies'), 'production'),
        ...(0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .entriesAt */ .ws)(tree, 'project', 'optional-dependencies').flatMap(([, { value }]) => optional(listed((0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .itemsAt */ .Ct)(value), 'production'))),
        ...poetry((0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .entriesAt */ .ws)(tree, 'tool', 'poetry', 'dependencies'), 'production'),
        ...(0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .entriesAt */ .ws)(tree, 'dependency-groups').flatMap(([, { value }]) => listed((0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .itemsAt */ .Ct)(value), 'development')),
        ...poetry((0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .entriesAt */ .ws)(tree, 'tool', 'poetry', 'dev-dependencies'), 'development'),
        ...(0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .entriesAt */ .ws)(tree, 'tool', 'poetry', 'group').flatMap(([, { value }]) => poetry((0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .entriesAt */ .ws)(value, 'dependencies'), 'development')),
        ...listed((0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .itemsAt */ .Ct)(tree, 'tool', 'uv', 'dev-dependencies'), 'development'),
        ...(0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .entriesAt */ .ws)(tree, 'tool', 'pdm', 'dev-dependencies').flatMap(([, { value }]) => listed((0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .itemsAt */ .Ct)(value), 'development')),
        ...optional(listed((0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .itemsAt */ .Ct)(tree, 'build-system', 'requires'), 'development')),
    ];
    return { declared: declared.slice(0, _facts__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DECLARED */ .W), problems: [] };
}
function listed(items, scope) {
    return items.flatMap((item) => {
        const requirement = item.kind === 'scalar' && typeof item.value === 'string' ? (0,_python_requirement__WEBPACK_IMPORTED_MODULE_3__/* .parseRequirement */ .p)(item.value) : undefined;
        return requirement ? [{ ...requirement, scope, direct: true, span: { start: item.start, end: item.end } }] : [];
    });
}
function optional(declared) {
    return declared.map((one) => ({ ...one, optional: true }));
}
/** `name = "^1.2"`, `name = { version = "^1.2", optional = true }`, or a list of such tables. */
function poetry(entries, scope) {
    return entries.flatMap(([name, { key, value }]) => {
        if (name === 'python')
            return [];
        const table = value.kind === 'list' ? value.items[0] : value;
        const written = table?.kind === 'scalar' ? String(table.value) : (0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(table, 'version');
        const range = written === '*' ? undefined : written;
        const version = /^(?:={1,3})?\s*(\d[\w.!+]*)$/.exec(range ?? '')?.[1];
        const isOptional = table?.kind === 'map' && table.entries.get('optional')?.value.kind === 'scalar';
        return [
            {
                name,
                ...(range !== undefined && { range }),
                ...(version !== undefined && { version }),
                scope,
                direct: true,
                ...(isOptional && { optional: true }),
                span: { start: key.start, end: value.end },
            },
        ];
    });
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