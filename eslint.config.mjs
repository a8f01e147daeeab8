/** Lint: typescript-eslint's strict rules and the habits of CONTRIBUTING.md that a machine can check. */
import js from '@eslint/js'
import tseslint from 'typescript-eslint'

const source = ['src/**/*.ts']
const checked = ['src/**/*.ts', 'scripts/**/*.ts', '__tests__/**/*.ts', 'vitest.config.mts']

export default tseslint.config(
  {
    ignores: ['dist/', '.grammars/', '.build/', 'coverage/', '**/node_modules/', '__tests__/fixtures/', '__tests__/projects/'],
  },
  { files: checked, extends: [js.configs.recommended, tseslint.configs.strict] },
  {
    files: checked,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  {
    files: source,
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[value=/^(2048|3072|4096|7680|15360|210000|310000|600000)$/]',
          message: 'A number of a standard lives in policies/ or src/knowledge/catalogue, with its source and date.',
        },
        { selector: 'TSEnumDeclaration', message: 'A union of strings says the same and needs no run-time code.' },
      ],
    },
  },
  {
    // One switch over every kind of fact, and the classes that hold the state of a stage: splitting them would only scatter them.
    files: ['src/resolve/{arguments,engine,unit}.ts', 'src/parse/facts-walk.ts', 'src/detect/detect.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli.ts', 'src/action.ts', 'src/commands/**', 'src/host/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Only the doors and host know that there is a process.' },
        { name: 'console', message: 'Only the doors print.' },
        { name: 'fetch', message: 'Only host talks to the outside world.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The date is an input; only host has a clock.' },
        { object: 'Math', property: 'random', message: 'The same input gives the same report.' },
      ],
    },
  },
  {
    // vitest and ncc ask for a default export.
    files: ['vitest.config.mts', '**/*.d.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
)
