"use strict";
exports.id = 4718;
exports.ids = [4718];
exports.modules = {

/***/ 59638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completionCommand: () => (/* binding */ completionCommand)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_finding__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95278);
/* harmony import */ var _report_index__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22484);
/** `cryptogate completion`: scripts that let a shell complete commands, options and their words, made from the commands themselves. */




/** Options whose argument is one of some words. */
const ARGUMENTS = {
    '--format': Object.keys(_report_index__WEBPACK_IMPORTED_MODULE_2__/* .reporters */ .R0).sort(),
    '--fail-on': [..._core_finding__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .o, 'none'],
};
const SHELLS = { bash: bashScript, zsh: zshScript, fish: fishScript };
/** The command; `program` is asked for its commands when it runs, so that all are known. */
function completionCommand(program) {
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('completion')
        .description('print a script that completes commands and options: eval "$(cryptogate completion bash)"')
        .argument('<shell>', Object.keys(SHELLS).join(', '))
        .action((shell) => {
        const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
        if (script === undefined)
            throw new _core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`no completion for '${shell}'`, { help: `shells: ${Object.keys(SHELLS).join(', ')}` });
        process.stdout.write(script(wordsOf(program, '')));
    });
}
function wordsOf(command, path) {
    const options = command.options.flatMap(({ long }) => (long === undefined || long === null ? [] : [long]));
    const own = [...command.commands.map((one) => one.name()), ...options, '--help'].sort();
    return [{ path, words: [...new Set(own)] }, ...command.commands.flatMap((one) => wordsOf(one, `${path} ${one.name()}`.trim()))];
}
/** The words before the cursor that are no options are the command. */
function bashScript(words) {
    const cases = words.map((one) => `    '${one.path}') words='${one.words.join(' ')}' ;;`);
    const values = Object.entries(ARGUMENTS).map(([option, list]) => `    ${option}) words='${list.join(' ')}' ;;`);
    return `# bash completion of cryptogate
_cryptogate() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} path='' words='' word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) break ;; *) path="\${path:+$path }$word" ;; esac
  done
  case "$path" in
${cases.join('\n')}
  esac
  case "$previous" in
${values.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _cryptogate cryptogate
`;
}
function zshScript(words) {
    return `#compdef cryptogate
autoload -U +X bashcompinit && bashcompinit
${bashScript(words)}`;
}
function fishScript(words) {
    const lines = ['# fish completion of cryptogate'];
    for (const { path, words: own } of words) {
        const commands = path === '' ? [] : path.split(' ');
        const condition = path === '' ? '__fish_use_subcommand' : commands.map((one) => `__fish_seen_subcommand_from ${one}`).join('; and ');
        for (const word of own) {
            const option = word.startsWith('--') ? `-l ${word.slice(2)}` : `-f -a ${word}`;
            const values = ARGUMENTS[word];
            lines.push(`complete -c cryptogate -n '${condition}' ${option}${values === undefined ? '' : ` -x -a '${values.join(' ')}'`}`);
        }
    }
    return `${lines.join('\n')}\n`;
}


/***/ }),

/***/ 80194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ SECONDS_OF_A_DAY),
/* harmony export */   YM: () => (/* binding */ daysBetween),
/* harmony export */   c7: () => (/* binding */ MILLISECONDS_OF_A_DAY),
/* harmony export */   fi: () => (/* binding */ addDays)
/* harmony export */ });
/** Days of the calendar as texts, YYYY-MM-DD: no clock and no time zone. */
const SECONDS_OF_A_DAY = 86_400;
const MILLISECONDS_OF_A_DAY = 1000 * SECONDS_OF_A_DAY;
/** Days from one date to another, negative where it has passed; undefined where either is no date. */
function daysBetween(from, to) {
    const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_OF_A_DAY;
    return Number.isNaN(days) ? undefined : days;
}
/** The date so many days later, or earlier where negative. */
function addDays(date, days) {
    return new Date(Date.parse(`${date}T00:00:00Z`) + days * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10);
}


/***/ }),

/***/ 91324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ compareLocations)
/* harmony export */ });
/** Where something stands in a file of the repository. */
/** Orders locations by file, then by place: the order of every list in a report. */
function compareLocations(left, right) {
    if (left.file !== right.file)
        return left.file < right.file ? -1 : 1;
    return left.line - right.line || left.column - right.column || left.endLine - right.endLine || left.endColumn - right.endColumn;
}


/***/ }),

/***/ 92831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ compareTexts)
/* harmony export */ });
/** The order of texts in everything that is printed. */
/** By code unit: the same on every machine. */
function compareTexts(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}


/***/ }),

/***/ 24929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ valueToJson),
/* harmony export */   o: () => (/* binding */ valueFromJson)
/* harmony export */ });
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50390);
/** Values as JSON for documents that others keep and give back: as short as a policy's examples write them, with nothing lost that judges. */

