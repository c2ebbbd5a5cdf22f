import tseslint from 'typescript-eslint';

// Layers that may not read the clock or chance: `today` is passed in (docs/decisions/0002).
const PURE = ['src/core/**/*.ts', 'src/extraction/**/*.ts', 'src/contract/**/*.ts'];
const TESTS = ['**/*.test.ts', '**/*.test.tsx', 'e2e/**/*.ts'];

const clock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'A rule never reads the clock: take `today` as a parameter.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'A rule never reads the clock: take `today` as a parameter.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Rules are deterministic: take the value as a parameter.' },
];

export default tseslint.config(
  { ignores: ['dist/**', 'data/**', '.cache/**', 'node_modules/**', 'src/server/database/tables.ts'] },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'e2e/**/*.ts'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 80 }],
      complexity: ['error', 12],
    },
  },
  { files: PURE, rules: { 'no-restricted-syntax': ['error', ...clock] } },
  { files: TESTS, rules: { 'max-lines-per-function': 'off', 'no-restricted-syntax': 'off' } },
  // Words, tables and migrations are data: their length says nothing about their complexity.
  { files: ['src/**/words/*.ts', 'src/**/tables.ts', 'src/**/*-data.ts'], rules: { 'max-lines': 'off' } },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
);
