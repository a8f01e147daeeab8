/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 50683:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ literalPattern)
/* harmony export */ });
/** A text as a regular expression that is that very text; for patterns that are built from names. */
function literalPattern(text) {
    return text.replaceAll(/[\\^$.|?*+(){}[\]]/g, '\\$&');
}


/***/ }),

/***/ 56107:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   Hc: () => (/* binding */ inUrl),
/* harmony export */   bQ: () => (/* binding */ foldersAround),
/* harmony export */   lt: () => (/* binding */ homeOf),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/** Paths of a repository, with `/` and relative to its top; '' is the top itself. */
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** The folder of a file and every folder around it, innermost first: 'a/b', 'a', ''. */
function foldersAround(path) {
    const folders = [];
    for (let folder = folderOf(path);; folder = folderOf(folder)) {
        folders.push(folder);
        if (folder === '')
            return folders;
    }
}
/** What an importer writes of a file: its name without the ending, or its folder's for index files. */
function homeOf(file) {
    const parts = file.split('/');
    const name = (parts.at(-1) ?? file).replace(/\.[^.]+$/, '');
    if ((name === 'index' || name === '__init__' || file.endsWith('.go')) && parts.length > 1)
        return parts.at(-2);
    return name;
}
/** A path with '/' as it stands in an address. */
function inUrl(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}


/***/ }),

/***/ 74775:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZQ: () => (/* binding */ commitParents),
/* harmony export */   g3: () => (/* binding */ commitsOf),
/* harmony export */   gy: () => (/* binding */ localCommits)
/* harmony export */ });
/* harmony import */ var _git__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93086);

const DEPTH = 'set `fetch-depth: 2` at actions/checkout';
/** The base and the head of an event; `sha` is GITHUB_SHA. */
function commitsOf(root, event, sha, checkedOut = commitParents(root)) {
    if (checkedOut === undefined)
        return { problem: 'there is no commit checked out', help: 'run actions/checkout first, or set `working-directory`' };
    switch (event.kind) {
        case 'pull-request':
            return ofPullRequest(root, event, checkedOut, sha);
        case 'merge-group':
            return ofMergeGroup(root, event, checkedOut);
        case 'push':
            return ofPush(root, event, checkedOut.sha);
        case 'tree':
            return { problem: `${event.name === '' ? 'a run without an event' : `the event ${event.name}`} has no base`, help: 'nothing' };
    }
}
function ofPullRequest(root, event, { sha: head, parents, hasFirst }, sha) {
    const [first, second] = parents;
    if (head !== event.head.sha && parents.length === 2 && (second === event.head.sha || head === sha)) {
        // The merge that GitHub made: its first parent is the base as it is now; the event's may be older.
        if (first !== undefined && hasFirst)
            return { base: named(first, event.base), head: named(head, event.head) };
        return { problem: 'the checkout does not hold the base of the pull request', help: DEPTH };
    }
    const base = mergeBase(root, event.base.sha, event.head.sha);
    const both = base === undefined ? undefined : { base: named(base, event.base), head: event.head, trusted: event.base };
    if (head !== event.head.sha) {
        if (both !== undefined)
            return { ...both, notCheckedOut: true };
        return {
            problem: 'what is checked out is neither the pull request nor its merge',
            help: `take out \`ref:\` at actions/checkout, and ${DEPTH}`,
        };
    }
    if (both !== undefined)
        return both;
    return {
        problem: 'the checkout is the head of the pull request alone, without its base',
        help: `take out \`ref:\` at actions/checkout, and ${DEPTH}; or keep it and set \`fetch-depth: 0\``,
    };
}
function ofMergeGroup(root, event, { sha: head, parents, hasFirst }) {
    if (head !== event.head.sha)
        return { problem: 'what is checked out is not the head of the merge group', help: 'take out `ref:` at actions/checkout' };
    if ((0,_git__WEBPACK_IMPORTED_MODULE_0__/* .commitOf */ .D3)(root, event.base.sha) !== undefined)
        return { base: event.base, head: event.head };
    // Of a merge the first parent is the queue before it; a rebase can hold more commits than the last one.
    if (parents.length === 2 && parents[0] !== undefined && hasFirst)
        return { base: named(parents[0], event.base), head: event.head };
    return {
        problem: 'the checkout does not hold the base of the merge group',
        help: `${DEPTH}, or \`fetch-depth: 0\` where the queue rebases`,
    };
}
function ofPush(root, event, head) {
    if (event.before === undefined)
        return { problem: 'the branch was pushed for the first time', help: 'nothing' };
    if ((0,_git__WEBPACK_IMPORTED_MODULE_0__/* .commitOf */ .D3)(root, event.before.sha) !== undefined)
        return { base: event.before, head: { sha: head } };
    const why = event.forced
        ? 'the branch was pushed by force, and what it was before is gone'
        : 'the checkout does not hold what was pushed to';
    return { problem: why, help: event.forced ? 'nothing' : 'set `fetch-depth: 0` at actions/checkout' };
}
/**
 * The base of the work tree for a person: where HEAD left the branch that was named, or the default branch.
 * Commits that are checked out already and not on that branch count as changes, as do files that nobody has committed.
 * What judges is the branch as it is now. `isBranch`: the name is one of a branch, so that where HEAD left it has to be known.
 */
