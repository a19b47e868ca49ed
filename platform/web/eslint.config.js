import jsxA11y from 'eslint-plugin-jsx-a11y'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist', 'target', 'node_modules', 'src/api/schema.gen.ts'] },
  ...tseslint.configs.recommended,
  jsxA11y.flatConfigs.strict,
  {
    files: ['src/**/*.{ts,tsx}', 'e2e/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-restricted-imports': ['error', { patterns: [{ group: ['~/api/*'], message: 'Import from ~/api only.' }] }],
    },
  },
  {
    // Their phone layout changes `display`, which takes table semantics away unless the roles are written out.
    files: ['src/components/DataTable.tsx', 'src/components/MonthCalendar.tsx', 'src/routes/project/StatementTab.tsx', 'src/routes/form/table/SectionGrid.tsx', 'src/routes/form/comparison/CompareGrid.tsx'],
    rules: { 'jsx-a11y/no-noninteractive-element-to-interactive-role': ['error', { table: ['grid'], td: ['gridcell'] }], 'jsx-a11y/no-redundant-roles': 'off', 'jsx-a11y/no-interactive-element-to-noninteractive-role': 'off' },
  },
  { files: ['src/api/**'], rules: { 'no-restricted-imports': 'off' } },
)
