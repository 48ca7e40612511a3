/** Who is measured at what, in which order, on which database. */
@NullMarked
package org.calledger.benchmarks.contest;

import org.jspecify.annotations.NullMarked;
