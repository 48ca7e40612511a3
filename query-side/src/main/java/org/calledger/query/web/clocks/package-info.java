/** Pages that can be asked on both clocks. */
@NullMarked
package org.calledger.query.web.clocks;

import org.jspecify.annotations.NullMarked;
