/** Fixes on real code: the text that comes out, and that it is the whole change. */
import { execFileSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFixes, type Fixes } from '#app/fixes'
import { documentsIn } from '#app/knowledge'
import { scan } from '#app/scan'
import { checked } from '#app/toolkit'
import type { Change } from '#core/change'
import type { Edit } from '#core/fix'
import type { Report } from '#core/report'
import { fixFile } from '#fix/rows'
import { SourceText } from '#fix/source-text'
import { createScanHost } from '#host/repository'
import { replaceFile } from '#host/replace-file'
import { patchOf } from '#report/index'
import { knowledge, ROOT } from '../harness/scan-files'
import { folderOf, repositoryOf } from '../host/temporary'

interface Made extends Fixes {
  report: Report
  /** File → text with all fixes of it made. */
  texts: Record<string, string>
  because: string[]
}

async function fixesOf(files: Record<string, string>, how: { assumeNew?: boolean; change?: Change; policy?: string } = {}): Promise<Made> {
  const root = folderOf(files)
  const grammarDirectory = path.join(ROOT, '.grammars')
  const policy = how.policy === undefined ? undefined : { file: '.github/crypto-policy.yml', text: how.policy }
  const judging = { knowledge: knowledge(), policy, asOf: '2026-11-21', version: '0.0.0' }
  const scanned = await scan({ ...judging, root, paths: [], host: createScanHost(root, grammarDirectory) })
  const report = how.change === undefined ? scanned : { ...scanned, change: how.change }
  const made = await makeFixes({ report, root, judging, grammarDirectory, assumeNew: how.assumeNew ?? false })
  const texts: Record<string, string> = {}
  for (const [file, text] of Object.entries(files)) {
    // Two findings may have the same fix.
    const all = made.fixes.filter((fix) => fix.file === file).flatMap((fix) => fix.edits.map((edit) => JSON.stringify(edit)))
    const edits = [...new Set(all)].map((edit) => JSON.parse(edit) as Edit)
    texts[file] = new SourceText(file, text).edited(edits)
  }
  return { ...made, report, texts, because: made.notFixed.map((one) => one.because) }
}

