"use strict";
exports.id = 131;
exports.ids = [131];
exports.modules = {

/***/ 50131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fixCommand: () => (/* binding */ fixCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/fix/source-text.ts
var source_text = __webpack_require__(40536);
// EXTERNAL MODULE: ./src/host/read.ts
var read = __webpack_require__(99760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/host/repository.ts + 1 modules
var repository = __webpack_require__(89778);
;// CONCATENATED MODULE: ./src/host/replace-file.ts
/** Replaces the content of a file of the repository: only a regular one, inside of it, and only while it holds what was read. */




const BYTE_ORDER_MARK = '\uFEFF';
/** `file` is relative to `root`; `before` is the text that was judged, without a byte order mark. Throws a UserError for anything else that stands there. */
function replaceFile(root, file, before, after) {
    const target = external_node_path_default().resolve(root, file);
    const refuse = (why) => {
        throw new errors/* UserError */.y(`refused to change ${file}: ${why}`);
    };
    const real = (0,external_node_fs_.realpathSync)(root);
    if (external_node_path_default().isAbsolute(file) || !(0,repository/* isInside */.FK)(external_node_path_default().resolve(root), target))
        refuse('it lies outside of the repository');
    const status = (0,external_node_fs_.lstatSync)(target, { throwIfNoEntry: false });
    if (status === undefined)
        return refuse('it is not there any more');
    if (status.isSymbolicLink())
        refuse('it is a symbolic link');
    if (!status.isFile())
        refuse('it is not a regular file');
    if (!(0,repository/* isInside */.FK)(real, (0,external_node_fs_.realpathSync)(external_node_path_default().dirname(target))))
        refuse('a symbolic link in its path leads outside of the repository');
    const text = (0,external_node_fs_.readFileSync)(target, 'utf8');
    const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    if (text !== mark + before)
        refuse('it was changed since it was read');
    const temporary = `${target}.${String(process.pid)}.partial`;
    try {
        (0,external_node_fs_.writeFileSync)(temporary, mark + after, { flag: 'wx' });
        (0,external_node_fs_.chmodSync)(temporary, status.mode);
        (0,external_node_fs_.renameSync)(temporary, target);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
        refuse(error.message);
    }
}

// EXTERNAL MODULE: ./src/app/fixes.ts + 15 modules
var app_fixes = __webpack_require__(18373);
// EXTERNAL MODULE: ./src/app/judge.ts + 6 modules
var judge = __webpack_require__(46944);
// EXTERNAL MODULE: ./src/app/prepare.ts
var prepare = __webpack_require__(75432);
;// CONCATENATED MODULE: ./src/app/fix-command.ts






/** Judges, makes fixes and puts those of a file together. Throws a UserError when nothing can be judged. */
async function planFixes({ directory, installation, options, assumeNew }) {
    const report = await (0,judge/* judge */.S)(directory, installation, options);
    const ready = await (0,prepare/* prepare */.i)(directory, installation, options, {});
    const input = { report, ...ready, assumeNew };
    const { fixes, notFixed, holdTogether } = await (0,app_fixes/* makeFixes */.w)(input);
    const byFingerprint = new Map(report.findings.map((finding) => [finding.fingerprint, finding]));
    const findingOf = (fingerprint) => byFingerprint.get(fingerprint) === undefined ? [] : [byFingerprint.get(fingerprint)];
    const plan = {
        fixed: [],
        notFixed: notFixed.flatMap(({ fingerprint, because }) => findingOf(fingerprint).map((finding) => ({ finding, because }))),
        files: [],
        root: ready.root,
    };
    for (const file of [...new Set(fixes.map((fix) => fix.file))].sort()) {
        const text = (0,read/* readTextFile */.G)(ready.root, file)?.replace(/^\uFEFF/, '');
        if (text === undefined)
            continue;
        const source = new source_text/* SourceText */.D(file, text);
        const own = fixes.filter((fix) => fix.file === file);
        const taken = await together(source, own, (fresh, count) => holdTogether(file, fresh, count));
        for (const fix of own)
            for (const finding of findingOf(fix.fingerprint))
                plan.fixed.push({ finding, fix, taken: taken.includes(fix) });
        if (taken.length > 0)
            plan.files.push({ file, before: text, after: source.edited(distinct(taken)), edits: distinct(taken) });
    }
    return plan;
}
/** Fixes of one file that go together: all that change different text, or as many of them as hold when each is added to those before. */
async function together(source, own, holds) {
    const free = [];
    for (const fix of own) {
        const clashes = free.some((other) => overlap(other.edits, fix.edits));
        if (!clashes)
            free.push(fix);
    }
    if (free.length <= 1 || (await holds(source.edited(distinct(free)), free.length)))
        return free;
    const taken = [];
    for (const fix of free) {
        const all = [...taken, fix];
        if (all.length === 1 || (await holds(source.edited(distinct(all)), all.length)))
            taken.push(fix);
    }
    return taken;
}
/** Writes the files of a plan. Throws a UserError for a file that may not be changed; those before it are written. */
function writeFixes({ files, root }) {
    for (const { file, before, after } of files)
        replaceFile(root, file, before, after);
}
function distinct(fixes) {
    const edits = [];
    for (const edit of fixes.flatMap((fix) => fix.edits))
        if (!edits.some((other) => isSame(other, edit)))
            edits.push(edit);
    return edits;
}
function isSame(left, right) {
    return JSON.stringify(left) === JSON.stringify(right);
}
/** What both change in the same way is no clash. */
function overlap(left, right) {
    return left.some((one) => right.some((other) => isBefore(one.at, other.at) && isBefore(other.at, one.at) && !isSame(one, other)));
}
/** Whether the first begins before the second ends, touching counted. */
function isBefore(one, other) {
    return one.line < other.endLine || (one.line === other.endLine && one.column <= other.endColumn);
}

// EXTERNAL MODULE: ./src/app/options.ts + 1 modules
var app_options = __webpack_require__(86453);
// EXTERNAL MODULE: ./src/report/index.ts + 34 modules
var report = __webpack_require__(22484);
// EXTERNAL MODULE: ./src/commands/run-flags.ts
var run_flags = __webpack_require__(82133);
;// CONCATENATED MODULE: ./src/commands/fix.ts
/** `cryptogate fix`: shows what can be changed mechanically, or changes it. */





/** The command, ready to be added to the program; `installation` holds the tool's own files. */
function fixCommand(installation) {
    const command = new esm/* Command */.uB('fix').description('change what can be changed mechanically; without --write nothing is changed');
    return (0,run_flags/* withPolicy */.hZ)((0,run_flags/* withBaseline */.U_)(command))
        .argument('[path...]', 'files and folders to scan; the whole repository when left out')
        .option('--write', 'change the files')
        .option('--diff', 'print the changes as a patch, for: git apply --unidiff-zero')
        .option('--assume-new', 'take all code for new: nothing that is stored or sent depends on it')
        .action(async (paths, { write, diff, assumeNew, ...flags }) => {
        const options = (0,app_options/* parseOptions */.A)({ ...flags, ...(paths.length > 0 ? { paths } : {}) }, 'flag');
        const plan = await planFixes({ directory: process.cwd(), installation, options, assumeNew: assumeNew === true });
        if (write === true)
            writeFixes(plan);
        if (diff === true)
            printPatch(plan);
        else
            print(listOf(plan, write === true), process.stdout);
    });
}
function printPatch(plan) {
    const { patch, left } = (0,report/* patchOf */.gn)(plan.files, plan.fixed.map(({ fix }) => fix));
    process.stdout.write(patch);
    print(left, process.stderr);
}
function print(lines, stream) {
    for (const line of lines)
        stream.write(`${(0,report/* escapeForLog */.zB)(line)}\n`);
}
function listOf({ fixed, notFixed, files }, written) {
    const place = ({ at }) => `${at.file}:${String(at.line)}:${String(at.column)}`;
    const lines = [];
    for (const { finding, fix, taken } of fixed) {
        lines.push(`${taken ? (written ? 'fixed' : 'can be fixed') : 'left'}  ${place(finding)}  ${finding.rule.id}`);
        lines.push(`    ${taken ? fix.description : 'Another fix changes the same text; run it again afterwards.'}`);
    }
    for (const { finding, because } of notFixed)
        lines.push(`left  ${place(finding)}  ${finding.rule.id}`, `    ${because}`);
    const taken = fixed.filter((one) => one.taken).length;
    const verb = written ? 'fixed' : 'can be fixed';
    lines.push('', `${String(taken)} of ${String(fixed.length + notFixed.length)} findings ${verb} in ${String(files.length)} ${files.length === 1 ? 'file' : 'files'}.`);
    if (!written && taken > 0)
        lines.push('Nothing was changed: --write changes the files, --diff prints a patch.');
    return lines;
}


/***/ }),

/***/ 82133:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ withLedger),
/* harmony export */   Cb: () => (/* binding */ withPolicySource),
/* harmony export */   U_: () => (/* binding */ withBaseline),
/* harmony export */   gd: () => (/* binding */ collected),
/* harmony export */   hZ: () => (/* binding */ withPolicy),
/* harmony export */   zN: () => (/* binding */ withRunFlags)
/* harmony export */ });
/** Which policy and register a command goes by, and at which day. */
function withRunFlags(command) {
    return withPolicy(command.option('--register <path>', 'register: a file, or a folder of files'));
}
function withPolicy(command) {
    return withPolicySource(command.option('--policy <file>', 'policy file'));
}
/** What every command that reads a policy takes. */
function withPolicySource(command) {
    return command
        .option('--policy-source <folder>', 'folder with clones of the repositories that policy and register come from')
        .option('--as-of <date>', 'day judged at (YYYY-MM-DD); today when left out');
}
function withLedger(command) {
    return command.option('--ledger <file>', 'file of the ledger; the one that the audit file names when left out');
}
function withBaseline(command) {
    return command.option('--baseline <file>', 'baseline file, .github/crypto-baseline.json when left out');
}
/** The values of a flag that can be repeated. */
function collected(value, before) {
    return [...(before ?? []), value];
}


/***/ })

};
;