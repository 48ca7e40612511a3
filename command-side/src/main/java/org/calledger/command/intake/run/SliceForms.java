package org.calledger.command.intake.run;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.calledger.command.decision.Made;
import org.calledger.command.decision.Slice;
import org.calledger.command.intake.mapping.CommandForms;
import org.jspecify.annotations.Nullable;

/** The commands that somebody outside may send, with their fields, as the records of the slices say. */
public final class SliceForms implements CommandForms {
    private final Map<String, Form> forms = new HashMap<>();

    public SliceForms(List<Slice<?, ?>> slices) {
        slices.stream()
                .filter(slice -> !slice.roles().isEmpty())
                .forEach(slice -> forms.put(slice.name(), form(slice.command().getRecordComponents())));
    }

    @Override
    public Optional<Form> form(String command) {
        return Optional.ofNullable(forms.get(command));
    }

    private static Form form(RecordComponent[] fields) {
        return new Form(names(fields, field -> true), names(fields, SliceForms::isRequired));
    }

    private static boolean isRequired(RecordComponent field) {
        return !field.isAnnotationPresent(Made.class)
                && !field.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !Collection.class.isAssignableFrom(field.getType());
    }

    /** As in JSON: a name that Java keeps for itself carries an underscore there. */
    private static Set<String> names(RecordComponent[] fields, Predicate<RecordComponent> wanted) {
        return Arrays.stream(fields)
                .filter(wanted)
                .map(field -> field.getName().endsWith("_")
                        ? field.getName().substring(0, field.getName().length() - 1)
                        : field.getName())
                .collect(Collectors.toUnmodifiableSet());
    }
}
