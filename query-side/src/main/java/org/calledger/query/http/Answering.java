package org.calledger.query.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Trouble;
import org.calledger.access.problem.Troubled;
import org.calledger.query.http.table.Features;
import org.calledger.query.http.table.Format;
import org.calledger.query.http.table.ItemColumns;
import org.calledger.query.http.table.Paged;
import org.calledger.query.http.table.TooLongException;
import org.calledger.query.http.table.Written;
import org.calledger.query.projection.AsOf;
import org.calledger.query.projection.BeyondHeadException;
import org.calledger.query.projection.Items;
import org.calledger.query.projection.NotReachedException;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.Question;
import org.calledger.query.projection.Reading;
import org.calledger.query.projection.Reading.Answered;
import org.calledger.query.projection.Snapshot;
import org.calledger.query.projection.TooSlowException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** How every query answers: from one snapshot, saying how far it reaches, and not at all when nothing has changed. */
public final class Answering {
    /** A request header: the answer shall reach at least this position. */
    public static final String MIN_POSITION = "Ledger-Min-Position";
    /** A response header: how far the answer reaches. */
    public static final String POSITION = "Ledger-Position";

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Reading reading;
    private final Reading patient;
    private final Replays replays;
    private final ZoneId zone;

    /**
     * Of a node.
     *
     * @param patient for questions about the past, which go on when nobody waits for them any longer
     */
    public Answering(Reading reading, Reading patient, Replays replays, ZoneId zone) {
        this.reading = reading;
        this.patient = patient;
        this.replays = replays;
        this.zone = zone;
    }

    /** A part of a list. */
    public <T> ResponseEntity<?> list(Parameters parameters, Function<Snapshot, Items<T>> query) {
        return answer(
                parameters,
                MediaType.APPLICATION_JSON,
                query,
                (items, position) ->
                        new Listing<>(items.items(), next(parameters, items, position), position, items.total()));
    }

    /**
     * A list in each of its formats. A table has all of it, however long, unless a {@code limit} or {@code cursor} is given.
     *
     * @param query of a part of the list
     */
    public <T> ResponseEntity<?> list(
            Parameters parameters, Class<T> item, BiFunction<Snapshot, Page, Items<T>> query) {
        Page page = parameters.page();
        Format format = Features.has(item)
                ? parameters.format(Format.CSV, Format.XLSX, Format.GEOJSON)
                : parameters.format(Format.CSV, Format.XLSX);
        return switch (format) {
            case JSON -> list(parameters, at -> query.apply(at, page));
            case GEOJSON ->
                answer(
                        parameters,
                        format.mediaType(),
                        at -> query.apply(at, page),
                        (items, position) ->
                                Features.of(item, items.items(), next(parameters, items, position), position));
            case CSV, XLSX -> table(parameters, format, item, page, query);
        };
    }

    private <T> ResponseEntity<?> table(
            Parameters parameters,
            Format format,
            Class<T> item,
            Page page,
            BiFunction<Snapshot, Page, Items<T>> query) {
        boolean whole = !parameters.has("limit") && !parameters.has("cursor");
        Page first = new Page(whole ? Page.MOST : page.limit(), page.after(), false);
        ItemColumns columns = ItemColumns.of(item);
        return answer(
                parameters,
                format.mediaType(),
                at -> query.apply(at, first),
                (items, position) -> Written.table(
                        format,
                        parameters.subject(),
                        columns.names(),
                        whole ? null : next(parameters, items, position),
                        sheet -> {
                            Items<T> part = items;
                            while (true) {
                                for (T one : part.items()) {
                                    sheet.row(columns.cells(one));
                                }
                                Long next = part.next();
                                if (!whole || next == null) {
                                    return;
                                }
                                Question same = parameters.question(zone).asRecordedAt(asOf(parameters, position));
                                part = reading.ask(same, at -> query.apply(at, new Page(Page.MOST, next, false)))
                                        .value();
                            }
                        }));
    }

    /** A table that is no list, as JSON or as rows under these columns. */
    public <T> ResponseEntity<?> table(
            Parameters parameters,
            Function<Snapshot, T> query,
            BiFunction<T, Long, Object> json,
            Function<T, List<String>> columns,
            Function<T, Iterable<? extends List<? extends @Nullable Object>>> rows) {
        Format format = parameters.format(Format.CSV, Format.XLSX);
        return answer(
                parameters,
                format.mediaType(),
                query,
                (found, position) -> format == Format.JSON
                        ? json.apply(found, position)
                        : Written.table(format, parameters.subject(), columns.apply(found), sheet -> {
                            for (List<? extends @Nullable Object> row : rows.apply(found)) {
                                sheet.row(row);
                            }
                        }));
    }

