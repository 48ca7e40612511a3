package org.calledger.query.contradictions;

import static org.calledger.query.contradictions.Relation.before;
import static org.calledger.query.contradictions.Relation.unknown;

import java.util.List;
import java.util.stream.Stream;
import org.calledger.query.contradictions.Relation.Rows;

/** What facts name must be there, and have begun by then: a line for each field that names a thing. */
final class References {
    private static final String BEFORE_BEGINNING = "date.before-beginning";

    private static final Rows STARTED = Rows.of("initiative_step").where("step = 'STARTED'");
    private static final Rows COMPLETED = Rows.of("initiative_step").where("step = 'COMPLETED'");
    private static final Rows JOINED = Rows.of("joining").where("step <> 'PROMOTED'");
    private static final Rows GATHERING = Rows.of("gathering");
    private static final Rows WORK = Rows.of("work").where("first");
    private static final Rows IMPORT = Rows.of("import_step").where("step = 'STARTED'");

    private References() {}

    /** Facts about things that there are not any more, or were not yet. */
    static List<Relation> all() {
        return Stream.of(
                        since("institution", "adoption", "institution_id"),
                        since("institution", "centre", "institution_id"),
                        since("institution", "programme", "institution_id"),
                        since("institution", "initiative", "institution_id"),
                        since("institution", "gathering", "institution_id"),
                        since("institution", "stewardship", "institution_id"),
                        since("institution", "agreement", "institution_id"),
                        since("institution", "certificate", "institution_id"),
                        since("institution", Rows.of("coalition_move").where("step = 'JOINED'"), "institution_id"),
                        since("institution", "appointment", "employer_id"),
                        since("community", "need", "community_id"),
                        since("community", "person", "community_id"),
                        since("community", "institution", "community_id"),
                        since("community", "resource", "community_id"),
                        since("community", "catchment", "community_id"),
                        since("community", "gathering", "community_id"),
                        since("community", "frozen_report", "community_id"),
                        since("centre", "frozen_report", "centre_id"),
                        since("centre", "catchment", "centre_id"),
                        since("centre", "centre_closing", "centre_id"),
                        since("centre", "initiative", "centre_id"),
                        since("centre", "gathering", "centre_id"),
                        since("centre", "appointment", "centre_id"),
                        since("need", "support", "need_id"),
                        since("need", "answer", "need_id"),
                        since("need", "judgement", "need_id"),
                        since("resource", "commitment", "resource_id"),
                        since("resource", Rows.of("resource_step").where("step <> 'RELEASED'"), "resource_id"),
                        Stream.of(unknown(
                                "resource.unknown",
                                Rows.of("resource_step").where("step = 'RELEASED'"),
                                "resource_id",
                                Rows.of("resource"),
                                "resource_id")),
                        Stream.of(unknown(
                                "initiative.unknown",
                                Rows.of("resource_step").where("step = 'RELEASED'"),
                                "initiative_id",
                                Rows.of("initiative"),
                                "initiative_id")),
                        since("initiative", "initiative_step", "initiative_id"),
                        since("initiative", JOINED, "initiative_id"),
                        since("initiative", "gathering", "initiative_id"),
                        since("initiative", "commitment", "initiative_id"),
                        since("initiative", "inclusion", "initiative_id"),
                        since("coalition", "coalition_move", "coalition_id"),
                        since("coalition", "coalition_end", "coalition_id"),
                        since("appointment", "appointment_end", "appointment_id"),
                        since("agreement", "agreement_end", "agreement_id"),
                        since("milestone", "dispute", "milestone_id"),
                        changes(),
                        gatherings(),
                        work(),
                        Mentions.all(),
                        Stream.of(
                                before(
                                        BEFORE_BEGINNING,
                                        Rows.of("community"),
                                        "parent_id",
                                        Rows.of("community"),
                                        "community_id"),
                                unknown(
                                        "community.parent-unknown",
                                        Rows.of("community"),
                                        "parent_id",
                                        Rows.of("community"),
                                        "community_id"),
                                before(
                                        BEFORE_BEGINNING,
                                        Rows.of("community_move"),
                                        "parent_id",
                                        Rows.of("community"),
                                        "community_id"),
                                unknown(
                                        "community.parent-unknown",
                                        Rows.of("community_move"),
                                        "parent_id",
                                        Rows.of("community"),
                                        "community_id"),
                                before(
                                        "centre.method-not-adopted",
                                        Rows.of("centre"),
                                        "institution_id",
                                        Rows.of("adoption"),
                                        "institution_id"),
                                unknown(
                                        "centre.method-not-adopted",
                                        Rows.of("centre"),
                                        "institution_id",
                                        Rows.of("adoption"),
                                        "institution_id"),
                                before(
                                        "gathering.initiative-not-running",
                                        GATHERING,
                                        "initiative_id",
                                        STARTED,
                                        "initiative_id"),
                                unknown(
                                        "gathering.initiative-not-running",
                                        GATHERING,
                                        "initiative_id",
                                        STARTED,
                                        "initiative_id"),
                                before(BEFORE_BEGINNING, COMPLETED, "initiative_id", STARTED, "initiative_id"),
                                unknown(
                                        "initiative.not-running",
                                        COMPLETED,
                                        "initiative_id",
                                        STARTED,
                                        "initiative_id")))
                .flatMap(several -> several)
                .toList();
    }

