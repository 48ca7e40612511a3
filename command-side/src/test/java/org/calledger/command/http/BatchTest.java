package org.calledger.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.calledger.access.Caller;
import org.calledger.access.Role;
import org.calledger.access.problem.Language;
import org.calledger.command.catalogue.Answer;
import org.calledger.command.catalogue.CommandDoor;
import org.calledger.command.catalogue.Problem;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final String LINE = "{\"command\": \"x\", \"body\": {}}\n";

    private final AtomicInteger sent = new AtomicInteger();

    @Test
    void reads_no_further_while_ten_thousand_answers_wait_unread() throws Exception {
        int many = Batch.MOST_UNREAD + 5_000;
        CountDownLatch reader = new CountDownLatch(1);
        AtomicInteger written = new AtomicInteger();
        Thread batch = Thread.ofVirtual()
                .start(() -> run(many, new OutputStream() {
                    @Override
                    public void write(int one) {
                        await(reader);
                        written.addAndGet(one == '\n' ? 1 : 0);
                    }
                }));
        waitUntilStill();
        assertThat(sent.get()).isBetween(Batch.MOST_UNREAD, Batch.MOST_UNREAD + 2);
        reader.countDown();
        batch.join(Duration.ofSeconds(30));
        assertThat(sent.get()).isEqualTo(many);
        assertThat(written.get()).isEqualTo(many);
    }

    @Test
    void stops_reading_when_nobody_is_there_to_read_answers_and_does_not_hang() throws Exception {
        Thread batch = Thread.ofVirtual()
                .start(() -> run(500_000, new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("gone");
                    }
                }));
        batch.join(Duration.ofSeconds(30));
        assertThat(batch.isAlive()).isFalse();
        assertThat(sent.get()).isBetween(1, 499_999);
    }

    @Test
    void a_line_that_breaks_everything_is_an_incident_of_its_own() {
        StringBuilder answers = new StringBuilder();
        CommandDoor broken = envelope -> {
            throw new StackOverflowError(envelope.command());
        };
        run(broken, 2, new OutputStream() {
            @Override
            public void write(int one) {
                answers.append((char) one);
            }
        });
        assertThat(answers.toString().lines()).hasSize(2).allMatch(line -> line.contains("\"status\":500"));
    }

    private void run(int lines, OutputStream out) {
        run(
                envelope -> {
                    sent.incrementAndGet();
                    return new Answer.Refused(new Problem("command.unknown", 404, List.of("x"), List.of()));
                },
                lines,
                out);
    }

    private static void run(CommandDoor door, int lines, OutputStream out) {
        BatchLine line = new BatchLine(door, new Caller("anna", Set.of(Role.ANIMATOR)), "r", Language.ENGLISH);
        new Batch(line, new Semaphore(16)).run(new Lines(lines(lines), 1 << 20, Long.MAX_VALUE), out);
    }

    private static InputStream lines(int many) {
        List<InputStream> blocks = Collections.nCopies(many / 100, LINE.repeat(100)).stream()
                .map(block -> (InputStream) new ByteArrayInputStream(block.getBytes(StandardCharsets.UTF_8)))
                .toList();
        InputStream rest = new ByteArrayInputStream(LINE.repeat(many % 100).getBytes(StandardCharsets.UTF_8));
        return new SequenceInputStream(rest, new SequenceInputStream(Collections.enumeration(blocks)));
    }

    private void waitUntilStill() throws InterruptedException {
        int before = -1;
        for (int i = 0; i < 40 && (sent.get() != before || before < Batch.MOST_UNREAD); i++) {
            before = sent.get();
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }
}
