package org.calledger.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Troubled;
import org.calledger.events.PartialDate;
import org.calledger.query.http.table.Format;
import org.calledger.query.projection.AsOf;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The parameters of a query, read strictly: what is unknown, repeated or impossible is refused by its name. */
public final class Parameters {
    private static final Set<String> CLOCKS = Set.of("asOf", "on", "format");
    private static final Set<String> PAGES = Set.of("limit", "cursor", "count");
    private static final int MOST_VALUES = 200;
    private static final int LONGEST = 2000;
    private static final int DEFAULT_LIMIT = 100;

    private final Request request;
    private final Map<String, List<String>> values = new TreeMap<>();

    /** What is looked at of a request, also when that is over and its answer is still worked on. */
    record Request(
            String path,
            @Nullable String query,
            @Nullable String account,
            @Nullable String accept,
            @Nullable String ifNoneMatch,
            @Nullable String minPosition) {
        static Request of(HttpServletRequest request) {
            return new Request(
                    request.getRequestURI(),
                    request.getQueryString(),
                    request.getRemoteUser(),
                    request.getHeader(HttpHeaders.ACCEPT),
                    request.getHeader(HttpHeaders.IF_NONE_MATCH),
                    request.getHeader(Answering.MIN_POSITION));
        }
    }

    private Parameters(HttpServletRequest request) {
        this.request = Request.of(request);
    }

    /** Of a query that knows these besides {@code asOf} and {@code on}. */
    public static Parameters of(HttpServletRequest request, String... known) {
        return read(request, CLOCKS, Set.of(known));
    }

    /** Of a list: also {@code limit}, {@code cursor}, {@code count}. */
    public static Parameters ofList(HttpServletRequest request, String... known) {
        Set<String> all = new LinkedHashSet<>(CLOCKS);
        all.addAll(PAGES);
        return read(request, all, Set.of(known));
    }

    /** Of what knows no clocks: these only. */
    public static Parameters alone(HttpServletRequest request, String... known) {
        return read(request, Set.of(), Set.of(known));
    }

    private static Parameters read(HttpServletRequest request, Set<String> common, Set<String> own) {
        Parameters parameters = new Parameters(request);
        request.getParameterMap().forEach((name, given) -> {
            if (!common.contains(name) && !own.contains(name)) {
                throw wrong(name);
            }
            List<String> values = Arrays.stream(given)
                    .flatMap(one -> Arrays.stream(one.split(",", -1)))
                    .map(String::strip)
                    .toList();
            if (values.size() > MOST_VALUES || Arrays.stream(given).anyMatch(one -> one.length() > LONGEST * 10)) {
                throw wrong(name);
            }
            parameters.values.put(name, values);
        });
        return parameters;
    }

    /** The problem of a parameter that is missing or has no possible value. */
    public static Troubled wrong(String name) {
        return new Troubled(ProblemCode.REQUEST_PARAMETER, name.length() > 100 ? name.substring(0, 100) : name);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The single value; null where it is not given. */
    public @Nullable String one(String name) {
        List<String> given = values.get(name);
        if (given == null) {
            return null;
        }
        if (given.size() != 1 || given.getFirst().isEmpty()) {
            throw wrong(name);
        }
        return given.getFirst();
    }

    /** All values, each read by the function; what it cannot read is refused. */
    public <T> List<T> all(String name, Function<String, T> read) {
        return values.getOrDefault(name, List.of()).stream()
                .map(value -> reading(name, value, read))
                .distinct()
                .toList();
    }

    /** As {@link #all}, in their order, equal ones as often as they were given. */
    public <T> List<T> each(String name, Function<String, T> read) {
        return values.getOrDefault(name, List.of()).stream()
                .map(value -> reading(name, value, read))
                .toList();
    }

    /** Whether communities count alone, without those below. */
    public boolean ownScope() {
        String scope = one("scope");
        if (scope != null && !scope.equals("own") && !scope.equals("all")) {
            throw wrong("scope");
        }
        return "own".equals(scope);
    }

    public <T> @Nullable T one(String name, Function<String, T> read) {
        String value = one(name);
        return value == null ? null : reading(name, value, read);
    }

    private static <T> T reading(String name, String value, Function<String, T> read) {
        try {
            return read.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(name);
        }
    }

    public List<UUID> ids(String name) {
        return all(name, Parameters::id);
    }

    /** Reads an id in its usual form only: 36 characters. */
    public static UUID id(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("not an id: " + text);
        }
        return UUID.fromString(text);
    }

