package org.calledger.query.needsmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedMerged;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.Place;
import org.calledger.query.needsmap.NeedsMap.Feature;
import org.calledger.query.projection.Question;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The counts that are kept ready for the map are those that the rows give. */
class NeedsMapTest {
    private static final int NEEDS = 120;
    private static final List<NeedCategory> CATEGORIES =
            List.of(NeedCategory.GREENERY, NeedCategory.SAFETY, NeedCategory.CULTURE);
    private static final Question COUNTED = new Question(null, LocalDate.of(2100, 1, 1), 0);

    private final Town town = new Town();
    private final ReadSide side = new ReadSide();
    private final NeedsMapTable map = new NeedsMapTable();

    @BeforeEach
    void begin() {
        town.beginnings().forEach(side::record);
    }

    @AfterEach
    void end() {
        side.close();
    }

    private NeedReported need(Random random) {
        Place place = random.nextInt(6) == 0
                ? null
                : new Place(50 + random.nextGaussian(), 19 + 2 * random.nextGaussian(), null);
        NeedReported need = Town.need(
                new NeedId(Town.id()),
                random.nextBoolean() ? town.east : town.west,
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                "2005-03-01");
        return new NeedReported(
                need.needId(),
                need.communityId(),
                need.title(),
                need.category(),
                null,
                place,
                need.channel(),
                List.of(),
                null,
                need.on(),
                null,
                null);
    }

    @RepeatedTest(3)
    void whatever_was_recorded_corrected_retracted_or_merged(RepetitionInfo turn) {
        Random random = new Random(turn.getCurrentRepetition());
        Map<NeedReported, Long> needs = new HashMap<>();
        List<NeedReported> order = new ArrayList<>();
        for (int i = 0; i < NEEDS; i++) {
            NeedReported need = need(random);
            needs.put(need, side.record(need));
            order.add(need);
            if (random.nextInt(5) == 0) {
                change(random, needs, order);
            }
            if (random.nextInt(9) == 0) {
                side.catchUp(1 + random.nextInt(7));
            }
        }
        side.catchUp(1000);
        agree(random);
        List<@Nullable String> live = cells();
        side.rebuild.run();
        assertThat(cells()).isEqualTo(live);
        agree(random);
    }

    private void change(Random random, Map<NeedReported, Long> needs, List<NeedReported> order) {
        NeedReported need = order.get(random.nextInt(order.size()));
        long position = needs.getOrDefault(need, 0L);
        switch (random.nextInt(4)) {
            case 0 -> side.retract(position);
            case 1 -> side.correct(position, Map.of("place", Map.of("latitude", 51.5, "longitude", 21.5)));
            case 2 -> side.correct(position, Map.of("category", "SAFETY"));
            default -> {
                NeedReported into = order.get(random.nextInt(order.size()));
                if (order.indexOf(into) < order.indexOf(need)) {
                    side.record(new NeedMerged(need.needId(), into.needId(), Town.day("2006"), null, null));
                }
            }
        }
    }

    private List<@Nullable String> cells() {
        return JdbcClient.create(side.database)
                .sql("select c::text from facts.need_cell c where count <> 0 order by 1")
                .query(String.class)
                .list();
    }

    private void agree(Random random) {
        for (int zoom = 0; zoom <= 13; zoom++) {
            double west = 15 + 4 * random.nextDouble();
            double south = 48 + 2 * random.nextDouble();
            Box box = zoom < 3 ? Box.WORLD : new Box(west, south, west + 3, south + 2);
            NeedFilter filter = random.nextBoolean()
                    ? NeedFilter.ALL
                    : new NeedFilter(null, Set.of("SAFETY"), Set.of(), null, null);
            NeedsMap kept = ask(Question.NOW, filter, box, zoom);
            NeedsMap counted = ask(COUNTED, filter, box, zoom);
            assertThat(kept.unlocated()).isEqualTo(counted.unlocated());
            assertThat(kept.features()).isEqualTo(counted.features());
            if (zoom == 0) {
                assertThat(kept.features()).isNotEmpty();
            }
        }
    }

    private NeedsMap ask(Question question, NeedFilter filter, Box box, int zoom) {
        return side.reading.ask(question, at -> map.map(at, filter, box, zoom)).value();
    }

    @Test
    void a_cluster_stays_the_same_while_the_map_is_moved() {
        Random random = new Random(7);
        for (int i = 0; i < NEEDS; i++) {
            side.record(need(random));
        }
        side.catchUp(1000);
        List<Feature> all = ask(Question.NOW, NeedFilter.ALL, Box.WORLD, 7).features();
        List<Feature> some = ask(Question.NOW, NeedFilter.ALL, new Box(18.9, 49.9, 19.1, 50.1), 7)
                .features();
        assertThat(some).isNotEmpty();
        assertThat(all).containsAll(some).hasSizeGreaterThan(some.size());
        long located = all.stream().mapToLong(NeedsMapTest::count).sum();
        assertThat(located + ask(Question.NOW, NeedFilter.ALL, Box.WORLD, 7).unlocated())
                .isEqualTo(NEEDS);
    }

    private static long count(Feature cluster) {
        @Nullable Object count = cluster.properties().get("count");
        return count instanceof Long number ? number : 0;
    }
}
