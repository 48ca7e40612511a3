package org.calledger.command.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was taken in, in order. Adding one more is cheap and leaves the shorter trail as it was. */
public record Trail<T>(@Nullable T last, @Nullable Trail<T> before, int size) {

    public static <T> Trail<T> empty() {
        return new Trail<>(null, null, 0);
    }

    public Trail<T> with(T next) {
        return new Trail<>(next, this, size + 1);
    }

    /** The first one first. */
    public List<T> toList() {
        List<T> all = new ArrayList<>(size);
        for (Trail<T> at = this; at != null && at.last != null; at = at.before) {
            all.add(at.last);
        }
        return all.reversed();
    }
}
