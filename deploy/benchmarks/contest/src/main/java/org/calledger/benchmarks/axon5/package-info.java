/** Axon Framework 5's own store on JPA. */
@NullMarked
package org.calledger.benchmarks.axon5;

import org.jspecify.annotations.NullMarked;
