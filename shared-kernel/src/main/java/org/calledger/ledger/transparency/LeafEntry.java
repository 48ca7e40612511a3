package org.calledger.ledger.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.calledger.ledger.EventType;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;

/**
 * The canonical bytes of an event in the log's Merkle tree, and their leaf hash. Big-endian throughout:
 *
 * <pre>
 * offset  bytes  content
 *      0      1  version of this format, 1
 *      1      8  position, from 1; the leaf index is position - 1
 *      9     16  event id (RFC 9562, network order)
 *     25      8  recorded at, microseconds since 1970-01-01T00:00:00Z, signed
 *     33      8  the message's own time, likewise
 *     41     32  SHA-256 of the payload as stored
 *     73     32  SHA-256 of the metadata as stored
 *    105     32  SHA-256 of the tags: ascending by their UTF-8 bytes, each two bytes of length, then key:value in UTF-8
 *    137      4  revision of the type
 *    141      2  length n of the type's name
 *    143      n  the type's name in UTF-8
 * </pre>
 *
 * The leaf hash is SHA-256 of 0x00 and these bytes (RFC 6962, section 2.1).
 */
public final class LeafEntry {
    private static final byte VERSION = 1;
    private static final int FIXED_BYTES = 143;
    private static final byte LEAF_PREFIX = 0;

    private LeafEntry() {}

    /** What of a leaf does not depend on its place: made by the appender, so that the sequencer hashes little. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Content(UUID id, EventType type, long timeMicros, byte[] payload, byte[] metadata, byte[] tags) {

        public static Content of(NewEvent event) {
            return of(event.id(), event.type(), event.time(), event.payload(), event.metadata(), event.tags());
        }

        static Content of(SequencedEvent event) {
            return of(event.id(), event.type(), event.time(), event.payload(), event.metadata(), event.tags());
        }

        private static Content of(
                UUID id, EventType type, Instant time, byte[] payload, byte[] metadata, Collection<Tag> tags) {
            MessageDigest sha256 = sha256();
            return new Content(
                    id, type, micros(time), sha256.digest(payload), sha256.digest(metadata), tagDigest(sha256, tags));
        }
    }

    /** The bytes of the table above. */
    public static byte[] encode(long position, Instant recordedAt, Content content) {
        byte[] name = content.type().name().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(FIXED_BYTES + name.length)
                .put(VERSION)
                .putLong(position)
                .putLong(content.id().getMostSignificantBits())
                .putLong(content.id().getLeastSignificantBits())
                .putLong(micros(recordedAt))
                .putLong(content.timeMicros())
                .put(content.payload())
                .put(content.metadata())
                .put(content.tags())
                .putInt(content.type().revision())
                .putShort((short) name.length)
                .put(name)
                .array();
    }

    /** 32 bytes. */
    public static byte[] hash(long position, Instant recordedAt, Content content) {
        MessageDigest sha256 = sha256();
        sha256.update(LEAF_PREFIX);
        return sha256.digest(encode(position, recordedAt, content));
    }

    /** The leaf hash computed anew from a stored event: verification. */
    public static byte[] hash(SequencedEvent event) {
        return hash(event.position(), event.recordedAt(), Content.of(event));
    }

    /** Microseconds since the epoch, rounded down. */
    public static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time.truncatedTo(ChronoUnit.MICROS));
    }

    private static byte[] tagDigest(MessageDigest sha256, Collection<Tag> tags) {
        byte[][] encoded = tags.stream()
                .map(tag -> tag.toString().getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .toArray(byte[][]::new);
        for (byte[] tag : encoded) {
            sha256.update((byte) (tag.length >>> 8));
            sha256.update((byte) tag.length);
            sha256.update(tag);
        }
        return sha256.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
