package org.calledger.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.command.community.merge.MergeCommunities;
import org.calledger.command.community.merge.Union;
import org.calledger.command.community.split.Division;
import org.calledger.command.community.split.SplitCommunity;
import org.calledger.command.decision.HandledEvent;
import org.calledger.events.CommunityEvent.CommunitiesMerged;
import org.calledger.events.CommunityEvent.CommunitySplit;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.PartialDate;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ids that are made on the way in, also of things within a command, and told on the way out. */
class MadeIdsTest {
    private static final Entry<?> SPLIT = Entry.of(Division.SLICE);
    private static final Entry<?> MERGE = Entry.of(Union.SLICE);
    private static final String WHOLE = "0193a5c2-7b1e-7c3d-8f4a-5b6c7d8e9f01";

    @Test
    void the_parts_of_a_community_get_ids_where_they_have_none() {
        SplitCommunity split = (SplitCommunity)
                SPLIT.bind(json("{'communityId': '%1$s', 'on': '2015', 'into': [{'name': 'Północ', 'kind': 'DISTRICT'},"
                        + " {'communityId': '%1$s', 'name': 'Południe', 'kind': 'DISTRICT'}]}"));
        assertThat(split.into().getFirst().communityId().value().version()).isEqualTo(7);
        assertThat(split.into().getLast().communityId()).hasToString(WHOLE);
        MergeCommunities merge = (MergeCommunities) MERGE.bind(json("{'communityIds': ['%1$s', '%1$s'], 'on': '2015',"
                + " 'into': {'name': 'Północ', 'kind': 'DISTRICT'}}"));
        assertThat(merge.into().communityId().value().version()).isEqualTo(7);
    }

    @Test
    void and_are_told_by_their_place_in_the_command() {
        CommunityId whole = new CommunityId(UUID.fromString(WHOLE));
        CommunityId north = new CommunityId(UUID.randomUUID());
        CommunityId south = new CommunityId(UUID.randomUUID());
        PartialDate on = PartialDate.parse("2015");
        assertThat(MadeIds.of(
                        List.of(handled(new CommunitySplit(whole, List.of(north, south), on, null, null))),
                        SPLIT.made()))
                .containsExactly(
                        Map.entry("into/0/communityId", north.toString()),
                        Map.entry("into/1/communityId", south.toString()));
        assertThat(MadeIds.of(
                        List.of(handled(new CommunitiesMerged(List.of(north, south), whole, on, null, null))),
                        MERGE.made()))
                .containsExactly(Map.entry("into/communityId", WHOLE));
    }

    @Test
    void a_part_without_a_name_is_told_where_it_stands() {
        assertThatThrownBy(() -> SPLIT.bind(json("{'communityId': '%1$s', 'on': '2015',"
                        + " 'into': [{'kind': 'DISTRICT'}, {'name': 'x', 'kind': 'DISTRICT'}]}")))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.errors())
                                .containsExactly(new Problem.At("/into/0/name", "schema.required")));
    }

    private static HandledEvent handled(Fact fact) {
        return new HandledEvent(
                UUID.randomUUID(), EventTypes.storedAs(fact.getClass()).name(), 1, fact);
    }

    private static JsonNode json(String text) {
        return EventJson.mapper().readTree(text.formatted(WHOLE).replace('\'', '"'));
    }
}
