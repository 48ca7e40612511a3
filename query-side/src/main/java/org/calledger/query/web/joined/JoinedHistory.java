package org.calledger.query.web.joined;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.Confidence;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.calledger.query.directory.CountedIn;
import org.calledger.query.history.HistoryFilter;
import org.calledger.query.history.HistoryItem;
import org.calledger.query.history.HistoryTable;
import org.calledger.query.projection.Items;
import org.calledger.query.web.reading.HistoryList;
import org.calledger.query.web.reading.HistoryList.Dispute;
import org.calledger.query.web.reading.HistoryList.Line;
import org.calledger.query.web.reading.HistoryReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class JoinedHistory implements HistoryReading {
    private static final TypeReference<List<Source>> SOURCES = new TypeReference<>() {};
    private static final TypeReference<List<Told>> DISPUTES = new TypeReference<>() {};

    private final Asking asking;
    private final HistoryTable history = new HistoryTable();
    private final JsonMapper json = JsonMapper.builder().build();

    /** A dispute, as the read side gives it. */
    private record Told(
            @Nullable UUID milestoneId,
            @Nullable String title,
            @Nullable PartialDate on,
            String reason,
            long position) {}

    JoinedHistory(Asking asking) {
        this.asking = asking;
    }

    @Override
    public HistoryList list(@Nullable UUID community, @Nullable UUID institution, @Nullable String cursor, int limit) {
        return asking.now(at -> {
            HistoryFilter filter = new HistoryFilter(
                    community == null ? CountedIn.ALL : CountedIn.within(List.of(community)),
                    List.of(),
                    institution == null ? List.of() : List.of(institution),
                    List.of(),
                    Set.of(),
                    null,
                    null);
            Items<HistoryItem> found = history.list(at, filter, Within.page(cursor, limit));
            return new HistoryList(lines(found.items()), Within.cursor(found.next()), at.position());
        });
    }

    private List<Line> lines(List<HistoryItem> items) {
        Map<UUID, List<Source>> sources = new HashMap<>();
        for (HistoryItem item : items) {
            if (item.milestoneId() != null) {
                sources.put(item.milestoneId(), json.readValue(item.sources(), SOURCES));
            }
        }
        return items.stream().map(item -> line(item, sources)).toList();
    }

    private Line line(HistoryItem item, Map<UUID, List<Source>> sources) {
        List<Dispute> disputes = disputes(json.readValue(item.disputedBy(), DISPUTES), sources);
        String subject = item.subject() == null ? null : item.subject().name();
        return new Line(
                Within.date(item.happened()),
                item.kind(),
                item.title(),
                item.text(),
                item.title().equals(subject) ? null : subject,
                item.confidence() == null ? null : Confidence.valueOf(item.confidence()),
                item.milestoneId(),
                json.readValue(item.sources(), SOURCES),
                disputes,
                item.position());
    }

    /** Several disputes about the same other milestone are one, with all their reasons. */
    private static List<Dispute> disputes(List<Told> told, Map<UUID, List<Source>> sources) {
        Map<Object, Dispute> disputes = new LinkedHashMap<>();
        for (Told one : told) {
            Object with = one.milestoneId() == null ? one.position() : one.milestoneId();
            disputes.merge(with, dispute(one, sources), Dispute::and);
        }
        return List.copyOf(disputes.values());
    }

    private static Dispute dispute(Told told, Map<UUID, List<Source>> sources) {
        List<Source> others =
                told.milestoneId() == null ? List.of() : sources.getOrDefault(told.milestoneId(), List.of());
        return new Dispute(told.reason(), told.milestoneId(), told.title(), told.on(), others, told.position());
    }
}
