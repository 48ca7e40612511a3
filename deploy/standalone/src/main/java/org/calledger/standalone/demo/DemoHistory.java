package org.calledger.standalone.demo;

import java.util.List;

/** The whole demo history, the same in every run. */
final class DemoHistory {
    private DemoHistory() {}

    static List<Step> steps() {
        Script script = new Script();
        Chance chance = new Chance();
        new Documented(script).write();
        new Founding(script).write();
        People people = new People(chance, script);
        people.write();
        Gatherings gatherings = new Gatherings(chance, script);
        List<Needs.Need> needs = new Needs(chance, script, people).write();
        new Initiatives(chance, script, people, gatherings).write(needs);
        new Houses(chance, gatherings).write();
        return script.steps();
    }
}
