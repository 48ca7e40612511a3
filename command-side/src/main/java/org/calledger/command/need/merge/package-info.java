/** Two needs were one from the start. */
@NullMarked
package org.calledger.command.need.merge;

import org.jspecify.annotations.NullMarked;
