/** The form of a centre changes. */
@NullMarked
package org.calledger.command.centre.changeform;

import org.jspecify.annotations.NullMarked;
