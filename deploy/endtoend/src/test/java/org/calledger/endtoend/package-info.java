/** The packaged program in processes of its own, met as its users meet it. */
@NullMarked
package org.calledger.endtoend;

import org.jspecify.annotations.NullMarked;
