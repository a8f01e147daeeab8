/** Files that declare infrastructure: which reader takes each, and the sites of all that they declare. */
import type { Externals } from '#core/externals'
import type { Site } from '#core/site'
import type { Programs } from '#parse/commands'
import { Lines } from '#parse/source'
import { isTemplate, stackResources } from './cloudformation/stack'
import type { Source } from './content'
import type { InfrastructureFiles } from './files'
import { readHcl } from './hcl'
import type { Body } from './hcl-syntax'
import { readJson } from './json'
import type { Found } from './found'
import { Kubernetes } from './kubernetes/kubernetes'
import { resourceSites } from './sites'
import { foundIn, TERRAFORM } from './terraform/found'
import { attributesOfJson, bodyOfJson } from './terraform/json-syntax'
import { isPlan, plannedResources } from './terraform/plan'
import { Terraform } from './terraform/terraform'
import { entryOf, itemsOf, textIn, type Data } from './data'
import type { InfrastructureWords } from './words'
import { Reading } from './reading'
import { readYaml, type YamlFile } from './yaml'

const HCL = /\.(?:tf|tofu|tfvars)$|(?:^|\/)(?:\.terraform\.lock|terragrunt)\.hcl$/
const JSON_FORM = /\.(?:tf|tofu|tfvars)\.json$|(?:^|\/)\.terraform\/modules\/modules\.json$/

/** Files that may be templates, and what stands in all that are. */
const TREE_FORM = /\.(?:ya?ml|json|template)$/i
const MARKS = [
  ['Resources', '::'],
  ['"planned_values"', '"format_version"'],
  ['apiVersion', 'kind'],
]
/** Plans are written by a program: longer than source, on one line. In bytes. */
const MAX_PLAN_BYTES = 64 * 1024 * 1024
const PLAN_NAME = /plan[^/]*\.json$/i
/** Manifests of many documents are longer than source, too: all that an operator needs, in one file. In bytes. */
const MAX_MANIFEST_BYTES = 5 * 1024 * 1024
const MANIFEST_NAME = /\.ya?ml$/i

export class Infrastructure {
  readonly reading = new Reading()
  /** Templates and bases that were read because others asked for them. */
  rendered = 0
  private readonly terraform: Terraform
  private readonly kubernetes: Kubernetes
  private readonly declared: Found[] = []

  constructor(
    private readonly files: InfrastructureFiles,
    private readonly externals: Externals,
    private readonly words: InfrastructureWords,
    programs: Programs,
  ) {
    this.terraform = new Terraform(files, externals)
    this.kubernetes = new Kubernetes(files, externals, programs, this.reading)
  }

  /** Whether some reader takes files of this name. */
  static reads(path: string): boolean {
    return HCL.test(path) || JSON_FORM.test(path)
  }

  /** Whether some reader may take a file of this name, going by the bytes in it. */
  static mayRead(path: string, bytes: Uint8Array): boolean {
    if (!TREE_FORM.test(path)) return false
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return MARKS.some((marks) => marks.every((mark) => buffer.includes(mark)))
  }

  /** Whether a file that is too long for source may be read whole. */
  static mayBeLong(path: string, size: number): boolean {
    return (size <= MAX_PLAN_BYTES && PLAN_NAME.test(path)) || (size <= MAX_MANIFEST_BYTES && MANIFEST_NAME.test(path))
  }

  /** A file that `mayRead` took; false where it declares nothing. */
  addTree(path: string, text: string): boolean {
    if (text.includes('apiVersion') && this.kubernetes.add(path, text)) return true
    if (!MARKS.slice(0, -1).some((marks) => marks.every((mark) => text.includes(mark)))) return false
    const source: Source = { path, lines: new Lines(text), pathClass: this.files.pathClass(path) }
    const { documents, problems, isCut: isUnread } = /^\s*\{/.test(text) ? jsonDocuments(text) : readYaml(text)
    const readers = documents.flatMap((one) => this.readerOf(source, one) ?? [])
    // What declares nothing is none of this reader's: it may be broken for reasons of its own.
    if (readers.length === 0 && isUnread !== true) return false
    this.reading.sources.set(path, source)
    this.reading.tell(source, problems)
    for (const { found, isCut } of readers) {
      for (const one of found) this.declared.push(one)
      if (isCut) this.reading.tellCut(path)
    }
    return true
  }

  private readerOf(source: Source, data: Data): { found: Found[]; isCut: boolean } | undefined {
    if (isTemplate(data)) return stackResources(source, data, this.externals)
    return isPlan(data) ? plannedResources(source, data, TERRAFORM, this.externals) : undefined
  }

  add(path: string, text: string): void {
    const source: Source = { path, lines: new Lines(text), pathClass: this.files.pathClass(path) }
    this.reading.sources.set(path, source)
    if (JSON_FORM.test(path)) {
      this.addJson(source, text)
      return
    }
    // A line that ends with CR alone is one to Lines, too.
    const { body, problems } = readHcl(text.replaceAll(/\r(?!\n)/g, '\n'))
    this.reading.tell(source, problems)
    this.addBody(source, body)
  }

  private addJson(source: Source, text: string): void {
    const { data, problem } = readJson(text)
    if (problem) this.reading.tell(source, [problem])
    if (source.path.endsWith('modules.json')) {
      const keys = itemsOf(entryOf(data, 'Modules')).map((one) => [textIn(one, 'Key') ?? '', textIn(one, 'Dir') ?? ''] as const)
      this.terraform.addFetched(source.path, new Map(keys.filter(([key, folder]) => key !== '' && folder !== '')))
    } else this.addBody(source, /\.tfvars\.json$/.test(source.path) ? attributesOfJson(data) : bodyOfJson(data))
  }

  private addBody(source: Source, body: Body): void {
    if (/\.tfvars(?:\.json)?$/.test(source.path)) this.terraform.addVariables(source, body)
    else if (source.path.endsWith('.lock.hcl')) this.terraform.addLock(source, body)
    else if (source.path.endsWith('terragrunt.hcl')) this.terraform.addTerragrunt(source, body)
    else this.terraform.addFile(source, body)
  }

  /** Sites of everything that was added. */
  sites(): Site[] {
    const found = foundIn(this.terraform, this.terraform.instances(), this.externals)
    const before = this.reading.sources.size
    const sites = resourceSites([...found, ...this.declared, ...this.kubernetes.found()], this.externals, this.words)
    this.rendered = this.reading.sources.size - before
    this.reading.diagnostics.push(...this.terraform.diagnostics)
    return sites
  }
}

function jsonDocuments(text: string): YamlFile {
  const { data, problem } = readJson(text)
  return { documents: data ? [data] : [], problems: problem ? [problem] : [] }
}
