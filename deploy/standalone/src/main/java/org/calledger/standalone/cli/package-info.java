/** The command line towards a running ledger. */
@NullMarked
package org.calledger.standalone.cli;

import org.jspecify.annotations.NullMarked;
