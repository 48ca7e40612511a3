/** A resource is promised to an initiative. */
@NullMarked
package org.calledger.command.resource.commit;

import org.jspecify.annotations.NullMarked;