/** What is always safe: text before and after, whole. */
const SAFE: readonly (readonly [kind: string, file: string, before: string, after: string])[] = [
  [
    'the length of an RSA key in Python',
    'a.py',
    'from cryptography.hazmat.primitives.asymmetric import rsa\nkey = rsa.generate_private_key(public_exponent=65537, key_size=1024)\n',
    'from cryptography.hazmat.primitives.asymmetric import rsa\nkey = rsa.generate_private_key(public_exponent=65537, key_size=3072)\n',
  ],
  [
    'the length of an RSA key that is a constant',
    'a.js',
    "const { generateKeyPairSync } = require('crypto')\nconst BITS = 1024\nmodule.exports = generateKeyPairSync('rsa', { modulusLength: BITS })\n",
    "const { generateKeyPairSync } = require('crypto')\nconst BITS = 3072\nmodule.exports = generateKeyPairSync('rsa', { modulusLength: BITS })\n",
  ],
  [
    'the length of an RSA key set by a later call, with the line breaks of Windows',
    'A.java',
    'import java.security.*;\r\nclass A {\r\n  void f() throws Exception {\r\n    KeyPairGenerator g = KeyPairGenerator.getInstance("RSA");\r\n    g.initialize(1024);\r\n  }\r\n}\r\n',
    'import java.security.*;\r\nclass A {\r\n  void f() throws Exception {\r\n    KeyPairGenerator g = KeyPairGenerator.getInstance("RSA");\r\n    g.initialize(3072);\r\n  }\r\n}\r\n',
  ],
  [
    'a curve, its quotes kept',
    'a.js',
    "const c = require('crypto')\nmodule.exports = c.generateKeyPairSync('ec', { namedCurve: 'prime192v1' })\n",
    "const c = require('crypto')\nmodule.exports = c.generateKeyPairSync('ec', { namedCurve: 'prime256v1' })\n",
  ],
  [
    'a curve in Go',
    'a.go',
    'package a\n\nimport (\n\t"crypto/ecdsa"\n\t"crypto/elliptic"\n\t"crypto/rand"\n)\n\nfunc f() { ecdsa.GenerateKey(elliptic.P224(), rand.Reader) }\n',
    'package a\n\nimport (\n\t"crypto/ecdsa"\n\t"crypto/elliptic"\n\t"crypto/rand"\n)\n\nfunc f() { ecdsa.GenerateKey(elliptic.P256(), rand.Reader) }\n',
  ],
  [
    'the least version of TLS',
    'a.go',
    'package a\n\nimport "crypto/tls"\n\nvar C = &tls.Config{MinVersion: tls.VersionTLS10}\n',
    'package a\n\nimport "crypto/tls"\n\nvar C = &tls.Config{MinVersion: tls.VersionTLS12}\n',
  ],
  [
    'the check of certificates',
    'a.py',
    "import requests\nrequests.get('https://example.com', verify=False)\n",
    "import requests\nrequests.get('https://example.com', verify=True)\n",
  ],
  [
    'the check of certificates, where on means false',
    'a.go',
    'package a\n\nimport "crypto/tls"\n\nvar C = &tls.Config{InsecureSkipVerify: true}\n',
    'package a\n\nimport "crypto/tls"\n\nvar C = &tls.Config{InsecureSkipVerify: false}\n',
  ],
  [
    'the cost of a password hash',
    'a.js',
    "const b = require('bcrypt')\nexports.h = (p) => b.hash(p, 5)\n",
    "const b = require('bcrypt')\nexports.h = (p) => b.hash(p, 10)\n",
  ],
  [
    'rotation that is missing, rotation that is off, a period and a window',
    'main.tf',
    'resource "aws_kms_key" "a" {\n  description = "x"\n}\n\nresource "aws_kms_key" "b" {\n  enable_key_rotation = false\n}\n\nresource "aws_kms_key" "c" {}\n\nresource "aws_kms_key" "d" {\n  enable_key_rotation     = true\n  rotation_period_in_days = 2000\n}\n',
    'resource "aws_kms_key" "a" {\n  enable_key_rotation = true\n  description = "x"\n}\n\nresource "aws_kms_key" "b" {\n  enable_key_rotation = true\n}\n\nresource "aws_kms_key" "c" {\n  enable_key_rotation = true\n}\n\nresource "aws_kms_key" "d" {\n  enable_key_rotation     = true\n  rotation_period_in_days = 730\n}\n',
  ],
  [
    'versions of origins, each list by itself, and a stream without encryption',
    'main.tf',
    'resource "aws_cloudfront_distribution" "d" {\n  origin {\n    custom_origin_config {\n      origin_protocol_policy = "https-only"\n      origin_ssl_protocols   = ["TLSv1.1", "TLSv1.2"]\n    }\n  }\n  viewer_certificate {\n    minimum_protocol_version = "TLSv1.2_2021"\n    acm_certificate_arn      = var.certificate\n  }\n}\n\nresource "aws_kinesis_stream" "s" {\n  encryption_type = "NONE"\n}\n',
    'resource "aws_cloudfront_distribution" "d" {\n  origin {\n    custom_origin_config {\n      origin_protocol_policy = "https-only"\n      origin_ssl_protocols   = ["TLSv1.2"]\n    }\n  }\n  viewer_certificate {\n    minimum_protocol_version = "TLSv1.2_2021"\n    acm_certificate_arn      = var.certificate\n  }\n}\n\nresource "aws_kinesis_stream" "s" {\n  encryption_type = "KMS"\n  kms_key_id      = "alias/aws/kinesis"\n}\n',
  ],
  [
    'rotation in the words of Google and of Azure, a key algorithm and a curve by name',
    'main.tf',
    'resource "google_kms_crypto_key" "a" {\n  name = "a"\n}\n\nresource "google_kms_crypto_key" "b" {\n  rotation_period = "94608000s"\n}\n\nresource "azurerm_key_vault_managed_hardware_security_module_key" "k" {\n  key_type = "oct-HSM"\n  key_size = 256\n}\n\nresource "azurerm_key_vault_managed_hardware_security_module_key_rotation_policy" "k" {\n  managed_hsm_key_id  = azurerm_key_vault_managed_hardware_security_module_key.k.id\n  time_after_creation = "P3Y"\n}\n\nresource "aws_acm_certificate" "c" {\n  key_algorithm = "RSA_1024"\n}\n\nresource "tls_private_key" "t" {\n  algorithm   = "ECDSA"\n  ecdsa_curve = "P224"\n}\n',
    'resource "google_kms_crypto_key" "a" {\n  rotation_period = "63072000s"\n  name = "a"\n}\n\nresource "google_kms_crypto_key" "b" {\n  rotation_period = "63072000s"\n}\n\nresource "azurerm_key_vault_managed_hardware_security_module_key" "k" {\n  key_type = "oct-HSM"\n  key_size = 256\n}\n\nresource "azurerm_key_vault_managed_hardware_security_module_key_rotation_policy" "k" {\n  managed_hsm_key_id  = azurerm_key_vault_managed_hardware_security_module_key.k.id\n  time_after_creation = "P730D"\n}\n\nresource "aws_acm_certificate" "c" {\n  key_algorithm = "RSA_3072"\n}\n\nresource "tls_private_key" "t" {\n  algorithm   = "ECDSA"\n  ecdsa_curve = "P256"\n}\n',
  ],
  [
    'switches and versions of a template of CloudFormation',
    'stack.yaml',
    "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  Off:\n    Type: AWS::KMS::Key\n    Properties:\n      EnableKeyRotation: false\n      KeyPolicy: {}\n  None:\n    Type: AWS::KMS::Key\n    Properties:\n      KeyPolicy: {}\n  Slow:\n    Type: AWS::KMS::Key\n    Properties:\n      EnableKeyRotation: true\n      RotationPeriodInDays: 2000\n  Domain:\n    Type: AWS::ApiGateway::DomainName\n    Properties:\n      SecurityPolicy: TLS_1_0\n",
    "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  Off:\n    Type: AWS::KMS::Key\n    Properties:\n      EnableKeyRotation: true\n      KeyPolicy: {}\n  None:\n    Type: AWS::KMS::Key\n    Properties:\n      EnableKeyRotation: true\n      KeyPolicy: {}\n  Slow:\n    Type: AWS::KMS::Key\n    Properties:\n      EnableKeyRotation: true\n      RotationPeriodInDays: 730\n  Domain:\n    Type: AWS::ApiGateway::DomainName\n    Properties:\n      SecurityPolicy: TLS_1_2\n",
  ],
  [
    'the same of a template in JSON, as its neighbours are written',
    'stack.json',
    '{\n  "AWSTemplateFormatVersion": "2010-09-09",\n  "Resources": {\n    "Off": { "Type": "AWS::KMS::Key", "Properties": { "EnableKeyRotation": false, "KeyPolicy": {} } },\n    "None": {\n      "Type": "AWS::KMS::Key",\n      "Properties": {\n        "KeyPolicy": {}\n      }\n    },\n    "Short": { "Type": "AWS::KMS::Key", "Properties": { "KeyPolicy": {} } },\n    "Bare": { "Type": "AWS::KMS::Key", "Properties": {} },\n    "Slow": { "Type": "AWS::KMS::Key", "Properties": { "EnableKeyRotation": true, "RotationPeriodInDays": 2000 } }\n  }\n}\n',
    '{\n  "AWSTemplateFormatVersion": "2010-09-09",\n  "Resources": {\n    "Off": { "Type": "AWS::KMS::Key", "Properties": { "EnableKeyRotation": true, "KeyPolicy": {} } },\n    "None": {\n      "Type": "AWS::KMS::Key",\n      "Properties": {\n        "EnableKeyRotation": true,\n        "KeyPolicy": {}\n      }\n    },\n    "Short": { "Type": "AWS::KMS::Key", "Properties": { "EnableKeyRotation": true, "KeyPolicy": {} } },\n    "Bare": { "Type": "AWS::KMS::Key", "Properties": { "EnableKeyRotation": true } },\n    "Slow": { "Type": "AWS::KMS::Key", "Properties": { "EnableKeyRotation": true, "RotationPeriodInDays": 730 } }\n  }\n}\n',
  ],
  [
    'the same in YAML between braces',
    'stack.yaml',
    "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  None: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: {} } }\n",
    "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  None: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true, KeyPolicy: {} } }\n",
  ],
  [
    'versions, checks and lengths of Kubernetes',
    'tls.yaml',
    'apiVersion: traefik.io/v1alpha1\nkind: ServersTransport\nmetadata:\n  name: t\nspec:\n  insecureSkipVerify: true\n---\napiVersion: traefik.io/v1alpha1\nkind: TLSOption\nmetadata:\n  name: o\nspec:\n  minVersion: VersionTLS10\n---\napiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata:\n  name: c\nspec:\n  secretName: s\n  issuerRef: { name: i }\n  privateKey:\n    algorithm: RSA\n    size: 1024\n',
    'apiVersion: traefik.io/v1alpha1\nkind: ServersTransport\nmetadata:\n  name: t\nspec:\n  insecureSkipVerify: false\n---\napiVersion: traefik.io/v1alpha1\nkind: TLSOption\nmetadata:\n  name: o\nspec:\n  minVersion: VersionTLS12\n---\napiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata:\n  name: c\nspec:\n  secretName: s\n  issuerRef: { name: i }\n  privateKey:\n    algorithm: RSA\n    size: 3072\n',
  ],
  [
    'the memory of a hash that keeps it, and checks of clients in Python',
    'a.py',
    "import ssl\n\nimport urllib3\nfrom argon2 import PasswordHasher\n\nhasher = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1)\ncontext = ssl._create_unverified_context()\npool = urllib3.PoolManager(cert_reqs='CERT_NONE')\n",
    "import ssl\n\nimport urllib3\nfrom argon2 import PasswordHasher\n\nhasher = PasswordHasher(time_cost=1, memory_cost=47104, parallelism=1)\ncontext = ssl.create_default_context()\npool = urllib3.PoolManager(cert_reqs='CERT_REQUIRED')\n",
  ],
  [
    'contexts of Python that speak one old version, or check nothing by themselves',
    'a.py',
    'import ssl\na = ssl.SSLContext(ssl.PROTOCOL_TLSv1)\nb = ssl.SSLContext()\n',
    'import ssl\na = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)\nb = ssl.create_default_context()\n',
  ],
  [
    'one version by name in Node.js, which becomes the least one',
    'a.js',
    "require('https').request({ host: 'example.com', secureProtocol: 'TLSv1_method' })\n",
    "require('https').request({ host: 'example.com', minVersion: 'TLSv1.2' })\n",
  ],
  [
    'a list of versions in Java: the old ones go',
    'A.java',
    'import javax.net.ssl.*;\nclass A { void f(SSLSocket s) {\n  s.setEnabledProtocols(new String[] {"TLSv1", "TLSv1.1", "TLSv1.2"});\n} }\n',
    'import javax.net.ssl.*;\nclass A { void f(SSLSocket s) {\n  s.setEnabledProtocols(new String[] {"TLSv1.2"});\n} }\n',
  ],
  [
    'flags of versions in C#',
    'A.cs',
    'using System.Net.Http;\nusing System.Security.Authentication;\nclass A { object h = new HttpClientHandler { SslProtocols = SslProtocols.Tls | SslProtocols.Tls12 }; }\n',
    'using System.Net.Http;\nusing System.Security.Authentication;\nclass A { object h = new HttpClientHandler { SslProtocols = SslProtocols.Tls12 }; }\n',
  ],
  [
    'a curve in Java, by the name of its specification',
    'A.java',
    'import java.security.*;\nimport java.security.spec.*;\nclass A { void f() throws Exception {\n  KeyPairGenerator g = KeyPairGenerator.getInstance("EC");\n  g.initialize(new ECGenParameterSpec("secp192r1"));\n} }\n',
    'import java.security.*;\nimport java.security.spec.*;\nclass A { void f() throws Exception {\n  KeyPairGenerator g = KeyPairGenerator.getInstance("EC");\n  g.initialize(new ECGenParameterSpec("secp256r1"));\n} }\n',
  ],
  [
    'checks of tokens that are switched off',
    'a.py',
    'import jwt\nc = jwt.decode(t, key, algorithms=["HS256"], options={"verify_signature": False})\nd = jwt.decode(t, key, algorithms=["HS256"], options={"verify_exp": False})\n',
    'import jwt\nc = jwt.decode(t, key, algorithms=["HS256"], options={"verify_signature": True})\nd = jwt.decode(t, key, algorithms=["HS256"], options={"verify_exp": True})\n',
  ],
  [
    'a generator of Python that can be predicted',
    'a.py',
    'import random\ntoken = random.getrandbits(128)\n',
    'import random\ntoken = random.SystemRandom().getrandbits(128)\n',
  ],
  [
    'a generator of Java that can be predicted, with its import and its type',
    'A.java',
    'import java.util.Random;\nclass A { String token() {\n  Random random = new Random();\n  String token = Long.toHexString(random.nextLong());\n  return token;\n} }\n',
    'import java.security.SecureRandom;\nclass A { String token() {\n  SecureRandom random = new SecureRandom();\n  String token = Long.toHexString(random.nextLong());\n  return token;\n} }\n',
  ],
  [
    'flags and settings of commands',
    'a.sh',
    '#!/bin/sh\ncurl -k https://example.com/a\nwget --no-check-certificate https://example.com/a\ngit config --global http.sslVerify false\n',
    '#!/bin/sh\ncurl https://example.com/a\nwget https://example.com/a\ngit config --global http.sslVerify true\n',
  ],
  [
    'a public exponent',
    'a.js',
    "require('crypto').generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 3 })\n",
    "require('crypto').generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65537 })\n",
  ],
  [
    'policies of listeners, and a redirect',
    'main.tf',
    'resource "aws_lb_listener" "a" {\n  load_balancer_arn = "x"\n  port = 443\n  protocol = "HTTPS"\n  certificate_arn = "arn:aws:acm:eu-west-1:1:certificate/x"\n}\n\nresource "azurerm_linux_web_app" "w" {\n  https_only = false\n}\n',
    'resource "aws_lb_listener" "a" {\n  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"\n  load_balancer_arn = "x"\n  port = 443\n  protocol = "HTTPS"\n  certificate_arn = "arn:aws:acm:eu-west-1:1:certificate/x"\n}\n\nresource "azurerm_linux_web_app" "w" {\n  https_only = true\n}\n',
  ],
]

