/** Who vouches for voluntary work, what was agreed on it, and whether its certificates still hold. */
@NullMarked
package org.calledger.query.volunteering;

import org.jspecify.annotations.NullMarked;
