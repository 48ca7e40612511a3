package org.calledger.endtoend.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.calledger.access.Role;
import org.calledger.command.CommandSide;
import org.calledger.command.catalogue.Catalogue;
import org.calledger.command.decision.Slice;
import org.calledger.endtoend.doors.Assembled;
import org.calledger.endtoend.random.Crowd.Sent;
import org.calledger.endtoend.random.Disagreements.Pair;
import org.calledger.endtoend.random.Hindsight.Refused;
import org.calledger.events.Fact;
import org.calledger.events.PersonEvent;
import org.calledger.events.PersonalText;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.RecordedEvents;
import org.calledger.query.contradictions.Contradiction;
import org.calledger.query.contradictions.ContradictionFilter;
import org.calledger.query.contradictions.ContradictionTable;
import org.calledger.query.projection.Items;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.Question;
import org.calledger.query.projection.Reading;
import org.calledger.query.projection.Rebuild;
import org.calledger.refusal.Refusal;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever is sent, in whatever order, by whoever: what was accepted kept every rule at its own position, and all that is
 * shown follows from it. {@code -Drandom.commands=100000} is the long form, {@code -Drandom.seed} another story.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 3, unit = TimeUnit.HOURS)
class RandomCommandsTest {
    private static final Path REPORT = Path.of("target", "random-report.txt");
    private static final Path LEDGER = Path.of("target", "random-ledger.txt");
    private static final int COMMANDS = Integer.getInteger("random.commands", 2_000);
    private static final long SEED = Long.getLong("random.seed", 20_261_123L);
    private static final int ALL_TOLD = 50_000;

    @TempDir
    static Path folder;

    private Assembled application;
    private Story story;
    private List<Sent> sent;
    private final Replay replay = new Replay();
    private final List<SequencedEvent> ledger = new ArrayList<>();

