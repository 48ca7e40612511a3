package org.calledger.access.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong, and where.
 *
 * @param pointer JSON Pointer (RFC 6901)
 * @param detail a rule's code, words, or the code of words that are still to be said ({@link ProblemWords#place})
 * @param arguments for those words
 */
public record Place(
        String pointer, String detail, @JsonIgnore List<String> arguments) {

    public Place {
        arguments = List.copyOf(arguments);
    }

    public Place(String pointer, String detail, String... arguments) {
        this(pointer, detail, List.of(arguments));
    }

    Place in(Locale language) {
        return new Place(pointer, ProblemWords.place(detail, language, arguments));
    }
}
