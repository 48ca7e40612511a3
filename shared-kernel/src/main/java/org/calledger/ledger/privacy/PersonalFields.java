package org.calledger.ledger.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Fields in which somebody is named, as they stand in the ledger: base64url (RFC 4648, no padding) of AES-256-GCM under the
 * person's key, bound to person, event and field, so that no ciphertext can be moved elsewhere. What is encrypted is filled up
 * to a multiple of 32 bytes, since a name's length tells something. Safe for use by many threads.
 */
public final class PersonalFields {
    private static final int BLOCK = 32;
    private static final byte END = (byte) 0x80;

    private final SubjectKeys keys;

    public PersonalFields(SubjectKeys keys) {
        this.keys = keys;
    }

    /** One event's fields of one person. */
    public interface Sealing {
        String seal(String field, String clear);
    }

    /** One event's fields of one person; nothing where the key is gone, or the text was never sealed so. */
    public interface Opening {
        Optional<String> open(String field, String stored);
    }

    /** Keys of several people, for as long as one answer takes. */
    public interface Openings {
        Opening of(UUID subject, UUID event);
    }

    /**
     * For writing.
     *
     * @throws PrivacyException no key, or no way to have one
     */
    public Sealing sealing(UUID subject, UUID event) {
        byte[] key = keys.forWriting(subject);
        return (field, clear) -> Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Gcm.encrypt(key, filled(clear), associated(subject, event, field)));
    }

    /** For reading what concerns any of these people; their keys are asked for in one go. */
    public Openings openings(Collection<UUID> subjects) {
        Map<UUID, byte[]> found = keys.forReading(subjects);
        return (subject, event) -> (field, stored) -> Optional.ofNullable(found.get(subject))
                .flatMap(key -> opened(key, stored, associated(subject, event, field)));
    }

    private static Optional<String> opened(byte[] key, String stored, byte[] associated) {
        try {
            return Optional.ofNullable(Gcm.decrypt(key, Base64.getUrlDecoder().decode(stored), associated))
                    .map(PersonalFields::emptied);
        } catch (IllegalArgumentException notSealed) {
            return Optional.empty();
        }
    }

    private static byte[] associated(UUID subject, UUID event, String field) {
        return (subject + "/" + event + "/" + field).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] filled(String clear) {
        byte[] bytes = clear.getBytes(StandardCharsets.UTF_8);
        byte[] filled = Arrays.copyOf(bytes, (bytes.length / BLOCK + 1) * BLOCK);
        filled[bytes.length] = END;
        return filled;
    }

    private static String emptied(byte[] filled) {
        int end = filled.length - 1;
        while (filled[end] != END) {
            end--;
        }
        return new String(filled, 0, end, StandardCharsets.UTF_8);
    }
}