function localCommits(root, given, isBranch = false) {
    if ((0,_git__WEBPACK_IMPORTED_MODULE_0__/* .commitOf */ .D3)(root, 'HEAD') === undefined)
        return { problem: 'there is no commit to compare with', help: 'commit something, or scan: cryptogate scan' };
    const names = given === undefined ? DEFAULT_BASES : [given];
    const name = names.find((one) => (0,_git__WEBPACK_IMPORTED_MODULE_0__/* .commitOf */ .D3)(root, one) !== undefined);
    if (name === undefined) {
        const problem = given === undefined ? 'there is no default branch here' : `there is no branch, tag or commit "${given}" here`;
        return { problem, help: 'name a branch, tag or commit that is here: cryptogate diff <base>' };
    }
    const tip = (0,_git__WEBPACK_IMPORTED_MODULE_0__/* .commitOf */ .D3)(root, name) ?? '';
    const base = mergeBase(root, tip, 'HEAD');
    if (base === undefined && isBranch)
        return { problem: `the clone does not reach back to where this branch left ${name}`, help: 'clone with the whole history' };
    const end = { sha: tip, ref: name };
    return { base: named(base ?? tip, end), trusted: end };
}
/** What a default branch is called, best first. */
const DEFAULT_BASES = [
    'refs/remotes/origin/HEAD',
    'refs/remotes/origin/main',
    'refs/remotes/origin/master',
    '@{upstream}',
    'main',
    'master',
];
/** Undefined where nothing is checked out. One question to git: `<name> commit <size>`, the commit, and the same of its first parent. */
function commitParents(root) {
    const answer = (0,_git__WEBPACK_IMPORTED_MODULE_0__/* .gitBytes */ .s0)(root, ['cat-file', '--batch'], 'HEAD\nHEAD^1\n')?.toString('latin1') ?? '';
    const [, sha, size] = /^([0-9a-f]{40,64}) commit (\d+)\n/.exec(answer) ?? [];
    if (sha === undefined || size === undefined)
        return undefined;
    const start = answer.indexOf('\n') + 1;
    const [header = ''] = answer.slice(start, start + Number(size)).split('\n\n');
    const parents = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, parent]) => parent ?? '');
    const next = answer.slice(start + Number(size) + 1);
    return { sha, parents, hasFirst: parents[0] !== undefined && next.startsWith(`${parents[0]} commit `) };
}
/** In a shallow clone what git finds need not be where the branches parted, unless the one is a part of the other. */
function mergeBase(root, one, other) {
    if ((0,_git__WEBPACK_IMPORTED_MODULE_0__/* .gitBytes */ .s0)(root, ['rev-parse', '--is-shallow-repository'])?.toString('latin1').trim() !== 'false')
        return (0,_git__WEBPACK_IMPORTED_MODULE_0__/* .gitBytes */ .s0)(root, ['merge-base', '--is-ancestor', '--end-of-options', one, other]) === undefined ? undefined : one;
    const found = (0,_git__WEBPACK_IMPORTED_MODULE_0__/* .gitBytes */ .s0)(root, ['merge-base', '--end-of-options', one, other])?.toString('latin1').trim();
    return found === undefined || found === '' ? undefined : found;
}
function named(sha, { ref }) {
    return ref === undefined ? { sha } : { sha, ref };
}


/***/ }),

/***/ 29284:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  zJ: () => (/* binding */ openChange),
  k3: () => (/* binding */ openChangeOf)
});

// UNUSED EXPORTS: MAX_CHANGED_FILES

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: ./src/host/files.ts
var files = __nccwpck_require__(73285);
// EXTERNAL MODULE: ./src/host/git-diff.ts
var git_diff = __nccwpck_require__(12404);
// EXTERNAL MODULE: ./src/host/git-objects.ts
var git_objects = __nccwpck_require__(7459);
// EXTERNAL MODULE: ./src/host/read.ts
var host_read = __nccwpck_require__(99760);
// EXTERNAL MODULE: ./src/core/literal-pattern.ts
var literal_pattern = __nccwpck_require__(50683);
// EXTERNAL MODULE: ./src/core/paths.ts
var paths = __nccwpck_require__(56107);
// EXTERNAL MODULE: ./src/host/git.ts
var git = __nccwpck_require__(93086);
;// CONCATENATED MODULE: ./src/host/source-endings.ts
/** Endings of the files that some language reads. Generated by `npm run generate` from src/knowledge/languages; do not edit. */
const SOURCE_ENDINGS = '.cjs .cs .cts .go .java .js .jsx .kt .kts .mjs .mts .py .pyi .pyw .svelte .ts .tsx .vue'.split(' ');

;// CONCATENATED MODULE: ./src/host/word-search.ts
/** Which files of a commit or of the work tree hold a word, asked of git; for a change it is asked before anything else is loaded. */




/** Words looked for at a time. */
const MAX_WORDS = 2000;
/** Files of the head in which one of the words stands as a word, with more of them than were asked for; undefined where git cannot look. */
class WordSearch {
    root;
    head;
    begun;
    found;
    /** Begins to look for those who may import what changed: what an importer calls a file shows in the file's name. */
    constructor(root, head, changed) {
        this.root = root;
        this.head = head;
        const files = changed.flatMap(({ file, previous }) => [file, ...(previous === undefined ? [] : [previous])]);
        const homes = new Set(head === undefined ? [] : files.filter((file) => hasEnding(file, SOURCE_ENDINGS)).map(paths/* homeOf */.lt));
        this.begun = homes.size > MAX_WORDS ? new Set() : homes;
        this.found = search(root, head, [...this.begun], SOURCE_ENDINGS);
        // It may turn out that nobody asks.
        this.found.catch(() => undefined);
    }
    async search(words, endings) {
        const further = words.filter((word) => !this.begun.has(word));
        const [later, before] = await Promise.all([
            search(this.root, this.head, further, endings),
            further.length === words.length ? [] : this.found,
        ]);
        if (later === undefined || before === undefined)
            return undefined;
        const wanted = before.filter((file) => hasEnding(file, endings));
        return [...new Set([...wanted, ...later])].sort();
    }
}
function hasEnding(file, endings) {
    const name = file.toLowerCase();
    return endings.some((ending) => name.endsWith(ending));
}
/** Words of the repository go through standard input: none of them can be taken for an option. */
async function search(root, head, words, endings) {
    const wanted = [...new Set(words)].filter((word) => word !== '' && !/[\n\0]/.test(word)).sort();
    if (wanted.length === 0)
        return [];
    if (wanted.length > MAX_WORDS)
        return undefined;
    const specs = endings.map((ending) => `:(icase)*${ending}`);
    // '-a': the change may say by .gitattributes that source is binary.
    // Threads of git wait for each other at its objects: one alone takes less time, and half of the work.
    const where = head === undefined ? ['--untracked'] : ['--threads=1', head];
    const ask = (flags, patterns) => (0,git/* gitThroughFiles */.Tm)(root, ['grep', '-l', '-z', '-a', '--no-color', '--full-name', '--no-recurse-submodules', ...flags, '-f', '-', ...where, '--', ...specs], patterns, [0, 1]);
    // Six times as fast with hundreds of words, where git was built with it.
    const output = (await ask(['-P'], perlPatternOf(wanted))) ?? (await ask(['-w', '-E'], patternsOf(wanted)));
    if (output === undefined)
        return undefined;
    const prefix = head === undefined ? 0 : head.length + 1;
    return output
        .toString('utf8')
        .split('\0')
        .filter((name) => name !== '')
        .map((name) => name.slice(prefix))
        .sort();
}
function perlPatternOf(words) {
    return `(?<!\\w)(?:${words.map(literal_pattern/* literalPattern */.K).join('|')})(?!\\w)\n`;
}
/**
 * A line each. Git looks for every pattern by itself, so words go into one, where ten times as many take hardly longer; with signs in them they
 * cannot: of two that begin alike only the longer is tried.
 */
