/** What a change may do to get a violation past the gate, and what becomes of it: one table behind the tests and docs/pull-requests.md. */

export interface HostileCase {
  /** What it does, beside bringing the violation. */
  trick: string
  verdict: 'fail' | 'pass' | 'error'
  /** A sentence that the report says of it, or a part of one. */
  says?: string
}

const UNREAD = 'NOT judged'

/** The order is that of the page. */
export const HOSTILE_CASES = {
  attributes: { trick: '`.gitattributes`: generated, vendored, binary, no diff', verdict: 'fail' },
  attributesElsewhere: { trick: '`.gitattributes`: binary, and the use of a changed constant stands elsewhere', verdict: 'fail' },
  encoding: { trick: '`.gitattributes`: another encoding in the checkout', verdict: 'fail', says: 'git writes other bytes' },
  ignored: { trick: '`.gitignore` of everything', verdict: 'fail' },
  vendored: { trick: 'a path that looks like code of others', verdict: 'fail' },
  header: { trick: 'a header that calls the file generated', verdict: 'fail' },
  test: { trick: 'a path that looks like a test', verdict: 'pass', says: '1 warning' },
  generated: { trick: 'a path that looks generated', verdict: 'pass', says: '1 warning' },
  zero: { trick: 'a zero byte in a comment', verdict: 'fail' },
  binary: { trick: 'a zero byte, and bytes that are no UTF-8', verdict: 'pass', says: UNREAD },
  wide: { trick: 'UTF-16 without a mark', verdict: 'fail' },
  latin: { trick: 'bytes that are no UTF-8', verdict: 'fail' },
  lineEnds: { trick: 'other line ends in the whole file', verdict: 'fail' },
  large: { trick: 'more than 1 MB of comments', verdict: 'pass', says: UNREAD },
  largeStrict: { trick: 'the same, and the policy says `unparsed: fail`', verdict: 'error' },
  minified: { trick: 'a comment of 30 KB in one line', verdict: 'pass', says: UNREAD },
  conflict: { trick: 'marks of a conflict', verdict: 'fail' },
  deep: { trick: 'three thousand brackets in each other', verdict: 'fail' },
  link: { trick: 'the code in a text, and a link to it', verdict: 'pass', says: UNREAD },
  linkFolder: { trick: 'a link to itself, and one to `/etc`', verdict: 'fail' },
  submodule: { trick: 'a submodule, with commands in `.gitmodules`', verdict: 'fail', says: '1 changed file was not judged' },
  pointer: { trick: 'a Git LFS pointer in the place of code', verdict: 'pass', says: UNREAD },
  twins: { trick: 'two names that are no UTF-8 and read the same', verdict: 'fail' },
  names: { trick: 'names with line ends, colours, commands of runners', verdict: 'fail' },
  rename: { trick: 'a rename of another file, edited', verdict: 'fail' },
  letters: { trick: 'a rename that differs in capital letters only', verdict: 'fail' },
  comment: { trick: 'a comment that names an exception of the base for another file', verdict: 'fail' },
  switches: { trick: 'comments that switch other tools off', verdict: 'fail' },
  policy: { trick: 'its own policy, exceptions or workflow', verdict: 'fail', says: 'allows more than before' },
  noise: { trick: '2,000 further files with cryptography', verdict: 'fail' },
} as const satisfies Record<string, HostileCase>
