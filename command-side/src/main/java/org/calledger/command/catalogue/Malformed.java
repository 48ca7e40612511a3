package org.calledger.command.catalogue;

import java.util.List;
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
        Throwable cause = unbound.getCause();
        String ours = unbound instanceof ValueInstantiationException && cause instanceof IllegalArgumentException
                ? cause.getMessage()
                : null;
        return new Problem.At(place.toString(), ours == null ? "is not of the type required here" : ours);
    }
}
