package org.calledger.command.intake.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.calledger.events.AgeBand;
import tools.jackson.databind.JsonNode;

/** Reads what fills a field: constants, texts with references, expressions, lists and objects of them. */
final class FieldReader {
    private static final Set<String> FORMS = Set.of("as", "decimal", "times", "pattern", "bands", "valid", "list");
    private static final Set<String> PLACE = Set.of("place", "order", "separator", "decimal", "box");
    private static final AgeBand ANY_AGE = new AgeBand(0, 130);
    private final TextReader texts;

    FieldReader(TextReader texts) {
        this.texts = texts;
    }

    Field read(Clause clause, Scope scope) {
        JsonNode node = clause.node();
        if (TextReader.isExpression(clause)) {
            return expression(clause, scope);
        }
        if (node.isObject()) {
            return clause.has("place") ? place(clause, scope) : object(clause, scope);
        }
        if (node.isArray()) {
            return new Field.Several(
                    clause.elements().stream().map(one -> read(one, scope)).toList());
        }
        if (node.isString()) {
            Template template = texts.template(clause, scope);
            return template.isConstant() ? new Field.Constant(node) : new Field.Worded(template);
        }
        if (!clause.isThere()) {
            clause.wrong("schema.mapping.empty");
        }
        return new Field.Constant(node);
    }

    Field.Parts object(Clause clause, Scope scope) {
        Map<String, Field> fields = new LinkedHashMap<>();
        clause.entries().forEach((name, inner) -> fields.put(name, read(inner, scope)));
        return new Field.Parts(fields);
    }

    /** An expression that gives a text, also with dates and bands. */
    Text text(Clause clause, Scope scope) {
        Text source = texts.read(clause, scope, FORMS);
        if (!clause.node().isObject()) {
            return source;
        }
        Text formed = switch (clause.at("as").textOr("text")) {
            case "text" -> source;
            case "date" -> new Dates(source, patterns(clause.at("pattern")));
            case "age-band" -> ages(source, clause, scope);
            default -> {
                clause.at("as").wrong("schema.mapping.as-text");
                yield source;
            }
        };
        return texts.finish(formed, clause, scope);
    }

    private Field expression(Clause clause, Scope scope) {
        String form = clause.at("as").textOr(clause.has("list") ? "list" : "text");
        return switch (form) {
            case "text", "date", "age-band" -> new Field.Worded(text(clause, scope));
            case "integer" -> new Field.Numeric(numbers(clause, scope), Field.Form.INTEGER);
            case "rounded" -> new Field.Numeric(numbers(clause, scope), Field.Form.ROUNDED);
            case "decimal" -> new Field.Numeric(numbers(clause, scope), Field.Form.DECIMAL);
            case "headcount" -> new Field.Count(numbers(clause, scope));
            case "list" -> new Field.Split(finished(clause, scope), TextReader.elements(clause.at("list")));
            default -> {
                clause.at("as").wrong("schema.mapping.as");
                yield new Field.Constant(clause.node());
            }
        };
    }

    private Text finished(Clause clause, Scope scope) {
        return texts.finish(texts.read(clause, scope, FORMS), clause, scope);
    }

    private Numbers numbers(Clause clause, Scope scope) {
        BigDecimal times = clause.has("times") ? clause.at("times").number() : BigDecimal.ONE;
        return new Numbers(finished(clause, scope), comma(clause, scope), times);
    }

    private static boolean comma(Clause clause, Scope scope) {
        return clause.has("decimal") ? isComma(clause.at("decimal")) : scope.comma();
    }

    static boolean isComma(Clause decimal) {
        String sign = decimal.textOr(".");
        if (!sign.equals(",") && !sign.equals(".")) {
            decimal.wrong("schema.mapping.decimal");
        }
        return sign.equals(",");
    }

    private static List<DatePattern> patterns(Clause clause) {
        List<DatePattern> patterns = new ArrayList<>();
        clause.elements().forEach(one -> {
            DatePattern pattern = one.read(DatePattern::parse, "schema.mapping.date-pattern");
            if (pattern != null) {
                patterns.add(pattern);
            }
        });
        return patterns;
    }

    private static Text ages(Text source, Clause clause, Scope scope) {
        List<AgeBand> bands = clause.at("bands").elements().stream()
                .map(one -> one.read(AgeBand::parse, "schema.mapping.age-band"))
                .filter(Objects::nonNull)
                .toList();
        if (bands.isEmpty()) {
            clause.at("bands").wrong("schema.mapping.bands");
        }
        AgeBand valid =
                clause.has("valid") ? clause.at("valid").read(AgeBand::parse, "schema.mapping.age-band") : ANY_AGE;
        Numbers age = new Numbers(source, comma(clause, scope), BigDecimal.ONE);
        return new AgeBands(age, bands, valid == null ? ANY_AGE : valid);
    }

    private static Field place(Clause clause, Scope scope) {
        clause.only(PLACE);
        boolean east = longitudeFirst(clause.at("order"));
        List<String> columns = clause.at("place").texts();
        Text one = scope.reference(columns.isEmpty() ? "" : columns.getFirst());
        Text other = scope.reference(columns.isEmpty() ? "" : columns.getLast());
        if (columns.size() == 1) {
            Elements elements = TextReader.elements(clause.at("separator"));
            other = new Coordinates.Half(one, elements, 1);
            one = new Coordinates.Half(one, elements, 0);
        } else if (columns.size() != 2) {
            clause.at("place").wrong("schema.mapping.place");
        }
        boolean comma = comma(clause, scope);
        return new Field.Place(new Coordinates(
                new Numbers(east ? other : one, comma, BigDecimal.ONE),
                new Numbers(east ? one : other, comma, BigDecimal.ONE),
                clause.has("box") ? box(clause.at("box")) : null));
    }

    private static boolean longitudeFirst(Clause order) {
        String said = order.textOr("latitude-longitude");
        if (!said.equals("latitude-longitude") && !said.equals("longitude-latitude")) {
            order.wrong("schema.mapping.order");
        }
        return said.equals("longitude-latitude");
    }

    private static Coordinates.Box box(Clause clause) {
        clause.only(Set.of("west", "south", "east", "north"));
        return new Coordinates.Box(
                clause.at("west").number(),
                clause.at("south").number(),
                clause.at("east").number(),
                clause.at("north").number());
    }
}
