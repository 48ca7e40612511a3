/** One process for a whole town: the command line, the data folder, both sides on one PostgreSQL. */
@NullMarked
package org.calledger.standalone;

import org.jspecify.annotations.NullMarked;
