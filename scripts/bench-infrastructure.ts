/** Writes a repository of Terraform to measure with: `tsx scripts/bench-infrastructure.ts <directory> [files]`, then `npm run bench -- <directory>`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { start } from './start'

const DEFAULT_FILES = 5000
/** Files of one stack: a root with its modules. */
const FILES_PER_STACK = 10

function root(stack: number): string {
  return `terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 6.0" }
  }
}

locals {
  name = "stack-${String(stack)}"
  keys = { for name in ["data", "logs"] : name => { window = ${String(7 + (stack % 20))} } }
}

module "keys" {
  source   = "./keys"
  for_each = local.keys
  window   = each.value.window
  rotate   = ${stack % 3 === 0 ? 'false' : 'true'}
}

resource "aws_db_instance" "main" {
  identifier        = local.name
  storage_encrypted = true
  kms_key_id        = module.keys["data"].arn
}
`
}

const KEYS = `variable "window" { type = number }
variable "rotate" {
  type    = bool
  default = true
}

data "aws_iam_policy_document" "key" {
  statement {
    actions   = ["kms:*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:root"]
    }
  }
}

resource "aws_kms_key" "main" {
  enable_key_rotation     = var.rotate
  deletion_window_in_days = var.window
  policy                  = data.aws_iam_policy_document.key.json
}

output "arn" { value = aws_kms_key.main.arn }
`

function buckets(stack: number, file: number): string {
  return Array.from({ length: 6 }, (_, index) => {
    const name = `b${String(file)}_${String(index)}`
    return `resource "aws_s3_bucket" "${name}" {
  bucket = "\${local.name}-${String(stack)}-${name}"
  tags   = merge({ Owner = "team" }, { Name = local.name })
}

resource "aws_s3_bucket_server_side_encryption_configuration" "${name}" {
  bucket = aws_s3_bucket.${name}.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = module.keys["logs"].arn
    }
  }
}
`
  }).join('\n')
}

function write(args: readonly string[]): void {
  const directory = path.resolve(args[0] ?? 'bench-infrastructure')
  const files = Number(args[1] ?? DEFAULT_FILES)
  for (let stack = 0; stack * FILES_PER_STACK < files; stack++) {
    const folder = path.join(directory, `stack-${String(stack)}`)
    mkdirSync(path.join(folder, 'keys'), { recursive: true })
    writeFileSync(path.join(folder, 'main.tf'), root(stack))
    writeFileSync(path.join(folder, 'keys', 'main.tf'), KEYS)
    for (let file = 2; file < FILES_PER_STACK; file++) writeFileSync(path.join(folder, `buckets-${String(file)}.tf`), buckets(stack, file))
  }
}

start('bench-infrastructure.ts', () => {
  write(process.argv.slice(2))
})
