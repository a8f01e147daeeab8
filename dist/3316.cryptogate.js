"use strict";
exports.id = 3316;
exports.ids = [3316];
exports.modules = {

/***/ 13316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readCargoLock: () => (/* binding */ readCargoLock),
  readPoetryLock: () => (/* binding */ readPoetryLock),
  readUvLock: () => (/* binding */ readUvLock)
});

;// CONCATENATED MODULE: ./src/dependencies/lock-tables.ts
/** The tables of a TOML lock file, line by line: generated files are regular, and ten times quicker to read so than with a parser. */
/** Long lists of hashes and addresses that nobody asks for. */
const SKIPPED = new Set(['wheels', 'files', 'sdist', 'checksum', 'hashes']);
function lockTables(text) {
    const tables = [{ name: '', values: new Map() }];
    let open;
    for (const line of text.split('\n')) {
        const content = line.trim();
        if (open) {
            if (!SKIPPED.has(open.key))
                open.lines.push(content);
            if (content !== ']' && content !== ']}')
                continue;
            tables.at(-1)?.values.set(open.key, open.lines.join(' '));
            open = undefined;
        }
        else if (content.startsWith('['))
            tables.push({ name: content.replace(/^\[+\s*|\s*\]+.*$/g, ''), values: new Map() });
        else {
            const split = content.indexOf('=');
            if (split <= 0 || content.startsWith('#'))
                continue;
            const key = unquoted(content.slice(0, split).trim());
            const value = content.slice(split + 1).trim();
            if (value.startsWith('[') && !value.endsWith(']'))
                open = { key, lines: [value] };
            else
                tables.at(-1)?.values.set(key, value);
        }
    }
    return tables;
}
function unquoted(text) {
    return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}
/** The quoted texts of a list: ["a", "b 1.2"]. */
function quotedIn(text) {
    return [...(text ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
}

// EXTERNAL MODULE: ./src/core/versions/schemes.ts + 8 modules
var schemes = __webpack_require__(20779);
// EXTERNAL MODULE: ./src/dependencies/names-lock.ts
var names_lock = __webpack_require__(3249);
;// CONCATENATED MODULE: ./src/dependencies/readers/toml-locks.ts



function readCargoLock({ text }) {
    const packages = lockTables(text).flatMap((table) => {
        const [one] = ofTable(table, quotedIn(table.values.get('dependencies')));
        if (one === undefined || table.values.has('source'))
            return one ?? [];
        // Without a source it is a crate of the repository itself.
        return { name: one.name, dependencies: one.dependencies };
    });
    return made(new NamedLock(packages, 'cargo', (name) => name));
}
function readUvLock({ text }) {
    const packages = [];
    for (const table of lockTables(text)) {
        if (table.name === 'package')
            packages.push(...ofTable(table, namesIn(table.values.get('dependencies'))));
        const last = packages.at(-1);
        const isOfLast = /^package\.(?:optional-dependencies|dev-dependencies)$/.test(table.name) && last !== undefined;
        if (isOfLast)
            for (const list of table.values.values())
                last.dependencies = [...last.dependencies, ...namesIn(list)];
    }
    return made(new NamedLock(packages, 'pypi', names_lock/* pypiKey */.i));
}
function readPoetryLock({ text }) {
    const packages = [];
    for (const table of lockTables(text)) {
        if (table.name === 'package')
            packages.push(...ofTable(table, []));
        const last = packages.at(-1);
        if (table.name === 'package.dependencies' && last)
            last.dependencies = [...table.values.keys()];
    }
    return made(new NamedLock(packages, 'pypi', names_lock/* pypiKey */.i));
}
function made(lock) {
    return { declared: [], problems: [], lock };
}
function namesIn(list) {
    return [...(list ?? '').matchAll(/\bname = "([^"]*)"(?:, version = "([^"]*)")?/g)].map(([, name = '', version]) => version === undefined ? name : `${name} ${version}`);
}
function ofTable({ name: table, values }, dependencies) {
    const name = values.get('name');
    if (table !== 'package' || name === undefined)
        return [];
    const source = values.get('source') ?? '';
    const folder = /(?:editable|virtual|directory) = "([^"]*)"/.exec(source)?.[1];
    const version = values.get('version');
    return [
        {
            name: unquoted(name),
            ...(version !== undefined && folder === undefined && { version: unquoted(version) }),
            dependencies,
            ...(folder !== undefined && { folder: folder === '.' ? '' : folder }),
        },
    ];
}
/** A lock whose packages refer to each other by name, and by version where there are several. */
class NamedLock {
    scheme;
    keyOf;
    packages = new Map();
    byName = new Map();
    constructor(packages, scheme, keyOf) {
        this.scheme = scheme;
        this.keyOf = keyOf;
        for (const one of packages) {
            const key = `${keyOf(one.name)} ${one.version ?? ''}`;
            this.packages.set(key, one);
            this.byName.set(keyOf(one.name), [...(this.byName.get(keyOf(one.name)) ?? []), key]);
        }
    }
    /** Of several versions the one that the range allows. */
    find({ name, range }) {
        const keys = this.byName.get(this.keyOf(name)) ?? [];
        const fits = (key) => range !== undefined && (0,schemes/* isInRange */.h$)(this.scheme, this.packages.get(key)?.version ?? '', range) === true;
        return keys.find(fits) ?? keys[0];
    }
    dependenciesOf(key) {
        return (this.packages.get(key)?.dependencies ?? []).flatMap((written) => {
            const [name = '', version] = written.split(' ');
            const keys = this.byName.get(this.keyOf(name)) ?? [];
            return keys.find((one) => one === `${this.keyOf(name)} ${version ?? ''}`) ?? keys[0] ?? [];
        });
    }
    /** The members of a workspace stand in the lock themselves; Cargo does not say in which folder. */
    covers(folder) {
        if (folder === '' || this.scheme === 'cargo')
            return true;
        return [...this.packages.values()].some((one) => one.folder === folder);
    }
}


/***/ })

};
;