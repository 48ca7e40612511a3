package org.calledger.query.http.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** How an answer is written: {@code format=} or the first of {@code Accept} that is one of these; else JSON. */
public enum Format {
    JSON("application/json"),
    /** RFC 4180 in UTF-8 with a byte order mark. */
    CSV("text/csv;charset=utf-8"),
    /** ISO/IEC 29500. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** RFC 7946. */
    GEOJSON("application/geo+json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    public boolean isTable() {
        return this == CSV || this == XLSX;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Throws IllegalArgumentException when it is none. */
    public static Format named(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such format: " + word));
    }

    /** What a type of {@code Accept} means, unless it means anything. */
    public static Optional<Format> accepted(MediaType type) {
        return type.isWildcardType() || type.isWildcardSubtype()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(one -> one.mediaType().equalsTypeAndSubtype(type))
                        .findFirst();
    }
}
