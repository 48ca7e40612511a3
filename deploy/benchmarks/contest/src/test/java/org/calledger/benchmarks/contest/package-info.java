@NullMarked
package org.calledger.benchmarks.contest;

import org.jspecify.annotations.NullMarked;
