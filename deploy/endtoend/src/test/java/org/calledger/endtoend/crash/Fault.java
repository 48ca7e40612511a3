package org.calledger.endtoend.crash;

import java.time.Duration;

/** What can happen to a town's machines. Each returns how it went, for the report, when the damage is made good again. */
enum Fault {
    /** {@code kill -9} of one server; the other goes on, and the first comes back. */
    NODE_KILLED {
        @Override
        String strike(Scene scene) {
            Node node = scene.anyNode();
            node.kill();
            scene.awaitAcknowledged(50);
            node.start();
            node.awaitReady();
            return " " + node.name;
        }
    },
    /** {@code kill -9} of PostgreSQL with all its backends. */
    POSTGRES_KILLED {
        @Override
        String strike(Scene scene) {
            long began = System.nanoTime();
            scene.postgres.kill();
            Pause.of(Duration.ofMillis(scene.random.nextInt(300)));
            scene.postgres.start();
            long back = System.nanoTime();
            scene.awaitAcknowledged(1);
            return ", away for " + (back - began) / 1_000_000 + " ms, the ledger went on "
                    + (System.nanoTime() - back) / 1_000_000 + " ms later";
        }
    },
    /** Both servers and PostgreSQL at one moment, as when the machine they share goes down. */
    ALL_KILLED {
        @Override
        String strike(Scene scene) {
            scene.nodes.forEach(Node::kill);
            scene.postgres.kill();
            scene.postgres.start();
            scene.nodes.forEach(Node::start);
            scene.nodes.forEach(Node::awaitReady);
            return "";
        }
    },
    /** A server stands still with the head's lock in its hands: the other goes on, and the first comes back fenced. */
    NODE_FROZEN {
        @Override
        String strike(Scene scene) {
            return frozen(scene, Duration.ofSeconds(3));
        }
    },
    /** The same for so long that the other takes over the views too. */
    NODE_FROZEN_LONG {
        @Override
        String strike(Scene scene) {
            return frozen(scene, Duration.ofSeconds(14));
        }
    },
    /** The answer to a COMMIT is lost on its way. */
    ANSWER_LOST {
        @Override
        String strike(Scene scene) {
            Node node = scene.anyNode();
            int before = node.wire.cuts();
            node.wire.cutNextCommit();
            Pause.until("a cut", Duration.ofSeconds(20), () -> node.wire.cuts() > before);
            return " to " + node.name;
        }
    };

    private static final int MOST = 400;
    /** Two seconds for the lock to be given up, and much for a slow machine. */
    private static final Duration GOES_ON = Duration.ofSeconds(15);

    private static final String HOLDERS =
            "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a USING (pid)"
                    + " WHERE l.relation = 'ledger.log_head'::regclass AND l.mode IN ('RowShareLock', 'RowExclusiveLock')"
                    + " AND a.state = 'idle in transaction'";

    abstract String strike(Scene scene);

    private static String frozen(Scene scene, Duration time) {
        Node node = scene.anyNode();
        boolean holding = freezeWithLock(scene, node);
        long began = System.nanoTime();
        try {
            scene.awaitAcknowledged(5, GOES_ON);
            long waited = (System.nanoTime() - began) / 1_000_000;
            Pause.of(time);
            return " " + node.name + (holding ? " holding the lock" : " at some moment")
                    + ", 5 acknowledged elsewhere after " + waited + " ms";
        } finally {
            node.thaw();
            Pause.until(node.name + " is back", Duration.ofSeconds(30), () -> Door.isReady(node.port()));
        }
    }

    /** Stops it again and again, until it is stopped between the lock and its commit. */
    private static boolean freezeWithLock(Scene scene, Node node) {
        for (int attempt = 0; attempt < MOST; attempt++) {
            node.freeze();
            Pause.of(Duration.ofMillis(3));
            if (scene.postgres.ask(HOLDERS).contains(node.name)) {
                return true;
            }
            node.thaw();
            Pause.of(Duration.ofMillis(1 + scene.random.nextInt(5)));
        }
        node.freeze();
        return false;
    }
}
