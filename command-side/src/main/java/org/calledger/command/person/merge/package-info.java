/** Two records were one person. */
@NullMarked
package org.calledger.command.person.merge;

import org.jspecify.annotations.NullMarked;
