/** A person becomes known, under a pseudonym. */
@NullMarked
package org.calledger.command.person.register;

import org.jspecify.annotations.NullMarked;
