package org.calledger.ledger.privacy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One key for each person whose data are kept. No key stays in memory: a rebuild or a decision reads no encrypted field, so
 * nothing on the way of the data needs one, and a destroyed key is gone everywhere at once. Safe for use by many threads.
 */
public final class SubjectKeys {
    private final KeyTable table;
    private final @Nullable MasterKey master;

    private SubjectKeys(KeyTable table, @Nullable MasterKey master) {
        this.table = table;
        this.master = master;
    }

    /**
     * Keys in that database, whose schema is there.
     *
     * @param master null: personal data can be neither kept nor read, only destroyed
     * @throws PrivacyException.NoMasterKey there are keys, and no master key to read them by
     * @throws PrivacyException.WrongMasterKey there are keys, wrapped by another one
     */
    public static SubjectKeys in(DataSource database, @Nullable MasterKey master) {
        KeyTable table = new KeyTable(database);
        String wrapping = table.masterKeyId();
        if (wrapping != null) {
            refuseOther(wrapping, master);
        }
        return new SubjectKeys(table, master);
    }

    private static void refuseOther(String wrapping, @Nullable MasterKey master) {
        if (master == null) {
            throw new PrivacyException.NoMasterKey(
                    "the database holds keys of people, wrapped by the master key " + wrapping + ", and there is none");
        }
        if (!wrapping.equals(master.id())) {
            throw KeyTable.differs(master.id(), wrapping);
        }
    }

    /** Whether there are keys that only a master key can read. */
    public static boolean areIn(DataSource database) {
        return new KeyTable(database).masterKeyId() != null;
    }

    /**
     * The person's key, made and durable where there was none.
     *
     * @throws PrivacyException.Forgotten the key was destroyed
     * @throws PrivacyException.NoMasterKey there is nothing to wrap it by
     */
    byte[] forWriting(UUID subject) {
        MasterKey wrapping = master();
        Map<UUID, byte @Nullable []> found = table.find(Set.of(subject));
        byte[] wrapped = found.containsKey(subject)
                ? found.get(subject)
                : table.add(subject, wrapping.wrap(subject, Gcm.newKey()), wrapping.id());
        if (wrapped == null) {
            throw new PrivacyException.Forgotten("person " + subject + " was forgotten");
        }
        return wrapping.unwrap(subject, wrapped);
    }

    /** Asked in one go; who has no key, or none any more, is not in the answer. */
    Map<UUID, byte[]> forReading(Collection<UUID> subjects) {
        MasterKey wrapping = master();
        Map<UUID, byte[]> keys = new HashMap<>();
        if (!subjects.isEmpty()) {
            table.find(subjects).forEach((subject, wrapped) -> {
                if (wrapped != null) {
                    keys.put(subject, wrapping.unwrap(subject, wrapped));
                }
            });
        }
        return keys;
    }

    /**
     * Destroys the keys of these people and leaves tombstones; doing it again does nothing.
     *
     * @return how many there still were
     */
    public int destroy(Collection<UUID> subjects) {
        int destroyed = subjects.isEmpty() ? 0 : table.destroy(subjects);
        if (destroyed > 0) {
            table.shred();
        }
        return destroyed;
    }

    private MasterKey master() {
        if (master == null) {
            throw new PrivacyException.NoMasterKey("personal data cannot be kept or read: there is no master key here");
        }
        return master;
    }
}
