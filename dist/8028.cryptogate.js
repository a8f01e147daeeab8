"use strict";
exports.id = 8028;
exports.ids = [8028];
exports.modules = {

/***/ 31076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mq: () => (/* binding */ compareInventories),
  AI: () => (/* binding */ joinedCboms),
  P_: () => (/* binding */ mergedInto),
  yL: () => (/* binding */ splitCbom)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/differences.ts
var differences = __webpack_require__(37795);
// EXTERNAL MODULE: ./src/core/order.ts
var order = __webpack_require__(92831);
;// CONCATENATED MODULE: ./src/cbom/compare.ts


/**
 * Assets of equal content are the same, wherever they stand. Of the others, one that stands where another stood, through the same
 * call, is that one changed.
 */
function compareAssets(before, after) {
    const [gone, come] = [unmatched(before, after), unmatched(after, before)];
    const left = new Set(gone);
    const changes = [];
    for (const asset of come) {
        const was = [...left].find((one) => one.type === asset.type && sharesPlace(one, asset));
        if (was !== undefined)
            left.delete(was);
        changes.push({
            kind: was === undefined ? 'added' : 'changed',
            asset,
            at: placeOf(asset),
            differences: was === undefined ? {} : (0,differences/* differences */.t)(was, asset),
        });
    }
    for (const asset of left)
        changes.push({ kind: 'removed', asset, at: placeOf(asset), differences: {} });
    return changes.sort((one, other) => (0,order/* compareTexts */.q)(keyOf(one), keyOf(other)));
}
function unmatched(these, those) {
    const ids = new Set(those.map(({ id }) => id));
    return these.filter(({ id }) => !ids.has(id));
}
/** Lines move with every change: the file and the call tell more. */
function sharesPlace(one, other) {
    const places = new Set(one.occurrences.map(({ at, symbol, enclosing }) => `${at.file}\n${symbol}\n${enclosing ?? ''}`));
    return other.occurrences.some(({ at, symbol, enclosing }) => places.has(`${at.file}\n${symbol}\n${enclosing ?? ''}`));
}
function placeOf({ name, occurrences }) {
    return occurrences[0]?.at ?? { file: name, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
function keyOf({ kind, asset, at }) {
    return `${kind}\n${asset.type}\n${asset.name}\n${at.file}\n${String(at.line).padStart(9, '0')}\n${asset.id}`;
}

// EXTERNAL MODULE: ./src/cbom/import-cbom.ts + 5 modules
var import_cbom = __webpack_require__(34061);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/cbom/reading.ts
var reading = __webpack_require__(505);
;// CONCATENATED MODULE: ./src/cbom/merge.ts
/** Puts a CBOM of ours into an SBOM that another tool made: one document for everything that a build is made of. */


/** CycloneDX knows cryptographic assets from this version on. */
const LEAST = '1.6';
const OURS = 'crypto/';
const SUBJECT = 'cryptogate:repository';
/**
 * The SBOM with the cryptographic assets in it; what an earlier run put there is replaced. `file` is the SBOM's name.
 * Throws a UserError where it is no CycloneDX document in JSON, or of a version that the assets have no place in.
 */
function mergeCbom(sbom, cbom, file) {
    const [into, from] = [documentOf(sbom, file), (0,reading/* fieldsOf */.Pf)(JSON.parse(cbom))];
    const metadata = (0,reading/* fieldsOf */.Pf)((0,reading/* fieldOf */._F)(into, 'metadata'));
    const root = (0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)((0,reading/* fieldOf */._F)(metadata, 'component')), 'bom-ref');
    const subject = typeof root === 'string' ? root : SUBJECT;
    const version = (0,reading/* fieldOf */._F)(into, 'version');
    const spec = newer(String((0,reading/* fieldOf */._F)(into, 'specVersion')), String((0,reading/* fieldOf */._F)(from, 'specVersion')));
    const merged = {
        ...into,
        $schema: `http://cyclonedx.org/schema/bom-${spec}.schema.json`,
        specVersion: spec,
        // A changed document is the next version of it, by the specification.
        version: typeof version === 'number' ? version + 1 : 2,
        metadata: mergedMetadata(metadata, (0,reading/* fieldsOf */.Pf)((0,reading/* fieldOf */._F)(from, 'metadata')), typeof root === 'string'),
        components: [...membersOf(into, 'components').filter((one) => !isOurs(one)), ...membersOf(from, 'components')],
        dependencies: mergedDependencies(membersOf(into, 'dependencies'), membersOf(from, 'dependencies'), subject),
    };
    return `${JSON.stringify(merged, null, 2)}\n`;
}
/** A CycloneDX document in JSON. Throws a UserError for what is none. */
function documentOf(text, file, what = 'SBOM') {
    let parsed;
    try {
        parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        throw new errors/* UserError */.y(`the ${what} ${file} is not JSON`, { help: 'give a CycloneDX document in JSON' });
    }
    const document = (0,reading/* fieldsOf */.Pf)(parsed);
    if ((0,reading/* fieldOf */._F)(document, 'bomFormat') !== 'CycloneDX')
        throw new errors/* UserError */.y(`the ${what} ${file} is no CycloneDX document`, { help: 'its bomFormat has to be CycloneDX' });
    const version = String((0,reading/* fieldOf */._F)(document, 'specVersion'));
    if (!/^1\.\d{1,2}$/.test(version))
        throw new errors/* UserError */.y(`the ${what} ${file} is CycloneDX ${version}, which is not known here`);
    return document;
}
/** Documents before 1.6 have no cryptographic assets; what they hold is valid in a later version too. */
function newer(one, other) {
    const minor = (version) => Number(version.split('.')[1] ?? 0);
    return [one, other, LEAST].reduce((best, version) => (minor(version) > minor(best) ? version : best));
}
function membersOf(fields, name) {
    const list = (0,reading/* fieldOf */._F)(fields, name);
    return Array.isArray(list) ? list : [];
}
function isOurs(component) {
    const ref = (0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)(component), 'bom-ref');
    return typeof ref === 'string' && ref.startsWith(OURS);
}
/** The SBOM's own, with our tool and our properties; the list of tools has had two forms. */
function mergedMetadata(into, from, hasRoot) {
    const tools = (0,reading/* fieldOf */._F)(into, 'tools');
    const ours = membersOf((0,reading/* fieldsOf */.Pf)((0,reading/* fieldOf */._F)(from, 'tools')), 'components');
    const name = (tool) => (0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)(tool), 'name');
    const isNew = (tool) => !ours.some((one) => name(one) === name(tool));
    const named = Array.isArray(tools)
        ? [...tools.filter(isNew), ...ours.map((one) => ({ name: name(one), version: (0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)(one), 'version') }))]
        : { ...(0,reading/* fieldsOf */.Pf)(tools), components: [...membersOf((0,reading/* fieldsOf */.Pf)(tools), 'components').filter(isNew), ...ours] };
    const isTheirs = (one) => !String((0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)(one), 'name')).startsWith('cryptogate:');
    return {
        ...from,
        ...into,
        tools: named,
        ...(hasRoot ? {} : { component: (0,reading/* fieldOf */._F)(from, 'component') }),
        properties: [...membersOf(into, 'properties').filter(isTheirs), ...membersOf(from, 'properties')],
    };
}
/** What our document says of the repository, the SBOM's own subject says as well. */
function mergedDependencies(into, from, subject) {
    const merged = new Map();
    const texts = (fields) => membersOf(fields, 'dependsOn').filter((one) => typeof one === 'string');
    for (const one of into) {
        const fields = (0,reading/* fieldsOf */.Pf)(one);
        const ref = (0,reading/* fieldOf */._F)(fields, 'ref');
        if (typeof ref !== 'string' || ref.startsWith(OURS))
            continue;
        merged.set(ref, { ...fields, dependsOn: texts(fields).filter((on) => !on.startsWith(OURS)) });
    }
    for (const one of from) {
        const fields = (0,reading/* fieldsOf */.Pf)(one);
        const given = String((0,reading/* fieldOf */._F)(fields, 'ref'));
        const ref = given === SUBJECT ? subject : given;
        const before = merged.get(ref);
        const provides = (0,reading/* fieldOf */._F)(fields, 'provides');
        merged.set(ref, {
            ...before,
            ...(provides === undefined ? {} : { provides }),
            ref,
            dependsOn: [...new Set([...(before === undefined ? [] : texts(before)), ...texts(fields)])],
        });
    }
    return [...merged.values()];
}

