/** What the system can do. */
@NullMarked
package org.calledger.command;

import org.jspecify.annotations.NullMarked;
