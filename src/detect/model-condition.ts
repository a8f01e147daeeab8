/** When a row of a model file applies. */
import { z } from 'zod'
import { argumentKey, scalar } from './model-source'

export const condition = z.strictObject({
  otherwise: z.literal(true).optional().describe('Only when no other row of the same site applies.'),
  versions: z.string().optional().describe("Versions of its provider or library, by range: '<4.0.0'; not where none is told."),
  notIn: z.array(z.string()).optional().describe("Not in files whose names end so: '.vue', what runs in a browser."),
  argCount: z.union([z.number().int(), z.array(z.number().int())]).optional(),
  present: z.array(argumentKey).optional(),
  absent: z.array(argumentKey).optional(),
  known: z.array(argumentKey).optional().describe('argument keys whose value is known to the last letter'),
  madeBy: z
    .strictObject({ args: z.array(argumentKey).min(1), sites: z.array(z.string()).min(1) })
    .optional()
    .describe('one of these arguments, or a part of the text that it is, was made by one of these sites'),
  fixed: z.array(argumentKey).optional().describe('argument keys whose text or bytes stand in the code, zeros as well'),
  nothing: z.array(argumentKey).optional().describe('argument keys of which one is given as nothing: None, null'),
  givenTo: z
    .strictObject({ args: z.array(argumentKey).min(1), calls: z.array(z.string()).min(1) })
    .optional()
    .describe(
      'The variable of one of these arguments (`result`: the one that the result is given) goes into another call in the same function whose name begins so.',
    ),
  tells: z
    .array(z.string())
    .optional()
    .describe('The call writes something as it is whose name ends with these words: `log.info(user, adminPassword)`, by [password].'),
  is: z
    .record(z.string(), z.union([scalar, z.array(scalar)]))
    .optional()
    .describe('argument key → scalar(s) it must be known to hold'),
  contains: z
    .record(z.string(), z.array(z.string()).min(1))
    .optional()
    .describe(
      'argument key → texts of which its text must hold one, letter case aside: options inside a connection string; a star stands for a word: `http://*.`',
    ),
  names: z
    .array(z.string())
    .optional()
    .describe('The call writes something as it is that is called just this: `log.info(token)`, by [token].'),
  secretIn: z
    .array(argumentKey)
    .optional()
    .describe('arguments whose known text must hold a password: scheme://user:password@host, or password=… among settings'),
  secretNamed: z
    .literal(true)
    .optional()
    .describe('one of the names that go in tells a password or another secret, and none that only a hash or the like of it does'),
  lacks: z.record(z.string(), z.array(z.string()).min(1)).optional().describe('argument key → texts of which its text may hold none'),
  without: z.array(z.string()).optional().describe('in the same function none of these methods is called on the object, a local variable'),
  used: z
    .strictObject({ by: z.array(z.string()).min(1), without: z.array(z.string()), through: z.array(z.string()).optional() })
    .optional()
    .describe(
      'One of these methods is called on the result, none of those without, and nobody but the same function gets hold of it. What a method of `through` sets counts as a part of it.',
    ),
  unlessTested: z
    .array(z.string())
    .optional()
    .describe('not where a test around it speaks of something whose name holds one of these words: `if (BuildConfig.DEBUG)`, by [debug]'),
  unlessLater: z
    .array(z.string())
    .optional()
    .describe('neither in the chain after the call nor on the variable that holds its result one of these methods is called'),
  notAfter: z.array(z.string()).optional().describe('in the same function none of these methods was called before on the variable'),
  alongside: z
    .array(z.string())
    .optional()
    .describe('a function of one of these names is called in the same function: what it gives may be what this call is about'),
  unlessAlongside: z.array(z.string()).optional().describe('not where a function is called beside it whose name holds one of these words'),
  untold: z.array(z.string()).optional().describe('none of these words is in the name of something that the call is given'),
  secretUnmade: z
    .literal(true)
    .optional()
    .describe('secretNamed, by a parameter or what was taken out of something: no other call made it, as one that hashes would'),
  compared: z
    .literal(true)
    .optional()
    .describe('the result is compared with an ordinary operator, with something that is not written there'),
  ignored: z.literal(true).optional().describe('nobody looks at the result, also where a function gives it back'),
})
