/** A person and an institution agree on voluntary work. */
@NullMarked
package org.calledger.command.volunteering.agree;

import org.jspecify.annotations.NullMarked;
