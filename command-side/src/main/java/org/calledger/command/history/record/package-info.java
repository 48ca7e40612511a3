/** Something worth remembering happened. */
@NullMarked
package org.calledger.command.history.record;

import org.jspecify.annotations.NullMarked;
