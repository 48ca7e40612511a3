package org.calledger.command.intake.run;

import java.util.Map;
import org.calledger.access.Caller;
import org.calledger.command.catalogue.Envelope;
import org.calledger.ledger.axon.MetadataKey;
import tools.jackson.databind.JsonNode;

/** On whose behalf, and for which import, commands are sent. */
record Sender(Caller caller, String importId) {
    private static final String CLIENT = "import";

    /** A command that a row became. */
    Envelope row(String command, JsonNode body, String key, String file, long line) {
        return new Envelope(
                command,
                body,
                key,
                caller,
                CLIENT,
                importId,
                Map.of(
                        MetadataKey.IMPORT_ID, importId,
                        MetadataKey.FILE, file,
                        MetadataKey.LINE, Long.toString(line)));
    }

    /** A command of the import itself. */
    Envelope own(Caller sender, String command, JsonNode body, String key) {
        return new Envelope(command, body, key, sender, CLIENT, importId, Map.of(MetadataKey.IMPORT_ID, importId));
    }
}
