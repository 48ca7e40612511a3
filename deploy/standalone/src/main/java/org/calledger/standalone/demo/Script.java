package org.calledger.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the steps as they are thought up, and puts them in the order of their days. */
final class Script {
    /** The generated history ends here, whatever day it is read on: the same steps in every run. */
    static final LocalDate END = LocalDate.of(2026, 10, 31);

    /** Said on every generated fact. */
    static final Map<String, Object> GENERATED =
            Map.of("title", "Demo history, generated / historia pokazowa, wygenerowana");

    private static final String EDITION = "demo-1/";

    private final List<Step> steps = new ArrayList<>();

    /** A step of a line; whoever depends on it must be due on the same day or later, and be added after it. */
    String add(LocalDate day, String line, String command, Body body) {
        return add(day, line, command, body.and("on", day.toString()).and("source", GENERATED), false, null);
    }

    /** A step that changes what many others depend on. */
    String addAlone(LocalDate day, String command, Body body) {
        return add(day, "", command, body.and("on", day.toString()).and("source", GENERATED), true, null);
    }

    /** A step from a document, with its own date and source. */
    void addDocumented(LocalDate due, String command, Body body) {
        add(due, "", command, body, true, null);
    }

    /** Puts a fact right: it has no date of its own. */
    void putRight(LocalDate due, String line, String command, Body body, @Nullable String eventOf) {
        add(due, line, command, body.and("source", GENERATED), false, eventOf);
    }

    private String add(LocalDate day, String line, String command, Body body, boolean alone, @Nullable String eventOf) {
        String key = EDITION + steps.size() + "/" + command;
        steps.add(new Step(key, command, body.fields(), day, line.isEmpty() ? key : line, alone, eventOf));
        return key;
    }

    /** In the order of their days; what would happen after the end does not. */
    List<Step> steps() {
        return steps.stream()
                .filter(step -> !step.day().isAfter(END))
                .sorted(Comparator.comparing(Step::day))
                .toList();
    }
}
