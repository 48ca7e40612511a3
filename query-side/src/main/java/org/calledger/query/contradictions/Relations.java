package org.calledger.query.contradictions;

import static org.calledger.query.contradictions.Relation.after;
import static org.calledger.query.contradictions.Relation.broken;
import static org.calledger.query.contradictions.Relation.following;
import static org.calledger.query.contradictions.Relation.pairs;
import static org.calledger.query.contradictions.Relation.twice;
import static org.calledger.query.contradictions.Relation.unknown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.calledger.query.contradictions.Relation.Rows;

/** What facts have to do with each other: by family of rules, a line each. */
final class Relations {
    private static final Rows INITIATIVE = Rows.of("initiative");
    private static final Rows STARTED = Rows.of("initiative_step").where("step = 'STARTED'");
    private static final Rows ENDED = Rows.of("initiative_step").where("step in ('COMPLETED', 'ABANDONED')");
    private static final Rows RETIRED = Rows.of("resource_step").where("step = 'RETIRED'");
    private static final Rows JOINED = Rows.of("joining").where("step <> 'PROMOTED'");
    private static final Rows GATHERING = Rows.of("gathering");
    private static final Rows PLAN = Rows.of("gathering_plan");
    private static final Rows WORK = Rows.of("work").where("first");
    private static final Rows CENTRE_CLOSING = Rows.of("centre_closing");

    /** Given at the registration or later. */
    private static final String CODES = """
            select position, until_position, origin, code_scheme, code_value, code_version from facts.community
             where code_value is not null
            union all
            select position, until_position, origin, code_scheme, code_value, code_version from facts.community_code""";

    private Relations() {}

    static List<Relation> all() {
        List<Relation> all = new ArrayList<>();
        all.addAll(References.all());
        all.addAll(endings());
        all.addAll(ended());
        all.addAll(programmes());
        all.addAll(begunTwice());
        all.addAll(once());
        all.addAll(single());
        all.addAll(Overlaps.all());
        all.addAll(Catchments.all());
        all.add(Branches.loop());
        all.addAll(Contents.all());
        all.addAll(Turns.all());
        all.addAll(Merged.all());
        all.addAll(Crowds.all());
        return all;
    }

    /** What went on after the end. */
    private static List<Relation> endings() {
        Rows confirmed = Rows.of("resource_step").where("step = 'CONFIRMED'");
        return Stream.of(
                        Stream.of(
                                after("gathering.centre-closed", GATHERING, "centre_id", CENTRE_CLOSING, "centre_id"),
                                after(
                                        "gathering.centre-closed",
                                        PLAN.where("initiative_id is null"),
                                        "centre_id",
                                        CENTRE_CLOSING,
                                        "centre_id"),
                                after(
                                        "gathering.initiative-not-running",
                                        PLAN,
                                        "initiative_id",
                                        ENDED,
                                        "initiative_id"),
                                pairs(
                                        "initiative.centre-closed",
                                        INITIATIVE,
                                        "centre_id",
                                        CENTRE_CLOSING,
                                        "centre_id",
                                        Closings.AT_CLOSED),
                                after("centre.closed", WORK, "centre_id", CENTRE_CLOSING, "centre_id"),
                                after(
                                        "centre.closed",
                                        Rows.of("appointment"),
                                        "centre_id",
                                        CENTRE_CLOSING,
                                        "centre_id"),
                                after(
                                        "gathering.initiative-not-running",
                                        GATHERING,
                                        "initiative_id",
                                        ENDED,
                                        "initiative_id"),
                                following(
                                        "resource.retired",
                                        Rows.of("commitment"),
                                        "resource_id",
                                        RETIRED,
                                        "resource_id"),
                                following("resource.retired", confirmed, "resource_id", RETIRED, "resource_id"),
                                following(
                                        "coalition.closed",
                                        Rows.of("coalition_move"),
                                        "coalition_id",
                                        Rows.of("coalition_end"),
                                        "coalition_id"),
                                Closings.started(),
                                Closings.outlived(),
                                Closings.openAtClosed(),
                                Closings.leftOpen(),
                                Forces.startedOnNothing()),
                        Stream.of("catchment", "catchment_end", "centre_form", "centre_place")
                                .map(facts -> following(
                                        "centre.closed", Rows.of(facts), "centre_id", CENTRE_CLOSING, "centre_id")),
                        Stream.of(
                                        JOINED,
                                        Rows.of("leaving"),
                                        Rows.of("capacity_change"),
                                        Rows.of("commitment"),
                                        STARTED)
                                .map(facts -> following(
                                        "initiative.not-open", facts, "initiative_id", ENDED, "initiative_id")))
                .flatMap(several -> several)
                .toList();
    }

    /** What took in something new when it was no more. */
    private static List<Relation> ended() {
        return Stream.of(
                        Stream.of(
                                        "adoption",
                                        "centre",
                                        "initiative",
                                        "gathering",
                                        "agreement",
                                        "stewardship",
                                        "programme",
                                        "gathering_plan",
                                        "institution_change")
                                .map(facts -> closed(Rows.of(facts), "institution_id")),
                        Stream.of(
                                closed(Rows.of("appointment"), "employer_id"),
                                closed(Rows.of("coalition_move").where("step = 'JOINED'"), "institution_id")),
                        Stream.of("need", "person", "catchment", "population")
                                .map(facts -> communityEnded(facts, "community_id")),
                        Stream.of(
                                communityEnded("community", "parent_id"),
                                communityEnded("community_move", "community_id"),
                                communityEnded("community_move", "parent_id")))
                .flatMap(several -> several)
                .toList();
    }