function patternsOf(words) {
    const plain = words.filter((word) => /^\w+$/.test(word));
    const others = words.filter((word) => !/^\w+$/.test(word)).map(literal_pattern/* literalPattern */.K);
    return [...(plain.length === 0 ? [] : [plain.join('|')]), ...others, ''].join('\n');
}

;// CONCATENATED MODULE: ./src/host/change-sides.ts
/** The two sides of a change as files: what git holds of what changed, and one copy of everything else. */






const NOT_THERE = { error: 'unreadable' };
/** More changed files than this are not judged by themselves. */
const MAX_CHANGED_FILES = 10_000;
/** Undefined where git cannot tell. */
async function openChange(root, { base, head, notCheckedOut }) {
    const listing = head === undefined ? (0,git_objects/* entriesInIndex */.yY)(root) : (0,git_objects/* entriesAt */.ws)(root, head.sha);
    const diff = (0,git_diff/* diffOf */.n_)(root, base.sha, head?.sha);
    if (diff === undefined)
        return undefined;
    const words = new WordSearch(root, head?.sha, diff);
    const known = await listing;
    if (known === undefined)
        return undefined;
    const entries = head === undefined ? [...diff, ...(0,git_diff/* untrackedFiles */.zw)(root).map(untracked)] : diff;
    if (entries.length > MAX_CHANGED_FILES)
        return { tooLarge: entries };
    const blobs = (0,git_objects/* readBlobs */.b4)(root, entries.flatMap(({ before, after, kind, kindBefore }) => [
        ...(kindBefore === 'file' ? [before] : []),
        ...(kind === 'file' ? [after] : []),
    ]));
    if (blobs === undefined)
        return { tooLarge: entries };
    const lines = (0,git_diff/* linesOfDiff */.GX)(root, base.sha, head?.sha, diff);
    return new GitSides({ root, head: head?.sha, entries, known, blobs, lines, words, ...(notCheckedOut === true && { onlyObjects: true }) });
}
/**
 * A change of the work tree, or on top of it, that somebody else told; `blobs` holds the base's contents, and those of the head where
 * the work tree is the base. Undefined where git cannot list the work tree.
 */
function openChangeOf(root, entries, blobs, lines, workTreeIs) {
    const known = (0,git_objects/* entriesInIndex */.yY)(root);
    const source = {
        root,
        head: undefined,
        blobs,
        lines,
        words: new WordSearch(root, undefined, entries),
        ...(workTreeIs === 'base' && { onlyBlobs: true }),
    };
    return known === undefined ? undefined : new GitSides({ ...source, entries, known });
}
class GitSides {
    source;
    head;
    base;
    files;
    onlyHead;
    onlyBase;
    changed = new Map();
    before = new Map();
    loaded = new Map();
    ids;
    constructor(source) {
        this.source = source;
        for (const entry of source.entries) {
            if (entry.status !== 'removed')
                this.changed.set(entry.file, entry);
            if (entry.status !== 'added')
                this.before.set(entry.previous ?? entry.file, entry);
        }
        const common = [];
        // The index of a work tree still has what was removed.
        for (const { path, kind } of source.known)
            if (!this.changed.has(path) && !this.before.has(path))
                common.push(fileEntry(path, kind));
        const onlyHead = [...this.changed.values()].map(({ file, kind }) => fileEntry(file, kind));
        this.onlyBase = [...this.before].map(([path, { kindBefore }]) => fileEntry(path, kindBefore));
        this.onlyHead = onlyHead.map(({ path }) => path);
        this.head = { entries: [...common, ...onlyHead], read: (path) => withoutPointer(this.atHead(path)) };
        this.base = { entries: [...common, ...this.onlyBase], read: (path) => withoutPointer(this.atBase(path)) };
        this.files = source.entries.map((entry) => changedFile(entry, undefined));
    }
    async filesWithLines() {
        const lines = await this.source.lines;
        return this.source.entries.map((entry) => changedFile(entry, lines.get(entry.file)));
    }
    preload(paths) {
        const { root, head, onlyObjects } = this.source;
        if (head === undefined)
            return;
        const isAbsent = (path) => onlyObjects === true || !(0,external_node_fs_.existsSync)(`${root}/${path}`);
        const absent = paths.filter((path) => !this.changed.has(path) && !this.loaded.has(path) && isAbsent(path));
        if (absent.length === 0)
            return;
        const read = (0,git_objects/* readBlobs */.b4)(root, absent.flatMap((path) => this.idOf(path) ?? []));
        for (const path of absent)
            this.loaded.set(path, read === undefined ? { error: 'too-large' } : (read.get(this.idOf(path) ?? '') ?? NOT_THERE));
    }
    search(words, endings) {
        return this.source.words.search(words, endings);
    }
    atHead(path) {
        const entry = this.changed.get(path);
        if (entry === undefined)
            return this.unchanged(path);
        if (entry.kind !== 'file')
            return { error: entry.kind };
        const { root, head, blobs, onlyBlobs } = this.source;
        return head === undefined && onlyBlobs !== true ? (0,host_read/* readRegularFile */.X)(root, path) : (blobs.get(entry.after) ?? NOT_THERE);
    }
    atBase(path) {
        const entry = this.before.get(path);
        if (entry === undefined)
            return this.unchanged(path);
        return entry.kindBefore === 'file' ? (this.source.blobs.get(entry.before) ?? NOT_THERE) : { error: entry.kindBefore };
    }
    /** From the work tree, which has it; a sparse checkout leaves it out, and git has it. */
    unchanged(path) {
        const { root, head, onlyObjects } = this.source;
        const at = this.loaded.get(path) ?? (onlyObjects === true ? NOT_THERE : (0,host_read/* readRegularFile */.X)(root, path));
        if (at instanceof Uint8Array || head === undefined || this.loaded.has(path))
            return at;
        const id = this.idOf(path);
        const read = id === undefined ? at : ((0,git_objects/* readBlobs */.b4)(root, [id])?.get(id) ?? at);
        this.loaded.set(path, read);
        return read;
    }
    idOf(path) {
        this.ids ??= new Map(this.source.known.map((one) => [one.path, one.id]));
        return this.ids.get(path);
    }
}
function fileEntry(path, kind) {
    return kind === 'file' ? { path, size: 0 } : { path, size: 0, skip: kind };
}
function withoutPointer(content) {
    return content instanceof Uint8Array && (0,files/* isLfsPointer */.N)(content) ? { error: 'lfs-pointer' } : content;
}
function untracked(file) {
    const none = '0'.repeat(40);
    return { file, status: 'added', kind: 'file', kindBefore: 'file', before: none, after: none };
}
function changedFile(entry, lines) {
    const { file, previous, status } = entry;
    return { file, ...(previous === undefined ? {} : { previous }), status, lines: lines?.lines ?? [], hunks: lines?.hunks ?? [] };
}


