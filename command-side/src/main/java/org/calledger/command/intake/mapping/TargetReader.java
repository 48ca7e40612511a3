package org.calledger.command.intake.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one target, as far as it can be read before all columns of its file are known. */
final class TargetReader {
    private static final Set<String> KEYS =
            Set.of("target", "file", "command", "when", "once", "each", "fields", "order", "existing");
    private final TextReader texts;
    private final FieldReader fields;
    private final CommandForms forms;

    /** A target that lacks only the plan of its file. */
    interface Unplanned {
        Target with(Map<String, SheetPlan> plans);
    }

    TargetReader(TextReader texts, CommandForms forms) {
        this.texts = texts;
        this.fields = new FieldReader(texts);
        this.forms = forms;
    }

    @Nullable
    Unplanned read(Clause clause, Map<String, Scope> scopes, @Nullable JsonNode source) {
        clause.only(KEYS);
        String file = clause.at("file").text();
        Scope scope = scopes.get(file);
        if (scope == null) {
            clause.at("file").wrong("schema.mapping.not-among-files");
            return null;
        }
        String name = clause.at("target").text();
        List<Condition> when = conditions(clause.at("when"), scope);
        List<Text> once = new ArrayList<>();
        clause.at("once").texts().forEach(part -> once.add(scope.reference(part)));
        Each each = clause.has("each") ? each(clause.at("each"), scope) : null;
        scope.element(
                each == null ? null : each.name(),
                each == null ? null : each.cell().column());
        Field.Parts body = sourced(fields.object(clause.at("fields"), scope), source);
        scope.element(null, null);
        String command = checked(clause, body);
        boolean inOrder = clause.at("order").isWord("kept");
        boolean ensures = clause.at("existing").isWord("fine");
        return plans -> new Target(name, planned(plans, file), command, when, once, each, body, inOrder, ensures);
    }

    private static SheetPlan planned(Map<String, SheetPlan> plans, String file) {
        SheetPlan plan = plans.get(file);
        if (plan == null) {
            throw new IllegalStateException("no plan for " + file);
        }
        return plan;
    }

    private String checked(Clause clause, Field.Parts body) {
        String command = clause.at("command").text();
        CommandForms.Form form = forms.form(command).orElse(null);
        if (form == null) {
            clause.at("command").wrong("schema.mapping.command");
            return command;
        }
        Set<String> missing = new HashSet<>(form.required());
        missing.removeAll(body.fields().keySet());
        missing.stream()
                .sorted()
                .forEach(field -> clause.at("fields").at(field).wrong("schema.mapping.field-missing", command));
        for (String field : body.fields().keySet()) {
            if (!form.fields().contains(field)) {
                clause.at("fields").at(field).wrong("schema.mapping.field", command);
            }
        }
        return command;
    }

    private static Field.Parts sourced(Field.Parts body, @Nullable JsonNode source) {
        if (source == null || body.fields().containsKey("source")) {
            return body;
        }
        Map<String, Field> with = new java.util.LinkedHashMap<>(body.fields());
        with.put("source", new Field.Constant(source));
        return new Field.Parts(with);
    }

    private Each each(Clause clause, Scope scope) {
        clause.only(Set.of("column", "separator", "name", "absent"));
        Text cell = scope.reference(clause.at("column").text());
        if (clause.has("absent")) {
            cell = texts.read(
                    new Clause(clause.node(), clause.path(), clause.wrongs()), scope, Set.of("separator", "name"));
        }
        return new Each(
                cell,
                TextReader.elements(clause.at("separator")),
                clause.at("name").text());
    }

    private static List<Condition> conditions(Clause clause, Scope scope) {
        List<Condition> conditions = new ArrayList<>();
        clause.entries().forEach((name, wanted) -> conditions.add(condition(wanted, scope.reference(name))));
        return conditions;
    }

    private static Condition condition(Clause wanted, Text text) {
        if (wanted.node().isObject()) {
            wanted.only(Set.of("not"));
            return oneOf(wanted.at("not"), text, false);
        }
        return switch (wanted.node().asString("")) {
            case "present" -> new Condition.Presence(text, true);
            case "absent" -> new Condition.Presence(text, false);
            default -> oneOf(wanted, text, true);
        };
    }

    private static Condition oneOf(Clause clause, Text text, boolean wanted) {
        Set<String> words = Set.copyOf(clause.texts());
        BigDecimal number = clause.node().isNumber() ? clause.node().decimalValue() : null;
        return new Condition.OneOf(text, words, number, wanted);
    }
}