/** Members of a list, and lists in lists, that are read. */
const MAX_MEMBERS = 1000;
const MAX_DEPTH = 4;
const REASONS = {
    parameter: true,
    'external-call': true,
    environment: true,
    field: true,
    expression: true,
    absent: true,
    'not-stated': true,
    'no-history': true,
    budget: true,
    hidden: true,
    unlocked: true,
};
const SOURCES = {
    constant: true,
    random: true,
    'insecure-random': true,
    time: true,
    derived: true,
    generated: true,
    service: true,
    environment: true,
    file: true,
};
const DEFAULT = 'library-default';
/** `2048`, `"GCM"`, `{"default":"on"}`, `{"material":"constant","bytes":16}`, `{"unknown":"parameter"}`, `{"oneOf":[…]}`; without places. */
function valueToJson(value) {
    switch (value.kind) {
        case 'known':
            return value.origin === DEFAULT ? { default: value.value } : value.value;
        case 'one-of':
            return { oneOf: value.values.map(valueToJson) };
        case 'unknown':
            return { unknown: value.reason, ...(value.within === undefined ? {} : { within: value.within }) };
        case 'material': {
            const { source, bytes, fingerprint } = value;
            return { material: source, ...(bytes === undefined ? {} : { bytes }), ...(fingerprint === undefined ? {} : { fingerprint }) };
        }
    }
}
/** Undefined for what is no value. */
function valueFromJson(json, depth = 0) {
    if (isScalar(json))
        return { kind: 'known', value: json, origin: 'literal' };
    if (typeof json !== 'object' || json === null || depth > MAX_DEPTH)
        return undefined;
    const fields = new Map(Object.entries(json));
    const standard = fields.get('default');
    if (isScalar(standard))
        return { kind: 'known', value: standard, origin: DEFAULT };
    const reason = fields.get('unknown');
    if (typeof reason === 'string' && Object.hasOwn(REASONS, reason)) {
        const within = fields.get('within');
        return { ...(0,_value__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(reason), ...(typeof within === 'string' ? { within } : {}) };
    }
    const source = fields.get('material');
    if (typeof source === 'string' && Object.hasOwn(SOURCES, source))
        return materialOf(source, fields);
    const members = fields.get('oneOf');
    if (!Array.isArray(members) || members.length > MAX_MEMBERS)
        return undefined;
    const values = members.map((member) => valueFromJson(member, depth + 1));
    return values.includes(undefined) || values.length === 0 ? undefined : { kind: 'one-of', values: values };
}
function materialOf(source, fields) {
    const [bytes, fingerprint] = [fields.get('bytes'), fields.get('fingerprint')];
    return {
        kind: 'material',
        source,
        ...(typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes >= 0 ? { bytes } : {}),
        ...(typeof fingerprint === 'string' && /^[0-9a-f]{4,64}$/.test(fingerprint) ? { fingerprint } : {}),
    };
}
function isScalar(json) {
    return typeof json === 'string' || typeof json === 'boolean' || (typeof json === 'number' && Number.isFinite(json));
}


/***/ }),

/***/ 50390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   kw: () => (/* binding */ scalars),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zV: () => (/* binding */ valueKey)
/* harmony export */ });
/** A value with a place; `exactOptionalPropertyTypes` keeps `at: undefined` out of reports. */
function known(value, origin, at) {
    return at ? { kind: 'known', value, origin, at } : { kind: 'known', value, origin };
}
function unknown(reason, at) {
    return at ? { kind: 'unknown', reason, at } : { kind: 'unknown', reason };
}
/** The alternatives of a value: itself, or the members of a one-of (flattened). */
function alternatives(value) {
    if (value.kind !== 'one-of')
        return [value];
    return value.values.flatMap(alternatives);
}
/** One value out of several: equal ones fold, a single one stays itself. */
function oneOf(values, at) {
    const distinct = new Map();
    for (const value of values.flatMap(alternatives)) {
        const key = valueKey(value);
        if (!distinct.has(key))
            distinct.set(key, value);
    }
    const members = [...distinct.values()];
    const [first] = members;
    if (first === undefined)
        return unknown('absent', at);
    if (members.length === 1)
        return first;
    return at ? { kind: 'one-of', values: members, at } : { kind: 'one-of', values: members };
}
/** The known scalars among the alternatives. */
function scalars(value) {
    if (value === undefined)
        return [];
    return alternatives(value).flatMap((member) => (member.kind === 'known' ? [member.value] : []));
}
/** Identity of a value apart from where it stands. */
function valueKey(value) {
    switch (value.kind) {
        case 'known':
            return `known:${typeof value.value}:${String(value.value)}`;
        case 'material':
            return `material:${value.source}:${value.bytes ?? ''}:${value.fingerprint ?? ''}`;
        case 'unknown':
            return `unknown:${value.reason}${value.within === undefined ? '' : `:${value.within}`}`;
        case 'one-of':
            return `one-of:${value.values.map(valueKey).sort().join('|')}`;
    }
}


/***/ })

};
;