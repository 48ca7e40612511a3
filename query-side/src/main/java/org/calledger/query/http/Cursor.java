package org.calledger.query.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * Where a list goes on. Opaque to callers; one that was changed, or belongs to another list, is refused.
 *
 * @param asOf the position of the read side when the list began: all its pages see the same
 * @param after the place of the last item seen
 */
record Cursor(long asOf, long after) {

    static Cursor parse(String text, String fingerprint) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\.", -1);
            if (parts.length == 3) {
                Cursor cursor = new Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
                if (cursor.asOf >= 0
                        && cursor.after >= 0
                        && cursor.text(fingerprint).equals(text)) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException e) {
            throw Parameters.wrong("cursor");
        }
        throw Parameters.wrong("cursor");
    }

    String text(String fingerprint) {
        CRC32 check = new CRC32();
        check.update((asOf + "." + after + "." + fingerprint).getBytes(StandardCharsets.UTF_8));
        String text = asOf + "." + after + "." + check.getValue();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
