/** An animator leaves the post. */
@NullMarked
package org.calledger.command.animator.end;

import org.jspecify.annotations.NullMarked;
