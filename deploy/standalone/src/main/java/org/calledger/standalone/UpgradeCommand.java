package org.calledger.standalone;

import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/**
 * Says in which format the ledger is written; with {@code --finish} raises it to what the release that runs can read, after
 * which an older one no longer starts. Refused while a node of an older release is alive. Ends with 1 where it is not
 * raised.
 */
@Command(name = "upgrade")
final class UpgradeCommand extends AdminCommand {
    private static final String PATH = "/api/v1/upgrade";

    @Option(names = "--finish")
    private boolean finish;

    UpgradeCommand(Words words) {
        super(words);
    }

    @Override
    int through(Instance instance) throws InterruptedException {
        JsonNode state = instance.get(PATH);
        String older = older(state);
        if (finish && older.isEmpty()) {
            // whoever joined since is seen by the ledger itself, under its lock
            state = instance.post(PATH);
        }
        out().println(json ? state : said(state, older));
        return finish && !isFinished(state) ? 1 : 0;
    }

    private String said(JsonNode state, String older) {
        int format = state.path("format").asInt();
        if (isFinished(state)) {
            return words.say("upgrade.finished", format);
        }
        return finish
                ? words.say("upgrade.older-nodes", format, older)
                : words.say("upgrade.unfinished", format, state.path("newest").asInt());
    }

    private static boolean isFinished(JsonNode state) {
        return state.path("format").asInt() >= state.path("newest").asInt();
    }

    private static String older(JsonNode state) {
        return state.path("nodes")
                .valueStream()
                .filter(node ->
                        node.path("format").asInt() < state.path("newest").asInt())
                .map(node -> node.path("name").asString(""))
                .collect(Collectors.joining(", "));
    }
}