/***/ }),

/***/ 73285:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isLfsPointer)
/* harmony export */ });
/** The files of a repository as the pipeline sees them: words only; what is behind them stands in repository.ts. */
const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/v1\n');
/** The specification of Git LFS allows less than 1024 bytes. */
const MAX_POINTER_BYTES = 1024;
/** Whether the bytes only say where Git LFS keeps the file: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
function isLfsPointer(bytes) {
    return bytes.length < MAX_POINTER_BYTES && LFS_POINTER.equals(bytes.subarray(0, LFS_POINTER.length));
}


/***/ }),

/***/ 12404:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ linesOfDiff),
/* harmony export */   Vb: () => (/* binding */ lineMoves),
/* harmony export */   n_: () => (/* binding */ diffOf),
/* harmony export */   rl: () => (/* binding */ linesOfPatch),
/* harmony export */   zw: () => (/* binding */ untrackedFiles)
/* harmony export */ });
/* unused harmony export hunksOfPatch */
/* harmony import */ var _git__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93086);
/* harmony import */ var _git_objects__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7459);


/** Options that take the place of what .git/config and .gitattributes of a hostile repository may say of diffs. */
const PLAIN = ['--no-ext-diff', '--no-textconv', '--no-color', '--no-relative', '--ignore-submodules=none', '-O/dev/null', '--no-abbrev'];
/** Renames with changed content are looked for among this many files. */
const RENAMES = ['--find-renames', '-l2000'];
const PATCH = [
    '-p',
    '-a',
    '-U3',
    '--inter-hunk-context=0',
    '--diff-algorithm=default',
    '--submodule=short',
    '--src-prefix=a/',
    '--dst-prefix=b/',
];
/** A larger file is said to be binary and its lines are not compared. */
const LARGE = ['-c', 'core.bigFileThreshold=5m', '-c', 'core.safecrlf=false', '-c', 'diff.suppressBlankEmpty=false'];
/** In git's own order. `base` and `head` are full names; without `head` the work tree counts. Undefined where git cannot tell. */
function diffOf(directory, base, head) {
    const ends = head === undefined ? [base] : [base, head];
    const output = (0,_git__WEBPACK_IMPORTED_MODULE_0__/* .gitBytes */ .s0)(directory, [...LARGE, 'diff', '--raw', '-z', ...PLAIN, ...RENAMES, ...ends, '--'])?.toString('utf8');
    if (output === undefined)
        return undefined;
    const parts = output.split('\0');
    const entries = [];
    for (let at = 0; at + 1 < parts.length;) {
        const [modeBefore = '', mode = '', before = '', after = '', status = ''] = (parts[at] ?? '').replace(/^:/, '').split(' ');
        const moved = status.startsWith('R') || status.startsWith('C');
        const first = parts[at + 1] ?? '';
        const file = moved ? (parts[at + 2] ?? '') : first;
        at += moved ? 3 : 2;
        if (status.startsWith('U'))
            continue;
        const kinds = { kind: (0,_git_objects__WEBPACK_IMPORTED_MODULE_1__/* .kindOfMode */ .z1)(mode), kindBefore: (0,_git_objects__WEBPACK_IMPORTED_MODULE_1__/* .kindOfMode */ .z1)(modeBefore), before, after };
        entries.push({ file, ...(status.startsWith('R') ? { previous: first } : {}), status: STATUS[status[0] ?? ''] ?? 'modified', ...kinds });
    }
    return toldApart(entries);
}
/** Names that are not UTF-8 can read the same; none may take another's place. */
function toldApart(entries) {
    const taken = new Set();
    return entries.map((entry) => {
        let { file } = entry;
        while (taken.has(file) && file.includes(ODD))
            file = file.replace(ODD, ODD + ODD);
        taken.add(file);
        return file === entry.file ? entry : { ...entry, file };
    });
}
const ODD = '\uFFFD';
const STATUS = { A: 'added', C: 'added', D: 'removed', R: 'renamed' };
/** Files that git does not know yet and does not ignore. */
function untrackedFiles(directory) {
    const output = (0,_git__WEBPACK_IMPORTED_MODULE_0__/* .gitBytes */ .s0)(directory, ['ls-files', '-z', '--others', '--exclude-standard'])?.toString('utf8') ?? '';
    return output.split('\0').filter((name) => name !== '' && !name.endsWith('/'));
}
/** Lines that each file adds and lines that the diff shows, by the name at the head; files whose lines git does not compare are left out. */
async function linesOfDiff(directory, base, head, entries) {
    const ends = head === undefined ? [base] : [base, head];
    const patch = await (0,_git__WEBPACK_IMPORTED_MODULE_0__/* .gitLater */ .vC)(directory, [...LARGE, 'diff', ...PATCH, ...PLAIN, ...RENAMES, ...ends, '--'], '', [0]);
    // Where a file becomes a link or the other way round, the patch has two parts: one takes away, one adds.
    const names = entries.flatMap(({ file, status, kind, kindBefore }) => status === 'modified' && kind !== kindBefore ? [file, file] : [file]);
    return patch === undefined ? new Map() : linesOfPatch(patch.toString('latin1'), names);
}
/** The patch names files in a way that needs unquoting; their order is the same as that of the list. */
function linesOfPatch(patch, names) {
    const found = new Map();
    for (const { file, fresh, added } of hunksOfPatch(patch)) {
        const name = names[file];
        if (name === undefined)
            continue;
        const lines = found.get(name) ?? { lines: [], hunks: [] };
        found.set(name, lines);
        lines.lines.push(...added);
        if (fresh.count > 0)
            lines.hunks.push({ start: fresh.start, end: fresh.start + fresh.count - 1 });
    }
    return found;
}
/** In the order of the patch. */
function hunksOfPatch(patch) {
    const hunks = [];
    let file = -1;
    let current;
    let line = 0;
    // Lines of the hunk that are still to come: what stands in a file can look like a header.
    let oldLeft = 0;
    let newLeft = 0;
    for (const text of eachLine(patch)) {
        if (current !== undefined && (oldLeft > 0 || newLeft > 0)) {
            const mark = text[0];
            if (mark === '\\')
                continue;
            if (mark !== '+')
                oldLeft--;
            if (mark === '-')
                continue;
            if (mark === '+')
                extend(current.added, line);
            newLeft--;
            line++;
            continue;
        }
        if (text.startsWith('diff --git '))
            file++;
        const [whole, oldStart, oldCount, start, count] = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(text) ?? [];
        if (whole === undefined)
            continue;
        oldLeft = Number(oldCount ?? 1);
        newLeft = Number(count ?? 1);
        line = Number(start);
        current = { file, old: { start: Number(oldStart), count: oldLeft }, fresh: { start: line, count: newLeft }, added: [] };
        hunks.push(current);
    }
    return hunks;
}
/** Of these files only; undefined where git has not both commits. */
async function lineMoves(directory, from, to, files) {
    if (files.length === 0)
        return (_file, line) => line;
    const diff = (how) => (0,_git__WEBPACK_IMPORTED_MODULE_0__/* .gitLater */ .vC)(directory, ['--literal-pathspecs', ...LARGE, 'diff', ...how, ...PLAIN, '--no-renames', from, to, '--', ...files], '', [0]);
    const [names, patch] = await Promise.all([diff(['--name-only', '-z']), diff([...PATCH.filter((one) => one !== '-U3'), '-U0'])]);
    if (names === undefined || patch === undefined)
        return undefined;
    const order = names.toString('utf8').split('\0');
    const byFile = new Map();
    for (const hunk of hunksOfPatch(patch.toString('latin1'))) {
        const file = order[hunk.file] ?? '';
        byFile.set(file, [...(byFile.get(file) ?? []), hunk]);
    }
    const changed = new Set(order);
    return (file, line) => {
        const hunks = byFile.get(file);
        // What git calls binary, or too large, has changed in a way that nobody can tell.
        if (hunks === undefined)
            return changed.has(file) ? undefined : line;
        return moved(hunks, line);
    };
}
function moved(hunks, line) {
    let shift = 0;
    for (const { old, fresh } of hunks) {
        // What is only put in is told by the line before it.
        const first = old.count === 0 ? old.start + 1 : old.start;
        if (line < first)
            break;
        if (line < first + old.count)
            return undefined;
        shift += fresh.count - old.count;
    }
    return line + shift;
}
function extend(ranges, line) {
    const last = ranges.at(-1);
    if (last !== undefined && last.end === line - 1)
        last.end = line;
    else
        ranges.push({ start: line, end: line });
}
function* eachLine(text) {
    let start = 0;
    while (start < text.length) {
        const end = text.indexOf('\n', start);
        yield text.slice(start, end < 0 ? text.length : end);
        if (end < 0)
            return;
        start = end + 1;
    }
}


