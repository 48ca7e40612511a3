package org.calledger.command.intake.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of imports: one folder each, with its status, its problems and, while it is under way, its files. A status is
 * replaced in one step, so a crash leaves the old one or the new one.
 */
final class ImportStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String STATUS = "status.json";
    private final Path folder;

    ImportStore(Path folder) {
        this.folder = folder;
    }

    Path problems(String id) {
        return of(id).resolve("problems.jsonl");
    }

    Path files(String id) {
        return of(id).resolve("files");
    }

    Path of(String id) {
        return folder.resolve(id);
    }

    Optional<ImportStatus> find(String id) {
        return ID.matcher(id).matches() ? Optional.ofNullable(read(of(id).resolve(STATUS))) : Optional.empty();
    }

    /** All there are, the last received first. */
    List<ImportStatus> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> each = Files.list(folder)) {
            return each.map(path -> find(String.valueOf(path.getFileName())))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(ImportStatus::receivedAt).reversed())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void save(ImportStatus status) {
        try {
            Path home = Files.createDirectories(of(status.id()));
            Path next = home.resolve(STATUS + ".next");
            Files.write(next, JSON.writeValueAsBytes(status));
            Files.move(next, home.resolve(STATUS), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Records of people are not kept longer than they are needed. */
    void deleteFiles(String id) {
        delete(files(id));
    }

    static void delete(Path place) {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> all = Files.walk(place)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static @Nullable ImportStatus read(Path file) {
        try {
            return Files.exists(file) ? JSON.readValue(Files.readAllBytes(file), ImportStatus.class) : null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (JacksonException unreadable) {
            return null;
        }
    }
}
