/** A country, or a voivodeship of it, with twenty years of community activity: as many facts as asked for. */
@NullMarked
package org.calledger.benchmarks.country;

import org.jspecify.annotations.NullMarked;
