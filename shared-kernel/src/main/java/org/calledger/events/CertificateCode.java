package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * What stands on a certificate for anybody to ask by: 80 bits in Crockford's base 32, {@code 0XG3-7K2M-…}, four groups of
 * four. It follows from the certificate's id by SHA-256, and nothing follows from it.
 */
public record CertificateCode(@JsonValue String text) {
    /** A regular expression of how it is written. */
    public static final String PATTERN = "[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}";

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int BITS = 5;

    /** Reads what somebody typed: in any case, with or without hyphens, O for 0, I and L for 1. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CertificateCode(String text) {
        String digits = text.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace(" ", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (digits.length() != LENGTH || digits.chars().anyMatch(digit -> DIGITS.indexOf(digit) < 0)) {
            throw new IllegalArgumentException("not a certificate's code");
        }
        this.text = digits.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    public static CertificateCode of(CertificateId certificate) {
        byte[] id = ByteBuffer.allocate(16)
                .putLong(certificate.value().getMostSignificantBits())
                .putLong(certificate.value().getLeastSignificantBits())
                .array();
        try {
            return new CertificateCode(
                    digits(ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(id))));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String digits(ByteBuffer hash) {
        StringBuilder digits = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH * BITS; i += BITS) {
            int twoBytes = hash.getShort(i / Byte.SIZE) & 0xFFFF;
            digits.append(DIGITS.charAt(twoBytes >> (2 * Byte.SIZE - BITS - i % Byte.SIZE) & (DIGITS.length() - 1)));
        }
        return digits.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
