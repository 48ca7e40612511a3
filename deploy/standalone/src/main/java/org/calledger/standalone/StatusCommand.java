package org.calledger.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.calledger.standalone.FolderLock.Holder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Whether a ledger runs on a folder. Ends with 0 when it is ready, else with 1. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final Words words;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FOLDER", defaultValue = "${env:CAL_LEDGER_DATA:-cal-ledger-demo}")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String data;

    @Option(names = "--json")
    private boolean json;

    StatusCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        Path path = Path.of(data).toAbsolutePath().normalize();
        DataFolder folder = new DataFolder(path);
        boolean exists = Files.exists(folder.lockFile());
        Optional<Holder> holder = exists ? FolderLock.holder(folder) : Optional.empty();
        boolean ready = holder.isPresent() && isReady(holder.get().url());
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? json(folder, exists, holder, ready) : plain(folder, exists, holder, ready));
        return ready ? 0 : 1;
    }

    static boolean isReady(String url) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
                .timeout(PATIENCE)
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String plain(DataFolder folder, boolean exists, Optional<Holder> holder, boolean ready) {
        return holder.map(found -> words.say(
                        "status.running",
                        folder,
                        found.url(),
                        Long.toString(found.pid()),
                        words.say(ready ? "status.ready" : "status.not-ready")))
                .orElseGet(() -> words.say(exists ? "status.stopped" : "status.none", folder));
    }

    private static String json(DataFolder folder, boolean exists, Optional<Holder> holder, boolean ready) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("folder", folder.toString());
        answer.put("exists", exists);
        answer.put("running", holder.isPresent());
        answer.put("ready", ready);
        holder.ifPresent(found -> {
            answer.put("url", found.url());
            answer.put("pid", found.pid());
        });
        return JsonMapper.shared().writeValueAsString(answer);
    }
}
