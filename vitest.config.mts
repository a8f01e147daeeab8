/** Tests: everything below __tests__ but the code that is scanned. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    exclude: ['__tests__/fixtures/**', '__tests__/projects/**', '**/node_modules/**'],
    globalSetup: ['scripts/grammars.ts'],
    // Tests start whole processes; two of them at once on a small machine need their time.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Its modules import JSON in a way that Node.js itself refuses.
    server: { deps: { inline: ['@actions/workflow-parser', '@actions/expressions'] } },
  },
})
