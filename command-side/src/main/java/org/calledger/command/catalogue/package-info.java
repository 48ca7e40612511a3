/** Name to command to role: what every door asks. */
@NullMarked
package org.calledger.command.catalogue;

import org.jspecify.annotations.NullMarked;
