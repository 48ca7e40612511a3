/** The annual report of a community, a centre or all: one document, byte for byte the same whenever it is asked for. */
@NullMarked
package org.calledger.query.report;

import org.jspecify.annotations.NullMarked;
