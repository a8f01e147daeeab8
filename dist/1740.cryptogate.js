"use strict";
exports.id = 1740;
exports.ids = [1740];
exports.modules = {

/***/ 71740:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _json_tree__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48996);

function read({ text }) {
    const data = (0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonData */ .Sf)(text));
    const packages = data['packages'] === undefined ? nested(data) : flat((0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(data['packages']));
    return { declared: [], problems: [], lock: new PackageLock(packages) };
}
/** Versions 2 and 3: every folder of node_modules by its path. */
function flat(entries) {
    const packages = new Map();
    for (const [path, value] of Object.entries(entries)) {
        const entry = (0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(value);
        const version = (0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry['version']);
        const link = entry['link'] === true ? (0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry['resolved']) : undefined;
        const inNodeModules = path.includes('node_modules/');
        packages.set(path, {
            name: (0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry['name']) ?? path.slice(path.lastIndexOf('node_modules/') + (inNodeModules ? 'node_modules/'.length : 1)),
            ...(version !== undefined && inNodeModules && { version }),
            dependencies: names(entry, 'dependencies', 'optionalDependencies', 'peerDependencies', ...(inNodeModules ? [] : ['devDependencies'])),
            ...(link !== undefined && { link }),
        });
    }
    return packages;
}
/** Version 1: what stands inside of what, as it would in node_modules. */
function nested(data) {
    const packages = new Map([['', { name: '', dependencies: Object.keys((0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(data['dependencies'])) }]]);
    const pending = [{ prefix: '', inner: (0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(data['dependencies']) }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        for (const [name, value] of Object.entries(next.inner)) {
            const entry = (0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(value);
            const path = `${next.prefix}node_modules/${name}`;
            const [, aliased, alias] = /^npm:(.+)@([^@]+)$/.exec((0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry['version']) ?? '') ?? [];
            const version = alias ?? (0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry['version']);
            packages.set(path, { name: aliased ?? name, ...(version !== undefined && { version }), dependencies: names(entry, 'requires') });
            if (entry['dependencies'] !== undefined)
                pending.push({ prefix: `${path}/`, inner: (0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(entry['dependencies']) });
        }
    }
    return packages;
}
function names(entry, ...keys) {
    return [...new Set(keys.flatMap((key) => Object.keys((0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(entry[key]))))];
}
class PackageLock {
    packages;
    constructor(packages) {
        this.packages = packages;
    }
    find({ name }, folder) {
        return this.resolve(folder, name) ?? this.byAlias(folder, name);
    }
    dependenciesOf(key) {
        return (this.packages.get(key)?.dependencies ?? []).flatMap((name) => this.resolve(key, name) ?? []);
    }
    covers(folder) {
        return folder === '' || this.packages.has(folder);
    }
    /** As Node.js looks for it: in the node_modules of a folder and of those around it. */
    resolve(from, name) {
        for (let folder = from;; folder = parent(folder)) {
            const key = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
            const found = this.packages.get(key);
            if (found)
                return found.link !== undefined && this.packages.has(found.link) ? found.link : key;
            if (folder === '')
                return undefined;
        }
    }
    /** A package that was installed under another name. */
    byAlias(folder, name) {
        const start = folder === '' ? 'node_modules/' : `${folder}/node_modules/`;
        for (const [key, one] of this.packages)
            if (one.name === name && (key.startsWith('node_modules/') || key.startsWith(start)))
                return key;
        return undefined;
    }
}
function parent(path) {
    const end = path.lastIndexOf('/node_modules/');
    if (end !== -1)
        return path.slice(0, end);
    return path.startsWith('node_modules/') || !path.includes('/') ? '' : path.slice(0, path.lastIndexOf('/'));
}


/***/ })

};
;