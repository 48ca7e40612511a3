/** A register gives a community a code. */
@NullMarked
package org.calledger.command.community.assigncode;

import org.jspecify.annotations.NullMarked;
