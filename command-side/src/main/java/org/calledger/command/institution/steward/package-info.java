/** From that day on an institution coordinates the programme of the centres. */
@NullMarked
package org.calledger.command.institution.steward;

import org.jspecify.annotations.NullMarked;
