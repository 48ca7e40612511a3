package org.calledger.ledger.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A file that holds a master key and that only its owner reads (mode 600, where the file system knows modes). */
public final class MasterKeyFile {
    private final Path path;

    public MasterKeyFile(Path path) {
        this.path = path;
    }

    /**
     * The key in the file, if there is such a file.
     *
     * @throws PrivacyException.WrongMasterKey it holds something else, or cannot be read
     */
    public Optional<LocalMasterKey> read() {
        try {
            return Optional.of(LocalMasterKey.parse(Files.readString(path, StandardCharsets.UTF_8), path.toString()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new PrivacyException.WrongMasterKey("the master key in " + path + " cannot be read", unreadable);
        }
    }

    /** A new key, durable in the file before it is used; where another process was faster, that one's. */
    public LocalMasterKey make() {
        Path beside = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            write(beside, LocalMasterKey.made() + "\n");
            try {
                // a link and no move: a move would take the place of a key that is there
                Files.createLink(path, beside);
            } catch (FileAlreadyExistsException faster) {
                return read().orElseThrow();
            } finally {
                Files.deleteIfExists(beside);
            }
            return read().orElseThrow();
        } catch (IOException failed) {
            throw new PrivacyException.NoMasterKey("no master key could be made in " + path + ": " + failed);
        }
    }

    private void write(Path file, String text) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, ownersOnly())) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    private FileAttribute<?>[] ownersOnly() throws IOException {
        boolean posix = Files.getFileStore(path.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
