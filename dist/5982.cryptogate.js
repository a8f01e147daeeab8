"use strict";
exports.id = 5982;
exports.ids = [5982];
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

/***/ 75982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readNugetLock: () => (/* binding */ readNugetLock),
/* harmony export */   readPackagesConfig: () => (/* binding */ readPackagesConfig),
/* harmony export */   readProject: () => (/* binding */ readProject)
/* harmony export */ });
/* harmony import */ var _core_paths__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56107);
/* harmony import */ var _facts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63118);
/* harmony import */ var _json_tree__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48996);
/* harmony import */ var _names_lock__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3249);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56909);
/* harmony import */ var _xml_tree__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80237);
/* harmony import */ var _rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20334);
/* harmony import */ var _rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(_rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_2__);
/** .NET: project files and what they share, packages.config, and packages.lock.json. */







function readProject(file) {
    const root = (0,_xml_tree__WEBPACK_IMPORTED_MODULE_1__/* .parseElements */ .dI)(file.text);
    const central = centralVersions(file);
    const properties = new Map([...shared(file, 'Directory.Build.props'), ...propertiesIn(root)]);
    const declared = [];
    for (const reference of (0,_xml_tree__WEBPACK_IMPORTED_MODULE_1__/* .elementsNamed */ .JS)(root, 'PackageReference', 'GlobalPackageReference')) {
        const name = reference.attributes['Include'] ?? reference.attributes['Update'];
        if (name === undefined || name.includes('$(') || declared.length >= _facts__WEBPACK_IMPORTED_MODULE_3__/* .MAX_DECLARED */ .W)
            continue;
        const written = versionIn(reference, 'VersionOverride') ?? versionIn(reference, 'Version') ?? central.get(name.toLowerCase());
        const range = written && filled(written, properties);
        declared.push({
            name,
            ...(range !== undefined && { range, ...exact(range) }),
            scope: scopeOf(reference),
            direct: true,
            span: { start: reference.start, end: reference.end },
        });
    }
    return { declared, problems: [] };
}
function readPackagesConfig({ text }) {
    const declared = (0,_xml_tree__WEBPACK_IMPORTED_MODULE_1__/* .elementsNamed */ .JS)((0,_xml_tree__WEBPACK_IMPORTED_MODULE_1__/* .parseElements */ .dI)(text), 'package').flatMap(({ attributes, start, end }) => {
        const { id, version } = attributes;
        if (id === undefined)
            return [];
        const scope = attributes['developmentDependency'] === 'true' ? 'development' : 'production';
        return [{ name: id, ...(version !== undefined && { range: version, version }), scope, direct: true, span: { start, end } }];
    });
    return { declared, problems: [] };
}
/** Tools that leave nothing in what is built. */
function scopeOf(reference) {
    const assets = reference.attributes['PrivateAssets'] ?? (0,_xml_tree__WEBPACK_IMPORTED_MODULE_1__/* .childText */ .ix)(reference, 'PrivateAssets') ?? '';
    return assets.toLowerCase() === 'all' ? 'development' : 'production';
}
function versionIn(reference, name) {
    return reference.attributes[name] ?? (0,_xml_tree__WEBPACK_IMPORTED_MODULE_1__/* .childText */ .ix)(reference, name);
}
/** NuGet takes the lowest version that a direct reference allows; a floating one is only known from a lock file. */
function exact(range) {
    const version = /^\[?\s*(\d[^\s,*[\]()]*)\s*\]?$/.exec(range)?.[1];
    return version === undefined ? {} : { version };
}
/** Versions of Directory.Packages.props, in the nearest folder that has one. */
function centralVersions(file) {
    const versions = new Map();
    const text = nearest(file, 'Directory.Packages.props');
    const root = text === undefined ? undefined : elementsOf(text);
    if (!root)
        return versions;
    const properties = new Map([...shared(file, 'Directory.Build.props'), ...propertiesIn(root)]);
    for (const one of (0,_xml_tree__WEBPACK_IMPORTED_MODULE_1__/* .elementsNamed */ .JS)(root, 'PackageVersion', 'GlobalPackageReference')) {
        const name = one.attributes['Include'] ?? one.attributes['Update'];
        const version = versionIn(one, 'Version');
        if (name !== undefined && version !== undefined)
            versions.set(name.toLowerCase(), filled(version, properties));
    }
    return versions;
}
function shared(file, name) {
    const text = nearest(file, name);
    const root = text === undefined ? undefined : elementsOf(text);
    return root ? propertiesIn(root) : new Map();
}
function nearest(file, name) {
    for (const folder of (0,_core_paths__WEBPACK_IMPORTED_MODULE_4__/* .foldersAround */ .bQ)(file.path)) {
        const text = (0,_paths__WEBPACK_IMPORTED_MODULE_5__/* .inside */ .n)(folder, name) === file.path ? file.text : file.other((0,_paths__WEBPACK_IMPORTED_MODULE_5__/* .inside */ .n)(folder, name));
        if (text !== undefined)
            return text;
    }
    return undefined;
}
/** What is wrong with the file is said where it is read for itself. */
function elementsOf(text) {
    try {
        return (0,_xml_tree__WEBPACK_IMPORTED_MODULE_1__/* .parseElements */ .dI)(text);
    }
    catch {
        return undefined;
    }
}
function propertiesIn(root) {
    const properties = new Map();
    for (const group of (0,_xml_tree__WEBPACK_IMPORTED_MODULE_1__/* .elementsNamed */ .JS)(root, 'PropertyGroup'))
        for (const child of group.children)
            if (child instanceof _rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_2__.XmlElement)
                properties.set(child.name, (0,_xml_tree__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(child));
    return properties;
}
function filled(text, properties) {
    return text.replace(/\$\(([A-Za-z_][\w.]{0,100})\)/g, (all, name) => properties.get(name) ?? all);
}
function readNugetLock({ text }) {
    const packages = [];
    const direct = [];
    for (const framework of Object.values((0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonData */ .Sf)(text))['dependencies']))) {
        for (const [name, value] of Object.entries((0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(framework))) {
            const entry = (0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(value);
            const version = (0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry['resolved']);
            packages.push({ name, ...(version !== undefined && { version }), dependencies: Object.keys((0,_json_tree__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(entry['dependencies'])) });
            if (entry['type'] === 'Direct')
                direct.push(name);
        }
    }
    return (0,_names_lock__WEBPACK_IMPORTED_MODULE_6__/* .namesLock */ .Q)(reached(packages, direct), keyOf);
}
const keyOf = (name) => name.toLowerCase();
/** What the project itself brings in: the rest comes with other projects of the repository, and stands in their locks. */
function reached(packages, direct) {
    const byKey = new Map(packages.map((one) => [keyOf(one.name), one]));
    const seen = new Set(direct.map(keyOf));
    for (const key of seen)
        for (const name of byKey.get(key)?.dependencies ?? [])
            seen.add(keyOf(name));
    return packages.filter(({ name }) => seen.has(keyOf(name)));
}


/***/ }),

