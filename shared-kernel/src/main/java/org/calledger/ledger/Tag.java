package org.calledger.ledger;

/**
 * Marks an event as concerning one thing, in the sense of dcb.events: {@code need:018f…}. Compared byte by byte.
 *
 * @param key lower-case word, 1 to 32 characters, without a colon
 * @param value 1 to 200 characters, none of them a control character
 */
public record Tag(String key, String value) implements Comparable<Tag> {
    public Tag {
        if (key.isEmpty() || key.length() > 32 || key.indexOf(':') >= 0 || hasControls(key)) {
            throw new IllegalArgumentException("tag key out of bounds: " + key);
        }
        if (value.isEmpty() || value.length() > 200 || hasControls(value)) {
            throw new IllegalArgumentException("tag value of " + key + " out of bounds");
        }
    }

    public static Tag of(String key, Object value) {
        return new Tag(key, value.toString());
    }

    /** The inverse of {@link #toString()}; throws IllegalArgumentException where there is no colon. */
    public static Tag parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a tag is key:value, not " + text);
        }
        return new Tag(text.substring(0, colon), text.substring(colon + 1));
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    @Override
    public int compareTo(Tag other) {
        int keys = key.compareTo(other.key);
        return keys != 0 ? keys : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return key + ':' + value;
    }
}
