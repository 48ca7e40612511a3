package org.calledger.command.intake.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calledger.command.intake.report.FaultException;
import org.calledger.command.intake.sheet.SheetFaultException;
import org.calledger.command.intake.sheet.SheetReader;
import org.calledger.command.intake.sheet.SheetRow;

/** Applies a mapping to tables in memory: the bodies that come of it, or the code and column of a fault. */
final class Reading {
    /** A command with every field a test may ask for. */
    static final CommandForms FORMS = command -> command.equals("note")
            ? Optional.of(new CommandForms.Form(
                    Set.of("a", "b", "c", "on", "place", "list", "headcount", "source"), Set.of("a")))
            : Optional.empty();

    private Reading() {}

    static Mapping mapping(String yaml) throws MappingInvalidException {
        return MappingReader.read(yaml.getBytes(StandardCharsets.UTF_8), FORMS);
    }

    /** What fills field {@code a} by that expression, for each row of that table. */
    static List<String> field(String expression, String table) throws Exception {
        return bodies("""
                mapping: m
                files: {t.csv: {}}
                targets: [{target: t, file: t.csv, command: note, fields: {a: %s}}]
                """.formatted(expression), table).stream()
                .map(body -> body.replaceFirst("^\\{\"a\":(.*)}$", "$1"))
                .toList();
    }

    /** What the first file's rows become, through all targets on it; lookups look into the same. */
    static List<String> bodies(String yaml, String table) throws Exception {
        Mapping mapping = mapping(yaml);
        Path file = Files.writeString(Files.createTempFile("table", ".csv"), table);
        List<String> bodies = new ArrayList<>();
        List<Map<String, String>> tables = new ArrayList<>();
        for (Lookup lookup : mapping.lookups()) {
            Map<String, String> filled = new HashMap<>();
            walk(file, mapping, lookup.sheet(), List.of(), row -> {
                String key = lookup.keyOf(row);
                String taken = lookup.taken(row);
                if (key != null && taken != null) {
                    filled.putIfAbsent(key, taken);
                }
            });
            tables.add(filled);
        }
        for (Target target : mapping.targets()) {
            Target.Pass pass = target.pass();
            walk(file, mapping, target.sheet().name(), tables, row -> bodies.addAll(taken(target, pass, row)));
        }
        Files.delete(file);
        return bodies;
    }

    private static List<String> taken(Target target, Target.Pass pass, Row row) {
        List<String> bodies = new ArrayList<>();
        try {
            pass.take(row, (taken, ordinal) -> bodies.add(target.body(taken).toString()));
        } catch (FaultException refused) {
            bodies.add(refused.fault().code() + " " + refused.fault().column());
        }
        return bodies;
    }

    private interface Visitor {
        void row(Row row);
    }

    private static void walk(
            Path file, Mapping mapping, String sheet, List<Map<String, String>> tables, Visitor visitor)
            throws IOException, SheetFaultException {
        SheetPlan plan = java.util.Objects.requireNonNull(mapping.sheets().get(sheet));
        try (SheetReader reader = new SheetReader(file, plan.format())) {
            Row row = new Row(plan, reader.header(), tables);
            for (SheetRow next = reader.next(); next != null; next = reader.next()) {
                row.to(next);
                visitor.row(row);
            }
        }
    }
}
