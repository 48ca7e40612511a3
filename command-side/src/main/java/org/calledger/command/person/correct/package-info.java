/** Who a person is, said anew. */
@NullMarked
package org.calledger.command.person.correct;

import org.jspecify.annotations.NullMarked;
