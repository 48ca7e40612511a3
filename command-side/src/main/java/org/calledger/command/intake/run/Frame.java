package org.calledger.command.intake.run;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.calledger.command.catalogue.Answer;
import org.calledger.command.catalogue.CommandDoor;
import org.calledger.events.HistoryEvent.ImportedFile;
import org.calledger.refusal.Rule;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an import says of itself: started, finished, reversed. The id is made of what is imported, so an import is started
 * and finished once, however often it is sent; that it had been is no trouble.
 */
record Frame(CommandDoor door, Sender sender, Clock today) {

    void start(String mapping, Collection<ImportedFile> files) {
        ObjectNode body = body().put("mapping", mapping);
        var array = body.putArray("files");
        files.stream()
                .sorted(Comparator.comparing(ImportedFile::name))
                .forEach(file -> array.addObject()
                        .put("name", file.name())
                        .put("sha256", file.sha256())
                        .put("bytes", file.bytes()));
        send("start-import", body, "start");
    }

    void finish(Counts counts) {
        ObjectNode body = body().put("rowsRead", counts.rowsRead())
                .put("accepted", counts.accepted())
                .put("present", counts.present())
                .put("refused", counts.refused());
        send("finish-import", body, "finish");
    }

    void reverse(String reason, long retracted) {
        send("reverse-import", body().put("reason", reason).put("retracted", retracted), "reverse");
    }

    private ObjectNode body() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("importId", sender.importId())
                .put("on", LocalDate.now(today).toString());
    }

    private void send(String command, ObjectNode body, String step) {
        String key = "import/" + step + "/" + sender.importId();
        Answer answer = door.send(sender.own(sender.caller().internally(), command, body, key));
        if (answer instanceof Answer.Refused refused
                && !wasDone(refused.problem().code())) {
            throw new StoppedException(refused.problem());
        }
    }

    private static boolean wasDone(String code) {
        return code.equals(Rule.IMPORT_ALREADY_EXISTS.code())
                || code.equals(Rule.IMPORT_NOT_RUNNING.code())
                || code.equals(Rule.IMPORT_ALREADY_REVERSED.code())
                || code.equals(Rule.IDEMPOTENCY_KEY_REUSED.code());
    }
}
