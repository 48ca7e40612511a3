package org.calledger.query.participation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calledger.query.directory.CountedIn;
import org.calledger.query.http.Answering;
import org.calledger.query.http.Parameters;
import org.calledger.query.http.table.ItemColumns;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /participation/blind-spots}: communities, those first of which most is not seen or not done. */
@RestController
class BlindSpotsEndpoint {
    private final Answering answering;
    private final BlindSpotTable spots = new BlindSpotTable();

    BlindSpotsEndpoint(Answering answering) {
        this.answering = answering;
    }

    record Body(List<BlindSpot> rows, long position) {}

    @GetMapping("/api/v1/participation/blind-spots")
    ResponseEntity<?> blindSpots(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, "community", "borders", "from", "to");
        FigureFilter filter = new FigureFilter(
                Map.of(),
                Set.copyOf(parameters.ids("community")),
                false,
                parameters.from(),
                parameters.to(),
                CountedIn.borders(parameters));
        ItemColumns columns = ItemColumns.of(BlindSpot.class);
        return answering.table(
                parameters,
                at -> spots.spots(at, filter),
                Body::new,
                found -> columns.names(),
                found -> found.stream().map(columns::cells).toList());
    }
}
