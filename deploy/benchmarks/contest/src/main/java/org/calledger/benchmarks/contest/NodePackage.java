package org.calledger.benchmarks.contest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.calledger.benchmarks.report.Names;

/** The contender that comes from npm. Where Node or its packages are not to be had, it is left out and the page says so. */
final class NodePackage {
    private static final int INSTALL_SECONDS = 120;
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "worker.mjs");

    private NodePackage() {}

    /** Adds it, or tells why not. */
    static void join(Peers peers, Arena arena) throws IOException, InterruptedException, java.sql.SQLException {
        Path folder = Files.createDirectories(arena.folder().resolve("node"));
        for (String file : FILES) {
            Files.copy(
                    arena.launching().home().resolve("dcb-es").resolve(file),
                    folder.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Optional<String> trouble = install(folder);
        if (trouble.isPresent()) {
            arena.results().tell("skipped", Names.DCB_ES, trouble.get());
            arena.say(Names.DCB_ES + " is left out: " + trouble.get());
            return;
        }
        arena.server().fresh(Names.DCB_ES);
        String url = "postgres://postgres@localhost:" + arena.server().port() + "/" + Names.DCB_ES;
        peers.started(Names.DCB_ES, List.of("node", folder.resolve("worker.mjs").toString(), url), Optional.empty());
    }

    private static Optional<String> install(Path folder) throws InterruptedException {
        try {
            Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start();
            if (!npm.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS)) {
                npm.destroyForcibly();
                return Optional.of("npm did not finish within two minutes");
            }
            return npm.exitValue() == 0 ? Optional.empty() : Optional.of("npm could not install its packages");
        } catch (IOException none) {
            return Optional.of("no npm on this machine");
        }
    }
}
