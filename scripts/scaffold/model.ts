/** A new library: one model file and the fixture that proves it. */
import { UserError } from '#core/errors'
import { closest } from '#core/spelling'

interface LanguageTemplate {
  ecosystem: string
  extension: string
  comment: string
  /** Site of the example row. */
  site(name: string): string
  row: string
  fixture(name: string): string
}

const DIGEST_ROW = `    asset:
      type: algorithm
      properties:
        algorithm: { arg: 0, default: SHA-256, notation: hash }
        function: digest`

const KEY_ROW = `    asset:
      type: related-crypto-material
      name: kms-key
      properties:
        keySpec: { arg: key_spec, default: AES_256 }
        rotation: { arg: rotation, default: false }`

const words = (name: string): string[] => name.split('-')
const pascal = (name: string): string =>
  words(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
const snake = (name: string): string => words(name).join('_')
const joined = (name: string): string => words(name).join('')

const TEMPLATES: Readonly<Record<string, LanguageTemplate>> = {
  python: {
    ecosystem: 'pypi',
    extension: 'py',
    comment: '#',
    site: (name) => `${snake(name)}.digest`,
    row: DIGEST_ROW,
    fixture: (name) => `import ${snake(name)} as library

NAME = 'md5'

library.digest()  # $ SHA-256 function=digest
library.digest(NAME)  # $ MD5 function=digest


def of_caller(name):
    return library.digest(name)  # $ ? algorithm=?parameter function=digest
`,
  },
  javascript: {
    ecosystem: 'npm',
    extension: 'ts',
    comment: '//',
    site: (name) => `${name}.digest`,
    row: DIGEST_ROW,
    fixture: (name) => `import { digest } from '${name}'

const name = 'md5'

digest() // $ SHA-256 function=digest
digest(name) // $ MD5 function=digest

export function ofCaller(other: string) {
  return digest(other) // $ ? algorithm=?parameter function=digest
}
`,
  },
  java: {
    ecosystem: 'maven',
    extension: 'java',
    comment: '//',
    site: (name) => `com.example.${joined(name)}.${pascal(name)}.digest`,
    row: DIGEST_ROW,
    fixture: (name) => `import com.example.${joined(name)}.${pascal(name)};

class ${pascal(name)}Fixture {
    static final String NAME = "MD5";

    void known() {
        ${pascal(name)}.digest(); // $ SHA-256 function=digest
        ${pascal(name)}.digest(NAME); // $ MD5 function=digest
    }

    void ofCaller(String name) {
        ${pascal(name)}.digest(name); // $ ? algorithm=?parameter function=digest
    }
}
`,
  },
  go: {
    ecosystem: 'go',
    extension: 'go',
    comment: '//',
    site: (name) => `example.com/${joined(name)}.Digest`,
    row: DIGEST_ROW,
    fixture: (name) => `package fixtures

import "example.com/${joined(name)}"

const name = "md5"

func known() {
	${joined(name)}.Digest()     // $ SHA-256 function=digest
	${joined(name)}.Digest(name) // $ MD5 function=digest
}

func ofCaller(other string) {
	${joined(name)}.Digest(other) // $ ? algorithm=?parameter function=digest
}
`,
  },
  csharp: {
    ecosystem: 'nuget',
    extension: 'cs',
    comment: '//',
    site: (name) => `Example.${pascal(name)}.Digests.Compute`,
    row: DIGEST_ROW,
    fixture: (name) => `using Example.${pascal(name)};

namespace Fixtures;

public class ${pascal(name)}Fixture
{
    private const string Name = "MD5";

    public void Known()
    {
        Digests.Compute(); // $ SHA-256 function=digest
        Digests.Compute(Name); // $ MD5 function=digest
    }

    public void OfCaller(string name)
    {
        Digests.Compute(name); // $ ? algorithm=?parameter function=digest
    }
}
`,
  },
  kotlin: {
    ecosystem: 'maven',
    extension: 'kt',
    comment: '//',
    site: (name) => `com.example.${joined(name)}.${pascal(name)}.digest`,
    row: DIGEST_ROW,
    fixture: (name) => `package fixtures

import com.example.${joined(name)}.${pascal(name)}

private const val NAME = "MD5"

fun known() {
    ${pascal(name)}.digest() // $ SHA-256 function=digest
    ${pascal(name)}.digest(NAME) // $ MD5 function=digest
}

fun ofCaller(name: String) {
    ${pascal(name)}.digest(name) // $ ? algorithm=?parameter function=digest
}
`,
  },
  terraform: {
    ecosystem: 'terraform',
    extension: 'tf',
    comment: '#',
    site: (name) => `${snake(name)}_key`,
    row: KEY_ROW,
    fixture: (name) => `resource "${snake(name)}_key" "by_default" { # $ kms-key keySpec=AES_256 rotation=false
}

resource "${snake(name)}_key" "rotated" { # $ kms-key keySpec=AES_256 rotation=true
  rotation = true
}
`,
  },
}

/** Files of a new model, by path. `given` is '<language>/<library>'. */
export function modelFiles(given: string): Record<string, string> {
  const [language = '', name = ''] = given.split('/')
  const template = Object.hasOwn(TEMPLATES, language) ? TEMPLATES[language] : undefined
  if (template === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    const close = closest(language, Object.keys(TEMPLATES))
    throw new UserError(`'${given}' is not <language>/<library>${close === undefined ? '' : `; did you mean '${close}/${name}'?`}`, {
      help: `languages: ${Object.keys(TEMPLATES).join(', ')}; the library in lower-case words joined by hyphens`,
    })
  }
  const model = `library: ${name}
ecosystem: ${template.ecosystem}
packages: [${name}]
docs: https://example.com/${name}
models:
  # One row a call, constructor or resource type: which asset it makes and from which argument. No judgement, no threshold.
  - site: ${template.site(name)}
${template.row}
`
  return {
    [`src/knowledge/models/${language}/${name}.yml`]: model,
    [`__tests__/fixtures/${language}/${name}.${template.extension}`]: template.fixture(name),
  }
}
