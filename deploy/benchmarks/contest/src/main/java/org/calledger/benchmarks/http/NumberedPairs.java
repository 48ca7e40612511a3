package org.calledger.benchmarks.http;

import java.util.UUID;
import java.util.stream.LongStream;

/** Those that the peer was started with. */
public final class NumberedPairs implements Pairs {
    private int used;

    /** The id of the need of that number, from 0. */
    public static UUID need(long number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    /** The id of the person of that number, from 0. */
    public static UUID person(long number) {
        return new UUID(0x0190_0000_0001_7000L, 0x8000_0000_0000_0000L + number);
    }

    @Override
    public Chosen more(Wire wire, int people) {
        int first = used;
        used += people;
        return new Chosen(
                LongStream.range(0, NEEDS).mapToObj(n -> need(n).toString()).toList(),
                LongStream.range(first, used)
                        .mapToObj(n -> person(n).toString())
                        .toList());
    }
}