;// CONCATENATED MODULE: ./src/cbom/services.ts
/** One CBOM taken apart by the services that its components say they belong to, and several put together. */




const SERVICE = 'cryptogate:service';
const OCCURRENCE = /^cryptogate:occurrence:(\d{1,6})$/;
const services_SUBJECT = 'cryptogate:repository';
/** What belongs to no service. */
const NO_SERVICE = 'without-service';
/** A document a service, in order; what is used by several stands in each. Throws a UserError for what is no CBOM or names no service. */
function splitByService(text, file) {
    const document = documentOf(text, file, 'CBOM');
    const components = membersOf(document, 'components').map(reading/* fieldsOf */.Pf);
    const dependencies = new Map(membersOf(document, 'dependencies').map((one) => [refOf((0,reading/* fieldsOf */.Pf)(one), 'ref'), (0,reading/* fieldsOf */.Pf)(one)]));
    const named = components.map((component) => [component, servicesOf(component)]);
    const services = [...new Set(named.flatMap(([, own]) => own))].sort(order/* compareTexts */.q);
    if (services.length === 0)
        throw new errors/* UserError */.y(`the CBOM ${file} names no services`, {
            help: 'assign them in the policy (assign: [{ files: [...], service: ... }]) or in the register (protects.services), and scan again',
        });
    const subject = refOf((0,reading/* fieldsOf */.Pf)((0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)((0,reading/* fieldOf */._F)(document, 'metadata')), 'component')), 'bom-ref');
    const inSome = reached(named.flatMap(([component, own]) => (own.length > 0 ? [refOf(component, 'bom-ref')] : [])), dependencies);
    const rest = named.filter(([component]) => !inSome.has(refOf(component, 'bom-ref'))).map(([component]) => component);
    const groups = services.map((service) => ({ service, roots: named.flatMap(([one, own]) => (own.includes(service) ? [one] : [])) }));
    if (rest.length > 0)
        groups.push({ service: NO_SERVICE, roots: rest });
    return groups.map(({ service, roots }) => {
        const refs = roots.map((one) => refOf(one, 'bom-ref'));
        const wanted = reached(refs, dependencies);
        const own = { type: 'application', 'bom-ref': services_SUBJECT, name: service };
        const of = [...dependencies].filter(([ref]) => ref !== subject && wanted.has(ref)).map(([, one]) => only(one, wanted));
        return {
            service,
            text: written({
                ...without(document, 'serialNumber'),
                metadata: { ...(0,reading/* fieldsOf */.Pf)((0,reading/* fieldOf */._F)(document, 'metadata')), component: own },
                components: components.filter((one) => wanted.has(refOf(one, 'bom-ref'))),
                dependencies: [{ ref: services_SUBJECT, dependsOn: [...refs].sort(order/* compareTexts */.q) }, ...of],
            }),
        };
    });
}
/** What several documents hold, each of their subjects with what it uses. Throws a UserError for what is no CBOM. */
function joinCboms(given, name) {
    const documents = given.map(({ file, text }) => documentOf(text, file, 'CBOM'));
    const [first] = documents;
    if (first === undefined)
        throw new errors/* UserError */.y('there is nothing to merge');
    const components = new Map();
    const dependencies = new Map();
    const subjects = [];
    for (const [index, document] of documents.entries()) {
        const own = (0,reading/* fieldsOf */.Pf)((0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)((0,reading/* fieldOf */._F)(document, 'metadata')), 'component'));
        const before = refOf(own, 'bom-ref');
        const ref = `cryptogate:subject/${String(index + 1)}`;
        subjects.push(ref);
        components.set(ref, { type: 'application', ...own, 'bom-ref': ref, name: String((0,reading/* fieldOf */._F)(own, 'name') ?? given[index]?.file ?? '') });
        for (const one of membersOf(document, 'components').map(reading/* fieldsOf */.Pf)) {
            const known = components.get(refOf(one, 'bom-ref'));
            components.set(refOf(one, 'bom-ref'), known === undefined ? one : joined(known, one));
        }
        for (const one of membersOf(document, 'dependencies').map(reading/* fieldsOf */.Pf)) {
            const from = refOf(one, 'ref') === before ? ref : refOf(one, 'ref');
            const known = dependencies.get(from);
            dependencies.set(from, known === undefined ? { ...one, ref: from } : united(known, one));
        }
    }
    const specVersion = documents.map((one) => String((0,reading/* fieldOf */._F)(one, 'specVersion'))).sort((left, right) => minor(right) - minor(left))[0];
    return written({
        ...without(first, 'serialNumber'),
        $schema: `http://cyclonedx.org/schema/bom-${String(specVersion)}.schema.json`,
        specVersion,
        metadata: { ...(0,reading/* fieldsOf */.Pf)((0,reading/* fieldOf */._F)(first, 'metadata')), component: { type: 'application', 'bom-ref': services_SUBJECT, name } },
        components: [...components.values()].sort((left, right) => (0,order/* compareTexts */.q)(refOf(left, 'bom-ref'), refOf(right, 'bom-ref'))),
        dependencies: [
            { ref: services_SUBJECT, dependsOn: subjects },
            ...[...dependencies.values()].sort((left, right) => (0,order/* compareTexts */.q)(refOf(left, 'ref'), refOf(right, 'ref'))),
        ],
    });
}
function minor(version) {
    return Number(version.split('.')[1] ?? 0);
}
function refOf(fields, name) {
    const ref = (0,reading/* fieldOf */._F)(fields, name);
    return typeof ref === 'string' ? ref : '';
}
function servicesOf(component) {
    return membersOf(component, 'properties').flatMap((one) => {
        const value = (0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)(one), 'value');
        return (0,reading/* fieldOf */._F)((0,reading/* fieldsOf */.Pf)(one), 'name') === SERVICE && typeof value === 'string' ? [value] : [];
    });
}
/** These, and whatever they depend on or provide. */
function reached(start, dependencies) {
    const found = new Set(start);
    // Grows while it is read: members of a set that are put in come at its end.
    for (const ref of found)
        for (const name of ['dependsOn', 'provides'])
            for (const on of membersOf(dependencies.get(ref) ?? {}, name))
                if (typeof on === 'string')
                    found.add(on);
    return found;
}
function only(dependency, wanted) {
    const kept = (name) => {
        const list = membersOf(dependency, name).filter((one) => wanted.has(String(one)));
        return list.length === 0 ? {} : { [name]: list };
    };
    return { ref: (0,reading/* fieldOf */._F)(dependency, 'ref'), ...kept('dependsOn'), ...kept('provides') };
}
function united(one, other) {
    const both = (name) => {
        const list = [...new Set([...membersOf(one, name), ...membersOf(other, name)])];
        return list.length === 0 ? {} : { [name]: list };
    };
    return { ...one, ...both('dependsOn'), ...both('provides') };
}
/** The same asset seen in two places: all its occurrences, with what we say of each beside it. */
function joined(one, other) {
    const all = new Map();
    const rest = new Map();
    for (const component of [one, other]) {
        const details = new Map();
        for (const property of membersOf(component, 'properties').map(reading/* fieldsOf */.Pf)) {
            const index = OCCURRENCE.exec(String((0,reading/* fieldOf */._F)(property, 'name')))?.[1];
            if (index === undefined)
                rest.set(JSON.stringify(property), property);
            else
                details.set(Number(index), property);
        }
        for (const [index, occurrence] of membersOf((0,reading/* fieldsOf */.Pf)((0,reading/* fieldOf */._F)(component, 'evidence')), 'occurrences').entries())
            if (!all.has(JSON.stringify(occurrence)))
                all.set(JSON.stringify(occurrence), { occurrence, details: details.get(index) });
    }
    const occurrences = [...all.values()];
    const numbered = occurrences.flatMap(({ details }, index) => details === undefined ? [] : [{ ...details, name: `cryptogate:occurrence:${String(index)}` }]);
    return {
        ...one,
        ...(occurrences.length === 0
            ? {}
            : { evidence: { ...(0,reading/* fieldsOf */.Pf)((0,reading/* fieldOf */._F)(one, 'evidence')), occurrences: occurrences.map((each) => each.occurrence) } }),
        ...(rest.size + numbered.length === 0 ? {} : { properties: [...rest.values(), ...numbered] }),
    };
}
function without(document, name) {
    return Object.fromEntries(Object.entries(document).filter(([key]) => key !== name));
}
function written(document) {
    return `${JSON.stringify(document, null, 2)}\n`;
}

