package org.calledger.command.resource.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import org.calledger.command.decision.AtMostOne;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.events.CommunityId;
import org.calledger.events.InstitutionId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.Place;
import org.calledger.events.ResourceClass;
import org.calledger.events.ResourceId;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * A community has something to build on.
 *
 * @param exclusive serves one initiative at a time; absent: it does not
 */
@AtMostOne({"ownerInstitutionId", "ownerPersonId"})
public record RegisterResource(
        @Made ResourceId resourceId,
        @JsonProperty("class") ResourceClass resourceClass,
        @Size(min = 1, max = 200) String name,
        CommunityId communityId,
        @Nullable Boolean exclusive,
        @Nullable InstitutionId ownerInstitutionId,
        @Nullable PersonId ownerPersonId,
        @Nullable Place place,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
