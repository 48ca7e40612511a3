package org.calledger.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Marks an event as concerning one thing, in the sense of dcb.events: {@code need:018f…}. Compared byte by byte. The key
 * is 1 to 32 characters without a colon, the value 1 to 200; none of them a control character, and no half of a
 * surrogate pair.
 *
 * <p>Held as one text, the form it is stored, hashed and looked up in.
 */
public final class Tag implements Comparable<Tag> {
    private static final int MAX_KEY = 32;
    private static final int MAX_VALUE = 200;

    private final String text;
    private final int colon;

    /** Throws IllegalArgumentException where key or value is out of bounds. */
    public Tag(String key, String value) {
        this(key + ':' + value, key.length());
        if (key.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a tag key has no colon: " + key);
        }
    }

    private Tag(String text, int colon) {
        if (colon < 1 || colon > MAX_KEY) {
            throw new IllegalArgumentException("a tag key has 1 to " + MAX_KEY + " characters, not " + colon);
        }
        int length = text.length() - colon - 1;
        if (length < 1 || length > MAX_VALUE) {
            throw new IllegalArgumentException("the value of tag " + text.substring(0, colon) + " has 1 to " + MAX_VALUE
                    + " characters, not " + length);
        }
        if (!isPlain(text)) {
            throw new IllegalArgumentException(
                    "tag " + text.substring(0, colon) + " holds a control character, or half a" + " character");
        }
        this.text = text;
        this.colon = colon;
    }

    public static Tag of(String key, Object value) {
        return new Tag(key, value.toString());
    }

    /** The inverse of {@link #toString()}; throws IllegalArgumentException where there is no colon. */
    public static Tag parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a tag is key:value");
        }
        return new Tag(text, colon);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one >= ' ' && one <= '~') {
                continue;
            }
            if (Character.isISOControl(one) || Character.isLowSurrogate(one)) {
                return false;
            }
            if (Character.isHighSurrogate(one) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    public String key() {
        return text.substring(0, colon);
    }

    public String value() {
        return text.substring(colon + 1);
    }

    /** By the characters of {@code key:value}. */
    @Override
    public int compareTo(Tag other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tag tag && text.equals(tag.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** {@code key:value}. */
    @Override
    public String toString() {
        return text;
    }
}
