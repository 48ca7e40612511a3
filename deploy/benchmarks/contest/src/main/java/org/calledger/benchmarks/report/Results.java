package org.calledger.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** What a run has come to so far. */
public final class Results {
    private final List<Line> lines = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    public void add(Line line) {
        lines.add(line);
    }

    public void tell(String about, String name, String value) {
        facts.add(new Fact(about, name, value));
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }
}
