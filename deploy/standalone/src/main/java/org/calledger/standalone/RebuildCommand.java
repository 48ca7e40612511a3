package org.calledger.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Makes what is shown anew from the ledger, through a running one, which goes on answering meanwhile. */
@Command(name = "rebuild")
final class RebuildCommand implements Callable<Integer> {
    private static final String PATH = "/api/v1/projections";
    private static final long PAUSE_MILLIS = 500;

    private final Words words;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final Where where = new Where();

    /** All stand at one position, so that all are made anew together; names are checked. */
    @Parameters(paramLabel = "projection", arity = "0..*")
    private List<String> names = List.of();

    @Option(names = "--json")
    private boolean json;

    RebuildCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (HttpClient client = Instance.newClient()) {
            Instance instance = new Instance(where.url(), where.login("admin"), client);
            refuseUnknown(instance.get(PATH).path("views"));
            instance.post(PATH + "/rebuild");
            return watched(instance);
        }
    }

    private void refuseUnknown(JsonNode views) {
        List<String> known = views.valueStream()
                .map(node -> node.path("name").asString(node.asString("")))
                .toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new Trouble("rebuild.unknown", name, String.join(", ", known));
            }
        }
    }

    private int watched(Instance instance) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        JsonNode state = instance.get(PATH);
        while (state.path("rebuild").path("state").asString("").equals("RUNNING")) {
            Thread.sleep(PAUSE_MILLIS);
            state = instance.get(PATH);
        }
        JsonNode rebuild = state.path("rebuild");
        boolean done = rebuild.path("state").asString("").equals("DONE");
        if (json) {
            out.println(state);
        } else {
            out.println(words.say(
                    done ? "rebuild.done" : "rebuild.failed",
                    rebuild.path("position").asLong(),
                    rebuild.path("millis").asLong() / 1000.0));
        }
        return done ? 0 : 1;
    }
}
