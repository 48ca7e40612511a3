package org.calledger.query.web.joined;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.JudgingSide;
import org.calledger.events.NeedCategory;
import org.calledger.events.PartialDate;
import org.calledger.events.Verdict;
import org.calledger.query.directory.CountedIn;
import org.calledger.query.needsmap.Need;
import org.calledger.query.needsmap.NeedFilter;
import org.calledger.query.needsmap.NeedTable;
import org.calledger.query.needsmap.NeedsMapTable;
import org.calledger.query.projection.Items;
import org.calledger.query.projection.Snapshot;
import org.calledger.query.web.reading.NeedDetail;
import org.calledger.query.web.reading.NeedLine;
import org.calledger.query.web.reading.NeedsFilter;
import org.calledger.query.web.reading.NeedsList;
import org.calledger.query.web.reading.NeedsReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class JoinedNeeds implements NeedsReading {
    private final Asking asking;
    private final NeedTable needs = new NeedTable();
    private final NeedsMapTable map = new NeedsMapTable();
    private final AroundNeedTable around = new AroundNeedTable();

    JoinedNeeds(Asking asking) {
        this.asking = asking;
    }

    @Override
    public NeedsList list(NeedsFilter filter, @Nullable String cursor, int limit) {
        return asking.at(filter.standpoint().clocks(), at -> {
            NeedFilter asked = asked(filter);
            Items<Need> found = needs.newestFirst(at, asked, Within.page(cursor, limit));
            long total = found.total() == null ? 0 : found.total();
            long unlocated = total == 0 ? 0 : map.unlocated(at, asked);
            return new NeedsList(
                    found.items().stream().map(JoinedNeeds::line).toList(),
                    total,
                    unlocated,
                    Within.cursor(found.next()),
                    at.position());
        });
    }

    @Override
    public List<NeedLine> newest(int limit) {
        return asking.now(at -> around.newest(at, limit).stream()
                .flatMap(id -> needs.one(at, id).stream())
                .map(JoinedNeeds::line)
                .toList());
    }

    @Override
    public Optional<NeedDetail> need(UUID needId) {
        return asking.now(at -> needs.one(at, needId).map(need -> detail(at, need)));
    }

    private NeedDetail detail(Snapshot at, Need need) {
        return new NeedDetail(
                line(need),
                need.description(),
                need.place(),
                around.beneficiaries(at, need.needId()),
                around.initiatives(at, need.needId()),
                around.gatherings(at, need.needId()),
                around.events(at, need.needId()),
                at.position());
    }

    private static NeedFilter asked(NeedsFilter filter) {
        return new NeedFilter(
                null,
                filter.category() == null ? Set.of() : Set.of(filter.category().name()),
                filter.status() == null ? Set.of() : Set.of(filter.status()),
                null,
                null,
                filter.community() == null
                        ? CountedIn.ALL
                        : new CountedIn(
                                List.of(filter.community()),
                                false,
                                filter.standpoint().borders()));
    }

    static NeedLine line(Need need) {
        PartialDate on = Within.date(need.happened());
        return new NeedLine(
                need.needId(),
                need.title(),
                NeedCategory.valueOf(need.category()),
                need.communityName(),
                on,
                need.status(),
                need.supports().people() + need.supports().counted(),
                need.supports().unknown(),
                verdicts(need.verdicts()),
                need.place() != null);
    }

    private static Map<JudgingSide, Verdict> verdicts(Map<String, String> told) {
        Map<JudgingSide, Verdict> verdicts = new EnumMap<>(JudgingSide.class);
        told.forEach((side, verdict) -> verdicts.put(JudgingSide.valueOf(side), Verdict.valueOf(verdict)));
        return verdicts;
    }
}
