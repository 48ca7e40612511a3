/** Institutions that work, or may work, by the CAL method. */
@NullMarked
package org.calledger.command.institution;

import org.jspecify.annotations.NullMarked;
