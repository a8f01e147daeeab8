"use strict";
exports.id = 1724;
exports.ids = [1724];
exports.modules = {

/***/ 90303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ wordAt),
/* harmony export */   Hn: () => (/* binding */ wordsIn),
/* harmony export */   Vb: () => (/* binding */ blockAt),
/* harmony export */   v_: () => (/* binding */ readBlocks)
/* harmony export */ });
/** Indented blocks of `key: value` or `key value`, as pnpm and Yarn write them: a small part of YAML, in one pass and without aliases. */
/** Deeper lines count as being at this depth. */
const MAX_DEPTH = 12;
function readBlocks(text) {
    const root = new Map();
    const open = [{ indent: -1, block: root }];
    let start = 0;
    while (start < text.length) {
        let end = text.indexOf('\n', start);
        if (end === -1)
            end = text.length;
        let first = start;
        while (text.charCodeAt(first) === SPACE)
            first++;
        const line = text.slice(first, text.charCodeAt(end - 1) === RETURN ? end - 1 : end);
        const indent = first - start;
        start = end + 1;
        if (line === '' || line.startsWith('#') || line.startsWith('- '))
            continue;
        while (open.length > 1 && (open.at(-1)?.indent ?? -1) >= indent)
            open.pop();
        const block = open.at(-1)?.block ?? root;
        if (line.endsWith(':')) {
            const inner = new Map();
            block.set(unquoted(line.slice(0, -1)), inner);
            if (open.length < MAX_DEPTH)
                open.push({ indent, block: inner });
        }
        else
            putLine(block, line);
    }
    return root;
}
const SPACE = 0x20;
const RETURN = 0x0d;
function putLine(block, line) {
    const quote = line[0];
    let split;
    if (quote === '"' || quote === "'") {
        const close = line.indexOf(quote, 1);
        split = close === -1 ? line.length : close + 1;
    }
    else {
        const colon = line.indexOf(': ');
        split = colon === -1 ? line.indexOf(' ') : colon;
    }
    if (split <= 0)
        return;
    block.set(unquoted(line.slice(0, split)), unquoted(line.slice(split).replace(/^:?\s+/, '')));
}
/** A list of quoted names loses all of its quotes. */
function unquoted(text) {
    const [quote] = text;
    return quote === '"' || quote === "'" ? text.replaceAll(quote, '') : text.replaceAll('"', '');
}
/** The block under some keys; undefined where there is none. */
function blockAt(block, ...keys) {
    let found = block;
    for (const key of keys) {
        const inner = found?.get(key);
        found = inner instanceof Map ? inner : undefined;
    }
    return found;
}
/** The text under a key. */
function wordAt(block, key) {
    const found = block?.get(key);
    return typeof found === 'string' ? found : undefined;
}
/** Keys with a text each. */
function wordsIn(block) {
    return [...(block ?? [])].filter((pair) => typeof pair[1] === 'string');
}


/***/ }),

/***/ 51724:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _blocks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90303);
/** yarn.lock of Yarn 1 and of Yarn 2 and later. */

function read({ text }) {
    return { declared: [], problems: [], lock: new YarnLock((0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .readBlocks */ .v_)(text)) };
}
class YarnLock {
    blocks;
    packages = new Map();
    /** 'name@^1.2' to the key of its entry. */
    byRequest = new Map();
    byName = new Map();
    folders = new Set();
    workspaces;
    constructor(blocks) {
        this.blocks = blocks;
        this.workspaces = blocks.has('__metadata');
        for (const [key, block] of blocks) {
            if (!(block instanceof Map) || key === '__metadata')
                continue;
            const requests = key.split(/,\s*/);
            const name = nameOf(requests[0] ?? key);
            const version = (0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(block, 'version');
            const resolution = (0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(block, 'resolution') ?? '';
            const folder = /@workspace:(.+)$/.exec(resolution)?.[1];
            if (folder !== undefined)
                this.folders.add(folder === '.' ? '' : folder);
            // `alias@npm:other@1` resolves to the other package.
            const real = resolution === '' ? (/@npm:(.+)@[^@]*$/.exec(requests[0] ?? '')?.[1] ?? name) : nameOf(resolution);
            this.packages.set(key, { name: real, ...(version !== undefined && folder === undefined && { version }) });
            this.byName.set(real, [...(this.byName.get(real) ?? []), key]);
            for (const request of requests)
                this.byRequest.set(request, key);
        }
    }
    find({ name, range }) {
        const found = this.byRequest.get(`${name}@${range ?? ''}`) ?? this.byRequest.get(`${name}@npm:${range ?? ''}`);
        const all = this.byName.get(name);
        // A resolution or a patch changes what was asked for; a single entry can still be told.
        return found ?? (all?.length === 1 ? all[0] : undefined);
    }
    dependenciesOf(key) {
        const block = (0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .blockAt */ .Vb)(this.blocks, key);
        const pairs = [...(0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .Hn)((0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .blockAt */ .Vb)(block, 'dependencies')), ...(0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .Hn)((0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .blockAt */ .Vb)(block, 'optionalDependencies'))];
        return pairs.flatMap(([name, range]) => this.byRequest.get(`${name}@${range}`) ?? this.find({ name, range }) ?? []);
    }
    /** Yarn 1 does not say which folders are its workspaces. */
    covers(folder) {
        return folder === '' || !this.workspaces || this.folders.has(folder);
    }
}
function nameOf(request) {
    const split = request.indexOf('@', 1);
    return split === -1 ? request : request.slice(0, split);
}


/***/ })

};
;