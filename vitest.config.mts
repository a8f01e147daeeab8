/** Tests: everything below __tests__ but the code that is scanned. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    exclude: ['__tests__/fixtures/**', '__tests__/projects/**', '**/node_modules/**'],
    // By itself vitest leaves a core free, which is half of a small machine.
    maxWorkers: '100%',
    globalSetup: ['__tests__/harness/set-up.ts'],
    // Tests start whole processes; two of them at once on a small machine need their time.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // Its modules import JSON in a way that Node.js itself refuses.
    server: { deps: { inline: ['@actions/workflow-parser', '@actions/expressions'] } },
  },
})
