package org.calledger.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calledger.access.Access;
import org.calledger.access.Purpose;
import org.calledger.access.Role;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Troubled;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Sourced;
import org.calledger.ledger.Tag;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.PersonalReading;
import org.calledger.query.http.Answering;
import org.calledger.query.http.Parameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The ledger as it is, for auditors: CloudEvents, one a line, streamed from the log itself. Personal data are as they are stored,
 * sealed, unless the auditor is a data steward too.
 */
@RestController
class LedgerEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerEndpoint.class);
    private static final int PAGE = 1000;
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final long LOOKS_A_SIGN = 150;
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,2})(?:$|[,;\\s])");
    private static final int LONGEST_WAIT = 60;

    private final Ledger ledger;
    private final PersonalReading personal;

    LedgerEndpoint(Ledger ledger, PersonalReading personal) {
        this.ledger = ledger;
        this.personal = personal;
    }

    /** Which events: behind {@code after}, up to {@code until}, at most {@code limit} of them. */
    private record Asked(
            Query query, long after, long until, long limit, boolean follow, long waitUntil, boolean inClear) {}

    @GetMapping("/api/v1/ledger/events")
    void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean inClear = Access.require(Role.AUDITOR).hasAny(Purpose.NAMING.roles());
        Parameters parameters = Parameters.alone(request, "after", "until", "types", "tags", "limit", "follow");
        Asked asked = new Asked(
                query(parameters),
                parameters.number("after", 0, Long.MAX_VALUE, 0),
                parameters.number("until", 0, Long.MAX_VALUE, Long.MAX_VALUE),
                parameters.number("limit", 1, Long.MAX_VALUE, Long.MAX_VALUE),
                parameters.flag("follow"),
                System.nanoTime() + waitSeconds(request) * 1_000_000_000L,
                inClear);
        response.setContentType("application/x-ndjson");
        response.setHeader(Answering.POSITION, Long.toString(Math.min(ledger.head(), asked.until())));
        try {
            stream(asked, response.getOutputStream());
        } catch (IOException gone) {
            LOG.debug("whoever read the ledger is gone", gone);
        }
    }

    private void stream(Asked asked, OutputStream out) throws IOException {
        long after = asked.after();
        long left = asked.limit();
        boolean any = false;
        long silent = 0;
        while (left > 0 && after < asked.until()) {
            Sourced page = ledger.page(asked.query(), after, (int) Math.min(PAGE, left));
            List<SequencedEvent> events = page.events().stream()
                    .filter(event -> event.position() <= asked.until())
                    .toList();
            PersonalReading.Payloads payloads = asked.inClear() ? personal.inClear(events) : PersonalReading.AS_STORED;
            for (SequencedEvent event : events) {
                out.write(EventJson.mapper().writeValueAsBytes(CloudEvents.json(event, payloads)));
                out.write('\n');
            }
            left -= events.size();
            any |= !events.isEmpty();
            after = events.isEmpty()
                    ? Math.max(after, page.head())
                    : events.getLast().position();
            if (events.isEmpty()) {
                if (++silent % LOOKS_A_SIGN == 0) {
                    // an empty line: the only way to learn that nobody reads any more
                    out.write('\n');
                }
                out.flush();
                if (!asked.follow() && (any || System.nanoTime() >= asked.waitUntil())) {
                    return;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while following the ledger", e);
        }
    }

    @GetMapping("/api/v1/ledger/events/{position}")
    ResponseEntity<?> event(@PathVariable String position, HttpServletRequest request) {
        boolean inClear = Access.require(Role.AUDITOR).hasAny(Purpose.NAMING.roles());
        Parameters.alone(request);
        SequencedEvent event = at(position).orElseThrow(() -> new Troubled(ProblemCode.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(Answering.POSITION, Long.toString(ledger.head()))
                .body(CloudEvents.withMetadata(
                        event, inClear ? personal.inClear(List.of(event)) : PersonalReading.AS_STORED));
    }

    private Optional<SequencedEvent> at(String position) {
        if (!position.matches("[1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        long wanted = Long.parseLong(position);
        return ledger.page(Query.all(), wanted - 1, 1).events().stream()
                .filter(event -> event.position() == wanted)
                .findFirst();
    }

    private static Query query(Parameters parameters) {
        Set<String> types = new LinkedHashSet<>(parameters.all("types", LedgerEndpoint::type));
        Set<Tag> tags = new LinkedHashSet<>(parameters.all("tags", Tag::parse));
        return types.isEmpty() && tags.isEmpty() ? Query.all() : Query.of(new QueryItem(types, tags));
    }

    /** {@code need.NeedReported} or, as in the answer, {@code org.calledger.need.NeedReported.v1}. */
    private static String type(String text) {
        String name = text.replaceFirst("^org\\.calledger\\.", "").replaceFirst("\\.v\\d+$", "");
        return EventTypes.named(name)
                .map(known -> name)
                .orElseThrow(() -> new IllegalArgumentException("no such type: " + text));
    }

    private static long waitSeconds(HttpServletRequest request) {
        String prefer = request.getHeader("Prefer");
        Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
        return wait.find() ? Math.min(LONGEST_WAIT, Long.parseLong(wait.group(1))) : 0;
    }
}