/** One finding that takes changes at two places: one alone would leave it, or bring another. */
const TOGETHER: readonly (readonly [kind: string, file: string, before: string, after: string, blocks: number])[] = [
  [
    'both checks of a context in Python',
    'a.py',
    'import ssl\nctx = ssl.create_default_context()\nctx.check_hostname = False\nctx.verify_mode = ssl.CERT_NONE\n',
    'import ssl\nctx = ssl.create_default_context()\nctx.check_hostname = True\nctx.verify_mode = ssl.CERT_REQUIRED\n',
    1,
  ],
  [
    'both checks on one line',
    'a.py',
    'import ssl\nctx = ssl.create_default_context(); ctx.check_hostname = False; ctx.verify_mode = ssl.CERT_NONE\n',
    'import ssl\nctx = ssl.create_default_context(); ctx.check_hostname = True; ctx.verify_mode = ssl.CERT_REQUIRED\n',
    1,
  ],
  [
    'checks that stand far from each other',
    'a.py',
    `import ssl\nctx = ssl.create_default_context()\nctx.check_hostname = False\n${'#\n'.repeat(20)}ctx.verify_mode = ssl.CERT_NONE\n`,
    `import ssl\nctx = ssl.create_default_context()\nctx.check_hostname = True\n${'#\n'.repeat(20)}ctx.verify_mode = ssl.CERT_REQUIRED\n`,
    2,
  ],
  [
    'the least and the newest version',
    'a.go',
    'package a\n\nimport "crypto/tls"\n\nvar C = &tls.Config{\n\tMinVersion: tls.VersionTLS10,\n\tMaxVersion: tls.VersionTLS11,\n}\n',
    'package a\n\nimport "crypto/tls"\n\nvar C = &tls.Config{\n\tMinVersion: tls.VersionTLS12,\n\tMaxVersion: tls.VersionTLS13,\n}\n',
    1,
  ],
  [
    'the least and the newest version of options',
    'a.js',
    "const https = require('https')\nmodule.exports = new https.Agent({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1' })\n",
    "const https = require('https')\nmodule.exports = new https.Agent({ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' })\n",
    1,
  ],
  [
    'a switch, and a period that only counts then',
    'main.tf',
    'resource "aws_kms_key" "d" {\n  enable_key_rotation     = false\n  rotation_period_in_days = 2000\n}\n',
    'resource "aws_kms_key" "d" {\n  enable_key_rotation     = true\n  rotation_period_in_days = 730\n}\n',
    1,
  ],
]

