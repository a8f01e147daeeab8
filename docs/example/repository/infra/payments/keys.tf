resource "aws_kms_key" "cards" {
  description             = "Card numbers"
  enable_key_rotation     = true
  deletion_window_in_days = 30
  tags = {
    Owner     = "team-payments"
    DataClass = "restricted"
  }
}

resource "aws_kms_key" "receipts" {
  description              = "Receipts"
  customer_master_key_spec = "RSA_2048"
  key_usage                = "SIGN_VERIFY"
  deletion_window_in_days  = 7
}

resource "aws_s3_bucket" "receipts" {
  bucket = "acme-receipts"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "receipts" {
  bucket = aws_s3_bucket.receipts.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}
