package org.calledger.command.intake.run;

/** Something under way for an import. */
interface Task extends Runnable {
    ImportStatus status();

    /** Called about every second while it runs. */
    void tick();

    /** Asks it to end soon. */
    void stop();
}
