package org.calledger.command.intake.mapping;

import java.util.List;
import java.util.stream.Collectors;

/** A mapping that says something it cannot mean. Nothing was recorded. */
public final class MappingInvalidException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Wrong> wrongs;

    /**
     * One thing that is wrong.
     *
     * @param path in the YAML, as {@code targets[2].fields.on}
     */
    public record Wrong(String path, String detail) {}

    MappingInvalidException(List<Wrong> wrongs) {
        super(wrongs.stream().map(wrong -> wrong.path() + ": " + wrong.detail()).collect(Collectors.joining("\n")));
        this.wrongs = List.copyOf(wrongs);
    }

    /** All that is wrong, in the order of the mapping; at least one. */
    public List<Wrong> wrongs() {
        return wrongs;
    }
}
