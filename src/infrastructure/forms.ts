/** Which files may declare infrastructure, going by their names and by what stands in them; by itself, so that asking does not load the readers. */

const HCL = /\.(?:tf|tofu|tfvars)$|(?:^|\/)(?:\.terraform\.lock|terragrunt)\.hcl$/
const JSON_FORM = /\.(?:tf|tofu|tfvars)\.json$|(?:^|\/)\.terraform\/modules\/modules\.json$/
const TREE_FORM = /\.(?:ya?ml|json|template)$/i

type Marks = readonly string[]
/** What stands in every plan, and in every template. */
const PLAN: Marks = ['"planned_values"', '"format_version"']
const TEMPLATE: Marks = ['Resources', '::']
const MANIFESTS: Marks = ['apiVersion', 'kind']

/** Plans are written by a program: longer than source, on one line. In bytes. */
const MAX_PLAN_BYTES = 256 * 1024 * 1024
const PLAN_NAME = /plan[^/]*\.json$/i
/** Manifests of many documents are longer than source, too: all that an operator needs, in one file. In bytes. */
const MAX_MANIFEST_BYTES = 5 * 1024 * 1024
const MANIFEST_NAME = /\.ya?ml$/i

/** Whether files of this name do nothing else. */
export function declares(path: string): boolean {
  return HCL.test(path) || JSON_FORM.test(path)
}

/** Whether files of this name may. */
export function mayDeclare(path: string): boolean {
  return declares(path) || TREE_FORM.test(path)
}

/** Whether a file of data may be one that does, going by the bytes in it. */
export function looksDeclaring(path: string, bytes: Uint8Array): boolean {
  if (!TREE_FORM.test(path)) return false
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return [TEMPLATE, PLAN, MANIFESTS].some((marks) => marks.every((mark) => buffer.includes(mark)))
}

/** Whether a text may be a template. */
export function mayBeTemplate(text: string): boolean {
  return text.length <= MAX_MANIFEST_BYTES && TEMPLATE.every((mark) => text.includes(mark))
}

/** Whether a text may be a plan. */
export function mayBePlan(text: string): boolean {
  return /^\s*\{/.test(text) && PLAN.every((mark) => text.includes(mark))
}

/** Whether a file that is too long for source may be read whole. */
export function mayBeLong(path: string, size: number): boolean {
  return (size <= MAX_PLAN_BYTES && PLAN_NAME.test(path)) || (size <= MAX_MANIFEST_BYTES && MANIFEST_NAME.test(path))
}
