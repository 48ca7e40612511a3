/** The read side beside bare readers of the same log. */
@NullMarked
package org.calledger.benchmarks.views;

import org.jspecify.annotations.NullMarked;
