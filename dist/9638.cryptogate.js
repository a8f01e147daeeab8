"use strict";
exports.id = 9638;
exports.ids = [9638];
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


/***/ })

};
;