package org.calledger.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The same event for everybody: 300 bytes of payload, 200 of metadata, ids that grow with time as UUID version 7 do. */
public final class Samples {
    public static final String TYPE = "need.NeedSupported";
    public static final String PAYLOAD_TEXT = filled("{\"text\":\"", 300);
    public static final String METADATA_TEXT = filled("{\"actor\":\"somebody\",\"rest\":\"", 200);

    private static final int PER_MILLISECOND = 1_000;
    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long MIXER = 0x9E37_79B9_7F4A_7C15L;

    private static final int SOURCED_EVENTS = 20_000;
    private static final int FEWEST_THINGS = 20;
    private static final int MOST_THINGS = 500;

    private static final AtomicLong SERIAL = new AtomicLong(System.currentTimeMillis() * PER_MILLISECOND);

    private Samples() {}

    /** A copy for each asker; nobody changes it. */
    public static byte[] payload() {
        return PAYLOAD_TEXT.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] metadata() {
        return METADATA_TEXT.getBytes(StandardCharsets.UTF_8);
    }

    /** A number never given before, also not by an earlier process, as long as it makes fewer than a million a second. */
    public static long serial() {
        return SERIAL.incrementAndGet();
    }

    /** The id of that number. */
    public static UUID id(long serial) {
        long high = ((serial / PER_MILLISECOND) << 16) | VERSION_7 | (serial % PER_MILLISECOND);
        return new UUID(high, VARIANT | ((serial * MIXER) >>> 2));
    }

    /** How many things with that many events each are made, to be sourced at random. */
    public static int things(int events) {
        return Math.clamp(SOURCED_EVENTS / events, FEWEST_THINGS, MOST_THINGS);
    }

    private static String filled(String beginning, int length) {
        return beginning + "x".repeat(length - beginning.length() - 2) + "\"}";
    }
}