// EXTERNAL MODULE: ./src/cbom/words.ts
var cbom_words = __webpack_require__(50732);
// EXTERNAL MODULE: ./src/host/cbom-file.ts
var cbom_file = __webpack_require__(83020);
// EXTERNAL MODULE: ./src/host/git.ts
var git = __webpack_require__(93086);
// EXTERNAL MODULE: ./src/host/policy-file.ts
var policy_file = __webpack_require__(46445);
// EXTERNAL MODULE: ./src/host/repository.ts + 1 modules
var repository = __webpack_require__(89778);
// EXTERNAL MODULE: ./src/inventory/inventory.ts
var inventory = __webpack_require__(60556);
// EXTERNAL MODULE: ./src/report/change-wording.ts
var change_wording = __webpack_require__(34313);
// EXTERNAL MODULE: ./src/app/knowledge.ts
var app_knowledge = __webpack_require__(95543);
// EXTERNAL MODULE: ./src/app/toolkit.ts + 19 modules
var app_toolkit = __webpack_require__(93825);
;// CONCATENATED MODULE: ./src/app/cbom-commands.ts
/** What `cryptogate cbom` does, and the way of a CBOM into an SBOM. */















/** The text of a CBOM put into an SBOM; relative paths start at `directory`. Throws a UserError. */
function mergedInto(directory, given, cbom) {
    const { file, text } = (0,cbom_file/* readCbomFile */.k)((0,repository/* findRoot */.wg)(directory, []), directory, given);
    return mergeCbom(text, cbom, file);
}
/**
 * What two inventories have in common they are silent of. Each is a CBOM, or a branch, tag or commit of this repository: `main..HEAD`
 * in the place of both. Throws a UserError where one cannot be read.
 */
