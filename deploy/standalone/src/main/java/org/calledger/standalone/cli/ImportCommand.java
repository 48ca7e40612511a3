package org.calledger.standalone.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.calledger.command.intake.mapping.MappingInvalidException;
import org.calledger.command.intake.mapping.MappingReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Sends a folder of tables, with the mapping that says what they mean, to a running ledger, and waits. Ends with 0 when
 * every row went in or was there, with 1 when something was refused or failed, with 2 when used wrongly.
 */
@Command(name = "import")
public final class ImportCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final String PASSWORD = "CAL_LEDGER_PASSWORD";

    private final ImportWords words;
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "import.folder")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "import.mapping")
    private @Nullable Path mapping;

    @Option(names = "--dry-run", descriptionKey = "import.dry-run")
    private boolean dryRun;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:${env:CAL_LEDGER_PORT:-8080}",
            descriptionKey = "import.url")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private URI url;

    @Option(names = "--account", paramLabel = "NAME", defaultValue = "animator", descriptionKey = "import.account")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String account;

    @Option(names = "--json", descriptionKey = "import.json")
    private boolean json;

    private ImportCommand(ImportWords words, Map<String, String> environment) {
        this.words = words;
        this.environment = environment;
    }

    /** The subcommand with its help in that language, to be added to the others. */
    public static CommandLine line(Locale language) {
        return line(language, System.getenv());
    }

    static CommandLine line(Locale language, Map<String, String> environment) {
        ImportWords words = new ImportWords(language);
        CommandLine line = new CommandLine(new ImportCommand(words, environment));
        line.setResourceBundle(words.bundle());
        return line;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path told = mapping == null ? folder.resolve("mapping.yaml") : mapping;
        if (!Files.isDirectory(folder)) {
            throw wrongUse("import.no-folder", folder);
        }
        if (!Files.isRegularFile(told)) {
            throw wrongUse("import.no-mapping", told);
        }
        try (Remote remote = new Remote(url, account, password(), words.language())) {
            return follow(remote, told);
        } catch (ConnectException nobody) {
            return failed(words.say("import.no-server", url));
        } catch (MappingInvalidException invalid) {
            return failed(words.say("import.mapping-unreadable", told, String.valueOf(invalid.getMessage())));
        } catch (RemoteRefusal refusal) {
            return failed(refusal.said());
        } catch (IOException broken) {
            return failed(words.say("import.broken", url, String.valueOf(broken.getMessage())));
        }
    }

    private int follow(Remote remote, Path told) throws IOException, InterruptedException, MappingInvalidException {
        List<Path> files = Tables.in(folder, MappingReader.filesOf(Files.readAllBytes(told)));
        PrintWriter out = spec.commandLine().getOut();
        Bar bar = new Bar(words, json ? null : out, isTerminal());
        bar.sending(files);
        ImportState state = remote.send(told, files, dryRun);
        while (state.isUnderWay()) {
            Thread.sleep(Bar.PAUSE);
            state = remote.ask(state.id());
            bar.show(state);
        }
        if (json) {
            out.println(state.json());
        } else {
            bar.end(state);
            if (state.refused() > 0) {
                bar.refused(remote.problems(state.id()), url + Remote.PATH + "/" + state.id() + "/problems");
            }
        }
        out.flush();
        return state.isFinished() && state.refused() == 0 ? DONE : REFUSED;
    }

    private int failed(String why) {
        spec.commandLine().getErr().println(why);
        return REFUSED;
    }

    private ParameterException wrongUse(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), words.say(key, arguments));
    }

    private String password() {
        String told = environment.get(PASSWORD);
        if (told != null) {
            return told;
        }
        Console console = terminal();
        char[] typed = console == null ? null : console.readPassword("%s", words.say("import.password", account));
        if (typed == null) {
            throw wrongUse("import.no-password", PASSWORD);
        }
        return new String(typed);
    }

    private static boolean isTerminal() {
        return terminal() != null;
    }

    @SuppressWarnings("SystemConsoleNull") // it is null again since JDK 25, where nobody sits at a terminal
    private static @Nullable Console terminal() {
        Console console = System.console();
        return console != null && console.isTerminal() ? console : null;
    }
}
