package org.calledger.standalone;

import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** What the ledger takes on disk, by table and index, through a running one. */
@Command(name = "size")
final class SizeCommand extends AdminCommand {
    private static final String PATH = "/api/v1/storage";

    SizeCommand(Words words) {
        super(words);
    }

    @Override
    int through(Instance instance) throws InterruptedException {
        JsonNode size = instance.get(PATH);
        if (json) {
            out().println(size);
        } else {
            tell(size);
        }
        return 0;
    }

    private void tell(JsonNode size) {
        out().println(words.say(
                "size.whole",
                size.path("events").asLong(),
                size.path("totalBytes").asLong(),
                size.path("bytesPerEvent").asDouble(),
                size.path("ratio").asDouble()));
        for (JsonNode part : size.path("parts")) {
            out().println(words.say(
                    part.path("index").asBoolean() ? "size.index" : "size.table",
                    part.path("name").asString(""),
                    part.path("bytes").asLong(),
                    part.path("bytesPerEvent").asDouble()));
        }
    }
}
