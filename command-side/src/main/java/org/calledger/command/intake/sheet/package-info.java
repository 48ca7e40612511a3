/** Reading tables of text (RFC 4180) row by row. */
@NullMarked
package org.calledger.command.intake.sheet;

import org.jspecify.annotations.NullMarked;
