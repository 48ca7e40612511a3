/** Who works with whom. */
@NullMarked
package org.calledger.query.network;

import org.jspecify.annotations.NullMarked;
