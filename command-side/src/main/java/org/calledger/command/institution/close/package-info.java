/** An institution ends. */
@NullMarked
package org.calledger.command.institution.close;

import org.jspecify.annotations.NullMarked;