/***/ }),

/***/ 7459:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b4: () => (/* binding */ readBlobs),
/* harmony export */   d1: () => (/* binding */ CommitFiles),
/* harmony export */   ws: () => (/* binding */ entriesAt),
/* harmony export */   yY: () => (/* binding */ entriesInIndex),
/* harmony export */   z1: () => (/* binding */ kindOfMode)
/* harmony export */ });
/* harmony import */ var _git__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93086);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(98984);


/** Bytes of objects held in one run; a change that is larger is not judged by itself. */
const MAX_TOTAL_BYTES = 256 * 1024 * 1024;
/** Bytes that git is asked for at a time. */
const BATCH_BYTES = 48 * 1024 * 1024;
const NAME = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
function kindOfMode(mode) {
    if (mode === '120000')
        return 'symlink';
    return mode === '160000' ? 'submodule' : 'file';
}
/** Everything that git tracks in the work tree, in git's order; undefined where git cannot tell. */
function entriesInIndex(directory) {
    const output = (0,_git__WEBPACK_IMPORTED_MODULE_0__/* .gitBytes */ .s0)(directory, ['ls-files', '-z', '--stage'])?.toString('utf8');
    if (output === undefined)
        return undefined;
    const entries = new Map();
    for (const line of output.split('\0')) {
        const tab = line.indexOf('\t');
        const [mode = '', id = ''] = line.slice(0, Math.max(tab, 0)).split(' ');
        if (tab > 0 && entries.size < _limits__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FILES */ .BE)
            entries.set(line.slice(tab + 1), { path: line.slice(tab + 1), kind: kindOfMode(mode), id });
    }
    return [...entries.values()];
}
/** Everything that a commit holds, in git's order; undefined where git cannot tell. `sha` is a full name. */
async function entriesAt(directory, sha) {
    const output = (await (0,_git__WEBPACK_IMPORTED_MODULE_0__/* .gitThroughFiles */ .Tm)(directory, ['ls-tree', '-r', '-z', '--full-tree', sha]))?.toString('utf8');
    if (output === undefined)
        return undefined;
    const entries = [];
    let start = 0;
    for (let end = output.indexOf('\0'); end !== -1 && entries.length < _limits__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FILES */ .BE; end = output.indexOf('\0', start)) {
        const tab = output.indexOf('\t', start);
        // '100644 blob <name>': a mode has six digits, and the name is the last word.
        const id = output.slice(output.lastIndexOf(' ', tab) + 1, tab);
        entries.push({ path: output.slice(tab + 1, end), kind: kindOfMode(output.slice(start, start + 6)), id });
        start = end + 1;
    }
    return entries;
}
/** Contents by object name; what is too large comes with its reason. Undefined where all of it together is too much. */
function readBlobs(directory, ids) {
    const wanted = [...new Set(ids)].filter((id) => NAME.test(id));
    const found = new Map();
    const sizes = sizesOf(directory, wanted);
    let total = 0;
    let batch = [];
    let bytes = 0;
    for (const id of wanted) {
        const size = sizes.get(id);
        if (size === undefined)
            found.set(id, { error: 'unreadable' });
        else if (size > _limits__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FILE_BYTES */ .gZ)
            found.set(id, { error: 'too-large' });
        else {
            total += size;
            if (total > MAX_TOTAL_BYTES)
                return undefined;
            batch.push(id);
            bytes += size;
        }
        if (bytes > BATCH_BYTES) {
            readBatch(directory, batch, found);
            batch = [];
            bytes = 0;
        }
    }
    readBatch(directory, batch, found);
    return found;
}
/** Files at a commit, one by one; what stands in a folder is asked for once. */
class CommitFiles {
    directory;
    sha;
    folders = new Map();
    /** `sha` is a full name. */
    constructor(directory, sha) {
        this.directory = directory;
        this.sha = sha;
    }
    /** Bytes, the reason why not, or undefined where it is not there. `path` is relative to the top, with `/`. */
    read(path) {
        const entry = this.folder(path.slice(0, path.lastIndexOf('/') + 1)).get(path);
        if (entry === undefined)
            return undefined;
        if (!entry.mode.startsWith('100'))
            return { error: entry.mode === '120000' ? 'symlink' : 'not-a-file' };
        return readBlobs(this.directory, [entry.id])?.get(entry.id) ?? { error: 'unreadable' };
    }
    /** Paths of the files in a folder itself; `folder` has no slash at its end. */
    below(folder) {
        const entries = [...this.folder(`${folder}/`)];
        return entries.flatMap(([path, { mode }]) => (mode === '040000' ? [] : [path])).sort();
    }
    folder(folder) {
        const known = this.folders.get(folder);
        if (known)
            return known;
        const name = folder.slice(0, -1);
        const around = this.folders.get(name.slice(0, name.lastIndexOf('/') + 1));
        if (folder !== '' && around !== undefined && around.get(name)?.mode !== '040000')
            return new Map();
        const where = folder === '' ? [] : [folder];
        const listed = (0,_git__WEBPACK_IMPORTED_MODULE_0__/* .gitBytes */ .s0)(this.directory, ['--literal-pathspecs', 'ls-tree', '-z', '--full-tree', this.sha, '--', ...where])?.toString('utf8') ?? '';
        const entries = new Map();
        for (const line of listed.split('\0')) {
            const [, mode = '', id = '', name] = /^(\d{6}) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
            if (name !== undefined)
                entries.set(name, { mode, id });
        }
        this.folders.set(folder, entries);
        return entries;
    }
}
function sizesOf(directory, ids) {
    const sizes = new Map();
    if (ids.length === 0)
        return sizes;
    const output = (0,_git__WEBPACK_IMPORTED_MODULE_0__/* .gitBytes */ .s0)(directory, ['cat-file', '--batch-check'], `${ids.join('\n')}\n`)?.toString('utf8') ?? '';
    for (const line of output.split('\n')) {
        const [id, type, size] = line.split(' ');
        if (id !== undefined && type === 'blob')
            sizes.set(id, Number(size));
    }
    return sizes;
}
/** `<id> blob <size>\n<bytes>\n` for each. */
function readBatch(directory, ids, found) {
    if (ids.length === 0)
        return;
    const output = (0,_git__WEBPACK_IMPORTED_MODULE_0__/* .gitBytes */ .s0)(directory, ['cat-file', '--batch'], `${ids.join('\n')}\n`) ?? Buffer.alloc(0);
    let at = 0;
    for (const id of ids) {
        const end = output.indexOf(10, at);
        const [, type, size] = end < 0 ? [] : output.toString('latin1', at, end).split(' ');
        if (type !== 'blob') {
            found.set(id, { error: 'unreadable' });
            if (end >= 0)
                at = end + 1;
            continue;
        }
        const start = end + 1;
        found.set(id, output.subarray(start, start + Number(size)));
        at = start + Number(size) + 1;
    }
}


