package org.calledger.query.contradictions;

import static org.calledger.query.contradictions.Relation.recordedAfter;

import java.util.List;
import java.util.stream.Stream;
import org.calledger.query.contradictions.Relation.Rows;

/** What was said of a need or of a person under a record that was another's by then, in the ledger's order. */
final class Merged {
    private static final Rows NEEDS = Rows.of("need_merge");

    /** Nothing is said of a merged record, so only a merging that was put right can come before what is. */
    private static final Rows PEOPLE = Rows.of("person_merge").where("position <> {alias}.origin");

    private Merged() {}

    static List<Relation> all() {
        return Stream.of(
                        Stream.of("support", "judgement", "need_turn")
                                .map(facts ->
                                        recordedAfter("need.merged", Rows.of(facts), "need_id", NEEDS, "need_id")),
                        Stream.of(
                                recordedAfter("need.merged", NEEDS, "into_need_id", NEEDS, "need_id"),
                                recordedAfter(
                                        "initiative.need-not-open", Rows.of("answer"), "need_id", NEEDS, "need_id"),
                                recordedAfter(
                                        "person.merged",
                                        Rows.of("joining").where("step <> 'PROMOTED'"),
                                        "person_id",
                                        PEOPLE,
                                        "person_id"),
                                recordedAfter(
                                        "person.merged",
                                        Rows.of("person_merge"),
                                        "into_person_id",
                                        PEOPLE,
                                        "person_id")),
                        Stream.of(
                                        "support",
                                        "judgement",
                                        "attendance",
                                        "attendance_named",
                                        "work",
                                        "appointment",
                                        "agreement",
                                        "certificate",
                                        "mention")
                                .map(facts -> recordedAfter(
                                        "person.merged", Rows.of(facts), "person_id", PEOPLE, "person_id")))
                .flatMap(several -> several)
                .toList();
    }
}
