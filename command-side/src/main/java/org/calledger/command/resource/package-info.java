/** What communities have: registered, confirmed, committed, released, retired. */
@NullMarked
package org.calledger.command.resource;

import org.jspecify.annotations.NullMarked;
