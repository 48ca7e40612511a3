package org.calledger.command.intake.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads lookups into other files. */
final class Lookups {
    private final Map<String, Scope> scopes;
    private final List<Lookup> found = new ArrayList<>();

    /** The scopes of the files read so far; it grows. */
    Lookups(Map<String, Scope> scopes) {
        this.scopes = scopes;
    }

    List<Lookup> found() {
        return found;
    }

    Text read(Clause clause, Scope ours) {
        String sheet = clause.at("lookup").text();
        Scope theirs = scopes.get(sheet);
        if (theirs == null || theirs == ours) {
            clause.at("lookup").wrong("schema.mapping.lookup");
            theirs = ours;
        }
        List<Text> theirKey = new ArrayList<>();
        List<Text> ourKey = new ArrayList<>();
        for (Map.Entry<String, Clause> pair : clause.at("where").entries().entrySet()) {
            theirKey.add(theirs.reference(pair.getKey()));
            ourKey.add(ours.reference(pair.getValue().text()));
        }
        if (theirKey.isEmpty()) {
            clause.at("where").wrong("schema.mapping.where");
            return ours.reference("$row");
        }
        Text take = theirs.reference(clause.at("take").text());
        found.add(new Lookup(found.size(), sheet, theirKey, take));
        boolean required = !clause.has("otherwise") && !clause.has("unreadable");
        return new LookedUp(found.size() - 1, sheet, ourKey, required);
    }
}
