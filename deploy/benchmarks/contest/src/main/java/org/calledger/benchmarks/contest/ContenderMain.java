package org.calledger.benchmarks.contest;

import org.calledger.benchmarks.axon5.Axon5Jpa;
import org.calledger.benchmarks.bare.BareCopy;
import org.calledger.benchmarks.bare.Cursor;
import org.calledger.benchmarks.bare.FourTrips;
import org.calledger.benchmarks.bare.OneTrip;
import org.calledger.benchmarks.http.Requests;
import org.calledger.benchmarks.load.Contender;
import org.calledger.benchmarks.load.Worker;
import org.calledger.benchmarks.ours.Commands;
import org.calledger.benchmarks.ours.Ours;
import org.calledger.benchmarks.report.Names;

/** A contender of this class path in a process of its own: its name, and its database's JDBC URL or its server's port. */
public final class ContenderMain {
    private ContenderMain() {}

    public static void main(String[] arguments) throws Exception {
        Worker.serve(() -> contender(arguments[0], arguments[1]));
        // what a contender's own threads keep alive is over
        System.exit(0);
    }

    private static Contender contender(String name, String where) throws Exception {
        return switch (name) {
            case Names.LEDGER -> new Ours(where);
            case Names.COMMANDS -> new Commands(where);
            case Names.FOUR_TRIPS -> new FourTrips(where);
            case Names.FUNCTION -> new OneTrip(where, OneTrip.FUNCTION);
            case Names.STATEMENT -> new OneTrip(where, OneTrip.PLAIN);
            case Names.COPY -> new BareCopy(where);
            case Names.CURSOR -> new Cursor(where);
            case Names.AXON5 -> new Axon5Jpa(where);
            case Names.HTTP_LEDGER, Names.HTTP_STANDALONE -> new Requests(Integer.parseInt(where), true);
            case Names.HTTP_CRUD, Names.HTTP_PLAIN, Names.HTTP_DOORS -> new Requests(Integer.parseInt(where), false);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
