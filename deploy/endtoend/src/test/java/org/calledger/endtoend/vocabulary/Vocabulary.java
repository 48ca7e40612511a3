package org.calledger.endtoend.vocabulary;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.calledger.command.CommandSide;
import org.calledger.command.catalogue.CommandWords;
import org.calledger.command.decision.Slice;
import org.calledger.events.Facts;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.refusal.Rule;

/** Writes the page of all words, from the code and its bundles. */
final class Vocabulary {
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    private static final String HEAD = """
            # Vocabulary

            Every event, command, rule and kind, in Polish and in English, with the sentence that it comes from. This page is made
            from the code; `VocabularyTest` fails when it is not up to date, and says how to renew it.

            The sentences are those of the two pages that [domain.md](domain.md) starts from: 000 is that of MOPS Krasnystaw on what
            a CAL is, 003 that of MOPS Radom on twenty years of the idea. What has a dash comes from neither: it is what a ledger
            needs to be one.

            """;

    private final Origins origins = new Origins();
    private final Set<String> asked = new TreeSet<>();
    private final StringBuilder page = new StringBuilder(HEAD);

    String page() {
        sentences();
        Map<String, List<String>> events = new LinkedHashMap<>();
        Facts.types().stream()
                .map(type -> EventTypes.storedAs(type).name())
                .forEach(name -> events.computeIfAbsent(capability(name), none -> new java.util.ArrayList<>())
                        .add(name));
        head("Events", "event", "po polsku", "in English", "from");
        events.values().forEach(names -> names.forEach(this::event));
        head("Commands", "command", "po polsku", "in English", "becomes", "from");
        CommandSide.SLICES.forEach(this::command);
        head("Rules", "code", "po polsku", "in English", "from");
        Arrays.stream(Rule.values()).forEach(this::rule);
        kinds();
        return page.toString();
    }

    /** Keys of origins that no word asked for. */
    Set<String> idle() {
        Set<String> idle = new TreeSet<>();
        origins.keys().forEach(idle::add);
        idle.removeAll(asked);
        return idle;
    }

    private void sentences() {
        head("Sentences", "number", "sentence");
        origins.sentences().forEach((number, words) -> row(number, words));
    }

    private static String capability(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private void event(String name) {
        row("`" + name + "`", word("events.types", "pl", name), word("events.types", "en", name), from(name));
    }

    private String from(String name) {
        return origin(name, capability(name));
    }

    private void command(Slice<?, ?> slice) {
        List<String> facts = slice.records().stream()
                .map(type -> EventTypes.storedAs(type).name())
                .sorted()
                .toList();
        String first = facts.stream()
                .filter(name -> name.endsWith("." + slice.command().getSimpleName()))
                .findFirst()
                .orElse(facts.getFirst());
        row(
                "`" + slice.name() + "`" + (slice.isInternal() ? " (the importer's own)" : ""),
                CommandWords.of(slice.name(), POLISH),
                CommandWords.of(slice.name(), Locale.ENGLISH),
                facts.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")),
                from(first));
    }

    private void rule(Rule rule) {
        row(
                "`" + rule.code() + "`",
                word("refusal.refusals", "pl", rule.code() + ".title"),
                word("refusal.refusals", "en", rule.code() + ".title"),
                from(rule.code()));
    }

    private void kinds() {
        ResourceBundle polish = bundle("events.kinds", "pl");
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        new TreeSet<>(polish.keySet())
                .forEach(key -> kinds.computeIfAbsent(capability(key), none -> new LinkedHashSet<>())
                        .add(key));
        page.append("\n## Kinds\n\nClosed lists: a value that is not here is refused.\n");
        kinds.forEach((kind, keys) -> {
            page.append("\n### ").append(kind).append('\n');
            table("value", "po polsku", "in English", "from");
            for (Object value : values(kind)) {
                String key = kind + "." + value;
                row("`" + value + "`", polish.getString(key), word("events.kinds", "en", key), origin(key, kind));
            }
        });
    }

    /** In the order of the code. */
    private static Object[] values(String kind) {
        try {
            return Class.forName("org.calledger.events." + kind).getEnumConstants();
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private String origin(String... keys) {
        asked.addAll(List.of(keys));
        return origins.of(keys);
    }

    private static String word(String bundle, String language, String key) {
        return bundle(bundle, language).getString(key);
    }

    private static ResourceBundle bundle(String name, String language) {
        return ResourceBundle.getBundle(
                "org.calledger." + name,
                Locale.forLanguageTag(language),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private void head(String title, String... columns) {
        page.append("\n## ").append(title).append('\n');
        table(columns);
    }

    private void table(String... columns) {
        page.append('\n');
        row(columns);
        page.append("|").append(" --- |".repeat(columns.length)).append('\n');
    }

    private void row(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
