package org.calledger.query.projection;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;
import org.calledger.events.Id;
import org.calledger.events.PartialDate;
import org.jspecify.annotations.Nullable;

/** Rows as people read them: tabs between the values, a line a row. */
final class TextLine implements CopyLine {
    private static final String NULL = "\\N";

    private final StringBuilder text = new StringBuilder(8192);
    private boolean begun;

    @Override
    public TextLine add(@Nullable Object value) {
        return value == null ? raw(NULL) : escaped(value.toString());
    }

    @Override
    public TextLine add(@Nullable Id id) {
        return id == null ? raw(NULL) : raw(id.value().toString());
    }

    @Override
    public TextLine add(@Nullable UUID id) {
        return raw(id == null ? NULL : id.toString());
    }

    @Override
    public TextLine add(@Nullable Enum<?> value) {
        return raw(value == null ? NULL : value.name());
    }

    @Override
    public TextLine add(long value) {
        separate();
        text.append(value);
        return this;
    }

    @Override
    public TextLine add(boolean value) {
        return raw(value ? "t" : "f");
    }

    @Override
    public TextLine add(@Nullable PartialDate date) {
        if (date == null) {
            return raw(NULL).raw(NULL).raw(NULL);
        }
        return raw(date.toString()).add((Object) date.earliest()).add((Object) date.latest());
    }

    @Override
    public TextLine addAll(Collection<?> values) {
        StringBuilder array = new StringBuilder("{");
        for (Object value : values) {
            array.append(array.length() == 1 ? "" : ",").append(value);
        }
        return raw(array.append('}').toString());
    }

    void end() {
        text.append('\n');
        begun = false;
    }

    int length() {
        return text.length();
    }

    byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }

    private TextLine raw(String value) {
        separate();
        text.append(value);
        return this;
    }

    private void separate() {
        if (begun) {
            text.append('\t');
        }
        begun = true;
    }

    private TextLine escaped(String value) {
        separate();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                // PostgreSQL keeps no U+0000 in a text
                case '\0' -> text.append('\uFFFD');
                default -> text.append(c);
            }
        }
        return this;
    }
}