    /** The names of these constants that are given. */
    public <E extends Enum<E>> Set<String> words(String name, Class<E> type) {
        return all(name, value -> Enum.valueOf(type, value).name()).stream().collect(Collectors.toSet());
    }

    /** The first day of a day, month or year. */
    public @Nullable LocalDate from() {
        PartialDate date = one("from", PartialDate::parse);
        if (date != null && date.earliest() == null) {
            throw wrong("from");
        }
        return date == null ? null : date.earliest();
    }

    /** The last day of a day, month or year; not before {@code from}. */
    public @Nullable LocalDate to() {
        PartialDate date = one("to", PartialDate::parse);
        LocalDate to = date == null ? null : date.latest();
        LocalDate from = from();
        if (date != null && (to == null || (from != null && to.isBefore(from)))) {
            throw wrong("to");
        }
        return to;
    }

    public boolean flag(String name) {
        String value = one(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw wrong(name);
        }
        return "true".equals(value);
    }

    /** A whole number within these bounds, both included. */
    public long number(String name, long least, long most, long otherwise) {
        String value = one(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,18}")) {
            throw wrong(name);
        }
        long number = Long.parseLong(value);
        if (number < least || number > most) {
            throw wrong(name);
        }
        return number;
    }

    /** On which clocks is asked; a cursor goes on as of the position its list began with. */
    public Question question(ZoneId zone) {
        AsOf asOf = has("cursor") ? new AsOf.Position(cursor().asOf()) : one("asOf", text -> asOf(text, zone));
        return new Question(asOf, one("on", LocalDate::parse), minPosition());
    }

    private static AsOf asOf(String text, ZoneId zone) {
        if (text.matches("\\d{1,18}")) {
            return new AsOf.Position(Long.parseLong(text));
        }
        return new AsOf.Moment(
                text.length() == 10
                        ? endOf(LocalDate.parse(text), zone)
                        : OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
    }

    /** Today ends now. */
    private static Instant endOf(LocalDate day, ZoneId zone) {
        Instant now = Clock.systemUTC().instant();
        return day.equals(LocalDate.ofInstant(now, zone))
                ? now
                : day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    private long minPosition() {
        String header = request.minPosition();
        if (header == null) {
            return 0;
        }
        if (!header.matches("\\d{1,18}")) {
            throw wrong(Answering.MIN_POSITION);
        }
        return Long.parseLong(header);
    }

    public Page page() {
        int limit = (int) number("limit", 1, Page.MOST, DEFAULT_LIMIT);
        return new Page(limit, has("cursor") ? cursor().after() : 0, flag("count"));
    }

    private Cursor cursor() {
        String text = one("cursor");
        return Cursor.parse(text == null ? "" : text, fingerprint());
    }

    /** JSON, or one of these others: as {@code format} says, else what {@code Accept} wants most of what can be given. */
    public Format format(Format... others) {
        List<Format> possible = List.of(others);
        Format asked = one("format", Format::named);
        if (asked != null) {
            if (asked != Format.JSON && !possible.contains(asked)) {
                throw wrong("format");
            }
            return asked;
        }
        List<MediaType> accepted = accepted();
        return accepted.stream()
                .flatMap(type -> Format.accepted(type).stream())
                .filter(one -> one == Format.JSON || possible.contains(one))
                .findFirst()
                .orElseGet(() -> otherwise(accepted));
    }

    /** JSON, where anything will do. */
    private static Format otherwise(List<MediaType> accepted) {
        MediaType json = Format.JSON.mediaType();
        if (accepted.isEmpty() || accepted.stream().anyMatch(type -> type.includes(json))) {
            return Format.JSON;
        }
        throw new Troubled(ProblemCode.NOT_ACCEPTABLE);
    }

    /** What is wanted most comes first. */
    private List<MediaType> accepted() {
        try {
            return MediaType.parseMediaTypes(request.accept()).stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .toList();
        } catch (InvalidMediaTypeException unreadable) {
            return List.of();
        }
    }

    /** The last part of the path: what a file of the answer is called. */
    String subject() {
        String path = request.path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What the list is of, without where in it we are. */
    String fingerprint() {
        return values.entrySet().stream()
                .filter(one -> !PAGES.contains(one.getKey())
                        && !Set.of("asOf", "format").contains(one.getKey()))
                .map(one ->
                        one.getKey() + '=' + one.getValue().stream().sorted().toList())
                .collect(Collectors.joining("&", request.path() + '?', ""));
    }

    /** Everything that was asked. */
    String all() {
        return request.path() + '?' + values;
    }

    Request request() {
        return request;
    }
}
