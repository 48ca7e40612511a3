@NullMarked
package org.calledger.benchmarks.country;

import org.jspecify.annotations.NullMarked;
