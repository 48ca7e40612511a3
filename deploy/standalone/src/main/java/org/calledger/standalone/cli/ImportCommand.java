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
    private static final String USUAL = "animator";

    private final ImportWords words;
    private final Destination destination;

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

    @Option(names = "--json", descriptionKey = "import.json")
    private boolean json;

    private ImportCommand(ImportWords words, Destination destination) {
        this.words = words;
        this.destination = destination;
    }

    /** The subcommand, to be added to the others; the destination's options are among its own. */
    public static CommandLine line(Locale language, Destination destination) {
        CommandLine line = new CommandLine(new ImportCommand(new ImportWords(language), destination));
        line.getCommandSpec().addMixin("destination", CommandSpec.forAnnotatedObject(destination));
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
        URI url = destination.url();
        try (Remote remote = new Remote(url, destination.login(USUAL), words.language())) {
            return follow(remote, url, told);
        } catch (ConnectException nobody) {
            return failed(words.say("import.no-server", url));
        } catch (MappingInvalidException invalid) {
            return failed(words.say("import.mapping-unreadable", told, invalid.in(words.told())));
        } catch (RemoteRefusal refusal) {
            return failed(refusal.said());
        } catch (IOException broken) {
            return failed(words.say("import.broken", url, String.valueOf(broken.getMessage())));
        }
    }

    private int follow(Remote remote, URI url, Path told)
            throws IOException, InterruptedException, MappingInvalidException {
        List<Path> files = Tables.in(folder, MappingReader.filesOf(Files.readAllBytes(told)));
        PrintWriter out = spec.commandLine().getOut();
        Bar bar = new Bar(words, json ? null : out, isTerminal());
        bar.sending(files, url);
        ImportState state = remote.send(told, files, dryRun);
        while (state.isUnderWay()) {
            Thread.sleep(Bar.PAUSE);
            state = remote.ask(state.id());
            if (state.isUnderWay()) {
                bar.show(state);
            }
        }
        if (json) {
            out.println(state.json());
        } else {
            bar.end(state, dryRun);
            if (state.refused() > 0) {
                bar.refused(
                        remote.problems(state.id()), remote.address() + Remote.PATH + "/" + state.id() + "/problems");
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

    private static boolean isTerminal() {
        return terminal() != null;
    }

    @SuppressWarnings("SystemConsoleNull") // it is null again since JDK 25, where nobody sits at a terminal
    private static @Nullable Console terminal() {
        Console console = System.console();
        return console != null && console.isTerminal() ? console : null;
    }
}
