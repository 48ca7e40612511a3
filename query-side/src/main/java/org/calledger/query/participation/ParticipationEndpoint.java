package org.calledger.query.participation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.calledger.query.http.Answering;
import org.calledger.query.http.Parameters;
import org.calledger.query.participation.Explanation.Contribution;
import org.calledger.query.participation.Figures.FigureRow;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /participation}: figures by cell; {@code /participation/explain}: the facts that one cell is made of. */
@RestController
class ParticipationEndpoint {
    private final Answering answering;
    private final ParticipationTable figures = new ParticipationTable();
    private final ExplanationTable explanations = new ExplanationTable();

    private final PublicParticipation forEverybody;

    ParticipationEndpoint(Answering answering, PublicParticipation forEverybody) {
        this.answering = answering;
        this.forEverybody = forEverybody;
    }

    /** The answer, with the position it reaches. */
    record Body(List<FigureRow> rows, Map<String, Figure> total, long position) {}

    @GetMapping("/api/v1/participation")
    ResponseEntity<?> figures(HttpServletRequest request) {
        if (forEverybody.isFor(request)) {
            return forEverybody.answer(request);
        }
        Parameters parameters = Parameters.of(request, FigureParameters.known("measures", "groupBy"));
        List<Measure> measures = FigureParameters.measures(parameters, "measures");
        List<Dimension> groups = FigureParameters.groups(parameters);
        FigureParameters asked = FigureParameters.of(parameters);
        FigureRows table = new FigureRows(groups, measures);
        return answering.table(
                parameters,
                at -> figures.figures(at, measures, groups, asked.filter()),
                (found, position) -> new Body(found.rows(), found.total(), position),
                found -> table.columns(),
                table::rows);
    }

    @GetMapping("/api/v1/participation/explain")
    ResponseEntity<?> explain(HttpServletRequest request) {
        Parameters parameters = Parameters.ofList(request, FigureParameters.known("measure"));
        List<Measure> measures = FigureParameters.measures(parameters, "measure");
        if (measures.size() != 1) {
            throw Parameters.wrong("measure");
        }
        FigureParameters asked = FigureParameters.of(parameters);
        return answering.explained(
                parameters,
                Contribution.class,
                (at, page) -> explanations.explain(at, measures.getFirst(), asked.filter(), page),
                Explanation::items,
                Explanation::sum);
    }
}
