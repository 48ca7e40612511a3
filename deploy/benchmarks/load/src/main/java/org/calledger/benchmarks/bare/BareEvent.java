package org.calledger.benchmarks.bare;

import java.util.UUID;
import org.calledger.benchmarks.load.Samples;

/**
 * One event with its two tags.
 *
 * @param need one of a few hundred
 * @param person never seen before
 */
record BareEvent(UUID id, String need, String person) {
    static final int TYPE = 1;
    static final byte[] PAYLOAD = Samples.payload();
    static final byte[] METADATA = Samples.metadata();
    static final byte[] HASH = new byte[32];

    private static final int NEEDS = 200;

    static BareEvent next() {
        long serial = Samples.serial();
        return new BareEvent(Samples.id(serial), "need:" + Samples.id(serial % NEEDS), "person:" + Samples.id(serial));
    }

    String[] tags() {
        return new String[] {need, person};
    }
}
