package org.calledger.command.intake.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.calledger.command.intake.mapping.Digests;
import org.calledger.command.intake.mapping.Mapping;
import org.calledger.command.intake.mapping.SheetPlan;
import org.calledger.command.intake.report.RowProblem;
import org.calledger.events.HistoryEvent.ImportedFile;

/** A mapping and its files on their way onto disk. For one thread. */
public final class Upload implements AutoCloseable {
    private final Path folder;
    private final Mapping mapping;
    private final String mappingSha256;
    private final Map<String, ImportedFile> described = new TreeMap<>();

    /** Files go into a new folder below that one. */
    public Upload(Path imports, Mapping mapping, byte[] yaml) throws IOException {
        this.folder = Files.createTempDirectory(Files.createDirectories(imports), "upload");
        this.mapping = mapping;
        this.mappingSha256 = HexFormat.of().formatHex(Digests.sha256().digest(yaml));
    }

    /** Whether the mapping asks for a file of that name and has not got it yet. */
    public boolean wants(String name) {
        return mapping.sheets().containsKey(name) && !described.containsKey(name);
    }

    /** Streams a file onto disk. */
    public void take(String name, InputStream bytes) throws IOException {
        MessageDigest digest = Digests.sha256();
        long size;
        try (DigestOutputStream out = new DigestOutputStream(Files.newOutputStream(folder.resolve(name)), digest)) {
            size = bytes.transferTo(out);
        }
        described.put(name, new ImportedFile(name, HexFormat.of().formatHex(digest.digest()), size));
    }

    Path folder() {
        return folder;
    }

    Mapping mapping() {
        return mapping;
    }

    ImportFiles files(Path where) {
        Map<String, Path> paths = new HashMap<>();
        described.keySet().forEach(name -> paths.put(name, where.resolve(name)));
        return new ImportFiles(paths, described);
    }

    /** What can be seen to be wrong with the files by their first lines. */
    List<RowProblem> unfit() throws IOException {
        List<RowProblem> unfit = new ArrayList<>();
        for (SheetPlan plan : mapping.sheets().values()) {
            RowProblem wrong = Survey.header(plan, files(folder));
            if (wrong != null) {
                unfit.add(wrong);
            }
        }
        return unfit;
    }

    /** The same for the same mapping and files, however often they are sent. */
    String id(boolean dryRun) {
        StringBuilder all = new StringBuilder(dryRun ? "dry/" : "import/").append(mappingSha256);
        described
                .values()
                .forEach(file -> all.append('/').append(file.name()).append('/').append(file.sha256()));
        UUID id = Digests.uuid(all.toString());
        return id.toString();
    }

    /** Deletes what has not become an import. */
    @Override
    public void close() {
        ImportStore.delete(folder);
    }
}
