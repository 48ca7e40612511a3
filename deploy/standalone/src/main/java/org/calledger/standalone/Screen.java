package org.calledger.standalone;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import org.calledger.standalone.demo.Progress;

/** What {@code run} tells the person who started it. Thread-safe. */
final class Screen implements Progress {
    private static final int TENTHS = 10;

    private final Words words;
    private final PrintWriter out;
    private int tenths;

    Screen(Words words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    void starting(DataFolder folder, boolean demo) {
        say(demo ? "run.starting-demo" : "run.starting", folder);
    }

    void ready(Door door, Duration since) {
        say("run.ready", door.url(), since.toMillis() / 1000.0);
    }

    /** The passwords are shown once, at the first start. */
    void accounts(DataFolder folder, Map<String, String> passwords) {
        if (passwords.isEmpty()) {
            say("run.accounts-later", folder.firstAccounts());
        } else {
            say("run.accounts-first", folder.firstAccounts());
            passwords.forEach((account, password) -> say("run.account", account, password));
        }
        say("run.stop");
    }

    @Override
    public synchronized void reached(int done, int all) {
        int now = TENTHS * done / all;
        if (now > tenths && now < TENTHS) {
            tenths = now;
            say("run.seeding", done, all, (double) done / all);
        }
    }

    @Override
    public void complete(int recorded, int before, Duration took) {
        say("run.seeded", recorded, before, took.toMillis() / 1000.0);
    }

    @Override
    public void stopped(int done, int all, String why) {
        say("run.seeding-stopped", done, all, why);
    }

    synchronized void say(String key, Object... arguments) {
        out.println(words.say(key, arguments));
        out.flush();
    }
}
