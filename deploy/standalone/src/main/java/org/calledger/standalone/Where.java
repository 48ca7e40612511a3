package org.calledger.standalone;

import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.calledger.standalone.FolderLock.Holder;
import org.calledger.standalone.cli.Destination;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which running ledger a command is for, and as whom; shared by the commands that go through one. */
final class Where implements Destination {
    private static final String DEFAULT_URL = "http://localhost:8080";

    @Option(names = "--data", paramLabel = "FOLDER", defaultValue = "${env:CAL_LEDGER_DATA:-cal-ledger-demo}")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String data;

    @Option(names = "--url", paramLabel = "URL", defaultValue = "${env:CAL_LEDGER_URL}")
    private @Nullable String url;

    @Option(names = "--account", paramLabel = "NAME")
    private @Nullable String account;

    DataFolder folder() {
        return new DataFolder(Path.of(data).toAbsolutePath().normalize());
    }

    Optional<Holder> holder() throws IOException {
        return FolderLock.holder(folder());
    }

    /** The one asked for; else the one that runs on the folder; else the one at the default port. */
    @Override
    public URI url() throws IOException {
        String found = url != null ? url : holder().map(Holder::url).orElse(DEFAULT_URL);
        try {
            return URI.create(found);
        } catch (IllegalArgumentException wrong) {
            throw new Trouble(wrong, "where.url", found);
        }
    }

    /** The password comes from CAL_LEDGER_PASSWORD, from the folder's first accounts, or from the keyboard. */
    @Override
    public Login login(String defaultAccount) throws IOException {
        String name = account == null ? defaultAccount : account;
        String password = System.getenv("CAL_LEDGER_PASSWORD");
        if (password == null) {
            password = kept(name).orElse(null);
        }
        return new Login(name, password == null ? asked(name) : password);
    }

    /** The same where nobody need be asked for the password. */
    Optional<Login> knownLogin(String defaultAccount) {
        String name = account == null ? defaultAccount : account;
        return Optional.ofNullable(System.getenv("CAL_LEDGER_PASSWORD"))
                .or(() -> keptQuietly(name))
                .map(password -> new Login(name, password));
    }

    private Optional<String> keptQuietly(String name) {
        try {
            return kept(name);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> kept(String name) throws IOException {
        Path file = folder().firstAccounts();
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    @SuppressWarnings("SystemConsoleNull") // it is null again since JDK 25, where nobody sits at a terminal
    private static String asked(String name) {
        Console console = System.console();
        char[] typed = console == null || !console.isTerminal() ? null : console.readPassword("%s: ", name);
        if (typed == null) {
            throw new Trouble("where.password", name);
        }
        return new String(typed);
    }
}
