/** Files that declare infrastructure: which reader takes each, and the sites of all that they declare. */
import type { Externals } from '#core/externals'
import type { Site } from '#core/site'
import type { Programs } from '#parse/commands'
import { Lines } from '#parse/source'
import { isTemplate, stackResources } from './cloudformation/stack'
import type { Source } from './content'
import type { InfrastructureFiles } from './files'
import { flatsOf, type Flat } from './flat'
import { mayBePlan, mayBeTemplate } from './forms'
import type { Body } from './hcl-syntax'
import { readJson } from './json'
import type { Found } from './found'
import { Kubernetes } from './kubernetes/kubernetes'
import { resourceSites } from './sites'
import { foundIn, TERRAFORM } from './terraform/found'
import { plannedResources } from './terraform/plan'
import { indexPlan, type PlanIndex } from './terraform/plan-index'
import type { RegistryModule } from './terraform/registry-module'
import { Terraform } from './terraform/terraform'
import { readWritten } from './terraform/written'
import { entryOf, itemsOf, textIn } from './data'
import type { InfrastructureWords } from './words'
import type { Reading } from './reading'
import { readYaml, type YamlFile } from './yaml'

interface InfrastructureKnowledge {
  readonly words: InfrastructureWords
  /** What the programs are that containers run. */
  readonly programs: Programs
  readonly registry: readonly RegistryModule[]
}

export class Infrastructure {
  /** Templates and bases that were read because others asked for them. */
  rendered = 0
  private readonly terraform: Terraform
  private readonly kubernetes: Kubernetes
  private readonly declared: Flat[] = []

  constructor(
    private readonly files: InfrastructureFiles,
    private readonly externals: Externals,
    private readonly knowledge: InfrastructureKnowledge,
    private readonly reading: Reading,
  ) {
    this.terraform = new Terraform(files, externals, knowledge.registry)
    this.kubernetes = new Kubernetes(files, externals, knowledge.programs, reading)
  }

  /** A file that looks as if it declared something; false where it declares nothing. */
  addTree(path: string, text: string): boolean {
    if (text.includes('apiVersion') && this.kubernetes.add(path, text)) return true
    const isPlan = mayBePlan(text)
    if (!isPlan && !mayBeTemplate(text)) return false
    const source: Source = { path, lines: new Lines(text), pathClass: this.files.pathClass(path) }
    const plan = isPlan ? indexPlan(text) : undefined
    if (plan) {
      this.addPlan(source, plan)
      return true
    }
    if (!mayBeTemplate(text)) return false
    const { documents, problems, isCut: isUnread } = /^\s*\{/.test(text) ? jsonDocuments(text) : readYaml(text)
    const readers = documents.filter(isTemplate).map((one) => stackResources(source, one, this.externals))
    // What declares nothing is none of this reader's: it may be broken for reasons of its own.
    if (readers.length === 0 && isUnread !== true) return false
    this.reading.sources.set(path, source)
    this.reading.tell(source, problems)
    for (const { found, isCut } of readers) {
      for (const flat of this.flattened(found)) this.declared.push(flat)
      if (isCut) this.reading.tellCut(path)
    }
    return true
  }

  private addPlan(source: Source, plan: PlanIndex): void {
    this.reading.sources.set(source.path, source)
    this.reading.tell(source, plan.problem ? [plan.problem] : [])
    for (const flat of this.flattened(plannedResources(source, plan, TERRAFORM, this.externals))) this.declared.push(flat)
    if (plan.isCut) this.reading.tellCut(source.path)
  }

  add(path: string, text: string): void {
    const source: Source = { path, lines: new Lines(text), pathClass: this.files.pathClass(path) }
    this.reading.sources.set(path, source)
    if (path.endsWith('modules.json')) {
      this.addFetched(source)
      return
    }
    const { body, problems } = readWritten(source)
    this.reading.tell(source, problems)
    this.addBody(source, body)
  }

  private addFetched(source: Source): void {
    const { data, problem } = readJson(source.lines.text)
    if (problem) this.reading.tell(source, [problem])
    const keys = itemsOf(entryOf(data, 'Modules')).map((one) => [textIn(one, 'Key') ?? '', textIn(one, 'Dir') ?? ''] as const)
    this.terraform.addFetched(source.path, new Map(keys.filter(([key, folder]) => key !== '' && folder !== '')))
  }

  private addBody(source: Source, body: Body): void {
    if (/\.tfvars(?:\.json)?$/.test(source.path)) this.terraform.addVariables(source, body)
    else if (source.path.endsWith('.lock.hcl')) this.terraform.addLock(source, body)
    else if (source.path.endsWith('terragrunt.hcl')) this.terraform.addTerragrunt(source, body)
    else this.terraform.addFile(source, body)
  }

  /** Flattened at once: what resources are made of takes far more memory than what models read of them. */
  private *flattened(found: Iterable<Found>): Iterable<Flat> {
    for (const one of found) yield* flatsOf(one, this.externals, this.knowledge.words)
  }

  /** Sites of everything that was added. */
  sites(): Site[] {
    const flats = [...this.flattened(foundIn(this.terraform, this.terraform.instances(), this.externals)), ...this.declared]
    const before = this.reading.sources.size
    for (const flat of this.flattened(this.kubernetes.found())) flats.push(flat)
    const sites = resourceSites(flats, this.externals, this.knowledge.words)
    this.rendered = this.reading.sources.size - before
    this.reading.diagnostics.push(...this.terraform.diagnostics)
    return sites
  }
}

function jsonDocuments(text: string): YamlFile {
  const { data, problem } = readJson(text)
  return { documents: data ? [data] : [], problems: problem ? [problem] : [] }
}
