package org.calledger.standalone.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.calledger.standalone.postgres.PostgresTrouble.Kind;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once into the data folder: there no other user, machine or cleaner of temporary
 * files can touch them while they run. Unpacked beside and renamed, so a crash leaves no half of them.
 */
public final class Programs {
    private static final int NAME_BYTES = 6;

    private Programs() {}

    /** Where {@code bin/} stands, for this machine. */
    public static Path unpackedIn(Path folder) throws IOException {
        byte[] archive = archive();
        Path home = folder.resolve("postgresql-" + fingerprint(archive));
        if (!Files.isDirectory(home)) {
            Path beside = folder.resolve(home.getFileName() + ".part");
            Tree.delete(beside);
            unpack(archive, Files.createDirectories(beside));
            Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String name = system.startsWith("mac") ? "Darwin" : system.startsWith("windows") ? "Windows" : "Linux";
        String processor = System.getProperty("os.arch", "");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(name, processor)) {
            return archive.readAllBytes();
        } catch (IllegalStateException none) {
            throw new PostgresTrouble(Kind.NO_PROGRAMS, name + " " + processor);
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path place = home.resolve(entry.getName()).normalize();
                if (!place.startsWith(home)) {
                    throw new IOException("outside the archive: " + entry.getName());
                }
                unpack(entries, entry, place);
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path place) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, place);
            if (place.toString().contains("/bin/")) {
                place.toFile().setExecutable(true, true);
            }
        }
    }
}
