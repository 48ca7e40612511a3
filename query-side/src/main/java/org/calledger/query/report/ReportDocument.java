package org.calledger.query.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report in the one form that RFC 8785 gives it.
 *
 * @param json UTF-8; the same bytes whenever the same events are counted by the same rules
 */
public record ReportDocument(Report report, String json) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public static ReportDocument of(Report report) {
        try {
            return new ReportDocument(
                    report, new JsonCanonicalizer(MAPPER.writeValueAsString(report)).getEncodedString());
        } catch (IOException notCanonical) {
            throw new UncheckedIOException(notCanonical);
        }
    }

    public byte[] bytes() {
        return json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** SHA-256 of the bytes, in hexadecimal digits: what {@code sha256sum} says of the downloaded file. */
    public String digest() {
        return HexFormat.of().formatHex(sha256());
    }

    /** The same as a field of HTTP (RFC 9530). */
    String reprDigest() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256()) + ":";
    }

    private byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
