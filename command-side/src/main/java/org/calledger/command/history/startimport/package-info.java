/** An import begins. */
@NullMarked
package org.calledger.command.history.startimport;

import org.jspecify.annotations.NullMarked;
