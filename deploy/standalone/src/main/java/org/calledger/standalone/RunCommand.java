package org.calledger.standalone;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.calledger.command.catalogue.CommandDoor;
import org.calledger.standalone.demo.Seeding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All in one process, until Ctrl-C. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
    static final String DEMO_FOLDER = "cal-ledger-demo";
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
        Door door = Door.of(address, port);
        door.refuseTaken();
        boolean demo = data == null && jdbcUrl == null;
        DataFolder folder = DataFolder.at(data == null ? DEMO_FOLDER : data);
        Opened opened = new Opened();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(opened::close));
        try {
            serve(opened, folder, door, demo);
        } catch (IOException | RuntimeException failed) {
            opened.close();
            throw failed;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private void serve(Opened opened, DataFolder folder, Door door, boolean demo) throws IOException {
        opened.add(FolderLock.of(folder, door.url()));
        Screen screen = new Screen(words, spec.commandLine().getOut());
        screen.starting(folder, demo);
        Database database = Database.opened(opened, folder, jdbcUrl);
        ConfigurableApplicationContext application =
                opened.add(StandaloneApplication.start(folder, database, door, demo));
        screen.ready(door, sinceStart());
        screen.accounts(folder, application.getBean(FirstStart.class).passwords());
        if (demo) {
            opened.add(seeding(application, folder, screen)).begin();
        }
    }

    private static Seeding seeding(ConfigurableApplicationContext application, DataFolder folder, Screen screen) {
        ZoneId zone = application.getEnvironment().getProperty("cal-ledger.zone", ZoneId.class, ZoneId.of("Europe/Warsaw"));
        return new Seeding(application.getBean(CommandDoor.class), folder.seeded(), Clock.system(zone), screen);
    }

    private static Duration sinceStart() {
        return Duration.ofMillis(System.currentTimeMillis()
                - java.lang.management.ManagementFactory.getRuntimeMXBean().getStartTime());
    }
}
