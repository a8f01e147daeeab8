terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 6.0" }
  }
}

provider "aws" {
  region = "eu-west-1"
  default_tags {
    tags = { Owner = "payments" }
  }
}

resource "aws_iam_role" "payments" {
  name               = "payments"
  assume_role_policy = data.aws_iam_policy_document.workload.json
}

resource "aws_iam_role" "key_administration" {
  name               = "key-administration"
  assume_role_policy = data.aws_iam_policy_document.workload.json
}

data "aws_iam_policy_document" "workload" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
  }
}

# Every key of the service is made by the approved module.
module "database_key" {
  source         = "./modules/key"
  alias          = "payments-database"
  users          = [aws_iam_role.payments.arn]
  administrators = [aws_iam_role.key_administration.arn]
}

module "documents_key" {
  source         = "./modules/key"
  alias          = "payments-documents"
  users          = [aws_iam_role.payments.arn]
  administrators = [aws_iam_role.key_administration.arn]
}

resource "aws_db_instance" "payments" {
  identifier                          = "payments"
  engine                              = "postgres"
  instance_class                      = "db.m7g.large"
  allocated_storage                   = 100
  storage_encrypted                   = true
  kms_key_id                          = module.database_key.arn
  iam_database_authentication_enabled = true
}

resource "aws_s3_bucket" "documents" {
  bucket = "example-payments-documents"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "documents" {
  bucket = aws_s3_bucket.documents.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = module.documents_key.arn
    }
  }
}

resource "aws_secretsmanager_secret" "partner_token" {
  name       = "payments/partner-token"
  kms_key_id = module.database_key.arn
}

resource "aws_s3_bucket_policy" "documents" {
  bucket = aws_s3_bucket.documents.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.documents.arn, "${aws_s3_bucket.documents.arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_secretsmanager_secret_rotation" "partner_token" {
  secret_id           = aws_secretsmanager_secret.partner_token.id
  rotation_lambda_arn = "arn:aws:lambda:eu-central-1:111122223333:function:rotate-partner-token"
  rotation_rules {
    automatically_after_days = 30
  }
}
