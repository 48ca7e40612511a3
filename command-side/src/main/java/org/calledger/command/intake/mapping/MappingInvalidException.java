package org.calledger.command.intake.mapping;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.calledger.access.problem.Language;
import org.calledger.access.problem.ProblemWords;

/** A mapping that says something it cannot mean. Nothing was recorded. Its message is in English. */
public final class MappingInvalidException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Wrong> wrongs;

    /**
     * One thing that is wrong.
     *
     * @param path in the YAML, as {@code targets[2].fields.on}
     * @param code of the words for it ({@link ProblemWords#place})
     */
    public record Wrong(String path, String code, List<String> arguments) {

        /** Where, and what. */
        public String in(Locale language) {
            return path + " " + ProblemWords.place(code, language, arguments);
        }
    }

    MappingInvalidException(List<Wrong> wrongs) {
        super(said(wrongs, Language.ENGLISH));
        this.wrongs = List.copyOf(wrongs);
    }

    /** All that is wrong, in the order of the mapping; at least one. */
    public List<Wrong> wrongs() {
        return wrongs;
    }

    /** All of it, a line each. */
    public String in(Locale language) {
        return said(wrongs, language);
    }

    private static String said(List<Wrong> wrongs, Locale language) {
        return wrongs.stream().map(wrong -> wrong.in(language)).collect(Collectors.joining("\n"));
    }
}
