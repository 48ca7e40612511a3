package org.calledger.ledger.postgres;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import org.calledger.ledger.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The tags of an event as they are stored, one a line, taken apart when somebody asks: whoever folds a whole log does
 * not. Never changes; two threads may at worst both take them apart.
 */
final class StoredTags extends AbstractSet<Tag> {
    private final String lines;
    private volatile @Nullable Set<Tag> parsed;

    private StoredTags(String lines) {
        this.lines = lines;
    }

    static Set<Tag> of(String lines) {
        return lines.isEmpty() ? Set.of() : new StoredTags(lines);
    }

    private Set<Tag> parsed() {
        Set<Tag> known = parsed;
        if (known == null) {
            String[] texts = lines.split("\n", -1);
            Tag[] tags = new Tag[texts.length];
            for (int i = 0; i < texts.length; i++) {
                tags[i] = Tag.parse(texts[i]);
            }
            known = Set.of(tags);
            parsed = known;
        }
        return known;
    }

    @Override
    public boolean contains(Object tag) {
        return parsed().contains(tag);
    }

    @Override
    public Iterator<Tag> iterator() {
        return parsed().iterator();
    }

    @Override
    public int size() {
        return parsed().size();
    }
}
