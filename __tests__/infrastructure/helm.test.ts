import { describe, expect, it } from 'vitest'
import { Charts } from '#infrastructure/helm/charts'
import { Renderer } from '#infrastructure/helm/render'
import { scanFiles } from '../harness/scan-files'

/** What a chart of these files prints, and what is said of it. */
function rendered(files: Readonly<Record<string, string>>): { text: string; told: string[] } {
  const charts = new Charts({
    paths: () => Object.keys(files).sort(),
    text: (path) => files[path],
    bytes: () => undefined,
    pathClass: () => 'source',
  })
  const renderer = new Renderer(charts)
  const text = [...renderer.all()].flatMap(({ templates }) => templates.map(({ output }) => output.text)).join('---\n')
  return { text, told: renderer.diagnostics.map(({ message }) => message) }
}

const CHART = 'apiVersion: v2\nname: shop\nversion: 1.0.0\nappVersion: "2.5"\n'

/** What one template prints with these values. */
function printed(template: string, values = ''): string {
  const { text, told } = rendered({ 'Chart.yaml': CHART, 'values.yaml': values, 'templates/a.yaml': template })
  expect(told).toEqual([])
  return text
}

/** As helm.sh/docs/chart_template_guide and masterminds.github.io/sprig tell it. */
describe('templates', () => {
  it.each([
    ['{{ .Release.Name }}/{{ .Chart.Name }}-{{ .Chart.AppVersion }}', 'release-name/shop-2.5'],
    ['a  {{- 1 -}}  b', 'a1b'],
    ['{{/* nothing */}}x{{- /* nothing }} at all */ -}} y', 'xy'],
    ['{{ "q" | quote }} {{ squote "q" }} {{ `raw "text"` }}', '"q" \'q\' raw "text"'],
    ['{{ if and 1 (not 0) }}yes{{ else }}no{{ end }}', 'yes'],
    ['{{ if eq 1 2 }}a{{ else if eq "b" "a" "b" }}b{{ else }}c{{ end }}', 'b'],
    ['{{ range $i, $x := list "a" "b" }}{{ $i }}{{ $x }}{{ end }}', '0a1b'],
    ['{{ range $k, $v := dict "b" 2 "a" 1 }}{{ $k }}={{ $v }};{{ end }}', 'a=1;b=2;'],
    ['{{ range list }}x{{ else }}none{{ end }}', 'none'],
    ['{{ range until 5 }}{{ if eq . 1 }}{{ continue }}{{ end }}{{ if eq . 3 }}{{ break }}{{ end }}{{ . }}{{ end }}', '02'],
    ['{{ with dict "a" (dict "b" "deep") }}{{ .a.b }}{{ $.Chart.Name }}{{ end }}', 'deepshop'],
    ['{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ $y := 3 }}{{ end }}{{ $x }}', '2'],
    ['{{ define "t" }}[{{ . }}]{{ end }}{{ template "t" "a" }}{{ include "t" "b" | upper }}', '[a][B]'],
    ['{{ default "d" "" }}{{ coalesce "" nil "c" }}{{ ternary "y" "n" true }}', 'dcy'],
    ['{{ printf "%s-%d-%05.1f-%q" "a" 7 1.25 "x" }}', 'a-7-001.3-"x"'],
    ['{{ "abcdef" | trunc 3 }}{{ "abcdef" | trunc -2 }}{{ "a-" | trimSuffix "-" }}{{ trimAll "$" "$5$" }}', 'abcefa5'],
    ['{{ "a b" | b64enc }} {{ "YSBi" | b64dec }}', 'YSBi a b'],
    ['{{ list 1 2 | toJson }} {{ dict "a" (list 1) | toJson }}', '[1,2] {"a":[1]}'],
    ['{{ dict "a" (dict "b" true) | toYaml | nindent 2 }}', '\n  a:\n    b: true'],
    ['{{ (fromYaml "a: [1, 2]").a | last }}', '2'],
    ['{{ $d := dict "a" 1 }}{{ $_ := set $d "b" 2 }}{{ hasKey $d "b" }}{{ get $d "c" }}{{ keys $d | sortAlpha | join "," }}', 'truea,b'],
    ['{{ merge (dict "a" 1) (dict "a" 2 "b" 3) | toJson }}{{ mergeOverwrite (dict "a" 1) (dict "a" 2) | toJson }}', '{"a":1,"b":3}{"a":2}'],
    ['{{ dig "a" "b" "none" (dict "a" (dict "b" "found")) }} {{ dig "x" "none" (dict) }}', 'found none'],
    ['{{ semverCompare ">=1.19-0" .Capabilities.KubeVersion.Version }} {{ semverCompare "^2.0.0, <2.5" "2.6.1" }}', 'true false'],
    [
      '{{ .Capabilities.APIVersions.Has "networking.k8s.io/v1/Ingress" }} {{ .Capabilities.APIVersions.Has "example.org/v1" }}',
      'true false',
    ],
    ['{{ regexMatch "^[a-z]+$" "abc" }} {{ regexReplaceAll "a+" "caat" "u" }} {{ mustRegexMatch "b" "abc" }}', 'true cut true'],
    ['{{ tpl "{{ .Values.name }}!" . }}', 'me!'],
    ['{{ .Values.absent }}{{ (.Values.absent).deeper }}{{ .Values.name | default "x" }}', 'me'],
    ['{{ len (lookup "v1" "Secret" "a" "b") }}{{ empty (lookup "v1" "Secret" "" "") }}', '0true'],
    ['{{ add 1 2 3 }} {{ sub 5 2 }} {{ div 7 2 }} {{ mod 7 2 }} {{ max 1 9 3 }} {{ int "12" }}', '6 3 3 1 9 12'],
    ['{{ .Files.Get "note.txt" }}{{ .Files.Get "../outside.txt" }}', ''],
    ['{{ .Template.Name }} {{ .Template.BasePath }}', 'shop/templates/a.yaml shop/templates'],
  ])('%s', (template, text) => {
    expect(printed(template, 'name: me')).toBe(text)
  })

  it('hand values down to charts inside, under their name and as globals, where they are switched on', () => {
    const files = {
      'Chart.yaml': `${CHART}dependencies:\n  - { name: db, alias: store, condition: store.enabled, version: "1" }\n  - { name: off, condition: off.enabled, version: "1" }\n`,
      'values.yaml': 'store: { enabled: true, size: 2 }\noff: { enabled: false }\nglobal: { region: here }\n',
      'charts/db/Chart.yaml': 'name: db\n',
      'charts/db/values.yaml': 'size: 1\nkind: disk\n',
      'charts/db/templates/a.yaml': '{{ .Values.size }} {{ .Values.kind }} {{ .Values.global.region }}',
      'charts/off/Chart.yaml': 'name: off\n',
      'charts/off/templates/a.yaml': 'never',
    }
    expect(rendered(files)).toEqual({ text: '2 disk here', told: [] })
  })

  it('that cannot be rendered are told, once, and the others are', () => {
    const { text, told } = rendered({
      'Chart.yaml': CHART,
      'values-other.yaml': 'a: 1\n',
      'templates/bad.yaml': '{{ if }}',
      'templates/odd.yaml': '{{ noSuchFunction 1 }}',
      'templates/fails.yaml': '{{ fail "set a name" }}',
      'templates/good.yaml': 'good',
    })
    expect(text).toBe('good---\ngood')
    expect(told).toHaveLength(3)
    expect(told.sort().join()).toMatch(/a value is missing.*set a name.*no function noSuchFunction/)
  })

  it.each([
    ['templates that call themselves', '{{ define "t" }}{{ include "t" . }}{{ end }}{{ include "t" . }}'],
    ['loops in loops', `${'{{ range until 9999 }}'.repeat(4)}x${'{{ end }}'.repeat(4)}`],
    ['texts that double', `{{ $x := "aaaaaaaaaa" }}{{ range until 60 }}{{ $x = print $x $x }}{{ end }}{{ $x }}`],
    ['lists that double', '{{ $x := list 1 }}{{ range until 60 }}{{ $x = list $x $x }}{{ end }}{{ $x | toJson }}'],
    ['maps that hold themselves', '{{ $x := dict }}{{ $_ := set $x "x" $x }}{{ toYaml $x }}'],
    ['brackets without end', `{{ ${'('.repeat(500)}1${')'.repeat(500)} }}`],
    ['blocks without end', '{{ if 1 }}'.repeat(500)],
  ])('end: %s', (_name, template) => {
    const { told } = rendered({ 'Chart.yaml': CHART, 'templates/a.yaml': template })
    expect(told).toHaveLength(1)
  })

  it('are not caught in expressions that would run for ever elsewhere', () => {
    expect(printed(`{{ regexMatch "(a+)+$" "${'a'.repeat(150)}b" }}`)).toBe('false')
  })
})

