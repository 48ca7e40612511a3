package org.calledger.command.intake.mapping;

import java.util.Optional;
import java.util.Set;

/** What a mapping must know of the catalogue: which commands there are, and their fields. */
public interface CommandForms {

    /**
     * The fields of one command.
     *
     * @param required those without which every row would be refused
     */
    record Form(Set<String> fields, Set<String> required) {}

    /** Empty when an import may send no such command. */
    Optional<Form> form(String command);
}
