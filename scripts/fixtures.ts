/** Parses every fixture with the toolchains of this machine: `npm run fixtures`. A fixture that its own compiler can't read proves nothing. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ts from 'typescript'
import { ROOT, start } from './start'

const FIXTURES = path.join(ROOT, '__tests__', 'fixtures')

interface Syntax {
  endings: readonly string[]
  /** What is wrong, a line each; undefined when the toolchain is not there. */
  problems(files: readonly string[]): readonly string[] | undefined
}

const PARSE_PYTHON = `
import ast, sys
for name in sys.argv[1:]:
    try:
        ast.parse(open(name, encoding='utf-8').read(), name)
    except SyntaxError as error:
        print(error.filename, error.lineno, error.msg)
`

const PARSE_JAVA = `
import com.sun.source.util.JavacTask;
import java.util.Arrays;
import javax.tools.*;

class Parse {
    public static void main(String[] names) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null);
        ((JavacTask) compiler.getTask(null, files, found, null, null, files.getJavaFileObjectsFromStrings(Arrays.asList(names)))).parse();
        for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics())
            System.out.println(one.getSource().getName() + ":" + one.getLineNumber() + " " + one.getMessage(null));
    }
}
`

/** Only the syntax: the libraries that fixtures use are not installed. */
const SYNTAX: readonly Syntax[] = [
  { endings: ['.py'], problems: (files) => run('python3', ['-c', PARSE_PYTHON, ...files])?.stdout },
  { endings: ['.go'], problems: (files) => run('gofmt', ['-e', '-l', ...files])?.stderr },
  { endings: ['.java'], problems: javaProblems },
  { endings: ['.ts', '.tsx', '.cts', '.mts', '.js', '.cjs', '.mjs', '.jsx'], problems: (files) => files.flatMap(scriptProblems) },
]

function run(command: string, args: readonly string[]): { status: number | null; stdout: string[]; stderr: string[] } | undefined {
  const child = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (child.error !== undefined) return undefined
  const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')
  return { status: child.status, stdout: lines(child.stdout), stderr: lines(child.stderr) }
}

/** javac itself would go on and miss the libraries; its parser is asked alone. */
function javaProblems(files: readonly string[]): readonly string[] | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'cryptogate-fixtures-'))
  try {
    const program = path.join(folder, 'Parse.java')
    writeFileSync(program, PARSE_JAVA)
    const parsed = run('java', [program, ...files])
    // A runtime without a compiler can't say anything.
    return parsed?.status === 0 ? parsed.stdout : undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function scriptProblems(file: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(readFileSync(file, 'utf8'), {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, jsx: ts.JsxEmit.Preserve, allowJs: true },
  })
  return diagnostics.map(({ messageText, start: at = 0, file: source }) => {
    const line = source === undefined ? 0 : source.getLineAndCharacterOfPosition(at).line + 1
    return `${file}:${String(line)} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
}

function main(): void {
  const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).map((name) => path.join(FIXTURES, name))
  for (const { endings, problems } of SYNTAX) {
    const own = files.filter((file) => endings.includes(path.extname(file))).sort()
    const found = problems(own)
    const outcome = found === undefined ? 'no toolchain here' : found.length === 0 ? 'all parse' : `${String(found.length)} problems`
    process.stdout.write(`${endings.join(' ')}: ${String(own.length)} files, ${outcome}\n`)
    for (const line of found ?? []) process.stdout.write(`  ${line}\n`)
    if (found !== undefined && found.length > 0) process.exitCode = 1
  }
}

start('fixtures.ts', main)
