/** What was measured, as CSV, page and charts. */
@NullMarked
package org.calledger.benchmarks.report;

import org.jspecify.annotations.NullMarked;
