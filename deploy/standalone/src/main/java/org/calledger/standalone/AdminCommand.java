package org.calledger.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** What an administrator asks of a ledger that runs, through its own doors. */
abstract class AdminCommand implements Callable<Integer> {
    private static final long PAUSE_MILLIS = 500;

    final Words words;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Mixin
    final Where where = new Where();

    @Option(names = "--json")
    boolean json;

    AdminCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (HttpClient client = Instance.newClient()) {
            return through(new Instance(where.url(), where.login("admin"), client));
        }
    }

    /** Returns what the command ends with. */
    abstract int through(Instance instance) throws InterruptedException;

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** The state of something long, once it no longer runs. */
    static JsonNode ended(Instance instance, String path, JsonNode first, String... to) throws InterruptedException {
        JsonNode state = first;
        while (within(state, to).path("state").asString("").equals("RUNNING")) {
            Thread.sleep(PAUSE_MILLIS);
            state = instance.get(path);
        }
        return state;
    }

    static boolean isDone(JsonNode ended) {
        return ended.path("state").asString("").equals("DONE");
    }

    private static JsonNode within(JsonNode state, String... to) {
        JsonNode found = state;
        for (String step : to) {
            found = found.path(step);
        }
        return found;
    }
}
