package org.calledger.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** What the ledger takes on disk, by table and index, through a running one. */
@Command(name = "size")
final class SizeCommand implements Callable<Integer> {
    private static final String PATH = "/api/v1/storage";

    private final Words words;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final Where where = new Where();

    @Option(names = "--json")
    private boolean json;

    SizeCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (HttpClient client = Instance.newClient()) {
            JsonNode size = new Instance(where.url(), where.login("admin"), client).get(PATH);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(size);
            } else {
                tell(size, out);
            }
            return 0;
        }
    }

    private void tell(JsonNode size, PrintWriter out) {
        out.println(words.say(
                "size.whole",
                size.path("events").asLong(),
                size.path("totalBytes").asLong(),
                size.path("bytesPerEvent").asDouble(),
                size.path("ratio").asDouble()));
        for (JsonNode part : size.path("parts")) {
            out.println(words.say(
                    part.path("index").asBoolean() ? "size.index" : "size.table",
                    part.path("name").asString(""),
                    part.path("bytes").asLong(),
                    part.path("bytesPerEvent").asDouble()));
        }
    }
}
