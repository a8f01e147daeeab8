/** What Helm itself gives to templates: the release, the cluster's abilities, files of the chart. */
import { posix } from 'node:path'
import type { InfrastructureFiles } from '../files'
import { isHole, printed, withoutMarks, type Dict, type Native, type Worth } from './worth'

/** What stands for a cluster that is not there, as `helm template` has it. */
const CLUSTER = { major: '1', minor: '33', version: 'v1.33.0' }
const HELM = 'v3.18.0'

/** Groups that every cluster serves; others come with what is installed. */
const GROUPS: ReadonlySet<string> = new Set([
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'apps',
  'authentication.k8s.io',
  'authorization.k8s.io',
  'autoscaling',
  'batch',
  'certificates.k8s.io',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'events.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'networking.k8s.io',
  'node.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
])

export function release(): Dict {
  return new Map<string, Worth>([
    ['Name', 'release-name'],
    ['Namespace', 'default'],
    ['Service', 'Helm'],
    ['IsInstall', true],
    ['IsUpgrade', false],
    ['Revision', 1],
  ])
}

export function capabilities(): Dict {
  const { major, minor, version } = CLUSTER
  const cluster = new Map<string, Worth>([
    ['Major', major],
    ['Minor', minor],
    ['Version', version],
    ['GitVersion', version],
  ])
  return new Map<string, Worth>([
    ['KubeVersion', cluster],
    ['HelmVersion', new Map<string, Worth>([['Version', HELM]])],
    ['APIVersions', { members: { Has: ([name]): Worth => isServed(printed(name)) } }],
  ])
}

function isServed(name: string): boolean {
  const [group = '', version = ''] = name.split('/')
  return group === 'v1' || (GROUPS.has(group) && /^v\d+$/.test(version))
}

/** Only files of the chart's own folder. */
export function filesOf(folder: string, files: InfrastructureFiles): Native {
  const get = ([name]: readonly Worth[]): Worth => {
    if (name === undefined || isHole(name)) return { hole: 'file' }
    const path = posix.normalize(posix.join(folder, printed(name)))
    const isInside = folder === '' ? !path.startsWith('..') : path.startsWith(`${folder}/`)
    return isInside ? withoutMarks(files.text(path) ?? '') : ''
  }
  const glob: Native = { members: { AsConfig: () => ({ hole: 'file' }), AsSecrets: () => ({ hole: 'file' }) } }
  return { members: { Get: get, GetBytes: get, Lines: (given) => printed(get(given)).split('\n'), Glob: () => glob } }
}
