@NullMarked
package org.calledger.benchmarks.report;

import org.jspecify.annotations.NullMarked;
