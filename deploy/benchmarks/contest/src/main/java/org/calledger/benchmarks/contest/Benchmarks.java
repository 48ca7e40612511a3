package org.calledger.benchmarks.contest;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.calledger.benchmarks.report.Csv;
import org.calledger.benchmarks.report.Page;
import org.calledger.benchmarks.report.Results;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the contest and writes its page. */
@Command(
        name = "cal-ledger-bench",
        mixinStandardHelpOptions = true,
        subcommands = Generate.class,
        description = "Measures the ledger beside its peers, all on one durable PostgreSQL.")
public final class Benchmarks implements Callable<Integer> {
    private static final Map<String, Section> SECTIONS = sections();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--full", description = "For the published figures: below 40 minutes on two cores.")
    private boolean full;

    @Option(names = "--quick", description = "A first idea in a few minutes. The default.")
    private boolean quick;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SECTION",
            description = "engines, readers, commands, http, growth, views, queries; several by commas.")
    private @Nullable Set<String> only;

    @Option(names = "--events", paramLabel = "N", description = "Events of the large log.")
    private @Nullable Integer events;

    @Option(names = "--repetitions", paramLabel = "N")
    private @Nullable Integer repetitions;

    @Option(names = "--seconds", paramLabel = "S", description = "Of one measurement.")
    private @Nullable Double seconds;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where performance.md goes: docs for a full run of everything, target/performance otherwise.")
    private @Nullable Path out;

    @Option(names = "--page", description = "Measures nothing: writes the page anew from the CSV files beside it.")
    private boolean page;

    @Option(
            names = "--keep",
            paramLabel = "FOLDER",
            description = "PostgreSQL's data stay there; what queries were asked of before is not filled again.")
    private @Nullable Path keep;

    private final Path home;

    public Benchmarks(Path home) {
        this.home = home;
    }

    private static Map<String, Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        sections.put("engines", new Engines());
        sections.put("readers", new Readers());
        sections.put("commands", new Commanding());
        sections.put("http", new WholeWay(true));
        sections.put("growth", new Growth());
        sections.put("views", new ReadSide());
        sections.put("queries", new Queries());
        return sections;
    }

    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("benchmarks.home"));
        CommandLine line = new CommandLine(new Benchmarks(home));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("The run failed: " + failure.getMessage());
            return 1;
        });
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        PrintWriter words = spec.commandLine().getOut();
        Path docs = out == null ? usualPlace() : out;
        Results results = page ? Csv.read(docs.resolve("performance")) : measured(words);
        Page.write(results, docs, home.resolve("notes.md"));
        words.println("Written: " + docs.resolve("performance.md").normalize());
        return 0;
    }

    private Path usualPlace() {
        boolean published = page || (full && only == null);
        return published
                ? home.resolve("..").resolve("..").resolve("docs").normalize()
                : home.resolve("contest").resolve("target").resolve("performance");
    }

    private Results measured(PrintWriter words) throws IOException, SQLException, InterruptedException {
        Set<String> chosen = chosen();
        Budget budget = budget();
        Results results = new Results();
        Path target = Files.createDirectories(home.resolve("contest").resolve("target"));
        Path folder = Files.createTempDirectory(target, "run");
        try (Server server = Server.start(keep == null ? folder : Files.createDirectories(keep), keep != null)) {
            Machine.tell(results, server, budget);
            Arena arena = new Arena(server, new Launching(home), budget, results, folder, words);
            for (String name : chosen) {
                arena.say("— " + name + " —");
                SECTIONS.getOrDefault(name, nothing -> {}).run(arena);
            }
            results.tell("machine", "load after the run", Machine.load());
        }
        Folders.delete(folder);
        return results;
    }

    private Set<String> chosen() {
        if (only == null) {
            return SECTIONS.keySet();
        }
        Set<String> unknown = new TreeSet<>(only);
        unknown.removeAll(SECTIONS.keySet());
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "no section " + unknown + "; there are " + SECTIONS.keySet());
        }
        return only;
    }

    private Budget budget() {
        if (full && quick) {
            throw new ParameterException(spec.commandLine(), "either --full or --quick");
        }
        Budget budget = full ? Budget.full() : Budget.quick();
        budget = repetitions == null ? budget : budget.withRepetitions(repetitions);
        budget = seconds == null ? budget : budget.withSeconds(seconds);
        return events == null ? budget : budget.withLargeLog(events);
    }

    /** The names of all sections. */
    static List<String> names() {
        return List.copyOf(SECTIONS.keySet());
    }
}
