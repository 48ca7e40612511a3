package org.calledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the command line says of wrong use, in the language asked for, and how it ends. */
class CalLedgerTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String language, String... arguments) {
        CommandLine line = CalLedger.commandLine(Words.in(language));
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pl | run --nope              | Błędne użycie: nie ma czegoś takiego jak --nope",
                "en | run --nope              | Wrong use: there is no such thing as --nope",
                "pl | frobnicate              | Błędne użycie: nie ma czegoś takiego jak frobnicate",
                "pl | run --port abc          | Błędne użycie: --port nie może być: abc",
                "en | run --port 70000        | --port is a number from 1 to 65535, not 70000",
                "pl | import                  | Błędne użycie: brakuje: FOLDER",
                "pl | run --data              | Błędne użycie: brakuje: --data",
                "en | run --jdbc-url jdbc:postgresql:x | --jdbc-url needs --data too"
            })
    void wrong_use_is_said_in_one_language_and_ends_with_2(String language, String arguments, String said) {
        assertThat(run(language, arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(said);
    }

    @ParameterizedTest
    @CsvSource({"pl,Użycie:,Polecenia:,Wczytuje folder", "en,Usage:,Commands:,Reads a folder"})
    void help_is_in_that_language_too(String language, String usage, String commands, String imports) {
        assertThat(run(language, "--help")).isZero();
        assertThat(out.toString()).contains(usage, commands, imports).doesNotContain("''", "{0}", "{1}");
        for (String command : List.of("run", "status", "rebuild", "upgrade", "import")) {
            assertThat(run(language, command, "--help")).isZero();
        }
        assertThat(out.toString()).doesNotContain("''", "{0}", "{1}");
        assertThat(out.toString()).contains("--dry-run", "--account", "--data");
    }

    @Test
    void a_port_that_is_taken_and_an_address_of_another_machine_are_told_apart() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run("en", "run", "--data", "never", "--port", port)).isEqualTo(1);
        }
        assertThat(run("en", "run", "--data", "never", "--address", "192.0.2.1"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("is taken by another program", "192.0.2.1 is not an address of this machine");
    }
}
