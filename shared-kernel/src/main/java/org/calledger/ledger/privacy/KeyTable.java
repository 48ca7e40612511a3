package org.calledger.ledger.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys as they are stored, wrapped. Safe for use by many threads. */
final class KeyTable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyTable.class);

    private final DataSource database;

    KeyTable(DataSource database) {
        this.database = database;
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** The id of the master key that wraps what is there; null where no key is left to be wrapped. */
    @Nullable
    String masterKeyId() {
        return within(connection -> livingMaster(connection));
    }

    private static @Nullable String livingMaster(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id from privacy.master_key"
                        + " where exists (select from privacy.subject_key where wrapped is not null)")) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /**
     * Adds the key, unless the person has or had one; durable on return. The first key of all says whose wrapping the
     * others will be.
     *
     * @return what the person has now; null: a tombstone
     * @throws PrivacyException.WrongMasterKey the others were wrapped by another one
     */
    byte @Nullable [] add(UUID subject, byte[] wrapped, String master) {
        return within(connection -> {
            String wrapping = livingMaster(connection);
            if (wrapping == null) {
                wrapping = adopted(connection, master);
            }
            if (!master.equals(wrapping)) {
                throw differs(master, wrapping);
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into privacy.subject_key (subject, wrapped) values (?, ?) on conflict do nothing")) {
                insert.setObject(1, subject);
                insert.setBytes(2, wrapped);
                insert.executeUpdate();
            }
            try (PreparedStatement select =
                    connection.prepareStatement("select wrapped from privacy.subject_key where subject = ?")) {
                select.setObject(1, subject);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getBytes(1) : null;
                }
            }
        });
    }

    /** Nodes that add their first keys at once come here one after the other. */
    private static String adopted(Connection connection, String master) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("lock table privacy.master_key in share row exclusive mode");
        }
        String meanwhile = livingMaster(connection);
        if (meanwhile != null) {
            return meanwhile;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into privacy.master_key (id) values (?) on conflict (single) do update set id = excluded.id")) {
            insert.setString(1, master);
            insert.executeUpdate();
        }
        return master;
    }

    static PrivacyException.WrongMasterKey differs(String ours, String wrapping) {
        return new PrivacyException.WrongMasterKey(
                "the keys of people are wrapped by the master key " + wrapping + ", and this one is " + ours, null);
    }

    /** Person to wrapped key, null for a tombstone; who never had one is not in it. */
    Map<UUID, byte @Nullable []> find(Collection<UUID> subjects) {
        return within(connection -> {
            Map<UUID, byte @Nullable []> found = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select subject, wrapped from privacy.subject_key where subject = any(?)")) {
                select.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.put(row.getObject(1, UUID.class), row.getBytes(2));
                    }
                }
            }
            return found;
        });
    }

    /** Leaves a tombstone for each, whether or not they had a key. Returns how many keys there were to destroy. */
    int destroy(Collection<UUID> subjects) {
        return within(connection -> {
            Object[] all = subjects.stream().distinct().sorted().toArray();
            try (PreparedStatement missing =
                            connection.prepareStatement("insert into privacy.subject_key (subject, destroyed_at)"
                                    + " select unnest(?::uuid[]), clock_timestamp() on conflict do nothing");
                    PreparedStatement destroy = connection.prepareStatement("update privacy.subject_key"
                            + " set wrapped = null, destroyed_at = clock_timestamp()"
                            + " where subject = any(?) and wrapped is not null")) {
                missing.setArray(1, connection.createArrayOf("uuid", all));
                missing.executeUpdate();
                destroy.setArray(1, connection.createArrayOf("uuid", all));
                return destroy.executeUpdate();
            }
        });
    }

    /**
     * Writes the table anew without what was destroyed: an update alone leaves the old row in its page. Where that cannot be
     * done now, the tombstone stands all the same, and the page is used again sooner or later.
     */
    void shred() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '5s'");
            try {
                statement.execute("vacuum (full) privacy.subject_key");
            } finally {
                statement.execute("reset lock_timeout");
            }
        } catch (SQLException failed) {
            LOG.warn("the pages of destroyed keys could not be written anew now", failed);
        }
    }

    private <T extends @Nullable Object> T within(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T done = work.with(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new PrivacyException.Unavailable("the keys of people cannot be reached", failed);
        }
    }
}
