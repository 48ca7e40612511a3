package org.calledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.calledger.events.Fact;
import org.calledger.events.Facts;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.events.HistoryEvent.PuttingRight;
import org.calledger.events.PersonEvent.PersonalDataCorrected;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.InMemoryLedger;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.FactTags;
import org.calledger.ledger.axon.Recorded;
import org.calledger.query.QuerySide;
import org.calledger.testing.SampleFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every type of fact there is goes through correction and retraction, as every fold takes it in: no type can be forgotten. */
class EveryFactPutRightTest {
    private static final SampleFacts FIRST = new SampleFacts(1);
    private static final SampleFacts SECOND = new SampleFacts(2);

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final List<Projection> projections = new Layout(QuerySide.VIEWS).projections();
    private final Folding folding = new Folding(projections, new Putting(ledger));

    static Stream<Class<? extends Fact>> types() {
        return Facts.types().stream()
                .filter(type -> !PuttingRight.class.isAssignableFrom(type))
                // read from the ledger alone: no view holds who somebody is
                .filter(type -> type != PersonalDataCorrected.class);
    }

    /** An erasure has no day, and is never taken back. */
    static Stream<Class<? extends Fact>> takenBack() {
        return types().filter(type -> type != PersonalDataErased.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_corrected_fact_gives_the_rows_of_the_fact_as_it_now_reads(Class<? extends Fact> type) {
        Fact fact = FIRST.of(type);
        UUID event = take(fact);
        assertThat(standing()).isNotEmpty().isEqualTo(rows(fact));
        ObjectNode other = EventJson.mapper().valueToTree(SECOND.of(type));
        Map<String, @Nullable Object> set = new HashMap<>();
        for (String field : other.propertyNames()) {
            set.put(field, EventJson.mapper().convertValue(other.get(field), Object.class));
            take(new FactCorrected(event, name(fact), Map.copyOf(set), "pomyłka", List.of(), null, null));
            assertThat(standing()).as(field).isEqualTo(rows(EventJson.corrected(fact, set)));
        }
    }

    @ParameterizedTest
    @MethodSource("takenBack")
    void a_retracted_fact_gives_none_until_its_retraction_is_retracted(Class<? extends Fact> type) {
        Fact fact = FIRST.of(type);
        UUID event = take(fact);
        UUID correction = take(new FactCorrected(event, name(fact), Map.of("on", "1999"), "x", List.of(), null, null));
        UUID retraction = take(new FactRetracted(event, name(fact), "nie było", List.of(), null, null));
        assertThat(standing()).isEmpty();
        take(new FactRetracted(retraction, "history.FactRetracted", "było", List.of(), null, null));
        assertThat(standing()).isEqualTo(rows(EventJson.corrected(fact, Map.of("on", "1999"))));
        take(new FactRetracted(correction, "history.FactCorrected", "wtedy", List.of(), null, null));
        assertThat(standing()).isEqualTo(rows(fact));
    }

    /** Recorded, and taken in by every fold. */
    private UUID take(Fact fact) {
        UUID id = UUID.randomUUID();
        ledger.append(
                        List.of(new NewEvent(
                                id,
                                EventTypes.storedAs(fact.getClass()),
                                Instant.EPOCH,
                                null,
                                null,
                                EventJson.write(fact),
                                "{}".getBytes(StandardCharsets.UTF_8),
                                FactTags.of(fact))),
                        AppendCondition.none())
                .join();
        folding.take(new Recorded(ledger.head(), id, Instant.EPOCH, fact, Map.of()));
        return id;
    }

    private static String name(Fact fact) {
        return EventTypes.storedAs(fact.getClass()).name();
    }

    /** The rows that stand, with the day of their fact. */
    private List<String> standing() {
        List<String> lines = new ArrayList<>();
        folding.rows()
                .forEach((shape, rows) -> rows.forEach(row -> {
                    TextLine line = new TextLine();
                    row.write(line);
                    line.end();
                    String[] columns = text(line).split("\t", 6);
                    if (columns[1].equals("\\N")) {
                        lines.add(shape.table() + "\t" + columns[4] + "\t" + columns[5].strip());
                    }
                }));
        return sorted(lines);
    }

    private List<String> rows(Fact fact) {
        List<String> lines = new ArrayList<>();
        Recorded event = new Recorded(1, UUID.randomUUID(), Instant.EPOCH, fact, Map.of());
        for (Projection projection : projections) {
            projection.fold(event, row -> {
                TextLine line = new TextLine();
                line.add(fact.on());
                row.write(line);
                lines.add(row.shape().table() + "\t" + text(line).strip());
            });
        }
        return sorted(lines);
    }

    private static String text(TextLine line) {
        return new String(line.take(), StandardCharsets.UTF_8);
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }
}
