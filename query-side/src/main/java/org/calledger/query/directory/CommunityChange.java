package org.calledger.query.directory;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.calledger.events.CommunityEvent;
import org.calledger.events.CommunityEvent.CodeAssigned;
import org.calledger.events.CommunityEvent.CommunitiesMerged;
import org.calledger.events.CommunityEvent.CommunityMoved;
import org.calledger.events.CommunityEvent.CommunitySplit;
import org.calledger.events.CommunityEvent.PopulationRecorded;
import org.calledger.events.CommunityId;
import org.calledger.ledger.axon.EventJson;
import org.calledger.query.projection.PlainRow;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;

/** How the tree of communities changes, and how many people live in it. */
final class CommunityChange {
    static final Shape MOVE = Shape.of("community_move", "community_id", "parent_id");
    static final Shape CODE = Shape.of("community_code", "community_id", "code_scheme", "code_value", "code_version");
    static final Shape END = Shape.of("community_end", "community_id", "way", "into_ids");
    static final Shape POPULATION = Shape.of("population", "community_id", "headcount");

    private CommunityChange() {}

    static void fold(CommunityEvent change, Consumer<Row> rows) {
        switch (change) {
            case CommunityMoved fact -> rows.accept(PlainRow.of(MOVE, fact.communityId(), fact.parentId()));
            case CodeAssigned fact ->
                rows.accept(PlainRow.of(
                        CODE,
                        fact.communityId(),
                        fact.code().scheme(),
                        fact.code().value(),
                        fact.code().version()));
            case CommunitySplit fact ->
                rows.accept(PlainRow.of(END, fact.communityId(), "SPLIT", array(fact.intoIds())));
            case CommunitiesMerged fact ->
                fact.communityIds().stream()
                        .distinct()
                        .forEach(id -> rows.accept(PlainRow.of(END, id, "MERGED", array(List.of(fact.intoId())))));
            case PopulationRecorded fact ->
                rows.accept(PlainRow.of(
                        POPULATION, fact.communityId(), EventJson.mapper().writeValueAsString(fact.headcount())));
            default -> {
                // told by other views
            }
        }
    }

    private static String array(List<CommunityId> ids) {
        return ids.stream().map(CommunityId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
