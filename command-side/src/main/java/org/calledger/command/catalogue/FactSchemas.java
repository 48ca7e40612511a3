package org.calledger.command.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calledger.command.CommandSide;
import org.calledger.command.decision.AtMostOne;
import org.calledger.command.decision.ExactlyOne;
import org.calledger.command.decision.Made;
import org.calledger.command.decision.Slice;
import org.calledger.events.CertificateCode;
import org.calledger.events.Fact;
import org.calledger.events.PersonEvent.PersonalDataCorrected;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.events.PersonId;
import org.calledger.events.PersonalData;
import org.calledger.ledger.axon.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What may be said of each type of fact: its shape is that of the stored record, its bounds are those of the commands that
 * record it. Corrections are checked by it, so that a corrected fact is one that could have been recorded. Safe for use by
 * many threads.
 */
public final class FactSchemas {
    /** What commands name by id, facts hold with what was known of them. */
    private static final Map<String, List<String>> HELD_AS =
            Map.of("personId", List.of("participant", "supporter"), "personIds", List.of("participants"));

    private static final Map<Class<?>, FactSchemas> BY_TYPE = new ConcurrentHashMap<>();

    private final SchemaCheck check;
    private final List<List<String>> kept;
    private final Set<String> made;

    private FactSchemas(Class<? extends Fact> type) {
        List<Slice<?, ?>> recording = CommandSide.SLICES.stream()
                .filter(slice -> slice.records().contains(type))
                .toList();
        ObjectNode schema = EventJson.mapper().createObjectNode();
        schema.put("$schema", CommandSchema.DIALECT);
        TypeSchema.record(type, schema, component -> bounded(component, recording));
        ArrayNode groups = schema.arrayNode();
        List<List<String>> atMostOne = new ArrayList<>();
        for (Slice<?, ?> slice : recording) {
            for (ExactlyOne group : slice.command().getAnnotationsByType(ExactlyOne.class)) {
                held(type, group.value()).ifPresent(fields -> CommandSchema.exactlyOne(fields, groups.addObject()));
            }
            for (AtMostOne group : slice.command().getAnnotationsByType(AtMostOne.class)) {
                held(type, group.value()).ifPresent(atMostOne::add);
            }
        }
        atMostOne.forEach(fields -> CommandSchema.atMostOne(fields, groups));
        if (!groups.isEmpty()) {
            schema.set("allOf", groups);
        }
        this.check = new SchemaCheck(schema);
        this.kept = List.copyOf(atMostOne);
        this.made = Stream.of(
                        bound(type),
                        recording.stream()
                                .flatMap(slice -> Arrays.stream(slice.command().getRecordComponents()))
                                .filter(component -> component.isAnnotationPresent(Made.class)),
                        Arrays.stream(type.getRecordComponents())
                                .filter(component -> component.getType() == CertificateCode.class))
                .flatMap(components -> components)
                .map(CommandSchema::field)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Personal data are sealed for their person and said anew only by their own command, and an erasure is final. */
    private static Stream<RecordComponent> bound(Class<? extends Fact> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() == PersonalData.class
                        || (component.getType() == PersonId.class
                                && (type == PersonalDataCorrected.class || type == PersonalDataErased.class)));
    }

    public static FactSchemas of(Class<? extends Fact> type) {
        return BY_TYPE.computeIfAbsent(type, key -> new FactSchemas(type));
    }

    /** What is wrong with the fact as it would read, and where; {@code before} is how it reads now, both as JSON. */
    public List<Problem.At> errors(ObjectNode before, ObjectNode after) {
        List<Problem.At> errors = new ArrayList<>(check.errors(after));
        for (List<String> group : kept) {
            if (group.stream().anyMatch(before::has) && group.stream().noneMatch(after::has)) {
                errors.add(new Problem.At("", "schema.at-least-one", String.join(", ", group)));
            }
        }
        return errors;
    }

    /** Where, and why, what its schema lets through is none of such facts after all. */
    public static Problem.At unbound(JacksonException none) {
        return Malformed.at(none);
    }

    /** Whether the field is the id of the very thing that such a fact begins, or follows from it: that is never another. */
    public boolean isIdentity(String field) {
        return made.contains(field);
    }

    /** The same field of a command that records it, if one is of the same type; else the component itself. */
    private static RecordComponent bounded(RecordComponent component, List<Slice<?, ?>> recording) {
        return recording.stream()
                .flatMap(slice -> Arrays.stream(slice.command().getRecordComponents()))
                .filter(other -> other.getName().equals(component.getName())
                        && other.getGenericType().equals(component.getGenericType()))
                .findFirst()
                .orElse(component);
    }

    /** The fields of the fact that hold what these fields of a command say; empty, if it does not hold all of them. */
    private static Optional<List<String>> held(Class<?> type, String[] fields) {
        Set<String> components = Arrays.stream(type.getRecordComponents())
                .map(CommandSchema::field)
                .collect(Collectors.toSet());
        List<String> held = new ArrayList<>();
        for (String field : fields) {
            Stream.concat(Stream.of(field), HELD_AS.getOrDefault(field, List.of()).stream())
                    .filter(components::contains)
                    .findFirst()
                    .ifPresent(held::add);
        }
        return held.size() == fields.length ? Optional.of(held) : Optional.empty();
    }
}
