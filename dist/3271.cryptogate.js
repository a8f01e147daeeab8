"use strict";
exports.id = 3271;
exports.ids = [3271];
exports.modules = {

/***/ 63271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assetsAt: () => (/* binding */ assetsAt)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/order.ts
var order = __webpack_require__(92831);
// EXTERNAL MODULE: ./src/host/files.ts
var files = __webpack_require__(73285);
// EXTERNAL MODULE: ./src/host/git-objects.ts
var git_objects = __webpack_require__(7459);
;// CONCATENATED MODULE: ./src/host/commit-host.ts
/** The files of a commit as a scan asks for them: from git's objects, many at a time, whatever is checked out. */





/** Files that git is asked for at a time. */
const AT_ONCE = 400;
/** `sha` is a full name. Throws a UserError where git cannot list the commit. */
async function createCommitHost(root, sha, grammarDirectory) {
    const known = await (0,git_objects/* entriesAt */.ws)(root, sha);
    if (known === undefined)
        throw new errors/* UserError */.y(`git cannot list the commit ${sha}`);
    const files = new CommitBlobs(root, known);
    const entries = known.map(({ path, kind }) => (kind === 'file' ? { path, size: 0 } : { path, size: 0, skip: kind }));
    return {
        grammarDirectory,
        listFiles: () => [...entries].sort((left, right) => (0,order/* compareTexts */.q)(left.path, right.path)),
        read: (path) => files.read(path),
        readInstalled: (file) => (0,external_node_fs_.readFileSync)(file),
    };
}
/** Files are asked for in their order nearly always: what follows is read along, and what was read is let go of. */
class CommitBlobs {
    root;
    entries;
    order = new Map();
    loaded = new Map();
    constructor(root, entries) {
        this.root = root;
        this.entries = entries;
        for (const [index, { path }] of entries.entries())
            this.order.set(path, index);
    }
    read(path) {
        const index = this.order.get(path);
        const entry = index === undefined ? undefined : this.entries[index];
        if (index === undefined || entry === undefined)
            return { error: 'unreadable' };
        if (entry.kind !== 'file')
            return { error: entry.kind };
        const content = this.loaded.get(entry.id) ?? this.load(index, entry.id);
        return content instanceof Uint8Array && (0,files/* isLfsPointer */.N)(content) ? { error: 'lfs-pointer' } : content;
    }
    load(index, id) {
        const next = this.entries.slice(index, index + AT_ONCE).flatMap((one) => (one.kind === 'file' ? [one.id] : []));
        const read = (0,git_objects/* readBlobs */.b4)(this.root, next) ?? (0,git_objects/* readBlobs */.b4)(this.root, [id]);
        this.loaded = new Map(read);
        return this.loaded.get(id) ?? { error: 'unreadable' };
    }
}

// EXTERNAL MODULE: ./src/app/gather.ts + 16 modules
var gather = __webpack_require__(5397);
// EXTERNAL MODULE: ./src/app/instruments.ts + 22 modules
var app_instruments = __webpack_require__(98573);
// EXTERNAL MODULE: ./src/app/scan.ts + 115 modules
var scan = __webpack_require__(50136);
;// CONCATENATED MODULE: ./src/app/commit-inventory.ts




async function assetsAt({ root, sha, knowledge, toolkit, grammarDirectory }) {
    const host = await createCommitHost(root, sha, grammarDirectory);
    const instruments = new app_instruments/* Instruments */.p(toolkit, knowledge, host);
    const entries = host.listFiles(root, []);
    const gathering = new gather/* Gathering */.S(host, instruments, instruments.listing(entries));
    const { assets } = await (0,scan/* findIn */.r9)(gathering, instruments, { knowledge, entries, host, named: () => false }, new Map());
    return assets;
}


/***/ })

};
;