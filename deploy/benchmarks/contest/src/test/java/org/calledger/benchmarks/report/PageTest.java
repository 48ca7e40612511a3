package org.calledger.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.calledger.benchmarks.load.Measured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** The page says of the results what they say. */
class PageTest {
    @TempDir
    private Path docs;

    private final Results results = new Results();

    @BeforeEach
    void measure() {
        results.tell("machine", "cores", "2");
        for (int repetition = 0; repetition < 3; repetition++) {
            add(Names.LEDGER, repetition, 1_000L * (repetition + 1), 64);
            add(Names.FUNCTION, repetition, 50, 64);
            add(Names.STATEMENT, repetition, 100, 64);
        }
    }

    private void add(String contender, int repetition, long events, int clients) {
        Measured measured = new Measured(events, events, 1, 2_000, 3_000, 4_000, 5_000, 6_000);
        results.add(new Line("append", "append", 1, clients, contender, repetition, measured, 100, 0, 200));
    }

    private String page() throws IOException {
        Page.write(results, docs, docs.resolve("none.md"));
        return Files.readString(docs.resolve("performance.md"));
    }

    @Test
    void a_ratio_is_taken_within_a_repetition_and_against_the_faster_peer() throws IOException {
        assertThat(page()).contains("one event a transaction in one statement | ≥ 12 | 11.6 | 20 (10–30) | yes |");
    }

    @Test
    void a_target_that_was_missed_says_no_and_one_without_figures_that_it_was_not_measured() throws IOException {
        results.add(new Line(
                "append", "append", 1_000, 1, Names.COPY, 1, new Measured(9, 9_000, 1, 1, 1, 1, 1, 1), 1, 0, 1));
        assertThat(page())
                .contains("64 clients: of the bare COPY ceiling | ≥ 0.55 | 0.44 | 0.22 (0.22–0.22) | **no** |")
                .contains("full read: times a JDBC cursor | ≥ 3 | 3.5 | not measured | – |");
    }

    @Test
    void a_busy_machine_is_told_first() throws IOException {
        assertThat(page()).doesNotContain("busy with other things");
        results.tell("machine", "load before the run", "7.5");
        assertThat(page()).contains("busy with other things").contains("a load of 7.5 on 2 cores");
    }

    @Test
    void results_read_back_make_the_same_page() throws IOException {
        String written = page();
        Results read = Csv.read(docs.resolve("performance"));
        Page.write(read, docs, docs.resolve("none.md"));
        assertThat(docs.resolve("performance.md")).hasContent(written);
    }

    @Test
    void a_chart_is_well_formed_and_shows_every_contender()
            throws IOException, ParserConfigurationException, SAXException {
        page();
        Path chart = docs.resolve("performance").resolve("append.svg");
        var bars = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(chart.toFile())
                .getElementsByTagName("line");
        assertThat(bars.getLength()).isEqualTo(3);
    }
}
