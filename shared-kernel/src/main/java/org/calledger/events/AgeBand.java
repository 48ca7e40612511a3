package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ages in whole years, both ends included: {@code 16-24}, {@code 65-}. Kept as recorded, never cut anew.
 *
 * @param to null: no upper end
 */
public record AgeBand(int from, @Nullable Integer to) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3})-(\\d{1,3})?");
    private static final int OLDEST = 130;

    public AgeBand {
        if (from < 0 || from > OLDEST || (to != null && (to < from || to > OLDEST))) {
            throw new IllegalArgumentException("not an age band: " + from + "-" + (to == null ? "" : to));
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AgeBand parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("an age band is 16-24 or 65-, not " + text);
        }
        String to = form.group(2);
        return new AgeBand(Integer.parseInt(form.group(1)), to == null ? null : Integer.valueOf(to));
    }

    @Override
    @JsonValue
    public String toString() {
        return from + "-" + (to == null ? "" : to);
    }
}
