package org.calledger.command.resource;

import org.calledger.command.decision.Chronology;
import org.calledger.events.Fact;
import org.calledger.events.PartialDate;
import org.calledger.events.ResourceEvent.ResourceRetired;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Whether a resource is no more, and since when. */
public record Retired(@Nullable ResourceRetired by) {
    public static final Retired NOT = new Retired(null);

    public Retired with(Fact fact) {
        return fact instanceof ResourceRetired retired ? new Retired(retired) : this;
    }

    /** Refuses a day on which the resource was no more. */
    public void check(PartialDate on) {
        if (by != null && !Chronology.canBeBefore(on, by.on())) {
            throw refusal(by);
        }
    }

    /** Refuses a resource that is retired, from whichever day on. */
    public void checkAnyDay() {
        if (by != null) {
            throw refusal(by);
        }
    }

    private static RuntimeException refusal(ResourceRetired by) {
        return Rule.RESOURCE_RETIRED.broken("resourceId", by.resourceId(), by.on());
    }
}
