package org.calledger.command.intake.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Sourced;
import org.calledger.ledger.Tag;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.MetadataKey;

/** The facts that rows of one import became, by position; 18 bytes each, so that a million fit. For one thread. */
final class ImportedFacts {
    private final Ledger ledger;
    private final String importId;
    private long[] ids = new long[1 << 10];
    private short[] types = new short[1 << 9];
    private int size;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Short> numbers = new HashMap<>();

    ImportedFacts(Ledger ledger, String importId) {
        this.ledger = ledger;
        this.importId = importId;
    }

    /** Whether the ledger knows of such an import. */
    static boolean started(Ledger ledger, String importId) {
        return !from(ledger, importId).events().isEmpty();
    }

    private static Sourced from(Ledger ledger, String importId) {
        return ledger.page(Query.of(new QueryItem(Set.of(), Set.of(new Tag("import", importId)))), 0, 1);
    }

    void find(Runnable each) {
        List<SequencedEvent> started = from(ledger, importId).events();
        if (started.isEmpty()) {
            return;
        }
        ledger.read(Query.all(), started.getFirst().position(), Long.MAX_VALUE, event -> {
            if (isOurs(event)) {
                add(event);
                each.run();
            }
        });
    }

    /** A row's: the import's own events name no file. */
    private boolean isOurs(SequencedEvent event) {
        if (!new String(event.metadata(), StandardCharsets.UTF_8).contains(importId)) {
            return false;
        }
        Map<String, String> metadata = EventJson.readMetadata(event.metadata());
        return importId.equals(metadata.get(MetadataKey.IMPORT_ID)) && metadata.containsKey(MetadataKey.FILE);
    }

    private void add(SequencedEvent event) {
        if (size == types.length) {
            ids = Arrays.copyOf(ids, ids.length * 2);
            types = Arrays.copyOf(types, types.length * 2);
        }
        ids[2 * size] = event.id().getMostSignificantBits();
        ids[2 * size + 1] = event.id().getLeastSignificantBits();
        types[size++] = numbers.computeIfAbsent(event.type().name(), name -> {
            names.add(name);
            return (short) (names.size() - 1);
        });
    }

    int size() {
        return size;
    }

    UUID id(int at) {
        return new UUID(ids[2 * at], ids[2 * at + 1]);
    }

    String type(int at) {
        return names.get(types[at]);
    }
}
