package org.calledger.command.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;

/** SHA-256 in base64url without padding (RFC 4648, section 5), of what a sender asked and under which key. */
final class Digests {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Digests() {}

    /** Over the command's name, a line feed, and the body in the one form that RFC 8785 gives it. */
    static String ofBody(String command, JsonNode body) {
        try {
            MessageDigest digest = sha256();
            digest.update((command + '\n').getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(digest.digest(new JsonCanonicalizer(body.toString()).getEncodedUTF8()));
        } catch (IOException notCanonical) {
            throw new UncheckedIOException(notCanonical);
        }
    }

    /** The value of the tag {@code request}: no caller can take another's key. */
    static String ofRequest(String subject, String key) {
        return BASE64.encodeToString(sha256().digest((subject + '\0' + key).getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
