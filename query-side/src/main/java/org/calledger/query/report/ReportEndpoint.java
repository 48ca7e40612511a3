package org.calledger.query.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Troubled;
import org.calledger.query.http.Answering;
import org.calledger.query.http.Parameters;
import org.calledger.query.http.table.Format;
import org.calledger.query.http.table.ItemColumns;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /reports/annual}: as JSON its canonical bytes (RFC 8785), whose digest is in {@code Repr-Digest} (RFC 9530) and is
 * what freeze-report records; as XLSX a rendering that prints the digest. {@code /reports/frozen}: what was frozen.
 */
@RestController
class ReportEndpoint {
    private static final ItemColumns COLUMNS = ItemColumns.of(FrozenReport.class);

    private final Answering answering;
    private final AnnualReport reports = new AnnualReport();
    private final FrozenReportTable frozen = new FrozenReportTable();

    /** Frozen reports of one year and subject. */
    record Frozen(List<FrozenReport> items, long position) {}

    ReportEndpoint(Answering answering) {
        this.answering = answering;
    }

    @GetMapping("/api/v1/reports/annual")
    ResponseEntity<?> annual(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, "year", "community", "centre");
        ReportSubject subject = ReportSubject.of(parameters);
        Format format = parameters.format(Format.XLSX);
        ResponseEntity<?> answer = answering.answer(
                parameters,
                format.mediaType(),
                at -> reports.of(at, subject).orElseThrow(() -> new Troubled(ProblemCode.NOT_FOUND)),
                (document, position) -> document);
        return answer.getBody() instanceof ReportDocument document ? written(answer, document, format) : answer;
    }

    private static ResponseEntity<?> written(ResponseEntity<?> answer, ReportDocument document, Format format) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(answer.getHeaders());
        if (format == Format.JSON) {
            headers.set("Repr-Digest", document.reprDigest());
            return ResponseEntity.ok().headers(headers).body(document.bytes());
        }
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename("report-" + document.report().year() + ".xlsx")
                .build());
        return ResponseEntity.ok().headers(headers).body(ReportSheet.of(document));
    }

    @GetMapping("/api/v1/reports/frozen")
    ResponseEntity<?> frozen(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, "year", "community", "centre");
        ReportSubject subject = ReportSubject.of(parameters);
        return answering.table(
                parameters,
                at -> frozen.of(at, subject),
                Frozen::new,
                found -> COLUMNS.names(),
                found -> found.stream().map(COLUMNS::cells).toList());
    }
}
