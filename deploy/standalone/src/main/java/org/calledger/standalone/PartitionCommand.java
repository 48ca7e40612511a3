package org.calledger.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Splits a ledger that has grown large, through a running one, which goes on recording. Ends with 1 where it is not split. */
@Command(name = "partition")
final class PartitionCommand implements Callable<Integer> {
    private static final String PATH = "/api/v1/storage/partitions";
    private static final long PAUSE_MILLIS = 500;

    private final Words words;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final Where where = new Where();

    @Option(names = "--from", paramLabel = "POSITION")
    private @Nullable Long from;

    @Option(names = "--json")
    private boolean json;

    PartitionCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (HttpClient client = Instance.newClient()) {
            Instance instance = new Instance(where.url(), where.login("admin"), client);
            JsonNode state = instance.post(PATH + (from == null ? "" : "?from=" + from));
            while (state(state).equals("RUNNING")) {
                Thread.sleep(PAUSE_MILLIS);
                state = instance.get(PATH);
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? state : said(state));
            return state(state).equals("DONE") ? 0 : 1;
        }
    }

    private String said(JsonNode state) {
        long position = state.path("from").asLong();
        return state(state).equals("DONE")
                ? words.say("partition.done", position, state.path("millis").asLong() / 1000.0)
                : words.say("partition.failed", position, state.path("failure").asString(""));
    }

    private static String state(JsonNode state) {
        return state.path("state").asString("");
    }
}
