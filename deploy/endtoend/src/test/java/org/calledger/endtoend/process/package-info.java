/** The packaged program in processes of its own, met as its users meet it. */
@NullMarked
package org.calledger.endtoend.process;

import org.jspecify.annotations.NullMarked;
