package org.calledger.query.web.reading;

import java.util.List;
import org.calledger.events.Place;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of one need shows.
 *
 * @param events all ledger events about it, in the ledger's order
 */
public record NeedDetail(
        NeedLine need,
        @Nullable String description,
        @Nullable Place place,
        List<String> beneficiaries,
        List<Answering> initiatives,
        List<Held> gatherings,
        List<LedgerLine> events,
        long position) {}
