package org.calledger.access.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** A problem as RFC 9457 writes it, with our members {@code code} and {@code errors}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(String type, String title, int status, String detail, String code, List<Place> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = JsonMapper.shared();

    public static ProblemBody of(Trouble trouble, Locale language) {
        return new ProblemBody(
                "/problems/" + trouble.code(),
                ProblemWords.title(trouble.code(), language),
                trouble.status(),
                ProblemWords.detail(trouble.code(), language, trouble.arguments()),
                trouble.code(),
                trouble.errors().stream().map(place -> place.in(language)).toList());
    }

    /** UTF-8. */
    public byte[] json() {
        return JSON.writeValueAsBytes(this);
    }
}
