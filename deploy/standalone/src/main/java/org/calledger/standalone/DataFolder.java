package org.calledger.standalone;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Everything one ledger keeps: {@code postgres/}, {@code imports/}, {@code first-accounts.txt}, {@code cal-ledger.lock},
 * {@code cal-ledger.log}. Copying it while nothing runs is a backup.
 */
record DataFolder(Path path) {
    private static final String NOT_FOR_POSTGRES = "\"$`\\\n\r";
    private static final long LEAST_NEW = 400L << 20;
    private static final long LEAST = 64L << 20;

    /** Makes it where it is missing, and sees that something can be kept there. */
    static DataFolder at(String text) {
        Path path = path(text);
        try {
            Files.createDirectories(path);
            DataFolder folder = new DataFolder(path.toRealPath());
            folder.check();
            return folder;
        } catch (FileAlreadyExistsException file) {
            throw new Trouble(file, "folder.is-a-file", path);
        } catch (AccessDeniedException denied) {
            throw new Trouble(denied, "folder.not-writable", path);
        } catch (FileSystemException failed) {
            throw new Trouble(failed, "folder.failed", path, reason(failed));
        } catch (IOException failed) {
            throw new Trouble(failed, "folder.failed", path, failed.toString());
        }
    }

    private static Path path(String text) {
        if (text.isBlank()) {
            throw new Trouble("folder.no-name");
        }
        if (text.chars().anyMatch(letter -> NOT_FOR_POSTGRES.indexOf(letter) >= 0)) {
            throw new Trouble("folder.name", text);
        }
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            throw new Trouble(invalid, "folder.not-a-name", text);
        }
    }

    private void check() throws IOException {
        if (!Files.isWritable(path)) {
            throw new Trouble("folder.not-writable", path);
        }
        Files.createDirectories(imports());
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < (isNew() ? LEAST_NEW : LEAST)) {
            throw new Trouble("folder.full", path, free >> 20);
        }
    }

    private static String reason(FileSystemException failed) {
        return failed.getReason() == null ? failed.getClass().getSimpleName() : failed.getReason();
    }

    boolean isNew() {
        return !Files.exists(path.resolve("postgres"));
    }

    Path imports() {
        return path.resolve("imports");
    }

    Path firstAccounts() {
        return path.resolve("first-accounts.txt");
    }

    /** How much of the demo history was written, once it was whole. */
    Path seeded() {
        return path.resolve("demo-history.done");
    }

    Path log() {
        return path.resolve("cal-ledger.log");
    }

    Path lockFile() {
        return path.resolve("cal-ledger.lock");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
