/** An institution begins to work by the CAL method. */
@NullMarked
package org.calledger.command.institution.adopt;

import org.jspecify.annotations.NullMarked;