    /** What became of a thing later. */
    private static Stream<Relation> changes() {
        Rows merges = Rows.of("need_merge");
        return Stream.of(
                        since("institution", "institution_change", "institution_id"),
                        since("institution", "institution_closing", "institution_id"),
                        since("community", "community_move", "community_id"),
                        since("community", "community_code", "community_id"),
                        since("community", "community_end", "community_id"),
                        since("community", "population", "community_id"),
                        since("centre", "centre_form", "centre_id"),
                        since("centre", "centre_place", "centre_id"),
                        since("centre", "catchment_end", "centre_id"),
                        since("need", "need_turn", "need_id"),
                        since("need", "support_withdrawal", "need_id"),
                        since("need", merges, "need_id"),
                        Stream.of(
                                unknown("need.unknown", merges, "into_need_id", Rows.of("need"), "need_id"),
                                before(BEFORE_BEGINNING, merges, "into_need_id", Rows.of("need"), "need_id")),
                        since("need", eachNeed(), "need_id"),
                        Stream.of("person_id", "into_person_id")
                                .map(who -> before(
                                        BEFORE_BEGINNING,
                                        Rows.of("person_merge"),
                                        who,
                                        Rows.of("person"),
                                        "person_id")),
                        since("initiative", "capacity_change", "initiative_id"),
                        since("initiative", "leaving", "initiative_id"),
                        since("programme", "programme_closing", "programme_id"),
                        Stream.of(Relation.pairs(
                                BEFORE_BEGINNING,
                                Rows.of("programme_closing"),
                                "programme_id",
                                Rows.of("programme"),
                                "programme_id",
                                "f.on_to < e.starts_from")),
                        Stream.of("FINISHED", "REVERSED")
                                .map(step -> Rows.of("import_step").where("step = '" + step + "'"))
                                .flatMap(later -> Stream.of(
                                        unknown("import.unknown", later, "import_id", IMPORT, "import_id"),
                                        before(BEFORE_BEGINNING, later, "import_id", IMPORT, "import_id"))))
                .flatMap(several -> several);
    }

    /** The needs that a coalition came together around, a row each. */
    private static Rows eachNeed() {
        return Rows.asked("select c.*, unnest(c.need_ids) as need_id from facts.coalition c");
    }

    /** Plans are of something that is there; who cancels a plan needs no gathering that was held. */
    private static Stream<Relation> gatherings() {
        Rows confirmed = Rows.of("gathering_step").where("step = 'CONFIRMED'");
        Rows cancelled = Rows.of("gathering_step").where("step = 'CANCELLED'");
        Rows either = Rows.asked("select position, until_position, origin, on_from, on_to, gathering_id"
                + " from facts.gathering union all"
                + " select position, until_position, origin, on_from, on_to, gathering_id from facts.gathering_plan");
        return Stream.of(
                        since("community", "gathering_plan", "community_id"),
                        since("initiative", "gathering_plan", "initiative_id"),
                        since("centre", "gathering_plan", "centre_id"),
                        since("institution", "gathering_plan", "institution_id"),
                        held(confirmed),
                        held(Rows.of("attendance_named")),
                        Stream.of(
                                unknown("gathering.unknown", cancelled, "gathering_id", either, "gathering_id"),
                                before(
                                        BEFORE_BEGINNING,
                                        cancelled,
                                        "gathering_id",
                                        Rows.of("gathering_plan"),
                                        "gathering_id")))
                .flatMap(several -> several);
    }

    /** Of what was held: of a mere plan it is said in other words that there is no such gathering. */
    private static Stream<Relation> held(Rows facts) {
        String planned = " in (select l.gathering_id from facts.gathering_plan l where {l})";
        return Stream.of(
                unknown(
                        "gathering.unknown",
                        facts.where("gathering_id not" + planned),
                        "gathering_id",
                        GATHERING,
                        "gathering_id"),
                unknown(
                        "gathering.not-held",
                        facts.where("gathering_id" + planned),
                        "gathering_id",
                        GATHERING,
                        "gathering_id"),
                before(BEFORE_BEGINNING, facts, "gathering_id", GATHERING, "gathering_id"));
    }

    private static Stream<Relation> since(String thing, String facts, String column) {
        return since(thing, Rows.of(facts), column);
    }

    private static Stream<Relation> since(String thing, Rows facts, String column) {
        return Stream.of(
                unknown(thing + ".unknown", facts, column, Rows.of(thing), thing + "_id"),
                before(BEFORE_BEGINNING, facts, column, Rows.of(thing), thing + "_id"));
    }

    private static Stream<Relation> work() {
        return Stream.of(
                        since("initiative", WORK, "initiative_id"),
                        since("centre", WORK, "centre_id"),
                        since("institution", WORK, "institution_id"),
                        since("community", WORK, "community_id"),
                        Stream.of(
                                unknown("gathering.unknown", WORK, "gathering_id", GATHERING, "gathering_id"),
                                unknown("work.unknown", Rows.of("work_word"), "work_id", WORK, "work_id"),
                                before(BEFORE_BEGINNING, Rows.of("work_word"), "work_id", WORK, "work_id")))
                .flatMap(several -> several);
    }
}
