package org.calledger.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.calledger.standalone.FolderLock.Holder;
import org.calledger.standalone.cli.Destination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Whether a ledger runs, and answers. Ends with 0 when it is ready, else with 1. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private final Words words;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final Where where = new Where();

    @Option(names = "--json")
    private boolean json;

    StatusCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Holder> holder = where.holder();
        URI url = where.url();
        boolean ready = Instance.isReady(url);
        PrintWriter out = spec.commandLine().getOut();
        OptionalLong parked = ready ? parked(url) : OptionalLong.empty();
        out.println(json ? json(holder, url, ready, parked) : plain(holder, url, ready));
        if (!json && parked.orElse(0) > 0) {
            out.println(words.say("status.parked", parked.getAsLong()));
        }
        return ready ? 0 : 1;
    }

    /** Events that wait for a decision; empty where the administrator's password is not at hand. */
    private OptionalLong parked(URI url) throws InterruptedException {
        Optional<Destination.Login> login = where.knownLogin("admin");
        if (login.isEmpty()) {
            return OptionalLong.empty();
        }
        try (HttpClient client = Instance.newClient()) {
            return OptionalLong.of(new Instance(url, login.get(), client)
                    .get("/api/v1/projections")
                    .path("waiting")
                    .asLong());
        } catch (Trouble notForUs) {
            return OptionalLong.empty();
        }
    }

    private String plain(Optional<Holder> holder, URI url, boolean ready) {
        DataFolder folder = where.folder();
        String answer = words.say(ready ? "status.ready" : "status.silent", url);
        String kept = holder.map(found -> words.say("status.running", folder, Long.toString(found.pid())))
                .orElseGet(() -> words.say(isLedger(folder) ? "status.stopped" : "status.none", folder));
        return kept + System.lineSeparator() + answer;
    }

    private String json(Optional<Holder> holder, URI url, boolean ready, OptionalLong parked) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("folder", where.folder().toString());
        answer.put("exists", isLedger(where.folder()));
        answer.put("running", holder.isPresent());
        holder.ifPresent(found -> answer.put("pid", found.pid()));
        answer.put("url", url.toString());
        answer.put("ready", ready);
        parked.ifPresent(waiting -> answer.put("parked", waiting));
        return JsonMapper.shared().writeValueAsString(answer);
    }

    private static boolean isLedger(DataFolder folder) {
        return Files.exists(folder.lockFile());
    }
}
