package org.calledger.benchmarks.ours;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calledger.benchmarks.load.Samples;
import org.calledger.ledger.EventType;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.Tag;

/** The event that everybody appends, as the ledger takes it. */
final class SampleEvents {
    static final EventType TYPE = new EventType(Samples.TYPE, 1);

    private static final byte[] PAYLOAD = Samples.payload();
    private static final byte[] METADATA = Samples.metadata();
    private static final int NEEDS = 200;

    private SampleEvents() {}

    static NewEvent event(Tag... tags) {
        return new NewEvent(
                Samples.id(Samples.serial()), TYPE, Instant.now(), null, null, PAYLOAD, METADATA, Set.of(tags));
    }

    /** With two tags: one of a few hundred needs, and a person never seen before. */
    static NewEvent supported() {
        long serial = Samples.serial();
        return event(Tag.of("need", Samples.id(serial % NEEDS)), Tag.of("person", Samples.id(serial)));
    }

    static List<NewEvent> supported(int size) {
        List<NewEvent> events = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            events.add(supported());
        }
        return events;
    }

    /** That this need was not supported by this person. */
    static Query alike(NewEvent event) {
        return Query.of(new QueryItem(Set.of(TYPE.name()), event.tags()));
    }

    static Query about(UUID thing) {
        return Query.of(new QueryItem(Set.of(TYPE.name()), Set.of(Tag.of("need", thing))));
    }
}
