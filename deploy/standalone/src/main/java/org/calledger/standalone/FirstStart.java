package org.calledger.standalone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.calledger.access.FirstAccounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes the first accounts before anybody is let in, and keeps their passwords in a file that only its owner reads. */
@Component
final class FirstStart implements ApplicationRunner {
    private final FirstAccounts accounts;
    private final Path file;
    private Map<String, String> passwords = Map.of();

    FirstStart(FirstAccounts accounts, @Value("${cal-ledger.first-accounts}") Path file) {
        this.accounts = accounts;
        this.file = file;
    }

    @Override
    public void run(ApplicationArguments none) throws IOException {
        passwords = accounts.make();
        if (!passwords.isEmpty()) {
            write();
        }
    }

    /** Account to password; empty at every start but the first. */
    Map<String, String> passwords() {
        return passwords;
    }

    private void write() throws IOException {
        keepWhatWasThere();
        String content = passwords.entrySet().stream()
                .map(account -> account.getKey() + " " + account.getValue() + "\n")
                .collect(Collectors.joining());
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(beside);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(beside, options, ownersOnly())) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Another database's, whose accounts may have no other record of their passwords. */
    private void keepWhatWasThere() throws IOException {
        if (Files.exists(file)) {
            String until =
                    Files.getLastModifiedTime(file).toInstant().toString().replace(':', '-');
            Files.move(file, file.resolveSibling("first-accounts-" + until + ".txt"));
        }
    }

    private FileAttribute<?>[] ownersOnly() throws IOException {
        boolean posix = Files.getFileStore(file.resolveSibling(".")).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
