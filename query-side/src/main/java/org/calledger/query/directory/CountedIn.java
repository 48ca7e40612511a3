package org.calledger.query.directory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.calledger.query.http.Parameters;
import org.calledger.query.projection.Snapshot;

/**
 * Which facts count in these communities: one meaning for figures, lists and the map. Conditions bind
 * {@code :communities}.
 *
 * @param communities empty: all
 * @param ownScope without those below
 */
public record CountedIn(List<UUID> communities, boolean ownScope, Borders borders) {
    public static final CountedIn ALL = new CountedIn(List.of(), false, Borders.THEN);

    public CountedIn {
        communities = List.copyOf(communities);
    }

    /** From the parameters {@code community}, {@code scope} and {@code borders}. */
    public static CountedIn of(Parameters parameters) {
        return new CountedIn(parameters.ids("community"), parameters.ownScope(), borders(parameters));
    }

    public static CountedIn within(Collection<UUID> communities) {
        return new CountedIn(List.copyOf(communities), false, Borders.THEN);
    }

    /** From the parameter {@code borders}: {@code then} unless said otherwise. */
    public static Borders borders(Parameters parameters) {
        Borders borders = parameters.one("borders", word -> switch (word) {
            case "then" -> Borders.THEN;
            case "now" -> Borders.NOW;
            default -> throw new IllegalArgumentException("borders are then or now");
        });
        return borders == null ? Borders.THEN : borders;
    }

    public boolean isEverywhere() {
        return communities.isEmpty();
    }

    /** What a statement with the condition begins with, when it begins with nothing else. */
    public String with(Snapshot at) {
        return isEverywhere() ? "" : "with recursive " + borders.below(at) + " ";
    }

    /** Of facts in rows of that alias, with community_id, on_from, latitude and longitude. */
    public String condition(String alias) {
        String found = borders.community(alias + ".community_id", alias + ".latitude", alias + ".longitude");
        return isEverywhere() ? "true" : counts(found, alias + ".on_from");
    }

    /** Of facts without a place that name several communities, in rows with community_ids and on_from. */
    public String ofSeveral(String alias) {
        return isEverywhere()
                ? "true"
                : "exists (select from unnest(" + alias + ".community_ids) as own (id) where "
                        + counts(borders.community("own.id", "null", "null"), alias + ".on_from") + ")";
    }

    /**
     * Of a fact that counts in this community.
     *
     * @param community as {@link Borders#community} gives it
     */
    public String counts(String community, String day) {
        if (ownScope) {
            String alone = community + " = any(:communities)";
            return borders == Borders.THEN
                    ? alone
                    : "(" + alone + " and " + community + " not in (select home.community_id from home))";
        }
        return "exists (select from closure where closure.community_id = " + community
                + " and closure.ancestor_id = any(:communities) and " + Borders.holds(day) + ")";
    }
}
