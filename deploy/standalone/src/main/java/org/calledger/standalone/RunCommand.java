package org.calledger.standalone;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All in one process, until Ctrl-C. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
    private static final String DEMO_FOLDER = "cal-ledger-demo";
    private static final int MOST_PORT = 65_535;

    private final Words words;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FOLDER", defaultValue = "${env:CAL_LEDGER_DATA}")
    private @Nullable String data;

    @Option(names = "--port", paramLabel = "N", defaultValue = "${env:CAL_LEDGER_PORT:-8080}")
    private int port;

    @Option(names = "--address", paramLabel = "IP", defaultValue = "${env:CAL_LEDGER_ADDRESS:-127.0.0.1}")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String address;

    @Option(names = "--jdbc-url", paramLabel = "URL", defaultValue = "${env:CAL_LEDGER_JDBC_URL}")
    private @Nullable String jdbcUrl;

    RunCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 1 || port > MOST_PORT) {
            throw new ParameterException(spec.commandLine(), words.say("use.port", Integer.toString(port)));
        }
        if (jdbcUrl != null && data == null) {
            throw new ParameterException(spec.commandLine(), words.say("use.jdbc-url"));
        }
        Door door = Door.of(address, port);
        door.refuseTaken();
        boolean demo = data == null;
        Serving serving = new Serving(DataFolder.at(data == null ? DEMO_FOLDER : data), door, demo, jdbcUrl);
        Opened opened = new Opened();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(opened::close));
        try {
            serving.start(opened, new Screen(words, spec.commandLine().getOut()));
        } catch (IOException | RuntimeException failed) {
            opened.close();
            throw failed;
        }
        new CountDownLatch(1).await();
        return 0;
    }
}
