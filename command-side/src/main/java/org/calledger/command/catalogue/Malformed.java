package org.calledger.command.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.calledger.events.Headcount;
import org.calledger.events.Place;
import org.calledger.events.Proposer;
import org.calledger.events.Subject;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** A body that its schema refuses. */
final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem.At> errors;

    Malformed(List<Problem.At> errors) {
        super("request.malformed", null, false, false);
        this.errors = errors;
    }

    List<Problem.At> errors() {
        return errors;
    }

    /** Where a value that its schema lets through is none of its type after all (cells above their total). */
    static Problem.At at(JacksonException unbound) {
        StringBuilder place = new StringBuilder();
        for (JacksonException.Reference step : unbound.getPath()) {
            String name = step.getPropertyName();
            place.append('/').append(name == null ? String.valueOf(step.getIndex()) : name);
        }
        return unbound instanceof ValueInstantiationException made && made.getType() != null
                ? refused(place.toString(), made.getType().getRawClass())
                : new Problem.At(place.toString(), "schema.type");
    }

    /** Why there is no such value of that type. */
    private static Problem.At refused(String place, Class<?> type) {
        if (type == Proposer.class || type == Subject.class) {
            String fields = Arrays.stream(type.getRecordComponents())
                    .map(CommandSchema::field)
                    .collect(Collectors.joining(", "));
            return new Problem.At(place, "schema.exactly-one", fields);
        }
        if (type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals("outline"))) {
            return new Problem.At(place + "/outline", "schema.outline");
        }
        return new Problem.At(
                place,
                Headcount.class.isAssignableFrom(type) || type == Headcount.Cell.class
                        ? "schema.headcount"
                        : type == Place.class ? "schema.place" : "schema.type");
    }
}
