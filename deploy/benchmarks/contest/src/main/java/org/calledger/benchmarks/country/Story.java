package org.calledger.benchmarks.country;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.calledger.events.Fact;
import org.calledger.events.PartialDate;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.FactTags;

/** The events of a whole history, one after the other. */
public final class Story {
    private static final byte[] METADATA =
            "{\"actor\":\"generator\",\"role\":\"COORDINATOR\",\"command\":\"import\",\"importId\":\"country\"}"
                    .getBytes(StandardCharsets.UTF_8);

    private final Chance chance;
    private final Consumer<NewEvent> sink;
    private Instant time = begin(History.FIRST);
    private long told;

    private Story(Chance chance, Consumer<NewEvent> sink) {
        this.chance = chance;
        this.sink = sink;
    }

    /**
     * Hands over about so many events, or those of the founding where they are more.
     *
     * @return how many
     */
    public static long tell(Scale scale, long events, long seed, Consumer<NewEvent> sink) {
        Chance chance = new Chance(seed);
        Story story = new Story(chance, sink);
        List<Gmina> gminas = new Founding(scale, chance, story::record).found();
        long founded = story.told;
        History history = new History(chance, story::record);
        for (int month = 0; month < History.MONTHS; month++) {
            YearMonth now = History.FIRST.plusMonths(month);
            history.in(now);
            story.time = begin(now);
            long until = founded + (events - founded) * (month + 1) / History.MONTHS;
            while (story.told < until) {
                history.happen(chance.mostly(gminas));
            }
        }
        return story.told;
    }

    /**
     * Hands over about so many events of the next month in the country that {@link #tell} founded by that seed.
     *
     * @param anew another seed, of what happens in it
     */
    public static void goOn(Scale scale, long events, long seed, long anew, Consumer<NewEvent> sink) {
        List<Gmina> gminas = new Founding(scale, new Chance(seed), fact -> {}).found();
        Chance chance = new Chance(anew, seed);
        Story story = new Story(chance, sink);
        History history = new History(chance, story::record);
        YearMonth now = History.FIRST.plusMonths(History.MONTHS);
        history.in(now);
        story.time = begin(now);
        while (story.told < events) {
            history.happen(chance.mostly(gminas));
        }
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private UUID record(Fact fact) {
        UUID id = chance.id();
        PartialDate on = fact.on();
        told++;
        sink.accept(new NewEvent(
                id,
                EventTypes.storedAs(fact.getClass()),
                time,
                on == null ? null : on.earliest(),
                on == null ? null : on.latest(),
                EventJson.write(fact),
                METADATA,
                FactTags.of(fact)));
        return id;
    }
}
