/** Axon Framework 4's own store on JDBC. */
@NullMarked
package org.calledger.benchmarks.axon4;

import org.jspecify.annotations.NullMarked;