/***/ }),

/***/ 93086:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ isClean),
/* harmony export */   Ap: () => (/* binding */ committersBetween),
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   EK: () => (/* binding */ authorsOf),
/* harmony export */   II: () => (/* binding */ showFile),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   Rj: () => (/* binding */ listWithGit),
/* harmony export */   Tm: () => (/* binding */ gitThroughFiles),
/* harmony export */   fE: () => (/* binding */ isShallow),
/* harmony export */   qD: () => (/* binding */ renamesSince),
/* harmony export */   r9: () => (/* binding */ gitVersion),
/* harmony export */   s0: () => (/* binding */ gitBytes),
/* harmony export */   vC: () => (/* binding */ gitLater),
/* harmony export */   vE: () => (/* binding */ findWorkTree)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/** Calls of git that a hostile repository configuration cannot turn into running a program or using the network. */




/** Bytes of git's answer: 300,000 paths of a thousand characters. */
const MAX_OUTPUT = 300 * 1024 * 1024;
/** How often the length of an answer in a file is looked at. */
const GUARD_MILLISECONDS = 100;
/**
 * Settings that take the place of whatever .git/config says. The command line is the strongest scope.
 * safe.directory: in a container the checkout belongs to another user; nothing here obeys its configuration.
 */
const SETTINGS = [
    'core.fsmonitor=false',
    'core.untrackedCache=false',
    'core.hooksPath=/dev/null',
    'core.quotePath=false',
    'core.sshCommand=false',
    'core.askPass=false',
    'credential.helper=',
    'diff.external=',
    'protocol.allow=never',
    'protocol.ext.allow=never',
    'safe.directory=*',
];
/** Variables that could point git at another repository or make it run something. */
const DROPPED = /^GIT_/;
/**
 * Paths that git knows below `directory` (tracked, or new and not ignored), relative to it, as git gives them.
 * `workTree` is its work tree whatever core.worktree says: a wrong one would make the repository look empty.
 * Undefined where there is no git or `directory` is no work tree: the caller walks by itself.
 */
