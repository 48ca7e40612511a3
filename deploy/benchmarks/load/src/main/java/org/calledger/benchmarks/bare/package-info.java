/** What plain JDBC does with the same rows: the measure of the rest. */
@NullMarked
package org.calledger.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
