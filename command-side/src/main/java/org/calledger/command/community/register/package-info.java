/** A community takes its place in the tree. */
@NullMarked
package org.calledger.command.community.register;

import org.jspecify.annotations.NullMarked;
