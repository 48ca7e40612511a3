/** The tree of communities, and how it changes. */
@NullMarked
package org.calledger.command.community;

import org.jspecify.annotations.NullMarked;