/***/ 80237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ childOf),
/* harmony export */   JS: () => (/* binding */ elementsNamed),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   dI: () => (/* binding */ parseElements),
/* harmony export */   ix: () => (/* binding */ childText),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
/* harmony import */ var _rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20334);
/* harmony import */ var _rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _tree__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23609);
/** XML to elements with places. Entities of a document's own are not known: nothing expands. */


/** Longer or deeper files are no manifests. In UTF-16 units, and elements. */
const MAX_LENGTH = 1_048_576;
const MAX_DEPTH = 100;
/** Throws a TreeError. */
function parseElements(text) {
    if (text.length > MAX_LENGTH)
        throw new _tree__WEBPACK_IMPORTED_MODULE_1__/* .TreeError */ .jh('the file is too large for a manifest', 0);
    checkDepth(text);
    try {
        const { root } = (0,_rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_0__.parseXml)(text, { includeOffsets: true, ignoreUndefinedEntities: true });
        if (root === null)
            throw new _tree__WEBPACK_IMPORTED_MODULE_1__/* .TreeError */ .jh('the file has no root element', 0);
        return root;
    }
    catch (error) {
        if (error instanceof _rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_0__.XmlError)
            throw new _tree__WEBPACK_IMPORTED_MODULE_1__/* .TreeError */ .jh((error.message.split('\n')[0] ?? '').replace(/ \(line.*$/, ''), error.pos);
        throw error instanceof _tree__WEBPACK_IMPORTED_MODULE_1__/* .TreeError */ .jh ? error : new _tree__WEBPACK_IMPORTED_MODULE_1__/* .TreeError */ .jh('the file cannot be read', 0);
    }
}
/** The parser goes as deep as the elements do. */
function checkDepth(text) {
    let depth = 0;
    for (const { 0: tag, index } of text.matchAll(/<!--[\s\S]*?-->|<\/|<[A-Za-z_][^<>]*\/>|<[A-Za-z_]/g)) {
        if (tag === '</')
            depth--;
        else if (!tag.startsWith('<!') && !tag.endsWith('/>'))
            depth++;
        if (depth > MAX_DEPTH)
            throw new _tree__WEBPACK_IMPORTED_MODULE_1__/* .TreeError */ .jh('elements are nested too deep', index);
    }
}
function childrenOf(element, name) {
    return (element?.children ?? []).filter((child) => child instanceof _rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_0__.XmlElement && child.name === name);
}
function childOf(element, ...names) {
    let found = element;
    for (const name of names)
        found = childrenOf(found, name)[0];
    return found;
}
/** The trimmed text of a child; undefined where there is none. */
function childText(element, name) {
    const child = childOf(element, name);
    return child && textIn(child);
}
function textIn(element) {
    return element.children
        .filter((child) => child instanceof _rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_0__.XmlText)
        .map((child) => child.text)
        .join('')
        .trim();
}
/** All elements of a name, at any depth, in order. */
function elementsNamed(root, ...names) {
    const found = [];
    const pending = [root];
    for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
        if (names.includes(element.name))
            found.push(element);
        for (const child of element.children)
            if (child instanceof _rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_0__.XmlElement)
                pending.push(child);
    }
    return found.sort((left, right) => left.start - right.start);
}


/***/ })

};
;