/** A person takes up an animator's post. */
@NullMarked
package org.calledger.command.animator.appoint;

import org.jspecify.annotations.NullMarked;
