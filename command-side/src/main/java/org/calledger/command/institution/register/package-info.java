/** An institution becomes known. */
@NullMarked
package org.calledger.command.institution.register;

import org.jspecify.annotations.NullMarked;
