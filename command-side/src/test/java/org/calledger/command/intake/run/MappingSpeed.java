package org.calledger.command.intake.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.calledger.command.catalogue.Answer;
import org.calledger.command.catalogue.CommandDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How fast rows become commands when nothing is done with them. Run by hand. */
final class MappingSpeed {
    private static final Logger LOG = LoggerFactory.getLogger(MappingSpeed.class);

    private MappingSpeed() {}

    public static void main(String[] arguments) throws Exception {
        CommandDoor nothing = envelope -> new Answer.Accepted(0, List.of(), Map.of(), List.of(), false);
        Path log = Files.createTempFile("problems", ".jsonl");
        for (int run = 0; run < 4; run++) {
            long begun = System.nanoTime();
            Records.Outcome outcome = Records.of("praga-poludnie").into(nothing, log);
            double seconds = (System.nanoTime() - begun) / 1e9;
            LOG.info(
                    "{} commands in {} s: {} a second",
                    outcome.counts().accepted(),
                    seconds,
                    outcome.counts().accepted() / seconds);
        }
        Files.delete(log);
    }
}
