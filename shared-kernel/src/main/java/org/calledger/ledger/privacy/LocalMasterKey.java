package org.calledger.ledger.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A master key held by this process: 256 bits, written in base64 (RFC 4648). */
public final class LocalMasterKey implements MasterKey {
    private static final byte[] NAME = "cal-ledger master key id".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_BYTES = 8;

    private final byte[] key;
    private final String id;

    private LocalMasterKey(byte[] key) {
        this.key = key.clone();
        this.id = idOf(key);
    }

    /**
     * The key that is written so; white space around it does not matter.
     *
     * @param from named where it is none
     * @throws PrivacyException.WrongMasterKey it is not 32 bytes in base64
     */
    public static LocalMasterKey parse(String text, String from) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == Gcm.KEY_BYTES) {
                return new LocalMasterKey(key);
            }
        } catch (IllegalArgumentException none) {
            throw new PrivacyException.WrongMasterKey("no master key stands in " + from + ": it is not base64", null);
        }
        throw new PrivacyException.WrongMasterKey(
                "no master key stands in " + from + ": it is " + Gcm.KEY_BYTES + " bytes in base64", null);
    }

    /** A new one, written as {@link #parse} reads it. */
    static String made() {
        return Base64.getEncoder().encodeToString(Gcm.newKey());
    }

    private static String idOf(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(NAME), ID_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public byte[] wrap(UUID subject, byte[] ofSubject) {
        return Gcm.encrypt(key, ofSubject, associated(subject));
    }

    @Override
    public byte[] unwrap(UUID subject, byte[] wrapped) {
        byte[] ofSubject = Gcm.decrypt(key, wrapped, associated(subject));
        if (ofSubject == null) {
            throw new PrivacyException.WrongMasterKey(
                    "the key of person " + subject + " was not wrapped by the master key " + id, null);
        }
        return ofSubject;
    }

    private static byte[] associated(UUID subject) {
        return ("key of " + subject).getBytes(StandardCharsets.US_ASCII);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "master key " + id;
    }
}
