package org.calledger.command.intake.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How fast tables go in over HTTP on the whole command side. Run by hand: mapping, then tables. */
final class StackSpeed {
    private static final Logger LOG = LoggerFactory.getLogger(StackSpeed.class);

    private StackSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        for (String argument : arguments) {
            Path path = Path.of(argument);
            files.put(String.valueOf(path.getFileName()), Files.readString(path));
        }
        try (IntakeServer server = new IntakeServer(Files.createTempDirectory("imports"))) {
            String location = server.as("animator")
                    .post(
                            "/api/v1/imports",
                            IntakeServer.parts(files),
                            "Content-Type",
                            "multipart/form-data; boundary=" + IntakeServer.BOUNDARY)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            String status;
            do {
                Thread.sleep(5_000);
                status = server.as("animator").get(location).body();
                LOG.warn("{}", status);
            } while (status.contains("\"RUNNING\"") || status.contains("\"CHECKING\""));
        }
    }
}
