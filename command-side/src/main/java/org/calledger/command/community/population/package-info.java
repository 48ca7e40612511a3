/** How many people live in a community. */
@NullMarked
package org.calledger.command.community.population;

import org.jspecify.annotations.NullMarked;
