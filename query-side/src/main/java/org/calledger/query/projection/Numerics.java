package org.calledger.query.projection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** PostgreSQL's binary numeric: digits to the base 10,000, the weight of the first, and how many decimals are shown. */
final class Numerics {
    private static final int DIGITS = 4;
    private static final BigInteger BASE = BigInteger.valueOf(10_000);
    private static final short NEGATIVE = 0x4000;

    private Numerics() {}

    /** @param room gives room for so many bytes */
    static void write(BigDecimal number, IntFunction<ByteBuffer> room) {
        int shown = Math.max(0, number.scale());
        int fractions = (shown + DIGITS - 1) / DIGITS;
        BigInteger rest = number.abs().setScale(fractions * DIGITS).unscaledValue();
        List<Short> digits = new ArrayList<>();
        while (rest.signum() != 0) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            digits.addFirst(parts[1].shortValueExact());
            rest = parts[0];
        }
        int weight = digits.size() - fractions - 1;
        ByteBuffer out = room.apply(8 + 2 * digits.size())
                .putShort((short) digits.size())
                .putShort((short) weight)
                .putShort(number.signum() < 0 ? NEGATIVE : 0)
                .putShort((short) shown);
        digits.forEach(out::putShort);
    }
}
