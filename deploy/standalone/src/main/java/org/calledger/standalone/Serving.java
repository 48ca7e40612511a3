package org.calledger.standalone;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.calledger.command.catalogue.CommandDoor;
import org.calledger.ledger.postgres.LedgerNode;
import org.calledger.standalone.demo.Seeding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What is served, and where.
 *
 * @param demo whether the demo history belongs in it
 * @param jdbcUrl a PostgreSQL that the town already has; null: our own in the folder
 */
record Serving(
        DataFolder folder,
        Door door,
        boolean demo,
        @Nullable String jdbcUrl) {

    /** Returns when it answers; what was opened is in {@code opened}, also where the start fails half-way. */
    void start(Opened opened, Screen screen) throws IOException {
        opened.add(FolderLock.of(folder, door.url()));
        screen.starting(folder, demo);
        Database database = Database.opened(opened, folder, jdbcUrl);
        ConfigurableApplicationContext application = opened.add(StandaloneApplication.start(this, database));
        screen.ready(door, sinceStart());
        screen.accounts(folder, application.getBean(FirstStart.class).passwords());
        format(application.getBean(LedgerNode.class), screen);
        if (demo) {
            opened.add(seeding(application, screen)).begin();
        }
    }

    /** A town finishes an upgrade itself, since there is no way back then; the demo's history is of this release anyway. */
    private void format(LedgerNode node, Screen screen) {
        if (demo) {
            node.finishUpgrade();
        }
        if (node.format() < node.newest()) {
            screen.say("upgrade.unfinished", node.format(), node.newest());
        }
    }

    private Seeding seeding(ConfigurableApplicationContext application, Screen screen) {
        ZoneId zone =
                application.getEnvironment().getProperty("cal-ledger.zone", ZoneId.class, ZoneId.of("Europe/Warsaw"));
        return new Seeding(application.getBean(CommandDoor.class), folder.seeded(), Clock.system(zone), screen);
    }

    private static Duration sinceStart() {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        return Duration.ofMillis(System.currentTimeMillis() - started);
    }
}