function listWithGit(directory, workTree) {
    const output = git(directory, [`--work-tree=${workTree}`, 'ls-files', '-z', '-t', '--cached', '--others', '--exclude-standard']);
    if (output === undefined)
        return undefined;
    const found = new Map();
    // Each with a mark in front; S is what a sparse checkout leaves out.
    for (const marked of output.split('\0'))
        if (marked.length > 2)
            found.set(marked.slice(2), marked.startsWith('S'));
    return [...found].map(([path, isSparse]) => ({ path, isSparse }));
}
/** The nearest folder at or above `directory` that holds a `.git`, without asking git. */
function findWorkTree(directory) {
    let current = directory;
    for (;;) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(current, '.git')))
            return current;
        const parent = node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(current);
        if (parent === current)
            return undefined;
        current = parent;
    }
}
function git(directory, args) {
    return gitBytes(directory, args)?.toString('utf8');
}
/** What git answers, in bytes; undefined where it fails, is not there or answers too much. `input` goes to its standard input. */
function gitBytes(directory, args, input) {
    try {
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('git', safeArguments(args), {
            cwd: directory,
            env: safeEnvironment(),
            maxBuffer: MAX_OUTPUT,
            stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
            windowsHide: true,
            ...(input === undefined ? {} : { input }),
        });
    }
    catch {
        return undefined;
    }
}
/** The same without waiting; `exitCodes` are those of a success (1 is `git grep` that finds nothing). */
function gitLater(directory, args, input, exitCodes) {
    return new Promise((resolve) => {
        const options = { cwd: directory, env: safeEnvironment(), maxBuffer: MAX_OUTPUT, windowsHide: true, encoding: 'buffer' };
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', safeArguments(args), options, (error, stdout) => {
            const code = error === null ? 0 : error.code;
            resolve(typeof code === 'number' && exitCodes.includes(code) ? stdout : undefined);
        });
        // It may be gone before it has read everything; its exit code says so.
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(input);
    });
}
/** The same through files where they can be made: a pipe would make git wait while this process is busy with something else. */
async function gitThroughFiles(directory, args, input = '', exitCodes = [0]) {
    const folder = temporaryFolder();
    if (folder === undefined)
        return gitLater(directory, args, input, exitCodes);
    const [question, file] = [openWith(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, 'question'), input), openWith(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, 'answer'), '')];
    try {
        const options = { cwd: directory, env: safeEnvironment(), windowsHide: true };
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', safeArguments(args), { ...options, stdio: [question, file, 'ignore'] });
        const guard = setInterval(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file).size > MAX_OUTPUT && child.kill(), GUARD_MILLISECONDS);
        const code = await new Promise((resolve) => {
            child.on('error', () => resolve(null)).on('close', resolve);
        });
        clearInterval(guard);
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file);
        if (code === null || !exitCodes.includes(code) || size > MAX_OUTPUT)
            return undefined;
        const answer = Buffer.allocUnsafe(size);
        return answer.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, answer, 0, size, 0));
    }
    finally {
        for (const open of [question, file])
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(open);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
    }
}
/** A new file that holds the text and is read from its start. */
function openWith(file, text) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, text, { flag: 'wx', mode: 0o600 });
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, 'r+');
}
/** One that nobody else can look into. */
function temporaryFolder() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'cryptogate-'));
    }
    catch {
        return undefined;
    }
}
function safeArguments(args) {
    return [...SETTINGS.flatMap((setting) => ['-c', setting]), ...args];
}
/** The process's environment without git's own variables, and with prompts, transports and lazy fetches off. */
function safeEnvironment() {
    const environment = {};
    for (const [name, value] of Object.entries(process.env)) {
        if (!DROPPED.test(name))
            environment[name] = value;
    }
    return {
        ...environment,
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_NO_LAZY_FETCH: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
    };
}
/** The full name of the commit that a branch, tag or commit names; undefined where there is none. */
function commitOf(directory, ref) {
    return git(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])?.trim();
}
/** The text of a file at a commit (`sha` from commitOf); undefined where it is not there. `file` is relative to the work tree. */
function showFile(directory, sha, file) {
    return git(directory, ['show', `${sha}:${file}`]);
}
/** Files that a commit changes, by their name after it, and before it where they are gone; relative to the work tree. */
function filesOf(directory, sha) {
    const output = git(directory, ['diff-tree', '-r', '-z', '--root', '--no-commit-id', '--name-only', '--no-ext-diff', '-m', sha]);
    return [...new Set((output ?? '').split('\0'))].filter((name) => name !== '');
}
/** Names and addresses of who brought a text into a file, the first time first; empty where git does not know. */
function authorsOf(directory, file, text) {
    const output = git(directory, ['log', '--reverse', '--format=%an%n%ae', `-S${text}`, '--', file]);
    return (output ?? '').split('\n').filter((line) => line !== '');
}
/** Files by their name at a commit, with their name in the work tree; undefined where the commit is not there. */
function renamesSince(directory, sha) {
    if (commitOf(directory, sha) === undefined)
        return undefined;
    const output = git(directory, [
        'diff',
        '--no-ext-diff',
        '--no-textconv',
        '--find-renames',
        '--diff-filter=R',
        '--name-status',
        '-z',
        sha,
        '--',
    ]);
    if (output === undefined)
        return undefined;
    const parts = output.split('\0');
    const renames = new Map();
    for (let at = 0; at + 2 < parts.length; at += 3)
        renames.set(parts[at + 1] ?? '', parts[at + 2] ?? '');
    return renames;
}
/** '2.45.1'; undefined where there is no git. */
function gitVersion(directory) {
    const text = git(directory, ['version']);
    return text === undefined ? undefined : (/\d+(?:\.\d+){1,3}/.exec(text)?.[0] ?? 'of no known version');
}
/** Whether the history was cut off when it was fetched. */
function isShallow(directory) {
    return git(directory, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true';
}
/** Commits looked at for who made them; where there are more, nobody can say. */
const MAX_COMMITS = 20_000;
/**
 * Names and addresses of authors and committers of all commits after `since` (or from the beginning) up to `commit`, but for those
 * that only touch `without`. Undefined where git does not have them all.
 */
function committersBetween(directory, since, commit, without) {
    if (commitOf(directory, commit) === undefined || (since === undefined ? isShallow(directory) : commitOf(directory, since) === undefined))
        return undefined;
    const range = since === undefined ? commit : `${since}..${commit}`;
    const limit = `--max-count=${String(MAX_COMMITS)}`;
    const output = git(directory, [
        'log',
        '-z',
        '--format=%an%n%ae%n%cn%n%ce',
        limit,
        range,
        '--',
        '.',
        ...without.map((one) => `:(exclude)${one}`),
    ]);
    const commits = (output ?? '').split('\0').filter((one) => one !== '');
    if (output === undefined || commits.length >= MAX_COMMITS)
        return undefined;
    return commits.flatMap((one) => {
        const [author = '', address = '', committer = '', other = ''] = one.split('\n');
        const isSame = author === committer && address === other;
        return [{ name: author, email: address }, ...(isSame ? [] : [{ name: committer, email: other }])];
    });
}
/** Whether the work tree is as the commit has it; undefined without git. */
function isClean(directory) {
    const output = git(directory, ['status', '--porcelain', '--untracked-files=normal']);
    return output === undefined ? undefined : output.trim() === '';
}


/***/ }),

