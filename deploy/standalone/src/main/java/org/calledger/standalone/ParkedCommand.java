package org.calledger.standalone;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Events that no rows could be made of, and what is to become of them. Ends with 1 while any waits for a decision. */
@Command(name = "parked")
final class ParkedCommand extends AdminCommand {
    private static final String PATH = "/api/v1/projections";

    @Parameters(paramLabel = "POSITION", arity = "0..*")
    private List<Long> positions = List.of();

    @Option(names = "--retry")
    private boolean retry;

    @Option(names = "--skip", paramLabel = "REASON")
    private @Nullable String reason;

    ParkedCommand(Words words) {
        super(words);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        refuseHalfSaid();
        return super.call();
    }

    private void refuseHalfSaid() {
        if (retry == (reason != null) && (retry || !positions.isEmpty())) {
            throw new ParameterException(spec.commandLine(), words.say("parked.use"));
        }
        if (reason != null && positions.isEmpty()) {
            throw new ParameterException(spec.commandLine(), words.say("parked.which"));
        }
    }

    @Override
    int through(Instance instance) throws InterruptedException {
        for (long position : asked(instance)) {
            instance.post(PATH + "/parked/" + position + action());
        }
        return shown(instance.get(PATH));
    }

    /** Without positions: all that wait are tried again, in their order. */
    private List<Long> asked(Instance instance) throws InterruptedException {
        if (!retry || !positions.isEmpty()) {
            return positions;
        }
        List<Long> waiting = new ArrayList<>();
        for (JsonNode one : instance.get(PATH).path("parked")) {
            if (one.path("state").asString("").equals("WAITING")) {
                waiting.add(one.path("position").asLong());
            }
        }
        return waiting;
    }

    private String action() {
        return reason == null ? "/retry" : "/skip?reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8);
    }

    private int shown(JsonNode state) {
        long waiting = state.path("waiting").asLong();
        if (json) {
            out().println(state.path("parked"));
            return waiting == 0 ? 0 : 1;
        }
        for (JsonNode one : state.path("parked")) {
            boolean skipped = one.path("state").asString("").equals("SKIPPED");
            out().println(words.say(
                    skipped ? "parked.skipped" : "parked.waiting",
                    one.path("position").asLong(),
                    one.path("type").asString(""),
                    one.path(skipped ? "decision" : "reason").asString("")));
        }
        out().println(words.say("parked.count", waiting));
        return waiting == 0 ? 0 : 1;
    }
}
