package org.calledger.ledger.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calledger.events.Fact;
import org.calledger.events.Facts;
import org.calledger.ledger.EventType;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * Every type and every revision that was ever stored can be read, and no type changes its stored shape unnoticed. For a
 * new type, or a new revision, run {@code mvn -pl shared-kernel test -Dtest=GoldenFilesTest -Dgolden.record} once.
 */
class GoldenFilesTest {
    private static final GoldenFolder GOLDEN = GoldenFolder.inSources();
    private static final String HOW = " (docs/evolution.md says how)";

    @BeforeAll
    static void record() {
        if (System.getProperty("golden.record") != null) {
            Path formats = Path.of(System.getProperty("basedir", "."))
                    .resolve("src/main/resources/org/calledger/ledger/evolution/formats.txt");
            List<Path> written = new GoldenRecorder(GOLDEN, formats).record(Integer.getInteger("golden.format"));
            Assumptions.abort("written, to be looked at and committed: " + written);
        }
    }

    static Stream<EventType> written() {
        return Facts.types().stream().map(EventTypes::storedAs);
    }

    static List<EventType> kept() {
        return GOLDEN.kept();
    }

    @Test
    void every_type_and_revision_is_kept_and_listed_and_nothing_else() {
        List<EventType> all = written()
                .flatMap(type -> Stream.iterate(1, revision -> revision <= type.revision(), revision -> revision + 1)
                        .map(revision -> new EventType(type.name(), revision)))
                .toList();
        assertThat(kept())
                .as("golden files: a type or revision without them, or them without a type" + HOW)
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(kept())
                .as("with examples" + HOW)
                .allMatch(type -> !GOLDEN.examples(type).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("written")
    void a_type_is_written_in_the_newest_format_as_it_is_declared(EventType type) {
        assertThat(Formats.ours().revisionIn(type.name(), Formats.ours().newest()))
                .as("the line of " + type + " in formats.txt" + HOW)
                .isEqualTo(type.revision());
        assertThat(Evolution.ours().newest(type.name()))
                .as("the steps to " + type + HOW)
                .isEqualTo(type.revision());
    }

    @ParameterizedTest
    @MethodSource("written")
    void a_stored_shape_does_not_change_without_a_new_revision(EventType type) {
        String kept = new String(GoldenFolder.read(GOLDEN.shape(type)), StandardCharsets.UTF_8);
        assertThat(String.join("\n", Shape.of(record(type))))
                .as("the shape of " + type + ": a stored shape never changes; give the type a new revision" + HOW)
                .isEqualTo(kept.strip());
    }

    @ParameterizedTest
    @MethodSource("written")
    void what_is_read_is_written_the_same(EventType type) {
        for (String example : GOLDEN.examples(type)) {
            byte[] stored = GoldenFolder.read(GOLDEN.example(type, example));
            assertThat(tree(EventJson.write(EventJson.read(type, stored))))
                    .as(type + " " + example)
                    .isEqualTo(tree(stored));
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void every_revision_ever_stored_is_read_as_the_type_is_now(EventType type) {
        EventType now = EventTypes.storedAs(record(type));
        for (String example : GOLDEN.examples(type)) {
            Fact read = EventJson.read(type, GoldenFolder.read(GOLDEN.example(type, example)));
            assertThat(read).isInstanceOf(record(type));
            assertThat(GOLDEN.examples(now)).contains(example);
            assertThat(read).isEqualTo(EventJson.read(now, GoldenFolder.read(GOLDEN.example(now, example))));
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void each_step_lifts_to_the_next_revision_and_can_be_taken_back(EventType type) {
        if (type.revision() == EventTypes.storedAs(record(type)).revision()) {
            return;
        }
        EventType next = new EventType(type.name(), type.revision() + 1);
        for (String example : GOLDEN.examples(type)) {
            Map<String, @Nullable Object> older = object(GOLDEN.example(type, example));
            Map<String, @Nullable Object> newer =
                    Evolution.ours().lift(type.name(), type.revision(), next.revision(), older);
            assertThat(newer).isEqualTo(object(GOLDEN.example(next, example)));
            assertThat(older).as("left as it was").isEqualTo(object(GOLDEN.example(type, example)));
            assertThat(Evolution.ours().lower(type.name(), next.revision(), type.revision(), newer))
                    .isEqualTo(older);
        }
    }

    private static Class<? extends Fact> record(EventType type) {
        return EventTypes.named(type.name()).orElseThrow();
    }

    private static JsonNode tree(byte[] json) {
        return EventJson.mapper().readTree(json);
    }

    private static Map<String, @Nullable Object> object(Path file) {
        return EventJson.mapper().readValue(GoldenFolder.read(file), new TypeReference<>() {});
    }
}
