package org.calledger.standalone;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Splits a ledger that has grown large, through a running one, which goes on recording. Ends with 1 where it is not split. */
@Command(name = "partition")
final class PartitionCommand extends AdminCommand {
    private static final String PATH = "/api/v1/storage/partitions";

    @Option(names = "--from", paramLabel = "POSITION")
    private @Nullable Long from;

    PartitionCommand(Words words) {
        super(words);
    }

    @Override
    int through(Instance instance) throws InterruptedException {
        JsonNode begun = instance.post(PATH + (from == null ? "" : "?from=" + from));
        JsonNode state = ended(instance, PATH, begun);
        out().println(json ? state : said(state));
        return isDone(state) ? 0 : 1;
    }

    private String said(JsonNode state) {
        long position = state.path("from").asLong();
        return isDone(state)
                ? words.say("partition.done", position, state.path("millis").asLong() / 1000.0)
                : words.say("partition.failed", position, state.path("failure").asString(""));
    }
}
