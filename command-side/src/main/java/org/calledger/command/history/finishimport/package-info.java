/** An import has read all its rows. */
@NullMarked
package org.calledger.command.history.finishimport;

import org.jspecify.annotations.NullMarked;
