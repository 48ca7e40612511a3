package org.calledger.ledger.evolution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.calledger.events.Fact;
import org.calledger.events.Facts;
import org.calledger.ledger.EventType;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what is missing for the types as they are now, and never over what is there: shape, examples, the line in
 * {@code formats.txt}. The examples of an older revision are lifted into the newest, for the eye of whoever commits them.
 */
final class GoldenRecorder {
    private static final JsonMapper MAPPER = EventJson.mapper();
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private final GoldenFolder golden;
    private final Path formats;
    private final List<Path> written = new ArrayList<>();

    GoldenRecorder(GoldenFolder golden, Path formats) {
        this.golden = golden;
        this.formats = formats;
    }

    /** @param format in which what is new is written first; null: the newest there is */
    List<Path> record(@Nullable Integer format) {
        for (Class<? extends Fact> record : Facts.types()) {
            EventType type = EventTypes.storedAs(record);
            write(golden.shape(type), String.join("\n", Shape.of(record)));
            example(type, "full", Sample.full(record.asSubclass(Record.class)));
            example(type, "least", Sample.least(record.asSubclass(Record.class)));
            liftExamples(type);
        }
        list(format);
        return written;
    }

    private void example(EventType type, String name, Record fact) {
        // an older revision has it: then it is lifted, not made up anew
        if (type.revision() == 1) {
            write(
                    golden.example(type, name),
                    MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(fact));
        }
    }

    private void liftExamples(EventType type) {
        for (int revision = 1; revision < type.revision(); revision++) {
            EventType older = new EventType(type.name(), revision);
            for (String name : golden.examples(older)) {
                Map<String, @Nullable Object> json =
                        MAPPER.readValue(GoldenFolder.read(golden.example(older, name)), OBJECT);
                Map<String, @Nullable Object> lifted = Evolution.ours().lift(type.name(), revision, revision + 1, json);
                write(
                        golden.example(new EventType(type.name(), revision + 1), name),
                        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(lifted));
            }
        }
    }

    private void write(Path file, String text) {
        if (GoldenFolder.writeNew(file, text.strip() + "\n")) {
            written.add(file);
        }
    }

    /** Lines are sorted by format and name: two branches that both add types merge by keeping both. */
    private void list(@Nullable Integer format) {
        try {
            String text = Files.readString(formats, UTF_8);
            Formats known = Formats.parse(text);
            int since = format == null ? Math.max(1, known.newest()) : format;
            List<String> lines = new ArrayList<>();
            for (Class<? extends Fact> record : Facts.types()) {
                EventType type = EventTypes.storedAs(record);
                if (known.revisionIn(type.name(), Integer.MAX_VALUE) < type.revision()) {
                    lines.add(since + " " + type.name() + " " + type.revision());
                }
            }
            if (!lines.isEmpty()) {
                Files.writeString(formats, sorted(text, lines), UTF_8);
                written.add(formats);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sorted(String text, List<String> more) {
        StringBuilder all = new StringBuilder();
        Map<Integer, List<String>> byFormat = new TreeMap<>();
        java.util.stream.Stream.concat(text.lines(), more.stream()).forEach(line -> {
            if (line.startsWith("#") || line.isBlank()) {
                all.append(line).append('\n');
            } else {
                int format = Integer.parseInt(line.substring(0, line.indexOf(' ')));
                byFormat.computeIfAbsent(format, any -> new ArrayList<>()).add(line);
            }
        });
        byFormat.values()
                .forEach(lines ->
                        lines.stream().sorted().forEach(line -> all.append(line).append('\n')));
        return all.toString();
    }
}
