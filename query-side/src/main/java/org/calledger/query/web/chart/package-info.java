/** Charts as SVG, drawn on the server; the table beside them is the truth. */
@NullMarked
package org.calledger.query.web.chart;

import org.jspecify.annotations.NullMarked;
