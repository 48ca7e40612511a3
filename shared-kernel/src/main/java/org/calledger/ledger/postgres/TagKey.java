package org.calledger.ledger.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.calledger.ledger.Tag;

/**
 * A tag as {@code event_tag} keeps it. Nearly all values are UUIDs or SHA-256 digests in base64url, whose text is twice
 * what they say: they are kept as their bytes, which keep the order of time-ordered ids. One tag has one form:
 *
 * <pre>
 * key 01 16 bytes   a UUID in lower case with hyphens
 * key 02 32 bytes   43 characters of base64url without padding, the last with no bit set that says nothing
 * key 3A UTF-8      any other value
 * </pre>
 *
 * A key has neither control characters nor a colon, so the first of these bytes ends it.
 */
final class TagKey {
    private static final byte UUID_VALUE = 1;
    private static final byte DIGEST_VALUE = 2;
    private static final byte TEXT_VALUE = ':';
    private static final int UUID_LENGTH = 36;
    private static final int DIGEST_LENGTH = 43;
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private TagKey() {}

    static byte[] of(Tag tag) {
        return of(tag.toString());
    }

    static byte[] of(String tag) {
        int colon = tag.indexOf(':');
        int length = tag.length() - colon - 1;
        if (length == UUID_LENGTH && isUuid(tag, colon + 1)) {
            long most = bits(tag, colon + 1, 8) << 32 | bits(tag, colon + 10, 4) << 16 | bits(tag, colon + 15, 4);
            long least = bits(tag, colon + 20, 4) << 48 | bits(tag, colon + 25, 12);
            return begun(tag, colon, UUID_VALUE, 16)
                    .putLong(most)
                    .putLong(least)
                    .array();
        }
        if (length == DIGEST_LENGTH && isDigest(tag, colon + 1)) {
            byte[] digest = Base64.getUrlDecoder().decode(tag.substring(colon + 1));
            return begun(tag, colon, DIGEST_VALUE, digest.length).put(digest).array();
        }
        return tag.getBytes(StandardCharsets.UTF_8);
    }

    /** The tag again. */
    static String text(byte[] key) {
        int end = 0;
        while (key[end] != UUID_VALUE && key[end] != DIGEST_VALUE && key[end] != TEXT_VALUE) {
            end++;
        }
        if (key[end] == TEXT_VALUE) {
            return new String(key, StandardCharsets.UTF_8);
        }
        String name = new String(key, 0, end, StandardCharsets.UTF_8) + ':';
        if (key[end] == DIGEST_VALUE) {
            return name + TO_TEXT.encodeToString(Arrays.copyOfRange(key, end + 1, key.length));
        }
        ByteBuffer bits = ByteBuffer.wrap(key, end + 1, 16);
        return name + new UUID(bits.getLong(), bits.getLong());
    }

    private static ByteBuffer begun(String tag, int colon, byte form, int bytes) {
        byte[] name = tag.substring(0, colon).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + 1 + bytes).put(name).put(form);
    }

    private static long bits(String tag, int from, int digits) {
        return HexFormat.fromHexDigitsToLong(tag, from, from + digits);
    }

    private static boolean isUuid(String tag, int from) {
        for (int i = 0; i < UUID_LENGTH; i++) {
            char one = tag.charAt(from + i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? one != '-' : !isLowerHex(one)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLowerHex(char one) {
        return (one >= '0' && one <= '9') || (one >= 'a' && one <= 'f');
    }

    private static boolean isDigest(String tag, int from) {
        for (int i = from; i < tag.length(); i++) {
            if (bits64(tag.charAt(i)) < 0) {
                return false;
            }
        }
        return (bits64(tag.charAt(tag.length() - 1)) & 3) == 0;
    }

    /** What a character of base64url stands for; -1 for others. */
    private static int bits64(char one) {
        if (one >= 'A' && one <= 'Z') {
            return one - 'A';
        }
        if (one >= 'a' && one <= 'z') {
            return one - 'a' + 26;
        }
        if (one >= '0' && one <= '9') {
            return one - '0' + 52;
        }
        return one == '-' ? 62 : one == '_' ? 63 : -1;
    }
}
