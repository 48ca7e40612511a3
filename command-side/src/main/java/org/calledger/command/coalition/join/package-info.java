/** An institution joins a coalition. */
@NullMarked
package org.calledger.command.coalition.join;

import org.jspecify.annotations.NullMarked;
