package org.calledger.events;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What a programme wants to reach, measurably.
 *
 * @param unit what the target is counted in
 */
public record Goal(
        @Size(min = 1, max = 60) String code,
        @Size(min = 1, max = 200) String title,
        @Size(min = 1, max = 60) String unit,
        BigDecimal target) {}
