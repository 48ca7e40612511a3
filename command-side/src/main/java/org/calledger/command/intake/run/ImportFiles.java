package org.calledger.command.intake.run;

import java.nio.file.Path;
import java.util.Map;
import org.calledger.events.HistoryEvent.ImportedFile;

/**
 * The tables of one import, on disk.
 *
 * @param paths by name, without folders
 */
public record ImportFiles(Map<String, Path> paths, Map<String, ImportedFile> described) {

    Path path(String name) {
        Path path = paths.get(name);
        if (path == null) {
            throw new IllegalStateException("no file " + name);
        }
        return path;
    }
}
