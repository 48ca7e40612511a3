/** Figures of participation, and the facts they are made of. */
@NullMarked
package org.calledger.query.participation;

import org.jspecify.annotations.NullMarked;
