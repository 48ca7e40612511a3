package org.calledger.command.intake.run;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.calledger.access.Caller;
import org.calledger.access.Role;
import org.calledger.command.CommandSide;
import org.calledger.command.catalogue.CommandDoor;
import org.calledger.command.intake.mapping.Mapping;
import org.calledger.command.intake.mapping.MappingReader;
import org.calledger.command.intake.report.ProblemLog;
import org.calledger.command.intake.report.RowProblem;

/** Real records beside the repository, with the mapping that the project keeps for them. */
record Records(Path folder, Path mapping) {
    private static final String PROPERTY = "cal-ledger.records";

    /** Skips the test, saying so, where the records are not there. */
    static Records of(String name) {
        Path root = Path.of("..").toAbsolutePath().normalize();
        String told = System.getProperty(PROPERTY);
        Stream<Path> places = told != null
                ? Stream.of(Path.of(told))
                : Stream.of(root.resolve("../shared/data"), root.resolve("../../shared/data"));
        Path folder = places.map(place -> place.resolve(name))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        if (folder == null) {
            return abort("the records " + name + " are not beside the repository (nor where -D" + PROPERTY + " says)");
        }
        return new Records(folder, root.resolve("deploy/examples").resolve(name).resolve("mapping.yaml"));
    }

    /** What came of an import. */
    record Outcome(Counts counts, List<RowProblem> problems, long expected) {}

    Outcome into(CommandDoor door, Path log) throws Exception {
        Mapping read = MappingReader.read(Files.readAllBytes(mapping), new SliceForms(CommandSide.SLICES));
        try (ProblemLog problems = ProblemLog.empty(log);
                Sending sending = new Sending(door, 128)) {
            Progress progress = new Progress(problems, System::nanoTime);
            ImportFiles files = files(read.sheets().keySet());
            Survey survey = new Survey(read, files, progress);
            RowProblem wrong = survey.survey(() -> false);
            if (wrong != null) {
                throw new IllegalStateException(wrong.toString());
            }
            Sender sender = new Sender(new Caller("tester", Set.of(Role.COORDINATOR)), "import");
            new Rows(read, files, sender, sending, progress).send(survey.tables(), () -> false);
            problems.flush();
            return new Outcome(progress.counts(), read(log), progress.expected());
        }
    }

    private ImportFiles files(Set<String> names) {
        Map<String, Path> paths = new HashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(path -> names.contains(String.valueOf(path.getFileName())))
                    .forEach(path -> paths.put(String.valueOf(path.getFileName()), path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new ImportFiles(paths, Map.of());
    }

    private static List<RowProblem> read(Path log) throws IOException {
        List<RowProblem> problems = new ArrayList<>();
        ProblemLog.read(log, problems::add);
        return problems;
    }
}
