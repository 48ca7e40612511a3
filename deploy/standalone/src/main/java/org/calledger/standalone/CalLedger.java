package org.calledger.standalone;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.calledger.standalone.cli.ImportCommand;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code cal-ledger} command. Ends with 0: done, 1: refused or failed, 2: wrongly used. */
@Command(
        name = "cal-ledger",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false)
public final class CalLedger implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--lang", paramLabel = "pl|en", description = "Język, language", scope = ScopeType.INHERIT)
    @SuppressWarnings({"unused", "UnusedVariable", "NullAway.Init"}) // read before the parsing, see Words
    private String language;

    public static void main(String... arguments) {
        // Until the data folder is known there is nowhere to log to; the terminal is for people
        LoggingSystem.get(CalLedger.class.getClassLoader()).beforeInitialize();
        System.exit(commandLine(Words.asked(List.of(arguments))).execute(arguments));
    }

    static CommandLine commandLine(Words words) {
        CommandLine line = new CommandLine(new CalLedger());
        line.addSubcommand(new RunCommand(words));
        line.addSubcommand(new StatusCommand(words));
        line.addSubcommand(new RebuildCommand(words));
        line.addSubcommand(new ParkedCommand(words));
        line.addSubcommand(new UpgradeCommand(words));
        line.addSubcommand(new SizeCommand(words));
        line.addSubcommand(new PartitionCommand(words));
        line.addSubcommand(new WarmUpCommand(words));
        line.addSubcommand(ImportCommand.line(words.locale(), new Where()));
        line.setResourceBundle(words.bundle());
        line.getSubcommands().values().forEach(sub -> sub.setResourceBundle(words.bundle()));
        line.setParameterExceptionHandler((wrong, given) -> wrongUse(words, wrong));
        line.setExecutionExceptionHandler((failed, at, parsed) -> failure(words, failed, at));
        return line;
    }

    /** Without a subcommand: how to use it. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "");
    }

    private static int wrongUse(Words words, ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        if (wrong.getMessage() != null && !wrong.getMessage().isEmpty()) {
            err.println(words.say("use.wrong", said(words, wrong)));
        }
        err.println(line.getUsageMessage());
        return CommandLine.ExitCode.USAGE;
    }

    /** Picocli speaks English only. */
    private static String said(Words words, ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unknown ->
                words.say("use.unknown", String.join(" ", unknown.getUnmatched()));
            case MissingParameterException missing ->
                words.say(
                        "use.missing",
                        missing.getMissing().stream().map(CalLedger::named).collect(Collectors.joining(", ")));
            case ParameterException value
            when value.getArgSpec() != null && value.getValue() != null ->
                words.say("use.value", named(value.getArgSpec()), value.getValue());
            default -> String.valueOf(wrong.getMessage());
        };
    }

    private static String named(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static int failure(Words words, Exception failed, CommandLine line) {
        line.getErr().println(Failures.in(words, failed));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
