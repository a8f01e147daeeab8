"use strict";
exports.id = 9781;
exports.ids = [9781];
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

/***/ 59781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _blocks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90303);
/** pnpm-lock.yaml, lock file versions 5 to 9. */

const GROUPS = ['dependencies', 'optionalDependencies', 'devDependencies'];
function read({ text }) {
    const root = (0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .readBlocks */ .v_)(text);
    const version = Number((0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(root, 'lockfileVersion') ?? (0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(root, 'shrinkwrapVersion'));
    if (Number.isNaN(version))
        return { declared: [], problems: [{ message: 'the file has no lockfileVersion: it is not read', at: 0 }] };
    return { declared: [], problems: [], lock: new PnpmLock(root, version < 6) };
}
class PnpmLock {
    packages = new Map();
    blocks;
    importers;
    constructor(root, slashes) {
        this.blocks = (0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .blockAt */ .Vb)(root, 'snapshots') ?? (0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .blockAt */ .Vb)(root, 'packages') ?? new Map();
        // A lock of a single project has no importers: what it asks for stands at the top.
        this.importers = (0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .blockAt */ .Vb)(root, 'importers') ?? new Map([['.', root]]);
        for (const key of this.blocks.keys())
            this.packages.set(key, slashes ? oldName(key) : nameAndVersion(key));
    }
    find({ name }, folder) {
        const importer = (0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .blockAt */ .Vb)(this.importers, folder === '' ? '.' : folder);
        for (const group of GROUPS) {
            const entries = (0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .blockAt */ .Vb)(importer, group);
            const found = entries?.get(name);
            const written = found instanceof Map ? (0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(found, 'version') : found;
            if (written !== undefined)
                return this.keyOf(name, written);
        }
        return this.aliased(name, importer);
    }
    dependenciesOf(key) {
        const block = (0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .blockAt */ .Vb)(this.blocks, key);
        const pairs = [...(0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .Hn)((0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .blockAt */ .Vb)(block, 'dependencies')), ...(0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .Hn)((0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .blockAt */ .Vb)(block, 'optionalDependencies'))];
        return pairs.flatMap(([name, written]) => this.keyOf(name, written) ?? []);
    }
    covers(folder) {
        return folder === '' || this.importers.has(folder);
    }
    keyOf(name, written) {
        return [`${name}@${written}`, written, `/${name}@${written}`, `/${name}/${written}`].find((key) => this.packages.has(key));
    }
    /** `alias: { specifier: npm:name@^1, version: name@1.2.3 }`. */
    aliased(name, importer) {
        for (const group of GROUPS) {
            for (const entry of (0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .blockAt */ .Vb)(importer, group)?.values() ?? []) {
                const written = entry instanceof Map ? (0,_blocks__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(entry, 'version') : entry;
                if (written?.replace(/^\//, '').startsWith(`${name}@`))
                    return this.keyOf(name, written);
            }
        }
        return undefined;
    }
}
/** `name@1.2.3(peer@2)` and `/name@1.2.3`. */
function nameAndVersion(key) {
    const plain = key.replace(/^\//, '').replace(/\(.*$/, '');
    const split = plain.indexOf('@', 1);
    return split === -1 ? { name: plain } : { name: plain.slice(0, split), version: plain.slice(split + 1) };
}
/** `/@scope/name/1.2.3_peer@2`. */
function oldName(key) {
    const [, name, version] = /^\/?((?:@[^/]+\/)?[^/]+)\/([^/_(]+)/.exec(key) ?? [];
    return name === undefined || version === undefined ? { name: key } : { name, version };
}


/***/ })

};
;