package org.calledger.command.intake.mapping;

import java.util.List;
import java.util.Map;

/**
 * A mapping, read and checked.
 *
 * @param name part of every key and of every id it derives
 * @param round part of every key, not of ids; raised to import again what was reversed
 * @param sheets by name of the file
 * @param targets in the order in which they run
 */
public record Mapping(
        String name, int round, Map<String, SheetPlan> sheets, List<Lookup> lookups, List<Target> targets) {

    /** The idempotency key of what a row becomes; the same whenever, by whichever file of that shape, it comes. */
    public String key(Target target, Row row, int ordinal) {
        String words = round + "/" + target.identity(row) + "/" + (target.each() == null ? "" : ordinal);
        return "import/" + name + "/" + target.name() + "/" + Digests.base64(words);
    }
}
