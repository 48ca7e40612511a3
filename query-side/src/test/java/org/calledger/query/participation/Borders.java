package org.calledger.query.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.calledger.events.CommunityEvent.CommunitiesMerged;
import org.calledger.events.CommunityEvent.CommunityMoved;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityEvent.CommunitySplit;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.PartialDate;
import org.calledger.events.Setting;
import org.calledger.query.testing.Town;
import org.jspecify.annotations.Nullable;

/** The communities of a town, moved, split and merged at random. */
final class Borders {
    private static final int MANY = 14;

    private final Town town;
    private final Told told;
    private final Random random;
    private final List<CommunityId> communities;
    private final List<CommunityId> ended = new ArrayList<>();

    Borders(Town town, Told told, Random random) {
        this.town = town;
        this.told = told;
        this.random = random;
        this.communities = new ArrayList<>(List.of(town.town, town.east, town.west));
        register("Północ", town.town, null);
        register("Żabia", town.east, null);
    }

    List<CommunityId> communities() {
        return communities;
    }

    boolean areMany() {
        return communities.size() > MANY;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private CommunityId register(String name, @Nullable CommunityId parent, @Nullable Map<String, Object> outline) {
        CommunityId id = new CommunityId(Town.id());
        told.tell(new CommunityRegistered(
                id,
                name,
                CommunityKind.NEIGHBOURHOOD,
                parent,
                null,
                pick(List.of(Setting.URBAN, Setting.RURAL)),
                outline,
                null,
                Town.day("1990"),
                null,
                null));
        communities.add(id);
        return id;
    }

    void move(PartialDate day) {
        CommunityId moved = communities.get(3 + random.nextInt(communities.size() - 3));
        told.tell(new CommunityMoved(moved, pick(List.of(town.town, town.west)), day, null, null));
    }

    void split(PartialDate day) {
        CommunityId whole = standing();
        CommunityId left = register("Lewa", pick(List.of(town.town, town.west)), square(19.0, 51.0));
        CommunityId right = register("Prawa", town.town, random.nextInt(4) == 0 ? null : square(19.01, 51.0));
        told.tell(new CommunitySplit(whole, List.of(left, right), day, null, null));
        ended.add(whole);
    }

    void merge(PartialDate day) {
        CommunityId one = standing();
        CommunityId into = register("Złączona", town.town, null);
        told.tell(new CommunitiesMerged(List.of(one), into, day, null, null));
        ended.add(one);
    }

    private CommunityId standing() {
        return communities.stream()
                .skip(1)
                .filter(one -> !ended.contains(one))
                .skip(random.nextInt(2))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> square(double west, double south) {
        return Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(List.of(
                        List.of(west, south),
                        List.of(west + 0.01, south),
                        List.of(west + 0.01, south + 0.02),
                        List.of(west, south + 0.02),
                        List.of(west, south))));
    }
}