async function compareInventories({ directory, installation }, before, after) {
    const [, from = before, to = after] = after === undefined ? (/^(.+?)\.{2,3}(.+)$/.exec(before) ?? []) : [];
    if (to === undefined)
        throw new errors/* UserError */.y('there is only one inventory', { help: 'give two CBOMs, two commits, or a range: main..HEAD' });
    const root = (0,repository/* findRoot */.wg)(directory, []);
    const { knowledge, grammarDirectory } = (0,app_knowledge/* openKnowledge */.hn)(installation);
    const toolkit = (0,app_toolkit/* openToolkit */.z)(knowledge);
    const words = (0,app_toolkit/* checked */.K)(knowledge, cbom_words/* cbomWords */.T, 'knowledge/cbom.yml');
    const imported = (given) => {
        const { file, text } = (0,cbom_file/* readCbomFile */.k)(root, directory, given);
        const { assets, diagnostics } = (0,import_cbom/* importCbom */.N)(text, toolkit.catalogue, words, {
            file,
            pathClass: () => 'source',
            language: () => 'cyclonedx',
        });
        const [error] = diagnostics.filter(({ level }) => level === 'error');
        if (error !== undefined)
            throw new errors/* UserError */.y(`${file}: ${error.message}`, error.help === undefined ? {} : { help: error.help });
        return (0,inventory/* takeInventory */.O)(assets);
    };
    const assetsOf = async (given) => {
        const sha = (0,policy_file/* isThere */.$B)(external_node_path_default().resolve(directory, given)) ? undefined : (0,git/* commitOf */.D3)(root, given);
        if (sha === undefined)
            return imported(given);
        const { assetsAt } = await Promise.all(/* import() */[__webpack_require__.e(334), __webpack_require__.e(2204), __webpack_require__.e(136), __webpack_require__.e(3271)]).then(__webpack_require__.bind(__webpack_require__, 63271));
        return assetsAt({ root, sha, knowledge, toolkit, grammarDirectory });
    };
    const changes = compareAssets(await assetsOf(from), await assetsOf(to));
    const number = (kind) => `${String(changes.filter((one) => one.kind === kind).length)} ${kind}`;
    return {
        lines: [...changes.flatMap(changeLines), `${number('added')}, ${number('removed')}, ${number('changed')}`],
        ok: changes.length === 0,
    };
}
/** A CBOM a service, by the name of its file; the CBOM says which component belongs to which. Throws a UserError. */
function splitCbom(directory, given) {
    const { file, text } = (0,cbom_file/* readCbomFile */.k)((0,repository/* findRoot */.wg)(directory, []), directory, given);
    const taken = new Set();
    return splitByService(text, file).map(({ service, text: own }) => {
        const plain = service.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '') || 'service';
        let name = plain;
        for (let count = 2; taken.has(name.toLowerCase()); count++)
            name = `${plain}-${String(count)}`;
        taken.add(name.toLowerCase());
        return { service, fileName: `${name}.cdx.json`, text: own };
    });
}
/** Several CBOMs as one. Throws a UserError. */
function joinedCboms(directory, given, name) {
    const root = (0,repository/* findRoot */.wg)(directory, []);
    return joinCboms(given.map((one) => (0,cbom_file/* readCbomFile */.k)(root, directory, one)), name);
}
const MARKS = { added: '+', removed: '-', changed: '~' };
function changeLines({ kind, asset, at, differences }) {
    const more = asset.occurrences.length > 1 ? ` and ${String(asset.occurrences.length - 1)} more` : '';
    const lines = [`${MARKS[kind]} ${asset.type} ${asset.name}  ${at.file}:${String(at.line)}${more}`];
    for (const [name, difference] of Object.entries(differences))
        lines.push(`    ${(0,change_wording/* differenceText */.Lr)(name, difference)}`);
    return lines;
}


