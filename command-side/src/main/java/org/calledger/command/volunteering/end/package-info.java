/** An agreement on voluntary work ends. */
@NullMarked
package org.calledger.command.volunteering.end;

import org.jspecify.annotations.NullMarked;
