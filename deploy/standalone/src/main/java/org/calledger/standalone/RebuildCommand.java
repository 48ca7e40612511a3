package org.calledger.standalone;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Makes what is shown anew from the ledger, through a running one, which goes on answering meanwhile. */
@Command(name = "rebuild")
final class RebuildCommand extends AdminCommand {
    private static final String PATH = "/api/v1/projections";

    /** All stand at one position, so that all are made anew together; names are checked. */
    @Parameters(paramLabel = "projection", arity = "0..*")
    private List<String> names = List.of();

    RebuildCommand(Words words) {
        super(words);
    }

    @Override
    int through(Instance instance) throws InterruptedException {
        refuseUnknown(instance.get(PATH).path("views"));
        instance.post(PATH + "/rebuild");
        return told(ended(instance, PATH, instance.get(PATH), "rebuild"));
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

    private int told(JsonNode state) {
        JsonNode rebuild = state.path("rebuild");
        boolean done = isDone(rebuild);
        if (json) {
            out().println(state);
        } else {
            out().println(words.say(
                    done ? "rebuild.done" : "rebuild.failed",
                    rebuild.path("position").asLong(),
                    rebuild.path("millis").asLong() / 1000.0));
        }
        return done ? 0 : 1;
    }
}