    /** A list with a sum of all its pages; a table of it has the list alone. */
    public <A, T> ResponseEntity<?> explained(
            Parameters parameters,
            Class<T> item,
            BiFunction<Snapshot, Page, A> asked,
            Function<A, Items<T>> items,
            Function<A, @Nullable Object> sum) {
        Page page = parameters.page();
        Format format = parameters.format(Format.CSV, Format.XLSX);
        if (format.isTable()) {
            return table(parameters, format, item, page, (at, part) -> items.apply(asked.apply(at, part)));
        }
        Function<Snapshot, A> query = at -> asked.apply(at, page);
        return answer(parameters, MediaType.APPLICATION_JSON, query, (found, position) -> {
            Items<T> part = items.apply(found);
            return new SummedListing<>(
                    part.items(), sum.apply(found), next(parameters, part, position), position, part.total());
        });
    }

    private @Nullable String next(Parameters parameters, Items<?> items, long position) {
        Long next = items.next();
        return next == null ? null : new Cursor(asOf(parameters, position), next).text(parameters.fingerprint());
    }

    private long asOf(Parameters parameters, long position) {
        return parameters.question(zone).asOf() instanceof AsOf.Position(long asOf)
                ? Math.min(asOf, position)
                : position;
    }

    /** One thing; what does not exist is not found. */
    public <T> ResponseEntity<?> one(Parameters parameters, Function<Snapshot, Optional<T>> query) {
        return answer(
                parameters,
                parameters.format().mediaType(),
                at -> query.apply(at).orElseThrow(() -> new Troubled(ProblemCode.NOT_FOUND)),
                (thing, position) -> thing);
    }

    /** Anything else, made of the query's result and the position reached. */
    public <T> ResponseEntity<?> answer(
            Parameters parameters, MediaType format, Function<Snapshot, T> query, BiFunction<T, Long, Object> body) {
        Question question = parameters.question(zone);
        String account = parameters.request().account();
        return parameters.has("asOf") && account != null
                ? replays.within(
                        account,
                        parameters.all(),
                        () -> answered(() -> answer(patient, parameters, question, format, query, body)))
                : answered(() -> answer(reading, parameters, question, format, query, body));
    }

    private <T> ResponseEntity<?> answer(
            Reading reading,
            Parameters parameters,
            Question question,
            MediaType format,
            Function<Snapshot, T> query,
            BiFunction<T, Long, Object> body) {
        try {
            String unchanged = unchanged(parameters, question, format);
            if (unchanged != null) {
                return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .header(HttpHeaders.ETAG, unchanged)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                        .build();
            }
            Answered<T> answered = reading.ask(question, query);
            return withHeaders(
                    parameters, format, body.apply(answered.value(), answered.position()), answered.position());
        } catch (TooLongException e) {
            throw Parameters.wrong("format");
        } catch (BeyondHeadException e) {
            throw Parameters.wrong(parameters.has("cursor") ? "cursor" : "asOf");
        }
    }

    /** The answer, or the problem of why there is none now. */
    public static <T> T answered(Supplier<T> query) {
        try {
            return query.get();
        } catch (NotReachedException e) {
            throw new Troubled(Trouble.of(
                            ProblemCode.PROJECTION_BEHIND, Long.toString(Math.max(e.asked(), e.reached() + 1)))
                    .with(HttpHeaders.RETRY_AFTER, Long.toString(RETRY.toSeconds())));
        } catch (TooSlowException e) {
            throw new Troubled(ProblemCode.QUERY_TOO_SLOW, Integer.toString(e.seconds()));
        }
    }

    private @Nullable String unchanged(Parameters parameters, Question question, MediaType format) {
        String seen = parameters.request().ifNoneMatch();
        long position = seen == null ? 0 : reading.position();
        if (seen == null || position < question.minPosition()) {
            return null;
        }
        String tag = tag(parameters, format, position);
        boolean same =
                java.util.Arrays.stream(seen.split(",", -1)).map(String::strip).anyMatch(tag::equals);
        return same ? tag : null;
    }

    private static ResponseEntity<?> withHeaders(Parameters parameters, MediaType format, Object body, long position) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(format)
                .header(POSITION, Long.toString(position))
                .header(HttpHeaders.ETAG, tag(parameters, format, position))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
        if (body instanceof Written.Table) {
            answer = answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + parameters.subject() + "-" + position + "."
                            + format.getSubtype().replaceAll(".*sheet", "xlsx") + "\"");
        }
        String next = body instanceof Paged paged ? paged.next() : null;
        if (next != null) {
            answer = answer.header(HttpHeaders.LINK, "<" + nextPage(parameters, next) + ">; rel=\"next\"");
        }
        return answer.body(body);
    }

    private static String nextPage(Parameters parameters, String cursor) {
        String query = parameters.request().query();
        return UriComponentsBuilder.fromPath(parameters.request().path())
                .query(query == null ? "" : query)
                .replaceQueryParam("asOf")
                .replaceQueryParam("cursor", cursor)
                .build()
                .toUriString();
    }

    /** Weak (RFC 9110, 8.8.3): the same position, query and format. */
    private static String tag(Parameters parameters, MediaType format, long position) {
        CRC32 check = new CRC32();
        check.update((parameters.all() + format).getBytes(StandardCharsets.UTF_8));
        return "W/\"" + position + "-" + Long.toHexString(check.getValue()) + "\"";
    }
}
