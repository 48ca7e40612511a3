package org.calledger.query.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.calledger.events.PartialDate;
import org.calledger.events.Place;
import org.jspecify.annotations.Nullable;

/** A row whose values stand in the order of its columns. For facts that come rarely. */
public record PlainRow(Shape shape, List<@Nullable Object> values) implements Row {

    public static PlainRow of(Shape shape, @Nullable Object... values) {
        return new PlainRow(shape, Arrays.asList(values));
    }

    /** The same with the latitude, longitude and address of a place behind. */
    public PlainRow and(@Nullable Place place) {
        return place == null
                ? and(null, null, null)
                : and((Object) place.latitude(), place.longitude(), place.address());
    }

    /** The same with a date behind: as it was told, its earliest and its latest day. */
    public PlainRow and(@Nullable PartialDate date) {
        return date == null ? and(null, null, null) : and(date.toString(), date.earliest(), date.latest());
    }

    @Override
    public void write(CopyLine to) {
        values.forEach(to::add);
    }

    private PlainRow and(@Nullable Object first, @Nullable Object second, @Nullable Object third) {
        List<@Nullable Object> more = new ArrayList<>(values);
        more.add(first);
        more.add(second);
        more.add(third);
        return new PlainRow(shape, more);
    }
}
