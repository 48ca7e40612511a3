/** A person is forgotten. */
@NullMarked
package org.calledger.command.person.erase;

import org.jspecify.annotations.NullMarked;
