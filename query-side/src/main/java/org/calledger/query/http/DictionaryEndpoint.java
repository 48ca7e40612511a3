package org.calledger.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.calledger.query.http.table.Dictionary;
import org.calledger.query.http.table.Dictionary.Entry;
import org.calledger.query.http.table.Format;
import org.calledger.query.http.table.Written;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /dictionary}: what the fields of lists and tables mean, in Polish and English. */
@RestController
class DictionaryEndpoint {
    private final Dictionary dictionary = new Dictionary();

    record Body(Iterable<Entry> items) {}

    @GetMapping("/api/v1/dictionary")
    ResponseEntity<?> dictionary(HttpServletRequest request) {
        Parameters parameters = Parameters.alone(request, "format");
        Format format = parameters.format(Format.CSV, Format.XLSX);
        if (!format.isTable()) {
            return ResponseEntity.ok(new Body(dictionary.all()));
        }
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"dictionary." + format.word() + "\"")
                .body(Written.table(format, "dictionary", List.of("field", "pl", "en"), sheet -> {
                    for (Entry one : dictionary.all()) {
                        sheet.row(List.of(one.field(), one.pl(), one.en()));
                    }
                }));
    }
}
