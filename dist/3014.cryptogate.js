"use strict";
exports.id = 3014;
exports.ids = [3014];
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

/***/ 53014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _core_paths__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56107);
/* harmony import */ var _facts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63118);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56909);
/* harmony import */ var _xml_tree__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80237);
/* harmony import */ var _rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20334);
/* harmony import */ var _rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(_rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_1__);
/** pom.xml: dependencies with what properties, parents and managed dependencies of the repository say of their versions. */





/** Parents that are followed, one above the other. */
const MAX_PARENTS = 12;
/** Properties that stand in each other. */
const MAX_NESTING = 8;
function read(file) {
    const project = (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .parseElements */ .dI)(file.text);
    if (project.name !== 'project')
        return { declared: [], problems: [] };
    const context = contextOf(project, file.path, file.other.bind(file), 0);
    const declared = [];
    for (const part of [project, ...(0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)((0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(project, 'profiles'), 'profile')])
        for (const dependency of (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)((0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(part, 'dependencies'), 'dependency')) {
            const one = declaredOf(dependency, context);
            if (one && declared.length < _facts__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DECLARED */ .W)
                declared.push(one);
        }
    return { declared, problems: [] };
}
function declaredOf(dependency, { properties, managed }) {
    const [group, artifact] = [(0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(dependency, 'groupId'), (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(dependency, 'artifactId')];
    if (group === undefined || artifact === undefined)
        return undefined;
    const name = `${filled(group, properties)}:${filled(artifact, properties)}`;
    const written = (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(dependency, 'version') ?? managed.get(name);
    const range = written && filled(written, properties);
    const scope = (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(dependency, 'scope') === 'test' ? 'development' : 'production';
    const version = range !== undefined && !/[[(,$]/.test(range) ? range : undefined;
    const isOptional = (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(dependency, 'optional') === 'true';
    return {
        name,
        ...(range !== undefined && { range }),
        ...(version !== undefined && { version }),
        scope,
        direct: true,
        ...(isOptional && { optional: true }),
        span: spanOf((0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(dependency, 'artifactId') ?? dependency),
    };
}
/** Own properties count before those of the parent. */
function contextOf(project, path, other, depth) {
    const parent = (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(project, 'parent');
    const above = parent && depth < MAX_PARENTS ? parentContext(parent, path, other, depth) : undefined;
    const properties = new Map(above?.properties);
    for (const [name, text] of basics(project, parent))
        properties.set(name, text);
    for (const child of (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(project, 'properties')?.children ?? [])
        if (child instanceof _rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_1__.XmlElement)
            properties.set(child.name, (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(child));
    const managed = new Map(above?.managed);
    for (const dependency of (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)((0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(project, 'dependencyManagement', 'dependencies'), 'dependency')) {
        const [group, artifact, version] = ['groupId', 'artifactId', 'version'].map((name) => (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(dependency, name));
        if (group !== undefined && artifact !== undefined && version !== undefined)
            managed.set(`${filled(group, properties)}:${filled(artifact, properties)}`, version);
    }
    return { properties, managed };
}
function basics(project, parent) {
    return ['groupId', 'artifactId', 'version'].flatMap((name) => {
        const text = (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(project, name) ?? (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(parent, name);
        const ofParent = (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(parent, name);
        const own = text === undefined
            ? []
            : [
                [`project.${name}`, text],
                [`pom.${name}`, text],
            ];
        return ofParent === undefined ? own : [...own, [`project.parent.${name}`, ofParent]];
    });
}
/** Only a parent that stands in the repository is known; the file above is the default, and it has to be the one meant. */
function parentContext(parent, path, other, depth) {
    const written = (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(parent, 'relativePath') ?? '../pom.xml';
    const place = written === '' ? undefined : (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .o)((0,_core_paths__WEBPACK_IMPORTED_MODULE_4__/* .folderOf */ .yS)(path), written);
    const file = place === undefined || place.endsWith('.xml') || (0,_core_paths__WEBPACK_IMPORTED_MODULE_4__/* .baseName */ .Fl)(place).includes('.') ? place : `${place}/pom.xml`;
    const text = file === undefined ? undefined : other(file);
    if (file === undefined || text === undefined)
        return undefined;
    try {
        const project = (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .parseElements */ .dI)(text);
        const isMeant = (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(project, 'artifactId') === (0,_xml_tree__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(parent, 'artifactId');
        return isMeant ? contextOf(project, file, other, depth + 1) : undefined;
    }
    catch {
        // It is a manifest of its own, and what is wrong with it is said there.
        return undefined;
    }
}
/** A text with its properties; one that is not known stays as it is. */
function filled(text, properties) {
    let result = text;
    for (let round = 0; round < MAX_NESTING && result.includes('${') && result.length < 500; round++)
        result = result.replace(/\$\{([^${}]{1,200})\}/g, (all, name) => properties.get(name.trim()) ?? all);
    return result;
}
function spanOf(element) {
    return { start: element.start, end: element.end };
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