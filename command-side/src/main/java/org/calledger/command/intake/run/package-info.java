/** One import on its way: checked, counted, sent, reported, put back. */
@NullMarked
package org.calledger.command.intake.run;

import org.jspecify.annotations.NullMarked;
