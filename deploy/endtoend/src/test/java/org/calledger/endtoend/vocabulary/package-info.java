/** Every word of the ledger in Polish and English, with the sentence that it comes from. */
@org.jspecify.annotations.NullMarked
package org.calledger.endtoend.vocabulary;