/***/ 98984:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ MAX_FILES),
/* harmony export */   WA: () => (/* binding */ MAX_REPORT_BYTES),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   hk: () => (/* binding */ MAX_REPORTS),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   mk: () => (/* binding */ MAX_POLICY_BYTES),
/* harmony export */   tN: () => (/* binding */ MAX_CBOM_BYTES)
/* harmony export */ });
/** Bounds on what is listed and read, so that a hostile repository cannot exhaust the machine. */
/** Files listed in one run; those beyond it are listed as skipped. */
const MAX_FILES = 300_000;
/** Folders below each other; a deeper one is listed as skipped. */
const MAX_DEPTH = 64;
/** Bytes of one scanned file that are ever held in memory. Source is bounded tighter by the pipeline. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;
/** Bytes of a policy file. */
const MAX_POLICY_BYTES = 1024 * 1024;
/** Bytes of a CBOM that another tool made: some 100,000 components. */
const MAX_CBOM_BYTES = 64 * 1024 * 1024;
/** An earlier report of 100,000 findings has some 150 MB. */
const MAX_REPORT_BYTES = 256 * 1024 * 1024;
/** Earlier reports in one folder: a daily one for a year. */
const MAX_REPORTS = 400;


/***/ }),

/***/ 99760:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile),
/* harmony export */   X: () => (/* binding */ readRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(98984);
/** Reads regular files without following links and without ever holding more than the cap. */



/** O_NOFOLLOW refuses a link put there after the listing; O_NONBLOCK keeps a FIFO from hanging the run. Both are absent on Windows. */
const NO_BLOCK = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
const NO_FOLLOW = NO_BLOCK | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0);
/** Bytes of `file` (relative to `root` or absolute), or why not. `limit` is in bytes. Never throws. */
function readRegularFile(root, file, limit = _limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_FILE_BYTES */ .gZ, followLink = false) {
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(root, file), followLink ? NO_BLOCK : NO_FOLLOW);
    }
    catch (error) {
        return { error: openProblem(error) };
    }
    try {
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (!status.isFile())
            return { error: 'not-a-file' };
        if (status.size > limit)
            return { error: 'too-large' };
        return readUpTo(descriptor, status.size, limit);
    }
    catch {
        return { error: 'unreadable' };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
function openProblem(error) {
    return error.code === 'ELOOP' ? 'symlink' : 'unreadable';
}
/** A file may grow while it is read, and files of /proc say size 0: one byte more than the size shows it. */
function readUpTo(descriptor, size, limit) {
    let buffer = Buffer.allocUnsafe(size + 1);
    let length = 0;
    for (;;) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, buffer, length, buffer.length - length, null);
        if (count === 0)
            return buffer.subarray(0, length);
        length += count;
        if (length > limit)
            return { error: 'too-large' };
        // Room was left, and a regular file is read as far as it goes: there is nothing behind.
        if (length === size)
            return buffer.subarray(0, length);
        if (length === buffer.length)
            buffer = Buffer.concat([buffer, Buffer.allocUnsafe(Math.min(buffer.length, limit) + 1)]);
    }
}
/** The file as text, a byte order mark kept; undefined where it cannot be read. */
function readTextFile(root, file) {
    const bytes = readRegularFile(root, file);
    return bytes instanceof Uint8Array ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : undefined;
}


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = require("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = require("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = require("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 26848:
/***/ ((module) => {

module.exports = require("node:readline/promises");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = require("node:string_decoder");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = require("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = require("node:v8");

/***/ }),

/***/ 30714:
/***/ ((module) => {

module.exports = require("node:vm");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = require("zlib");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".cryptogate.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			8792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action),
  cli: () => (/* binding */ cli)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: ./src/host/change-commits.ts
var change_commits = __nccwpck_require__(74775);
// EXTERNAL MODULE: ./src/host/change-sides.ts + 2 modules
var change_sides = __nccwpck_require__(29284);
// EXTERNAL MODULE: ./src/host/git.ts
var git = __nccwpck_require__(93086);
;// CONCATENATED MODULE: ./src/host/change-ahead.ts
/** Opens the change that is checked out before anything else is loaded: git takes less time than that. */




/** Events that are judged by what stands between the commit that is checked out and its first parent, mostly. */
const EVENTS = ['pull_request', 'pull_request_review', 'merge_group'];
class ChangeAhead {
    root;
    checkedOut;
    sides;
    constructor(root, checkedOut, sides) {
        this.root = root;
        this.checkedOut = checkedOut;
        this.sides = sides;
        // It may turn out that nobody waits for it.
        sides.catch(() => undefined);
    }
    /** Never throws: what cannot be guessed is found later. */
    static open(environment = process.env) {
        if (!EVENTS.includes(environment['GITHUB_EVENT_NAME']))
            return undefined;
        const root = workTreeAt(environment['GITHUB_WORKSPACE'] ?? '.');
        const checkedOut = root === undefined ? undefined : (0,change_commits/* commitParents */.ZQ)(root);
        const [base] = checkedOut?.parents ?? [];
        if (root === undefined || checkedOut?.hasFirst !== true || base === undefined)
            return undefined;
        return new ChangeAhead(root, checkedOut, (0,change_sides/* openChange */.zJ)(root, { base: { sha: base }, head: { sha: checkedOut.sha } }));
    }
    checkedOutIn(root) {
        return root === this.root ? this.checkedOut : undefined;
    }
    /** Undefined where it is about another change. */
    sidesOf(root, { base, head, notCheckedOut }) {
        const { sha, parents } = this.checkedOut;
        return root === this.root && base.sha === parents[0] && head?.sha === sha && notCheckedOut !== true ? this.sides : undefined;
    }
}
function workTreeAt(folder) {
    try {
        return (0,git/* findWorkTree */.vE)((0,external_node_fs_.realpathSync)(folder));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/main.ts
/** What the build bundles: both doors behind one file, so that they share every byte. Each is loaded only where it is used. */

async function cli(installation) {
    const door = await Promise.all(/* import() */[__nccwpck_require__.e(8179), __nccwpck_require__.e(5581)]).then(__nccwpck_require__.bind(__nccwpck_require__, 95581));
    await door.cli(installation);
}
async function action(installation) {
    const ahead = ChangeAhead.open();
    const door = await Promise.all(/* import() */[__nccwpck_require__.e(742), __nccwpck_require__.e(3060), __nccwpck_require__.e(334), __nccwpck_require__.e(2484), __nccwpck_require__.e(6317), __nccwpck_require__.e(2204), __nccwpck_require__.e(136), __nccwpck_require__.e(8090), __nccwpck_require__.e(6410), __nccwpck_require__.e(4163), __nccwpck_require__.e(5449), __nccwpck_require__.e(9251)]).then(__nccwpck_require__.bind(__nccwpck_require__, 16974));
    await door.action(installation, ahead);
}

module.exports = __webpack_exports__;
/******/ })()
;