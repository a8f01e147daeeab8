package com.acme.payments;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;

/** Encrypts card data with a data key that the key service makes under the key of the documents. */
final class CardVault {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final KmsClient kms;
  private final SecureRandom random = new SecureRandom();

  CardVault(KmsClient kms) {
    this.kms = kms;
  }

  byte[] encrypt(byte[] card) throws GeneralSecurityException {
    GenerateDataKeyRequest request =
        GenerateDataKeyRequest.builder().keyId("alias/payments-documents").keySpec(DataKeySpec.AES_256).build();
    GenerateDataKeyResponse data = kms.generateDataKey(request);
    SecretKey key = new SecretKeySpec(data.plaintext().asByteArray(), "AES");
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher.doFinal(card);
  }
}
