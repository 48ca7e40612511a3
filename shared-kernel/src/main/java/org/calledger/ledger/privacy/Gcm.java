package org.calledger.ledger.privacy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** AES-256-GCM (NIST SP 800-38D): a version byte, a random nonce of 96 bits, the ciphertext, a tag of 128 bits. */
final class Gcm {
    static final int KEY_BYTES = 32;

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Gcm() {}

    static byte[] newKey() {
        return random(KEY_BYTES);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static byte[] encrypt(byte[] key, byte[] clear, byte[] associated) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] encrypted =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(clear);
            return ByteBuffer.allocate(1 + NONCE_BYTES + encrypted.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is not to be had", impossible);
        }
    }

    /** Null where it was not encrypted so: with another key, for another place, or altered since. */
    static byte @Nullable [] decrypt(byte[] key, byte[] stored, byte[] associated) {
        if (stored.length < 1 + NONCE_BYTES + TAG_BITS / Byte.SIZE || stored[0] != VERSION) {
            return null;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(stored, 1, NONCE_BYTES).get(nonce);
        try {
            int begin = 1 + NONCE_BYTES;
            return cipher(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(stored, begin, stored.length - begin);
        } catch (AEADBadTagException other) {
            return null;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is not to be had", impossible);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}
