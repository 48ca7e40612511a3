package org.calledger.standalone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a data folder. The system gives the lock back when the process ends, however it ends. The file says which
 * process and where it answers; the locked byte lies far behind, so that it can be read meanwhile.
 */
final class FolderLock implements AutoCloseable {
    private static final long FAR_BEHIND = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock; throws Trouble naming the folder and its holder when another process has it. */
    static FolderLock of(DataFolder folder, String url) throws IOException {
        FileChannel channel = FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new Trouble(
                    "folder.in-use",
                    folder,
                    holder(folder).map(Holder::toString).orElse("?"));
        }
        channel.truncate(0);
        String content = ProcessHandle.current().pid() + "\n" + url + "\n";
        channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
        return new FolderLock(channel);
    }

    /** Whoever runs on that folder now. */
    static Optional<Holder> holder(DataFolder folder) throws IOException {
        Path file = folder.lockFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (lock(channel) != null) {
                return Optional.empty();
            }
        }
        return Holder.parse(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(FAR_BEHIND, 1, false);
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** A process that holds a folder, and where it answers. */
    record Holder(long pid, String url) {
        private static final int LINES = 2;

        static Optional<Holder> parse(String content) {
            String[] lines = content.split("\n", -1);
            return lines.length > LINES && lines[0].matches("\\d{1,18}")
                    ? Optional.of(new Holder(Long.parseLong(lines[0]), lines[1]))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return url + " (" + pid + ")";
        }
    }
}
