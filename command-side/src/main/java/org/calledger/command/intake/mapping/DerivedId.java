package org.calledger.command.intake.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An id made of what the source calls a thing: the same words, the same id, in every target, file and run. Optional
 * parts at the end that are absent are as if they were not listed, so that a thing without them is its parent.
 *
 * @param scope mapping and kind of thing
 */
record DerivedId(String scope, List<Part> parts) implements Text {

    /** One part; without one that is not optional there is no id. */
    record Part(Text text, boolean optional) {}

    @Override
    public @Nullable String in(Row row) {
        StringBuilder name = new StringBuilder(scope);
        int known = name.length();
        for (Part part : parts) {
            String said = part.text().in(row);
            if (said == null && !part.optional()) {
                return null;
            }
            Joining.add(name, said);
            known = said == null ? known : name.length();
        }
        name.setLength(known);
        return Digests.uuid(name.toString()).toString();
    }

    @Override
    public @Nullable String column() {
        return parts.isEmpty() ? null : parts.getLast().text().column();
    }
}