    @BeforeAll
    void send() throws Exception {
        application = new Assembled(folder);
        Pool pool = new Pool(SEED);
        story = new Story(application.bean(Catalogue.class), pool);
        long begun = System.nanoTime();
        sent = new Crowd(application, story, pool, SEED, COMMANDS).run();
        application.bean(Ledger.class).read(Query.all(), 0, Long.MAX_VALUE, ledger::add);
        Files.write(LEDGER, ledger.stream().map(RandomCommandsTest::line).toList());
        report("%d answers, seed %d, %d events, %d s: %s"
                .formatted(
                        sent.size(),
                        SEED,
                        ledger.size(),
                        (System.nanoTime() - begun) / 1_000_000_000,
                        Crowd.tally(sent)));
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void every_answer_is_a_record_a_rule_or_a_place_in_the_body() {
        assertThat(sent).allMatch(one -> switch (one.status()) {
            case 201 -> one.answer().path("position").asLong() > 0;
            case 422 -> Rule.byCode(one.answer().path("code").asString()).isPresent();
            case 400 -> one.answer().path("errors").size() > 0;
            case 409 -> one.answer().path("code").asString().equals("conflict.concurrent-change");
            default -> false;
        });
        Map<String, Long> tally = Crowd.tally(sent);
        assertThat(tally.getOrDefault("accepted", 0L)).isGreaterThan(sent.size() / 6);
        assertThat(tally).hasSizeGreaterThan(25);
    }

    @Test
    void over_time_every_command_is_accepted_once() throws IOException {
        List<String> never = new ArrayList<>(story.names());
        never.removeAll(
                sent.stream().filter(Sent::isAccepted).map(Sent::command).toList());
        if (COMMANDS >= ALL_TOLD) {
            assertThat(never).isEmpty();
        }
        report("never accepted: " + never);
    }

    /** Decided once more over the facts before it, every command becomes just what the ledger has. */
    @Test
    void every_accepted_fact_kept_every_rule_at_its_own_position() {
        Map<String, Slice<?, ?>> slices = slices();
        Map<Long, Sent> byFirst = new HashMap<>();
        sent.stream()
                .filter(Sent::isAccepted)
                .forEach(one -> byFirst.merge(one.positions().getFirst(), one, (first, again) -> {
                    assertThat(again.answer()).as("the same key again").isEqualTo(first.answer());
                    return first;
                }));
        int at = 0;
        while (at < ledger.size()) {
            SequencedEvent first = ledger.get(at);
            assertThat(first.position()).isEqualTo(at + 1);
            Sent command = Objects.requireNonNull(byFirst.remove(first.position()), "who recorded " + first);
            int events = command.positions().size();
            List<SequencedEvent> told = ledger.subList(at, at + events);
            // What a frozen report holds is counted by the read side: AnnualReportTest
            if (!command.command().equals("freeze-report")) {
                assertThat(redecided(Objects.requireNonNull(slices.get(command.command())), command, first))
                        .as(command::toString)
                        .isEqualTo(told.stream()
                                .map(event -> sealed(RecordedEvents.read(event).fact()))
                                .toList());
            }
            told.forEach(replay::take);
            at += events;
        }
        assertThat(byFirst).isEmpty();
    }

    /** Names are sealed anew each time: which fields there are is compared, not what is in them. */
    private static Fact sealed(Fact fact) {
        if (fact instanceof PersonEvent.Personal personal && personal.personalData() != null) {
            return personal.with(personal.personalData().map((field, text) -> PersonalText.sealed(field)));
        }
        return fact;
    }

    private List<Fact> redecided(Slice<?, ?> slice, Sent sent, SequencedEvent first) {
        try {
            return replay.decided(slice, sent, RecordedEvents.read(first)).stream()
                    .map(RandomCommandsTest::sealed)
                    .map(fact -> EventJson.read(EventTypes.storedAs(fact.getClass()), EventJson.write(fact)))
                    .toList();
        } catch (Refusal refusal) {
            throw new AssertionError("accepted at " + first.position() + " against " + refusal.rule() + ": " + sent);
        }
    }

    @Test
    void what_is_shown_live_equals_what_is_made_anew() throws Exception {
        Reading reading = application.bean(Reading.class);
        while (reading.position() < ledger.size()) {
            Thread.sleep(50);
        }
        Map<String, String> live = rows();
        assertThat(live).hasSizeGreaterThan(30);
        var admin = application.script(Set.of(Role.ADMIN));
        assertThat(admin.post("/api/v1/projections/rebuild", "").statusCode()).isEqualTo(202);
        Rebuild rebuild = application.bean(Rebuild.class);
        while (rebuild.progress().state() == Rebuild.State.RUNNING) {
            Thread.sleep(50);
        }
        assertThat(rebuild.progress().state()).isEqualTo(Rebuild.State.DONE);
        assertThat(reading.ask(Question.NOW, at -> at.position()).position()).isEqualTo(ledger.size());
        assertThat(rows()).isEqualTo(live);
    }

    /** The pairs that are listed are those that comparing all facts finds, for the rules that such a comparison can judge. */
    @Test
    void what_speaks_against_what_is_listed() throws Exception {
        Replay whole = new Replay();
        ledger.forEach(whole::take);
        Disagreements found = new Disagreements(whole.all());
        Set<Pair> listed = listed(found);
        Map<Long, String> types = ledger.stream()
                .collect(Collectors.toMap(
                        SequencedEvent::position, event -> event.type().name()));
        Function<Pair, String> words =
                pair -> pair.rule() + " " + types.get(pair.one()) + " " + types.get(pair.other());
        Set<Pair> unlisted = new HashSet<>(found.pairs());
        unlisted.removeAll(listed);
        Set<String> judged = found.pairs().stream().map(Pair::rule).collect(Collectors.toSet());
        Set<Pair> unfounded = new HashSet<>(listed);
        unfounded.removeAll(found.pairs());
        unfounded.removeIf(pair -> !judged.contains(pair.rule()));
        report("listed " + Disagreements.tally(listed, Pair::rule));
        report("unlisted " + Disagreements.tally(unlisted, words));
        report("unfounded " + Disagreements.tally(unfounded, words));
        assertThat(unlisted).isEmpty();
        assertThat(unfounded).isEmpty();
    }

    /** Whatever the rule: who would be refused today, by what was put right before, stands in a pair with that rule. */
    @Test
    void what_would_be_refused_in_hindsight_is_listed() throws Exception {
        Replay whole = new Replay();
        ledger.forEach(whole::take);
        Set<Pair> listed = listed(new Disagreements(whole.all()));
        Map<Long, Sent> once = new TreeMap<>();
        sent.stream()
                .filter(Sent::isAccepted)
                .forEach(one -> once.put(one.positions().getFirst(), one));
        List<Refused> refused = new Hindsight(whole, slices()).refused(List.copyOf(once.values()));
        List<Refused> unlisted = refused.stream()
                .filter(one -> listed.stream()
                        .noneMatch(pair -> pair.rule().equals(one.rule())
                                && (one.sent().positions().contains(pair.one())
                                        || one.sent().positions().contains(pair.other()))))
                .toList();
        report("in hindsight " + Hindsight.tally(refused));
        report("in hindsight unlisted " + Hindsight.tally(unlisted));
        assertThat(unlisted).as(() -> words(unlisted)).isEmpty();
    }

    private static String words(List<Refused> refused) {
        return refused.stream()
                .limit(10)
                .map(one -> one.rule() + " " + one.sent().positions() + " " + one.sent())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Slice<?, ?>> slices() {
        return CommandSide.SLICES.stream().collect(Collectors.toMap(Slice::name, slice -> slice));
    }

    /** Rules that look at more than two facts: a fact is in a listed pair just where it would be refused today. */
    @Test
    void what_would_be_refused_today_is_listed() throws Exception {
        Replay whole = new Replay();
        ledger.forEach(whole::take);
        Set<Pair> listed = listed(new Disagreements(whole.all()));
        for (Map.Entry<String, Set<Long>> judged :
                new Rejudged(whole.all()).broken().entrySet()) {
            List<Pair> pairs = listed.stream()
                    .filter(pair -> pair.rule().equals(judged.getKey()))
                    .toList();
            report("judged anew " + judged.getKey() + " " + judged.getValue().size() + ", listed " + pairs.size());
            assertThat(judged.getValue())
                    .as(judged.getKey())
                    .allMatch(at -> pairs.stream().anyMatch(pair -> pair.one() == at || pair.other() == at));
            assertThat(pairs)
                    .as(judged.getKey())
                    .allMatch(pair -> judged.getValue().contains(pair.one())
                            || judged.getValue().contains(pair.other()));
        }
    }

    private Set<Pair> listed(Disagreements found) throws Exception {
        Reading reading = application.bean(Reading.class);
        while (reading.position() < ledger.size()) {
            Thread.sleep(50);
        }
        Set<Pair> listed = new HashSet<>();
        ContradictionTable table = new ContradictionTable();
        Long after = 0L;
        while (after != null) {
            Page page = new Page(Page.MOST, after, false);
            Items<Contradiction> items = reading.ask(Question.NOW, at -> table.list(at, ContradictionFilter.ALL, page))
                    .value();
            items.items()
                    .forEach(pair -> listed.add(Pair.of(
                            pair.rule(),
                            found.root(pair.earlier().position()),
                            found.root(pair.later().position()))));
            after = items.next();
        }
        return listed;
    }

    /** What was recorded cannot be made again: the next run's clients meet in another order. */
    private static String line(SequencedEvent event) {
        return event.position() + " " + event.id() + " " + event.type() + " "
                + new String(event.payload(), StandardCharsets.UTF_8);
    }

    private static void report(String line) throws IOException {
        Files.writeString(REPORT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Of every table, how many rows it has, and a digest of all. What tells two copies apart is of no event. */
    private Map<String, String> rows() {
        JdbcClient database = JdbcClient.create(application.bean(DataSource.class));
        Map<String, String> rows = new TreeMap<>();
        database.sql("select table_name from information_schema.tables"
                        + " where table_schema = 'facts' and table_name <> 'copy_mark'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        database.sql(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                                                + " from facts." + table + " t")
                                .query(String.class)
                                .single()));
        return rows;
    }
}
