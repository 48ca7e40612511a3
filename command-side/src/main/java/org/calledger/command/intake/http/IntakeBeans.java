package org.calledger.command.intake.http;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.calledger.command.catalogue.Catalogue;
import org.calledger.command.catalogue.CommandDoor;
import org.calledger.command.intake.run.Imports;
import org.calledger.ledger.Ledger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Imports. Settings: {@code cal-ledger.imports-folder}, where uploads and reports are kept;
 * {@code cal-ledger.imports.max-bytes} of one upload; {@code cal-ledger.imports.in-flight}, commands of one import at once.
 */
@Configuration(proxyBeanMethods = false)
class IntakeBeans {
    private static final int TO_DISK_AT_ONCE = 0;

    private final Path folder;

    IntakeBeans(@Value("${cal-ledger.imports-folder:${java.io.tmpdir}/cal-ledger-imports}") Path folder) {
        this.folder = folder;
    }

    @Bean
    Imports imports(
            CommandDoor door,
            Catalogue catalogue,
            Ledger ledger,
            ObjectProvider<Clock> clocks,
            @Value("${cal-ledger.zone:Europe/Warsaw}") ZoneId zone,
            @Value("${cal-ledger.imports.in-flight:128}") int atOnce) {
        Clock today = clocks.getIfUnique(Clock::systemUTC).withZone(zone);
        return new Imports(door, catalogue, ledger, today, folder, atOnce);
    }

    /** Parts go to disk beside where they will stay, so that taking them over is a rename. */
    @Bean
    MultipartConfigElement multipart(@Value("${cal-ledger.imports.max-bytes:4294967296}") long mostBytes)
            throws IOException {
        Path parts = Files.createDirectories(folder.resolve("parts"));
        return new MultipartConfigElement(parts.toAbsolutePath().toString(), mostBytes, mostBytes, TO_DISK_AT_ONCE);
    }
}
