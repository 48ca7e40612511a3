package org.calledger.command.intake.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.calledger.access.problem.ProblemCode;
import org.calledger.command.intake.report.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as tables write them: {@code 27}, {@code 27.0}, {@code 1 234,5}. Spaces within are passed over.
 *
 * @param comma whether the decimal sign is a comma
 * @param times to be multiplied by, as 60 to make minutes of hours
 */
record Numbers(Text source, boolean comma, BigDecimal times) {
    private static final Pattern FORM = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,15})?");
    private static final Pattern SPACES = Pattern.compile("[ \\u00A0\\u202F]");

    @Nullable
    BigDecimal in(Row row) {
        String said = source.in(row);
        return said == null ? null : parse(said).multiply(times);
    }

    /** A number without a fraction; with one it is a fault, or rounded half up. */
    @Nullable
    BigDecimal wholeIn(Row row, boolean rounded) {
        BigDecimal number = in(row);
        if (number == null) {
            return null;
        }
        BigDecimal whole = number.setScale(0, RoundingMode.HALF_UP);
        if (!rounded && whole.compareTo(number) != 0) {
            throw Fault.of(ProblemCode.IMPORT_NUMBER_NOT_WHOLE, source.column(), number)
                    .thrown();
        }
        return whole;
    }

    private BigDecimal parse(String said) {
        String plain = said.indexOf(' ') < 0 && said.indexOf('\u00A0') < 0 && said.indexOf('\u202F') < 0
                ? said
                : SPACES.matcher(said).replaceAll("");
        if (comma) {
            plain = plain.indexOf('.') < 0 ? plain.replace(',', '.') : "";
        }
        if (!FORM.matcher(plain).matches()) {
            throw Fault.of(ProblemCode.IMPORT_NUMBER_MALFORMED, source.column(), said)
                    .thrown();
        }
        return new BigDecimal(plain);
    }
}
