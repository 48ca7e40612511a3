/** What every contender is measured with, and how a contender in a process of its own is told what to do. */
@NullMarked
package org.calledger.benchmarks.load;

import org.jspecify.annotations.NullMarked;