describe('charts', () => {
  it('are judged as they ship; what only an installation knows is unknown', async () => {
    const report = await scanFiles({
      'shop/Chart.yaml': CHART,
      'shop/values.yaml': 'password: ""\ntoken: abcdef0123456789\n',
      'shop/templates/secret.yaml': `apiVersion: v1
kind: Secret
stringData:
  password: {{ .Values.password | default (randAlphaNum 20) | quote }}
  api-token: {{ .Values.token | quote }}
`,
    })
    const places = report.assets.flatMap(({ properties, occurrences }) =>
      occurrences.map(({ at }) => `${at.file}:${String(at.line)} ${JSON.stringify(properties['key'])}`),
    )
    expect(places.sort().map((one) => one.replace(/,"fingerprint.*/, ''))).toEqual([
      'shop/templates/secret.yaml:4 {"kind":"material","source":"random","at":{"file":"shop/templates/secret.yaml","line":4,"column":13,"endLine":4,"endColumn":15}}',
      'shop/values.yaml:2 {"kind":"material","source":"constant","bytes":16',
    ])
    expect(report.evidence.files).toMatchObject({ supported: 1, parsed: 1 })
  })

  it('tell a value of the template itself there, whatever was found empty before', async () => {
    const { assets } = await scanFiles({
      'Chart.yaml': CHART,
      'values.yaml': 'database:\n  user: app\n  password:\n',
      'templates/a.yaml':
        'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata:\n  password: {{ .Values.database.password | default "initial-word" | b64enc }}\n',
    })
    expect(assets.flatMap(({ occurrences }) => occurrences.map(({ at }) => `${at.file}:${String(at.line)}`))).toEqual([
      'templates/a.yaml:5',
    ])
  })

  const chart = {
    'charts/shop/Chart.yaml': CHART,
    'charts/shop/values.yaml': 'token: ""\nmode: off\n',
    'charts/shop/values-live.yaml': 'mode: live\n',
    'charts/shop/templates/a.yaml': 'kind: Secret\napiVersion: v1\nstringData:\n  api-token: {{ .Values.token | quote }}\n',
  }
  const application = (helm: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop }
spec:
  source:
    repoURL: https://git.example.org/shop
    path: charts/shop
    helm:
${helm}`
  it.each([
    [
      'a release of Flux',
      `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: shop }
spec:
  chart:
    spec: { chart: ./charts/shop, sourceRef: { kind: GitRepository, name: shop } }
  values:
    token: abcdef0123456789
`,
      'release.yaml:8',
    ],
    ['an application of Argo CD', application('      valuesObject:\n        token: abcdef0123456789\n'), 'release.yaml:10'],
    ['parameters', application('      parameters:\n        - { name: token, value: abcdef0123456789 }\n'), 'release.yaml:10'],
    ['values as a text', application('      values: |\n        token: abcdef0123456789\n'), 'release.yaml:9'],
  ])('are judged with the values of %s', async (_, release, place) => {
    const { assets } = await scanFiles({ ...chart, 'release.yaml': release })
    const told = assets.flatMap(({ properties, occurrences }) =>
      occurrences.map(({ at }) => `${at.file}:${String(at.line)} ${properties['key']?.kind ?? ''}`),
    )
    expect(told).toEqual([`${place} material`])
  })

  it('are left alone where a release names a chart of a registry', async () => {
    const release =
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart: { spec: { chart: other } }\n  values: { token: abcdef0123456789 }\n'
    expect((await scanFiles({ ...chart, 'release.yaml': release })).assets).toEqual([])
  })

  it('say which templates are not in the repository', async () => {
    const report = await scanFiles({ 'Chart.yaml': CHART, 'templates/a.yaml': 'name: {{ include "common.name" . }}\n' })
    expect(report.diagnostics.map(({ code, file }) => `${code} ${file ?? ''}`)).toEqual(['chart-dependency-missing Chart.yaml'])
  })

  it('say which charts they install that nobody can look into, packed ones among them', async () => {
    const dependencies = 'dependencies:\n- name: redis\n  condition: redis.enabled\n- name: database\n- name: cache\n'
    const report = await scanFiles({
      'Chart.yaml': CHART + dependencies,
      'values.yaml': 'redis: { enabled: false }\n',
      'charts/database-1.2.3.tgz': Buffer.from([0x1f, 0x8b, 8, 0]),
      'charts/cache/Chart.yaml': 'apiVersion: v2\nname: cache\nversion: 1.0.0\n',
      'templates/a.yaml': 'apiVersion: v1\nkind: ConfigMap\n',
    })
    expect(report.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'unread-chart the chart installs database: not in the repository, or packed so that it cannot be read; what that declares was not judged',
      'unread-chart the packed chart was not read, or not whole (it is broken); what it declares was not judged',
    ])
  })

  it('tell what a format in a text holds where the text stands, and keep what is not known of it', async () => {
    const secret = 'apiVersion: v1\nkind: Secret\nstringData:\n  password: '
    const files = {
      'Chart.yaml': CHART,
      'templates/a.yaml': `${secret}{{ (fromYaml .Values.text).password }}\n`,
      'templates/b.yaml': `${secret}{{ (dict "password" (randAlphaNum 20) | toYaml | fromYaml).password }}\n`,
      'values.yaml': 'text: |\n  password: abcdef0123456789\n',
    }
    const { assets } = await scanFiles(files)
    const told = assets.flatMap(({ properties, occurrences }) => occurrences.map(({ at }) => [at.file, properties['key']]))
    expect(told).toMatchObject([
      ['values.yaml', { source: 'constant' }],
      ['templates/b.yaml', { source: 'random' }],
    ])
  })

  it('cannot be fooled by text that looks like a hole', async () => {
    const template = 'apiVersion: v1\nkind: Secret\nstringData:\n  password: "\uE000random\uE001"\n'
    const report = await scanFiles({ 'Chart.yaml': CHART, 'templates/a.yaml': template })
    expect(report.assets[0]?.properties['key']).toMatchObject({ source: 'constant' })
  })
})
