/** The two pages that the domain starts from, sentence by sentence: each has its place in the ledger. */
@org.jspecify.annotations.NullMarked
package org.calledger.endtoend.seeds;