/** What stored data or others depend on: only in new code. */
const NEW_ONLY: readonly (readonly [kind: string, file: string, before: string, after: string])[] = [
  [
    'the cost of a derivation that nobody keeps, the digest of an authentication code and of a signature',
    'a.js',
    "const c = require('crypto')\nexports.s = (p, s) => c.scryptSync(p, s, 32, { N: 1024, r: 8, p: 1 })\nexports.m = (k, d) => c.createHmac('md5', k).update(d).digest()\nexports.g = (k, d) => c.createSign('RSA-SHA1').update(d).sign(k)\n",
    "const c = require('crypto')\nexports.s = (p, s) => c.scryptSync(p, s, 32, { N: 131072, r: 8, p: 1 })\nexports.m = (k, d) => c.createHmac('sha256', k).update(d).digest()\nexports.g = (k, d) => c.createSign('RSA-SHA256').update(d).sign(k)\n",
  ],
  [
    'the memory of a derivation with Argon2',
    'a.go',
    'package a\n\nimport "golang.org/x/crypto/argon2"\n\nfunc f(p, s []byte) []byte { return argon2.IDKey(p, s, 1, 1024, 4, 32) }\n',
    'package a\n\nimport "golang.org/x/crypto/argon2"\n\nfunc f(p, s []byte) []byte { return argon2.IDKey(p, s, 1, 47104, 4, 32) }\n',
  ],
  [
    'the hash of an authentication code in C#, with the declared type',
    'A.cs',
    'using System.Security.Cryptography;\nclass A { byte[] F(byte[] key, byte[] d) {\n  using HMACSHA1 m = new HMACSHA1(key);\n  return m.ComputeHash(d);\n} }\n',
    'using System.Security.Cryptography;\nclass A { byte[] F(byte[] key, byte[] d) {\n  using HMACSHA256 m = new HMACSHA256(key);\n  return m.ComputeHash(d);\n} }\n',
  ],
  [
    'a database that takes connections without TLS',
    'main.tf',
    'resource "azurerm_postgresql_server" "p" {\n  ssl_enforcement_enabled = false\n}\n',
    'resource "azurerm_postgresql_server" "p" {\n  ssl_enforcement_enabled = true\n}\n',
  ],
  [
    'a digest by name',
    'a.js',
    "require('crypto').createHash('md5').update(data).digest()\n",
    "require('crypto').createHash('sha256').update(data).digest()\n",
  ],
  ['a digest that is a function', 'a.py', 'import hashlib\nx = hashlib.md5(data)\n', 'import hashlib\nx = hashlib.sha256(data)\n'],
  [
    'a digest that was imported by its name, with the import',
    'a.py',
    'from hashlib import md5\nx = md5(data)\n',
    'from hashlib import sha256\nx = sha256(data)\n',
  ],
  [
    'the import alone where it gives the digest another name',
    'a.py',
    'from hashlib import md5 as fast\nx = fast(data)\n',
    'from hashlib import sha256 as fast\nx = fast(data)\n',
  ],
  [
    'the package of a hash in Go, with the import',
    'a.go',
    'package a\n\nimport (\n\t"crypto/md5"\n\t"hash"\n)\n\nfunc f() hash.Hash { return md5.New() }\n',
    'package a\n\nimport (\n\t"crypto/sha256"\n\t"hash"\n)\n\nfunc f() hash.Hash { return sha256.New() }\n',
  ],
  [
    'a digest in the notation of Java',
    'A.java',
    'import java.security.*;\nclass A { void f() throws Exception { MessageDigest.getInstance("SHA1"); } }\n',
    'import java.security.*;\nclass A { void f() throws Exception { MessageDigest.getInstance("SHA-256"); } }\n',
  ],
  [
    'the padding of RSA',
    'A.java',
    'import javax.crypto.*;\nclass A { void f() throws Exception { Cipher.getInstance("RSA/ECB/PKCS1Padding"); } }\n',
    'import javax.crypto.*;\nclass A { void f() throws Exception { Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding"); } }\n',
  ],
  [
    'iterations, as many as the hash needs',
    'a.py',
    "import hashlib\ndef f(password, salt):\n    return hashlib.pbkdf2_hmac('sha512', password, salt, 1000)\n",
    "import hashlib\ndef f(password, salt):\n    return hashlib.pbkdf2_hmac('sha512', password, salt, 210000)\n",
  ],
  [
    'encryption of a database that has data',
    'main.tf',
    'resource "aws_db_instance" "d" {\n  engine = "postgres"\n}\n',
    'resource "aws_db_instance" "d" {\n  storage_encrypted = true\n  engine = "postgres"\n}\n',
  ],
]

