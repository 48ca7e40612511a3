package org.calledger.command.intake.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads expressions that give a text. */
final class TextReader {
    private static final Set<String> SOURCES = Set.of("column", "text", "id", "lookup");
    private static final Set<String> STEPS =
            Set.of("absent", "same-as", "first", "map", "default", "limit", "over", "unreadable", "otherwise");
    private static final Pattern PIECE = Pattern.compile("\\{([^{}?]+)(\\??)}|([^{}]+)|(.)", Pattern.DOTALL);
    private final Lookups lookups;

    TextReader(Lookups lookups) {
        this.lookups = lookups;
    }

    /** Whether this is an expression rather than an object of fields. */
    static boolean isExpression(Clause clause) {
        return clause.node().isObject() && SOURCES.stream().anyMatch(clause::has);
    }

    /** A text with references in braces, or an expression; {@code more} are the keys that the caller reads himself. */
    Text read(Clause clause, Scope scope, Set<String> more) {
        if (!clause.node().isObject()) {
            return template(clause, scope);
        }
        clause.only(keys(more));
        return steps(source(clause, scope), clause, scope);
    }

    private static Set<String> keys(Set<String> more) {
        Set<String> keys = new java.util.HashSet<>(more);
        keys.addAll(SOURCES);
        keys.addAll(STEPS);
        keys.addAll(Set.of("of", "where", "take"));
        return keys;
    }

    private Text source(Clause clause, Scope scope) {
        if (SOURCES.stream().filter(clause::has).count() != 1) {
            clause.wrong("schema.mapping.source");
        }
        if (clause.has("text")) {
            return template(clause.at("text"), scope);
        }
        if (clause.has("id")) {
            return id(clause, scope);
        }
        if (clause.has("lookup")) {
            return lookups.read(clause, scope);
        }
        return scope.reference(clause.at("column").text());
    }

    Template template(Clause clause, Scope scope) {
        List<Template.Piece> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(clause.text());
        while (piece.find()) {
            if (piece.group(4) != null) {
                clause.wrong("schema.mapping.brace");
                break;
            }
            String name = piece.group(1);
            pieces.add(
                    name == null
                            ? new Template.Piece(piece.group(), null, false)
                            : new Template.Piece(
                                    "",
                                    scope.reference(name.strip()),
                                    !piece.group(2).isEmpty()));
        }
        return new Template(pieces.isEmpty() ? List.of(new Template.Piece("", null, false)) : pieces);
    }

    private static Text id(Clause clause, Scope scope) {
        List<DerivedId.Part> parts = new ArrayList<>();
        for (String part : clause.at("of").texts()) {
            boolean optional = part.endsWith("?");
            String name = optional ? part.substring(0, part.length() - 1) : part;
            parts.add(new DerivedId.Part(scope.reference(name), optional));
        }
        String thing = clause.at("id").text();
        return new DerivedId(scope.mapping() + "/" + thing + "/", parts);
    }

    private Text steps(Text source, Clause clause, Scope scope) {
        Text text = source;
        if (clause.has("absent")) {
            text = new Steps.Absent(text, words(clause.at("absent")));
        }
        if (clause.has("same-as")) {
            text = new Steps.SameAs(text, scope.reference(clause.at("same-as").text()));
        }
        if (clause.has("first")) {
            text = new Steps.First(text, elements(clause.at("first")));
        }
        if (clause.has("map") || clause.has("default")) {
            text = map(text, clause);
        }
        if (clause.has("over")) {
            text = new Steps.Over(text, clause.at("over").wholeOr(2, 2, 1_000_000));
        }
        return text;
    }

    /** The last steps, after the caller made a date or a band of the text. */
    Text finish(Text text, Clause clause, Scope scope) {
        Text last = text;
        if (clause.at("unreadable").isWord("absent")) {
            last = new Steps.Lenient(last);
        }
        if (clause.has("otherwise")) {
            last = new Steps.Otherwise(last, template(clause.at("otherwise"), scope));
        }
        if (clause.has("limit")) {
            last = new Steps.Limit(last, clause.at("limit").wholeOr(2, 2, 1_000_000));
        }
        return last;
    }

    static Elements elements(Clause separator) {
        String text = separator.text();
        if (text.isEmpty()) {
            separator.wrong("schema.mapping.separator");
        }
        return new Elements(text.isEmpty() ? "," : text);
    }

    private static Text map(Text source, Clause clause) {
        Map<String, String> values = new HashMap<>();
        clause.at("map")
                .entries()
                .forEach((word, value) -> values.put(word.toLowerCase(Locale.ROOT), value.textOr("")));
        String rest = clause.has("default") ? clause.at("default").textOr("") : null;
        return new Steps.Mapped(source, Map.copyOf(values), rest);
    }

    /** Words in which {@code *} stands for any letters; capital or not. */
    private static Pattern words(Clause clause) {
        String any = clause.texts().stream()
                .filter(Objects::nonNull)
                .map(word -> Pattern.quote(word).replace("*", "\\E.*\\Q"))
                .collect(Collectors.joining("|"));
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
