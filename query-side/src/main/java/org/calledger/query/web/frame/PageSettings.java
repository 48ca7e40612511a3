package org.calledger.query.web.frame;

import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the operator says about the pages.
 *
 * @param demo invented data: every page says so
 * @param tiles address of a tile server with {z}, {x}, {y}; empty: no request leaves this server
 * @param tilesCredit whom to credit for the tiles
 */
@Component
public record PageSettings(
        @Value("${cal-ledger.demo:false}") boolean demo,
        @Value("${cal-ledger.zone:Europe/Warsaw}") ZoneId zone,
        @Value("${cal-ledger.tiles:}") String tiles,
        @Value("${cal-ledger.tiles-credit:}") String tilesCredit) {

    /** Where pictures of tiles come from, as a content security policy names it; null without tiles. */
    @Nullable
    String tilesOrigin() {
        if (tiles.isBlank()) {
            return null;
        }
        URI address = URI.create(tiles.replaceAll("[{}]", ""));
        return address.getScheme() + "://" + address.getAuthority().replaceFirst("^s\\.", "*.");
    }
}
