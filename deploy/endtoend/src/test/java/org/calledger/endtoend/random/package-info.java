/** Random commands from many clients through the whole application, and what must be true of the ledger they leave. */
@org.jspecify.annotations.NullMarked
package org.calledger.endtoend.random;
