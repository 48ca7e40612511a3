/** The language of mapping.yaml: read once, checked, compiled, then cheap to apply to a million rows. */
@NullMarked
package org.calledger.command.intake.mapping;

import org.jspecify.annotations.NullMarked;
