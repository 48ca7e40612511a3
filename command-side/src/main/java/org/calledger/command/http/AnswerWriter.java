package org.calledger.command.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/** Writes answers in their order as they get ready, and sends them on whenever the next one is not. */
final class AnswerWriter {

    private final BlockingQueue<Optional<CompletableFuture<byte[]>>> answers;
    private volatile boolean gone;

    /** A writer of these; an empty one is the last. */
    AnswerWriter(BlockingQueue<Optional<CompletableFuture<byte[]>>> answers) {
        this.answers = answers;
    }

    /** Whether nobody is there any more to read answers. */
    boolean isGone() {
        return gone;
    }

    /** Takes answers until the end of them, also when they cannot be written any more, so that nobody waits for room. */
    void write(OutputStream out) {
        try {
            for (var next = next(out); next.isPresent(); next = next(out)) {
                write(next.get(), out);
            }
            send(out, OutputStream::flush);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            gone = true;
        }
    }

    private void write(CompletableFuture<byte[]> next, OutputStream out) {
        if (!next.isDone()) {
            send(out, OutputStream::flush);
        }
        byte[] answer = next.join();
        send(out, to -> {
            to.write(answer);
            to.write('\n');
        });
    }

    private Optional<CompletableFuture<byte[]>> next(OutputStream out) throws InterruptedException {
        var ready = answers.poll();
        if (ready == null) {
            send(out, OutputStream::flush);
            ready = answers.take();
        }
        return ready;
    }

    private void send(OutputStream out, Sending sending) {
        if (!gone) {
            try {
                sending.to(out);
            } catch (IOException closed) {
                gone = true;
            }
        }
    }

    /** Something that fails when nobody reads. */
    @FunctionalInterface
    private interface Sending {
        void to(OutputStream out) throws IOException;
    }
}