    private static Relation closed(Rows facts, String column) {
        return following("institution.closed", facts, column, Rows.of("institution_closing"), "institution_id");
    }

    private static Relation communityEnded(String facts, String column) {
        return following("community.ended", Rows.of(facts), column, Rows.of("community_end"), "community_id");
    }

    /** Within a programme's period, and while it is not closed. */
    private static List<Relation> programmes() {
        return Stream.of("initiative", "gathering", "work", "inclusion", "measurement")
                .map(table -> table.equals("work") ? WORK : Rows.of(table))
                .flatMap(facts -> Stream.of(
                        unknown("programme.unknown", facts, "programme_id", Rows.of("programme"), "programme_id"),
                        pairs(
                                "programme.outside-period",
                                facts,
                                "programme_id",
                                Rows.of("programme"),
                                "programme_id",
                                "(f.on_to < e.starts_from or f.on_from > e.ends_to)"),
                        after("programme.closed", facts, "programme_id", Rows.of("programme_closing"), "programme_id")))
                .toList();
    }

    /** A thing that was begun anew after its beginning had been retracted, and that retraction too. */
    private static List<Relation> begunTwice() {
        return Stream.concat(
                        Stream.of(
                                        "institution",
                                        "community",
                                        "centre",
                                        "person",
                                        "need",
                                        "resource",
                                        "initiative",
                                        "gathering",
                                        "appointment",
                                        "agreement",
                                        "certificate",
                                        "coalition",
                                        "programme",
                                        "milestone")
                                .map(thing -> twice(thing + ".already-exists", Rows.of(thing), thing + "_id")),
                        Stream.of(twice("work.already-exists", WORK, "work_id")))
                .toList();
    }

    /** What can be but once. Where it may be again after an end, the moves are looked at in order. */
    private static List<Relation> once() {
        return List.of(
                twice("institution.method-already-adopted", Rows.of("adoption"), "institution_id"),
                twice("initiative.already-started", STARTED, "initiative_id"),
                twice("initiative.not-open", ENDED, "initiative_id"),
                twice("centre.closed", CENTRE_CLOSING, "centre_id"),
                twice("institution.closed", Rows.of("institution_closing"), "institution_id"),
                twice("community.ended", Rows.of("community_end"), "community_id"),
                twice("resource.retired", RETIRED, "resource_id"),
                twice("programme.closed", Rows.of("programme_closing"), "programme_id"),
                twice("programme.already-included", Rows.of("inclusion"), "programme_id, initiative_id"),
                pairs(
                        "programme.already-included",
                        Rows.of("inclusion"),
                        "initiative_id",
                        INITIATIVE,
                        "initiative_id",
                        "f.programme_id = e.programme_id"),
                twice("coalition.closed", Rows.of("coalition_end"), "coalition_id"),
                twice("appointment.closed", Rows.of("appointment_end"), "appointment_id"),
                twice("agreement.closed", Rows.of("agreement_end"), "agreement_id"),
                twice("person.merged", Rows.of("person_merge"), "person_id"),
                twice("need.merged", Rows.of("need_merge"), "need_id"),
                twice("gathering.already-exists", PLAN, "gathering_id"),
                twice("import.not-running", Rows.of("import_step").where("step = 'FINISHED'"), "import_id"),
                twice("import.already-reversed", Rows.of("import_step").where("step = 'REVERSED'"), "import_id"),
                twice("community.code-taken", Rows.asked(CODES), "code_scheme, code_value, code_version"),
                Closings.whileWithdrawn("need.not-open", "support", "need_id"),
                Closings.whileWithdrawn("need.not-open", "need_merge", "need_id"),
                Closings.whileWithdrawn("need.not-open", "need_merge", "into_need_id"),
                Closings.whileWithdrawn("initiative.need-not-open", "answer", "need_id"),
                Moves.needSupportedTwice(),
                Moves.supportWithdrawnUngiven(),
                Moves.needWithdrawnTwice(),
                Moves.needReopenedWhileOpen(),
                Moves.resourceReleasedUncommitted(),
                Overlaps.served(),
                Moves.initiativeJoinedTwice(),
                Moves.initiativeLeftUnjoined(),
                Moves.coalitionJoinedTwice(),
                Moves.coalitionLeftUnjoined(),
                Moves.coalitionTooSmall(),
                Moves.supportWithdrawnBefore(),
                Moves.initiativeLeftBefore(),
                Moves.needReopenedBefore(),
                Moves.resourceReleasedBefore());
    }

    /** Facts that cannot be so as they were corrected. */
    private static List<Relation> single() {
        return List.of(
                broken(
                        "work.minutes-impossible",
                        "facts.work f",
                        "f.first and f.total is not null"
                                + " and f.minutes > 1440::bigint * f.total * (f.on_to - f.on_from + 1)"),
                broken(
                        "gathering.more-named-than-counted",
                        "facts.attendance f",
                        "f.first and f.total < (select count(distinct x.person_id) from facts.attendance x"
                                + " where x.origin = f.origin and x.position = f.position and {x})"),
                broken("programme.period-backwards", "facts.programme f", "f.ends_to < f.starts_from"));
    }
}