/***/ }),

/***/ 37795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50390);

/** Properties that one of them lacks or that have other values, by name, in order. */
function differences(before, after) {
    const found = {};
    for (const name of [...new Set([...Object.keys(before.properties), ...Object.keys(after.properties)])].sort()) {
        const [was, is] = [before.properties[name], after.properties[name]];
        if (was !== undefined && is !== undefined && (0,_value__WEBPACK_IMPORTED_MODULE_0__/* .valueKey */ .zV)(was) === (0,_value__WEBPACK_IMPORTED_MODULE_0__/* .valueKey */ .zV)(is))
            continue;
        found[name] = { ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) };
    }
    return found;
}


/***/ }),

/***/ 47921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeNewFile),
/* harmony export */   u: () => (/* binding */ writeReport)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _repository__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89778);
/** Writes report files: whole or not at all, and never through a link out of the folder they were asked for in. */




/**
 * Writes `text` to `file` (relative to `directory` or absolute) and returns its absolute path.
 * Throws a UserError when it would leave `directory` through a link, when it is a folder or link, and when it cannot be written.
 * With `within` also absolute paths must lie in one of these folders.
 */
function writeReport(directory, file, text, within) {
    const target = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, file);
    refuseOutside(directory, file, target, within);
    refuseExisting(file, target);
    const temporary = `${target}.${process.pid}.partial`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(target), { recursive: true });
        writeParts(temporary, typeof text === 'string' ? [text] : text);
        // A rename replaces what stands there and never follows it.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporary, target);
    }
    catch (error) {
        if (statusOf(temporary) !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(temporary);
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`cannot write ${file}: ${error.message}`, { help: 'nothing was written there' });
    }
    return target;
}
/** Characters that are written at once. */
const MAX_WRITTEN = 1_000_000;
function writeParts(file, parts) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'wx');
    try {
        let waiting = '';
        for (const part of parts) {
            waiting += part;
            if (waiting.length < MAX_WRITTEN)
                continue;
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, waiting);
            waiting = '';
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, waiting);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
function refuseOutside(directory, file, target, within) {
    const folders = within ?? ((0,_repository__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory), target) ? [directory] : undefined);
    if (folders === undefined)
        return;
    const real = realAncestor(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(target));
    const lexical = folders.some((folder) => (0,_repository__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folder), target) || (0,_repository__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder), target));
    if (lexical && folders.some((folder) => (0,_repository__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder), real)))
        return;
    throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`refused to write ${file}: it leads outside ${folders.join(' and ')}`, {
        help: 'report files stay in the folder that they are asked for in; a symbolic link in their path is not followed out of it',
    });
}
function refuseExisting(file, target) {
    const status = statusOf(target);
    if (status === undefined || status.isFile())
        return;
    const kind = status.isSymbolicLink() ? 'a symbolic link' : status.isDirectory() ? 'a folder' : 'not a regular file';
    throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`refused to write ${file}: it is ${kind}`);
}
/** Undefined where nothing is or can be; writing then says why. */
function statusOf(target) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(target);
    }
    catch {
        return undefined;
    }
}
/** Real path of the nearest ancestor that exists. */
function realAncestor(folder) {
    let current = folder;
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(current) && node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(current) !== current)
        current = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(current);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(current);
}
/** Writes a file that is not there yet; false where it is, and nothing is written. */
function writeNewFile(directory, file, text) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, file)))
        return false;
    writeReport(directory, file, text);
    return true;
}


/***/ })

};
;