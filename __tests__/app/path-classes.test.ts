import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '#app/knowledge'
import { openToolkit } from '#app/toolkit'
import { pathClassifier } from '#discover/path-class'
import { openInstallation } from '#host/installation'

const TOP = path.resolve(__dirname, '..', '..')
const classify = pathClassifier(openToolkit(loadKnowledge(openInstallation(TOP).knowledge)).pathClasses)

describe('what a path says of the code in it', () => {
  it.each([
    'apptests/test_web/data/user.py',
    'apptests/pytest_app/keys.py',
    'packages/connector/src/mock.ts',
    'web/src/mocks/login.ts',
    'src/server.mock.ts',
    'integration/resources/tls/local.key',
    'integration/server.go',
    'docker-compose.test-custom.yml',
    'docker/compose-tests.yaml',
  ])('%s is of a test', (file) => {
    expect(classify(file)).toBe('test')
  })

  it.each([
    'src/contests/keys.py',
    'src/latest/keys.py',
    'src/mockup.ts',
    'src/integration/local.key',
    'integration/crm.ts',
    'src/test.ts',
    'docker-compose.latest.yml',
    'docker-compose.yml',
  ])('%s is not', (file) => {
    expect(classify(file)).toBe('source')
  })
})
