package org.calledger.query.network;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.calledger.query.directory.CommunityFilter;
import org.calledger.query.http.Answering;
import org.calledger.query.http.Parameters;
import org.calledger.query.http.table.ItemColumns;
import org.calledger.query.network.Network.Kind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /network}: with {@code on} what stands on that day, else all that ever did; the heaviest edges first, of
 * which a table is made.
 */
@RestController
class NetworkEndpoint {
    private static final int MOST = 5000;
    private static final int UNLESS_ASKED = 300;

    private static final ItemColumns COLUMNS = ItemColumns.of(Network.Line.class);

    private final Answering answering;
    private final NetworkTable network = new NetworkTable();

    NetworkEndpoint(Answering answering) {
        this.answering = answering;
    }

    @GetMapping("/api/v1/network")
    ResponseEntity<?> network(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, "community", "scope", "kind", "limit");
        CommunityFilter communities = CommunityFilter.of(parameters);
        int limit = (int) parameters.number("limit", 1, MOST, UNLESS_ASKED);
        List<Kind> named = parameters.all("kind", Kind::valueOf);
        Set<Kind> kinds = named.isEmpty() ? EnumSet.allOf(Kind.class) : EnumSet.copyOf(named);
        return answering.table(
                parameters,
                at -> network.of(at, communities.within(at), kinds, limit),
                (found, position) -> found,
                found -> COLUMNS.names(),
                found -> found.lines().stream().map(COLUMNS::cells).toList());
    }
}
