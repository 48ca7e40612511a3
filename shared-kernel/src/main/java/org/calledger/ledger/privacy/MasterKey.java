package org.calledger.ledger.privacy;

import java.util.UUID;

/**
 * What wraps the keys of people; kept outside the database. A file ({@link LocalMasterKey}), or a key management system that
 * does the wrapping itself and never gives the key away. Safe for use by many threads.
 */
public interface MasterKey {

    /** Tells this key from any other, and nothing else of it. */
    String id();

    /** The key of that person, encrypted and bound to them. */
    byte[] wrap(UUID subject, byte[] key);

    /**
     * The reverse.
     *
     * @throws PrivacyException.WrongMasterKey it was wrapped by another master key, for another person, or was altered
     */
    byte[] unwrap(UUID subject, byte[] wrapped);
}
