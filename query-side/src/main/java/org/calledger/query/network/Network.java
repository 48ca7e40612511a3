package org.calledger.query.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.query.projection.Happened;
import org.jspecify.annotations.Nullable;

/**
 * Who works with whom.
 *
 * @param edges the heaviest first
 * @param total of edges there are; more than are told where they were too many
 * @param position how far the answer reaches
 */
public record Network(List<Node> nodes, List<Edge> edges, long total, long position) {
    /** The node of the programme itself, to which its stewards lead. */
    public static final UUID PROGRAMME_OF_CAL = new UUID(0, 0);

    /** Why two stand together. */
    public enum Kind {
        /** The first is a member of the second, a coalition. */
        COALITION,
        /** The first is a partner in initiatives of the second. */
        PARTNER,
        /** Initiatives of the second belong to programmes of the first. */
        PROGRAMME,
        /** The first coordinates the programme of Local Activity Centres. */
        STEWARDSHIP
    }

    /**
     * Somebody who works with others.
     *
     * @param type INSTITUTION, COALITION or CAL
     * @param kind of an institution
     * @param weight of all its edges together
     * @param position of the fact that began it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Node(
            UUID id,
            String type,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String sector,
            long weight,
            @Nullable Long position) {}

    /**
     * Two who work together.
     *
     * @param weight in how many initiatives; of a membership 1
     * @param since when the first of these began
     * @param until when the last of these ended; absent while one goes on
     * @param positions of the events that say so, at most 100
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Edge(
            Kind kind,
            UUID from,
            UUID to,
            long weight,
            @Nullable Happened since,
            @Nullable Happened until,
            List<Long> positions) {}

    /** An edge with the names of its ends: a line of a table. */
    public record Line(
            Kind kind,
            UUID fromId,
            @Nullable String fromName,
            UUID toId,
            @Nullable String toName,
            long weight,
            @Nullable Happened since,
            @Nullable Happened until,
            List<Long> positions) {}

    /** The edges as lines. */
    List<Line> lines() {
        Map<UUID, String> names = new HashMap<>();
        for (Node node : nodes) {
            if (node.name() != null) {
                names.put(node.id(), node.name());
            }
        }
        return edges.stream()
                .map(edge -> new Line(
                        edge.kind(),
                        edge.from(),
                        names.get(edge.from()),
                        edge.to(),
                        names.get(edge.to()),
                        edge.weight(),
                        edge.since(),
                        edge.until(),
                        edge.positions()))
                .toList();
    }
}
