/** A community is divided into several. */
@NullMarked
package org.calledger.command.community.split;

import org.jspecify.annotations.NullMarked;
