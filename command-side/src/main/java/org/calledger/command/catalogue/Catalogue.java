package org.calledger.command.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calledger.access.Caller;
import org.calledger.access.Role;
import org.calledger.command.CommandSide;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Slice;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Name to command to roles, from the list of slices and nothing else. Feeds every door. */
@Component
public final class Catalogue {

    private final Map<String, Entry<?>> entries = new LinkedHashMap<>();
    private final Set<String> freeTexts;

    public Catalogue() {
        this(CommandSide.SLICES);
    }

    /** For tests with slices of their own. */
    Catalogue(List<Slice<?, ?>> slices) {
        for (Slice<?, ?> slice : slices) {
            if (entries.put(slice.name(), Entry.of(slice)) != null) {
                throw new IllegalStateException("two commands are called " + slice.name());
            }
        }
        freeTexts = slices.stream()
                .flatMap(slice -> Arrays.stream(slice.command().getRecordComponents()))
                .filter(component -> component.isAnnotationPresent(FreeText.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is listed: everything but what the house sends itself. */
    public List<Listed> listed() {
        return entries.values().stream()
                .filter(entry -> !entry.isInternal())
                .map(entry -> new Listed(entry.name(), entry.slice().roles(), entry.schema()))
                .toList();
    }

    /** One line of the list; the schema is not to be changed. */
    public record Listed(String name, Set<Role> roles, ObjectNode schema) {}

    /** What the schema of a listed command says against this body; nothing is decided or recorded. */
    public List<Problem.At> check(String name, JsonNode body) {
        Entry<?> entry = entries.get(name);
        if (entry == null || entry.isInternal()) {
            throw new IllegalArgumentException("no command " + name);
        }
        try {
            entry.bind(body);
            return List.of();
        } catch (Malformed malformed) {
            return malformed.errors();
        }
    }

    Optional<Entry<?>> find(String name, Caller caller) {
        return Optional.<Entry<?>>ofNullable(entries.get(name))
                .filter(entry -> !entry.isInternal() || caller.internal());
    }

    Set<String> freeTexts() {
        return freeTexts;
    }

    Collection<Entry<?>> all() {
        return entries.values();
    }
}