describe('a fix', () => {
  it.each(SAFE)('changes %s', async (_kind, file, before, after) => {
    const { texts, notFixed } = await fixesOf({ [file]: before })
    expect(texts[file]).toBe(after)
    expect(notFixed).toEqual([])
  })

  it.each(TOGETHER)('changes %s together', async (_kind, file, before, after, blocks) => {
    const { texts, fixes, notFixed } = await fixesOf({ [file]: before })
    expect(texts[file]).toBe(after)
    expect(notFixed).toEqual([])
    expect(fixes.map((fix) => fix.blocks?.length)).toEqual([blocks])
  })

  it('raises memory and passes of a password hash where the standard asks for both', async () => {
    const policy = [
      'id: acme',
      'version: "1"',
      'title: Acme',
      'extends: baseline',
      'clauses:',
      '  password-hash:',
      '    - { when: { algorithm: Argon2id }, require: { memoryKiB: { min: 65536 }, time: { min: 3 } }, state: prohibited, source: Acme }',
      '',
    ].join('\n')
    const before = 'from argon2 import PasswordHasher\nhasher = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1)\n'
    const { texts } = await fixesOf({ 'a.py': before }, { policy })
    expect(texts['a.py']).toBe(before.replace('=1024', '=65536').replace('time_cost=1', 'time_cost=3'))
  })

  it.each(NEW_ONLY)('changes %s in new code only, and says why', async (_kind, file, before, after) => {
    expect((await fixesOf({ [file]: before }, { assumeNew: true })).texts[file]).toBe(after)
    const careful = await fixesOf({ [file]: before })
    expect(careful.texts[file]).toBe(before)
    expect(careful.because.filter((sentence) => sentence !== 'No mechanical fix is known for this rule.')).not.toEqual([])
  })

  it('is not made in a function that is named after what it uses', async () => {
    const go =
      'package a\n\nimport "crypto/md5"\n\nfunc MD5Bytes(s string) []byte {\n\tm := md5.New()\n\tm.Write([]byte(s))\n\treturn m.Sum(nil)\n}\n'
    const js = "const c = require('crypto')\nexports.f = function sha1_hex(d) {\n  return c.createHash('sha1').update(d).digest('hex')\n}\n"
    const { texts, because } = await fixesOf({ 'a.go': go, 'a.js': js }, { assumeNew: true })
    expect(texts).toEqual({ 'a.go': go, 'a.js': js })
    expect(because).toEqual(Array.from({ length: 2 }, () => expect.stringContaining('named after') as string))
  })

  it('takes lines for new that the change brings', async () => {
    const before = 'import hashlib\nx = hashlib.md5(data)\ny = hashlib.md5(other)\n'
    const file = { file: 'a.py', status: 'modified' as const, lines: [{ start: 3, end: 3 }], hunks: [{ start: 1, end: 3 }] }
    const sides = { base: { sha: 'b' }, head: { sha: 'h' }, source: 'git' as const }
    const change: Change = { ...sides, files: [file], assets: [], fixed: [], trusted: [], approvals: [] }
    expect((await fixesOf({ 'a.py': before }, { change })).texts['a.py']).toBe(
      'import hashlib\nx = hashlib.md5(data)\ny = hashlib.sha256(other)\n',
    )
  })

  it('has its numbers from the standard that judges', async () => {
    const policy = [
      'id: acme',
      'version: "1"',
      'title: Acme',
      'extends: baseline',
      'clauses:',
      '  rsa-key-length:',
      '    - { when: { algorithm: RSA }, require: { keyBits: { min: 4096 } }, state: prohibited, source: Acme }',
      '',
    ].join('\n')
    const before = "require('crypto').generateKeyPairSync('rsa', { modulusLength: 2048 })\n"
    const block = 'resource "tls_private_key" "a" {\n  algorithm = "RSA"\n}\n'
    const { texts } = await fixesOf({ 'a.js': before, 'main.tf': block }, { policy })
    expect(texts['a.js']).toBe(before.replace('2048', '4096'))
    // The provider's own length is too short, too.
    expect(texts['main.tf']).toBe('resource "tls_private_key" "a" {\n  rsa_bits = 4096\n  algorithm = "RSA"\n}\n')
  })

  it('is not made where the value is not in the clear, stands twice, or comes from another file', async () => {
    const { fixes, because } = await fixesOf({
      'a.js': "const bits = 512 * 2\nrequire('crypto').generateKeyPairSync('rsa', { modulusLength: bits })\n",
      'b.js': "const { bits } = require('./c')\nrequire('crypto').generateKeyPairSync('rsa', { modulusLength: bits })\n",
      'c.js': 'exports.bits = 1000\n',
    })
    expect(fixes).toEqual([])
    expect(because.sort()).toEqual([
      'Another file decides the value (c.js:1); it has to be changed there.',
      'What stands at this place cannot be changed mechanically.',
    ])
  })

  it('is made at a new constant in another file, and tried with what uses it', async () => {
    const files = {
      'lib/kdf.js':
        "const { ITERATIONS } = require('./numbers')\nexports.f = (word, salt) => require('crypto').pbkdf2Sync(word, salt, ITERATIONS, 32, 'sha256')\n",
      'lib/numbers.js': 'exports.ITERATIONS = 1000\n',
    }
    const { texts, fixes, holdTogether } = await fixesOf(files, { assumeNew: true })
    expect(texts).toEqual({ ...files, 'lib/numbers.js': 'exports.ITERATIONS = 600000\n' })
    expect(fixes).toMatchObject([{ file: 'lib/numbers.js', blocks: [{ start: 1, end: 1, text: ['exports.ITERATIONS = 600000'] }] }])
    expect(await holdTogether('lib/numbers.js', 'exports.ITERATIONS = 600000\n', 1)).toBe(true)
    expect(await holdTogether('lib/numbers.js', 'exports.ITERATIONS = 999\n', 1)).toBe(false)
    expect((await fixesOf(files)).because).toEqual(['Another file decides the value (lib/numbers.js:1); it has to be changed there.'])
  })

  it.each([
    ['another thing is called so', 'a.py', 'from hashlib import md5\nx = md5(data)\n# md5 of the data\n'],
    ['the new name is taken', 'a.py', 'from hashlib import md5, sha256, sha512\nx = md5(data)\n'],
    ['a text has the name', 'a.py', 'from hashlib import md5\nx = {"md5": md5(data)}\n'],
    [
      'an array of another length comes back',
      'a.go',
      'package a\n\nimport "crypto/md5"\n\nfunc f(b []byte) [16]byte { return md5.Sum(b) }\n',
    ],
  ])('with an import is not made where %s', async (_why, file, text) => {
    const { texts, because } = await fixesOf({ [file]: text }, { assumeNew: true })
    expect(texts[file]).toBe(text)
    expect(because).toHaveLength(1)
  })

  it('is not made where it would bring another finding', async () => {
    const before = "const c = require('crypto')\nexports.f = (k, iv) => c.createCipheriv('des-ede3-cbc', k, iv)\n"
    const { texts, because } = await fixesOf({ 'a.js': before }, { assumeNew: true })
    expect(texts['a.js']).toBe(before)
    expect(because).toHaveLength(1)
  })

  it('is told, or why there is none, for every rule that judges what is declared or used', () => {
    const rows = documentsIn(knowledge(), 'knowledge/fixes/').flatMap(([file]) => checked(knowledge(), fixFile, file))
    const known = new Set(rows.flatMap(({ rules }) => rules))
    const judging = documentsIn(knowledge(), 'policies/rules/')
      .filter(([file]) => !/(register|audit)\.yml$/.test(file))
      .flatMap(([, document]) => document as { id: string }[])
    expect(judging.length).toBeGreaterThan(60)
    expect(judging.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([])
  })

  it('shows no line that holds a key', async () => {
    const before = "require('crypto').createHmac('md5', 'c0ffee-c0ffee-c0ffee'), require('crypto').createHash('md5').update('x')\n"
    const { fixes } = await fixesOf({ 'a.js': before }, { assumeNew: true })
    for (const fix of fixes) expect(fix.blocks).toBeUndefined()
    expect(fixes).not.toEqual([])
  })
})

/** One edit, one with the line breaks of Windows, and several with lines put in. */
const PATCHED = SAFE.filter(([kind]) => /Windows|rotation|in Go/.test(kind))

describe('a patch', () => {
  it('is taken by git', async () => {
    expect(PATCHED).toHaveLength(4)
    for (const [, file, before, after] of PATCHED) {
      const { fixes } = await fixesOf({ [file]: before })
      const source = new SourceText(file, before)
      const edits = fixes.flatMap((fix) => fix.edits)
      const { patch, left } = patchOf([{ file, before, after: source.edited(edits), edits }], fixes)
      expect(left).toEqual([])
      const folder = repositoryOf({ [file]: before })
      execFileSync('git', ['apply', '--unidiff-zero', '-'], { cwd: folder, input: patch })
      expect(readFileSync(path.join(folder, file), 'utf8')).toBe(after)
    }
  })

  it('leaves out what could speak to a terminal or a runner', () => {
    const at = { file: 'a\u001b[2J.py', line: 1, column: 1, endLine: 1, endColumn: 2 }
    const fix = { fingerprint: 'f', description: 'd', edits: [{ at, text: 'y' }], blocks: [{ start: 1, end: 1, text: ['y'] }] }
    const of = (file: string, before: string): string =>
      patchOf([{ file, before, after: before, edits: [{ at: { ...at, file }, text: 'y' }] }], [{ ...fix, file }]).patch
    expect(of(at.file, 'x\n')).toBe('')
    expect(of('a.py', 'x ##[add-mask]e\n')).toBe('')
    expect(of('a.py', 'x\n')).not.toBe('')
  })
})

describe('a file that is changed', () => {
  it('keeps its mode and its byte order mark', () => {
    const folder = folderOf({ 'a.sh': '\uFEFFold\n' })
    execFileSync('chmod', ['755', path.join(folder, 'a.sh')])
    replaceFile(folder, 'a.sh', 'old\n', 'new\n')
    expect(readFileSync(path.join(folder, 'a.sh'), 'utf8')).toBe('\uFEFFnew\n')
    expect(execFileSync('stat', ['-c', '%a', path.join(folder, 'a.sh')], { encoding: 'utf8' }).trim()).toBe('755')
  })

  it('is a regular one inside of the repository that holds what was read', () => {
    const outside = folderOf({ 'a.py': 'old\n', 'folder/b.py': 'old\n' })
    const folder = folderOf({ 'a.py': 'old\n' })
    symlinkSync(path.join(outside, 'a.py'), path.join(folder, 'link.py'))
    symlinkSync(path.join(outside, 'folder'), path.join(folder, 'linked'))
    const write =
      (file: string, before = 'old\n') =>
      () => {
        replaceFile(folder, file, before, 'new\n')
      }
    expect(write('link.py')).toThrow('refused to change link.py: it is a symbolic link')
    expect(write('linked/b.py')).toThrow('leads outside of the repository')
    expect(write(path.relative(folder, path.join(outside, 'a.py')))).toThrow('it lies outside of the repository')
    expect(write(path.join(outside, 'a.py'))).toThrow('it lies outside of the repository')
    expect(write('none.py')).toThrow('not there any more')
    expect(write('a.py', 'other\n')).toThrow('it was changed since it was read')
    expect(readFileSync(path.join(outside, 'a.py'), 'utf8')).toBe('old\n')
    expect(readFileSync(path.join(outside, 'folder/b.py'), 'utf8')).toBe('old\n')
  })
})
